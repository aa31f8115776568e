"""开始: what lies in the folder and how far it is; files in and out; the end."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from flask import (
    Blueprint,
    Response,
    current_app,
    redirect,
    render_template,
    request,
    send_file,
    url_for,
)

from draftkit.diagnostics import InputError, Place, Problem
from draftkit.page.application import page
from draftkit.service import standing
from draftkit.service.standing import FINAL, Standing
from draftkit.sources.files import INPUTS

if TYPE_CHECKING:
    from werkzeug.wrappers import Response as AnyResponse

screen = Blueprint("start", __name__)
_GIVEN_OUT = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".pdf": "application/pdf",
    ".html": "text/html; charset=utf-8",
    ".yaml": "text/plain; charset=utf-8",
    ".yml": "text/plain; charset=utf-8",
}


_CARDS = (
    ("数据变了", "改过的报告和新的数据对起来，动了的句子和数以修订形式更新。", "changed.show"),
    ("定稿", "逐项看还有什么没处理，都好了写出发布稿。", "final.show"),
    ("检查一份报告", "文字与表格、勾稽、格式、年度、名称，逐处标出来。", "checking.show"),
    ("县区", "一个县的各单位：收齐没有、成批起草、查雷同、核汇总。", "county.show"),
)
"""What else can be done here: title, what it is, its first page."""


class Row(NamedTuple):
    """A file of the folder with its state; ``document`` is the newest report made of an input."""

    name: str
    state: Standing
    document: str = ""


@screen.get("/")
def show() -> str:
    """The first page."""
    desk = page().desk
    inputs = [_row(path) for path in desk.inputs()]
    made = {row.document for row in inputs}
    others = [path for path in desk.reports() if desk.name(path) not in made]
    others = [
        path for path in others if path.suffix.lower() == ".docx" and not path.stem.endswith(FINAL)
    ]
    finals = [desk.name(p) for p in desk.reports() if p.stem.endswith(FINAL)]
    loose = [Row(desk.name(path), desk.standing(path)) for path in others]
    return render_template(
        "start.html",
        inputs=inputs,
        loose=loose,
        finals=finals,
        others=[card for card in _CARDS if card[2] in current_app.view_functions],
        accepts=",".join(INPUTS),
    )


def _row(path: Path) -> Row:
    desk = page().desk
    state = standing.of_input(path, desk.standing)
    return Row(desk.name(path), state, desk.name(state.document) if state.document else "")


@screen.post("/upload")
def upload() -> AnyResponse:
    """A filled workbook dropped on the page."""
    path = dropped(INPUTS)
    return redirect(url_for("figures.show", name=page().desk.name(path)), 303)


def dropped(suffixes: tuple[str, ...]) -> Path:
    """The file of this request, kept in the folder.  ``InputError`` where there is none."""
    file = request.files.get("file")
    if file is None or not file.filename:
        raise InputError(
            Problem("FILE-MISSING", "没有选文件", "选一个文件，或把文件拖到框里", Place())
        )
    return page().desk.keep(file.stream, file.filename, suffixes)


@screen.get("/file/<path:name>")
def give(name: str) -> AnyResponse:
    """A file of the folder, to be kept."""
    path = page().desk.path(name)
    kind = _GIVEN_OUT.get(path.suffix.lower(), "application/octet-stream")
    return send_file(path, mimetype=kind, as_attachment=True, download_name=path.name)


@screen.get("/report.css")
def style() -> AnyResponse:
    """The rules for the report itself, which a page of its own has inside."""
    from draftkit.web import writer

    return Response(writer.style_sheet(), mimetype="text/css")


@screen.post("/alive")
def alive() -> AnyResponse:
    """A page is open."""
    return Response(status=204)


@screen.post("/quit")
def leave() -> str:
    """The end."""
    told = render_template(
        "told.html",
        title="已经退出",
        text="填过的内容都已保存，可以关掉这个网页。要再用时，重新双击程序。",
        problems=(),
        over=True,
    )
    page().stop()
    return told
