"""What the input does not tell and would make the draft concrete, and what its figures leave open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from draftkit.kinds.fields import (
    ACCOUNTS,
    CHANNELS,
    CLASSES,
    FIELDS,
    READING_POINTS,
    TOTAL,
    VENUES,
)
from draftkit.kinds.shapes import Count
from draftkit.model import Filing

MOST = 5
"""Lines after a run: more are not read (contract: Material)."""


def suggestions(filing: Filing) -> tuple[str, ...]:
    """What to settle or to give, in order of effect, in a clerk's words; five at most."""
    places = bool(filing.given[VENUES]) or bool(filing.given[READING_POINTS])
    # Where people can look things up is one question, whichever field it is answered in.
    told = (VENUES, READING_POINTS) if places else (READING_POINTS,)
    open_ = [f for f in FIELDS if f.advice and f.of(filing) == f.shape.nothing and f not in told]
    found = [*_questions(filing)]
    found += [field.advice for field in sorted(open_, key=lambda field: field.late)]
    if filing.last is None:
        found.append("上年数据（可写出与上年的比较，并核对结转）")
    return tuple(found[:MOST])


def _questions(filing: Filing) -> Iterator[str]:
    """Relations the figures leave open: the draft lets them stand side by side."""
    given = filing.given
    total = given[TOTAL]
    numbers = {
        CHANNELS.label: [channel.number for channel in given[CHANNELS]],
        CLASSES.label: [content.number for content in given[CLASSES]],
    }
    for label, counts in numbers.items():
        together = _sum(counts)
        if total is not None and total.exact and together not in (None, total.value):
            yield (
                f"{label}相加是{together}，主动公开总数是{total.value}："
                "是有交叉，还是没有列全（列全而且不交叉的，稿中会写“其中”）"
            )
    channels = {channel.name: channel.number for channel in given[CHANNELS]}
    for account in given[ACCOUNTS]:
        number = channels.get(account.type)
        if number is not None and account.posts is not None and account.name:
            yield (
                f"公开渠道“{account.type}”{number.text}和账号“{account.name}”发布{account.posts.text}："
                "是不是同一个数（是的，渠道名称写成带账号名的，只写一次）"
            )


def _sum(numbers: Sequence[Count | None]) -> int | None:
    """The sum of exact counts; None where one is missing or rough, or there is none."""
    exact = [number.value for number in numbers if number is not None and number.exact]
    return sum(exact) if exact and len(exact) == len(numbers) else None
