"""What is told with what it belongs to: practices in a word or two, what was held without a time, groups that are used."""

from __future__ import annotations

from draftkit.facts import Facts
from draftkit.kinds.material import Account, Occasion, Practised
from draftkit.kinds.shapes import Count
from tests.support.stages import staged, town

STEPS = ("经办人初审", "办公室复核", "分管领导签发")
ONCE = Count(1, "1")


def facts(*practices: str, **more: object) -> Facts:
    return staged(town(practices=tuple(map(Practised, practices)), **more)).facts


def test_what_is_reviewed_besides_is_told_with_the_steps() -> None:
    found = facts("保密审查", "个人信息保护", review_steps=STEPS)
    told = found.slots["流程另"].text
    assert told.startswith("同时")
    assert told.index("保密审查") < told.index("，") < told.index("个人信息")
    assert not found.practices


def test_what_is_minded_is_minded_at_the_same_time() -> None:
    told = facts("个人信息保护", review_steps=STEPS).slots["流程另"].text
    assert told.startswith("同时")


def test_a_review_that_the_steps_name_is_told_by_them() -> None:
    found = facts("保密审查", review_steps=("经办人初审", "办公室保密审查", "分管领导签发"))
    assert "流程另" not in found.slots
    assert not found.practices


def test_what_the_office_says_in_its_own_words_is_not_told_in_others() -> None:
    found = facts("个人信息保护", "凡公示名单一律隐去身份证号后再上网", review_steps=STEPS)
    assert "流程另" not in found.slots


def test_without_steps_it_stands_by_itself() -> None:
    assert facts("保密审查").practices == {"政府信息管理": ("保密审查",)}


def test_that_enforcement_is_published_is_told_with_its_figures() -> None:
    given = (Practised("行政执法公示"),)
    found = staged(town({"表二.行政许可": 3}, practices=given)).facts
    assert found.slots["执法附"].text == "对行政执法信息进行公示"
    assert not found.practices


def test_what_has_no_time_stands_behind_what_has_one_as_another() -> None:
    told = facts(
        trainings=(Occasion(ONCE, "", "依申请公开"), Occasion(ONCE, "8月", "学校校务公开"))
    ).records["sup.trainings"]
    assert [record.slots["时间"].text for record in told] == ["8月", "另"]


def test_a_group_of_people_who_chat_is_used() -> None:
    groups = (Account("", "村级微信群", contents=("补贴名单", "用工信息")),)
    found = facts(accounts=groups)
    assert "plat.accounts" not in found.records
    assert found.practices == {"平台建设": ("利用村级微信群发布补贴名单、用工等信息",)}


def test_how_cases_are_handled_is_no_review_before_publishing() -> None:
    steps = ("承办科所拟办", "法规股审核", "局长办公会研究疑难件")
    found = facts(review_steps=steps)
    assert "有审核流程" not in found.cases
    assert found.practices == {
        "政府信息管理": ("信息公开工作由承办科所拟办、法规股审核、局长办公会研究疑难件",)
    }
