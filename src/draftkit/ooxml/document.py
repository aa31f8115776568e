"""The body of a .docx as paragraphs and tables in accept view: the one walk over it, for our own reports and for others'.

Deleted rows and cells are left out, content controls and the like walked through; text boxes are no part of the body.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from draftkit.ooxml.markup import Element, tag, tags
from draftkit.ooxml.paragraphs import Line, Reading

_P, _TBL, _TR, _TC, _VAL = tag("p"), tag("tbl"), tag("tr"), tag("tc"), tag("val")
_THROUGH = tags("hyperlink smartTag fldSimple ins moveTo sdt sdtContent customXml bdo dir")
_ALTERNATIVES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice"
_ROW, _ROW_DELETED, _BEFORE = tag("trPr"), tag("del"), tag("gridBefore")
_CELL, _CELL_DELETED, _SPAN, _MERGE = tag("tcPr"), tag("cellDel"), tag("gridSpan"), tag("vMerge")
_MOST_COLUMNS = 200


class Cell:
    """A cell that begins at ``column`` of the grid (from 0) and covers ``span`` columns.

    ``top`` is the cell that this one continues, where it is the lower part of one merged downwards.
    """

    __slots__ = ("blocks", "column", "element", "span", "top")

    def __init__(
        self, element: Element, column: int, span: int, top: Cell | None, blocks: list[Block]
    ) -> None:
        self.element = element
        self.column = column
        self.span = span
        self.top = top
        self.blocks = blocks

    @property
    def lines(self) -> list[Line]:
        """Its paragraphs, those of tables inside it as well."""
        found: list[Line] = []
        for block in self.blocks:
            if isinstance(block, Line):
                found.append(block)
            else:
                found += lines_of((block,))
        return found


class Table:
    """A table's rows of cells from left to right; a cell merged downwards comes in every row it covers.

    Its paragraphs are the ``count`` ones from the ``first`` of the document on; ``count`` is -1 where a field or a
    bookmark reaches into it or out of it.
    """

    __slots__ = ("count", "element", "first", "rows")

    def __init__(
        self, element: Element, rows: list[list[Cell]], first: int = 0, count: int = -1
    ) -> None:
        self.element = element
        self.rows = rows
        self.first = first
        self.count = count

    @property
    def cells(self) -> Iterator[Cell]:
        """All cells, row by row."""
        return chain.from_iterable(self.rows)


Block = Line | Table


def blocks(parent: Element, reading: Reading) -> list[Block]:
    """The paragraphs and tables in ``parent`` (a body, a cell) in order."""
    found: list[Block] = []
    for child in parent:
        name = child.tag
        if name == _P:
            found.append(reading.line(child))
        elif name == _TBL:
            found.append(_kept(child, reading) or _table(child, reading))
        elif name in _THROUGH:
            found += blocks(child, reading)
        elif name == _ALTERNATIVES and (choice := child.find(_CHOICE)) is not None:
            found += blocks(choice, reading)
    return found


def lines_of(some: Iterable[Block]) -> Iterator[Line]:
    """All paragraphs, those in tables in their places."""
    for block in some:
        if isinstance(block, Line):
            yield block
        else:
            for cell in block.cells:
                yield from lines_of(cell.blocks)


def _kept(table: Element, reading: Reading) -> Table | None:
    """A table that stands there as it was read before, with as many paragraphs before it and nothing open."""
    found: Table | None = reading.tables.get(table)
    if found is None or found.first != reading.count or reading.is_inside:
        return None
    reading.count += found.count
    return found


def _table(table: Element, reading: Reading) -> Table:
    first, inside = reading.count, reading.is_inside
    rows: list[list[Cell]] = []
    merged: dict[int, Cell] = {}  # column → the cell merged downwards that the row above ends with
    for row in _members(table, _TR):
        properties = _properties(row, _ROW)
        if _ROW_DELETED in properties:
            continue
        column, above, merged = _number(properties.get(_BEFORE), 0), merged, {}
        cells = []
        for element in _members(row, _TC):
            properties = _properties(element, _CELL)
            if _CELL_DELETED in properties:
                continue
            merge = properties.get(_MERGE)
            continues = merge is not None and merge.get(_VAL) != "restart"
            top = above.get(column) if continues else None
            span = max(1, _number(properties.get(_SPAN), 1))
            cell = Cell(element, column, span, top, blocks(element, reading))
            if merge is not None:
                merged[column] = top or cell
            cells.append(cell)
            column += span
        rows.append(cells)
    count = -1 if inside or reading.is_inside else reading.count - first
    return Table(table, rows, first, count)


def _members(parent: Element, name: str) -> Iterator[Element]:
    """The children of that name, also inside content controls and the like."""
    for child in parent:
        if child.tag == name:
            yield child
        elif child.tag in _THROUGH:
            yield from _members(child, name)


def _properties(element: Element, name: str) -> dict[str, Element]:
    return {child.tag: child for found in element if found.tag == name for child in found}


def _number(element: Element | None, otherwise: int) -> int:
    text = "" if element is None else element.get(_VAL, "")
    known = text.isascii() and text.isdigit() and len(text) < 5  # noqa: PLR2004
    return min(int(text), _MOST_COLUMNS) if known else otherwise
