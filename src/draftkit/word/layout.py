"""The tables of a report as WordprocessingML, laid out once for a template.

Each line of a table's grid becomes literal pieces of XML with a gap for every number.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from draftkit.kinds.reports import ReportKind
from draftkit.kinds.tables import Looks, Square, Table
from draftkit.ooxml.markup import escape
from draftkit.word.tables import RUN_CLOSE, RUN_OPEN, TableForm

CELL, SMALL_CELL, LABEL = "表格文字", "表格小字", "表格标签"

_WORDS_OPEN = '<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t>'
_WORDS_CLOSE = "</w:t></w:r>"
_GAP = f"{RUN_OPEN.decode()}\0{RUN_CLOSE.decode()}"
_BREAK = "\n"

# Twips between a cell's text and its border at the sides.  Rows get their height from the padding above and below rather
# than from w:trHeight, which LibreOffice gives up for the last row of a page.
_SIDE_MARGIN = 24
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)


def build(kind: ReportKind, styles: Mapping[str, str], text_width: int) -> dict[str, TableForm]:
    """All tables for a template with these style ids and this width of text (twips)."""
    return {name: _written(table, text_width, styles) for name, table in kind.tables.items()}


def shares(parts: Sequence[int], whole: int) -> tuple[int, ...]:
    """``whole`` divided in the proportion of ``parts``, without remainder."""
    total, edges, so_far = sum(parts), [0], 0
    for part in parts:
        so_far += part
        edges.append(round(whole * so_far / total))
    return tuple(right - left for left, right in pairwise(edges))


# ---------------------------------------------------------------- as XML


def _written(table: Table, text_width: int, styles: Mapping[str, str]) -> TableForm:
    """The table's grid as markup.

    A table that fits a page stays on one: all rows but the last keep with the next.  Where it does not fit (an office's
    own page may be small) heading lines come again on every page, unless there are several headings.
    """
    looks = table.looks
    widths = shares(looks.shares or (1,) * len(table.squares[0]), text_width)
    repeats = not table.blocks[0].title
    last = table.grid[-1]
    rows = []
    for line, squares in zip(table.grid, table.squares, strict=True):
        keep = line is not last
        boxes, at = [], 0
        while at < len(squares):
            room = sum(widths[at : at + squares[at].box.across])
            boxes.append(_cell(squares[at], room, looks, styles, keep=keep))
            at += squares[at].box.across
        header = "<w:tblHeader/>" if line.heading and repeats else ""
        rows.append(f"<w:tr><w:trPr><w:cantSplit/>{header}</w:trPr>{''.join(boxes)}</w:tr>")
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    text = (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblBorders>{_BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>'
        f'<w:top w:w="{looks.padding}" w:type="dxa"/><w:left w:w="{_SIDE_MARGIN}" w:type="dxa"/>'
        f'<w:bottom w:w="{looks.padding}" w:type="dxa"/><w:right w:w="{_SIDE_MARGIN}" w:type="dxa"/>'
        f'</w:tblCellMar><w:tblCaption w:val="{table.title}"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )
    return TableForm(tuple(piece.encode() for piece in text.split("\0")), tuple(table.cells))


def _cell(
    square: Square, width: int, looks: Looks, styles: Mapping[str, str], *, keep: bool
) -> str:
    box, begins = square
    span = f'<w:gridSpan w:val="{box.across}"/>' if box.across > 1 else ""
    merge = ""
    if box.down > 1:
        merge = '<w:vMerge w:val="restart"/>' if begins else "<w:vMerge/>"
    keep_next = "<w:keepNext/>" if keep else ""
    style = CELL
    if looks.small:
        style = LABEL if box.part in {"corner", "label"} else SMALL_CELL
    content = _GAP if box.key else ""
    if begins and not box.key:
        lines = map(escape, looks.broken.get(box.text, box.text).split(_BREAK))
        content = f"{_WORDS_OPEN}{'</w:t><w:br/><w:t>'.join(lines)}{_WORDS_CLOSE}"
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}<w:vAlign w:val="center"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{styles[style]}"/>{keep_next}</w:pPr>{content}</w:p></w:tc>'
    )
