"""Whether a family of problems is about what is wrong, and not only about the thing that it is wrong with.

A sign tells the thing (办事指南); what a family's measures mend is told by its own problems (不通俗), and 办事指南过期 is
answered by none of them.
"""

from __future__ import annotations

from collections.abc import Iterable

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
