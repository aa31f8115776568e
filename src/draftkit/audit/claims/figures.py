"""The numbers of the tables as the text is held against them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from draftkit.kinds import disclosure
from draftkit.kinds.tables import TOTAL
from draftkit.model import Cells

PARTS = tuple(column.name for column in disclosure.T3_COLUMNS if column.name != TOTAL)
OUTCOMES = tuple(column.name for column in disclosure.T4_COLUMNS if column.name != TOTAL)
Option = tuple[str, ...]
"""Cells that together make a figure."""


class Figures:
    """The numbers of the tables; totals that are missing are made from their parts, where all are there."""

    def __init__(self, cells: Cells) -> None:
        self._cells = {key: Decimal(value) for key, value in cells.items()}

    def get(self, key: str) -> Decimal | None:
        """The number of a cell, ``None`` where it is not known."""
        if key in self._cells:
            return self._cells[key]
        row, _, column = key.rpartition(".")
        if column != TOTAL:
            return None
        names = OUTCOMES if row.startswith("表四") else PARTS
        return self.sum(tuple(f"{row}.{name}" for name in names), derive=False)

    def sum(self, keys: Option, *, derive: bool = True) -> Decimal | None:
        """The sum of several cells, ``None`` where one of them is not known."""
        total = Decimal(0)
        for key in keys:
            value = self.get(key) if derive else self._cells.get(key)
            if value is None:
                return None
            total += value
        return total

    def answers(self, options: Iterable[Option]) -> Iterator[Decimal]:
        """The figures that several readings make, as far as they are known."""
        yield from (value for one in options if (value := self.sum(one)) is not None)
