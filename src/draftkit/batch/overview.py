"""A county as a workbook: one landscape page with a row for each body, and native charts of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from draftkit.batch.alike import AlikePair
from draftkit.batch.survey import Seen
from draftkit.service.standing import Stage

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_HEAD = ("序号", "机关", "状态", "处数", "最相近的机关", "雷同率")
_WIDTHS = (6, 34, 12, 8, 34, 10)
_FIRST = 4
_CHARTS = "H"


class Wanted(NamedTuple):
    """What goes into the workbook."""

    title: str
    rows: Sequence[Seen]
    alike: Mapping[str, AlikePair]


def overview(wanted: Wanted) -> bytes:
    """The workbook: equal input gives equal bytes."""
    from openpyxl import Workbook  # costs 100 ms

    from draftkit.blanks.packing import pack

    book = Workbook()
    sheet = book.active
    assert sheet is not None  # noqa: S101  # a new workbook has a sheet
    sheet.title = "县区一览"
    _table(sheet, wanted)
    _charts(sheet, wanted)
    return pack(book, wanted.title, {})


def _table(sheet: Worksheet, wanted: Wanted) -> None:
    from draftkit.blanks import looks

    looks.widths(sheet, _WIDTHS)
    sheet["A1"].value, sheet["A1"].font = wanted.title, looks.TITLE_FONT
    sheet.merge_cells("A1:F1")
    for column, text in enumerate(_HEAD, start=1):
        looks.label(sheet, looks.address(_FIRST - 1, column), text)
    for number, row in enumerate(wanted.rows, start=1):
        match = wanted.alike.get(row.file)
        other = ""
        if match is not None:
            other = (match.right if match.left.file == row.file else match.left).name
        share = match.containment if match else None
        values = (
            number,
            row.name,
            str(row.standing.stage),
            row.standing.waiting or None,
            other,
            share,
        )
        for column, value in enumerate(values, start=1):
            spot = looks.address(_FIRST + number - 1, column)
            looks.entry(sheet, spot, value, text=isinstance(value, str))
        sheet[looks.address(_FIRST + number - 1, len(_HEAD))].number_format = "0.0%"
    sheet.freeze_panes = f"A{_FIRST}"
    sheet.print_title_rows = f"{_FIRST - 1}:{_FIRST - 1}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth = sheet.page_setup.fitToHeight = 1
    assert sheet.sheet_properties.pageSetUpPr is not None  # noqa: S101  # a new sheet has some
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def _charts(sheet: Worksheet, wanted: Wanted) -> None:
    """How many bodies are how far, and how alike each is to its nearest."""
    from openpyxl.chart import BarChart, Reference

    from draftkit.blanks import looks

    counts = Counter(row.standing.stage for row in wanted.rows)
    stages = [stage for stage in Stage if counts[stage]]
    top = _FIRST + len(wanted.rows) + 1
    looks.label(sheet, looks.address(top, 2), "状态")
    looks.label(sheet, looks.address(top, 3), "机关数")
    for number, stage in enumerate(stages, start=1):
        looks.entry(sheet, looks.address(top + number, 2), str(stage), text=True)
        looks.entry(sheet, looks.address(top + number, 3), counts[stage])
    last = _FIRST + len(wanted.rows) - 1
    plans = (
        (
            "各状态的机关数",
            (3, top, top + len(stages)),
            (2, top + 1, top + len(stages)),
            _FIRST - 1,
        ),
        ("与最相近机关的雷同率", (6, _FIRST - 1, last), (2, _FIRST, last), _FIRST + 16),
    )
    for title, (column, begin, end), (names, first, final), at in plans:
        chart = BarChart()
        chart.type, chart.title, chart.legend = "bar", title, None
        chart.add_data(
            Reference(sheet, min_col=column, min_row=begin, max_row=end), titles_from_data=True
        )
        chart.set_categories(Reference(sheet, min_col=names, min_row=first, max_row=final))
        chart.height, chart.width = 7.5, 14
        sheet.add_chart(chart, f"{_CHARTS}{at}")
