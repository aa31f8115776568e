"""What a report's prose tells of the facts of an input."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from draftkit.diagnostics import Place
from draftkit.kinds.fields import Given
from draftkit.model import Preface
from draftkit.tuples import NamedTuple


class Told(NamedTuple):
    """What was read, and where."""

    given: Given
    preface: Preface | None = None
    keywords: tuple[str, ...] = ()
    places: Mapping[str, Place] = MappingProxyType({})
    notes: Sequence[str] = ()
    unread: tuple[str, ...] = ()
