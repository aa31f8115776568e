"""Drafts read back: what an office gave of its own comes back from the prose, and nothing else does."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from draftkit import pipeline
from draftkit.kinds.disclosure import DISCLOSURE
from draftkit.kinds.material import Matter
from draftkit.plain import render_text
from draftkit.sources import read_filing
from draftkit.sources.banks import shipped_bank
from draftkit.sources.reports import extract
from draftkit.sources.reports.opening import read_lines
from draftkit.sources.reports.shaping import shape
from tests.support.filings import random_filing
from tests.support.given import facts_given
from tests.support.readback import Outcome, compare

if TYPE_CHECKING:
    from draftkit.model import Filing

EXAMPLES = Path(__file__).parents[2] / "examples"
RANDOM, MANY = 60, 500
FLOOR = 0.95
"""Share of the parts given that come back; with what they had to be worded from, more cannot be told from a text."""

LEAST = 0.75
"""The same for one draft, which may have little, and an own practice that stands among what was published."""


def read_back(filing: Filing) -> Outcome:
    """A draft of nothing but what was given, as text, read back."""
    filing = filing._replace(only_given=True, supplements={})
    text = render_text(pipeline.compose(filing))
    report = shape(read_lines(text), "a.txt", "txt", DISCLOSURE)
    return compare(filing.given, extract(report, shipped_bank()).given, text)


def judge(filings: list[Filing]) -> tuple[float, list[str]]:
    """The share that was read, and what was read wrong."""
    outcomes = [read_back(filing) for filing in filings]
    given = sum((one.given for one in outcomes), Counter[str]())
    read = sum((one.read for one in outcomes), Counter[str]())
    return read.total() / given.total(), [text for one in outcomes for text in one.wrong]


@pytest.mark.parametrize(
    ("read", "is_right"),
    [
        (Matter("安置方案", "征地补偿", note="按季度更新"), True),
        (Matter("征地补偿安置方案", "征地补偿", note="按季度公布"), True),
        (Matter("安置方案", note="按季度更新"), False),
        (Matter("方案", "征地补偿"), False),
        (Matter("安置方案", "征地补偿", note="按月更新"), False),
        (Matter("安置方案", "征地补偿", note="全部更新"), False),
    ],
)
def test_a_matter_told_by_its_theme_is_right_and_one_that_lost_it_is_wrong(
    read: Matter, *, is_right: bool
) -> None:
    told = Matter("征地补偿安置方案", "征地补偿", note="按季度公布")
    outcome = compare(facts_given(matters=(told,)), facts_given(matters=(read,)))
    assert (not outcome.wrong) == is_right


def test_random_material_comes_back_and_nothing_wrong_with_it() -> None:
    share, wrong = judge([random_filing(seed) for seed in range(RANDOM)])
    assert wrong == []
    assert share >= FLOOR


@pytest.mark.slow
@pytest.mark.parametrize("first", range(RANDOM, MANY, 110))
def test_so_it_does_from_many(first: int) -> None:
    share, wrong = judge([random_filing(seed) for seed in range(first, first + 110)])
    assert wrong == []
    assert share >= FLOOR


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_an_example_comes_back(path: Path) -> None:
    outcome = read_back(read_filing(path)[0])
    assert outcome.wrong == ()
    assert outcome.read.total() >= LEAST * outcome.given.total()
