"""Files come whole, over nothing else, through no link, and runs that were killed leave nothing for long."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from draftkit import disk

linked = pytest.mark.skipif(sys.platform == "win32", reason="links and permissions of Unix")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_is_never_put_over_another(tmp_path: Path) -> None:
    place = tmp_path / "a"
    disk.write(place, b"one", overwrite=False)
    with pytest.raises(FileExistsError):
        disk.write(place, b"two", overwrite=False)
    assert place.read_bytes() == b"one"
    disk.write(place, b"three", overwrite=True)
    assert place.read_bytes() == b"three"
    assert names(tmp_path) == ["a"]


@pytest.mark.parametrize("number", [errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK])
def test_a_disk_without_links_is_as_strict(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def none(*_: Any) -> None:
        raise OSError(number, "no links")

    monkeypatch.setattr(os, "link", none)
    test_a_new_file_is_never_put_over_another(tmp_path)


@linked
def test_what_is_overwritten_keeps_its_permissions(tmp_path: Path) -> None:
    place = tmp_path / "a"
    place.write_bytes(b"old")
    place.chmod(0o600)
    disk.write(place, b"new", overwrite=True)
    assert stat.S_IMODE(place.stat().st_mode) == 0o600


@linked
def test_a_link_at_the_place_is_replaced_and_not_followed(tmp_path: Path) -> None:
    outside, place = tmp_path / "outside", tmp_path / "a"
    outside.write_bytes(b"theirs")
    place.symlink_to(outside)
    with pytest.raises(FileExistsError):
        disk.write(place, b"new", overwrite=False)
    disk.write(place, b"new", overwrite=True)
    assert outside.read_bytes() == b"theirs"
    assert not place.is_symlink()


@linked
def test_a_dangling_link_is_something_that_is_there(tmp_path: Path) -> None:
    place = tmp_path / "a"
    place.symlink_to(tmp_path / "nowhere")
    with pytest.raises(FileExistsError):
        disk.write(place, b"new", overwrite=False)
    assert not (tmp_path / "nowhere").exists()


@linked
def test_laying_follows_no_link_that_was_planted(tmp_path: Path) -> None:
    outside, folder = tmp_path / "outside", tmp_path / "new"
    outside.write_bytes(b"theirs")
    disk.make_folder(folder)
    (folder / "a").symlink_to(outside)
    disk.lay(folder, {"a": b"ours"})
    assert outside.read_bytes() == b"theirs"
    assert (folder / "a").read_bytes() == b"ours"
    (tmp_path / "elsewhere").symlink_to(folder)
    with pytest.raises(NotADirectoryError):
        disk.make_folder(tmp_path / "elsewhere")


def test_a_file_given_up_is_gone(tmp_path: Path) -> None:
    def given_up() -> None:
        with disk.Temporary(tmp_path) as temporary:
            temporary.stream.write(b"half")
            assert len(names(tmp_path)) == 1
            raise KeyError

    with pytest.raises(KeyError):
        given_up()
    assert names(tmp_path) == []


def test_everything_is_flushed_before_it_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[bool] = []
    fsync = os.fsync

    def noted(number: int) -> None:
        seen.append((tmp_path / "a").exists())
        fsync(number)

    monkeypatch.setattr(os, "fsync", noted)
    disk.write(tmp_path / "a", b"x", overwrite=False)
    assert seen[0] is False


def test_a_full_disk_is_no_success(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="full"):
        disk.write(tmp_path / "a", b"x", overwrite=False)
    assert names(tmp_path) == []


def test_of_many_files_every_one_is_flushed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flushed: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda number: flushed.append(os.fstat(number).st_ino))
    contents = {f"{number}": b"x" * number for number in range(11)}
    disk.lay(tmp_path, contents)
    assert {name: (tmp_path / name).read_bytes() for name in contents} == contents
    assert set(flushed) >= {(tmp_path / name).stat().st_ino for name in contents}


def test_one_of_many_that_cannot_be_flushed_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[int] = []

    def full(number: int) -> None:
        calls.append(number)
        if len(calls) == 7:
            raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="full"):
        disk.lay(tmp_path, {f"{number}": b"x" for number in range(11)})


@linked
def test_litter_goes_and_work_under_way_stays(tmp_path: Path) -> None:
    """A process that is killed leaves its file; one that is at work keeps it."""
    script = (
        "import sys, os\nfrom pathlib import Path\nfrom draftkit import disk\n"
        "held = disk.Temporary(Path(sys.argv[1]))\nprint(held.path.name, flush=True)\nsys.stdin.read()\n"
    )
    command = [sys.executable, "-c", script, str(tmp_path)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as working:
        assert working.stdout is not None
        name = working.stdout.readline().strip()
        with disk.Temporary(tmp_path):
            disk.sweep(tmp_path)
            assert name in names(tmp_path)
            assert len(names(tmp_path)) == 2
        working.kill()
        working.wait()
    (tmp_path / ".draftkit-mine.txt").write_bytes(b"a person's")
    disk.sweep(tmp_path)
    assert names(tmp_path) == [".draftkit-mine.txt"]


@linked
def test_a_folder_of_scratch_goes_with_its_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with disk.scratch_folder() as folder:
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        (folder / "data").write_bytes(b"everybody's")
        disk.sweep(tmp_path)
        assert (folder / "data").exists()
    assert names(tmp_path) == []
    left = tmp_path / ".draftkit-0.tmp"
    left.write_bytes(b"")
    left.with_suffix(".dir").mkdir()
    disk.sweep(tmp_path)
    assert names(tmp_path) == []


@linked
def test_a_lock_is_held_by_one_and_says_by_whom(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    path.write_bytes(b"left by a run that was killed")
    lock = disk.hold(path, "甲")
    assert isinstance(lock, disk.Lock)
    assert disk.hold(path, "乙") == "甲"
    lock.release()
    assert names(tmp_path) == []
    again = disk.hold(path, "乙")
    assert isinstance(again, disk.Lock)
    again.release()


@linked
def test_only_what_nobody_else_can_have_written_is_our_own(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"x")
    path.chmod(0o600)
    assert disk.read_own(path) == b"x"
    path.chmod(0o666)
    assert disk.read_own(path) is None
    (tmp_path / "link").symlink_to(path)
    with pytest.raises(OSError, match=r".+"):
        disk.read_own(tmp_path / "link")
    os.mkfifo(tmp_path / "pipe", 0o600)
    assert disk.read_own(tmp_path / "pipe") is None
    tmp_path.chmod(0o777)
    assert not disk.is_own_folder(tmp_path)
    tmp_path.chmod(0o700)
    assert disk.is_own_folder(tmp_path)
