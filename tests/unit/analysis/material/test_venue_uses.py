"""What is to be found in a place is told by what stands there, all of it by one verb, and counted by its own measure."""

from __future__ import annotations

import pytest

from draftkit.kinds.material import Venue
from draftkit.kinds.shapes import Count
from draftkit.pipeline import compose
from tests.support.stages import staged, town


def _told(facility: str, *contents: str) -> dict[str, str]:
    venue = Venue("镇便民服务中心", facility, Count(1, "1"), contents=contents)
    (one,) = staged(town(venues=(venue,))).facts.records["plat.venues"]
    return {name: fact.text for name, fact in one.slots.items()}


@pytest.mark.parametrize(
    ("facility", "contents"),
    [
        ("政务公开专区", ("政策查询", "申请受理", "公报取阅")),
        ("公开窗口", ("申请受理", "政策查询")),
        ("依申请公开受理点", ("申请受理", "代写申请")),
        ("政府信息查阅点", ("办事指引", "政策讲解", "材料打印")),
        ("自助终端", ("社保查询", "证明打印")),
    ],
)
def test_services_are_told_together_as_services(facility: str, contents: tuple[str, ...]) -> None:
    told = _told(facility, *contents)
    assert told["服务"] == "、".join(contents)
    assert not told.keys() & {"内容", "可查", "所用"}


@pytest.mark.parametrize(
    ("facility", "contents", "slot", "said"),
    [
        ("政务公开专区", ("政策查询", "养老", "医保"), "所用", "内容包括政策查询、养老、医保"),
        ("公开驿站", ("民生政策", "办事流程"), "所用", "内容包括民生政策、办事流程"),
        ("电子显示屏", ("防溺水", "反诈"), "所用", "播放防溺水、反诈等内容"),
        ("LED屏", ("天气预警信息",), "所用", "播放天气预警信息"),
        ("展板", ("补偿标准",), "所用", "公布补偿标准等信息"),
        ("村务公开栏", ("低保名单", "收支明细"), "所用", "公布低保名单、收支明细等信息"),
        ("双语服务台", ("医保", "户籍"), "所用", "内容包括医保、户籍"),
        ("政务公开专窗", ("医保", "申请受理"), "所用", "内容包括医保、申请受理"),
        ("自助终端", ("政策", "证明打印"), "所用", "内容包括政策、证明打印"),
        ("公开资料箱", ("补奖政策", "医保"), "资料", "补奖政策、医保资料"),
    ],
)
def test_contents_are_told_by_what_stands_there(
    facility: str, contents: tuple[str, ...], slot: str, said: str
) -> None:
    told = _told(facility, *contents)
    assert told[slot] == said
    assert len(told.keys() & {"内容", "可查", "所用", "服务", "资料"}) == 1


@pytest.mark.parametrize(
    ("facility", "unit"),
    [
        ("公开资料箱", "个"),
        ("电子屏", "块"),
        ("公示牌", "块"),
        ("展板", "块"),
        ("公开栏", "处"),
        ("服务台", "处"),
        ("查阅角", "处"),
        ("自助终端", "台"),
        ("宣传车", "辆"),
        ("公开微信群", "个"),
        ("政务公开专窗", "个"),
    ],
)
def test_what_stands_there_is_counted_by_its_own_measure(facility: str, unit: str) -> None:
    assert _told(facility)["单位"] == unit


def test_nobody_looks_up_on_a_screen_in_a_square() -> None:
    venue = Venue("圩镇文化广场", "电子显示屏", Count(1, "1"), contents=("防溺水", "反诈"))
    text = "".join(s.text for s in compose(town(venues=(venue,))).sentences())
    assert "电子显示屏1块，播放防溺水、反诈等内容" in text
