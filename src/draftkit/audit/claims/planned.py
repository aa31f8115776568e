"""Whether a place in the part on problems speaks of what will be done, which is no fact of the year."""

from __future__ import annotations

from draftkit.audit.claims.text import PROBLEMS, Sentence
from draftkit.patterns import regex

_PLANS = regex("下一?步|下一年|今后|改进措施|改进方向|打算|计划|将|拟|力争|不少于|至少|目标")
_RESULTS = regex("改进情况|整改情况|已|全年|年内|针对上年")
"""What is told of the year again, behind what will be done."""
_SO_FAR_BACK = 1200
"""Characters in which these words are looked for."""


def is_planned(sentence: Sentence, place: int) -> bool:
    """Whether the words at ``place`` of a sentence in five stand behind a word for plans, and behind none for results."""
    if sentence.section.number != PROBLEMS:
        return False
    end = sentence.start + place
    before = sentence.paragraph.text[max(0, end - _SO_FAR_BACK) : end]
    plans = max((m.end() for m in _PLANS.finditer(before)), default=-1)
    results = max((m.end() for m in _RESULTS.finditer(before)), default=-1)
    return plans > results
