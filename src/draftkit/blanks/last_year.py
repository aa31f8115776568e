"""Last year's figures put into this year's workbook; everything else in it stays."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from openpyxl import load_workbook
from openpyxl.cell import MergedCell

from draftkit.blanks.packing import pack
from draftkit.blanks.table_sheets import write_table
from draftkit.blanks.values import number_text
from draftkit.kinds.disclosure import DISCLOSURE
from draftkit.kinds.fields import ABSENT, CONTENT, ITEM, LAST_YEAR_FIELDS, last_year_sheet

if TYPE_CHECKING:
    from collections.abc import Mapping

    from openpyxl.worksheet.worksheet import Worksheet

    from draftkit.blanks.packing import Shown
    from draftkit.kinds.tables import Table
    from draftkit.model import LastYear, Number

_LOST = ("xl/media/", "xl/charts/", "xl/pivotTables/", "xl/vbaProject")
_CORE = "docProps/core.xml"


def what_is_lost(data: bytes) -> bool:
    """Whether the workbook holds pictures, charts, pivot tables or macros, which cannot be kept."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return any(name.startswith(_LOST) for name in archive.namelist())


def with_last_year(
    data: bytes, last: LastYear, basics: str, sheets: Mapping[str, str], spots: Mapping[str, str]
) -> bytes:
    """The workbook ``data`` with ``last`` in its 上年 sheets and in 基本信息.

    ``sheets`` are the titles of the 上年 sheets there are, ``spots`` the addresses of their cells by key; a sheet that is
    missing is added.
    """
    book = load_workbook(io.BytesIO(data))
    shown = _results(data)
    for name, table in DISCLOSURE.tables.items():
        cells = {key: number for key, number in last.cells.items() if key in table.cells}
        if not cells:
            continue
        if name in sheets:
            results = shown.setdefault(sheets[name], {})
            _fill(book[sheets[name]], cells, spots, table, results)
        else:
            title = last_year_sheet(name)
            if title in book.sheetnames:
                del book[title]
            sheet, heading = book.create_sheet(title), DISCLOSURE.heading_of(table)
            shown[title] = write_table(sheet, table, heading, cells, last=True)
    total = last.total.text if last.total else ""
    _fill_basics(book[basics], ((total,) if total else (), last.problems))
    book.calculation.fullCalcOnLoad = True
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        core = archive.read(_CORE) if _CORE in archive.namelist() else None
    return pack(book, "", shown, core)


def _results(data: bytes) -> dict[str, Shown]:
    """What the formulas gave when the workbook was last saved: openpyxl would drop it."""
    formulas = load_workbook(io.BytesIO(data))
    values = load_workbook(io.BytesIO(data), data_only=True)
    found: dict[str, Shown] = {}
    for sheet in formulas.worksheets:
        results = found.setdefault(sheet.title, {})
        # The cells there are: between the first and a stray last one may lie a thousand million.
        for cell in list(sheet._cells.values()):  # noqa: SLF001 - openpyxl has no other way
            value = values[sheet.title][cell.coordinate].value
            if cell.data_type == "f" and type(value) in {int, float}:
                results[cell.coordinate] = f"{value:.15g}"
    return found


def _fill(
    sheet: Worksheet,
    cells: Mapping[str, Number],
    spots: Mapping[str, str],
    table: Table,
    results: Shown,
) -> None:
    """Numbers into their cells; a total stays the formula it is where the formula gives the same."""
    _clear_answer(sheet)
    for key in (key for key in table.cells if key in spots):
        cell = sheet[spots[key]]
        if isinstance(cell, MergedCell):
            continue
        number = cells.get(key)
        if cell.data_type == "f":
            results.pop(cell.coordinate, None)
            if number is None or _sum_of(table, key, cells) == number:
                if number is not None:
                    results[cell.coordinate] = number_text(number)
                continue
        cell.value = number


def _sum_of(table: Table, key: str, cells: Mapping[str, Number]) -> Number | None:
    """What the formula of a total gives, as far as the form tells."""
    for rule in table.identities:
        if rule.left == (key,) and all(part in cells for part in rule.right):
            return sum(cells[part] for part in rule.right)
    return None


def _clear_answer(sheet: Worksheet) -> None:
    """上年无此项？ 是 would contradict the numbers."""
    for row in sheet.iter_rows(max_row=6):
        for at, cell in enumerate(row[:-1]):
            if isinstance(cell.value, str) and ABSENT in cell.value and len(cell.value) < 10:  # noqa: PLR2004  # the question, not its note
                answer = row[at + 1]
                if not isinstance(answer, MergedCell):
                    answer.value = None


# ---------------------------------------------------------------- 基本信息


def _fill_basics(sheet: Worksheet, values: tuple[tuple[str, ...], ...]) -> None:
    """The two fields of last year: into their lines; where there are too few, more are put at the end."""
    header, item, content = _columns(sheet)
    for field, texts in zip(LAST_YEAR_FIELDS, values, strict=True):
        if not texts:
            continue
        lines = [
            row
            for row in range(header + 1, sheet.max_row + 1)
            if _plain(sheet.cell(row, item).value) in {field.label, *field.also}
        ]
        while len(lines) < len(texts):
            lines.append(sheet.max_row + 1)
            sheet.cell(lines[-1], item).value = field.label
        for at, row in enumerate(lines):
            cell = sheet.cell(row, content)
            if not isinstance(cell, MergedCell):
                cell.value = texts[at] if at < len(texts) else None
                cell.number_format = "@"
                if cell.data_type == "f":
                    cell.data_type = "s"  # a text that begins with = is no formula


def _columns(sheet: Worksheet) -> tuple[int, int, int]:
    """Row of the headings and the columns of 项目 and 内容."""
    for number, row in enumerate(sheet.iter_rows(max_row=20), start=1):
        named = {_plain(cell.value): at for at, cell in enumerate(row, start=1) if cell.value}
        if ITEM in named and CONTENT in named:
            return number, named[ITEM], named[CONTENT]
    return 0, 1, 2


def _plain(value: object) -> str:
    return "".join(str(value or "").split())
