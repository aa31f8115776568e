"""Where a reader puts what it finds wrong, so that one run reports everything."""

from __future__ import annotations

from collections.abc import Iterable

from draftkit.diagnostics import Place, Problem, Severity

_NOWHERE = Place()


class Findings:
    """Problems in the order in which they were found."""

    __slots__ = ("problems",)

    def __init__(self) -> None:
        self.problems: list[Problem] = []

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
