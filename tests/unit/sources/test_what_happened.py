"""Messages that name what really happened in a workbook, and how to mend it at once."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from draftkit.checking.inputs import read_input
from draftkit.diagnostics import InputError, Severity
from draftkit.kinds import disclosure
from draftkit.sources import read_filing
from tests.unit.sources.conftest import EXAMPLES

if TYPE_CHECKING:
    from collections.abc import Callable

FIRST, LAST = 7, 31
LEFT = 4


def figures(complete: Any) -> list[list[int]]:
    """表三 as it stands in the workbook, row by row, totals among them."""
    return [
        [complete.cells[f"{row.key}.{column.name}"] for column in disclosure.T3_COLUMNS]
        for row in disclosure.T3.rows
    ]


def put(book: Any, rows: list[list[Any]], down: int = 0, right: int = 0) -> None:
    """Write a block of numbers into 表三 beside its place, as somebody pastes it."""
    book.unmerge("表三")
    for row in range(FIRST, LAST + 1):
        for column in range(LEFT, LEFT + 7):
            book["表三"].cell(row, column).value = None
    for number, line in enumerate(rows):
        for at, value in enumerate(line):
            book["表三"].cell(FIRST + number + down, LEFT + at + right).value = value


@pytest.mark.parametrize(
    ("sign", "what", "fix"),
    [
        (None, "格空白", "定位条件—空值”，键入 0 后按 Ctrl+Enter"),
        ("/", "格填的是“/”", "把“/”全部替换为 0"),
    ],
)
def test_many_cells_without_a_number_are_one_message_with_the_cure(
    book: Any, sign: str | None, what: str, fix: str
) -> None:
    count = 0
    for row in book["表三"].iter_rows(FIRST, LAST - 1, LEFT, LEFT + 5):
        for cell in row:
            if cell.value == 0:
                cell.value = sign
                count += 1
    (problem,) = book.problems()
    assert what in problem.what
    assert str(count) in problem.what
    assert fix in problem.fix
    assert problem.place.cell in problem.fix
    assert problem.place.cell == "D7:I29"


def test_a_few_blanks_are_told_one_by_one(book: Any) -> None:
    for spot in ("D7", "E12", "I20"):
        book["表三"][spot].value = None
    assert [p.place.cell for p in book.problems()] == ["D7", "E12", "I20"]


@pytest.mark.parametrize(
    ("down", "right", "what", "where"),
    [
        (1, 0, "往下错了一行", "D8:J32"),
        (-1, 0, "往上错了一行", "D6:I6"),
        (0, 1, "往右错了一列", "E7:K31"),
    ],
)
def test_a_block_beside_its_place_is_recognised_by_its_sums(  # noqa: PLR0917  # a table of cases
    book: Any, complete: Any, down: int, right: int, what: str, where: str
) -> None:
    rows = figures(complete)
    put(book, [row[:6] for row in rows] if down <= 0 else rows, down, right)
    (problem,) = book.problems()
    assert (problem.code, problem.place.cell) == ("INPUT-SHIFTED", where)
    assert what in problem.what


def test_a_block_of_which_the_first_row_was_left_out_is_recognised(
    book: Any, complete: Any
) -> None:
    put(book, figures(complete)[1:])
    (problem,) = book.problems()
    assert "往上错了一行" in problem.what


@pytest.mark.parametrize("wrong", [0, 5])
def test_figures_in_their_place_are_not_taken_for_shifted(
    book: Any, complete: Any, wrong: int
) -> None:
    rows = figures(complete)
    rows[2][0] += wrong
    put(book, rows)
    filing, _ = book.read()
    assert filing.cells["表三.予以公开.自然人"] == complete.cells["表三.予以公开.自然人"] + wrong


def test_figures_entered_as_last_years_are_found(book: Any) -> None:
    for row in range(FIRST, LAST + 1):
        for column in range(LEFT, LEFT + 7):
            book["表三"].cell(row, column).value = None
    (problem,) = book.problems()
    assert "“上年表三”里填了数" in problem.fix


def test_a_cell_formatted_as_a_percentage_is_told_as_that(book: Any) -> None:
    book["表三"]["D7"].value = 0.09
    (problem,) = book.problems()
    assert "百分比格式" in problem.fix
    assert "键入 9" in problem.fix


def test_a_clerk_with_a_workbook_hears_nothing_of_yaml(book: Any) -> None:
    for table in ("表二", "表三", "表四"):
        for row in book[table].iter_rows(4, 40, 1, 16):
            for cell in row:
                if isinstance(cell.value, int) or str(cell.value).startswith("="):
                    cell.value = None
    for problem in book.problems():
        assert "YAML" not in problem.fix
        assert "[" not in problem.fix
        assert ": 0" not in problem.fix


def test_a_blank_inside_a_number_is_told(book: Any) -> None:
    book["表二"]["B10"].value = "4 6"
    filing, warnings = book.read()
    assert filing.cells["表二.行政许可"] == 46
    assert any("“4 6”中间有空格，按 46 读取" in w.what for w in warnings)


def test_a_blank_inside_the_number_of_a_fact_is_told(
    read_yaml: Callable[[str], Any], base: str
) -> None:
    _, warnings = read_yaml(re.sub(r"(主动公开总数: )\d+", r"\g<1>6 12", base))
    assert any("“6 12”中间有空格，按 612 读取" in w.what for w in warnings)


@pytest.mark.parametrize("plain", ["1 234", "46", " 46 ", "46 件"])
def test_thousands_and_blanks_around_a_number_need_no_word(book: Any, plain: str) -> None:
    book["表二"]["B10"].value = plain
    _, warnings = book.read()
    assert not any("中间有空格" in w.what for w in warnings)


def test_sums_are_checked_as_far_as_they_can_be_beside_another_error(book: Any) -> None:
    book["基本信息"]["B7"].value = "村"
    book["表三"]["E9"].value = None
    book["表三"]["D7"].value = 10
    with pytest.raises(InputError) as caught:
        read_input(book.save())
    found = [(p.code, p.place.cell) for p in caught.value.problems]
    assert found[:2] == [("INPUT-KIND", "B7"), ("INPUT-BLANK", "E9")]
    assert ("T3-1", "D31") in found
    assert not any(code.startswith("T3") and cell.startswith("E") for code, cell in found)


def test_a_year_that_has_no_line_has_a_place(book: Any) -> None:
    book["基本信息"].delete_rows(book.find("基本信息", "年度").row)
    (problem,) = book.problems()
    assert problem.what == "缺少“年度”"
    assert problem.place.cell


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("政府门户网站:100", "名称写“政府门户网站”，数量写在“数量”一格：100"),
        ("政府门户网站：100条", "名称写“政府门户网站”"),
        ("无", "没有的不必写，请清空这一行"),
    ],
)
def test_a_channel_with_its_number_in_the_name_or_none_at_all(
    book: Any, name: str, says: str
) -> None:
    book.find("工作情况", "政府门户网站").value = name
    assert any(says in p.fix for p in book.problems()), book.problems()


def test_a_colon_without_a_blank_is_told_in_yaml(
    read_yaml: Callable[[str], Any], base: str
) -> None:
    with pytest.raises(InputError) as caught:
        read_yaml(base.replace("  信息处理费: 0", "  公开渠道:\n    政府门户网站:100"))
    assert "冒号后要空一格" in caught.value.problems[0].fix


def test_an_ods_of_gnumeric_says_what_the_workbook_says() -> None:
    ods, _ = read_filing(Path(__file__).with_name("fixtures") / "gnumeric.ods")
    workbook, _ = read_filing(EXAMPLES / "清河镇.xlsx")
    assert (ods.cells, ods.given, ods.body) == (workbook.cells, workbook.given, workbook.body)


@pytest.mark.parametrize(
    "written",
    [
        "[乡村振兴 重点工程, 安全生产]",
        "[乡村振兴 重点工程、安全生产]",
        "乡村振兴、重点工程 安全生产",
        "乡村振兴 重点工程 安全生产",
    ],
)
def test_keywords_are_parted_at_blanks_too(
    read_yaml: Callable[[str], Any], base: str, written: str
) -> None:
    line = next(line for line in base.splitlines() if line.startswith("关键词"))
    filing, _ = read_yaml(base.replace(line, f"关键词: {written}"))
    assert filing.keywords == ("乡村振兴", "重点工程", "安全生产")


def test_a_keyword_set_with_blanks_between_its_characters_stays_one(
    read_yaml: Callable[[str], Any], base: str
) -> None:
    line = next(line for line in base.splitlines() if line.startswith("关键词"))
    filing, _ = read_yaml(base.replace(line, "关键词: [乡 村 振 兴, 安全生产]"))
    assert filing.keywords == ("乡村振兴", "安全生产")


def test_possible_slips_of_scale_are_hints(book: Any) -> None:
    book.find("表二", "行政事业性收费").offset(0, 1).value = 4500000
    row = next(r for r in book["工作情况"].iter_rows(4, 60) if r[0].value == "培训次数")
    row[2].value = 20260
    for name in ("上年表二", "上年表三", "上年表四"):
        del book.book[name]
    found = [p for p in read_input(book.save()).findings if p.code == "F-4"]
    assert [p.severity for p in found] == [Severity.WARNING] * 2
    assert "20260" in found[0].what
    assert "按元填" in found[1].fix
