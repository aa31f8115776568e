"""An edited report as text, and what is to be changed in it: what passes between ``word`` and ``merge``.

Positions are characters of a paragraph's text in accept view: pending deletions left out, pending insertions read.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from draftkit.tuples import NamedTuple

OBJECT = "\ufffc"
"""Stands in a paragraph's text for what is no text: a picture, a footnote mark, a formula."""


class Anchor(NamedTuple):
    """Where a bookmark says that a sentence of ours stands.  A hint, no authority."""

    sentence: str
    start: int
    end: int


class Paragraph(NamedTuple):
    """One paragraph of the edited document outside the official tables.

    ``locked`` are stretches that must not be changed (fields, pictures); ``fixed``: the paragraph
    itself cannot go, since it carries a section or stands before a table.  ``in_table``: it stands in a table that is no
    official one; ``after_table``: right below any table.
    """

    text: str
    anchors: tuple[Anchor, ...] = ()
    locked: tuple[tuple[int, int], ...] = ()
    fixed: bool = False
    in_table: bool = False
    after_table: bool = False

    def is_locked(self, start: int, end: int) -> bool:
        """Whether a change of ``start`` to ``end`` would touch something locked."""
        return any(
            start < stop and begin < end if start < end else begin < start < stop
            for begin, stop in self.locked
        )


class Manuscript(NamedTuple):
    """The edited document: its paragraphs, and the text of the official tables' cells by key.

    A key that is missing stands for a cell that is no longer there.  ``merged`` names for each cell that a person made
    one with others the first of them.  ``copies`` are further tables of the same form, cell by cell: their cells go by
    :func:`copied` in a remark.  ``pieces`` are official tables of which only a part was recognised: name of the table →
    the key of a cell in it, for a remark.
    """

    paragraphs: tuple[Paragraph, ...]
    cells: Mapping[str, str] = MappingProxyType({})
    locked_cells: frozenset[str] = frozenset()
    merged: Mapping[str, str] = MappingProxyType({})
    copies: tuple[Mapping[str, str], ...] = ()
    pieces: Mapping[str, str] = MappingProxyType({})


def copied(key: str, number: int) -> str:
    """What a remark calls the cell ``key`` of the copy ``number`` (from 0) of an official table."""
    return f"{key}#{number + 2}"


# ---------------------------------------------------------------- changes


class Edit(NamedTuple):
    """Characters ``start`` to ``end`` of a paragraph become ``text``.

    ``sentences`` are the anchors of sentences of ours inside ``text``, ``comment`` is what a person
    must confirm there.  ``conflict``: a person has to decide, so it stays tracked whatever is asked
    for.
    """

    paragraph: int
    start: int
    end: int
    text: str
    sentences: tuple[Anchor, ...] = ()
    comment: str = ""
    conflict: bool = False


class NewParagraph(NamedTuple):
    """A paragraph to come after paragraph ``after`` (-1: before all), looking like paragraph ``like``.

    ``ahead``: before it instead.  ``counted``: its text has its number, Word is to give it none.
    """

    after: int
    like: int
    text: str
    sentences: tuple[Anchor, ...] = ()
    comment: str = ""
    ahead: bool = False
    counted: bool = False


class CellEdit(NamedTuple):
    """Characters ``start`` to ``end`` of a cell become ``text``."""

    key: str
    start: int
    end: int
    text: str
    conflict: bool = False


class Remark(NamedTuple):
    """A comment: at a stretch of a paragraph or at a cell.

    ``flags`` are (what, human value, source value): a disagreement that is told once.
    """

    text: str
    paragraph: int = -1
    start: int = 0
    end: int = 0
    cell: str = ""
    flags: tuple[tuple[str, str, str], ...] = ()


class Revision(NamedTuple):
    """All that is to be changed.  ``drops`` are paragraphs that go once their text is gone."""

    edits: tuple[Edit, ...] = ()
    inserts: tuple[NewParagraph, ...] = ()
    drops: tuple[int, ...] = ()
    cells: tuple[CellEdit, ...] = ()
    remarks: tuple[Remark, ...] = ()

    @property
    def changes_text(self) -> bool:
        """Whether anything but remarks is in it."""
        return bool(self.edits or self.inserts or self.drops or self.cells)


def apply(revision: Revision, manuscript: Manuscript) -> Manuscript:
    """The manuscript with all changes made; anchors are left out."""
    texts = [paragraph.text for paragraph in manuscript.paragraphs]
    for edit in sorted(revision.edits, key=lambda e: (e.start, e.end), reverse=True):
        text = texts[edit.paragraph]
        texts[edit.paragraph] = text[: edit.start] + edit.text + text[edit.end :]
    after: dict[int, list[Paragraph]] = {}
    for insert in revision.inserts:
        place = insert.after - 1 if insert.ahead else insert.after
        after.setdefault(place, []).append(Paragraph(insert.text))
    paragraphs = list(after.get(-1, ()))
    for index, paragraph in enumerate(manuscript.paragraphs):
        if index not in revision.drops:
            paragraphs.append(paragraph._replace(text=texts[index], anchors=(), locked=()))
        paragraphs += after.get(index, ())
    cells = dict(manuscript.cells)
    for change in revision.cells:
        text = cells[change.key]
        cells[change.key] = text[: change.start] + change.text + text[change.end :]
    return manuscript._replace(paragraphs=tuple(paragraphs), cells=cells)
