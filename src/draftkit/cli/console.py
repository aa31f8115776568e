"""The screen.  Survives consoles that cannot show every character (GBK), or no Chinese at all (ASCII, cp437)."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from typing import TextIO

from draftkit.diagnostics import OutputError, Place, Problem, reason_of

UNSEEN = {
    code: "\N{REPLACEMENT CHARACTER}"
    for codes in (
        *((0, 9), (11, 32), (0x7F, 0xA0), (0x202A, 0x202F), (0x2066, 0x206A)),
        *((0xFDD0, 0xFDF0), (0xFFFE, 0x10000)),
    )
    for code in range(*codes)
}
"""What would move the cursor, colour or turn round what a terminal shows, or stands for nothing: names and texts are anybody's."""
_SAMPLE = "错"
_NO_CHINESE = (
    "draftkit: this console ({encoding}) cannot show Chinese, so messages are written as UTF-8. "
    "On Windows run: chcp 65001. Exit codes: 0 done, 1 a person must act, 2 nothing done, 3 fault."
)


def prepare() -> None:
    """Let no character stop the program: what a console cannot show becomes ``?``.

    One that has no Chinese at all would show nothing else, so it gets UTF-8, which most of them read all the same, and
    a word in ASCII.
    """
    told = ""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is None:
            continue
        if _shows_chinese(stream.encoding):
            reconfigure(errors="replace")
        else:
            told = stream.encoding
            reconfigure(encoding="utf-8", errors="replace")
    if told:
        err(_NO_CHINESE.format(encoding=told))


def _shows_chinese(encoding: str) -> bool:
    try:
        return bool(_SAMPLE.encode(encoding))
    except (UnicodeEncodeError, LookupError):
        return False


def out(text: str = "") -> None:
    """Print to standard output.

    Raises BrokenPipeError where nobody reads any more, OutputError where it cannot be written.
    """
    _write(sys.stdout, f"{text}\n")


def err(text: str = "") -> None:
    """Print to standard error; where that cannot be done there is nobody to tell."""
    try:
        _write(sys.stderr, f"{text}\n")
    except (OSError, OutputError):
        return


def tell(text: str = "") -> None:
    """Say what was done: beside the work on a screen, as what the command gives where its output is taken up.

    The work is done, so a reader that went away is no fault.
    """
    if sys.stdout is None or sys.stdout.isatty():
        err(text)
        return
    try:
        _write(sys.stdout, f"{text}\n")
        sys.stdout.flush()
    except (OSError, OutputError):
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - as in finish


def _write(stream: TextIO | None, text: str) -> None:
    """A stream that was closed from the start is None: what is written there is not wanted."""
    if stream is None:
        return
    try:
        stream.write(text.translate(UNSEEN))
    except BrokenPipeError:
        raise
    except OSError as error:
        raise _unwritten(error) from error


def finish() -> None:
    """Bring everything to the screen, so that a failure shows while it can still be told.

    Raises like :func:`out`.
    """
    if sys.stdout is None:
        return
    try:
        sys.stdout.flush()
    except OSError as error:
        # Python would try again at its very end, and complain in English.
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
        if isinstance(error, BrokenPipeError):
            raise
        raise _unwritten(error) from error


def _unwritten(error: OSError) -> OutputError:
    what = f"写不到标准输出（{reason_of(error)}）"
    return OutputError.at("", "OUT-SCREEN", what, "检查输出要送到的文件或磁盘空间")


def show(problems: Iterable[Problem]) -> None:
    """Print problems to standard error, each with its place and what to do."""
    for problem in problems:
        err(str(problem))


def as_json(value: object) -> None:
    """Print ``value`` as JSON to standard output; problems and the like stand in it as they are."""
    import json

    text = json.dumps(
        _plain(value), ensure_ascii=False, indent=2, default=lambda one: one.as_json()
    )
    out(text)


def _plain(value: object) -> object:
    """``value`` with its problems as mappings: tuples with names would lose them."""
    if isinstance(value, Problem):
        return value.as_json()
    if isinstance(value, Mapping):
        return {key: _plain(part) for key, part in value.items()}
    return [_plain(part) for part in value] if isinstance(value, list | tuple) else value


def ensure_format(form: str) -> None:
    """Raise OutputError where ``--format`` is neither text nor json."""
    if form not in ("text", "json"):
        raise misused(f"--format 应为 text 或 json，现在是“{form}”")


def misused(what: str, fix: str = "改正后再运行", place: Place | None = None) -> OutputError:
    """To be raised where options do not go together, or have no such value."""
    return OutputError.at(place or "", "USAGE", what, fix)
