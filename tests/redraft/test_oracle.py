"""Random rounds of edits and changes against an oracle written apart: no wrong number, nothing lost, nothing stale untold.

``DRAFTKIT_ROUNDS=2000 pytest tests/redraft/test_oracle.py -m slow -s`` prints the figures of the long run; ``DRAFTKIT_FIRST``
is its first seed.
"""

from __future__ import annotations

import os
import re
from collections.abc import Generator
from pathlib import Path
from random import Random

import pytest

from draftkit import pipeline
from draftkit.checking.reports import errors_in
from draftkit.diagnostics import DraftkitError, errors_of
from draftkit.model import Filing
from draftkit.sources.banks import shipped_bank
from draftkit.sources.reports import report_in
from draftkit.word import styles_base
from tests.support.edits import Docx
from tests.support.filings import mutate, random_filing
from tests.support.office_batch import SOFFICE, convert
from tests.support.redraft_oracle import Clerk, Found, Truth, judged, settled
from tests.support.rounds import Round, checked, draft

pytestmark = pytest.mark.slow

SHORT, LONG = 36, int(os.environ.get("DRAFTKIT_ROUNDS", "40"))
FIRST, SLICE = int(os.environ.get("DRAFTKIT_FIRST", "10000")), 50
CHUNKS = 4
MOST_NEEDLESS = 0.02


def changed(filing: Filing, rng: Random) -> Filing:
    for _ in range(rng.choice((1, 2, 3, 4))):
        filing = mutate(filing, rng.randrange(1 << 30))[0]
    return filing


Steps = Generator[bytes, bytes, Found]
"""Gives edited documents away and takes them back, saved by LibreOffice or as they are."""


def one_round(seed: int) -> Steps:
    """A draft edited and redrafted; every fourth one twice more and every other fourth once, with changes of ours settled."""
    rng = Random(seed)  # noqa: S311
    filing, bank = random_filing(seed % 997), shipped_bank()
    content, base = draft(filing, bank), pipeline.compose_all(filing, bank)
    total, kept, gone, typed, doubtful = Found(), [], [], set(), False
    truth: Truth | None = None
    for _ in range((3, 1, 2, 1)[seed % 4]):
        new = changed(filing, rng)
        composed = pipeline.compose_all(new, bank, base.choices)
        truth = Truth.of(base.report, composed.report, truth)
        document = Docx(content)
        clerk = Clerk(document, base.report, truth, rng)
        done = clerk.run(rng.choice((1, 2, 4, 6)))
        flat = document.text.replace("\n", "")
        done.kept = kept = [*(k for k in kept if k in flat), *done.kept]
        done.gone = gone = [g for g in (*gone, *done.gone) if g not in flat]
        done.typed = typed = typed | done.typed
        done.doubtful = doubtful = doubtful or done.doubtful
        edited = yield document.bytes()
        result = checked(edited, new, [k for k in kept if k.endswith("。")], bank=bank)
        report = result.outcome.composition.report
        found = judged(result.edited, result.result, result.comments, truth, report, done)
        found.needless = [f"{seed} {done.kinds}: {one}" for one in found.needless]
        found.worse = worse(result)
        total += found
        filing, base = new, result.outcome.composition
        content, rejected = settled(result.after, rng)
        typed |= rejected
        doubtful = doubtful or bool(rejected) or result.outcome.waits
    return total


def worse(result: Round) -> list[str]:
    """What ``check`` says of the accepted text, but neither of the edited nor of a fresh one, and nobody is told to look at."""
    if result.outcome.waits:
        return []
    given, composed = result.outcome.given.filing, result.outcome.composition

    def errors(content: bytes) -> set[tuple[str, str]]:
        found = errors_of(errors_in(report_in(content, Path("稿.docx")), given).problems)
        return {(one.code, re.sub(r"\d+", "#", one.what)) for one in found}

    if not (after := errors(result.after)):
        return []
    fresh = pipeline.document(composed, styles_base.load())
    return [f"{code} {what}" for code, what in after - errors(result.before) - errors(fresh)]


def rounds(seeds: range, *, office: bool = False) -> tuple[Found, list[str]]:
    """With ``office`` every third document is saved by LibreOffice before it is redrafted, all in one call."""
    total, faults = Found(), []
    running: dict[int, Steps] = {seed: one_round(seed) for seed in seeds}
    given: dict[int, bytes | None] = dict.fromkeys(seeds)
    while running:
        edited: dict[int, bytes] = {}
        for seed, steps in list(running.items()):
            try:
                edited[seed] = steps.send(given[seed])
                continue
            except StopIteration as end:
                total += end.value
                faults += [f"seed {seed}: {one}" for one in end.value.faults]
            except (AssertionError, DraftkitError) as fault:
                faults.append(f"seed {seed}: {str(fault)[:500]}")
            del running[seed]
        to_save = {str(seed): content for seed, content in edited.items() if seed % 3 == 0}
        saved = convert(to_save) if office and to_save else {}
        given = {seed: saved.get(str(seed), content) for seed, content in edited.items()}
    return total, faults


def tally(total: Found) -> str:
    names = ("wrong", "stale", "lost", "cells", "lists", "worse", "needless")
    return f"right {total.right}, { ({name: len(getattr(total, name)) for name in names}) }"


def judge(total: Found, faults: list[str]) -> None:
    assert not faults, "\n".join(faults)
    assert len(total.needless) <= MOST_NEEDLESS * max(total.right, 1), "\n".join(total.needless)


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_rounds_of_edits_and_changes(chunk: int) -> None:
    size = SHORT // CHUNKS
    judge(*rounds(range(chunk * size, (chunk + 1) * size)))


@pytest.mark.slow
def test_many_rounds() -> None:
    total, faults = Found(), []
    for start in range(FIRST, FIRST + LONG, SLICE):
        seeds = range(start, min(start + SLICE, FIRST + LONG))
        found, more = rounds(seeds, office=SOFFICE is not None)
        total, faults = total + found, [*faults, *more]
        print(f"{seeds}: {tally(total)}", *more, sep="\n", flush=True)  # noqa: T201
    judge(total, faults)
