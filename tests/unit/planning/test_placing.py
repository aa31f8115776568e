"""Where an office's own sentences stand: beside what they speak of, and where a draft had them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from draftkit import editions
from draftkit.editions import NEWEST
from draftkit.kinds.material import (
    Channel,
    ContentClass,
    Event,
    Explained,
    Inspection,
    Matter,
    Occasion,
    PlatformCount,
    Practised,
    Response,
    Venue,
)
from draftkit.kinds.shapes import Count
from draftkit.planning.placing import key_of
from draftkit.plans import Choice, Choices, Layout, Message
from tests.support.stages import Stages, staged, town

PART = "主动公开"
OFTEN = "36期惠农问答中，种植类20期、养殖类16期。"
CLIPS = "短视频累计播放4万次。"
APART = "在镇敬老院开设读报角。"
EXPLAINED = (Explained(Count(36, "36"), "惠农问答", "期", ()),)


def given(*sentences: str, **more: Any) -> Stages:
    cells = {"表二.行政许可": 5}
    return staged(town(cells, supplements={PART: sentences}, **more))


def order(stages: Stages) -> list[str]:
    """What stands in the part, own sentences as they are, the rest by type."""
    types = [m.verbatim or m.type for m in stages.of("一")]
    return types[: types.index("ask.none")]


def behind(stages: Stages, sentence: str) -> str:
    told = order(stages)
    return told[told.index(sentence) - 1]


def test_a_sentence_stands_behind_the_number_it_takes_apart() -> None:
    assert behind(given(OFTEN, explanations=EXPLAINED), OFTEN) == "pub.explain"


def test_a_sentence_stands_behind_the_practice_that_has_its_words() -> None:
    practices = (Practised("拍摄农技短视频", PART), Practised("发放防汛折页", PART))
    assert behind(given(CLIPS, practices=practices), CLIPS) == "pub.practice"


def test_one_that_speaks_of_nothing_told_stands_before_the_figures_of_administration() -> None:
    told = order(given(APART))
    assert told.index(APART) == told.index("pub.enforce") - 1


def test_the_year_of_the_report_is_nothing_in_common() -> None:
    """2025年窗口承办审批194项 does not come between the total and its classes."""
    own = "2025年窗口共承办审批事项194项，办件3000多件。"
    classes = (ContentClass("财政信息", Count(6, "6")), ContentClass("其他", Count(594, "594")))
    told = order(given(own, classes=classes))
    assert told.index("pub.classes") < told.index(own)


def test_of_two_at_one_place_the_closer_one_comes_first() -> None:
    farther = "惠农问答由镇农技站供稿。"
    told = order(given(farther, OFTEN, explanations=EXPLAINED))
    assert told.index("pub.explain") + 1 == told.index(OFTEN) == told.index(farther) - 1


def test_a_sentence_that_names_a_channel_comes_not_between_the_total_and_its_parts() -> None:
    rain = "7月上旬强降雨期间，通过微信公众号发布水情31条。"
    channels = (Channel("微信公众号", Count(174, "174")), Channel("公开栏", Count(48, "48")))
    classes = (ContentClass("惠农补贴", Count(62, "62")), ContentClass("财政", Count(4, "4")))
    told = order(given(rain, total=Count(318, "318"), channels=channels, classes=classes))
    assert told.index("pub.classes") < told.index(rain)


def test_a_sentence_stands_behind_the_practice_that_begins_with_its_topic() -> None:
    practices = (Practised("捐赠物资收支每周公布一次", PART), Practised("编印农技手册", PART))
    said = "捐赠款物使用情况公布18次。"
    told = order(given(said, practices=practices))
    assert told[told.index(said) - 1] == "pub.practice"


def test_what_is_done_with_accounts_stands_behind_how_many_there_are() -> None:
    stages = staged(
        town(
            practices=(Practised("长期不更新的账号一律注销", "平台建设"),),
            platforms=(PlatformCount("政务新媒体", Count(34, "34")),),
            venues=(Venue("县档案馆", "查阅点", Count(1, "1")),),
        )
    )
    types = [m.type for m in stages.of("一")]
    assert types.index("plat.practice") == types.index("plat.counts") + 1


def test_what_was_made_known_stands_with_the_matters_that_were() -> None:
    said = "清明节前发布预约祭扫信息9条。"
    matters = (Matter("救助标准", "社会救助", Count(5, "5")),)
    responses = (Response("12345热线", Count(7, "7")),)
    told = order(given(said, matters=matters, responses=responses))
    assert told.index(said) == told.index("pub.matters") + 1


def test_events_are_told_with_what_was_published() -> None:
    events = (
        Event("爱鸟周宣传", "", "4月", Count(1, "1")),
        Event("政府开放日", "", "5月"),
        Event("征地补偿听证会", "某公路征地补偿方案"),
    )
    stages = staged(town({"表二.行政许可": 5}, events=events))
    (told,) = (m for m in stages.of("一") if m.type == "sup.events")
    assert "@" in told.id
    assert len(told.records) == len(events)
    assert told.slots["3·题材"].text == "某公路征地补偿方案"


def test_events_of_earlier_drafts_stay_where_they_were() -> None:
    events = (Event("爱鸟周宣传", "", "4月"), Event("政府开放日", "", "5月"))
    before = Choices(Layout(edition=editions.of("本")), {"pub.total": Choice("x")})
    stages = staged(town({"表二.行政许可": 5}, events=events), previous=before)
    told = [m.id for m in stages.of("一") if m.type == "sup.events"]
    assert [("@" in one) for one in told] == [True, False]


def test_what_is_issued_is_no_event() -> None:
    stages = staged(town(events=(Event("非遗展演预告", times=Count(9, "9")),)))
    (told,) = (m for m in stages.of("一") if m.type == "pub.matters")
    assert told.slots["1·公告" if "1·公告" in told.slots else "公告"].text == "非遗展演预告"


def test_an_own_sentence_may_follow_another() -> None:
    assert behind(given("制作短视频15条。", CLIPS), CLIPS) == "制作短视频15条。"


def noted(stages: Stages) -> Mapping[str, str]:
    return dict(one.split(":") for one in stages.plan.beside or ())


def test_a_redraft_keeps_the_place_though_the_number_moved() -> None:
    first = given(OFTEN, explanations=EXPLAINED)
    assert noted(first)[key_of(OFTEN)] == "pub.explain"
    elsewhere = (f"{key_of(OFTEN)}:pub.total",)
    earlier = Choices(Layout(edition=NEWEST, beside=elsewhere), {"pub.total": Choice("x")})
    again = staged(first.filing, previous=earlier)
    assert behind(again, OFTEN) == "pub.total"
    assert again.plan.beside == elsewhere


def test_a_draft_of_an_earlier_version_keeps_them_at_the_end() -> None:
    first = given(OFTEN, explanations=EXPLAINED)
    earlier = Choices(Layout(edition=NEWEST), {"pub.total": Choice("x")})
    again = staged(first.filing, previous=earlier)
    assert order(again)[-1] == OFTEN
    assert again.plan.beside is None


def test_no_sentence_is_lost_or_changed() -> None:
    sentences = (OFTEN, CLIPS, APART, "12期问答译成两种语言。")
    said = [m.verbatim for m in given(*sentences).of("一") if isinstance(m, Message) and m.verbatim]
    assert sorted(said) == sorted(sentences)


def test_a_part_begins_with_what_the_body_did() -> None:
    others = Practised("东塔社区设立信息角，西塔社区开设夜间窗口", "监督保障")
    meetings = (Occasion(Count(2, "2")),)
    stages = staged(town(practices=(others,), meetings=meetings))
    types = [m.type for m in stages.of("一")]
    assert types.index("sup.meetings") < types.index("sup.practice")
    alone = staged(town(practices=(others,)))
    assert "sup.practice" in [m.type for m in alone.of("一")]


def test_an_event_wanted_in_another_part_stands_before_its_figures() -> None:
    told = order(given(events=(Event("通气会", part=PART),)))
    assert told.index("sup.events") < told.index("pub.enforce")


def test_sentences_about_the_same_district_stand_together_as_the_office_has_them() -> None:
    said = (
        "西坪村拍摄农技短视频并设账目公开栏。",
        "东坪村把账目贴到组里。",
        "东坪村每月念一遍账目公开栏的内容。",
        "上述账目由村监委会核对。",
    )
    told = order(given(*said, practices=(Practised("拍摄农技短视频", PART),)))
    at = told.index(said[1])
    assert told[at : at + 3] == list(said[1:])


def test_a_small_number_of_many_is_no_sign_of_the_same_thing() -> None:
    listed = "台账由镇政府登记36期、财政所登记6期、社保所登记2期、农技站登记1期、林业站登记3期。"
    same = "台账由镇政府登记360期、财政所登记6期、社保所登记2期、农技站登记1期、林业站登记3期。"
    many, few = (Explained(Count(n, str(n)), "", "期", ()) for n in (360, 36))
    does = (Practised("拍摄农技短视频", PART),)
    assert behind(given(same, explanations=(many,), practices=does), same) == "pub.explain"
    assert behind(given(listed, explanations=(few,), practices=does), listed) == "pub.practice"


def test_what_is_done_does_not_stand_among_the_figures_of_applications() -> None:
    said = ("申请由镇政府收办2件、镇司法所收办1件。", "镇司法所用“枫桥经验”办理申请。")
    cells = {"表三.本年新收.自然人": 3, "表三.予以公开.自然人": 3}
    stages = staged(town(cells, supplements={"依申请公开": said}))
    told = [m.verbatim or m.type for m in stages.of("一")]
    assert told[told.index("ask.account") + 1] == said[0]
    assert told.index(said[1]) == told.index("ask.noreviews") - 1


def test_a_practice_of_the_office_s_own_is_told_with_the_matter_it_takes_up() -> None:
    stages = staged(
        town(
            matters=(
                Matter("修缮图名录", "古镇保护", Count(23, "23"), "处老宅"),
                Matter("检测结果", "大闸蟹"),
            ),
            explanations=EXPLAINED,
            practices=(
                Practised("修缮图纸在老宅门口挂牌满二十天才动工", PART),
                Practised("山里老人由护林员念公示", PART),
            ),
        )
    )
    (matters,) = (m for m in stages.of("一") if m.type == "pub.matters")
    assert matters.slots["1·说明"].text == "修缮图纸在老宅门口挂牌满二十天后方动工"
    assert "事实.做法" in matters.slots["1·说明"].cells
    told = [m.type if not m.clauses else _said(m) for m in stages.of("一")]
    assert "山里老人" in told[told.index("pub.explain") + 1]
    assert "修缮图纸" not in "".join(told)


def test_five_matters_are_one_list_and_nine_are_two_of_about_equal_length() -> None:
    for number, parts in ((5, [5]), (9, [5, 4])):
        matters = tuple(Matter("名单", f"第{n}项工作") for n in range(number))
        told = [m for m in given(matters=matters).of("一") if m.type == "pub.matters"]
        assert [len(m.records) for m in told] == parts


def test_a_matter_whose_contents_name_its_theme_is_told_in_the_list_of_the_others() -> None:
    matters = (Matter("取水许可证", "取水许可"), Matter("招标公告", "水库加固"))
    (told,) = (m for m in given(matters=matters).of("一") if m.type == "pub.matters")
    assert told.slots["1·主题"].text == "取水许可"


def test_what_may_take_up_two_matters_is_told_with_none() -> None:
    matters = (Matter("摊位名单", "夜市提升"), Matter("摊位价格", "菜场搬迁"))
    stages = given(matters=matters, practices=(Practised("摊位每季轮换一次", PART),))
    (told,) = (m for m in stages.of("一") if m.type == "pub.matters")
    assert not any("说明" in slot for slot in told.slots)
    assert "pub.practice" in order(stages)


def test_what_has_a_word_of_any_matter_in_common_with_one_is_told_with_none() -> None:
    matters = (Matter("联检楼改造招标文件", "口岸建设"), Matter("补贴名册", "边境村"))
    practices = (Practised("政策文件与解读同步起草", PART),)
    (told,) = (
        m for m in given(matters=matters, practices=practices).of("一") if m.type == "pub.matters"
    )
    assert not any("说明" in slot for slot in told.slots)


def test_a_list_of_matters_is_not_interrupted_by_it() -> None:
    names = ("修缮", "补贴", "摊位", "捐赠", "招生", "危房", "路灯", "水价", "用药")
    matters = tuple(Matter("名单", f"{name}工作", note=f"{name}按月更新") for name in names)
    told = order(given(matters=matters, practices=(Practised("老宅门口挂牌", PART),)))
    places = [number for number, one in enumerate(told) if one == "pub.matters"]
    assert places[1:] == [places[0] + 1]
    assert told[places[1] + 1] == "pub.practice"


def _said(message: Message) -> str:
    return "".join(fact.text for fact in message.slots.values())


def test_who_looked_after_the_work_is_told_behind_the_checks() -> None:
    said = "县派驻纪检监察组对救灾款物公开情况开展了一次监督检查。"
    stages = staged(
        town(
            supplements={"监督保障": (said,)},
            meetings=(Occasion(Count(1, "1"), "10月12日", "救灾款物公开"),),
            inspections=(Inspection("执法公示核查", Count(4, "4"), "次"),),
        )
    )
    told = [message.verbatim or message.type for message in stages.of("一")]
    assert told[told.index(said) - 1] == "sup.checks"


def test_a_fee_is_told_behind_the_whole_account_of_applications() -> None:
    said = "对1名申请人超出规定件数的2件申请收取了信息处理费。"
    cells = {"表三.本年新收.自然人": 2, "表三.本年新收.总计": 2}
    stages = staged(town(cells, supplements={"依申请公开": (said,)}, asked_about=("征地补偿",)))
    told = [message.verbatim or message.type for message in stages.of("一")]
    assert told[told.index(said) - 1] == "ask.noreviews"
