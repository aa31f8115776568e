"""What was published, with a number that measures or lists it, and what was done to an amount."""

from __future__ import annotations

import pytest

from draftkit.kinds.material import Matter
from draftkit.kinds.shapes import Count
from draftkit.pipeline import compose
from tests.support.stages import staged, town

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
    ("theme", "content", "number", "unit", "said"),
    [
        ("燃气安全", "老化管网改造里程", 212, "公里", "老化管网改造里程212公里"),
        ("养老服务", "高龄津贴发放人数", 17000, "人", "高龄津贴发放人数17000人"),
        ("土地整治", "腾退补偿标准", 1, "套", "腾退补偿标准1套"),
        ("公租房", "装修标准", 68, "套", "装修标准，涉及68套"),
        ("养老服务", "适老化改造补贴对象", 94, "户", "适老化改造补贴对象94户"),
        ("低保核查", "新增和退出低保家庭名单", 37, "户", "新增和退出低保家庭名单（37户）"),
        ("老字号保护", "认定名单", 34, "家", "认定名单（34家）"),
        ("煤矿安全", "停产整顿煤矿名单", 7, "座", "停产整顿煤矿名单（7座）"),
        ("危房改造", "房源和补贴对象", 94, "户", "房源和补贴对象名单，涉及94户"),
        ("农机购置补贴", "补贴对象及金额", 613, "台", "补贴对象及金额，涉及613台农机"),
        ("文物安全", "巡查责任人", 264, "处", "巡查责任人，涉及264处文物"),
        ("公交优化", "线路调整听取意见结果", 5, "条线路", "5条线路调整听取意见结果"),
    ],
)
def test_a_number_that_measures_or_lists_what_was_published_stands_with_it(
    theme: str, content: str, number: int, unit: str, said: str
) -> None:
    matter = Matter(content, theme, Count(number, str(number)), unit)
    assert told(matter).endswith(said)


@pytest.mark.parametrize(
    ("content", "note", "said"),
    [
        ("供种企业和供种数量", "供种18.6吨", "供种企业和供种数量，共1条，供种18.6吨"),
        ("供种公告", "供种18.6吨", "供种公告1条，共供种18.6吨"),
    ],
)
def test_what_it_comes_to_is_said_once(content: str, note: str, said: str) -> None:
    matter = Matter(content, "玉米制种", Count(1, "1"), "条", note)
    assert told(matter).endswith(said)


def test_fields_told_one_by_one_below_are_not_called_sides_above() -> None:
    keywords = ("乡村振兴", "森林防火")
    assert staged(town(keywords=keywords)).facts.slots["领域类"].text == "方面"
    given = town(keywords=keywords, matters=(Matter("防火戒严令", "森林防火"), OTHER))
    assert "领域类" not in staged(given).facts.slots
