"""The branches for Windows, with a stand-in for its system calls (``tests/support/windows.py``): no Windows is needed, and none is tried."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from draftkit import cache, disk, office
from draftkit.cli import run
from draftkit.page import place as places
from tests.fuzz import seeds
from tests.fuzz.forks import load_all
from tests.support import windows
from tests.unit.test_disk import (
    test_a_new_file_is_never_put_over_another,  # noqa: F401 - collected here as well, it runs on the stand-in
)

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc for what is open")
EXAMPLE = str(seeds.EXAMPLES / "石门乡.yaml")


@pytest.fixture(autouse=True)
def _windows(monkeypatch: pytest.MonkeyPatch) -> None:
    load_all()  # libraries that look at the system while they are imported find this one
    windows.pretend(monkeypatch)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_stand_in_refuses_what_windows_does(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.write_bytes(b"1")
    two.write_bytes(b"2")
    with pytest.raises(FileExistsError):
        one.rename(two)
    with one.open("rb"):
        for act in (one.unlink, lambda: one.replace(two), lambda: two.replace(one)):
            with pytest.raises(PermissionError):
                act()
    with pytest.raises(PermissionError):
        os.open(tmp_path, os.O_RDONLY)
    one.replace(two)
    assert two.read_bytes() == b"1"


def test_a_file_that_somebody_has_open_stays_and_that_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = tmp_path / "a.docx"
    place.write_bytes(b"open in Word")
    with place.open("rb"):
        assert run(["draft", EXAMPLE, "-o", str(place), "--overwrite", "--discard-edits"]) == 2
    assert "正被 Word、WPS 打开" in capsys.readouterr().err
    assert place.read_bytes() == b"open in Word"
    assert names(tmp_path) == ["a.docx"]


def test_laid_files_are_moved_into_place(tmp_path: Path) -> None:
    beside = tmp_path / "beside"
    beside.mkdir()
    disk.lay(beside, {"a": b"new", "b": b"other"})
    (tmp_path / "a").write_bytes(b"old")
    with pytest.raises(FileExistsError):
        disk.move(beside / "a", tmp_path / "a", overwrite=False)
    disk.move(beside / "a", tmp_path / "a", overwrite=True)
    disk.move(beside / "b", tmp_path / "b", overwrite=False)
    assert (tmp_path / "a").read_bytes() == b"new"
    assert names(beside) == []


def test_a_lock_is_held_by_one_and_says_by_whom(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    lock = disk.hold(path, "甲")
    assert isinstance(lock, disk.Lock)
    assert disk.hold(path, "乙") == "甲"
    lock.release()
    assert not path.exists()
    again = disk.hold(path, "乙")
    assert isinstance(again, disk.Lock)
    again.release()


def test_litter_goes_and_work_under_way_stays(tmp_path: Path) -> None:
    left = tmp_path / ".draftkit-0.tmp"
    left.write_bytes(b"killed")
    (tmp_path / ".draftkit-0.dir").mkdir()
    (tmp_path / ".draftkit-0.dir" / "x").write_bytes(b"killed as well")
    with disk.Temporary(tmp_path) as temporary:
        temporary.stream.write(b"half")
        disk.sweep(tmp_path)
        assert names(tmp_path) == [temporary.path.name]
    assert names(tmp_path) == []


def test_a_folder_of_scratch_goes_with_its_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with disk.scratch_folder() as folder:
        (folder / "x").write_bytes(b"")
        disk.sweep(tmp_path)
        assert (folder / "x").exists()
    assert names(tmp_path) == []


def test_folders_on_a_disk_without_numbers_all_come(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some network drives number no files."""
    for name in ("甲", "乙"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a").write_bytes(b"")
    real = Path.stat

    def unnumbered(path: Path, **more: Any) -> os.stat_result:
        found = list(real(path, **more))
        found[1] = 0
        return os.stat_result(found)

    monkeypatch.setattr(Path, "stat", unnumbered)
    assert len(list(disk.below(tmp_path))) == 2


def test_draft_redraft_and_finalize_write_whole_files(tmp_path: Path) -> None:
    draft, again, final = (tmp_path / name for name in ("a.docx", "b.docx", "c.docx"))
    example = str(seeds.EXAMPLES / "清河镇.yaml")
    assert run(["draft", example, "-o", str(draft)]) == 0
    assert run(["draft", example, "-o", str(draft)]) == 2
    assert run(["draft", example, "-o", str(draft), "--overwrite"]) == 0
    assert run(["redraft", str(draft), example, "-o", str(again)]) in {0, 1}
    assert run(["finalize", str(draft), "-o", str(final)]) == 0
    assert run(["check", str(draft), "--summary", str(tmp_path / "d.xlsx")]) in {0, 1}
    assert [one for one in names(tmp_path) if one != "a-发布稿.sha256"] == [
        "a.docx", "b.docx", "c.docx", "d.xlsx",
    ]  # fmt: skip


def test_a_batch_goes_its_way_and_keeps_others_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    inputs, out = tmp_path / "in", tmp_path / "out"
    inputs.mkdir()
    shutil.copy(EXAMPLE, inputs)
    assert run(["batch", str(inputs), "-o", str(out)]) in {0, 1}
    before = {path.name: path.read_bytes() for path in out.glob("*.docx")}
    assert len(before) == 1
    shutil.copy(seeds.EXAMPLES / "清河镇.yaml", inputs)
    assert run(["batch", str(inputs), "-o", str(out), "--resume"]) in {0, 1}
    assert len(list(out.glob("*.docx"))) == 2
    lock = disk.hold(out / ".draftkit" / "lock", "乙，某机器，进程 7")
    assert isinstance(lock, disk.Lock)
    capsys.readouterr()
    assert run(["batch", str(inputs), "-o", str(out), "--resume"]) == 2
    assert "乙，某机器，进程 7" in capsys.readouterr().err
    lock.release()
    assert run(["batch", str(inputs), "-o", str(tmp_path / "out.zip")]) in {0, 1}
    assert [path.name for path in tmp_path.rglob("*") if ".draftkit-" in path.name] == []


def test_no_program_of_the_current_folder_is_taken_for_libreoffice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """``shutil.which`` looks there first on Windows, and gives the name without a folder or with it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(office, "_PLACES", ())
    planted = tmp_path / "soffice.EXE"
    planted.write_bytes(b"")
    for given in ("soffice.EXE", ".\\soffice.EXE".replace("\\", os.sep), str(planted)):
        monkeypatch.setattr(shutil, "which", lambda _, given=given: given)
        assert office.find() == ""
        assert office.converted(b"x", ".docx", "pdf") == b""
    elsewhere = tmp_path / "程序" / "soffice.EXE"
    monkeypatch.setattr(shutil, "which", lambda _: str(elsewhere))
    assert office.find() == str(elsewhere)


def test_a_libreoffice_that_hangs_is_ended_with_its_children(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ended: list[list[str]] = []
    monkeypatch.setattr(subprocess, "run", lambda command, **_: ended.append(command))

    class Hanging:
        pid = 4711

        def poll(self) -> None: ...

        def wait(self) -> None: ...

    office._end(Hanging())  # type: ignore[arg-type]
    assert ended == [["taskkill", "/F", "/T", "/PID", "4711"]]


def test_the_cache_lies_where_windows_keeps_such_things(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DRAFTKIT_CACHE")
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    assert cache.folder() == tmp_path / "draftkit"
    cache.save("x.dk", b"compiled")
    assert cache.load("x.dk") == b"compiled"
    assert names(tmp_path / "draftkit") == ["x.dk"]


def test_the_state_of_a_server_is_locked_by_one(tmp_path: Path) -> None:
    with (tmp_path / "state").open("w+b") as one, (tmp_path / "state").open("r+b") as other:
        assert places._lock(one)
        assert not places._lock(other)
    with (tmp_path / "state").open("r+b") as third:
        assert places._lock(third)
