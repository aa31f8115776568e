"""Bytes put on a disk: whole or not at all, flushed before they are seen, through no link, and no litter that stays.

A file is written beside its place under a name nobody can guess, and then linked or renamed into it.  While it is
written it is locked.  The lock is the system's and goes with its process: what nobody holds was left by a run that was
killed, and the next run in that folder takes it away.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import IO, BinaryIO, Self

_PREFIX, _SUFFIX, _FOLDER = ".draftkit-", ".tmp", ".dir"
_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_CREATE = os.O_RDWR | os.O_CREAT | os.O_EXCL | _NO_FOLLOW
_FOR_ALL, _FOR_US = 0o666, 0o600
_OTHERS_MAY_WRITE = 0o022
_LOCKED_AT = 1 << 30
"""Where Windows locks a file: beyond its content, so that others may read who holds it."""
_PATIENCE = 10
"""Seconds to wait for what comes by a pipe."""
_LEFT_AFTER = 60
"""Seconds after which a file that nobody has open was left, where no lock tells."""


class Temporary:
    """A new file beside its place, being written: ``path``, and ``stream`` to write to.

    It is gone when the block ends, unless it was :meth:`put` somewhere.  ``OSError`` from every step.
    """

    def __init__(self, folder: Path, mode: int = _FOR_ALL) -> None:
        while True:
            self.path = folder / f"{_PREFIX}{os.urandom(8).hex()}{_SUFFIX}"
            number = os.open(self.path, _CREATE, mode)
            if _locked(number) is not False and _is_at(number, self.path):
                break
            os.close(number)  # somebody who sweeps came between the two
        self.stream: BinaryIO = os.fdopen(number, "w+b")
        self._is_put = False

    def put(self, place: Path, *, overwrite: bool) -> None:
        """Flush it, and make it the file at ``place``.

        ``FileExistsError`` where there is one and it is not to be overwritten; its permissions go over to ours.
        """
        self.stream.flush()
        if overwrite:
            _like(self.stream.fileno(), place)
        _flush(self.stream.fileno())
        if sys.platform == "win32":
            self.stream.close()  # an open file cannot be renamed there
        if overwrite:
            Path(self.path).replace(place)
        else:
            _put_new(self.path, place)
        self._is_put = True
        _flush_folder(place.parent)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _at: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close it; where it was not put anywhere it is gone."""
        with suppress(OSError):
            self.stream.close()
        if not self._is_put:
            with suppress(OSError):
                self.path.unlink()


def write(place: Path, content: bytes, *, overwrite: bool) -> None:
    """Put ``content`` at ``place``.  ``FileExistsError`` as :meth:`Temporary.put`, ``OSError`` for all else."""
    with Temporary(place.parent) as temporary:
        temporary.stream.write(content)
        temporary.put(place, overwrite=overwrite)


def scratch() -> Temporary:
    """A file of our own where the system keeps passing things, for our eyes only."""
    import tempfile

    folder = Path(tempfile.gettempdir())
    sweep(folder)
    return Temporary(folder, _FOR_US)


@contextmanager
def scratch_folder() -> Iterator[Path]:
    """A folder of the same kind; it is gone when the block ends."""
    import shutil

    with scratch() as guard:
        folder = guard.path.with_suffix(_FOLDER)
        folder.mkdir(0o700)
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def lay(folder: Path, contents: Mapping[str, bytes]) -> None:
    """Write new files into a folder of our own, in place of what was left there, and flush them all."""
    numbers: list[int] = []
    try:
        for name, content in contents.items():
            path = folder / name
            path.unlink(missing_ok=True)
            numbers.append(os.open(path, _CREATE, _FOR_ALL))
            with os.fdopen(numbers[-1], "wb", closefd=False) as stream:
                stream.write(content)
        _flush_all(numbers)  # after all are written, which takes a fifth of the time
    finally:
        for number in numbers:
            os.close(number)
    _flush_folder(folder)


def move(source: Path, place: Path, *, overwrite: bool) -> None:
    """Put a file that was laid at ``place``; errors and permissions as with :meth:`Temporary.put`."""
    if not overwrite:
        _put_new(source, place)
        return
    number = os.open(source, os.O_RDWR | _NO_FOLLOW)
    try:
        _like(number, place)
    finally:
        os.close(number)
    Path(source).replace(place)


def make_folder(path: Path) -> None:
    """See to it that there is a folder at ``path``, and that it is no link to elsewhere."""
    with suppress(FileExistsError):
        path.mkdir()
    if not stat.S_ISDIR(path.lstat().st_mode):
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(path))


def read_own(path: Path) -> bytes | None:
    """The content of a file that nobody else can have written; None where it is another's, or no plain file."""
    number = os.open(path, os.O_RDONLY | _NO_FOLLOW | getattr(os, "O_NONBLOCK", 0))
    with os.fdopen(number, "rb") as stream:
        return stream.read() if _is_own(os.fstat(number)) else None


def is_own_folder(path: Path) -> bool:
    """Whether nobody else may put anything into the folder at ``path``."""
    return _is_own(path.stat(), folder=True)


def _is_own(state: os.stat_result, *, folder: bool = False) -> bool:
    if sys.platform == "win32":
        return True
    fits = stat.S_ISDIR(state.st_mode) if folder else stat.S_ISREG(state.st_mode)
    return fits and state.st_uid in {0, os.geteuid()} and not state.st_mode & _OTHERS_MAY_WRITE


# ---------------------------------------------------------------- reading


def read(path: Path, most: int) -> bytes:
    """The content of a file, ``most + 1`` bytes of it where it is longer.

    ``OSError`` where it cannot be read; what is no file and gives nothing for some seconds cannot.  ``ValueError`` where
    the path cannot be one.
    """
    number = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0))
    with os.fdopen(number, "rb", buffering=0) as stream:
        state = os.fstat(number)
        if stat.S_ISDIR(state.st_mode):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
        if stat.S_ISREG(state.st_mode) or sys.platform == "win32":
            # What is read is allotted first, so not more than there is.
            return _all_of(stream, min(state.st_size or most, most) + 1)
        return _read_pipe(number, most)


def _all_of(stream: IO[bytes], most: int) -> bytes:
    """At most so many bytes: one call of the system may give fewer than there are."""
    found = stream.read(most)
    while len(found) < most and (more := stream.read(most - len(found))):
        found += more
    return found


def _read_pipe(number: int, most: int) -> bytes:
    import select

    found = bytearray()
    while len(found) <= most:
        ready, _, _ = select.select([number], [], [], _PATIENCE)
        if not ready:
            raise TimeoutError(errno.ETIMEDOUT, os.strerror(errno.ETIMEDOUT))
        block = os.read(number, 1 << 16)
        if not block:
            break
        found += block
    return bytes(found)


def below(folder: Path, *, enter: Callable[[Path], bool] = lambda _: True) -> Iterator[Path]:
    """What lies in ``folder`` and in the folders in it that are to be ``enter``ed, sorted by path.

    No folder comes twice, whatever links there are.  One that cannot be looked into comes itself, so that whoever reads
    it says why.
    """
    yield from _below(folder, enter, set())


def _identity(folder: Path) -> tuple[int, int] | Path:
    """What tells a folder from all others; some network drives number none."""
    state = folder.stat()
    return (state.st_dev, state.st_ino) if state.st_ino else folder.resolve()


def _below(
    folder: Path, enter: Callable[[Path], bool], seen: set[tuple[int, int] | Path]
) -> Iterator[Path]:
    try:
        identity = _identity(folder)
        inside = sorted(folder.iterdir(), key=lambda path: path.name)
    except OSError:
        yield folder
        return
    if identity in seen:
        return
    seen.add(identity)
    for path in inside:
        if not path.is_dir():
            yield path
        elif enter(path):
            yield from _below(path, enter, seen)


# ---------------------------------------------------------------- into its place


def _put_new(source: Path, place: Path) -> None:
    if sys.platform == "win32":
        source.rename(place)  # which refuses what is there
        return
    try:
        os.link(source, place)
    except FileExistsError:
        raise
    except OSError:  # no links on this disk, or none for us
        os.close(os.open(place, _CREATE, _FOR_ALL))
        try:
            Path(source).replace(place)
        except BaseException:
            with suppress(OSError):
                place.unlink()
            raise
    else:
        source.unlink()


def _like(number: int, place: Path) -> None:
    """Give a file the owner and the permissions of the one it replaces, as far as that is ours to do."""
    try:
        before = os.lstat(place)
    except OSError:
        return
    if sys.platform != "win32" and stat.S_ISREG(before.st_mode):
        with suppress(OSError):
            os.fchown(number, before.st_uid, before.st_gid)
        with suppress(OSError):
            os.fchmod(number, stat.S_IMODE(before.st_mode))


def _flush(number: int) -> None:
    try:
        os.fsync(number)
    except OSError as error:
        if error.errno not in {errno.EINVAL, errno.ENOTSUP, errno.ENOSYS}:
            raise


_AT_ONCE = 4
"""Files flushed at a time: a disk takes what waits for it together in one go, in a third of the time and less; more gain nothing."""


def _flush_all(numbers: Sequence[int]) -> None:
    """Flush many files.  ``OSError`` where one of them cannot be."""
    from threading import Thread  # no draft of a single report wants it

    faults: list[OSError] = []

    def flush(some: Sequence[int]) -> None:
        try:
            for number in some:
                _flush(number)
        except OSError as error:
            faults.append(error)

    shares = [numbers[first::_AT_ONCE] for first in range(min(_AT_ONCE, len(numbers)))]
    threads = [Thread(target=flush, args=(some,)) for some in shares]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if faults:
        raise faults[0]


def _flush_folder(folder: Path) -> None:
    """So that the name outlives a loss of power as well; where folders cannot be flushed the system sees to it."""
    if sys.platform == "win32":
        return
    with suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


# ---------------------------------------------------------------- locks


class Lock:
    """A lock that :func:`hold` gave: held until it is released or the process ends."""

    def __init__(self, path: Path, number: int) -> None:
        self._path, self._number = path, number

    def release(self) -> None:
        """Let others in."""
        if sys.platform == "win32":
            os.close(self._number)
        with suppress(OSError):
            self._path.unlink()  # while it is held: whoever waits for this file looks whether it is still there
        if sys.platform != "win32":
            os.close(self._number)


def hold(path: Path, holder: str) -> Lock | str:
    """The lock of the file at ``path``, which then names the ``holder``; where another has it, who that is."""
    while True:
        number = os.open(path, os.O_RDWR | os.O_CREAT | _NO_FOLLOW, _FOR_ALL)
        if _locked(number) is False:
            with os.fdopen(number, "rb") as stream:
                return stream.read(200).decode("utf-8", "replace")
        if _is_at(number, path):
            break
        os.close(number)
    os.ftruncate(number, 0)
    os.write(number, holder.encode("utf-8", "replace"))
    return Lock(path, number)


def _locked(number: int) -> bool | None:
    """Take the lock of an open file: whether we have it now; None where there are no locks."""
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(number, _LOCKED_AT, os.SEEK_SET)
            try:
                msvcrt.locking(number, msvcrt.LK_NBLCK, 1)
            finally:  # whoever is refused reads who holds it
                os.lseek(number, 0, os.SEEK_SET)
        else:
            import fcntl

            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return False if error.errno in {errno.EACCES, errno.EAGAIN, errno.EDEADLK} else None
    return True


def _is_at(number: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(number), os.lstat(path))
    except OSError:
        return False


# ---------------------------------------------------------------- litter


def sweep(folder: Path) -> None:
    """Take away what runs that were killed left in ``folder``."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(_PREFIX) and entry.name.endswith(_SUFFIX):
                with suppress(OSError):
                    _remove_left(Path(entry.path))


def _remove_left(path: Path) -> None:
    number = os.open(path, os.O_RDONLY | _NO_FOLLOW | getattr(os, "O_NONBLOCK", 0))
    try:
        state = os.fstat(number)
        if not stat.S_ISREG(state.st_mode) or (
            sys.platform != "win32" and state.st_uid != os.geteuid()
        ):
            return
        free = _locked(number)
        if free is None:
            free = time.time() - state.st_mtime > _LEFT_AFTER
        if free and _is_at(number, path):
            folder = path.with_suffix(_FOLDER)
            if folder.is_dir():
                import shutil

                shutil.rmtree(folder, ignore_errors=True)
            if sys.platform != "win32":
                path.unlink()
    finally:
        os.close(number)
    if sys.platform == "win32" and free:
        path.unlink()
