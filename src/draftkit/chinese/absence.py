"""Words that say that something did not happen, was not held, or is not there: one place for all who read them."""

from __future__ import annotations

ABSENT = "未发生|没有发生|未出现|没有出现|不存在|没有|未有"
"""Something did not happen or is not there."""
NOT_DONE = "(?:未|没有|尚未)(?:发生|开展|组织|进行|举行|实施|考核|评议|纳入)"
"""Something was not held."""
BLAME = "责任追究|追究责任|被追究责任|问责"
"""Holding somebody to account, as a noun."""
_WHEN = "(?:全年|本年度?|年内)?"


def nothing(noun: str = "", *, also: str = "无|0") -> str:
    """A pattern for a whole text that says that there was none of ``noun`` (a pattern): ``全年未发生责任追究情形``."""
    after = rf"(?:(?:有关|相关)?(?:{noun})的?(?:情形|情况|事项|人员)?)?" if noun else ""
    return rf"{_WHEN}(?:{ABSENT}|{also})(?:起|件|人|例|次)?{after}"


def not_held(noun: str) -> str:
    """A pattern for a whole text that says that ``noun`` (a pattern) was not held: ``本年度未开展考核``."""
    return rf"{_WHEN}{NOT_DONE}(?:{noun})?|无|没有"
