"""Whether a family of problems is about what is wrong, and not only about the thing that it is wrong with.

A sign tells the thing (办事指南); what a family's measures mend is told by its own problems (不通俗), and 办事指南过期 is
answered by none of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from draftkit.phrasebank.faults import kinds, typed
from draftkit.phrasebank.schema import Family, Phrase

_NOT = "不"
_AT_ALL = ("不够", "不到位", "有待", "一般", "不理想", "差", "不足")
"""What is said of anything that is not as it should be: enough where the sign is no mere field of work."""
_OF_FIELD = "关键词"


def fits(family: Family, problem: str, phrases: Iterable[Phrase]) -> bool:
    """Whether what a ``problem`` says behind a sign of the ``family`` is what its own ``phrases`` complain of.

    A sign that says itself what is wrong (更新不及时) needs no more.
    """
    clauses = problem.replace("；", "，").split("，")
    shown = [(sign, one) for one in clauses for sign in family.signs if sign in one]
    if any(sign.endswith(_NOT) or kinds(sign) for sign, _ in shown):
        return True
    said = "".join(clause.rpartition(sign)[2] for sign, clause in shown)
    if family.basis != _OF_FIELD and any(word in said for word in _AT_ALL):
        return True
    told = kinds(said)
    whole = "，".join(text for phrase in phrases if not phrase.retired for text in typed(phrase))
    return any(word in whole for kind in told for word in kind)


_OF_ITSELF = frozenset("的了有个不较偏够、和与及")
"""Characters that say nothing of what a problem is about."""
_MUCH = 0.62
"""From this share on of what a problem speaks of that its family knows nothing of, it is about something else."""
_UNITS = (
    "村",
    "社区",
    "嘎查",
    "单位",
    "部门",
    "乡镇",
    "街道",
    "苏木",
    "站所",
    "镇街",
    "县区",
    "区县",
    "科室",
)
_CHANNELS = ("公开", "查询", "渠道", "指南", "平台", "哪里")
_NEEDS = {"uneven": _UNITS, "publicity": _CHANNELS}
"""What a problem of some families speaks of, by the first part of their name: who is uneven, what is little known."""


def knows_of(family: Family, problem: str, phrases: Iterable[Phrase]) -> bool:
    """Whether what a problem begins with is, for the most part, what the ``family`` speaks of: no 补贴公示照片归档 under 补贴."""
    first = problem.partition("，")[0]
    needed = _NEEDS.get(family.id.partition(".")[0], ())
    if needed and not any(word in first for word in needed):
        return False
    known = {pair for sign in family.signs for pair in pairwise(sign)}
    for phrase in phrases:
        if not phrase.retired:
            known.update(pairwise("，".join(typed(phrase))))
    pairs = [pair for pair in pairwise(first) if _OF_ITSELF.isdisjoint(pair)]
    return sum(pair not in known for pair in pairs) < _MUCH * len(pairs) or not pairs
