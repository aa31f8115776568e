"""What is compared with the report's own year (F5): ``与2024年的410条相比`` in a report of 2024."""

from __future__ import annotations

from collections.abc import Iterator

from draftkit.audit.claims.text import OVERVIEW, Finding, Report, at
from draftkit.diagnostics import Severity
from draftkit.patterns import regex

_UNIT = "[件条篇个次项份人家]"
_COMPARED = regex(
    rf"(?:(?<!同)比|与|较|同)(?P<year>20\d\d)年(?:度|全年|同期)?(?:的(?P<was>\d[\d,]{{0,8}}){_UNIT}(?:相比|相较|对比)?，?[^，。；\d]{{0,6}}?(?:增|减|多|少|上升|下降|持平)|(?:相比)?，?(?:增[加长]|减少|上升|下降|多|少)(?:了)?\d)"
)
_OF_LATER = regex(r"下一?年|来年|明年|计划|将|拟|目标|力争|1月|年初")


def check(report: Report) -> Iterator[Finding]:
    """Every such comparison: what is of this year cannot be more than this year's."""
    for sentence in report.sentences(OVERVIEW) if report.year else ():
        for match in _COMPARED.finditer(sentence.plain):
            later = f"{report.year + 1}年" in sentence.plain or _OF_LATER.search(sentence.plain)
            if int(match["year"]) == report.year and not later:
                what = f"报告年度就是 {report.year} 年，这里与同一年相比"
                fix, severity = f"核对年份；上年是 {report.year - 1} 年", Severity.WARNING
                yield at(sentence, "F5", what, fix, span=match.span(), severity=severity)
