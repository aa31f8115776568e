"""What stays as the document has it: wording that nothing moved, and what the body calls itself."""

from __future__ import annotations

from draftkit import __version__
from draftkit.manuscript import Manuscript
from draftkit.merge.outcome import Merged
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
        block._replace(sentences=tuple(map(kept, block.sentences))) for block in report.blocks
    )
    return composition._replace(report=ReportText(report.title, blocks, report.cells, report.kind))


_LEAST = 2


def in_their_words(merged: Merged, base: Base, edited: Manuscript) -> Merged:
    """The plan with the body called as the document calls it throughout: 本镇, where people put that for 我镇."""
    name = base.filing.body.self_name if base.filing is not None else ""
    other = f"本{name[1:]}"
    text = "\n".join(paragraph.text for paragraph in edited.paragraphs)
    if not name.startswith("我") or name in text or text.count(other) < _LEAST:
        return merged
    revision = merged.revision
    edits = tuple(e._replace(text=e.text.replace(name, other)) for e in revision.edits)
    inserts = tuple(i._replace(text=i.text.replace(name, other)) for i in revision.inserts)
    said = tuple(v._replace(result=v.result.replace(name, other)) for v in merged.sentences)
    revision = revision._replace(edits=edits, inserts=inserts)
    return merged._replace(revision=revision, sentences=said)
