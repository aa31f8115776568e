"""An option that several commands have means the same everywhere and says so in the same words."""

from __future__ import annotations

from typing import Any

import pytest
import typer.main

from draftkit.cli.app import app_for

COMMANDS: dict[str, Any] = typer.main.get_command(app_for([])).commands  # type: ignore[attr-defined]


def said(command: str, option: str) -> tuple[str, str, str]:
    """What an option is in one command: its help, what follows it, its kind of value."""
    (found,) = (p for p in COMMANDS[command].params if option in p.opts)
    return found.help, found.metavar, type(found.type).__name__


@pytest.mark.parametrize(
    ("option", "commands"),
    [
        ("--banks", ("draft", "redraft", "batch")),
        ("--template", ("draft", "batch")),
        ("--quiet", ("draft", "redraft", "batch", "rollup", "import")),
        (
            "--format",
            ("draft", "redraft", "batch", "rollup", "alike", "check", "import", "finalize"),
        ),
        ("--overwrite", ("draft", "redraft", "rollup", "alike", "check", "import", "finalize")),
    ],
)
def test_a_shared_option_says_one_thing(option: str, commands: tuple[str, ...]) -> None:
    assert len({said(command, option) for command in commands}) == 1
