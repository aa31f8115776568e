"""The one guarded opening of a zip somebody else has made: what it says of its sizes may be a lie."""

from __future__ import annotations

import io
import math
import struct
import zipfile
import zlib
from pathlib import Path
from typing import Literal

from draftkit.ooxml.packing import DEFLATED, STORED, Member

Reason = Literal["damaged", "password", "large", "xml"]

MOST_PACKED = 50 * 1024 * 1024
"""Bytes of a file."""
MOST_UNPACKED = 256 * 1024 * 1024
"""Bytes of everything in a file together."""
MOST_IN_XML = 16 * 1024 * 1024
"""Bytes of a part that is read as a tree, which takes some twenty times as much."""
_ENCRYPTED = 0x1
_CHUNK = 1 << 20
_LOCAL_HEADER, _LENGTHS_OFFSET = 30, 26  # of a zip's local file header, in bytes
FAULTS = (
    zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError, RuntimeError, struct.error, zlib.error,
    IndexError,
)  # fmt: skip
"""What reading a damaged zip may raise."""


class Unusable(Exception):  # noqa: N818 - it is not always a fault of the file
    """A file that cannot be read, or not safely; ``part`` is the member at fault, if it is one."""

    def __init__(self, reason: Reason, part: str = "") -> None:
        super().__init__(reason, part)
        self.reason, self.part = reason, part


def opened(source: bytes | Path, unpacked: float = math.inf) -> zipfile.ZipFile:
    """The zip in ``source``, none of its members read.

    :class:`Unusable` where it is damaged, has a member twice (by the rules of Office files, whatever its case) or packed in an unusual way, is encrypted or, by its own
    account, larger than ``unpacked`` bytes.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(source) if isinstance(source, bytes) else source)
    except FAULTS:
        raise Unusable("damaged") from None
    infos = archive.infolist()
    reason: Reason | None = None
    if any(info.flag_bits & _ENCRYPTED for info in infos):
        reason = "password"
    elif len({info.filename.lower() for info in infos}) < len(infos) or any(
        info.compress_type not in {STORED, DEFLATED} for info in infos
    ):
        reason = "damaged"
    elif sum(info.file_size for info in infos) > unpacked:
        reason = "large"
    elif sum(info.compress_size for info in infos) > _size_of(source):
        reason = "damaged"  # members that lie over each other
    if reason is not None:
        archive.close()
        raise Unusable(reason)
    return archive


def _size_of(source: bytes | Path) -> int:
    return len(source) if isinstance(source, bytes) else source.stat().st_size


def check_whole(archive: zipfile.ZipFile, unpacked: float = math.inf) -> None:
    """Unpack everything once without keeping it; :class:`Unusable` where that fails or is more than ``unpacked`` bytes."""
    left = unpacked
    for info in archive.infolist():
        try:
            with archive.open(info) as stream:
                while chunk := stream.read(_CHUNK):
                    left -= len(chunk)
                    if left < 0:
                        raise Unusable("large")
        except FAULTS:
            raise Unusable("damaged", info.filename) from None


def part(archive: zipfile.ZipFile, name: str) -> bytes:
    """A member's content, b"" where there is none of that name."""
    try:
        info = archive.getinfo(name)
    except KeyError:
        return b""
    try:
        if isinstance(archive.fp, io.BytesIO):
            return content_of(_member(archive.fp.getbuffer(), info))
        return archive.read(info)
    except FAULTS:
        raise Unusable("damaged", name) from None


def members(content: bytes, unpacked: float) -> dict[str, Member]:
    """All members of the zip in ``content`` as they are packed, folders left out."""
    view = memoryview(content)
    with opened(content, unpacked) as archive:
        try:
            return {i.filename: _member(view, i) for i in archive.infolist() if not i.is_dir()}
        except FAULTS:
            raise Unusable("damaged") from None


def _member(data: memoryview, info: zipfile.ZipInfo) -> Member:
    at = info.header_offset
    name_length, extra_length = struct.unpack_from("<HH", data, at + _LENGTHS_OFFSET)
    start = at + _LOCAL_HEADER + name_length + extra_length
    packed = bytes(data[start : start + info.compress_size])
    return Member(info.filename, info.compress_type, info.CRC, info.file_size, packed)


def content_of(member: Member, most: float = math.inf) -> bytes:
    """What ``ZipFile.read`` gives, at a third of its cost for small parts already in memory.

    :class:`Unusable` where it is damaged or has more than ``most`` bytes.
    """
    if member.size > most:
        raise Unusable("large", member.name)
    content = member.data
    if member.method == DEFLATED:
        try:  # one byte more than declared, so that a lie shows
            content = zlib.decompressobj(-zlib.MAX_WBITS).decompress(content, member.size + 1)
        except zlib.error:
            raise Unusable("damaged", member.name) from None
    if len(content) != member.size or zlib.crc32(content) != member.crc:
        raise Unusable("damaged", member.name)
    return content
