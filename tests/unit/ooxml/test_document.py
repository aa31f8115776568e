"""The one walk over a document's body."""

from __future__ import annotations

import pytest

from draftkit.ooxml.document import Block, Table, blocks, lines_of
from draftkit.ooxml.markup import W, parse
from draftkit.ooxml.paragraphs import Line, Reading

R = "<w:r><w:t>{}</w:t></w:r>"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def p(text: str, properties: str = "") -> str:
    return f"<w:p>{properties}{R.format(text)}</w:p>"


def tc(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text)}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def tbl(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def read(*xml: str) -> list[Block]:
    body = parse(f'<w:body xmlns:w="{W}" xmlns:mc="{MC}">{"".join(xml)}</w:body>'.encode())
    return blocks(body, Reading())


def table(*rows: str) -> Table:
    (found,) = read(tbl(*rows))
    assert isinstance(found, Table)
    return found


def line(inner: str) -> Line:
    (found,) = read(f"<w:p>{inner}</w:p>")
    assert isinstance(found, Line)
    return found


def texts(some: list[Block]) -> list[str]:
    return [found.text for found in lines_of(some)]


def grid(found: Table) -> list[list[tuple[str, int, int]]]:
    return [[(c.lines[0].text, c.column, c.span) for c in row] for row in found.rows]


def test_content_controls_and_alternatives_are_walked_through() -> None:
    found = read(
        p("一"),
        f"<w:sdt><w:sdtPr/><w:sdtContent>{p('二')}{tbl(tr(tc('三')))}</w:sdtContent></w:sdt>",
        f"<mc:AlternateContent><mc:Choice>{p('四')}</mc:Choice><mc:Fallback>{p('五')}</mc:Fallback></mc:AlternateContent>",
    )
    assert texts(found) == ["一", "二", "三", "四"]
    assert [type(block).__name__ for block in found] == ["Line", "Line", "Table", "Line"]


def test_lines_are_numbered_through_tables_and_keep_their_number_when_read_again() -> None:
    reading = Reading()
    body = parse(
        f'<w:body xmlns:w="{W}">{p("一")}{tbl(tr(tc("二"), tc("三")))}{p("四")}</w:body>'.encode()
    )
    found = list(lines_of(blocks(body, reading)))
    assert [one.number for one in found] == [0, 1, 2, 3]
    assert reading.again(found[2]).number == 2


def test_a_paragraph_in_a_text_box_is_none_of_the_body() -> None:
    box = f"<w:r><w:pict><w:txbxContent>{p('框')}</w:txbxContent></w:pict></w:r>"
    assert texts(read(f"<w:p>{box}{R.format('文')}</w:p>")) == ["\ufffc文"]


def test_deleted_rows_and_cells_are_left_out() -> None:
    found = table(
        tr(tc("一"), tc("二", "<w:cellDel/>"), tc("三")),
        tr(tc("四"), properties="<w:del/>"),
        f"<w:sdt><w:sdtContent>{tr(tc('五'))}</w:sdtContent></w:sdt>",
    )
    assert grid(found) == [[("一", 0, 1), ("三", 1, 1)], [("五", 0, 1)]]


@pytest.mark.parametrize(
    ("value", "span"), [("2", 2), ("0", 1), ("9999", 200), ("x", 1), ("99999", 1)]
)
def test_columns_are_counted_within_reason(value: str, span: int) -> None:
    before = '<w:gridBefore w:val="1"/>'
    found = table(tr(tc("一", f'<w:gridSpan w:val="{value}"/>'), tc("二"), properties=before))
    assert grid(found) == [[("一", 1, span), ("二", 1 + span, 1)]]


def test_a_cell_merged_downwards_is_the_top_of_those_below_it() -> None:
    start, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    found = table(
        tr(tc("甲", start), tc("一")),
        tr(tc("", on), tc("二", start)),
        tr(tc("", on), tc("三", on)),
        tr(tc("乙", start), tc("四", on)),
        tr(tc("丙"), tc("五")),
        tr(tc("丁", on), tc("六")),
        tr(tc("", on), tc("七")),
    )
    tops = [[cell.top.lines[0].text if cell.top else "" for cell in row] for row in found.rows]
    assert [row[0] for row in tops] == ["", "甲", "甲", "", "", "", "丁"]
    assert [row[1] for row in tops] == ["", "", "二", "二", "", "", ""]


def test_what_is_seen_leaves_out_what_no_page_shows() -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>"
    shown = '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>显</w:t></w:r>'
    breaks = '<w:r><w:br w:type="page"/><w:br/><w:tab/><w:drawing/></w:r>'
    found = line(R.format("文") + hidden + shown + breaks)
    assert found.seen == "文显\n\t"
    assert found.text == "文藏显\n\n\t\ufffc"


def test_deletions_are_not_read_and_insertions_are() -> None:
    deleted = "<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>"
    found = line(
        f"{deleted}<w:ins>{R.format('新')}</w:ins><w:moveFrom>{R.format('走')}</w:moveFrom>"
    )
    assert (found.text, found.seen) == ("新", "新")


@pytest.mark.parametrize(("mark", "deleted"), [("del", True), ("moveFrom", True), ("ins", False)])
def test_a_paragraph_may_go_on_in_the_next(mark: str, *, deleted: bool) -> None:
    found = line(f"<w:pPr><w:rPr><w:{mark}/></w:rPr></w:pPr>{R.format('文')}")
    assert found.mark_is_deleted is deleted
