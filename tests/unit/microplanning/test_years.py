"""Two years of one body: the second report does not read like the first."""

from __future__ import annotations

from functools import cache

import pytest

from draftkit import pipeline
from draftkit.model import Filing, ReportText
from draftkit.sources.banks import formulas, shipped_bank
from tests.support import likeness
from tests.support.filings import random_filing
from tests.support.passages import NARRATIVE, of_report

BODIES = range(30)
WHOLE, PROBLEMS = 0.10, 0.25
"""The budget, of all sections and of 五."""


@cache
def years(number: int) -> tuple[Filing, ReportText, ReportText]:
    """The same facts in two years, with other figures in the tables."""
    first = random_filing(number)._replace(year=2025, date="")
    later = random_filing(number + 10_000)
    second = first._replace(year=2026, cells=later.cells, last=None)
    bank = shipped_bank()
    return first, pipeline.compose(first, bank), pipeline.compose(second, bank)


@pytest.mark.parametrize("number", BODIES)
@pytest.mark.parametrize(("sections", "most"), [(NARRATIVE, WHOLE), (("五",), PROBLEMS)])
def test_two_years_of_a_body_are_not_alike(
    number: int, sections: tuple[str, ...], most: float
) -> None:
    filing, *reports = years(number)
    drafts = [[p for p in of_report(report) if p.section in sections] for report in reports]
    texts = [likeness.measured(draft, likeness.given(filing)) for draft in drafts]
    names, words = [filing.body.name], list(filing.keywords)
    assert likeness.likeness(texts, list(formulas()), names, words).percentile(1) <= most


def test_few_messages_are_said_by_the_phrase_of_the_year_before() -> None:
    said, again = 0, 0
    for number in BODIES:
        _, first, second = years(number)
        before = {s.id: s.phrase for s in first.sentences() if s.phrase}
        both = [s for s in second.sentences() if s.phrase and s.id in before]
        said += len(both)
        again += sum(s.phrase == before[s.id] for s in both)
    assert said > 500
    assert again < said / 10
