"""Cases in processes that may be lost: everything is loaded once, and forks of that do a few cases each.

A fork costs some milliseconds, and as much again until it has pages of its own, so it does a few cases in turn.  Each case
has its own folder, its own limit of processor time and its own peak of memory; where a fork is lost the case is known, and
the next fork goes on behind it.
"""

from __future__ import annotations

import faulthandler
import gc
import importlib
import os
import pickle
import pkgutil
import re
import resource
import select
import shutil
import signal
import struct
import sys
import tempfile
import time
import warnings
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from io import FileIO
from pathlib import Path

import draftkit
from tests.fuzz import seeds
from tests.fuzz.doors import BYTES, DOORS, SECONDS, Door, Outcome, case, inside, spoiled

_ROOM = 3 * BYTES
"""Address space a case may take beside what it began with: more than the limit, so that what it took can be told."""
_PATIENCE = 900
"""Seconds of the clock after which one that waits for nothing is."""
_STACK, _SCREEN = "stack", "screen"
_EACH = 20
"""Cases of one fork."""
_LENGTH = struct.Struct("<I")


def load_all() -> None:
    """Import every module of ours, and the libraries that are loaded late."""
    for module in pkgutil.walk_packages(draftkit.__path__, "draftkit."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    for name in ("docx", "flask", "openpyxl", "pypdf", "python_calamine", "jieba", "rich.progress"):
        importlib.import_module(name)


class Server:
    """A warm process that forks one for each case; ``home`` holds what they share."""

    def __init__(self, home: Path) -> None:
        self.home = home
        load_all()
        seeds.furnish(home)

    def warm(self) -> list[tuple[Door, Outcome]]:
        """Let a good file through every door in this very process, so that what is made once is there; the outcomes."""
        found = [(door, self._good(door)) for door in DOORS]
        gc.collect()
        gc.freeze()
        return found

    def _good(self, door: Door) -> Outcome:
        folder = Path(tempfile.mkdtemp(prefix="good-", dir=self.home))
        try:
            return _in(folder, door, None, self.home)
        finally:
            shutil.rmtree(folder)

    def do(self, number: int) -> Outcome:
        """One numbered case, in a fork of its own."""
        ((_, outcome),) = self.run([number])
        return outcome

    def run(self, numbers: Iterable[int]) -> Iterator[tuple[int, Outcome]]:
        """Numbered cases in turn."""
        left = list(numbers)
        while left:
            done = 0
            for outcome in self._fork(left[:_EACH]):
                yield left[done], outcome
                done += 1
            left = left[done:]

    def _fork(self, numbers: list[int]) -> Iterator[Outcome]:
        """What comes of the first of these cases: all of them, or those up to the one at which the fork was lost."""
        folder = Path(tempfile.mkdtemp(prefix="fork-", dir=self.home))
        reading, writing = os.pipe()
        sys.stdout.flush()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            child = os.fork()
        if not child:
            try:
                os.close(reading)
                _cases(numbers, folder, self.home, writing)
            except BaseException as error:  # noqa: BLE001 - a fault of the fuzzer itself
                os.write(2, repr(error).encode("utf-8", "replace"))
            finally:
                os._exit(0)
        os.close(writing)
        done = 0
        with os.fdopen(reading, "rb", buffering=0) as stream:
            while (told := _next(stream)) is not None:
                outcome: Outcome = pickle.loads(told)  # noqa: S301 - from ourselves
                yield outcome
                done += 1
        with suppress(ProcessLookupError):
            os.killpg(child, signal.SIGKILL)
        _, status, used = os.wait4(child, 0)
        if done < len(numbers):
            yield _lost(folder, os.waitstatus_to_exitcode(status), used.ru_maxrss * 1024)
        shutil.rmtree(folder, ignore_errors=True)


def _next(stream: FileIO) -> bytes | None:
    """The next message of a fork; None where there is none any more."""
    head = _exactly(stream, _LENGTH.size)
    return _exactly(stream, _LENGTH.unpack(head)[0]) if head else None


def _exactly(stream: FileIO, size: int) -> bytes | None:
    found = b""
    while len(found) < size:
        ready, _, _ = select.select([stream], [], [], _PATIENCE)
        block = stream.read(size - len(found)) if ready else b""
        if not block:
            return None
        found += block
    return found


def _cases(numbers: list[int], folder: Path, home: Path, writing: int) -> None:
    """What a fork does."""
    os.setpgid(0, 0)
    stack = (folder / _STACK).open("wb")
    faulthandler.enable(stack)
    faulthandler.register(signal.SIGXCPU, stack, chain=True)
    screen = os.open(folder / _SCREEN, os.O_RDWR | os.O_CREAT | os.O_APPEND)
    os.dup2(screen, 1)
    os.dup2(screen, 2)
    space = _now_taken() + _ROOM
    resource.setrlimit(resource.RLIMIT_AS, (space, space))
    for number in numbers:
        until = int(time.process_time()) + 1 + SECONDS
        resource.setrlimit(resource.RLIMIT_CPU, (until, resource.RLIM_INFINITY))
        signal.setitimer(signal.ITIMER_PROF, 0)
        inner = folder / str(number)
        inner.mkdir()
        door, random = case(number)
        outcome = _on_screen(_in(inner, door, random, home), screen)
        shutil.rmtree(inner, ignore_errors=True)
        told = pickle.dumps(outcome)
        os.write(writing, _LENGTH.pack(len(told)) + told)


def _on_screen(outcome: Outcome, screen: int) -> Outcome:
    """With what was written past Python, which is taken away."""
    said = os.pread(screen, 10_000, 0).decode("utf-8", "replace")
    os.ftruncate(screen, 0)
    if not outcome.fault and re.search(r"Traceback|panicked at", said):
        return replace(outcome, fault=f"on the screen: {said[:200]}")
    return outcome


def _in(folder: Path, door: Door, random: object, home: Path) -> Outcome:
    before, kept = tempfile.tempdir, os.environ["DRAFTKIT_CACHE"]
    room = folder / "room"
    (room / "tmp").mkdir(parents=True)
    tempfile.tempdir = str(room / "tmp")
    if door.seed in seeds.KEEP_THINGS and random is not None:
        os.environ["DRAFTKIT_CACHE"] = str(room / "cache")
        for loaded in _kept_in_memory():
            loaded.cache_clear()
    try:
        way, content = spoiled(door, random, home)  # type: ignore[arg-type]
        return inside(door, way, content, room, home)
    finally:
        tempfile.tempdir, os.environ["DRAFTKIT_CACHE"] = before, kept


def _kept_in_memory() -> list[object]:
    from draftkit.sources import banks

    return [one for one in vars(banks).values() if hasattr(one, "cache_clear")]


def _now_taken() -> int:
    pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[0]
    return int(pages) * resource.getpagesize()


def _lost(folder: Path, code: int, peak: int) -> Outcome:
    """What is known of a case at which a fork was lost."""
    where = screen = ""
    with suppress(OSError):
        stack = (folder / _STACK).read_text(encoding="utf-8", errors="replace")
        found = re.findall(r'/src/(draftkit/\S+?)", line (\d+) in (\S+)', stack)
        where = ":".join(found[0]) if found else stack[:200]
    with suppress(OSError):
        screen = (folder / _SCREEN).read_text(encoding="utf-8", errors="replace")[-200:]
    over = f"more than {SECONDS} s"
    fault = (
        over
        if code in {-signal.SIGKILL, -signal.SIGXCPU}
        else f"the process ended ({code}) {screen}"
    )
    return Outcome(-1, f"{fault} {where}".strip(), float(SECONDS), peak)
