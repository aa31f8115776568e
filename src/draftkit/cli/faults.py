"""Our own faults: a log to send, no traceback on the screen."""

from __future__ import annotations

import platform
import tempfile
import traceback
from pathlib import Path

from draftkit import __version__


def report(error: BaseException | str, so_far: str = "没有写出文件") -> str:
    """Write a log of ``error`` (or of its traceback) and say where it is, and (``so_far``) what has not been done."""
    told = error if isinstance(error, str) else "".join(traceback.format_exception(error))
    about = f"draftkit {__version__}, Python {platform.python_version()}, {platform.platform()}"
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", prefix="draftkit-", suffix=".log", delete=False
        ) as log:
            log.write(f"{about}\n\n{told}")
        where = f"日志已写到 {Path(log.name)}，请把它发给维护者（发送前可删去其中的内部信息）。"
    except OSError:
        where = f"日志也没能写出（{told.strip().splitlines()[-1]}）。"
    return f"程序内部出错，{so_far}。这是 draftkit 的问题，不是您的数据有误。\n{where}"
