"""A table of a report as a value: rows, columns, sum rules, and the grid they are printed in.

A cell has a *key*, a dotted path of the form's own words: ``表二.行政许可``, ``表三.本年新收.自然人``,
``表三.不予公开.重复申请.总计``, ``表四.行政复议.结果维持``.  Whatever reads, writes, checks, imports or draws a table
loops over :attr:`Table.cells` or over :attr:`Table.grid`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import groupby
from types import MappingProxyType
from typing import Any, Literal

from draftkit.records import record
from draftkit.tuples import NamedTuple

_NONE: Mapping[str, Any] = MappingProxyType({})

TOTAL = "总计"
"""What a row or a column of sums is called."""


class Row(NamedTuple):
    """One row of numbers.

    ``path`` is the row's place below its table (``("不予公开", "重复申请")``), ``label`` the official wording of its
    last label, ``groups`` the labels it stands under, outermost first, ``also`` further spellings met in workbooks and
    reports, ``heard`` wordings that published reports have in its place.
    """

    table: str
    path: tuple[str, ...]
    label: str
    groups: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    heard: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """``表三.不予公开.重复申请``."""
        return ".".join((self.table, *self.path))

    @property
    def name(self) -> str:
        """How a message names the row: ``不予公开·重复申请``."""
        return "·".join(self.path)


class Column(NamedTuple):
    """One column of numbers; ``label`` is the official wording, ``groups`` the labels above it.

    ``alone``: the row has this number only, and the cell no column in its key.  ``amount``: money in 万元, with decimals.
    """

    name: str
    label: str
    also: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    alone: bool = False
    amount: bool = False
    heard: tuple[str, ...] = ()


class Block(NamedTuple):
    """Rows under one heading of columns; ``title`` is a line of its own, ``corner`` stands over the labels."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    title: str = ""
    corner: str = ""


class Cell(NamedTuple):
    """One number of a table."""

    key: str
    row: Row
    column: Column


class Keyed(NamedTuple):
    """A row of numbers with its columns and the keys of its cells; ``listed``: an input gives it as a list of numbers."""

    row: Row
    columns: tuple[Column, ...]
    keys: tuple[str, ...]
    listed: bool


def cell_key(row: Row, column: Column | str) -> str:
    """The key of one cell; ``column`` is never named of a row with a single number."""
    if isinstance(column, str):
        return f"{row.key}.{column}"
    return row.key if column.alone else f"{row.key}.{column.name}"


# ---------------------------------------------------------------- sums


class Identity(NamedTuple):
    """A sum rule: the cells of ``left`` together equal the cells of ``right`` together.

    ``place`` is the cell a message points at; ``left_text`` and ``right_text`` name both sides, ``scope`` the column.
    """

    code: str
    place: str
    left: tuple[str, ...]
    right: tuple[str, ...]
    left_text: str
    right_text: str
    scope: str = ""


class Sum(NamedTuple):
    """A sum rule that holds in every row, or (``down``) in every column.

    ``left`` and ``right`` are names of columns, or rows by their path (``不予公开.重复申请``); the message points at
    ``place``, one of them.  ``{row}`` in a text is the row's name, ``{n}`` in the code its number.  ``title`` is how a
    workbook names the check.
    """

    code: str
    place: str
    left: tuple[str, ...]
    right: tuple[str, ...]
    left_text: str
    right_text: str
    title: str
    down: bool = False


class Stock(NamedTuple):
    """What should follow from last year: ``place`` = last year's ``before`` + ``plus`` - ``minus``.

    ``down``: rows in every column, else columns in every row that has them.  ``title`` as in :class:`Sum`.
    """

    place: str
    before: str
    title: str
    plus: tuple[str, ...] = ()
    minus: tuple[str, ...] = ()
    down: bool = False


# ---------------------------------------------------------------- the printed grid

Part = Literal["title", "corner", "heading", "group", "label", "number"]


class Box(NamedTuple):
    """A box of the printed table: words, or the number of ``key``; how many columns and lines it covers."""

    part: Part
    text: str = ""
    key: str = ""
    across: int = 1
    down: int = 1


class Square(NamedTuple):
    """What covers a square of the grid, and whether it begins there."""

    box: Box
    begins: bool


class Line(NamedTuple):
    """A line of the grid: the boxes that begin in it, each with its column from 0.

    ``heading`` lines come before the numbers they name.
    """

    boxes: tuple[tuple[int, Box], ...]
    heading: bool = False


class Looks(NamedTuple):
    """How a table is drawn.

    ``shares``: the columns' widths in proportion, in Word; ``sheet``: in a workbook, in characters, with the column of
    checks.  ``padding``: twips above and below a number.  ``small``: small letters, labels to the left.  ``long``: its
    first number stays in sight in a workbook.  ``broken``: labels of narrow columns with their line breaks.  ``note`` stands below the table in a workbook.
    """

    shares: tuple[int, ...] = ()
    sheet: tuple[float, ...] = ()
    padding: int = 66
    small: bool = False
    long: bool = False
    landscape: bool = False
    broken: Mapping[str, str] = _NONE
    note: str = ""
    height: int = 22
    head_height: int = 22


@record(frozen=True, eq=False)
class Table:
    """One table: ``blocks`` of rows one below the other, or (``across``) the rows of one block side by side.

    ``signs`` are words that tell an ``across`` table in a published report; ``former`` are columns that the form asked
    for once, which are counted but hold nothing, ``former_words`` other words it had.
    """

    name: str
    title: str
    blocks: tuple[Block, ...]
    sums: tuple[Sum, ...] = ()
    stocks: tuple[Stock, ...] = ()
    across: bool = False
    looks: Looks = Looks()
    signs: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    former_words: tuple[str, ...] = ()

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """All rows of numbers, from top to bottom."""
        return tuple(row for block in self.blocks for row in block.rows)

    @cached_property
    def keyed(self) -> Mapping[str, Keyed]:
        """The rows again by their keys, each with its columns and the keys of its cells."""
        return {
            row.key: Keyed(
                row,
                block.columns,
                tuple(cell_key(row, column) for column in block.columns),
                listed=block.columns[-1].name == TOTAL,
            )
            for block in self.blocks
            for row in block.rows
        }

    @cached_property
    def groups(self) -> Mapping[str, Sequence[Keyed]]:
        """The rows by the first step of their paths: a row by itself, or the rows of a group."""
        found: dict[str, list[Keyed]] = {}
        for keyed in self.keyed.values():
            found.setdefault(keyed.row.path[0], []).append(keyed)
        return found

    @cached_property
    def cells(self) -> Mapping[str, Cell]:
        """Every cell by its key, in reading order."""
        found = (
            Cell(*cell)
            for row, columns, keys, _ in self.keyed.values()
            for cell in zip(keys, (row,) * len(keys), columns, strict=True)
        )
        return {cell.key: cell for cell in found}

    @cached_property
    def identities(self) -> tuple[Identity, ...]:
        """The sum rules, cell by cell: column by column those that go down, then the rows'."""
        found = [
            _identity(rule, f"{self.name}.{{}}.{column.name}", column.name)
            for column in self.blocks[0].columns
            for rule in self.sums
            if rule.down
        ]
        found += [
            _identity(rule, f"{row.key}.{{}}", "", row.name, number)
            for rule in self.sums
            if not rule.down
            for number, row in enumerate(self.rows, start=1)
        ]
        return tuple(found)

    @cached_property
    def totals(self) -> Mapping[str, tuple[str, ...]]:
        """Cells that are the sum of others: the sum's key, and the keys of its parts."""
        found: dict[str, tuple[str, ...]] = {}
        for rule in self.identities:
            if len(rule.left) == 1:
                found.setdefault(rule.left[0], rule.right)
        return found

    @cached_property
    def sum_rows(self) -> frozenset[str]:
        """The keys of rows that are the sum of other rows."""
        return frozenset(
            f"{self.name}.{rule.left[0]}" for rule in self.sums if rule.down and len(rule.left) == 1
        )

    @cached_property
    def grid(self) -> tuple[Line, ...]:
        """The table as it is printed."""
        return tuple(_across(self.blocks[0]) if self.across else _down(self.blocks))

    @cached_property
    def squares(self) -> tuple[tuple[Square, ...], ...]:
        """The grid's lines again, with the box over every one of their squares."""
        width = max(at + box.across for at, box in self.grid[0].boxes)
        blank = Square(Box("label"), begins=False)
        found = [[blank] * width for _ in self.grid]
        for number, line in enumerate(self.grid):
            for at, box in line.boxes:
                for below in range(box.down):
                    covered = [Square(box, begins=not (below or n)) for n in range(box.across)]
                    found[number + below][at : at + box.across] = covered
        return tuple(map(tuple, found))

    @cached_property
    def label_columns(self) -> int:
        """How many columns of labels stand to the left of the numbers."""
        return 0 if self.across else max(len(row.groups) for row in self.rows) + 1


def _identity(rule: Sum, key: str, scope: str, row: str = "", number: int = 0) -> Identity:
    """``key`` has ``{}`` for the names of the rule."""
    left, right = (tuple(map(key.format, names)) for names in (rule.left, rule.right))
    code, text = rule.code.format(n=number), rule.left_text.format(row=row)
    return Identity(code, key.format(rule.place), left, right, text, rule.right_text, scope)


# ---------------------------------------------------------------- grids


def _down(blocks: Sequence[Block]) -> Iterator[Line]:
    labels = max(len(row.groups) for block in blocks for row in block.rows) + 1
    width = max(len(block.columns) for block in blocks)
    for block in blocks:
        span = width // len(block.columns)
        if block.title:
            yield Line(((0, Box("title", block.title, across=labels + width)),), heading=True)
        heads = _heading([(*c.groups, c.label) for c in block.columns], labels, span)
        corner = Box("corner", block.corner, across=labels, down=len(heads))
        heads[0] = ((0, corner), *heads[0])
        yield from (Line(boxes, heading=True) for boxes in heads)
        yield from _lines(block, labels, span)


def _lines(block: Block, labels: int, span: int) -> Iterator[Line]:
    rows = block.rows
    for number, row in enumerate(rows):
        boxes: list[tuple[int, Box]] = []
        for depth, group in enumerate(row.groups):
            if number and rows[number - 1].groups[: depth + 1] == row.groups[: depth + 1]:
                continue
            same = [r.groups[: depth + 1] == row.groups[: depth + 1] for r in rows[number:]]
            boxes.append((depth, Box("group", group, down=(*same, False).index(False))))
        depth = len(row.groups)
        boxes.append((depth, Box("label", row.label, across=labels - depth)))
        boxes += [
            (labels + at * span, Box("number", key=cell_key(row, column), across=span))
            for at, column in enumerate(block.columns)
        ]
        yield Line(tuple(boxes))


def _across(block: Block) -> Iterator[Line]:
    width = len(block.columns)
    for boxes in _heading([(*row.groups, row.label) for row in block.rows], 0, width):
        yield Line(boxes, heading=True)
    places = [
        (at * width + n, row, c)
        for at, row in enumerate(block.rows)
        for n, c in enumerate(block.columns)
    ]
    yield Line(tuple((at, Box("heading", c.label)) for at, _, c in places), heading=True)
    yield Line(tuple((at, Box("number", key=cell_key(row, c))) for at, row, c in places))


def _heading(
    paths: Sequence[tuple[str, ...]], left: int, span: int
) -> list[tuple[tuple[int, Box], ...]]:
    """Labels over columns: what several share is written once above them, the last of a short path reaches down."""
    depth = max(map(len, paths))
    lines: list[tuple[tuple[int, Box], ...]] = []
    for level in range(depth):
        boxes, at = [], left
        for path, same in groupby([path[: level + 1] for path in paths]):
            across = span * len(list(same))
            if len(path) > level:
                down = depth - level if path in paths else 1
                boxes.append((at, Box("heading", path[level], across=across, down=down)))
            at += across
        lines.append(tuple(boxes))
    return lines
