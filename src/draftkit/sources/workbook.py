"""One office's workbook → the neutral tree."""

from __future__ import annotations

from pathlib import Path

from draftkit.chinese.numerals import place
from draftkit.kinds import known
from draftkit.kinds.disclosure import DISCLOSURE
from draftkit.kinds.fields import BASICS_SHEET, LAST_YEAR, ROSTER_SHEET, last_year_sheet
from draftkit.kinds.reports import ReportKind
from draftkit.kinds.tables import Table
from draftkit.kinds.works import WORKS_SHEET
from draftkit.sources import files
from draftkit.sources.basics_sheet import read_basics
from draftkit.sources.findings import Findings
from draftkit.sources.sheets import Sheet, Workbook, open_workbook
from draftkit.sources.table_sheets import nothing_entered, read_table
from draftkit.sources.tree import Branch, Leaf, Node, Source, Unread
from draftkit.sources.works_sheet import read_works

_UNTOUCHED = frozenset(("9f6342808efaab54", "d2193e5063f0eb14", "544e672c66cadbe7"))
"""The layouts of last year's sheets as ``draftkit init`` writes them: labels and sums, no number.

Knowing them saves reading three sheets that most offices leave blank.  Any other layout is read.
"""


def read_workbook(path: Path, findings: Findings) -> Node:
    """The tree of the workbook; labels that are missing go to ``findings``.

    ``InputError`` where the file cannot be read at all or is a 花名册.
    """
    book = open_workbook(path)
    if book.find(BASICS_SHEET) is None and book.find(ROSTER_SHEET) is not None:
        what = "这是花名册，不是单个机关的数据表"
        raise files.refuse(book.file, "FILE-ROSTER", what, "请用 draftkit batch 处理花名册")
    basics = _sheet_name(book, (BASICS_SHEET,), findings)
    kind = DISCLOSURE
    if basics is None:
        source = Source(book.file)
        tree = Branch({key: Unread(source) for key in ("年度", "机关")}, source)
    else:
        sheet = book.sheet(basics)
        tree = read_basics(sheet, findings)
        works = book.find(WORKS_SHEET)
        if works is not None:
            read_works(book.sheet(works), tree, findings)
        kind = _kind_of(sheet)
        if kind is not DISCLOSURE:
            tree.entries["报告"] = Leaf(kind.id, tree.source, 1, 1)
        if not tree.entries and findings.problems:
            tree.entries.update({key: Unread(tree.source) for key in ("年度", "机关")})
    for table in kind.tables.values():
        labels = (*_sheet_labels(table), table.title, table.name + table.title)
        name = _sheet_name(book, labels, findings)
        if name is None:
            tree.entries[table.name] = Unread(Source(book.file))
        else:
            tree.entries[table.name] = read_table(table, book.sheet(name), findings)
    _add_last_year(book, kind, tree, findings)
    return tree


def _kind_of(basics: Sheet) -> ReportKind:
    """The kind whose name stands in the title of 基本信息."""
    title = str(basics.rows[0][0]) if basics.rows and basics.rows[0] else ""
    return next((kind for kind in known.kinds() if kind.name in title), DISCLOSURE)


def _sheet_labels(table: Table) -> tuple[str, ...]:
    """表二, 表2, 二."""
    mark = table.name.removeprefix("表")
    return (table.name, f"表{place(mark)}", mark)


def _sheet_name(book: Workbook, labels: tuple[str, ...], findings: Findings) -> str | None:
    name = book.find(*labels)
    if name is None:
        there = "、".join(f"“{name}”" for name in book.names) or "（没有工作表）"
        what = f"缺少工作表“{labels[0]}”，文件里有{there}"
        fix = "请补上这张表，或用 draftkit init 生成一份再填写；改过表名的请改回"
        findings.error("INPUT-SHEET", what, fix, Source(book.file).place(0, 0))
    return name


def _add_last_year(book: Workbook, kind: ReportKind, tree: Branch, findings: Findings) -> None:
    """Last year's sheets are optional: absent, empty or blank in all cells means not given."""
    for table in kind.tables.values():
        title = last_year_sheet(table.name)
        name = book.find(title, *(LAST_YEAR + label for label in _sheet_labels(table)[1:]))
        if name is None or book.layout(name) in _UNTOUCHED:
            continue
        sheet = book.sheet(name)
        if not any(value != "" for row in sheet.rows for value in row):
            continue
        node = read_table(table, sheet, findings)
        if nothing_entered(node):
            continue
        last = tree.entries.setdefault(LAST_YEAR, Branch({}, tree.source))
        if isinstance(last, Branch):
            last.entries[table.name] = node
