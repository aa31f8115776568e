"""Comments put into a copy of an existing document; every part but those of the comments stays as it is."""

from __future__ import annotations

import re
from collections.abc import Iterable

from draftkit.manuscript import Remark, Revision
from draftkit.ooxml.document import blocks, lines_of
from draftkit.ooxml.markup import Element, tag
from draftkit.ooxml.package import Package
from draftkit.ooxml.paragraphs import Line, Reading
from draftkit.tuples import NamedTuple
from draftkit.word import carry, opening
from draftkit.word.comments import AUTHOR
from draftkit.word.reader import Edited
from draftkit.word.redline import Redline, Signature

_BLANKS = str.maketrans("", "", " \t\u3000\xa0")


class Note(NamedTuple):
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
    put(document, notes, Signature(AUTHOR, moment))
    return document.bytes()


def put(document: Package, notes: Iterable[Note], signature: Signature) -> None:
    """Write a comment for each note into a document that is open."""
    root = document.tree(document.main)
    edited = _lines(root)
    written = (n for n, line in enumerate(edited.lines) if line.text.translate(_BLANKS))
    first = next(written, 0)
    remarks = tuple(_remark(note, edited.lines, first) for note in notes)
    redline = Redline(edited, signature, carry.next_comment(document))
    redline.write(Revision(remarks=remarks))
    document.put(document.main, root)
    if redline.comments:
        carry.add_comments(document, redline.comments, signature)


def texts(document: Package) -> list[str]:
    """The paragraphs of the body, numbered as notes number them."""
    return [line.text for line in _lines(document.tree(document.main)).lines]


def _lines(root: Element) -> Edited:
    edited = Edited(root, Reading())
    body = root.find(tag("body"))
    if body is not None:
        edited.lines = list(lines_of(blocks(body, edited.reading)))
    return edited


def _remark(note: Note, lines: list[Line], first: int) -> Remark:
    number = note.anchor if 0 <= note.anchor < len(lines) else first
    text = lines[number].text
    start, end = _found(text, note) if number == note.anchor else (0, len(text))
    return Remark(note.text, number, start, end)


def _found(text: str, note: Note) -> tuple[int, int]:
    """The excerpt nearest to where it was read, else the whole paragraph."""
    ahead = re.compile(f"(?={re.escape(note.excerpt)})") if note.excerpt else None
    places = [match.start() for match in ahead.finditer(text)] if ahead else []
    if not places:
        return 0, len(text)
    start = min(places, key=lambda place: abs(place - note.start))
    return start, start + len(note.excerpt)
