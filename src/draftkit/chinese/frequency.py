"""How often something is done in a year, by the words for it (每月, 按季度)."""

from __future__ import annotations

from draftkit.patterns import regex

REGULAR = regex(r"每(?!年$)|按[月季周]|逢")
"""How a time begins that says how often something is held, and not when (每季度): its number is that of the year."""
_A_YEAR = (
    (regex("[每按逐](?:个)?(?:季度?)(?!末)"), range(4, 5)),
    (regex("每(?:两|二|双)(?:个)?月"), range(6, 7)),
    (regex("每半(?:个)?月"), range(23, 25)),
    (regex("[每按逐](?:个)?月"), range(12, 13)),
    (regex("每半年"), range(2, 3)),
    (regex("[每按逐](?:个)?(?:周|星期)"), range(48, 54)),
)
_DAY = "日"


def is_day(when: str) -> bool:
    """Whether a time is one day of the calendar (3月15日), at which something is held once."""
    return "月" in when and when.count(_DAY) == 1 and when.endswith(_DAY)


_SEVERAL = regex("每[^，。；]{1,8}(?:[两三四五二]|\\d+)[次场期回]")
"""More than once each time: nothing is known of the sum."""


_PERIOD = regex(
    r"(?P<often>每(?:个)?(?:季度?|[两双]?个?月|周|星期|半年|半个?月|旬|学期|日|天))[^，。；\d]{0,16}$"
)
"""What stands before a number that may be that of each period: 每季度通报."""


def is_of_each(before: str, number: int) -> bool:
    """Whether the ``number`` that stands behind ``before`` is told of each period (每季度通报1次), not of the year."""
    found = _PERIOD.search(before)
    return found is not None and (number < _FEW or contradicts(found["often"], number))


_FEW = 4
"""Fewer times in a year than any period comes round often, but for half-years."""


def contradicts(often: str, number: int) -> bool:
    """Whether ``number`` times a year cannot be what ``often`` says; False where it says nothing that can be counted."""
    if _SEVERAL.search(often):
        return False
    known = next((times for words, times in _A_YEAR if words.search(often)), None)
    return known is not None and number not in known
