from __future__ import annotations

import pytest

from draftkit.chinese.widths import width
from draftkit.kinds import disclosure
from draftkit.kinds.tables import cell_key
from draftkit.model import Block, shown
from draftkit.plain import BAR, render_text
from tests.support import reports


def cells_of(line: str) -> list[str]:
    return [cell.strip() for cell in line.split(BAR.strip())]


@pytest.fixture(scope="module")
def numbered() -> dict[str, int]:
    return {key: number for number, key in enumerate(disclosure.DISCLOSURE.cells, start=1000)}


@pytest.fixture(scope="module")
def lines(numbered: dict[str, int]) -> list[str]:
    return render_text(reports.report(cells=dict(numbered))).splitlines()


def test_every_sentence_is_there_in_order() -> None:
    report = reports.report()
    text = render_text(report)
    at = 0
    for block in report.blocks:
        at = text.index(block.text, at) + len(block.text)
    assert "请核实" not in text


def test_one_paragraph_is_one_line(lines: list[str]) -> None:
    report = reports.report()
    shown_lines = [line.strip(" 　") for line in lines]
    for block in report.blocks:
        if block.role != "table":
            assert block.text in shown_lines


def test_no_tabs_and_no_blanks_at_line_ends(lines: list[str]) -> None:
    assert all(line == line.rstrip(" ") and "\t" not in line for line in lines)


def test_columns_stand_below_one_another(lines: list[str]) -> None:
    rows = [line for line in lines if "（三）不予公开" in line or line.startswith("四、结转")]
    ends = {
        tuple(width(line[:at]) for at, char in enumerate(line) if char == "|")[-7:] for line in rows
    }
    assert len(rows) == 9
    assert len(ends) == 1


def test_every_number_of_table_three_is_found_by_its_labels(
    lines: list[str], numbered: dict[str, int]
) -> None:
    rows = [cells for line in lines if len(cells := cells_of(line)) >= 8]
    heads = next(cells for cells in rows if "科研机构" in cells)
    found = {tuple(cells[:-7]): cells[-7:] for cells in rows if cells[-1].isdecimal()}
    for row in disclosure.T3.rows:
        numbers = found[(*row.groups, row.label)]
        assert [int(number) for number in numbers] == [
            numbered[cell_key(row, column)] for column in disclosure.T3_COLUMNS
        ]
    assert heads[-6:-1] == [column.label for column in disclosure.T3_COLUMNS[1:-1]]


def test_every_number_of_table_two_is_found_by_its_labels(
    lines: list[str], numbered: dict[str, int]
) -> None:
    for block in disclosure.T2.blocks:
        at = lines.index(block.title)
        head, *rows = (cells_of(line) for line in lines[at + 1 : at + 2 + len(block.rows)])
        assert head == ["信息内容", *(column.label for column in block.columns)]
        assert rows == [
            [
                row.label,
                *(str(numbered[cell_key(row, column)]) for column in block.columns),
            ]
            for row in block.rows
        ]


def test_table_four_is_one_row_of_fifteen(lines: list[str], numbered: dict[str, int]) -> None:
    at = next(at for at, line in enumerate(lines) if "未经复议直接起诉" in line)
    groups, heads, numbers = (cells_of(line) for line in lines[at : at + 3])
    assert [cell for cell in groups if cell] == ["未经复议直接起诉", "复议后起诉"]
    assert groups.index("未经复议直接起诉") == 5
    assert groups.index("复议后起诉") == 10
    assert heads == [column.label for column in disclosure.T4_COLUMNS] * 3
    assert [int(number) for number in numbers] == [
        numbered[cell_key(row, column)]
        for row in disclosure.T4_ROWS
        for column in disclosure.T4_COLUMNS
    ]


def test_decimals_are_as_in_the_document() -> None:
    assert "1286.5\n" in render_text(reports.report())
    assert shown(reports.Decimal("0.30")) == "0.3"


def test_a_report_without_tables_has_no_bars() -> None:
    report = reports.report()
    prose = report._replace(blocks=tuple(b for b in report.blocks if b.role != "table"))
    assert "|" not in render_text(prose)


@pytest.mark.parametrize(
    ("text", "places"), [("abc", 3), ("件", 2), ("（一）", 6), ("“”", 4), ("", 0)]
)
def test_width_on_a_screen(text: str, places: int) -> None:
    assert width(text) == places


def test_long_titles_are_not_pushed_off() -> None:
    report = reports.report()
    long = reports.Sentence("title", "长" * 60, "")
    block = Block("", "title", (long,))
    assert render_text(report._replace(blocks=(block,))).startswith("长长")
