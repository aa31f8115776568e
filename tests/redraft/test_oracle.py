"""Random rounds of edits and changes against an oracle written apart: no wrong number, nothing lost, nothing stale untold.

``DRAFTKIT_ROUNDS=2000 pytest tests/redraft/test_oracle.py -m slow -s`` prints the figures of the long run.
"""

from __future__ import annotations

import os
from random import Random

import pytest

from draftkit import pipeline
from draftkit.model import Filing
from draftkit.sources.banks import shipped_bank
from tests.support.edits import Docx
from tests.support.filings import mutate, random_filing
from tests.support.redraft_oracle import Clerk, Found, Truth, judged
from tests.support.rounds import checked, draft

SHORT, LONG = 60, int(os.environ.get("DRAFTKIT_ROUNDS", "40"))
CHUNKS = 4
MOST_NEEDLESS = 0.02


def changed(filing: Filing, rng: Random) -> Filing:
    for _ in range(rng.choice((1, 2, 3, 4))):
        filing = mutate(filing, rng.randrange(1 << 30))[0]
    return filing


def one_round(seed: int) -> Found:
    """A draft edited and redrafted, every fourth one twice more."""
    rng = Random(seed)  # noqa: S311
    filing, bank = random_filing(seed % 997), shipped_bank()
    content, base = draft(filing, bank), pipeline.compose_all(filing, bank)
    total, kept, typed, doubtful = Found(), [], set(), False
    for _ in range(3 if seed % 4 == 0 else 1):
        new = changed(filing, rng)
        composed = pipeline.compose_all(new, bank, base.choices)
        truth = Truth.of(base.report, composed.report)
        document = Docx(content)
        clerk = Clerk(document, base.report, truth, rng)
        done = clerk.run(rng.choice((1, 2, 4, 6)))
        done.kept = kept = [*kept, *done.kept]
        done.typed = typed = typed | done.typed
        done.doubtful = doubtful = doubtful or done.doubtful
        result = checked(document.bytes(), new, [k for k in kept if k.endswith("。")], bank=bank)
        report = result.outcome.composition.report
        found = judged(result.edited, result.result, result.comments, truth, report, done)
        found.needless = [f"{seed} {done.kinds}: {one}" for one in found.needless]
        total += found
        doubtful = doubtful or result.outcome.waits
        filing, base, content = new, result.outcome.composition, result.after
    return total


def rounds(seeds: range) -> tuple[Found, list[str]]:
    total, faults = Found(), []
    for seed in seeds:
        try:
            found = one_round(seed)
        except AssertionError as fault:
            faults.append(f"seed {seed}: {str(fault)[:500]}")
            continue
        total += found
        faults += [f"seed {seed}: {one}" for one in found.faults]
    return total, faults


def judge(total: Found, faults: list[str]) -> None:
    shown = {
        name: len(getattr(total, name))
        for name in ("wrong", "stale", "lost", "cells", "lists", "needless")
    }
    print(f"right {total.right}, {shown}, faults {len(faults)}")  # noqa: T201 - the figures of a long run
    assert not faults, "\n".join(faults)
    assert len(total.needless) <= MOST_NEEDLESS * max(total.right, 1), "\n".join(total.needless)


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_rounds_of_edits_and_changes(chunk: int) -> None:
    size = SHORT // CHUNKS
    judge(*rounds(range(chunk * size, (chunk + 1) * size)))


@pytest.mark.slow
def test_many_rounds() -> None:
    judge(*rounds(range(10_000, 10_000 + LONG)))
