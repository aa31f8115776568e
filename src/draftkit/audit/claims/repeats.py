"""What a report says twice (DOUBLE), and what it says of one thing in two ways (F3): all of it 提示."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from draftkit.audit.claims import dates
from draftkit.audit.claims import lexicon as lex
from draftkit.audit.claims.counts import is_of_some, may_overlap
from draftkit.audit.claims.figures import Figures
from draftkit.audit.claims.mistyped import of_sum
from draftkit.audit.claims.numerals import value_of
from draftkit.audit.claims.plainly import residue
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
from draftkit.chinese.sentences import begins
from draftkit.diagnostics import Severity
from draftkit.kinds.tables import TOTAL
from draftkit.patterns import compiled, regex

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
    yield from _clauses(report)
    yield from _periods(report)
    yield from _totals(report)
    yield from _channels(report)
    yield from _plain_lists(report)
    yield from _listed_twice(report)
    yield from _applications(report, stated)


def _sentences(report: Report) -> Iterator[Finding]:
    seen: dict[str, Sentence] = {}
    for sentence in report.sentences(PREFACE, OVERVIEW, PROBLEMS, OTHER):
        text = sentence.plain.rstrip("。；")
        if len(text) < _SHORTEST or "【待填" in text:
            continue
        first = seen.setdefault(text, sentence)
        if first is not sentence:
            what = f"与前面的一句相同（{first.section.heading or '前言'}）"
            yield at(sentence, "DOUBLE", what, "只留一处", severity=Severity.WARNING)


_SAME_AGAIN = regex(
    r"(?P<words>[\u3400-\u9fff《》、]{6,30})(?:[，、；]|和|以及)(?P=words)(?=[，。、；])"
)


def _clauses(report: Report) -> Iterator[Finding]:
    """``进一步加强业务培训，进一步加强业务培训``."""
    for sentence in report.sentences():
        match = _SAME_AGAIN.search(sentence.plain)
        if match:
            what, severity = "同样的话连着写了两次", Severity.WARNING
            yield at(sentence, "DOUBLE", what, "只留一处", span=match.span(), severity=severity)


def _periods(report: Report) -> Iterator[Finding]:
    """The period of the figures, told twice."""
    told = [s for s in report.sentences(PREFACE, OVERVIEW) if dates.tells_the_period(s)]
    if len(told) > 1:
        what = f"统计期限写了两次（前一处：“{shortened(told[0].text)}”）"
        yield at(told[1], "DOUBLE", what, "只留一处", severity=Severity.WARNING)


def _totals(report: Report) -> Iterator[Finding]:
    """Two different totals of what was published in the year."""
    first: Decimal | None = None
    for sentence in report.sentences(PREFACE, OVERVIEW, 2, PROBLEMS, OTHER):
        for match in _TOTAL.finditer(sentence.plain):
            start = begins(sentence.plain, match.start(), "。；：")
            if sentence.plain[start - 1 : start] == "：":  # a channel's own line
                continue
            if not _OF_ALL.fullmatch(sentence.plain, start, match.start()):
                continue
            value = value_of(match["n"])
            if first is None:
                first = value
            elif value != first:
                what = f"公开信息的总数前面说是 {first:f}，这里是 {value:f}"
                fix = "核对；说的不是一回事的，写明各是什么数"
                yield at(sentence, "F3", what, fix, span=match.span(), severity=Severity.WARNING)
                return


_CHANNEL = regex(
    r"(?:网站?|公众号|微[信博]|抖音|视频号|公开栏)[^，。；\d]{0,14}?(?P<n>\d+)余?[条篇]"
)


def _channels(report: Report) -> Iterator[Finding]:
    """``公众号公开80条，全年公开信息23条``: one channel has more than all."""
    for sentence in report.sentences(OVERVIEW):
        total = next(
            (
                m
                for m in _TOTAL.finditer(sentence.plain)
                if _OF_ALL.fullmatch(sentence.plain, begins(sentence.plain, m.start()), m.start())
                and compiled("全").match(sentence.plain[begins(sentence.plain, m.start()) :])
            ),
            None,
        )
        if total is None or may_overlap(sentence):
            continue
        for part in _CHANNEL.finditer(sentence.plain):
            if int(part["n"]) > int(total["n"].replace(",", "")):
                what = f"“{part[0]}”比总数 {total['n']} 还多"
                fix = "核对总数和各渠道的数；总数不含这个渠道的，写明"
                yield at(sentence, "F3", what, fix, span=part.span(), severity=Severity.WARNING)
                return


_PLAIN_TOTAL = regex(
    r"公开(?:各类)?(?:政府|政务)?信息(?:共|共计)?(?P<n>\d+)条，(?P<list>[^。；]{4,200})"
)
_PLAIN_PART = regex(r"(?P<name>[\u3400-\u9fff]{2,10})(?P<n>\d+)条")
_NO_CLASS = regex(
    r"公开|发布|推送|通过|网站|公众号|微[信博]|抖音|平台|其中|同比|增|减|回复|共|媒体|阅读|申请|解读"
)


_PART_OF_A_YEAR = regex(r"[上下]半年|季度|\d月(?:份|底)?[^，。；\d]{0,8}公开")


def _plain_lists(report: Report) -> Iterator[Finding]:
    """``公开政府信息223条，工作动态113条，机构信息3条。``: a list without 其中 that is not the total."""
    for sentence in report.sentences(OVERVIEW):
        match = _PLAIN_TOTAL.search(sentence.plain)
        if match is None or _NO_CLASS.search(match["list"]):
            continue
        if _PART_OF_A_YEAR.search(sentence.plain[: match.end()]):
            continue  # 上半年公开信息148条，三季度66条
        parts = compiled("[，、]").split(match["list"])
        found = [_PLAIN_PART.fullmatch(part) for part in parts]
        if len(parts) < 2 or not all(found):  # noqa: PLR2004
            continue
        told = [int(part["n"]) for part in found if part]
        if sum(told) != int(match["n"]):
            what = f"列出的各项相加为 {sum(told)}，总数是 {match['n']} 条"
            fix, severity = "核对；只列了一部分的写“其中”", Severity.WARNING
            pairs = of_sum(int(match["n"]), told)
            yield at(sentence, "F3", what, fix, span=match.span(), severity=severity, pairs=pairs)


_RUN = regex(r"(?:[\u3400-\u9fff]{3,12}、){2,}[\u3400-\u9fff]{3,12}")


def _listed_twice(report: Report) -> Iterator[Finding]:
    """``机构职能、政策法规、工作动态、政策法规``."""
    for sentence in report.sentences(PREFACE, OVERVIEW):
        for match in _RUN.finditer(sentence.plain):
            items = compiled("、|和|等").split(match[0])
            twice = next((x for x in items if len(x) > 2 and items.count(x) > 1), "")  # noqa: PLR2004
            if twice:
                what = f"列举中“{twice}”写了两次"
                span, fix = match.span(), "只留一个"
                yield at(sentence, "DOUBLE", what, fix, span=span, severity=Severity.WARNING)


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
        span = statement.start, statement.end
        if residue(statement.sentence.plain, span, report.year, report.body):
            continue  # 县政府本级新收21件
        if is_of_some(statement.sentence.plain, statement.start):
            continue  # 3件经批准延期，其中1件为上年结转
        if any(True for _ in figures.answers(statement.options)):
            continue
        earlier = first.setdefault(name, statement)
        is_other = earlier.sentence is not statement.sentence
        if is_other and earlier.mention and earlier.mention.value != number.value:
            what = f"“{name}”前面说是 {earlier.mention.text}，这里是 {number.text}"
            fix = "核对；说的不是一回事的，写明各是什么数"
            yield at(statement.sentence, "F3", what, fix, span=span, severity=Severity.WARNING)
            return
