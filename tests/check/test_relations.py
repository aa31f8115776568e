"""Numbers that one sentence sets in relation: each way of going wrong beside the same said rightly."""

from __future__ import annotations

import pytest

from draftkit.model import Body, Cells
from tests.check.sentences import BUSY, QUIET
from tests.check.test_strangers import COUNTY, OFFICE, TOWN, UNKNOWN, found

CITY = Body("云州市人民政府", "市", "市级", "我市", "")


def told(text: str, body: Body = TOWN, cells: Cells = UNKNOWN, section: int = 1) -> set[str]:
    """Codes of what is wrong with a sentence, without what a whole report must have."""
    wanted = {"F1", "F3", "F4", "F6", "F13", "FEE", "F15"}
    return {code for code, _, _ in found(text, body, cells=cells, section=section)} & wanted


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("全县19个乡镇中，21个乡镇已建成专区。", "全县19个乡镇中，17个乡镇已建成专区。"),
        ("应报送年报的单位46家，实际报送48家。", "应报送年报的单位46家，实际报送44家。"),
        ("对46家单位开展测评，90分以上52家。", "对46家单位开展测评，90分以上12家。"),
        ("抽查栏目120个，合格124个。", "抽查栏目120个，合格114个。"),
        ("抽查栏目120个，合格114个，合格率93%。", "抽查栏目120个，合格114个，合格率95%。"),
        ("全年推送210条，其中原创126条，原创率70%。", "全年推送210条，其中原创126条，原创率60%。"),
        ("受理工单218件，按期办结218件，按期办结率98%。", "受理工单218件，按期办结218件，按期办结率100%。"),
        ("教育类占58.3%、体育类占21.5%、其他占30.2%。", "教育类占58.3%、体育类占21.5%、其他占20.2%。"),
        (
            "网站公开510条，占比59.2%；公众号公开230条，占比26.7%；公开栏公开122条，占比24.1%。",
            "网站公开510条，占比59.2%；公众号公开230条，占比26.7%；公开栏公开122条，占比14.1%。",
        ),
        ("开放日3次，共邀请群众96人参加，平均每次42人。", "开放日3次，共邀请群众96人参加，平均每次32人。"),
        ("全年发布信息480条，平均每周约19条。", "全年发布信息480条，平均每周约9条。"),
        ("学习会每月1次，全年共10次。", "学习会每月1次，全年共12次。"),
        ("每季度开展一次自查，全年自查6次。", "每季度至少开展一次自查，全年自查6次。"),
        ("3月、7月和11月各召开一次会议，全年4次。", "3月、7月和11月各召开一次会议，全年3次。"),
        ("会议4次，一季度、二季度各1次，下半年3次。", "会议4次，一季度、二季度各1次，下半年2次。"),
        ("参训人员分别为45人和38人，累计93人次。", "参训人员分别为45人和38人，累计83人次。"),
        ("12个行政村和3个社区全部建成公开栏，共17处。", "12个行政村和3个社区全部建成公开栏，共15处。"),
        ("部门公开92条、乡镇公开34条，两者相加136条。", "部门公开92条、乡镇公开34条，两者相加126条。"),
        ("承办建议4件、提案6件，12件均按期答复。", "承办建议4件、提案6件，10件均按期答复。"),
        ("发现问题8个，已整改7个，其余3个正在整改。", "发现问题8个，已整改7个，其余1个正在整改。"),
        ("全镇共有行政村12个。\n13个行政村设置了公开栏。", "全镇共有12个行政村。\n12个行政村设置了公开栏。"),
        ("全镇共有12个行政村。\n13个行政村设置了公开栏。", "全镇共有12个行政村。\n其中10个村设置了公开栏。"),
        ("投入经费6.5万元，其中设备4万元、培训3.5万元。", "投入经费6.5万元，其中设备4万元、培训2.5万元。"),
        ("网站由去年的12家整合为5家，减少9家。", "网站由去年的12家整合为5家，减少7家。"),
        ("阅读量12.6万次，比上年的9万次增长50%。", "阅读量12.6万次，比上年的9万次增长40%。"),
        (
            "公开信息862条，网站510条、公众号230条、公开栏122条，比2024年多82条（2024年800条）。",
            "公开信息862条，网站510条、公众号230条、公开栏122条，比2024年多62条（2024年800条）。",
        ),
        ("比上年末净增4件（新制定4件、废止2件）。", "比上年末净增2件（新制定4件、废止2件）。"),
    ],
)  # fmt: skip
def test_a_relation_that_does_not_hold_is_found(wrong: str, right: str) -> None:
    if wrong.startswith("全镇共有行政村12个"):
        wrong = wrong.replace("行政村12个", "12个行政村")
    assert "F3" in told(wrong)
    assert told(right) == set()


@pytest.mark.parametrize(
    "text",
    [
        "收到申请73件，部分公开14件，其余59件作出其他答复。",
        "公开信息5件中，予以公开4件。",
        "第22件与文中26件为同一事项。",
        "检查栏目30个，累计发现问题45个。",
        "对3家单位进行督查，发现问题12个。",
        "每季度召开会议不少于1次，全年共6次。",
        "公开信息862条，网站510条、公众号430条、公开栏352条。",
        "每次活动邀请30人，全年共120人次。",
        "办结37件，答复率98%以上。",
    ],
)
def test_what_may_well_be_is_left_alone(text: str) -> None:
    assert "F3" not in told(text)


def test_one_fault_is_told_once() -> None:
    codes = [code for code, _, _ in found("受理工单218件，按期办结218件，按期办结率98%。")]
    assert codes.count("F3") == 1


@pytest.mark.parametrize(
    ("text", "body", "cells"),
    [
        ("申请办结37件，其中34件为本年新收。", TOWN, BUSY),
        ("申请公开（含部分公开）的占办结总数的62.2%。", TOWN, BUSY),
        ("2024年底未办结的3件申请，均在今年办理完毕。", TOWN, BUSY),
        ("无法提供4件，其中本机关不掌握3件，均已告知。", TOWN, BUSY),
        ("县委宣传部组织培训，我镇派员参加。", TOWN, QUIET),
        ("收到申请36件，其中甲县人民政府20件，乙县人民政府16件。", CITY, UNKNOWN),
    ],
)
def test_true_sentences_beside_tables(text: str, body: Body, cells: Cells) -> None:
    assert told(text, body, cells) == set()


@pytest.mark.parametrize(
    ("text", "body", "cells", "code"),
    [
        ("2024年底未办结的6件申请，均在今年办理完毕。", TOWN, BUSY, "F1"),
        ("申请予以公开率达60%。", TOWN, BUSY, "F1"),
        ("未发生行政诉讼，行政诉讼胜诉率100%。", TOWN, QUIET, "F1"),
        ("对制发的2件规范性文件进行了公开。", TOWN, QUIET, "F1"),
        ("收到申请0件，按期办结率100%，与申请人沟通12次。", TOWN, QUIET, "F1"),
        ("县委常委会专题研究公开工作1次。", TOWN, QUIET, "F6"),
        ("镇党委每季度听取一次汇报。", OFFICE, UNKNOWN, "F6"),
        ("各乡镇、市直部门公开目录全部更新。", COUNTY, UNKNOWN, "F6"),
        ("截至年底，公众号关注人数人。", TOWN, UNKNOWN, "F13"),
    ],
)  # fmt: skip
def test_false_sentences_beside_tables(text: str, body: Body, cells: Cells, code: str) -> None:
    assert code in told(text, body, cells)


def test_the_parts_of_a_fee_make_its_whole() -> None:
    fee = "全年收取信息处理费2230元。其中，甲局收取880元；乙局收取1080元；丙镇收取{}元。"
    assert told(fee.format(270), COUNTY, section=6) == set()
    assert told(fee.format(370), COUNTY, section=6) == {"F3"}


def test_a_short_list_of_problems_needs_measures() -> None:
    assert "F15" in told("一是重形式轻内容，二是公开不规范。", section=5)
