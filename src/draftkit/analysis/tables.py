"""Tables of a report without interpreters of its own: each number speaks for itself."""

from __future__ import annotations

from draftkit.analysis.ledger import Ledger


def note(ledger: Ledger) -> None:
    """Note every cell of the tables: 行政许可本年 as a slot, 行政许可本年_有 or _无 as a condition."""
    for key, cell in ledger.filing.kind.cells.items():
        name = "".join(cell.row.path) + ("" if cell.column.alone else cell.column.name)
        number = ledger.number(key)
        ledger.one_of((key,), **{f"{name}_有": number > 0, f"{name}_无": number == 0})
        ledger.slot(name, number, key)
