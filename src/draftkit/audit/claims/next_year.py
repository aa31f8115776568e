"""The year to come, told with a number that is not to come (F5): ``下一年度（2021年）`` in a report of 2021, ``2021年将……``."""

from __future__ import annotations

from collections.abc import Iterator

from draftkit.audit.claims.text import OTHER, OVERVIEW, PROBLEMS, Finding, Report, at
from draftkit.patterns import regex

_TO_COME = regex(
    r"(?:下一?年度?|下一?步|来年|明年|新的一年(?:里)?)(?:工作)?(?:（|，?即|，?也就是)(?P<year>20\d\d)年度?"
)


def check(report: Report) -> Iterator[Finding]:
    """Every year called the next that is not after the report's."""
    for sentence in report.sentences(OVERVIEW, PROBLEMS, OTHER) if report.year else ():
        for match in _TO_COME.finditer(sentence.plain):
            if int(match["year"]) <= report.year:
                what = f"报告年度是 {report.year} 年，“{match[0]}”不是下一年"
                fix = f"核对；下一年是 {report.year + 1} 年"
                yield at(sentence, "F5", what, fix, span=match.span())
