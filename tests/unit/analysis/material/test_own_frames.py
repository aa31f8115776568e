"""What a clerk wrote with a verb, a name or a clause of its own has none of ours put before it."""

from __future__ import annotations

import pytest

from draftkit.kinds.material import (
    Event,
    Explained,
    Inspection,
    Occasion,
    Practised,
    Press,
    Response,
    Site,
)
from draftkit.kinds.shapes import Count
from draftkit.pipeline import compose
from tests.support.stages import staged, town


def _count(number: int) -> Count:
    return Count(number, str(number))


def _text(**given: object) -> str:
    return "".join(s.text for s in compose(town(**given)).sentences())


@pytest.mark.parametrize(
    "theme",
    [
        "研究疑难申请和公开要点落实",
        "总结上年、安排全年公开事项",
        "研判舆情",
        "安排自查和整改",
        "讨论信息公开指南修订和落实",
        "通报检查情况并部署整改",
        "专题研究栏目整改",
        "研究和部署年度要点",
    ],
)
def test_a_topic_with_its_own_verb_is_told_with_that_alone(theme: str) -> None:
    assert f"，{theme}。" in _text(meetings=(Occasion(_count(2), "", theme),))


@pytest.mark.parametrize(
    ("theme", "called"),
    [
        ("部门联席会商", "部门联席会商会"),
        ("跨部门联席协调", "跨部门联席协调会"),
        ("班子会商", "班子会商会"),
        ("成员单位联席", "成员单位联席会"),
        ("科室碰头", "科室碰头会"),
        ("征求意见座谈", "征求意见座谈会"),
    ],
)
def test_a_topic_that_only_says_who_met_names_the_meeting(theme: str, called: str) -> None:
    said = _text(meetings=(Occasion(_count(2), "", theme),))
    assert called in said
    assert f"，{theme[-2:]}" not in said


@pytest.mark.parametrize("theme", ["改造方案由居民评", "停车收费由业主定", "村里的钱村民管"])
def test_a_motto_that_is_a_clause_is_quoted(theme: str) -> None:
    said = _text(events=(Event("坝坝公开会", theme, "", _count(9)),))
    assert f"“{theme}”" in said
    assert f"围绕{theme}" not in said


def test_a_matter_is_no_motto() -> None:
    said = _text(events=(Event("圆桌会", "水价调整方案", "", _count(9)),))
    assert "“水价调整方案”" not in said


@pytest.mark.parametrize(
    ("channel", "number", "unit", "said"),
    [
        ("牧户走访", 205, "条", "通过牧户走访收到诉求205条"),
        ("流动服务队", 17, "条", "通过流动服务队收到群众诉求17条"),
        ("问政平台", 6, "件", "问政平台诉求6件"),
        ("问政赣信", 6, "件", "“问政赣信”平台诉求6件"),
        ("家访", 120, "户", "家访120户"),
    ],
)
def test_what_people_want_is_told_by_the_way_it_came(
    channel: str, number: int, unit: str, said: str
) -> None:
    text = _text(responses=(Response(channel, _count(number), unit),))
    assert said in text
    assert "走访事项" not in text
    assert "平台”平台" not in text


@pytest.mark.parametrize(
    ("way", "number", "unit", "said"),
    [
        ("责令补充公开", 5, "个村", "责令补充公开，涉及5个村"),
        ("限期整改", 7, "个村", "限期整改，涉及7个村"),
        ("责令整改", 3, "处", "责令整改3处"),
        ("点名通报", 6, "个部门", "，点名通报6个部门"),
        ("对县区分局通报", 4, "期", "印发对县区分局的通报4期"),
        ("向各股室通报", 4, "期", "印发面向各股室的通报4期"),
        ("季度通报", 4, "期", "印发季度通报4期"),
    ],
)
def test_those_who_were_told_to_do_something_are_counted_behind_it(
    way: str, number: int, unit: str, said: str
) -> None:
    checks = (Inspection("网站抽查", _count(12), "次"), Inspection(way, _count(number), unit))
    assert said in _text(inspections=checks)


@pytest.mark.parametrize(
    ("press", "said"),
    [
        (("《中国环境报》", 6, "篇"), "《中国环境报》刊发我镇稿件6篇"),
        (("市电视台“绿色问政”", 10, "期"), "市电视台“绿色问政”播出我镇相关内容10期"),
        (("县广播电视台“3·15在行动”栏目", 12, "期"), "栏目播出我镇相关内容12期"),
        (("市电视台《民生零距离》", 5, "期"), "《民生零距离》播出我镇相关内容5期"),
        (("《政务简报》", 6, "期"), "《政务简报》刊发我镇相关内容6期"),
        (("县融媒体中心", 4, "次"), "县融媒体中心报道我镇工作4次"),
    ],
)
def test_a_medium_has_the_verb_of_what_is_counted(press: tuple[str, int, str], said: str) -> None:
    media, number, unit = press
    others = (Press("市广播电台", _count(24), "期"), Press(media, _count(number), unit))
    text = _text(press=others)
    assert said in text
    assert "市广播电台播出我镇相关内容24期" in text


@pytest.mark.parametrize(
    ("name", "unit", "said"),
    [
        ("客家话“屋场会”讲解", "次", "政策解读7次"),
        ("言子儿漫画", "幅", "发布解读政策的言子儿漫画7幅"),
        ("动漫短视频", "条", "发布解读政策的动漫短视频7条"),
        ("惠企两分钟", "期", "推出“惠企两分钟”7期"),
        ("政策明白纸", "份", "发布政策明白纸7份"),
    ],
)
def test_explanations_say_once_that_policies_are_explained(name: str, unit: str, said: str) -> None:
    text = _text(explanations=(Explained(_count(7), name, unit),))
    assert said.replace("推出", "") in text.replace("推出", "")
    assert "政策解读" in text or "解读政策" in text or "政策明白纸" in text
    assert "讲解政策解读" not in text


def test_what_is_a_column_itself_has_others_below_it() -> None:
    columns = ("公告公示", "采购招标", "民生实事子栏目")
    site = Site("区政府网站阅湖街道子栏目", is_main=True, columns=columns)
    assert "下设公告公示、采购招标、民生实事栏目" in _text(site=(site,))


def test_a_review_is_no_judgement_twice() -> None:
    assert "第三方评估结果为优秀" in _text(public_review="第三方评估优秀")


@pytest.mark.parametrize("practice", ["村务公开栏换栏时拍照留底", "征地公告张贴时录像留证"])
def test_a_practice_that_tells_when_is_a_clause(practice: str) -> None:
    text = _text(practices=(Practised(practice),))
    assert practice in text
    assert f"实行{practice}" not in text


@pytest.mark.parametrize(
    ("practice", "part"),
    [
        ("村文书每月5日前报村级公开照片", "政府信息管理"),
        ("旅游投诉处理结果回访后归档", "主动公开"),
        ("请乡人大代表随机抽看公开栏", "监督保障"),
        ("入户发放政策明白卡", "主动公开"),
    ],
)
def test_what_is_filed_or_handed_in_is_told_with_the_management(practice: str, part: str) -> None:
    assert practice in staged(town(practices=(Practised(practice),))).facts.practices[part]
