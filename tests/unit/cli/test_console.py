"""Where things are said, and how, whatever the console is."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from draftkit import __version__
from draftkit.cli import completing, console

PROGRAM = (sys.executable, "-m", "draftkit")


@pytest.mark.parametrize("terminal", [True, False])
def test_what_was_done_is_told_beside_the_work_or_where_it_is_taken_up(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *, terminal: bool
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal)
    console.tell("已写出：甲")
    out, err = capsys.readouterr()
    assert (err if terminal else out) == "已写出：甲\n"
    assert (out if terminal else err) == ""


def test_a_text_that_was_asked_for_stays_alone(cli: Any, town: Path) -> None:
    ran = cli("draft", town, "--text")
    assert "再补充以下事实" not in ran.out
    assert "再补充以下事实" in ran.err


@pytest.mark.parametrize("name", ["-h", "--help"])
@pytest.mark.parametrize("command", [(), ("draft",), ("bank", "lint")])
def test_help_has_a_short_name_everywhere(cli: Any, name: str, command: tuple[str, ...]) -> None:
    ran = cli(*command, name)
    assert ran.code == 0
    assert ran.out.startswith(f"用法：{' '.join(('draftkit', *command))} ")


def test_the_version_has_a_short_name(cli: Any) -> None:
    assert cli("-V") == cli("--version") == (0, f"draftkit {__version__}\n", "")


@pytest.mark.slow
@pytest.mark.parametrize("encoding", ["ascii", "cp437", "latin-1"])
def test_a_console_without_chinese_shows_something_legible(tmp_path: Path, encoding: str) -> None:
    ran = subprocess.run(
        (*PROGRAM, "draft", tmp_path / "none.yaml"),
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"},
    )
    assert ran.returncode == 2
    first, rest = ran.stderr.split(b"\n", 1)
    assert b"cannot show Chinese" in first
    assert first.isascii()
    assert "找不到这个文件" in rest.decode("utf-8")
    assert b"?" not in rest


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_completion_can_be_printed(cli: Any, shell: str) -> None:
    ran = cli("--show-completion", shell)
    assert ran.code == 0
    assert completing.VARIABLE in ran.out


def test_completion_can_be_installed(
    cli: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    ran = cli("--install-completion", "bash")
    assert ran.code == 0
    assert "补全脚本已写到" in ran.out
    scripts = [p for p in tmp_path.rglob("*") if p.is_file() and p.name == "draftkit.sh"]
    assert completing.VARIABLE in scripts[0].read_text(encoding="utf-8")


def test_a_shell_without_completion_is_told_which_have(cli: Any) -> None:
    ran = cli("--install-completion", "csh")
    assert ran.code == 2
    assert "bash、zsh" in ran.err


@pytest.mark.slow
def test_a_shell_gets_the_commands_that_fit() -> None:
    ran = subprocess.run(
        PROGRAM,
        capture_output=True,
        check=False,
        env={
            **os.environ,
            completing.VARIABLE: "complete_bash",
            "COMP_WORDS": "draftkit ro",
            "COMP_CWORD": "1",
        },
    )
    assert ran.stdout.decode().split() == ["rollup"]
