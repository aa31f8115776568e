"""What stands in a cell: a number, or why it is none."""

from __future__ import annotations

import re

from draftkit.chinese.widths import folded, half_width
from draftkit.model import Number
from draftkit.patterns import regex
from draftkit.sources.numerals import FEE_UNITS, Refusal, read_amount, read_count

_NUMBER = regex(r"-?\d[\d,]*(?:\.\d+)?(?:万元|元|件次|人次|件|条|个|项|次|份|篇)?", re.ASCII)
_MARKS = frozenset("/\\-—–―−_*…·")
_WORDS = frozenset(("无", "空", "空白", "暂无", "没有"))
_PARTED = regex(r"[0-9]\s+[0-9]")


def looks_like_value(text: str) -> bool:
    """Whether ``text`` may stand where a number belongs: a number, a dash, a stroke, 无."""
    if text.isascii() and text.isdecimal():
        return True
    plain = folded(text)
    if not plain:
        return False
    if plain in _WORDS or all(mark in _MARKS or mark == "." for mark in plain):
        return True
    return bool(_NUMBER.fullmatch(plain))


def read_value(text: str, *, amount: bool = False) -> Number | str:
    """The number of a cell (``amount``: in 万元), or, in Chinese, why ``text`` is none."""
    shown = text.strip()
    if not shown:
        return "空白"
    if not shown.isdecimal() and _PARTED.search(half_width(shown)):
        return f"“{' '.join(shown.split())}”像是几个数，不能拆开"
    found = read_amount(shown, FEE_UNITS) if amount else read_count(shown)
    if not isinstance(found, Refusal):
        return found
    return f"“{shown[:20]}”不是数字"
