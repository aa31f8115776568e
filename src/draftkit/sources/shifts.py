"""A block of numbers that stands a row or a column beside its place.

It is recognised by its sums: where it stands they fail, one step away they hold, and no figure is left behind.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from draftkit.sources.numerals import read_count
from draftkit.sources.tree import address

if TYPE_CHECKING:
    from draftkit.kinds.tables import Row, Table
    from draftkit.sources.sheets import Sheet

Spot = tuple[int, int]
_STEPS: Mapping[Spot, str] = {
    (1, 0): "往下错了一行",
    (-1, 0): "往上错了一行",
    (0, 1): "往右错了一列",
    (0, -1): "往左错了一列",
}
_ENOUGH = 3
"""Sums over figures other than 0 that have to hold: fewer hold by chance."""


def shifted(
    table: Table, sheet: Sheet, columns: Mapping[str, int], rows: Mapping[Row, Spot]
) -> tuple[str, str] | None:
    """What happened (往下错了一行) and where the block stands now; None where it stands right, or nothing shows it."""
    spots = {
        key: (rows[row][0], columns[column.name])
        for row, its_columns, keys, _ in table.keyed.values()
        for key, column in zip(keys, its_columns, strict=True)
        if row in rows and column.name in columns
    }
    here = _read(sheet, spots, (0, 0))
    if _holds(table, dict.fromkeys(spots, 0) | here) is not None:
        return None
    for step, what in _STEPS.items():
        moved = {(line + step[0], at + step[1]) for line, at in spots.values()}
        left_behind = any(key in here for key, spot in spots.items() if spot not in moved)
        held = None if left_behind else _holds(table, _read(sheet, spots, step), step)
        if held is not None and held >= _ENOUGH:
            lines, across = zip(*spots.values(), strict=True)
            first, last = (
                address(end(lines) + step[0] + 1, end(across) + step[1] + 1) for end in (min, max)
            )
            return what, f"{first}:{last}"
    return None


def is_overwritten(table: Table, sheet: Sheet, rows: Mapping[Row, Spot]) -> str:
    """The first line of a block that lies over the labels of its columns, as an area; "" where none does."""
    line = rows.get(table.rows[0], (0, 0))[0] - 1
    if line < 0:
        return ""
    at = [n for n, value in enumerate(sheet.rows[line]) if type(value) in (int, float)]
    enough = len(at) >= len(table.blocks[0].columns) - 1
    return f"{address(line + 1, at[0] + 1)}:{address(line + 1, at[-1] + 1)}" if enough else ""


def _read(sheet: Sheet, spots: Mapping[str, Spot], step: Spot) -> dict[str, int]:
    """The numbers a ``step`` beside the places where they should stand."""
    found = {}
    rows, (down, across) = sheet.rows, step
    for key, (line, at) in spots.items():
        row, column = line + down, at + across
        if 0 <= row < len(rows) and 0 <= column < len(rows[row]):
            value = rows[row][column]
            number = None if value == "" else read_count(value)
            if type(number) is int:
                found[key] = number
    return found


def _holds(table: Table, cells: Mapping[str, int], step: Spot = (0, 0)) -> int | None:
    """How many sums hold between figures other than 0; None where one fails, or hardly any can be added up.

    Sums along a row hold a row further down as well, so they prove nothing of such a ``step``.
    """
    held = known = 0
    number = cells.__getitem__
    for rule in table.identities:
        try:
            left, right = (sum(map(number, keys)) for keys in (rule.left, rule.right))
        except KeyError:
            continue
        known += 1
        if left != right:
            return None
        held += left > 0 and (bool(rule.scope) or not step[0])
    return held if known >= len(table.rows) // 2 else None
