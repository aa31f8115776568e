"""The styles a report needs: which the template has, and the missing ones from the shipped base.

Title and headings are Word's own styles, which its navigation, converters and screen readers go by.  A template made
when they bore names of ours is taken as it is: its styles get Word's names and keep ours as further ones.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from draftkit.ooxml.markup import Element, children, tag
from draftkit.word.opening import Warnings
from draftkit.word.prototype import BODY, TITLE

if TYPE_CHECKING:
    from docx.document import Document

STYLES = (
    TITLE,
    "heading 1",
    "heading 2",
    "heading 3",
    BODY,
    "列项",
    "表格文字",
    "表格小字",
    "表格标签",
    "署名",
    "成文日期",
    "公文页码",
)
COMMENT_STYLES = ("annotation text", "annotation reference")

# Word's own style → the name ours had before and has still as a further one; what Word's Chinese surface calls it.
_OURS = {
    TITLE: "公文标题",
    "heading 1": "一级标题",
    "heading 2": "二级标题",
    "heading 3": "三级标题",
}
_SHOWN = {TITLE: "标题", "heading 1": "标题 1", "heading 2": "标题 2", "heading 3": "标题 3"}
# An office's own style of this name does as well.
_ALSO = {TITLE: "标题", BODY: "正文"}


def complete(document: Document, base: Document, warnings: Warnings) -> dict[str, str]:
    """Our style names → the template's style ids; the missing ones are added from ``base``."""
    sheet = _Sheet(document)
    found: dict[str, str] = {}
    for wanted in (*STYLES, *COMMENT_STYLES):
        if (style := sheet.find(wanted)) is not None:
            sheet.name_as_word(style, wanted)
            found[wanted] = style.get(tag("styleId"))
    originals = {_names(style)[0]: style for style in children(base.styles.element, "style")}
    lacking = [wanted for wanted in (*STYLES, *COMMENT_STYLES) if wanted not in found]
    for wanted in lacking:
        found[wanted] = sheet.add(deepcopy(originals[wanted]), wanted)
    ids = {originals[wanted].get(tag("styleId")): style_id for wanted, style_id in found.items()}
    for wanted in lacking:
        for reference in children(sheet.by_id(found[wanted]), "basedOn", "next"):
            reference.set(tag("val"), ids.get(reference.get(tag("val")), found[wanted]))
    sheet.redirect(found)
    if told := [_SHOWN.get(wanted, wanted) for wanted in lacking if wanted in STYLES[:-1]]:
        warnings.add(
            "TEMPLATE-STYLE",
            f"模板中没有样式{'、'.join(f'“{name}”' for name in told)}，已按自带样式补上",
            "如要用本单位的字体字号，请在模板中建立同名样式",
        )
    return found


class _Sheet:
    """A template's style sheet.

    Most files define Word's headings and use none.  Such an idle definition gives way to ours (``_replaced``: its
    id → the style that took its place); one that the template's own text rests on stays.
    """

    def __init__(self, document: Document) -> None:
        self._root = document.styles.element
        self._names: dict[str, Element] = {}
        for style in children(self._root, "style"):
            for name in _names(style):
                self._names.setdefault(name, style)
        self._in_body = _in_use(document.element.body)
        self._used = set(self._in_body)
        for relation in document.part.rels.values():
            if not relation.is_external and relation.reltype.endswith(("/footer", "/header")):
                self._used |= _in_use(getattr(relation.target_part, "element", ()))
        above = {
            style.get(tag("styleId")): base.get(tag("val"))
            for style in children(self._root, "style")
            for base in children(style, "basedOn")
        }
        for style_id in list(self._used):
            higher = above.get(style_id)
            while higher and higher not in self._used:
                self._used.add(higher)
                higher = above.get(higher)
        self._is_our_draft = {*STYLES} - {*_OURS} <= {*self._names}
        self._replaced: dict[str, str] = {}

    def find(self, wanted: str) -> Element | None:
        """The template's style for ``wanted``, if it has one."""
        if (style := self._names.get(_OURS.get(wanted, wanted))) is not None:
            return style
        other = self._names.get(_ALSO.get(wanted, ""))
        if other is not None and other.get(tag("customStyle")) in ("1", "true", "on"):
            return other
        own = self._names.get(wanted)
        # A mere definition of Word's own is in most files; use shows that it was set up.
        if own is not None and (self._is_our_draft or own.get(tag("styleId")) in self._in_body):
            return own
        return None

    def name_as_word(self, style: Element, wanted: str) -> None:
        """Give a title or heading that bears a name of ours the one that Word knows, if that is free."""
        names = _names(style)
        if wanted not in _OURS or names[0] == wanted or not self._make_room(wanted):
            return
        style.attrib.pop(tag("customStyle"), None)
        for aliases in children(style, "aliases"):
            style.remove(aliases)
        (name,) = children(style, "name")
        name.set(tag("val"), wanted)
        name.addnext(style.makeelement(tag("aliases"), {tag("val"): ",".join(names)}))

    def add(self, style: Element, wanted: str) -> str:
        """Take in a style of the shipped base; its id, a new one where that is taken."""
        if wanted in _OURS and not self._make_room(wanted):
            (name,), (aliases,) = children(style, "name"), children(style, "aliases")
            name.set(tag("val"), aliases.get(tag("val")))
            style.remove(aliases)
            style.set(tag("customStyle"), "1")
        style_id = style.get(tag("styleId"))
        while self.by_id(style_id) is not None:
            style_id += "x"
        style.set(tag("styleId"), style_id)
        self._root.append(style)
        return str(style_id)

    def by_id(self, style_id: str) -> Element | None:
        """The style of that id."""
        styles = children(self._root, "style")
        return next((style for style in styles if style.get(tag("styleId")) == style_id), None)

    def _make_room(self, wanted: str) -> bool:
        """Take out an idle definition of Word's style; False if the template's text rests on it."""
        holder = self._names.get(wanted)
        if holder is None:
            return True
        if holder.get(tag("styleId")) in self._used:
            return False
        self._replaced[holder.get(tag("styleId"))] = wanted
        self._root.remove(holder)
        return True

    def redirect(self, found: dict[str, str]) -> None:
        """Let what referred to a style that was taken out refer to the one in its place."""
        for style in children(self._root, "style"):
            for reference in children(style, "basedOn", "next", "link"):
                wanted = self._replaced.get(reference.get(tag("val")))
                if wanted is None:
                    continue
                if reference.tag == tag("link"):
                    style.remove(reference)
                else:
                    reference.set(tag("val"), found[wanted])


def role_names(style: Element) -> list[str]:
    """What a style is called, in small letters, further names too: Word's own name where it is one of ours for it."""
    ours = {old: name for name, old in _OURS.items()}
    ours |= {also: name for name, also in _ALSO.items()}
    return [ours.get(name, name).casefold() for name in _names(style)]


def _names(style: Element) -> list[str]:
    """A style's name and further names."""
    names = [child.get(tag("val")) for child in children(style, "name")]
    for aliases in children(style, "aliases"):
        names += aliases.get(tag("val"), "").split(",")
    return [name.strip() for name in names if name] or [""]


def _in_use(part: Element) -> set[str]:
    """The ids of the styles of a part's paragraphs."""
    return {mark.get(tag("val")) for block in part for mark in block.iter(tag("pStyle"))}
