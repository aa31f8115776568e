"""Killed at any moment, on a full disk: whole documents only, and the next run ends as a clean one."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path
from random import Random

import pytest

from draftkit import batch, cli
from tests.support.counties import invented, write_roster

FILINGS = tuple(invented(28, 4))
KILLS = 20


def content(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def whole_documents(folder: Path) -> int:
    found = list(folder.glob("*.docx"))
    for path in found:
        with zipfile.ZipFile(path) as archive:
            assert archive.testzip() is None
    return len(found)


def start(source: Path, out: Path, jobs: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [
            sys.executable,
            "-m",
            "draftkit",
            "batch",
            source,
            "-o",
            out,
            "--resume",
            "--quiet",
            "--jobs",
            str(jobs),
        ],
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


@pytest.mark.slow
def test_killed_again_and_again_it_ends_as_a_clean_run(tmp_path: Path) -> None:
    source, out = tmp_path / "花名册.xlsx", tmp_path / "out"
    write_roster(source, FILINGS)
    began = time.monotonic()
    assert start(source, tmp_path / "clean", 1).wait() in {0, 1}
    took = time.monotonic() - began
    rng = Random(7)  # noqa: S311
    sizes = []
    for number in range(KILLS):
        process = start(source, out, 1 + number % 2)
        time.sleep(rng.uniform(0.3, 1) * took)
        process.send_signal(signal.SIGKILL if number % 4 else signal.SIGINT)
        process.wait()
        sizes.append(whole_documents(out) if out.is_dir() else 0)
        if number % 5 == 4 and out.is_dir():  # start over, so that later kills find work to do
            for path in (*out.glob("*.docx"), *out.glob(".draftkit/plan/*")):
                path.unlink()
    assert start(source, out, 2).wait() in {0, 1}
    assert content(out) == content(tmp_path / "clean")
    assert any(0 < size < len(FILINGS) for size in sizes) or max(sizes) == len(FILINGS)


def test_cut_off_between_records_and_documents(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was laid beside is put in its place first."""
    source, out = tmp_path / "花名册.xlsx", tmp_path / "out"
    write_roster(source, FILINGS[:8])
    batch.run(source, tmp_path / "clean", batch.Settings(), 1)
    moved = 0
    replace = Path.replace

    def failing(self: Path, target: Path) -> Path:
        nonlocal moved
        moved += self.suffix == ".docx"
        if moved > 2 and self.suffix == ".docx":
            raise KeyboardInterrupt
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    with pytest.raises(KeyboardInterrupt):
        batch.run(source, out, batch.Settings(), 1)
    monkeypatch.undo()
    assert whole_documents(out) == 2
    assert list(out.glob(".draftkit/new/*/*.docx"))
    batch.run(source, out, batch.Settings(), 1, resume=True)
    assert content(out) == content(tmp_path / "clean")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can mount")
def test_a_full_disk_is_told_and_the_run_goes_on_later(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, disk = tmp_path / "花名册.xlsx", tmp_path / "disk"
    write_roster(source, FILINGS[:12])
    batch.run(source, tmp_path / "clean", batch.Settings(), 1)
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=260k", "tmpfs", str(disk)]
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("cannot mount here")
    try:
        command = ["batch", str(source), "-o", str(disk / "out"), "--jobs", "1", "--resume"]
        assert cli.run(command) == 2
        assert "磁盘空间不足" in capsys.readouterr().err
        assert 0 < whole_documents(disk / "out") < 12
        assert not list((disk / "out").glob(".draftkit/new/*/*"))
        subprocess.run(["mount", "-o", "remount,size=9m", str(disk)], check=True)
        assert cli.run(command) in {0, 1}
        assert content(disk / "out") == content(tmp_path / "clean")
    finally:
        subprocess.run(["umount", str(disk)], check=True)
