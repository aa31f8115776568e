"""A paragraph of Word as text in accept view, every character with the place it comes from.

Pending deletions are left out, pending insertions read.  What is no plain text, the results of fields, pictures, notes,
is read but locked.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import deepcopy
from types import MappingProxyType
from typing import Any

from draftkit.manuscript import OBJECT, Anchor
from draftkit.ooxml.markup import Element, W, tag, tags
from draftkit.tuples import NamedTuple

_WORD = f"{{{W}}}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_OPEN = tags("ins moveTo hyperlink smartTag customXml sdtContent dir bdo")
_SIGNS = {
    tag("tab"): "\t",
    tag("ptab"): "\t",
    tag("br"): "\n",
    tag("cr"): "\n",
    tag("noBreakHyphen"): "-",
}
_OBJECTS = tags("drawing pict object sym footnoteReference endnoteReference ruby pgNum")
_R, _T, _SDT = tag("r"), tag("t"), tag("sdt")
_PPR, _RPR = tag("pPr"), tag("rPr")
_DEL, _MOVE_FROM, _SIMPLE = tag("del"), tag("moveFrom"), tag("fldSimple")
_BREAK, _TYPE, _VAL, _HIDDEN = tag("br"), tag("type"), tag("val"), tag("vanish")
_FIELD, _FIELD_KIND = tag("fldChar"), tag("fldCharType")
_START, _END, _ID, _NAME = tag("bookmarkStart"), tag("bookmarkEnd"), tag("id"), tag("name")


class Piece(NamedTuple):
    """Characters ``start`` to ``end`` of a line stand in ``node``, a child of ``run``."""

    start: int
    end: int
    node: Element
    run: Element
    locked: bool


class Line:
    """A paragraph read, the ``number``-th of its document (from 0).

    ``fields`` is the state of complex fields where it begins.  ``seen`` is what a reader of the page sees: no hidden
    text, no pictures or notes, no breaks of pages.
    """

    __slots__ = ("anchors", "element", "fields", "number", "pieces", "seen", "text")

    def __init__(self, number: int, element: Element, fields: tuple[str, ...]) -> None:
        self.number = number
        self.element = element
        self.text = ""
        self.seen = ""
        self.pieces: list[Piece] = []
        self.anchors: list[Anchor] = []
        self.fields = fields

    @property
    def locked(self) -> tuple[tuple[int, int], ...]:
        """The stretches that must not be changed."""
        return tuple((piece.start, piece.end) for piece in self.pieces if piece.locked)

    @property
    def mark_is_deleted(self) -> bool:
        """Whether the paragraph's end is a pending deletion, so that the next one goes on in it."""
        marks = self.element.find(f"{_PPR}/{_RPR}")
        return marks is not None and any(child.tag in (_DEL, _MOVE_FROM) for child in marks)


class Reading:
    """Reads paragraphs in order, since fields and bookmarks may reach over several.

    ``names`` maps the names of our bookmarks to sentence ids; ``tables`` are tables by their elements that stand as they
    were read before.
    """

    def __init__(
        self,
        names: Mapping[str, str] = MappingProxyType({}),
        fields: Iterable[str] = (),
        count: int = 0,
        tables: Mapping[Element, Any] = MappingProxyType({}),
    ) -> None:
        self.names = names
        self.tables = tables
        self.fields = list(fields)
        self.open: dict[str, tuple[str, int]] = {}
        self.count = count

    @property
    def is_inside(self) -> bool:
        """Whether a field or a bookmark of ours goes on here."""
        return bool(self.fields or self.open)

    def line(self, paragraph: Element) -> Line:
        """Read one paragraph."""
        walk = _Walk(self, Line(self.count, paragraph, tuple(self.fields)))
        self.count += 1
        if self.open:
            self.open = {number: (name, 0) for number, (name, _) in self.open.items()}
        walk.children(paragraph)
        line = walk.line
        line.text = line.seen = "".join(walk.parts)
        if len(walk.seen) < len(walk.parts):
            line.seen = "".join(walk.seen)
        for name, start in self.open.values():
            line.anchors.append(Anchor(name, start, walk.length))
        return line

    def again(self, line: Line) -> Line:
        """Read a paragraph anew after it was changed."""
        return Reading(self.names, line.fields, line.number).line(line.element)


class _Walk:
    __slots__ = ("length", "line", "locked", "parts", "reading", "seen")

    def __init__(self, reading: Reading, line: Line) -> None:
        self.reading = reading
        self.line = line
        self.parts: list[str] = []
        self.seen: list[str] = []
        self.length = 0
        self.locked = False

    def children(self, element: Element) -> None:
        for child in element:
            name = child.tag
            if name == _R:
                self.run(child)
            elif name == _PPR:
                continue
            elif name in (_START, _END):
                self.bookmark(child)
            elif name in _OPEN:
                self.children(child)
            elif name == _SDT:
                for content in child.iterchildren(tag("sdtContent")):
                    self.children(content)
            elif name in (_DEL, _MOVE_FROM):
                for mark in child.iter(_START, _END):
                    self.bookmark(mark)
            elif name == _SIMPLE:
                before, self.locked = self.locked, True
                self.children(child)
                self.locked = before
            elif not isinstance(name, str) or name.startswith(_WORD):
                continue
            else:
                self.add(OBJECT, child, child, locked=True)

    def bookmark(self, element: Element) -> None:
        number = element.get(_ID, "")
        if element.tag == _START:
            sentence = self.reading.names.get(element.get(_NAME, ""))
            if sentence is not None:
                self.reading.open[number] = (sentence, self.length)
        elif (found := self.reading.open.pop(number, None)) is not None:
            self.line.anchors.append(Anchor(found[0], found[1], self.length))

    def run(self, run: Element) -> None:
        fields = self.reading.fields
        before = len(self.seen)
        hidden = False
        for child in run:
            name = child.tag
            if name == _T:
                if fields and fields[-1] == "code":
                    continue
                text = child.text or ""
                self.add(text, child, run, locked=self.locked or bool(fields))
                self.seen.append(text)
            elif name == _RPR:
                hidden = hidden or _hides(child)
            elif name in _SIGNS:
                self.add(_SIGNS[name], child, run, locked=self.locked or bool(fields))
                if name != _BREAK or child.get(_TYPE) not in {"page", "column"}:
                    self.seen.append(_SIGNS[name])
            elif name == _FIELD:
                kind = child.get(_FIELD_KIND)
                if kind == "begin":
                    fields.append("code")
                elif kind == "separate" and fields:
                    fields[-1] = "result"
                elif kind == "end" and fields:
                    fields.pop()
            elif (
                name in _OBJECTS or not (isinstance(name, str) and name.startswith(_WORD))
            ) and isinstance(name, str):
                self.add(OBJECT, child, run, locked=True)
        if hidden:
            del self.seen[before:]

    def add(self, text: str, node: Element, run: Element, *, locked: bool) -> None:
        end = self.length + len(text)
        if text:
            self.line.pieces.append(Piece(self.length, end, node, run, locked))
        self.parts.append(text)
        self.length = end


def _hides(properties: Element) -> bool:
    hidden = properties.find(_HIDDEN)
    return hidden is not None and hidden.get(_VAL) not in {"0", "false", "off"}


def set_text(element: Element, text: str) -> None:
    """Put ``text`` into a ``w:t`` or ``w:delText``, its blanks kept."""
    element.text = text
    if text[:1].isspace() or text[-1:].isspace():
        element.set(_SPACE, "preserve")


def rename(node: Element, name: str) -> None:
    """Make a ``w:t`` a ``w:delText``, or the other way round."""
    made = node.makeelement(name, dict(node.attrib))
    set_text(made, node.text or "")
    node.getparent().replace(node, made)


def cut(line: Line, at: int, reading: Reading) -> Line:
    """Split runs so that one ends at character ``at``; the line read anew where that was needed."""
    pieces = line.pieces
    for number, piece in enumerate(pieces):
        if piece.start < at < piece.end:
            if piece.node.tag != _T:
                return line
            _split_run(piece, at - piece.start)
            return reading.again(line)
        following = pieces[number + 1] if number + 1 < len(pieces) else None
        if piece.end == at and following is not None and following.run is piece.run:
            _split_run(following, 0)
            return reading.again(line)
    return line


def _split_run(piece: Piece, at: int) -> None:
    """Move what follows character ``at`` of a piece's node into a run of its own."""
    run, node = piece.run, piece.node
    rest = run.makeelement(run.tag, dict(run.attrib))
    properties = run.find(_RPR)
    if properties is not None:
        rest.append(deepcopy(properties))
    following = list(node.itersiblings())
    if at:
        text = node.text
        tail = node.makeelement(node.tag, dict(node.attrib))
        set_text(node, text[:at])
        set_text(tail, text[at:])
        rest.append(tail)
    else:
        rest.append(node)
    rest.extend(following)
    run.addnext(rest)


def runs_between(line: Line, start: int, end: int) -> list[Element]:
    """The runs that hold characters ``start`` to ``end``, in order."""
    found: list[Element] = []
    for piece in line.pieces:
        if piece.start < end and piece.end > start and (not found or found[-1] is not piece.run):
            found.append(piece.run)
    return found
