"""One county's bodies composed so that no two read alike: the loop of every batch."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress

from draftkit import pipeline
from draftkit.microplanning.lexicalisation import tell
from draftkit.microplanning.neighbours import Neighbours, NoBetterError
from draftkit.model import Filing
from draftkit.phrasebank.schema import PhraseBank
from draftkit.pipeline import Composition, Prepared
from draftkit.plans import Choices


class Neighbourhood:
    """The bodies composed so far; what they say weighs on those that come after them.

    The order in which they come is part of the plan: give them in a fixed one (by name).
    """

    def __init__(self, bank: PhraseBank) -> None:
        self.bank = bank
        known = bank.indices
        self._neighbours = Neighbours(bank.exempt, known.shapes, known.points, known.typed)
        self.found: dict[int, Composition] = {}
        self._free: dict[int, Prepared] = {}

    def compose(self, filing: Filing, previous: Choices | None = None) -> int:
        """Compose the next body, and say its number.

        One with ``previous`` choices, which are recorded, keeps its text, whoever else changed.
        """
        number = self._neighbours.next_body()
        ready = pipeline.prepared(filing, self.bank, previous)
        self.found[number] = pipeline.finished(ready, *pipeline.planned(ready, self._neighbours))
        if previous is None or not previous.messages:
            self._free[number] = ready
        return number

    def hear(self, composed: Composition) -> int:
        """Let in a body that was composed elsewhere, and say its number: it weighs like the others."""
        number = self._neighbours.next_body()
        tell(composed.plan, composed.facts, self._neighbours)
        self.found[number] = composed
        return number

    def settled(self) -> Mapping[int, Composition]:
        """All bodies by their numbers, now that all are known: chosen for once more where they share too much."""
        seen: set[int] = set()
        for pair in self._neighbours.crowded():
            for number in reversed(pair):
                is_free = number in self._free and number not in seen
                if is_free and not self._neighbours.are_apart(*pair):
                    seen.add(number)
                    self.found[number] = self._once_more(number)
        return self.found

    def _once_more(self, number: int) -> Composition:
        """The body chosen for anew, or as it was where that is no better."""
        before, weight = self.found[number], self._neighbours.weight(number)
        chosen = self._neighbours.again(number, weight)
        ready = self._free[number]
        with suppress(NoBetterError):
            plans = pipeline.planned(ready, self._neighbours)
            self._neighbours.close()
            return pipeline.finished(ready, *plans)
        self._neighbours.restore(number, chosen)
        return before
