"""检查: any report dropped, its text with the findings marked in it, and the list; an annotated copy."""

from __future__ import annotations

import traceback
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from flask import Blueprint, redirect, render_template, request, url_for

from draftkit import delivery
from draftkit.diagnostics import errors_of
from draftkit.page.application import page
from draftkit.page.desk import READABLE
from draftkit.page.faults import logged
from draftkit.page.views.start import dropped
from draftkit.sources.files import INPUTS

if TYPE_CHECKING:
    from werkzeug.wrappers import Response as AnyResponse

    from draftkit.checking.reports import Checked
    from draftkit.service import marking

screen = Blueprint("checking", __name__)
_ACCEPTED = (*READABLE, *INPUTS)
_NOTED = "-批注"


@screen.get("/check")
def show() -> str:
    """What is wrong with one file."""
    from draftkit.service import marking
    from draftkit.service.checks import check

    desk, file = page().desk, request.args.get("file", "")
    files = [desk.name(path) for path in (*desk.reports(), *desk.inputs())]
    found: Checked | None = None
    lines: tuple[marking.Line, ...] = ()
    if file:
        path = desk.path(file)
        found = check(path)
        for fault in found.faults:
            logged(f"check {path.name}", "".join(traceback.format_exception(fault)))
        lines = marking.marked(path, found) if found.readable else ()
    return render_template(
        "check.html",
        file=file,
        files=files,
        found=found,
        lines=lines,
        errors=len(errors_of(found.problems)) if found else 0,
        may_note=bool(found and found.readable and file.lower().endswith(".docx")),
        told=request.args.get("told", ""),
        copy=request.args.get("copy", ""),
        accepts=",".join(_ACCEPTED),
    )


@screen.post("/check/drop")
def drop() -> AnyResponse:
    """A report dropped."""
    return redirect(url_for(".show", file=page().desk.name(dropped(_ACCEPTED))), 303)


@screen.post("/check/note")
def note() -> AnyResponse:
    """A copy with a comment at each finding; the file itself stays."""
    from draftkit.service.checks import annotated, check

    desk, file = page().desk, request.form.get("file", "")
    path = desk.path(file)
    today = datetime.now(UTC).strftime("%Y-%m-%dT00:00:00Z")
    content = annotated(path, check(path), today)
    target, number = path.with_name(f"{path.stem}{_NOTED}.docx"), 2
    while target.exists() and target.read_bytes() != content:
        target, number = path.with_name(f"{path.stem}{_NOTED}{number}.docx"), number + 1
    if not target.exists():
        delivery.write(target, content, overwrite=False)
    told = f"批注副本已写到 {target.name}，原文件没有动。"
    return redirect(url_for(".show", file=file, told=told, copy=desk.name(target)), 303)
