"""Filings that add up: no error, and of the warnings only those that point at what may be right."""

from __future__ import annotations

from collections import Counter

from draftkit import audit
from draftkit.diagnostics import Severity
from tests.support.filings import random_filing

MAY_BE_RIGHT = {"X-2", "X-4", "F-1", "FACT-REMEDY"}


def test_two_hundred_random_filings_have_no_error() -> None:
    found = Counter(
        (problem.code, problem.severity)
        for seed in range(200)
        for problem in audit.check(random_filing(seed))
    )
    assert {severity for _, severity in found} == {Severity.WARNING}
    assert {code for code, _ in found} <= MAY_BE_RIGHT
