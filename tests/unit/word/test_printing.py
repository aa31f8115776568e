from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from lxml import etree

import draftkit
from draftkit import web
from draftkit.printed import Grid, Paragraph, Printed
from draftkit.web.writer import body
from draftkit.word import opening, printing
from tests.support import wordfile
from tests.support.edits import HUMAN, Docx, W, w

EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("*.yaml"))
FEE = "信息处理费"
GAP = "惠民惠农补贴63条"


@pytest.fixture(scope="module")
def drafted() -> bytes:
    return draftkit.draft(next(p for p in EXAMPLES if p.stem == "清河镇")).content


@pytest.fixture
def edited(drafted: bytes) -> Docx:
    return Docx(drafted)


def read(content: bytes) -> Printed:
    return printing.read(opening.document(content, "稿.docx")).printed


def texts(printed: Printed, role: str = "") -> list[str]:
    return [
        "".join(piece.text for piece in block.pieces)
        for block in printed.blocks
        if isinstance(block, Paragraph) and role in ("", block.role)
    ]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_document_nobody_touched_gives_the_page_of_its_draft(path: Path) -> None:
    made = draftkit.draft(path)
    assert web.page(read(made.content)) == web.page(web.printed(made.report))


def test_tracked_changes_are_read_as_accepted(edited: Docx) -> None:
    edited.replace(GAP, "惠民惠农补贴65条", HUMAN)
    edited.delete("安全生产38条、", HUMAN)
    found = "\n".join(texts(read(edited.bytes())))
    assert "惠民惠农补贴65条、工作动态" in found
    assert "安全生产38条" not in found


def test_a_paragraph_whose_end_is_deleted_goes_on_in_the_next(edited: Docx) -> None:
    before = texts(read(edited.bytes()))
    mark = edited._mark("del", HUMAN)
    paragraph = edited.find(GAP)
    properties = paragraph.find(w("pPr"))
    etree.SubElement(properties, w("rPr")).append(mark)
    after = texts(read(edited.bytes()))
    assert len(after) == len(before) - 1
    assert "".join(after) == "".join(before)


def test_what_people_typed_has_its_role_by_style_or_by_the_official_heading(edited: Docx) -> None:
    edited.add_paragraph(GAP, "　　我们自己加的一段。 ")
    for paragraph in edited.paragraphs():
        if wordfile.text(paragraph) == "一、总体情况":
            paragraph.find(f"{w('pPr')}/{w('pStyle')}").set(w("val"), "没有的样式")
    printed = read(edited.bytes())
    assert "我们自己加的一段。" in texts(printed, "paragraph")
    assert texts(printed, "section")[0] == "一、总体情况"
    assert texts(printed, "title") == ["清河镇人民政府2025年政府信息公开工作年度报告"]


def test_numbers_that_word_counts_are_written_out(edited: Docx) -> None:
    numbering = (
        f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
        '<w:num w:numId="9"><w:abstractNumId w:val="7"/></w:num></w:numbering>'
    )
    edited.parts["word/numbering.xml"] = numbering.encode()
    edited._relate("numbering", "numbering.xml", "wordprocessingml.numbering+xml")
    for text in ("甲事。", "乙事。"):
        edited.add_paragraph(GAP, text)
        properties = edited.find(text).find(w("pPr"))
        number = etree.SubElement(properties, w("numPr"))
        etree.SubElement(number, w("ilvl")).set(w("val"), "0")
        etree.SubElement(number, w("numId")).set(w("val"), "9")
    assert [t for t in texts(read(edited.bytes())) if t.endswith("事。")] == [
        "1.乙事。",
        "2.甲事。",
    ]


def test_a_number_typed_over_is_in_its_cell_and_headings_stay_headings(edited: Docx) -> None:
    key = "表三.本年新收.自然人"
    edited.set_cell(edited.cell(key), "88")
    grids = [b for b in read(edited.bytes()).blocks if isinstance(b, Grid)]
    boxes = {box.key: box for grid in grids for row in grid.rows for box in row if box.key}
    assert boxes[key].text == "88"
    assert not boxes[key].heading
    assert [grid.small for grid in grids] == [False, True, False]


def own_table(rows: str) -> Any:
    return etree.fromstring(f'<w:tbl xmlns:w="{W}">{rows}</w:tbl>')


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"


def test_a_table_of_a_persons_own_keeps_its_shape(edited: Docx) -> None:
    wide, first, lower = (
        "<w:gridSpan w:val='2'/>",
        "<w:vMerge w:val='restart'/>",
        "<w:vMerge/>",
    )
    rows = (
        f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{cell('栏', wide)}{cell('数')}</w:tr>"
        f"<w:tr>{cell('甲', first)}{cell('一')}{cell('1')}</w:tr>"
        f"<w:tr>{cell('', lower)}{cell('二')}{cell('2')}</w:tr>"
        f"<w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>{cell('三')}{cell('3')}</w:tr>"
    )
    edited.find(GAP).addnext(own_table(rows))
    shown = body(read(edited.bytes())).replace("\n", "")
    assert '<thead><tr><th scope="colgroup" colspan="2">栏</th><th scope="col">数</th>' in shown
    assert (
        '<tr><td rowspan="2">甲</td><td>一</td><td>1</td></tr><tr><td>二</td><td>2</td></tr>'
        in shown
    )
    assert "<tr><td></td><td>三</td><td>3</td></tr>" in shown


def test_pictures_and_notes_are_counted(edited: Docx) -> None:
    edited.picture(GAP)
    assert printing.read(opening.document(edited.bytes(), "稿")).left == {"图片或图形": 1}


def test_a_clean_copy_reads_the_same_and_holds_nothing_that_waits(edited: Docx) -> None:
    edited.replace(GAP, "惠民惠农补贴65条", HUMAN)
    edited.comment("安全生产38条", "这里请核")
    properties = edited.find("安全生产38条").find(w("pPr"))
    etree.SubElement(properties, w("pPrChange")).append(etree.Element(w("pPr")))
    document = opening.document(edited.bytes(), "稿")
    assert printing.comments(document) == (f"{HUMAN}：这里请核",)
    made = printing.clean(document)
    assert texts(read(made)) == texts(read(edited.bytes()))
    left = etree.tostring(wordfile.xml(made), encoding="unicode")
    assert not any(name in left for name in ("<w:ins ", "<w:del ", "commentR", "Change"))
    assert not any("comment" in name for name in wordfile.parts(made))
