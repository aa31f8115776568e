"""What was found out about files, kept for as long as they stay as they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar, cast

T = TypeVar("T")
Stamp = tuple[tuple[str, int, int], ...]


def stamp_of(*paths: Path) -> Stamp:
    """Tells two states of files apart; what is not there has a state as well."""
    return tuple(map(_state, paths))


def stamp_below(*folders: Path) -> Stamp:
    """The same of everything in folders."""
    return stamp_of(*(path for folder in folders for path in _inside(folder)))


def _inside(folder: Path) -> Iterable[Path]:
    return sorted(folder.rglob("*")) if folder.is_dir() else (folder,)


def _state(path: Path) -> tuple[str, int, int]:
    try:
        stat = path.stat()
    except OSError:
        return str(path), 0, 0
    return str(path), stat.st_mtime_ns, stat.st_size


class Memory:
    """Remembers one answer to each question, and what the files were like when it was given."""

    def __init__(self) -> None:
        self._known: dict[object, tuple[Stamp, object]] = {}

    def recall(self, question: object, stamp: Stamp, find: Callable[[], T]) -> T:
        """The answer; found anew where the files have changed."""
        known = self._known.get(question)
        if known is None or known[0] != stamp:
            known = self._known[question] = (stamp, find())
        return cast("T", known[1])
