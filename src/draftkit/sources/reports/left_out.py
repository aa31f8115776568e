"""What a person is told of what was not filled: not what was filled from elsewhere, and 五 where nothing was read of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from draftkit.kinds.fields import PROBLEMS, REMEDIES, Field
from draftkit.kinds.shapes import OwnProblem
from draftkit.sources.reports.told import Listed

_SHORTEST, _OPEN = 20, "【待填"
"""Characters of a section that tells something, and what stands in it where it is still to be written."""
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
    if any(one.field is PROBLEMS for one in listed) or _OPEN in text:
        return ""
    if not problems:
        told = len(text) > _SHORTEST and not any(word in text for word in _NONE)
        return "第五部分的问题和措施没有读出，没有填" if told and not given.get(REMEDIES) else ""
    bare = [str(number) for number, one in enumerate(problems, start=1) if not one.measure]
    return f"第五部分第{'、'.join(bare)}个问题的措施没有读出，没有填" if bare else ""
