"""What a clerk wrote, in the sentence that it is: no name, verb or number of ours before or between it."""

from __future__ import annotations

import pytest

from draftkit import pipeline
from draftkit.chinese.acts import is_named
from draftkit.chinese.dates import of_next_year
from draftkit.chinese.subjects import names_itself
from draftkit.kinds.material import Explained, Inspection, Occasion, Practised
from draftkit.kinds.shapes import Count, OwnProblem, Remedy
from draftkit.model import Filing
from draftkit.planning.said_already import repeated
from tests.support.stages import staged, town

ASKED = {f"表三.{row}.自然人": 3 for row in ("本年新收", "予以公开", "总计")}


def composed_five(filing: Filing) -> str:
    blocks = pipeline.compose(filing).blocks
    return "".join(block.text for block in blocks if block.section == "五")


@pytest.mark.parametrize(
    "way", ["镇纪委对衔接资金公示抽查", "县政府办对各镇网站检查", "区纪委就答复情况督查"]
)
def test_a_check_of_others_that_is_a_clause_is_not_taken(way: str) -> None:
    facts = staged(town(inspections=(Inspection(way, Count(3, "3"), "次"),))).facts
    (check,) = facts.records["sup.checks"]
    told = "".join(fact.text for fact in check.slots.values())
    assert way in told
    assert "接受" not in told


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("请镇法律顾问审稿", True),
        ("由镇党委会议研究", True),
        ("报镇长审定", False),
        ("请法律顾问审稿", False),
    ],
)
def test_a_text_that_names_the_body_by_its_kind_needs_no_other_name(
    text: str, *, named: bool
) -> None:
    assert names_itself(text, "镇") is named


def test_what_the_body_asks_of_its_own_people_is_not_told_with_its_name() -> None:
    stages = staged(town(practices=(Practised("答复前请镇法律顾问审稿"),)))
    (told,) = (m for m in stages.of("一") if m.type == "ask.practice")
    assert "我镇" not in "".join(fact.text for fact in told.slots.values())


def test_how_applications_are_answered_stands_behind_their_numbers() -> None:
    given = (Practised("法律顾问审核答复书"), Practised("疑难申请会商"))
    stages = staged(town(ASKED, practices=given, all_on_time=True))
    types = [message.type for message in stages.of("一")]
    assert "ask.ontime" in types
    assert types.index("ask.practice") > types.index("ask.ontime")


def test_what_was_looked_into_by_itself_is_told_so() -> None:
    facts = staged(town(meetings=(Occasion(Count(2, "2"), "", "征拆信息公开专题研究"),))).facts
    (met,) = facts.records["sup.meetings"]
    assert "专题研究征拆信息公开工作" in [fact.text for fact in met.slots.values()]


def test_a_clause_that_does_something_is_no_name_of_it() -> None:
    assert is_named("舆情评估")
    assert not is_named("先做舆情评估")


def test_a_practice_that_explanations_tell_with_their_number_is_not_told_besides() -> None:
    given = Explained(name="双语政策讲解", number=Count(8, "8"), unit="场")
    filing = town(explanations=(given,), practices=(Practised("双语宣讲"),))
    assert ("双语宣讲", "政策解读") in repeated(staged(filing).eligible)
    assert repeated(staged(town(practices=(Practised("双语宣讲"),))).eligible) == ()


def test_a_paper_on_applications_is_told_of_these() -> None:
    facts = staged(town(systems=("依申请公开办理流程图", "年度公开要点"))).facts
    assert "按依申请公开办理流程图办理申请" in facts.practices["依申请公开"]
    assert facts.slots["制度表"].text == "年度公开要点"


def test_what_is_put_right_is_told_with_the_checks() -> None:
    facts = staged(town(practices=(Practised("每月对照县里反馈清单整改销号"),))).facts
    assert facts.practices["监督保障"] == ("每月对照县里反馈清单整改销号",)


@pytest.mark.parametrize(
    "measure", ["已排查出4处，上半年移到室外", "上半年移到室外", "二季度移到室外"]
)
def test_a_measure_that_begins_with_what_was_done_or_when_has_no_link(measure: str) -> None:
    own = (
        OwnProblem("公开栏设在室内，白天锁门看不到", measure),
        OwnProblem("公示栏字小", "改用大字"),
    )
    said = of_next_year(measure, 2025)
    five = composed_five(town(problems=own))
    assert f"下一步，{measure[:2]}" not in five
    assert said[-6:] in five


def test_parts_of_a_year_are_those_of_the_next() -> None:
    assert of_next_year("上半年完成标注", 2025) == "2026年上半年完成标注"
    assert of_next_year("多做图解，今年已做3期", 2025) == "多做图解，今年已做3期"
    assert of_next_year("多做图解，今年做到3期", 2025) == "多做图解，2026年做到3期"


def test_a_measure_does_not_say_again_what_all_is_lacking() -> None:
    own = (OwnProblem("公众号除路况以外的内容少"), OwnProblem("公示栏字小", "改用大字"))
    assert "增加公众号除路况" not in composed_five(town(problems=own))


def test_a_problem_that_is_one_case_is_not_told_as_several_together() -> None:
    problem = OwnProblem("一起答复因未说明检索过程被复议机关纠正", "答复前填写检索记录表")
    told = composed_five(town(problems=(problem, OwnProblem("公示栏更新慢", "每月更换"))))
    assert "有一起答复因未说明检索过程被复议机关纠正" in told


def test_what_there_is_to_be_more_of_keeps_its_name() -> None:
    problem = OwnProblem("各学校校务公开栏检查不经常", "")
    told = composed_five(town(problems=(problem,)))
    assert "增加次数" not in told
    assert "增加检查次数" in told


def test_who_is_to_be_taken_on_is_no_plan() -> None:
    """拟聘名单同时在公众号公示 tells what was done."""
    remedy = Remedy("公益性岗位公示渠道单一", "拟聘名单同时在公众号公示")
    (message,) = staged(town(remedies=(remedy,))).of("五")[:1]
    assert message.type == "remedy"
