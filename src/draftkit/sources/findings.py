"""Where a reader puts what it finds wrong, so that one run reports everything."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from draftkit.diagnostics import Place, Problem, Severity

if TYPE_CHECKING:
    from draftkit.sources.tree import Branch

_NOWHERE = Place()


class Findings:
    """Problems in the order in which they were found.

    ``other`` is the input once more with what a repeated key holds the second time: its faults are told as well.
    """

    __slots__ = ("other", "problems")

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.other: Branch | None = None

    def error(self, code: str, what: str, fix: str = "", place: Place = _NOWHERE) -> None:
        """Something that makes the input unusable."""
        self.problems.append(Problem(code, what, fix, place))

    def warn(self, code: str, what: str, fix: str = "", place: Place = _NOWHERE) -> None:
        """Something a person should look at."""
        self.problems.append(Problem(code, what, fix, place, Severity.WARNING))


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word most like ``word``, or "" when none is."""
    from difflib import get_close_matches  # only where something is wrong

    close = get_close_matches(word, list(known), n=1, cutoff=0.5)
    return close[0] if close else ""
