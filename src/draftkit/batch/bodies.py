"""Who is in a batch: a 花名册, a folder of single inputs, or one input.

Of a roster only who each body is is read here; its row is put into a file of its own, the spool, and read by whoever
drafts it.  A single input has to be read whole to know who it is of, so that what was read goes into the spool; very
many are read in several processes.
"""

from __future__ import annotations

import os
import pickle
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from io import BytesIO
from itertools import chain
from operator import attrgetter
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from draftkit import disk, sources
from draftkit.batch.packed import Packed
from draftkit.batch.workers import Pool, Watch, unwatched
from draftkit.chance import stable_hash
from draftkit.checking.inputs import told
from draftkit.diagnostics import InputError, Place, Problem, internal, path_text
from draftkit.disk import Temporary
from draftkit.hashes import blake2b
from draftkit.kinds import known
from draftkit.kinds.reports import ReportKind
from draftkit.kinds.tables import Table
from draftkit.model import Cells, Filing, Number
from draftkit.sources import files, roster
from draftkit.sources.sheets import FILING_LIMITS
from draftkit.sources.tree import Places, Spots

MARK = ".draftkit"
"""A folder of this name shows that draftkit wrote what lies beside it."""
_DIGEST = 12
_TELL_EVERY = 500
_TOGETHER = 50
"""Inputs that a process reads at a time."""
_WORTH_A_PROCESS = 300
"""Inputs: starting one takes as long as reading sixty, and this is told in processor time as well as on the clock."""
LARGEST_GROUP, USUAL_GROUP = 500, 200
"""The most bodies planned together, and about how many where there are more."""

Read = tuple[Filing, tuple[Problem, ...]]


class Entry(NamedTuple):
    """One body of a batch.

    ``at`` is where it stands (第 7 行, or a path inside the folder), ``digest`` that of its input,
    ``ref`` where what was read lies in the spool: start and length.
    """

    name: str
    parent: str
    year: int
    at: str
    digest: bytes
    ref: tuple[int, int] = (0, 0)

    @property
    def key(self) -> str:
        """What tells it from the others of its county."""
        return f"{self.name}|{self.year}"


@dataclass(frozen=True, slots=True)
class SpoolReader:
    """Reads the filing of an entry from the spool; is handed to other processes."""

    spool: Path
    unpack: Callable[[bytes], Read]

    def read(self, entry: Entry) -> Read:
        """The filing and the warnings about it; ``InputError`` with every problem."""
        start, length = entry.ref
        with self.spool.open("rb", buffering=0) as spool:
            spool.seek(start)
            return self.unpack(spool.read(length))


@dataclass
class Gathered:
    """All bodies of a batch in the order of the input."""

    entries: Packed[Entry]
    reader: SpoolReader
    spool: Temporary
    warnings: tuple[Problem, ...] = ()

    def close(self) -> None:
        """Delete what was put aside."""
        self.spool.close()


def gather(
    source: Path, keywords: tuple[str, ...] = (), watch: Watch = unwatched, jobs: int = 0
) -> Gathered:
    """The bodies of a roster, of a folder or of one input; ``keywords`` are added to those of each.

    ``jobs`` are the processes that may read (0: as many as there are processors), where there is so much to be read.
    ``InputError`` where there are none, or where the roster's labels cannot be read.
    """
    if source.is_dir():
        inputs = list(inputs_in(source))
        return _of_files(inputs, partial(_Inputs, source, keywords), watch, jobs)
    if roster.is_roster(source):
        return _of_roster(source, keywords, watch)
    return _of_files([source], partial(_Inputs, source.parent, keywords), watch, 1)


def _spooled(
    bodies: Iterable[tuple[Entry, bytes]], unpack: Callable[[bytes], Read], watch: Watch, every: int
) -> Gathered:
    """The bodies with what was read of each put aside."""
    spool = disk.scratch()
    gathered = Gathered(Packed(), SpoolReader(spool.path, unpack), spool)
    try:
        for number, (entry, content) in enumerate(bodies, start=1):
            gathered.entries.append(entry._replace(ref=(spool.stream.tell(), len(content))))
            spool.stream.write(content)
            if not number % every:
                watch("读取", number, 0)
        spool.stream.flush()
    except BaseException:
        gathered.close()
        raise
    return gathered


# ---------------------------------------------------------------- a folder


def inputs_in(folder: Path) -> Iterator[Path]:
    """The inputs below ``folder``, in the order of their paths.

    Hidden files, locks of Word and Excel, and whatever draftkit wrote itself are passed over.
    """
    for path in disk.below(
        folder, enter=lambda inner: not (files.is_hidden(inner) or (inner / MARK).is_dir())
    ):
        wanted = path.suffix.lower() in files.INPUTS and not files.is_result(path)
        if path.is_dir() or (wanted and not files.is_hidden(path)):
            yield path


class _Inputs(NamedTuple):
    """A folder of single inputs, to whose keywords some are added."""

    folder: Path
    keywords: tuple[str, ...]


def _of_files(
    paths: list[Path], inputs: Callable[[], _Inputs], watch: Watch, jobs: int
) -> Gathered:
    if not paths:
        fix = f"请放入各机关的数据；{files.ACCEPTED}"
        raise InputError.at(inputs().folder, "BATCH-EMPTY", "文件夹里没有可用的输入", fix)
    most = min(jobs or os.cpu_count() or 1, len(paths) // _WORTH_A_PROCESS)
    some = [paths[at : at + _TOGETHER] for at in range(0, len(paths), _TOGETHER)]
    pool: Pool[list[Path], list[tuple[Entry, bytes]]] = Pool(inputs, _read, most)
    return _spooled(chain.from_iterable(pool.results(some)), unpacked, watch, 1)


def _read(inputs: _Inputs, paths: Iterable[Path]) -> list[tuple[Entry, bytes]]:
    return [_file(path, *inputs) for path in paths]


def _file(path: Path, folder: Path, keywords: tuple[str, ...]) -> tuple[Entry, bytes]:
    """Who the input at ``path`` is of, and what was read of it."""
    inside = path_text(path.relative_to(folder).as_posix())
    try:
        digest = _digest(files.read_bytes(path, FILING_LIMITS.size))
        read = sources.read_filing(path, keywords)
    except Exception as error:  # noqa: BLE001  # one input must not stop the others
        ours = (internal(error, Place(inside)),)
        content = packed(None, told(error) if isinstance(error, InputError) else ours)
        if keywords:  # they may be what is wrong
            return _file(path, folder, ())[0], content
        return Entry(path_text(path.stem), "", 0, inside, b""), content
    filing = read[0]
    return Entry(filing.body.name, filing.body.parent, filing.year, inside, digest), packed(*read)


def packed(filing: Filing | None, problems: tuple[Problem, ...]) -> bytes:
    """What was read of an input, as bytes: its filing with the warnings, or no filing and all that is wrong."""
    if filing is None:
        return pickle.dumps((None, problems))
    kind, last = filing.kind, filing.last
    places = filing.places.spots() if isinstance(filing.places, Places) else filing.places
    tables = _tables(filing.cells, kind), last and _tables(last.cells, kind)
    bare = filing._replace(cells={}, last=last and last._replace(cells={}), places={})
    out = BytesIO()
    pickler = pickle.Pickler(out, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = _REDUCED
    pickler.dump((bare, problems, places, *tables))
    return out.getvalue()


def _proxied(some: dict[Any, Any]) -> Mapping[Any, Any]:
    return MappingProxyType(some)


_REDUCED: Mapping[type, Callable[[Any], tuple[Callable[..., Any], tuple[Any, ...]]]] = {
    MappingProxyType: lambda some: (_proxied, (dict(some),)),
    ReportKind: lambda kind: (known.named, (kind.id,)),
}
"""How what filings hold beside plain values is written down; a kind of report by its name."""


def _tables(cells: Cells, kind: ReportKind) -> dict[str, list[Number]]:
    """The numbers of the tables that are there, in the form's order: their keys are known by the kind."""
    return {
        name: [cells[key] for key in _keys(table)]
        for name, table in kind.tables.items()
        if next(iter(table.cells)) in cells
    }


def _cells(tables: Mapping[str, list[Number]], kind: ReportKind) -> dict[str, Number]:
    return {
        key: number
        for name, numbers in tables.items()
        for key, number in zip(_keys(kind.tables[name]), numbers, strict=True)
    }


@cache
def _keys(table: Table) -> tuple[str, ...]:
    return tuple(key for _, _, keys, _ in table.keyed.values() for key in keys)


def unpacked(data: bytes) -> Read:
    """What :func:`packed` put down.  ``InputError`` where that are problems alone."""
    bare, problems, *more = pickle.loads(data)  # noqa: S301  # our own bytes of this very run
    if bare is None:
        raise InputError(problems)
    filing: Filing = bare
    places, tables, before = more
    kind, last = filing.kind, filing.last
    if isinstance(places, Spots):
        places = places.places(kind.labels)
    last = last and last._replace(cells=_cells(before, kind))
    return filing._replace(cells=_cells(tables, kind), last=last, places=places), problems


# ---------------------------------------------------------------- a roster


def _of_roster(path: Path, keywords: tuple[str, ...], watch: Watch) -> Gathered:
    found = roster.open_roster(path)
    columns = found.columns
    held = (columns.fields, columns.parts, columns.tables, columns.last_tables)
    labels = _digest(repr(held).encode())
    lines = (_line(line, columns, labels) for line in found.lines())
    gathered = _spooled(lines, partial(_read_line, columns, keywords), watch, _TELL_EVERY)
    if gathered.entries:
        gathered.warnings = found.warnings
        return gathered
    gathered.close()
    raise InputError.at(path, "BATCH-EMPTY", "花名册里没有机关", "一行填一个机关")


def _line(line: roster.Line, columns: roster.Columns, labels: bytes) -> tuple[Entry, bytes]:
    who = roster.glance(columns, line)
    at = f"第 {line.number} 行"
    content = repr((line.values, sorted(line.faults.items()))).encode()
    entry = Entry(who.name or at, who.parent, who.year, at, _digest(labels + content))
    return entry, pickle.dumps(line)


def _read_line(columns: roster.Columns, keywords: tuple[str, ...], data: bytes) -> Read:
    line = pickle.loads(data)  # noqa: S301  # our own bytes of this very run
    return roster.read_line(columns, line, keywords)


def _digest(data: bytes) -> bytes:
    return blake2b(data, digest_size=_DIGEST).digest()


_UNREAD = "?"
"""Stands for the 上级 of an input that could not be read: it is not blank."""


class CountyEntries(NamedTuple):
    """The bodies of one 上级; where there are very many, ``part`` of them."""

    parent: str
    part: int
    entries: tuple[Entry, ...]


def by_county(
    entries: Sequence[Entry], chief: Mapping[str, str] = MappingProxyType({})
) -> Sequence[CountyEntries]:
    """The entries by 上级, in a fixed order that does not depend on the input's.

    ``chief`` maps spellings of one 上级 to the one they are taken for.

    A group that is too large for one county (a roster without 上级) is split by hashes of the names,
    so that few bodies change their part when bodies come and go.
    """
    counties: dict[str, array[int]] = {}
    for number, entry in enumerate(entries):
        parent = entry.parent if entry.digest else entry.parent or _UNREAD
        counties.setdefault(chief.get(parent, entry.parent), array("l")).append(number)
    return Packed(
        CountyEntries(parent, part, tuple(sorted(some, key=_ORDER)))
        for parent in sorted(counties)
        for part, some in sorted(_parts([entries[at] for at in counties[parent]]).items())
    )


_ORDER = attrgetter("name", "year", "digest", "at")


def _parts(entries: Sequence[Entry]) -> dict[int, list[Entry]]:
    """The entries of one 上级 by the part of it that they come into."""
    parts = 1 if len(entries) <= LARGEST_GROUP else 1 << (len(entries) // USUAL_GROUP).bit_length()
    found: dict[int, list[Entry]] = {}
    for entry in entries:
        part = stable_hash(entry.name) % parts if parts > 1 else 0
        found.setdefault(part, []).append(entry)
    return found
