"""Tracked changes that nobody accepted or rejected yet, as a person sees them: “468”→“420” is one, not two."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from draftkit.diagnostics import excerpt
from draftkit.ooxml.markup import Element, tag, tags, text_in

_P, _R, _PPR = tag("p"), tag("r"), tag("pPr")
_INS, _DEL, _AUTHOR = tag("ins"), tag("del"), tag("author")
_TEXT = (tag("t"), tag("delText"))
_FORMATS = tags(
    "rPrChange pPrChange sectPrChange tblPrChange tblPrExChange tblGridChange trPrChange tcPrChange numberingChange"
)
_OTHERS = {
    tag("moveFrom"): "移走",
    tag("moveTo"): "移来",
    **dict.fromkeys(tags("cellIns cellDel cellMerge"), "表格修订"),
    **dict.fromkeys(_FORMATS, "格式修订"),
}
_TRACKED = frozenset((_INS, _DEL, *_OTHERS))
_SILENT = tags("bookmarkStart bookmarkEnd commentRangeStart commentRangeEnd proofErr")
_LONGEST = 20


@dataclass
class Change:
    """One change: its author, what was taken out and put in, and the first element it is made of.

    ``mark`` is ``ins`` or ``del`` where the end of a paragraph is concerned, ``other`` names what
    is no change of text.
    """

    author: str
    element: Element
    old: str = ""
    new: str = ""
    mark: str = ""
    other: str = ""
    _last: Element = field(default=None, repr=False)

    def __str__(self) -> str:
        old, new = excerpt(self.old, _LONGEST), excerpt(self.new, _LONGEST)
        if self.other:
            return f"{self.other}“{old}”" if old else self.other
        if old and new:
            return f"“{old}”→“{new}”"
        if not (old or new):
            return {"ins": "分段", "del": "并段"}.get(self.mark, "插入或删除的对象")
        verb = ("加" if new else "删") + ("一段" if self.mark else "")
        return f"{verb}“{old or new}”"


def changes(root: Element) -> Iterator[Change]:
    """The changes below ``root`` in order, what stands side by side by one author taken together."""
    open_one: Change | None = None
    for element in root.iter(*_TRACKED):
        if any(above.tag in _TRACKED for above in element.iterancestors()):
            continue
        fresh = _change(element)
        if open_one is not None and _continues(open_one, fresh):
            open_one.old += fresh.old
            open_one.new += fresh.new
            open_one._last = element  # noqa: SLF001 - our own
            continue
        if open_one is not None:
            yield open_one
        open_one = fresh
    if open_one is not None:
        yield open_one


def _change(element: Element) -> Change:
    author = element.get(_AUTHOR, "")
    text = text_in(element, "t", "delText")
    change = Change(author, element, _last=element)
    if element.tag in _OTHERS:
        change.other, change.old = _OTHERS[element.tag], text
    elif element.tag == _INS:
        change.new = text
    else:
        change.old = text
    above = element.getparent()
    if above.getparent() is not None and above.getparent().tag == _PPR:
        change.mark = "ins" if element.tag == _INS else "del"
    return change


def _continues(one: Change, fresh: Change) -> bool:
    """Whether ``fresh`` is part of the same change."""
    if one.author != fresh.author or one.other or fresh.other or fresh.mark:
        return False
    if one.mark and not (one.old or one.new):
        return _is_whole(one, fresh)
    return _before(fresh.element) is one._last  # noqa: SLF001


def _is_whole(mark: Change, fresh: Change) -> bool:
    """Whether a paragraph came or went with all its text."""
    paragraph = _paragraph(fresh.element)
    if paragraph is None or paragraph is not _paragraph(mark.element):
        return False
    kind = _INS if mark.mark == "ins" else _DEL
    texts = [node for node in paragraph.iter(*_TEXT) if node.text]
    return all(any(above.tag == kind for above in node.iterancestors()) for node in texts)


def _paragraph(element: Element) -> Element:
    return next(element.iterancestors(_P), None)


def _before(element: Element) -> Element | None:
    """The sibling before, bookmarks and comment marks passed over."""
    for before in element.itersiblings(preceding=True):
        bare = before.tag == _R and before.find(tag("commentReference")) is not None
        if before.tag not in _SILENT and not bare:
            return before
    return None
