"""Numbers in running text: Arabic and Chinese, exact and rough, with their units."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from draftkit.chinese import numerals
from draftkit.chinese.numerals import DIGITS
from draftkit.chinese.rough import BEFORE, Bound, bound_of, step_of
from draftkit.patterns import compiled, regex
from draftkit.tuples import NamedTuple

_CHINESE = f"{DIGITS}两十百千"
_UNITS = (
    "件次|件|名|块|台|条次|条|项次|项|宗|起|份|篇|个|场次|批次|家次|户次|次|期|场|例|则|人次|人|处|家|部|幅|张|本|户|册|封|所|万元|亿元|元|"
    "卷|个百分点|百分点|%|‰"
)
_NUMBER = regex(
    rf"(?P<before>{'|'.join(BEFORE)})?"
    r"(?P<body>(?<![\d.A-Za-z])\d{1,3}(?:,\d{3})+(?!\d)|(?<![\d.A-Za-z])\d+(?:\.\d+)?"
    rf"|(?<![第万{_CHINESE}])[{_CHINESE}]+(?:万[{_CHINESE}]*)?)"
    r"(?P<wan>万(?!元)|亿(?!元))?"
    r"(?P<after>余|多|来|几)?"
    rf"(?P<unit>{_UNITS})?"
    r"(?P<late>余|多|左右|以上|上下)?"
)
_LONGEST = 20
"""Characters of a number that counts anything."""
_NOT_A_COUNT = regex(r"[年月日号时点楼室路]|-\d|[\]〕）)]?号")
_ORDINAL = regex(r"[第〔\[（(]$")
_FIXED = regex(
    r"一件事|一件一|一次性|一一|一条龙|一件件|一个[方主重]|一项一|一条一|一人一|一期一|一户一"
)
_COUNTED_IN_CHINESE = frozenset(
    ("件次", "件", "宗", "起", "份", "次", "期", "场", "条", "篇", "人次", "万元", "元")
)
_TIME = regex(r"工作日|自然日|月|小时|星期|环节|方面|季度")
_NEAR = 8
"""Characters before and after a number that tell what it is: with all of a long line each number would cost as much."""
_NOT_ONE = regex(r"[无没每同某这哪任唯逐那]$")


class Mention(NamedTuple):
    """A number of the text: ``value`` is its figure, ``rough`` how sharp it is.

    ``step`` is the size of the last digit that counts, which bounds how much a rough number leaves open.
    ``start`` and ``end`` are offsets of number and unit.
    """

    value: Decimal
    unit: str
    rough: Bound
    step: Decimal
    start: int
    end: int
    text: str

    def agrees(self, actual: Decimal) -> bool:
        """Whether ``actual`` may be said with this number."""
        return self.rough.allows(actual, self.value, self.step)


def value_of(text: str) -> Decimal:
    """A number that is written in digits, with or without commas between the thousands."""
    return Decimal(text.replace(",", ""))


def mentions(text: str) -> list[Mention]:
    """Every number of a squeezed text that may count something, in order."""
    return list(_mentions(text))


@lru_cache(maxsize=1024)
def _mentions(text: str) -> tuple[Mention, ...]:
    """The same, kept: many rules ask it of one sentence."""
    found = [one for match in _NUMBER.finditer(text) if (one := _mention(text, match))]
    return tuple(_with_shared_units(text, found))


def _mention(text: str, match: re.Match[str]) -> Mention | None:
    body, unit = match["body"], match["unit"] or ""
    start = match.start("body")
    if len(body) > _LONGEST:
        return None
    if _ORDINAL.search(_before(text, start)) and not unit:
        return None
    if text[start - 1 : start] == "第" or (unit == "个" and _TIME.match(_after(text, match.end()))):
        return None
    if not unit and (
        _NOT_A_COUNT.match(_after(text, match.end())) or not _may_stand_alone(text, match)
    ):
        return None
    if not body[0].isdigit():
        if not unit and body != "零":
            return None
        number = numerals.number(body)
        if number is None or not _counts_in_chinese(text, match, number):
            return None
        value = Decimal(number)
    else:
        value = value_of(body)
    step = step_of(body, value)
    if match["wan"]:
        factor = Decimal(10_000 if match["wan"] == "万" else 100_000_000)
        value, step = value * factor, step * factor
    if unit in ("万元", "亿元", "元"):
        factor = {"万元": Decimal(1), "亿元": Decimal(10_000), "元": Decimal("0.0001")}[unit]
        value, step, unit = value * factor, step * factor, "万元"
    rough = bound_of(match["before"] or "", match["after"] or match["late"] or "")
    return Mention(value, unit, rough, step, match.start(), match.end(), match[0])


def _before(text: str, at: int) -> str:
    return text[max(0, at - _NEAR) : at]


def _after(text: str, at: int) -> str:
    return text[at : at + _NEAR]


def _counts_in_chinese(text: str, match: re.Match[str], value: int) -> bool:
    """``两件`` and ``三十余项`` count; ``一项``, ``三个方面``, ``一件事`` are ways of speaking."""
    start, unit = match.start("body"), match["unit"] or ""
    if match["body"] in ("百", "千", "万"):
        return False
    if unit and unit not in _COUNTED_IN_CHINESE and value < 10 and not match["after"]:  # noqa: PLR2004
        return False
    if value == 1 and (unit not in ("件", "宗", "件次") or _NOT_ONE.search(_before(text, start))):
        return False
    return not _FIXED.match(_after(text, start))


def _may_stand_alone(text: str, match: re.Match[str]) -> bool:
    """Without a unit only ``为 0``, ``均为零``, ``12、3、0件`` are counts."""
    before, after = _before(text, match.start("body")), _after(text, match.end())
    if compiled(r"(?:为|是|均|都|皆|计|共|：|:|记|有|到)$").search(before):
        return bool(compiled(r"[，。；、）)和及与]|$").match(after))
    return bool(
        compiled(r"\d[件条项份]?[、，和及与]$").search(before)
        or compiled(r"[、和及与]\d").match(after)
    )


def _with_shared_units(text: str, found: list[Mention]) -> list[Mention]:
    """``12、3、0件``: the unit of the last belongs to all."""
    result = list(found)
    for i in range(len(result) - 2, -1, -1):
        between = text[result[i].end : result[i + 1].start]
        if not result[i].unit and compiled(r"[、，和及与]").fullmatch(between):
            result[i] = result[i]._replace(unit=result[i + 1].unit)
    return result
