"""The folder: which files lie in it, what is being filled in, and how anything gets written there.

Nothing outside the folder is read or written, whatever a name says and wherever a link points.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from threading import Lock
from typing import IO

from draftkit import delivery, disk
from draftkit.blanks import FORMS
from draftkit.checking.reports import REPORTS
from draftkit.diagnostics import DraftkitError, InputError, OutputError, Place, Problem
from draftkit.page.memory import Memory, stamp_of
from draftkit.service import filling, finals
from draftkit.service.exports import FORMS as COPIES
from draftkit.service.standing import FINAL, Standing, of_document
from draftkit.sources.entered import Entered, read_entered
from draftkit.sources.files import INPUTS

LARGEST = 50 * 1024 * 1024
READABLE = (*REPORTS, ".odt", ".pdf", ".rtf")
"""Reports that may be dropped; of some the reader says what they take."""
_BESIDE = "-网页填写"
_TABLES = ("汇总表", "汇总", "县区汇总", "雷同")
"""Beginnings of names of tables of results, which are no inputs."""


class NotHereError(DraftkitError):
    """No such file in the folder, or one that may not be reached."""


@dataclass(frozen=True, slots=True)
class Saved:
    """Where it was written; ``word`` is what a person should know of it."""

    path: Path
    word: str = ""


@dataclass
class _Held:
    stamp: tuple[int, int]
    entered: Entered


class Desk:
    """One folder and what is open in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()
        disk.sweep(self.folder)
        self._held: dict[Path, _Held] = {}
        self._locks: dict[Path, Lock] = {}
        self._lock = Lock()
        self.memory = Memory()

    # ------------------------------------------------ names

    def path(self, name: str) -> Path:
        """The file or folder of that name, with ``/`` between its parts.  ``NotHereError`` where there is none.

        Nothing hidden, nothing outside, no link that leads there.
        """
        parts = PurePosixPath(name).parts
        bad = (
            not parts
            or name.startswith("/")
            or "\\" in name
            or ":" in name
            or not name.isprintable()
        )
        if bad or any(part == ".." or part.startswith((".", "~$")) for part in parts):
            raise _not_here(name)
        path = self.folder.joinpath(*parts)
        try:
            real = path.resolve(strict=True)
        except (OSError, RuntimeError):
            raise _not_here(name) from None
        if not real.is_relative_to(self.folder):
            raise _not_here(name)
        return path

    def name(self, path: Path) -> str:
        """What a file of the folder is called in an address."""
        return path.relative_to(self.folder).as_posix()

    def _listed(self, suffixes: tuple[str, ...]) -> Iterator[Path]:
        for path in sorted(self.folder.iterdir(), key=lambda one: one.name):
            if path.suffix.lower() not in suffixes or path.name.startswith((".", "~$")):
                continue
            if path.is_file() and path.resolve().is_relative_to(self.folder):
                yield path

    def inputs(self) -> list[Path]:
        """The inputs in the folder."""
        return [path for path in self._listed(INPUTS) if not path.stem.startswith(_TABLES)]

    def reports(self) -> list[Path]:
        """The reports in the folder."""
        return list(self._listed(REPORTS))

    def lists(self) -> list[Path]:
        """What may be a list of names."""
        return [*self._listed((".txt", ".csv")), *filter(self.is_roster, self.inputs())]

    def folders(self) -> list[Path]:
        """The folders in it that are not hidden."""
        inside = sorted(self.folder.iterdir(), key=lambda one: one.name)
        return [
            p for p in inside if p.is_dir() and not p.is_symlink() and not p.name.startswith(".")
        ]

    def folder_for(self, name: str) -> Path:
        """A new folder of that name."""
        for number in range(1, 1000):
            path = self.folder / f"{name}{number if number > 1 else ''}"
            if not path.exists() and not path.is_symlink():
                path.mkdir()
                return path
        raise OutputError.at(name, "OUT-EXISTS", "同名的文件夹太多", "请删去不用的")

    def is_roster(self, path: Path) -> bool:
        """Whether a file of the folder is a 花名册."""
        return self.memory.recall(("roster", path), stamp_of(path), lambda: _is_roster(path))

    def standing(self, document: Path) -> Standing:
        """How a report stands; looked at again only where it, or its copy to publish, has changed."""
        copies = (document.with_name(f"{document.stem}{FINAL}{form}") for form in COPIES)
        stamp = stamp_of(document, finals.record_of(document), *copies)
        return self.memory.recall(("standing", document), stamp, lambda: of_document(document))

    # ------------------------------------------------ what is handed in

    def keep(
        self, stream: IO[bytes], name: str, suffixes: tuple[str, ...], folder: Path | None = None
    ) -> Path:
        """Put a file that was dropped on the page into the folder, under its name or the next free one."""
        given = PurePosixPath(name.replace("\\", "/").lstrip("\\/.~$") or "_")
        plain = f"{delivery.safe_name(given.stem.lstrip('.~$'))}{given.suffix[:8].lower()}"
        where = Place(plain)
        if Path(plain).suffix.lower() not in suffixes:
            what = f"不能用 {Path(plain).suffix or '没有后缀的'} 文件"
            raise InputError(Problem("FILE-SUFFIX", what, f"能用的有 {'、'.join(suffixes)}", where))
        content = stream.read(LARGEST + 1)
        if len(content) > LARGEST:
            what = f"文件超过 {LARGEST // 1024 // 1024} MB"
            raise InputError(Problem("FILE-TOO-LARGE", what, "请核对是否给错了文件", where))
        if not content:
            raise InputError(Problem("FILE-EMPTY", "文件是空的", "请核对是否给错了文件", where))
        target = (folder or self.folder) / plain
        for number in range(2, 1000):
            if not target.exists() and not target.is_symlink():
                delivery.write(target, content, overwrite=False)
                return target
            if target.is_file() and not target.is_symlink() and target.read_bytes() == content:
                return target
            target = target.with_name(f"{Path(plain).stem}-{number}{Path(plain).suffix}")
        raise OutputError.at(plain, "OUT-EXISTS", "同名的文件太多", "请换一个名字")

    # ------------------------------------------------ what is being filled in

    def entered(self, path: Path) -> Entered:
        """What stands in the input at ``path`` now, whoever wrote it last.  ``InputError`` where it cannot be read."""
        stamp = _stamp(path)
        held = self._held.get(path)
        if held is None or held.stamp != stamp:
            held = self._held[path] = _Held(stamp, read_entered(path))
        return held.entered

    def start(self, name: str, entered: Entered) -> Path:
        """A new workbook of that name, with what is known so far; never over another."""
        target = self.folder / f"{delivery.safe_name(name)}{FORMS[0]}"
        delivery.write(target, filling.written(entered, FORMS[0]), overwrite=False)
        return target

    def change(self, path: Path, change: Callable[[Entered], Entered]) -> Saved:
        """Change what has been entered and save it where it came from, or beside where that cannot be.

        Another tab, a terminal or Excel may have changed the file since: what they wrote is what is changed.
        """
        with self._lock:
            lock = self._locks.setdefault(path, Lock())
        with lock:
            before = self.entered(path)
            after = change(before)
            if after == before:
                return Saved(path)
            return self._save(path, after)

    def _save(self, path: Path, entered: Entered) -> Saved:
        form = path.suffix.lower()
        if form not in FORMS:
            return self._beside(path, FORMS[0], entered, f"{form} 不能写回")
        if _is_open_elsewhere(path):
            return self._beside(path, form, entered, "正被 Excel 或 WPS 打开")
        if word := filling.would_lose(path):
            return self._beside(path, form, entered, word)
        try:
            self._write(path, filling.written(entered, form), entered)
        except OutputError:
            return self._beside(path, form, entered, "写不进去（可能正被打开，或没有权限）")
        return Saved(path)

    def _beside(self, path: Path, form: str, entered: Entered, why: str) -> Saved:
        stem = path.stem if path.stem.endswith(_BESIDE) else f"{path.stem}{_BESIDE}"
        target, number = path.with_name(f"{stem}{form}"), 2
        while target.exists():
            target, number = path.with_name(f"{stem}{number}{form}"), number + 1
        self._write(target, filling.written(entered, form), entered)
        return Saved(
            target,
            f"“{path.name}”{why}，没有改动它；填的内容已存到“{target.name}”，请接着在这一份里填。",
        )

    def _write(self, path: Path, content: bytes, entered: Entered) -> None:
        delivery.write(path, content, overwrite=True)
        self._held[path] = _Held(_stamp(path), entered)


def _is_roster(path: Path) -> bool:
    from draftkit.sources import roster

    try:
        return roster.is_roster(path)
    except DraftkitError:
        return False


def _stamp(path: Path) -> tuple[int, int]:
    stat = path.stat()
    return stat.st_mtime_ns, stat.st_size


def _is_open_elsewhere(path: Path) -> bool:
    """Whether Excel, WPS or LibreOffice have it open: they lay a file beside it."""
    marks = (f"~${path.name}", f"~${path.name[2:]}", f".~lock.{path.name}#", f".~{path.name}")
    return any(path.with_name(mark).exists() for mark in marks)


def _not_here(name: str) -> NotHereError:
    shown = "".join(char if char.isprintable() else "?" for char in name)[:80]
    return NotHereError(
        Problem("FILE-MISSING", f"文件夹里没有“{shown}”", "回到开始页，从列表中选", Place())
    )
