"""What is little of what an office gave: only what its own figures and names show, by its own names."""

from __future__ import annotations

import pytest

from draftkit.facts import Facts
from draftkit.kinds.material import Account, Channel, Decisions, Explained, Matter, Venue
from draftkit.kinds.shapes import Count
from tests.support.stages import staged, town


def count(number: int) -> Count:
    return Count(number, str(number))


def channel(name: str, number: int | None = None, unit: str = "") -> Channel:
    return Channel(name, None if number is None else count(number), unit)


def facts(**given: object) -> Facts:
    return staged(town(**given)).facts


SITE, ACCOUNT = channel("县政府网站", 420), channel("微信公众号“甲”", 180)
LITTLE = {
    "渠道_网上", "渠道_独", "渠道_偏数", "人员_少", "培训_少", "解读_单式", "推文_少", "意见_少",
}  # fmt: skip


def test_where_all_is_on_the_net_the_channels_are_named() -> None:
    found = facts(channels=(SITE, ACCOUNT))
    assert LITTLE & set(found.cases) == {"渠道_网上", "渠道_偏数"}
    assert found.slots["渠道各名"].text == "县政府网站、微信公众号“甲”"


@pytest.mark.parametrize("offline", ["村公开栏", "大喇叭", "电子屏", "乡广播"])
def test_a_channel_off_the_net_is_one(offline: str) -> None:
    assert "渠道_网上" not in facts(channels=(SITE, channel(offline, 40))).cases


def test_a_place_to_look_at_it_is_no_shortfall() -> None:
    assert not {"渠道_网上", "渠道_独"} & set(
        facts(channels=(SITE,), venues=(Venue("镇便民大厅"),)).cases
    )


def test_a_matter_told_elsewhere_is_no_shortfall_of_channels() -> None:
    screen = Matter("大宗食材中标结果", channel="学校门口公示屏")
    noted = Matter("补贴发放名单", note="名单同步张贴")
    for matter in (screen, noted):
        found = facts(channels=(SITE, ACCOUNT), matters=(matter,))
        assert not {"渠道_网上", "渠道_独"} & set(found.cases)
    assert "渠道_网上" in facts(channels=(SITE, ACCOUNT), matters=(Matter("补贴名单"),)).cases


def test_one_channel_is_one_unless_an_account_is_told_as_well() -> None:
    assert "渠道_独" in facts(channels=(SITE,)).cases
    both = facts(channels=(SITE,), accounts=(Account("甲", "微信公众号"),))
    assert "渠道_独" not in both.cases
    assert both.slots["渠道各名"].text == "县政府网站、微信公众号"


def test_most_of_all_is_told_of_one_channel_where_all_are_counted_alike() -> None:
    found = facts(channels=(channel("县政府网站", 170), channel("村公开栏", 30)))
    assert "渠道_偏数" in found.cases
    assert [found.slots[f"渠道偏{name}"].text for name in ("名", "数", "单位")] == [
        "县政府网站",
        "170",
        "条",
    ]
    assert "渠道_偏数" not in facts(channels=(SITE, channel("乡广播", 30, "次"))).cases
    assert (
        "渠道_偏数"
        not in facts(channels=(channel("县政府网站", 60), channel("村公开栏", 40))).cases
    )


@pytest.mark.parametrize(("number", "few"), [(1, True), (2, True), (3, False)])
def test_one_or_two_who_do_the_work_are_few(number: int, few: bool) -> None:  # noqa: FBT001
    assert ("人员_少" in facts(staff=count(number)).cases) is few


@pytest.mark.parametrize(("number", "few"), [(1, True), (2, False)])
def test_one_training_is_little(number: int, few: bool) -> None:  # noqa: FBT001
    assert ("培训_少" in facts(trainings=number).cases) is few


def test_one_form_of_explanation_is_named() -> None:
    found = facts(explanations=(Explained(count(9), forms=("图解",)),))
    assert found.slots["解读单式"].text == "图解"
    assert (
        "解读_单式" not in facts(explanations=(Explained(count(9), forms=("图解", "视频")),)).cases
    )


def test_an_account_that_publishes_little_is_told_by_its_name() -> None:
    found = facts(accounts=(Account("甲", "微信公众号", posts=count(30), unit="篇"),))
    assert found.slots["账号少名"].text == "微信公众号“甲”"
    assert (found.slots["账号少数"].text, found.slots["账号少单位"].text) == ("30", "篇")
    assert "推文_少" not in facts(accounts=(Account("甲", posts=count(300)),)).cases


def test_no_more_opinions_than_drafts_are_few() -> None:
    found = facts(decisions=(Decisions(count(3), count(2)),))
    assert (found.slots["征求件数"].text, found.slots["意见条数"].text) == ("3", "2")
    assert "意见_少" not in facts(decisions=(Decisions(count(3), count(20)),)).cases
