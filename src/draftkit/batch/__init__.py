"""Many bodies: who they are, one county after the other in parallel, and a table of how it went."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from io import BytesIO
from pathlib import Path

from draftkit.batch import bodies, edits, naming, parents, results
from draftkit.batch.bodies import MARK, Gathered
from draftkit.batch.county import Desk, Done, Settings, work
from draftkit.batch.naming import County
from draftkit.batch.records import BodyRow
from draftkit.batch.results import Aside
from draftkit.batch.shelf import ZIP, EarlierZip, Folder, Shelf, Zip, plan_name
from draftkit.batch.workers import Pool, Watch, fitting, unwatched
from draftkit.diagnostics import OutputError, Place, Problem, Severity
from draftkit.sources.banks import load_bank

__all__ = ["BatchResult", "BodyRow", "Settings", "run"]

_SHOWN = 200
"""How many rows that need a person are kept for the screen."""
_LOG = "内部错误.log"
_MOST_FAULTS = 50
"""Faults of our own written to the log; more of them tell nothing new."""


@dataclass
class BatchResult:
    """How a batch went.  ``to_act`` are the first bodies somebody has to look at, ``failed`` are without a document."""

    target: Path
    results: Counter[str] = field(default_factory=Counter)
    written: int = 0
    kept: int = 0
    failed: int = 0
    to_act: list[BodyRow] = field(default_factory=list)
    warnings: tuple[Problem, ...] = ()
    log: Path | None = None
    faults: int = 0

    @property
    def bodies(self) -> int:
        """How many bodies there were."""
        return sum(self.results.values())

    def note(self, done: Done) -> None:
        """Count a county."""
        self.written += done.written
        self.kept += done.kept
        self.results.update(results.count(done.rows))
        self.failed += sum(not row["file"] for row in done.rows)
        wanted = (row for row in done.rows if results.needs_a_person(row))
        self.to_act += list(wanted)[: max(0, _SHOWN - len(self.to_act))]


def run(
    source: Path,
    target: Path,
    settings: Settings,
    jobs: int = 0,
    watch: Watch = unwatched,
    *,
    resume: bool = False,
    edited: Path | None = None,
) -> BatchResult:
    """Draft every body of ``source`` into ``target``, a folder or a .zip.

    Bodies that have a document in ``edited`` get that one regenerated, with its edits kept.

    Raises InputError where there is nothing to draft, OutputError where results of an earlier run
    are in the way or something cannot be written.  Every other trouble is told body by body.
    """
    _ensure_ready(target, resume=resume or settings.overwrite)
    gathered = bodies.gather(source, settings.keywords, watch, jobs)
    try:
        chief = parents.counties(e.parent for e in gathered.entries if e.digest)
        counties = naming.assign(
            bodies.by_county(gathered.entries, chief),
            edits.find(edited, watch) if edited else None,
            chief,
        )
        jobs = fitting(jobs, len(gathered.entries), len(counties))
        going = _Going(settings, gathered, counties, jobs, watch, target, resume=resume)
        if target.suffix.lower() == ZIP:
            going.into_zip()
        else:
            going.into_folder()
        return going.result
    finally:
        gathered.close()


def _ensure_ready(target: Path, *, resume: bool) -> None:
    is_zip = target.suffix.lower() == ZIP
    there = target.exists() if is_zip else (target / MARK).exists()
    if there and not resume:
        raise _is_there(target)
    if (is_zip and target.is_dir()) or (not is_zip and target.is_file()):
        what = "这是一个文件夹，不能写成压缩包" if is_zip else "这是一个文件，不是文件夹"
        raise OutputError.at(target, "OUT-FOLDER", what, "换一个 -o")
    if not target.parent.is_dir():
        what, fix = "所在的文件夹不存在", "先建好文件夹，或换一个 -o"
        raise OutputError.at(target, "OUT-FOLDER", what, fix)


def _left_alone(name: Path, place: Path) -> Problem:
    what = f"{name.name} 不是这里的批次写的，或写出以后被人改过，没有改动它"
    fix = f"这一次的结果在 {place.name}"
    return Problem("OUT-RESULTS", what, fix, Place(str(name)), Severity.WARNING)


def _is_there(target: Path) -> OutputError:
    is_zip = target.suffix.lower() == ZIP
    what = "文件已经存在，没有改动它" if is_zip else "这里已有结果，没有改动它"
    fix = "加 --resume 接着做（只重做变了的），加 --overwrite 全部重写，或换一个 -o"
    return OutputError.at(target, "OUT-EXISTS", what, fix)


class _Going:
    """A batch under way."""

    def __init__(  # noqa: PLR0917  # as run
        self,
        settings: Settings,
        gathered: Gathered,
        counties: Sequence[County],
        jobs: int,
        watch: Watch,
        target: Path,
        *,
        resume: bool,
    ) -> None:
        self.resume = resume or settings.overwrite
        self.settings, self.reader = settings, gathered.reader
        self.counties, self.jobs, self.watch = counties, jobs, watch
        self.count = len(gathered.entries)
        notices = load_bank(settings.banks).notices if settings.banks else ()
        self.result = BatchResult(target, warnings=(*gathered.warnings, *notices))

    def into_folder(self) -> None:
        """Write into a folder."""
        target = self.result.target
        shelf = Folder(target)
        shelf.prepare()
        with shelf.held(), tempfile.TemporaryFile() as stream:
            aside = Aside(stream)
            if shelf.has_plans and not self.resume:  # by a run that began when we did
                raise _is_there(target)
            for _, done in self._done(shelf, aside):
                if done.faults and self.result.faults < _MOST_FAULTS:
                    self.result.log = target / MARK / _LOG
                    with self.result.log.open("a", encoding="utf-8") as log:
                        log.writelines(done.faults)
                self.result.faults += len(done.faults)
            for name, write in results.TABLES.items():
                with shelf.results(name) as table:
                    write(table, aside)
        others = zip(results.TABLES, shelf.tables, strict=True)
        self.result.warnings += tuple(
            _left_alone(target / name, place) for name, place in others if place.name != name
        )

    def into_zip(self) -> None:
        """Write into one zip."""
        target = self.result.target
        earlier = EarlierZip(target if target.exists() else None)
        if not earlier.is_ours and not self.settings.overwrite:
            what, fix = "这个压缩包不是批次写的，没有改动它", "换一个 -o，或加 --overwrite 覆盖"
            raise OutputError.at(target, "OUT-EXISTS", what, fix)
        archive = Zip(target, overwrite=earlier.path is not None)
        try:
            with tempfile.TemporaryFile() as stream:
                aside = Aside(stream)
                for county, done in self._done(earlier, aside):
                    if done.parcel is not None:
                        for file, document in sorted(done.parcel.documents.items()):
                            archive.add(file, document)
                        archive.add(plan_name(county.id), done.parcel.plan)
                for name, write in results.TABLES.items():
                    table = BytesIO()
                    write(table, aside)
                    archive.add(name, table.getvalue())
            earlier.close()
            archive.finish()
        finally:
            earlier.close()
            archive.discard()

    def _done(self, shelf: Shelf, aside: Aside) -> Iterator[tuple[County, Done]]:
        """County after county as they are done; their rows are put ``aside``."""
        steps = 0

        def tell(more: int) -> None:
            nonlocal steps
            steps += more
            self.watch("起草", min(steps, self.count), self.count)

        pool: Pool[County, Done] = Pool(
            partial(Desk, self.settings, self.reader, shelf), work, self.jobs, tell
        )
        for county, done in zip(self.counties, pool.results(self.counties), strict=True):
            self.result.note(done)
            for body, row in zip(county.bodies, done.rows, strict=True):
                aside.put(row, body.entry.ref[0])
            yield county, done
