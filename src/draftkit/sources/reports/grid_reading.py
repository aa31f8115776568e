"""Records → cells of the form.  What is not certain is not read, and says why.

A row of numbers is used only where each number surely belongs to one column: the row has as many numbers (or cells) as
the heading has columns.  A row with fewer is left alone; nothing is moved and nothing is taken for zero.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from draftkit.kinds import disclosure
from draftkit.kinds.disclosure import Row, cell_key
from draftkit.model import Number
from draftkit.sources.reports import form_words as words
from draftkit.sources.reports.published import Cell, Table
from draftkit.sources.reports.records import Record, records_of
from draftkit.sources.reports.values import read_value

_T2_COLUMNS = {
    row.key: tuple(column.name for column in block.columns)
    for block in disclosure.T2_BLOCKS
    for row in block.rows
}
_T3_NAMES = tuple(column.name for column in disclosure.T3_COLUMNS)
_T4_NAMES = tuple(column.name for column in disclosure.T4_COLUMNS)
_T4_GROUPS = tuple(row.path[0] for row in disclosure.T4_ROWS)
_T4_ROW = {row.path[0]: row for row in disclosure.T4_ROWS}


class Spot(NamedTuple):
    """Where a value was found."""

    table: Table
    cell: Cell


@dataclass(slots=True)
class Reading:
    """What the tables gave: numbers and where they stood, and why a cell or a row was not read."""

    cells: dict[str, Number] = field(default_factory=dict)
    spots: dict[str, Spot] = field(default_factory=dict)
    reasons: dict[str, str] = field(default_factory=dict)
    clashes: set[str] = field(default_factory=set)
    notes: list[str] = field(default_factory=list)

    def put(self, key: str, cell: Cell, table: Table) -> None:
        """One cell; where the report gives two different numbers for it, neither is taken."""
        value = read_value(key, cell.text)
        self.spots.setdefault(key, Spot(table, cell))
        if isinstance(value, str):
            self.reasons.setdefault(key, value)
        elif key in self.cells and self.cells[key] != value:
            self.clashes.add(key)
            self.reasons[key] = f"报告中有两处，数字不一致（{self.cells[key]} 和 {value}）"
        else:
            self.cells.setdefault(key, value)

    def refuse(self, keys: Iterable[str], reason: str, record: Record) -> None:
        """A row that was found but not read."""
        spot = Spot(record.table, (record.values or record.labels)[0])
        for key in keys:
            self.spots.setdefault(key, spot)
            self.reasons.setdefault(key, reason)


def read_tables(tables: Iterable[Table]) -> Reading:
    """The three official tables, wherever they stand and however they are cut into pieces."""
    reader = _Reader()
    for table in tables:
        for record in records_of(table):
            reader.take(record)
    reader.finish()
    for key in reader.reading.clashes:
        reader.reading.cells.pop(key, None)
    return reader.reading


class _Waiting(NamedTuple):
    """A row of table three kept until it is known whether the official order may be taken."""

    row: Row
    record: Record


class _Reader:
    """Goes through the records of all tables; remembers the heading it is under."""

    def __init__(self) -> None:
        self.reading = Reading()
        self._counts: tuple[str, ...] = ()
        self._applicants: tuple[str, ...] = ()
        self._places: tuple[int, ...] = ()
        self._group = ""
        self._waiting: list[_Waiting] = []

    def take(self, record: Record) -> None:
        label = record.label
        if columns := words.counts_columns(label):
            self._counts = columns
        self._heading_of_applicants(record, label)
        if group := words.group_of(label):
            self._group = group
        row = words.row_of(label, self._group)
        if row is None and words.T4_SIGN.search(label):
            self._table4(record, label)
            return
        if row is None and words.is_group_total(label):
            return
        row = row or self._by_last_label(record)
        if row is None and not record.table.exact:
            row = words.row_cut_short(label)
        if row is None:
            return
        if row.table == "表二":
            self._table2(row, record)
            return
        if len(row.path) == 1:
            self._group = ""
        self._table3(row, record)

    def _by_last_label(self, record: Record) -> Row | None:
        if not record.labels:
            return None
        return words.row_of(words.squeezed(record.labels[-1].text), self._group)

    # ------------------------------------------------ 表二

    def _table2(self, row: Row, record: Record) -> None:
        wanted = _T2_COLUMNS[row.key]
        heading = self._counts if set(self._counts) & set(wanted) else wanted
        found = _aligned(record, len(heading), ())
        if found is None:
            self._refuse_row(row, wanted, record, len(heading))
            return
        for name, cell in zip(heading, found, strict=True):
            if name in wanted:
                self.reading.put(cell_key(row, name), cell, record.table)
        for name in wanted:
            if name not in heading:
                key = cell_key(row, name)
                self.reading.refuse([key], "表中没有这一列（不是现行格式）", record)

    def _refuse_row(self, row: Row, names: Sequence[str], record: Record, columns: int) -> None:
        found = len(record.filled)
        reason = f"这一行有 {found} 个数，表头有 {columns} 列，对不准"
        self.reading.refuse([cell_key(row, name) for name in names], reason, record)

    # ------------------------------------------------ 表三

    def _heading_of_applicants(self, record: Record, label: str) -> None:
        if record.table.exact:
            named = [(cell, words.squeezed(cell.text)) for cell in record.heads]
            spots = {words.T3_COLUMN[text]: cell for cell, text in named if text in words.T3_COLUMN}
            if set(spots) & words.T3_SURE:
                ordered = sorted(spots.items(), key=lambda item: item[1].column)
                self._applicants = tuple(name for name, _ in ordered)
                self._places = tuple(cell.column for _, cell in ordered)
                return
        if columns := words.applicant_columns(label):
            self._applicants, self._places = columns, ()

    def _table3(self, row: Row, record: Record) -> None:
        names = self._applicants
        if len(record.filled) == len(_T3_NAMES) and _is_part_of_official(names):
            self._waiting.append(_Waiting(row, record))
            return
        if not names:
            self.reading.refuse(_t3_keys(row), "表头没有读到，分不清各列", record)
            return
        for name in _T3_NAMES:
            if name not in names:
                key = cell_key(row, name)
                self.reading.refuse([key], f"表中没有“{name}”一列", record)
        found = _aligned(record, len(names), self._places)
        if found is None:
            self._refuse_row(row, names, record, len(names))
            return
        for name, cell in zip(names, found, strict=True):
            self.reading.put(cell_key(row, name), cell, record.table)

    def finish(self) -> None:
        """Rows of seven numbers under no heading, or under one that lost a column's name.

        The official order is taken where the last number is the sum of the others in every such row.
        """
        sums = [_sums_up(waiting.record.filled) for waiting in self._waiting]
        for row, record in self._waiting:
            if all(sums):
                for name, cell in zip(_T3_NAMES, record.filled, strict=True):
                    self.reading.put(cell_key(row, name), cell, record.table)
            else:
                self.reading.refuse(_t3_keys(row), "表头不全，分不清各列", record)
        if self._waiting and all(sums):
            self.reading.notes.append(
                "表三的表头没有读全；每行最后一个数都等于前六个数之和，已按现行格式的列序读取"
            )

    # ------------------------------------------------ 表四

    def _table4(self, record: Record, label: str) -> None:
        layout = _t4_layout(label)
        found = _aligned(record, len(layout), ()) if layout else None
        if found is None and len(record.filled) == len(_T4_GROUPS) * len(_T4_NAMES):
            found, layout = self._official_order(record)
        if found is None:
            named = words.review_groups(label) or _T4_GROUPS
            for name in named:
                self._refuse_row(_T4_ROW[name], _T4_NAMES, record, len(layout) or 15)
            return
        for (group, column), cell in zip(layout, found, strict=True):
            self.reading.put(cell_key(_T4_ROW[group], column), cell, record.table)
        for group in dict.fromkeys(group for group, _ in layout):
            for column in _T4_NAMES:
                if (group, column) not in layout:
                    key = cell_key(_T4_ROW[group], column)
                    self.reading.refuse([key], f"表中没有“{column}”一列", record)

    def _official_order(
        self, record: Record
    ) -> tuple[list[Cell] | None, tuple[tuple[str, str], ...]]:
        """Fifteen numbers whose heading is broken: taken in the official order where all three totals hold."""
        size = len(_T4_NAMES)
        parts = [record.filled[at : at + size] for at in range(0, len(record.filled), size)]
        if not all(_sums_up(part) for part in parts):
            return None, ()
        self.reading.notes.append(
            "表四的表头没有读全；三个总计都等于各自前四项之和，已按现行格式的列序读取"
        )
        return record.filled, tuple((g, column) for g in _T4_GROUPS for column in _T4_NAMES)


def _t4_layout(label: str) -> tuple[tuple[str, str], ...]:
    """(group, outcome) for each column named in the heading; () where it cannot be told."""
    runs: list[list[str]] = []
    for name in words.outcome_columns(label):
        if not runs or name in runs[-1]:
            runs.append([])
        runs[-1].append(name)
    groups = words.review_groups(label)
    if len(runs) == len(_T4_GROUPS):
        groups = _T4_GROUPS
    if not runs or len(runs) != len(groups):
        return ()
    return tuple((group, name) for group, run in zip(groups, runs, strict=True) for name in run)


def _is_part_of_official(names: tuple[str, ...]) -> bool:
    """Whether a heading lacks some columns and has the others in the order of the form."""
    return names != _T3_NAMES and names == tuple(name for name in _T3_NAMES if name in names)


def _t3_keys(row: Row) -> list[str]:
    return [cell_key(row, name) for name in _T3_NAMES]


def _sums_up(cells: Sequence[Cell]) -> bool:
    numbers = [read_value("", cell.text) for cell in cells]
    known = [number for number in numbers if not isinstance(number, str)]
    return len(known) == len(numbers) and sum(known[:-1]) == known[-1]


def _aligned(record: Record, columns: int, places: tuple[int, ...]) -> list[Cell] | None:
    """The record's cells, one for each of ``columns``; ``None`` where that is not certain.

    ``places`` are the grid columns of the heading, where those are known.
    """
    cells, filled = record.values, record.filled
    if len(filled) == columns:
        return filled
    if len(filled) > columns or not columns:
        return None
    if record.table.exact:
        return _aligned_exactly(cells, columns, places)
    anchored = bool(filled) and cells[0] is filled[0] and cells[-1] is filled[-1]
    return cells if anchored and len(cells) == columns else None


def _aligned_exactly(cells: list[Cell], columns: int, places: tuple[int, ...]) -> list[Cell] | None:
    """As :func:`_aligned`, for a true table with blank cells in the row."""
    in_place = [cell for cell in cells if cell.column in places]
    if len(in_place) == columns and all(c in in_place for c in cells if c.text.strip()):
        return in_place
    surely = not any(cell.text.strip() for cell in cells) or (cells[0].text.strip() and not places)
    return cells if surely and len(cells) == columns else None
