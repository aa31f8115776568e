"""Records → cells of the form.  What is not certain is not read, and says why.

A row of numbers is used only where each number surely belongs to one column: the row has as many numbers (or cells) as
the heading has columns.  A row with fewer is left alone; nothing is moved, and nothing is taken for zero but what a row
of noughts and a sum of nought leave no other number for.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from draftkit.chinese.numerals import numeral
from draftkit.kinds.reports import ReportKind
from draftkit.kinds.tables import Keyed, cell_key
from draftkit.kinds.tables import Table as Form
from draftkit.model import Number
from draftkit.sources.reports.form_words import squeezed, words_of
from draftkit.sources.reports.published import Cell, Table
from draftkit.sources.reports.records import Record, records_of
from draftkit.sources.reports.values import read_value
from draftkit.tuples import NamedTuple


class Spot(NamedTuple):
    """Where a value was found."""

    table: Table
    cell: Cell


class Reading:
    """What the tables gave: numbers and where they stood, and why a cell or a row was not read."""

    def __init__(self, kind: ReportKind) -> None:
        self.kind = kind
        self.cells: dict[str, Number] = {}
        self.spots: dict[str, Spot] = {}
        self.reasons: dict[str, str] = {}
        self.clashes: set[str] = set()
        self.notes: list[str] = []
        self.noughts: set[str] = set()
        """Cells of rows that hold noughts alone, and not as many as the heading has columns."""

    def put(self, key: str, cell: Cell, table: Table) -> None:
        """One cell; where the report gives two different numbers for it, neither is taken."""
        value = read_value(cell.text, amount=self.kind.cells[key].column.amount)
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


def read_tables(tables: Iterable[Table], kind: ReportKind) -> Reading:
    """The tables of a report's kind, wherever they stand and however they are cut into pieces.

    A report is often read twice, before and after its words were changed.
    """
    return _read(tuple(tables), kind)


@lru_cache(maxsize=1)
def _read(tables: tuple[Table, ...], kind: ReportKind) -> Reading:
    reader = _Reader(kind)
    for table in tables:
        for record in records_of(table, reader.words):
            reader.take(record)
    reader.finish()
    for key in reader.reading.clashes:
        reader.reading.cells.pop(key, None)
    return reader.reading


class _Waiting(NamedTuple):
    """A row kept until it is known whether the official order may be taken."""

    keyed: Keyed
    record: Record


class _Heading(NamedTuple):
    """The columns a heading names, and (in a true table) where they stand."""

    names: tuple[str, ...] = ()
    places: tuple[int, ...] = ()


class _Reader:
    """Goes through the records of all tables; remembers the headings it is under."""

    def __init__(self, kind: ReportKind) -> None:
        self.reading = Reading(kind)
        self.words = words_of(kind)
        self._kind = kind
        self._headings = dict.fromkeys(kind.tables, _Heading())
        self._group = ""
        self._waiting: list[_Waiting] = []

    def take(self, record: Record) -> None:
        label, words = record.label, self.words
        for table in self._kind.tables.values():
            if not table.across and (heading := self._heading(table, record, label)):
                self._headings[table.name] = heading
        if group := words.group_of(label):
            self._group = group
        row = words.row_of(label, self._group)
        if row is None and (across := words.across(label)):
            self._across(across, record, label)
            return
        if row is None and words.is_group_total(label):
            return
        if row is None and record.labels:
            row = words.row_of(squeezed(record.labels[-1].text), self._group)
        if row is None and not record.table.exact:
            row = words.row_cut_short(label)
        if row is None:
            return
        table = self._kind.tables[row.table]
        if len(table.blocks) > 1:
            self._row_of_block(table.keyed[row.key], record)
            return
        if len(row.path) == 1:
            self._group = ""
        self._row(table.keyed[row.key], record)

    def _heading(self, table: Form, record: Record, label: str) -> _Heading | None:
        heads = self.words.heads[table.name]
        if len(table.blocks) > 1:
            return _Heading(columns) if (columns := heads.named(label)) else None
        if record.table.exact:
            named = [(cell, squeezed(cell.text)) for cell in record.heads]
            spots = {heads.names[text]: cell for cell, text in named if text in heads.names}
            if set(spots) & heads.sure:
                ordered = sorted(spots.items(), key=lambda item: item[1].column)
                names = tuple(name for name, _ in ordered)
                return _Heading(names, tuple(cell.column for _, cell in ordered))
        return _Heading(columns) if (columns := heads.in_order(label)) else None

    def _refuse_row(self, keys: Iterable[str], record: Record, columns: int) -> None:
        reason = f"这一行有 {len(record.filled)} 个数，表头有 {columns} 列，对不准"
        keys = tuple(keys)
        if record.filled and all(read_value(cell.text) == 0 for cell in record.filled):
            self.reading.noughts.update(keys)
        self.reading.refuse(keys, reason, record)

    # ------------------------------------------------ rows one below the other

    def _row_of_block(self, keyed: Keyed, record: Record) -> None:
        """A row of a table with several headings: the last one that names its columns, else its own."""
        wanted = {c.name: key for c, key in zip(keyed.columns, keyed.keys, strict=True)}
        above = self._headings[keyed.row.table].names
        heading = above if wanted.keys() & set(above) else tuple(wanted)
        found = _aligned(record, len(heading), ())
        if found is None:
            self._refuse_row(keyed.keys, record, len(heading))
            return
        for name, cell in zip(heading, found, strict=True):
            if name in wanted:
                self.reading.put(wanted[name], cell, record.table)
        lacking = [key for name, key in wanted.items() if name not in heading]
        self.reading.refuse(lacking, "表中没有这一列（不是现行格式）", record)

    def _row(self, keyed: Keyed, record: Record) -> None:
        """A row of a table with one heading."""
        names, places = self._headings[keyed.row.table]
        order = tuple(column.name for column in keyed.columns)
        lacks_some = names != order and names == tuple(name for name in order if name in names)
        if len(record.filled) == len(order) and lacks_some:
            self._waiting.append(_Waiting(keyed, record))
            return
        if not names:
            self.reading.refuse(keyed.keys, "表头没有读到，分不清各列", record)
            return
        wanted = dict(zip(order, keyed.keys, strict=True))
        for name, key in wanted.items():
            if name not in names:
                self.reading.refuse([key], f"表中没有“{name}”一列", record)
        found = _aligned(record, len(names), places)
        if found is None:
            self._refuse_row((wanted[name] for name in names), record, len(names))
            return
        for name, cell in zip(names, found, strict=True):
            self.reading.put(wanted[name], cell, record.table)

    def finish(self) -> None:
        """Rows with all their numbers under no heading, or under one that lost a column's name.

        The official order is taken where the last number is the sum of the others in every such row.
        """
        for table in self._kind.tables.values():
            waiting = [w for w in self._waiting if w.keyed.row.table == table.name]
            sums = all(w.keyed.listed and _sums_up(w.record.filled) for w in waiting)
            for keyed, record in waiting:
                if sums:
                    for key, cell in zip(keyed.keys, record.filled, strict=True):
                        self.reading.put(key, cell, record.table)
                else:
                    self.reading.refuse(keyed.keys, "表头不全，分不清各列", record)
            if waiting and sums:
                before = numeral(len(waiting[0].keyed.keys) - 1)
                self.reading.notes.append(
                    f"{table.name}的表头没有读全；每行最后一个数都等于前{before}个数之和，已按现行格式的列序读取"
                )

            self._prove_noughts(table)

    def _prove_noughts(self, table: Form) -> None:
        """A cell of a row of noughts is 0 where it is part of a sum that is 0: no count is below nought."""
        if not self.reading.noughts:
            return
        cells, proved = self.reading.cells, set[str]()
        for identity in table.identities:
            sides = identity.left, identity.right
            for whole, parts in (sides, sides[::-1]):
                if all(cells.get(key) == 0 for key in whole):
                    proved |= {key for key in parts if key in self.reading.noughts - cells.keys()}
        cells.update(dict.fromkeys(proved, 0))
        if proved:
            what = f"{table.name} {len(proved)} 格所在的行只写了 0、比表头少几个，所属的合计也是 0，已按 0 读取"
            self.reading.notes.append(what)

    # ------------------------------------------------ rows side by side

    def _across(self, table: Form, record: Record, label: str) -> None:
        layout = self._layout(table, label)
        found = _aligned(record, len(layout), ()) if layout else None
        if found is None and len(record.filled) == len(table.cells):
            found, layout = self._official_order(table, record)
        if found is None:
            rows = self.words.heads[table.name].rows(label) or table.rows
            for row in rows:
                columns = len(layout) or len(table.cells)
                self._refuse_row(table.keyed[row.key].keys, record, columns)
            return
        for key, cell in zip(layout, found, strict=True):
            self.reading.put(key, cell, record.table)
        for keyed in table.keyed.values():
            if not set(keyed.keys).isdisjoint(layout):
                for key, column in zip(keyed.keys, keyed.columns, strict=True):
                    if key not in layout:
                        reason = f"表中没有“{column.name}”一列"
                        self.reading.refuse([key], reason, record)

    def _layout(self, table: Form, label: str) -> tuple[str, ...]:
        """The cell of each column named in the heading; () where it cannot be told."""
        heads = self.words.heads[table.name]
        runs: list[list[str]] = []
        for name in heads.named(label):
            if not runs or name in runs[-1]:
                runs.append([])
            runs[-1].append(name)
        rows = heads.rows(label)
        if len(runs) == len(table.rows):
            rows = table.rows
        if not runs or len(runs) != len(rows):
            return ()
        pairs = zip(rows, runs, strict=True)
        return tuple(cell_key(row, name) for row, run in pairs for name in run)

    def _official_order(
        self, table: Form, record: Record
    ) -> tuple[list[Cell] | None, tuple[str, ...]]:
        """All numbers, whose heading is broken: taken in the official order where all totals hold."""
        size = len(table.blocks[0].columns)
        parts = [record.filled[at : at + size] for at in range(0, len(record.filled), size)]
        if not all(_sums_up(part) for part in parts):
            return None, ()
        totals, before = numeral(len(parts)), numeral(size - 1)
        self.reading.notes.append(
            f"{table.name}的表头没有读全；{totals}个总计都等于各自前{before}项之和，已按现行格式的列序读取"
        )
        return record.filled, tuple(table.cells)


def _sums_up(cells: Sequence[Cell]) -> bool:
    numbers = [read_value(cell.text) for cell in cells]
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
