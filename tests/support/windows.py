"""The system calls as Windows answers them, on a system that is none: what a machine without Windows can try.

From Microsoft's documentation, as Python passes it on: a name that is taken is not renamed onto; what somebody has open is
neither renamed, replaced nor removed; a folder is not opened; a lock covers a range of bytes, is refused to every other
handle, and goes with the handle.  There are no ``fchown``, ``fchmod``, ``geteuid``, ``fork``, ``O_NOFOLLOW``, ``O_NONBLOCK``.
"""

from __future__ import annotations

import errno
import fcntl
import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from draftkit import disk

if TYPE_CHECKING:
    import pytest

_MISSING = ("fchown", "fchmod", "geteuid", "fork", "O_NOFOLLOW", "O_NONBLOCK")


class _Locking(ModuleType):
    """``msvcrt``, as far as it locks: one byte, at the place where the handle stands.  Locks of this system stand for them."""

    LK_NBLCK = 2

    def locking(self, handle: int, mode: int, count: int) -> None:
        assert (mode, count) == (self.LK_NBLCK, 1)
        # A lock within the content would keep others from reading it.
        assert os.lseek(handle, 0, os.SEEK_CUR) >= os.fstat(handle).st_size
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise PermissionError(errno.EACCES, "another process has locked it") from None


def _is_open(path: Path) -> bool:
    wanted = path.resolve()
    for handle in Path("/proc/self/fd").iterdir():
        with suppress(OSError):
            if handle.readlink() == wanted:
                return True
    return False


def _ensure_closed(path: str | Path) -> None:
    if os.path.lexists(path) and not Path(path).is_symlink() and _is_open(Path(path)):
        raise PermissionError(errno.EACCES, "the file is being used by another process", str(path))


def pretend(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make ``draftkit.disk`` and all above it believe that this is Windows."""
    rename, replace, unlink, open_ = os.rename, os.replace, os.unlink, os.open

    def no_rename_onto(source: Any, place: Any, **more: Any) -> None:
        if os.path.lexists(place):
            raise FileExistsError(errno.EEXIST, "it is there already", str(place))
        _ensure_closed(source)
        rename(source, place, **more)

    def replacing(source: Any, place: Any, **more: Any) -> None:
        _ensure_closed(source)
        _ensure_closed(place)
        replace(source, place, **more)

    def removing(path: Any, **more: Any) -> None:
        if "dir_fd" not in more:
            _ensure_closed(path)
        unlink(path, **more)

    def no_folders(path: Any, flags: int, *mode: Any, **more: Any) -> int:
        unnamed = (
            flags & os.O_TMPFILE == os.O_TMPFILE
        )  # of ``tempfile``, which has a way of its own on Windows
        if isinstance(path, (str, Path)) and not more and Path(path).is_dir() and not unnamed:
            raise PermissionError(errno.EACCES, "that is a folder", str(path))
        return open_(path, flags, *mode, **more)

    for name in _MISSING:
        monkeypatch.delattr(os, name, raising=False)
    for name, fake in (
        ("rename", no_rename_onto), ("replace", replacing), ("unlink", removing), ("remove", removing), ("open", no_folders),
    ):  # fmt: skip
        monkeypatch.setattr(os, name, fake)
    # A folder goes name by name there, not by handles of its folders.
    monkeypatch.setattr(shutil, "_use_fd_functions", False)
    monkeypatch.setattr(disk, "_NO_FOLLOW", 0)
    monkeypatch.setattr(disk, "_CREATE", os.O_RDWR | os.O_CREAT | os.O_EXCL)
    monkeypatch.setitem(sys.modules, "msvcrt", _Locking("msvcrt"))
    monkeypatch.setattr(sys, "platform", "win32")
