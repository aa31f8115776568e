"""What an account published, wrote and shared."""

from __future__ import annotations

import pytest

from draftkit.kinds.material import Account, Channel
from draftkit.kinds.shapes import Count
from tests.support.stages import staged, town


def _slots(*accounts: Account, channels: tuple[Channel, ...] = ()) -> dict[str, str]:
    record = staged(town(accounts=accounts, channels=channels)).facts.records["plat.accounts"][0]
    return {name: fact.text for name, fact in record.slots.items()}


def _count(number: int) -> Count:
    return Count(number, str(number))


def test_shared_posts_that_make_up_all_with_the_own_ones_are_the_rest_of_them() -> None:
    account = Account("松甸", "微信公众号", _count(168), original=_count(61), shares=_count(107))
    assert _slots(account)["原创"] == "61条、转发107"
    channel = Channel("微信公众号“松甸”", _count(168))
    slots = _slots(account, channels=(channel,))
    assert (slots["原创数"], slots["单位"]) == ("61条、转发107", "条")
    assert "转发" not in slots


def test_nobody_knows_whose_posts_a_few_shared_ones_are() -> None:
    slots = _slots(Account("满乡", "微信公众号", _count(92), shares=_count(60)))
    assert slots["转数"] == "60"
    assert "转发" not in slots


def test_more_shares_than_posts_are_the_times_that_others_shared_them() -> None:
    assert _slots(Account("满乡", "微信公众号", _count(92), shares=_count(2600)))["转发"] == "2600"


def test_what_is_told_of_posts_whose_number_is_not_known_is_told_of_the_account() -> None:
    account = Account("满乡", "微信公众号", original=_count(9), contents=("补贴", "招工"))
    slots = _slots(account)
    assert (slots["所发"], slots["原创数"]) == ("补贴、招工", "信息9")


def test_an_account_is_told_without_what_its_place_says() -> None:
    account = Account("清源发布公众号", "微信公众号", reads="阅读量10万+", added="新增了预约功能")
    slots = _slots(account)
    assert slots["账号"] == "微信公众号“清源发布”"
    assert slots["阅读"] == "超10万次"
    assert slots["新增"] == "预约功能"


def _told(account: Account) -> tuple[list[str], bool]:
    facts = staged(town(accounts=(account,))).facts
    records = facts.records.get("plat.accounts", ())
    read = any("阅读" in record.slots for record in records)
    return [name for names in facts.practices.values() for name in names], read


@pytest.mark.parametrize(
    ("reads", "said"),
    [
        ("单篇最高1.3万次", "微信公众号“甲”单篇最高阅读量1.3万次"),
        ("招生政策单篇4.2万次", "微信公众号“甲”招生政策单篇阅读量4.2万次"),
        ("同比增长两成", "微信公众号“甲”阅读量同比增长两成"),
        ("视频好于图文", "微信公众号“甲”阅读情况为“视频好于图文”"),
    ],
)
def test_a_text_on_how_often_posts_were_read_is_no_total(reads: str, said: str) -> None:
    account = Account("甲", "微信公众号", _count(9), reads=reads)
    assert _told(account) == ([said], False)
    assert _told(account._replace(reads="超2万次")) == ([], True)


def test_an_account_without_posts_is_run_by_nobody() -> None:
    assert _told(Account("乙", "微博", _count(0))) == (["微博“乙”年内未发布信息"], False)


def test_of_accounts_of_one_name_a_channel_tells_the_one_with_its_number() -> None:
    accounts = (
        Account("健康淮城", "微信公众号", _count(547), followers=_count(360)),
        Account("健康淮城", "微博", _count(1320)),
        Account("健康淮城", "视频号", _count(96)),
    )
    channels = (Channel("健康淮城", _count(547)),)
    records = staged(town(accounts=accounts, channels=channels)).facts.records["plat.accounts"]
    told = [record.slots["发布"].text if "发布" in record.slots else "" for record in records]
    assert told == ["", "1320", "96"]
