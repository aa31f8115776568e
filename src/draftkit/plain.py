"""A report as plain text, its tables in columns.

A table row is one line, its cells are parted by ``|`` and padded to the width they have on a screen, where a Chinese
character takes two places.  Rows of numbers carry all the labels they stand under (``三、本年度办理结果 | （三）不予公开 |
1.属于国家秘密 | 0 | …``), so that each can be read by itself; in a heading row, an empty cell continues the cell before it,
or the one above.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftkit import form
from draftkit.chinese.widths import width
from draftkit.model import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from draftkit.model import Cells, ReportText

BAR = " | "
_INDENTED = {"paragraph", "item", "preface"}
_INDENT = "　　"
_COLUMNS = 80


def render_text(report: ReportText) -> str:
    """The whole report as text, one paragraph a line, ending in a line break."""
    lines: list[str] = []
    for block in report.blocks:
        if block.role == "table":
            lines += ["", *_TABLES[block.table](report.cells), ""]
        elif block.role == "title":
            lines += [_centred(block.text), ""]
        elif block.role in {"signature", "date"}:
            lines += [""] * (block.role == "signature")
            lines.append(_at_right(block.text))
        else:
            lines.append(f"{_INDENT}{block.text}" if block.role in _INDENTED else block.text)
    return "\n".join(lines) + "\n"


def _centred(text: str) -> str:
    return " " * max(0, (_COLUMNS - width(text)) // 2) + text


def _at_right(text: str) -> str:
    return " " * max(0, _COLUMNS - width(text)) + text


# ---------------------------------------------------------------- tables


def _table_two(cells: Cells) -> list[str]:
    lines: list[str] = []
    for block in form.T2_BLOCKS:
        rows = [[form.T2_INFO, *(column.label for column in block.columns)]]
        rows += [
            [row.label, *(shown(cells[form.cell_key(row, column)]) for column in block.columns)]
            for row in block.rows
        ]
        lines += [block.title, *_aligned(rows)]
    return lines


def _table_three(cells: Cells) -> list[str]:
    person, *organisations, total = (column.label for column in form.T3_COLUMNS)
    after = [""] * (len(organisations) - 1)
    rows = [
        [form.T3_CORNER, form.T3_APPLICANTS, *[""] * (len(form.T3_COLUMNS) - 1)],
        ["", person, form.T3_ORGANISATIONS, *after, total],
        ["", "", *organisations, ""],
    ]
    for row in form.T3_ROWS:
        labels = [row.group, row.label] if row.group else [row.label]
        if len(row.path) > 1:
            labels.insert(0, form.T3_RESULTS)
        rows.append(
            [
                BAR.join(labels),
                *(shown(cells[form.cell_key(row, column)]) for column in form.T3_COLUMNS),
            ]
        )
    return _aligned(rows)


def _table_four(cells: Cells) -> list[str]:
    review, *litigation = form.T4_ROWS
    blank = [""] * (len(form.T4_COLUMNS) - 1)
    rows = [
        [review.label, *blank, form.T4_LITIGATION, *blank, *[""] * len(form.T4_COLUMNS)],
        ["", *blank, *(cell for row in litigation for cell in (row.label, *blank))],
        [column.label for _ in form.T4_ROWS for column in form.T4_COLUMNS],
        [
            shown(cells[form.cell_key(row, column)])
            for row in form.T4_ROWS
            for column in form.T4_COLUMNS
        ],
    ]
    return _aligned(rows)


_TABLES = {"表二": _table_two, "表三": _table_three, "表四": _table_four}


def _aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    """``rows``, all of one length, as lines with their columns one below the other; numbers stand to the right."""
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    return [_line(row, widths) for row in rows]


def _line(row: Sequence[str], widths: Iterable[int]) -> str:
    padded = (
        " " * (room - width(cell)) + cell if _is_number(cell) else cell + " " * (room - width(cell))
        for cell, room in zip(row, widths, strict=True)
    )
    return BAR.join(padded).rstrip(" ")


def _is_number(cell: str) -> bool:
    return cell[:1].isdecimal() and cell[-1:].isdecimal()
