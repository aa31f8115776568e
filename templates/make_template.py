# ruff: noqa: INP001 - a script, not part of a package
"""Make ``annual-report.docx``, the shipped look of the report: styles, page, page numbers, no text.

Run it after a change: ``python templates/make_template.py``.  The layout is GB/T 9704-2012.  Nothing of
python-docx's own default document stays in the result: neither its styles, theme and language nor its name.

Style names are what an office sees and restyles.  Title and headings are Word's own (标题, 标题 1 … on its Chinese
surface), so that navigation, converters and screen readers find them; what they were called before is a further name.
Two of the others carry 公文 in front, because that surface already calls its own Normal and page number styles 正文 and 页码.
"""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import docx
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from lxml import etree

from draftkit.ooxml.markup import escape

if TYPE_CHECKING:
    from docx.document import Document
    from docx.section import Section

TARGET = Path(__file__).with_name("annual-report.docx")

LATIN = "Times New Roman"
SMALL_TITLE_SONG, HEI, KAI, FANG_SONG, SONG = (
    "方正小标宋简体",
    "黑体",
    "楷体_GB2312",
    "仿宋_GB2312",
    "宋体",
)

# What Word and WPS may take where an office has not bought or installed the family named in the standard.
SUBSTITUTES = {
    SMALL_TITLE_SONG: "方正小标宋_GBK",
    HEI: "SimHei",
    KAI: "楷体",
    FANG_SONG: "仿宋",
    SONG: "SimSun",
    LATIN: "",
}

TWIPS_A_MM = 1440 / 25.4
BODY_SIZE = 32  # half points: 三号, 16 pt
LINE = 576  # twips: 28.8 pt, 22 lines a page
# Body text is set flush left.  Justified, LibreOffice (25.2) loses a mark that ends a line in one line of three hundred: for
# files of Word 2013 and later (compatibilityMode 15) it shrinks a line to take in one character more, and where that one
# is a mark allowed to hang, it is not drawn.  Hanging, compression and kinsoku switched off change nothing; mode 14
# does, but Word then opens every report as 兼容模式.
# 28 characters of 16 pt are 448 pt, the type area is 442 pt wide: each gives way by 0.4 pt (less would do, but with a
# quarter of a point LibreOffice loses a 。 that ends a line now and then; the unit is a
# twentieth).  A character grid in the page (w:charSpace) says the same, but LibreOffice then prints characters over
# one another.
TIGHTER = -8
# What must not begin or end a line: the marks that Word and WPS keep back anyway, units whose number would stay behind,
# the hyphen of a telephone number and the stroke of an address.  LibreOffice has a list of its own and none of these.
# A hyphen that does not break (w:noBreakHyphen) is no text: whoever reads w:t alone would read 09530000000.
NOT_FIRST = (
    "!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠"
    "年月日号件条"
)
NOT_LAST = "$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥-/"


@dataclass(frozen=True)
class Style:
    """One paragraph style.  ``size`` in half points, ``line`` (exact) and the spacings in twips.

    A style of Word's own has an ``alias``, our earlier name for it.
    """

    id: str
    name: str
    east_asian: str
    size: int = BODY_SIZE
    latin: str = LATIN
    line: int = LINE
    before: int = 0
    after: int = 0
    indent: int = 2
    left: int = 0
    align: str = "left"
    keep_next: bool = False
    outline: int | None = None
    grid: bool = True
    based_on: str = ""
    follow: str = "dkBody"
    alias: str = ""


STYLES = (
    Style(
        "Title",
        "Title",
        SMALL_TITLE_SONG,
        size=44,
        line=700,
        after=LINE,
        indent=0,
        align="center",
        keep_next=True,
        alias="公文标题",
    ),
    Style("Heading1", "heading 1", HEI, keep_next=True, outline=0, alias="一级标题"),
    Style("Heading2", "heading 2", KAI, keep_next=True, outline=1, alias="二级标题"),
    Style("Heading3", "heading 3", FANG_SONG, keep_next=True, outline=2, alias="三级标题"),
    Style("dkBody", "公文正文", FANG_SONG),
    Style("dkItem", "列项", FANG_SONG, based_on="dkBody", follow="dkItem"),
    Style(
        "dkCell",
        "表格文字",
        SONG,
        size=21,
        line=300,
        indent=0,
        align="center",
        grid=False,
        follow="dkCell",
    ),
    Style(
        "dkSmallCell",
        "表格小字",
        SONG,
        size=18,
        line=240,
        indent=0,
        align="center",
        grid=False,
        follow="dkSmallCell",
    ),
    Style(
        "dkLabel",
        "表格标签",
        SONG,
        size=18,
        line=240,
        indent=0,
        left=40,
        align="left",
        grid=False,
        follow="dkLabel",
    ),
    Style(
        "dkSignature",
        "署名",
        FANG_SONG,
        before=LINE,
        indent=0,
        align="right",
        keep_next=True,
        follow="dkDate",
    ),
    Style("dkDate", "成文日期", FANG_SONG, indent=0, align="right"),
    Style(
        "dkPageNumber",
        "公文页码",
        SONG,
        size=28,
        latin=SONG,
        line=360,
        indent=0,
        align="left",
        grid=False,
        follow="dkPageNumber",
    ),
)


def fonts(east_asian: str, latin: str = LATIN) -> str:
    """All four families, so that no theme and no program's default decides any of them."""
    return (
        f'<w:rFonts w:hint="eastAsia" w:ascii="{latin}" w:eastAsia="{east_asian}"'
        f' w:hAnsi="{latin}" w:cs="{latin}"/>'
    )


def paragraph_style(style: Style) -> str:
    """The XML of one style, its children in the schema's order."""
    chars = style.indent
    spacing = (
        f'<w:spacing w:before="{style.before}" w:after="{style.after}" w:line="{style.line}"'
        ' w:lineRule="exact"/>'
    )
    paragraph = [
        "<w:keepNext/>" if style.keep_next else "",
        '<w:widowControl w:val="0"/>',
        # The gap a word processor puts between Chinese and digits would undo the measure of the line.
        '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>',
        "" if style.grid else '<w:snapToGrid w:val="0"/>',
        spacing,
        f'<w:ind w:left="{style.left}" w:firstLineChars="{chars * 100}" w:firstLine="{chars * style.size * 10}"/>',
        f'<w:jc w:val="{style.align}"/>',
        "" if style.outline is None else f'<w:outlineLvl w:val="{style.outline}"/>',
    ]
    run = [
        fonts(style.east_asian, style.latin),
        '<w:b w:val="0"/><w:bCs w:val="0"/>',
        "" if style.grid else '<w:snapToGrid w:val="0"/>',
        '<w:color w:val="000000"/>',
        f'<w:spacing w:val="{TIGHTER}"/>' if style.size == BODY_SIZE else "",
        f'<w:sz w:val="{style.size}"/><w:szCs w:val="{style.size}"/>',
        '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>',
    ]
    custom = "" if style.alias else ' w:customStyle="1"'
    # Word's own order in its list of styles: headings at 9, the title at 10.
    rank = f'<w:uiPriority w:val="{10 if style.outline is None else 9}"/>' if style.alias else ""
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{style.id}">'
        f'<w:name w:val="{style.name}"/>'
        + (f'<w:aliases w:val="{style.alias}"/>' if style.alias else "")
        + (f'<w:basedOn w:val="{style.based_on}"/>' if style.based_on else "")
        + f'<w:next w:val="{style.follow}"/>{rank}<w:qFormat/>'
        f"<w:pPr>{''.join(paragraph)}</w:pPr><w:rPr>{''.join(run)}</w:rPr></w:style>"
    )


def styles_xml() -> str:
    """The whole style sheet: defaults, the four styles every document has, comments, and ours."""
    return (
        f"<w:styles {nsdecls('w')}><w:docDefaults><w:rPrDefault><w:rPr>{fonts(FANG_SONG)}"
        f'<w:sz w:val="{BODY_SIZE}"/><w:szCs w:val="{BODY_SIZE}"/>'
        '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        '<w:pPr><w:widowControl w:val="0"/><w:jc w:val="both"/></w:pPr></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
        '<w:style w:type="paragraph" w:styleId="CommentText"><w:name w:val="annotation text"/>'
        '<w:uiPriority w:val="99"/><w:pPr><w:snapToGrid w:val="0"/><w:jc w:val="left"/></w:pPr>'
        f'<w:rPr>{fonts(SONG)}<w:sz w:val="21"/><w:szCs w:val="21"/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="CommentReference"><w:name w:val="annotation reference"/>'
        '<w:uiPriority w:val="99"/><w:rPr><w:sz w:val="21"/><w:szCs w:val="21"/></w:rPr></w:style>'
        + "".join(map(paragraph_style, STYLES))
        + "</w:styles>"
    )


def settings_xml() -> str:
    """Word 2013 or later, odd and even footers, punctuation as Chinese typesetting has it."""
    modes = {
        "compatibilityMode": 15,
        "overrideTableStyleFontSizeAndJustification": 1,
        "enableOpenTypeFeatures": 1,
        "doNotFlipMirrorIndents": 1,
        "differentiateMultirowTableHeaders": 1,
    }
    return (
        f'<w:settings {nsdecls("w")}><w:zoom w:percent="100"/><w:defaultTabStop w:val="640"/>'
        '<w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/>'
        f'<w:noLineBreaksAfter w:lang="zh-CN" w:val="{escape(NOT_LAST)}"/>'
        f'<w:noLineBreaksBefore w:lang="zh-CN" w:val="{escape(NOT_FIRST)}"/>'
        "<w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/>"
        "<w:ulTrailSpace/><w:doNotExpandShiftReturn/><w:useFELayout/>"
        + "".join(
            f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word"'
            f' w:val="{value}"/>'
            for name, value in modes.items()
        )
        + '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>'
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    )


def font_table_xml() -> str:
    """The families in use and, where one is missing on a machine, what comes nearest."""
    entries = []
    for family, substitute in SUBSTITUTES.items():
        charset = "00" if family == LATIN else "86"
        other = f'<w:altName w:val="{substitute}"/>' if substitute else ""
        entries.append(
            f'<w:font w:name="{family}">{other}<w:charset w:val="{charset}"/>'
            '<w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>'
        )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f"<w:fonts {nsdecls('w')}>{''.join(entries)}</w:fonts>"
    )


def page_number_xml(side: str) -> str:
    """A paragraph ``— 1 —`` at ``side`` (left or right), one character in."""
    hint = '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>'
    field = "".join(
        f"<w:r>{hint}{content}</w:r>"
        for content in (
            '<w:t xml:space="preserve">— </w:t>',
            '<w:fldChar w:fldCharType="begin"/>',
            '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
            '<w:fldChar w:fldCharType="separate"/>',
            "<w:t>1</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
            '<w:t xml:space="preserve"> —</w:t>',
        )
    )
    return (
        f'<w:p {nsdecls("w")}><w:pPr><w:pStyle w:val="dkPageNumber"/>'
        f'<w:ind w:{side}="280" w:{side}Chars="100"/><w:jc w:val="{side}"/></w:pPr>{field}</w:p>'
    )


def set_page(section: Section) -> None:
    """A4, the type area of 156 × 225 mm, 22 lines of 28 characters, page numbers on the outer side."""
    size = "".join(
        (
            '<w:pgSz w:w="11906" w:h="16838"/>',
            f'<w:pgMar w:top="{mm(37)}" w:right="{mm(26)}" w:bottom="{mm(35)}" w:left="{mm(28)}"',
            f' w:header="{mm(15)}" w:footer="{mm(25)}" w:gutter="0"/>',
            f'<w:cols w:space="{mm(7.5)}"/>',
            '<w:docGrid w:type="lines" w:linePitch="579"/>',
        )
    )
    properties = section._sectPr  # noqa: SLF001
    for child in list(properties):
        properties.remove(child)
    for child in parse_xml(f"<w:sectPr {nsdecls('w')}>{size}</w:sectPr>"):
        properties.append(child)
    for footer, side in ((section.footer, "right"), (section.even_page_footer, "left")):
        footer.is_linked_to_previous = False
        element = footer._element  # noqa: SLF001
        for child in list(element):
            element.remove(child)
        element.append(parse_xml(page_number_xml(side)))


def mm(length: float) -> int:
    """Millimetres in twips."""
    return round(length * TWIPS_A_MM)


def set_parts(document: Document) -> None:
    """Put our style sheet, settings and fonts in place of python-docx's; drop what is left of its template."""
    part = document.part
    kept = {RT.STYLES, RT.SETTINGS, RT.FONT_TABLE}
    for key, relation in list(part.rels.items()):
        if relation.reltype not in kept:
            part.rels.pop(key)
            continue
        target = relation.target_part
        if relation.reltype == RT.FONT_TABLE:
            target._blob = font_table_xml().encode()  # noqa: SLF001
            continue
        xml = styles_xml() if relation.reltype == RT.STYLES else settings_xml()
        target._element = parse_xml(xml)  # noqa: SLF001
        for stale in list(target.rels):
            target.rels.pop(stale)


def drop_traces(document: Document) -> None:
    """No author, description, thumbnail or program of the library's default document."""
    package = document.part.package
    for key, relation in list(package.rels.items()):
        if relation.reltype != RT.OFFICE_DOCUMENT:
            package.rels.pop(key)


def drop_namespaces(document: Document) -> None:
    """No declarations of the default document beyond those in use, no editing session ids."""
    section = document.sections[0]
    for part in (document, section.footer, section.even_page_footer):
        root = part._element if part is not document else document.element  # noqa: SLF001
        for element in root.iter():
            for name in [name for name in element.attrib if "rsid" in name or "Ignorable" in name]:
                del element.attrib[name]
        etree.cleanup_namespaces(root, keep_ns_prefixes=["w", "r"])


def write(document: Document, target: Path) -> None:
    """Save with fixed dates, so that the same script gives the same file."""
    buffer = BytesIO()
    document.save(buffer)
    with zipfile.ZipFile(buffer) as made, zipfile.ZipFile(target, "w") as archive:
        for name in made.namelist():
            if name.startswith("docProps/"):
                continue
            data = made.read(name)
            if name in {"[Content_Types].xml", "_rels/.rels"}:
                data = without_properties(data)
            member = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, data)


def without_properties(data: bytes) -> bytes:
    """A content type list or relationship list without the entries of ``docProps/``."""
    root = parse_xml(data)
    for child in list(root):
        if "docProps/" in child.get("PartName", "") + child.get("Target", ""):
            root.remove(child)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def main() -> None:
    """Write the file."""
    document = docx.Document()
    set_parts(document)
    drop_traces(document)
    set_page(document.sections[0])
    document.add_paragraph(style="Title")
    drop_namespaces(document)
    write(document, TARGET)


if __name__ == "__main__":
    main()
