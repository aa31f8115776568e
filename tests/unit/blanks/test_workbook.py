"""The workbook that ``init`` writes."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from python_calamine import CalamineWorkbook

from draftkit import blanks
from draftkit.diagnostics import InputError
from draftkit.kinds import disclosure
from draftkit.kinds.fields import FIELDS
from draftkit.kinds.tables import cell_key
from draftkit.kinds.works import ON_WORKS, WORKS, WORKS_SHEET
from draftkit.service.blank_forms import practices
from draftkit.sources import read_filing
from draftkit.sources.sheets import open_workbook
from draftkit.sources.workbook import _UNTOUCHED

EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("*.yaml"))
SHEETS = ["基本信息", "工作情况", "表二", "表三", "表四", "上年表二", "上年表三", "上年表四"]


@pytest.fixture(scope="module")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("blank") / "数据.xlsx"
    path.write_bytes(blanks.workbook(name="瓦亭镇人民政府", year=2025))
    return path


def test_it_has_its_sheets_in_order(blank: Path) -> None:
    assert openpyxl.load_workbook(blank).sheetnames == SHEETS


def test_every_official_label_stands_in_its_sheet(blank: Path) -> None:
    book = openpyxl.load_workbook(blank)
    texts = {
        t: {c.value for r in book[t].iter_rows() for c in r} for t in disclosure.DISCLOSURE.tables
    }
    for row in disclosure.T3.rows:
        assert row.label in texts["表三"]
    assert disclosure.T3.blocks[0].corner in texts["表三"]
    for block in disclosure.T2.blocks:
        assert block.title in texts["表二"]
    assert {c.label for c in disclosure.T4_COLUMNS} <= texts["表四"]


def test_every_field_has_a_line_and_a_note(blank: Path) -> None:
    rows = list(openpyxl.load_workbook(blank)["基本信息"].iter_rows(values_only=True))
    notes = {row[0]: row[3] for row in reversed(rows) if row[0]}
    for field in FIELDS:
        if field.key not in ON_WORKS:
            assert notes[field.label] == field.note
    items = {row[0]: row[8] for row in _rows(blank, WORKS_SHEET) if row[8]}
    assert {works.field.label: works.sentence for works in WORKS}.items() <= items.items()


def _rows(path: Path, title: str) -> list[tuple[Any, ...]]:
    return list(openpyxl.load_workbook(path)[title].iter_rows(values_only=True))


def test_equal_input_gives_equal_bytes(blank: Path) -> None:
    assert blanks.workbook(name="瓦亭镇人民政府", year=2025) == blank.read_bytes()


def test_no_clock_and_no_library_shows(blank: Path) -> None:
    with zipfile.ZipFile(blank) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = archive.read("docProps/core.xml").decode()
    assert "openpyxl" not in core
    assert "dcterms:created" not in core


def test_labels_are_locked_without_a_password_and_number_cells_are_open(blank: Path) -> None:
    book = openpyxl.load_workbook(blank)
    for title in SHEETS:
        assert book[title].protection.sheet
        assert not book[title].protection.password
    assert book["表三"]["A7"].protection.locked
    assert not book["表三"]["D7"].protection.locked
    assert not book["基本信息"]["B6"].protection.locked


def test_number_cells_are_blank_and_totals_are_formulas(blank: Path) -> None:
    sheet = openpyxl.load_workbook(blank)["表三"]
    assert sheet["D7"].value is None
    assert sheet["J7"].value == '=IF(COUNT(D7:I7)=0,"",SUM(D7:I7))'
    assert str(sheet["D30"].value).endswith("SUM(D9:D29))")


def test_drop_downs_are_there(blank: Path) -> None:
    book = openpyxl.load_workbook(blank)
    lists = {str(d.formula1) for d in book["基本信息"].data_validations.dataValidation}
    assert any("民族乡" in listed for listed in lists)
    assert '"是,否"' in lists
    for title in SHEETS[2:]:
        found = [d for d in book[title].data_validations.dataValidation if d.type == "list"]
        assert [str(d.sqref) for d in found] == ["B2"]


def test_it_prints_on_a4_one_page_wide(blank: Path) -> None:
    for sheet in openpyxl.load_workbook(blank):
        assert int(sheet.page_setup.paperSize) == 9
        assert sheet.page_setup.fitToWidth == 1
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.print_area


def test_reading_the_blank_lists_what_is_missing(blank: Path) -> None:
    with pytest.raises(InputError) as caught:
        read_filing(blank)
    assert [(p.place.sheet, p.place.cell) for p in caught.value.problems] == [
        ("基本信息", "B7"), ("表二", "B6"), ("表三", "D7"), ("表四", "A7"),
    ]  # fmt: skip


def test_the_reader_knows_the_layout_of_last_years_blank_sheets(blank: Path) -> None:
    # Otherwise nothing breaks, but every reading costs a third more: see sources/workbook.py.
    book = open_workbook(blank)
    assert {book.layout(title) for title in SHEETS[5:]} == _UNTOUCHED


def test_totals_of_a_filled_workbook_show_without_calculating() -> None:
    filing, _ = read_filing(next(p for p in EXAMPLES if p.stem == "清河镇"))
    book = CalamineWorkbook.from_filelike(io.BytesIO(blanks.workbook(filing=filing)))
    rows = book.get_sheet_by_name("表三").to_python(skip_empty_area=False)
    assert rows[6][9] == 13.0
    assert rows[29][3:10] == [9.0, 4.0, 0.0, 0.0, 1.0, 0.0, 14.0]


def test_a_text_that_looks_like_a_formula_stays_a_text(tmp_path: Path) -> None:
    text = Path(EXAMPLES[0]).read_text(encoding="utf-8")
    path = tmp_path / "数据.yaml"
    path.write_text(re.sub(r"\n署名: \S+", "\n署名: '=1+1镇'", text), encoding="utf-8")
    filing, _ = read_filing(path)
    out = tmp_path / "数据.xlsx"
    out.write_bytes(blanks.workbook(filing=filing))
    assert read_filing(out)[0].signature == "=1+1镇"


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_the_workbook_of_an_example_is_up_to_date(example: Path) -> None:
    filing, warnings = read_filing(example)
    assert warnings == ()
    assert example.with_suffix(".xlsx").read_bytes() == blanks.workbook(
        filing=filing, practices=practices()
    )


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_keeps_every_sum_rule(example: Path) -> None:
    filing, _ = read_filing(example)
    for cells in (filing.cells, filing.last.cells if filing.last else {}):
        for rule in (
            disclosure.DISCLOSURE.identities
            if len(cells) == len(disclosure.DISCLOSURE.cells)
            else ()
        ):
            assert sum(cells[k] for k in rule.left) == sum(cells[k] for k in rule.right), rule.place
    if filing.last and filing.last.cells:
        for column in disclosure.T3_COLUMNS:
            key = cell_key(disclosure.T3_CARRIED_IN, column)
            assert (
                filing.cells[key] == filing.last.cells[cell_key(disclosure.T3_CARRIED_OUT, column)]
            )


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_the_sum_checks_calculate_in_an_office_program(tmp_path: Path) -> None:
    filing, _ = read_filing(next(p for p in EXAMPLES if p.stem == "清河镇"))
    book = openpyxl.load_workbook(io.BytesIO(blanks.workbook(filing=filing)))
    book["表三"]["J7"].value = 11  # 13 is right
    (tmp_path / "in").mkdir()
    source = tmp_path / "in" / "数据.xlsx"
    book.save(source)
    subprocess.run(
        [
            *("soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless"),
            *("--convert-to", "xlsx", "--outdir", str(tmp_path), str(source)),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    calculated = CalamineWorkbook.from_path(str(tmp_path / "数据.xlsx"))
    rows = calculated.get_sheet_by_name("表三").to_python(skip_empty_area=False)
    assert rows[6][10] == "差 -2"
    assert rows[7][10] == "✓"
    assert rows[31][3:10] == ["✓"] * 6 + ["差 -2"]
    assert rows[32][3:10] == ["✓"] * 7
    assert rows[33][3:10] == ["✓"] * 7
    table2 = calculated.get_sheet_by_name("表二").to_python(skip_empty_area=False)
    assert table2[6][4] == "✓"
    table4 = calculated.get_sheet_by_name("表四").to_python(skip_empty_area=False)
    assert [table4[7][c] for c in (4, 9, 14)] == ["✓"] * 3


def test_the_kind_may_stand_in_the_blank(tmp_path: Path) -> None:
    path = tmp_path / "数据.xlsx"
    path.write_bytes(blanks.workbook(name="瓦亭镇人民政府", year=2025, kind="镇"))
    sheet = openpyxl.load_workbook(path)["基本信息"]
    assert {row[0]: row[1] for row in sheet.iter_rows(values_only=True)}["类别"] == "镇"
    assert "  类别: 镇" in blanks.yaml_text(name="瓦亭镇人民政府", year=2025, kind="镇")


def test_what_has_to_be_given_is_coloured_while_it_is_blank(blank: Path) -> None:
    sheet = openpyxl.load_workbook(blank)["基本信息"]
    coloured = {
        sheet.cell(area.min_row, 1).value
        for areas in sheet.conditional_formatting
        for area in areas.cells.ranges
    }
    legal = {"信息处理费", "考核", "社会评议", "责任追究"}
    assert coloured == {"年度", "名称", "类别"} | legal


@pytest.mark.parametrize("title", SHEETS)
def test_every_sheet_says_how_to_paste_so_that_cells_stay_free(blank: Path, title: str) -> None:
    sheet = openpyxl.load_workbook(blank)[title]
    assert any("选择性粘贴—数值" in str(cell.value) for row in sheet["A2:C2"] for cell in row)
