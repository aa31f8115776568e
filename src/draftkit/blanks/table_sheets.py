"""The three official tables as sheets: the form's own look, blank to fill in, sums checked live."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl.utils import get_column_letter

from draftkit.blanks import looks
from draftkit.blanks.values import number_text
from draftkit.kinds import disclosure
from draftkit.kinds.fields import ABSENT, last_year_sheet
from draftkit.kinds.shapes import NO, YES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from openpyxl.worksheet.worksheet import Worksheet

    from draftkit.blanks.packing import Shown
    from draftkit.kinds.disclosure import Row
    from draftkit.model import Number

_ABSENT_ROW = 2
_TOP = 4
_ANSWER = f"$B${_ABSENT_ROW}"
_CHECK = "勾稽"


class TableSheet:
    """One table being written; ``shown`` collects what its total formulas give."""

    def __init__(self, sheet: Worksheet, cells: Mapping[str, Number] | None, *, last: bool) -> None:
        self.sheet = sheet
        self.cells = cells
        self.last = last
        self.shown: Shown = {}

    def number(self, row: int, column: int, key: str) -> None:
        """A cell to type a number in."""
        value = self.cells.get(key) if self.cells else None
        looks.entry(self.sheet, looks.address(row, column), value)

    def total(self, row: int, column: int, key: str, parts: list[str]) -> None:
        """A sum that calculates itself; a given total that differs is kept as it is."""
        spot = looks.address(row, column)
        area = _area(parts)
        looks.entry(self.sheet, spot, f'=IF(COUNT({area})=0,"",SUM({area}))')
        value = self.cells.get(key) if self.cells else None
        result = self._sum(parts)
        if value is None or result == value:
            if result is not None:
                self.shown[spot] = number_text(result)
        else:
            self.sheet[spot].value = value

    def _sum(self, parts: list[str]) -> int | None:
        """What a sum gives; ``None`` as long as a part is blank."""
        total = 0
        for spot in parts:
            found = self.shown.get(spot, self.sheet[spot].value)
            if found is None or str(found).startswith("="):
                return None
            total += int(str(found))
        return total

    def head(self, title: str, columns: int) -> None:
        """Title line and the line that declares the whole table zero."""
        sheet = self.sheet
        sheet["A1"].value = f"上年：{title}" if self.last else title
        sheet["A1"].font, sheet["A1"].alignment = looks.TITLE_FONT, looks.CENTRE
        sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=columns)
        looks.label(sheet, f"A{_ABSENT_ROW}", f"{ABSENT}？")
        looks.entry(sheet, f"B{_ABSENT_ROW}")
        looks.choices(
            sheet, f"B{_ABSENT_ROW}", (YES, NO), closed=True, hint=f"选“{YES}”即整张表全为 0"
        )
        looks.note(sheet, f"C{_ABSENT_ROW}", _ABSENT_NOTE_LAST if self.last else _ABSENT_NOTE)
        end = looks.address(_ABSENT_ROW, columns)
        sheet.merge_cells(f"C{_ABSENT_ROW}:{end}")
        sheet.row_dimensions[1].height, sheet.row_dimensions[_ABSENT_ROW].height = 30, 32


_ABSENT_NOTE = (
    f"全年整张表都没有的选“{YES}”，下面可以不填；有的请留空或选“{NO}”，每格都要填，没有请写 0。"
)
_ABSENT_NOTE_LAST = f"上年的数字用于比较和核对，可以不填；要填就填全，整张表都没有的选“{YES}”。"


def _area(spots: list[str]) -> str:
    """``D7:I7`` for cells in a row; several stretches parted by commas."""
    return f"{spots[0]}:{spots[-1]}"


def _check_sum(total: str, area: str) -> str:
    return f'=IF(OR(COUNT({area})=0,{total}=""),"",IF({total}=SUM({area}),"✓","差 "&({total}-SUM({area}))))'


def _check_equal(left: str, right: str, blank: str) -> str:
    return f'=IF({blank},"",IF({left}={right},"✓","差 "&(({left})-({right}))))'


# ---------------------------------------------------------------- 表二


def write_table2(table: TableSheet) -> None:
    """Four blocks, each with its own header."""
    sheet = table.sheet
    looks.widths(sheet, (30, 20, 20, 20, 16))
    table.head(disclosure.SECTION_TITLES[1], 4)
    row = _TOP
    counts: list[str] = []
    for block in disclosure.T2_BLOCKS:
        looks.label(sheet, f"A{row}:D{row}", block.title)
        row += 1
        row = _write_block(table, row, block, counts)
    if not table.last:
        looks.note(sheet, f"E{_TOP + 1}", _STOCK_NOTE)
    looks.whole_numbers(sheet, counts)
    looks.mark_blank(sheet, f"B{_TOP + 2}:D{row - 1}", unless=_ANSWER)
    looks.note(sheet, f"A{row + 1}", _T2_NOTE)
    sheet.merge_cells(f"A{row + 1}:D{row + 1}")
    for line in range(_TOP, row):
        sheet.row_dimensions[line].height = 22
    sheet.row_dimensions[row + 1].height = 48
    looks.print_on_a4(sheet, f"A1:E{row + 1}")
    looks.protect(sheet)


_T2_NOTE = (
    "说明：许可、处罚、强制按本年作出的决定件数填，不论是否公开；行政事业性收费的单位是万元，可以有小数。"
    "规章只有省级和设区的市、自治州人民政府才能制定，其他机关填 0。"
)


def _write_block(table: TableSheet, row: int, block: disclosure.Block, counts: list[str]) -> int:
    sheet = table.sheet
    looks.label(sheet, f"A{row}", disclosure.T2_INFO)
    single = len(block.columns) == 1
    for at, column in enumerate(block.columns, start=2):
        spot = looks.address(row, at)
        looks.label(sheet, f"B{row}:D{row}" if single else spot, column.label)
    row += 1
    for line in block.rows:
        looks.label(sheet, f"A{row}", line.label)
        for at, column in enumerate(block.columns, start=2):
            table.number(row, at, disclosure.cell_key(line, column))
            if line.key != disclosure.FEE_KEY:
                counts.append(looks.address(row, at))
        if single:
            _widen(sheet, row)
        elif not table.last:
            _check_stock(sheet, row)
        if line.key == disclosure.FEE_KEY:
            looks.whole_numbers(sheet, [f"B{row}"], decimals=True)
        row += 1
    return row


def _widen(sheet: Worksheet, row: int) -> None:
    for spot in (f"C{row}", f"D{row}"):
        sheet[spot].border = looks.BOX
    sheet.merge_cells(f"B{row}:D{row}")


def _check_stock(sheet: Worksheet, row: int) -> None:
    """现行有效 against last year's; a difference may be legitimate, so it is only shown."""
    before = f"{last_year_sheet('表二')}!D{row}"
    expected = f"{before}+B{row}-C{row}"
    blank = f'OR({before}="",B{row}="",C{row}="",D{row}="")'
    looks.check(sheet, f"E{row}", _check_equal(f"D{row}", expected, blank))
    looks.mark_checks(sheet, f"E{row}")


_STOCK_NOTE = f"{_CHECK}：与上年"


# ---------------------------------------------------------------- 表三

_T3_FIRST = 4  # column D
_T3_HEAD = 3


def write_table3(table: TableSheet) -> None:
    """25 rows of seven numbers under a header of three rows."""
    sheet = table.sheet
    looks.widths(sheet, (9, 17, 44, 10, 10, 10, 13, 13, 10, 10, 12))
    table.head(disclosure.SECTION_TITLES[2], 10)
    _t3_header(sheet)
    rows = {row: _TOP + _T3_HEAD + index for index, row in enumerate(disclosure.T3_ROWS)}
    _t3_labels(sheet, rows)
    for row, line in rows.items():
        _t3_numbers(table, row, line, rows)
    first, last = min(rows.values()), max(rows.values())
    looks.whole_numbers(sheet, [f"D{first}:J{last}"])
    looks.mark_blank(sheet, f"D{first}:I{last}", unless=_ANSWER)
    end = _t3_checks(table, rows)
    sheet.freeze_panes = f"D{first}"
    looks.print_on_a4(sheet, f"A1:K{end}")
    looks.protect(sheet)


def _t3_header(sheet: Worksheet) -> None:
    top = _TOP
    looks.label(sheet, f"A{top}:C{top + 2}", disclosure.T3_CORNER)
    looks.label(sheet, f"D{top}:J{top}", disclosure.T3_APPLICANTS)
    looks.label(sheet, f"D{top + 1}:D{top + 2}", disclosure.T3_COLUMNS[0].label)
    looks.label(sheet, f"E{top + 1}:I{top + 1}", disclosure.T3_ORGANISATIONS)
    for at, column in enumerate(disclosure.T3_COLUMNS[1:-1], start=_T3_FIRST + 1):
        looks.label(sheet, looks.address(top + 2, at), column.label)
    looks.label(sheet, f"J{top + 1}:J{top + 2}", disclosure.T3_COLUMNS[-1].label)
    looks.note(sheet, f"K{top + 2}", f"{_CHECK}：总计")
    for row in range(top, top + 3):
        sheet.row_dimensions[row].height = 30


def _t3_labels(sheet: Worksheet, rows: dict[Row, int]) -> None:
    for row in (disclosure.T3_NEW, disclosure.T3_CARRIED_IN, disclosure.T3_CARRIED_OUT):
        looks.label(sheet, f"A{rows[row]}:C{rows[row]}", row.label, left=True)
    looks.label(
        sheet, f"A{rows[disclosure.T3_GRANTED]}:A{rows[disclosure.T3_SUM]}", disclosure.T3_RESULTS
    )
    for row in (disclosure.T3_GRANTED, disclosure.T3_PARTLY, disclosure.T3_SUM):
        looks.label(sheet, f"B{rows[row]}:C{rows[row]}", row.label, left=True)
    for _, label, leaves in disclosure.T3_GROUPS:
        looks.label(sheet, f"B{rows[leaves[0]]}:B{rows[leaves[-1]]}", label)
        for row in leaves:
            looks.label(sheet, f"C{rows[row]}", row.label, left=True)
    for row, line in rows.items():
        long = len(row.label) > 24  # noqa: PLR2004  # more than a line of its column
        sheet.row_dimensions[line].height = 32 if long else 22


def _t3_numbers(table: TableSheet, row: Row, line: int, rows: dict[Row, int]) -> None:
    inner = [looks.address(line, at) for at in range(_T3_FIRST, _T3_FIRST + 6)]
    for at, column in enumerate(disclosure.T3_COLUMNS, start=_T3_FIRST):
        key = disclosure.cell_key(row, column)
        if column.name == disclosure.TOTAL:
            table.total(line, at, key, inner)
        elif row is disclosure.T3_SUM:
            table.total(
                line, at, key, [looks.address(rows[leaf], at) for leaf in disclosure.T3_LEAVES]
            )
        else:
            table.number(line, at, key)
    looks.check(table.sheet, f"K{line}", _check_sum(f"J{line}", f"D{line}:I{line}"))


def _t3_checks(table: TableSheet, rows: dict[Row, int]) -> int:
    """Checks by column below the table; returns the last row used."""
    sheet = table.sheet
    new, before = rows[disclosure.T3_NEW], rows[disclosure.T3_CARRIED_IN]
    done, after = rows[disclosure.T3_SUM], rows[disclosure.T3_CARRIED_OUT]
    first, last = rows[disclosure.T3_GRANTED], rows[disclosure.T3_LEAVES[-1]]
    row = after + 1
    lines: list[tuple[str, Callable[[str], str]]] = [
        (
            f"{_CHECK}：一＋二＝三（七）＋四",
            lambda c: _check_equal(
                f"{c}{new}+{c}{before}",
                f"{c}{done}+{c}{after}",
                f'OR(COUNT({c}{new}:{c}{before})<2,{c}{done}="",{c}{after}="")',
            ),
        ),
        (
            f"{_CHECK}：三（七）＝（一）至（六）之和",
            lambda c: _check_sum(f"{c}{done}", f"{c}{first}:{c}{last}"),
        ),
    ]
    if not table.last:
        past = last_year_sheet("表三")
        lines.append(
            (
                f"{_CHECK}：二＝上年表三的四",
                lambda c: _check_equal(
                    f"{c}{before}", f"{past}!{c}{after}", f'OR({c}{before}="",{past}!{c}{after}="")'
                ),
            )
        )
    for label, formula in lines:
        looks.label(sheet, f"A{row}:C{row}", label, left=True, fill=False)
        sheet[f"A{row}"].font = looks.NOTE_FONT
        for at in range(_T3_FIRST, _T3_FIRST + len(disclosure.T3_COLUMNS)):
            letter = get_column_letter(at)
            looks.check(sheet, f"{letter}{row}", formula(letter))
        row += 1
    looks.mark_checks(sheet, f"D{after + 1}:J{row - 1}")
    looks.mark_checks(sheet, f"K{min(rows.values())}:K{after}")
    return row - 1


# ---------------------------------------------------------------- 表四


def write_table4(table: TableSheet) -> None:
    """One row of 15 numbers under three groups."""
    sheet = table.sheet
    looks.widths(sheet, (13, *(9,) * 14))
    table.head(disclosure.SECTION_TITLES[3], 15)
    top = _TOP
    looks.label(sheet, f"A{top}:E{top + 1}", disclosure.T4_REVIEW)
    looks.label(sheet, f"F{top}:O{top}", disclosure.T4_LITIGATION)
    looks.label(sheet, f"F{top + 1}:J{top + 1}", disclosure.T4_ROWS[1].label)
    looks.label(sheet, f"K{top + 1}:O{top + 1}", disclosure.T4_ROWS[2].label)
    data = top + 3
    for group, row in enumerate(disclosure.T4_ROWS):
        _t4_group(table, row, 1 + group * len(disclosure.T4_COLUMNS), top + 2, data)
    looks.whole_numbers(sheet, [f"A{data}:O{data}"])
    looks.label(
        sheet, f"A{data + 1}:D{data + 1}", f"{_CHECK}：各总计＝前四项之和", left=True, fill=False
    )
    for start in ("A", "F", "K"):
        looks.mark_blank(sheet, f"{start}{data}:{chr(ord(start) + 3)}{data}", unless=_ANSWER)
    looks.mark_checks(sheet, f"E{data + 1}:O{data + 1}")
    for row_ in (top, top + 1, top + 2, data):
        sheet.row_dimensions[row_].height = 34
    looks.print_on_a4(sheet, f"A1:O{data + 1}", landscape=True)
    looks.protect(sheet)


def _t4_group(table: TableSheet, row: Row, first: int, head: int, data: int) -> None:
    inner = [looks.address(data, first + index) for index in range(len(disclosure.T4_COLUMNS) - 1)]
    for at, column in enumerate(disclosure.T4_COLUMNS, start=first):
        looks.label(table.sheet, looks.address(head, at), column.label)
        key = disclosure.cell_key(row, column)
        if column.name == disclosure.TOTAL:
            table.total(data, at, key, inner)
            spot = looks.address(data, at)
            looks.check(table.sheet, looks.address(data + 1, at), _check_sum(spot, _area(inner)))
        else:
            table.number(data, at, key)


WRITERS: dict[str, Callable[[TableSheet], None]] = {
    "表二": write_table2,
    "表三": write_table3,
    "表四": write_table4,
}
