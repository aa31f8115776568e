"""A small cache of compiled banks and templates, keyed by their content and by the code that compiles.

It only saves time: whatever goes wrong with it (no home folder, no space, a damaged file) is
passed over and the thing is made anew.  ``DRAFTKIT_CACHE`` moves it; set to ``0`` it is off.
"""

from __future__ import annotations

import os
import sys
import zlib
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from draftkit import disk

_KEEP = 12
_SUM = 4
"""Bytes of the sum before an entry."""
_HOME = Path(__file__).parent


def folder() -> Path | None:
    """Where the cache lives; None where it is off."""
    named = os.environ.get("DRAFTKIT_CACHE")
    if named == "0":
        return None
    if named:
        return Path(named)
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "draftkit"


@lru_cache
def code(*rooms: str) -> str:
    """A sum over the sources in ``rooms`` (packages or modules of ours), which tells two states of them apart.

    By size and time of change, since reading them all would take longer than what the cache saves.
    """
    seen = []
    for room in rooms:
        for entry in _sources(room):
            try:
                state = entry.stat()
            except OSError:
                continue
            seen.append((room, entry.name, state.st_size, state.st_mtime_ns))
    return f"{zlib.crc32(repr(sorted(seen)).encode()):08x}"


def _sources(room: str) -> Sequence[os.DirEntry[str] | Path]:
    try:
        with os.scandir(_HOME / room) as entries:
            return [entry for entry in entries if entry.name.endswith(".py")]
    except OSError:
        return [_HOME / f"{room}.py"]


def state(folder: Path) -> str:
    """A sum over the files in ``folder`` and the folders in it, which tells two states of them apart.

    As above, and by what the system says of their last change, which no copying takes along: unlike sources of one
    version, what lies there may be of one size and time and yet differ.
    """
    return f"{zlib.crc32(repr(sorted(_seen(folder))).encode()):08x}"


def _seen(folder: Path) -> Iterator[tuple[str, int, int, int]]:
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _seen(Path(entry.path))
            else:
                found = entry.stat()
                yield entry.path, found.st_size, found.st_mtime_ns, found.st_ctime_ns


def load(name: str) -> memoryview | None:
    """The bytes kept under ``name``, or None; what somebody else may have put there is not looked at."""
    try:
        place = folder()
        if place is None or not disk.is_own_folder(place):
            return None
        data = memoryview(disk.read_own(place / name) or b"")
    except (OSError, RuntimeError):
        return None
    payload = data[_SUM:]
    return payload if data[:_SUM] == _sum(name, payload) else None


def save(name: str, payload: bytes) -> None:
    """Keep ``payload`` under ``name``; older entries are dropped when there are many."""
    try:
        place = folder()
        if place is None:
            return
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not disk.is_own_folder(place):
            return
        disk.sweep(place)
        disk.write(place / name, _sum(name, payload) + payload, overwrite=True)
        _trim(place)
    except (OSError, RuntimeError):
        return


def _sum(name: str, payload: bytes | memoryview) -> bytes:
    """What stands before ``payload``: it tells damage, and an entry that goes by another's name."""
    return zlib.crc32(payload, zlib.crc32(name.encode())).to_bytes(_SUM, "big")


def _trim(place: Path) -> None:
    entries = sorted(place.glob("*.dk"), key=lambda path: path.stat().st_mtime)
    for path in entries[:-_KEEP]:
        path.unlink(missing_ok=True)
