"""The three official tables, ready to be filled.

A table is literal pieces of XML with a gap for every number, and filling it is a join.  ``layout`` makes the pieces.
"""

from __future__ import annotations

from collections.abc import Mapping

from draftkit.model import Cells, shown
from draftkit.tuples import NamedTuple

RUN_OPEN, RUN_CLOSE = b"<w:r><w:t>", b"</w:t></w:r>"
"""What stands round each number, as part of the pieces."""


class TableForm(NamedTuple):
    """A table ready to be filled: ``pieces`` of markup with the number of ``keys[i]`` after ``pieces[i]``.

    The pieces are UTF-8 already, and hold the run round each number: a table is three quarters of a document.
    """

    pieces: tuple[bytes, ...]
    keys: tuple[str, ...]


def fill(table: TableForm, cells: Cells, marks: Mapping[str, tuple[str, str]]) -> bytes:
    """The XML of a table.  ``marks`` holds, for a cell with a comment, what goes before and after its number."""
    parts = [b""] * (2 * len(table.keys) + 1)
    parts[0::2] = table.pieces
    numbers = map(cells.__getitem__, table.keys)
    parts[1::2] = [b"%d" % n if type(n) is int else shown(n).encode() for n in numbers]
    if marks:
        for index, key in enumerate(table.keys):
            if key in marks:
                before, after = marks[key]
                at = 2 * index
                parts[at] = parts[at].removesuffix(RUN_OPEN) + before.encode() + RUN_OPEN
                parts[at + 2] = RUN_CLOSE + after.encode() + parts[at + 2].removeprefix(RUN_CLOSE)
    return b"".join(parts)
