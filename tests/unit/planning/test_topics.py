"""What a measure can name of a fault, and what it cannot."""

from __future__ import annotations

import pytest

from draftkit.planning.topics import brief, sayable
from draftkit.planning.wording import fault_of


@pytest.mark.parametrize(
    "problem",
    [
        "12个社区电子屏内容更新有快有慢",
        "政策解读多而分散",
        "采伐公示只贴林场，网上不全",
        "移民新村群众户籍地与居住地不一致",
        "社区公告栏与公众号内容不同步",
        "群众对理赔的流程不清楚",
        "一件复议被纠正，反映出答复前的检索不够全面",
        "有的村不公开或者公开不及时",
        "牧点分散",
        "牧场点多分散",
        "村寨分散",
        "信息照片多、内容少",
        "解读只有文字，形式单一",
    ],
)
def test_a_fault_of_nothing_that_can_be_named_is_none(problem: str) -> None:
    fault = fault_of(problem)
    assert fault is None or sayable(fault, problem) is None


@pytest.mark.parametrize(
    ("problem", "topic"),
    [
        ("公众号法治宣传多、办事类信息少", "办事类信息"),
        ("民宿补助评定结果公开时间偏晚", "民宿补助评定结果公开"),
        ("水价、水质信息的标准不统一", "水价、水质信息"),
        ("林权、移民类历史信息保存不全", "林权、移民类历史信息"),
        ("学校校务公开栏内容滞后", "学校校务公开栏内容更新"),
        ("部分村的补贴公示照片归档不全", "有关村的补贴公示照片"),
        ("评估信息发布略显滞后", "评估信息发布"),
        ("不合格食品处置信息公布偏慢", "不合格食品处置信息公布"),
        ("整治工程完工信息补发不及时", "整治工程完工信息补发"),
    ],
)
def test_a_fault_is_of_what_can_be_done_something_about(problem: str, topic: str) -> None:
    fault = fault_of(problem)
    assert fault is not None
    found = sayable(fault, problem)
    assert found is not None
    assert found.topic == topic


@pytest.mark.parametrize(
    ("problem", "topic"),
    [
        ("村级信息报送不及时", "村级信息报送"),
        ("小区改造资金明细公开不够", "小区改造资金明细"),
        ("公开栏冬季更换不及时", "这项工作"),
        ("学校校务公开栏内容滞后", "这项工作"),
        ("花炮企业检查结果公开的格式各期不统一", "这项工作"),
        ("低保、户厕等公示照片留存不全", "上述照片"),
        ("陶瓷企业环保检查结果公开少", "上述结果"),
        ("林权、移民类历史信息保存不全", "上述信息"),
        ("藏语、蒙古语公开材料偏少", "此类材料"),
        ("电梯加装补贴政策视频数量少", "视频数量"),
        ("农贸市场食品快检结果公示散见各处", "此类信息"),
        ("政务公开监督考核和责任追究机制不健全", "这一机制"),
        ("不动产登记资料查询排队时间较长", "排队时间"),
    ],
)
def test_a_topic_that_is_long_or_a_clause_is_not_said_again(problem: str, topic: str) -> None:
    fault = fault_of(problem)
    assert fault is not None
    found = sayable(fault, problem)
    assert found is not None
    assert brief(found).topic == topic
