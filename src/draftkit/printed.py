"""A report as a reader sees it, whoever wrote it: paragraphs by their role, tables as boxes; what passes to ``web``.

A draft gives one, and so does an edited document, so that there is one writer for both.
"""

from __future__ import annotations

from typing import Literal

from draftkit.tuples import NamedTuple

Role = Literal["title", "section", "heading2", "heading3", "paragraph", "item", "signature", "date"]


class Piece(NamedTuple):
    """A stretch of a paragraph; ``sentence`` is the id of the sentence of ours it is, "" elsewhere."""

    text: str
    sentence: str = ""


class Paragraph(NamedTuple):
    """A paragraph or a heading; line breaks in a text are kept."""

    role: Role
    pieces: tuple[Piece, ...]


class Box(NamedTuple):
    """A box of a table that begins here: its text, how many columns and rows it covers, whether it names others.

    ``key`` is the cell's key in an official table, "" elsewhere.
    """

    text: str
    across: int = 1
    down: int = 1
    heading: bool = False
    key: str = ""


class Grid(NamedTuple):
    """A table row by row, each the boxes that begin in it; ``name`` says what it is about ("" where it is not ours).

    ``small``: many columns, so small letters.
    """

    name: str
    rows: tuple[tuple[Box, ...], ...]
    small: bool = False


class Printed(NamedTuple):
    """The whole report; ``title`` is what the document is called."""

    title: str
    blocks: tuple[Paragraph | Grid, ...]
