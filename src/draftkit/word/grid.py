"""The official tables of an edited document: which cell is which, by the labels of its row and column.

Rows and columns may have been added, deleted, swapped; a label that was reworded is found by its place between its
neighbours.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from draftkit.chinese.widths import folded
from draftkit.kinds import disclosure
from draftkit.ooxml.markup import tag

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from draftkit.ooxml.markup import Element

_QUOTES = str.maketrans("“”‘’＂", '""\'\'"')
_ENOUGH = 0.5


class Box(NamedTuple):
    """A cell over one square of the grid."""

    cell: Element
    label: str


Grid = list[list[Box | None]]


def plain(text: str) -> str:
    """A label for comparing."""
    return folded(text).translate(_QUOTES)


def grid_of(table: Element, text_of: Callable[[Element], str]) -> Grid:
    """The logical grid of a table: merged cells stand in every square they cover."""
    rows: Grid = []
    for row in _members(table, "tr"):
        if row.find(f"{tag('trPr')}/{tag('del')}") is not None:
            continue
        squares: list[Box | None] = [None] * _number(row, "trPr", "gridBefore", 0)
        for cell in _members(row, "tc"):
            merge = cell.find(f"{tag('tcPr')}/{tag('vMerge')}")
            continues = merge is not None and merge.get(tag("val"), "continue") == "continue"
            above = rows[-1] if rows else []
            at = len(squares)
            if continues and at < len(above) and (upper := above[at]) is not None:
                box = upper
            else:
                box = Box(cell, plain(text_of(cell)))
            squares += [box] * _number(cell, "tcPr", "gridSpan", 1)
        rows.append(squares)
    return rows


def _members(parent: Element, name: str) -> Iterator[Element]:
    for child in parent:
        if child.tag == tag(name):
            yield child
        elif child.tag in (tag("sdt"), tag("sdtContent"), tag("customXml"), tag("ins")):
            yield from _members(child, name)


def _number(element: Element, properties: str, name: str, otherwise: int) -> int:
    found = element.find(f"{tag(properties)}/{tag(name)}")
    value = "" if found is None else found.get(tag("val"), "")
    return int(value) if value.isdecimal() else otherwise


# ---------------------------------------------------------------- keys


def keyed(grid: Grid) -> Mapping[str, Element]:
    """Cell key → cell, if the grid is one of the official tables; else nothing."""
    for read in (_table_three, _table_two, _table_four):
        if found := read(grid):
            return found
    return {}


def _label(grid: Grid, row: int, column: int) -> str:
    box = grid[row][column] if column < len(grid[row]) else None
    return box.label if box is not None else ""


def _cell(grid: Grid, row: int, column: int) -> Element | None:
    box = grid[row][column] if column < len(grid[row]) else None
    return None if box is None else box.cell


def _spellings(item: disclosure.Row | disclosure.Column) -> set[str]:
    return {plain(text) for text in (item.label, *item.also)}


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


def _table_three(grid: Grid) -> dict[str, Element]:
    spelled = [_spellings(row) for row in disclosure.T3_ROWS]
    rows: dict[int, int] = {}
    for number in range(len(grid)):
        labels = {box.label for box in grid[number] if box is not None}
        for at, spellings in enumerate(spelled):
            if at not in rows and labels & spellings:
                rows[at] = number
                break
    if len(rows) < _ENOUGH * len(disclosure.T3_ROWS):
        return {}
    first = min(rows.values())
    width = max(map(len, grid))
    columns: dict[int, int] = {}
    for at, column in enumerate(disclosure.T3_COLUMNS):
        spellings = _spellings(column)
        for place in range(width):
            if any(_label(grid, row, place) in spellings for row in range(first)):
                columns[at] = place
                break
    if len(columns) < _ENOUGH * len(disclosure.T3_COLUMNS):
        return {}
    rows = _completed(rows, len(disclosure.T3_ROWS), range(first, len(grid)))
    left = min(columns.values())
    columns = _completed(columns, len(disclosure.T3_COLUMNS), range(left, width))
    return {
        disclosure.cell_key(disclosure.T3_ROWS[at], disclosure.T3_COLUMNS[which]): cell
        for at, row in rows.items()
        for which, place in columns.items()
        if (cell := _cell(grid, row, place)) is not None
    }


def _table_two(grid: Grid) -> dict[str, Element]:
    wanted = [(block, row) for block in disclosure.T2_BLOCKS for row in block.rows]
    heads = [n for n in range(len(grid)) if _label(grid, n, 0) == plain(disclosure.T2_INFO)]
    bodies = [
        number
        for number in range(len(grid))
        if number not in heads and len({id(box.cell) for box in grid[number] if box}) > 1
    ]
    found: dict[int, int] = {}
    for number in bodies:
        for at, (_, row) in enumerate(wanted):
            if at not in found and _label(grid, number, 0) in _spellings(row):
                found[at] = number
                break
    if len(found) < _ENOUGH * len(wanted):
        return {}
    result: dict[str, Element] = {}
    for at, number in _completed(found, len(wanted), bodies).items():
        block, row = wanted[at]
        head = max((h for h in heads if h < number), default=-1)
        places = _columns_of(grid, head, number, block)
        for which, place in places.items():
            if (cell := _cell(grid, number, place)) is not None:
                result[disclosure.cell_key(row, block.columns[which])] = cell
    return result


def _columns_of(grid: Grid, head: int, row: int, block: disclosure.Block) -> dict[int, int]:
    """Column of a block → place in the grid, by the heading row above."""
    line = head if head >= 0 else row
    starts = [
        place
        for place in range(1, len(grid[line]))
        if grid[line][place] is not None
        and (grid[line][place - 1] is None or grid[line][place] != grid[line][place - 1])
    ]
    found: dict[int, int] = {}
    if head >= 0:
        for which, column in enumerate(block.columns):
            for place in starts:
                if _label(grid, head, place) in _spellings(column):
                    found[which] = place
                    break
    return _completed(found, len(block.columns), starts)


def _table_four(grid: Grid) -> dict[str, Element]:
    names = set().union(*(_spellings(column) for column in disclosure.T4_COLUMNS))
    head = next(
        (
            number
            for number in range(len(grid))
            if sum(box is not None and box.label in names for box in grid[number])
            >= len(disclosure.T4_COLUMNS)
        ),
        -1,
    )
    if not 0 < head < len(grid) - 1:
        return {}
    wanted = [(row, column) for row in disclosure.T4_ROWS for column in disclosure.T4_COLUMNS]
    width = len(grid[head])
    paths = [{_label(grid, row, place) for row in range(head + 1)} for place in range(width)]
    found: dict[int, int] = {}
    for at, (row, column) in enumerate(wanted):
        for place, path in enumerate(paths):
            if path & _spellings(row) and _label(grid, head, place) in _spellings(column):
                found[at] = place
                break
    if len(found) < _ENOUGH * len(wanted):
        return {}
    return {
        disclosure.cell_key(*wanted[at]): cell
        for at, place in _completed(found, len(wanted), range(width)).items()
        if (cell := _cell(grid, head + 1, place)) is not None
    }
