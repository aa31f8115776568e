"""Facts against each other and against the tables (FACT, F-1, F-2), and what is still missing."""

from __future__ import annotations

from collections.abc import Iterator

from draftkit.audit.within import place_of
from draftkit.diagnostics import Problem, Severity
from draftkit.kinds import disclosure
from draftkit.kinds.fields import ALL_ON_TIME, CHANNELS, FEE, REMEDIES, TOTAL
from draftkit.kinds.tables import TOTAL as SUM
from draftkit.kinds.tables import cell_key
from draftkit.model import Filing

_NEW = cell_key(disclosure.T3_NEW, SUM)
_CARRIED_IN = cell_key(disclosure.T3_CARRIED_IN, SUM)


def check(filing: Filing) -> Iterator[Problem]:
    """A fact the tables contradict is an error; figures that merely differ are pointed out."""
    yield from _on_time(filing)
    yield from _channels(filing)
    yield from _fee(filing)
    yield from _remedies(filing)


def _applications(filing: Filing) -> int:
    return int(filing.cells[_NEW] + filing.cells[_CARRIED_IN])


def _on_time(filing: Filing) -> Iterator[Problem]:
    if filing.given[ALL_ON_TIME] is not None and not _applications(filing):
        path = "事实.全部按期答复"
        what = "表三中没有申请（第一、二项都是 0），却填了“全部按期答复”"
        fix = "删去“全部按期答复”，或核对表三"
        yield Problem("FACT", what, fix, place_of(filing, path), cells=(path,))


def _channels(filing: Filing) -> Iterator[Problem]:
    total, channels = filing.given[TOTAL], filing.given[CHANNELS]
    if total is None or not total.exact or not channels:
        return
    together = sum(count for _, count in channels)
    if together != total.value:
        path = "事实.公开渠道"
        what = f"各渠道相加为 {together} 条，主动公开总数为 {total.text} 条"
        fix = "同一信息在几个渠道发布的可以不改；稿中不写“其中”，只分渠道列数"
        yield Problem("F-1", what, fix, place_of(filing, path), Severity.WARNING, (path,))


def _fee(filing: Filing) -> Iterator[Problem]:
    path = "事实.信息处理费"
    if filing.given[FEE] and not _applications(filing):
        what = f"表三中没有申请，却收取了信息处理费 {filing.given[FEE]} 元"
        fix = "核对信息处理费和表三"
        yield Problem("F-2", what, fix, place_of(filing, path), Severity.WARNING, (path,))


def _remedies(filing: Filing) -> Iterator[Problem]:
    if filing.last and filing.last.problems and not filing.given[REMEDIES]:
        path = "事实.上年问题整改"
        what = "填了上年存在的问题，没有填这些问题的整改结果"
        fix = "在“上年问题整改”中写明每个问题今年改得怎样，报告第五部分会先写整改"
        yield Problem("FACT-REMEDY", what, fix, place_of(filing, path), Severity.WARNING, (path,))
