"""A drafted report as it is printed."""

from __future__ import annotations

from draftkit.kinds.tables import Box as FormBox
from draftkit.kinds.tables import Table
from draftkit.model import Block, Cells, ReportText, shown
from draftkit.printed import Box, Grid, Paragraph, Piece, Printed, Role

_ROLES: dict[str, Role] = {
    "title": "title",
    "section": "section",
    "heading2": "heading2",
    "heading3": "heading3",
    "paragraph": "paragraph",
    "preface": "paragraph",
    "item": "item",
    "signature": "signature",
    "date": "date",
}


def printed(report: ReportText) -> Printed:
    """``report`` block by block; comments stay out, a 【待填】 stands."""
    return Printed(report.title, tuple(_block(block, report) for block in report.blocks))


def _block(block: Block, report: ReportText) -> Paragraph | Grid:
    if block.role == "table":
        return _grid(report.kind.tables[block.table], report.cells)
    pieces = tuple(Piece(sentence.text, sentence.id) for sentence in block.sentences)
    return Paragraph(_ROLES[block.role], pieces)


def _grid(table: Table, cells: Cells) -> Grid:
    rows = (tuple(_box(box, table, cells) for _, box in line.boxes) for line in table.grid)
    return Grid(table.title, tuple(rows), table.looks.small)


def _box(box: FormBox, table: Table, cells: Cells) -> Box:
    text = shown(cells[box.key]) if box.key else table.looks.broken.get(box.text, box.text)
    return Box(text, box.across, box.down, heading=not box.key, key=box.key)
