"""What a report's prose tells of the facts of an input."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from draftkit.diagnostics import Place
from draftkit.kinds.fields import Field, Given
from draftkit.kinds.shapes import Count
from draftkit.model import Preface
from draftkit.tuples import NamedTuple

if TYPE_CHECKING:
    from draftkit.sources.reports.said import Said


class Listed(NamedTuple):
    """What was read from a sentence and not filled in, with why."""

    said: Said
    field: Field[Any]
    answer: object
    why: str


def shown_as(answer: object) -> str:
    """An answer as a person would write it."""
    if isinstance(answer, tuple):
        return "，".join(filter(None, map(shown_as, answer)))
    if isinstance(answer, bool):
        return "是" if answer else "否"
    return answer.text if isinstance(answer, Count) else "" if answer is None else str(answer)


class Told(NamedTuple):
    """What was read, and where."""

    given: Given
    preface: Preface | None = None
    keywords: tuple[str, ...] = ()
    places: Mapping[str, Place] = MappingProxyType({})
    notes: Sequence[str] = ()
    unread: tuple[str, ...] = ()
    listed: Sequence[Listed] = ()
