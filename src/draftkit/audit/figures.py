"""Figures of the material against each other (F-5): one thing counted twice, a part larger than its whole.

Each may be right (an account's posts are not all government information), so each is a 提示 that says what to look at.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from draftkit.audit.within import place_of
from draftkit.chinese import numerals
from draftkit.diagnostics import Problem, Severity
from draftkit.kinds.fields import (
    ACCOUNTS,
    CHANNELS,
    MATTERS,
    MEETINGS,
    PLATFORMS,
    PRACTICES,
    PROPOSALS,
    RESPONSES,
    STAFF,
    TOTAL,
    TRAININGS,
    Field,
)
from draftkit.kinds.material import Account, Occasion, is_account
from draftkit.kinds.shapes import Count
from draftkit.model import Filing
from draftkit.patterns import regex

_ITEMS = ("", "条", "件", "篇", "项")
"""Units in which government information is counted; a list of 4312 名 may well be one item."""
_MEDIA = "新媒体"
_HELD = regex(
    rf"(?P<what>培训|会议|专题会|推进会|例会)(?:班|会)?(?:共|累计)?(?P<number>[\d{numerals.ALL}]+)(?:次|场|期)|"
    rf"(?:开展|组织|举办|召开)(?:了|过)?(?P<times>[\d{numerals.ALL}]+)(?:次|场|期)[^，。；]{{0,12}}?(?P<named>培训|会议|专题会|推进会|例会)"
)


def check(filing: Filing) -> Iterator[Problem]:
    """Figures of which one is probably wrong, or that need a word."""
    yield from _accounts(filing)
    yield from _matters(filing)
    yield from _platforms(filing)
    yield from _done(filing)
    for field, noun in ((TRAININGS, "培训"), (MEETINGS, "会")):
        yield from _occasions(filing, field, noun)
    staff = filing.given[STAFF]
    if staff is not None and not staff.value:
        fix = "填实际承办的人数，兼办的也算；不想写的，删去这一项"
        yield _hint(filing, STAFF, "“工作人员”填的是 0，公开工作总有人承办", fix)


def _accounts(filing: Filing) -> Iterator[Problem]:
    """An account's posts and the count of the channel that it is."""
    accounts, total = filing.given[ACCOUNTS], _exact(filing.given[TOTAL])
    for channel in filing.given[CHANNELS]:
        account = _account_of(channel.name, accounts)
        number = _exact(channel.number)
        posts = _exact(account.posts) if account else None
        if account is None or number is None or posts is None or number == posts:
            continue
        what = f"公开渠道“{channel.name}”填的是 {number}，账号“{account.name or account.type}”发布填的是 {posts}"
        if total is not None and posts > total:
            what += f"（比主动公开总数 {total} 还多）"
        fix = "是同一个数的，改成一样；渠道只算政府信息、账号算全部推文的，可以不改，稿中两个数都写"
        yield _hint(filing, ACCOUNTS, what, fix)


def _account_of(channel: str, accounts: Sequence[Account]) -> Account | None:
    """The account that a channel is: by its name, or the only one of the kind the channel names."""
    found = [one for one in accounts if is_account(channel, one)]
    found = found or [one for one in accounts if one.type == channel]
    return found[0] if len(found) == 1 else None


def _matters(filing: Filing) -> Iterator[Problem]:
    total = filing.given[TOTAL]
    most = _exact(total)
    for matter in filing.given[MATTERS]:
        number = _exact(matter.number)
        if total is None or most is None or number is None or number <= most:
            continue
        if matter.unit in (*_ITEMS, total.unit):
            what = f"重点公开“{matter.content}”填的是 {number}{matter.unit}，比主动公开总数 {most} 还多"
            fix = "核对两个数；不是按公开信息的条数计的，把“单位”写清楚（如户、人、万元）"
            yield _hint(filing, MATTERS, what, fix)


def _platforms(filing: Filing) -> Iterator[Problem]:
    named = len(filing.given[ACCOUNTS])
    for platform in filing.given[PLATFORMS]:
        number = _exact(platform.number)
        if _MEDIA in platform.name and number is not None and number < named:
            what = f"“平台数量”中{platform.name}填的是 {number}，“政务新媒体”却列了 {named} 个账号"
            fix = "核对账号个数，改成一样；停用的账号从“政务新媒体”中删去"
            yield _hint(filing, PLATFORMS, what, fix)


def _done(filing: Filing) -> Iterator[Problem]:
    """More done than came in."""
    given = filing.given
    for response in given[RESPONSES]:
        yield from _more(filing, RESPONSES, response.channel, response.done, response.number)
    for one in given[PROPOSALS]:
        counts = [_exact(count) for count in (one.motions, one.proposals) if count is not None]
        if counts and None not in counts:
            came = sum(count for count in counts if count is not None)
            yield from _more(filing, PROPOSALS, "建议提案", one.done, Count(came, str(came)))


def _more(
    filing: Filing, field: Field[Any], name: str, done: Count | None, came: Count | None
) -> Iterator[Problem]:
    finished, all_ = _exact(done), _exact(came)
    if finished is not None and all_ is not None and finished > all_:
        what = f"“{name}”办结 {finished}，比收到的 {all_} 还多"
        yield _hint(filing, field, what, "核对两个数；含上年转来的，请把它算进收到的数")


def _occasions(filing: Filing, field: Field[tuple[Occasion, ...]], noun: str) -> Iterator[Problem]:
    """Trainings or meetings told twice: a number by itself beside others, or in a sentence of the office's own."""
    records = [one for one in filing.given[field] if _exact(one.times) is not None]
    bare = [one for one in records if not (one.when or one.theme)]
    told = [one for one in records if one.when or one.theme]
    together = sum(_times(one) for one in told)
    if bare and told and _times(bare[0]) != together:
        what = f"“{field.label}”有一项只填了次数 {_times(bare[0])}，另外几项相加是 {together} 次"
        fix = "只填次数的一项是总数的，删去它，把各次列全；是另外的，给它写上时间或主题"
        yield _hint(filing, field, what, fix)
    seen: dict[tuple[str, str], int] = {}
    for one in told:
        key, times = (one.when, one.theme), _times(one)
        if seen.setdefault(key, times) != times:
            what = f"“{field.label}”中“{one.theme or one.when}”填了两次，一次是 {seen[key]}，一次是 {times}"
            yield _hint(filing, field, what, "是同一件事的，只留一项；不是的，写上不同的时间或主题")
    total = sum(map(_times, records))
    for text in _own_texts(filing):
        for number in _held(text, noun):
            if records and number not in {total, *map(_times, records)}:
                what = f"“{field.label}”填的是 {total} 次，您自己写的“{text}”里是 {number} 次"
                yield _hint(filing, field, what, "核对后改成一样的数")


def _times(occasion: Occasion) -> int:
    return occasion.times.value if occasion.times else 0


def _own_texts(filing: Filing) -> Iterator[str]:
    for sentences in filing.supplements.values():
        yield from sentences
    yield from (practised.name for practised in filing.given[PRACTICES])


def _held(text: str, noun: str) -> Iterator[int]:
    """How many trainings, or meetings, a sentence says there were."""
    for match in _HELD.finditer(text):
        named, shown = match["what"] or match["named"], match["number"] or match["times"]
        value = int(shown) if shown.isdecimal() else numerals.number(shown)
        if noun in named and value is not None:
            yield value


def _exact(count: Count | None) -> int | None:
    return count.value if count is not None and count.exact else None


def _hint(filing: Filing, field: Field[Any], what: str, fix: str) -> Problem:
    key = field.key
    return Problem("F-5", what, fix, place_of(filing, key), Severity.WARNING, (key,))
