"""What is left after LibreOffice has opened and saved a report, once and twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from draftkit import web
from draftkit.kinds import disclosure
from draftkit.word import anchors, embed, opening, printing, template
from tests.support import reports
from tests.support.office import convert, needs_office
from tests.support.wordfile import body, parts, style_names, text, w, xml

if TYPE_CHECKING:
    from lxml import etree

pytestmark = [pytest.mark.slow, needs_office, pytest.mark.xdist_group("office")]

BASIS = '{"依据": "瓦亭镇"}'.encode() * 500
CELL = "表三.本年新收.自然人"


@pytest.fixture(scope="module")
def original() -> bytes:
    return reports.written(basis=BASIS, cell_comments={CELL: "不符"})


@pytest.fixture(scope="module")
def once(original: bytes, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return convert({"a": original}, tmp_path_factory.mktemp("once"), "docx")["a"].read_bytes()


@pytest.fixture(scope="module")
def twice(once: bytes, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return convert({"a": once}, tmp_path_factory.mktemp("twice"), "docx")["a"].read_bytes()


@pytest.fixture(params=["once", "twice"])
def saved(request: pytest.FixtureRequest) -> bytes:
    return request.getfixturevalue(request.param)  # type: ignore[no-any-return]


def sentences(document: bytes) -> dict[str, str]:
    """Sentence id → the text in its bookmark."""
    found: dict[str, str] = {}
    open_marks: dict[str, str] = {}
    for element in body(document).iter():
        if element.tag == w("bookmarkStart"):
            sentence_id = anchors.id_of(element.get(w("name"), ""))
            if sentence_id is not None:
                open_marks[element.get(w("id"), "")] = sentence_id
                found[sentence_id] = ""
        elif element.tag == w("bookmarkEnd"):
            open_marks.pop(element.get(w("id"), ""), None)
        elif element.tag == w("t"):
            for sentence_id in open_marks.values():
                found[sentence_id] += element.text or ""
    return found


def test_every_sentence_keeps_its_bookmark(saved: bytes) -> None:
    assert sentences(saved) == {s.id: s.text for s in reports.report().sentences()}


def test_basis_and_key_are_still_there(saved: bytes, original: bytes) -> None:
    carried = embed.look(saved)
    assert carried.basis == BASIS
    assert carried.key == embed.look(original).key


def test_comments_stay_where_they_were(saved: bytes) -> None:
    root = xml(saved, "word/comments.xml")
    said = {c.get(w("id")): (c.get(w("author")), text(c)) for c in root.iter(w("comment"))}
    assert sorted(said.values()) == sorted(
        [("draftkit", "请核实：本条由程序按数据提出，如与实际不符请改写或删去")] * 2
        + [("draftkit", "不符")]
    )
    places = {}
    for mark in body(saved).iter(w("commentReference")):
        paragraph = next(mark.iterancestors(w("p")))
        places[said[mark.get(w("id"))][1], text(paragraph)[:6]] = True
    assert set(places) == {
        ("不符", "3"),
        ("请核实：本条由程序按数据提出，如与实际不符请改写或删去", "二是村级公开"),
        ("请核实：本条由程序按数据提出，如与实际不符请改写或删去", "三是经办人员"),
    }


def test_styles_keep_their_names(saved: bytes, original: bytes) -> None:
    used = {style_names(original)[e.get(w("val"), "")] for e in body(original).iter(w("pStyle"))}
    assert used <= set(style_names(saved).values())


def test_merged_cells_stay_merged(saved: bytes, original: bytes) -> None:
    assert [_shape(t) for t in body(saved).iter(w("tbl"))] == [
        _shape(t) for t in body(original).iter(w("tbl"))
    ]


def _shape(table: etree._Element) -> list[list[tuple[str, str, str]]]:
    rows = []
    for row in table.iter(w("tr")):
        cells = []
        for cell in row.iter(w("tc")):
            span = cell.find(f"{w('tcPr')}/{w('gridSpan')}")
            merge = cell.find(f"{w('tcPr')}/{w('vMerge')}")
            cells.append(
                (
                    text(cell),
                    "1" if span is None else span.get(w("val"), ""),
                    "" if merge is None else merge.get(w("val"), "continue"),
                )
            )
        rows.append(cells)
    return rows


def test_highlights_stay(saved: bytes) -> None:
    marked = "".join(
        text(run)
        for run in body(saved).iter(w("r"))
        if run.find(f"{w('rPr')}/{w('highlight')}") is not None
    )
    assert marked == "【待填：本年度政府信息公开责任追究结果】"


def test_what_libreoffice_saved_can_be_a_template(saved: bytes) -> None:
    made = template.build(saved, reports.BASE.read_bytes())
    assert set(made.tables) == set(disclosure.DISCLOSURE.tables)
    assert "TEMPLATE-PLACE" not in [warning.code for warning in made.warnings]


def test_headers_still_repeat(saved: bytes) -> None:
    counts = [len(list(t.iter(w("tblHeader")))) for t in body(saved).iter(w("tbl"))]
    assert counts == [0, 3, 3]


def test_even_and_odd_footers_stay(saved: bytes) -> None:
    assert b"evenAndOddHeaders" in parts(saved)["word/settings.xml"]
    assert {e.get(w("type")) for e in body(saved).iter(w("footerReference"))} >= {"default", "even"}


def test_it_gives_the_same_web_page(saved: bytes) -> None:
    read = printing.read(opening.document(saved, "稿.docx"))
    assert web.page(read.printed) == web.page(web.printed(reports.report()))
    assert read.left == {}
