"""The phrases of a message by their terms, worked out when a bank is compiled."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from draftkit.phrasebank.pieces import all_names
from draftkit.phrasebank.schema import Group, Groups, Phrase, Terms


def grouped(phrases: Sequence[Phrase], of_clauses: Iterable[str]) -> Groups:
    """The groups, where ``of_clauses`` are the slots on which it depends what clauses say."""
    by_terms: dict[Terms, list[Phrase]] = {}
    for phrase in phrases:
        by_terms.setdefault(phrase.terms, []).append(phrase)
    groups = tuple(_group(terms, some) for terms, some in by_terms.items())
    cases = frozenset[str]().union(*(terms.needs | terms.bars for terms in by_terms))
    slots = frozenset(
        name for phrase in phrases for name in (*phrase.slots, *phrase.may, *all_names(phrase.item))
    )
    kinds = frozenset(kind for terms in by_terms for kind in terms.kinds)
    return Groups(groups, cases, slots.union(of_clauses), kinds)


def _group(terms: Terms, some: Sequence[Phrase]) -> Group:
    live = tuple(phrase for phrase in some if not phrase.retired)
    return Group(
        terms,
        frozenset(slot for phrase in live for slot in phrase.slots),
        not any(phrase.may or phrase.joint for phrase in live),
        tuple(some),
        live,
        frozenset(phrase.id for phrase in some if phrase.retired),
    )
