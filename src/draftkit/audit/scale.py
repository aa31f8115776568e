"""Figures that are possible and most likely a slip of the hand (F-4): 元 for 万元, 20260 trainings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from draftkit.audit.within import place_of
from draftkit.diagnostics import Problem, Severity
from draftkit.kinds.disclosure import FEE_KEY
from draftkit.kinds.fields import MEETINGS, STAFF, TRAININGS
from draftkit.model import Filing

_DAYS = 366
_MOST_STAFF = 500
_YUAN = 10_000
"""元 in a 万元: how many times too large an amount typed in 元 is."""
_USUAL_FEE: Mapping[str, int] = {"乡级": 10, "县级": 100}
"""What a body of that level ordinarily charges in a year, in 万元; at higher levels anything goes."""


def check(filing: Filing) -> Iterator[Problem]:
    """What is out of all proportion, as 提示."""
    for field, most, why in (
        (TRAININGS, _DAYS, "比一年的天数还多"),
        (MEETINGS, _DAYS, "比一年的天数还多"),
        (STAFF, _MOST_STAFF, "多得不像承办人员"),
    ):
        number = field.count(filing.given)
        if number is not None and number > most:
            what = f"“{field.label}”填的是 {number}，{why}"
            yield _hint(filing, field.key, what, "核对是否多打了数字，或填进了别的数")
    fee = filing.cells.get(FEE_KEY, 0)
    usual = _USUAL_FEE.get(filing.body.level, 0)
    compared = filing.last is not None and filing.last.cells.get(FEE_KEY)
    if usual and fee >= usual * _YUAN and not compared:
        what = f"行政事业性收费填的是 {fee} 万元，{filing.body.level}机关很少有这么多"
        yield _hint(filing, FEE_KEY, what, "核对是不是按元填的，这里的单位是万元")


def _hint(filing: Filing, key: str, what: str, fix: str) -> Problem:
    return Problem("F-4", what, fix, place_of(filing, key), Severity.WARNING, (key,))
