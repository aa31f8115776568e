"""填数: the three tables as the official form, each cell an input; sums and blanks told as they are typed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from flask import Blueprint, jsonify, render_template, request

from draftkit.kinds.disclosure import DISCLOSURE
from draftkit.kinds.tables import Table
from draftkit.model import shown
from draftkit.page.application import page
from draftkit.page.views.talk import saved, told
from draftkit.service import filling
from draftkit.sources.entered import BEFORE, Entered, blanks_in
from draftkit.sources.files import INPUTS

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

    from draftkit.service import pasting

screen = Blueprint("figures", __name__)
_LONGEST = 40
"""Characters a cell may hold: enough for any number, and for what was typed instead of one."""


@screen.get("/data/<path:name>/figures")
def show(name: str) -> str:
    """The tables, this year's or last year's."""
    entered = page().desk.entered(page().desk.path(name))
    last = request.args.get("year") == "last"
    prefix = BEFORE if last else ""
    return render_template(
        "figures.html",
        name=name,
        step="figures",
        last=last,
        prefix=prefix,
        tables=DISCLOSURE.tables,
        headings={t: DISCLOSURE.heading_of(table) for t, table in DISCLOSURE.tables.items()},
        labels=DISCLOSURE.labels,
        cells=entered.cells,
        found=_found(entered, last=last),
        told=request.args.get("told", ""),
        accepts=",".join(INPUTS),
    )


def _found(entered: Entered, *, last: bool) -> dict[str, object]:
    """What the program says of the tables of one year."""
    state = filling.state_of(entered)
    prefix = BEFORE if last else ""
    problems = [
        told(key, problem)
        for key, problem in state.problems
        if key.startswith(f"{prefix}表") and problem.code not in {"INPUT-BLANK", "INPUT-TEXT"}
    ]
    known = (
        state.filing.cells if not last else (state.filing.last.cells if state.filing.last else {})
    )
    sums = {key for table in DISCLOSURE.tables.values() for key in table.totals}
    totals = {f"{prefix}{key}": shown(known[key]) for key in sums if key in known}
    begun = not last or any(key.startswith(BEFORE) for key in entered.cells)
    blanks = blanks_in(entered, last=last) if begun else ()
    return {"problems": problems, "totals": totals, "blanks": list(blanks), "fit": state.fit}


def _changes(given: Mapping[str, object]) -> dict[str, str]:
    """Cells of the form only, with texts of a sensible length."""
    keys = DISCLOSURE.cells
    return {
        str(key): str(text)[:_LONGEST]
        for key, text in given.items()
        if str(key).removeprefix(BEFORE) in keys
    }


@screen.post("/data/<path:name>/check")
def check(name: str) -> Response:
    """What would be said of the tables with these changes; nothing is saved."""
    given = request.get_json()
    entered = page().desk.entered(page().desk.path(name)).with_cells(_changes(given["cells"]))
    return jsonify(_found(entered, last=bool(given.get("last"))))


@screen.post("/data/<path:name>/cells")
def change(name: str) -> Response:
    """Cells as they are entered."""
    given, desk = request.get_json(), page().desk
    changes = _changes(given["cells"])
    done = desk.change(desk.path(name), lambda entered: entered.with_cells(changes))
    return saved(done)


@screen.post("/data/<path:name>/zero")
def zero(name: str) -> Response:
    """All blanks of one year's tables to 0."""
    desk, last = page().desk, bool(request.get_json().get("last"))
    done = desk.change(
        desk.path(name),
        lambda now: now.with_cells(dict.fromkeys(blanks_in(now, last=last), "0")),
    )
    return saved(
        done,
        cells=dict(desk.entered(done.path).cells),
        found=_found(desk.entered(done.path), last=last),
    )


@screen.post("/data/<path:name>/paste")
def paste(name: str) -> Response:
    """A block pasted into a table: which cells it gives, and whether its sums fit only shifted.  Nothing is saved."""
    from draftkit.service import pasting

    given, desk = request.get_json(), page().desk
    prefix = BEFORE if given.get("last") else ""
    start = str(given["start"]).removeprefix(prefix)
    table: Table = DISCLOSURE.tables[start.partition(".")[0]]
    now = desk.entered(desk.path(name)).cells
    texts = {key: now.get(f"{prefix}{key}", "") for key in table.cells}
    found = pasting.spread(str(given["text"]), table, start, texts)
    return jsonify(
        cells={f"{prefix}{key}": text[:_LONGEST] for key, text in found.cells.items()},
        shifted={f"{prefix}{key}": text[:_LONGEST] for key, text in found.shifted.items()},
        how=_how(found),
        question=_question(found.moved) if found.shifted else "",
    )


def _how(found: pasting.Pasted) -> str:
    if not found.cells:
        return "没有从粘贴的内容里认出数字。"
    way = "按行列的名称" if found.by_labels else "从选中的格起依次"
    left = f"；有 {len(found.left)} 个数没有地方放" if found.left else ""
    return f"{way}填了 {len(found.cells)} 格{left}。"


def _question(moved: tuple[int, int]) -> str:
    down, right = moved
    way = "下" if down > 0 else "上" if down else "右" if right > 0 else "左"
    what = "行" if down else "列"
    by = abs(down or right)
    return (
        f"照现在的位置，勾稽不平；整块向{way}移 {by} {what}就都平了，多半是贴错了位置。移过去吗？"
    )
