"""Matters as clerks write them, told without what the sentence has besides, and practices that are told with none."""

from __future__ import annotations

import pytest

from draftkit.analysis.material.restated import restated
from draftkit.editions import Edition
from draftkit.kinds.material import Matter, Practised
from draftkit.pipeline import compose
from tests.support.stages import staged, town
from tests.unit.analysis.material.test_of_all import count, told

NUMBERED = """
村庄|救助人员聘用公示2批||发布救助人员聘用公示2批
实事|年度实事项目的征集和票决情况|10项|票决情况，涉及10个项目
补奖|禁牧补奖分户面积、金额|9份|分户面积、金额信息9份
收粮|最低收购价政策和收购点|3处|最低收购价政策和收购点3处
公路|三级路长名单和公示牌|264块|路长名单和公示牌264块
小额|60万元以下小型工程的预选承包商名册、摇号结果和变更签证|17个|变更签证，涉及17个工程
改造|改造小区名单、改造内容、资金来源及验收结果|52个|验收结果，涉及52个改造小区
公文|主动公开公文|36件|公文36件
河湖|公示牌信息更正||公示牌信息更正情况
低保|城市低保在册人员按月公示|12期|城市低保在册人员名单12期
"""


@pytest.mark.parametrize("line", NUMBERED.split())
def test_a_number_has_the_noun_and_the_unit_that_go_with_it(line: str) -> None:
    theme, content, counted, said = line.split("|")
    number = "".join(filter(str.isdigit, counted))
    many = count(int(number)) if number else None
    text = told(Matter(content, theme, many, counted[len(number) :]))
    assert text.endswith(f"{said}。")
    assert "公开主动公开" not in text


NOTED = """
对排查出的D级3户农村危房，公开鉴定结论和修缮补助||排查出的D级3户农村危房的鉴定结论和修缮补助|
甲至乙公路改建工程|全长6公里，公示了设计变更和竣工时间|甲至乙公路改建工程的设计变更和竣工时间|全长6公里
年度决算公开和经费说明||年度决算和经费说明|
政务公开、村务公开情况||政务公开、村务公开情况|
春季休牧期巡查点位，以及休牧期处罚结果|休牧期4月5日至5月20日，处罚结果13件|春季休牧期（4月5日至5月20日）巡查点位，以及处罚结果13件|
防火期起止时间、禁火令|春季3月15日至6月15日，秋季9月15日至11月15日|防火期起止时间（春季3月15日至6月15日，秋季9月15日至11月15日）、禁火令|
改造工程|公示了3次|改造工程|公示了3次
"""


@pytest.mark.parametrize("line", NOTED.split())
def test_contents_have_no_verb_of_their_own_and_their_note_where_it_belongs(line: str) -> None:
    content, note, said, left = line.split("|")
    matter = restated(Matter(content, note=note))
    assert (matter.content, matter.note) == (said, left)


def test_what_is_counted_twice_keeps_its_note() -> None:
    matter = Matter("巡查点位和处罚结果", number=count(2), unit="批", note="处罚结果13件")
    assert restated(matter) == matter


def test_a_measure_of_what_a_register_lists_stands_in_brackets() -> None:
    text = told(Matter("补偿资金分户清册", "公益林", note="7个村、面积3.86万亩"))
    assert text.endswith("分户清册（面积3.86万亩）。")


def test_whose_plan_was_approved_stands_before_that() -> None:
    assert "甲、乙两个村批准后的村庄规划" in told(Matter("甲、乙两个村的村庄规划批后公布"))


@pytest.mark.parametrize(
    ("channel", "said"),
    [
        ("村公示栏，国家通用语言和哈萨克语对照", "在村公示栏用国家通用语言和哈萨克语对照公"),
        (
            "县政府网站“招生”栏目，同步在各校门口张贴",
            "在县政府网站“招生”栏目公布、在各校门口同步张贴公",
        ),
    ],
)
def test_what_stands_behind_a_comma_is_said_of_the_place(channel: str, said: str) -> None:
    assert said in told(Matter("补贴名单", "惠农", channel=channel))


def test_cards_are_told_as_published_and_no_deed_of_others_goes_on() -> None:
    matters = (
        Matter("补助对象", "果业", note="名单先村内公示再上网公布"),
        Matter("技术明白卡", "果业", count(1800), "份", channel="村部和果业站"),
    )
    assert "再上网公布，另" in told(*matters)
    assert "发布技术明白卡1800份" in told(*matters)


def _with(practice: str, *matters: Matter) -> str:
    filing = town(matters=matters, practices=(Practised(practice),))
    return "".join(s.text for s in compose(filing).sentences() if s.message == "pub.matters")


def test_who_reports_what_is_told_with_no_matter() -> None:
    matter = Matter("渔业养护补贴发放公示", "渔业养护补贴", count(2), "批")
    practice = "渔业、城建、民政三条线各定一名联络员按月报送"
    assert "联络员" not in _with(practice, matter)


def test_a_practice_stands_behind_what_goes_on_in_a_note() -> None:
    matter = Matter("集采报价表", "药品集采", note="配备333个品种，均附价格降幅对照")
    text = _with("报价表执行前一周告知定点医院和药店", matter)
    assert text.endswith("333个品种，均附价格降幅对照，报价表执行前一周告知定点医院和药店。")


def test_what_is_done_first_stands_before_what_was_put_up() -> None:
    note = "9个嘎查673户，蒙汉两种文字张榜15天"
    matter = Matter("补奖花名册", "草原生态补奖", note=note)
    text = _with("花名册先到浩特逐户核对再张榜", matter)
    assert "逐户核对再张榜，用蒙汉两种文字张榜15天" in text


@pytest.mark.parametrize(
    ("practice", "part", "said"),
    [
        ("公告板照片周报", "政府信息管理", "实行公告板照片周报"),
        (
            "雪灾期间通过对讲机和微信群通报道路开通情况",
            "主动公开",
            "雪灾期间通过对讲机和微信群通报道路开通情况",
        ),
        ("征求意见结果逐条说明是否采纳", "主动公开", "对征求意见结果逐条说明是否采纳"),
        ("菜价周报", "主动公开", "菜价周报"),
    ],
)
def test_a_practice_is_told_as_what_it_is(practice: str, part: str, said: str) -> None:
    practices = staged(town(practices=(Practised(practice),))).facts.practices
    assert practices[part] == (said,), dict(practices)


def test_drafts_made_earlier_keep_their_contents() -> None:
    matter = Matter("年度实事项目的征集和票决情况", number=count(10), unit="项")
    assert not Edition("行").contents_restated
    assert restated(matter).unit == "个"
