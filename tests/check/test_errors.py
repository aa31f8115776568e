"""Errors looked for alone, as before a redraft is written, are the errors of a whole check."""

from __future__ import annotations

import pytest

from draftkit.audit.claims import check, judged
from draftkit.diagnostics import errors_of
from tests.check.drafts import draft, report_of
from tests.check.faults import FAULTS

SEEDS = (1003, 1011)


@pytest.mark.parametrize("seed", SEEDS)
def test_they_are_those_of_the_whole_check(seed: int) -> None:
    found = 0
    for fault in FAULTS:
        spoilt = draft(seed)
        fault.spoil(spoilt)
        report = report_of(spoilt)
        errors = [one for one in check(report) if errors_of([one.problem])]
        assert list(check(report, errors=True)) == errors, fault.name
        found += len(errors)
    assert found > len(FAULTS) // 3


def test_a_paragraph_that_stood_before_is_not_searched_by_itself_again() -> None:
    gone = 0
    for fault in FAULTS:
        spoilt = draft(SEEDS[0])
        fault.spoil(spoilt)
        report = report_of(spoilt)
        stood = {paragraph.text for part in report.sections for paragraph in part.paragraphs}
        every = judged(report, None, failed, errors=True)
        left = judged(report, None, failed, errors=True, stood=stood)
        assert left == {one: judge for one, judge in every.items() if judge != "patterns"}, (
            fault.name
        )
        gone += len(every) - len(left)
    assert gone > 1


def failed(error: Exception) -> None:
    raise error
