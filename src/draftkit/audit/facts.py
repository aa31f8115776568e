"""Facts against each other and against the tables (FACT, FACT-MEASURE, F-1 to F-3), and what is still missing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from draftkit.audit.within import place_of
from draftkit.diagnostics import Problem, Severity
from draftkit.kinds import disclosure
from draftkit.kinds.fields import (
    ALL_ON_TIME,
    ASKED_ABOUT,
    CHANNELS,
    CLASSES,
    FEE,
    LAST_YEAR,
    ON_TIME,
    PROBLEMS,
    REMEDIES,
    TOTAL,
)
from draftkit.kinds.shapes import Count
from draftkit.kinds.tables import TOTAL as SUM
from draftkit.kinds.tables import cell_key
from draftkit.model import Filing

_NEW = cell_key(disclosure.T3_NEW, SUM)
_CARRIED_IN = cell_key(disclosure.T3_CARRIED_IN, SUM)
_CARRIED_OUT = cell_key(disclosure.T3_CARRIED_OUT, SUM)
_HANDLED = cell_key(disclosure.T3_SUM, SUM)


def check(filing: Filing) -> Iterator[Problem]:
    """A fact the tables contradict is an error; figures that merely differ are pointed out."""
    yield from _on_time(filing)
    yield from _shares(filing)
    yield from _other_measure(filing)
    yield from _fee(filing)
    yield from _remedies(filing)


def _applications(filing: Filing) -> int | None:
    """How many there were; None where an input with errors does not say."""
    new, carried = filing.cells.get(_NEW), filing.cells.get(_CARRIED_IN)
    return None if new is None or carried is None else int(new + carried)


def _on_time(filing: Filing) -> Iterator[Problem]:
    given, asked = filing.given, _applications(filing)
    left = filing.cells.get(_CARRIED_OUT)
    if asked is None or left is None:
        return
    for field in (ALL_ON_TIME, ON_TIME, ASKED_ABOUT):
        if given[field] != field.shape.nothing and not asked:
            what = f"表三中没有申请（第一、二项都是 0），却填了“{field.label}”"
            fix = f"删去“{field.label}”，或核对表三"
            yield Problem("FACT", what, fix, place_of(filing, field.key), cells=(field.key,))
    on_time, path = given[ON_TIME], ON_TIME.key
    if on_time is None or not asked:
        return
    if on_time > asked:
        what = f"按期答复 {on_time} 件，比表三的本年新收和上年结转（一共 {asked} 件）还多"
        yield Problem("FACT", what, "核对“按期答复”和表三", place_of(filing, path), cells=(path,))
    elif on_time > (handled := filing.cells.get(_HANDLED, asked)):
        what = f"按期答复 {on_time} 件，比表三的办理结果总计（{handled} 件）还多"
        fix = "按期答复的都已办结：核对“按期答复”和表三的“总计”，把填错的一个改过来"
        yield Problem("FACT", what, fix, place_of(filing, path), cells=(path,))
    elif on_time + left != asked:
        what = f"按期答复 {on_time} 件、结转下年度 {left} 件，相加不等于应办理的 {asked} 件"
        fix = "核对“按期答复”；确有逾期答复的可以不改，第五部分会作说明"
        yield Problem("F-3", what, fix, place_of(filing, path), Severity.WARNING, (path,))


def _shares(filing: Filing) -> Iterator[Problem]:
    """Channels, and classes, whose exact counts do not add up to the total."""
    total = filing.given[TOTAL]
    if total is None or not total.exact:
        return
    channels, classes = filing.given[CHANNELS], filing.given[CLASSES]
    for path, counts, each in (
        (CHANNELS.key, [channel.number for channel in channels], "渠道"),
        (CLASSES.key, [content.number for content in classes], "类"),
    ):
        exact = [number.value for number in counts if number and number.exact]
        if exact and len(exact) == len(counts) and sum(exact) != total.value:
            yield _unequal(filing, path, each, sum(exact), total)


def _unequal(filing: Filing, path: str, each: str, together: int, total: Count) -> Problem:
    what = f"各{each}相加为 {together}，主动公开总数为 {total.text}"
    fix = "没有列全的，请补上；只列主要的，可以不改"
    if together > total.value:
        twice = "同一信息在几个渠道发布" if each == "渠道" else "一条信息归入几类"
        fix = f"总数没有算全的，请改总数；{twice}的，可以不改"
    fix += f"：稿中不写“其中”，只分{each}列数"
    return Problem("F-1", what, fix, place_of(filing, path), Severity.WARNING, (path,))


def _other_measure(filing: Filing) -> Iterator[Problem]:
    """Totals of two years that count different things (or in different units) are not compared."""
    total, last = filing.given[TOTAL], filing.last and filing.last.total
    if total is None or not last or total.compares(last):
        return
    path = f"{LAST_YEAR}.{TOTAL.label}"
    shown = [f"{one.unit or '条'}{one.noun}" for one in (last, total)]
    what = f"上年主动公开总数的名词或单位（{shown[0]}）同今年的（{shown[1]}）不一样，稿中没有比较"
    fix = "两年说的是一回事的，改成同一个名词和单位；不是一回事的，可以不改"
    yield Problem("FACT-MEASURE", what, fix, place_of(filing, path), Severity.WARNING, (path,))


def _fee(filing: Filing) -> Iterator[Problem]:
    path = "事实.信息处理费"
    if filing.given[FEE] and _applications(filing) == 0:
        what = f"表三中没有申请，却收取了信息处理费 {filing.given[FEE]} 元"
        fix = "核对信息处理费和表三"
        yield Problem("F-2", what, fix, place_of(filing, path), Severity.WARNING, (path,))


def _remedies(filing: Filing) -> Iterator[Problem]:
    answered = [remedy.problem for remedy in filing.given[REMEDIES]]
    problems = filing.last.problems if filing.last else ()
    open_ones = [p for p in problems if not any(_is_same(p, other) for other in answered)]
    if open_ones:
        path = REMEDIES.key
        what = f"填了上年存在的问题（{'、'.join(open_ones)}），没有填这些问题的整改结果"
        if answered:
            what = f"上年存在的问题，有的没有填整改结果：{'、'.join(open_ones)}"
        fix = "在“上年问题整改”中写明每个问题今年改得怎样，报告第五部分会先写整改"
        # Where nothing was answered, the question stands: there is where to look.
        last = f"{LAST_YEAR}.{PROBLEMS.label}"
        asked = last if last in filing.places and path not in filing.places else path
        yield Problem("FACT-REMEDY", what, fix, place_of(filing, asked), Severity.WARNING, (path,))


def _is_same(problem: str, other: str) -> bool:
    """Whether two texts tell of one problem: half of what the shorter says stands in the other."""
    pairs, others = ({a + b for a, b in pairwise(text)} for text in (problem, other))
    return 2 * len(pairs & others) >= max(1, min(len(pairs), len(others)))
