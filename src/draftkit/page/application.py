"""The page as an application: who may ask, what goes wrong, and the screens."""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from flask import (
    Flask,
    Response,
    current_app,
    g,
    jsonify,
    make_response,
    redirect,
    render_template,
    request,
    url_for,
)
from werkzeug.exceptions import HTTPException

from draftkit import __version__
from draftkit.diagnostics import DraftkitError
from draftkit.page.desk import LARGEST, Desk, NotHereError
from draftkit.page.faults import logged
from draftkit.page.guard import FIELD, HEADER, HEADERS, Guard
from draftkit.page.jobs import Jobs
from draftkit.page.place import AGAIN

if TYPE_CHECKING:
    from werkzeug.wrappers import Response as AnyResponse

    from draftkit.batch.alike import Comparison

KEY = "draftkit"
_FORM_MEMORY, _FORM_PARTS = 4 * 1024 * 1024, 2000
_ENTER = "/enter"
_REASONS = {
    400: ("请求不完整", "请回到上一页再试一次。"),
    404: ("没有这一页", "请从开始页进入。"),
    405: ("没有这一页", "请从开始页进入。"),
    413: ("文件太大", f"一个文件最大 {LARGEST // 1024 // 1024} MB，请核对是否给错了文件。"),
}


@dataclass
class Page:
    """What the screens share: the folder, the secrets, who is there, and how to end."""

    desk: Desk
    guard: Guard
    secret: str
    stop: Callable[[], None]
    seen: float = field(default_factory=time.monotonic)
    active: int = 0
    lock: Lock = field(default_factory=Lock)
    jobs: Jobs = field(default_factory=Jobs)
    compared: dict[Path, Comparison] = field(default_factory=dict)
    """What the documents of a folder share, as it was found last."""

    def count(self, more: int) -> None:
        """Note that a request begins or ends."""
        with self.lock:
            self.active += more
            self.seen = time.monotonic()


def page() -> Page:
    """The page this request belongs to."""
    found: Page = current_app.extensions[KEY]
    return found


def make(shared: Page) -> Flask:
    """The application over one folder."""
    from draftkit.page.views import SCREENS

    app = Flask("draftkit.page", static_url_path="/static")
    app.config.update(
        MAX_CONTENT_LENGTH=LARGEST + _FORM_MEMORY,
        MAX_FORM_MEMORY_SIZE=_FORM_MEMORY,
        MAX_FORM_PARTS=_FORM_PARTS,
    )
    app.json.ensure_ascii = False  # type: ignore[attr-defined]
    app.extensions[KEY] = shared
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.before_request(_admit)
    app.after_request(_sealed)
    app.teardown_request(_leave)
    app.context_processor(
        lambda: {
            "token": g.get("token", ""),
            "field": FIELD,
            "version": __version__,
            "folder": shared.desk.folder,
            "screens": app.view_functions,
        }
    )
    app.register_error_handler(DraftkitError, _refused)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(Exception, _fault)
    app.add_url_rule(_ENTER, "enter", _entered)
    app.add_url_rule(AGAIN, "again", _again, methods=["POST"])
    for screen in SCREENS:
        app.register_blueprint(screen)
    return app


# ---------------------------------------------------------------- who may ask


def _admit() -> AnyResponse | None:
    """Nothing where the request may pass, else the refusal."""
    shared = page()
    shared.count(1)
    g.counted = True
    guard, host = shared.guard, request.host
    if not guard.is_ours(host):
        return _forbidden("地址不对", "这个网页只能用本机地址打开。")
    if request.endpoint == "again":
        return None
    post = request.method not in {"GET", "HEAD"}
    origin, site = request.headers.get("Origin"), request.headers.get("Sec-Fetch-Site")
    if not guard.is_from_here(origin, site, host, post=post):
        return _forbidden("来路不对", "请求来自别的网页，没有照做。")
    if request.endpoint == "enter":
        return None
    token = guard.token_of(request.cookies.get(guard.cookie, ""))
    if token is None:
        return _forbidden(
            "请从程序的窗口进入",
            "这个地址要带着程序给出的口令打开；请重新双击程序，或再运行一次 draftkit serve。",
        )
    if post and not guard.same(request.headers.get(HEADER) or request.form.get(FIELD), token):
        return _forbidden("没有口令", "请刷新网页后再试一次；填过的内容已经保存。")
    g.token = token
    return None


def _forbidden(title: str, text: str) -> Response:
    return make_response(render_template("told.html", title=title, text=text, problems=()), 403)


def _entered() -> AnyResponse:
    """Open a session with a one-time token; whoever has one already just comes in."""
    guard = page().guard
    session = guard.open(request.args.get("token", ""))
    if session is None:
        if guard.token_of(request.cookies.get(guard.cookie, "")) is not None:
            return redirect(url_for("start.show"), 303)
        return _forbidden("口令已经用过", "请重新双击程序，或再运行一次 draftkit serve。")
    answer = redirect(url_for("start.show"), 303)
    answer.set_cookie(guard.cookie, session, httponly=True, samesite="Strict")
    return answer


def _again() -> AnyResponse:
    """A way in for a second start on this folder, which knows the secret of the state file."""
    shared = page()
    if not shared.guard.same(request.headers.get("X-Draftkit-Secret"), shared.secret):
        return _forbidden("口令不对", "没有照做。")
    return Response(address(shared.guard), mimetype="text/plain")


def address(guard: Guard) -> str:
    """An address that lets one browser in, once."""
    return f"http://127.0.0.1:{guard.port}{_ENTER}?token={guard.mint()}"


def _sealed(answer: AnyResponse) -> AnyResponse:
    for name, value in HEADERS.items():
        answer.headers.setdefault(name, value)
    return answer


def _leave(_: BaseException | None) -> None:
    if g.pop("counted", False):
        page().count(-1)


# ---------------------------------------------------------------- what goes wrong


def _wants_json() -> bool:
    return request.headers.get("Accept", "").startswith("application/json")


def _refused(error: DraftkitError) -> AnyResponse:
    """Known trouble, in the words it came with."""
    status = 404 if isinstance(error, NotHereError) else 422
    if _wants_json():
        told = [
            f"{problem.what}。{problem.fix}{'。' if problem.fix else ''}"
            for problem in error.problems
        ]
        return make_response(jsonify(told=told), status)
    title = "没有这个文件" if status == 404 else "没有做成"  # noqa: PLR2004
    return make_response(
        render_template("told.html", title=title, text="", problems=error.problems), status
    )


def _http(error: HTTPException) -> AnyResponse:
    status = error.code or 500
    if status in {301, 302, 303, 307, 308}:
        return error.get_response()
    title, text = _REASONS.get(status, ("没有做成", "请回到上一页再试一次。"))
    if _wants_json():
        return make_response(jsonify(told=[f"{title}。{text}"]), status)
    return make_response(render_template("told.html", title=title, text=text, problems=()), status)


def _fault(error: Exception) -> AnyResponse:
    """Our own fault: a number and a log to send, no traceback."""
    text = "".join(traceback.format_exception(error))
    where = logged(f"{request.method} {request.path}", text)
    told = f"程序内部出错。这是 draftkit 的问题，不是您的数据有误；填过的内容已经保存。{where}"
    if _wants_json():
        return make_response(jsonify(told=[told]), 500)
    return make_response(render_template("told.html", title="出错了", text=told, problems=()), 500)
