"""Which phrases of a bank are eligible in one filing.  Asked often, answered once.

Phrases of a message that share their terms are kept in one group, so that terms are weighed once
for all of them; the groups belong to the bank and are made when first asked for.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from draftkit.facts import Facts
from draftkit.phrasebank.filling import can_say, filled_in, has_place
from draftkit.phrasebank.schema import Group, Phrase, PhraseBank, Terms
from draftkit.plans import NEW, OLD, Message


class Eligible:
    """The phrases that suit one 类别 and one set of cases, by message.

    ``edition`` is 旧 for a draft of an earlier version, whose retired phrases may be said again;
    ``earlier`` are clauses of practices that an earlier draft took, in their order; ``said`` are the phrases it
    said, which may be said again where they stood, though they are retired since.  ``struck`` is what the office does
    not want said at all: messages and problems by id, proposed practices by name.
    """

    def __init__(  # noqa: PLR0917  # what is asked about, and what was said before
        self,
        bank: PhraseBank,
        facts: Facts,
        kind: str,
        edition: str = NEW,
        earlier: Sequence[str] = (),
        struck: Sequence[str] = (),
        *,
        said: Container[str] = frozenset(),
    ) -> None:
        self.bank, self.facts, self.kind, self.edition = bank, facts, kind, edition
        self.earlier, self.struck, self._said = earlier, frozenset(struck), said
        self._known: dict[object, tuple[Phrase, ...]] = {}

    def phrases(self, message: Message) -> tuple[Phrase, ...]:
        """Phrases that may say ``message``: their conditions hold, their slots have a value."""
        shape = message.shape
        known = self._known.get(shape)
        if known is None:
            known = self._known[shape] = tuple(self._found(message))
        return known

    def said_before(self, message: Message, phrase_id: str) -> Phrase | None:
        """A phrase that a draft of an earlier version said here, though the bank has narrowed its 类别 since."""
        if self.edition != OLD:
            return None
        filled = self.facts.slots.keys() | message.slots.keys()
        for group in self._groups(message.type):
            terms = group.terms._replace(kinds=())
            for phrase in group.phrases if terms.met(self.kind, self.facts.cases) else ():
                if phrase.id == phrase_id and filled.issuperset(phrase.slots):
                    return phrase
        return None

    def _found(self, message: Message) -> Iterator[Phrase]:
        cases = self.facts.cases
        filled = self.facts.slots.keys() | message.slots.keys()
        filled |= {pool.slot for pool in message.pools}
        lists = bool(message.records or message.clauses)
        single = len(message.records or message.clauses) == 1
        clauses = tuple(map(self.bank.clause, message.clauses))
        for group in self._groups(message.type):
            if not group.terms.met(self.kind, cases):
                continue
            if group.plain and not lists and not message.must and group.slots <= filled:
                yield from group.phrases
                continue
            for phrase in group.phrases:
                if (
                    filled.issuperset(phrase.slots)
                    and bool(phrase.joint) == lists
                    and not (phrase.several and single)
                    and (not phrase.retired or self.edition == OLD or phrase.id in self._said)
                    and has_place(phrase, message.must)
                    and all(can_say(phrase, record, filled) for record in message.records)
                ):
                    yield filled_in(phrase, filled, message.records, clauses, self.bank.indices)

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
        Group(
            terms,
            frozenset(slot for phrase in some for slot in phrase.slots),
            not any(phrase.may or phrase.joint or phrase.retired for phrase in some),
            tuple(some),
        )
        for terms, some in by_terms.items()
    )
