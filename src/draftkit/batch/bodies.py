"""Who is in a batch: a 花名册, a folder of single inputs, or one input.

Only who each is is read here; a body's figures are read by whoever drafts it.  The rows of a roster
are put into a file of their own, so that any of them can be read without the others.
"""

from __future__ import annotations

import marshal
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from hashlib import blake2b
from pathlib import Path
from typing import IO, Any, NamedTuple, Protocol

from draftkit import sources
from draftkit.chance import stable_hash
from draftkit.diagnostics import InputError, Place, Problem
from draftkit.model import Filing
from draftkit.sources import files, roster
from draftkit.sources.sheets import FILING_LIMITS
from draftkit.sources.tree import Fault

MARK = ".draftkit"
"""A folder of this name shows that draftkit wrote what lies beside it."""
RESULTS = ("汇总表", "汇总")
_SUFFIXES = frozenset((".xlsx", ".xls", ".ods", ".yaml", ".yml", ".xlsm", ".et"))
_MARSHAL = 2
"""The version without references, so that equal values give equal bytes."""
_DIGEST = 12
_TELL_EVERY = 500
LARGEST_GROUP, USUAL_GROUP = 500, 200
"""The most bodies planned together, and about how many where there are more."""

Ref = str | tuple[int, int]
Watch = Callable[[int], None]


class Entry(NamedTuple):
    """One body of a batch.

    ``at`` is where it stands (第 7 行, or a path inside the folder), ``digest`` that of its input,
    ``ref`` what its reader finds it by.
    """

    name: str
    parent: str
    year: int
    at: str
    digest: bytes
    ref: Ref

    @property
    def key(self) -> str:
        """What tells it from the others of its county."""
        return f"{self.name}|{self.year}"


class Reader(Protocol):
    """Reads the filing of an entry; is handed to other processes."""

    def read(self, entry: Entry, keywords: tuple[str, ...]) -> tuple[Filing, tuple[Problem, ...]]:
        """The filing and the warnings about it; ``InputError`` with every problem."""
        ...


@dataclass
class Gathered:
    """All bodies of a batch in the order of the input."""

    entries: list[Entry]
    reader: Reader
    warnings: tuple[Problem, ...] = ()
    spool: Path | None = None

    def close(self) -> None:
        """Delete what was put aside."""
        if self.spool is not None:
            self.spool.unlink(missing_ok=True)


def gather(source: Path, watch: Watch = lambda _: None) -> Gathered:
    """The bodies of a roster, of a folder or of one input.

    ``InputError`` where there are none, or where the roster's labels cannot be read.
    """
    if source.is_dir():
        return _of_files(list(inputs_in(source)), source, watch)
    if roster.is_roster(source):
        return _of_roster(source, watch)
    return _of_files([source], source.parent, watch)


# ---------------------------------------------------------------- a folder


@dataclass(frozen=True, slots=True)
class SingleInputs:
    """Reads single inputs."""

    folder: Path

    def read(self, entry: Entry, keywords: tuple[str, ...]) -> tuple[Filing, tuple[Problem, ...]]:
        """The filing in the entry's file."""
        return sources.read_filing(self.folder / str(entry.ref), keywords)


def inputs_in(folder: Path) -> Iterator[Path]:
    """The inputs below ``folder``, in the order of their paths.

    Hidden files, locks of Word and Excel, and whatever draftkit wrote itself are passed over.
    """
    for path in sorted(folder.iterdir(), key=lambda path: path.name):
        if path.name.startswith((".", "~$")):
            continue
        if path.is_dir():
            if not (path / MARK).is_dir():
                yield from inputs_in(path)
        elif path.suffix.lower() in _SUFFIXES and path.stem not in RESULTS:
            yield path


def _of_files(paths: list[Path], folder: Path, watch: Watch) -> Gathered:
    if not paths:
        raise files.refuse(
            str(folder),
            "BATCH-EMPTY",
            "文件夹里没有可用的输入",
            f"请放入各机关的数据；{files.ACCEPTED}",
        )
    entries = []
    for number, path in enumerate(paths, start=1):
        entries.append(_entry_of(path, folder))
        watch(number)
    return Gathered(entries, SingleInputs(folder))


def _entry_of(path: Path, folder: Path) -> Entry:
    inside = path.relative_to(folder).as_posix()
    try:
        digest = _digest(files.read_bytes(path, FILING_LIMITS.size))
        filing, _ = sources.read_filing(path)
    except InputError:
        return Entry(path.stem, "", 0, inside, b"", inside)
    body = filing.body
    return Entry(body.name, body.parent, filing.year, inside, digest, inside)


# ---------------------------------------------------------------- a roster


@dataclass(frozen=True, slots=True)
class SpooledRoster:
    """Reads rows of a roster that were put into a file."""

    columns: roster.Columns
    path: Path

    def read(self, entry: Entry, keywords: tuple[str, ...]) -> tuple[Filing, tuple[Problem, ...]]:
        """The filing in the entry's row."""
        assert isinstance(entry.ref, tuple)  # noqa: S101  # an entry of this very roster
        start, length = entry.ref
        with self.path.open("rb", buffering=0) as spool:
            spool.seek(start)
            line = _unpacked(spool.read(length))
        return roster.read_line(self.columns, line, keywords)


def _of_roster(path: Path, watch: Watch) -> Gathered:
    found = roster.open_roster(path)
    labels = _digest(repr((found.columns.fields, found.columns.tables)).encode())
    handle, name = tempfile.mkstemp(prefix="draftkit-", suffix=".rows")
    place = Path(name)
    gathered = Gathered([], SpooledRoster(found.columns, place), found.warnings, place)
    try:
        with os.fdopen(handle, "wb") as spool:
            for line in found.lines():
                gathered.entries.append(_spooled(line, found.columns, labels, spool))
                if not len(gathered.entries) % _TELL_EVERY:
                    watch(len(gathered.entries))
    except BaseException:
        gathered.close()
        raise
    if gathered.entries:
        return gathered
    gathered.close()
    what = "花名册里没有机关"
    raise InputError(Problem("BATCH-EMPTY", what, "一行填一个机关", Place(str(path))))


def _spooled(line: roster.Line, columns: roster.Columns, labels: bytes, spool: IO[bytes]) -> Entry:
    who = roster.glance(columns, line)
    number, content = _packed(line)
    at = f"第 {line.number} 行"
    ref = (spool.tell(), len(number) + len(content))
    spool.write(number + content)
    return Entry(who.name or at, who.parent, who.year, at, _digest(labels + content), ref)


def _packed(line: roster.Line) -> tuple[bytes, bytes]:
    """The row's number, and what stands in it, as bytes."""
    try:
        content = marshal.dumps((list(line.values), _faults(line)), _MARSHAL)
    except ValueError:
        plain = [_plain(value) for value in line.values]
        content = marshal.dumps((plain, _faults(line)), _MARSHAL)
    return line.number.to_bytes(4, "big"), content


def _faults(line: roster.Line) -> list[tuple[int, str]]:
    return [(column, fault.name) for column, fault in sorted(line.faults.items())]


def _plain(value: Any) -> Any:  # noqa: ANN401  # a cell may hold anything
    if isinstance(value, (date, datetime)):
        return ("date", value.isoformat())
    if isinstance(value, (time, timedelta)):
        return ("time", str(value))
    return value


def _unpacked(data: bytes) -> roster.Line:
    values, faults = marshal.loads(data[4:])  # noqa: S302  # our own bytes of this very run
    for index, value in enumerate(values):
        if isinstance(value, tuple):
            kind, text = value
            values[index] = datetime.fromisoformat(text) if kind == "date" else text
    number = int.from_bytes(data[:4], "big")
    return roster.Line(number, values, {column: Fault[name] for column, name in faults})


def _digest(data: bytes) -> bytes:
    return blake2b(data, digest_size=_DIGEST).digest()


class Group(NamedTuple):
    """The bodies of one 上级; where there are very many, ``part`` of them."""

    parent: str
    part: int
    entries: tuple[Entry, ...]


def by_county(entries: Iterable[Entry]) -> list[Group]:
    """The entries by 上级, in a fixed order that does not depend on the input's.

    A group that is too large for one county (a roster without 上级) is split by hashes of the names,
    so that few bodies change their part when bodies come and go.
    """
    counties: dict[str, list[Entry]] = {}
    for entry in entries:
        counties.setdefault(entry.parent, []).append(entry)
    groups: dict[tuple[str, int], list[Entry]] = {}
    for parent, some in counties.items():
        parts = 1 if len(some) <= LARGEST_GROUP else 1 << (len(some) // USUAL_GROUP).bit_length()
        for entry in some:
            part = stable_hash(entry.name) % parts if parts > 1 else 0
            groups.setdefault((parent, part), []).append(entry)
    return [Group(*key, tuple(sorted(groups[key], key=_order))) for key in sorted(groups)]


def _order(entry: Entry) -> tuple[str, int, bytes, str]:
    return entry.name, entry.year, entry.digest, entry.at
