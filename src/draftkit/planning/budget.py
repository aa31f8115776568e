"""How long 一 will be, and what gives way where it would grow too long.

Accepted lengths of 一 are 450 to 1,000 characters, blanks left out (domain notes, layout).  What
the figures and facts make due is never dropped; sentences of duty and principle, comparisons and
the split of applicants give way first, in the order the outline gives.  Nothing is worded yet, so
lengths are those of the bank's phrases with the real slots.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

from draftkit.facts import Fact
from draftkit.phrasebank.schema import MessageSpec
from draftkit.phrasebank.selection import Eligible
from draftkit.plans import Message
from draftkit.tuples import NamedTuple

ROOM = 860
"""Characters 一 is planned for: the mean; wordings drawn long add up to eighty more."""
HEADINGS = 50
SLACK = 40
"""By how much a redraft may be off before a sentence comes or goes that did not at first."""
_POOLED = 7
"""A pooled item's usual length, with its mark."""


class Due(NamedTuple):
    """A message of the outline that is due, and the part it stands in."""

    part: str
    spec: MessageSpec | None
    message: Message


_SAMPLED = 4
"""Phrases of a message whose mean length stands for it."""


class _Lengths(dict[str, int]):
    """The lengths of what slots show; those of a filing are worked out when first asked for."""

    def __init__(self, slots: Mapping[str, Fact]) -> None:
        super().__init__()
        self._of = slots

    def __missing__(self, name: str) -> int:
        fact = self._of.get(name)
        length = self[name] = len(fact.text) if fact else 0
        return length


class Measure:
    """Lengths of messages before they are worded."""

    def __init__(self, eligible: Eligible) -> None:
        self.eligible = eligible
        self._known: dict[str, float] = {}
        self._slots = _Lengths(eligible.facts.slots)

    def of(self, message: Message) -> float:
        """The mean length of the phrases that could say ``message``."""
        length = self._known.get(message.id)
        if length is None:
            length = self._known[message.id] = self._mean(message)
        return length

    def _mean(self, message: Message) -> float:
        phrases = self.eligible.phrases(message)[:_SAMPLED]
        if not phrases:
            return 0
        slots = self._slots
        if message.slots or message.pools:
            slots = _Lengths(self.eligible.facts.slots)
            slots.update((pool.slot, pool.take * _POOLED) for pool in message.pools)
            slots.update((name, len(fact.text)) for name, fact in message.slots.items())
        total = 0.0
        for phrase in phrases:
            total += phrase.length + sum(map(slots.__getitem__, phrase.slots))
        return total / len(phrases)


def fit(
    due: Sequence[Due], measure: Measure, omitted: Container[str] | None = None
) -> tuple[Due, ...]:
    """``due`` without what has to give way; a part is never left without a sentence.

    ``omitted`` are the messages an earlier draft left out: they stay out, and the others stay in,
    unless the section has grown or shrunk by much.
    """
    optional = sorted(
        (item for item in due if item.spec and item.spec.omit),
        key=lambda item: item.spec.omit if item.spec else 0,
    )
    if omitted is None:
        return _without(due, optional, measure, ROOM)
    gone = [item for item in optional if item.message.id in omitted]
    most = ROOM - SLACK
    kept = _without(due, gone, measure, most)
    rest = [item for item in optional if item in kept]
    return _without(kept, rest, measure, ROOM + SLACK)


def _without(
    due: Sequence[Due], first: Sequence[Due], measure: Measure, most: float
) -> tuple[Due, ...]:
    """``due`` without as many of ``first``, in their order, as it takes to be within ``most``."""
    kept = list(due)
    total = HEADINGS + sum(measure.of(item.message) for item in kept)
    for item in first:
        if total <= most:
            break
        if sum(other.part == item.part for other in kept) > 1:
            kept.remove(item)
            total -= measure.of(item.message)
    return tuple(kept)
