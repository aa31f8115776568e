from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from draftkit.kinds import disclosure
from draftkit.kinds.tables import cell_key
from draftkit.model import shown
from draftkit.word import layout
from tests.support import reports
from tests.support.wordfile import tables as tables_of
from tests.support.wordfile import text, w

if TYPE_CHECKING:
    from lxml import etree

TEXT_WIDTH = 11906 - 1587 - 1474


def grid(table: etree._Element) -> list[list[str]]:
    """The table as a full rectangle: merged cells repeat what they hold."""
    rows: list[list[str]] = []
    for row in table.iter(w("tr")):
        line: list[str] = []
        for cell in row.iter(w("tc")):
            span = cell.find(f"{w('tcPr')}/{w('gridSpan')}")
            merge = cell.find(f"{w('tcPr')}/{w('vMerge')}")
            words = text(cell)
            if merge is not None and merge.get(w("val")) != "restart":
                words = rows[-1][len(line)]
            line += [words] * (1 if span is None else int(span.get(w("val"), "1")))
        rows.append(line)
    return rows


@pytest.fixture(scope="module")
def numbered() -> list[list[list[str]]]:
    """The three tables with a different number in every cell."""
    cells = {key: number for number, key in enumerate(disclosure.DISCLOSURE.cells, start=100)}
    return [grid(table) for table in tables_of(reports.written(reports.report(cells=cells)))]


def test_every_cell_of_table_two_stands_under_its_labels(numbered: list[list[list[str]]]) -> None:
    rows = iter(numbered[0])
    for block in disclosure.T2.blocks:
        assert next(rows) == [block.title] * 4
        header = next(rows)
        assert header[0] == "信息内容"
        for row in block.rows:
            line = next(rows)
            assert line[0] == row.label
            for column in block.columns:
                at = header.index(column.label)
                assert int(line[at]) == number_of(cell_key(row, column))
    assert next(rows, None) is None


def test_every_cell_of_table_three_stands_under_its_labels(numbered: list[list[list[str]]]) -> None:
    first, second, third, *rows = numbered[1]
    assert first == [disclosure.T3.blocks[0].corner] * 3 + ["申请人情况"] * 7
    assert second[3:] == ["自然人", *["法人或其他组织"] * 5, "总计"]
    assert third[3:] == [column.label for column in disclosure.T3_COLUMNS]
    assert len(rows) == len(disclosure.T3.rows) == 25
    for line, row in zip(rows, disclosure.T3.rows, strict=True):
        assert line[2] == row.label
        if row.groups:
            assert line[:2] == [*row.groups, row.label][:2]
        else:
            assert line[:3] == [row.label] * 3
        for at, column in enumerate(disclosure.T3_COLUMNS, start=3):
            assert int(line[at]) == number_of(cell_key(row, column))


def test_every_cell_of_table_four_stands_under_its_labels(numbered: list[list[list[str]]]) -> None:
    first, second, third, numbers = numbered[2]
    assert first == ["行政复议"] * 5 + ["行政诉讼"] * 10
    assert second == ["行政复议"] * 5 + ["未经复议直接起诉"] * 5 + ["复议后起诉"] * 5
    at = 0
    for row in disclosure.T4_ROWS:
        for column in disclosure.T4_COLUMNS:
            assert third[at] == column.label
            assert second[at] == row.label
            assert int(numbers[at]) == number_of(cell_key(row, column))
            at += 1


def number_of(key: str) -> int:
    return tuple(disclosure.DISCLOSURE.cells).index(key) + 100


@pytest.mark.parametrize("index", range(3))
def test_a_table_is_as_wide_as_the_text_and_keeps_its_widths(index: int) -> None:
    table = tables_of(reports.written())[index]
    width = table.find(f"{w('tblPr')}/{w('tblW')}")
    layout = table.find(f"{w('tblPr')}/{w('tblLayout')}")
    assert width is not None
    assert layout is not None
    assert int(width.get(w("w"), "0")) == TEXT_WIDTH
    assert layout.get(w("type")) == "fixed"


@pytest.mark.parametrize(("index", "headers"), [(0, 0), (1, 3), (2, 3)])
def test_header_rows_come_first_and_no_row_splits(index: int, headers: int) -> None:
    rows = list(tables_of(reports.written())[index].iter(w("tr")))
    marked = [row.find(f"{w('trPr')}/{w('tblHeader')}") is not None for row in rows]
    assert marked == [True] * headers + [False] * (len(rows) - headers)
    assert all(row.find(f"{w('trPr')}/{w('cantSplit')}") is not None for row in rows)


@pytest.mark.parametrize("index", range(3))
def test_a_table_stays_on_one_page(index: int) -> None:
    *rows, last = tables_of(reports.written())[index].iter(w("tr"))
    assert all(_keeps(row) for row in rows)
    assert not _keeps(last)


def _keeps(row: etree._Element) -> bool:
    return all(p.find(f"{w('pPr')}/{w('keepNext')}") is not None for p in row.iter(w("p")))


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "0"),
        (1126, "1126"),
        (Decimal("12.50"), "12.5"),
        (Decimal("3.00"), "3"),
        (Decimal(0), "0"),
        (Decimal("1E+2"), "100"),
        (Decimal("0.05"), "0.05"),
    ],
)
def test_numbers_are_shown_plainly(number: int | Decimal, words: str) -> None:
    assert shown(number) == words
    cells = reports.some_cells() | {disclosure.FEE_KEY: number}
    assert grid(tables_of(reports.written(reports.report(cells=cells)))[0])[-1][1:] == [words] * 3


@pytest.mark.parametrize("whole", [1, 7, 8844, 8845, 10001])
def test_shares_leave_no_remainder(whole: int) -> None:
    assert sum(layout.shares((62, 82, 250, *(70,) * 7), whole)) == whole
    assert max(layout.shares((1,) * 15, 8844)) - min(layout.shares((1,) * 15, 8844)) <= 1
