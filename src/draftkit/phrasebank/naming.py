"""Where in a bank what has a name stands, worked out when the bank is compiled."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from draftkit.phrasebank.pieces import optional_names
from draftkit.phrasebank.schema import Names, Practice, Theme, unquoted


def names_of(themes: Iterable[Theme], practices: Iterable[Practice]) -> Names:
    """The names of these themes and practices; of two that share one the first has it."""
    listed = tuple(practices)
    clauses = {
        clause.id: (number, place)
        for number, practice in enumerate(listed)
        for place, clause in enumerate(practice.said)
    }
    proposed = (
        number
        for number, practice in enumerate(listed)
        if practice.may_propose or practice.proposals
    )
    optional = optional_names(
        piece for practice in listed for clause in practice.said for piece in clause.pieces
    )
    by_name = _numbered(tuple(themes)), _numbered(listed)
    return Names(*by_name, clauses, tuple(proposed), optional)


def _numbered(named: Sequence[Theme | Practice]) -> Mapping[str, int]:
    found: dict[str, int] = {}
    for number, one in enumerate(named):
        for name in (one.name, *one.also):
            found.setdefault(unquoted(name), number)
    for number, one in enumerate(named):
        for name in one.loose if isinstance(one, Practice) else ():
            found.setdefault(unquoted(name), number)
    return found
