"""What the merge did, sentence by sentence and cell by cell."""

from __future__ import annotations

from enum import StrEnum

from draftkit.manuscript import Revision
from draftkit.tuples import NamedTuple

NO_BASE = "无底稿"
"""What remarks and reports call it where nothing is known of an earlier draft."""
Flag = tuple[str, str, str]
"""(what, human value, source value): a disagreement that was told already."""


class Outcome(StrEnum):
    """What became of a sentence or a cell."""

    UNCHANGED = "unchanged"
    REFRESHED = "refreshed"
    YOURS = "yours"
    CONFLICT = "conflict"
    GONE = "gone"
    NEW = "new"


class Verdict(NamedTuple):
    """What became of one sentence or cell.

    ``before`` and ``now`` are the source's old and new wording, ``yours`` what stood in the
    document and ``result`` what stands there afterwards.  ``note`` says in Chinese why;
    ``waits``: a person has to look at it.
    """

    id: str
    outcome: Outcome
    before: str = ""
    now: str = ""
    yours: str = ""
    note: str = ""
    waits: bool = False
    result: str = ""


class Merged(NamedTuple):
    """The plan: what to change, what became of everything, and what is told already.

    ``lines`` are titles, headings and closing lines of ours that do not stay as they are.
    """

    revision: Revision
    sentences: tuple[Verdict, ...] = ()
    cells: tuple[Verdict, ...] = ()
    flags: frozenset[Flag] = frozenset()
    added: int = 0
    aligned: float = 1.0
    lines: tuple[Verdict, ...] = ()
