"""Steps of review: those that everything goes through, and those of some cases."""

from __future__ import annotations

import pytest

from draftkit import editions
from draftkit.pipeline import compose
from draftkit.plans import Choice, Choices, Layout
from tests.support.stages import staged, town

EARLIER = Choices(Layout(edition=editions.of("本")), {"pub.total": Choice("x")})


def told(*steps: str, previous: Choices | None = None) -> tuple[str, str]:
    slots = staged(town(review_steps=steps), previous=previous).facts.slots
    other = slots["流程另"].text if "流程另" in slots else ""
    return slots["审核流程"].text, other


@pytest.mark.parametrize(
    ("steps", "always", "other"),
    [
        (
            ("股室拟稿", "涉及涉密内容的送县保密部门审定", "分管领导签发"),
            "股室拟稿、分管领导签发",
            "涉及涉密内容的，签发前送县保密部门审定",
        ),
        (
            ("部门审查", "办公室审核", "涉及行政规范性文件的由司法局合法性审核"),
            "部门审查、办公室审核",
            "涉及行政规范性文件的，由司法局进行合法性审核",
        ),
        (
            ("处室拟稿", "保密办审查", "局长办公会审定重大事项"),
            "处室拟稿、保密办审查",
            "重大事项由局长办公会审定",
        ),
        (
            ("社区初审", "分管领导审定", "突发事件信息同时报区委宣传部"),
            "社区初审、分管领导审定",
            "突发事件信息同时报区委宣传部",
        ),
        (("办公室审核的信息由领导签发", "专人发布"), "办公室审核的信息由领导签发、专人发布", ""),
        (
            ("股室初审", "法规股合法性审核", "局长签发"),
            "股室初审、法规股进行合法性审核、局长签发",
            "",
        ),
        (("发布单位初审", "保密部门抽审", "专班专审"), "发布单位初审、保密部门抽审、专班专审", ""),
    ],
)
def test_what_only_some_go_through_is_told_apart(
    steps: tuple[str, ...], always: str, other: str
) -> None:
    assert told(*steps) == (always, other)


@pytest.mark.parametrize(
    ("steps", "said", "cases"),
    [
        (("一审：经办人", "二审：科室负责人"), "经办人一审、科室负责人二审", set()),
        (("科室—办公室—分管领导",), "科室、办公室、分管领导", {"流程_人"}),
        (("初审", "复审", "终审"), "初审、复审、终审", {"流程_名单"}),
        (("党政办",), "党政办审核", {"流程_单"}),
        (("办公室审核后报分管领导",), "办公室审核后报分管领导", {"流程_单"}),
        (("拟稿人", "签发人"), "拟稿人、签发人", {"流程_人"}),
    ],
)
def test_steps_are_told_one_by_one(steps: tuple[str, ...], said: str, cases: set[str]) -> None:
    facts = staged(town(review_steps=steps)).facts
    assert facts.slots["审核流程"].text == said
    assert cases <= facts.cases.keys()


@pytest.mark.parametrize("step", ["保密审查", "三级审核", "重要信息报镇长审定"])
def test_one_step_that_nobody_takes_is_a_practice(step: str) -> None:
    facts = staged(town(review_steps=(step,))).facts
    assert facts.practices["政府信息管理"] == (step,)
    assert "审核流程" not in facts.slots


def test_a_draft_of_an_earlier_version_lists_all_steps() -> None:
    steps = ("股室拟稿", "涉及涉密内容的送县保密部门审定", "分管领导签发")
    assert told(*steps, previous=EARLIER) == ("、".join(steps), "")


def test_steps_of_answering_are_told_of_answers() -> None:
    filing = town(review_steps=("业务科室拟答", "法制机构审核", "分管领导签发"))
    said = [s.text for s in compose(filing).sentences() if "拟答" in s.text]
    assert len(said) == 1
    assert "申请" in said[0]
    assert "信息发布" not in said[0]
    assert "流程_答" not in staged(filing, previous=EARLIER).facts.cases
