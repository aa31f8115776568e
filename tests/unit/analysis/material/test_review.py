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


def _said(*steps: str) -> str:
    return "".join(s.text for s in compose(town(review_steps=steps)).sentences())


@pytest.mark.parametrize(
    "steps",
    [
        ("站所拟稿", "蒙汉文互校", "分管领导审签"),
        ("站所拟稿", "双语校对", "乡长签发"),
        ("科室拟稿", "个人信息遮盖", "分管领导签发"),
        ("社区上报", "错敏词筛查", "统一发布"),
        ("初稿", "集体会审", "分管领导"),
    ],
)
def test_steps_that_nobody_is_said_to_take_are_led_to_by_no_doer(steps: tuple[str, ...]) -> None:
    assert "流程_名单" in staged(town(review_steps=steps)).facts.cases
    assert f"由{steps[0]}" not in _said(*steps)


@pytest.mark.parametrize(
    "steps",
    [
        ("编辑初审", "主编复审", "总编终审"),
        ("线办拟稿人自查", "党政综合办公室复核", "分管领导签发"),
        ("学校报送", "教育股核实数据", "分管副局长签发"),
        ("村初审", "镇办公室复核"),
    ],
)
def test_steps_that_each_begin_with_somebody_are_his(steps: tuple[str, ...]) -> None:
    assert "流程_名单" not in staged(town(review_steps=steps)).facts.cases


def test_before_publishing_is_said_once() -> None:
    steps = ("经办人初审", "分管领导审定", "党政办公室发布前核校")
    assert "流程_含前" in staged(town(review_steps=steps)).facts.cases
    assert _said(*steps).count("前核校") == 1
    assert not any(before in _said(*steps) for before in ("信息发布前", "发布信息前", "公开信息前"))


def test_long_steps_are_no_name_of_a_procedure() -> None:
    steps = ("承办科室拟办", "法规科审核", "分管局领导签发", "重大复杂的提交局长办公会")
    said = _said(*steps)
    assert "由承办科室拟办、法规科审核、分管局领导签发，重大复杂的提交局长办公会" in said
    assert "的工作流程" not in said
    assert "实行经办人拟办、科长审核、局长签发的工作流程" in _said(
        "经办人拟办", "科长审核", "局长签发"
    )


def test_steps_of_publishing_of_which_one_is_of_answers_are_told_as_they_are() -> None:
    steps = ("科室填写发布审批单", "办公室审核", "政策法规科对答复件审查", "分管局长签发")
    said = _said(*steps)
    assert "答复件由政策法规科审查" in said
    assert "对申请的答复实行" not in said
    assert "科件审查" not in _said("科室拟稿", "政策法规科对答复件审查", "分管局长签发")


@pytest.mark.parametrize(
    "steps",
    [
        ("办案机构提供材料", "政策法规股审核", "局长办公会审定疑难件"),
        ("承办股所拟办", "法规股审核", "局长审定"),
        ("承办单位办理", "法制机构审核", "疑难复杂件提请市政府办公室会商"),
    ],
)
def test_steps_that_may_be_of_answering_are_not_said_to_be_of_publishing(
    steps: tuple[str, ...],
) -> None:
    practices = staged(town(review_steps=steps)).facts.practices["政府信息管理"]
    assert practices
    assert all("拟公开的信息" not in one for one in practices)
