"""The numbers of the tables as the text is held against them."""

from __future__ import annotations

from decimal import Decimal

from draftkit.kinds import disclosure
from draftkit.kinds.tables import TOTAL

PARTS = tuple(column.name for column in disclosure.T3_COLUMNS if column.name != TOTAL)
OUTCOMES = tuple(column.name for column in disclosure.T4_COLUMNS if column.name != TOTAL)


class Figures:
    """The numbers of the tables; totals that are missing are made from their parts, where all are there."""

    def __init__(self, cells: dict[str, Decimal]) -> None:
        self._cells = cells

    def get(self, key: str) -> Decimal | None:
        """The number of a cell, ``None`` where it is not known."""
        if key in self._cells:
            return self._cells[key]
        row, _, column = key.rpartition(".")
        if column != TOTAL:
            return None
        names = OUTCOMES if row.startswith("表四") else PARTS
        return self.sum(tuple(f"{row}.{name}" for name in names), derive=False)

    def sum(self, keys: tuple[str, ...], *, derive: bool = True) -> Decimal | None:
        """The sum of several cells, ``None`` where one of them is not known."""
        total = Decimal(0)
        for key in keys:
            value = self.get(key) if derive else self._cells.get(key)
            if value is None:
                return None
            total += value
        return total
