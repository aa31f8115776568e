"""What clerks do to the workbook that makes it unusable: each is refused with sheet and cell."""

from __future__ import annotations

import zipfile
from datetime import date, time
from typing import TYPE_CHECKING, Any

import pytest

from draftkit.diagnostics import InputError
from draftkit.sources import read_filing

if TYPE_CHECKING:
    from pathlib import Path

# sheet, cell, value, code, what the message must say
CELLS = [
    ("表三", "D7", None, "INPUT-BLANK", "空白"),
    ("表三", "D7", " ", "INPUT-BLANK", "空白"),
    ("表三", "D7", "/", "INPUT-NUMBER", "没有请写 0"),
    ("表三", "D7", "—", "INPUT-NUMBER", "没有请写 0"),
    ("表三", "D7", "-", "INPUT-NUMBER", "没有请写 0"),
    ("表三", "D7", "无", "INPUT-NUMBER", "没有请写 0"),
    ("表三", "D7", "九", "INPUT-NUMBER", "请用阿拉伯数字"),
    ("表三", "D7", "约9", "INPUT-NUMBER", "不能用约数"),
    ("表三", "D7", -9, "INPUT-NEGATIVE", "负数"),
    ("表三", "D7", "－9", "INPUT-NEGATIVE", "负数"),
    ("表三", "D7", 9.5, "INPUT-FRACTION", "应为整数"),
    ("表三", "D7", True, "INPUT-NUMBER", "逻辑值"),
    ("表三", "D7", date(2025, 1, 9), "INPUT-NUMBER", "日期或时间"),
    ("表三", "D7", time(1, 30), "INPUT-NUMBER", "日期或时间"),
    ("表三", "D7", "#REF!", "INPUT-FORMULA", "公式出错"),
    ("表三", "D7", "=1+8", "INPUT-FORMULA", "公式还没有计算过"),
    ("表三", "D7", "9万元", "INPUT-UNIT", "单位应为"),
    ("表三", "D7", "1,23", "INPUT-NUMBER", "“1,23”"),
    ("表三", "D7", "9;10", "INPUT-NUMBER", "“9;10”"),
    ("表三", "D7", 1e12, "INPUT-NUMBER", "数字过大"),
    ("表三", "J7", "#DIV/0!", "INPUT-FORMULA", "公式出错"),
    ("表三", "J30", "不详", "INPUT-NUMBER", "“不详”"),
    ("表二", "C7", "", "INPUT-BLANK", "空白"),
    ("表二", "B10", "四十六", "INPUT-NUMBER", "请用阿拉伯数字"),
    ("表四", "H7", "/", "INPUT-NUMBER", "没有请写 0"),
    ("上年表二", "C7", None, "INPUT-BLANK", "空白"),
    ("上年表三", "E9", "二", "INPUT-NUMBER", "“二”"),
    ("基本信息", "B5", "明年", "INPUT-YEAR", "“明年”"),
    ("基本信息", "B5", None, "INPUT-MISSING", "缺少“年度”"),
    ("基本信息", "B6", None, "INPUT-MISSING", "机关·名称"),
    ("基本信息", "B6", "清河镇|政府", "INPUT-NAME", "“|”"),
    ("基本信息", "B7", "乡镇", "INPUT-KIND", "“乡镇”"),
    ("基本信息", "A9", "自成", "INPUT-KEY", "不认识的项目“自成”"),
    ("基本信息", "A9", None, "INPUT-LABEL", "没有项目名称"),
    ("基本信息", "A9", "级别", "INPUT-REPEATED", "填了两次"),
    ("基本信息", "C9", "我们镇", "INPUT-VALUE", "不需要“补充”"),
    ("基本信息", "B19", "=A1", "INPUT-FORMULA", "公式还没有计算过"),
    ("表二", "B2", "也许", "INPUT-VALUE", "应选“是”或“否”"),
    ("表二", "B2", "是", "INPUT-CONTRADICTION", "表中却填有"),
    ("上年表二", "B2", "是", "INPUT-CONTRADICTION", "表中却填有"),
]  # fmt: skip


@pytest.mark.parametrize(("sheet", "cell", "value", "code", "says"), CELLS)
def test_a_fault_in_a_cell_is_refused_with_sheet_and_cell(  # noqa: PLR0917  # a table of cases
    book: Any, sheet: str, cell: str, value: object, code: str, says: str
) -> None:
    book[sheet][cell].value = value
    found = [p for p in book.problems() if p.code == code]
    assert found, book.problems()
    assert any(says in p.what + p.fix for p in found), found
    assert all(p.place.sheet == sheet for p in found)
    if code != "INPUT-CONTRADICTION":
        assert cell[1:] in {p.place.cell[1:] for p in found}, found


@pytest.mark.parametrize("sheet", ["基本信息", "表二", "表三", "表四"])
def test_a_missing_sheet_is_named_with_those_that_exist(book: Any, sheet: str) -> None:
    del book.book[sheet]
    (problem,) = book.problems()
    assert problem.code == "INPUT-SHEET"
    assert f"缺少工作表“{sheet}”" in problem.what
    assert "“上年表四”" in problem.what


def test_a_workbook_without_any_of_the_sheets_lists_all_that_are_missing(tmp_path: Path) -> None:
    import openpyxl

    path = tmp_path / "别的.xlsx"
    openpyxl.Workbook().save(path)
    with pytest.raises(InputError) as caught:
        read_filing(path)
    assert [p.what[:9] for p in caught.value.problems] == [
        "缺少工作表“基本信", "缺少工作表“表二”", "缺少工作表“表三”", "缺少工作表“表四”",
    ]  # fmt: skip


def test_all_faults_of_a_workbook_are_reported_in_one_run(book: Any) -> None:
    book["基本信息"]["B7"].value = "村"
    book["表二"]["B10"].value = "/"
    book["表三"]["D7"].value = None
    book["表四"]["A7"].value = -1
    codes = {(p.place.sheet, p.place.cell, p.code) for p in book.problems()}
    assert codes == {
        ("基本信息", "B7", "INPUT-KIND"),
        ("表二", "B10", "INPUT-NUMBER"),
        ("表三", "D7", "INPUT-BLANK"),
        ("表四", "A7", "INPUT-NEGATIVE"),
    }


@pytest.mark.parametrize(
    ("sheet", "text"),
    [
        ("表二", "行政许可"),
        ("表二", "现行有效件数"),
        ("表三", "3.危及“三安全一稳定”"),
        ("表三", "科研机构"),
        ("表三", "四、结转下年度继续办理"),
        ("表四", "其他结果"),
        ("表四", "复议后起诉"),
    ],
)
def test_a_label_that_is_gone_is_named(book: Any, sheet: str, text: str) -> None:
    book.find(sheet, text).value = None
    found = [p for p in book.problems() if p.code == "INPUT-LABEL" and p.place.sheet == sheet]
    assert any(text in p.what for p in found), book.problems()


@pytest.mark.parametrize(
    ("sheet", "text", "other"),
    [
        ("表二", "行政处罚", "行政许可"),
        ("表三", "1.属于国家秘密", "2.其他法律行政法规禁止公开"),
        ("表三", "商业企业", "科研机构"),
    ],
)
def test_a_label_that_stands_twice_is_refused(book: Any, sheet: str, text: str, other: str) -> None:
    book.find(sheet, other).value = text
    problems = book.problems()
    assert any(p.code == "INPUT-REPEATED" and "出现了两次" in p.what for p in problems), problems


def test_a_misspelt_row_label_suggests_the_right_one(book: Any) -> None:
    book.find("表三", "2.重复申请").value = "2.反复申请"
    problems = book.problems()
    assert any("认不出标签“2.反复申请”" in p.what and "重复申请" in p.fix for p in problems), (
        problems
    )


def test_a_row_in_the_wrong_group_is_refused(book: Any) -> None:
    a, b = book.find("表三", "1.本机关不掌握相关政府信息"), book.find("表三", "1.属于国家秘密")
    a.value, b.value = b.value, a.value
    problems = book.problems()
    assert any("应在“不予公开”之下，实际在“无法提供”之下" in p.what for p in problems), problems


def test_a_second_row_of_numbers_in_table_4_is_refused(book: Any) -> None:
    for column in range(1, 16):
        book["表四"].cell(9, column).value = 1
    assert any("表四应只有一行数字" in p.what for p in book.problems())


def test_a_column_that_left_its_group_in_table_4_is_refused(book: Any) -> None:
    book["表四"].unmerge_cells("A8:D8")
    book["表四"]["P6"].value, book["表四"]["E6"].value = "总计", None
    book["表四"]["P7"].value = 1
    assert any("总计" in p.what and "出现了两次" in p.what for p in book.problems())


def test_a_whole_row_left_blank_is_one_finding(book: Any) -> None:
    for column in range(4, 10):
        book["表三"].cell(11, column).value = None
    (problem,) = book.problems()
    assert (problem.what, problem.place.cell) == ("整行空白", "D11")
    assert problem.place.label == "不予公开·属于国家秘密"


# ---------------------------------------------------------------- files


def _refused(path: Path) -> str:
    with pytest.raises(InputError) as caught:
        read_filing(path)
    (problem,) = caught.value.problems
    assert problem.place.file == str(path)
    assert problem.fix
    return f"{problem.code} {problem.what} {problem.fix}"


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert "FILE-MISSING" in _refused(tmp_path / "没有.xlsx")
    assert "FILE-MISSING" in _refused(tmp_path / "没有.yaml")


def test_a_folder_is_no_input(tmp_path: Path) -> None:
    for name in ("夹.xlsx", "夹.yaml", "夹"):
        (tmp_path / name).mkdir()
        assert "draftkit batch" in _refused(tmp_path / name)


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("报告.docx", "draftkit import"),
        ("报告.doc", "draftkit import"),
        ("报告.pdf", "PDF"),
        ("表.csv", "另存为 .xlsx"),
        ("表.xlsb", "另存为 .xlsx"),
        ("表.zip", "不认识的文件类型 .zip"),
        ("表", "没有后缀"),
    ],
)
def test_another_kind_of_file_is_refused_with_advice(tmp_path: Path, name: str, says: str) -> None:
    (tmp_path / name).write_bytes(b"x")
    assert says in _refused(tmp_path / name)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "FILE-EMPTY"),
        (b"PK\x03\x04", "FILE-DAMAGED"),
        (b"\x00\x01\x02", "FILE-DAMAGED"),
        ("年度,2025\n".encode(), "其实是文本"),
        (b"<html><table></table></html>", "其实是网页"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "FILE-DAMAGED"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "打开密码",
        ),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "Word"),
    ],
)
def test_a_file_that_is_no_workbook_is_refused(tmp_path: Path, content: bytes, says: str) -> None:
    for suffix in (".xlsx", ".xls", ".ods"):
        path = tmp_path / f"数据{suffix}"
        path.write_bytes(content)
        assert says in _refused(path)


def test_half_a_workbook_is_refused(tmp_path: Path, filled: Path) -> None:
    data = filled.read_bytes()
    for part in (3, 2):
        path = tmp_path / "半.xlsx"
        path.write_bytes(data[: len(data) // part])
        assert "FILE-DAMAGED" in _refused(path)


def test_a_workbook_with_broken_bytes_is_refused_or_read_but_never_crashes(
    tmp_path: Path, filled: Path
) -> None:
    data = bytearray(filled.read_bytes())
    path = tmp_path / "坏.xlsx"
    for at in range(40, len(data), len(data) // 60):
        broken = bytearray(data)
        broken[at : at + 8] = bytes(8 * [255 - at % 256])
        path.write_bytes(broken)
        try:
            read_filing(path)
        except InputError as error:
            assert error.problems  # noqa: PT017  # a file that can be read is as good


def test_a_zip_that_is_no_workbook_is_refused(tmp_path: Path) -> None:
    for member, says in (("a.txt", "压缩包"), ("word/document.xml", "Word")):
        path = tmp_path / "包.xlsx"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr(member, "x")
        assert says in _refused(path)


def test_a_zip_bomb_is_refused_by_its_declared_size(tmp_path: Path) -> None:
    path = tmp_path / "弹.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"0" * (257 * 1024 * 1024))
    assert "FILE-TOO-LARGE" in _refused(path)


def test_a_zip_bomb_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "弹.xlsx"
    size = 257 * 1024 * 1024
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"0" * size)
    true, false = size.to_bytes(4, "little"), (99).to_bytes(4, "little")
    path.write_bytes(path.read_bytes().replace(true, false))
    assert "FILE-" in _refused(path)


def test_a_yaml_of_more_than_two_megabytes_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "大.yaml"
    path.write_bytes(b"# " + b"x" * (2 * 1024 * 1024))
    assert "FILE-TOO-LARGE" in _refused(path)


def test_a_value_in_the_last_corner_of_a_sheet_is_refused_not_allocated(book: Any) -> None:
    book["表二"]["XFD1048576"].value = 1
    (problem,) = book.problems()
    assert problem.code == "FILE-EXTENT"
    assert "XFD1048576" in problem.what


def test_an_empty_styled_cell_in_the_last_corner_does_no_harm(book: Any) -> None:
    from openpyxl.styles import Font

    book["表二"]["XFD1048576"].font = Font(bold=True)
    book.read()


def test_a_roster_is_sent_to_batch(tmp_path: Path) -> None:
    from draftkit import blanks

    path = tmp_path / "花名册.xlsx"
    path.write_bytes(blanks.roster(2025))
    assert "draftkit batch" in _refused(path)


def test_a_file_without_read_permission_is_named(
    tmp_path: Path, filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def closed(*_: object, **__: object) -> None:
        raise PermissionError(13, "denied")

    path = tmp_path / "数据.xlsx"
    path.write_bytes(filled.read_bytes())
    monkeypatch.setattr("os.open", closed)
    assert "FILE-CLOSED" in _refused(path)


def _ods(path: Path, row: str) -> Path:
    """An .ods whose one sheet holds ``row`` behind the rows of a common file."""
    names = 'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    names += ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    names += ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    body = f'<table:table table:name="表二">{row}</table:table>'
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr(
            "content.xml",
            f"<office:document-content {names}><office:body><office:spreadsheet>{body}"
            "</office:spreadsheet></office:body></office:document-content>",
        )
    return path


def test_an_ods_that_repeats_a_value_over_the_whole_sheet_is_refused(tmp_path: Path) -> None:
    cell = '<table:table-cell {} office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell>'
    wide = cell.format('table:number-columns-repeated="16384"')
    path = _ods(tmp_path / "弹.ods", f"<table:table-row>{wide}</table:table-row>")
    assert "FILE-EXTENT" in _refused(path)
    deep = (
        f'<table:table-row table:number-rows-repeated="1048576">{cell.format("")}</table:table-row>'
    )
    assert "FILE-EXTENT" in _refused(_ods(tmp_path / "弹2.ods", deep))


def test_an_ods_with_a_broken_content_is_refused(tmp_path: Path) -> None:
    row = '<table:table-row table:number-rows-repeated="1048576"><table:table-cell'
    assert "FILE-" in _refused(_ods(tmp_path / "坏.ods", row))


@pytest.mark.parametrize("sheet", ["表二", "表三", "表四"])
def test_a_table_declared_absent_may_hold_totals_nobody_calculated(book: Any, sheet: str) -> None:
    for row in book[sheet].iter_rows(min_row=3):
        for cell in row:
            if isinstance(cell.value, (int, float)):
                cell.value = None
    book[sheet]["B2"].value = "是"
    label = book.find("基本信息", "全部按期答复")
    label.offset(0, 1).value = None
    filing, _ = book.read()
    assert {n for key, n in filing.cells.items() if key.startswith(sheet)} == {0}


def test_a_formula_among_the_figures_of_an_absent_table_is_named_in_chinese(book: Any) -> None:
    for row in book["表四"].iter_rows(min_row=3):
        for cell in row:
            if isinstance(cell.value, (int, float)):
                cell.value = None
    book["表四"]["A7"].value = "=1+1"
    book["表四"]["B2"].value = "是"
    (problem,) = [p for p in book.problems() if p.code == "INPUT-CONTRADICTION"]
    assert (problem.place.cell, "公式还没有计算过" in problem.what) == ("A7", True)


@pytest.mark.parametrize(
    ("value", "shown"), [(-1, "-1"), (-1.0, "-1"), ("－9", "-9"), (-2.5, "-2.5")]
)
def test_a_negative_number_is_shown_as_people_write_it(
    book: Any, value: object, shown: str
) -> None:
    book["表三"]["D7"].value = value
    (problem,) = [p for p in book.problems() if p.code == "INPUT-NEGATIVE"]
    assert problem.what.endswith(f"实际是负数 {shown}")


def test_numbers_stored_as_text_are_taken_with_one_warning_for_the_table(book: Any) -> None:
    for spot in ("D7", "E7"):
        cell = book["表三"][spot]
        cell.value = str(cell.value).translate(str.maketrans("0123456789", "０１２３４５６７８９"))
        cell.number_format = "@"
    filing, (warning,) = book.read()
    assert filing.cells["表三.本年新收.自然人"] >= 0
    assert (warning.code, warning.place.sheet, warning.place.cell) == ("INPUT-TEXT", "表三", "D7")
    assert "共有 2 格" in warning.what
    assert "求和" in warning.fix
