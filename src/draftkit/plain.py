"""A report as plain text, its tables in columns.

A table row is one line, its cells are parted by ``|`` and padded to the width they have on a screen, where a Chinese
character takes two places.  Rows of numbers carry all the labels they stand under (``三、本年度办理结果 | （三）不予公开 |
1.属于国家秘密 | 0 | …``), so that each can be read by itself; in a heading row, an empty cell continues the cell before it,
or the one above.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from draftkit.chinese.widths import width
from draftkit.kinds.tables import Square, Table
from draftkit.model import Cells, ReportText, shown

BAR = " | "
_INDENTED = {"paragraph", "item", "preface"}
_INDENT = "　　"
_COLUMNS = 80


def render_text(report: ReportText) -> str:
    """The whole report as text, one paragraph a line, ending in a line break."""
    lines: list[str] = []
    for block in report.blocks:
        if block.role == "table":
            lines += ["", *_table(report.kind.tables[block.table], report.cells), ""]
        elif block.role == "title":
            lines += [" " * max(0, (_COLUMNS - width(block.text)) // 2) + block.text, ""]
        elif block.role in {"signature", "date"}:
            lines += [""] * (block.role == "signature")
            lines.append(" " * max(0, _COLUMNS - width(block.text)) + block.text)
        else:
            lines.append(f"{_INDENT}{block.text}" if block.role in _INDENTED else block.text)
    return "\n".join(lines) + "\n"


# ---------------------------------------------------------------- tables


def _table(table: Table, cells: Cells) -> list[str]:
    """The lines of a table: a title stands alone, all labels of a line make one cell."""
    lines: list[str] = []
    for titled, section in groupby(
        table.squares, key=lambda squares: squares[0].box.part == "title"
    ):
        rows = list(section)
        if titled:
            lines += [squares[0].box.text for squares in rows]
            continue
        columns = [at for at, square in enumerate(rows[-1]) if square.box.key and square.begins]
        filled = [_row(squares, columns, cells) for squares in rows]
        widths = [max(map(width, column)) for column in zip(*filled, strict=True)]
        lines += [_line(row, widths) for row in filled]
    return lines


def _row(squares: Sequence[Square], columns: Sequence[int], cells: Cells) -> list[str]:
    labels = squares[: columns[0]]
    heading = not squares[-1].box.key
    first = [BAR.join(dict.fromkeys(s.box.text for s in labels if s.begins or not heading))]
    return first[: len(labels)] + [
        shown(cells[box.key]) if box.key else box.text if begins else ""
        for box, begins in (squares[at] for at in columns)
    ]


def _line(row: Sequence[str], widths: Iterable[int]) -> str:
    """Cells in their columns; numbers stand to the right."""
    padded = []
    for cell, room in zip(row, widths, strict=True):
        blank, is_number = " " * (room - width(cell)), (cell[:1] + cell[-1:]).isdecimal()
        padded.append(blank + cell if is_number else cell + blank)
    return BAR.join(padded).rstrip(" ")
