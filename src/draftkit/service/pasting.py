"""A block copied from the reporting system or from Excel, spread over a table.

Where it carries labels it goes by them.  Where it has numbers only it goes by position, from the cell it was pasted
into; whether it stands a row or a column off can then be told by the sums alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from draftkit.audit import within
from draftkit.kinds.disclosure import DISCLOSURE
from draftkit.kinds.tables import Row, Table
from draftkit.model import Body, Filing, Number
from draftkit.sources.entered import cells_of
from draftkit.sources.findings import Findings
from draftkit.sources.numerals import FEE_UNITS, Refusal, read_amount, read_count, says_nothing
from draftkit.sources.sheets import Sheet
from draftkit.sources.table_sheets import known_labels, read_table
from draftkit.sources.tree import Branch

MOST_LINES, MOST_COLUMNS, LONGEST = 400, 60, 200_000
_NEAR = ((-1, 0), (1, 0), (0, -1), (0, 1), (-2, 0), (2, 0))
"""How far a block may be shifted, in rows and columns, the likeliest first."""
_FEW = 3
"""Numbers other than 0 that it takes before sums say anything about where a block belongs."""


@dataclass(frozen=True, slots=True)
class Pasted:
    """What a block gives: cell key → text.

    ``by_labels``: it carried the labels of the table.  ``shifted`` is the same block moved, where its sums fit only so,
    and ``moved`` says by how many rows and columns.  ``left`` are texts that found no cell.
    """

    cells: Mapping[str, str] = field(default_factory=dict)
    by_labels: bool = False
    shifted: Mapping[str, str] = field(default_factory=dict)
    moved: tuple[int, int] = (0, 0)
    left: tuple[str, ...] = ()


def spread(text: str, table: Table, start: str, now: Mapping[str, str]) -> Pasted:
    """The block ``text`` (tabs and line ends) over ``table``, from the cell ``start`` on.

    ``now`` are the texts of the table's cells, which the sums of what would come of it are made with.
    """
    lines = [line.split("\t") for line in text[:LONGEST].replace("\r\n", "\n").split("\n")]
    rows = [[cell.strip() for cell in line[:MOST_COLUMNS]] for line in lines[:MOST_LINES]]
    while rows and not any(rows[-1]):
        rows.pop()
    found = _labelled(rows, table) or _by_rows(rows, table)
    if found:
        return Pasted(found, by_labels=True)
    numbers = [line for line in map(_without_labels, rows) if line]
    grid = _grid(table, numbers)
    at = next(
        ((r, c) for r, line in enumerate(grid) for c, k in enumerate(line) if k == start), (0, 0)
    )
    here, left = _placed(numbers, grid, at)
    if not _misses(table, {**now, **here}) or sum(1 for n in here.values() if n != "0") < _FEW:
        return Pasted(here, left=left)
    for down, right in _NEAR:
        there, lost = _placed(numbers, grid, (at[0] + down, at[1] + right))
        rest = {key: text for key, text in now.items() if key not in here}
        if len(there) >= len(here) - len(lost) and not _misses(table, {**rest, **there}):
            return Pasted(here, shifted=there, moved=(down, right), left=left)
    return Pasted(here, left=left)


def _labelled(rows: list[list[str]], table: Table) -> dict[str, str]:
    """By row and column, where the block carries both."""
    width = max(map(len, rows), default=0)
    square = [[*line, *("",) * (width - len(line))] for line in rows]
    findings = Findings()
    if not square:
        return {}
    node = read_table(table, Sheet("", "", square), findings)
    if findings.problems or not isinstance(node, Branch):
        return {}
    return dict(cells_of(Branch({table.name: node}, node.source), ""))


def _by_rows(rows: list[list[str]], table: Table) -> dict[str, str]:
    """By row alone, where a line has the label of a row and as many numbers as that has columns."""
    labels = known_labels(table)
    group, found, labelled = "", dict[str, str](), 0
    for line in rows:
        row: Row | None = None
        for cell in (cell for cell in line if cell and not _is_number(cell)):
            meaning = labels.find(cell)
            if isinstance(meaning, Row):
                row = meaning
            elif meaning is not None:
                group = meaning.name or group
        numbers = [cell for cell in line if _is_number(cell)]
        if row is None or not numbers:
            continue
        row = _in_group(row, group, table)
        keys = table.keyed[row.key].keys
        labelled += 1
        if len(numbers) not in {len(keys), len(keys) - 1} or keys[0] in found:
            return {}
        found |= dict(zip(keys, numbers, strict=False))
    return found if labelled == len([1 for line in rows if any(map(_is_number, line))]) else {}


def _in_group(row: Row, group: str, table: Table) -> Row:
    """The row of that last label in the group that was named last: 其他 stands in more than one."""
    same = (r for r in table.rows if r.path[-1] == row.path[-1] and r.path[0] == group)
    return next(same, row)


def _without_labels(line: Sequence[str]) -> list[str]:
    """The line from its first number or blank on; [] where it has no number."""
    if not any(map(_is_number, line)):
        return []
    first = next(n for n, cell in enumerate(line) if _is_number(cell) or not cell)
    if any(cell and not _is_number(cell) for cell in line[:first]):
        first = next(n for n, cell in enumerate(line) if _is_number(cell))
    return list(line[first:])


def _is_number(text: str) -> bool:
    """Also what says that there is none: ``/``."""
    return bool(text) and (
        says_nothing(text) or not isinstance(read_amount(text, FEE_UNITS), Refusal)
    )


def _grid(table: Table, numbers: Sequence[Sequence[str]]) -> list[tuple[str, ...]]:
    """The keys in the lines they are pasted in: as printed, or row by row where the block is that high."""
    rows = [keyed.keys for keyed in table.keyed.values()]
    if table.across and len(numbers) < len(rows):
        return [tuple(key for keys in rows for key in keys)]
    return rows


def _placed(
    numbers: Sequence[Sequence[str]], grid: Sequence[Sequence[str]], at: tuple[int, int]
) -> tuple[dict[str, str], tuple[str, ...]]:
    """The numbers with their cells, and those that have none."""
    found: dict[str, str] = {}
    left: list[str] = []
    for number, text, row, column in _spots(numbers, at):
        if 0 <= row < len(grid) and 0 <= column < len(grid[row]):
            found[grid[row][column]] = text
        elif number:
            left.append(text)
    return found, tuple(left)


def _spots(
    numbers: Sequence[Sequence[str]], at: tuple[int, int]
) -> Iterator[tuple[bool, str, int, int]]:
    for down, line in enumerate(numbers):
        for right, text in enumerate(line):
            yield bool(text) and text != "0", text, at[0] + down, at[1] + right


def _misses(table: Table, texts: Mapping[str, str]) -> bool:
    """Whether a sum of the table fails, or cannot be made although its parts are there."""
    cells: dict[str, Number] = {}
    for key, cell in table.cells.items():
        text = texts.get(key, "")
        read = read_amount(text, FEE_UNITS) if cell.column.amount else read_count(text)
        if not isinstance(read, Refusal):
            cells[key] = read
    for total, parts in table.totals.items():
        if total not in cells and all(part in cells for part in parts):
            cells[total] = sum(cells[part] for part in parts)
    filing = Filing(0, Body("", "", level="省级"), cells, kind=DISCLOSURE)
    return any(any(key in table.cells for key in p.cells) for p in within.check(filing))
