"""What of a year's own figures and names is little: what a problem of 五 can be read off from and can name.

Nothing is concluded: one channel, one training, one form of explanation is what was given, and a problem says no more than that
it is few.
"""

from __future__ import annotations

from draftkit.analysis.ledger import Ledger
from draftkit.analysis.material.published import UNIT
from draftkit.editions import Edition
from draftkit.facts import Listing
from draftkit.kinds import fields
from draftkit.patterns import regex

_ONLINE = regex(
    "网站?$|网站|公众号|微信|微博|客户端|小程序|视频号|抖音|快手|头条|新媒体|APP|门户|政务公开网|号$"
)
_NOT_ONLINE = regex("栏|屏|广播|喇叭|报$|报纸|电视|窗口|大厅|中心|室|馆|会|群")
_MOST_NAMED = 3
"""Channels that one problem names together, at most."""
_DOMINANT = 7, 10
_FEW_STAFF = 2
_FEW_POSTS = 36
"""What an account publishes in a year at three a month."""


_OFF_THE_NET = (
    *("公开栏", "公示栏", "公告栏", "公示牌", "告示牌", "展板", "广播", "喇叭", "显示屏", "公示屏", "电子屏", "大屏"),
    *("张贴", "上墙", "入户", "院坝", "窗口", "公示墙", "明白纸", "明白卡", "宣传册", "手册", "折页", "现场公示"),
)  # fmt: skip
"""What in a matter says that it was told off the net as well."""


def note(ledger: Ledger, edition: Edition) -> None:
    """Note all cases and slots of what is little."""
    _channels(ledger, matters=edition.channels_of_matters)
    _shares(ledger)
    _staff(ledger)
    _trainings(ledger)
    _explanations(ledger)
    _posts(ledger)
    _opinions(ledger)


def _told_elsewhere(ledger: Ledger) -> bool:
    """Whether a matter was told off the net (学校门口公示屏), or elsewhere than in the only channel."""
    channels = "".join(one.name for one in ledger.filing.given[fields.CHANNELS])
    for one in ledger.filing.given[fields.MATTERS]:
        told = f"{one.channel}{one.content}{one.note}"
        if (one.channel and one.channel not in channels) or any(w in told for w in _OFF_THE_NET):
            return True
    return False


def _channels(ledger: Ledger, *, matters: bool) -> None:
    """Everything published on the net and nowhere to look at it, or one channel for all.

    ``matters``: but for what a matter says of where it was told.
    """
    given = ledger.filing.given
    channels, accounts = given[fields.CHANNELS], given[fields.ACCOUNTS]
    names = [c.name for c in channels if c.number is None or c.number.value]
    if not names:
        return
    grounds = (
        fields.CHANNELS.key,
        fields.ACCOUNTS.key,
        fields.VENUES.key,
        fields.READING_POINTS.key,
        *((fields.MATTERS.key,) if matters else ()),
    )
    known = "".join(names)
    names += [
        a.type
        for a in accounts
        if a.type
        and a.type not in known
        and a.name not in known
        and not any(len(one) > 1 and a.type.endswith(one) for one in names)  # 公众号 is that one
    ]
    names = list(dict.fromkeys(names))
    places = bool(given[fields.VENUES] or given[fields.READING_POINTS])
    places = places or (matters and _told_elsewhere(ledger))
    online = all(_ONLINE.search(name) and not _NOT_ONLINE.search(name) for name in names)
    ledger.one_of(
        grounds,
        渠道_网上=online and not places and 1 < len(names) <= _MOST_NAMED,
        渠道_独=len(names) == 1 and not places,
    )
    if len(names) <= _MOST_NAMED:
        ledger.slot("渠道各名", Listing(tuple(names)), *grounds)


def _shares(ledger: Ledger) -> None:
    """One of several channels with most of what all of them published, counted alike."""
    key = fields.CHANNELS.key
    counted = [c for c in ledger.filing.given[fields.CHANNELS] if c.number and c.number.value]
    numbers = [c.number for c in counted if c.number and c.number.exact]
    units = {c.unit or UNIT for c in counted}
    if not counted or len(numbers) < len(counted) or len(units) > 1:
        ledger.one_of((key,), 渠道_偏数=False)
        return
    first = max(counted, key=lambda c: c.number.value if c.number else 0)
    most, of = max(n.value for n in numbers), sum(n.value for n in numbers)
    share, whole = _DOMINANT
    ledger.one_of((key,), 渠道_偏数=len(counted) > 1 and most * whole >= of * share)
    ledger.slot("渠道偏名", first.name, key)
    ledger.slot("渠道偏数", most, key)
    ledger.slot("渠道偏单位", units.pop(), key)


def _staff(ledger: Ledger) -> None:
    staff = ledger.filing.given[fields.STAFF]
    few = staff is not None and staff.exact and 0 < staff.value <= _FEW_STAFF
    ledger.one_of((fields.STAFF.key,), 人员_少=few)


def _trainings(ledger: Ledger) -> None:
    ledger.one_of((fields.TRAININGS.key,), 培训_少=fields.TRAININGS.count(ledger.filing.given) == 1)


def _explanations(ledger: Ledger) -> None:
    """One form of explanation, which is none of those that are held."""
    key = fields.EXPLANATIONS.key
    single = "解读_一式" in ledger.cases and "解读_活动" not in ledger.cases
    ledger.one_of((key,), 解读_单式=single)
    if single:
        forms = [form for one in ledger.filing.given[fields.EXPLANATIONS] for form in one.forms]
        ledger.slot("解读单式", forms[0], key)


def _posts(ledger: Ledger) -> None:
    """One account, which published little."""
    key = fields.ACCOUNTS.key
    accounts = ledger.filing.given[fields.ACCOUNTS]
    posts = accounts[0].posts if len(accounts) == 1 else None
    few = posts is not None and posts.exact and 0 < posts.value <= _FEW_POSTS
    ledger.one_of((key,), 推文_少=few)
    if posts is not None and few:
        one = accounts[0]
        name = f"{one.type}“{one.name}”" if one.name else one.type or "政务新媒体"
        ledger.slot("账号少名", name, key)
        ledger.slot("账号少数", posts, key)
        ledger.slot("账号少单位", one.unit or UNIT, key)


def _opinions(ledger: Ledger) -> None:
    """No more opinions than there were drafts to speak on."""
    key = fields.DECISIONS.key
    given = [d for d in ledger.filing.given[fields.DECISIONS] if d.consulted and d.opinions]
    few = len(given) == 1 and all(
        d.consulted and d.opinions and d.consulted.exact and d.opinions.exact
        and 0 < d.opinions.value <= d.consulted.value
        for d in given
    )  # fmt: skip
    ledger.one_of((key,), 意见_少=few)
    if few:
        ledger.slot("征求件数", given[0].consulted or 0, key)
        ledger.slot("意见条数", given[0].opinions or 0, key)
