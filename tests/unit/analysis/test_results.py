"""Verdicts read before they are worded."""

from __future__ import annotations

import pytest

from draftkit import editions
from draftkit.analysis.areas import is_clause
from draftkit.plans import Choices, Layout
from draftkit.sources.banks import shipped_bank
from tests.support.stages import staged, town


@pytest.mark.parametrize(
    ("given", "case", "told"),
    [
        ("第3名", "核_名次", "位列第3名"),
        ("全县第三名", "核_名次", "位列全县第三名"),
        ("位居全县第2位", "核_名次", "位居全县第2位"),
        ("在全市政务公开考核中列第3名", "核_含题", "在全市政务公开考核中列第3名"),
        ("92.5分", "核_分数", "92.5分"),
        ("优秀率为96%", "核_文字", "优秀率为96%"),
    ],
)
def test_a_result_is_told_with_its_own_verb(given: str, case: str, told: str) -> None:
    facts = staged(town(appraisal=given)).facts
    assert case in facts.cases
    assert facts.slots["考核"].text == told


@pytest.mark.parametrize(
    ("name", "clause"),
    [
        ("网站维护更新", False),
        ("信息报送审批单", False),
        ("一事一审", True),
        ("各科室明确一名联络员", True),
        ("建立信息公开台账制度", True),
    ],
)
def test_a_name_of_a_thing_is_no_clause(name: str, *, clause: bool) -> None:
    assert is_clause(name, shipped_bank()) is clause


def test_an_appraisal_that_something_is_part_of_is_said_of_the_work() -> None:
    facts = staged(town(appraisal="已纳入市直单位年度考核")).facts
    assert facts.slots["考核"].text == "政府信息公开工作已纳入市直单位年度考核"


def test_what_the_work_was_taken_into_is_told_before_the_result() -> None:
    given = "列入年度目标考核，考核结果为良好"
    facts = staged(town(appraisal=given)).facts
    assert facts.slots["考核"].text == f"政府信息公开工作{given}"
    assert "核_含题" in facts.cases
    earlier = Choices(Layout(edition=editions.of("本")))
    before = staged(town(appraisal=given), previous=earlier).facts
    assert before.slots["考核"].text == "在政府信息公开工作列入年度目标考核中被评为良好"


def test_a_review_by_others_is_not_the_bodys_own_judgement() -> None:
    facts = staged(town(public_review="在牧民代表评议中评价为满意")).facts
    assert facts.slots["社会评议"].text == "牧民代表评议结果为满意"
