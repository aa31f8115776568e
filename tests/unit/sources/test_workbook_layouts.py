"""Reading goes by labels: whatever happens to the layout, no number may slip into another cell."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import pytest

from draftkit.sources import read_filing

if TYPE_CHECKING:
    from pathlib import Path

    from draftkit.model import Filing


def _same(book: Any, complete: Filing) -> None:
    filing, _ = book.read()
    assert filing.cells == complete.cells
    assert filing.last == complete.last
    assert filing.given == complete.given
    assert filing.body == complete.body


def test_the_workbook_as_written_is_read(book: Any, complete: Filing) -> None:
    _same(book, complete)


def test_unmerged_cells_change_nothing(book: Any, complete: Filing) -> None:
    for title in book.book.sheetnames:
        book.unmerge(title)
    _same(book, complete)


@pytest.mark.parametrize("at", [1, 4, 6, 7, 12, 20, 31])
def test_an_inserted_blank_row_shifts_nothing(book: Any, complete: Filing, at: int) -> None:
    book.unmerge("表三")
    book["表三"].insert_rows(at, 2)
    _same(book, complete)


@pytest.mark.parametrize("at", [1, 2, 4, 6, 10])
def test_an_inserted_blank_column_shifts_nothing(book: Any, complete: Filing, at: int) -> None:
    for title in ("表二", "表三", "表四"):
        book.unmerge(title)
        book[title].insert_cols(at)
    _same(book, complete)


def test_a_moved_column_takes_its_numbers_along(book: Any, complete: Filing) -> None:
    book.unmerge("表三")
    sheet = book["表三"]
    for row in range(4, 32):
        sheet.cell(row, 15).value = sheet.cell(row, 5).value  # 商业企业 to the far right
        sheet.cell(row, 5).value = None
    _same(book, complete)


def test_swapped_columns_are_read_by_their_labels(book: Any, complete: Filing) -> None:
    book.unmerge("表三")
    sheet = book["表三"]
    for row in range(6, 32):
        a, b = sheet.cell(row, 5), sheet.cell(row, 8)
        a.value, b.value = b.value, a.value
    _same(book, complete)


def test_moved_rows_are_read_by_their_labels(book: Any, complete: Filing) -> None:
    book.unmerge("表三")
    sheet = book["表三"]
    for column in range(3, 11):  # two leaves of one group
        a, b = sheet.cell(11, column), sheet.cell(15, column)
        a.value, b.value = b.value, a.value
    _same(book, complete)


def test_moved_groups_of_table_4_are_read_by_their_labels(book: Any, complete: Filing) -> None:
    book.unmerge("表四")
    sheet = book["表四"]
    sheet["A8"].value = None
    sheet["F5"].value, sheet["K5"].value = sheet["K5"].value, sheet["F5"].value
    for row in (6, 7):
        for column in range(6, 11):
            a, b = sheet.cell(row, column), sheet.cell(row, column + 5)
            a.value, b.value = b.value, a.value
    _same(book, complete)


def test_hidden_sheets_rows_and_columns_are_read(book: Any, complete: Filing) -> None:
    book["上年表三"].sheet_state = "hidden"
    book["表四"].sheet_state = "veryHidden"
    book["表三"].row_dimensions[12].hidden = True
    book["表三"].column_dimensions["F"].hidden = True
    _same(book, complete)


def test_labels_may_differ_in_blanks_brackets_quotes_and_numbering(
    book: Any, complete: Filing
) -> None:
    for title, old, new in (
        ("表三", "（三）不予公开", "(三) 不予公开"),
        ("表三", "3.危及“三安全一稳定”", '3、危及 "三安全一稳定"'),
        ("表三", "8.属于行政查询事项", "属于行政查询事项"),
        ("表三", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "（二）部分公开"),
        ("表三", "一、本年新收政府信息公开申请数量", "一、本年新收政府信息\n公开申请数量"),
        ("表三", "社会公益组织", "社会公益\n组织"),
        ("表三", "法律服务机构", "法律服务 机构"),
        ("表四", "结果维持", "结果\n维持"),
        ("表四", "尚未审结", "尚未  审结"),
        ("表二", "本年收费金额（单位：万元）", "本年收费金额(单位:万元)"),
        ("表二", "规章", "规 章"),
    ):
        book.find(title, old).value = new
    _same(book, complete)


def test_sheet_names_may_have_blanks_or_digits(book: Any, complete: Filing) -> None:
    book["表二"].title = " 表2 "
    book["表三"].title = "表 三"
    book["上年表四"].title = "上年表4"
    _same(book, complete)


def test_sheets_may_stand_in_any_order(book: Any, complete: Filing) -> None:
    book.book.move_sheet("表四", -3)
    book.book.move_sheet("基本信息", 5)
    _same(book, complete)


def test_numbers_typed_as_text_are_read(book: Any, complete: Filing) -> None:
    sheet = book["表三"]
    sheet["D7"].value, sheet["E7"].value, sheet["F7"].value = "９件", " 3 ", "０"
    book["表二"]["B10"].value = "46 件"
    book["表二"]["B17"].value = "0.0万元"
    _same(book, complete)


def test_thousands_marks_are_read(book: Any) -> None:
    book["表二"]["B10"].value = "1,234"
    book["表二"]["B13"].value = "１，２３４"
    filing, _ = book.read()
    assert (filing.cells["表二.行政许可"], filing.cells["表二.行政处罚"]) == (1234, 1234)


def test_totals_left_blank_or_never_calculated_are_computed(book: Any, complete: Filing) -> None:
    for row in range(7, 32):
        book["表三"].cell(row, 10).value = None
    for column in range(4, 11):
        book["表三"].cell(30, column).value = None
    _same(book, complete)


def test_a_total_typed_by_hand_is_kept_for_the_sum_check(book: Any) -> None:
    book["表三"]["J7"].value = 99
    assert book.read()[0].cells["表三.本年新收.总计"] == 99


def test_a_table_without_its_total_column_is_computed(book: Any, complete: Filing) -> None:
    book.unmerge("表三")
    book["表三"].delete_cols(10)
    _same(book, complete)


def test_a_table_declared_absent_is_zero(book: Any) -> None:
    book["表四"]["B2"].value = "是"
    for column in range(1, 16):
        book["表四"].cell(7, column).value = None
    filing, _ = book.read()
    assert {n for key, n in filing.cells.items() if key.startswith("表四")} == {0}
    assert filing.places["表四.行政复议.总计"].cell == "A7"


@pytest.mark.parametrize("answer", ["否", None, " "])
def test_a_table_not_declared_absent_is_read(
    book: Any, complete: Filing, answer: str | None
) -> None:
    book["表三"]["B2"].value = answer
    _same(book, complete)


def test_last_year_left_blank_is_not_given(book: Any) -> None:
    for title in ("上年表二", "上年表三", "上年表四"):
        for row in book[title].iter_rows(min_row=6):
            for cell in row:
                if isinstance(cell.value, int):
                    cell.value = None
    book.find("基本信息", "上年主动公开总数").offset(0, 1).value = None
    for row in book["基本信息"].iter_rows():
        if row[0].value == "上年存在问题":
            row[1].value = None
    assert book.read()[0].last is None


def test_last_years_sheets_may_be_deleted(book: Any) -> None:
    for title in ("上年表二", "上年表三", "上年表四"):
        del book.book[title]
    last = book.read()[0].last
    assert last is not None
    assert last.cells == {}


def test_every_cell_remembers_its_sheet_and_address(complete: Filing, filled: Path) -> None:
    place = complete.places["表三.不予处理.重复申请.自然人"]
    assert str(place) == f"{filled}，工作表“表三”，单元格 D23（不予处理·重复申请·自然人）"
    assert complete.places["上年.表二.行政许可"].sheet == "上年表二"
    assert complete.places["事实.培训次数"].sheet == "工作情况"


def test_moved_columns_of_the_basics_sheet_are_read(book: Any, complete: Filing) -> None:
    book.unmerge("基本信息")
    book["基本信息"].insert_cols(2, 2)
    book["基本信息"].insert_rows(4)
    _same(book, complete)


def test_lines_of_one_field_may_share_a_merged_label(book: Any, complete: Filing) -> None:
    sheet = book["基本信息"]
    first = True
    for row in sheet.iter_rows(min_row=4):
        if row[0].value == "上年存在问题":
            if not first:
                row[0].value = None
            first = False
    _same(book, complete)


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
@pytest.mark.parametrize("kind", ["xlsx", "xls", "ods"])
def test_what_libreoffice_saves_is_read(
    tmp_path: Path, filled: Path, complete: Filing, kind: str
) -> None:
    (tmp_path / "in").mkdir()
    source = tmp_path / "in" / "数据.xlsx"
    source.write_bytes(filled.read_bytes())
    subprocess.run(
        [
            *("soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless"),
            *("--convert-to", kind, "--outdir", str(tmp_path), str(source)),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    filing, warnings = read_filing(tmp_path / f"数据.{kind}")
    assert (filing.cells, filing.last, filing.given) == (
        complete.cells,
        complete.last,
        complete.given,
    )
    assert warnings == ()
    wrong = tmp_path / "数据.ods" if kind == "xls" else tmp_path / "数据.xls"
    wrong.write_bytes((tmp_path / f"数据.{kind}").read_bytes())
    assert read_filing(wrong)[0].cells == complete.cells
