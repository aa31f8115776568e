"""Where last year's figures go in this year's workbook: addresses by cell key, found by labels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from draftkit.diagnostics import InputError, errors_of
from draftkit.kinds.disclosure import DISCLOSURE
from draftkit.kinds.fields import BASICS_SHEET, last_year_sheet
from draftkit.kinds.tables import TOTAL, Table
from draftkit.sources.basics_sheet import read_basics
from draftkit.sources.findings import Findings
from draftkit.sources.sheets import Sheet, Workbook, open_workbook
from draftkit.sources.table_sheets import read_table
from draftkit.sources.tree import Branch, Leaf, Node, Series, address


@dataclass(frozen=True, slots=True)
class Target:
    """This year's workbook: its year and body ("" and 0 where blank) and, for each 上年 sheet, where its cells are.

    ``sheets`` has the title of each sheet of last year by table, ``spots`` the address of each cell by its key.
    ``basics`` is the title of the sheet 基本信息.
    """

    name: str
    year: int
    basics: str
    sheets: dict[str, str] = field(default_factory=dict)
    spots: dict[str, str] = field(default_factory=dict)
    filled: list[str] = field(default_factory=list)
    """Keys of cells that hold something already."""


def read_target(path: Path | str) -> Target:
    """Look through the workbook at ``path``.  ``InputError`` where it is none of ours."""
    findings = Findings()
    book = open_workbook(Path(path))
    basics = book.find(BASICS_SHEET)
    if basics is None:
        what = f"工作簿里没有工作表“{BASICS_SHEET}”"
        findings.error(
            "INPUT-SHEET", what, "--as-last-year 后面要写今年的数据表（draftkit init 写出的）"
        )
        raise InputError(findings.problems)
    tree = read_basics(book.sheet(basics), Findings())
    year = _text(tree, "年度").removesuffix("年")
    name = _text(tree.entries.get("机关"), "名称")
    target = Target(name, int(year) if year.isdecimal() else 0, basics)
    for table in DISCLOSURE.tables.values():
        _look_through(book, table, target, findings)
    if errors_of(findings.problems):
        raise InputError(findings.problems)
    return target


def _text(node: Node | None, key: str) -> str:
    found = node.entries.get(key) if isinstance(node, Branch) else None
    if not isinstance(found, Leaf) or found.value is None:
        return ""
    value = found.value
    return str(int(value) if isinstance(value, float) and value.is_integer() else value).strip()


def _look_through(book: Workbook, table: Table, target: Target, findings: Findings) -> None:
    title = book.find(last_year_sheet(table.name))
    if title is None:
        return
    sheet = book.sheet(title)
    if not any(value != "" for row in sheet.rows for value in row):
        return
    target.sheets[table.name] = title
    own = Findings()
    # A table declared absent reads as one zero; its cells are looked for all the same.
    tree = read_table(table, _without_answer(sheet), own)
    findings.problems += own.problems
    for key, leaf in _leaves(table, tree):
        if leaf.row and leaf.column and not _is_label(sheet, leaf):
            target.spots[key] = address(leaf.row, leaf.column)
            if leaf.value not in {"", None} and not key.endswith(TOTAL):
                target.filled.append(key)


def _without_answer(sheet: Sheet) -> Sheet:
    rows = [list(row) for row in sheet.rows]
    for row in rows:
        if any(isinstance(value, str) and "无此项" in value for value in row):
            row[:] = [""] * len(row)
    return Sheet(sheet.file, sheet.name, rows)


def _is_label(sheet: Sheet, leaf: Leaf) -> bool:
    """Whether a total that has no cell of its own was given its row's label instead."""
    value = sheet.rows[leaf.row - 1][leaf.column - 1]
    return isinstance(value, str) and any("\u3400" <= mark <= "\u9fff" for mark in value)


def _leaves(table: Table, tree: Node) -> Iterator[tuple[str, Leaf]]:
    for row, columns, keys, _ in table.keyed.values():
        node: Node | None = tree
        for step in row.path:
            node = node.entries.get(step) if isinstance(node, Branch) else None
        items: tuple[Node | None, ...] = (node,) if columns[0].alone else ()
        if isinstance(node, Series):
            items = node.items
        elif isinstance(node, Branch):
            items = tuple(node.entries.get(column.name) for column in columns)
        for key, item in zip(keys, items, strict=False):
            if isinstance(item, Leaf):
                yield key, item
