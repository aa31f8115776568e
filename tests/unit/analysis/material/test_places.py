"""Places for reading, platforms and occasions: what is told of each, under which name."""

from __future__ import annotations

from typing import Any

import pytest

from draftkit.facts import Record
from draftkit.kinds.material import (
    Account,
    Channel,
    Event,
    Occasion,
    PlatformCount,
    Practised,
    Response,
    Site,
    Venue,
)
from draftkit.kinds.shapes import Count
from tests.support.stages import staged, town


def count(number: int) -> Count:
    return Count(number, str(number))


def records(message: str, **given: Any) -> list[dict[str, str]]:
    found: tuple[Record, ...] = staged(town(**given)).facts.records.get(message, ())
    return [{name: fact.text for name, fact in record.slots.items()} for record in found]


def test_a_number_of_all_is_not_read_as_that_of_each() -> None:
    found = records("plat.venues", venues=(Venue("各村", "公开栏", count(15)),))
    assert found[0]["设施"] == "公开栏共"


def test_a_place_without_a_facility_is_called_by_its_own_name() -> None:
    venues = (Venue("政务公开专窗"), Venue("碧道服务驿站"))
    assert records("plat.places", venues=venues) == [{"场所": "政务公开专窗、碧道服务驿站"}]
    assert records("plat.venues", venues=venues) == []


def test_places_made_for_reading_are_counted_as_what_the_body_has() -> None:
    venues = (
        Venue("政府信息公开查阅中心", "", count(3), "个"),
        Venue("政务公开专区", "", count(1), "个"),
    )
    found = records("plat.places", venues=venues)
    assert found == [{"场所数": "政府信息公开查阅中心3个、政务公开专区1个"}]
    other = (*venues, Venue("镇文化站", "", count(2), "个"))
    assert all("场所数" not in one for one in records("plat.places", venues=other))


def test_a_place_that_is_given_as_a_reading_point_too_is_one() -> None:
    found = records("plat.venues", venues=(Venue("镇文化站"),), reading_points=("镇文化站",))
    assert found == [{"场所": "镇文化站", "设施": "政府信息查阅点"}]


def test_a_place_is_named_once_for_what_stands_there() -> None:
    venues = (Venue("便民大厅", "双语公示屏", count(1), "块", ("医保",)),)
    found = records("plat.venues", venues=venues, reading_points=("便民大厅",))
    assert [one["设施"] for one in found] == ["政府信息查阅点和双语公示屏"]
    more = (
        Venue("便民大厅", "公示屏", count(1), "块"),
        Venue("便民大厅", "资料架", count(2), "个"),
    )
    found = records("plat.venues", venues=more)
    assert [one["设施"] for one in found] == ["公示屏1块和资料架"]


def test_a_screen_stands_in_no_screen() -> None:
    venues = (Venue("社区云屏", "电子屏", count(118), "块", ("停水停电",)),)
    assert records("plat.venues", venues=venues) == []
    (one,) = records("plat.places", venues=venues)
    assert (one["场所"], one["数量"]) == ("社区云屏", "118")


def test_papers_are_laid_out_on_a_rack() -> None:
    venues = (Venue("民政窗口", "资料架", count(1), "个", ("低保", "临时救助")),)
    (one,) = records("plat.venues", venues=venues)
    assert one["资料"] == "低保、临时救助资料"


def test_a_reading_point_stands_beside_another_facility_of_the_place() -> None:
    venues = (Venue("便民大厅", "政府信息公开专区"),)
    found = records("plat.venues", venues=venues, reading_points=("便民大厅",))
    assert [one["设施"] for one in found] == ["政府信息公开专区", "政府信息查阅点"]


@pytest.mark.parametrize(
    ("facility", "given", "unit"),
    [
        ("政务服务一体机", "", "台"),
        ("电子显示屏", "", "块"),
        ("政务公开专区", "", "处"),
        ("政务公开栏", "个", "个"),
    ],
)
def test_a_facility_is_counted_by_its_own_unit(facility: str, given: str, unit: str) -> None:
    (one,) = records("plat.venues", venues=(Venue("便民大厅", facility, count(2), given),))
    assert one["单位"] == unit


def test_devices_and_papers_are_no_contents() -> None:
    venue = Venue("便民大厅", "政务公开专区", contents=("自助查询终端", "办事指南", "惠农补贴"))
    (one,) = records("plat.venues", venues=(venue,))
    assert (one["设备"], one["资料"]) == ("自助查询终端", "办事指南、惠农补贴等资料")


def test_behind_contents_that_end_in_information_no_such_word_stands() -> None:
    venue = Venue("门诊大厅", "电子屏", contents=("收费标准", "出诊信息"))
    (one,) = records("plat.venues", venues=(venue,))
    assert one["所用"] == "播放收费标准、出诊信息"


def test_a_meeting_of_people_is_held_as_one() -> None:
    (one,) = records("sup.events", events=(Event("屋场会"),))
    assert one["会"] == "屋场会"


@pytest.mark.parametrize(
    ("response", "slot", "held"),
    [
        (Response("镇长接待日", count(12), "次"), "活动", "镇长接待日活动"),
        (Response("镇长走村", count(17), "次"), "活动", "镇长走村"),
        (Response("网上调查征集", count(22), "期"), "活动", "网上调查征集"),
        (Response("企业家早餐会", count(12), "场"), "会", "企业家早餐会"),
        (Response("民情恳谈", count(6), "场"), "活动", "民情恳谈"),
        (Response("板凳会", count(6)), "会", "板凳会"),
        (Response("书记镇长接访", count(48), "批"), "活动", "书记镇长接访"),
        (Response("“长桥面对面”", count(6), "期"), "活动", "“长桥面对面”活动"),
    ],
)
def test_what_people_come_to_is_told_with_what_they_send(
    response: Response, slot: str, held: str
) -> None:
    (one,) = records("pub.talks", responses=(response,))
    assert one[slot] == held
    assert one["单位"] == (response.unit or "次")


def test_what_was_settled_was_sent_and_not_held() -> None:
    response = Response("企业家早餐会", count(12), "件", count(12))
    (one,) = records("pub.response", responses=(response,))
    assert (one["来途"], one["来求"]) == ("企业家早餐会", "企业诉求")


CHANNELS = (
    Channel("县政府网站", count(75)),
    Channel("微信公众号“清河发布”", count(68)),
)
ACCOUNT = Account("清河发布", "微信公众号", count(68))


def test_an_account_told_as_a_channel_is_not_named_again() -> None:
    venues = (Venue("便民大厅", "政务公开栏"),)
    assert records("plat.accounts", channels=CHANNELS, accounts=(ACCOUNT,), venues=venues) == []


def test_an_account_of_another_kind_or_of_a_channel_without_a_number_tells_its_own() -> None:
    accounts = (
        Account("书院人家", "微信公众号", posts=count(175)),
        Account("书院人家", "小红书账号", posts=count(66)),
        Account("健康雒水", "微信公众号", posts=count(203)),
    )
    channels = (Channel("微信公众号“书院人家”", count(175)), Channel("健康雒水公众号"))
    found = records("plat.accounts", accounts=accounts, channels=channels)
    assert {one["账号"][-6:]: one.get("发布") for one in found} == {
        "“书院人家”": "66",
        "“健康雒水”": "203",
    }


def test_nor_where_the_part_has_nothing_else_to_say() -> None:
    assert records("plat.accounts", channels=CHANNELS, accounts=(ACCOUNT,)) == []


def test_what_else_is_known_of_it_is_told() -> None:
    account = ACCOUNT._replace(followers=count(3200))
    (one,) = records("plat.accounts", channels=CHANNELS, accounts=(account,))
    assert one == {"账号": "微信公众号“清河发布”", "关注": "3200"}


@pytest.mark.parametrize("main", [True, None])
def test_a_site_told_as_a_channel_is_named_again_only_where_it_is_the_main_one(
    *, main: bool | None
) -> None:
    facts = staged(
        town(
            channels=CHANNELS,
            site=(Site("县政府网站", main),),
            practices=(Practised("网站巡查"),),
        )
    ).facts
    assert ("有网站" in facts.cases) is bool(main)


def test_only_the_proper_name_of_an_event_is_quoted() -> None:
    events = (Event("政务公开日"), Event("消防安全、禁毒普法等宣传活动"))
    names = [one["活动"] for one in records("sup.events", events=events)]
    assert names == ["“政务公开日”活动", "消防安全、禁毒普法等宣传活动"]


def test_what_is_an_event_by_its_name_is_not_called_one_besides() -> None:
    assert [one["活动"] for one in records("sup.events", events=(Event("政策夜市"),))] == [
        "政策夜市"
    ]


def test_a_meeting_about_the_work_itself_is_told_without_naming_it_twice() -> None:
    themes = ("全县政务公开工作", "部署年度任务", "")
    meetings = tuple(Occasion(count(1), "4月", theme) for theme in themes)
    found = [(one["会称"], one.get("会事")) for one in records("sup.meetings", meetings=meetings)]
    assert found == [
        ("会议", "研究全县政务公开工作"),
        ("会议", "部署年度任务"),
        ("政务公开工作会议", None),
    ]
    (other,) = records("sup.meetings", meetings=meetings[1:2])
    assert "会称" not in other  # the phrase has words for it
    assert other["会事"] == "部署年度任务"


def test_a_place_called_by_what_stands_there_has_nothing_else() -> None:
    venue = Venue("县镇村三级政务公开专区", "政务公开专区")
    assert records("plat.venues", venues=(venue,)) == []
    assert records("plat.places", venues=(venue,)) == [{"场所": "县镇村三级政务公开专区"}]


@pytest.mark.parametrize(
    ("features", "slot"),
    [("站内检索、无障碍浏览", "功能"), ("法定主动公开内容下设8个子目录", "功能句")],
)
def test_features_are_names_or_a_clause(features: str, slot: str) -> None:
    slots = staged(town(site=(Site("县政府网站", features=features),))).facts.slots
    assert slots[slot].text == features


def test_what_was_rebuilt_is_no_function_of_the_site() -> None:
    slots = staged(town(site=(Site("局门户网站", features="适老化改造"),))).facts.slots
    assert "功能" not in slots
    assert slots["功能句"].text == "网站进行了适老化改造"


def test_places_with_as_much_of_the_same_are_told_together() -> None:
    venues = (
        Venue("县行政服务中心", "查阅点", count(1)),
        Venue("县图书馆", "查阅点", count(1)),
        Venue("县档案馆", "查阅点", count(2)),
    )
    found = records("plat.venues", venues=venues)
    assert [one["场所"] for one in found] == ["县行政服务中心、县图书馆各", "县档案馆"]


def test_nothing_lies_in_a_board_and_no_body_is_named_before_its_own_place() -> None:
    board = (Venue("镇便民服务中心", "公开栏", count(1), "", ("办事指南", "收费标准")),)
    assert records("plat.venues", venues=board)[0]["所用"] == "公布办事指南、收费标准等信息"
    assert "场所_同称" in staged(town(venues=board)).facts.cases
    assert "场所_同称" not in staged(town(venues=(Venue("便民服务中心"),))).facts.cases


def test_the_one_account_and_site_that_are_named_are_not_counted_besides() -> None:
    given: dict[str, Any] = {
        "accounts": (Account("平川发布", "微信公众号", count(20)),),
        "site": (Site("镇政府网站", is_main=True),),
    }
    one = (PlatformCount("政府网站", count(1)), PlatformCount("政务新媒体", count(1)))
    assert "平台数量" not in staged(town(platforms=one, **given)).facts.slots
    more = (PlatformCount("政府网站", count(1)), PlatformCount("政务新媒体", count(2)))
    assert "平台数量" in staged(town(platforms=more, **given)).facts.slots


def test_papers_are_taken_where_they_can_be_asked_for() -> None:
    venues = (Venue("行政服务中心", "资料索取点", count(2), "处", ("林权登记", "社保")),)
    slots = staged(town(venues=venues)).facts.records["plat.venues"][0].slots
    assert slots["资料"].text == "林权登记、社保资料"


def test_a_number_of_two_things_is_told_of_neither() -> None:
    venues = (Venue("政务服务大厅", "查阅点和自助打印机", count(6)),)
    (one,) = records("plat.venues", venues=venues)
    assert one == {"场所": "政务服务大厅", "设施": "查阅点和自助打印机"}
    venues = (Venue("政务服务大厅", "查阅点和自助打印机", count(6), "处"),)
    (one,) = records("plat.venues", venues=venues)
    assert (one["数量"], one["单位"]) == ("6", "处")


def test_a_place_that_names_what_stands_there_is_told_with_that() -> None:
    (one,) = records("plat.venues", venues=(Venue("一楼大厅设置的查阅点"),))
    assert one == {"场所": "一楼大厅", "设施": "政府信息查阅点"}


def test_codes_and_cars_are_counted_as_such() -> None:
    given = (Venue("社区", "二维码", count(12)), Venue("集市", "移动宣传车", count(1)))
    assert [one["单位"] for one in records("plat.venues", venues=given)] == ["个", "辆"]


def test_papers_of_a_list_lie_there_together_and_services_are_provided() -> None:
    papers = ("办事指南", "惠农政策", "历年年报")
    venue = Venue("镇政务服务中心", "政府信息查阅点", count(1), "处", papers)
    (told,) = records("plat.venues", venues=(venue,))
    assert told["资料"] == "办事指南、惠农政策、历年年报等资料"
    served = venue._replace(contents=("办事指南", "自助查询"))
    facts = staged(town(venues=(served,))).facts
    assert facts.records["plat.venues"][0].slots["服务"].text == "自助查询"
    assert not facts.practices
    assert facts.records["plat.venues"][0].slots["资料"].text == "办事指南"
    all_served = venue._replace(contents=("自助查询", "政策取阅", "帮办代办"))
    facts = staged(town(venues=(all_served,))).facts
    told = facts.records["plat.venues"][0].slots
    assert told["服务"].text == "自助查询、政策取阅、帮办代办"
    there = served._replace(facility="", number=None)
    facts = staged(town(venues=(there,))).facts
    assert "在镇政务服务中心提供自助查询服务" in str(facts.practices)


def test_what_was_talked_over_is_not_looked_into_besides() -> None:
    met = (Occasion(count(3), "", "研判职业索赔人批量申请"), Occasion(count(5), "", "申请会商"))
    deed, name = records("sup.meetings", meetings=met)
    assert deed["会事"] == "研判职业索赔人批量申请"
    assert name["会称"] == "申请会商会"


def test_an_event_that_goes_to_a_market_is_none() -> None:
    (told,) = records("sup.events", events=(Event("你点我检进夜市", times=count(5)),))
    assert told["活动"] == "“你点我检进夜市”活动"
