"""What a report's prose tells of the facts of an input."""

from __future__ import annotations

from dataclasses import dataclass, field

from draftkit.diagnostics import Place
from draftkit.kinds.fields import Given
from draftkit.model import Preface


@dataclass(slots=True)
class Told:
    """What was read, and where."""

    given: Given
    preface: Preface | None = None
    keywords: tuple[str, ...] = ()
    places: dict[str, Place] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    unread: tuple[str, ...] = ()
