"""Where the documents of a batch go: a folder, or one zip.

Both hold whole documents only, whenever the run is cut off.  In a folder a county's new documents
are first laid beside (``.draftkit/new``), then its records are written, then the documents are put
in their places; what a run cut off between the last two steps left undone, the next one does first.
A zip is written beside its place and put there when it is complete.
"""

from __future__ import annotations

import os
import shutil
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import IO

from draftkit import delivery
from draftkit.batch.bodies import MARK
from draftkit.batch.records import BodyRecord
from draftkit.diagnostics import OutputError

_FIRST_MOMENT = (1980, 1, 1, 0, 0, 0)
_PLANS, _NEW = "plan", "new"
_GROUP_READ = 0o644
_SUM = 12
ZIP = ".zip"


def sum_of(content: bytes | None) -> str:
    """What tells a document from another; "" where there is none."""
    return "" if content is None else blake2b(content, digest_size=_SUM).hexdigest()


def plan_name(county: str) -> str:
    """Where the records of a county lie in the output."""
    return f"{MARK}/{_PLANS}/{county}.json"


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

    def prepare(self) -> None:
        """Make the folder.  ``OutputError`` where that cannot be done."""
        plans = self.path / MARK / _PLANS
        with _reported(self.path):
            plans.mkdir(parents=True, exist_ok=True)
            # It stays: a county that removed it when done would take it from another that begins.
            plans.with_name(_NEW).mkdir(exist_ok=True)
            for left in plans.glob(".*.tmp"):  # by a run that was killed
                left.unlink(missing_ok=True)

    def plan(self, county: str) -> bytes | None:
        """The county's records, if there are any."""
        return _content(self.path / plan_name(county))

    def document(self, file: str) -> bytes | None:
        """The document of that name, if there is one."""
        return _content(self.path / file)

    def put(self, county: str, plan: bytes, documents: Mapping[str, bytes]) -> None:
        """Lay the documents beside, write the records, put the documents in their places."""
        place = self.path / plan_name(county)
        beside = self._beside(county)
        try:
            if documents:
                with _reported(self.path):
                    beside.mkdir(exist_ok=True)
                    for file, content in documents.items():
                        (beside / file).write_bytes(content)
            if _content(place) != plan:
                delivery.write(place, plan, overwrite=True)
        except BaseException:
            if _content(place) != plan:  # else the next run puts the documents in their places
                shutil.rmtree(beside, ignore_errors=True)
            raise
        if documents:
            for file in documents:
                with _reported(self.path / file):
                    (beside / file).replace(self.path / file)
            with suppress(OSError):
                beside.rmdir()

    def recover(self, county: str, records: Mapping[str, BodyRecord]) -> None:
        """Put in their places what the records know and a run cut off left beside."""
        beside = self._beside(county)
        if not beside.is_dir():
            return
        wanted = {record.file: record.sum for record in records.values()}
        for path in beside.iterdir():
            if sum_of(_content(path)) == wanted.get(path.name):
                with _reported(self.path / path.name):
                    path.replace(self.path / path.name)
        shutil.rmtree(beside, ignore_errors=True)

    def remove(self, file: str) -> None:
        """Take away a document that goes by another name now."""
        with suppress(OSError):
            (self.path / file).unlink(missing_ok=True)

    @contextmanager
    def results(self, name: str) -> Iterator[IO[bytes]]:
        """A table of results to be written; it takes its place when it is complete."""
        place = self.path / name
        temporary = self.path / MARK / f"{name}.tmp"
        with _reported(place):
            try:
                with temporary.open("wb") as stream:
                    yield stream
                temporary.replace(place)
            except BaseException:
                temporary.unlink(missing_ok=True)
                raise

    def _beside(self, county: str) -> Path:
        return self.path / MARK / _NEW / county


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

    def plan(self, county: str) -> bytes | None:
        """The county's records in the earlier zip."""
        return self._read(plan_name(county))

    def document(self, file: str) -> bytes | None:
        """The document in the earlier zip."""
        return self._read(file)

    def put(self, county: str, plan: bytes, documents: Mapping[str, bytes]) -> Parcel:  # noqa: ARG002  # as Folder
        """Hand all to the owner."""
        return Parcel(plan, documents)

    def recover(self, county: str, records: Mapping[str, BodyRecord]) -> None:
        """Nothing: a zip is complete or not there."""

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
        except (KeyError, OSError, zipfile.BadZipFile):
            return None


Shelf = Folder | EarlierZip
"""What a worker sees of the output."""


class Zip:
    """A zip that is being written.  Entries are stored: a document is compressed already."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
        for left in path.parent.glob(f".{path.name}.*.tmp"):
            with suppress(OSError):
                left.unlink()
        with _reported(path):
            self._archive = zipfile.ZipFile(self._temporary, "w")

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
            self._temporary.replace(self.path)

    def discard(self) -> None:
        """Leave nothing."""
        with suppress(OSError, ValueError):
            self._archive.close()
        with suppress(OSError):
            self._temporary.unlink(missing_ok=True)


@contextmanager
def _reported(path: Path) -> Iterator[None]:
    """Turn an OSError into an OutputError that says what to do."""
    try:
        yield
    except OSError as error:
        what, fix = delivery.reason(error)
        raise OutputError.at(path, "OUT-WRITE", what, fix) from error
