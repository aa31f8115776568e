"""Numbers in running text: Arabic and Chinese, exact and rough, with their units."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

_DIGIT = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"两": 2}
_SCALE = {"十": 10, "百": 100, "千": 1000}
_UNITS = (
    "件次|件|条次|条|项次|项|宗|起|份|篇|个|次|期|场|例|则|人次|人|处|家|部|幅|张|本|户|万元|亿元|元|"
    "个百分点|百分点|%|‰"
)
_NUMBER = re.compile(
    r"(?P<before>近|将近|接近|约|大约|超过|超|逾|突破|不足|不到|至少)?"
    r"(?P<body>(?<![\d.A-Za-z])\d{1,3}(?:,\d{3})+(?!\d)|(?<![\d.A-Za-z])\d+(?:\.\d+)?"
    r"|(?<![第零一二两三四五六七八九十百千万])[零一二两三四五六七八九十百千]+(?:万[零一二两三四五六七八九十百千]*)?)"
    r"(?P<wan>万(?!元)|亿(?!元))?"
    r"(?P<after>余|多|来|几)?"
    rf"(?P<unit>{_UNITS})?"
    r"(?P<late>余|多|左右|以上|上下)?"
)
_NOT_A_COUNT = re.compile(r"[年月日号时点楼室路]|-\d|[\]〕）)]?号")
_ORDINAL = re.compile(r"[第〔\[（(]$")
_ORDINAL_TAIL = re.compile(r"^[）)〕\]、.]")
_FIXED = re.compile(
    r"一件事|一件一|一次性|一一|一条龙|一件件|一个[方主重]|一项一|一条一|一人一|一期一|一户一"
)
_COUNTED_IN_CHINESE = frozenset(
    ("件次", "件", "宗", "起", "份", "次", "期", "场", "条", "篇", "人次", "万元", "元")
)
_TIME = re.compile(r"工作日|自然日|月|小时|星期|环节|方面|季度")
_NOT_ONE = re.compile(r"[每同某这哪任唯逐那]$")


class Mention(NamedTuple):
    """A number of the text: ``value`` is its figure, ``rough`` is ``余``, ``近``, ``约``, ``超`` or ``""``.

    ``step`` is the size of the last digit that counts, which bounds how much a rough number leaves open.
    ``start`` and ``end`` are offsets of number and unit.
    """

    value: Decimal
    unit: str
    rough: str
    step: Decimal
    start: int
    end: int
    text: str

    def agrees(self, actual: Decimal) -> bool:
        """Whether ``actual`` may be said with this number."""
        if not self.rough:
            return actual == self.value
        if self.rough == "余":
            return self.value <= actual <= self.value + self.step
        if self.rough == "近":
            return self.value - self.step <= actual <= self.value
        return abs(actual - self.value) <= self.step


def mentions(text: str) -> list[Mention]:
    """Every number of a squeezed text that may count something, in order."""
    found = [one for match in _NUMBER.finditer(text) if (one := _mention(text, match))]
    return _with_shared_units(text, found)


def _mention(text: str, match: re.Match[str]) -> Mention | None:
    value: Decimal | None
    body, unit = match["body"], match["unit"] or ""
    start = match.start("body")
    if _ORDINAL.search(text[:start]) and not unit:
        return None
    if text[start - 1 : start] == "第" or (unit == "个" and _TIME.match(text[match.end() :])):
        return None
    if not unit and (_NOT_A_COUNT.match(text[match.end() :]) or not _may_stand_alone(text, match)):
        return None
    if not body[0].isdigit():
        if not unit and body != "零":
            return None
        value = chinese(body)
        if value is None or not _counts_in_chinese(text, match, value):
            return None
    else:
        value = Decimal(body.replace(",", ""))
    step = _step(body, value)
    if match["wan"]:
        factor = Decimal(10_000 if match["wan"] == "万" else 100_000_000)
        value, step = value * factor, step * factor
    if unit in ("万元", "亿元", "元"):
        factor = {"万元": Decimal(1), "亿元": Decimal(10_000), "元": Decimal("0.0001")}[unit]
        value, step, unit = value * factor, step * factor, "万元"
    return Mention(value, unit, _rough(match), step, match.start(), match.end(), match[0])


def _counts_in_chinese(text: str, match: re.Match[str], value: Decimal) -> bool:
    """``两件`` and ``三十余项`` count; ``一项``, ``三个方面``, ``一件事`` are ways of speaking."""
    start, unit = match.start("body"), match["unit"] or ""
    if match["body"] in ("百", "千", "万"):
        return False
    if unit and unit not in _COUNTED_IN_CHINESE and value < 10 and not match["after"]:  # noqa: PLR2004
        return False
    if value == 1 and (unit not in ("件", "宗", "件次") or _NOT_ONE.search(text[:start])):
        return False
    return not _FIXED.match(text[start:])


def _may_stand_alone(text: str, match: re.Match[str]) -> bool:
    """Without a unit only ``为 0``, ``均为零``, ``12、3、0件`` are counts."""
    before, after = text[: match.start("body")], text[match.end() :]
    if re.search(r"(?:为|是|均|都|皆|计|共|：|:|记|有|到)$", before):
        return bool(re.match(r"[，。；、）)和及与]|$", after))
    return bool(
        re.search(r"\d[件条项份]?[、，和及与]$", before) or re.match(r"[、和及与]\d", after)
    )


def _rough(match: re.Match[str]) -> str:
    before, after = match["before"] or "", (match["after"] or "") or (match["late"] or "")
    if before in ("近", "将近", "接近", "不足", "不到"):
        return "近"
    if before in ("约", "大约") or after in ("左右", "上下", "来"):
        return "约"
    if before or after:
        return "余"
    return ""


def _step(body: str, value: Decimal) -> Decimal:
    """600 → 100, 620 → 10, 3.2 → 0.1: how much a rough number may hide."""
    if "." in body:
        return Decimal(1).scaleb(-len(body.partition(".")[2]))
    if not value:
        return Decimal(1)
    step = Decimal(1)
    while value % (step * 10) == 0:
        step *= 10
    return step


def chinese(text: str) -> Decimal | None:
    """``十二`` → 12, ``两百零三`` → 203, ``一千二`` → 1200; ``None`` for what is no number."""
    head, wan, tail = text.partition("万")
    if wan:
        first, second = _small(head), _small(tail) if tail else Decimal(0)
        return None if first is None or second is None else first * 10_000 + second
    return _small(text)


def _small(text: str) -> Decimal | None:
    if not text:
        return None
    if not any(char in _SCALE for char in text):
        if len(text) == 1 or all(char in "零一二三四五六七八九" for char in text):
            return Decimal(int("".join(str(_DIGIT[char]) for char in text)))
        return None
    total, digit, scale = 0, None, 1
    for char in text:
        if char in _SCALE:
            scale = _SCALE[char]
            total += (1 if digit is None else digit) * scale
            digit = None
        elif char == "零":
            scale = 10
        else:
            digit = _DIGIT[char]
    # 一千二 is 1200, but 一千零二 is 1002 and 十二 is 12.
    return Decimal(total + (digit or 0) * max(scale // 10, 1))


def _with_shared_units(text: str, found: list[Mention]) -> list[Mention]:
    """``12、3、0件``: the unit of the last belongs to all."""
    result = list(found)
    for i in range(len(result) - 2, -1, -1):
        between = text[result[i].end : result[i + 1].start]
        if not result[i].unit and re.fullmatch(r"[、，和及与]", between):
            result[i] = result[i]._replace(unit=result[i + 1].unit)
    return result
