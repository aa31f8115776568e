"""The tables of an edited document: which cell is which, by the labels of its row and column.

Rows and columns may have been added, deleted, swapped; a label that was reworded is found by its place between its
neighbours.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from draftkit.chinese.widths import folded
from draftkit.kinds.tables import Column, Row, Table
from draftkit.ooxml import document
from draftkit.ooxml.document import Cell
from draftkit.tuples import NamedTuple

_QUOTES = str.maketrans("“”‘’＂", '""\'\'"')
_ENOUGH = 0.5


class Box(NamedTuple):
    """A cell over one square of the grid."""

    cell: Cell
    label: str


Grid = list[list[Box | None]]


def plain(text: str) -> str:
    """A label for comparing."""
    if text.isascii() and text.isdecimal():  # as nearly all cells
        return text
    return folded(text).translate(_QUOTES)


def grid_of(table: document.Table) -> Grid:
    """The logical grid of a table: merged cells stand in every square they cover."""
    boxes: dict[Cell, Box] = {}
    rows: Grid = []
    for row in table.rows:
        squares: list[Box | None] = []
        for cell in row:
            if cell.top is None:
                label = plain("".join([line.text for line in cell.lines]))
                boxes[cell] = Box(cell, label)
            squares += [None] * (cell.column - len(squares))
            squares += [boxes[cell.top or cell]] * cell.span
        rows.append(squares)
    return rows


# ---------------------------------------------------------------- keys


def keyed(grid: Grid, tables: Iterable[Table]) -> Mapping[str, Cell]:
    """Cell key → cell, if the grid is one of the ``tables``; else nothing."""
    return next((found for table in tables if (found := cells_of(grid, table))), {})


def cells_of(grid: Grid, table: Table) -> Mapping[str, Cell]:
    """Cell key → cell, if the grid is ``table``; else nothing."""
    return _across(grid, table) if table.across else _down(grid, table)


def doubled(grid: Grid, table: Table, found: Mapping[str, Cell]) -> list[dict[str, Cell]]:
    """Cells that stand under the same labels as those ``found``: a row or a column copied within the table.

    Each of the list is one more copy, cell key → cell.
    """
    all_of = _all_across if table.across else _all_down
    spare: list[dict[str, Cell]] = []
    known = set(found.values())
    seen: Counter[str] = Counter()
    for key, cell in all_of(grid, table):
        if key not in found or cell in known:
            continue
        known.add(cell)
        if seen[key] == len(spare):
            spare.append({})
        spare[seen[key]][key] = cell
        seen[key] += 1
    return spare


def rows_of(grid: Grid, table: Table) -> list[int]:
    """The rows of ``table`` that a grid has, by their places, each as often as it stands there."""
    if table.across:
        return []
    spelled = [_spellings(row) for row in table.rows]
    return [
        at
        for labels in ({box.label for box in line if box is not None} for line in grid)
        for at, spellings in enumerate(spelled)
        if labels & spellings
    ]


def joined(grids: Sequence[Grid]) -> Grid:
    """The pieces of a parted table as one grid, their last columns one below the other.

    Saved again, a piece whose labels stand in one column only has no others left.
    """
    widths = [max(map(len, grid), default=0) for grid in grids]
    return [
        [line[0]] * (max(widths) - width) + line
        for grid, width in zip(grids, widths, strict=True)
        for line in grid
        if line
    ]


def is_shifted(found: Mapping[str, Cell], table: Table) -> bool:
    """Whether a label stands where a number should."""
    labels = _labels(table)
    return any(
        plain("".join(line.text for line in cell.lines)) in labels for cell in found.values()
    )


def _label(grid: Grid, row: int, column: int) -> str:
    box = grid[row][column] if column < len(grid[row]) else None
    return box.label if box is not None else ""


def _cell(grid: Grid, row: int, column: int) -> Cell | None:
    box = grid[row][column] if column < len(grid[row]) else None
    return None if box is None else box.cell


@cache
def _spellings(item: Row | Column) -> frozenset[str]:
    return frozenset(plain(text) for text in (item.label, *item.also))


@cache
def _corners(table: Table) -> frozenset[str]:
    return frozenset(plain(block.corner) for block in table.blocks if block.corner)


@cache
def _labels(table: Table) -> frozenset[str]:
    return frozenset().union(*map(_spellings, table.rows))


def _completed(found: Mapping[int, int], wanted: int, places: Sequence[int]) -> dict[int, int]:
    """``found`` with the missing ones put in order into gaps of just their size."""
    result = dict(found)
    taken = set(found.values())
    low = 0
    while low < wanted:
        if low in result:
            low += 1
            continue
        high = low
        while high < wanted and high not in result:
            high += 1
        before = result.get(low - 1, -1)
        after = result.get(high, 1 << 30)
        free = [place for place in places if before < place < after and place not in taken]
        if len(free) == high - low:
            result.update(zip(range(low, high), free, strict=True))
        low = high
    return result


def _down(grid: Grid, table: Table) -> dict[str, Cell]:
    """Rows one below the other, each under the nearest heading above it."""
    heads = _headings(grid, table)
    bodies = [
        number
        for number in range(len(grid))
        if number not in heads and len({id(box.cell) for box in grid[number] if box}) > 1
    ]
    spelled = [_spellings(row) for row in table.rows]
    found: dict[int, int] = {}
    for number in bodies:
        labels = {box.label for box in grid[number] if box is not None}
        for at, spellings in enumerate(spelled):
            if at not in found and labels & spellings:
                found[at] = number
                break
    if len(found) < _ENOUGH * len(spelled):
        return {}
    rows = {line: at for at, line in _completed(found, len(spelled), bodies).items()}
    result: dict[str, Cell] = {}
    above: dict[str, int] = {}
    for number, line in enumerate(grid):
        if number in heads:
            above |= {box.label: at for at, box in reversed([*enumerate(line)]) if box}
        elif number in rows:
            result |= _row(grid, number, table.rows[rows[number]], table, above)
    return result


def _headings(grid: Grid, table: Table) -> set[int]:
    """The lines that name columns: those that begin with the corner, else all before the first row."""
    corners, labels = _corners(table), _labels(table)
    rows = [n for n, line in enumerate(grid) if any(box and box.label in labels for box in line)]
    # In a table that was parted the corner may reach down beside rows.
    found = {number for number in range(len(grid)) if _label(grid, number, 0) in corners}
    return found.difference(rows) or set(range(next(iter(rows), 0)))


def _row(
    grid: Grid, number: int, row: Row, table: Table, above: Mapping[str, int]
) -> dict[str, Cell]:
    """The cells of a row by key; ``above`` are the columns of the labels above it."""
    line, (_, columns, keys, _) = grid[number], table.keyed[row.key]
    named = {
        which: place
        for which, column in enumerate(columns)
        for place in [above.get(text) for text in _spellings(column)]
        if place is not None
    }
    left = min(table.label_columns, *named.values(), len(line))
    starts = [at for at in range(left, len(line)) if line[at] and line[at] != line[at - 1]]
    places = _completed(named, len(columns), starts).items()
    return {
        keys[which]: cell
        for which, place in places
        if (cell := _cell(grid, number, place)) is not None
    }


def _all_down(grid: Grid, table: Table) -> Iterator[tuple[str, Cell]]:
    """Every cell whose row and column have a label of the table's, as often as they have it."""
    heads = _headings(grid, table)
    above: dict[str, list[int]] = {}
    for number, line in enumerate(grid):
        if number in heads:
            above |= _places_of(line)
            continue
        labels = {box.label for box in line if box is not None}
        for row in table.rows:
            if not labels & _spellings(row):
                continue
            _, columns, keys, _ = table.keyed[row.key]
            for key, column in zip(keys, columns, strict=True):
                for place in (at for text in _spellings(column) for at in above.get(text, ())):
                    if (cell := _cell(grid, number, place)) is not None:
                        yield key, cell


def _places_of(line: Sequence[Box | None]) -> dict[str, list[int]]:
    """Where the labels of a heading begin; one over several columns begins once."""
    found: dict[str, list[int]] = {}
    for at, box in enumerate(line):
        if box is not None and (not at or line[at - 1] != box):
            found.setdefault(box.label, []).append(at)
    return found


def _all_across(grid: Grid, table: Table) -> Iterator[tuple[str, Cell]]:
    """As ``_all_down``, for rows that stand side by side."""
    head, paths = _paths(grid, table)
    if not paths:
        return
    line = _numbers(grid, head, range(len(paths)))
    for key, row, column in table.cells.values():
        for place in _places_across(grid, head, paths, row, column):
            if (cell := _cell(grid, line, place)) is not None:
                yield key, cell


def _places_across(
    grid: Grid, head: int, paths: Sequence[set[str]], row: Row, column: Column
) -> Iterator[int]:
    """The places under ``column`` whose labels above them name ``row``."""
    rows, columns = _spellings(row), _spellings(column)
    for place, path in enumerate(paths):
        if path & rows and _label(grid, head, place) in columns:
            yield place


def _across(grid: Grid, table: Table) -> dict[str, Cell]:
    """Rows side by side: one line of numbers under the line that names the columns."""
    cells = tuple(table.cells.values())
    head, paths = _paths(grid, table)
    found: dict[int, int] = {}
    for at, (_, row, column) in enumerate(cells):
        if (place := next(_places_across(grid, head, paths, row, column), None)) is not None:
            found[at] = place
    if len(found) < _ENOUGH * len(cells):
        return {}
    places = _completed(found, len(cells), range(len(paths)))
    line = _numbers(grid, head, places.values())
    return {
        cells[at].key: cell
        for at, place in places.items()
        if (cell := _cell(grid, line, place)) is not None
    }


def _paths(grid: Grid, table: Table) -> tuple[int, list[set[str]]]:
    """The line that names the columns, and the labels above each place; none where there is no such line."""
    names = set().union(*(_spellings(column) for column in table.blocks[0].columns))
    named = [sum(box is not None and box.label in names for box in line) for line in grid]
    enough = (n for n, count in enumerate(named) if count >= len(table.blocks[0].columns))
    head = next(enough, -1)
    if not 0 < head < len(grid) - 1:
        return head, []
    width = len(grid[head])
    return head, [{_label(grid, row, place) for row in range(head + 1)} for place in range(width)]


def _numbers(grid: Grid, head: int, places: Iterable[int]) -> int:
    """The line below ``head`` with most numbers: a person may have put a blank one or one of units (件) above it."""
    wanted = tuple(places)
    return max(
        range(head + 1, len(grid)),
        key=lambda line: (sum(_label(grid, line, at).isdecimal() for at in wanted), -line),
    )
