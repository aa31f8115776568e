"""花名册: one workbook for many offices, one line each, a column for every field and cell.

The third header row holds names that are unique in the sheet, so that a column can be moved or left
out; the two rows above group them for the eye.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import Outline

from draftkit.blanks import looks
from draftkit.blanks.packing import pack
from draftkit.blanks.values import values_of
from draftkit.kinds import roster_labels
from draftkit.kinds.disclosure import DISCLOSURE
from draftkit.kinds.fields import (
    ACCOUNTS,
    DECISIONS,
    EVENTS,
    EXPLANATIONS,
    FIELD_GROUPS,
    INSPECTIONS,
    KEYWORD_FIELD,
    LAST_YEAR,
    MATTERS,
    MEETINGS,
    PRESS,
    PROPOSALS,
    RESPONSES,
    ROSTER_SHEET,
    SITE,
    TRAININGS,
    VENUES,
    Field,
)
from draftkit.kinds.fields import TOTAL as TOTAL_COUNT
from draftkit.kinds.shapes import ROUGH
from draftkit.kinds.tables import TOTAL
from draftkit.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from openpyxl.worksheet.worksheet import Worksheet

    from draftkit.kinds.shapes import Entry, Part
    from draftkit.kinds.tables import Table
    from draftkit.model import Filing, Number

_GROUP_ROW, _NOTE_ROW, _LABEL_ROW = 2, 3, 4
_FIRST_ROW = _LABEL_ROW + 1
_EMPTY_ROWS = 200
_GUIDE = (
    "一行一个机关。列可以移动，用不着的事实列可以删去；表二、表三、表四的各列都要有，每格都要填，没有请写 0，"
    "总计可以留空。整张表都没有的，在“表二”“表三”“表四”一列写 0，这张表的各列就不用填。"
    "一格里有几项的用顿号隔开；问题和整改用分号隔开，措施或结果写在“=”后面。"
    "各表、各项的细列可以用上方的“+”“-”展开或收起，上年的先收着。"
)
_PAIR = "="


class Slot(NamedTuple):
    """One column: where it belongs, its unique label, a note, and what it holds."""

    group: str
    label: str
    note: str
    key: str
    field: Field[Any] | None = None
    width: float = 7
    amount: bool = False
    part: Part | None = None

    @property
    def is_detail(self) -> bool:
        """Whether it folds under the column of its table or field."""
        return self.part is not None or (self.field is None and self.key.count(".") > self.is_last)

    @property
    def is_last(self) -> bool:
        """Whether it is last year's."""
        return self.key.startswith(f"{LAST_YEAR}.")


def roster(year: int = 0, filings: tuple[Filing, ...] = ()) -> bytes:
    """An empty roster, or one with a line for each of ``filings``."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None  # noqa: S101  # a new workbook has a sheet
    sheet.title = ROSTER_SHEET
    slots = tuple(columns(filings))
    _header(book[ROSTER_SHEET], slots)
    rows = [line_of(slots, filing) for filing in filings] or [{"年度": str(year)} if year else {}]
    for row, values in enumerate(rows, start=_FIRST_ROW):
        _write(book[ROSTER_SHEET], row, slots, values)
    _rules(book[ROSTER_SHEET], slots, max(len(rows), _EMPTY_ROWS))
    return pack(book, f"{DISCLOSURE.name}花名册", {})


def columns(filings: tuple[Filing, ...] = (), groups: int = 0) -> Iterator[Slot]:
    """All columns in order: fields, this year's tables, last year's fields and tables.

    What has more parts than one cell can tell has a group of columns for each of its entries, as many as ``filings`` need,
    ``groups`` at least.
    """
    (body, keywords, facts, last, document) = FIELD_GROUPS
    for title, fields in (body, keywords, facts):
        yield from _field_slots(title, fields, filings, groups)
    for table in DISCLOSURE.tables.values():
        yield from _table_slots(table, "")
    yield from _field_slots(*last)
    for table in DISCLOSURE.tables.values():
        yield from _table_slots(table, f"{LAST_YEAR}.")
    yield from _field_slots(*document)


def _field_slots(
    title: str,
    fields: tuple[Field[Any], ...],
    filings: tuple[Filing, ...] = (),
    groups: int = 0,
) -> Iterator[Slot]:
    group = title.partition("、")[2].partition("（")[0]
    for field in fields:
        note = f"{field.note}；例：{field.example}" if field.example else field.note
        width = 12 if field.is_single else 24
        yield Slot(group, field.label, _roster_note(field, note), field.key, field, width)
        yield from _group_slots(group, field, filings, groups)


def _group_slots(
    group: str, field: Field[Any], filings: tuple[Filing, ...], groups: int
) -> Iterator[Slot]:
    """The columns of a field's parts, for each of its entries."""
    if field is KEYWORD_FIELD or not field.parts:
        return
    told = (_entries(field, filing) for filing in filings)
    needed = [len(entries) for entries in told if _short(field, entries) is None]
    if len(field.parts) > _OF_A_CELL or _begins_with_a_number(field):
        needed.append(min(groups, 1) if field.shape.single or field.is_single else groups)
    for number in range(1, max(*needed, _EMPTY_GROUPS.get(field.key, 0), 0) + 1):
        for part in field.parts:
            key, label = roster_labels.of(field, number, part)
            yield Slot(group, label, f"{field.label}的{part.name}", key, field, 12, part=part)


_OF_A_CELL = 2
"""The parts of an entry that one cell can hold."""
_EMPTY_GROUPS = {
    field.key: number
    for number, some in (
        (
            1,
            (
                TOTAL_COUNT,
                SITE,
                ACCOUNTS,
                VENUES,
                PRESS,
                EXPLANATIONS,
                RESPONSES,
                PROPOSALS,
                DECISIONS,
            ),
        ),
        (1, (TRAININGS, MEETINGS, EVENTS, INSPECTIONS)),
        (2, (MATTERS,)),
    )
    for field in some
}
"""How many groups an empty roster has of a field."""


def _entries(field: Field[Any], filing: Filing) -> tuple[Entry, ...]:
    return field.shape.entries(field.of(filing))


def _roster_note(field: Field[Any], note: str) -> str:
    if field.is_single:
        return note
    if _begins_with_a_number(field) or field.shape.single:
        return note
    if not field.parts or field is KEYWORD_FIELD or _PAIR not in field.example:
        return f"用顿号隔开；例：{field.example}" if field.example else "用顿号隔开"
    return f"写成“{field.parts[0].name}={field.parts[1].name}”" + (
        f"；例：{field.example}" if field.example else ""
    )


def _table_slots(table: Table, prefix: str) -> Iterator[Slot]:
    shown = f"{LAST_YEAR}{table.name}" if prefix else table.name
    group = f"{shown} {table.title}"
    yield Slot(group, shown, "整张表都没有的写 0，后面各列不用填", prefix + table.name)
    for key, _, column in table.cells.values():
        label = "·".join((shown, *key.split(".")[1:]))
        note = "万元" if column.amount else "可以留空" if column.name == TOTAL else ""
        yield Slot(group, label, note, prefix + key, amount=column.amount)


# ---------------------------------------------------------------- looks


def _header(sheet: Worksheet, slots: tuple[Slot, ...]) -> None:
    last = get_column_letter(len(slots))
    looks.note(sheet, "A1", _GUIDE)
    sheet.merge_cells("A1:P1")
    first = 1
    for column, slot in enumerate(slots, start=1):
        letter = get_column_letter(column)
        sheet.column_dimensions[letter].width = slot.width
        if slot.is_detail:
            sheet.column_dimensions[letter].outlineLevel = 1
            sheet.column_dimensions[letter].hidden = slot.is_last
        looks.label(sheet, f"{letter}{_NOTE_ROW}", slot.note)
        sheet[f"{letter}{_NOTE_ROW}"].font = looks.NOTE_FONT
        looks.label(sheet, f"{letter}{_LABEL_ROW}", slot.label)
        ends = column == len(slots) or slots[column].group != slot.group
        if ends:
            area = f"{looks.address(_GROUP_ROW, first)}:{letter}{_GROUP_ROW}"
            looks.label(sheet, area, slot.group, left=True)
            first = column + 1
    for row, height in ((1, 52), (_GROUP_ROW, 22), (_NOTE_ROW, 60), (_LABEL_ROW, 120)):
        sheet.row_dimensions[row].height = height
    sheet.sheet_properties.outlinePr = Outline(summaryRight=False)
    sheet.freeze_panes = f"C{_FIRST_ROW}"
    sheet.auto_filter.ref = f"A{_LABEL_ROW}:{last}{_LABEL_ROW}"
    looks.print_on_a4(sheet, f"A1:{last}{_FIRST_ROW}", landscape=True)


def _rules(sheet: Worksheet, slots: tuple[Slot, ...], rows: int) -> None:
    end = _FIRST_ROW + rows - 1
    numbers: list[str] = []
    amounts: list[str] = []
    for column, slot in enumerate(slots, start=1):
        letter = get_column_letter(column)
        area = f"{letter}{_FIRST_ROW}:{letter}{end}"
        if slot.field is None:
            (amounts if slot.amount else numbers).append(area)
        elif slot.field.choices and slot.field.is_single:
            looks.choices(sheet, area, slot.field.choices, closed=slot.field.closed)
    looks.whole_numbers(sheet, numbers)
    looks.whole_numbers(sheet, amounts, decimals=True)


# ---------------------------------------------------------------- lines


def line_of(slots: tuple[Slot, ...], filing: Filing) -> dict[str, str | Number]:
    """Slot key → value of one office."""
    values = values_of(filing)
    line: dict[str, str | Number] = {}
    for key, field in {
        slot.key: slot.field for slot in slots if slot.field and not slot.part
    }.items():
        entries = values.get(key, ())
        short = _short(field, entries) if entries else None
        if short is not None:
            line[key] = short
        else:
            line |= roster_labels.parted(field, entries)
    line.update(filing.cells)
    for key, number in (filing.last.cells if filing.last else _NO_CELLS).items():
        line[f"{LAST_YEAR}.{key}"] = number
    return line


_NO_CELLS: Mapping[str, Number] = {}


def _begins_with_a_number(field: Field[Any]) -> bool:
    return bool(field.parts) and field.parts[0].shape is ROUGH


def _short(field: Field[Any], entries: tuple[Entry, ...]) -> str | None:
    """The entries in one cell; ``None`` where that cannot hold all their parts."""
    if any(any(entry[2:]) for entry in entries):
        return None
    if _begins_with_a_number(field) and (len(entries) > 1 or any(entry[1] for entry in entries)):
        return None
    return _joined(field, entries) if entries else ""


def _joined(field: Field[Any], entries: tuple[Entry, ...]) -> str:
    if field.is_single:
        return entries[0][0]
    shown = [f"{first}{_PAIR}{second}" if second else first for first, second, *_ in entries]
    if field is KEYWORD_FIELD:
        shown = [first for first, _ in entries]
    if not any("、" in text for text in shown):
        return "、".join(shown)
    # A ； at the end tells that the 、 of a single item parts nothing.
    return "；".join(shown) + ("；" if len(shown) == 1 and field is not KEYWORD_FIELD else "")


def _write(
    sheet: Worksheet, row: int, slots: tuple[Slot, ...], values: Mapping[str, str | Number]
) -> None:
    for column, slot in enumerate(slots, start=1):
        value = values.get(slot.key)
        if value is None:
            continue
        cell = sheet[looks.address(row, column)]
        cell.value = value
        cell.font = looks.BODY_FONT
        if slot.field:
            cell.number_format = "@"
            cell.data_type = "s"  # also for a text that begins with =
