"""What a clerk gave with a verb has that verb, and no verb reaches what it is not said of."""

from __future__ import annotations

import pytest

from draftkit.kinds.material import Channel, Inspection, Occasion, Practised
from draftkit.kinds.shapes import Count
from draftkit.pipeline import compose
from tests.support.stages import staged, town


def _text(**given: object) -> str:
    return "".join(s.text for s in compose(town(**given)).sentences())


@pytest.mark.parametrize(
    "theme", ["印发年度政务公开任务分工", "下发公开事项清单", "审核全年公开目录"]
)
def test_a_meeting_has_the_verb_that_it_was_given_with_alone(theme: str) -> None:
    said = _text(meetings=(Occasion(Count(1, "1"), "2月", theme),))
    assert f"，{theme}" in said
    assert f"明确{theme}" not in said
    assert f"研究{theme}" not in said


def test_a_check_of_the_body_is_not_taken_from_others() -> None:
    said = _text(
        inspections=(
            Inspection("镇纪委专项检查", Count(2, "2"), "次"),
            Inspection("村级公示照片回传核对", Count(12, "12"), "次"),
        )
    )
    assert "接受镇纪委专项检查2次，开展村级公示照片回传核对12次" in said


def test_two_checks_that_were_both_taken_share_the_verb() -> None:
    said = _text(
        inspections=(
            Inspection("镇纪委专项检查", Count(2, "2"), "次"),
            Inspection("县政府办抽查", Count(3, "3"), "次"),
        )
    )
    assert "接受镇纪委专项检查2次、县政府办抽查3次" in said


def test_nobody_makes_a_system_of_somebody() -> None:
    said = _text(practices=(Practised("专人负责"),))
    assert "专人负责制" not in said
    assert "专人承" in said
    assert "实行专人" not in said


def test_what_is_protected_is_not_carried_out() -> None:
    said = _text(practices=(Practised("商业秘密保护"),))
    assert "实行商业秘密" not in said
    assert "商业秘密" in said


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (
            "全县年度目标考核政务公开单项得分3.8分（满分4分）",
            "在全县年度目标考核中政务公开单项得3.8分（满分4分）",
        ),
        ("市级部门绩效考核政务公开项得分97.5分", "在市级部门绩效考核中政务公开项得97.5分"),
        ("旗对苏木年度实绩考核政务公开项为满分", "在旗对苏木年度实绩考核中政务公开项得满分"),
        ("区直部门政务公开考评A等次", "在区直部门政务公开考评中被评为A等次"),
        ("区直部门政务公开考评优秀等次", "在区直部门政务公开考评中被评为优秀"),
    ],
)
def test_a_result_is_reached_by_the_body(given: str, told: str) -> None:
    assert staged(town(appraisal=given)).facts.slots["考核"].text == told


@pytest.mark.parametrize(
    ("practice", "part"),
    [
        ("每件答复附救济途径告知", "依申请公开"),
        ("改造片区实行协议、评估、选房三公开", "主动公开"),
        ("征迁户凭门牌号现场查询本户评估结果", "主动公开"),
        ("第三方评估结果每半年通报一次", "监督保障"),
        ("台风蓝色预警以上由值班领导直接签发", "政府信息管理"),
    ],
)
def test_a_practice_stands_with_what_it_is_about(practice: str, part: str) -> None:
    assert practice in staged(town(practices=(Practised(practice),))).facts.practices[part]


def test_a_form_is_filled_in_and_nothing_that_work_goes_by() -> None:
    said = _text(systems=("政务新媒体管理办法", "信息发布审批登记表"))
    assert "按照信息发布审批登记表" not in said
    assert "信息发布前填写信息发布审批登记表" in said


def test_what_says_that_there_are_other_columns_is_no_part_of_a_name() -> None:
    channel = Channel("县政府网站", Count(316, "316"), "条", "主动公开公文、财政信息等")
    said = _text(channels=(channel,))
    assert "“主动公开公文”“财政信息”等栏目" in said


def test_a_motto_that_ends_with_a_deed_is_carried_out_once() -> None:
    said = _text(practices=(Practised("一件一登记"),))
    assert "开展" not in said.partition("一件一登记")[0][-4:]
    assert "一件一登记" in said


def test_a_place_that_is_open_to_all_is_not_opened_by_the_body() -> None:
    said = _text(practices=(Practised("免费开放场馆的时间变动提前三天告知"),))
    assert "我镇免费开放场馆的时间" not in said


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("第三方问卷测评，总体满意度92.3%", "社会评议采取第三方问卷测评方式，总体满意度"),
        ("居民代表评议，参加86人，好评83人", "社会评议由居民代表进行，参加86人，好评83人"),
        ("委托第三方评议，满意率96.3%", "委托第三方"),
    ],
)
def test_a_review_that_is_told_by_who_held_it_is_called_one(given: str, told: str) -> None:
    said = _text(public_review=given)
    assert told in said
    assert "社会评议中，第三方" not in said
