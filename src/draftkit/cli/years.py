"""Whether a report's year can be meant: the one place that holds an input against the calendar.

What is written never depends on it; a year far away is told as a 提示.
"""

from __future__ import annotations

from datetime import date, datetime

from draftkit.diagnostics import Place, Problem, Severity

_BACK = 3
"""How many years later a report may still be written without a word."""


def today() -> date:
    """The date on this machine."""
    return datetime.now().astimezone().date()


def far_away(year: int, place: Place) -> tuple[Problem, ...]:
    """A hint where ``year`` lies ahead, or long past."""
    now = today().year
    if now - _BACK <= year <= now:
        return ()
    what = (
        f"年度 {year} 还没有到（今年是 {now} 年）"
        if year > now
        else f"年度 {year} 离今年（{now} 年）已远"
    )
    fix = f"核对年度；年度报告一般在次年 1 月写上一年（{now - 1}）的"
    return (Problem("YEAR-FAR", what, fix, place, Severity.WARNING),)
