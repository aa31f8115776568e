"""How the sheets look: fonts, borders, fills, drop-downs, print set-up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl.formatting.rule import Rule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties

if TYPE_CHECKING:
    from collections.abc import Iterable

    from openpyxl.worksheet.worksheet import Worksheet

_LINE = Side(style="thin", color="808080")
BOX = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
TITLE_FONT = Font(name="黑体", size=15)
HEAD_FONT = Font(name="黑体", size=11)
BODY_FONT = Font(name="宋体", size=11)
NOTE_FONT = Font(name="宋体", size=10, color="595959")
HEAD_FILL = PatternFill("solid", fgColor="E7ECF3")
GROUP_FILL = PatternFill("solid", fgColor="D0DAE8")
TO_FILL = PatternFill("solid", bgColor="FFF6CC")
GOOD_FILL = PatternFill("solid", bgColor="E2F0D9")
BAD_FILL = PatternFill("solid", bgColor="F8CBAD")
CENTRE = Alignment(horizontal="center", vertical="center", wrap_text=True)
LEFT = Alignment(horizontal="left", vertical="center", wrap_text=True)
OPEN = Protection(locked=False)
_A4 = 9
_LONGEST_LIST = 255  # Excel's limit for choices written into the validation itself
MOST = 999_999_999


def address(row: int, column: int) -> str:
    """``(7, 4)`` → ``D7``."""
    return f"{get_column_letter(column)}{row}"


def label(sheet: Worksheet, area: str, text: str, *, left: bool = False, fill: bool = True) -> None:
    """A locked label over ``area`` (``A7:C7`` or one cell), merged and boxed."""
    first, _, last = area.partition(":")
    for row in sheet[first : last or first]:
        for cell in row:
            cell.border = BOX
            if fill:
                cell.fill = HEAD_FILL
    cell = sheet[first]
    cell.value = text
    cell.font = HEAD_FONT if fill else BODY_FONT
    cell.alignment = LEFT if left else CENTRE
    if last and last != first:
        sheet.merge_cells(area)


def entry(sheet: Worksheet, spot: str, value: object = None, *, text: bool = False) -> None:
    """A cell to type in."""
    cell = sheet[spot]
    if value is not None and value != "":
        cell.value = value
        if text:
            cell.data_type = "s"  # also for a text that begins with =
    cell.font = BODY_FONT
    cell.border = BOX
    cell.alignment = LEFT if text else CENTRE
    cell.protection = OPEN
    if text:
        cell.number_format = "@"  # what is typed stays as it is typed: no dates out of 1-2
        if cell.data_type == "f":
            cell.data_type = "s"  # a text that begins with = is no formula


def check(sheet: Worksheet, spot: str, formula: str) -> None:
    """A cell that checks others."""
    cell = sheet[spot]
    cell.value = formula
    cell.font = NOTE_FONT
    cell.alignment = CENTRE


def note(sheet: Worksheet, spot: str, text: str) -> None:
    """A remark in small grey letters."""
    cell = sheet[spot]
    cell.value = text
    cell.font = NOTE_FONT
    cell.alignment = LEFT


def choices(
    sheet: Worksheet, area: str, values: Iterable[str], *, closed: bool, hint: str = ""
) -> None:
    """A drop-down list; other values are refused only where the list is ``closed``."""
    listed = ",".join(values)
    if len(listed) > _LONGEST_LIST:
        raise ValueError(listed)
    rule = DataValidation(type="list", formula1=f'"{listed}"', allow_blank=True)
    rule.showErrorMessage = closed
    rule.errorTitle, rule.error = "请从列表中选", f"可选：{listed.replace(',', '、')}"
    _prompt(rule, hint)
    rule.add(area)
    sheet.add_data_validation(rule)


def whole_numbers(sheet: Worksheet, areas: Iterable[str], *, decimals: bool = False) -> None:
    """Only numbers from 0 up may be typed."""
    rule = DataValidation(
        type="decimal" if decimals else "whole",
        operator="between",
        formula1="0",
        formula2=str(MOST),
        allow_blank=True,
    )
    rule.showErrorMessage = True
    rule.errorTitle = "应为数字"
    rule.error = (
        "请填不小于 0 的数字；没有请写 0" if decimals else "请填不小于 0 的整数；没有请写 0"
    )
    for area in areas:
        rule.add(area)
    sheet.add_data_validation(rule)


def _prompt(rule: DataValidation, hint: str) -> None:
    if hint:
        rule.showInputMessage = True
        rule.prompt = hint


def mark_blank(sheet: Worksheet, area: str, unless: str = "") -> None:
    """Blank cells of ``area`` in yellow, unless the cell ``unless`` says 是."""
    first = area.partition(":")[0]
    blank = f"LEN(TRIM({first}))=0"
    formula = f'AND({blank},{unless}<>"是")' if unless else blank
    _colour(sheet, area, formula, TO_FILL)


def mark_checks(sheet: Worksheet, area: str) -> None:
    """Checks that fail in red, those that hold in green."""
    first = area.partition(":")[0]
    _colour(sheet, area, f'LEFT({first},1)="差"', BAD_FILL)
    _colour(sheet, area, f'{first}="✓"', GOOD_FILL)


def _colour(sheet: Worksheet, area: str, formula: str, fill: PatternFill) -> None:
    rule = Rule(type="expression", formula=[formula], dxf=DifferentialStyle(fill=fill))
    sheet.conditional_formatting.add(area, rule)


def protect(sheet: Worksheet) -> None:
    """Lock the labels, without a password: a slip is prevented, a decision is not."""
    sheet.protection.sheet = True
    sheet.protection.formatCells = False
    sheet.protection.formatColumns = False
    sheet.protection.formatRows = False


def print_on_a4(sheet: Worksheet, area: str, *, landscape: bool = False) -> None:
    """One page wide, A4."""
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.orientation = "landscape" if landscape else "portrait"
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_area = area
    sheet.print_options.horizontalCentered = True
    sheet.page_margins.left = sheet.page_margins.right = 0.5
    sheet.page_margins.top = sheet.page_margins.bottom = 0.6


def widths(sheet: Worksheet, values: Iterable[float]) -> None:
    """Column widths from A on."""
    for column, width in enumerate(values, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
