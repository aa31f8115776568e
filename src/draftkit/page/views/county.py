"""县区: one row per body, all drafted at once, what they share, and what each has to mend."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from flask import Blueprint, jsonify, redirect, render_template, request, url_for

from draftkit import delivery
from draftkit.diagnostics import InputError, OutputError, Place, Problem
from draftkit.page.application import page
from draftkit.page.desk import NotHereError
from draftkit.page.memory import stamp_below, stamp_of
from draftkit.service.standing import Stage
from draftkit.sources.files import INPUTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from werkzeug.wrappers import Response as AnyResponse

    from draftkit.batch.alike import AlikePair, Comparison
    from draftkit.batch.survey import Seen
    from draftkit.batch.workers import Watch

screen = Blueprint("county", __name__)
HERE = "."
_OUT, _NOTES, _BOOK = "-稿", "-通知", "-县区一览.xlsx"
_MOST_FILES = 600
_LEVELS = (0.0, 0.01, 0.02, 0.05)
"""Shares from which a square of the map is darker: the budget and what is told as an error among them."""
_SIDE = 16


class Square(NamedTuple):
    """A pair on the map."""

    x: int
    y: int
    level: int
    left: str
    right: str
    share: float
    files: tuple[str, str]


class Places(NamedTuple):
    """Where a county's inputs, documents and notes lie."""

    source: Path
    out: Path
    notes: Path
    book: Path


def _places(name: str) -> Places:
    desk = page().desk
    source = desk.folder if name == HERE else desk.path(name)
    stem = "各单位" if name == HERE else source.stem
    base = desk.folder if name == HERE else source.parent
    return Places(source, base / f"{stem}{_OUT}", base / f"{stem}{_NOTES}", base / f"{stem}{_BOOK}")


# ---------------------------------------------------------------- the screen


@screen.get("/county")
def show() -> str:
    """Which county, and how it stands."""
    from draftkit.batch import rollup, survey

    desk, name = page().desk, request.args.get("source", "")
    expected, against = request.args.get("expected", ""), request.args.get("against", "")
    rows: tuple[Seen, ...] = ()
    found: Comparison | None = None
    places = _places(name) if name else None
    if places is not None:
        names = rollup.names_in(desk.path(expected)) if expected else []
        rows = _seen(places, tuple(names))
        found = page().compared.get(places.out)
    worst = survey.nearest(found) if found else {}
    return render_template(
        "county.html",
        source=name,
        here=HERE,
        sources=_sources(),
        lists=[desk.name(p) for p in desk.lists()],
        expected=expected,
        against=against,
        data=[desk.name(path) for path in desk.inputs()],
        rows=rows,
        counts=[
            (stage, n)
            for stage in Stage
            if (n := sum(1 for r in rows if r.standing.stage is stage))
        ],
        alike=worst,
        other=_other,
        found=found,
        labels=_labels(rows),
        squares=_squares(rows, found) if found else [],
        side=_SIDE,
        shared=survey.shared_problems(rows, partial(_problems, places.out)) if places else (),
        spellings=_spellings(rows),
        differences=_differences(places, against) if places and against else None,
        mend={row.name: survey.to_mend(row, worst) for row in rows},
        job=page().jobs.job,
        out=places.out.name if places else "",
        told=request.args.get("told", ""),
        file=request.args.get("file", ""),
        may_edit=places is not None and places.source.is_dir(),
    )


def _seen(places: Places, expected: tuple[str, ...] = ()) -> tuple[Seen, ...]:
    from draftkit.batch import survey

    desk = page().desk
    return desk.memory.recall(
        ("survey", places.source, expected),
        stamp_below(places.source, places.out),
        lambda: survey.survey(places.source, places.out, desk.standing, expected),
    )


def _problems(out: Path, file: str) -> dict[str, str]:
    from draftkit.batch import survey

    path = out / file
    memory = page().desk.memory
    return memory.recall(("problems", path), stamp_of(path), lambda: survey.problems_in(path))


def _sources() -> list[tuple[str, str]]:
    """What may be a county: the folder itself, folders in it, rosters."""
    desk = page().desk
    made = (_OUT, _NOTES)
    folders = [p for p in desk.folders() if not p.name.endswith(made)]
    books = [p for p in desk.inputs() if p.suffix.lower() == ".xlsx" and desk.is_roster(p)]
    return [
        (HERE, "这个文件夹里的各份数据"),
        *((desk.name(p), f"文件夹 {p.name}") for p in folders),
        *((desk.name(p), f"花名册 {p.name}") for p in books),
    ]


def _other(match: AlikePair, file: str) -> str:
    return (match.right if match.left.file == file else match.left).name


def _labels(rows: Sequence[Seen]) -> list[str]:
    return [row.name for row in rows if row.file]


def _squares(rows: Sequence[Seen], found: Comparison) -> list[Square]:
    """The pairs that share something, where their bodies stand in the list."""
    at = {row.file: number for number, row in enumerate(row for row in rows if row.file)}
    squares = []
    for match in found.matches:
        files = (match.left.file, match.right.file)
        if not match.containment or not all(file in at for file in files):
            continue
        level = sum(1 for share in _LEVELS if match.containment > share)
        low, high = sorted(at[file] for file in files)
        names = (match.left.name, match.right.name)
        squares.append(Square(low * _SIDE, high * _SIDE, level, *names, match.containment, files))
    return squares


def _spellings(rows: Sequence[Seen]) -> list[tuple[str, str, int]]:
    """上级 that are spelled otherwise than most, what is probably meant, and how many have it."""
    from draftkit.batch import parents

    given = [row.parent for row in rows if row.at]
    return [(one, chief, given.count(one)) for one, chief in parents.counties(given).items()]


def _differences(places: Places, against: str) -> tuple[Problem, ...] | str:
    """Cells of the county's own table that are not the sum; a text where no sum can be made."""
    from draftkit.batch import rollup

    try:
        return rollup.compare(rollup.total(places.source), page().desk.path(against))
    except InputError as error:
        return "；".join(problem.what for problem in error.problems)


@screen.get("/county/pair")
def pair() -> str:
    """Two texts side by side."""
    from draftkit.batch import alike

    places = _places(request.args.get("source", HERE))
    files = (request.args.get("left", ""), request.args.get("right", ""))
    for file in files:
        if not delivery.is_plain(file) or not (places.out / file).is_file():
            raise NotHereError(Problem("FILE-MISSING", "没有这份稿子", "回到县区页再点", Place()))
    return render_template(
        "pair.html",
        source=request.args.get("source", HERE),
        match=alike.two(places.out, *files),
        files=files,
    )


# ---------------------------------------------------------------- long work


@screen.post("/county/draft")
def draft() -> AnyResponse:
    """Draft all bodies that are not, or whose data changed; then look for likeness."""
    name = request.form.get("source", HERE)
    _begin("成批起草", partial(_draft, _places(name)))
    return _back(name)


@screen.post("/county/alike")
def look() -> AnyResponse:
    """Look for likeness alone."""
    name = request.form.get("source", HERE)
    _begin("查雷同", partial(_compare, page().compared, _places(name).out))
    return _back(name)


def _begin(title: str, work: partial[str]) -> None:
    if not page().jobs.start(title, work):
        what, fix = "上一件还没有做完", "等它做完，或先停下"
        raise OutputError(Problem("SERVE-BUSY", what, fix, Place()))


def _draft(places: Places, watch: Watch) -> str:
    from draftkit.batch import Settings, run

    done = run(places.source, places.out, Settings(), 0, watch, resume=True)
    counts = "，".join(f"{result} {count}" for result, count in sorted(done.results.items()))
    return f"写出 {done.written} 份，没有变的 {done.kept} 份（{counts}），在“{places.out.name}”里。"


def _compare(compared: dict[Path, Comparison], out: Path, watch: Watch) -> str:
    from draftkit.batch import alike
    from draftkit.batch.alike import Budget

    found = alike.find(out, budget=Budget(limit=0, every=True), watch=watch)
    compared[out] = found
    return f"比较了 {found.texts} 份，超限 {found.over} 对。"


@screen.get("/county/progress")
def progress() -> AnyResponse:
    """How far the work is."""
    job = page().jobs.job
    if job is None:
        return jsonify(ended=True, told=[])
    return jsonify(
        name=job.name,
        doing=job.doing,
        done=job.done,
        total=job.total,
        ended=job.ended,
        told=job.told,
    )


@screen.post("/county/stop")
def stop() -> AnyResponse:
    """Stop the work at the next body."""
    if (job := page().jobs.job) is not None:
        job.stopping = True
    return jsonify(told=["正在停下。"])


# ---------------------------------------------------------------- what is written


def _back(name: str, told: str = "", file: str = "") -> AnyResponse:
    kept = {key: request.form.get(key) or None for key in ("expected", "against")}
    address = url_for(
        ".show",
        source=name,
        expected=kept["expected"],
        against=kept["against"],
        told=told or None,
        file=file or None,
    )
    return redirect(address, 303)


@screen.post("/county/drop")
def drop() -> AnyResponse:
    """A folder of inputs, or a roster, dropped."""
    desk, files = page().desk, [f for f in request.files.getlist("file") if f.filename]
    if not files:
        raise InputError(
            Problem("FILE-MISSING", "没有选文件", "选各单位的数据或一份花名册", Place())
        )
    if len(files) == 1:
        kept = desk.keep(files[0].stream, files[0].filename or "", INPUTS)
        return _back(desk.name(kept) if desk.is_roster(kept) else HERE)
    folder = desk.folder_for("各单位数据")
    for file in files[:_MOST_FILES]:
        if Path(file.filename or "").suffix.lower() in INPUTS:
            desk.keep(file.stream, file.filename or "", INPUTS, folder)
    return _back(desk.name(folder))


@screen.post("/county/parent")
def parent() -> AnyResponse:
    """One spelling of a 上级 in all inputs."""
    desk, name = page().desk, request.form.get("source", HERE)
    old, new = request.form.get("old", ""), request.form.get("new", "")
    places, changed = _places(name), 0
    rows = _seen(places)
    for row in rows:
        if row.parent != old or not row.at:
            continue
        path = desk.path((places.source / row.at).relative_to(desk.folder).as_posix())
        desk.change(path, lambda now: now.with_value("机关.上级", ((new, ""),)))
        changed += 1
    return _back(name, told=f"{changed} 份数据的上级改成了“{new}”。")


@screen.post("/county/notes")
def notes() -> AnyResponse:
    """A note for each body that has something to mend, to be sent."""
    from draftkit.batch import survey

    _desk, name = page().desk, request.form.get("source", HERE)
    places = _places(name)
    rows = _seen(places)
    found = page().compared.get(places.out)
    worst = survey.nearest(found) if found else {}
    places.notes.mkdir(exist_ok=True)
    count = 0
    for row in rows:
        lines = survey.to_mend(row, worst)
        if lines:
            numbered = "\r\n".join(
                f"{number}. {line}" for number, line in enumerate(lines, start=1)
            )
            text = f"{row.name}：\r\n\r\n贵单位的政府信息公开工作年度报告，请改正以下 {len(lines)} 处：\r\n\r\n{numbered}\r\n"
            target = places.notes / f"{delivery.safe_name(row.name)}.txt"
            delivery.write(target, text.encode("utf-8-sig"), overwrite=True)
            count += 1
    return _back(name, told=f"写了 {count} 份，在“{places.notes.name}”里，一个单位一份。")


@screen.post("/county/book")
def book() -> AnyResponse:
    """The table as a workbook with charts."""
    from draftkit.batch import overview, survey

    desk, name = page().desk, request.form.get("source", HERE)
    places = _places(name)
    rows = _seen(places)
    found = page().compared.get(places.out)
    title = f"{places.source.stem if name != HERE else desk.folder.name}年度报告一览"
    wanted = overview.Wanted(title, rows, survey.nearest(found) if found else {})
    delivery.write(places.book, overview.overview(wanted), overwrite=True)
    return _back(name, told=f"已写到 {places.book.name}。", file=desk.name(places.book))
