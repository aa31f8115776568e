"""The command line: options in, one call, problems printed, exit code out.

Exit codes: 0 done · 1 done, but a person must act · 2 nothing done · 3 our own fault.
"""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from itertools import pairwise
from typing import NoReturn

from draftkit.cli import console, kept, paths
from draftkit.diagnostics import (
    DraftkitError,
    InputError,
    Place,
    Problem,
    UnfitError,
    errors_of,
    path_text,
    reason_of,
)

DONE, ACT, REFUSED, OUR_FAULT = 0, 1, 2, 3
_TEXTS = frozenset(
    ("--name", "--county", "--author", "--keyword", "-k", "--date", "--reason", "init")
)
"""What a text comes after, not a path."""
_OF_ONE_DOCUMENT = ("draft", "redraft")
_INTERRUPTED = 130
"""What Typer makes of Ctrl-C."""


def main() -> None:
    """Run the command line and exit."""
    # A command lives for a moment: collecting garbage while it starts only costs time.
    gc.set_threshold(200_000, 20, 20)
    command = "".join(sys.argv[1:2])
    kept.use(command)
    code = run(sys.argv[1:])
    kept.put_aside(command)
    if command in _OF_ONE_DOCUMENT and sys.getprofile() is None:
        _leave(code)
    sys.exit(code)


def _leave(code: int) -> NoReturn:
    """End at once: taking down what a command built takes as long as composing a report.

    For commands that start no process and have put all their files in place.
    """
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            with suppress(OSError):
                stream.flush()
    os._exit(code)


def run(arguments: list[str]) -> int:
    """Run one command and return its exit code.  The only place that catches."""
    console.prepare()
    try:
        from draftkit.cli.app import app_for

        _ensure_text(arguments)
        paths.ensure_quoted(arguments[1:])
        result = app_for(arguments)(arguments, prog_name="draftkit", standalone_mode=False)
        console.finish()
    except DraftkitError as error:
        _refuse(error, arguments)
        return error.exit_code
    except KeyboardInterrupt:
        result = _INTERRUPTED
    except BrokenPipeError:
        return ACT
    except (
        OSError
    ) as error:  # what no reader and no writer foresaw: a folder that went, a name too long
        console.show([_of_system(error)])
        return REFUSED
    except Exception as error:  # noqa: BLE001 - our own fault, or a usage error of Typer's
        return _unexpected(error, arguments)
    if result == _INTERRUPTED:
        console.err("已中断，没有写出新的文件。")
        return REFUSED
    return result if isinstance(result, int) else DONE


def _ensure_text(arguments: list[str]) -> None:
    """Raise OutputError where an argument is none, or no text where it has to be one."""
    for before, value in pairwise(["", *arguments]):
        shown = value.encode("utf-8", "replace").decode().translate(console.UNSEEN)
        if value != value.translate(console.UNSEEN):
            raise console.misused(f"“{shown}”里有不能显示的控制字符")
        if not value and before.startswith("-") and before not in _TEXTS:
            raise console.misused(f"“{before}”后面没有内容")
        if before in _TEXTS and shown != value:
            raise console.misused(f"“{before}”后面的“{shown}”不是文字")


def _of_system(error: OSError) -> Problem:
    place = Place(path_text(error.filename)) if isinstance(error.filename, str) else Place()
    return Problem(
        "FILE-SYSTEM", f"没有做成（{reason_of(error)}）", "检查路径和磁盘后再运行", place
    )


def _refuse(error: DraftkitError, arguments: list[str]) -> None:
    """Print why nothing was done, in the form that was asked for."""
    # As far as that can be told from outside.
    asked = dict(zip(arguments, [*arguments[1:], ""], strict=True)).get("--format")
    if asked == "json" or "--format=json" in arguments:
        try:
            console.as_json({"result": "refused", "problems": error.problems})
            console.finish()
        except (OSError, DraftkitError):
            console.show(error.problems)
    else:
        console.show(error.problems)
        if isinstance(error, InputError) and arguments[:1] in (["draft"], ["redraft"]):
            count = len(errors_of(error.problems))
            may_force = "；确需先出初稿可加 --force（仅限勾稽不平）"
            hint = may_force if isinstance(error, UnfitError) else ""
            console.err(f"共 {count} 处错误，没有写出报告。改正后再运行{hint}。")


def _called(arguments: list[str]) -> str:
    """The command of a usage error that does not say where it arose."""
    from draftkit.cli.app import COMMANDS

    return " ".join(("draftkit", *(name for name in arguments[:1] if name in COMMANDS)))


def _unexpected(error: Exception, arguments: list[str]) -> int:
    if hasattr(error, "format_message") or type(error).__name__ == "Abort":
        from draftkit.cli.chinese import usage_error

        context = getattr(error, "ctx", None)
        if type(error).__name__ == "NoArgsIsHelpError" and context is not None:
            console.out(context.get_help())
            return REFUSED
        console.err(f"错误：{usage_error(error)}")
        path = context.command_path if context is not None else _called(arguments)
        console.err(f"运行 {path} --help 查看用法。")
        is_bare = type(error).__name__ == "MissingParameter" and path.split()[1:] == arguments
        if is_bare and context is not None:
            console.err(context.get_help())
        return REFUSED
    from draftkit.cli import faults

    console.err(faults.report(error))
    return OUR_FAULT
