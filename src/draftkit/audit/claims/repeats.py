"""What a report says twice (DOUBLE), and what it says of one thing in two ways (F3): all of it 提示."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from draftkit.audit.claims import dates
from draftkit.audit.claims import lexicon as lex
from draftkit.audit.claims.figures import Figures
from draftkit.audit.claims.statements import Statement
from draftkit.audit.claims.text import (
    OTHER,
    OVERVIEW,
    PREFACE,
    PROBLEMS,
    Finding,
    Report,
    Sentence,
    at,
    shortened,
)
from draftkit.diagnostics import Severity
from draftkit.kinds.tables import TOTAL
from draftkit.patterns import regex

_SHORTEST = 14
"""Characters of a sentence that nobody writes twice by chance."""
_TOTAL = regex(
    r"(?:共|累计|共计|总计|合计)?(?:主动)?(?:公开|发布)(?:各类|各种)?(?:政府|政务)?信息(?:总数|总量|数量)?(?:共|共计|总计|累计|合计|为|达|达到)*(?P<n>\d[\d,]*)[条件篇](?![^，。；]*(?:申请|解读))"
)
_OF_ALL = regex(
    r"(?:20\d\d年度?|全年度?|本年度?|年内|我[局镇乡委办县市区旗街]|全[镇乡县市区局]|街道|截[至止][^，；]{0,14}|共计?|累计|，|[\u3400-\u9fff]{2,12}(?:人民政府|街道办事处|[局镇乡县])(?=[共累主公发]))*+"
)
"""What may stand before a total in its clause, so that it is that of the whole body and year."""
_COMPARED = (lex.NEW, lex.RECEIVED, lex.DONE, lex.CARRIED_IN, lex.CARRIED_OUT)


def check(report: Report, stated: list[Statement]) -> Iterator[Finding]:
    """``stated`` are the statements of quantity that the tables could be held against."""
    yield from _sentences(report)
    yield from _periods(report)
    yield from _totals(report)
    yield from _applications(report, stated)


def _sentences(report: Report) -> Iterator[Finding]:
    seen: dict[str, Sentence] = {}
    for sentence in report.sentences(PREFACE, OVERVIEW, PROBLEMS, OTHER):
        text = sentence.plain.rstrip("。；")
        if len(text) < _SHORTEST:
            continue
        first = seen.setdefault(text, sentence)
        if first is not sentence:
            what = f"与前面的一句相同（{first.section.heading or '前言'}）"
            yield at(sentence, "DOUBLE", what, "只留一处", severity=Severity.WARNING)


def _periods(report: Report) -> Iterator[Finding]:
    """The period of the figures, told twice."""
    told = [s for s in report.sentences(PREFACE, OVERVIEW) if dates.tells_the_period(s)]
    if len(told) > 1:
        what = f"统计期限写了两次（前一处：“{shortened(told[0].text)}”）"
        yield at(told[1], "DOUBLE", what, "只留一处", severity=Severity.WARNING)


def _totals(report: Report) -> Iterator[Finding]:
    """Two different totals of what was published in the year."""
    first: Decimal | None = None
    for sentence in report.sentences(PREFACE, OVERVIEW):
        for match in _TOTAL.finditer(sentence.plain):
            start = max(sentence.plain.rfind(mark, 0, match.start()) for mark in "。；：") + 1
            if not _OF_ALL.fullmatch(sentence.plain, start, match.start()):
                continue
            value = Decimal(match["n"].replace(",", ""))
            if first is None:
                first = value
            elif value != first:
                what = f"公开信息的总数前面说是 {first:f}，这里是 {value:f}"
                fix = "核对；说的不是一回事的，写明各是什么数"
                yield at(sentence, "F3", what, fix, span=match.span(), severity=Severity.WARNING)
                return


def _applications(report: Report, stated: list[Statement]) -> Iterator[Finding]:
    """Applications received, done or left, told twice and differently where no table decides."""
    figures = Figures(report.cells)
    first: dict[str, Statement] = {}
    for statement in stated:
        name, number = statement.name, statement.mention
        if name not in _COMPARED or number is None or number.rough:
            continue
        if not all(key.endswith(TOTAL) for key in statement.options[0]):
            continue
        if any(True for _ in figures.answers(statement.options)):
            continue
        earlier = first.setdefault(name, statement)
        is_other = earlier.sentence is not statement.sentence
        if is_other and earlier.mention and earlier.mention.value != number.value:
            what = f"“{name}”前面说是 {earlier.mention.text}，这里是 {number.text}"
            fix = "核对；说的不是一回事的，写明各是什么数"
            span = (statement.start, statement.end)
            yield at(statement.sentence, "F3", what, fix, span=span, severity=Severity.WARNING)
            return
