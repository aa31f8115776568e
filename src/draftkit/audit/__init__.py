"""Does a filing add up?  The sum rules of the official form, within and across years.

Codes as users see them: T3-1…T3-3, T4-1…T4-3 (勾稽 of the tables, errors), T2-1 (规章, error or
warning), X-1…X-4 (against last year), F-1 to F-3 and F-5 (facts against each other), F-4 (figures out of
all proportion), FACT (a fact that the tables contradict, error).
"""

from __future__ import annotations

from collections.abc import Iterable

from draftkit.audit import across, facts, figures, scale, within
from draftkit.diagnostics import Problem
from draftkit.kinds.disclosure import DISCLOSURE
from draftkit.model import Filing

__all__ = ["check", "may_be_forced", "sums"]

FORCEABLE = ("T", "X")
"""First letters of the codes that --force may pass over: sums and cross-year rules."""


def check(filing: Filing) -> tuple[Problem, ...]:
    """Everything that does not add up, errors and warnings, in the order of the form."""
    found = sums(filing)
    if filing.kind is not DISCLOSURE:
        return found
    return (*found, *facts.check(filing), *figures.check(filing), *scale.check(filing))


def sums(filing: Filing) -> tuple[Problem, ...]:
    """The sum rules over the cells there are, within the year and against the last."""
    return (*within.check(filing), *across.check(filing))


def may_be_forced(failures: Iterable[Problem]) -> bool:
    """Whether a draft may be written in spite of these errors, with a comment at each cell."""
    return all(problem.code.startswith(FORCEABLE) for problem in failures)
