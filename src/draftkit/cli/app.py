"""All commands in one place.  Each lives in a module of its own name and loads what it needs.

Only the command that is asked for is loaded: a clerk's ``draft`` starts in a moment.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from importlib import import_module
from typing import Annotated

import typer

from draftkit import __version__
from draftkit.cli import completing, console
from draftkit.cli.chinese import Command, Group
from draftkit.cli.options import option

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
    if completing.VARIABLE in os.environ:
        from typer.completion import completion_init  # type: ignore[attr-defined]

        completion_init()
    app = typer.Typer(
        cls=Group,
        no_args_is_help=True,
        add_completion=False,  # its words are English
        context_settings={"help_option_names": ["-h", "--help"]},
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


def _install(shell: str) -> None:
    if shell:
        completing.install(shell)
        raise typer.Exit


def _show(shell: str) -> None:
    if shell:
        console.out(completing.script(shell))
        raise typer.Exit


_SHELLS = "|".join(completing.SHELLS)


def _options(
    version: Annotated[
        bool,
        typer.Option(
            "--version", "-V", help="显示版本号后退出。", callback=_version, is_eager=True
        ),
    ] = False,
    install: Annotated[
        str,
        option(
            "--install-completion",
            _SHELLS,
            "装上按 Tab 补全命令和选项的脚本。",
            callback=_install,
            is_eager=True,
            show_default=False,
        ),
    ] = "",
    show: Annotated[
        str,
        option(
            "--show-completion",
            _SHELLS,
            "打印补全脚本，供自行安装。",
            callback=_show,
            is_eager=True,
            show_default=False,
        ),
    ] = "",
) -> None:
    """由报送数据和关键词起草政府信息公开工作年度报告（Word 文档）。离线运行，不用大模型。"""
