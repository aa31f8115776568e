"""Processes that are killed at a chosen file operation, and pairs of them that do the same at the same moment."""

from __future__ import annotations

import os
import signal
import sys
import tempfile
import warnings
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from draftkit import cli, disk
from tests.fuzz import page

KILLED = 137
_PATIENCE = 60
"""Seconds after which a process that hangs is ended."""
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
_CHANGES = frozenset(
    ("os.rename", "os.link", "os.remove", "os.mkdir", "os.rmdir", "os.chmod", "os.chown", "os.truncate", "os.symlink")
)  # fmt: skip


class _Counter:
    """Counts what changes the disk; the process ends before change ``last``."""

    def __init__(self, last: int, told: int) -> None:
        self.last, self.told, self.count = last, told, 0

    def hook(self, event: str, arguments: tuple[Any, ...]) -> None:
        """An audit hook."""
        writes = event == "open" and isinstance(arguments[2], int) and arguments[2] & _WRITING
        if (writes and arguments[0] != os.devnull) or event in _CHANGES:
            self.step()

    def step(self) -> None:
        self.count += 1
        if self.count == self.last:
            os._exit(KILLED)


def _forked(work: Callable[[], int]) -> int:
    """The exit code of ``work`` in a process of its own."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if not child:
        code = 99
        signal.alarm(_PATIENCE)
        try:
            nowhere = os.open(os.devnull, os.O_RDWR)
            os.dup2(nowhere, 1)
            os.dup2(nowhere, 2)
            sys.stdout, sys.stderr = (os.fdopen(os.dup(n), "w", encoding="utf-8") for n in (1, 2))
            code = work()
        finally:
            os._exit(code)
    return child


def code_of(child: int) -> int:
    """How a process ended."""
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


def run(arguments: list[str], room: Path, last: int = 0) -> tuple[int, int]:
    """Exit code and number of changes of a command that is killed before change ``last`` (0: never).

    What it puts aside goes into ``room``.
    """

    def work() -> int:
        tempfile.tempdir = str(room)
        return page.save(Path(arguments[1])) if arguments[0] == "serve" else cli.run(arguments)

    return killed(work, last)


def killed(work: Callable[[], int], last: int = 0) -> tuple[int, int]:
    """The same of any work in a process of its own."""
    reading, writing = os.pipe()

    def counted() -> int:
        counter = _Counter(last, writing)
        fsync = os.fsync

        def flush(number: int) -> None:
            counter.step()
            fsync(number)

        os.fsync = flush
        sys.addaudithook(counter.hook)
        code = work()
        os.write(writing, str(counter.count).encode())
        return code

    child = _forked(counted)
    os.close(writing)
    with os.fdopen(reading, "rb") as stream:
        told = stream.read()
    return code_of(child), int(told or 0)


def race(*commands: list[str]) -> list[int]:
    """The exit codes of processes that come to put their results in one place at the same moment."""
    ready, at_ready = os.pipe()
    go, at_go = os.pipe()

    def work(arguments: list[str]) -> int:
        os.close(at_go)

        def wait(place: Path) -> None:
            if str(place).startswith(arguments[arguments.index("-o") + 1]):
                os.write(at_ready, b"r")
                os.close(at_ready)
                os.read(go, 1)

        write, hold = disk.write, disk.hold

        def writing(place: Path, content: bytes, *, overwrite: bool) -> None:
            wait(place)
            write(place, content, overwrite=overwrite)

        def holding(path: Path, holder: str) -> disk.Lock | str:
            wait(path)
            return hold(path, holder)

        if "batch" in arguments:
            disk.hold = holding
        else:
            disk.write = writing
        return cli.run(arguments)

    children = [_forked(partial(work, arguments)) for arguments in commands]
    os.close(at_ready)
    for _ in children:
        os.read(ready, 1)  # or the end, where all are gone
    for number in (ready, go, at_go):
        os.close(number)  # whoever waits goes on
    return [code_of(child) for child in children]
