"""What was done, told with one verb: how it was published before ours, a matter once, a check with its own."""

from __future__ import annotations

import pytest

from draftkit.kinds.material import (
    Channel,
    Event,
    Inspection,
    Matter,
    Occasion,
    Practised,
    Response,
)
from draftkit.kinds.shapes import Count
from draftkit.model import Filing
from draftkit.pipeline import compose
from tests.support.stages import ZERO, staged, town


def said(filing: Filing, word: str) -> list[str]:
    """The sentences that have a word."""
    return [one.text for one in compose(filing).sentences() if word in one.text]


@pytest.mark.parametrize(
    ("note", "content", "part"),
    [
        ("及时公开", "年度预算决算信息", "及时公"),
        ("集中公开，公开率100%", "部门预决算", "集中公"),
        ("按村公布", "烤房补贴名单", "按村公"),
        ("按村小组公布", "投保面积和理赔金额", "按村小组公"),
    ],
)
def test_how_something_was_published_stands_before_the_verb(
    note: str, content: str, part: str
) -> None:
    (told,) = said(town(matters=(Matter(content, note=note),)), content)
    assert part in told.partition(content)[0]
    assert told.count("公开") + told.count("公布") + told.count("公示") - told.count("公开率") == 1


def test_a_longer_name_than_its_theme_is_told_whole() -> None:
    matter = Matter("海域使用权审批结果", "海域使用", Count(29, "29"), "宗")
    (told,) = said(town(matters=(matter,)), "审批结果")
    assert "海域使用权审批结果29宗" in told


def test_what_is_changed_is_told_as_a_state() -> None:
    matter = Matter("医疗服务价格调整", "教育医疗", Count(7, "7"), "次")
    (told,) = said(town(matters=(matter,)), "价格调整")
    assert "医疗服务价格调整情况7次" in told


@pytest.mark.parametrize(
    ("way", "unit", "told"),
    [
        ("村公开栏照片报送核对", "次", "开展村公开栏照片报送核对5次"),
        ("入村实地查看", "次", "入村实地查看5次"),
        ("入户查问知晓情况", "次", "入户查问知晓情况5次"),
        ("乡镇实地督导", "个乡镇", "我镇实地督导5个乡镇"),
        ("渔村公告栏实地查看", "次", "实地查看渔村公告栏5次"),
    ],
)
def test_a_check_has_its_verb(way: str, unit: str, told: str) -> None:
    (text,) = said(town(inspections=(Inspection(way, Count(5, "5"), unit),)), f"5{unit}")
    assert told in text


def test_a_place_that_received_people_is_not_organised() -> None:
    response = Response("征收工作点接待", Count(540, "540余"), "人次")
    (told,) = said(town(responses=(response,)), "540余人次")
    assert "征收工作点接待来访群众540余人次" in told


def test_who_asks_is_a_motto_and_no_matter() -> None:
    event = Event("政务公开日", "蟹农问政策", "9月18日", Count(1, "1"))
    (told,) = said(town(events=(event,)), "问政策")
    assert "“蟹农问政策”" in told


def test_events_about_one_long_matter_name_it_once() -> None:
    theme, times = "森林防灭火、防诈骗、污水整治等工作", Count(4, "4")
    events = (Event("问卷调查", theme, times=times), Event("意见征集", theme, times=times))
    (told,) = said(town(events=events), theme)
    assert "问卷调查活动4次、意见征集活动4次" in told
    assert told.count(theme) == 1


def test_channels_without_a_total_open_with_the_year() -> None:
    channels = (
        Channel("门户网站", Count(78, "78"), "条"),
        Channel("微信", Count(502, "502"), "条"),
    )
    filing = town(channels=channels, total=None)
    facts = staged(filing).facts
    assert "渠道句_首" in facts.cases
    (told,) = said(filing, "门户网站78条")
    assert "2025年" in told


def test_classes_with_a_mark_in_a_name_are_parted_by_commas() -> None:
    classes = (
        Channel("政策、规范性文件类", Count(1, "1"), "条"),
        Channel("其他类", Count(599, "599"), "条"),
    )
    (told,) = said(town(classes=classes), "其他类")
    assert "政策、规范性文件类1条，其他类599条" in told


def test_two_reasons_are_not_left() -> None:
    """其他情形2件，其余2种情形共2件 leaves who reads to look up which."""
    numbers = {
        "无法提供.本机关不掌握相关政府信息": 46,
        "其他处理.申请人无正当理由逾期不补正": 17,
        "不予公开.保护第三方合法权益": 2,
        "不予公开.属于三类内部事务信息": 2,
        "无法提供.补正后申请内容仍不明确": 2,
        "不予处理.重复申请": 2,
        "其他处理.其他": 2,
        "不予公开.属于四类过程性信息": 1,
        "不予公开.属于行政执法案卷": 1,
    }
    rows = {f"表三.{row}.自然人": n for row, n in numbers.items()}
    due = dict.fromkeys(("表三.本年新收.自然人", "表三.总计.自然人"), sum(numbers.values()))
    told = staged(town(cells={**ZERO, **rows, **due})).facts.slots["理由简单"].text
    assert "其余" not in told
    assert told.endswith("其他情形2件")


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (
            "汛期每天十六时前由水利站报送水位并当日发布",
            "汛期每天十六时前，由水利站报送水位并当日发布。",
        ),
        ("水价听证会全程网络直播", "我镇对水价听证会进行全程网络直播。"),
        ("坚持先审查后公开、一事一审", "我镇坚持先审查后公开、一事一审。"),
        ("通过《云河时报》宣传报道工作动态", "我镇通过《云河时报》宣传报道工作动态。"),
    ],
)
def test_whose_deed_a_practice_is(given: str, told: str) -> None:
    filing = town(practices=(Practised(given),))
    assert told in [one.text for one in compose(filing).sentences() if "做法" in str(one.cells)]


def test_what_a_clerk_has_behind_checks_is_told_in_that_order() -> None:
    order = ("对错情每月通报", "对相关责任人进行问责")
    checks = (Inspection("季度检查", Count(4, "4"), "次"),)
    practices = tuple(Practised(one, "监督保障") for one in order)
    report = compose(town(practices=practices, inspections=checks))
    text = "".join(one.text for one in report.sentences())
    assert text.index("季度检查4次") < text.index(order[0]) < text.index(order[1])


def test_a_numbered_training_was_held_once() -> None:
    training = Occasion(Count(1, "1"), theme="第七期政务公开专题培训班")
    (told,) = said(town(trainings=(training,)), "第七期")
    assert "1次" not in told


def test_a_guide_of_a_trade_is_no_rule_of_the_work() -> None:
    (told,) = said(town(systems=("学校信息公开指南",)), "学校信息公开指南")
    assert "执行学校信息公开指南" in told or "落实学校信息公开指南" in told


def test_fields_that_one_matter_lists_are_told_there() -> None:
    matter = Matter("科技创新、营商环境等重点领域信息", number=Count(2000, "2000余"), unit="条")
    filing = town(matters=(matter,), keywords=("科技创新", "营商环境"))
    assert len(said(filing, "科技创新")) == 1


def test_a_theme_that_ends_the_contents_is_not_told_before_them() -> None:
    matter = Matter("“三公”经费、惠企利民资金", "惠企利民资金", note="加大公开力度")
    (told,) = said(town(matters=(matter,)), "惠企利民资金")
    assert told.count("惠企利民资金") == 1


def test_meetings_about_one_long_matter_name_it_once() -> None:
    theme = "海防、反诈、禁毒、交通安全"
    events = (
        Event("新闻发布会", theme, times=Count(2, "2")),
        Event("媒体见面会", theme, times=Count(9, "9")),
    )
    (told,) = said(town(events=events), theme)
    assert "新闻发布会2次、媒体见面会9次" in told


def test_matters_of_one_theme_in_one_place_name_it_once() -> None:
    place = "区门户网站“户籍管理”栏目"
    matters = (
        Matter("弃婴公告", "户籍管理", Count(11, "11"), "期", channel=place),
        Matter("工作动态", "户籍管理", Count(24, "24"), "条", note="按月更新", channel=place),
    )
    (told,) = said(town(matters=matters), "弃婴公告11期")
    assert told.count("户籍管理”栏目") == 1
    assert "工作动态24条" in told


def test_who_published_something_stands_before_the_verb() -> None:
    matter = Matter("直播经济措施", "疫情防控", note="区招商中心、财政局联合公布")
    (told,) = said(town(matters=(matter,)), "直播经济措施")
    assert "由区招商中心、财政局联合公" in told.partition("直播经济措施")[0]


def test_decisions_that_the_office_tells_itself_are_not_told_from_the_table() -> None:
    cells = {"表二.行政处罚": 204, "表二.行政许可": 77}
    own = {"主动公开": ("全年作出行政处罚决定204起。",)}
    (told,) = said(town(cells=cells, supplements=own), "204")
    assert told == "全年作出行政处罚决定204起。"
    (told,) = said(town(cells=cells, supplements=own), "行政许可决定77件")
    assert "行政处罚" not in told


def test_a_channel_with_more_than_the_total_is_no_part_of_it() -> None:
    channels = (Channel("门户网站", Count(575, "575"), "份"),)
    told = said(town(channels=channels, total=Count(317, "317", unit="份")), "575")
    assert told
    assert not any("信息中" in one for one in told)


def test_channels_that_come_to_less_than_the_total_are_told_as_part_of_it() -> None:
    channels = (
        Channel("门户网站", Count(376, "376"), "条"),
        Channel("微信", Count(402, "402"), "条"),
    )
    total = Count(900, "900余", exact=False, unit="条")
    facts = staged(town(channels=channels, total=total)).facts
    assert "渠道句_部分" in facts.cases
    assert "渠道句_分列" not in facts.cases


def test_a_part_much_too_long_begins_anew_with_what_was_made_known() -> None:
    matters = tuple(
        Matter(
            f"第{number}批项目实施进度和资金安排的公告及相关的说明材料",
            f"重点工程{number}期",
            note="按季度更新并在现场公示",
        )
        for number in range(1, 25)
    )
    classes = tuple(
        Channel(f"工作分类{number}", Count(number, str(number)), "条") for number in range(1, 20)
    )
    blocks = compose(
        town(
            matters=matters,
            classes=classes,
            explanations=(),
            responses=(
                Response("12345热线", Count(3, "3"), "件"),
                Response("领导信箱", Count(3, "3"), "件"),
            ),
        )
    ).blocks
    paragraphs = [b.text for b in blocks if b.section == "一" and b.role == "paragraph"]
    begins = [one for one in paragraphs if "重点工程1期" in one]
    assert begins
    assert "工作分类1" not in begins[0]
