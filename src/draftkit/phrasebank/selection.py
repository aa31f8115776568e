"""Which phrases of a bank are eligible in one filing.  Asked often, answered once.

Phrases of a message that share their terms are kept in one group, so that terms are weighed once
for all of them, and those whose terms are not met need not be made.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from copy import copy
from typing import Any, TypeVar

from draftkit.editions import FIRST, NEWEST, Edition
from draftkit.facts import Facts
from draftkit.model import NOTHING
from draftkit.phrasebank.compiled import Shelf
from draftkit.phrasebank.filling import can_say, filled_in, has_place
from draftkit.phrasebank.schema import (
    LISTED,
    Group,
    Groups,
    Phrase,
    PhraseBank,
    remembered,
    slim,
)
from draftkit.plans import Message

Known = TypeVar("Known")


class Eligible:
    """The phrases that suit one 类别 and one set of cases, by message.

    In an early ``edition`` retired phrases may be said again;
    ``earlier`` are clauses of practices that an earlier draft took, in their order; ``said`` are the phrases it
    said, by message, which may be said again where they stood, though they are retired since.  ``struck`` is what the office does
    not want said at all: messages and problems by id, proposed practices by name.
    """

    def __init__(  # noqa: PLR0917  # what is asked about, and what was said before
        self,
        bank: PhraseBank,
        facts: Facts,
        kind: str,
        edition: Edition = NEWEST,
        earlier: Sequence[str] = (),
        struck: Sequence[str] = (),
        *,
        said: Mapping[str, str] = NOTHING,
    ) -> None:
        self.bank, self.facts, self.kind, self.edition = bank, facts, kind, edition
        self.earlier, self.struck, self.by_message = earlier, frozenset(struck), said
        self.said = frozenset(said.values())
        self._known: dict[object, tuple[Phrase, ...]] = {}
        self._once: dict[object, Any] = {}
        self._cases, self._slots = frozenset(facts.cases), frozenset(facts.slots)

    def without(self, names: Collection[str]) -> Eligible:
        """The same, where these are not wanted said either."""
        if not names:
            return self
        others = copy(
            self
        )  # what was found so far is found for both: no phrase hangs on what is struck
        others.struck = self.struck.union(names)
        return others

    def once(self, of: Callable[[Eligible], Known]) -> Known:
        """What ``of`` comes to, worked out once for a body; it must not hang on what is struck."""
        if of not in self._once:
            self._once[of] = of(self)
        known: Known = self._once[of]
        return known

    def phrases(self, message: Message) -> tuple[Phrase, ...]:
        """Phrases that may say ``message``: their conditions hold, their slots have a value."""
        shape = message.shape
        known = self._known.get(shape)
        if known is None:
            known = self._known[shape] = self._of_shape(message)
        return known

    def _of_shape(self, message: Message) -> tuple[Phrase, ...]:
        """The phrases, found once for all bodies that are alike in what the phrases ask for."""
        filled = self._slots
        if message.slots or message.pools:
            filled = filled.union(message.slots, [pool.slot for pool in message.pools])
        groups = self._groups(message.type)
        if self.said:
            return _opened(self._found(message, groups.groups, filled), message)
        cases, slots = groups.cases & self._cases, groups.slots & filled
        of_message = (message.type, message.must, message.records, message.clauses)
        kind = self.kind if self.kind in groups.kinds else ""
        key = (kind, self.edition.mark, cases, slots, *of_message)
        known = self.bank.indices.eligible.get(key)
        if known is None:
            known = _opened(self._found(message, groups.groups, filled), message)
            remembered(self.bank.indices.eligible, slim(key), known)
        return known

    def retired(self, message: Message) -> tuple[Phrase, ...]:
        """Phrases that could say ``message`` once: better than none, where what an earlier draft took fits no more."""
        before = Eligible(self.bank, self.facts, self.kind, FIRST)
        return before.phrases(message)

    def said_before(self, message: Message, phrase_id: str) -> Phrase | None:
        """A phrase that a draft of an earlier version said here, though the bank has narrowed its 类别 since."""
        if self.edition.retired_left:
            return None
        filled = self.facts.slots.keys() | message.slots.keys()
        for group in self._groups(message.type).groups:
            terms = group.terms._replace(kinds=())
            for phrase in group.phrases if terms.met(self.kind, self.facts.cases) else ():
                if phrase.id == phrase_id and filled.issuperset(phrase.slots):
                    return phrase
        return None

    def _found(
        self, message: Message, groups: Sequence[Group], filled: frozenset[str]
    ) -> Iterator[Phrase]:
        cases = self.facts.cases
        allowed = not self.edition.retired_left
        lists = bool(message.records or message.clauses)
        number = len(message.records or message.clauses)
        clauses = tuple(map(self.bank.clause, message.clauses))
        for group in groups:
            if not group.terms.met(self.kind, cases):
                continue
            # Retired ones are not even made where none of them can be said.
            again = allowed or not self.said.isdisjoint(group.retired)
            some = group.phrases if again and group.retired else group.live
            if some is group.live and _suits(group, message, filled):
                yield from some
                continue
            for phrase in some:
                if (
                    filled.issuperset(phrase.slots)
                    and bool(phrase.joint) == lists
                    and (phrase.several <= number or not lists)
                    and (not phrase.retired or allowed or phrase.id in self.said)
                    and has_place(phrase, message.must)
                    and all(
                        can_say(phrase, record, filled, self.bank.indices)
                        for record in message.records
                    )
                ):
                    yield filled_in(phrase, filled, message.records, clauses, self.bank.indices)

    def _groups(self, message_type: str) -> Groups:
        groups = self.bank.indices.groups
        known = groups.get(message_type)
        if known is None:
            known = groups[message_type] = _groups_of(message_type, self.bank)
        return known


def _suits(group: Group, message: Message, filled: frozenset[str]) -> bool:
    """Whether every live phrase of a group can say a message, which is no list."""
    is_list = message.records or message.clauses or message.must
    return group.plain and not is_list and group.slots <= filled


def _groups_of(message_type: str, bank: PhraseBank) -> Groups:
    if isinstance(bank.phrases, Shelf):
        return bank.phrases.groups(message_type)
    from draftkit.phrasebank import grouping  # only a bank that was not compiled asks for it

    return grouping.grouped(bank.phrases.get(message_type, ()), bank.names.optional)


def _opened(phrases: Iterator[Phrase], message: Message) -> tuple[Phrase, ...]:
    """Of a list of clauses (一是…；二是…) those phrases that open it, where the bank has such."""
    found = tuple(phrases)
    if len(message.clauses) < LISTED:
        return found
    return tuple(phrase for phrase in found if phrase.several == LISTED) or found
