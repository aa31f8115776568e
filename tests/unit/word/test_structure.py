# ruff: noqa: SIM905 - the order of a schema reads best as a line of words
"""What breaks a .docx in Word, looked for in what we write."""

from __future__ import annotations

from io import BytesIO
from itertools import pairwise
from typing import TYPE_CHECKING

import docx
import pytest

from tests.support import reports
from tests.support.wordfile import TYPES, R, body, parts, relations, text, w, xml

if TYPE_CHECKING:
    from lxml import etree

CASES = {
    "plain": lambda: reports.written(reports.report(comments=False)),
    "commented": lambda: reports.written(
        cell_comments={"表三.总计.自然人": "不符", "表四.行政复议.结果维持": "不符\n请核对"}
    ),
    "unsigned": lambda: reports.written(reports.report(signature=False)),
}
PPR = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
).split()
RPR = (
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish "
    "webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang"
).split()
TCPR = "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign".split()
TBLPR = (
    "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd "
    "tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription"
).split()
STYLE = (
    "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal "
    "pPr rPr tblPr trPr tcPr tblStylePr"
).split()
SETTINGS = (
    "zoom defaultTabStop evenAndOddHeaders characterSpacingControl noLineBreaksAfter noLineBreaksBefore compat "
    "themeFontLang decimalSymbol listSeparator"
).split()
SECTION = "headerReference footerReference pgSz pgMar cols docGrid".split()


@pytest.fixture(scope="module", params=CASES)
def document(request: pytest.FixtureRequest) -> bytes:
    return CASES[request.param]()


def test_python_docx_opens_it(document: bytes) -> None:
    opened = docx.Document(BytesIO(document))
    assert opened.paragraphs[0].style.name == "Title"
    assert len(opened.tables) == 3


def test_every_relationship_leads_to_a_part(document: bytes) -> None:
    found = parts(document)
    for source, key, kind, target in relations(found):
        assert target in found, (source, key, kind, target)


def test_every_relationship_id_in_use_exists(document: bytes) -> None:
    found = parts(document)
    known = {(source, key) for source, key, _, _ in relations(found)}
    for name in found:
        if name.startswith("word/") and name.endswith(".xml"):
            for element in xml(document, name).iter():
                for attribute, value in element.attrib.items():
                    if attribute.startswith(f"{{{R}}}"):
                        assert (name, value) in known


def test_every_part_is_reachable_and_has_a_content_type(document: bytes) -> None:
    found = parts(document)
    types = xml(document, "[Content_Types].xml")
    defaults = {e.get("Extension") for e in types.iter(f"{{{TYPES}}}Default")}
    overrides = [e.get("PartName") for e in types.iter(f"{{{TYPES}}}Override")]
    assert len(overrides) == len(set(overrides))
    assert {name.lstrip("/") for name in overrides if name} <= set(found)
    reachable = {target for _, _, _, target in relations(found)}
    for name in found:
        if name == "[Content_Types].xml" or name.endswith(".rels"):
            continue
        assert name in reachable
        assert f"/{name}" in overrides or name.rsplit(".", 1)[-1] in defaults
        if name.startswith(("word/", "docProps/")):
            assert f"/{name}" in overrides


def test_bookmarks_are_paired_and_unique(document: bytes) -> None:
    root = body(document)
    starts = [(e.get(w("id")), e.get(w("name"))) for e in root.iter(w("bookmarkStart"))]
    ends = [e.get(w("id")) for e in root.iter(w("bookmarkEnd"))]
    assert sorted(ends) == sorted(key for key, _ in starts)  # type: ignore[type-var]
    assert len(set(ends)) == len(ends)
    assert len({name.lower() for _, name in starts if name}) == len(starts)
    assert all(name and len(name) <= 40 for _, name in starts)


def test_comments_are_paired_with_their_places(document: bytes) -> None:
    root, found = body(document), parts(document)
    places = [
        sorted(e.get(w("id"), "") for e in root.iter(w(name)))
        for name in ("commentRangeStart", "commentRangeEnd", "commentReference")
    ]
    written = []
    if "word/comments.xml" in found:
        written = sorted(
            e.get(w("id"), "") for e in xml(document, "word/comments.xml").iter(w("comment"))
        )
    assert all(place == written for place in places)


def test_rows_fill_the_grid(document: bytes) -> None:
    for table in body(document).iter(w("tbl")):
        grid = [int(e.get(w("w"), "0")) for e in table.iter(w("gridCol"))]
        width = table.find(f"{w('tblPr')}/{w('tblW')}")
        assert width is not None
        assert sum(grid) == int(width.get(w("w"), "0"))
        for row in table.iter(w("tr")):
            at = 0
            for cell in row.iter(w("tc")):
                span = cell.find(f"{w('tcPr')}/{w('gridSpan')}")
                columns = 1 if span is None else int(span.get(w("val"), "1"))
                own = cell.find(f"{w('tcPr')}/{w('tcW')}")
                assert own is not None
                assert int(own.get(w("w"), "0")) == sum(grid[at : at + columns])
                at += columns
            assert at == len(grid)


def test_merges_continue_something_of_the_same_span(document: bytes) -> None:
    for table in body(document).iter(w("tbl")):
        open_merges: dict[int, int] = {}
        for row in table.iter(w("tr")):
            at, here = 0, {}
            for cell in row.iter(w("tc")):
                span = cell.find(f"{w('tcPr')}/{w('gridSpan')}")
                columns = 1 if span is None else int(span.get(w("val"), "1"))
                merge = cell.find(f"{w('tcPr')}/{w('vMerge')}")
                if merge is not None:
                    if merge.get(w("val")) != "restart":
                        assert open_merges.get(at) == columns
                        assert not text(cell)
                    here[at] = columns
                at += columns
            open_merges = here


@pytest.mark.parametrize(
    ("parent", "order"), [("pPr", PPR), ("rPr", RPR), ("tcPr", TCPR), ("tblPr", TBLPR)]
)
def test_properties_stand_in_the_order_of_the_schema(
    document: bytes, parent: str, order: list[str]
) -> None:
    for name in ("word/document.xml", "word/styles.xml", "word/footer1.xml", "word/footer2.xml"):
        for element in xml(document, name).iter(w(parent)):
            assert_order(element, order)


@pytest.mark.parametrize(
    ("part", "parent", "order"),
    [
        ("word/styles.xml", "style", STYLE),
        ("word/settings.xml", "settings", SETTINGS),
        ("word/document.xml", "sectPr", SECTION),
    ],
)
def test_larger_elements_are_in_order_too(
    document: bytes, part: str, parent: str, order: list[str]
) -> None:
    for element in xml(document, part).iter(w(parent)):
        assert_order(element, order)


def assert_order(element: etree._Element, order: list[str]) -> None:
    names = [child.tag.rpartition("}")[2] for child in element]
    places = [order.index(name) for name in names]
    assert all(a <= b for a, b in pairwise(places)), names


def test_one_section_and_it_stands_last(document: bytes) -> None:
    root = body(document)
    assert [e.getparent() for e in root.iter(w("sectPr"))] == [root]
    assert root[-1].tag == w("sectPr")


def test_a_table_is_always_followed_by_a_paragraph(document: bytes) -> None:
    for before, after in pairwise(body(document)):
        if before.tag == w("tbl"):
            assert after.tag == w("p")


def test_every_style_in_use_exists(document: bytes) -> None:
    known = {e.get(w("styleId")) for e in xml(document, "word/styles.xml").iter(w("style"))}
    for name in parts(document):
        if name.startswith("word/") and name.endswith(".xml"):
            for kind in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link"):
                for element in xml(document, name).iter(w(kind)):
                    assert element.get(w("val")) in known


@pytest.mark.parametrize(
    "trace", ["python-docx", "python", "lxml", "docxtpl", "openpyxl", "Microsoft", "LibreOffice"]
)
def test_no_other_program_signs_it(document: bytes, trace: str) -> None:
    for name, data in parts(document).items():
        shown = data.decode().replace("http://schemas.microsoft.com", "").lower()
        assert trace.lower() not in shown, name


def test_no_theme_and_no_japanese(document: bytes) -> None:
    for name, data in parts(document).items():
        shown = data.decode()
        assert "theme/" not in shown, name
        assert "asciiTheme" not in shown, name
        assert "eastAsiaTheme" not in shown, name
        assert "ja-JP" not in shown, name
        assert "stylesWithEffects" not in shown, name


def test_all_chinese_runs_ask_for_the_chinese_font(document: bytes) -> None:
    for run in body(document).iter(w("r")):
        words = text(run)
        if words and not words.isascii():
            fonts = run.find(f"{w('rPr')}/{w('rFonts')}")
            assert fonts is not None
            assert fonts.get(w("hint")) == "eastAsia"
