"""The rows of one sheet, read piece by piece, so that a roster of the whole country needs little room.

calamine holds a whole sheet at once (650 MB for 38,700 rows of 232 columns).  So an .xlsx sheet is
unpacked as a stream and cut between rows; each piece becomes a small workbook of its own, with the
texts and formats of the whole, and calamine reads that.  .xls and .ods, and an .xlsx whose rows are
not numbered, are read whole, within ``ROSTER_LIMITS``.
"""

from __future__ import annotations

import io
import re
import zipfile
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from draftkit.diagnostics import path_text
from draftkit.ooxml import zipped
from draftkit.ooxml.workbook import frame
from draftkit.patterns import regex
from draftkit.sources import files
from draftkit.sources.labels import normal
from draftkit.sources.sheets import ROSTER_LIMITS, faults_in, open_workbook, sheet_members
from draftkit.sources.tree import Fault
from draftkit.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from draftkit.sources.tree import Value

MAX_TEXTS = 256 * 1024 * 1024
"""Of xl/sharedStrings.xml, unpacked."""
_PIECE_SIZE = 1024 * 1024
"""Bytes of XML read by calamine at a time; more where the shared texts are large."""
_LARGEST_PIECE = 48 * 1024 * 1024
_BLOCK = 256 * 1024
_LONGEST_ROW = 8 * 1024 * 1024
_MOST_PACKED = 100
_WIDEST_GAP = 1000
"""calamine allots room for every row between the first and the last of a piece."""

_ROW = regex(rb"<((?:\w+:)?)row[\s>/]")
_NUMBER = rb"row\s(?:[^>]*?\s)?r=[\"'](\d{1,9})[\"']"
_FAR = regex(rb"<(?:\w+:)?c\s[^>]*?r=[\"']([A-Z]{3,}\d+)[\"'][^>/]*>")
_MAYBE_FAR = regex(rb"r=[\"'][A-Z]{3}")
_DATE_1904 = regex(rb"date1904\s*=\s*[\"'](?:1|true)[\"']")


class Line(NamedTuple):
    """One row: its number from 1, its values from column A on, and faults by column from 0."""

    number: int
    values: Sequence[Value]
    faults: Mapping[int, Fault]


class _Piece(NamedTuple):
    """Whole rows of a sheet, what stands before and after them there, and how their tags begin."""

    head: bytes
    rows: bytes
    tail: bytes
    opening: bytes


class _UnnumberedRows(Exception):  # noqa: N818  # not an error: another way is taken
    pass


_NO_FAULTS: dict[int, Fault] = {}


def sheet_of(path: Path, label: str) -> str | None:
    """The name of the sheet called ``label``, as typed in the file; ``None`` where there is none."""
    if (archive := _open_xlsx(path)) is None:
        return open_workbook(path, ROSTER_LIMITS).find(label)
    with archive:
        names = sheet_members(archive, path_text(path))
    return next((name for name in names if normal(name) == normal(label)), None)


def lines_of(path: Path, sheet: str) -> Iterator[Line]:
    """The rows of ``sheet`` that hold anything, from the top."""
    if (archive := _open_xlsx(path)) is None:
        yield from _whole(path, sheet)
        return
    with archive:
        reader = _Pieces(archive, path_text(path), sheet)
        try:
            yield from reader.lines()
        except _UnnumberedRows:
            yield from _whole(path, sheet)
        except (KeyError, *zipped.FAULTS):
            raise files.damaged(path_text(path)) from None


def _open_xlsx(path: Path) -> zipfile.ZipFile | None:
    """The zip of an .xlsx; ``None`` for other formats, which :func:`open_workbook` judges."""
    file = path_text(path)
    try:
        with path.open("rb") as stream:
            head = stream.read(4)
        size = path.stat().st_size
    except OSError:
        files.read_bytes(path, 1)  # says what is wrong
        raise
    if head != b"PK\x03\x04":
        return None
    if size > ROSTER_LIMITS.size:
        what = f"花名册超过 {ROSTER_LIMITS.size // 1024 // 1024} MB"
        raise files.refuse(file, "FILE-TOO-LARGE", what, "请分成几份")
    # A sheet of figures packs to a fiftieth; what packs better is no roster.
    most = max(zipped.MOST_UNPACKED, size * _MOST_PACKED)
    try:
        archive = zipped.opened(path, most)
    except zipped.Unusable as fault:
        raise files.unusable(file, fault, most) from None
    if "xl/workbook.xml" not in archive.namelist():
        archive.close()
        return None
    return archive


def _whole(path: Path, sheet: str) -> Iterator[Line]:
    found = open_workbook(path, ROSTER_LIMITS).sheet(sheet)
    faults = _by_row(found.faults)
    for number, row in enumerate(found.rows, start=1):
        yield Line(number, row, faults.get(number, _NO_FAULTS))


def _by_row(faults: Mapping[tuple[int, int], Fault]) -> dict[int, dict[int, Fault]]:
    rows: dict[int, dict[int, Fault]] = {}
    for (row, column), fault in faults.items():
        rows.setdefault(row, {})[column - 1] = fault
    return rows


class _Pieces:
    """An .xlsx sheet, cut between rows."""

    def __init__(self, archive: zipfile.ZipFile, file: str, sheet: str) -> None:
        self.archive, self.file, self.sheet = archive, file, sheet
        self.member = sheet_members(archive, file)[sheet]
        self.parts = self._shared_parts()
        texts = len(self.parts.get("sharedStrings", b""))
        self.size = min(_LARGEST_PIECE, max(_PIECE_SIZE, texts))

    def lines(self) -> Iterator[Line]:
        read, most = 0, ROSTER_LIMITS.rows
        for piece in self._pieces():
            for rows in self._without_gaps(piece):
                for line in self._read(b"".join((piece.head, rows, piece.tail))):
                    read += 1
                    if line.number > most or read > most:
                        what = f"工作表“{self.sheet}”超过 {most} 行"
                        raise files.refuse(self.file, "FILE-EXTENT", what, "请分成几份")
                    yield line

    # ------------------------------------------------ cutting

    def _pieces(self) -> Iterator[_Piece]:
        with self.archive.open(self.member) as stream:
            head, start, prefix = self._head(stream)
            if start is None:
                return
            end = b"</" + prefix + b"sheetData>"
            tail = end + b"</" + prefix + b"worksheet>"
            held = bytearray(start)
            seen = 0
            while True:
                stop = held.find(end, max(0, seen - len(end)))
                if stop >= 0:
                    yield _Piece(head, bytes(held[:stop]), tail, b"<" + prefix)
                    return
                seen = len(held)
                block = stream.read(_BLOCK)
                if not block:
                    raise files.damaged(self.file)
                held += block
                if len(held) >= self.size and held.find(end, max(0, seen - len(end))) < 0:
                    cut = held.rfind(b"<" + prefix + b"row ")
                    if cut <= 0:
                        if len(held) > self.size + _LONGEST_ROW:
                            raise files.damaged(self.file)
                        continue
                    yield _Piece(head, bytes(held[:cut]), tail, b"<" + prefix)
                    del held[:cut]
                    seen = 0

    def _head(self, stream: Any) -> tuple[bytes, bytes | None, bytes]:  # noqa: ANN401
        """What stands before the first row, what was read of the rows, the prefix of the names."""
        data = b""
        while True:
            block = stream.read(_BLOCK)
            data += block
            found = _ROW.search(data)
            if found:
                return data[: found.start()], data[found.start() :], found[1]
            if not block or len(data) > _LONGEST_ROW:
                return data, None, b""

    def _without_gaps(self, piece: _Piece) -> Iterator[bytes]:
        """The rows, cut once more wherever their numbers jump far ahead."""
        rows, numbers = piece.rows, re.compile(piece.opening + _NUMBER)
        found = [(match.start(), int(match[1])) for match in numbers.finditer(rows)]
        if len(found) != rows.count(piece.opening + b"row"):
            raise _UnnumberedRows
        start = 0
        for (_, before), (place, number) in pairwise(found):
            if not 0 < number - before <= _WIDEST_GAP:
                yield rows[start:place]
                start = place
        if _MAYBE_FAR.search(rows) and (far := _FAR.search(rows)):
            what = f"工作表“{self.sheet}”的单元格 {far[1].decode()} 有内容，离表格太远"
            raise files.refuse(self.file, "FILE-EXTENT", what, "请删去表格以外的内容后保存")
        yield rows[start:]

    # ------------------------------------------------ reading

    def _read(self, xml: bytes) -> Iterator[Line]:
        from python_calamine import CalamineWorkbook

        with files.foreign(self.file):
            book = CalamineWorkbook.from_filelike(io.BytesIO(self._workbook(xml)))
            sheet = book.get_sheet_by_index(0)
            rows = sheet.to_python() if sheet.start is not None else ()
        first, column = sheet.start or (0, 0)
        before: Sequence[Value] = [""] * column
        faults = _by_row(faults_in(xml)) if b"<f" in xml or b":f" in xml or b't="e"' in xml else {}
        for number, row in enumerate(rows, start=first + 1):
            yield Line(number, [*before, *row] if before else row, faults.get(number, _NO_FAULTS))

    def _workbook(self, xml: bytes) -> bytes:
        beside = [name for name in self.parts if name != "workbook"]
        old_dates = _DATE_1904.search(self.parts["workbook"])
        around = frame(["s"], beside, '<workbookPr date1904="1"/>' if old_dates else "")
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as archive:
            for name, text in around.items():
                archive.writestr(name, text)
            archive.writestr("xl/worksheets/sheet1.xml", xml)
            for name in beside:
                archive.writestr(f"xl/{name}.xml", self.parts[name])
        return made.getvalue()

    def _shared_parts(self) -> dict[str, bytes]:
        parts = {"workbook": files.read_member(self.archive, "xl/workbook.xml", self.file)}
        names = {name.lower(): name for name in self.archive.namelist()}
        for part in ("sharedStrings", "styles"):
            name = names.get(f"xl/{part}.xml".lower())
            if name is None:
                continue
            if self.archive.getinfo(name).file_size > MAX_TEXTS:
                raise files.refuse(self.file, "FILE-TOO-LARGE", "花名册中的文字太多", "请分成几份")
            parts[part] = files.read_member(self.archive, name, self.file)
        return parts
