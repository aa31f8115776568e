"""The three official tables as WordprocessingML, laid out once for a template.

A table is rows of boxes over a grid; here it becomes literal pieces of XML with a gap for every number.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from draftkit.kinds import disclosure
from draftkit.ooxml.markup import escape
from draftkit.word.tables import RUN_CLOSE, RUN_OPEN, TableForm

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

CELL, SMALL_CELL, LABEL = "表格文字", "表格小字", "表格标签"

_WORDS_OPEN = '<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t>'
_WORDS_CLOSE = "</w:t></w:r>"

# Twips between a cell's text and its border.  Rows get their height from this rather than from w:trHeight, which
# LibreOffice gives up for the last row of a page.
_SIDE_MARGIN = 24
_MARGIN = {"表二": 66, "表三": 50, "表四": 66}
_TOTAL_SHARES = {"表二": (1, 1, 1, 1), "表三": (62, 82, 250, *(70,) * 7), "表四": (1,) * 15}
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)


Merge = Literal["", "restart", "continue"]


@dataclass(frozen=True, slots=True)
class Box:
    """A cell: what stands in it (lines of words, or the number of ``key``) and what it spans."""

    lines: tuple[str, ...] = ()
    key: str = ""
    span: int = 1
    merge: Merge = ""
    style: str = CELL


@dataclass(frozen=True, slots=True)
class Line:
    """A row of boxes.  ``header`` rows come again on every page; ``keep``: no page ends after it."""

    boxes: tuple[Box, ...]
    header: bool = False
    keep: bool = False


def build(styles: Mapping[str, str], text_width: int) -> dict[str, TableForm]:
    """All three tables for a template with these style ids and this width of text (twips)."""
    layouts = {"表二": _table_two(), "表三": _table_three(), "表四": _table_four()}
    return {
        name: _written(name, lines, shares(_TOTAL_SHARES[name], text_width), styles)
        for name, lines in layouts.items()
    }


def shares(parts: Sequence[int], whole: int) -> tuple[int, ...]:
    """``whole`` divided in the proportion of ``parts``, without remainder."""
    total, edges, so_far = sum(parts), [0], 0
    for part in parts:
        so_far += part
        edges.append(round(whole * so_far / total))
    return tuple(right - left for left, right in pairwise(edges))


# ---------------------------------------------------------------- what stands where


def _table_two() -> list[Line]:
    lines = []
    for block in disclosure.T2_BLOCKS:
        span = 3 // len(block.columns)
        lines.append(Line((Box((block.title,), span=4),)))
        headings = (Box((column.label,), span=span) for column in block.columns)
        lines.append(Line((Box((disclosure.T2_INFO,)), *headings)))
        for row in block.rows:
            numbers = (
                Box(key=disclosure.cell_key(row, column), span=span) for column in block.columns
            )
            lines.append(Line((Box((row.label,)), *numbers)))
    return lines


def _table_three() -> list[Line]:
    def box(*lines: str, span: int = 1, merge: Merge = "", style: str = SMALL_CELL) -> Box:
        return Box(lines, span=span, merge=merge, style=style)

    def numbers(row: disclosure.Row) -> tuple[Box, ...]:
        return tuple(
            Box(key=disclosure.cell_key(row, column), style=SMALL_CELL)
            for column in disclosure.T3_COLUMNS
        )

    person, *organisations, total = disclosure.T3_COLUMNS
    corner = box(disclosure.T3_CORNER, span=3, merge="restart", style=LABEL)
    below = box(span=3, merge="continue", style=LABEL)
    lines = [
        Line((corner, box(disclosure.T3_APPLICANTS, span=len(disclosure.T3_COLUMNS))), header=True),
        Line(
            (
                below,
                box(person.label, merge="restart"),
                box(disclosure.T3_ORGANISATIONS, span=len(organisations)),
                box(total.label, merge="restart"),
            ),
            header=True,
        ),
        Line(
            (
                below,
                box(merge="continue"),
                *(box(*_column_lines(column.label)) for column in organisations),
                box(merge="continue"),
            ),
            header=True,
        ),
    ]
    lines += [
        Line((box(row.label, span=3, style=LABEL), *numbers(row)))
        for row in (disclosure.T3_NEW, disclosure.T3_CARRIED_IN)
    ]
    results = box(*_results_lines(disclosure.T3_RESULTS), merge="restart")
    for row in (disclosure.T3_GRANTED, disclosure.T3_PARTLY):
        # The tall label of the results begins with room for its four lines.
        boxes = (results, box(row.label, span=2, style=LABEL), *numbers(row))
        lines.append(Line(boxes, keep=True))
        results = box(merge="continue")
    last_group = disclosure.T3_GROUPS[-1][0]
    for name, label, rows in disclosure.T3_GROUPS:
        group = box(label[:3], label[3:], merge="restart")
        for row in rows:
            boxes = (results, group, box(row.label, style=LABEL), *numbers(row))
            lines.append(Line(boxes, keep=name == last_group or row is not rows[-1]))
            group = box(merge="continue")
    total_boxes = (
        results,
        box(disclosure.T3_SUM.label, span=2, style=LABEL),
        *numbers(disclosure.T3_SUM),
    )
    lines.append(Line(total_boxes, keep=True))
    last = disclosure.T3_CARRIED_OUT
    lines.append(Line((box(last.label, span=3, style=LABEL), *numbers(last))))
    return lines


def _table_four() -> list[Line]:
    review, *litigation = disclosure.T4_ROWS
    width = len(disclosure.T4_COLUMNS)
    headings = tuple(
        Box((column.label[:2], column.label[2:])) for column in disclosure.T4_COLUMNS[:-1]
    )
    headings += (Box((disclosure.T4_COLUMNS[-1].label,)),)
    numbers = tuple(
        Box(key=disclosure.cell_key(row, column))
        for row in disclosure.T4_ROWS
        for column in disclosure.T4_COLUMNS
    )
    return [
        Line(
            (
                Box((review.label,), span=width, merge="restart"),
                Box((disclosure.T4_LITIGATION,), span=width * len(litigation)),
            ),
            header=True,
        ),
        Line(
            (
                Box(span=width, merge="continue"),
                *(Box((row.label,), span=width) for row in litigation),
            ),
            header=True,
        ),
        Line(headings * len(disclosure.T4_ROWS), header=True),
        Line(numbers),
    ]


def _column_lines(label: str) -> tuple[str, ...]:
    """A narrow column's heading broken between words: 社会/公益/组织, 商业/企业."""
    return tuple(label[at : at + 2] for at in range(0, len(label), 2))


def _results_lines(label: str) -> tuple[str, ...]:
    """三、本年度办理结果 in a column two characters wide."""
    mark, words = label[:2], label[2:]
    return (mark, words[:3], words[3:5], words[5:])


# ---------------------------------------------------------------- as XML


def _written(
    name: str, lines: Sequence[Line], widths: Sequence[int], styles: Mapping[str, str]
) -> TableForm:
    """``lines`` as markup.

    Tables two and four, which fit a page, stay on one: all rows but the last keep with the next.  Table three may
    part between its groups.
    """
    gap = f"{RUN_OPEN.decode()}\0{RUN_CLOSE.decode()}"
    together = name != "表三"
    keys: list[str] = []
    rows = []
    for number, line in enumerate(lines, start=1):
        keep = line.header or line.keep or (together and number < len(lines))
        boxes, column = [], 0
        for box in line.boxes:
            room = sum(widths[column : column + box.span])
            column += box.span
            if box.key:
                keys.append(box.key)
            content = gap if box.key else _words(box.lines)
            boxes.append(_cell(box, room, content, styles[box.style], keep=keep))
        header = "<w:tblHeader/>" if line.header else ""
        rows.append(f"<w:tr><w:trPr><w:cantSplit/>{header}</w:trPr>{''.join(boxes)}</w:tr>")
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    text = (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblBorders>{_BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>'
        f'<w:top w:w="{_MARGIN[name]}" w:type="dxa"/><w:left w:w="{_SIDE_MARGIN}" w:type="dxa"/>'
        f'<w:bottom w:w="{_MARGIN[name]}" w:type="dxa"/><w:right w:w="{_SIDE_MARGIN}" w:type="dxa"/>'
        f'</w:tblCellMar><w:tblCaption w:val="{disclosure.TABLE_TITLES[name]}"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )
    return TableForm(tuple(piece.encode() for piece in text.split("\0")), tuple(keys))


def _words(lines: Sequence[str]) -> str:
    if not lines:
        return ""
    return _WORDS_OPEN + "</w:t><w:br/><w:t>".join(map(escape, lines)) + _WORDS_CLOSE


def _cell(box: Box, width: int, content: str, style: str, *, keep: bool) -> str:
    span = f'<w:gridSpan w:val="{box.span}"/>' if box.span > 1 else ""
    merge = ""
    if box.merge:
        merge = '<w:vMerge w:val="restart"/>' if box.merge == "restart" else "<w:vMerge/>"
    keep_next = "<w:keepNext/>" if keep else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}<w:vAlign w:val="center"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{keep_next}</w:pPr>{content}</w:p></w:tc>'
    )
