"""The tables of a tree → all their cells; totals left out are computed, everything else must be there."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from draftkit.kinds.fields import ABSENT, LAST_YEAR, ROSTER_SHEET
from draftkit.kinds.shapes import YES
from draftkit.kinds.tables import TOTAL
from draftkit.sources.intake.keys import check_keys, is_blank
from draftkit.sources.numerals import (
    BLANK,
    FEE_UNITS,
    LARGEST,
    NO_SIGNS,
    WRITE_ZERO,
    Refusal,
    parted,
    read_amount,
    read_count,
)
from draftkit.sources.tree import Branch, Fault, Leaf, Series, Unread, address, place_of
from draftkit.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from draftkit.kinds.reports import ReportKind
    from draftkit.kinds.tables import Column, Keyed, Table
    from draftkit.model import Number
    from draftkit.sources.findings import Findings
    from draftkit.sources.tree import Node


_MANY = 3
"""Cells of a sheet told one by one; more of them are told at once."""
_NO_SUMS = ("", ROSTER_SHEET)
"""Sheets without sum formulas: none at all (a text file), and the roster."""


class _Gap(NamedTuple):
    """Cells in a row without a number, told by ``refusal``."""

    refusal: Refusal
    cells: tuple[Leaf, ...]
    label: str


class TableReader:
    """Reads tables into ``cells`` and the places of their nodes into ``places``.

    ``prefix`` is "" or ``上年.`` and goes before every key of ``places``.
    """

    def __init__(
        self, kind: ReportKind, findings: Findings, places: dict[str, Node], prefix: str = ""
    ) -> None:
        self.cells: dict[str, Number] = {}
        self._findings = findings
        self._places = places
        self._prefix = prefix
        self._last = prefix.removesuffix(".")
        self._labels = kind.labels
        self._as_text: list[tuple[str, Leaf]] = []
        """Numbers that a workbook holds as text."""
        self._nothing: dict[str, list[_Gap]] = {}
        """Where a sheet has nothing, or a sign for it, by the advice."""

    def read(self, table: Table, node: Node | None, parent: Branch) -> None:
        """One whole table; a missing one is reported."""
        shown = f"{self._last}{table.name}"
        if isinstance(node, Unread):
            return
        if node is None or is_blank(node):
            what = f"缺少{shown}" if node is None else f"{shown}空白"
            fix = f"请补上；全年都没有的，{_way_of_zero(table, node or parent)}"
            self._findings.error("INPUT-BLANK", what, fix, place_of(node or parent, shown))
            return
        if isinstance(node, Leaf) and self._zero(node):
            for key, cell in table.cells.items():
                self._put(key, 0, node, cell.column)
            return
        if not isinstance(node, Branch):
            self._not_rows(node, shown)
            return
        if not self._all_blank(node, table, shown, parent):
            self._rows(table, node)
            self._tell_of_text(shown)
            self._tell_of_nothing(shown)

    # ------------------------------------------------ rows

    def _rows(self, table: Table, node: Branch) -> None:
        """Row by row or group by group; sums of rows last, since they may have to be computed."""
        check_keys(node, table.groups, table.name, self._findings)
        sums: list[Keyed] = []
        for name, rows in table.groups.items():
            child = node.entries.get(name)
            if len(rows[0].row.path) > 1:
                self._group(f"{table.name}.{name}", rows, child, node)
            elif rows[0].row.key in table.sum_rows:
                sums += rows
            else:
                self._row(rows[0], child, node)
        for keyed in sums:
            self._sum_row(keyed, table, node.entries.get(keyed.row.path[0]), node)

    def _group(self, path: str, rows: Sequence[Keyed], node: Node | None, parent: Branch) -> None:
        name = rows[0].row.path[0]
        if node is None or isinstance(node, Unread):
            self._absent(node, name, parent)
        elif self._shorthand(node):
            for keyed in rows:
                self._zeros(keyed, node)
        elif isinstance(node, Branch):
            check_keys(node, (keyed.row.path[1] for keyed in rows), path, self._findings)
            for keyed in rows:
                self._row(keyed, node.entries.get(keyed.row.path[1]), node)
        elif is_blank(node):
            self._refuse(BLANK, node, name)
        else:
            self._not_rows(node, name)

    def _sum_row(self, keyed: Keyed, table: Table, node: Node | None, parent: Branch) -> None:
        """（七）总计: as given, else the sum of its rows, cell by cell."""
        keys = keyed.keys
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
                self._wrong_length(node, keyed)
                return
        for key, column, cell in zip(keys, keyed.columns, given, strict=True):
            if self._is_open_total(cell):
                self._put_sum(key, [self.cells.get(part) for part in table.totals[key]], cell)
            else:
                self._number(key, cell, column)

    def _row(self, keyed: Keyed, node: Node | None, parent: Branch) -> None:
        """One number, a mapping by column, or a list of which the last (总计) may be left out; or 0."""
        row, columns, keys, listed = keyed
        if listed and isinstance(node, Series):
            items = node.items
            if len(items) == len(keys):
                self._cells(keyed, items[:-1], items[-1])
            elif len(items) == len(keys) - 1:
                self._cells(keyed, items, Leaf("", node.source, node.row, node.column))
            else:
                self._wrong_length(node, keyed)
        elif node is None or isinstance(node, Unread):
            self._absent(node, row.name, parent)
        elif columns[0].alone:
            self._number(keys[0], node, columns[0])
        elif self._shorthand(node):
            self._zeros(keyed, node)
        elif not listed:
            self._mapping(keyed, node)
        elif is_blank(node):
            self._refuse(BLANK, node, row.name)
        else:
            self._wrong_length(node, keyed)

    def _mapping(self, keyed: Keyed, node: Node) -> None:
        row, columns, keys, _ = keyed
        if not isinstance(node, Branch):
            names = ", ".join(f"{column.name}: 0" for column in columns)
            self._not_rows(node, row.name, f"请写成 {{{names}}}")
            return
        check_keys(node, (column.name for column in columns), row.key, self._findings)
        for key, column in zip(keys, columns, strict=True):
            cell = node.entries.get(column.name)
            if cell is None:
                self._absent(None, self._labels[key], node)
            else:
                self._number(key, cell, column)

    def _cells(self, keyed: Keyed, items: tuple[Node, ...], total: Node) -> None:
        row, columns, keys, _ = keyed
        if all(is_blank(item) for item in items):
            leaves = tuple(item for item in items if isinstance(item, Leaf))
            self._refuse(BLANK._replace(what="整行空白"), items[0], row.name, leaves)
            return
        parts: list[Number | None] = []
        places, prefix, cells = self._places, self._prefix, self.cells
        for key, column, item in zip(keys, columns, items, strict=False):
            if type(item) is Leaf and _is_plain(item):  # by far the most
                number = cells[key] = int(item.value)  # type: ignore[arg-type]
                places[prefix + key] = item
                parts.append(number)
            else:
                parts.append(self._number(key, item, column))
        if self._is_open_total(total):
            self._put_sum(keys[-1], parts, total)
        else:
            self._number(keys[-1], total, columns[-1])

    def _put_sum(self, key: str, parts: list[Number | None], node: Node) -> None:
        known = [part for part in parts if part is not None]
        if len(known) == len(parts):
            self._put(key, sum(known), node, None)

    @staticmethod
    def _is_open_total(node: Node) -> bool:
        """A total nobody typed: blank, or a formula that was never calculated."""
        return is_blank(node) or (isinstance(node, Leaf) and node.value is Fault.UNCALCULATED)

    # ------------------------------------------------ single numbers

    def _number(self, key: str, node: Node, column: Column) -> Number | None:
        if isinstance(node, Unread):
            return None
        if not isinstance(node, Leaf):
            self._not_rows(node, self._labels[key], "请只写一个数字")
            return None
        value = read_amount(node.value, FEE_UNITS) if column.amount else read_count(node.value)
        if isinstance(value, Refusal):
            self._refuse(value, node, self._labels[key])
            return None
        if told := parted(node.value):
            place = place_of(node, self._label(self._labels[key]))
            self._findings.warn(*told, place)
        if isinstance(node.value, str) and node.source.sheet not in _NO_SUMS:
            self._as_text.append((self._labels[key], node))
        self._put(key, value, node, column)
        return value

    def _put(self, key: str, value: Number, node: Node, column: Column | None) -> None:
        self.cells[key] = Decimal(value) if column and column.amount else value
        self._places[self._prefix + key] = node

    def _zeros(self, keyed: Keyed, node: Node) -> None:
        for key, column in zip(keyed.keys, keyed.columns, strict=True):
            self._put(key, 0, node, column)

    def _shorthand(self, node: Node) -> bool:
        """Whether a row, a group or a table is given as 0."""
        return isinstance(node, Leaf) and not is_blank(node) and self._zero(node)

    @staticmethod
    def _zero(node: Leaf) -> bool:
        return read_count(node.value) == 0

    # ------------------------------------------------ reporting

    def _all_blank(self, node: Branch, table: Table, shown: str, parent: Branch) -> bool:
        """Report a table in which nothing was entered once, not cell by cell."""
        lengths = {len(keyed.keys) for keyed in table.keyed.values() if keyed.listed}
        first = None
        for leaf in _number_leaves(node, lengths):
            if not is_blank(leaf):
                return False
            first = first or leaf
        if first is None:
            return False
        place = place_of(first, shown)
        fix = f"没有请写 0；全年都没有的，{_way_of_zero(table, first)}"
        if not self._prefix and _is_given_as_last_years(parent, table):
            fix = f"“上年{table.name}”里填了数：是今年的就把数字剪切到“{table.name}”。{fix}"
        self._findings.error("INPUT-BLANK", f"{shown}整张表空白", fix, place)
        return True

    def _tell_of_text(self, shown: str) -> None:
        """One warning for a table, however many of its numbers are text."""
        if not self._as_text:
            return
        label, leaf = self._as_text[0]
        count = len(self._as_text)
        self._as_text = []
        more = f"，{shown}中共有 {count} 格是这样" if count > 1 else ""
        what = f"数字“{str(leaf.value).strip()}”存成了文字，已按数字读取{more}"
        fix = "Excel 求和会漏掉它们，请把单元格格式改为“常规”后重新输入"
        self._findings.warn("INPUT-TEXT", what, fix, place_of(leaf, self._label(label)))

    def _tell_of_nothing(self, shown: str) -> None:
        """Cells without a number one by one where they are few, else all of a table at once."""
        for fix, gaps in self._nothing.items():
            if len(gaps) <= _MANY:
                for refusal, (first, *_), label in gaps:
                    place = place_of(first, self._label(label))
                    self._findings.error(refusal.code, refusal.what, refusal.fix, place)
            else:
                self._tell_of_many(gaps, shown, signs=fix == NO_SIGNS)
        self._nothing = {}

    def _tell_of_many(self, gaps: list[_Gap], shown: str, *, signs: bool) -> None:
        cells = [cell for gap in gaps for cell in gap.cells]
        rows, columns = {cell.row for cell in cells}, {cell.column for cell in cells}
        area = f"{address(min(rows), min(columns))}:{address(max(rows), max(columns))}"
        if signs:
            typed = sorted({str(cell.value).strip() for cell in cells})
            what = f"{len(cells)} 格填的是{'、'.join(f'“{sign}”' for sign in typed)}，应为数字，没有要写 0"
            each = "、".join(f"“{sign}”" for sign in typed)
            fix = f"选中 {area}，按 Ctrl+H，把{each}全部替换为 0（勾选“单元格匹配”）"
        else:
            what = f"{len(cells)} 格空白，没有要写 0"
            fix = f"选中 {area}，按 F5（或 Ctrl+G）选“定位条件—空值”，键入 0 后按 Ctrl+Enter，空格一次填满"
        place = place_of(cells[0], shown)._replace(cell=area)
        self._findings.error(gaps[0].refusal.code, what, fix, place)

    def _refuse(
        self, refusal: Refusal, node: Node, label: str, cells: tuple[Leaf, ...] = ()
    ) -> None:
        if isinstance(node, Leaf) and node.source.sheet and refusal.fix in (WRITE_ZERO, NO_SIGNS):
            gap = _Gap(refusal, cells or (node,), label)
            self._nothing.setdefault(refusal.fix, []).append(gap)
            return
        place = place_of(node, self._label(label))
        self._findings.error(refusal.code, refusal.what, refusal.fix, place)

    def _absent(self, node: Node | None, name: str, parent: Branch) -> None:
        if node is None:
            place = place_of(parent, self._label(name))
            self._findings.error("INPUT-BLANK", f"缺少“{self._label(name)}”", WRITE_ZERO, place)

    def _wrong_length(self, node: Node, keyed: Keyed) -> None:
        length = len(keyed.keys)
        if isinstance(node, Series):
            found = f"{len(node.items)} 个"
        else:
            found = f"“{node.value}”" if isinstance(node, Leaf) else "一组项目"
        what = f"应为 {length} 个数（或 {length - 1} 个，不含总计），实际是{found}"
        names = "、".join(column.name for column in keyed.columns)
        fix = f"请写成 [0, 0, …]，依次是{names}；整行没有可以写 0"
        self._findings.error("INPUT-TYPE", what, fix, place_of(node, self._label(keyed.row.name)))

    def _not_rows(self, node: Node, name: str, fix: str = "") -> None:
        found = f"“{node.value}”" if isinstance(node, Leaf) else "列表或分项"
        what = f"“{self._label(name)}”的写法不对，实际是{found}"
        advice = fix or "请分行填写；没有的可以写 0"
        self._findings.error("INPUT-TYPE", what, advice, place_of(node, self._label(name)))

    def _label(self, name: str) -> str:
        return f"上年·{name}" if self._prefix else name


def _is_plain(leaf: Leaf) -> bool:
    """Whether a cell holds a plain number: as a workbook has it, or digits in a text file."""
    value = leaf.value
    if type(value) is float:
        return value.is_integer() and 0 <= value <= LARGEST
    return (
        type(value) is str
        and value.isdecimal()
        and len(value) < len(str(LARGEST))
        and value.isascii()
        and not leaf.source.sheet
    )


def _way_of_zero(table: Table, node: Node) -> str:
    """How a whole table is given as 0 in a workbook, a roster or a text."""
    if node.source.sheet == ROSTER_SHEET:
        return f"可在“{table.name}”一列写 0"
    if node.source.sheet:
        return f"可在工作表上方“{ABSENT}”选“{YES}”"
    return f"整张表可以写“{table.name}: 0”"


def _is_given_as_last_years(parent: Branch, table: Table) -> bool:
    last = parent.entries.get(LAST_YEAR)
    return isinstance(last, Branch) and isinstance(last.entries.get(table.name), (Branch, Series))


def _number_leaves(node: Node, lengths: set[int]) -> Iterator[Leaf]:
    """The leaves of a table without its totals, with which lists of these ``lengths`` end."""
    if isinstance(node, Leaf):
        yield node
    elif isinstance(node, Series):
        for item in node.items[:-1] if len(node.items) in lengths else node.items:
            yield from _number_leaves(item, lengths)
    elif isinstance(node, Branch):
        for key, child in node.entries.items():
            if key != TOTAL:
                yield from _number_leaves(child, lengths)


def read_tables(
    tree: Branch, kind: ReportKind, findings: Findings, places: dict[str, Node]
) -> dict[str, Number]:
    """All cells of this year's tables, in the order of the form.  Incomplete only with errors."""
    reader = TableReader(kind, findings, places)
    for name, table in kind.tables.items():
        reader.read(table, tree.entries.get(name), tree)
    if len(reader.cells) < len(kind.cells):
        return reader.cells
    return {key: reader.cells[key] for key in kind.cells}
