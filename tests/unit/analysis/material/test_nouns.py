"""A number of things stands with their noun, wherever contents or theme name it."""

from __future__ import annotations

import pytest

from draftkit.kinds.material import Matter
from draftkit.kinds.shapes import Count
from draftkit.pipeline import compose
from tests.support.stages import named, staged, town

NAMED = """
充电设施|集中充电点位分布图和收费价格|318处|涉及318处集中充电点位
农村公路|安防工程招标、施工、交工验收情况|21个|涉及21个工程
客货邮|镇村公交线路、票价及快递代收点|12条|，共12条
客货邮|线路时刻表、停靠点和运价|8条|运价，共8条
旧区改造|零星旧改地块征收决定、补偿方案和结果|17个|涉及17个零星旧改地块
防沙治沙|作业地块及用工名单|3个|涉及3个作业地块
禁牧|管护员名单和举报电话|36名|涉及36名管护员
托育|普惠托育点收费标准和余位|5处|涉及5处普惠托育点
防空洞|纳凉点开放时间和容纳人数|3处|涉及3处纳凉点
岩画|第六批县级文物保护单位名单|9处|涉及9处
民生|民生微实事项目库|142个|涉及142个民生微实事项目
弃管小区|引入物业企业投票结果|6个|6个弃管小区的引入物业企业投票结果
文化惠民演出|送戏下乡场次安排|72场|涉及72场
文化下乡|送戏下乡场次安排|72场|涉及72场
种公牛投放|中标结果和领取牧户名单|47头|涉及47头
村落|石头寨民居修缮补助及结果|26栋|涉及26栋石头寨民居
供暖|换热站改造计划和报修电话|23座|涉及23座换热站
养老|养老床位价格和申请条件|460张|涉及460张养老床位
环保|入河排污口监测结果、责任单位|52个|涉及52个入河排污口
城建|口袋公园设计方案、中标单位|5个|涉及5个口袋公园
防汛|“三个责任人”名单和联系电话|75名|涉及75名
充电|新增充电点位置和收费标准|41处|41处新增充电点的位置和收费标准
停车|道路停车泊位路段和标准|2300个|涉及2300个道路停车泊位
医保|集采药品价格和配送企业|218种|涉及218种集采药品
物业|业主委员会备案和换届结果|18个|涉及18个业主委员会
协作|暖棚建设项目受益户|1个|涉及1个项目
"""
UNNAMED = """
危岩治理|危岩带应急治理施工公告和绕行路线|7条|绕行路线，共7条
旅游市场整治|渔排餐饮规范经营名单|23家|名单，涉及23家
新就业群体|骑手驿站、换电柜和停车点位图|21处|点位图，涉及21处
避风|避风锚地安排和应急避难点清单|9处|清单，涉及9处
民生|审查、控制价和中标单位|22个|中标单位，共22个
公路|安防工程和路面修复计划|27个|修复计划，共27个
认定|认定名单|34家|认定名单，涉及34家
补贴|开办费补贴名单|132人|补贴名单，涉及132人
清雪|清雪责任段划分|112段|划分情况（112段）
改桥|吊桥改建工程竣工验收结果|1座|验收结果（1座）
消费|投诉分析和典型案例|12个|投诉分析和典型案例12个
执法|执法事项目录和处罚决定|21件|执法事项目录和处罚决定21件
抢险|断道和抢通信息|33条|断道和抢通信息，共33条
征地|征地公告、补偿方案|4个|征地公告、补偿方案共4个
计量|集贸市场公平秤位置和免费检定结果|32处|检定结果，涉及32处
规划|多规合一实用性村庄规划草案|6个|规划草案6个
项目|政府投资项目计划、批准结果、招标投标、施工许可、竣工验收信息|87个|竣工验收信息，共87个
"""


def told(matter: Matter) -> str:
    """What the sentence about matters says of the first."""
    filing = town(matters=(matter, Matter("办理时限", theme="户籍")))
    (text,) = (s.text for s in compose(filing).sentences() if s.message == "pub.matters")
    return text.split("；")[0].rstrip("。")


def given(line: str) -> tuple[Matter, str]:
    theme, content, counted, said = line.split("|")
    number = counted.rstrip("处个条名场头栋座张种人家段件")
    return Matter(content, theme, Count(int(number), number), counted[len(number) :]), said


@pytest.mark.parametrize("line", NAMED.split())
def test_things_that_are_named_have_their_noun_behind_the_number(line: str) -> None:
    matter, said = given(line)
    assert told(matter).endswith(said)


@pytest.mark.parametrize("line", UNNAMED.split())
def test_no_noun_is_made_up(line: str) -> None:
    matter, said = given(line)
    assert told(matter).endswith(said)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("梨河县教育局", {"内容": "招标结果、每周食谱", "对象数": "63", "对象单位": "所学校"}),
        ("梨河县卫生健康局", {"内容": "招标结果、每周食谱", "对象数": "63", "对象单位": "所"}),
    ],
)
def test_the_body_decides_what_schools_count(body: str, said: dict[str, str]) -> None:
    matter = Matter("招标结果、每周食谱", "营养", Count(63, "63"), "所")
    filing = named(town(matters=(matter,)), body)
    (record,) = staged(filing).facts.records["pub.matters"]
    assert {name: fact.text for name, fact in record.slots.items()}.items() >= said.items()


@pytest.mark.parametrize(
    ("matter", "note"),
    [
        (Matter("渡口步道占道公告和竣工报告", "步道", None, "", "全长2.3公里"), "步道全长2.3公里"),
        (
            Matter("硬化路项目招标和交工信息", "公路", None, "", "共52公里，涉及5个乡镇"),
            "涉及硬化路52公里、5个乡镇",
        ),
        (Matter("路段防护栏建设情况", "安全", Count(5, "5"), "处", "总长8.3公里"), "总长8.3公里"),
        (Matter("工程进度", "安全", Count(5, "5"), "期", "共8.3公里"), "共8.3公里"),
    ],
)
def test_a_length_says_what_is_so_long(matter: Matter, note: str) -> None:
    (record,) = staged(town(matters=(matter,))).facts.records["pub.matters"]
    assert (record.slots.get("说明") or record.slots["附注"]).text == note


def test_where_things_are_stands_before_their_number() -> None:
    matter = Matter("评估结果和签约情况", "征收", Count(214, "214"), "户", "涉及轴承厂片区")
    (record,) = staged(town(matters=(matter,))).facts.records["pub.matters"]
    assert record.slots["说明"].text == "涉及轴承厂片区214户"


@pytest.mark.parametrize(
    ("matter", "note"),
    [
        (
            Matter("后扶项目及资金清单", "", Count(7, "7"), "个", "总投资1186万元，涉及移民2304人"),
            "涉及7个后扶项目、移民2304人，总投资1186万元",
        ),
        (
            Matter("电改名单和验收情况", "", Count(5, "5"), "个寨", "共386户，每户列明金额"),
            "涉及5个寨、386户，每户列明金额",
        ),
        (Matter("种公牛中标结果和领取牧户名单", "", None, "", "共47头"), "涉及47头种公牛"),
        (Matter("稳岗返还企业名单", "", Count(4, "4"), "批", "共318家"), "涉及318家稳岗返还企业"),
        (
            Matter("村卫生室和药店名录", "", Count(4, "4"), "版", "合计2390家"),
            "合计2390家",
        ),
    ],
)
def test_what_else_a_note_counts_stands_beside_the_things(matter: Matter, note: str) -> None:
    (record,) = staged(town(matters=(matter,))).facts.records["pub.matters"]
    assert record.slots["说明"].text == note
