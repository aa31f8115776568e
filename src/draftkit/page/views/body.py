"""单位: who reports, for which year; and last year's report, read and shown before it is taken."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from flask import Blueprint, jsonify, redirect, render_template, request, url_for

from draftkit.diagnostics import DraftkitError
from draftkit.kinds.bodies import LEVELS
from draftkit.kinds.fields import BODY_FIELDS, KIND_CHOICES, LAST_YEAR_FIELDS, YEAR
from draftkit.page.application import page
from draftkit.page.desk import READABLE
from draftkit.page.views.start import dropped
from draftkit.page.views.talk import saved
from draftkit.service import bodies, filling
from draftkit.sources.entered import BEFORE, Entered

if TYPE_CHECKING:
    from werkzeug.wrappers import Response as AnyResponse

    from draftkit.service.published import PublishedData

screen = Blueprint("body", __name__)
FIELDS = (YEAR, *BODY_FIELDS)


@screen.get("/new")
def new() -> str:
    """A new report."""
    values = {YEAR.key: str(datetime.now().astimezone().year - 1)}
    return _form(values, None)


@screen.post("/new")
def create() -> AnyResponse:
    """Make the workbook and go on; last year's report is shown first where one was dropped."""
    desk = page().desk
    entered = Entered()
    for one in FIELDS:
        entered = entered.with_value(one.key, ((request.form.get(one.key, "").strip(), ""),))
    told = bodies.filled_in(entered)
    name, year = entered.text("机关.名称"), entered.text("年度")
    state = filling.state_of(told)
    wrong = [
        p
        for key, p in state.problems
        if key in {one.key for one in FIELDS} or "机关" in p.what or "年度" in p.what
    ]
    if any(problem.severity.value == "错误" for problem in wrong):
        values = {one.key: entered.text(one.key) for one in FIELDS}
        return _answer(_form(values, None, wrong), 422)
    path = desk.start(f"{name}{year}年数据", told)
    report = request.files.get("file")
    if report is not None and report.filename:
        kept = desk.keep(report.stream, report.filename, READABLE)
        return redirect(url_for(".last", name=desk.name(path), report=desk.name(kept)), 303)
    return redirect(url_for("figures.show", name=desk.name(path)), 303)


def _answer(text: str, status: int) -> AnyResponse:
    from flask import make_response

    return make_response(text, status)


@screen.get("/data/<path:name>/body")
def show(name: str) -> str:
    """The body of an input."""
    entered = page().desk.entered(page().desk.path(name))
    return _form({one.key: entered.text(one.key) for one in FIELDS}, name)


def _form(values: dict[str, str], name: str | None, problems: object = ()) -> str:
    return render_template(
        "body.html",
        name=name,
        step="body",
        fields=FIELDS,
        values=values,
        kinds=KIND_CHOICES,
        levels=LEVELS,
        parents=_parents(),
        problems=problems,
        accepts=",".join(READABLE),
        guess=bodies.inferred(values.get("机关.名称", ""), values.get("机关.类别", "")),
    )


def _parents() -> list[str]:
    """上级 as they stand in the folder already."""
    desk = page().desk
    found: dict[str, None] = {}
    for path in desk.inputs():
        try:
            found[desk.entered(path).text("机关.上级")] = None
        except DraftkitError:
            continue
    return [parent for parent in found if parent]


@screen.post("/infer")
def infer() -> AnyResponse:
    """What follows from a name and a 类别."""
    given = request.get_json()
    return jsonify(
        bodies.inferred(str(given.get("name", "")), str(given.get("kind", "")))._asdict()
    )


@screen.post("/data/<path:name>/body")
def change(name: str) -> AnyResponse:
    """One field, as it is entered."""
    given = request.get_json()
    key, text = str(given["key"]), str(given["text"])
    if key not in {one.key for one in FIELDS}:
        return jsonify(told=["没有这一项。"]), 400  # type: ignore[return-value]
    desk = page().desk
    done = desk.change(desk.path(name), lambda entered: entered.with_value(key, ((text, ""),)))
    state = filling.state_of(desk.entered(done.path))
    problems = [
        (at, p)
        for at, p in state.problems
        if at == key or (at == "" and key.rpartition(".")[2] in p.what)
    ]
    return saved(done, problems=problems)


# ---------------------------------------------------------------- last year


@screen.post("/data/<path:name>/last")
def drop_last(name: str) -> AnyResponse:
    """Last year's report dropped."""
    kept = dropped(READABLE)
    return redirect(url_for(".last", name=name, report=page().desk.name(kept)), 303)


@screen.get("/data/<path:name>/last")
def last(name: str) -> str:
    """What was read of it, cell by cell, before it is taken."""
    from draftkit.service.published import read_published

    desk = page().desk
    path, report = desk.path(name), request.args.get("report", "")
    read = read_published(desk.path(report))
    now = desk.entered(path)
    return render_template(
        "last.html",
        name=name,
        step="body",
        report=report,
        read=read,
        filing=read.filing,
        texts=_texts(read),
        tables=read.filing.kind.tables,
        other=bodies.differs(now, read),
        taken={key for key in now.cells if key.startswith(BEFORE)},
    )


def _texts(read: PublishedData) -> dict[str, str]:
    """The cells that were read, as they are typed."""
    from draftkit.model import shown

    return {key: shown(number) for key, number in read.extracted.as_last_year().cells.items()}


@screen.post("/data/<path:name>/last/take")
def take(name: str) -> AnyResponse:
    """Last year's figures into the input."""
    from draftkit.service.published import read_published

    desk = page().desk
    read = read_published(desk.path(request.form.get("report", "")))
    found = read.extracted.as_last_year()
    total, problems = LAST_YEAR_FIELDS

    def change(entered: Entered) -> Entered:
        kept = {key: "" for key in entered.cells if key.startswith(BEFORE)}
        entered = entered.with_cells(
            {**kept, **{f"{BEFORE}{k}": t for k, t in _texts(read).items()}}
        )
        entered = entered.with_value(total.key, ((found.total.text, ""),) if found.total else ())
        return entered.with_value(problems.key, tuple((text, "") for text in found.problems))

    done = desk.change(desk.path(name), change)
    return redirect(
        url_for("figures.show", name=desk.name(Path(done.path)), told=done.word or None), 303
    )
