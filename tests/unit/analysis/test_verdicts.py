"""Verdicts, steps of review and ways of checking are read before they are worded."""

from typing import Any

import pytest

from draftkit import analysis
from draftkit.facts import Facts
from draftkit.kinds.material import Inspection
from draftkit.sources.banks import shipped_bank
from tests.support.filings import random_filing
from tests.support.given import facts_given


def _facts(**given: Any) -> Facts:
    filing = random_filing(1)._replace(given=facts_given(**given))
    return analysis.interpret(filing, shipped_bank())


@pytest.mark.parametrize(
    "text", ["年度考核等次为良好", "政务公开考核结果：良好", "工作考核被评为良好"]
)
def test_a_clause_of_the_bare_topic_is_the_grade_it_leads_in(text: str) -> None:
    facts = _facts(appraisal=text)
    assert "核_等次" in facts.cases
    assert facts.slots["考核"].text == "良好"


def test_a_clause_that_says_more_stays_a_clause() -> None:
    assert "核_含题" in _facts(appraisal="在上级政务公开考核中得分92.5分，等次为优秀").cases


def test_not_known_yet_may_be_written_as_to_be_filled_in() -> None:
    assert "核_待填" in _facts(appraisal="待填").cases


@pytest.mark.parametrize(
    ("texts", "case"),
    [(("未开展", "未开展", "未发生"), "三项_无"), (("良好", "满意", "无"), "三项_齐")],
)
def test_three_short_verdicts_are_told_together(texts: tuple[str, ...], case: str) -> None:
    appraisal, review, blame = texts
    facts = _facts(appraisal=appraisal, public_review=review, accountability=blame)
    assert case in facts.cases


@pytest.mark.parametrize(
    ("steps", "case"),
    [
        (("股室负责人", "分管领导"), "流程_人"),
        (("经办人初核", "分管领导签发"), "流程_事"),
        (("科室负责人审核", "信息员统一对外发布"), "流程_发布"),
        (("信息提供人员审核", "分管领导审核"), "流程_人"),
    ],
)
def test_the_last_step_of_review_says_how_the_steps_are_told(
    steps: tuple[str, ...], case: str
) -> None:
    assert case in _facts(review_steps=steps).cases


def test_a_way_of_checking_with_a_verb_of_its_own_is_a_clause() -> None:
    assert "检查_分句" in _facts(inspections=(Inspection("对照检查指标开展日常监测"),)).cases
    assert "检查_分句" not in _facts(inspections=(Inspection("网上监测"),)).cases
