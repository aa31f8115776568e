"""The PDF of a report is the Word document as LibreOffice prints it: its text and its pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path
from threading import Thread

import pytest
from lxml import etree

from draftkit import office
from draftkit.cli import run
from tests.support.edits import HUMAN, Docx, W, flow
from tests.support.office import convert, needs_office, pages

pytestmark = [pytest.mark.slow, needs_office, pytest.mark.xdist_group("office")]

EXAMPLE = Path(__file__).parents[2] / "examples" / "清河镇.yaml"
FILLED = EXAMPLE.with_name("和平街道.yaml")
"""One whose last lines are not at the end of a page: a line more or less moves no table to the next."""


def text(pdf: Path) -> list[str]:
    return ["".join(page.text.split()) for page in pages(pdf)]


def plain(words: str) -> str:
    """Without blanks, numbers of pages and hyphens, which have several forms."""
    return re.sub("—[0-9]+—|[-\u2011]|\\s", "", words)


def test_a_draft_as_pdf_has_the_text_and_the_pages_of_the_document(tmp_path: Path) -> None:
    word, pdf = tmp_path / "稿 一.docx", tmp_path / "稿 一.pdf"
    assert run(["draft", str(FILLED), "-o", str(word), "--quiet"]) == 0
    assert run(["draft", str(FILLED), "-o", str(pdf), "--quiet"]) == 0
    converted = text(convert({"a": word.read_bytes()}, tmp_path, "pdf")["a"])
    # Lines may end elsewhere: what belongs together stays together in ours.
    assert plain("".join(text(pdf))) == plain("".join(converted))
    assert len(text(pdf)) == len(converted)
    assert len(text(pdf)) == 5


def test_a_redraft_as_pdf_shows_no_changes_and_no_comments(tmp_path: Path) -> None:
    word, pdf = tmp_path / "改.docx", tmp_path / "改.pdf"
    assert run(["draft", str(EXAMPLE), "-o", str(word), "--quiet"]) == 0
    document = Docx(word.read_bytes())
    document.replace("安全生产38条", "安全生产九十九条", HUMAN)
    document.comment("工作动态343条", "不要印出来")
    word.write_bytes(document.bytes())
    assert run(["redraft", str(word), str(EXAMPLE), "-o", str(pdf), "--quiet"]) in (0, 1)
    printed = plain("".join(text(pdf)))
    for line in flow(document.body, tables=False):
        assert plain(line) in printed
    assert "安全生产38条" not in printed
    assert "不要印出来" not in printed


# ---------------------------------------------------------------- what a document must not bring about

PICTURE = """
<w:r xmlns:w="{w}" xmlns:r="{office}/relationships" xmlns:wp="{drawing}/wordprocessingDrawing" xmlns:a="{drawing}/main"
 xmlns:pic="{drawing}/picture"><w:drawing><wp:inline><wp:extent cx="900000" cy="900000"/><wp:docPr id="1" name="p"/>
<a:graphic><a:graphicData uri="{drawing}/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="p"/><pic:cNvPicPr/>
</pic:nvPicPr><pic:blipFill><a:blip r:link="rIdFar"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>
<a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>
</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>
"""
SCHEMAS = "http://schemas.openxmlformats.org"


@pytest.fixture
def asked() -> Iterator[tuple[str, list[str]]]:
    """An address on this machine, and what was asked of it."""
    seen: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            seen.append(self.path)
            self.send_error(404)

        do_HEAD = do_OPTIONS = do_PROPFIND = do_GET  # noqa: N815 - as the library names them

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/far.png", seen
        server.shutdown()


@pytest.mark.parametrize("form", ["pdf", "docx:MS Word 2007 XML"])
def test_a_picture_that_lies_elsewhere_is_not_fetched(
    tmp_path: Path, asked: tuple[str, list[str]], form: str
) -> None:
    address, seen = asked
    path = tmp_path / "稿.docx"
    assert run(["draft", str(EXAMPLE), "-o", str(path), "--quiet"]) == 0
    document = Docx(path.read_bytes())
    names = {
        "w": W,
        "office": f"{SCHEMAS}/officeDocument/2006",
        "drawing": f"{SCHEMAS}/drawingml/2006",
    }
    picture = PICTURE.format(**names)
    document.find("一、总体情况").append(etree.fromstring(picture))
    part = "word/_rels/document.xml.rels"
    link = f'<Relationship Id="rIdFar" Type="{names["office"]}/relationships/image" Target="{address}" TargetMode="External"/>'
    document.parts[part] = document.parts[part].replace(
        b"</Relationships>", f"{link}</Relationships>".encode()
    )
    assert office.converted(document.bytes(), ".docx", form)
    assert seen == []


def test_no_line_of_a_pdf_ends_inside_a_telephone_number_a_web_address_or_a_year(
    tmp_path: Path,
) -> None:
    given = EXAMPLE.read_text(encoding="utf-8")
    for number in range(6):
        source, pdf = tmp_path / f"{number}.yaml", tmp_path / f"{number}.pdf"
        source.write_text(given.replace("振兴路", f"{'振' * number}兴路"), encoding="utf-8")
        assert run(["draft", str(source), "-o", str(pdf), "--quiet"]) in (0, 1)
        lines = [line.text for page in pages(pdf) for line in page.lines()]
        for before, after in pairwise(lines):
            assert not (before[-1].isdigit() and after[0] in "年月日号"), (before, after)
            assert not re.search("[0-9]-$|/$", before), (before, after)
