"""Clean drafts raise (almost) no alarm; faults planted in them are found."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.check.drafts import clean_findings, draft, findings
from tests.check.faults import FAULTS

pytestmark = pytest.mark.slow

CLEAN = 300
MOST_FALSE = CLEAN // 50
STEP = 50
BODIES = tuple(range(1000, 1020))
ENOUGH = 0.95


@pytest.mark.parametrize("first", range(0, CLEAN, STEP))
def test_clean_drafts_raise_at_most_one_alarm_in_fifty(first: int) -> None:
    alarms = {
        seed: found for seed in range(first, first + STEP) if (found := findings(draft(seed)))
    }
    assert len(alarms) <= STEP // 50, alarms


def test_the_bodies_are_of_many_kinds() -> None:
    assert len({draft(seed).body.kind for seed in BODIES}) >= 6
    assert len({draft(seed).body.name for seed in BODIES}) == len(BODIES)
    assert len(FAULTS) >= 40


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_planted_faults_are_found(fault: object) -> None:
    planted, missed = 0, []
    more = range(BODIES[-1] + 1, BODIES[-1] + 200)
    for seed in (*BODIES, *more):
        made = draft(seed)
        before = Counter(clean_findings(seed))
        if not fault.spoil(made):
            continue
        planted += 1
        fresh = Counter(findings(made)) - before
        if not any(code in fault.codes for code, _ in fresh):
            missed.append((seed, [t for t, _ in made.part(1).paragraphs][-1]))
        if planted == len(BODIES):
            break
    assert planted >= 8
    assert len(missed) <= planted * (1 - ENOUGH), missed
