"""数据变了: an edited report and the changed figures side by side, then the copy with tracked changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from flask import Blueprint, redirect, render_template, request, url_for

from draftkit import delivery
from draftkit.diagnostics import InputError, Place, Problem
from draftkit.kinds import known
from draftkit.page.application import page
from draftkit.page.views.start import dropped
from draftkit.service.standing import FINAL, next_revision

if TYPE_CHECKING:
    from collections.abc import Iterable

    from werkzeug.wrappers import Response as AnyResponse

    from draftkit.redrafting.tally import Fate
    from draftkit.service.redrafts import Redraft

screen = Blueprint("changed", __name__)
DOCUMENTS = (".docx",)
_MOST = 200


class Move(NamedTuple):
    """What became of a sentence or cell: where, its old and its new side, why, and what a person has to do."""

    where: str
    name: str
    old: str
    new: str
    why: str
    note: str
    waits: bool


@screen.get("/changed")
def show() -> str:
    """What would move; nothing is written."""
    from draftkit.redrafting import account
    from draftkit.service.redrafts import redraft

    desk = page().desk
    document, data = request.args.get("document", ""), request.args.get("data", "")
    documents = [
        desk.name(p)
        for p in desk.reports()
        if p.suffix.lower() == ".docx" and not p.stem.endswith(FINAL)
    ]
    inputs = [desk.name(path) for path in desk.inputs()]
    made = redraft(desk.path(document), desk.path(data)) if document and data else None
    return render_template(
        "changed.html",
        document=document,
        data=data,
        documents=documents,
        inputs=inputs,
        made=made,
        base=account.base(made) if made else "",
        sums=list(account.sums(made)) if made else [],
        waiting=_moves(made, waits=True) if made else [],
        moves=_moves(made, waits=False) if made else [],
        told=request.args.get("told", ""),
        file=request.args.get("file", ""),
        accepts=",".join(DOCUMENTS),
    )


def _moves(made: Redraft, *, waits: bool) -> list[Move]:
    tally = made.tally
    found = [
        _move(fate)
        for fate in _moved((*tally.sentences, *tally.lines))
        if fate.verdict.waits == waits
    ]
    found += [_move(fate, cell=True) for fate in _moved(tally.cells) if fate.verdict.waits == waits]
    if waits:
        found += [
            Move("", "您写的", aside.sentence, aside.sentence, "", aside.text, waits=True)
            for aside in made.asides
        ]
    return found[:_MOST]


def _moved(fates: Iterable[Fate]) -> Iterable[Fate]:
    return (f for f in fates if f.verdict.waits or f.verdict.yours != f.verdict.result)


def _move(fate: Fate, *, cell: bool = False) -> Move:
    from draftkit.merge.outcome import Outcome
    from draftkit.redrafting import account

    verdict = fate.verdict
    name = account.NAMES[verdict.outcome]
    where = known.name_of(verdict.id) if cell else fate.section
    new = (
        verdict.result
        if not verdict.waits or verdict.outcome is not Outcome.CONFLICT
        else verdict.now
    )
    return Move(
        where, name, verdict.yours, new, account.reasons(fate.because), verdict.note, verdict.waits
    )


@screen.post("/changed/drop")
def drop() -> AnyResponse:
    """An edited report dropped."""
    kept = page().desk.name(dropped(DOCUMENTS))
    return redirect(url_for(".show", document=kept, data=request.form.get("data") or None), 303)


@screen.post("/changed/write")
def write() -> AnyResponse:
    """The copy with tracked changes, beside the report; nothing is overwritten."""
    from draftkit.service.redrafts import redraft

    desk = page().desk
    document, data = request.form.get("document", ""), request.form.get("data", "")
    if not (document and data):
        raise InputError(Problem("FILE-MISSING", "没有选报告和数据", "两样都选了再写", Place()))
    path = desk.path(document)
    made = redraft(path, desk.path(data))
    title = delivery.safe_name(made.given.filing.title)
    target = next_revision(path, title)
    delivery.write(target, made.content, overwrite=False)
    told = f"已写到 {target.name}。" + (
        "改动都以修订形式标出，待您决定的处有批注。"
        if made.changed
        else "没有需要改动的，内容与原稿相同。"
    )
    return redirect(
        url_for(".show", document=document, data=data, told=told, file=desk.name(target)), 303
    )
