"""A 花名册 row by row: what ``init --roster`` writes reads back, and every fault names its cell."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from draftkit import blanks
from draftkit.blanks import roster_book
from draftkit.diagnostics import InputError
from draftkit.kinds.fields import ROSTER_SHEET
from draftkit.model import Filing
from draftkit.sources import roster
from draftkit.sources.roster import columns, lines
from tests.support.counties import invented, write_roster

FILINGS = tuple(invented(12))
LABEL_ROW, FIRST_ROW = 4, 5


def bare(filing: Filing) -> Filing:
    return filing._replace(places={}, source="")


def read(path: Path) -> list[Filing]:
    found = roster.open_roster(path)
    return [roster.read_line(found.columns, line)[0] for line in found.lines()]


def faults(path: Path) -> list[str]:
    found = roster.open_roster(path)
    line = next(found.lines())
    with pytest.raises(InputError) as caught:
        roster.read_line(found.columns, line)
    return [f"{p.code} {p.place.sheet} {p.place.cell} {p.what}" for p in caught.value.problems]


@pytest.fixture
def book(tmp_path: Path) -> Callable[..., Path]:
    """A roster of one body, changed by hand: label → value, None removes the whole column."""

    def make(changes: dict[str, Any], filing: Filing = FILINGS[0]) -> Path:
        path = tmp_path / "花名册.xlsx"
        path.write_bytes(blanks.roster(2025, [filing]))
        workbook = openpyxl.load_workbook(path)
        sheet = workbook[ROSTER_SHEET]
        for label, value in changes.items():
            column = next(c.column for c in sheet[LABEL_ROW] if c.value == label)
            if value is None:
                sheet.delete_cols(column)
            else:
                sheet.cell(FIRST_ROW, column).value = value
        workbook.save(path)
        return path

    return make


def cell_of(label: str) -> str:
    number = [slot.label for slot in roster_book.columns(FILINGS[:1])].index(label) + 1
    return f"{openpyxl.utils.get_column_letter(number)}{FIRST_ROW}"


def test_every_column_that_init_writes_is_known(tmp_path: Path) -> None:
    path = tmp_path / "花名册.xlsx"
    path.write_bytes(blanks.roster(2025))
    found = roster.open_roster(path)
    read_columns = {column for _, column in (*found.columns.fields, *found.columns.parts)}
    for table in (*found.columns.tables, *found.columns.last_tables):
        read_columns |= {*table.columns, table.whole}
        assert not table.missing
    assert read_columns == set(range(len(list(roster_book.columns()))))
    assert list(found.lines()) == []
    assert found.warnings == ()


def test_what_is_written_reads_back(tmp_path: Path) -> None:
    path = tmp_path / "花名册.xlsx"
    path.write_bytes(blanks.roster(2025, FILINGS))
    assert list(map(bare, read(path))) == list(map(bare, FILINGS))


def test_a_roster_in_pieces_reads_as_in_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "花名册.xlsx"
    write_roster(path, FILINGS, last_year=True)
    whole = read(path)
    assert list(map(bare, whole)) == list(map(bare, FILINGS))
    monkeypatch.setattr(lines, "_PIECE_SIZE", 1)
    monkeypatch.setattr(lines, "_BLOCK", 3000)
    found = roster.open_roster(path)
    pieces = list(found.lines())
    assert [line.number for line in pieces] == list(range(2, 2 + len(FILINGS)))
    assert [
        roster.read_line(found.columns, line)[0].places["机关.名称"].cell for line in pieces
    ] == [f"B{number}" for number in range(2, 2 + len(FILINGS))]


def test_rows_far_apart_and_rows_without_numbers(tmp_path: Path) -> None:
    path = tmp_path / "花名册.xlsx"
    path.write_bytes(blanks.roster(2025, FILINGS[:2]))
    workbook = openpyxl.load_workbook(path)
    sheet = workbook[ROSTER_SHEET]
    sheet.move_range(f"A6:{sheet.cell(6, sheet.max_column).coordinate}", rows=40_000)
    workbook.save(path)
    found = roster.open_roster(path)
    assert [line.number for line in found.lines()] == [5, 40_006]


@pytest.mark.parametrize(
    ("label", "value", "expected"),
    [
        ("表三·本年新收·自然人", "两件", "INPUT-NUMBER"),
        ("表二·行政许可", "", "INPUT-BLANK"),
        ("表四·行政复议·结果维持", -1, "INPUT-NEGATIVE"),
        ("类别", "公社", "INPUT-KIND"),
        ("公开渠道", "政府门户网站=甲", "INPUT-NUMBER"),
    ],
)
def test_a_fault_names_sheet_and_cell(
    book: Callable[..., Path], label: str, value: Any, expected: str
) -> None:
    filled = FILINGS[0]._replace(cells={**FILINGS[0].cells, "表二.行政许可": 3})
    found = faults(book({label: value}, filled))
    assert any(line.startswith(f"{expected} {ROSTER_SHEET} {cell_of(label)} ") for line in found)


def test_a_table_column_left_out_is_an_error_unless_the_table_says_0(
    book: Callable[..., Path],
) -> None:
    assert any(
        "表三·重复申请" in f or "重复申请" in f
        for f in faults(book({"表三·不予处理·重复申请·自然人": None}))
    )
    zero = {key: 0 if key.startswith("表三") else n for key, n in FILINGS[0].cells.items()}
    path = book(
        {"表三·不予处理·重复申请·自然人": None, "表三": 0},
        FILINGS[0]._replace(cells=zero, last=None),
    )
    assert read(path)[0].cells == zero


def test_totals_may_be_left_out(book: Callable[..., Path]) -> None:
    path = book({"表三·本年新收·总计": None, "表四·行政复议·总计": None})
    assert read(path)[0].cells == FILINGS[0].cells


def test_0_and_figures_contradict_each_other(book: Callable[..., Path]) -> None:
    busy = FILINGS[0]._replace(cells={**FILINGS[0].cells, "表二.行政许可": 3})
    assert any("INPUT-CONTRADICTION" in fault for fault in faults(book({"表二": 0}, busy)))


def test_a_misspelt_column_is_refused_and_an_own_one_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "花名册.xlsx"
    path.write_bytes(blanks.roster(2025, FILINGS[:1]))
    workbook = openpyxl.load_workbook(path)
    sheet = workbook[ROSTER_SHEET]
    last = sheet.max_column + 1
    sheet.cell(LABEL_ROW, last).value = "备注"
    sheet.cell(LABEL_ROW, last + 1).value = "本县特色栏"
    workbook.save(path)
    assert [p.code for p in roster.open_roster(path).warnings] == ["INPUT-LABEL"]
    sheet.cell(LABEL_ROW, last).value = "培训次"
    workbook.save(path)
    with pytest.raises(InputError, match="是不是“培训次数”"):
        roster.open_roster(path)


def test_a_column_given_twice_is_refused(book: Callable[..., Path]) -> None:
    path = book({})
    workbook = openpyxl.load_workbook(path)
    sheet = workbook[ROSTER_SHEET]
    sheet.cell(LABEL_ROW, sheet.max_column + 1).value = "名称"
    workbook.save(path)
    with pytest.raises(InputError, match="出现了两次"):
        roster.open_roster(path)


def test_a_workbook_of_one_body_is_no_roster(tmp_path: Path) -> None:
    path = tmp_path / "数据.xlsx"
    path.write_bytes(blanks.workbook(filing=FILINGS[0]))
    assert not roster.is_roster(path)
    with pytest.raises(InputError, match=ROSTER_SHEET):
        roster.open_roster(path)


def test_half_a_file_is_said_to_be_damaged(tmp_path: Path) -> None:
    path = tmp_path / "花名册.xlsx"
    content = blanks.roster(2025, FILINGS[:1])
    path.write_bytes(content[: len(content) // 2])
    with pytest.raises(InputError, match="FILE-DAMAGED"):
        roster.open_roster(path)


def test_own_columns_are_few() -> None:
    assert not columns._OWN_COLUMNS & columns._KNOWN.keys()
