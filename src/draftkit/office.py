"""LibreOffice, where it is installed: one document into another form, with a profile of its own and a time limit."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from draftkit import disk

SECONDS = 180
"""A report takes some seconds; the first start on a slow machine a minute."""
_NAMES = ("soffice", "libreoffice")
_PLACES = (
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "/opt/libreoffice/program/soffice",
)
"""Where it lies when it is not on the path, as on Windows."""
_SCRIPTING, _PROXY = (
    "org.openoffice.Office.Common/Security/Scripting",
    "org.openoffice.Inet/Settings",
)
_SETTINGS = (
    (_SCRIPTING, "BlockUntrustedRefererLinks", "true"),
    (_SCRIPTING, "DisableActiveContent", "true"),
    (_SCRIPTING, "DisableMacrosExecution", "true"),
    (_SCRIPTING, "MacroSecurityLevel", "3"),
    (_PROXY, "ooInetProxyType", "2"),
    *((_PROXY, f"ooInet{scheme}ProxyName", "127.0.0.1") for scheme in ("HTTP", "HTTPS")),
    *((_PROXY, f"ooInet{scheme}ProxyPort", "9") for scheme in ("HTTP", "HTTPS")),
    (_PROXY, "ooInetNoProxy", ""),
)
"""A document opened here fetches nothing and runs nothing: linked pictures would tell others who reads it."""


def find() -> str:
    """The program's path, "" where there is none."""
    here = Path.cwd()  # where Windows looks first, and anybody may have put anything
    found = (
        one for one in map(shutil.which, _NAMES) if one and Path(one).absolute().parent != here
    )
    placed = (place for place in _PLACES if Path(place).is_file())
    return next(iter((*found, *placed)), "")


def converted(content: bytes, form: str, to: str, *, seconds: float = SECONDS) -> bytes:
    """``content``, a file of the suffix ``form``, as LibreOffice saves it under its filter ``to`` (``pdf:…``).

    b"" where it is not installed, cannot open it, or is not done in ``seconds``; nothing of it goes on running.
    """
    program = find()
    if not program:
        return b""
    with disk.scratch_folder() as folder:
        source = folder / f"report{form}"
        source.write_bytes(content)
        _write_settings(folder / "profile")
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        options = ("--headless", "--norestore", "--nolockcheck", "--convert-to", to)
        _run([program, profile, *options, "--outdir", str(folder / "out"), str(source)], seconds)
        saved = folder / "out" / f"report.{to.partition(':')[0]}"
        return saved.read_bytes() if saved.is_file() else b""


def _write_settings(profile: Path) -> None:
    items = "".join(
        f'<item oor:path="/{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
        for path, name, value in _SETTINGS
    )
    written = profile / "user" / "registrymodifications.xcu"
    written.parent.mkdir(parents=True)
    head = '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">'
    written.write_text(f"{head}{items}</oor:items>", encoding="utf-8")


def _run(command: list[str], seconds: float) -> None:
    """Run to the end or to the limit.  LibreOffice starts a child, so a whole group is ended."""
    with suppress(OSError):
        process = subprocess.Popen(  # noqa: S603 - the program found above
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=os.name == "posix",
        )
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            pass
        finally:
            _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], check=False)  # noqa: S603, S607
    else:
        import signal

        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
