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
    from draftkit.model import Filing


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
    book = Workbook()
    values = values_of(filing) if filing else start_values(name, year, kind)
    first = book.active
    assert first is not None  # noqa: S101  # a new workbook has a sheet
    first.title = BASICS_SHEET
    report = filing.kind if filing else report
    write_basics(book[BASICS_SHEET], report, values)
    if any(report.asks(key) for key in ON_WORKS):
        write_works(book.create_sheet(WORKS_SHEET), report, values, practices)
    shown: dict[str, Shown] = {}
    for table in report.tables.values():
        cells, heading = filing.cells if filing else None, report.heading_of(table)
        sheet = book.create_sheet(table.name)
        shown[table.name] = write_table(sheet, table, heading, cells)
    for table in report.tables.values() if report.asks(LAST_YEAR) else ():
        title, heading = last_year_sheet(table.name), report.heading_of(table)
        given = filing.last.cells if filing and filing.last else {}
        cells = {key: number for key, number in given.items() if key in table.cells}
        shown[title] = write_table(book.create_sheet(title), table, heading, cells, last=True)
    book.calculation.fullCalcOnLoad = True
    return pack(book, f"{report.name}数据", shown)
