"""What a newer bank or program words otherwise while nothing behind it moved: an edited document keeps it as it is."""

from __future__ import annotations

from dataclasses import replace

from draftkit import __version__
from draftkit.model import ReportText, Sentence
from draftkit.pipeline import Composition
from draftkit.redrafting import inputs
from draftkit.redrafting.base import Base


def held(base: Base, composition: Composition) -> Composition:
    """The composition with the base's wording of every sentence that rests on nothing that moved."""
    if base.report is None or (base.bank, base.version) == (composition.digest, __version__):
        return composition
    moved = inputs.moved(base.filing, composition.filing).keys()
    old = {sentence.id: sentence for sentence in base.report.sentences() if sentence.message}

    def kept(now: Sentence) -> Sentence:
        before = old.get(now.id)
        if (
            before is None
            or before.text == now.text
            or not moved.isdisjoint((*before.cells, *now.cells))
        ):
            return now
        return before

    report = composition.report
    blocks = tuple(
        replace(block, sentences=tuple(map(kept, block.sentences))) for block in report.blocks
    )
    return composition._replace(report=ReportText(report.title, blocks, report.cells, report.kind))
