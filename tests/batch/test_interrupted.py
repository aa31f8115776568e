"""Killed at any moment, on a full disk: whole documents only, and the next run ends as a clean one."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path
from random import Random

import pytest

from draftkit import batch, cli, disk
from draftkit.batch.shelf import sum_of
from draftkit.diagnostics import OutputError
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
    move = disk.move

    def failing(*paths: Path, overwrite: bool) -> None:
        nonlocal moved
        moved += 1
        if moved > 2:
            raise KeyboardInterrupt
        move(*paths, overwrite=overwrite)

    monkeypatch.setattr(disk, "move", failing)
    with pytest.raises(KeyboardInterrupt):
        batch.run(source, out, batch.Settings(), 1)
    monkeypatch.undo()
    assert whole_documents(out) == 2
    assert list(out.glob(".draftkit/new/*/*.docx"))
    batch.run(source, out, batch.Settings(), 1, resume=True)
    assert content(out) == content(tmp_path / "clean")


def cut_off(
    monkeypatch: pytest.MonkeyPatch, source: Path, out: Path, *, resume: bool = False
) -> None:
    """A run that ends when its first document should go to its place."""

    def failing(*_: Path, overwrite: bool) -> None:  # noqa: ARG001
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(disk, "move", failing)
        with pytest.raises(KeyboardInterrupt):
            batch.run(source, out, batch.Settings(), 1, resume=resume)


@pytest.mark.parametrize("fresh", [True, False])
def test_what_was_edited_after_a_run_was_cut_off_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, fresh: bool
) -> None:
    source, out = tmp_path / "花名册.xlsx", tmp_path / "out"
    write_roster(source, FILINGS[:2])
    if not fresh:
        batch.run(source, out, batch.Settings(), 1)
        changed = [one._replace(keywords=("乡村振兴",)) for one in FILINGS[:2]]
        write_roster(source, changed)
    cut_off(monkeypatch, source, out, resume=not fresh)
    (laid, _) = sorted(path.name.partition(".")[2] for path in out.glob(".draftkit/new/*/*.docx"))
    (out / laid).write_bytes(b"a person's")
    for _ in range(2):
        result = batch.run(source, out, batch.Settings(), 1, resume=True)
        assert (out / laid).read_bytes() == b"a person's"
        failed = [row for row in result.to_act if not row["file"]]
        assert [p["code"] for row in failed for p in row["problems"]] == ["OUT-EDITED"]
    assert whole_documents(out / ".draftkit") == 0
    assert len(list(out.glob("*.docx"))) == 2


def test_what_is_saved_while_the_county_is_composed_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, out = tmp_path / "花名册.xlsx", tmp_path / "out"
    write_roster(source, FILINGS[:2])
    lay = disk.lay

    def saved_meanwhile(folder: Path, contents: dict[str, bytes]) -> None:
        lay(folder, contents)
        (out / next(iter(contents)).partition(".")[2]).write_bytes(b"a person's")

    monkeypatch.setattr(disk, "lay", saved_meanwhile)
    result = batch.run(source, out, batch.Settings(), 1)
    assert (result.written, result.failed) == (1, 1)
    assert sorted(path.read_bytes()[:2] for path in out.glob("*.docx")) == [b"PK", b"a "]


def test_names_in_records_lead_nowhere_else(tmp_path: Path) -> None:
    """Records in a shared folder may be anybody's."""
    source, out, outside = tmp_path / "花名册.xlsx", tmp_path / "out", tmp_path / "重要.docx"
    write_roster(source, FILINGS[:2])
    batch.run(source, out, batch.Settings(), 1)
    outside.write_bytes(b"theirs")
    (plan,) = out.glob(".draftkit/plan/*.json")
    tree = json.loads(plan.read_bytes())
    for record in tree["bodies"].values():
        record.update(file="../重要.docx", sum=sum_of(b"theirs"), digest="")
    plan.write_text(json.dumps(tree), encoding="utf-8")
    batch.run(source, out, batch.Settings(overwrite=True), 1)
    assert outside.read_bytes() == b"theirs"


@pytest.mark.parametrize("damage", ["cut", "deep", "choices", "row", "number"])
def test_damaged_records_are_made_anew(tmp_path: Path, damage: str) -> None:
    source, out = tmp_path / "花名册.xlsx", tmp_path / "out"
    write_roster(source, FILINGS[:2])
    batch.run(source, out, batch.Settings(), 1)
    before = content(out)
    (plan,) = out.glob(".draftkit/plan/*.json")
    tree = json.loads(plan.read_bytes())
    for record in tree["bodies"].values():
        if damage == "choices":
            record["choices"] = {name: ["x", "y", 3] for name in record["choices"]}
        elif damage == "row":
            record["row"] = {"file": 7, "problems": [{"place": 3}]}
        elif damage == "number":
            record["choices"]["form.headings"] = ["9" * 5000, [], []]
    text = {"cut": plan.read_text(encoding="utf-8")[:-9], "deep": "[" * 100_000}
    plan.write_text(text.get(damage, json.dumps(tree)), encoding="utf-8")
    result = batch.run(source, out, batch.Settings(overwrite=True), 1)
    assert result.faults == 0
    if damage != "number":
        assert content(out) == before


def test_a_zip_that_is_not_ours_is_left_alone(tmp_path: Path) -> None:
    source, place = tmp_path / "花名册.xlsx", tmp_path / "照片.zip"
    write_roster(source, FILINGS[:2])
    with zipfile.ZipFile(place, "w") as archive:
        archive.writestr("a.jpg", b"theirs")
    before = place.read_bytes()
    with pytest.raises(OutputError):
        batch.run(source, place, batch.Settings(), 1, resume=True)
    assert place.read_bytes() == before


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
