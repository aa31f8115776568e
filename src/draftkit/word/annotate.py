"""Comments put into a copy of an existing document; every part but those of the comments stays as it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from draftkit.manuscript import Remark, Revision
from draftkit.ooxml.markup import tag
from draftkit.ooxml.paragraphs import Reading
from draftkit.word import carry, opening
from draftkit.word.comments import AUTHOR
from draftkit.word.reader import Edited
from draftkit.word.redline import Redline, Signature

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from draftkit.ooxml.markup import Element
    from draftkit.ooxml.paragraphs import Line

_P, _TBL, _TR, _TC = tag("p"), tag("tbl"), tag("tr"), tag("tc")
_INLINE = frozenset(
    tag(name)
    for name in (
        "hyperlink", "smartTag", "fldSimple", "ins", "moveTo", "sdt", "sdtContent", "customXml", "bdo", "dir",
    )
)  # fmt: skip
_ALTERNATIVES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice"
_BLANKS = str.maketrans("", "", " \t\u3000\xa0")


@dataclass(frozen=True, slots=True)
class Note:
    """A comment: on the words ``excerpt`` near character ``start`` of the paragraph ``anchor``.

    ``anchor`` numbers the paragraphs of the body as the reader of reports does; one that is not there stands for the
    first paragraph with words.
    """

    anchor: int
    start: int
    excerpt: str
    text: str


def annotate(content: bytes, name: str, notes: Iterable[Note], moment: str) -> bytes:
    """The document in ``content`` with a comment for each note, made at ``moment`` (``2026-01-20T00:00:00Z``).

    Raises WordFileError where the document cannot be worked on.
    """
    document = opening.document(content, name)
    root = document.tree(document.main)
    edited = _read(root)
    remarks = tuple(_remark(note, edited.lines) for note in notes)
    signature = Signature(AUTHOR, moment)
    redline = Redline(edited, signature, carry.next_comment(document))
    redline.write(Revision(remarks=remarks))
    document.put(document.main, root)
    if redline.comments:
        carry.add_comments(document, redline.comments, signature)
    return document.bytes()


def _read(root: Element) -> Edited:
    edited = Edited(root, Reading())
    body = root.find(tag("body"))
    if body is not None:
        edited.lines = [edited.reading.line(paragraph) for paragraph in _paragraphs(body)]
    return edited


def _paragraphs(parent: Element) -> Iterator[Element]:
    """Every paragraph outside text boxes and deleted rows, in the order in which reports are read."""
    for child in parent:
        if child.tag == _P:
            yield child
        elif child.tag == _TBL:
            for row in _through(child, _TR):
                if row.find(f"{tag('trPr')}/{tag('del')}") is None:
                    for cell in _through(row, _TC):
                        if cell.find(f"{tag('tcPr')}/{tag('cellDel')}") is None:
                            yield from _paragraphs(cell)
        elif child.tag == _ALTERNATIVES:
            choice = child.find(_CHOICE)
            if choice is not None:
                yield from _paragraphs(choice)
        elif child.tag in _INLINE:
            yield from _paragraphs(child)


def _through(parent: Element, name: str) -> Iterator[Element]:
    for child in parent:
        if child.tag == name:
            yield child
        elif child.tag in _INLINE:
            yield from _through(child, name)


def _remark(note: Note, lines: list[Line]) -> Remark:
    number = note.anchor if 0 <= note.anchor < len(lines) else _first(lines)
    text = lines[number].text
    start, end = _found(text, note) if number == note.anchor else (0, len(text))
    return Remark(note.text, number, start, end)


def _first(lines: list[Line]) -> int:
    return next((i for i, line in enumerate(lines) if line.text.translate(_BLANKS)), 0)


def _found(text: str, note: Note) -> tuple[int, int]:
    """The excerpt nearest to where it was read, else the whole paragraph."""
    places = []
    at = text.find(note.excerpt) if note.excerpt else -1
    while at >= 0:
        places.append(at)
        at = text.find(note.excerpt, at + 1)
    if not places:
        return 0, len(text)
    start = min(places, key=lambda place: abs(place - note.start))
    return start, start + len(note.excerpt)
