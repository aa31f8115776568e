"""Random edits by two people on one draft, random new data: nothing that either wrote is lost, all can be taken back."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from random import Random

import pytest

from draftkit import pipeline
from draftkit.checking.inputs import Input
from draftkit.diagnostics import DraftkitError
from draftkit.redrafting import job
from draftkit.sources.banks import shipped_bank
from tests.support.edits import OURS, Docx, flow
from tests.support.filings import mutate, random_filing
from tests.support.random_edits import Editor
from tests.support.rounds import Round, assert_whole, draft

SHORT, LONG = 6, int(os.environ.get("DRAFTKIT_ROUNDS", "40"))
NAMES = ("甲", "乙")


def one_round(seed: int) -> None:
    rng = Random(seed)  # noqa: S311
    filing, bank = random_filing(seed % 997), shipped_bank()
    base, content = pipeline.compose_all(filing, bank), draft(filing, bank)
    copies, kept = [], []
    for name in NAMES:
        document = Docx(content)
        editor = Editor(document, base.report, rng, name)
        record = editor.run(rng.choice((1, 2, 4, 7)))
        copies.append(document.bytes())
        kept.append(
            [t.marker for t in record.sentences.values() if t.kind in ("words", "rewritten")]
        )
        kept[-1] += record.added
    new = filing
    for _ in range(rng.choice((0, 1, 2))):
        new = mutate(new, rng.randrange(1 << 30))[0]
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{name}.docx" for name in NAMES]
        for path, copy in zip(paths, copies, strict=True):
            path.write_bytes(copy)
        result = job.run(job.Order(paths[0], Input(new), bank, others=(paths[1],)))
        paths[0].write_bytes(result.content)
        again = job.run(job.Order(paths[0], Input(new), bank))
    assert not again.changed, again.tally.waiting
    round_ = Round(copies[0], result.content, result)
    assert_whole(round_)
    who = result.brought[0].author

    def neither(author: str, kind: str) -> bool:
        return author not in (OURS, who) or kind in ("del", "moveFrom")

    assert list(flow(round_.result.body, neither)) == list(flow(round_.edited.body, neither))
    flat = "".join(flow(round_.result.body))
    told = "\n".join(round_.result.comments())
    for name, markers in zip(NAMES, kept, strict=True):
        for marker in markers:
            assert marker in flat or (name == "乙" and marker in told), (name, marker, flat)


def rounds(seeds: range) -> list[str]:
    faults = []
    for seed in seeds:
        try:
            one_round(seed)
        except (AssertionError, DraftkitError) as fault:
            faults.append(f"seed {seed}: {str(fault)[:800]}")
    return faults


def test_rounds_of_two_people() -> None:
    assert not rounds(range(SHORT))


@pytest.mark.slow
def test_many_rounds_of_two_people() -> None:
    assert not rounds(range(1000, 1000 + LONG))
