"""Where the documents of a batch go: a folder, or one zip.

Both hold whole documents only, whenever the run is cut off.  In a folder a county's new documents
are first laid beside (``.draftkit/new``), then its records are written, then the documents are put
in their places; what a run cut off between the last two steps left undone, the next one does first.
Nothing is put where somebody else has put something since: what a place held is part of the name of what lies beside.
A zip is written beside its place and put there when it is complete.
"""

from __future__ import annotations

import json
import os
import platform
import shutil
import zipfile
from collections.abc import Container, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, NamedTuple

from draftkit import delivery, disk
from draftkit.batch.bodies import MARK
from draftkit.diagnostics import OutputError
from draftkit.hashes import blake2b
from draftkit.ooxml.zipped import FAULTS

_FIRST_MOMENT = (1980, 1, 1, 0, 0, 0)
_PLANS, _NEW, _LOCK, _RESULTS = "plan", "new", "lock", "results.json"
_NOTHING = "-"
"""Stands for the sum of what was not there."""
_GROUP_READ = 0o644
_SUM = 12
ZIP = ".zip"


def sum_of(content: bytes | None) -> str:
    """What tells a document from another; "" where there is none."""
    return "" if content is None else blake2b(content, digest_size=_SUM).hexdigest()


def plan_name(county: str) -> str:
    """Where the records of a county lie in the output."""
    return f"{MARK}/{_PLANS}/{county}.json"


class Laid(NamedTuple):
    """A document to be put in its place, while that still holds what it held when this was decided (``over``, its sum)."""

    content: bytes
    over: str = ""


@dataclass(slots=True)
class Parcel:
    """A county's records and documents on the way to the zip."""

    plan: bytes
    documents: Mapping[str, bytes]


# ---------------------------------------------------------------- a folder


class Folder:
    """A folder of documents."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.tables: list[Path] = []
        """The tables of results, where they were put."""

    def prepare(self) -> None:
        """Make the folder, and take away what a run that was killed left.  ``OutputError`` where that cannot be done."""
        mark = self.path / MARK
        with _reported(self.path):
            # They stay: a county that removed one when done would take it from another that begins.
            for folder in (self.path, mark, mark / _PLANS, mark / _NEW):
                disk.make_folder(folder)
        for folder in (self.path, mark, mark / _PLANS):
            disk.sweep(folder)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Keep other runs out.  ``OutputError`` that says who is at work, where somebody is."""
        with _reported(self.path):
            lock = disk.hold(self.path / MARK / _LOCK, _ourselves())
        if isinstance(lock, str):
            what = f"另一个 draftkit 正在往这里写（{lock or '不知是谁'}）"
            raise OutputError.at(self.path, "OUT-BUSY", what, "等它做完再运行，或换一个 -o")
        try:
            yield
        finally:
            lock.release()

    @property
    def has_plans(self) -> bool:
        """Whether a run has been at work here."""
        return any((self.path / MARK / _PLANS).iterdir())

    def plan(self, county: str) -> bytes | None:
        """The county's records, if there are any."""
        return _content(self.path / plan_name(county))

    def document(self, file: str) -> bytes | None:
        """The document of that name, if there is one."""
        return _content(self.path / file)

    def put(self, county: str, plan: bytes, documents: Mapping[str, Laid]) -> Parcel | None:
        """Lay the documents beside, write the records, put the documents in their places.

        Where that is not the place it was any more, :meth:`settle` tells.
        """
        place = self.path / plan_name(county)
        beside = self._beside(county)
        try:
            if documents:
                with _reported(self.path):
                    disk.make_folder(beside)
                    laid = {_beside_name(file, one): one.content for file, one in documents.items()}
                    disk.lay(beside, laid)
            if _content(place) != plan:
                with _reported(place):
                    disk.write(place, plan, overwrite=True)
        except BaseException:
            if _content(place) != plan:  # else the next run puts the documents in their places
                shutil.rmtree(beside, ignore_errors=True)
            raise
        return None

    def settle(self, county: str, known: Container[str]) -> list[str]:
        """Put what lies beside in its place, those of the sums that are ``known``; the names of those that were left out.

        They are left out where the place holds something else than when they were laid: somebody worked on it since.
        """
        beside = self._beside(county)
        if not _is_folder(beside):
            return []
        left = []
        for path in sorted(beside.iterdir()):
            over, _, file = path.name.partition(".")
            laid = sum_of(_content(path))
            if delivery.is_plain(file) and laid in known:
                with _reported(self.path / file):
                    if not self._placed(path, laid, file, over.strip(_NOTHING)):
                        left.append(file)
        shutil.rmtree(beside, ignore_errors=True)
        return left

    def _placed(self, path: Path, laid: str, file: str, over: str) -> bool:
        """Whether what is ``laid`` at ``path`` (its sum) is in its place now, which held ``over`` before."""
        place = self.path / file
        there = sum_of(_content(place))
        if there == laid:
            return True  # a run that was killed had come so far
        if there != over:
            return False
        try:
            disk.move(path, place, overwrite=bool(over))
        except FileExistsError:
            return False
        return True

    def remove(self, file: str) -> None:
        """Take away a document that goes by another name now."""
        with suppress(OSError):
            (self.path / file).unlink(missing_ok=True)

    @contextmanager
    def results(self, name: str) -> Iterator[IO[bytes]]:
        """A table of results to be written; it takes its place when it is complete.

        A file of that name that is not the one we wrote last is left alone, and the table gets a name beside it.
        """
        with _reported(self.path), disk.Temporary(self.path / MARK) as temporary:
            yield temporary.stream
            written = _sum_of_all(temporary.stream)
            sums = self._sums()
            place = self._place_of(name, sums)
            # First what will be ours, then the file: a run that is killed between knows both.
            self._note(sums | {place.name: [written, *sums.get(place.name, [])]})
            temporary.put(place, overwrite=place.exists())
            self._note(sums | {place.name: [written]})
            self.tables.append(place)

    def _place_of(self, name: str, sums: Mapping[str, list[str]]) -> Path:
        path = self.path / name
        number = 1
        while path.is_symlink() or (
            path.exists() and sum_of(_content(path)) not in sums.get(path.name, ())
        ):
            number += 1
            path = self.path / f"{Path(name).stem}-{number}{path.suffix}"
        return path

    def _sums(self) -> dict[str, list[str]]:
        """Name → sums of the tables of results that we wrote."""
        try:
            tree = json.loads(_content(self.path / MARK / _RESULTS) or b"{}")
            return {str(name): [str(one) for one in sums] for name, sums in tree.items()}
        except (ValueError, TypeError, AttributeError, RecursionError):
            return {}

    def _note(self, sums: Mapping[str, list[str]]) -> None:
        content = json.dumps(sums, ensure_ascii=False, sort_keys=True).encode()
        disk.write(self.path / MARK / _RESULTS, content, overwrite=True)

    def _beside(self, county: str) -> Path:
        return self.path / MARK / _NEW / county


def _beside_name(file: str, laid: Laid) -> str:
    return f"{laid.over or _NOTHING}.{file}"


def _ourselves() -> str:
    """Who and where we are, for those who find our lock."""
    user = os.environ.get("USER") or os.environ.get("USERNAME") or "用户不详"
    return f"{user}，{platform.node() or '机器不详'}，进程 {os.getpid()}"


def _sum_of_all(stream: IO[bytes]) -> str:
    stream.seek(0)
    total = blake2b(digest_size=_SUM)
    while chunk := stream.read(1 << 20):
        total.update(chunk)
    return total.hexdigest()


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


# ---------------------------------------------------------------- a zip


class EarlierZip:
    """The zip an earlier run wrote, as a worker sees it; new documents go to the owner."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self._archive: zipfile.ZipFile | None = None

    def __reduce__(self) -> tuple[type[EarlierZip], tuple[Path | None]]:
        return EarlierZip, (self.path,)  # the open archive stays behind

    @property
    def is_ours(self) -> bool:
        """Whether there is none, or one that a batch wrote."""
        if self.path is None:
            return True
        self._read("")
        names = self._archive.namelist() if self._archive is not None else ()
        return any(name.startswith(f"{MARK}/") for name in names)

    def plan(self, county: str) -> bytes | None:
        """The county's records in the earlier zip."""
        return self._read(plan_name(county))

    def document(self, file: str) -> bytes | None:
        """The document in the earlier zip."""
        return self._read(file)

    def put(self, county: str, plan: bytes, documents: Mapping[str, Laid]) -> Parcel:  # noqa: ARG002  # as Folder
        """Hand all to the owner."""
        return Parcel(plan, {file: one.content for file, one in documents.items()})

    def settle(self, county: str, known: Container[str]) -> list[str]:  # noqa: ARG002  # as Folder
        """Nothing: a zip is complete or not there."""
        return []

    def remove(self, file: str) -> None:
        """Nothing: what is not put into the new zip is gone."""

    def close(self) -> None:
        """Let go of the file."""
        if self._archive is not None:
            self._archive.close()

    def _read(self, name: str) -> bytes | None:
        if self.path is None:
            return None
        try:
            if self._archive is None:
                self._archive = zipfile.ZipFile(self.path)
            return self._archive.read(name)
        except (KeyError, *FAULTS):
            return None


Shelf = Folder | EarlierZip
"""What a worker sees of the output."""


class Zip:
    """A zip that is being written.  Entries are stored: a document is compressed already."""

    def __init__(self, path: Path, *, overwrite: bool = False) -> None:
        self.path, self._overwrite = path, overwrite
        disk.sweep(path.parent)
        with _reported(path):
            self._temporary = disk.Temporary(path.parent)
            self._archive = zipfile.ZipFile(self._temporary.stream, "w")

    def add(self, name: str, content: bytes) -> None:
        """One more entry."""
        info = zipfile.ZipInfo(name, _FIRST_MOMENT)
        info.external_attr = _GROUP_READ << 16
        with _reported(self.path):
            self._archive.writestr(info, content)

    def finish(self) -> None:
        """List the entries in the order of their names and put the zip in its place."""
        with _reported(self.path):
            self._archive.filelist.sort(key=lambda info: info.filename)
            self._archive.close()
            self._temporary.put(self.path, overwrite=self._overwrite)

    def discard(self) -> None:
        """Leave nothing."""
        with suppress(OSError, ValueError):
            self._archive.close()
        self._temporary.close()


@contextmanager
def _reported(path: Path) -> Iterator[None]:
    """Turn an OSError into an OutputError that says what to do."""
    try:
        yield
    except FileExistsError:
        what, fix = "做的时候，这里有了同名的文件，没有改动它", "加 --resume 接着做，或换一个 -o"
        raise OutputError.at(path, "OUT-EXISTS", what, fix) from None
    except OSError as error:
        what, fix = delivery.reason(error)
        raise OutputError.at(path, "OUT-WRITE", what, fix) from error
