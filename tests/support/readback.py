"""What an import gives back of an input, part by part: read, not read, or wrong.

Only what the text says can be read: a unit without its number, a theme that what was published names, a number that is
told elsewhere are not counted.  A part is right where the input has the same under the same thing; default units and names may stand for none.  Where
two fields are two ways to give one thing (an account and a channel, a 查阅点 and a place), either will do.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from draftkit.kinds import fields
from draftkit.kinds.fields import Field, Given
from draftkit.kinds.material import Account, Channel, Matter, Practised, Venue
from draftkit.kinds.shapes import Count, Records
from draftkit.sources.banks import shipped_bank

JUDGED = tuple(
    field
    for field in fields.FACT_FIELDS
    if field
    not in (fields.APPRAISAL, fields.PUBLIC_REVIEW, fields.ACCOUNTABILITY)  # fields have no order
)
"""Verdicts are composed anew where they are short; a test of their own compares them."""
_USUAL = {
    "单位": frozenset("条件项篇次期个份名处块台"),
    "名词": frozenset(("政府信息", "信息", "内容")),
    "名称": frozenset(("政策解读材料", "政策解读", "解读材料")),
    "设施": frozenset(("政府信息查阅点", "政务信息查阅点", "信息查阅点")),
    "部分": frozenset(
        ("主动公开", "依申请公开", "政府信息管理", "平台建设", "监督保障", "其他事项")
    ),
}


class Outcome(NamedTuple):
    """Parts given and parts read, by field; what was read and never given."""

    given: Counter[str]
    read: Counter[str]
    wrong: tuple[str, ...]


def compare(given: Given, found: Given, text: str = "") -> Outcome:
    """``found`` against ``given``, of which ``text`` tells what it tells; without it nothing is counted."""
    plain = _plain(text)
    outcome = Outcome(Counter(), Counter(), ())
    wrong: list[str] = []
    for field in JUDGED:
        told, read = _records(given, field), _records(found, field)
        for record in told:
            size = _size(field, record, plain)
            best = max(
                (_common(field, record, one) for one in read if _fits(field, record, one)),
                default=0,
            )
            outcome.given[field.label] += size
            outcome.read[field.label] += min(best, size)
        wrong += [
            f"{field.label}：{_shown(one)}" for one in read if not _is_given(given, field, one)
        ]
    return outcome._replace(wrong=tuple(wrong))


def _records(given: Given, field: Field[Any]) -> tuple[tuple[Any, ...], ...]:
    value = given[field]
    if value == field.shape.nothing:
        return ()
    if isinstance(field.shape, Records):
        return tuple(value)
    return tuple((one,) for one in value) if isinstance(value, tuple) else ((value,),)


def _names(field: Field[Any]) -> tuple[str, ...]:
    return tuple(part.name for part in field.parts) if isinstance(field.shape, Records) else ("",)


def _fits(field: Field[Any], told: tuple[Any, ...], read: tuple[Any, ...]) -> bool:
    """Whether nothing in ``read`` is otherwise than in ``told``."""
    if field is fields.PRACTICES:
        same = _practice(told[0]) == _practice(read[0]) or read[0] in told[0]
        return same or any(_plain(name) in _plain(told[0]) for name in _also(read[0]))
    if (
        field is fields.PROBLEMS and not told[1]
    ):  # the report answers it with a measure of the bank's
        return _plain(told[0]) == _plain(read[0])
    told = _named_once(field, told, read)
    pairs = zip(_names(field), told, read, strict=False)
    return all(_agrees(name, one, other) for name, one, other in pairs) and bool(
        _common(field, told, read)
    )


def _named_once(field: Field[Any], told: tuple[Any, ...], read: tuple[Any, ...]) -> tuple[Any, ...]:
    """A matter as a draft tells it: 征地补偿方面公布安置方案 is of 征地补偿安置方案, 按季度公布 is 按季度更新 behind 公布.

    Its theme must be read, of which the contents are the rest, and how often must be the same.
    """
    if field is not fields.MATTERS:
        return told
    told, read = Matter._make(told), Matter._make(read)
    by_theme = bool(told.theme) and _plain(told.theme) == _plain(read.theme)
    if by_theme and read.content and told.content == f"{told.theme}{read.content}":
        told = told._replace(content=read.content)
    often = _OFTEN.fullmatch(told.note)
    if often and read.note == f"{often['often']}更新":
        told = told._replace(note=read.note)
    return told


_OFTEN = re.compile("(?P<often>[按每][季度个半年月周旬天日]{1,3})(?:公布|公开|发布)")


def _agrees(name: str, told: Any, read: Any) -> bool:  # a part of any shape
    if not _something(read):
        return True
    if isinstance(read, Count):
        same_unit = not read.unit or not told or read.unit == (told.unit or read.unit)
        return (
            isinstance(told, Count)
            and (told.value, told.exact) == (read.value, read.exact)
            and same_unit
        )
    if isinstance(read, tuple):
        return set(map(_plain, read)) <= set(map(_plain, told))
    if not _something(told):
        return read in _USUAL.get(name, ())
    return _plain(str(told)) == _plain(str(read))


def _something(value: Any) -> bool:
    return value is not None and value not in ("", ())


def _plain(text: str) -> str:
    return text.translate(str.maketrans("", "", '“”"《》、，和及的'))


def _common(field: Field[Any], told: tuple[Any, ...], read: tuple[Any, ...]) -> int:
    """How many parts of ``told`` are in ``read``."""
    if field is fields.PRACTICES:
        return 1
    told = _named_once(field, told, read)
    pairs = zip(_names(field), told, read, strict=False)
    return sum(
        _something(one) and _something(other) and _agrees(name, one, other)
        for name, one, other in pairs
        if name != "部分"
    )


def _size(field: Field[Any], record: tuple[Any, ...], text: str) -> int:
    """How many parts of ``record`` the text tells."""
    if field in {fields.PRACTICES, fields.FEE}:
        return 1
    if field is fields.ON_TIME:
        return int(
            re.search(rf"期[^。]*(?<!\d){record[0]}件|(?<!\d){record[0]}件[^。]*期", text)
            is not None
        )
    numbers = [v for v in record if isinstance(v, Count)]
    is_counted = any(v.value and v.text in text for v in numbers)
    pairs = zip(_names(field), record, strict=False)
    return sum(
        _is_said(name, value, text, is_counted=is_counted)
        for name, value in pairs
        if name != "部分" and _something(value)
        if not (name == "主题" and field is fields.MATTERS and value in record[0])
    )


def _is_said(name: str, value: Any, text: str, *, is_counted: bool) -> bool:  # a part of any shape
    if name in {"单位", "名词"}:
        return is_counted
    if isinstance(value, Count):
        return bool(value.value) and value.text in text
    if isinstance(value, bool):
        return value
    several = value if isinstance(value, tuple) else (str(value),)
    return any(_plain(one) in text for one in several)


def _also(name: str) -> tuple[str, ...]:
    known = shipped_bank().practice_of(name)
    return known.also if known else ()


def _practice(name: str) -> str:
    known = shipped_bank().practice_of(name)
    return known.name if known else _plain(name)


def _is_given(given: Given, field: Field[Any], read: tuple[Any, ...]) -> bool:
    if any(_fits(field, told, read) for told in _records(given, field)):
        return True
    if field is fields.ALL_ON_TIME and read[0]:  # a count that is all there were
        return given[fields.ON_TIME] is not None
    return any(
        _fits(other, told, one)
        for other, one in _elsewhere(field, read)
        for told in _records(given, other)
    )


def _elsewhere(
    field: Field[Any], read: tuple[Any, ...]
) -> Iterator[tuple[Field[Any], tuple[Any, ...]]]:
    """What else ``read`` may have been given as."""
    if isinstance(read, Channel):
        name, _, rest = read.name.partition("“")
        yield (
            fields.ACCOUNTS,
            Account(
                rest.partition("”")[0], name or rest.partition("”")[2], read.number, "", read.unit
            ),
        )
    elif isinstance(read, Account):
        for name in (f"{read.type}“{read.name}”", f"“{read.name}”{read.type}", read.type):
            yield fields.CHANNELS, Channel(name, read.posts, read.unit)
    elif field is fields.READING_POINTS:
        for facility in _USUAL["设施"]:
            yield fields.VENUES, Venue(read[0], facility)
    elif isinstance(read, Venue) and "查阅点" in read.facility:
        yield fields.READING_POINTS, (read.name,)
    elif field is fields.SYSTEMS:
        yield fields.PRACTICES, Practised(read[0])


def _shown(record: tuple[Any, ...]) -> str:
    return "｜".join(
        one.text if isinstance(one, Count) else str(one) for one in record if _something(one)
    )
