"""定稿: what still waits, each with its place; the copy to publish when all is green."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from flask import Blueprint, redirect, render_template, request, url_for

from draftkit import delivery
from draftkit.diagnostics import InputError, Place, Problem, errors_of
from draftkit.page.application import page
from draftkit.page.views.start import dropped
from draftkit.service.standing import FINAL

if TYPE_CHECKING:
    from werkzeug.wrappers import Response as AnyResponse

    from draftkit.word.finalize import OpenEnd

screen = Blueprint("final", __name__)
DOCUMENTS = (".docx",)
_MOST = 60


class Item(NamedTuple):
    """A line of the checklist: what, and where it still waits."""

    name: str
    may_stay: bool
    ends: tuple[OpenEnd, ...]


@screen.get("/final")
def show() -> str:
    """The checklist of one report."""
    from draftkit import office
    from draftkit.service import exports
    from draftkit.service.checks import check
    from draftkit.service.finals import finalize

    desk, document = page().desk, request.args.get("document", "")
    documents = [
        desk.name(p)
        for p in desk.reports()
        if p.suffix.lower() == ".docx" and not p.stem.endswith(FINAL)
    ]
    items: list[Item] = []
    found = None
    if document:
        path = desk.path(document)
        items = _items(finalize(path).open_ends)
        found = check(path)
    return render_template(
        "final.html",
        document=document,
        documents=documents,
        items=items,
        ready=document and not any(item.ends and not item.may_stay for item in items),
        marked=any(item.ends and item.may_stay for item in items),
        errors=errors_of(found.problems) if found else (),
        hints=len(found.problems) - len(errors_of(found.problems)) if found else 0,
        forms=[form for form in exports.FORMS if form != exports.PDF or office.find()],
        most=_MOST,
        told=request.args.get("told", ""),
        file=request.args.get("file", ""),
        accepts=",".join(DOCUMENTS),
    )


def _items(ends: tuple[OpenEnd, ...]) -> list[Item]:
    from draftkit.word import finalize as final

    known = {
        final.REVISION: "修订",
        final.COMMENT: "draftkit 的批注",
        final.MISSING: "待填",
        final.HIGHLIGHT: "标黄",
        final.HIDDEN: "读者看不见的文字",
    }
    codes = dict.fromkeys((*known, *(end.problem.code for end in ends)))
    return [
        Item(
            known.get(code) or next(e.problem.what for e in ends if e.problem.code == code),
            code in (final.HIGHLIGHT, final.HIDDEN),
            tuple(e for e in ends if e.problem.code == code),
        )
        for code in codes
    ]


@screen.post("/final/drop")
def drop() -> AnyResponse:
    """A report dropped."""
    return redirect(url_for(".show", document=page().desk.name(dropped(DOCUMENTS))), 303)


@screen.post("/final/write")
def write() -> AnyResponse:
    """The copy to publish, beside the report; nothing is overwritten."""
    from draftkit.service import exports
    from draftkit.service.finals import finalize, record

    desk, form = page().desk, request.form.get("form", exports.WORD)
    document = request.form.get("document", "")
    path = desk.path(document)
    if form not in exports.FORMS:
        raise InputError(
            Problem(
                "OUT-SUFFIX", f"不能写成 {form}", f"可以写成 {'、'.join(exports.FORMS)}", Place()
            )
        )
    keep = bool(request.form.get("keep"))
    made = finalize(path, keep_highlight=keep, keep_hidden=keep)
    if made.open_ends:
        return redirect(url_for(".show", document=document), 303)
    target = path.with_name(f"{path.stem}{FINAL}{form}")
    exports.ensure_possible(target)
    content = exports.export(made, target).content
    if not target.exists() or target.read_bytes() != content:
        delivery.write(target, content, overwrite=False)
    record(path, target, content)
    gone = f"去掉了 {made.comments} 条批注（原文件中仍在）。" if made.comments else ""
    told = f"已写到 {target.name}。{gone}"
    return redirect(url_for(".show", document=document, told=told, file=desk.name(target)), 303)
