"""A published report as it stands: title, sections, paragraphs, sentences, raw tables, each with its place.

Nothing is judged here.  What a report says is made out in :mod:`draftkit.sources.reports.extracting`; a checker builds
on the same values.
"""

from __future__ import annotations

from collections.abc import Iterator

from draftkit.chinese.sentences import published_sentences
from draftkit.diagnostics import Place
from draftkit.kinds.disclosure import DISCLOSURE
from draftkit.kinds.reports import ReportKind
from draftkit.tuples import NamedTuple

LEAD = 0
"""Number of the section before 一: the preface."""


class Sentence(NamedTuple):
    """One sentence.  ``number`` counts from 1 in its paragraph; ``start`` is its offset there."""

    text: str
    number: int
    start: int


class Paragraph(NamedTuple):
    """A paragraph outside tables, without blanks at its ends.

    ``number`` counts from 1 in its section.  ``line`` is the line of a text file or web page, 0 for Word.  ``anchor``
    is the number, from 0, of the ``w:p`` in the body of a .docx (in document order, those in tables counted, those in text boxes not),
    -1 elsewhere.  ``heading`` marks a sub-heading that stands alone: （一）主动公开.  ``label`` is a number that Word puts
    before the paragraph by itself, which is not in ``text``.
    """

    text: str
    number: int
    line: int = 0
    anchor: int = -1
    heading: bool = False
    label: str = ""

    @property
    def shown(self) -> str:
        """The text with Word's own number before it."""
        return self.label + self.text

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The paragraph cut after 。！？ (closing quotation marks and brackets stay with the sentence)."""
        return tuple(
            Sentence(text.strip(), number, start + len(text) - len(text.lstrip()))
            for number, (start, text) in enumerate(published_sentences(self.text), start=1)
        )


class Cell(NamedTuple):
    """A cell of a raw table: rows and columns count from 0; a merged cell stands once, at its upper left."""

    row: int
    column: int
    text: str
    line: int = 0
    anchor: int = -1


class Table(NamedTuple):
    """A raw table.

    ``exact`` tells that it was a table in the file, so that columns and blank cells can be trusted.  In one put
    together from lines of text, a column is only the number of the piece in its line.  ``number`` counts from 1 in the
    whole report.
    """

    number: int
    cells: tuple[Cell, ...]
    exact: bool = True
    line: int = 0

    def rows(self) -> tuple[tuple[Cell, ...], ...]:
        """The cells by row, from left to right; rows without cells are left out."""
        found: dict[int, list[Cell]] = {}
        for cell in self.cells:
            found.setdefault(cell.row, []).append(cell)
        return tuple(tuple(sorted(found[row], key=lambda c: c.column)) for row in sorted(found))

    @property
    def text(self) -> str:
        """All words of the table, row by row."""
        return "\n".join("\t".join(cell.text for cell in row) for row in self.rows())


class Section(NamedTuple):
    """A section: ``number`` 1–6 by its title, 0 for the part before 一, 7 for a title the form does not know.

    ``heading`` is the title as found, ``line`` and ``anchor`` as in :class:`Paragraph`.
    """

    number: int
    heading: str
    content: tuple[Paragraph | Table, ...]
    line: int = 0
    anchor: int = -1

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs, sub-headings included."""
        return tuple(item for item in self.content if isinstance(item, Paragraph))

    @property
    def tables(self) -> tuple[Table, ...]:
        """The raw tables."""
        return tuple(item for item in self.content if isinstance(item, Table))

    @property
    def text(self) -> str:
        """The paragraphs, one a line, as they are shown."""
        return "\n".join(paragraph.shown for paragraph in self.paragraphs)


class PublishedReport(NamedTuple):
    """A report as read.  ``sections`` are in the order of the file; the first may be the part before 一.

    ``kind`` is ``docx``, ``html``, ``pdf`` or ``txt``, ``form`` the kind of report.  ``signature`` and ``date`` are the lines after the last section.
    """

    file: str
    kind: str
    title: str
    sections: tuple[Section, ...]
    title_line: int = 0
    title_anchor: int = -1
    signature: str = ""
    date: str = ""
    form: ReportKind = DISCLOSURE

    def section(self, number: int) -> Section | None:
        """The first section of that number."""
        return next((section for section in self.sections if section.number == number), None)

    @property
    def tables(self) -> tuple[Table, ...]:
        """All raw tables in the order of the file."""
        return tuple(table for section in self.sections for table in section.tables)

    def paragraphs(self) -> Iterator[tuple[Section, Paragraph]]:
        """Every paragraph with its section."""
        return ((section, one) for section in self.sections for one in section.paragraphs)

    def place(
        self, section: Section, paragraph: Paragraph, sentence: Sentence | None = None
    ) -> Place:
        """Where a paragraph or one of its sentences stands."""
        name = section.heading or "前言"
        label = f"{name} 第 {paragraph.number} 段"
        label += f"第 {sentence.number} 句" if sentence else ""
        return Place(self.file, line=paragraph.line, label=label)

    def table_place(self, table: Table, cell: Cell | None = None, label: str = "") -> Place:
        """Where a raw table or one of its cells stands."""
        spot = f"第 {table.number} 个表格"
        if cell is not None:
            spot += f"第 {cell.row + 1} 行第 {cell.column + 1} 列"
        line = (cell.line if cell else 0) or table.line
        return Place(self.file, line=line, label=f"{spot}，{label}" if label else spot)


class Words(NamedTuple):
    """A stretch of text on its way to being a title, a heading or a paragraph."""

    text: str
    line: int = 0
    anchor: int = -1
    label: str = ""

    @property
    def shown(self) -> str:
        """The text with Word's own number before it."""
        return self.label + self.text


Piece = Words | Table
"""What the readers of the file formats hand over, in the order of the file."""
