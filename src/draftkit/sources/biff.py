"""What an old workbook (.xls) says of its own sizes, looked into before a reader believes it.

python-calamine makes room for what is declared: a size that lies ends the whole process, which no caller can catch.
Layout after Microsoft's open specifications [MS-CFB] (the container: sectors of a power of two, chained by a table) and
[MS-XLS] (the stream of records: kind and length in two bytes each).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence

from draftkit.tuples import NamedTuple

_ENTRY, _NAME = 128, 64
_FIRST_TABLES = 0x4C
_LAST = 0xFFFFFFFA
"""Sector numbers from here on mean an end, or nothing."""
_STREAM, _ROOT = 2, 5
_BOOKS = ("Workbook", "Book")
_DIMENSIONS, _STRINGS, _SHEET, _PASSWORD, _END = 0x0200, 0x00FC, 0x0085, 0x002F, 0x000A
_CELLS = frozenset((0x0006, 0x00BD, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x0205, 0x027E))
"""Kinds of records that begin with the row and the column of a cell that holds something."""
_MANY_COLUMNS = 0x00BD
_LONG_DIMENSIONS, _CELL, _COUNTS = 14, 4, 8
"""Least bytes of what is read of a record: dimensions in four-byte rows, row and column, two counts."""
_MOST_ROWS, _MOST_COLUMNS = 65_536, 256


class Far(NamedTuple):
    """Row and column of a cell, from 0."""

    row: int
    column: int


def far_cell(data: bytes, rows: int, columns: int) -> Far | None:
    """The first cell of the workbook in ``data`` beyond so many rows or columns.

    ``ValueError`` where the file is no container of a workbook, or declares what it cannot hold.
    """
    try:
        stream = _stream(data)
        starts = _sheets(stream)
        if starts is None:  # with a password: nothing after it is read
            return None
        left = len(stream)
        for start in starts:
            for kind, at, length in _records(stream, start):
                left -= 4 + length
                if left < 0:
                    raise ValueError("sheets over each other")
                if kind == _DIMENSIONS:
                    _check_dimensions(stream[at : at + length])
                elif kind in _CELLS and length >= _CELL:
                    row, column = struct.unpack_from("<HH", stream, at)
                    if kind == _MANY_COLUMNS:
                        column = struct.unpack_from("<H", stream, at + length - 2)[0]
                    if row >= rows or column >= columns:
                        return Far(row, column)
    except struct.error:
        raise ValueError("cut short") from None
    return None


# ---------------------------------------------------------------- records


def _records(stream: bytes, start: int) -> Iterator[tuple[int, int, int]]:
    """Kind, place of the content and length of each record, to the end of a sheet."""
    at = start
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        if at + 4 + length > len(stream):
            return
        yield kind, at + 4, length
        if kind == _END:
            return
        at += 4 + length


def _sheets(stream: bytes) -> list[int] | None:
    """Where the sheets begin; None where there is a password."""
    starts = []
    for kind, at, length in _records(stream, 0):
        if kind == _PASSWORD:
            return None
        if kind == _SHEET:
            starts.append(struct.unpack_from("<I", stream, at)[0])
        elif kind == _STRINGS and length >= _COUNTS and _number(stream, at + 4) > len(stream):
            raise ValueError("more strings than bytes")
    return starts


def _check_dimensions(content: bytes) -> None:
    """First and last row and column, the last ones not within."""
    form = "<IIHH" if len(content) >= _LONG_DIMENSIONS else "<HHHH"
    top, bottom, first, last = struct.unpack_from(form, content)
    empty = (top, first) == (0, 0) and 0 in {bottom, last}
    in_order = top <= bottom <= _MOST_ROWS and first <= last <= _MOST_COLUMNS
    if not (empty or in_order):
        raise ValueError("dimensions that are none")


def _number(data: bytes, at: int) -> int:
    found: int = struct.unpack_from("<I", data, at)[0]
    return found


# ---------------------------------------------------------------- the container


class _Container:
    """Sectors and the table that chains them."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        shift, self.small_shift = struct.unpack_from("<HH", data, 0x1E)
        if shift not in {9, 12} or self.small_shift != 6:  # noqa: PLR2004  # 512 or 4,096 bytes; 64
            raise ValueError("sectors of another size")
        self.size = 1 << shift
        self.most = len(data) // self.size + 1
        tables = self._tables()
        if len(tables) > self.most or _number(data, 0x2C) > self.most:
            raise ValueError("more tables than sectors")
        self.table = [number for one in tables for number in self._numbers(one)]

    def sector(self, number: int) -> bytes:
        start = (number + 1) * self.size
        return self.data[start : start + self.size]

    def _numbers(self, number: int) -> Sequence[int]:
        content = self.sector(number)
        return struct.unpack(f"<{len(content) // 4}I", content[: len(content) // 4 * 4])

    def _tables(self) -> list[int]:
        """The sectors that hold the table: the first 109 in the header, the others in a chain of their own."""
        found = list(struct.unpack_from("<109I", self.data, _FIRST_TABLES))
        following, seen = _number(self.data, 0x44), 0
        while following < _LAST:
            seen += 1
            if seen > self.most:
                raise ValueError("a chain without an end")
            *more, following = self._numbers(following) or (_LAST,)
            found += more
        return [number for number in found if number < _LAST]

    def chain(self, start: int) -> list[int]:
        """The sectors from one on."""
        found = []
        while start < _LAST:
            found.append(start)
            if start >= len(self.table) or len(found) > self.most:
                raise ValueError("a chain without an end")
            start = self.table[start]
        return found

    def read(self, start: int) -> bytes:
        return b"".join(map(self.sector, self.chain(start)))


def _stream(data: bytes) -> bytes:
    """The workbook in its container; every stream in it is looked at, since readers may open any."""
    container = _Container(data)
    if _number(data, 0x40) > container.most:
        raise ValueError("more tables of small sectors than sectors")
    directory = container.read(_number(data, 0x30))
    book: tuple[int, int] | None = None
    small, border = b"", _number(data, 0x38)
    for at in range(0, len(directory) - _ENTRY + 1, _ENTRY):
        kind, start, size = (
            directory[at + 66],
            _number(directory, at + 116),
            _number(directory, at + 120),
        )
        if kind not in {_STREAM, _ROOT}:
            continue
        if size > len(data):
            raise ValueError("a stream larger than its file")
        name = directory[at : at + _NAME].decode("utf-16-le", "replace").partition("\0")[0]
        if kind == _ROOT:
            small = container.read(start)
        elif size >= border:
            container.chain(start)
        if kind == _STREAM and name in _BOOKS and book is None:
            book = start, size
    if book is None:
        raise ValueError("no workbook in it")
    start, size = book
    if size >= border:
        return container.read(start)[:size]
    return _small(container, small, start)[:size]


def _small(container: _Container, content: bytes, start: int) -> bytes:
    """A stream in small sectors, which lie in a stream of their own."""
    table = container.read(_number(container.data, 0x3C))
    size, found = 1 << container.small_shift, []
    while start < _LAST:
        found.append(content[start * size : (start + 1) * size])
        if len(found) > len(table) // 4 + 1:
            raise ValueError("a chain without an end")
        start = _number(table, start * 4)
    return b"".join(found)
