"""A style template (.docx) checked, completed and turned into a :class:`Prototype`.

An office may use its own letterhead: its page, headers, footers and styles are taken as they are.  What its body holds
before the place of the report stays; the place is the bookmark ``draftkit_body`` or, without one, the first paragraph in
the title's style, or that looks like a report's title or its first heading.  What follows the place is replaced.  A
template without any is a letterhead: the report comes after it.  Styles of ours that it lacks come from the shipped base.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from draftkit.chinese.widths import folded
from draftkit.diagnostics import excerpt
from draftkit.kinds.disclosure import DISCLOSURE
from draftkit.kinds.reports import ReportKind
from draftkit.ooxml.markup import (
    DECLARATION,
    OFFICE_RELATIONS,
    Element,
    W,
    children,
    free_number,
    tag,
    tags,
    text_in,
)
from draftkit.ooxml.package import TYPES, relations_name
from draftkit.ooxml.packing import Member, deflate
from draftkit.word import embed, layout, opening, parts
from draftkit.word.opening import Warnings, refusal
from draftkit.word.prototype import BODY, TITLE, Prototype
from draftkit.word.styles import complete

if TYPE_CHECKING:
    from docx.document import Document

BOOKMARK = "draftkit_body"
_MARKER = "draftkit"
_LONGEST_TITLE, _SHOWN = 60, 30
# “（正文）” where an office left word of what comes there.
_PLACE = r"^\W*(?:报告)?正文\W*$"
# The line above "2025年政府信息公开工作年度报告" where a title stands in two paragraphs.
_OFFICE = "(?:人民政府|办事处|委员会|办公室|[局厅院])$"
_PAPER = (
    '<w:sectPr xmlns:w="{w}"><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984"'
    ' w:left="1587" w:header="850" w:footer="1417" w:gutter="0"/></w:sectPr>'
)


def build(
    template: bytes, base: bytes, *, name: str = "模板", kind: ReportKind = DISCLOSURE
) -> Prototype:
    """The prototype of ``template``.  ``base`` is the shipped template, ``name`` what messages call the file.

    Raise TemplateError, with advice, if the template is no .docx that can be used.
    """
    document = opening.template(template, name)
    warnings = Warnings(name)
    styles = complete(document, opening.template(base, "自带模板"), warnings)
    _cut_body(document, styles[TITLE], kind, warnings)
    page = _Page.of(document)
    if not _numbers_pages(document):
        warnings.add(
            "TEMPLATE-PAGE",
            "模板的页眉、页脚中没有页码",
            "如需页码，请在模板页脚中插入页码，或改用自带模板",
        )
    head, tail = _split(document)
    part = document.part
    parts.forget(part.rels, parts.is_unwanted)
    folder = part.partname.baseURI.lstrip("/")
    statics = dict(parts.static_parts(document))
    item = parts.free_item(statics)
    statics[item.replace("item", "itemProps")] = embed.item_properties().encode()
    statics[relations_name(item)] = parts.item_relations(item).encode()
    types = parts.content_types(document, item)
    relations = part.rels.xml.decode()

    def listed(*, comments: bool) -> tuple[Member, Member]:
        kinds = parts.with_comments_type(types, folder, wanted=comments)
        related = parts.with_relations(relations, item, folder, comments=comments)
        name = part.partname.rels_uri.lstrip("/")
        return deflate(TYPES, kinds.encode(), 9), deflate(name, related.encode(), 9)

    first = deflate("_rels/.rels", parts.package_relations(part.partname).encode(), 9)
    return Prototype(
        document=part.partname.lstrip("/"),
        head=head,
        tail=tail,
        comments=f"{folder}/comments.xml".lstrip("/"),
        item=item,
        properties=parts.own_properties(template),
        first_bookmark=_first_bookmark(document),
        room=page.room(document, styles),
        styles=styles,
        tables=layout.build(kind, styles, page.text_width),
        plain=listed(comments=False),
        commented=listed(comments=True),
        static=(first, *parts.members(statics)),
        warnings=tuple(warnings.found),
    )


# ---------------------------------------------------------------- body


def _cut_body(document: Document, title_style: str, kind: ReportKind, warnings: Warnings) -> None:
    """Take out of the body everything from the report's place on."""
    body = document.element.body
    if body.find(tag("sectPr")) is None:
        from docx.oxml import parse_xml

        body.append(parse_xml(_PAPER.format(w=W)))
    blocks = [child for child in body if child.tag != tag("sectPr")]
    start = _place(blocks, title_style)
    if start is None:
        start = _place_by_words(blocks, kind, warnings)
    end = body.find(tag("sectPr"))
    section = next((s for block in blocks[start:] for s in block.iter(tag("sectPr"))), end)
    for block in (*blocks[start:], end):
        body.remove(block)
    body.append(section)
    for element in list(body.iter(*tags("commentRangeStart commentRangeEnd commentReference"))):
        element.getparent().remove(element)
    ends = ("bookmarkStart", "bookmarkEnd")
    for name, other in (ends, ends[::-1]):
        partners = {mark.get(tag("id")) for mark in body.iter(tag(other))}
        for mark in list(body.iter(tag(name))):
            if mark.get(tag("id")) not in partners:
                mark.getparent().remove(mark)


def _place(blocks: list[Element], title_style: str) -> int | None:
    """The index of the first block to be replaced."""
    for index, block in enumerate(blocks):
        if any(mark.get(tag("name")) == BOOKMARK for mark in block.iter(tag("bookmarkStart"))):
            return index
    for index, block in enumerate(blocks):
        style = block.find(f"{tag('pPr')}/{tag('pStyle')}")
        if style is not None and style.get(tag("val")) == title_style:
            return index
    return None


def _place_by_words(blocks: list[Element], kind: ReportKind, warnings: Warnings) -> int:
    """The same where nothing marks it: a title or the first heading of such a report, else the end."""
    texts = ["".join(text_in(block).split()) for block in blocks]
    if not any(texts):
        return 0
    lacks = "模板正文中没有书签 draftkit_body，也没有“标题”样式的段落"
    fix = "如位置不对，请在模板中该放报告的地方插入书签 draftkit_body"
    first = folded(kind.headings[0])
    for index, text in enumerate(texts):
        if len(text) <= _LONGEST_TITLE and (
            re.search(f"{kind.title_like}|{_PLACE}", text) or folded(text) == first
        ):
            at = index - (index > 0 and re.search(_OFFICE, texts[index - 1]) is not None)
            what = f"{lacks}，已从“{excerpt(texts[at], _SHOWN)}”一段起换成报告，它前面的内容保留"
            warnings.add("TEMPLATE-PLACE", what, fix)
            return at
    warnings.add("TEMPLATE-PLACE", f"{lacks}，报告接在模板全部内容之后", fix)
    return len(blocks)


def _split(document: Document) -> tuple[str, str]:
    """document.xml before and after the place of the report."""
    from lxml import etree

    body = document.element.body
    body.find(tag("sectPr")).addprevious(etree.Comment(_MARKER))
    text = etree.tostring(document.element, encoding="unicode")
    head, tail = text.split(f"<!--{_MARKER}-->")
    if f'xmlns:w="{W}"' not in head or f'xmlns:r="{OFFICE_RELATIONS}"' not in head:
        raise refusal("模板", "模板的正文用了少见的命名空间", "请在 Word 或 WPS 中重新保存")
    return DECLARATION + head, tail


def _first_bookmark(document: Document) -> int:
    return free_number(mark.get(tag("id")) for mark in document.element.iter(tag("bookmarkStart")))


# ---------------------------------------------------------------- page


@dataclass(frozen=True)
class _Page:
    """The page of the report's section; ``text_width`` in twips."""

    text_width: int

    @classmethod
    def of(cls, document: Document) -> _Page:
        section = document.element.body.find(tag("sectPr"))
        size, margins = section.find(tag("pgSz")), section.find(tag("pgMar"))
        if size is None or margins is None:
            return cls(8844)
        taken = sum(int(float(margins.get(tag(side), "0"))) for side in ("left", "right", "gutter"))
        return cls(int(float(size.get(tag("w"), "11906"))) - taken)

    def room(self, document: Document, styles: Mapping[str, str]) -> tuple[float, float]:
        """Whole characters on a line: of the title's size, of the body's."""
        sheet = document.styles.element
        sizes = {
            style.get(tag("styleId")): style.find(f"{tag('rPr')}/{tag('sz')}")
            for style in children(sheet, "style")
        }

        def characters(name: str, default: int) -> float:
            size = sizes.get(styles[name])
            half_points = default if size is None else float(size.get(tag("val"), default))
            return float(self.text_width / 10 // half_points)

        return characters(TITLE, 44), characters(BODY, 32)


def _numbers_pages(document: Document) -> bool:
    """Whether any header or footer shows the page number."""
    edges = (r for r in document.part.rels.values() if r.reltype.endswith(("/footer", "/header")))
    return any(b"PAGE" in edge.target_part.blob for edge in edges if not edge.is_external)
