"""An input read, checked, and let through or refused: what every draft starts with."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from draftkit import audit, sources
from draftkit.diagnostics import DraftkitError, InputError, Problem, UnfitError, errors_of
from draftkit.model import Filing, IncompleteError
from draftkit.tuples import NamedTuple


class Input(NamedTuple):
    """What an office handed in, and everything found in it: warnings, and sum rules that fail."""

    filing: Filing
    findings: tuple[Problem, ...] = ()

    @property
    def failures(self) -> tuple[Problem, ...]:
        """The findings that are errors."""
        return errors_of(self.findings)

    def admitted(self, *, force: bool = False) -> Input:
        """Itself.  ``UnfitError`` with all findings where it does not add up.

        ``force`` lets sums and cross-year rules pass: each gets a comment at its cell.
        """
        if self.failures and not (force and audit.may_be_forced(self.failures)):
            raise UnfitError(self.findings)
        return self


Source = Path | str | Filing | Input
"""An input as it may be handed over: the path of a workbook or YAML file, or a value."""


def read_input(source: Source, keywords: Sequence[str] = ()) -> Input:
    """The input at a path, or in a value, checked; ``keywords`` are added to its own.

    ``InputError`` with every problem where it cannot be read.
    """
    if isinstance(source, (Path, str)):
        try:
            return checked(*sources.read_filing(source, keywords))
        except IncompleteError as error:
            raise InputError(told(error)) from error
    given = source if isinstance(source, Input) else checked(source)
    words = tuple(dict.fromkeys((*given.filing.keywords, *keywords)))
    return given._replace(filing=given.filing._replace(keywords=words))


def told(error: DraftkitError) -> tuple[Problem, ...]:
    """The problems of an input that was refused; with those of the sums, as far as it could be read to add them up."""
    if not isinstance(error, IncompleteError) or error.filing is None:
        return error.problems
    errors = errors_of(error.problems)
    places = {problem.place for problem in errors}
    sums = (p for p in errors_of(audit.check(error.filing)) if p.place not in places)
    return (*errors, *sums, *error.problems[len(errors) :])


def checked(filing: Filing, warnings: Sequence[Problem] = ()) -> Input:
    """A filing, and the warnings from reading it, with what its sum rules find."""
    return Input(filing, (*warnings, *audit.check(filing)))


def adds_up(filing: Filing) -> tuple[Problem, ...]:
    """What does not add up in as much of a filing as is known; facts are judged against whole tables only."""
    whole = len(filing.cells) == len(filing.kind.cells) and bool(filing.body.kind and filing.year)
    return audit.check(filing) if whole else audit.sums(filing)
