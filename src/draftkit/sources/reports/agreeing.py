"""Facts read one by one, made to agree: with the tables, and where two readers saw one thing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import accumulate
from typing import Any

from draftkit.kinds import disclosure
from draftkit.kinds.fields import (
    ACCOUNTS,
    ALL_ON_TIME,
    ASKED_ABOUT,
    CHANNELS,
    CLASSES,
    EVENTS,
    EXPLANATIONS,
    MATTERS,
    ON_TIME,
    PRACTICES,
    READING_POINTS,
    SITE,
    TOTAL,
    TRAININGS,
    VENUES,
    Field,
)
from draftkit.kinds.material import Account, Channel
from draftkit.kinds.shapes import Count
from draftkit.kinds.tables import cell_key
from draftkit.model import Number
from draftkit.patterns import regex
from draftkit.sources.reports.places import is_point
from draftkit.sources.reports.platforms import joined


def settle(
    given: dict[Field[Any], Any], cells: Mapping[str, Number], *, asked_for: bool = False
) -> None:
    """Drop from ``given`` what the tables do not carry, and what is there twice.

    ``asked_for`` tells that the text has applications, which counts where the table was not read.
    """
    asked = _asked(cells)
    if asked is None:
        asked = _MANY if asked_for else 0
    if not asked:
        given[ALL_ON_TIME] = given[ON_TIME] = None
        given[ASKED_ABOUT] = ()
    if given[ALL_ON_TIME] or (given[ON_TIME] or 0) > _handled(cells, asked):
        given[ON_TIME] = None
    given[ACCOUNTS] = joined(given[ACCOUNTS])
    given[CHANNELS] = _without_parts(tuple(_once(given[CHANNELS])), given[TOTAL])
    given[VENUES] = tuple(one for one in given[VENUES] if not is_point(one))
    points = {one.name for one in given[VENUES] if "查阅" in one.facility}
    given[READING_POINTS] = tuple(one for one in given[READING_POINTS] if one not in points)
    given[ACCOUNTS] = tuple(_without_told(one, given[CHANNELS]) for one in given[ACCOUNTS])
    features = "".join(one.features for one in given[SITE] or ())
    held = "".join(one.name for one in given[EVENTS])
    given[PRACTICES] = tuple(
        one for one in given[PRACTICES] if one.name not in features and one.name not in held
    )
    if given[TRAININGS]:
        own = given[PRACTICES]
        given[PRACTICES] = tuple(one for one in own if not (one.part and "培训" in one.name))
    _named_total(given)
    _of_the_total(given)


def _once(channels: tuple[Channel, ...]) -> Iterator[Channel]:
    """The channels without those that are told once more by a shorter name with the same number."""
    for one in channels:
        longer = (
            other
            for other in channels
            if other.name != one.name and one.name in other.name and other.number == one.number
        )
        if one.number is None or not any(longer):
            yield one


def _without_told(account: Account, channels: tuple[Channel, ...]) -> Account:
    """An account whose count a channel has: it is said once."""
    name = account.name or account.type
    told = any(name and name in c.name and c.number for c in channels)
    return account._replace(posts=None, noun="", unit="") if told else account


def _without_parts(channels: tuple[Channel, ...], total: Count | None) -> tuple[Channel, ...]:
    """The channels without accounts that 政务新媒体, which has a number of its own, counts already.

    All are kept where they fit into the total side by side.
    """
    whole = next((one for one in channels if _ALL_MEDIA.fullmatch(one.name) and one.number), None)
    parts = [one for one in channels if one.number and _ONE_OF_MEDIA.search(one.name)]
    if whole is None or whole.number is None:
        return channels
    inside = sum(one.number.value for one in parts if one.number)
    every = sum(one.number.value for one in channels if one.number)
    beside = inside != whole.number.value if total is None else every <= total.value
    return channels if beside else tuple(one for one in channels if one not in parts)


_ALL_MEDIA = regex("(?:各类?)?(?:政务)?新媒体(?:平台|矩阵)?")
_ONE_OF_MEDIA = regex("公众号|微博|视频号|抖音|头条|快手|微信|今日")
_MANY = 1_000_000


def _asked(cells: Mapping[str, Number]) -> int | None:
    """How many applications the table has, None where it was not read."""
    if not any(key.startswith("表三") for key in cells):
        return None
    rows = (disclosure.T3_NEW, disclosure.T3_CARRIED_IN)
    keys = (cell_key(row, column) for row in rows for column in disclosure.T3_COLUMNS[:-1])
    return int(sum(cells.get(key, 0) for key in keys))


def _handled(cells: Mapping[str, Number], asked: int) -> int:
    """How many of them were handled, of which no more were answered in time; all where the table does not say."""
    columns = disclosure.T3_COLUMNS[:-1]
    keys = [cell_key(row, column) for row in disclosure.T3_LEAVES for column in columns]
    found = [cells[key] for key in keys if key in cells]
    return min(asked, int(sum(found))) if found else asked


_MADE_KNOWN = regex("(?!政府|政务|各类|各种|有关|相关)[\u4e00-\u9fff]{2,6}信息")


def named_total(given: dict[Field[Any], Any]) -> Count | None:
    """The total that a named number is, where no other is told."""
    given = {**given, TOTAL: None, CHANNELS: tuple(_once(given[CHANNELS]))}
    _named_total(given)
    total: Count | None = given[TOTAL]
    return total


def _named_total(given: dict[Field[Any], Any]) -> None:
    """水利信息412条 is the total where the channels or the classes make it."""
    parts = (given[CLASSES], given[CHANNELS])
    sums = {sum(one.number.value for one in several if one.number) for several in parts}
    for one in given[MATTERS]:
        made = one.number and one.number.exact and one.number.value in sums
        if given[TOTAL] is None and made and _MADE_KNOWN.fullmatch(one.content) and not one.theme:
            unit = "" if one.unit == "条" else one.unit
            given[TOTAL] = replace(one.number, noun=one.content, unit=unit)
            given[MATTERS] = tuple(other for other in given[MATTERS] if other != one)


def _of_the_total(given: dict[Field[Any], Any]) -> None:
    """Classes that are more than everything belong to something else; what is a class is no matter beside it."""
    total, classes = given[TOTAL], given[CLASSES]
    exact = [one.number.value for one in classes if one.number]
    if total is not None and total.exact and sum(exact) > total.value:
        sums = list(accumulate(exact))
        end = sums.index(total.value) + 1 if total.value in sums else 0
        given[CLASSES] = classes[:end]
    counted = sum(exact)
    of_one = any(one.number and one.number.value == counted for one in given[CHANNELS])
    if total is not None and total.exact and total.value != counted and of_one:
        given[CLASSES] = ()  # what one channel had, and not all that was published
    if total is not None and not total.value:
        given[CHANNELS] = tuple(one for one in given[CHANNELS] if one.number is None)
    explained = given[EXPLANATIONS] or ()
    if any("解读" in one.name and one.number == e.number for one in classes for e in explained):
        given[EXPLANATIONS] = ()
    if total is not None:
        given[CHANNELS] = tuple(
            one._replace(unit="") if one.unit == total.unit else one for one in given[CHANNELS]
        )
    told = {(one.name, one.number) for one in classes}
    given[MATTERS] = tuple(one for one in given[MATTERS] if (one.content, one.number) not in told)
