"""Starting and ending: one server to a folder, ended by 退出 or when no page has been open for a while."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING

from draftkit.diagnostics import InputError, OutputError, reason_of

if TYPE_CHECKING:
    from draftkit.page.place import Place

IDLE = 15 * 60
"""Seconds without a sign of a page after which the server ends; an open page gives one every twenty."""
_THREADS = 6
_TICK = 2.0
_FINISH = 10.0
"""Seconds that requests under way are given at the end."""
_FLUSH = 0.5
"""Seconds in which the last answer leaves the machine."""


def serve(folder: Path, port: int, opened: Callable[[str], None], idle: float = IDLE) -> None:
    """Serve ``folder`` until it is ended; ``opened`` is told the address, which lets one browser in.

    Where a server has the folder already, ``opened`` gets an address of that one.  ``InputError`` where there is no such
    folder, ``OutputError`` where the port is taken.
    """
    if not folder.is_dir():
        what = "这不是文件夹" if folder.exists() else "找不到这个文件夹"
        raise InputError.at(folder, "SERVE-FOLDER", what, "请核对路径，或先建好文件夹")
    from draftkit.page.place import Place

    place = Place(folder.resolve())
    if not place.take():
        address = place.address()
        if address is None:
            what, fix = "这个文件夹已经打开，但那一个没有回应", "稍等再试，或先在任务管理器中结束它"
            raise OutputError.at(folder, "SERVE-TAKEN", what, fix)
        opened(address)
        return
    try:
        _serve(folder, port, place, opened, idle)
    finally:
        place.leave()


def _warm() -> None:
    """Load what the next screens need while the first one is looked at."""
    from importlib import import_module

    from draftkit.sources import banks

    banks.shipped_bank()
    for room in ("service.drafts", "service.redrafts", "service.checks", "batch", "web"):
        import_module(f"draftkit.{room}")


def _serve(
    folder: Path, port: int, place: Place, opened: Callable[[str], None], idle: float
) -> None:
    from waitress.server import create_server

    from draftkit.page.application import Page, address, make
    from draftkit.page.desk import Desk
    from draftkit.page.guard import Guard

    ended = Event()
    guard = Guard(port)
    shared = Page(Desk(folder), guard, place.secret, ended.set)
    app = make(shared)
    try:
        server = create_server(
            app,
            host="127.0.0.1",
            port=port,
            threads=_THREADS,
            ident=None,
            max_request_body_size=64 * 1024 * 1024,
        )
    except OSError as error:
        what = f"用不了端口 {port}（{reason_of(error)}）"
        raise OutputError.at("--port", "SERVE-PORT", what, "换一个端口，或不写 --port") from error
    guard.port = int(server.effective_port)
    place.note(guard.port)
    Thread(target=server.run, daemon=True).start()
    opened(address(guard))
    Thread(target=_warm, daemon=True).start()
    try:
        while not ended.wait(_TICK):
            if time.monotonic() - shared.seen > idle and not shared.active and not shared.jobs.busy:
                break
    except KeyboardInterrupt:
        pass
    until = time.monotonic() + _FINISH
    while shared.active and time.monotonic() < until:
        time.sleep(0.05)
    time.sleep(_FLUSH)
