from __future__ import annotations

import struct
from pathlib import Path

import pytest

from draftkit.sources import biff

GOOD = (Path(__file__).parents[2] / "fuzz" / "seeds" / "filing.xls").read_bytes()


def spot(kind: int) -> int:
    """Where the content of the first record of a kind lies in the file, whose workbook is in one piece."""
    stream = biff._stream(GOOD)
    begin = GOOD.index(stream[:512])
    assert GOOD[begin : begin + len(stream)] == stream
    starts = biff._sheets(stream)
    assert starts
    return next(
        begin + at
        for start in (0, *starts)
        for k, at, _ in biff._records(stream, start)
        if k == kind
    )


def put(at: int, form: str, *values: int) -> bytes:
    made = struct.pack(form, *values)
    return GOOD[:at] + made + GOOD[at + len(made) :]


def test_a_workbook_as_it_should_be_has_nothing_far_away() -> None:
    assert biff.far_cell(GOOD, 9_999, 702) is None


def test_a_cell_far_away_is_found_whatever_the_dimensions_say() -> None:
    assert biff.far_cell(put(spot(0x00FD), "<HH", 65_000, 3), 9_999, 702) == (65_000, 3)
    assert biff.far_cell(put(spot(0x00FD), "<HH", 0, 250), 9_999, 200) == (0, 250)


def directory() -> int:
    (number,) = struct.unpack_from("<I", GOOD, 0x30)
    return (int(number) + 1) * 512


def circle() -> bytes:
    (table,) = struct.unpack_from("<I", GOOD, biff._FIRST_TABLES)
    (first,) = struct.unpack_from("<I", GOOD, 0x30)
    return put((table + 1) * 512 + 4 * first, "<I", first)


def sheets_on_one_place() -> bytes:
    stream = biff._stream(GOOD)
    begin = GOOD.index(stream[:512])
    starts = biff._sheets(stream)
    assert starts
    largest = max(starts, key=lambda start: sum(4 + n for _, _, n in biff._records(stream, start)))
    made = GOOD
    for kind, at, _ in biff._records(stream, 0):
        if kind == biff._SHEET:
            made = made[: begin + at] + struct.pack("<I", largest) + made[begin + at + 4 :]
    return made


LIES = {
    "rows that end before they begin": lambda: put(spot(biff._DIMENSIONS), "<II", 9, 8),
    "rows without number": lambda: put(spot(biff._DIMENSIONS), "<II", 0, 2**31),
    "columns that end before they begin": lambda: put(spot(biff._DIMENSIONS) + 8, "<HH", 7, 1),
    "strings without number": lambda: put(spot(biff._STRINGS), "<II", 1, 2**31),
    "sheets over each other": sheets_on_one_place,
    "a table without number": lambda: put(0x2C, "<I", 2**31),
    "small sectors without number": lambda: put(0x40, "<I", 2**31),
    "sectors of one byte": lambda: put(0x1E, "<H", 0),
    "a directory in a circle": circle,
    "a stream larger than its file": lambda: put(directory() + biff._ENTRY + 120, "<I", 2**31),
    "half a header": lambda: GOOD[:100],
    "nothing but a header": lambda: GOOD[:512],
}


@pytest.mark.parametrize("name", LIES)
def test_what_lies_about_its_sizes_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        biff.far_cell(LIES[name](), 9_999, 702)
