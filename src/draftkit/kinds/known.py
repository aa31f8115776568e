"""The kinds of report there are: inputs, drafts and published reports tell by a name which one they are of."""

from __future__ import annotations

from draftkit.kinds.disclosure import DISCLOSURE
from draftkit.kinds.reports import ReportKind

_KNOWN: dict[str, ReportKind] = {DISCLOSURE.id: DISCLOSURE}


def add(kind: ReportKind) -> None:
    """Make a further kind known, before anything of it is read."""
    _KNOWN[kind.id] = kind


def kinds() -> tuple[ReportKind, ...]:
    """All kinds; the disclosure report comes first."""
    return tuple(_KNOWN.values())


def named(kind_id: str) -> ReportKind:
    """The kind of that name.  KeyError where there is none."""
    return _KNOWN[kind_id]


def name_of(key: str) -> str:
    """How a message names a cell of any kind: ``表三 本年新收·自然人``."""
    return next(kind for kind in kinds() if key in kind.cells).name_of(key)
