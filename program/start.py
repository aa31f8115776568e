"""What the two programs of the bundle run: ``draftkit`` its command line, 起草年报 the page in the browser."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from contextlib import redirect_stderr, suppress
from multiprocessing import freeze_support
from pathlib import Path

from draftkit.cli import main, run

STARTER = "起草年报"
FOLDER = "年报"
"""Where inputs and reports lie, beside the programs."""
TOLD = "起草年报-没有打开.txt"


def start() -> None:
    """Be the program whose name was called, or one of the processes a batch is spread over."""
    freeze_support()
    _free_libraries()
    if Path(sys.executable).stem == STARTER:
        sys.exit(_page(sys.argv[1:]))
    main()


def _free_libraries() -> None:
    """Let the browser and LibreOffice start with the system's libraries, not with ours, which stand before them.

    What is loaded here goes by what stood there when the process began.
    """
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    os.environ.pop("LD_LIBRARY_PATH", None)
    if before is not None:
        os.environ["LD_LIBRARY_PATH"] = before


def _page(arguments: list[str]) -> int:
    """Open the page on the folder given (dropped on the program), else on the usual one; tell in a file what went wrong.

    Whoever double-clicks sees no terminal.
    """
    folder = Path(arguments[0]) if arguments else _folder()
    said = io.StringIO()
    with redirect_stderr(_Both(said)):
        code = run(["serve", str(folder)])
    if code > 1:
        _tell(folder, said.getvalue())
    return code


class _Both(io.TextIOBase):
    """Writes to a text that is kept, and to the terminal where there is one."""

    def __init__(self, kept: io.StringIO) -> None:
        self._kept = kept
        self._terminal = sys.stderr

    def write(self, text: str) -> int:
        if self._terminal is not None:
            with suppress(OSError, ValueError):
                self._terminal.write(text)
                self._terminal.flush()
        return self._kept.write(text)


def _folder() -> Path:
    """The folder beside the programs; where that cannot be written (a read-only disk), one at home."""
    for place in (Path(sys.executable).parent / FOLDER, Path.home() / FOLDER):
        try:
            place.mkdir(exist_ok=True)
        except OSError:
            continue
        if os.access(place, os.W_OK):
            return place
    return Path.home()


def _tell(folder: Path, said: str) -> None:
    """Write what was said into a file and show it."""
    for place in (folder, Path.home()):
        path = place / TOLD
        with suppress(OSError):
            path.write_text(f"起草年报没有打开。\n\n{said}", encoding="utf-8-sig", newline="\r\n")
            _show(path)
            return


def _show(path: Path) -> None:
    with suppress(OSError):
        if sys.platform == "win32":
            os.startfile(path)
            return
        if "DISPLAY" in os.environ or "WAYLAND_DISPLAY" in os.environ or sys.platform == "darwin":
            opener = "open" if sys.platform == "darwin" else "xdg-open"
            subprocess.Popen([opener, str(path)])


if __name__ == "__main__":
    start()
