"""Our own faults: a number and a log to send, no traceback on the screen."""

from __future__ import annotations

import secrets
import tempfile
import time
from pathlib import Path

from draftkit import __version__


def logged(what: str, text: str) -> str:
    """Write a log of a fault in ``what`` and say where it is."""
    number = f"{time.strftime('%m%d-%H%M%S')}-{secrets.token_hex(2)}"
    place = Path(tempfile.gettempdir()) / f"draftkit-{number}.log"
    try:
        with place.open("x", encoding="utf-8") as log:
            log.write(f"draftkit {__version__} {what}\n\n{text}")
    except OSError:
        return f"日志 {number} 没能写出。"
    return f"日志 {number} 已写到 {place}，请把它发给维护者（发送前可删去其中的内部信息）。"
