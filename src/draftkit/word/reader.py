"""An edited report read: its text as a manuscript, and where every part of it stands in the XML."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from draftkit.kinds import known
from draftkit.manuscript import Manuscript, Paragraph
from draftkit.ooxml.document import Cell, Table, blocks, lines_of
from draftkit.ooxml.markup import Element, next_block, tag
from draftkit.ooxml.paragraphs import Line, Reading
from draftkit.word import anchors
from draftkit.word.grid import grid_of, keyed

_P, _TC, _SECTION = tag("p"), tag("tc"), tag("sectPr")
_BLANK = " \t\r\n\u3000\xa0"


@dataclass
class Edited:
    """A document read.  ``lines`` stand for the manuscript's paragraphs, ``cells`` for its cells."""

    root: Element
    reading: Reading
    lines: list[Line] = field(default_factory=list)
    cells: dict[str, list[Line]] = field(default_factory=dict)

    @property
    def manuscript(self) -> Manuscript:
        """The document as text."""
        return Manuscript(
            tuple(
                Paragraph(line.text, tuple(line.anchors), line.locked, _is_fixed(line.element))
                for line in self.lines
            ),
            {key: "\n".join(line.text for line in lines) for key, lines in self.cells.items()},
            frozenset(
                key for key, lines in self.cells.items() if any(line.locked for line in lines)
            ),
        )


def read(root: Element, sentence_ids: Iterable[str] = ()) -> Edited:
    """Read a document's XML.  ``sentence_ids`` are the sentences whose bookmarks are looked for."""
    names = anchors.ids_by_name(sentence_ids)
    for mark in root.iter(tag("bookmarkStart")):
        name = mark.get(tag("name"), "")
        if name not in names and (found := anchors.id_of(name)):
            names[name] = found
    edited = Edited(root, Reading(names))
    body = root.find(tag("body"))
    for block in () if body is None else blocks(body, edited.reading):
        if isinstance(block, Table):
            _table(edited, block)
        elif block.text.strip(_BLANK) or not block.mark_is_deleted:
            edited.lines.append(block)
    return edited


def _table(edited: Edited, table: Table) -> None:
    """The cells of an official table by key; any other table's paragraphs as text."""
    tables = (table for kind in known.kinds() for table in kind.tables.values())
    found: Mapping[str, Cell] = keyed(grid_of(table), tables)
    fresh = {key: cell.lines for key, cell in found.items() if key not in edited.cells}
    if fresh:
        edited.cells.update(fresh)
    elif not found:
        edited.lines += [line for line in lines_of([table]) if line.text.strip(_BLANK)]


def _is_fixed(paragraph: Element) -> bool:
    """Whether a paragraph must stay: a section ends with it, or no paragraph follows it."""
    if paragraph.find(f"{tag('pPr')}/{_SECTION}") is not None:
        return True
    following = next_block(paragraph)
    return following is None or following.tag != _P or paragraph.getparent().tag == _TC
