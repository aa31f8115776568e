"""The sheet 基本信息: 项目 | 内容 | 补充 | 说明, one line per value."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

from draftkit.blanks import looks
from draftkit.kinds.fields import (
    ADDITION,
    CONTENT,
    ITEM,
    KEYWORD_FIELD,
    LEGAL,
    NOTE,
    Field,
    groups_of,
)
from draftkit.kinds.works import ON_WORKS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from openpyxl.worksheet.worksheet import Worksheet

    from draftkit.kinds.reports import ReportKind
    from draftkit.kinds.shapes import Entry

_GUIDE = (
    "只填“内容”和“补充”两列。淡黄色的要填（年度、名称、类别缺了不能起草；信息处理费和考核、评议、责任追究的结果缺了稿中留【待填】，"
    "部门的后三项可以空着）；其余有就填，没有填的不会写进报告。粘贴请用“选择性粘贴—数值”，否则粘进来的格子改不动。"
    "一项有几条的一行一条，行不够可以撤销工作表保护（没有密码）后插入。表二、表三、表四没有的请写 0。"
)
_HEADER_ROW = 3
_COLUMNS = (ITEM, CONTENT, ADDITION, NOTE)


def write_basics(
    sheet: Worksheet, report: ReportKind, values: Mapping[str, tuple[Entry, ...]]
) -> None:
    """Fill ``sheet`` with all fields of a ``report`` and those ``values`` (by field key) that are given."""
    looks.widths(sheet, (18, 46, 34, 62))
    sheet["A1"].value, sheet["A1"].font = f"{report.name}数据表", looks.TITLE_FONT
    sheet["A1"].alignment = looks.CENTRE
    sheet.merge_cells("A1:D1")
    looks.note(sheet, "A2", _GUIDE)
    sheet.merge_cells("A2:D2")
    sheet.row_dimensions[1].height, sheet.row_dimensions[2].height = 28, 46
    for column, heading in enumerate(_COLUMNS, start=1):
        looks.label(sheet, looks.address(_HEADER_ROW, column), heading)
    row = _HEADER_ROW + 1
    for title, fields in chain(*groups_of(report)):
        _group_title(sheet, row, title)
        row += 1
        for field in fields:
            if field.key in ON_WORKS:
                continue
            row = _write_field(sheet, row, field, values.get(field.key, ()))
    sheet.freeze_panes = f"A{_HEADER_ROW + 1}"
    sheet.print_title_rows = f"{_HEADER_ROW}:{_HEADER_ROW}"
    looks.print_on_a4(sheet, f"A1:D{row - 1}", landscape=True)
    looks.protect(sheet)


def _group_title(sheet: Worksheet, row: int, title: str) -> None:
    looks.label(sheet, f"A{row}:D{row}", title, left=True)
    for cell in sheet[row]:
        cell.fill = looks.GROUP_FILL


def _write_field(sheet: Worksheet, row: int, field: Field[Any], entries: tuple[Entry, ...]) -> int:
    """The lines of one field; returns the row after them."""
    last = row + max(field.rows, len(entries)) - 1
    for index, line in enumerate(range(row, last + 1)):
        content, addition = entries[index][:2] if index < len(entries) else ("", "")
        looks.label(sheet, f"A{line}", field.label, left=True, fill=False)
        looks.entry(sheet, f"B{line}", content, text=True)
        _addition(sheet, f"C{line}", field, addition)
        looks.label(sheet, f"D{line}", field.note if line == row else "", left=True, fill=False)
        sheet[f"D{line}"].font = looks.NOTE_FONT
    _rules(sheet, row, last, field)
    return last + 1


def _addition(sheet: Worksheet, spot: str, field: Field[Any], value: str) -> None:
    if field.parts:
        looks.entry(sheet, spot, value, text=True)
    else:
        looks.label(sheet, spot, "", fill=True)


def _rules(sheet: Worksheet, row: int, last: int, field: Field[Any]) -> None:
    content, addition = f"B{row}:B{last}", f"C{row}:C{last}"
    if field.choices:
        looks.choices(sheet, content, field.choices, closed=field.closed)
    offered = field.parts[1].choices if field.parts else ()
    if offered:
        closed = field is KEYWORD_FIELD
        looks.choices(sheet, addition, offered, closed=closed, hint=_hint(field))
    if field.required or field in LEGAL:
        looks.mark_blank(sheet, content)
    if len(field.note) > 36 and field.is_single:  # noqa: PLR2004  # more than a line of the column
        sheet.row_dimensions[row].height = 30


def _hint(field: Field[Any]) -> str:
    if field is KEYWORD_FIELD:
        return "可以不选；看不出是几个词还是一句话时再选"
    return f"可选可填：{field.parts[1].name}"
