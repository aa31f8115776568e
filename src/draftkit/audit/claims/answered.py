"""Measures of section 五 that say themselves which problem they answer: by its number, beside it in a table, by a label."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from draftkit.audit.claims.answers import LACK, tells_deed
from draftkit.audit.claims.enumerated import Run
from draftkit.audit.claims.text import Finding, Section, of_section, squeezed
from draftkit.chinese.numerals import COUNTING, counted, place
from draftkit.diagnostics import Severity
from draftkit.patterns import regex

FIX = "每个问题写一条对应的措施"


def bare(section: Section, numbers: Sequence[int], severity: Severity) -> Finding:
    """``第 2 个问题没有对应的措施``."""
    names = "、".join(str(number) for number in numbers)
    return of_section(section, "F15", f"第 {names} 个问题没有对应的措施", FIX, severity)


# ---------------------------------------------------------------- by number

_TO = r"(?:针对|对于|就|(?<![应相核针面])对(?![应照比外象]))(?:上述|前述|以上)?"
ORDINAL = regex(
    rf"{_TO}(?:问题(?P<after>[{COUNTING}\d](?:[、和与及](?:问题)?[{COUNTING}\d]){{0,4}})(?![{COUNTING}\d项个])|第(?P<of>[{COUNTING}](?:[、和与及]第?[{COUNTING}]){{0,4}})(?:[个项条类点种](?:方面)?|方面)?的?(?:问题|不足|情况)?|(?P<end>[前后])(?:者|(?P<some>[一两二三四])[个项条类点种]?(?:方面)?的?(?:问题|不足|情况)?))(?=[，、：；。]|$)"
)
_BESIDES = regex(
    r"[。；\n](?:(?:对|针对)?(?:其他|其余|余下|另外|此外|还有)|针对(?!第|[前后]|上述|问题[一二三四五\d]))"
)
"""What answers the others without their number: ``针对第一点，……。针对信息员调岗，……``."""
_COUNTED = regex(r"(?P<n>[两二三四五2-5])(?:个|方面|项|点|条)[^，。；]{0,6}?(?:问题|不足)")


def by_number(section: Section, text: str, runs: Sequence[Run]) -> Iterator[Finding]:
    """``对第一个问题，……；对第三个问题，……`` where three are listed."""
    found = list(ORDINAL.finditer(text))
    if not found or _BESIDES.search(text, found[0].start()):
        return
    first = found[0].start()
    before = [run for run in runs if run.size > 1 and run.starts[-1] < first]
    last = before[-1].starts[-1] if before else first
    behind = [run for run in runs if run.size > 1 and run.starts[0] > last]
    if any(not ORDINAL.search(item) for run in behind for item in run.items(text)):
        return  # 一是……，针对第一、第三个问题；二是……
    told = list(_COUNTED.finditer(text, 0, first))
    size = before[-1].size if before else counted(told[-1]["n"]) if told else 0
    answered = sorted({n for match in found for n in _numbers(match, size)})
    if size < 2 or answered == list(range(1, size + 1)):  # noqa: PLR2004
        return
    if not 1 <= answered[0] <= answered[-1] <= size:
        numbers = "、".join(map(str, answered))
        what = f"列了 {size} 个问题，逐个回应的是第 {numbers} 个"
        yield of_section(section, "F15", what, FIX, Severity.WARNING)
        return
    left = [number for number in range(1, size + 1) if number not in answered]
    nowhere = _nowhere(before[-1].items(text), text[before[-1].starts[-1] :]) if before else left
    if left := [number for number in left if number in nowhere]:
        yield bare(section, left, Severity.WARNING)


def _nowhere(items: Sequence[str], rest: str) -> list[int]:
    """Which of the problems no measure behind them names, by number or not."""
    *others, last = items
    told, _, _ = last.lstrip("\n").partition("。")
    return unnamed([*others, told], rest.lstrip("\n").partition("。")[2])


def _numbers(match: re.Match[str], size: int) -> list[int]:
    if match["after"]:
        return [place(mark) for mark in match["after"] if mark.isdecimal() or mark in COUNTING]
    if match["of"]:
        return [place(mark) for mark in match["of"] if mark in COUNTING]
    some = counted(match["some"]) if match["some"] else 1
    everyone = list(range(1, size + 1))
    return everyone[:some] if match["end"] == "前" else everyone[-some:]


# ---------------------------------------------------------------- by content

_MEASURES = regex(r"(?:^|(?<=[。；\n]))(?:改进|整改)(?:情况|措施)?[：:\n]")
_ABOUT = regex(
    r"(?:^|(?<=[。；：\n]))(?:(?:针对|对|就)(?P<of>(?![此上以这前照])[^，。；、和与及：\n]{2,14})，|(?P<at>[^，。；、和与及：\n]{2,10})方面，)"
)
_ANY_ANSWER = regex(r"(?:^|(?<=[。；：\n]))(?:针对|对|就)")
_GENERAL = frozenset(("政府", "政务", "信息", "公开", "工作", "方面", "问题", "不足", "存在"))


def by_content(text: str, runs: Sequence[Run]) -> list[int]:
    """The last of several problems where each stretch of the measures names another one: ``对公开栏，……；对政策解读，……``."""
    start = _MEASURES.search(text)
    before = [run for run in runs if run.size > 1 and start and run.starts[-1] < start.start()]
    if start is None or len(before) != 1 or _LATER.search(text, start.end()):
        return []
    *items, last = before[0].items(text[: start.start()])
    told = [_OWN_NUMBER.sub("", item) for item in (*items, last.partition("。")[0])]
    problems = [_pairs(item) for item in told]
    if any(map(tells_deed, before[0].items(text[: start.start()]))):
        return []
    answers = list(_ABOUT.finditer(text, start.end()))
    others = len(_ANY_ANSWER.findall(text[start.end() - 1 :])) > len(answers)
    if others or len(answers) != len(problems) - 1 or len(answers) < _TWO:
        return []
    found = [_of_one(_pairs(match["of"] or match["at"]), problems) for match in answers]
    if None in found or len(set(found)) < len(answers):
        return []
    (left,) = set(range(len(problems))) - set(found)
    behind = _pairs(text[start.end() :])
    is_named = told[left][:_TWO] in behind
    return [] if is_named or len(problems[left] & behind) >= _TWO else [left + 1]


def unnamed(problems: Sequence[str], measures: str) -> list[int]:
    """The problems of which no word of their own, which no other problem has, stands in the measures."""
    told = [_pairs(_OWN_NUMBER.sub("", item)) - _BEARERS for item in problems]
    behind = _pairs(measures)
    others = [
        frozenset().union(*(told[:place_] + told[place_ + 1 :])) for place_ in range(len(told))
    ]
    return [
        number
        for number, (own, other) in enumerate(zip(told, others, strict=True), start=1)
        if not (own - other) & behind
    ]


def named(problem: str, measures: str) -> bool:
    """Whether a word of a problem stands in the measures."""
    return bool((_pairs(_OWN_NUMBER.sub("", problem)) - _BEARERS - _OF_ANY) & _pairs(measures))


_OF_ANY = frozenset(
    ("没有", "不够", "不足", "有的", "一些", "较少", "还有", "今年", "以后", "的公", "了公")
)
"""Words that tell nothing of a problem."""
_BEARERS = frozenset(
    (
        *("人员", "居民", "群众", "村民", "牧民", "农户", "企业", "公众", "干部", "部门", "单位", "乡镇", "街道", "科室", "股室", "站所", "办所"),
        *("社区", "嘎查", "村级", "个村", "部分", "个别", "内容", "全年", "一年", "下一", "一步", "改进", "情况"),
    )
)  # fmt: skip
"""Who it is about, and words that any measure has."""
_TWO = 2
_HAN = regex(r"[\u3400-\u9fff]+")
_OWN_NUMBER = regex(rf"^\n?(?:[第其]?[{COUNTING}][是，、]?|\d[.．、）)]|[①②③④⑤⑥])")
_LATER = regex(r"[一二三四五]是|其[一二三四]|同时|此外|另外|其余|其他|第[一二三四]")


def _pairs(text: str) -> frozenset[str]:
    parts = _HAN.findall(text)
    return frozenset(part[at : at + 2] for part in parts for at in range(len(part) - 1)) - _GENERAL


def _of_one(words: frozenset[str], problems: Sequence[frozenset[str]]) -> int | None:
    """Which one problem shares words with a measure; none where several do, or none does."""
    shared = [n for n, problem in enumerate(problems) if words & problem]
    return shared[0] if len(shared) == 1 else None


# ---------------------------------------------------------------- tables and labels

_PROBLEM, _MEASURE = regex("问题|不足|短板"), regex("措施|改进|整改|对策|举措|情况")
_Grid = Sequence[Sequence[str]]
_NOTHING = regex(r"[/—\-无]*")


def in_a_table(section: Section) -> Iterator[Finding]:
    """A table of problems and measures in which a measure is missing."""
    for grid in section.grids:
        problems, measures = _columns(grid)
        if not is_paired(grid):
            continue
        rows = [row for row in grid[1:] if len(row) > max(measures) and squeezed(row[problems[0]])]
        left = [n for n, row in enumerate(rows, start=1) if not _filled(row, measures)]
        if left and len(left) < len(rows):
            yield bare(section, left, Severity.WARNING)


def is_paired(grid: _Grid) -> bool:
    """Whether a table has a column of problems and one of measures."""
    problems, measures = _columns(grid)
    return len(problems) == 1 and bool(measures)


def _columns(grid: _Grid) -> tuple[list[int], list[int]]:
    head = [squeezed(cell) for cell in grid[0]] if grid else []
    problems = [n for n, cell in enumerate(head) if _PROBLEM.search(cell)]
    return problems, [
        n for n, cell in enumerate(head) if _MEASURE.search(cell) and n not in problems
    ]


def _filled(row: Sequence[str], columns: Sequence[int]) -> bool:
    return any(not _NOTHING.fullmatch(squeezed(row[n])) for n in columns)


_LABEL = regex(r"(?:^|(?<=[。\n]))(?:存在的?)?(?:主要)?(?:问题|不足)：")
_ANSWERED = regex(r"(?:^|[\n。；])(?:改进|整改|措施|对策|举措|解决)[^。；，：\n]{0,6}：")


def by_label(section: Section, text: str) -> Iterator[Finding]:
    """``问题：……。改进：……。`` again and again, once without its measure."""
    starts = [match.start() for match in _LABEL.finditer(text)]
    parts = [text[start:end] for start, end in pairwise((*starts, len(text)))]
    have = [bool(_ANSWERED.search(part)) or _goes_on(part) for part in parts]
    if len(parts) > 1 and sum(have) * 2 > len(have) and not all(have):
        yield bare(section, [n for n, has in enumerate(have, start=1) if not has], Severity.ERROR)


def _goes_on(part: str) -> bool:
    sentences = [one for one in part.lstrip("\n").split("。") if one.strip()]
    return any(tells_deed(one) or not LACK.search(one) for one in sentences[1:])
