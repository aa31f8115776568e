"""Which phrases of a bank are eligible in one filing.  Asked often, answered once."""

from __future__ import annotations

from draftkit.model import Facts, Message
from draftkit.phrasebank.schema import Phrase, PhraseBank


class Eligible:
    """The phrases that suit one 类别 and one set of cases, by message type."""

    def __init__(self, bank: PhraseBank, facts: Facts, kind: str) -> None:
        self.bank, self.facts, self.kind = bank, facts, kind
        self._known: dict[str, tuple[Phrase, ...]] = {}

    def phrases(self, message: Message) -> tuple[Phrase, ...]:
        """Phrases that may say ``message``: their conditions hold, their slots have a value."""
        known = self._known.get(message.type)
        if known is None:
            known = tuple(p for p in self._of(message.type) if self._fits(p, message))
            self._known[message.type] = known
        return known

    def _of(self, message_type: str) -> tuple[Phrase, ...]:
        stem, _, family_id = message_type.partition(".")
        family = self.bank.family(family_id) if stem in ("problem", "measure") else None
        if family is None:
            return self.bank.phrases.get(message_type, ())
        return family.problems if stem == "problem" else family.measures

    def _fits(self, phrase: Phrase, message: Message) -> bool:
        if not phrase.suits(self.kind, self.facts.cases):
            return False
        slots, own = self.facts.slots, message.slots
        pools = {pool.slot for pool in message.pools}
        return all(s in slots or s in own or s in pools for s in phrase.slots)
