"""The workbook of one office: 基本信息, this year's tables, last year's tables."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from openpyxl import Workbook

from draftkit.blanks.basics_sheet import write_basics
from draftkit.blanks.packing import pack
from draftkit.blanks.table_sheets import write_table
from draftkit.blanks.values import start_values, values_of
from draftkit.blanks.works_sheet import write_works
from draftkit.kinds.disclosure import DISCLOSURE
from draftkit.kinds.fields import BASICS_SHEET, LAST_YEAR, last_year_sheet
from draftkit.kinds.works import ON_WORKS, WORKS_SHEET

if TYPE_CHECKING:
    from collections.abc import Mapping

    from draftkit.blanks.packing import Shown
    from draftkit.kinds.reports import ReportKind
    from draftkit.kinds.shapes import Entry
    from draftkit.model import Filing, Number


def workbook(
    *,
    name: str = "",
    year: int = 0,
    kind: str = "",
    filing: Filing | None = None,
    report: ReportKind = DISCLOSURE,
    practices: Mapping[str, str] = MappingProxyType({}),
) -> bytes:
    """An empty workbook for ``name``, ``kind`` and ``year``, or one filled with ``filing``.

    What it is filled with reads back as the same filing.  ``practices`` are offered for confirmation: names with the
    parts of the report that tell them.
    """
    if filing is None:
        return filled(start_values(name, year, kind), {}, {}, report, practices)
    last = filing.last.cells if filing.last else {}
    return filled(values_of(filing), filing.cells, last, filing.kind, practices)


def filled(
    values: Mapping[str, tuple[Entry, ...]],
    cells: Mapping[str, Number | str],
    last: Mapping[str, Number | str],
    report: ReportKind,
    practices: Mapping[str, str],
) -> bytes:
    """A workbook with the ``values`` of its fields and the ``cells`` of its tables, as far as they are known.

    A cell may hold a text that is no number: what was typed stays.
    """
    book = Workbook()
    first = book.active
    assert first is not None  # noqa: S101  # a new workbook has a sheet
    first.title = BASICS_SHEET
    write_basics(book[BASICS_SHEET], report, values)
    if any(report.asks(key) for key in ON_WORKS):
        write_works(book.create_sheet(WORKS_SHEET), report, values, practices)
    shown: dict[str, Shown] = {}
    for table in report.tables.values():
        heading, sheet = report.heading_of(table), book.create_sheet(table.name)
        shown[table.name] = write_table(sheet, table, heading, cells)
    for table in report.tables.values() if report.asks(LAST_YEAR) else ():
        title, heading = last_year_sheet(table.name), report.heading_of(table)
        known = {key: number for key, number in last.items() if key in table.cells}
        shown[title] = write_table(book.create_sheet(title), table, heading, known, last=True)
    book.calculation.fullCalcOnLoad = True
    return pack(book, f"{report.name}数据", shown)
