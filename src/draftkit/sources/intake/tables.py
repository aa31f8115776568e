"""表二, 表三, 表四 of a tree → 200 cells; totals left out are computed, everything else must be there."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from draftkit.kinds import disclosure
from draftkit.kinds.disclosure import (
    T3_COLUMNS,
    T3_GROUPS,
    T3_LEAVES,
    T3_ROWS,
    T4_COLUMNS,
    T4_ROWS,
    TOTAL,
    cell_key,
)
from draftkit.kinds.fields import ROSTER_SHEET
from draftkit.sources.intake.keys import check_keys, is_blank
from draftkit.sources.numerals import (
    BLANK,
    FEE_UNITS,
    WRITE_ZERO,
    Refusal,
    read_amount,
    read_count,
)
from draftkit.sources.tree import Branch, Fault, Leaf, Series, Unread, place_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from draftkit.kinds.disclosure import Row
    from draftkit.model import Number
    from draftkit.sources.findings import Findings
    from draftkit.sources.tree import Node


def _labels() -> dict[str, str]:
    labels = {}
    for block in disclosure.T2_BLOCKS:
        for row in block.rows:
            for column in block.columns:
                single = len(block.columns) == 1
                labels[cell_key(row, column)] = row.name if single else f"{row.name}·{column.label}"
    for rows, columns in ((T3_ROWS, T3_COLUMNS), (T4_ROWS, T4_COLUMNS)):
        for row in rows:
            for column in columns:
                labels[cell_key(row, column)] = f"{row.name}·{column.name}"
    return labels | {f"上年.{key}": f"上年·{label}" for key, label in labels.items()}


CELL_LABELS: Mapping[str, str] = _labels()
"""What a person calls a cell: ``表三.本年新收.自然人`` → ``本年新收·自然人``."""

_T3_KEYS = {row: tuple(cell_key(row, column) for column in T3_COLUMNS) for row in T3_ROWS}
_T4_KEYS = {row: tuple(cell_key(row, column) for column in T4_COLUMNS) for row in T4_ROWS}
_T2_ROWS = tuple((row, block.columns) for block in disclosure.T2_BLOCKS for row in block.rows)
_LEAF_KEYS = tuple(zip(*(_T3_KEYS[row] for row in T3_LEAVES), strict=True))
_NO_SUMS = ("", ROSTER_SHEET)
"""Sheets without sum formulas: none at all (a text file), and the roster."""
_Keys = tuple[str, ...]
_KeyedRows = tuple[tuple["Row", _Keys], ...]
# Rows with their keys beside them: looking a row up hashes all its fields.
_T3_GROUP_ROWS: dict[str, _KeyedRows] = {
    name: tuple((row, _T3_KEYS[row]) for row in rows) for name, _, rows in T3_GROUPS
}
_T3_TOP: tuple[str, ...] = tuple(dict.fromkeys(row.path[0] for row in T3_ROWS))


class TableReader:
    """Reads tables into ``cells`` and the places of their nodes into ``places``.

    ``prefix`` is "" or ``上年.`` and goes before every key of ``places``.
    """

    def __init__(self, findings: Findings, places: dict[str, Node], prefix: str = "") -> None:
        self.cells: dict[str, Number] = {}
        self._findings = findings
        self._places = places
        self._prefix = prefix
        self._as_text: list[tuple[str, Leaf]] = []
        """Numbers that a workbook holds as text."""

    def read(self, table: str, node: Node | None, parent: Branch) -> None:
        """One whole table; a missing one is reported."""
        if isinstance(node, Unread):
            return
        if node is None or is_blank(node):
            what = f"缺少{self._shown(table)}" if node is None else f"{self._shown(table)}空白"
            fix = f"请补上；全年都没有的，整张表可以写“{table}: 0”"
            self._findings.error(
                "INPUT-BLANK", what, fix, place_of(node or parent, self._shown(table))
            )
            return
        if isinstance(node, Leaf) and self._zero(node):
            self._fill(table, node)
            return
        if not isinstance(node, Branch):
            self._not_rows(node, self._shown(table))
            return
        if self._all_blank(node, table):
            return
        if table == "表二":
            self._table2(node)
        elif table == "表三":
            self._table3(node)
        else:
            self._table4(node)
        self._tell_of_text(table)

    # ------------------------------------------------ the three tables

    def _table2(self, node: Branch) -> None:
        check_keys(node, (row.path[0] for row, _ in _T2_ROWS), "表二", self._findings)
        for row, columns in _T2_ROWS:
            child = node.entries.get(row.path[0])
            if child is None or isinstance(child, Unread):
                self._absent(child, row.name, node)
                continue
            if len(columns) == 1:
                self._number(row.key, child, amount=row.key == disclosure.FEE_KEY)
                continue
            if self._shorthand(child):
                for column in columns:
                    self._put(cell_key(row, column), 0, child)
                continue
            if not isinstance(child, Branch):
                names = "、".join(f"{column.name}: 0" for column in columns)
                self._not_rows(child, row.name, f"请写成 {{{names.replace('、', ', ')}}}")
                continue
            check_keys(child, (column.name for column in columns), row.key, self._findings)
            for column in columns:
                cell = child.entries.get(column.name)
                if cell is None:
                    self._absent(None, f"{row.name}·{column.label}", child)
                else:
                    self._number(cell_key(row, column), cell)

    def _table3(self, node: Branch) -> None:
        check_keys(node, _T3_TOP, "表三", self._findings)
        for name in _T3_TOP:
            child = node.entries.get(name)
            rows = _T3_GROUP_ROWS.get(name)
            if rows is not None:
                self._group(name, rows, child, node)
            elif name != TOTAL:
                self._row(*_TOP_ROWS[name], child, node)
        self._sum_row(node.entries.get(TOTAL), node)

    def _group(self, name: str, rows: _KeyedRows, node: Node | None, parent: Branch) -> None:
        if node is None or isinstance(node, Unread):
            self._absent(node, name, parent)
            return
        if self._shorthand(node):
            for _, keys in rows:
                for key in keys:
                    self._put(key, 0, node)
            return
        if not isinstance(node, Branch):
            if is_blank(node):
                self._refuse(BLANK, node, name)
            else:
                self._not_rows(node, name)
            return
        check_keys(node, (row.path[1] for row, _ in rows), f"表三.{name}", self._findings)
        for row, keys in rows:
            self._row(row, keys, node.entries.get(row.path[1]), node)

    def _sum_row(self, node: Node | None, parent: Branch) -> None:
        """（七）总计: as given, else the sum of its 21 rows, cell by cell."""
        keys = _T3_KEYS[disclosure.T3_SUM]
        given: tuple[Node, ...] = (Leaf("", parent.source, parent.row, parent.column),) * len(keys)
        if isinstance(node, Unread):
            return
        if node is not None and not is_blank(node):
            if self._shorthand(node):
                given = (node,) * len(keys)
            elif isinstance(node, Series) and len(node.items) == len(keys):
                given = node.items
            elif isinstance(node, Series) and len(node.items) == len(keys) - 1:
                given = (*node.items, Leaf("", node.source, node.row, node.column))
            else:
                self._wrong_length(node, disclosure.T3_SUM, len(keys))
                return
        for index, (key, cell) in enumerate(zip(keys, given, strict=True)):
            if self._is_open_total(cell):
                parts = [self.cells.get(leaf) for leaf in _LEAF_KEYS[index]]
                self._put_sum(key, parts, cell)
            else:
                self._number(key, cell)

    def _table4(self, node: Branch) -> None:
        check_keys(node, (row.path[0] for row in T4_ROWS), "表四", self._findings)
        for row, keys in _T4_KEYS.items():
            self._row(row, keys, node.entries.get(row.path[0]), node)

    # ------------------------------------------------ rows

    def _row(self, row: Row, keys: _Keys, node: Node | None, parent: Branch) -> None:
        """A list of numbers, the last of which (总计) may be blank or left out; or 0."""
        if isinstance(node, Series):
            items = node.items
            if len(items) == len(keys):
                self._cells(row, items[:-1], items[-1], keys)
            elif len(items) == len(keys) - 1:
                self._cells(row, items, Leaf("", node.source, node.row, node.column), keys)
            else:
                self._wrong_length(node, row, len(keys))
        elif node is None or isinstance(node, Unread):
            self._absent(node, row.name, parent)
        elif self._shorthand(node):
            for key in keys:
                self._put(key, 0, node)
        elif is_blank(node):
            self._refuse(BLANK, node, row.name)
        else:
            self._wrong_length(node, row, len(keys))

    def _cells(self, row: Row, items: tuple[Node, ...], total: Node, keys: tuple[str, ...]) -> None:
        if all(is_blank(item) for item in items):
            self._findings.error(
                "INPUT-BLANK", "整行空白", WRITE_ZERO, place_of(items[0], self._label(row.name))
            )
            return
        parts: list[Number | None] = []
        places, prefix, cells = self._places, self._prefix, self.cells
        for key, item in zip(keys, items, strict=False):
            if type(item) is Leaf and type(item.value) is float:
                number = read_count(item.value)
                if type(number) is int:  # by far the most: a plain number of a workbook
                    cells[key] = number
                    places[prefix + key] = item
                    parts.append(number)
                    continue
            parts.append(self._number(key, item))
        if self._is_open_total(total):
            self._put_sum(keys[-1], parts, total)
        else:
            self._number(keys[-1], total)

    def _put_sum(self, key: str, parts: list[Number | None], node: Node) -> None:
        known = [part for part in parts if part is not None]
        if len(known) == len(parts):
            self._put(key, sum(known), node)

    @staticmethod
    def _is_open_total(node: Node) -> bool:
        """A total nobody typed: blank, or a formula that was never calculated."""
        return is_blank(node) or (isinstance(node, Leaf) and node.value is Fault.UNCALCULATED)

    # ------------------------------------------------ single numbers

    def _number(self, key: str, node: Node, *, amount: bool = False) -> Number | None:
        if isinstance(node, Unread):
            return None
        if not isinstance(node, Leaf):
            self._not_rows(node, CELL_LABELS[key], "请只写一个数字")
            return None
        value = read_amount(node.value, FEE_UNITS) if amount else read_count(node.value)
        if isinstance(value, Refusal):
            self._refuse(value, node, CELL_LABELS[key])
            return None
        if isinstance(node.value, str) and node.source.sheet not in _NO_SUMS:
            self._as_text.append((CELL_LABELS[key], node))
        self._put(key, value, node)
        return value

    def _put(self, key: str, value: Number, node: Node) -> None:
        self.cells[key] = Decimal(value) if key == disclosure.FEE_KEY else value
        self._places[self._prefix + key] = node

    def _fill(self, table: str, node: Node) -> None:
        for key in disclosure.CELL_KEYS:
            if key.startswith(table):
                self._put(key, 0, node)

    def _shorthand(self, node: Node) -> bool:
        """Whether a row, a group or a table is given as 0."""
        return isinstance(node, Leaf) and not is_blank(node) and self._zero(node)

    @staticmethod
    def _zero(node: Leaf) -> bool:
        return read_count(node.value) == 0

    # ------------------------------------------------ reporting

    def _all_blank(self, node: Branch, table: str) -> bool:
        """Report a table in which nothing was entered once, not cell by cell."""
        first = None
        for leaf in _number_leaves(node):
            if not is_blank(leaf):
                return False
            first = first or leaf
        if first is None:
            return False
        place = place_of(first, self._shown(table))
        fix = f"没有请写 0；全年都没有的，可在工作表上方“本年无此项”选“是”，YAML 中可写“{table}: 0”"
        self._findings.error("INPUT-BLANK", f"{self._shown(table)}整张表空白", fix, place)
        return True

    def _tell_of_text(self, table: str) -> None:
        """One warning for a table, however many of its numbers are text."""
        if not self._as_text:
            return
        label, leaf = self._as_text[0]
        count = len(self._as_text)
        self._as_text = []
        more = f"，{self._shown(table)}中共有 {count} 格是这样" if count > 1 else ""
        what = f"数字“{str(leaf.value).strip()}”存成了文字，已按数字读取{more}"
        fix = "Excel 求和会漏掉它们，请把单元格格式改为“常规”后重新输入"
        self._findings.warn("INPUT-TEXT", what, fix, place_of(leaf, self._label(label)))

    def _refuse(self, refusal: Refusal, node: Node, label: str) -> None:
        place = place_of(node, self._label(label))
        self._findings.error(refusal.code, refusal.what, refusal.fix, place)

    def _absent(self, node: Node | None, name: str, parent: Branch) -> None:
        if node is None:
            place = place_of(parent, self._label(name))
            self._findings.error("INPUT-BLANK", f"缺少“{self._label(name)}”", WRITE_ZERO, place)

    def _wrong_length(self, node: Node, row: Row, length: int) -> None:
        names = [c.name for c in (T3_COLUMNS if row.table == "表三" else T4_COLUMNS)]
        if isinstance(node, Series):
            found = f"{len(node.items)} 个"
        else:
            found = f"“{node.value}”" if isinstance(node, Leaf) else "一组项目"
        what = f"应为 {length} 个数（或 {length - 1} 个，不含总计），实际是{found}"
        fix = f"请写成 [0, 0, …]，依次是{'、'.join(names)}；整行没有可以写 0"
        self._findings.error("INPUT-TYPE", what, fix, place_of(node, self._label(row.name)))

    def _not_rows(self, node: Node, name: str, fix: str = "") -> None:
        found = f"“{node.value}”" if isinstance(node, Leaf) else "列表或分项"
        what = f"“{self._label(name)}”的写法不对，实际是{found}"
        advice = fix or "请分行填写；没有的可以写 0"
        self._findings.error("INPUT-TYPE", what, advice, place_of(node, self._label(name)))

    def _label(self, name: str) -> str:
        return f"上年·{name}" if self._prefix else name

    def _shown(self, table: str) -> str:
        return f"上年{table}" if self._prefix else table


_TOP_ROWS = {row.path[0]: (row, _T3_KEYS[row]) for row in T3_ROWS if len(row.path) == 1}


def _number_leaves(node: Node) -> Iterator[Leaf]:
    """The leaves of a table without its totals; a blank row in one piece counts as one leaf."""
    if isinstance(node, Leaf):
        yield node
    elif isinstance(node, Series):
        whole = len(node.items) in {len(T3_COLUMNS), len(T4_COLUMNS)}
        for item in node.items[:-1] if whole else node.items:
            yield from _number_leaves(item)
    elif isinstance(node, Branch):
        for key, child in node.entries.items():
            if key != TOTAL:
                yield from _number_leaves(child)


def read_tables(tree: Branch, findings: Findings, places: dict[str, Node]) -> dict[str, Number]:
    """All cells of this year's tables, in the order of the form.  Incomplete only with errors."""
    reader = TableReader(findings, places)
    for table in disclosure.TABLES:
        reader.read(table, tree.entries.get(table), tree)
    if len(reader.cells) < len(disclosure.CELL_KEYS):
        return reader.cells
    return {key: reader.cells[key] for key in disclosure.CELL_KEYS}
