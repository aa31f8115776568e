"""A table as a sheet: the form's own look, blank to fill in, sums checked live."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftkit.blanks import looks
from draftkit.blanks.values import number_text
from draftkit.kinds.fields import ABSENT, last_year_sheet
from draftkit.kinds.shapes import NO, YES
from draftkit.kinds.tables import TOTAL

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from openpyxl.worksheet.worksheet import Worksheet

    from draftkit.blanks.packing import Shown
    from draftkit.kinds.tables import Box, Cell, Identity, Stock, Sum, Table
    from draftkit.model import Number

_ABSENT_ROW = 2
_TOP = 4
_ANSWER = f"$B${_ABSENT_ROW}"
_CHECK = "勾稽"
_LONG, _LONG_HEIGHT, _NOTE_HEIGHT = 24, 32, 48
"""Characters that do not fit a line of the column of labels; heights (points) of such a row and of the note."""
_LABEL_WIDTH, _NUMBER_WIDTH, _CHECK_WIDTH = 24, 12, 16


def write_table(
    sheet: Worksheet,
    table: Table,
    heading: str,
    cells: Mapping[str, Number | str],
    *,
    last: bool = False,
) -> Shown:
    """The table under its ``heading``, blank or with ``cells``; ``last``: it is last year's.

    Returns what its total formulas give, by address.
    """
    writing = _TableSheet(sheet, table, cells, last=last)
    writing.grid(heading)
    writing.rules()
    end = writing.across() if table.across else writing.down()
    looks.print_on_a4(sheet, f"A1:{end}", landscape=table.looks.landscape)
    looks.protect(sheet)
    return writing.shown


class _TableSheet:
    """One table being written; ``shown`` collects what its total formulas give."""

    def __init__(
        self, sheet: Worksheet, table: Table, cells: Mapping[str, Number | str], *, last: bool
    ) -> None:
        self.sheet = sheet
        self.table = table
        self.cells = cells
        self.last = last
        self.shown: Shown = {}
        self.width = len(table.squares[0])
        self.boxes = {
            box.key: (row, at + 1)
            for row, line in enumerate(table.grid, start=_TOP)
            for at, box in line.boxes
            if box.key
        }
        """Row and column of each number."""
        self.row_sums = {rule.place: rule.right for rule in table.identities if not rule.scope}

    def spot(self, key: str) -> str:
        """``D7``."""
        return looks.address(*self.boxes[key])

    def _spots(self, keys: Iterable[str]) -> list[str]:
        return [self.spot(key) for key in keys]

    def grid(self, heading: str) -> None:
        """The table as it is printed, line by line: labels, and a cell for every number."""
        table, sheet, shape = self.table, self.sheet, self.table.looks
        labels = table.label_columns
        numbers = self.width - labels
        widths = (*(_LABEL_WIDTH,) * labels, *(_NUMBER_WIDTH,) * numbers, _CHECK_WIDTH)
        looks.widths(sheet, shape.sheet or widths)
        self.head(heading, self.width)
        for row, line in enumerate(table.grid, start=_TOP):
            sheet.row_dimensions[row].height = shape.head_height if line.heading else shape.height
            for at, box in line.boxes:
                area = _area_of(row, at + 1, box.down, box.across)
                if box.key:
                    self._number(row, at + 1, box, area)
                    continue
                looks.label(sheet, area, box.text, left=shape.small and box.part == "label")
                if box.part == "label" and len(box.text) > _LONG:
                    sheet.row_dimensions[row].height = _LONG_HEIGHT
            if not self.last and not line.heading:
                self._stocks([table.cells[box.key] for _, box in line.boxes if box.key])

    def _number(self, row: int, column: int, box: Box, area: str) -> None:
        """A cell to type in or a sum, and the check of a sum beside or below it."""
        key = box.key
        # A total sums up its row, else its column.
        parts = self._spots(self.row_sums.get(key) or self.table.totals.get(key, ()))
        if parts:
            self.total(row, column, key, parts)
        else:
            self.number(row, column, key)
        if key in self.row_sums:
            place = (row + 1, column) if self.table.across else (row, self.width + 1)
            check = _check_sum(self.spot(key), _area(parts))
            looks.check(self.sheet, looks.address(*place), check)
        if box.across > 1:
            for further in range(column + 1, column + box.across):
                self.sheet[looks.address(row, further)].border = looks.BOX
            self.sheet.merge_cells(area)
        if self.table.cells[key].column.amount:
            looks.whole_numbers(self.sheet, [self.spot(key)], decimals=True)

    def _stocks(self, cells: Sequence[Cell]) -> None:
        """A row's checks against last year's; a difference may be legitimate, so it is only shown."""
        names = {cell.column.name: cell.key for cell in cells}
        for stock in self.table.stocks:
            if not stock.down and stock.place in names:
                place = looks.address(self.boxes[names[stock.place]][0], self.width + 1)
                looks.check(self.sheet, place, self._stock(stock, names))
                looks.mark_checks(self.sheet, place)

    def number(self, row: int, column: int, key: str) -> None:
        """A cell to type a number in."""
        value = self.cells.get(key)
        looks.entry(self.sheet, looks.address(row, column), value, text=isinstance(value, str))

    def total(self, row: int, column: int, key: str, parts: list[str]) -> None:
        """A sum that calculates itself; a given total that differs is kept as it is."""
        spot = looks.address(row, column)
        area = _area(parts)
        looks.entry(self.sheet, spot, f'=IF(COUNT({area})=0,"",SUM({area}))')
        value = self.cells.get(key)
        result = self._sum(parts)
        if value is None or result == value:
            if result is not None:
                self.shown[spot] = number_text(result)
        else:
            looks.entry(self.sheet, spot, value, text=isinstance(value, str))

    def _sum(self, parts: list[str]) -> int | None:
        """What a sum gives; ``None`` as long as a part is blank or no number."""
        total = 0
        for spot in parts:
            found = self.shown.get(spot, self.sheet[spot].value)
            if not str(found).isdecimal():
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
        sheet.row_dimensions[1].height, sheet.row_dimensions[_ABSENT_ROW].height = 30, 46

    # ------------------------------------------------ rules

    def rules(self) -> None:
        """What may be typed in."""
        cells = self.table.cells.values()
        counts = [self.spot(cell.key) for cell in cells if not cell.column.amount]
        whole = [_area(self._spots(self.table.cells))]
        looks.whole_numbers(self.sheet, whole if len(self.table.blocks) == 1 else counts)

    def across(self) -> str:
        """Blanks and checks of rows side by side; returns the last cell used."""
        sheet, table = self.sheet, self.table
        rows = [self._spots(keyed.keys) for keyed in table.keyed.values()]
        parts = [
            row[:-1] if keyed.listed else row
            for row, keyed in zip(rows, table.keyed.values(), strict=True)
        ]
        below = _TOP + len(table.grid)
        for rule in table.sums:
            area = _area_of(below, 1, 1, len(parts[0]))
            looks.label(sheet, area, f"{_CHECK}：{rule.title}", left=True, fill=False)
        for row in parts:
            looks.mark_blank(sheet, _area(row), unless=_ANSWER)
        ends = [looks.address(below, self.boxes[key][1]) for key in self.row_sums]
        if ends:
            looks.mark_checks(sheet, _area(ends))
        return looks.address(below, self.width)

    def down(self) -> str:
        """Blanks, checks of columns below the table and of rows beside it, the note; returns the last cell used."""
        sheet, table = self.sheet, self.table
        spots = self._spots(table.cells)
        top, bottom = self.boxes[next(iter(table.cells))][0], _TOP + len(table.grid) - 1
        totals = len(table.blocks) == 1 and table.blocks[0].columns[-1].name == TOTAL
        looks.mark_blank(
            sheet, f"{spots[0]}:{looks.address(bottom, self.width - totals)}", unless=_ANSWER
        )
        below = self._columns(bottom)
        if below > bottom:
            looks.mark_checks(
                sheet,
                f"{looks.address(bottom + 1, table.label_columns + 1)}:{looks.address(below, self.width)}",
            )
        beside: list[Sum | Stock] = [rule for rule in table.sums if not rule.down]
        if beside:
            looks.mark_checks(sheet, _area_of(top, self.width + 1, bottom - top + 1, 1))
        beside += [stock for stock in table.stocks if not stock.down and not self.last]
        for rule in beside:
            looks.note(sheet, looks.address(top - 1, self.width + 1), f"{_CHECK}：{rule.title}")
        if table.looks.long:
            sheet.freeze_panes = spots[0]
        if table.looks.note:
            below += 2
            looks.note(sheet, f"A{below}", table.looks.note)
            sheet.merge_cells(_area_of(below, 1, 1, self.width))
            sheet.row_dimensions[below].height = _NOTE_HEIGHT
        return looks.address(below, len(table.looks.sheet) or self.width + 1)

    def _columns(self, row: int) -> int:
        """The rules that hold in every column, one line each below ``row``; returns the last line."""
        table = self.table
        lines = [
            (
                rule.title,
                [self._check(i) for i in table.identities if i.scope and i.code == rule.code],
            )
            for rule in table.sums
            if rule.down
        ]
        for stock in () if self.last else table.stocks:
            if stock.down:
                names = (stock.place, stock.before, *stock.plus, *stock.minus)
                columns = (column.name for column in table.blocks[0].columns)
                keys = [{n: f"{table.name}.{n}.{column}" for n in names} for column in columns]
                lines.append((stock.title, [self._stock(stock, found) for found in keys]))
        for title, formulas in lines:
            row += 1
            label = _area_of(row, 1, 1, table.label_columns)
            looks.label(self.sheet, label, f"{_CHECK}：{title}", left=True, fill=False)
            self.sheet[f"A{row}"].font = looks.NOTE_FONT
            for at, formula in enumerate(formulas, start=table.label_columns + 1):
                looks.check(self.sheet, looks.address(row, at), formula)
        return row

    # ------------------------------------------------ formulas

    def _check(self, rule: Identity) -> str:
        left, right = self._spots(rule.left), self._spots(rule.right)
        if len(left) == 1:
            return _check_sum(left[0], _area(right))
        blank = [f"COUNT({_area(left)})<{len(left)}", *(f'{spot}=""' for spot in right)]
        return _check_equal("+".join(left), "+".join(right), f"OR({','.join(blank)})")

    def _stock(self, stock: Stock, keys: Mapping[str, str]) -> str:
        """``keys`` are those of the cells the rule names."""
        own = self.spot(keys[stock.place])
        before = f"{last_year_sheet(self.table.name)}!{self.spot(keys[stock.before])}"
        plus, minus = (self._spots(keys[n] for n in names) for names in (stock.plus, stock.minus))
        expected = before + "".join(f"+{s}" for s in plus) + "".join(f"-{s}" for s in minus)
        sides = sorted(([own], [before, *plus, *minus]), key=len, reverse=True)
        blank = ",".join(f'{spot}=""' for side in sides for spot in side)
        return _check_equal(own, expected, f"OR({blank})")


_PASTE_NOTE = "从别处粘贴整块数字请用“选择性粘贴—数值”，否则粘进来的格子改不动（改不动时在“审阅”中撤销工作表保护，没有密码）。"
_ABSENT_NOTE = f"全年整张表都没有的选“{YES}”，下面可以不填；有的请留空或选“{NO}”，每格都要填，没有请写 0。{_PASTE_NOTE}"
_ABSENT_NOTE_LAST = (
    f"上年的数字用于比较和核对，可以不填；要填就填全，整张表都没有的选“{YES}”。{_PASTE_NOTE}"
)


def _area_of(row: int, column: int, down: int, across: int) -> str:
    """``A7:C7``, or ``A7`` for a single cell."""
    first = looks.address(row, column)
    last = looks.address(row + down - 1, column + across - 1)
    return first if first == last else f"{first}:{last}"


def _area(spots: list[str]) -> str:
    """``D7:I7`` for cells in a row; several stretches parted by commas."""
    return f"{spots[0]}:{spots[-1]}"


def _check_sum(total: str, area: str) -> str:
    return f'=IF(OR(COUNT({area})=0,{total}=""),"",IF({total}=SUM({area}),"✓","差 "&({total}-SUM({area}))))'


def _check_equal(left: str, right: str, blank: str) -> str:
    return f'=IF({blank},"",IF({left}={right},"✓","差 "&(({left})-({right}))))'
