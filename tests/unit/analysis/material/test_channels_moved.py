"""Where 平台建设 has no platform of its own to speak of, the channels are told there with their numbers, and only there."""

from __future__ import annotations

import pytest

from draftkit import editions
from draftkit.kinds.material import Account, Channel, ContentClass, PlatformCount, Practised, Site
from draftkit.kinds.shapes import Count
from draftkit.pipeline import compose
from draftkit.plans import Choices, Layout
from tests.support.stages import staged, town

SITE = Channel("县政府网站", Count(75, "75"))
ACCOUNT = Channel("微信公众号“甲”", Count(68, "68"))
BOTH = {"total": Count(143, "143"), "channels": (SITE, ACCOUNT)}
ONE = {"total": Count(75, "75"), "channels": (SITE,)}


def types(given: dict[str, object], previous: Choices | None = None) -> set[str]:
    return {m.type for m in staged(town(**given), previous=previous).of("一")}


def platforms(given: dict[str, object]) -> tuple[str, str]:
    """What stands in 一 before 平台建设, and in it."""
    sentences = [s for s in compose(town(**given)).sentences() if s.section == "一"]
    there = [s.text for s in sentences if s.phrase.startswith("plat.")]
    return "".join(s.text for s in sentences if s.text not in there), "".join(there)


@pytest.mark.parametrize(
    "given",
    [
        BOTH,
        ONE,
        ONE | {"site": (Site("县政府网站"),)},
        BOTH | {"accounts": (Account("甲", "微信公众号"),)},
        ONE | {"practices": (Practised("定期维护网站栏目"),)},
    ],
)
def test_channels_are_told_once_and_under_platforms(given: dict[str, object]) -> None:
    before, there = platforms(given)
    assert there.count("县政府网站") == 1
    assert "县政府网站" not in before
    assert "143" not in there


@pytest.mark.parametrize(
    "more",
    [
        {"site": (Site("县政府网站", columns=("财政信息",)),)},
        {"accounts": (Account("甲", "微信公众号", followers=Count(9, "9")),)},
        {"reading_points": ("镇文化站",)},
        {"platforms": (PlatformCount("政务新媒体", Count(2, "2")),)},
    ],
)
def test_a_part_that_names_a_platform_leaves_the_numbers_with_the_total(
    more: dict[str, object],
) -> None:
    assert "plat.spread" not in types(BOTH | more)
    assert "75" in platforms(BOTH | more)[0]


def test_where_nothing_else_is_told_of_what_was_published_the_channels_stay_there() -> None:
    alone = {**BOTH, "total": None}
    assert "pub.channels" in types(alone)
    assert "plat.spread" not in types(alone)


def test_classes_of_the_only_channel_keep_it_before_them() -> None:
    classes = (ContentClass("财政", Count(50, "50")), ContentClass("动态", Count(25, "25")))
    given = {**ONE, "total": Count(90, "90"), "classes": classes}
    assert {"pub.channels", "pub.classes"} <= types(given)


def test_an_earlier_draft_keeps_its_numbers_where_they_are() -> None:
    earlier = Choices(Layout(edition=editions.of("今")))
    assert "plat.spread" in types(BOTH)
    assert "plat.spread" not in types(BOTH, earlier)
