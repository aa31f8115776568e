from __future__ import annotations

import itertools

import pytest
from lxml import html

from draftkit import web
from draftkit.kinds import disclosure
from draftkit.kinds.tables import Table
from draftkit.model import Block, Sentence
from draftkit.printed import Box, Grid, Paragraph, Piece, Printed
from draftkit.sources.reports import extract, read_report
from draftkit.web.writer import body, style_sheet
from tests.support import reports


@pytest.fixture(scope="module")
def numbers() -> dict[str, int]:
    return {key: number for number, key in enumerate(disclosure.DISCLOSURE.cells, start=1000)}


@pytest.fixture(scope="module")
def root(numbers: dict[str, int]) -> html.HtmlElement:
    return html.document_fromstring(
        body(web.printed(reports.report(cells=dict(numbers))), anchors=True)
    )


def squares(table: html.HtmlElement) -> list[list[html.HtmlElement]]:
    """What covers each square of a table as a browser lays it out."""
    taken: dict[tuple[int, int], html.HtmlElement] = {}
    for number, row in enumerate(table.iter("tr")):
        column = 0
        for cell in row:
            while (number, column) in taken:
                column += 1
            for down in range(int(cell.get("rowspan", 1))):
                for across in range(int(cell.get("colspan", 1))):
                    assert (number + down, column + across) not in taken
                    taken[number + down, column + across] = cell
    height = max(row for row, _ in taken) + 1
    width = max(column for _, column in taken) + 1
    assert len(taken) == height * width
    return [[taken[row, column] for column in range(width)] for row in range(height)]


@pytest.mark.parametrize("at", [0, 1, 2])
def test_every_square_is_covered_by_the_box_of_the_official_form(
    root: html.HtmlElement, numbers: dict[str, int], at: int
) -> None:
    form: Table = list(disclosure.DISCLOSURE.tables.values())[at]
    found = squares(list(root.iter("table"))[at])
    for row, expected in zip(found, form.squares, strict=True):
        for cell, square in zip(row, expected, strict=True):
            text = "".join(cell.itertext())
            assert text == (str(numbers[square.box.key]) if square.box.key else square.box.text)
            assert cell.tag == ("td" if square.box.key else "th")
            assert cell.get("data-cell", "") == square.box.key


def test_headings_say_what_they_are_for(root: html.HtmlElement) -> None:
    table = list(root.iter("table"))[1]
    assert {cell.get("scope") for cell in table.iterfind("thead//th")} == {"col", "colgroup"}
    assert {cell.get("scope") for cell in table.iterfind("tbody//th")} == {"row", "rowgroup"}
    assert (
        next(iter(root.iter("table"))).find("thead") is None
    )  # its headings come again further down


def test_headings_of_the_report_step_down_without_a_gap(root: html.HtmlElement) -> None:
    levels = [int(e.tag[1]) for e in root.iter("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert levels.count(2) == 6
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_every_sentence_stands_once_under_its_id(root: html.HtmlElement) -> None:
    report = reports.report()
    found = {
        e.get("data-sentence"): e.text_content() for e in root.iterfind(".//*[@data-sentence]")
    }
    assert found == {s.id: s.text for s in report.sentences() if s.id}


def test_a_page_by_itself_has_no_ids_and_loads_nothing() -> None:
    page = web.page(web.printed(reports.report()))
    assert "data-" not in page
    assert style_sheet() in page
    assert not {"src", "href", "script", "link", "url("} & set(page.replace("=", " ").split())
    assert page == web.page(web.printed(reports.report()))


def test_what_is_missing_is_marked_and_comments_stay_out() -> None:
    report = reports.report()
    commented = Sentence("x", "【待填：考核】和<b>&", "一", comment="请核实")
    report = report._replace(blocks=(*report.blocks, Block("一", "paragraph", (commented,))))
    text = body(web.printed(report))
    assert '<mark class="report-missing">【待填：考核】</mark>和&lt;b&gt;&amp;</p>' in text
    assert "请核实" not in text


def test_a_table_of_a_persons_own_is_shown_as_it_is() -> None:
    rows = ((Box("甲\n乙"), Box("1", down=2)), (Box("<丙>"),))
    text = body(Printed("题", (Paragraph("title", (Piece("题"),)), Grid("", rows))))
    assert "aria-label" not in text
    assert "<thead>" not in text
    assert '<td>甲<br>乙</td>\n<td rowspan="2">1</td>' in text
    assert "<td>&lt;丙&gt;</td>" in text


def test_import_reads_the_page_back(tmp_path: object, numbers: dict[str, int]) -> None:
    path = tmp_path / "发布.html"  # type: ignore[operator]
    report = reports.report(cells=dict(numbers))
    path.write_text(web.page(web.printed(report)), encoding="utf-8")
    found = extract(read_report(path))
    assert found.is_complete
    assert found.as_filing().cells == report.cells
