"""LibreOffice as a program that may be missing, slow or broken: a shell script stands for it."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from draftkit import office

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the stand-in is a shell script")


@pytest.fixture
def acting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder where ``soffice`` is looked for, and nowhere else."""
    folder = tmp_path / "程序 一"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    monkeypatch.setattr(office, "_NAMES", ("soffice-stand-in",))
    monkeypatch.setattr(office, "_PLACES", ())
    return folder / "soffice-stand-in"


def act(program: Path, script: str) -> None:
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)


def test_where_it_is_missing_nothing_comes_out(acting: Path) -> None:
    assert office.find() == ""
    assert office.converted(b"x", ".docx", "pdf") == b""
    act(acting, "exit 0")
    assert office.find() == str(acting)
    assert office.converted(b"x", ".docx", "pdf") == b""


def test_it_is_found_off_the_path_as_well(acting: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    elsewhere = acting.with_name("soffice.exe")
    act(elsewhere, "")
    monkeypatch.setattr(office, "_PLACES", ("/nowhere/soffice", str(elsewhere)))
    assert office.find() == str(elsewhere)


def test_what_it_saves_comes_back_and_nothing_stays(acting: Path, tmp_path: Path) -> None:
    act(
        acting,
        f'echo "$1" > "{tmp_path}/profile"; while [ "$1" != --outdir ]; do shift; done\n'
        'mkdir -p "$2"; cp "$3" "$2/report.pdf"',
    )
    assert office.converted("内容".encode(), ".docx", "pdf:x") == "内容".encode()
    profile = (tmp_path / "profile").read_text("utf-8").strip()
    assert profile.startswith("-env:UserInstallation=file:///")
    assert not Path(profile.partition("file://")[2]).parent.exists()


def test_after_the_limit_it_and_its_children_are_ended(acting: Path, tmp_path: Path) -> None:
    act(acting, f'sleep 60 & echo $! > "{tmp_path}/child"; wait')
    before = time.monotonic()
    assert office.converted(b"x", ".docx", "pdf", seconds=0.5) == b""
    assert time.monotonic() - before < 10
    child = int((tmp_path / "child").read_text("utf-8"))
    for _ in range(50):
        state = Path(f"/proc/{child}/stat")
        if not state.exists() or state.read_text("utf-8").split()[2] == "Z":
            return
        time.sleep(0.1)
    raise AssertionError("the child goes on running")
