"""Tables that stand in the file as lines of text: found by the form's own words, cut into pieces."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import count

from draftkit.kinds.reports import ReportKind
from draftkit.patterns import regex
from draftkit.sources.reports.form_words import squeezed, words_of
from draftkit.sources.reports.headings import is_page_number, section_heading
from draftkit.sources.reports.published import Cell, Piece, Table, Words
from draftkit.sources.reports.values import looks_like_value

_NUMBERS = regex(r"\s*[\d.,]+(?:\s+[\d.,]+)+\s*", re.ASCII)
_HALF = 0.5
_FEWEST = 3


def with_tables(pieces: Iterable[Piece], kind: ReportKind) -> list[Piece]:
    """The pieces with stretches of table lines put together; tables are numbered anew."""
    found: list[Piece] = []
    stretch: list[Words] = []
    for piece in [*pieces, None]:
        if isinstance(piece, Words) and _continues(piece, stretch, kind):
            stretch.append(piece)
            continue
        found += _closed(stretch, kind)
        stretch = []
        if piece is not None:
            found.append(piece)
    numbers = count(1)
    return [p._replace(number=next(numbers)) if isinstance(p, Table) else p for p in found]


def _continues(piece: Words, stretch: list[Words], kind: ReportKind) -> bool:
    if not piece.text.strip() or is_page_number(piece.text):
        return bool(stretch)
    return section_heading(piece.shown, kind=kind) is None and _is_table_line(piece.text, kind)


def _is_table_line(text: str, kind: ReportKind) -> bool:
    """Whether a line is made of the form's words and of values."""
    parts = [part for part in split_row(text) if part.strip()]
    words = words_of(kind)
    known = sum(looks_like_value(part) or words.is_form_word(squeezed(part)) for part in parts)
    if known == len(parts):
        return True
    has_columns = "\t" in text.strip() or "|" in text
    return has_columns and len(parts) >= _FEWEST and known / len(parts) >= _HALF


def split_row(text: str) -> list[str]:
    """A line cut into cells: at tabs, at ``|``, else at blanks."""
    if "\t" in text:
        cells = [cell.strip() for cell in text.rstrip("\r\n").split("\t")]
    elif "|" in text or "｜" in text:
        cells = [cell.strip() for cell in text.replace("｜", "|").split("|")]
        if cells and not cells[0]:
            cells = cells[1:]
    else:
        return text.split()
    found: list[str] = []
    for cell in cells:
        found += cell.split() if _NUMBERS.fullmatch(cell) else [cell]
    return found


def _closed(stretch: list[Words], kind: ReportKind) -> list[Piece]:
    """A table of the lines, or the lines themselves where they hold no row of the form with a value."""
    lines = [line for line in stretch if not is_page_number(line.text)]
    rows = [split_row(line.text) for line in lines]
    values = any(looks_like_value(cell) for row in rows for cell in row)
    if not values or not _has_row(rows, kind):
        return list(stretch)
    cells = tuple(
        Cell(number, column, text, line=line.line, anchor=line.anchor)
        for number, (line, row) in enumerate(zip(lines, rows, strict=True))
        for column, text in enumerate(row)
    )
    return [Table(0, cells, exact=False, line=lines[0].line)]


def _has_row(rows: list[list[str]], kind: ReportKind) -> bool:
    text = squeezed("".join(cell for row in rows for cell in row if not looks_like_value(cell)))
    words = words_of(kind)
    if words.across(text):
        return True
    return any(words.row_of(squeezed(cell)) is not None for row in rows for cell in row)
