"""Which phrases of a bank are eligible in one filing.  Asked often, answered once.

Phrases of a message that share their terms are kept in one group, so that terms are weighed once
for all of them; the groups belong to the bank and are made when first asked for.
"""

from __future__ import annotations

from collections.abc import Sequence

from draftkit.facts import Facts
from draftkit.phrasebank.schema import Group, Phrase, PhraseBank, Terms
from draftkit.plans import Message


class Eligible:
    """The phrases that suit one 类别 and one set of cases, by message type."""

    def __init__(self, bank: PhraseBank, facts: Facts, kind: str) -> None:
        self.bank, self.facts, self.kind = bank, facts, kind
        self._known: dict[str, tuple[Phrase, ...]] = {}

    def phrases(self, message: Message) -> tuple[Phrase, ...]:
        """Phrases that may say ``message``: their conditions hold, their slots have a value."""
        known = self._known.get(message.type)
        if known is None:
            known = self._known[message.type] = tuple(self._found(message))
        return known

    def _found(self, message: Message) -> list[Phrase]:
        cases = self.facts.cases
        filled = self.facts.slots.keys() | message.slots.keys()
        filled |= {pool.slot for pool in message.pools}
        found: list[Phrase] = []
        for group in self._groups(message.type):
            if not group.terms.met(self.kind, cases):
                continue
            if group.slots <= filled:
                found += group.phrases
            else:
                found += [p for p in group.phrases if filled.issuperset(p.slots)]
        return found

    def _groups(self, message_type: str) -> tuple[Group, ...]:
        groups = self.bank.indices.groups
        known = groups.get(message_type)
        if known is None:
            known = groups[message_type] = _grouped(self.bank.phrases.get(message_type, ()))
        return known


def _grouped(phrases: Sequence[Phrase]) -> tuple[Group, ...]:
    by_terms: dict[Terms, list[Phrase]] = {}
    for phrase in phrases:
        by_terms.setdefault(phrase.terms, []).append(phrase)
    return tuple(
        Group(terms, frozenset(s for p in some for s in p.slots), tuple(some))
        for terms, some in by_terms.items()
    )
