"""The sheet 工作情况: one row per item, and below them the practices an office may confirm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftkit.blanks import looks
from draftkit.kinds.fields import PRACTICES
from draftkit.kinds.material import PARTS
from draftkit.kinds.shapes import YES
from draftkit.kinds.works import (
    CHECKLIST,
    COLUMNS,
    EXAMPLE,
    FURTHER,
    NAME,
    NUMBER,
    PART,
    WHAT,
    WORKS,
    Works,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from openpyxl.worksheet.worksheet import Worksheet

    from draftkit.kinds.reports import ReportKind
    from draftkit.kinds.shapes import Entry

_GUIDE = (
    "今年做了什么，一行一件；没有的行空着，不够就在下面的空行接着填，“事项”从下拉列表中选。数量可以写约数（600余）。"
    "“另计”写其余的数，如“原创49、阅读超2万次”。“部分”一般不填，要写到别的部分时再选。最下面是做法清单，做到的选“是”。"
    "粘贴请用“选择性粘贴—数值”，否则粘进来的格子改不动。"
)
_HEADER_ROW = 3
_WIDTHS = (16, 24, 10, 8, 30, 24, 30, 14, 64)
_EMPTY_ROWS = 12
_LETTERS = dict(zip((WHAT, *COLUMNS, EXAMPLE), "ABCDEFGHI", strict=True))
_SHORT = 32
"""Characters of an example that fit one line of its column."""


def write_works(
    sheet: Worksheet,
    report: ReportKind,
    values: Mapping[str, tuple[Entry, ...]],
    practices: Mapping[str, str],
) -> None:
    """Fill ``sheet`` with the material a ``report`` asks for, ``values`` (by field key) and the list of ``practices``.

    Practices go by name, each with the part of the report that tells it.
    """
    looks.widths(sheet, _WIDTHS)
    sheet["A1"].value, sheet["A1"].font = "本年工作情况", looks.TITLE_FONT
    sheet["A1"].alignment = looks.CENTRE
    looks.note(sheet, "A2", _GUIDE)
    for row, height in ((1, 28), (2, 46)):
        sheet.merge_cells(f"A{row}:I{row}")
        sheet.row_dimensions[row].height = height
    for column, letter in _LETTERS.items():
        looks.label(sheet, f"{letter}{_HEADER_ROW}", column)
    row = _HEADER_ROW + 1
    asked = tuple(works for works in WORKS if report.asks(works.field.key))
    confirmed, own = _parted(values.get(PRACTICES.key, ()), practices)
    for works in asked:
        entries = own if works.field is PRACTICES else values.get(works.field.key, ())
        row = _write_item(sheet, row, works, entries)
    end = row + _EMPTY_ROWS
    for empty in range(row, end):
        _write_row(sheet, empty, "", {}, "")
    looks.choices(
        sheet, f"A{_HEADER_ROW + 1}:A{end - 1}", (w.field.label for w in asked), closed=False
    )
    row = _write_checklist(sheet, end, practices, confirmed) if practices else end
    looks.choices(
        sheet, f"{_LETTERS[PART]}{_HEADER_ROW + 1}:{_LETTERS[PART]}{row - 1}", PARTS, closed=True
    )
    sheet.freeze_panes = f"B{_HEADER_ROW + 1}"
    sheet.print_title_rows = f"{_HEADER_ROW}:{_HEADER_ROW}"
    looks.print_on_a4(sheet, f"A1:I{row - 1}", landscape=True)
    looks.protect(sheet)


def _parted(
    entries: tuple[Entry, ...], practices: Mapping[str, str]
) -> tuple[dict[str, str], tuple[Entry, ...]]:
    """Those of the list with the parts they are wanted in, and the office's own."""
    listed: dict[str, str] = {}
    own: list[Entry] = []
    for entry in entries:
        if entry[0] in practices and entry[0] not in listed:
            listed[entry[0]] = entry[1]
        else:
            own.append(entry)
    return listed, tuple(own)


def _write_item(sheet: Worksheet, row: int, works: Works, entries: tuple[Entry, ...]) -> int:
    """The rows of one field; returns the row after them."""
    last = row + max(works.rows, len(entries)) - 1
    for index, line in enumerate(range(row, last + 1)):
        texts = entries[index] if index < len(entries) else ()
        parts = dict(zip((part.name for part in works.field.parts), texts, strict=False))
        cells = {column: parts.get(part, "") for column, part in works.columns.items()}
        cells |= {FURTHER: works.said_further(parts), PART: parts.get(PART, "")}
        _write_row(sheet, line, works.field.label, cells, works.sentence if line == row else "")
    for column, name in works.columns.items():
        offered = next(part.choices for part in works.field.parts if part.name == name)
        if offered:
            area = f"{_LETTERS[column]}{row}:{_LETTERS[column]}{last}"
            looks.choices(sheet, area, offered, closed=False, hint=f"可选可填：{name}")
    return last + 1


def _write_row(
    sheet: Worksheet, row: int, what: str, cells: Mapping[str, str], example: str
) -> None:
    looks.entry(sheet, f"A{row}", what, text=True)
    for column in COLUMNS:
        text = cells.get(column, "")
        is_figure = column == NUMBER and text.isascii() and text.isdigit()
        looks.entry(
            sheet, f"{_LETTERS[column]}{row}", int(text) if is_figure else text, text=not is_figure
        )
    _write_example(sheet, row, example)


def _write_example(sheet: Worksheet, row: int, example: str) -> None:
    looks.label(sheet, f"I{row}", example, left=True, fill=False)
    sheet[f"I{row}"].font = looks.NOTE_FONT
    if len(example) > _SHORT:
        sheet.row_dimensions[row].height = 30


def _write_checklist(
    sheet: Worksheet, row: int, practices: Mapping[str, str], confirmed: Mapping[str, str]
) -> int:
    """A title and a row for each practice; returns the row after them."""
    title = f"{CHECKLIST}：确实在做的，在“{NUMBER}”一列选“{YES}”；没有选的不写"
    looks.label(sheet, f"A{row}:I{row}", title, left=True)
    first = row + 1
    for line, (name, part) in enumerate(practices.items(), start=first):
        looks.label(sheet, f"A{line}", CHECKLIST, left=True, fill=False)
        looks.label(sheet, f"{_LETTERS[NAME]}{line}", name, left=True, fill=False)
        looks.entry(sheet, f"{_LETTERS[NUMBER]}{line}", YES if name in confirmed else "", text=True)
        for column in COLUMNS[2:-1]:
            looks.label(sheet, f"{_LETTERS[column]}{line}", "", fill=True)
        looks.entry(sheet, f"{_LETTERS[PART]}{line}", confirmed.get(name, ""), text=True)
        _write_example(sheet, line, f"写在“{part}”")
    last = first + len(practices) - 1
    looks.choices(sheet, f"{_LETTERS[NUMBER]}{first}:{_LETTERS[NUMBER]}{last}", (YES,), closed=True)
    return last + 1
