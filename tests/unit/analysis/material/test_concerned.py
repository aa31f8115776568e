"""What stands behind what was published: whom and what it concerned, how many of what, and by what verb."""

from __future__ import annotations

import pytest

from draftkit.kinds.material import Matter, Press
from draftkit.kinds.shapes import Count
from draftkit.pipeline import compose
from tests.support.stages import town

OTHER = Matter("办理时限", theme="户籍")


def told(matter: Matter) -> str:
    """What the sentence about matters says of the first, behind its verb."""
    (text,) = (
        s.text
        for s in compose(town(matters=(matter, OTHER))).sentences()
        if s.message == "pub.matters"
    )
    return text.split("；")[0]


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("枣农535户", "涉及枣农535户"),
        ("合作社7家、农户53户，补助资金48.6万元", "涉及合作社7家、农户53户，补助资金48.6万元"),
        ("红庙、枣林前街两个小区11栋楼", "涉及红庙、枣林前街两个小区11栋楼"),
        ("曼糯、邦响两个村共2317株", "涉及曼糯、邦响两个村共2317株"),
        ("45所供餐学校", "涉及45所供餐学校"),
        ("7条入湖河道", "涉及7条入湖河道"),
        ("国考、省考断面4个", "涉及国考、省考断面4个"),
        ("水车巷、滨河坊两家，60岁以上打八折", "涉及水车巷、滨河坊两家，60岁以上打八折"),
        ("3处易涝点位", "涉及3处易涝点位"),
        ("搬迁安置312户", "共搬迁安置312户"),
        ("5个抵边村民小组317户", "涉及5个抵边村民小组317户"),
        ("石盘、垭口两处滑坡点51户，公示两轮", "涉及石盘、垭口两处滑坡点51户，公示两轮"),
        ("全镇26处避灾安置点", "涉及全镇26处避灾安置点"),
    ],
)
def test_people_places_and_things_have_a_word_before_them(note: str, said: str) -> None:
    assert told(Matter("评估结果", "老旧小区改造", note=note)).endswith(f"评估结果，{said}")


@pytest.mark.parametrize(
    "note",
    [
        "45所学校新建食堂",
        "12个村通过验收项目",
        "38.4万亩分解到15个苏木镇场",
        "发给宾馆、民宿217家，涨价的3家立案",
    ],
)
def test_what_has_a_verb_of_its_own_has_no_word_before_it(note: str) -> None:
    text = told(Matter("评估结果", "老旧小区改造", note=note))
    assert text.endswith(f"评估结果，{note}")


@pytest.mark.parametrize(
    "note",
    [
        "14户民宿评定三星以上5户",
        "务农32人",
        "入户测温460户",
        "检定1730台",
        "三榜定案",
        "上庄、下庄两个村改造厕所32座",
        "关上、摆桑两个村管网改造资金87万元",
        "可用车位74个",
        "在用电梯614台",
        "在建停工的5个项目",
        "退役军人家庭41户",
        "搬迁安置点2处、住房186套",
        "78人次、11.4万元",
        "库容1800吨，8月投入使用",
        "全长36公里，9月15日前完成",
        "抽检1146批次，不合格29批次，其中米线占多数",
        "特岗42人，选调67人",
        "两期75人",
        "每亩补助600元",
        "罗岭高速石榴墟段",
        "危桥改造5座",
    ],
)
def test_what_needs_a_verb_and_has_none_stands_in_brackets(note: str) -> None:
    assert told(Matter("评估结果", "老旧小区改造", note=note)).endswith(f"评估结果（{note}）")


@pytest.mark.parametrize(
    ("note", "said"),
    [
        (
            "10个嘎查、牧户716户，蒙汉两种文字张贴",
            "名单3批，涉及10个嘎查、牧户716户，用蒙汉两种文字张贴",
        ),
        (
            "罗岭高速石榴墟段，涉及大塘、旧墟3个村",
            "名单3批（罗岭高速石榴墟段，涉及大塘、旧墟3个村）",
        ),
        ("管线过境8.6公里，97户，公示7天", "名单3批（管线过境8.6公里，涉及97户，公示7天）"),
        ("1864户蔗农、面积9720亩", "名单3批，涉及1864户蔗农、面积9720亩"),
        ("120座温室", "名单3批，涉及120座温室"),
        ("7个社区食堂", "名单3批，涉及7个社区食堂"),
        ("1130名随迁子女", "名单3批，涉及1130名随迁子女"),
        ("城区小学9所、初中4所", "名单3批，涉及城区小学9所、初中4所"),
        ("46户、菌包310万袋", "名单3批，涉及46户、菌包310万袋"),
        (
            "新改建187公里，惠及4个乡镇15个村；工资专户开立情况一并公布",
            "名单3批，新改建187公里，惠及4个乡镇15个村，工资专户开立情况一并公布",
        ),
        (
            "74所农村学校、受益学生13806人；食谱每周一在校门口公示，资金每学期公示一次",
            "名单3批，涉及74所农村学校、受益学生13806人，食谱每周一在校门口公示，资金每学期公示一次",
        ),
        (
            "红旗院、铸造小区、三砖楼共47栋、居民3860户",
            "名单3批，涉及红旗院、铸造小区、三砖楼共47栋、居民3860户",
        ),
    ],
)
def test_a_note_of_several_clauses_stands_together(note: str, said: str) -> None:
    assert told(Matter("补助名单", "惠民", Count(3, "3"), "批", note)).endswith(said)


@pytest.mark.parametrize(
    ("note", "when", "rest"),
    [
        ("按季，藏汉双语", "", "（按季，藏汉双语）"),
        ("按季公布，藏汉双语", "按季", "（藏汉双语）"),
        ("涉及42个村，分三期", "", "，涉及42个村，分三期"),
        ("每月一次，共88名", "", "（每月一次），共88名"),
        ("逐月公布", "逐月", ""),
        ("“7·28”强降雨后，涉及头道河等5个村", "", "（“7·28”强降雨后），涉及头道河等5个村"),
        ("验收合格3140亩，分两批公布", "分两批", "，共验收合格3140亩"),
    ],
)
def test_when_something_was_published_stands_before_the_verb(
    note: str, when: str, rest: str
) -> None:
    text = told(Matter("补助名单", "惠民", Count(4, "4"), "次", note))
    assert text.endswith((f"{when}公开补助名单4次{rest}", f"{when}公布补助名单4次{rest}"))


def test_two_brackets_stand_not_side_by_side() -> None:
    assert told(Matter("事项清单", "环保", Count(52, "52"), "项", "A级3项")).endswith(
        "事项清单（52项），A级3项"
    )


def test_a_field_is_cut_from_no_content_that_would_lose_its_head() -> None:
    matter = Matter("防贫监测对象纳入和退出名单", "防贫监测", Count(4, "4"), "批")
    assert told(matter).endswith(("公开监测对象纳入和退出名单4批", "公布监测对象纳入和退出名单4批"))
    assert told(matter._replace(theme="困难群众", content="困难群众对象名单")).endswith(
        "困难群众对象名单4批"
    )


def test_a_note_in_the_contents_keeps_its_verb() -> None:
    text = told(Matter("2023年决算，按要求在批复后20日内公开", "财政预决算"))
    assert text.endswith("2023年决算，按要求在批复后20日内公开")


def test_where_a_note_says_it_was_published_is_told_before_the_verb() -> None:
    matter = Matter("伙食费收支", "养老服务", Count(12, "12"), "期", note="按月在敬老院门口公开")
    text = told(matter)
    assert "按月在敬老院门口" in text
    assert text.endswith("伙食费收支12期")


def test_projects_are_counted_and_not_what_is_told_of_them() -> None:
    matter = Matter("特色村寨保护项目的立项批复、完工情况", "民族发展", Count(3, "3"), "个")
    assert told(matter).endswith("3个特色村寨保护项目的立项批复、完工情况")
    matter = matter._replace(content="年度衔接资金项目的批复、完工情况")
    assert told(matter).endswith("年度衔接资金项目的批复、完工情况，涉及3个项目")


@pytest.mark.parametrize(
    ("theme", "content", "said"),
    [
        ("三不管楼院", "三不管楼院整治清单", "楼院整治清单，涉及32个楼院"),
        ("弃管楼院", "弃管楼院移交接管名单", "楼院移交接管名单，涉及32个楼院"),
        ("院落改造", "试点院落改造方案和预算", "改造方案和预算，涉及32个试点院落"),
    ],
)
def test_a_list_of_what_became_of_yards_counts_the_yards(
    theme: str, content: str, said: str
) -> None:
    assert told(Matter(content, theme, Count(32, "32"), "个")).endswith(said)


@pytest.mark.parametrize(
    ("content", "number", "unit", "said"),
    [
        ("道路占地补偿和村集体分红", 7, "个村", "道路占地补偿和村集体分红情况，涉及7个村"),
        ("道路占地补偿和村集体分红", 7, "个", "道路占地补偿和村集体分红情况，涉及7个村"),
        ("村集体分红", 7, "个村", "村集体分红情况，涉及7个村"),
        ("任务、验收得分和服务配置清单", 11, "个", "任务、验收得分和服务配置清单，共11个"),
        ("修缮资金分配和围屋开放名单", 14, "座", "名单，涉及14座围屋"),
    ],
)
def test_a_number_stands_behind_what_names_several_things(
    content: str, number: int, unit: str, said: str
) -> None:
    assert told(Matter(content, "惠民", Count(number, str(number)), unit)).endswith(said)


@pytest.mark.parametrize(
    ("content", "number", "unit"),
    [
        ("汪坑、上后岙两个村修缮项目的补助标准和施工单位", 2, "个"),
        ("天生、任港、纱厂三个小区改造方案和意见采纳情况", 3, "个小区"),
    ],
)
def test_a_number_told_in_words_is_not_told_again(content: str, number: int, unit: str) -> None:
    assert told(Matter(content, "惠民", Count(number, str(number)), unit)).endswith(content)


def test_what_was_published_in_batches_has_no_second_sum() -> None:
    note = "验收合格3140亩，每亩补助600元，分两批公布"
    text = told(Matter("低产林改造补助验收结果", "油茶", note=note))
    assert "分两批公" in text
    assert text.endswith("共验收合格3140亩，每亩补助600元")


def test_what_a_note_says_was_published_again_is_summed() -> None:
    matter = Matter("社区“家门口”招聘会岗位", "就业", Count(7, "7"), "场", note="发布岗位1150个")
    assert told(matter).endswith("7场社区“家门口”招聘会的岗位，共1150个")


@pytest.mark.parametrize("media", ["区报", "市报", "省级行业报", "市级晚报", "省水利杂志"])
def test_a_kind_of_paper_bears_no_marks(media: str) -> None:
    press = (Press(media, Count(2, "2"), "篇"), Press("荆沔日报", Count(6, "6"), "篇"))
    text = "".join(s.text for s in compose(town(press=press)).sentences())
    assert f"《{media}》" not in text
    assert media in text
    assert "《荆沔日报》" in text


def test_a_programme_of_roads_to_villages_counts_no_villages() -> None:
    matter = Matter("撤并建制村畅通工程招标和完工信息", "农村公路", Count(9, "9"), "个")
    assert told(matter).endswith("完工信息，涉及9个工程")
