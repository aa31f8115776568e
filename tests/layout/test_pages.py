"""Whole reports as LibreOffice prints them: what a clerk sees when the file is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from draftkit.kinds import disclosure
from draftkit.model import Block, ReportText, Sentence
from draftkit.planning import problems
from draftkit.word import template, writer
from tests.support import reports
from tests.support.office import Page, convert, needs_office, pages
from tests.support.wordfile import with_part

if TYPE_CHECKING:
    from pathlib import Path

    from draftkit.model import Number

pytestmark = [pytest.mark.slow, needs_office, pytest.mark.xdist_group("office")]

POINTS_A_MM = 72 / 25.4
LEFT, RIGHT = 28 * POINTS_A_MM, (210 - 26) * POINTS_A_MM
TOP, BOTTOM = 37 * POINTS_A_MM, (297 - 35) * POINTS_A_MM
LONG = "鄂尔多斯市伊金霍洛旗阿勒腾席热镇人民政府"
LONGEST = "新疆维吾尔自治区伊犁哈萨克自治州霍城县伊车嘎善锡伯族乡人民政府"


def stretched(paragraphs: int) -> ReportText:
    """The sample with more paragraphs in 一, so that page breaks fall elsewhere."""
    report = reports.report()
    at = next(i for i, block in enumerate(report.blocks) if block.role == "table") - 1
    more = tuple(
        Block(
            "总体情况",
            "paragraph",
            (Sentence(f"more.{n}", "各村每月向镇政务公开办报送一次公开台账。" * 2, "总体情况"),),
        )
        for n in range(paragraphs)
    )
    return report._replace(blocks=(*report.blocks[:at], *more, *report.blocks[at:]))


def large() -> ReportText:
    """Five figures in every cell."""
    cells: dict[str, Number] = dict.fromkeys(disclosure.DISCLOSURE.cells, 38700)
    return reports.report(cells=cells | {disclosure.FEE_KEY: reports.Decimal("123456.78")})


REPORTS = {
    "town": reports.report(),
    "long": reports.report(LONG),
    "longest": reports.report(LONGEST, comments=False),
    "unsigned": reports.report("某县发展和改革局", signature=False),
    "large": large(),
    **{f"stretched{n}": stretched(n) for n in (2, 4, 6, 8, 10, 13)},
}


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Page]]:
    documents = {name: reports.written(report) for name, report in REPORTS.items()}
    return {
        name: pages(pdf)
        for name, pdf in convert(documents, tmp_path_factory.mktemp("printed"), "pdf").items()
    }


@pytest.fixture(params=REPORTS)
def document(request: pytest.FixtureRequest, printed: dict[str, list[Page]]) -> list[Page]:
    return printed[request.param]


def test_pages_are_a4(document: list[Page]) -> None:
    for page in document:
        assert (round(page.width / POINTS_A_MM), round(page.height / POINTS_A_MM)) == (210, 297)


def test_there_is_no_empty_page_and_no_excess_of_pages(document: list[Page]) -> None:
    assert 4 <= len(document) <= 7
    for number, page in enumerate(document, start=1):
        assert len(page.text.replace(f"—{number}—", "")) > 15


def test_nothing_stands_outside_the_type_area(document: list[Page]) -> None:
    for page in document:
        for word in page.words:
            # A full stop at a line's end may hang over the margin.
            over = 17 if word.text[-1] in "，。；、：）》”" else 1
            assert word.left >= LEFT - 1
            assert word.right <= RIGHT + over
            if not _is_in_footer(word.top):
                assert word.top >= TOP - 6
                assert word.bottom <= BOTTOM + 6


def test_page_numbers_are_outside_and_count_on(document: list[Page]) -> None:
    for number, page in enumerate(document, start=1):
        footer = [word for word in page.words if _is_in_footer(word.top)]
        assert "".join(word.text for word in footer) == f"—{number}—"
        if number % 2:
            assert min(word.left for word in footer) > page.width / 2
            assert max(word.right for word in footer) == pytest.approx(RIGHT - 14, abs=2)
        else:
            assert max(word.right for word in footer) < page.width / 2
            assert min(word.left for word in footer) == pytest.approx(LEFT + 14, abs=2)


def test_table_three_is_on_one_page_with_its_title(document: list[Page]) -> None:
    on = [page for page in document if any(row.label in page.text for row in disclosure.T3.rows)]
    (page,) = on
    first, last = disclosure.T3.rows[0], disclosure.T3.rows[-1]
    for words in (disclosure.DISCLOSURE.headings[2], first.label, last.label):
        assert words in page.text


def test_table_three_has_its_heads_on_every_page_of_an_office_where_it_is_too_long(
    tmp_path: Path,
) -> None:
    document = _landscape()
    (pdf,) = convert({"wide": document}, tmp_path, "pdf").values()
    on = [p for p in pages(pdf) if any(row.label in p.text for row in disclosure.T3.rows)]
    assert len(on) == 2
    for page in on:
        for head in ("申请人情况", "法人或其他组织", "自然人", "总计"):
            assert head in page.text


def _landscape() -> bytes:
    """The sample in the look of an office that prints across."""
    base = reports.BASE.read_bytes()
    upright, across = b'w:w="11906" w:h="16838"', b'w:w="16838" w:h="11906"'
    own = with_part(base, "word/document.xml", lambda d: d.replace(upright, across))
    report = reports.report()
    made = template.build(own, base)
    return writer.write(report, made, properties=reports.properties(report), basis=b"{}")


@pytest.fixture(scope="module")
def ended(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Page]]:
    """Reports without a name below, each a line of 五 longer than the one before."""
    documents = {str(n): reports.written(_longer(n)) for n in range(2, 10)}
    folder = tmp_path_factory.mktemp("ended")
    return {name: pages(pdf) for name, pdf in convert(documents, folder, "pdf").items()}


def _longer(lines: int) -> ReportText:
    report = reports.report(signature=False, comments=False)
    at = next(i for i, block in enumerate(report.blocks) if block.text.startswith("六、"))
    more = (
        Block(
            "存在的主要问题及改进情况", "item", (Sentence(f"m.{n}", "各村公开栏按月更新。", "五"),)
        )
        for n in range(lines)
    )
    last = Sentence("fee", "本年度未收取信息处理费。" * 3 + "没有其他需要报告的事项。", "六")
    closing = report.blocks[-1]._replace(sentences=(last,))
    return report._replace(blocks=(*report.blocks[:at], *more, *report.blocks[at:-1], closing))


def test_the_last_page_has_more_than_one_line(ended: dict[str, list[Page]]) -> None:
    counts = {name: len(document) for name, document in ended.items()}
    assert len(set(counts.values())) == 2, counts
    for document in ended.values():
        lines = [line for line in document[-1].lines() if not _is_in_footer(line.top)]
        assert len(lines) >= 2


def test_tables_two_and_four_are_on_one_page_with_their_titles(document: list[Page]) -> None:
    for title, words in (
        (disclosure.DISCLOSURE.headings[1], [block.title for block in disclosure.T2.blocks]),
        (disclosure.DISCLOSURE.headings[3], ["未经复议直接起诉", "复议后起诉"]),
    ):
        (page,) = (page for page in document if title in page.text)
        assert all(word in page.text for word in words)


def test_the_title_of_table_three_is_on_its_first_page(document: list[Page]) -> None:
    (page,) = (page for page in document if disclosure.DISCLOSURE.headings[2] in page.text)
    assert "申请人情况" in page.text
    assert disclosure.T3_NEW.label in page.text


def test_no_heading_ends_a_page(document: list[Page]) -> None:
    headings = {*disclosure.DISCLOSURE.headings, *reports.OVERALL}
    for page in document:
        inner = [word for word in page.words if not _is_in_footer(word.top)]
        lowest = max(word.top for word in inner)
        last = "".join(word.text for word in inner if abs(word.top - lowest) < 3)
        assert last not in headings


def test_the_longest_single_paragraph_takes_ten_lines(tmp_path: Path) -> None:
    text = "一是2025年公开的政策解读有12篇，其中“图解”3篇，形式偏少；" * 9
    last = Sentence("long", text[: problems.ROOM], "五")
    report = reports.report()
    blocks = (report.blocks[1]._replace(sentences=(last,)), report.blocks[2])
    (pdf,) = convert(
        {"a": reports.written(report._replace(blocks=blocks))}, tmp_path, "pdf"
    ).values()
    (page,) = pages(pdf)
    heading = next(n for n, line in enumerate(page.lines()) if line.text == report.blocks[2].text)
    assert heading <= 10


def test_name_and_date_are_on_one_page_with_text_before_them(
    printed: dict[str, list[Page]],
) -> None:
    for name, document in printed.items():
        if name != "unsigned":
            last = document[-1].text
            assert "2026年1月20日" in last
            assert "没有其他需要报告的事项。" in last


def test_the_first_page_begins_with_the_title(printed: dict[str, list[Page]]) -> None:
    for name, document in printed.items():
        assert document[0].text.startswith(REPORTS[name].title)
        lines = {round(word.top) for word in document[0].words if word.top < TOP + 100}
        assert len(lines) >= 2


def test_the_name_is_centred_over_the_date(printed: dict[str, list[Page]]) -> None:
    lines = {line.text: line for line in printed["town"][-1].lines()}
    name, date = lines["瓦亭镇人民政府"], lines["2026年1月20日"]
    assert name.bottom < date.bottom
    # LibreOffice puts a gap between digits and characters even where the style says not to, and the digits of the
    # font that stands in for Times New Roman are wider than half a character.
    assert (name.left + name.right) / 2 == pytest.approx((date.left + date.right) / 2, abs=18)
    assert date.right == pytest.approx(RIGHT - 64, abs=2)


def test_a_line_holds_twenty_eight_characters(printed: dict[str, list[Page]]) -> None:
    full = [
        word.text
        for page in printed["town"]
        for word in page.words
        if abs(word.left - LEFT) < 2
        and word.right > RIGHT - 16
        and not any(char.isascii() for char in word.text)
    ]
    assert full
    assert max(map(len, full)) == 28


def test_a_page_holds_twenty_two_lines(printed: dict[str, list[Page]]) -> None:
    page = printed["stretched13"][1]
    assert len([line for line in page.lines() if not _is_in_footer(line.top)]) == 22


def _is_in_footer(top: float) -> bool:
    return top > BOTTOM + 3
