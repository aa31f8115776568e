from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.shared import Mm

from draftkit.diagnostics import TemplateError
from draftkit.word import prototype, template, writer
from draftkit.word.styles import STYLES
from tests.support import reports
from tests.support.wordfile import (
    R,
    W,
    body,
    paragraphs,
    parts,
    relations,
    style_names,
    style_of,
    tables,
    text,
    w,
    xml,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from docx.document import Document

BASE = reports.BASE.read_bytes()
OURS = ("dk", "Title", "Heading")
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8ffff3f0005fe02fea73581840000000049454e44ae426082"
)


def saved(document: Document) -> bytes:
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def written(own: bytes) -> tuple[bytes, prototype.Prototype]:
    made = prototype.load(prototype.dump(template.build(own, BASE, name="红头.docx")))
    report = reports.report()
    return writer.write(report, made, properties=reports.properties(report), basis=b"{}"), made


def with_member(
    data: bytes, name: str, content: bytes, *, change: Callable[[bytes], bytes] | None = None
) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for member in old.namelist():
            if member != name:
                new.writestr(member, old.read(member))
        new.writestr(name, change(old.read(name)) if change else content)
    return buffer.getvalue()


# ---------------------------------------------------------------- the shipped one


def test_the_script_makes_the_shipped_template(tmp_path: object) -> None:
    before = reports.BASE.read_bytes()
    script = reports.ROOT / "templates" / "make_template.py"
    code = (
        f"import runpy, pathlib; m = runpy.run_path({str(script)!r});"
        f"m['main'].__globals__['TARGET'] = pathlib.Path({str(tmp_path)!r}) / 'made.docx'; m['main']()"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
    made = (reports.Path(str(tmp_path)) / "made.docx").read_bytes()
    assert parts(made) == parts(before)


def test_the_shipped_template_needs_no_warning() -> None:
    assert reports.prototype().warnings == ()


def test_every_style_sets_all_four_fonts_and_the_language() -> None:
    for style in xml(BASE, "word/styles.xml").iter(w("style")):
        if style.get(w("type")) != "paragraph" or not style.get(w("styleId"), "").startswith(OURS):
            continue
        fonts, language = (style.find(f"{w('rPr')}/{w(name)}") for name in ("rFonts", "lang"))
        assert fonts is not None
        assert language is not None
        assert all(fonts.get(w(kind)) for kind in ("ascii", "hAnsi", "eastAsia", "cs"))
        assert language.get(w("eastAsia")) == "zh-CN"


@pytest.mark.parametrize(
    ("name", "family", "half_points"),
    [
        ("Title", "方正小标宋简体", "44"),
        ("heading 1", "黑体", "32"),
        ("heading 2", "楷体_GB2312", "32"),
        ("公文正文", "仿宋_GB2312", "32"),
        ("表格文字", "宋体", "21"),
        ("公文页码", "宋体", "28"),
    ],
)
def test_families_and_sizes_are_those_of_the_standard(
    name: str, family: str, half_points: str
) -> None:
    sheet = xml(BASE, "word/styles.xml")
    style = next(s for s in sheet.iter(w("style")) if s.find(w("name")).get(w("val")) == name)  # type: ignore[union-attr]
    fonts, size = (style.find(f"{w('rPr')}/{w(kind)}") for kind in ("rFonts", "sz"))
    assert fonts is not None
    assert size is not None
    assert fonts.get(w("eastAsia")) == family
    assert size.get(w("val")) == half_points


def test_the_page_is_that_of_the_standard() -> None:
    section = docx.Document(BytesIO(BASE)).sections[0]
    lengths = [
        section.page_width,
        section.page_height,
        section.top_margin,
        section.left_margin,
        section.right_margin,
        section.bottom_margin,
    ]
    assert [round(length.mm) for length in lengths if length] == [210, 297, 37, 28, 26, 35]


def test_odd_and_even_pages_carry_their_number_outside() -> None:
    found = parts(BASE)
    assert b"<w:evenAndOddHeaders/>" in found["word/settings.xml"]
    references = {
        e.get(w("type")): e.get(f"{{{R}}}id") for e in body(BASE).iter(w("footerReference"))
    }
    targets = {key: target for _, key, _, target in relations(found)}
    for kind, side in (("default", "right"), ("even", "left")):
        footer = found[targets[str(references[kind])]].decode()
        assert f'<w:jc w:val="{side}"/>' in footer
        assert f'w:{side}Chars="100"' in footer
        assert "PAGE" in footer


# ---------------------------------------------------------------- an office's own


def letterhead(*, bookmark: bool = False, style: str = "") -> Document:
    """A red heading, the place of the report, and something that must go."""
    document = docx.Document()
    document.sections[0].left_margin = Mm(30)
    document.sections[0].header.paragraphs[0].text = "瓦亭镇人民政府文件"
    document.sections[0].header.paragraphs[0].add_run().add_picture(BytesIO(PIXEL))
    document.add_paragraph("瓦政发〔2026〕1号")
    document.paragraphs[-1].add_run().add_picture(BytesIO(PIXEL))
    place = document.add_paragraph("（正文）", style=style or None)
    if bookmark:
        for kind in ("Start", "End"):
            name = ' w:name="draftkit_body"' if kind == "Start" else ""
            place._p.append(parse_xml(f'<w:bookmark{kind} xmlns:w="{W}" w:id="7"{name}/>'))
    document.add_paragraph("这里以后的都换掉")
    return document


def assert_whole(document: bytes) -> None:
    found = parts(document)
    for source, key, _, target in relations(found):
        assert target in found, (source, key)
    docx.Document(BytesIO(document))


def test_what_stands_before_the_bookmark_stays() -> None:
    document, made = written(saved(letterhead(bookmark=True)))
    words = [text(p) for p in paragraphs(document)]
    assert words[:2] == ["瓦政发〔2026〕1号", "瓦亭镇人民政府2025年政府信息公开工作年度报告"]
    assert "这里以后的都换掉" not in words
    assert "（正文）" not in words
    assert "瓦亭镇人民政府文件" in parts(document)["word/header1.xml"].decode()
    assert any(name.startswith("word/media/") for name in parts(document))
    assert_whole(document)
    assert [warning.code for warning in made.warnings] == ["TEMPLATE-STYLE", "TEMPLATE-PAGE"]


@pytest.mark.parametrize("style", ["公文标题", "标题", "Title"])
def test_a_paragraph_in_the_style_of_the_title_marks_the_place(style: str) -> None:
    own = letterhead()
    if style != "Title":
        own.styles.add_style(style, WD_STYLE_TYPE.PARAGRAPH)
    place = next(p for p in own.paragraphs if p.text == "（正文）")
    place.style = own.styles[style]
    document, _ = written(saved(own))
    found = paragraphs(document)
    assert text(found[0]) == "瓦政发〔2026〕1号"
    assert text(found[1]).startswith("瓦亭镇人民政府2025年")
    assert style_names(document)[style_of(found[1])] == "Title"


def headings(document: bytes) -> set[str]:
    """The styles of the paragraphs but for those of plain text."""
    names = {p.style.name for p in docx.Document(BytesIO(document)).paragraphs}
    return names - {"公文正文", "列项", "署名", "成文日期"}


@pytest.mark.parametrize("kept", [True, False], ids=["in use", "idle"])
def test_old_names_of_title_and_headings_give_way_to_words_own(*, kept: bool) -> None:
    own = docx.Document()
    for name in ("公文标题", "一级标题"):
        style = own.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.font.name = "华文中宋"
    if kept:
        own.sections[0].header.paragraphs[0].style = own.styles["Heading 1"]
    own.add_paragraph("（标题）", style="公文标题")
    document, made = written(saved(own))
    wanted = {"一级标题"} if kept else {"Heading 1"}
    assert headings(document) == {"Title", "Heading 2"} | wanted
    sheet = docx.Document(BytesIO(document)).styles
    assert sheet["Title"].font.name == "华文中宋"
    assert sheet["一级标题" if kept else "Heading 1"].font.name == "华文中宋"
    names = list(style_names(document).values())
    assert len(names) == len(set(names))
    assert "“标题 1”" not in made.warnings[0].what


def test_an_idle_heading_of_words_own_gives_way_to_ours() -> None:
    document, made = written(saved(docx.Document()))
    assert headings(document) == {"Title", "Heading 1", "Heading 2"}
    sheet = docx.Document(BytesIO(document)).styles
    assert sheet["Heading 1"].element.pPr.find(w("outlineLvl")).get(w("val")) == "0"
    assert sheet["Heading 1"].element.rPr.rFonts.get(w("eastAsia")) == "黑体"
    known = {s.get(w("styleId")) for s in xml(document, "word/styles.xml").iter(w("style"))}
    for kind in ("basedOn", "next", "link"):
        for element in xml(document, "word/styles.xml").iter(w(kind)):
            assert element.get(w("val")) in known
    assert "“标题 1”" in made.warnings[0].what


def test_a_heading_the_letterhead_rests_on_stays_and_ours_comes_beside_it() -> None:
    own = letterhead(bookmark=True)
    own.styles["Quote"].base_style = own.styles["Heading 1"]
    own.paragraphs[0].style = own.styles["Quote"]
    document, _ = written(saved(own))
    assert "一级标题" in headings(document)
    names = list(style_names(document).values())
    assert len(names) == len(set(names))


def test_a_converter_that_drops_our_further_names_leaves_a_template() -> None:
    dropped = re.sub(rb"<w:aliases [^>]*>", b"", parts(reports.written())["word/styles.xml"])
    body = re.sub(
        rb"<w:body>.*(?=<w:sectPr)",
        b"<w:body>",
        parts(reports.written())["word/document.xml"],
        flags=re.DOTALL,
    )
    own = with_member(reports.written(), "word/styles.xml", dropped)
    document, made = written(with_member(own, "word/document.xml", body))
    assert made.warnings == ()
    assert headings(document) == {"Title", "Heading 1", "Heading 2"}


def told(made: prototype.Prototype) -> str:
    assert all(warning.place.file == "红头.docx" for warning in made.warnings)
    (what,) = (warning.what for warning in made.warnings if warning.code == "TEMPLATE-PLACE")
    return what


def test_a_letterhead_without_a_mark_stays_and_the_report_comes_after_it() -> None:
    document = docx.Document()
    document.add_paragraph("瓦亭镇人民政府文件")
    document.add_paragraph("瓦政发〔2026〕1号")
    out, made = written(saved(document))
    words = [text(p) for p in paragraphs(out)]
    assert words[:2] == ["瓦亭镇人民政府文件", "瓦政发〔2026〕1号"]
    assert words[2].startswith("瓦亭镇人民政府2025年")
    assert "接在模板全部内容之后" in told(made)


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        (["内部资料", "瓦亭镇人民政府2024年政府信息公开工作年度报告", "一、总体情况", "旧文"], 1),
        (["内部资料", "瓦亭镇人民政府", "2024年政府信息公开工作年度报告", "旧文"], 1),
        (["瓦亭镇人民政府文件", "2024年政府信息公开工作年度报告", "旧文"], 1),
        (["内部资料", "一、总体情况", "旧文"], 1),
        (["内部资料", "（正文）", "旧文"], 1),
        (["", ""], 0),
    ],
)
def test_a_report_in_a_template_gives_way_where_its_title_or_first_heading_shows_it(
    lines: list[str], kept: int
) -> None:
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    out, made = written(saved(document))
    words = [text(p) for p in paragraphs(out)]
    assert words[:kept] == lines[:kept]
    assert words[kept].startswith("瓦亭镇人民政府2025年")
    assert "旧文" not in words
    assert not kept or lines[kept] in told(made)


@pytest.mark.parametrize("title", ["", "2024年政府信息公开工作年度报告"])
def test_the_report_has_the_page_and_edges_of_the_section_it_stands_in(title: str) -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "瓦亭镇人民政府"
    document.sections[0].left_margin = Mm(31)
    document.add_paragraph(title or "瓦亭镇人民政府文件")
    second = document.add_section()
    second.left_margin = Mm(40)
    second.header.is_linked_to_previous = False
    second.header.paragraphs[0].text = "附件"
    document.add_paragraph("附件一")
    out, _ = written(saved(document))
    assert_whole(out)
    *_, last = docx.Document(BytesIO(out)).sections
    shown = ("瓦亭镇人民政府", Mm(31)) if title else ("附件", Mm(40))
    assert (last.header.paragraphs[0].text, round(last.left_margin, -3)) == (
        shown[0],
        round(shown[1], -3),
    )


def test_missing_styles_are_added_and_present_ones_kept() -> None:
    own = docx.Document()
    style = own.styles.add_style("公文正文", WD_STYLE_TYPE.PARAGRAPH)
    style.font.name = "华文仿宋"
    document, made = written(saved(own))
    names = style_names(document)
    assert set(STYLES) <= set(names.values())
    assert list(names.values()).count("公文正文") == 1
    body_style = next(
        s
        for s in xml(document, "word/styles.xml").iter(w("style"))
        if s.find(w("name")).get(w("val")) == "公文正文"  # type: ignore[union-attr]
    )
    assert body_style.find(f"{w('rPr')}/{w('rFonts')}").get(w("ascii")) == "华文仿宋"  # type: ignore[union-attr]
    item = next(
        s
        for s in xml(document, "word/styles.xml").iter(w("style"))
        if s.find(w("name")).get(w("val")) == "列项"  # type: ignore[union-attr]
    )
    assert item.find(w("basedOn")).get(w("val")) == body_style.get(w("styleId"))  # type: ignore[union-attr]
    assert "“标题”" in made.warnings[0].what
    assert "“公文正文”" not in made.warnings[0].what


def test_word_2010s_second_style_sheet_goes() -> None:
    own = saved(docx.Document())
    assert "word/stylesWithEffects.xml" in parts(own)
    assert "word/stylesWithEffects.xml" not in parts(written(own)[0])


def test_a_style_id_that_is_taken_is_not_used_twice() -> None:
    own = docx.Document()
    own.styles.add_style("别的", WD_STYLE_TYPE.PARAGRAPH).element.set(w("styleId"), "dkBody")
    document, _ = written(saved(own))
    ids = [s.get(w("styleId")) for s in xml(document, "word/styles.xml").iter(w("style"))]
    assert len(ids) == len(set(ids))


def test_tables_take_the_width_of_the_page() -> None:
    document, _ = written(saved(letterhead(bookmark=True)))
    section = body(document)[-1]
    margins, size = section.find(w("pgMar")), section.find(w("pgSz"))
    assert margins is not None
    assert size is not None
    room = int(size.get(w("w"), "")) - sum(
        int(margins.get(w(s), "0")) for s in ("left", "right", "gutter")
    )
    for table in tables(document):
        assert sum(int(e.get(w("w"), "0")) for e in table.iter(w("gridCol"))) == room


def test_bookmarks_of_the_letterhead_keep_their_numbers() -> None:
    own = letterhead(bookmark=True)
    first = own.paragraphs[0]._p
    for kind, name in (("Start", ' w:name="文号"'), ("End", "")):
        first.append(parse_xml(f'<w:bookmark{kind} xmlns:w="{W}" w:id="41"{name}/>'))
    document, _ = written(saved(own))
    ids = [e.get(w("id")) for e in body(document).iter(w("bookmarkStart"))]
    assert ids[0] == "41"
    assert len(ids) == len(set(ids))


def test_comments_of_the_template_do_not_come_along() -> None:
    own = letterhead(bookmark=True)
    own.add_comment(own.paragraphs[0].runs, "改一下文号", author="某人")
    document, _ = written(saved(own))
    assert "改一下文号" not in parts(document)["word/comments.xml"].decode()
    assert_whole(document)


def test_an_earlier_report_serves_as_template() -> None:
    document, made = written(reports.written())
    assert made.warnings == ()
    assert len(tables(document)) == 3
    assert [name for name in parts(document) if name.startswith("customXml/item")] == [
        "customXml/itemProps1.xml",
        "customXml/item1.xml",
    ]
    assert parts(document)["docProps/custom.xml"].count(b"dk.key") == 1
    assert_whole(document)


def test_the_same_template_gives_the_same_prototype() -> None:
    own = saved(letterhead(bookmark=True))
    assert prototype.dump(template.build(own, BASE)) == prototype.dump(template.build(own, BASE))


# ---------------------------------------------------------------- refused

MACRO = with_member(
    BASE,
    "[Content_Types].xml",
    b"",
    change=lambda data: data.replace(
        b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        b"application/vnd.ms-word.document.macroEnabled.main+xml",
    ),
)
DOTX = with_member(
    BASE,
    "[Content_Types].xml",
    b"",
    change=lambda data: data.replace(b"document.main+xml", b"template.main+xml"),
)
STRICT = with_member(
    BASE,
    "_rels/.rels",
    b"",
    change=lambda data: data.replace(
        b"http://schemas.openxmlformats.org/officeDocument/2006",
        b"http://purl.oclc.org/ooxml/officeDocument",
    ),
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "不是完好的 Word 文档"),
        (b"%PDF-1.7", "不是完好的 Word 文档"),
        (BASE[:4000], "不是完好的 Word 文档"),
        (OLE + bytes(600), "旧版 .doc"),
        (OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "打开密码"),
        (MACRO, "宏"),
        (with_member(BASE, "word/vbaProject.bin", b"x"), "宏"),
        (DOTX, ".dotx"),
        (STRICT, "严格 Open XML"),
        (with_member(BASE, "word/document.xml", b"<w:document"), "已损坏"),
        (with_member(BASE, "word/document.xml", b"<a/>"), "已损坏"),
        (with_member(BASE, "[Content_Types].xml", b"<Types/>"), "不是 Word 文档"),
    ],
)
def test_a_template_that_cannot_be_used_is_refused_with_advice(data: bytes, said: str) -> None:
    with pytest.raises(TemplateError) as caught:
        template.build(data, BASE, name="红头.docx")
    problem = caught.value.problems[0]
    assert said in problem.what
    assert problem.fix
    assert problem.place.file == "红头.docx"


def test_a_damaged_member_is_noticed() -> None:
    data = bytearray(BASE)
    at = data.index(b"word/styles.xml") + 200
    data[at : at + 20] = bytes(20)
    with pytest.raises(TemplateError):
        template.build(bytes(data), BASE)
