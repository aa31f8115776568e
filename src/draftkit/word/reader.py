"""An edited report read: its text as a manuscript, and where every part of it stands in the XML."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from types import MappingProxyType

from draftkit.kinds import known
from draftkit.kinds.tables import Table as Form
from draftkit.manuscript import Manuscript, Paragraph, copied
from draftkit.ooxml.document import Block, Cell, Table, blocks, lines_of
from draftkit.ooxml.markup import Element, next_block, tag
from draftkit.ooxml.paragraphs import Line, Reading
from draftkit.patterns import regex
from draftkit.tuples import NamedTuple
from draftkit.word import anchors
from draftkit.word.grid import Grid, cells_of, doubled, grid_of, is_shifted, joined, rows_of

_P, _TC, _TBL, _SECTION = tag("p"), tag("tc"), tag("tbl"), tag("sectPr")
_SECTION_END = f"{tag('pPr')}/{_SECTION}"
_SECTION_HEAD = regex("([一二三四五六七八九])、.{2,30}")
_PIECE = 0.25
"""The share of a table's rows from which on a table is a piece of it."""
_BLANK = " \t\r\n\u3000\xa0"


class Edited:
    """A document read.  ``lines`` stand for the manuscript's paragraphs, ``cells`` for its cells.

    ``copies`` are the cells of further tables of the same form, ``pieces`` of official tables that are not whole.
    ``blocks`` are its paragraphs and tables in order, ``texts`` all paragraphs, those of tables in their places;
    ``looks`` are what was seen in its tables.
    """

    def __init__(self, root: Element, reading: Reading) -> None:
        self.root = root
        self.reading = reading
        self.lines: list[Line] = []
        self.cells: dict[str, list[Line]] = {}
        self.merged: dict[str, str] = {}
        self.copies: list[list[str]] = []
        self.pieces: dict[str, str] = {}
        self.blocks: list[Block] = []
        self.looks: dict[Table, Look] = {}
        self.texts: tuple[str, ...] = ()

    @property
    def manuscript(self) -> Manuscript:
        """The document as text."""
        texts = {key: "\n".join(line.text for line in lines) for key, lines in self.cells.items()}
        others = {
            *self.pieces.values(),
            *(copied(k, n) for n, c in enumerate(self.copies) for k in c),
        }
        return Manuscript(
            tuple(
                Paragraph(
                    line.text,
                    tuple(line.anchors),
                    line.locked,
                    _is_fixed(line.element),
                    in_table=line.element.getparent().tag == _TC,
                    after_table=_is_below_table(line.element),
                )
                for line in self.lines
            ),
            {key: text for key, text in texts.items() if key not in others},
            frozenset(
                key for key, lines in self.cells.items() if any(line.locked for line in lines)
            ),
            self.merged,
            tuple(
                {key: texts[copied(key, number)] for key in keys}
                for number, keys in enumerate(self.copies)
            ),
            self.pieces,
        )


def read(
    root: Element,
    sentence_ids: Iterable[str] = (),
    stays: Mapping[Table, Look] = MappingProxyType({}),
) -> Edited:
    """Read a document's XML.  ``sentence_ids`` are the sentences whose bookmarks are looked for.

    ``stays`` are tables that were read and looked at before, and stand there unchanged.
    """
    names = anchors.ids_by_name(sentence_ids)
    for mark in root.iter(tag("bookmarkStart")):
        name = mark.get(tag("name"), "")
        if name not in names and (found := anchors.id_of(name)):
            names[name] = found
    edited = Edited(root, Reading(names, tables={table.element: table for table in stays}))
    body = root.find(tag("body"))
    read = edited.blocks = [] if body is None else blocks(body, edited.reading)
    edited.texts = tuple(line.text for line in lines_of(read))
    official = _Official(edited, stays)
    section = ""
    for block in read:
        if isinstance(block, Table):
            official.meet(block, section)
        elif heading := _SECTION_HEAD.fullmatch(block.text.strip(_BLANK)):
            section = heading[1]
    official.settle()
    for block in read:
        if isinstance(block, Line):
            if block.text.strip(_BLANK) or not block.mark_is_deleted:
                edited.lines.append(block)
        elif block not in official.known:
            edited.lines += [line for line in lines_of([block]) if line.text.strip(_BLANK)]
    return edited


class Look:
    """What a table has of an official one, ``form``: its cells where it is all there, else some rows by their places."""

    def __init__(
        self, grid: Grid, form: Form | None, found: Mapping[str, Cell], rows: tuple[int, ...]
    ) -> None:
        self.grid, self.form, self.found, self.rows = grid, form, found, rows

    @cached_property
    def doubled(self) -> list[dict[str, Cell]]:
        """Its rows and columns that stand there once more."""
        return [] if self.form is None else doubled(self.grid, self.form, self.found)


class _Met(NamedTuple):
    """A table that has rows of an official one.  ``is_home``: it stands in that one's section."""

    table: Table
    look: Look
    is_home: bool

    @property
    def found(self) -> Mapping[str, Cell]:
        return self.look.found

    @property
    def rows(self) -> tuple[int, ...]:
        return self.look.rows


class _Official:
    """Finds the official tables among those of a document: copies beside them, pieces of one that was parted."""

    def __init__(self, edited: Edited, stays: Mapping[Table, Look]) -> None:
        self.edited, self.stays = edited, stays
        self.known: set[Table] = set()
        self._met: dict[str, list[_Met]] = {}
        self._forms = [
            (section.table, section.numeral)
            for kind in known.kinds()
            for section in kind.sections
            if section.table is not None
        ]
        self._homes = {(form.name, numeral) for form, numeral in self._forms}

    def meet(self, table: Table, section: str) -> None:
        """Look at the next table, which stands in the section of that numeral."""
        look = self.edited.looks[table] = self.stays.get(table) or self._look(table)
        if look.form is not None:
            met = _Met(table, look, (look.form.name, section) in self._homes)
            self._met.setdefault(look.form.name, []).append(met)

    def _look(self, table: Table) -> Look:
        grid = grid_of(table)
        seen = ((form, cells_of(grid, form)) for form, _ in self._forms)
        whole = next((one for one in seen if one[1]), None)
        for form, found in [whole] if whole else [(form, {}) for form, _ in self._forms]:
            rows = tuple(rows_of(grid, form))
            if found or rows:
                return Look(grid, form, found, rows)
        return Look(grid, None, {}, ())

    def settle(self) -> None:
        """Put the cells into their places, once all tables are met."""
        for form, _ in self._forms:
            met = self._met.get(form.name, [])
            whole = [one for one in met if len(one.found) == len(form.cells)]
            if whole:
                best = next((one for one in whole if one.is_home), whole[0])
                self._take(best)
                self._copies([one for one in met if one.found and one is not best])
                for cells in best.look.doubled:
                    self._copy(cells)
            elif met and not self._joined(form, met):
                self._best(form, met)

    def _copies(self, met: Iterable[_Met]) -> None:
        for one in met:
            self.known |= {one.table}
            self._copy(one.found)

    def _copy(self, cells: Mapping[str, Cell]) -> None:
        number = len(self.edited.copies)
        self.edited.copies.append(list(cells))
        self.edited.cells |= {copied(key, number): cell.lines for key, cell in cells.items()}

    def _joined(self, form: Form, met: Sequence[_Met]) -> bool:
        """Read the pieces of a table as one, where every row stands in them once."""
        rows = sorted(row for one in met for row in one.rows)
        if rows != list(range(len(form.rows))):
            return False
        grid = joined([one.look.grid for one in met])
        found = cells_of(grid, form)
        if len(found) != len(form.cells) or is_shifted(found, form):
            return False
        self.known |= {*(one.table for one in met)}
        self._take(_Met(met[0].table, Look(grid, form, found, ()), is_home=True))
        return True

    def _best(self, form: Form, met: Sequence[_Met]) -> None:
        """Take what most of a table is left of; further pieces with other rows are told of."""
        best = max(met, key=lambda one: (len(one.found), one.is_home))
        if best.found:
            self._take(best)
        pieces = [one for one in met if not one.found or one is not best]
        strange = [
            one for one in pieces if not set(one.rows) <= set(best.rows if best.found else ())
        ]
        if len({row for one in strange for row in one.rows}) < _PIECE * len(form.rows):
            return
        self.known |= {*(one.table for one in strange)}
        first = next((cell for cell in strange[0].table.cells if cell.lines), None)
        if first is not None:
            key = f"{form.name}#"
            self.edited.pieces[form.name] = key
            self.edited.cells[key] = first.lines

    def _take(self, one: _Met) -> None:
        self.known |= {one.table}
        found = one.found
        owners: dict[Cell, str] = {}
        counts = Counter(found.values())
        for key, cell in found.items():
            self.edited.cells[key] = cell.lines
            if counts[cell] > 1:
                self.edited.merged[key] = owners.setdefault(cell, key)


def _is_fixed(paragraph: Element) -> bool:
    """Whether a paragraph must stay: a section ends with it, or no paragraph follows it."""
    if paragraph.find(_SECTION_END) is not None:
        return True
    following = next_block(paragraph)
    return following is None or following.tag != _P or paragraph.getparent().tag == _TC


def _is_below_table(paragraph: Element) -> bool:
    before = paragraph.getprevious()
    return before is not None and before.tag == _TBL
