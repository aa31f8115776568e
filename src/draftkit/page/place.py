"""One server to a folder: who has it, where, and how a second start asks it for a way in.

The system's lock on the state file says whether a server is alive, its content where.  The file can be read by its
owner alone.
"""

from __future__ import annotations

import json
import os
import secrets
import sys
import tempfile
import urllib.request
from contextlib import suppress
from pathlib import Path
from typing import IO

from draftkit import cache
from draftkit.diagnostics import OutputError
from draftkit.hashes import blake2b

_FAR = 1 << 30
"""Windows locks a stretch of a file for reading too: one beyond its end."""
_TIMEOUT = 5.0
AGAIN = "/again"


class Place:
    """The state file of the server on ``folder``."""

    def __init__(self, folder: Path) -> None:
        name = blake2b(str(folder).encode(), digest_size=12).hexdigest()
        home = (
            cache.folder()
            or Path(tempfile.gettempdir())
            / f"draftkit-{os.getuid() if hasattr(os, 'getuid') else ''}"
        )
        home.mkdir(parents=True, exist_ok=True, mode=0o700)
        if hasattr(os, "getuid") and home.stat().st_uid != os.getuid():
            what, fix = (
                "放状态的文件夹是别人的，没有打开",
                "用环境变量 DRAFTKIT_CACHE 另指一个自己的文件夹",
            )
            raise OutputError.at(home, "SERVE-STATE", what, fix)
        self.path = home / f"serve-{name}.json"
        self.secret = secrets.token_urlsafe(32)
        self._file: IO[bytes] | None = None

    def take(self) -> bool:
        """Take the folder; False where a running server has it."""
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
        file = os.fdopen(os.open(self.path, flags, 0o600), "r+b")
        with suppress(OSError):
            self.path.chmod(0o600)
        if not _lock(file):
            file.close()
            return False
        self._file = file
        return True

    def note(self, port: int) -> None:
        """Say where the server is."""
        assert self._file is not None  # noqa: S101  # taken before
        self._file.seek(0)
        self._file.truncate()
        self._file.write(json.dumps({"port": port, "secret": self.secret}).encode())
        self._file.flush()

    def leave(self) -> None:
        """Give the folder free."""
        if self._file is not None:
            self._file.seek(0)
            self._file.truncate()
            self._file.close()
            self._file = None

    def address(self) -> str | None:
        """A fresh way into the server that has the folder; None where it does not answer."""
        try:
            state = json.loads(self.path.read_bytes())
            url = f"http://127.0.0.1:{int(state['port'])}{AGAIN}"
            request = urllib.request.Request(
                url, data=b"", headers={"X-Draftkit-Secret": state["secret"]}
            )  # ours, by number
            # Never by a proxy.
            opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
            with opener.open(request, timeout=_TIMEOUT) as answer:
                return str(answer.read().decode())
        except (OSError, ValueError, KeyError, TypeError):
            return None


def _lock(file: IO[bytes]) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            file.seek(_FAR)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
