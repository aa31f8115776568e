"""Measures that tell what was done already: none of what is to be done about a problem."""

from __future__ import annotations

from draftkit.patterns import compiled, regex

_HAS_BEEN = regex(
    "(?<![对将把的按向为除凡在与同及和])已(?:经)?(?!有)[^，。；的]{2,30}(?=[，。；]|$)"
)
"""已完成改版; not 对已失效的文件."""
_IN_THE_YEAR = regex(
    r"(?:(?<![\d年一度明])年内|全年|[上下]半年|第[一二三四]季度|[一二三四]季度|(?<!\d)\d{1,2}月(?:份|底|起)?)[^，。；]{0,14}?\d+(?:[条件篇份则项次期场个人家处块台名起]|%)"
)
_IS_PLAN = regex(
    "将|拟|计划|力争|争取|确保|不少于|不低于|至少|以上|明年|下一?年|每[月季年周]|前|目标"
)


def tells_what_was_done(measure: str, year: int) -> bool:
    """Whether a measure tells what came of it in the ``year`` of the report, or before."""
    for part in compiled("[。；]").split(measure):
        planned = _IS_PLAN.search(part) or (year and f"{year + 1}年" in part)
        if planned:
            continue
        if _HAS_BEEN.search(part) or _IN_THE_YEAR.search(part):
            return True
        if year and compiled(
            rf"{year}年(?!度?报告|起)[^，。；]*(?:\d+[条件篇份项次期场个%]|已)"
        ).search(part):
            return True
    return False
