"""The three official tables of a workbook → the neutral tree, found by their labels.

No address is fixed: rows and columns may be inserted, moved, merged or hidden.  What cannot be
found is reported by name; nothing is ever taken from the cell where it "should" be.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from draftkit.kinds import disclosure
from draftkit.kinds.fields import ABSENT
from draftkit.kinds.shapes import NO, YES
from draftkit.sources.findings import nearest
from draftkit.sources.labels import Labels, normal
from draftkit.sources.tree import Branch, Fault, Leaf, Node, Series, Source, Unread

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from draftkit.kinds.disclosure import Column, Row
    from draftkit.sources.findings import Findings
    from draftkit.sources.sheets import Sheet
    from draftkit.sources.tree import Value

Spot = tuple[int, int]
_CHECK = "勾稽"
"""Rows and columns whose label starts so hold checks, not data."""


def read_table(table: str, sheet: Sheet, findings: Findings) -> Node:
    """The tree of one table.  ``Unread`` where labels are missing; they are then reported."""
    source = Source(sheet.file, sheet.sheet)
    hunt = _Hunt(sheet, source, findings)
    before = len(findings.problems)
    branch = _READERS[table](hunt)
    if hunt.declared_absent() and len(findings.problems) == before:
        return hunt.zero(branch)
    return branch if branch.entries else Unread(source)


def nothing_entered(node: Node) -> bool:
    """``True`` when all cells of a table but the totals are blank: the sheet was not used."""
    if isinstance(node, Leaf):
        return node.value == ""
    if isinstance(node, Series):
        return all(nothing_entered(item) for item in node.items[:-1])
    if isinstance(node, Branch):
        return all(nothing_entered(n) for key, n in node.entries.items() if key != disclosure.TOTAL)
    return False


class _Hunt:
    """A sheet being searched for labels, with the reporting that all three tables share."""

    def __init__(self, sheet: Sheet, source: Source, findings: Findings) -> None:
        self.sheet = sheet
        self.source = source
        self.findings = findings

    # ------------------------------------------------ reading

    def leaf(self, row: int, column: int) -> Leaf:
        return self.sheet.leaf(row, column, self.source)

    def texts(self, row: int) -> list[tuple[int, str]]:
        """Column and text of the cells of a row that hold text."""
        return [(c, v) for c, v in enumerate(self.sheet.rows[row]) if v and isinstance(v, str)]

    def value(self, row: int, column: int) -> Value:
        return self.sheet.rows[row][column]

    def has_figures(self, row: int, columns: Iterable[int]) -> bool:
        line = self.sheet.rows[row]
        return any(line[c] != "" for c in columns)

    # ------------------------------------------------ reporting

    def missing(self, what: str, label: str) -> None:
        self.findings.error(
            "INPUT-LABEL",
            f"没有找到{what}“{label}”",
            "请按 draftkit init 的表样补上这个标签；数字是按标签读取的，位置可以移动，标签不能少",
            self.source.place(0, 0),
        )

    def twice(self, what: str, label: str, first: Spot, second: Spot) -> None:
        place = self.source.place(first[0] + 1, first[1] + 1)
        self.findings.error(
            "INPUT-REPEATED",
            f"{what}“{label}”出现了两次，第一次在 {place.cell}",
            "请只留一个",
            self.source.place(second[0] + 1, second[1] + 1),
        )

    def stray(self, row: int, labels: Iterable[str], before: int) -> None:
        """A row with figures whose label, left of column ``before``, is unknown."""
        texts = [(c, t) for c, t in self.texts(row) if c < before and normal(t)]
        column, text = texts[-1] if texts else (0, "")
        what = f"这一行有数字，但认不出标签“{text.strip()}”" if text else "这一行有数字，但没有标签"
        like = nearest(normal(text), labels) if text else ""
        fix = f"是不是“{like}”？请改正标签" if like else "请改正标签，或删去这一行"
        self.findings.error("INPUT-LABEL", what, fix, self.source.place(row + 1, column + 1))

    # ------------------------------------------------ 本年无此项

    def declared_absent(self) -> bool:
        """Whether the drop-down beside the table says that the whole table is zero."""
        for row in range(len(self.sheet.rows)):
            texts = self.texts(row)
            for column, text in texts:
                if normal(text).rstrip("?").startswith(_ABSENT_LABELS):
                    return self._answer(row, column)
        return False

    def _answer(self, row: int, column: int) -> bool:
        line = self.sheet.rows[row]
        for at in range(column + 1, len(line)):
            answer = line[at]
            if answer in {"", None}:
                continue
            word = normal(answer) if isinstance(answer, str) else str(answer)
            if not word:
                continue
            if word in _SAYS_YES or answer is True:
                return True
            if word in _SAYS_NO or answer is False:
                return False
            if len(word) > _LONGEST_ANSWER:  # a remark beside an answer left blank
                return False
            self.findings.error(
                "INPUT-VALUE",
                f"“{ABSENT}”应选“{YES}”或“{NO}”，实际是“{answer}”",
                f"整张表全年都没有选“{YES}”，否则留空",
                self.source.place(row + 1, at + 1),
            )
            return False
        return False

    def zero(self, node: Branch) -> Node:
        """The table as 0, after a check that no other figures stand in it."""
        spot: Leaf | None = None
        for leaf, is_total in _leaves(node):
            spot = spot or leaf
            if is_total and leaf.value is Fault.UNCALCULATED:
                continue  # nobody typed it
            if leaf.value not in {"", 0, "0", "０", None}:
                shown = leaf.value.value if isinstance(leaf.value, Fault) else leaf.value
                self.findings.error(
                    "INPUT-CONTRADICTION",
                    f"“{ABSENT}”选了“{YES}”，表中却填有 {shown}",
                    f"有数字请把“{ABSENT}”改为“{NO}”或清空；确实没有请把数字改为 0",
                    self.source.place(leaf.row, leaf.column),
                )
        return Leaf("0", self.source, spot.row if spot else 0, spot.column if spot else 0)


_ABSENT_LABELS = (ABSENT, "上年无此项")
_SAYS_YES = frozenset((YES, ABSENT, "上年无此项", "对", "√", "✓", "Y", "yes", "全部为0"))
_SAYS_NO = frozenset((NO, "有", "不是", "×", "N", "no"))
_LONGEST_ANSWER = 6


def _leaves(node: Node, *, is_total: bool = False) -> Iterator[tuple[Leaf, bool]]:
    """All leaves, each with whether it is a total: the last of a row, or of the row 总计."""
    if isinstance(node, Leaf):
        yield node, is_total
    elif isinstance(node, Series):
        for number, item in enumerate(node.items, start=1):
            yield from _leaves(item, is_total=is_total or number == len(node.items))
    elif isinstance(node, Branch):
        for key, item in node.entries.items():
            yield from _leaves(item, is_total=is_total or key == disclosure.TOTAL)


# ---------------------------------------------------------------- 表二

_T2_ROWS = {row.path[0]: (block, row) for block in disclosure.T2_BLOCKS for row in block.rows}
_T2_COLUMNS = {c.name: c for block in disclosure.T2_BLOCKS for c in block.columns}
_T2_ROW_LABELS = Labels(
    (text, row.path[0]) for _, row in _T2_ROWS.values() for text in (row.label, *row.also)
)
_T2_COLUMN_LABELS = Labels(
    (text, column.name) for column in _T2_COLUMNS.values() for text in (column.label, *column.also)
)


def _read_table2(hunt: _Hunt) -> Branch:
    """Each row is read under the nearest header above it; a header belongs to its own block."""
    entries: dict[str, Node] = {}
    seen: dict[str, Spot] = {}
    header: dict[str, int] = {}
    for row in range(len(hunt.sheet.rows)):
        texts = hunt.texts(row)
        columns = _t2_header(hunt, row, texts)
        if columns:
            header = columns
            continue
        found = next(((c, name) for c, t in texts if (name := _T2_ROW_LABELS.find(t))), None)
        if found is None:
            if hunt.has_figures(row, header.values()) and not _is_t2_note(texts):
                hunt.stray(row, _T2_ROWS, min(header.values()))
            continue
        column, name = found
        if name in seen:
            hunt.twice("行标签", name, seen[name], (row, column))
            continue
        seen[name] = (row, column)
        entries[name] = _t2_row(hunt, name, row, header)
    for name in _T2_ROWS:
        if name not in seen:
            hunt.missing("行标签", name)
            entries[name] = Unread(hunt.source)
    return Branch(entries, hunt.source)


def _t2_header(hunt: _Hunt, row: int, texts: list[tuple[int, str]]) -> dict[str, int]:
    columns: dict[str, int] = {}
    for column, text in texts:
        name = _T2_COLUMN_LABELS.find(text)
        if name is None:
            continue
        if name in columns and name in _COUNTS:
            hunt.twice("列标签", _T2_COLUMNS[name].label, (row, columns[name]), (row, column))
        columns.setdefault(name, column)
    return columns


_COUNTS = frozenset(column.name for column in disclosure.T2_COUNTS)


def _is_t2_note(texts: list[tuple[int, str]]) -> bool:
    """Titles of blocks, checks and remarks: rows that hold words only."""
    return any(
        normal(text).startswith(
            ("第二十条", _CHECK, disclosure.T2_INFO, ABSENT, "上年无", "说明", "注")
        )
        for _, text in texts
    )


def _t2_row(hunt: _Hunt, name: str, row: int, header: dict[str, int]) -> Node:
    block, _ = _T2_ROWS[name]
    cells: dict[str, Node] = {}
    for column in block.columns:
        at = header.get(column.name)
        if at is None:
            hunt.missing(f"“{name}”上方的列标签", column.label)
            cells[column.name] = Unread(hunt.source)
        else:
            cells[column.name] = hunt.leaf(row, at)
    if len(block.columns) == 1:
        return cells[block.columns[0].name]
    return Branch(cells, hunt.source, row + 1, 1)


# ---------------------------------------------------------------- 表三


@dataclass(frozen=True, slots=True)
class _Group:
    name: str


_T3_COLUMN_LABELS = Labels(
    (text, column.name) for column in disclosure.T3_COLUMNS for text in (column.label, *column.also)
)
_T3_SURE = frozenset(("商业企业", "科研机构", "社会公益组织", "法律服务机构"))
"""Column labels that cannot be anything else."""


def _row_texts(row: Row) -> tuple[str, ...]:
    return (row.label, *row.also, row.path[-1])


def _t3_labels() -> Labels[Row | _Group]:
    known: list[tuple[str, Row | _Group]] = [
        (label, _Group(name)) for name, label, _ in disclosure.T3_GROUPS
    ]
    known += [(name, _Group(name)) for name, _, _ in disclosure.T3_GROUPS]
    known.append((disclosure.T3_RESULTS, _Group("")))
    known += [(text, row) for row in disclosure.T3_ROWS for text in _row_texts(row)]
    return Labels(known)


_T3_ROW_LABELS = _t3_labels()
_T3_NAMES = tuple(row.path[-1] for row in disclosure.T3_ROWS)


def _read_table3(hunt: _Hunt) -> Branch:
    columns, below = _t3_columns(hunt)
    spots = _t3_rows(hunt, below, columns)
    missing = [
        row for row in disclosure.T3_ROWS if row not in spots and row is not disclosure.T3_SUM
    ]
    if len(missing) == len(disclosure.T3_ROWS) - 1 and not columns:
        return Branch({}, hunt.source)  # nothing of the table is there; its columns say so
    for row in missing:
        hunt.missing("行标签", row.label)
    entries: dict[str, Node] = {}
    for row in disclosure.T3_ROWS:
        spot = spots.get(row)
        if spot is None and row is disclosure.T3_SUM:
            continue
        node: Node = Unread(hunt.source) if spot is None else _t3_row(hunt, spot, columns)
        _put(entries, row.path, node, hunt.source)
    return Branch(entries, hunt.source)


def _put(entries: dict[str, Node], path: tuple[str, ...], node: Node, source: Source) -> None:
    if len(path) == 1:
        entries[path[0]] = node
        return
    group = entries.setdefault(path[0], Branch({}, source, node.row, node.column))
    if isinstance(group, Branch):
        group.entries[path[1]] = node


def _t3_row(hunt: _Hunt, spot: Spot, columns: dict[str, int]) -> Node:
    row, column = spot
    if len(columns) == len(disclosure.T3_COLUMNS):
        whole = hunt.sheet.leaves(
            row, [columns[c.name] for c in disclosure.T3_COLUMNS], hunt.source
        )
        return Series(whole, hunt.source, row + 1, column + 1)
    leaves = tuple(
        hunt.leaf(row, columns[c.name]) if c.name in columns else _no_cell(hunt, c, spot)
        for c in disclosure.T3_COLUMNS
    )
    return Series(leaves, hunt.source, row + 1, column + 1)


def _no_cell(hunt: _Hunt, column: Column, spot: Spot) -> Node:
    """A total that has no column is computed; any other missing column has been reported."""
    if column.name == disclosure.TOTAL:
        return Leaf("", hunt.source, spot[0] + 1, spot[1] + 1)
    return Unread(hunt.source)


def _t3_columns(hunt: _Hunt) -> tuple[dict[str, int], int]:
    """Column label → index, and the row below the header.

    The header may have several rows: 自然人 and 总计 often stand one row above the other five.
    """
    last = _t3_last_header_row(hunt)
    spots: dict[str, Spot] = {}
    for row in range(last + 1):
        for column, text in hunt.texts(row):
            name = _T3_COLUMN_LABELS.find(text)
            if name is None:
                continue
            first = spots.get(name)
            # A label merged over two header rows may be repeated below itself by a copy or a
            # conversion; that is still one column.
            if first and first[1] != column:
                hunt.twice("列标签", name, first, (row, column))
                continue
            spots.setdefault(name, (row, column))
    for column_ in disclosure.T3_COLUMNS:
        if column_.name not in spots and column_.name != disclosure.TOTAL:
            hunt.missing("列标签", column_.label)
    last = max(last, 0)
    return {name: spot[1] for name, spot in spots.items()}, last + 1


def _t3_last_header_row(hunt: _Hunt) -> int:
    for row in range(len(hunt.sheet.rows)):
        found = {_T3_COLUMN_LABELS.find(text) for _, text in hunt.texts(row)}
        if found & _T3_SURE:
            return row
    return -1


def _t3_rows(hunt: _Hunt, below: int, columns: dict[str, int]) -> dict[Row, Spot]:
    """Where each row stands.  A group's label is merged over its rows, so it is carried down."""
    figures = set(columns.values())
    spots: dict[Row, Spot] = {}
    group: str | None = None
    for row in range(below, len(hunt.sheet.rows)):
        leaf, group_here, check = None, None, False
        for column, text in hunt.texts(row):
            if column in figures:
                continue
            meaning = _T3_ROW_LABELS.find(text)
            if isinstance(meaning, _Group):
                group_here = meaning.name or group_here
            elif meaning is not None:
                leaf = (meaning, column)
            elif normal(text).startswith(_CHECK):
                check = True
        if check and leaf is None:
            continue
        if group_here:
            group = group_here
        if leaf is None:
            if hunt.has_figures(row, figures):
                hunt.stray(row, _T3_NAMES, min(figures))
            continue
        meaning, column = leaf
        if len(meaning.path) == 1:
            group = None
        elif group is not None and group != meaning.path[0]:
            _wrong_group(hunt, meaning, group, (row, column))
            continue
        if meaning in spots:
            hunt.twice("行标签", meaning.name, spots[meaning], (row, column))
            continue
        spots[meaning] = (row, column)
    return spots


def _wrong_group(hunt: _Hunt, row: Row, group: str, spot: Spot) -> None:
    hunt.findings.error(
        "INPUT-LABEL",
        f"“{row.label}”应在“{row.path[0]}”之下，实际在“{group}”之下",
        "请核对这一行和左边的分组标签",
        hunt.source.place(spot[0] + 1, spot[1] + 1),
    )


# ---------------------------------------------------------------- 表四

_T4_GROUPS = Labels(
    (text, row.path[0]) for row in disclosure.T4_ROWS for text in (row.label, *row.also)
)
_T4_COLUMN_LABELS = Labels((c.label, c.name) for c in disclosure.T4_COLUMNS)


def _read_table4(hunt: _Hunt) -> Branch:
    groups, cells, last = _t4_headers(hunt)
    if not groups and not cells:
        return Branch(_t4_all_missing(hunt), hunt.source)
    columns = _t4_columns(hunt, groups, cells)
    data = _t4_data_row(hunt, last + 1, [spot[1] for spot in columns.values()])
    entries: dict[str, Node] = {}
    for row in disclosure.T4_ROWS:
        name = row.path[0]
        if name not in groups:
            hunt.missing("列标签", row.label)
            entries[name] = Unread(hunt.source)
            continue
        leaves: list[Node] = []
        for column in disclosure.T4_COLUMNS:
            spot = columns.get((name, column.name))
            if spot is None:
                if column.name != disclosure.TOTAL:
                    hunt.missing(f"“{name}”下的列标签", column.label)
                leaves.append(_no_cell(hunt, column, (data, groups[name])))
            else:
                leaves.append(hunt.leaf(data, spot[1]))
        entries[name] = Series(tuple(leaves), hunt.source, data + 1, groups[name] + 1)
    return Branch(entries, hunt.source)


def _t4_all_missing(hunt: _Hunt) -> dict[str, Node]:
    for row in disclosure.T4_ROWS:
        hunt.missing("列标签", row.label)
    return {}


def _t4_headers(hunt: _Hunt) -> tuple[dict[str, int], list[tuple[int, int, str]], int]:
    """First column of each group, all column labels, and the last row of the header."""
    groups: dict[str, int] = {}
    cells: list[tuple[int, int, str]] = []
    last = 0
    for row in range(len(hunt.sheet.rows)):
        for column, text in hunt.texts(row):
            group = _T4_GROUPS.find(text)
            if group is not None:
                groups[group] = min(column, groups.get(group, column))
                last = row
                continue
            name = _T4_COLUMN_LABELS.find(text)
            if name is not None:
                cells.append((row, column, name))
                last = row
    return groups, cells, last


def _t4_columns(
    hunt: _Hunt, groups: dict[str, int], cells: list[tuple[int, int, str]]
) -> dict[tuple[str, str], Spot]:
    """(group, label) → spot; a label belongs to the nearest group that begins at or left of it."""
    starts = sorted((column, name) for name, column in groups.items())
    found: dict[tuple[str, str], Spot] = {}
    for row, column, name in cells:
        mine = [group for start, group in starts if start <= column]
        if not mine:
            continue
        key = (mine[-1], name)
        first = found.get(key)
        if first and first[1] != column:
            hunt.twice(f"“{mine[-1]}”下的列标签", name, first, (row, column))
            continue
        found.setdefault(key, (row, column))
    return found


def _t4_data_row(hunt: _Hunt, below: int, columns: list[int]) -> int:
    """The one row of numbers under the header; the first row below it when all are blank."""
    filled = [
        row
        for row in range(below, len(hunt.sheet.rows))
        if hunt.has_figures(row, columns)
        and not any(normal(text).startswith(_CHECK) for _, text in hunt.texts(row))
    ]
    if len(filled) > 1:
        hunt.findings.error(
            "INPUT-REPEATED",
            f"表四应只有一行数字，实际第 {filled[0] + 1} 行和第 {filled[1] + 1} 行都有内容",
            "请只留一行",
            hunt.source.place(filled[1] + 1, min(columns) + 1),
        )
    return filled[0] if filled else below


_READERS: dict[str, Callable[[_Hunt], Branch]] = {
    "表二": _read_table2,
    "表三": _read_table3,
    "表四": _read_table4,
}
