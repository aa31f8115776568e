"""Dates as reports write them."""

from __future__ import annotations

from datetime import date

from draftkit.chinese.numerals import DIGITS
from draftkit.patterns import compiled

_DATE = r"([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?(?:00:00:00)?"
_TEN = rf"([{DIGITS[1:]}]?)十([{DIGITS[1:]}]?)"
_ARABIC = {mark: str(value) for value, mark in enumerate(DIGITS)} | dict.fromkeys("〇○OＯ", "0")


def written(iso: str) -> str:
    """``2026-01-20`` → ``2026年1月20日``."""
    year, month, day = iso.split("-")
    return f"{year}年{int(month)}月{int(day)}日"


def read(text: str) -> date | None:
    """``2026-01-20``, ``2026年1月20日`` or ``二〇二六年一月二十日`` without blanks, half-width; ``None`` for what is no date."""
    if "十" in text:
        text = compiled(_TEN).sub(lambda m: _ARABIC.get(m[1], "1") + _ARABIC.get(m[2], "0"), text)
    match = compiled(_DATE).fullmatch(with_arabic_digits(text))
    if not match:
        return None
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None


def with_arabic_digits(text: str) -> str:
    """``二〇二六`` → ``2026``, digit by digit."""
    return "".join(_ARABIC.get(mark, mark) for mark in text)


_THIS_YEAR, _TO_COME = "今年", ("起", "将", "拟", "计划", "要", "内")


def of_this_year(text: str) -> str:
    """What was done 今年, of which the reader of January would think another: the year that the report is of."""
    told, *others = text.split(_THIS_YEAR)
    for one in others:
        if one.startswith(_TO_COME):
            told = f"{told}{_THIS_YEAR}{one}"
        elif one[:1].isdecimal():
            told = f"{told}{one}"
        else:
            told = f"{told}本年度{one.removeprefix('以来')}"
    return told


_WITHIN = ("年内", "年底前", "年末前")
_PARTS = (
    "上半年",
    "下半年",
    *(f"{n}季度" for n in "一二三四"),
    *(f"第{n}季度" for n in "一二三四"),
)
"""Parts of a year with which a measure begins, and of which it is not said which year's they are."""


_DONE, _DEED_DONE = ("已", "共", "累计", "总共"), "了"
"""What says in a clause that what it tells was done: it is of no year to come (今年已做3期)."""


def of_next_year(text: str, year: int, *, done: bool = True) -> str:
    """What is to be done 年内, which a report printed in the next year says of that one.

    ``done``: but not what was done by now.
    """
    if text.startswith(_PARTS):
        text = f"{year + 1}年{text}"
    return "，".join(_of_next(one, year + 1, done=done) for one in text.split("，"))


def _of_next(clause: str, year: int, *, done: bool) -> str:
    rest = next(
        (clause.removeprefix(w) for w in (_THIS_YEAR, *_WITHIN) if clause.startswith(w)), ""
    )
    if done and rest and (rest.startswith(_DONE) or _DEED_DONE in rest):
        return clause
    if clause.startswith(_THIS_YEAR):
        return f"{year}年{clause.removeprefix(_THIS_YEAR)}"
    return f"{year}{clause}" if clause.startswith(_WITHIN) else clause
