"""Widths of text in characters of the East Asian kind (an em), and what is set by them.

A Chinese character is one em wide, a digit or Latin letter about half of one.
"""

from __future__ import annotations

from functools import lru_cache

from draftkit.chinese.numerals import YEAR_DIGITS
from draftkit.chinese.widths import width as places
from draftkit.patterns import regex

# Where a title may break: after the year, before what the report is, after a district's name.
_YEAR = regex(rf"[0-9０-９{YEAR_DIGITS}]{{4}}年")
_UNITS = regex(r"(?:自治区|自治州|自治县|自治旗|[省市州盟县区旗])(?=..)")
_OFFICES = regex(r"人民政府|办事处|管理委员会|委员会|管理局|执法局|[镇乡局](?=[^镇乡局]{2,})")
_GOOD, _FAIR, _BAD = 0.0, 2.0, 12.0


def width(text: str) -> float:
    """How many ems ``text`` is wide."""
    return places(text) / 2


@lru_cache(maxsize=512)
def title_lines(title: str, room: float) -> tuple[str, ...]:
    """``title`` over as few lines of ``room`` ems as it takes, broken where sense allows.

    Lines come out alike in length, the upper one rather the longer (倒梯形); a year and a word stay whole, and no line
    is a single character.
    """
    if width(title) <= room:
        return (title,)
    places = _places(title)
    for count in range(2, len(title)):
        found = _split(title, room, count, places)
        if found:
            return found
    return (title,)


def _places(title: str) -> dict[int, float]:
    """Offset → what it costs to break there."""
    places = dict.fromkeys(range(2, len(title) - 1), _BAD)
    kept: set[int] = set()
    for unit in _UNITS.finditer(title):
        places[unit.end()] = _FAIR
    for office in _OFFICES.finditer(title):
        kept.update(range(office.start() + 1, office.end()))
    for year in _YEAR.finditer(title):
        kept.update(range(year.start() + 1, year.end()))
        places[year.start()] = places[year.end()] = _GOOD
    for word in ("政府信息公开工作", "政府信息公开", "年度报告", "工作"):
        at = title.rfind(word)
        if at < 0:
            continue
        kept.update(range(at + 1, at + len(word)))
        places[at] = min(places.get(at, _BAD), _FAIR)
    if (at := title.rfind("政府信息公开工作")) >= 0:
        kept.discard(at + len("政府信息公开"))
        places[at + len("政府信息公开")] = _BAD / 2
    if (at := title.rfind("人民政府")) > 0:
        places[at] = min(places.get(at, _BAD), _FAIR * 2)
    return {
        at: cost
        for at, cost in places.items()
        if 1 < at < len(title) - 1 and at not in kept and not title[at - 1 : at + 1].isdecimal()
    }


def _split(title: str, room: float, count: int, places: dict[int, float]) -> tuple[str, ...]:
    """The cheapest way to lay ``title`` over ``count`` lines; empty if there is none."""
    mean = width(title) / count
    best: dict[tuple[int, int], tuple[float, tuple[str, ...]]] = {(0, 0): (0.0, ())}
    ends = [*sorted(places), len(title)]
    for line in range(1, count + 1):
        for end in ends:
            if (end == len(title)) != (line == count):
                continue
            ways = []
            for (lines, start), (cost, before) in best.items():
                text = title[start:end]
                if lines != line - 1 or start >= end or width(text) > room:
                    continue
                uneven = abs(width(text) - mean)
                rising = 0.5 if before and width(before[-1]) < width(text) else 0.0
                ways.append((cost + uneven + rising + places.get(end, 0.0), (*before, text)))
            if ways:
                best[line, end] = min(ways)
    return best.get((count, len(title)), (0.0, ()))[1]


def closing_indents(signature: str, date: str, room: float) -> tuple[float, float]:
    """Right indents, in ems, of 署名 and 成文日期: the date four characters in, the name centred over it.

    A name too wide for that stands at the margin, and the date moves in to stay below its middle.
    """
    date_indent = 4.0
    if not signature:
        return 0.0, date_indent
    over = max(map(width, title_lines(signature, room))) - width(date)
    if over / 2 > date_indent:
        return 0.0, over / 2
    return date_indent - over / 2, date_indent
