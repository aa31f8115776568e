"""A roster's labels, and a row under them as the neutral tree of an input."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from draftkit.kinds import roster_labels
from draftkit.kinds import tables as form
from draftkit.kinds.disclosure import DISCLOSURE
from draftkit.kinds.fields import FIELDS, KEYWORD_FIELD, LAST_YEAR, ROSTER_SHEET, Field
from draftkit.patterns import regex
from draftkit.sources import files, joining
from draftkit.sources.findings import nearest
from draftkit.sources.intake.texts import one_line, text_of
from draftkit.sources.labels import normal
from draftkit.sources.numerals import WRITE_ZERO, is_blank, read_count
from draftkit.sources.tree import Branch, Leaf, Series, Source, Unread, address, plant
from draftkit.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftkit.diagnostics import Place
    from draftkit.sources.findings import Findings
    from draftkit.sources.roster.lines import Line
    from draftkit.sources.tree import Fault, Node, Value

    Group = dict[str, Node]

_OWN_COLUMNS = frozenset(
    map(normal, ("序号", "编号", "备注", "联系人", "填表人", "填报人", "审核人"))
)
"""Columns an office may keep for itself; they are passed over."""
_NEAR = 0.8
_SHOWN = 3
_SEMICOLON = regex(r"[；;\n]+")
_COMMA = regex(r"[、；;\n]+")
_EQUALS = regex(r"\s*[=＝]\s*")
_NAME = "机关.名称"
_YEAR = "年度"


_Part = tuple[str, int, str]
"""The key of a field, the number of an entry, the part of it: columns are sent from process to process."""


class _Row(NamedTuple):
    """A row of the form, and where its numbers stand (-1: nowhere)."""

    keyed: form.Keyed
    columns: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """One table of this or last year in the columns of a roster."""

    name: str
    shown: str
    whole: int
    rows: tuple[_Row, ...]
    columns: tuple[int, ...]
    missing: tuple[str, ...]

    @property
    def is_absent(self) -> bool:
        """Whether the roster has no column of it at all."""
        return not self.columns and self.whole < 0


@dataclass(frozen=True, slots=True)
class Columns:
    """What each column of a roster holds.  ``row`` is the number of the row of labels."""

    file: str
    sheet: str
    row: int
    width: int
    fields: tuple[tuple[str, int], ...]
    parts: tuple[tuple[_Part, int], ...]
    tables: tuple[Table, ...]
    last_tables: tuple[Table, ...]

    def is_filled(self, line: Line) -> bool:
        """Whether anything stands in the row beside the year."""
        year = dict(self.fields).get(_YEAR, -1)
        return any(
            value not in ("", None) and index != year
            for index, value in enumerate(line.values[: self.width])
        )

    def raw_name(self, line: Line) -> str:
        """The cell of the name as it stands, on one line."""
        column = dict(self.fields)[_NAME]
        value = line.values[column] if column < len(line.values) else ""
        return one_line(text_of(value))

    def tree(self, line: Line, findings: Findings, only: tuple[str, ...] = ()) -> Branch:
        """The row as the tree of an input; ``only`` the fields whose keys begin so, if given."""
        source = Source(self.file, self.sheet)
        cells = _Cells(line, source, self.width)
        tree = Branch({}, source, line.number)
        for key, column in self.fields:
            if (only and not key.startswith(only)) or is_blank(cells.values[column]):
                continue
            field = _FIELDS[key]
            plant(tree, field.path, _node(field, cells.leaf(column), findings))
        if not only:
            self._add_parts(tree, cells, findings)
            self._add_tables(tree, cells, findings)
        return tree

    def _add_parts(self, tree: Branch, cells: _Cells, findings: Findings) -> None:
        """What stands in a column for each part of each entry."""
        found: dict[str, dict[int, Branch]] = {}
        values = cells.values
        for (key, number, part), column in self.parts:
            if values[column] == "" or is_blank(values[column]):  # as most are
                continue
            leaf = cells.leaf(column)
            entries = found.setdefault(key, {})
            entry = entries.setdefault(number, Branch({}, leaf.source, leaf.row, leaf.column))
            entry.entries[part] = leaf
        for key, numbered in found.items():
            field = _FIELDS[key]
            nodes = [numbered[number] for number in sorted(numbered)]
            first = nodes[0]
            if field.is_single or field.shape.single:
                joining.complete(tree, field, first, findings)
            else:
                series = Series(tuple(nodes), first.source, first.row, first.column)
                joining.add(tree, field, series, findings)

    def _add_tables(self, tree: Branch, cells: _Cells, findings: Findings) -> None:
        for table in self.tables:
            node = cells.table(table, findings, needed=True)
            if node is not None:
                tree.entries[table.name] = node
        for table in self.last_tables:
            node = cells.table(table, findings, needed=False)
            if node is not None:
                last = tree.entries.setdefault(LAST_YEAR, Branch({}, tree.source, tree.row))
                if isinstance(last, Branch):
                    last.entries[table.name] = node


class _Cells:
    """The cells of one row."""

    def __init__(self, line: Line, source: Source, width: int) -> None:
        self.row = line.number
        self.source = source
        self.faults: dict[int, Fault] = dict(line.faults)
        self.values: list[Value] = [*line.values, *[""] * (width - len(line.values))]
        for column, fault in self.faults.items():
            if column < len(self.values) and self.values[column] == "":
                self.values[column] = fault

    def leaf(self, column: int) -> Leaf:
        return Leaf(self.values[column], self.source, self.row, column + 1)

    def table(self, table: Table, findings: Findings, *, needed: bool) -> Node | None:
        """One table: its columns, or 0 in its shorthand column; ``None`` where it is not given."""
        values = self.values
        filled = [n for n in table.columns if type(values[n]) is float or not is_blank(values[n])]
        whole = self.leaf(table.whole) if table.whole >= 0 else None
        if whole is not None and not is_blank(whole.value):
            return self._shorthand(table, whole, filled, findings)
        if table.is_absent or (not filled and not needed):
            return None if not needed or table.is_absent else self._unread()
        if table.missing:
            shown = "、".join(f"“{label}”" for label in table.missing[:_SHOWN])
            more = f"等 {len(table.missing)} 列" if len(table.missing) > _SHOWN else ""
            fix = f"请补上；整张表都没有的，在“{table.shown}”一列写 0"
            place = self.source.place(self.row, 0, table.shown)
            findings.error("INPUT-COLUMN", f"花名册缺少列{shown}{more}", fix, place)
            return self._unread()
        if not filled:
            spot = (whole or self.leaf(table.columns[0])).column
            fix = f"{WRITE_ZERO}；整张表都没有的，在“{table.shown}”一列写 0"
            place = self.source.place(self.row, spot, table.shown)
            findings.error("INPUT-BLANK", f"{table.shown}整张表空白", fix, place)
            return self._unread()
        return self._branch(table)

    def _unread(self) -> Unread:
        return Unread(self.source, self.row)

    def _shorthand(
        self, table: Table, whole: Leaf, filled: list[int], findings: Findings
    ) -> Node | None:
        place = self.source.place(whole.row, whole.column, table.shown)
        if read_count(whole.value) != 0:
            what = f"“{table.shown}”一列只能写 0（整张表都没有）或留空，实际是“{whole.value}”"
            findings.error("INPUT-VALUE", what, "请清空这一格，各项分列填写", place)
            return self._unread()
        nonzero = [column for column in filled if read_count(self.values[column]) != 0]
        if nonzero:
            spot = address(self.row, nonzero[0] + 1)
            what = f"“{table.shown}”写了 0（整张表都没有），但单元格 {spot} 填有“{self.values[nonzero[0]]}”"
            findings.error("INPUT-CONTRADICTION", what, "请清空其中一处", place)
            return self._unread()
        return whole

    def _branch(self, table: Table) -> Branch:
        entries: Group = {}
        values, source, number = self.values, self.source, self.row
        for row in table.rows:
            path, columns, listed = row.keyed.row.path, row.keyed.columns, row.keyed.listed
            leaves = [Leaf(values[c], source, number, c + 1) for c in row.columns]
            node: Node = leaves[0]
            if listed:
                node = Series(tuple(leaves), source, number, leaves[0].column)
            elif not columns[0].alone:
                names = (column.name for column in columns)
                node = Branch(dict(zip(names, leaves, strict=True)), source, number)
            if len(path) == 1:
                entries[path[0]] = node
            else:
                group = entries.get(path[0])
                if not isinstance(group, Branch):
                    group = entries[path[0]] = Branch({}, source, number, leaves[0].column)
                group.entries[path[1]] = node
        return Branch(entries, source, number, table.columns[0] + 1)


# ---------------------------------------------------------------- fields


def _node(field: Field[Any], leaf: Leaf, findings: Findings) -> Node:
    """A field's cell as it stands in YAML."""
    if field is KEYWORD_FIELD or field.is_single:
        return leaf
    if not isinstance(leaf.value, str):
        return leaf if not field.parts else Series((leaf,), leaf.source, leaf.row, leaf.column)
    if field.shape.keyed:
        return _map(field, leaf, findings)
    parts = _parted(_mark_in(leaf.value), leaf.value)
    if not field.parts:
        items: tuple[Node, ...] = tuple(leaf._replace(value=part) for part in parts)
    else:
        items = tuple(_record(field, part, leaf) for part in parts)
    return Series(items, leaf.source, leaf.row, leaf.column)


def _mark_in(text: str) -> re.Pattern[str]:
    """What parts the items of a cell: ；, or 、 where no ； stands."""
    return _SEMICOLON if _SEMICOLON.search(text) else _COMMA


def _parted(mark: re.Pattern[str], text: str) -> list[str]:
    return [part.strip() for part in mark.split(text) if part.strip()]


def _record(field: Field[Any], text: str, leaf: Leaf) -> Branch:
    halves = _EQUALS.split(text, maxsplit=1)
    entries: Group = {
        part.name: leaf._replace(value=half.strip())
        for part, half in zip(field.parts, halves, strict=False)
        if half.strip()
    }
    return Branch(entries, leaf.source, leaf.row, leaf.column)


def _map(field: Field[Any], leaf: Leaf, findings: Findings) -> Branch:
    entries: Group = {}
    spot = (leaf.row, leaf.column)
    text = str(leaf.value)
    mark = _SEMICOLON if field.path[0] == "用语" else _mark_in(text)  # there, values are sentences
    for part in _parted(mark, text):
        key, *value = _EQUALS.split(part, maxsplit=1)
        if key in entries:
            place = leaf.source.place(*spot, field.label)
            findings.error("INPUT-REPEATED", f"“{key}”写了两次", "请只留一个", place)
        entries[key] = leaf._replace(value=value[0] if value else "")
    return Branch(entries, leaf.source, *spot, dict.fromkeys(entries, spot))


# ---------------------------------------------------------------- labels


def _shown(table: str, prefix: str) -> str:
    return f"{LAST_YEAR}{table}" if prefix else table


def _label(key: str, prefix: str) -> str:
    table, *path = key.split(".")
    return "·".join((_shown(table, prefix), *path))


def _known() -> dict[str, str]:
    """Normal label → key of a field, of a table or of a cell."""
    known = {
        normal(text): field.key for field in reversed(FIELDS) for text in (*field.also, field.label)
    }
    for prefix in ("", f"{LAST_YEAR}."):
        for key in (*DISCLOSURE.tables, *DISCLOSURE.cells):
            known[normal(_label(key, prefix))] = prefix + key
    return known


_KNOWN = _known()
_FIELDS = {field.key: field for field in FIELDS}
_LABELS = tuple(field.label for field in FIELDS)


def header_of(first: Iterable[Line], file: str, sheet: str, findings: Findings) -> Columns:
    """The columns of a roster, from the one of its first rows that holds most labels.

    ``InputError`` where there is no such row.
    """
    best: tuple[int, Line | None] = (0, None)
    for line in first:
        known = sum(isinstance(v, str) and normal(v) in _KNOWN for v in line.values)
        if known > best[0]:
            best = known, line
    header = best[1]
    parts: dict[str, _Part] = {}
    found = _found(header, parts, Source(file, sheet), findings) if header else {}
    if header is None or not {_NAME, "机关.类别"} <= found.keys():
        raise files.refuse(
            file,
            "FILE-ROSTER",
            f"工作表“{ROSTER_SHEET}”里没有找到列标签“名称”和“类别”",
            "请用 draftkit init --roster 生成一份花名册，把内容贴进去",
        )
    return Columns(
        file,
        sheet,
        header.number,
        max(found.values()) + 1,
        tuple((key, column) for key, column in found.items() if key in _FIELDS),
        tuple((parts[key], column) for key, column in found.items() if key in parts),
        tuple(_table(table, "", found) for table in DISCLOSURE.tables.values()),
        tuple(_table(table, f"{LAST_YEAR}.", found) for table in DISCLOSURE.tables.values()),
    )


def _found(
    header: Line, parts: dict[str, _Part], source: Source, findings: Findings
) -> dict[str, int]:
    """Key → column of every label that is known; those of parts of entries are put into ``parts``."""
    found: dict[str, int] = {}
    for column, value in enumerate(header.values):
        text = one_line(text_of(value))
        if not text:
            continue
        place = source.place(header.number, column + 1)
        key = _KNOWN.get(normal(text))
        if key is None and (meant := roster_labels.meant(normal(text))) is not None:
            field, number, name = meant
            part = roster_labels.part_named(field, name)
            if part is not None:
                key, _ = roster_labels.of(field, number, part)
                parts[key] = (field.key, number, name)
            else:
                names = "、".join(part.name for part in field.parts)
                what, fix = f"不认识的列“{text}”", f"“{field.label}”可以写：{names}"
                findings.error("INPUT-LABEL", what, fix, place)
                continue
        if key is None:
            _unknown(text, place, findings)
        elif key in found:
            first = address(header.number, found[key] + 1)
            fix = "请只留一列"
            findings.error("INPUT-REPEATED", f"列标签“{text}”出现了两次（{first}）", fix, place)
        else:
            found[key] = column
    return found


def _unknown(text: str, place: Place, findings: Findings) -> None:
    plain = normal(text)
    if plain in _OWN_COLUMNS:
        return
    like = _like(plain)
    if like:
        findings.error("INPUT-LABEL", f"不认识的列“{text}”", f"是不是“{like}”？请改正", place)
    else:
        findings.warn("INPUT-LABEL", f"不认识的列“{text}”，没有读", "核对列标签", place)


def _like(plain: str) -> str:
    from difflib import SequenceMatcher

    if "·" in plain:
        return nearest(plain, _KNOWN)
    like = nearest(plain, _LABELS)
    return like if like and SequenceMatcher(None, plain, like).ratio() >= _NEAR else ""


def _table(table: form.Table, prefix: str, found: dict[str, int]) -> Table:
    rows: list[_Row] = []
    missing: list[str] = []
    for keyed in table.keyed.values():
        columns = [found.get(prefix + key, -1) for key in keyed.keys]
        if keyed.listed and columns[-1] < 0:
            columns.pop()
        if keyed.row.key in table.sum_rows and min(columns, default=-1) < 0:
            continue  # （七）总计 is computed
        pairs = zip(keyed.keys, columns, strict=False)
        missing += [_label(key, prefix) for key, column in pairs if column < 0]
        rows.append(_Row(keyed, tuple(columns)))
    given = tuple(column for row in rows for column in row.columns if column >= 0)
    shown, whole = _shown(table.name, prefix), found.get(prefix + table.name, -1)
    return Table(table.name, shown, whole, tuple(rows), given, tuple(missing))
