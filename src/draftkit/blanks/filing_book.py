"""The workbook of one office: 基本信息, this year's tables, last year's tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl import Workbook

from draftkit.blanks.basics_sheet import write_basics
from draftkit.blanks.packing import pack
from draftkit.blanks.table_sheets import WRITERS, TableSheet
from draftkit.blanks.values import start_values, values_of
from draftkit.kinds import disclosure
from draftkit.kinds.fields import BASICS_SHEET, last_year_sheet

if TYPE_CHECKING:
    from collections.abc import Mapping

    from draftkit.blanks.packing import Shown
    from draftkit.model import Filing, Number


def workbook(
    *, name: str = "", year: int = 0, kind: str = "", filing: Filing | None = None
) -> bytes:
    """An empty workbook for ``name``, ``kind`` and ``year``, or one filled with ``filing``.

    What it is filled with reads back as the same filing.
    """
    book = Workbook()
    values = values_of(filing) if filing else start_values(name, year, kind)
    first = book.active
    assert first is not None  # noqa: S101  # a new workbook has a sheet
    first.title = BASICS_SHEET
    write_basics(book[BASICS_SHEET], values)
    shown: dict[str, Shown] = {}
    for table in disclosure.TABLES:
        shown[table] = _add(book, table, table, filing.cells if filing else None, last=False)
    for table in disclosure.TABLES:
        title = last_year_sheet(table)
        shown[title] = _add(book, table, title, _last_cells(filing, table), last=True)
    book.calculation.fullCalcOnLoad = True
    return pack(book, "政府信息公开工作年度报告数据", shown)


def _add(
    book: Workbook, table: str, title: str, cells: Mapping[str, Number] | None, *, last: bool
) -> Shown:
    writing = TableSheet(book.create_sheet(title), cells, last=last)
    WRITERS[table](writing)
    return writing.shown


def _last_cells(filing: Filing | None, table: str) -> Mapping[str, Number] | None:
    if filing is None or filing.last is None:
        return None
    return {key: n for key, n in filing.last.cells.items() if key.startswith(table)} or None
