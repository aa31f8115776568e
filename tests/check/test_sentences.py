"""Correct sentences raise nothing; the same sentences with one number changed do."""

from __future__ import annotations

import pytest

from draftkit.audit.claims import Paragraph, Report, Section, against_tables, check, nothing, sums
from draftkit.audit.claims.statements import statements_of
from draftkit.model import Body
from tests.check.sentences import BUSY, CASES, QUIET, Case

NUMBERS = {"F1", "F3", "F4"}


def report(case: Case, text: str) -> Report:
    section = Section(1, "一、总体情况", (Paragraph(text),))
    cells = QUIET if case.quiet else BUSY
    body = Body("瓦亭镇人民政府", "镇", "乡级", "我镇")
    return Report(
        "x.txt", "瓦亭镇人民政府2025年政府信息公开工作年度报告", 2025, body, (section,), cells
    )


def found(case: Case, text: str) -> list[str]:
    made = report(case, text)
    stated = statements_of(made.sentences(), made.year)
    findings = [*against_tables.check(made, stated), *nothing.check(made), *sums.check(made)]
    return [f"{f.problem.code} {f.problem.what}" for f in findings]


def test_there_are_enough() -> None:
    assert len(CASES) >= 60


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text)
def test_a_correct_sentence_is_left_alone(case: Case) -> None:
    assert [f for f in found(case, case.text) if f[:2] != "F2"] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text)
def test_no_rule_at_all_finds_fault_with_its_words(case: Case) -> None:
    made = report(case, case.text)
    ours = {"F11", "DUTY", "F2"}  # a report of one sentence has no sections
    assert [f.problem.what for f in check(made) if f.problem.code not in ours] == []


@pytest.mark.parametrize(
    ("case", "words", "other"),
    [(case, *pair) for case in CASES for pair in case.wrong],
    ids=lambda value: value if isinstance(value, str) else value.text[:20],
)
def test_a_wrong_number_is_found(case: Case, words: str, other: str) -> None:
    assert words in case.text
    codes = {f[:2] for f in found(case, case.text.replace(words, other, 1))}
    assert codes & NUMBERS


def test_outcomes_before_any_kind_of_review_stop_nothing() -> None:
    # A person's words stand inside 行政诉讼, so that nothing before the outcomes says whose they are.
    text = (
        "引起的行政诉进一步讼10件，结果维持1件、尚未审结9件，未经复议直接起诉1件，复议后起诉9件。"
    )
    assert isinstance(found(CASES[0], text), list)
