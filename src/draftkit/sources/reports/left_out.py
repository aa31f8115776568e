"""What a person is told of what was not filled: not what was filled from elsewhere, and 五 where nothing was read of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from draftkit.kinds.fields import PROBLEMS, REMEDIES, Field
from draftkit.kinds.shapes import OwnProblem
from draftkit.sources.reports.told import Listed

_SHORTEST, _OPEN = 20, "【待填"
"""Characters of a section that tells something, and what stands in it where it is still to be written."""
_LAST_YEAR = ("上年", "上一年", "去年", "年度报告", "已整改", "已解决")
_NONE = ("不存在问题", "无明显问题", "没有明显问题", "暂无")


def but_for_filled(listed: Sequence[Listed], given: Mapping[Field[Any], Any]) -> list[Listed]:
    """What was read and not filled, without what another sentence told as well and is filled."""
    found = (one._replace(answer=_unfilled(one, given)) for one in listed)
    return [one for one in found if one.answer not in (None, ())]


def _unfilled(one: Listed, given: Mapping[Field[Any], Any]) -> object:
    filled = given.get(one.field)
    if not isinstance(one.answer, tuple) or hasattr(one.answer, "_fields"):
        return None if filled is not None and one.answer == filled else one.answer
    several = filled if isinstance(filled, tuple) else ()
    return tuple(part for part in one.answer if part not in several)


def of_problems(text: str, given: Mapping[Field[Any], Any], listed: Sequence[Listed]) -> str:
    """What of the section of problems was read by nobody and not listed: all of it, or some measures; "" where nothing."""
    problems: Sequence[OwnProblem] = given.get(PROBLEMS) or ()
    answers = [one.answer for one in listed if one.field is PROBLEMS]
    known = [one.problem for one in answers if isinstance(one, OwnProblem)]
    if len(known) < len(answers) or _OPEN in text:
        return ""
    if not problems:
        own = _without_last_year(text) if given.get(REMEDIES) else text
        told = len(own) > _SHORTEST and not any(word in text for word in _NONE)
        return "第五部分的问题和措施没有读出，没有填" if told else ""
    bare = [
        str(number)
        for number, one in enumerate(problems, start=1)
        if not one.measure and one.problem not in known
    ]
    return f"第五部分第{'、'.join(bare)}个问题的措施没有读出，没有填" if bare else ""


def _without_last_year(text: str) -> str:
    """``text`` without the sentences that speak of last year's problems."""
    told = text.replace("\n", "。").split("。")
    return "。".join(one for one in told if not any(word in one for word in _LAST_YEAR))
