"""The year to come, told with a number that is not to come (F5): ``下一年度（2021年）`` or ``其余8件结转2021年度`` in a report of 2021."""

from __future__ import annotations

from collections.abc import Iterator

from draftkit.audit.claims.text import OTHER, OVERVIEW, PROBLEMS, Finding, Report, at
from draftkit.diagnostics import Severity
from draftkit.patterns import regex

_TO_COME = regex(
    r"(?:下一?年度?|下一?步|来年|明年|新的一年(?:里)?)(?:工作)?(?:（|，?即|，?也就是)(?P<year>20\d\d)年度?"
)

_CARRIED_OVER = regex(
    r"结转(?:至|到|到了)?(?P<year>20\d\d)年度?(?:继续)?(?:办理|答复|处理)?(?:的)?(?:(?:有|为)?\d+件)?(?=[。；，]|$)"
)
_OF_BEFORE = regex(r"上一?年|去年|以前|历年")
_SO_FAR_BACK = 40


def check(report: Report) -> Iterator[Finding]:
    """Every year called the next that is not after the report's."""
    for sentence in report.sentences(OVERVIEW, PROBLEMS, OTHER) if report.year else ():
        for match in _TO_COME.finditer(sentence.plain):
            if int(match["year"]) <= report.year:
                what = f"报告年度是 {report.year} 年，“{match[0]}”不是下一年"
                fix = f"核对；下一年是 {report.year + 1} 年"
                yield at(sentence, "F5", what, fix, span=match.span())
        for match in _CARRIED_OVER.finditer(sentence.plain):
            told = sentence.plain[max(0, match.start() - _SO_FAR_BACK) : match.start()]
            clause = told[max(told.rfind(mark) for mark in "。；，") + 1 :]
            earlier = f"{report.year - 1}年" in told or _OF_BEFORE.search(clause)
            if int(match["year"]) == report.year and not earlier:
                what = f"报告年度是 {report.year} 年，年末未办结的结转下一年度，这里写的是 {report.year} 年"
                fix = f"核对；年末结转的，改为 {report.year + 1} 年"
                yield at(
                    sentence, "F5", what, fix, span=match.span("year"), severity=Severity.WARNING
                )
