"""Where the interpreters write down what they find."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from draftkit.facts import Fact, Facts, Item, Listing, Record, Value
from draftkit.kinds.shapes import Count
from draftkit.model import Cells, Filing, Number


class Ledger:
    """Slots and cases found so far, over one filing."""

    def __init__(self, filing: Filing) -> None:
        self.filing = filing
        self.cells = filing.cells
        self.last: Cells = filing.last.cells if filing.last else {}
        self.slots: dict[str, Fact] = {}
        self.cases: dict[str, tuple[str, ...]] = {}
        self.grounds: dict[str, tuple[str, ...]] = {}
        self.records: dict[str, list[Record]] = {}
        self.practices: dict[str, list[str]] = {}
        self.sentences: dict[str, list[str]] = {}
        self.wanted: dict[str, str] = {}

    @property
    def facts(self) -> Facts:
        """All that was noted."""
        return Facts(
            self.slots,
            self.cases,
            self.grounds,
            {message: tuple(some) for message, some in self.records.items()},
            {part: tuple(some) for part, some in self.practices.items()},
            {part: tuple(some) for part, some in self.sentences.items()},
            self.wanted,
        )

    def record(
        self, message: str, values: Mapping[str, Value], *cells: str, part: str = ""
    ) -> None:
        """Note one of the things a message tells, its values by slot name."""
        slots = {name: Fact(name, value, cells) for name, value in values.items()}
        self.records.setdefault(message, []).append(Record(slots, part))

    def want(self, part: str, *messages: str) -> None:
        """Note that messages are wanted in a part of the report, "" where they belong."""
        if part:
            self.wanted |= dict.fromkeys(messages, part)

    def slot(self, name: str, value: Value, *cells: str) -> None:
        """Note a value under a slot name."""
        self.slots[name] = Fact(name, value, cells)

    def case(self, name: str, *cells: str) -> None:
        """Note that a case holds, and on which grounds."""
        self.cases[name] = self.grounds[name] = cells

    def one_of(self, cells: tuple[str, ...], **cases: bool) -> None:
        """Note each case whose value is true, all on the same grounds."""
        for name, holds in cases.items():
            self.grounds[name] = cells
            if holds:
                self.cases[name] = cells

    def number(self, key: str) -> Number:
        """The number in a cell."""
        return self.cells[key]


def listed(items: Iterable[tuple[str, Number | Count]], unit: str) -> Listing:
    """``甲3件、乙1件`` of (name, number) pairs."""
    return Listing(tuple(Item(name, number, unit) for name, number in items))
