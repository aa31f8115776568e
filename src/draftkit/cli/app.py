"""All commands in one place.  Each lives in a module of its own name and loads what it needs.

Only the command that is asked for is loaded: a clerk's ``draft`` starts in a moment.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Annotated

import typer

from draftkit import __version__
from draftkit.cli import console
from draftkit.cli.chinese import Command, Group

COMMANDS: dict[str, str] = {
    "init": "init:init",
    "draft": "draft:draft",
    "redraft": "redraft:redraft",
    "batch": "batch:batch",
    "rollup": "rollup:rollup",
    "alike": "alike:alike",
    "check": "check:check",
    "import": "import_:import_",
    "explain": "explain:explain",
    "finalize": "finalize:finalize",
    "serve": "serve:serve",
    "bank": "bank:app",
}
"""Name → module of this package and what it is called there, in the order help shows them."""


def app_for(arguments: Sequence[str]) -> typer.Typer:
    """The command line for these arguments: one command where they name one, else all."""
    app = typer.Typer(
        cls=Group,
        no_args_is_help=True,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )
    app.callback()(_options)
    asked = arguments[0] if arguments else ""
    for name in [asked] if asked in COMMANDS else COMMANDS:
        module, attribute = COMMANDS[name].split(":")
        command = getattr(import_module(f"draftkit.cli.{module}"), attribute)
        if isinstance(command, typer.Typer):
            app.add_typer(command, name=name)
        else:
            app.command(name, cls=Command)(command)
    return app


def _version(value: bool) -> None:
    if value:
        console.out(f"draftkit {__version__}")
        raise typer.Exit


def _options(
    version: Annotated[
        bool, typer.Option("--version", help="显示版本号后退出。", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """由报送数据和关键词起草政府信息公开工作年度报告（Word 文档）。离线运行，不用大模型。"""
