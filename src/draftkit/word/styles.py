"""The styles a report needs: which the template has, and the missing ones from the shipped base."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from draftkit.word.markup import children, tag

if TYPE_CHECKING:
    from docx.document import Document

    from draftkit.word.markup import Element
    from draftkit.word.opening import Warnings

STYLES = (
    "公文标题",
    "一级标题",
    "二级标题",
    "三级标题",
    "公文正文",
    "列项",
    "表格文字",
    "表格小字",
    "表格标签",
    "署名",
    "成文日期",
    "公文页码",
)
COMMENT_STYLES = ("annotation text", "annotation reference")

# An office's own style of this name does as well.
_ALSO = {"公文标题": "标题", "公文正文": "正文"}
# Word's built-in style does too, if the template's body shows that it was set up: a mere definition is in most files.
_BUILT_IN = {
    "公文标题": "Title",
    "一级标题": "heading 1",
    "二级标题": "heading 2",
    "三级标题": "heading 3",
}


def complete(document: Document, base: Document, warnings: Warnings) -> dict[str, str]:
    """Our style names → the template's style ids; the missing ones are added from ``base``."""
    sheet, model = document.styles.element, base.styles.element
    have: dict[str, Element] = {}
    used = _styles_in_use(document)
    for style in children(sheet, "style"):
        for style_name in _names(style):
            have.setdefault(style_name, style)
    found: dict[str, str] = {}
    lacking = []
    for wanted in (*STYLES, *COMMENT_STYLES):
        style = have.get(wanted)
        if style is None and (other := have.get(_ALSO.get(wanted, ""))) is not None:
            style = other if other.get(tag("customStyle")) in ("1", "true", "on") else None
        if style is None and (other := have.get(_BUILT_IN.get(wanted, ""))) is not None:
            style = other if other.get(tag("styleId")) in used else None
        if style is None:
            lacking.append(wanted)
        else:
            found[wanted] = style.get(tag("styleId"))
    originals = {_names(style)[0]: style for style in children(model, "style")}
    taken = {style.get(tag("styleId")) for style in children(sheet, "style")}
    ids = {}
    for wanted in (*STYLES, *COMMENT_STYLES):
        own = originals[wanted].get(tag("styleId"))
        if wanted in lacking:
            new = own
            while new in taken:
                new += "x"
            taken.add(new)
            found[wanted] = new
        ids[own] = found[wanted]
    for wanted in lacking:
        style = deepcopy(originals[wanted])
        style.set(tag("styleId"), found[wanted])
        for link in ("basedOn", "next"):
            for reference in children(style, link):
                reference.set(tag("val"), ids.get(reference.get(tag("val")), found[wanted]))
        sheet.append(style)
    if told := [style_name for style_name in lacking if style_name in STYLES[:-1]]:
        warnings.add(
            "TEMPLATE-STYLE",
            f"模板中没有样式{'、'.join(f'“{style_name}”' for style_name in told)}，已按自带样式补上",
            "如要用本单位的字体字号，请在模板中建立同名样式",
        )
    return found


def _names(style: Element) -> list[str]:
    """A style's name and further names."""
    names = [child.get(tag("val")) for child in children(style, "name")]
    for aliases in children(style, "aliases"):
        names += aliases.get(tag("val"), "").split(",")
    return [name.strip() for name in names if name] or [""]


def _styles_in_use(document: Document) -> set[str]:
    return {mark.get(tag("val")) for mark in document.element.body.iter(tag("pStyle"))}
