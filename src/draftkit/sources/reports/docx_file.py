"""A Word file as it reads with all tracked changes accepted.

Insertions are text, deletions are not, and a deleted paragraph mark joins two paragraphs.  Content controls, hyperlinks and
fields give their text; text boxes, hidden text, comments and notes give none.  A table that only lays out the page (with a table or
long text inside) is walked through as if it were not there.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from pathlib import PurePosixPath

from draftkit.diagnostics import InputError
from draftkit.ooxml import document, markup
from draftkit.ooxml.document import Block
from draftkit.ooxml.markup import Element, tag
from draftkit.ooxml.numbering import Numbering, read_numbering
from draftkit.ooxml.package import Package
from draftkit.ooxml.paragraphs import Line, Reading
from draftkit.ooxml.zipped import MOST_IN_XML, MOST_UNPACKED, Unusable
from draftkit.sources.files import refuse
from draftkit.sources.reports.published import Cell, Piece, Table, Words
from draftkit.sources.reports.refusals import damaged, has_password, is_data, too_large

_LONG_CELL = 160


def read_docx(data: bytes, file: str) -> list[Piece]:
    """The paragraphs and tables of the document in order."""
    package = Package.opened(data, file, MOST_UNPACKED, _unusable)
    main = _main_of(package, file)
    body = _tree(package, main).find(tag("body"))
    if body is None:
        raise damaged(file)
    return pieces_of(package, main, document.blocks(body, Reading()))


def pieces_of(package: Package, main: str, body: Iterable[Block]) -> list[Piece]:
    """The pieces of a document that was read: ``body`` is what the part ``main`` of ``package`` holds."""
    walk = _Walk(_numbering(package, posixpath.dirname(main)))
    walk.take(body)
    return walk.pieces


def _main_of(package: Package, file: str) -> str:
    """The part that is the document."""
    names = package.members
    if any(name.startswith("xl/") for name in names):
        raise is_data(file)
    if any(name.startswith("ppt/") for name in names) or "content.xml" in names:
        what = "这不是 Word 文档（.docx）"
        raise refuse(file, "REPORT-KIND", what, "请在 WPS 或 Word 中打开，另存为 .docx")
    main = package.main or ("word/document.xml" if "word/document.xml" in names else "")
    if not main:
        what = "这个压缩包里没有 Word 文档"
        raise refuse(file, "REPORT-KIND", what, "请先解压；能读的有 .docx、.txt、.html")
    return main


def _numbering(package: Package, folder: str) -> Numbering:
    """How a document whose parts lie in ``folder`` numbers its paragraphs."""
    lists, styles = (posixpath.join(folder, f"{name}.xml") for name in ("numbering", "styles"))
    if lists not in package.members:  # then styles name none either
        return Numbering()
    given = _tree(package, styles) if styles in package.members else None
    return read_numbering(_tree(package, lists), given)


def _tree(package: Package, name: str) -> Element:
    xml = package.read(name, MOST_IN_XML)
    if markup.STRICT.encode() in xml[:8192]:
        xml = xml.replace(markup.STRICT.encode(), markup.W.encode())
    return package.parsed(xml, name)


def _unusable(file: str, fault: Unusable) -> InputError:
    if fault.reason == "password":
        return has_password(file)
    if fault.reason != "large":
        return damaged(file)
    if fault.part:
        return too_large(file, MOST_IN_XML, f"文件里的 {PurePosixPath(fault.part).name} 解压后")
    return too_large(file, MOST_UNPACKED, "文件解压后")


class _Walk:
    """Puts paragraphs together as they read, and tables as they look."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self.pieces: list[Piece] = []
        self._tables = 0
        self._joined = ""

    def take(self, some: Iterable[Block]) -> None:
        for block in some:
            if isinstance(block, Line):
                self._paragraph(block)
            elif _is_layout(block):
                for cell in block.cells:
                    self.take(cell.blocks)
            else:
                self._tables += 1
                self.pieces.append(Table(self._tables, _grid(block)))

    def _paragraph(self, line: Line) -> None:
        text = self._joined + line.seen
        if line.mark_is_deleted:
            self._joined = text
            return
        self._joined = ""
        label = self._numbering.label(line.element) if text.strip() else ""
        for words in text.split("\n"):
            self.pieces.append(Words(words, 0, line.number, label))
            label = ""


def _is_layout(table: document.Table) -> bool:
    """Whether a table only holds other tables, or long text: a frame round the page."""
    return any(map(_holds_much, table.cells))


def _holds_much(cell: document.Cell) -> bool:
    """A table, or long text; what a reader sees of a text is never more than the text."""
    length = 0
    for block in cell.blocks:
        if not isinstance(block, Line):
            return True
        length += len(block.text)
    return length > _LONG_CELL and sum(len(line.seen) for line in cell.lines) > _LONG_CELL


def _grid(table: document.Table) -> tuple[Cell, ...]:
    """The cells; one merged downwards is given once: a conversion may have left its words in the lower part."""
    found: dict[document.Cell, Cell] = {}
    for number, row in enumerate(table.rows):
        for cell in row:
            lines = cell.lines
            text = "\n".join([line.seen for line in lines]).strip()
            if cell.top is not None:
                found[cell.top] = found[cell.top]._replace(text=found[cell.top].text or text)
                continue
            anchor = lines[0].number if lines else -1
            found[cell] = Cell(number, cell.column, text, anchor=anchor)
    return tuple(found.values())
