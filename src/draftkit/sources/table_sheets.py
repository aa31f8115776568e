"""The tables of a workbook → the neutral tree, found by their labels.

No address is fixed: rows and columns may be inserted, moved, merged or hidden.  What cannot be
found is reported by name; nothing is ever taken from the cell where it "should" be.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from draftkit.kinds.fields import ABSENT
from draftkit.kinds.shapes import NO, YES
from draftkit.kinds.tables import TOTAL, Column, Keyed, Row, Table
from draftkit.sources.findings import Findings, nearest
from draftkit.sources.labels import Labels, normal
from draftkit.sources.sheets import Sheet
from draftkit.sources.shifts import is_overwritten, shifted
from draftkit.sources.tree import (
    Branch,
    Fault,
    Leaf,
    Node,
    Series,
    Source,
    Unread,
    place_of,
    plant,
)
from draftkit.tuples import NamedTuple

Spot = tuple[int, int]
_CHECK = "勾稽"
"""Rows and columns whose label starts so hold checks, not data."""


def read_table(table: Table, sheet: Sheet, findings: Findings) -> Node:
    """The tree of one table.  ``Unread`` where labels are missing; they are then reported."""
    source = Source(sheet.file, sheet.sheet)
    hunt = _Hunt(sheet, source, findings)
    before = len(findings.problems)
    if table.across:
        branch = _read_across(hunt, table)
    else:
        branch = (_read_block if len(table.blocks) == 1 else _read_blocks)(hunt, table)
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
        return all(nothing_entered(n) for key, n in node.entries.items() if key != TOTAL)
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

    def has_figures(self, row: int, columns: Iterable[int]) -> bool:
        line = self.sheet.rows[row]
        return any(line[c] != "" for c in columns)

    # ------------------------------------------------ reporting

    def missing(self, what: str, label: str) -> None:
        fix = "请按 draftkit init 的表样补上这个标签；数字是按标签读取的，位置可以移动，标签不能少"
        nowhere = self.source.place(0, 0)
        self.findings.error("INPUT-LABEL", f"没有找到{what}“{label}”", fix, nowhere)

    def twice(self, what: str, label: str, first: Spot, second: Spot) -> None:
        one, other = (self.source.place(row + 1, column + 1) for row, column in (first, second))
        what = f"{what}“{label}”出现了两次，第一次在 {one.cell}"
        self.findings.error("INPUT-REPEATED", what, "请只留一个", other)

    def stray(self, row: int, labels: Iterable[str], before: int) -> None:
        """A row with figures whose label, left of column ``before``, is unknown."""
        texts = [(c, t) for c, t in self.texts(row) if c < before and normal(t)]
        column, text = texts[-1] if texts else (0, "")
        what = f"这一行有数字，但认不出标签“{text.strip()}”" if text else "这一行有数字，但没有标签"
        like = nearest(normal(text), labels) if text else ""
        fix = f"是不是“{like}”？请改正标签" if like else "请改正标签，或删去这一行"
        self.findings.error("INPUT-LABEL", what, fix, self.source.place(row + 1, column + 1))

    def beside(self, table: str, what: str, area: str, then: str = "") -> None:
        place = self.source.place(0, 0, table)._replace(cell=area)
        fix = "剪切整块数字，用“选择性粘贴—数值”贴回到与行、列标签对齐的位置"
        fix = f"{fix}，{then}" if then else fix
        self.findings.error("INPUT-SHIFTED", f"整块数字像是{what}", fix, place)

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
            what = f"“{ABSENT}”应选“{YES}”或“{NO}”，实际是“{answer}”"
            fix = f"整张表全年都没有选“{YES}”，否则留空"
            self.findings.error("INPUT-VALUE", what, fix, self.source.place(row + 1, at + 1))
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
                what = f"“{ABSENT}”选了“{YES}”，表中却填有 {shown}"
                fix = f"有数字请把“{ABSENT}”改为“{NO}”或清空；确实没有请把数字改为 0"
                self.findings.error("INPUT-CONTRADICTION", what, fix, place_of(leaf))
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
            yield from _leaves(item, is_total=is_total or key == TOTAL)


# ---------------------------------------------------------------- labels


class _Known:
    """The labels of a table, compiled."""

    def __init__(self, table: Table) -> None:
        columns = [column for block in table.blocks for column in block.columns]
        self.columns = Labels((t, c) for c in columns for t in (c.label, *c.also))
        groups = [
            (text, _Group(name))
            for name, rows in table.groups.items()
            if len(rows[0].row.path) > 1
            for text in (rows[0].row.groups[-1], name)
        ]
        groups += [(text, _Group("")) for row in table.rows for text in row.groups[:1]]
        rows = [(t, row) for row in table.rows for t in (row.label, *row.also, row.path[-1])]
        self.rows: Labels[Row | _Group] = Labels([*groups, *rows])
        depth = max(len(column.groups) for column in columns)
        self.sure = frozenset(
            c.name for c in columns if len(c.groups) == depth and self.rows.find(c.label) is None
        )
        """Columns in the last line of the heading whose labels cannot be anything else."""
        own = {normal(text)[:4] for block in table.blocks for text in (block.title, block.corner)}
        self.remarks = (*sorted(own - {""}), _CHECK, *_ABSENT_LABELS, "说明", "注")
        """How titles of blocks, checks and remarks begin: rows that hold words only."""


class _Group(NamedTuple):
    name: str


_known = lru_cache(maxsize=16)(_Known)


def known_labels(table: Table) -> Labels[Row | _Group]:
    """What the labels of the table's rows and groups stand for."""
    return _known(table).rows


# ---------------------------------------------------------------- several blocks


def _read_blocks(hunt: _Hunt, table: Table) -> Branch:
    """Each row is read under the nearest header above it; a header belongs to its own block."""
    entries: dict[str, Node] = {}
    seen: dict[str, Spot] = {}
    header: dict[str, int] = {}
    known = _known(table)
    for line in range(len(hunt.sheet.rows)):
        texts = hunt.texts(line)
        columns = _block_header(hunt, known, line, texts)
        if columns:
            header = columns
            continue
        found = next(((c, r) for c, t in texts if isinstance(r := known.rows.find(t), Row)), None)
        if found is None:
            remark = any(normal(text).startswith(known.remarks) for _, text in texts)
            if hunt.has_figures(line, header.values()) and not remark:
                hunt.stray(line, [row.name for row in table.rows], min(header.values()))
            continue
        column, row = found
        if row.name in seen:
            hunt.twice("行标签", row.name, seen[row.name], (line, column))
            continue
        seen[row.name] = (line, column)
        entries[row.name] = _row_of_block(hunt, table.keyed[row.key], line, header)
    for row in table.rows:
        if row.name not in seen:
            hunt.missing("行标签", row.name)
            entries[row.name] = Unread(hunt.source)
    return Branch(entries, hunt.source)


def _block_header(
    hunt: _Hunt, known: _Known, line: int, texts: list[tuple[int, str]]
) -> dict[str, int]:
    columns: dict[str, int] = {}
    for at, text in texts:
        column = known.columns.find(text)
        if column is None:
            continue
        if column.name in columns and not column.alone:
            hunt.twice("列标签", column.label, (line, columns[column.name]), (line, at))
        columns.setdefault(column.name, at)
    return columns


def _row_of_block(hunt: _Hunt, keyed: Keyed, line: int, header: dict[str, int]) -> Node:
    cells: dict[str, Node] = {}
    for column in keyed.columns:
        at = header.get(column.name)
        if at is None:
            hunt.missing(f"“{keyed.row.name}”上方的列标签", column.label)
            cells[column.name] = Unread(hunt.source)
        else:
            cells[column.name] = hunt.leaf(line, at)
    if keyed.columns[0].alone:
        return cells[keyed.columns[0].name]
    return Branch(cells, hunt.source, line + 1, 1)


# ---------------------------------------------------------------- one block


def _read_block(hunt: _Hunt, table: Table) -> Branch:
    before = len(hunt.findings.problems)
    columns, below = _columns(hunt, table)
    spots = _rows(hunt, table, below, columns)
    if len(hunt.findings.problems) > before and (over := is_overwritten(table, hunt.sheet, spots)):
        del hunt.findings.problems[before:]
        hunt.beside(
            table.name, "往上错了一行，盖住了列标签", over, "再按 draftkit init 的表样补回列标签"
        )
        return Branch({}, hunt.source)
    wanted = [row for row in table.rows if row.key not in table.sum_rows]
    missing = [row for row in wanted if row not in spots]
    if missing == wanted and not columns:
        return Branch({}, hunt.source)  # nothing of the table is there; its columns say so
    for row in missing:
        hunt.missing("行标签", row.label)
    if found := shifted(table, hunt.sheet, columns, spots):
        hunt.beside(table.name, f"{found[0]}，移回去各项合计就对上了", found[1])
        return Branch({}, hunt.source)
    tree = Branch({}, hunt.source)
    for row in table.rows:
        spot = spots.get(row)
        if spot is None and row.key in table.sum_rows:
            continue
        node: Node = Unread(hunt.source)
        if spot is not None:
            node = _row(hunt, spot, table.keyed[row.key], columns)
        plant(tree, row.path, node)
    return tree


def _row(hunt: _Hunt, spot: Spot, keyed: Keyed, columns: dict[str, int]) -> Node:
    line, at = spot
    if len(columns) == len(keyed.columns):
        whole: tuple[Node, ...] = hunt.sheet.leaves(
            line, [columns[c.name] for c in keyed.columns], hunt.source
        )
    else:
        whole = tuple(
            hunt.leaf(line, columns[c.name]) if c.name in columns else _no_cell(hunt, c, spot)
            for c in keyed.columns
        )
    if keyed.listed:
        return Series(whole, hunt.source, line + 1, at + 1)
    if keyed.columns[0].alone:
        return whole[0]
    named = {column.name: leaf for column, leaf in zip(keyed.columns, whole, strict=True)}
    return Branch(named, hunt.source, line + 1, at + 1)


def _no_cell(hunt: _Hunt, column: Column, spot: Spot) -> Node:
    """A total that has no column is computed; any other missing column has been reported."""
    if column.name == TOTAL:
        return Leaf("", hunt.source, spot[0] + 1, spot[1] + 1)
    return Unread(hunt.source)


def _columns(hunt: _Hunt, table: Table) -> tuple[dict[str, int], int]:
    """Column label → index, and the row below the header.

    The header may have several rows: 自然人 and 总计 often stand one row above the other five.
    """
    known = _known(table)
    lines = range(len(hunt.sheet.rows))
    named = ((known.columns.find(text) for _, text in hunt.texts(line)) for line in lines)
    sure = (
        line for line, found in enumerate(named) if any(c and c.name in known.sure for c in found)
    )
    last = next(sure, -1)
    spots: dict[str, Spot] = {}
    for line in range(last + 1):
        for at, text in hunt.texts(line):
            found = known.columns.find(text)
            if found is None:
                continue
            name = found.name
            first = spots.get(name)
            # A label merged over two header rows may be repeated below itself by a copy or a
            # conversion; that is still one column.
            if first and first[1] != at:
                hunt.twice("列标签", name, first, (line, at))
                continue
            spots.setdefault(name, (line, at))
    for column in table.blocks[0].columns:
        if column.name not in spots and column.name != TOTAL:
            hunt.missing("列标签", column.label)
    last = max(last, 0)
    return {name: spot[1] for name, spot in spots.items()}, last + 1


def _rows(hunt: _Hunt, table: Table, below: int, columns: dict[str, int]) -> dict[Row, Spot]:
    """Where each row stands.  A group's label is merged over its rows, so it is carried down."""
    figures = set(columns.values())
    labels = _known(table).rows
    spots: dict[Row, Spot] = {}
    group: str | None = None
    for line in range(below, len(hunt.sheet.rows)):
        leaf, group_here, check = None, None, False
        for at, text in hunt.texts(line):
            if at in figures:
                continue
            meaning = labels.find(text)
            if isinstance(meaning, _Group):
                group_here = meaning.name or group_here
            elif meaning is not None:
                leaf = (meaning, at)
            elif normal(text).startswith(_CHECK):
                check = True
        if check and leaf is None:
            continue
        if group_here:
            group = group_here
        if leaf is None:
            if hunt.has_figures(line, figures):
                hunt.stray(line, [row.path[-1] for row in table.rows], min(figures))
            continue
        meaning, at = leaf
        if len(meaning.path) == 1:
            group = None
        elif group is not None and group != meaning.path[0]:
            what = f"“{meaning.label}”应在“{meaning.path[0]}”之下，实际在“{group}”之下"
            place = hunt.source.place(line + 1, at + 1)
            hunt.findings.error("INPUT-LABEL", what, "请核对这一行和左边的分组标签", place)
            continue
        if meaning in spots:
            hunt.twice("行标签", meaning.name, spots[meaning], (line, at))
            continue
        spots[meaning] = (line, at)
    return spots


# ---------------------------------------------------------------- rows side by side


def _read_across(hunt: _Hunt, table: Table) -> Branch:
    groups, cells, last = _across_headers(hunt, table)
    if not groups and not cells:
        for row in table.rows:
            hunt.missing("列标签", row.label)
        return Branch({}, hunt.source)
    columns = _across_columns(hunt, groups, cells)
    data = _data_row(hunt, table, last + 1, [spot[1] for spot in columns.values()])
    entries: dict[str, Node] = {}
    for row, wanted, _, _ in table.keyed.values():
        name = row.path[0]
        if name not in groups:
            hunt.missing("列标签", row.label)
            entries[name] = Unread(hunt.source)
            continue
        leaves: list[Node] = []
        for column in wanted:
            spot = columns.get((name, column.name))
            if spot is None:
                if column.name != TOTAL:
                    hunt.missing(f"“{name}”下的列标签", column.label)
                leaves.append(_no_cell(hunt, column, (data, groups[name])))
            else:
                leaves.append(hunt.leaf(data, spot[1]))
        entries[name] = Series(tuple(leaves), hunt.source, data + 1, groups[name] + 1)
    return Branch(entries, hunt.source)


def _across_headers(
    hunt: _Hunt, table: Table
) -> tuple[dict[str, int], list[tuple[int, int, str]], int]:
    """First column of each group, all column labels, and the last row of the header."""
    known = _known(table)
    groups: dict[str, int] = {}
    cells: list[tuple[int, int, str]] = []
    last = 0
    for line in range(len(hunt.sheet.rows)):
        for at, text in hunt.texts(line):
            row = known.rows.find(text)
            column = known.columns.find(text)
            if isinstance(row, Row):
                groups[row.path[0]] = min(at, groups.get(row.path[0], at))
                last = line
            elif column is not None:
                cells.append((line, at, column.name))
                last = line
    return groups, cells, last


def _across_columns(
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


def _data_row(hunt: _Hunt, table: Table, below: int, columns: list[int]) -> int:
    """The one row of numbers under the header; the first row below it when all are blank."""
    filled = [
        row
        for row in range(below, len(hunt.sheet.rows))
        if hunt.has_figures(row, columns)
        and not any(normal(text).startswith(_CHECK) for _, text in hunt.texts(row))
    ]
    if len(filled) > 1:
        first, second = filled[0] + 1, filled[1] + 1
        what = f"{table.name}应只有一行数字，实际第 {first} 行和第 {second} 行都有内容"
        place = hunt.source.place(second, min(columns) + 1)
        hunt.findings.error("INPUT-REPEATED", what, "请只留一行", place)
    return filled[0] if filled else below
