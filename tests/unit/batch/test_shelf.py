"""A folder of documents holds whole documents only, however many processes are at work in it."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from draftkit import disk
from draftkit.batch.shelf import EarlierZip, Folder, Laid, Zip, plan_name, sum_of
from draftkit.diagnostics import OutputError


@pytest.fixture
def shelf(tmp_path: Path) -> Folder:
    folder = Folder(tmp_path / "out")
    folder.prepare()
    return folder


def _fail_in(shelf: Folder) -> None:
    with shelf.results("汇总.json") as stream:
        stream.write(b"2")
        raise KeyError


def put(
    shelf: Folder, county: str, documents: dict[str, bytes], over: bytes | None = None
) -> list[str]:
    laid = {file: Laid(content, sum_of(over)) for file, content in documents.items()}
    shelf.put(county, b"{}", laid)
    return shelf.settle(county, set(map(sum_of, documents.values())))


def wrote(shelf: Folder, name: str, content: bytes) -> None:
    with shelf.results(name) as stream:
        stream.write(content)


def test_a_county_that_is_done_takes_no_folder_from_one_that_begins(
    shelf: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other county comes between any two steps of making folders."""
    made, others = os.mkdir, iter(range(9))

    def interleaved(path: Any, *more: Any, **named: Any) -> None:
        made(path, *more, **named)
        if "乙" not in str(path):
            next(others)
            (shelf.path / "乙.docx").unlink(missing_ok=True)
            put(shelf, "乙", {"乙.docx": b"two"})

    monkeypatch.setattr(os, "mkdir", interleaved)
    put(shelf, "甲", {"甲.docx": b"one"})
    assert next(others) > 0
    assert (shelf.document("甲.docx"), shelf.document("乙.docx")) == (b"one", b"two")


def test_nothing_is_left_beside(shelf: Folder) -> None:
    put(shelf, "甲", {"a.docx": b"one", "b.docx": b"two"})
    assert shelf.plan("甲") == b"{}"
    assert (shelf.path / plan_name("甲")).is_file()
    assert not list((shelf.path / ".draftkit" / "new").iterdir())


def test_what_is_not_there_is_none(shelf: Folder) -> None:
    assert shelf.plan("甲") is None
    assert shelf.document("a.docx") is None
    shelf.remove("a.docx")
    assert sum_of(None) == ""
    assert len(sum_of(b"")) == 24


def test_records_that_are_the_same_are_not_written_again(
    shelf: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf.put("甲", b"{}", {})
    monkeypatch.setattr(disk, "write", lambda *_, **__: pytest.fail("written"))
    shelf.put("甲", b"{}", {})


def test_documents_whose_records_could_not_be_written_are_dropped(
    shelf: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any, **__: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(disk, "write", full)
    with pytest.raises(KeyboardInterrupt):
        shelf.put("甲", b"{}", {"a.docx": Laid(b"one")})
    assert shelf.document("a.docx") is None
    assert not list((shelf.path / ".draftkit" / "new").iterdir())


def test_the_next_run_puts_in_place_what_the_records_know_and_nothing_else(shelf: Folder) -> None:
    beside = shelf.path / ".draftkit" / "new" / "甲"
    beside.mkdir()
    for name, content in (("a.docx", b"whole"), ("b.docx", b"half"), ("../c.docx", b"whole")):
        with suppress(OSError):
            (beside / f"-.{name}").write_bytes(content)
    known = {sum_of(b"whole"), sum_of(b"half and half")}
    assert shelf.settle("甲", known) == []
    assert shelf.document("a.docx") == b"whole"
    assert shelf.document("b.docx") is shelf.document("c.docx") is None
    assert not beside.exists()
    assert shelf.settle("甲", known) == []


@pytest.mark.parametrize("before", [None, b"what we wrote"])
def test_what_a_person_put_there_meanwhile_stays(shelf: Folder, before: bytes | None) -> None:
    (shelf.path / "a.docx").write_bytes(b"a person's")
    assert put(shelf, "甲", {"a.docx": b"new"}, before) == ["a.docx"]
    assert shelf.document("a.docx") == b"a person's"
    assert put(shelf, "甲", {"a.docx": b"new"}, b"a person's") == []
    assert shelf.document("a.docx") == b"new"


def test_what_stands_in_its_place_already_is_there(shelf: Folder) -> None:
    """A run was killed between the two steps of putting it there."""
    shelf.put("甲", b"{}", {"a.docx": Laid(b"new")})
    (shelf.path / "a.docx").write_bytes(b"new")
    assert shelf.settle("甲", {sum_of(b"new")}) == []
    assert shelf.document("a.docx") == b"new"


def test_files_of_a_killed_run_go(shelf: Folder) -> None:
    left = [
        folder / ".draftkit-0f.tmp"
        for folder in (shelf.path, shelf.path / ".draftkit", shelf.path / ".draftkit" / "plan")
    ]
    for path in left:
        path.write_bytes(b"")
    shelf.prepare()
    assert not any(path.exists() for path in left)


def test_a_second_run_is_told_who_is_at_work(shelf: Folder) -> None:
    with shelf.held(), pytest.raises(OutputError, match="进程"), Folder(shelf.path).held():
        pass
    with shelf.held():
        pass


def test_a_folder_of_ours_is_no_link_to_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / ".draftkit").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OutputError):
        Folder(tmp_path / "out").prepare()
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_persons_table_of_that_name_stays(shelf: Folder) -> None:
    own = shelf.path / "汇总.json"
    own.write_bytes(b"a person's")
    wrote(shelf, "汇总.json", b"1")
    wrote(shelf, "汇总.json", b"2")
    assert own.read_bytes() == b"a person's"
    assert (shelf.path / "汇总-2.json").read_bytes() == b"2"
    (shelf.path / "汇总-2.json").write_bytes(b"2 with a person's notes")
    own.unlink()
    wrote(shelf, "汇总.json", b"3")
    assert own.read_bytes() == b"3"
    assert (shelf.path / "汇总-2.json").read_bytes() == b"2 with a person's notes"


def test_a_damaged_list_of_tables_makes_nothing_ours(shelf: Folder) -> None:
    (shelf.path / "汇总.json").write_bytes(b"a person's")
    for content in (b"[" * 100_000, b"[]", b'{"a": 1}', b"\xff"):
        (shelf.path / ".draftkit" / "results.json").write_bytes(content)
        wrote(shelf, "汇总.json", b"1")
        assert (shelf.path / "汇总.json").read_bytes() == b"a person's"


def test_a_table_of_results_takes_its_place_when_it_is_complete(shelf: Folder) -> None:
    with shelf.results("汇总.json") as stream:
        stream.write(b"1")
        assert not (shelf.path / "汇总.json").exists()
    assert shelf.document("汇总.json") == b"1"
    with pytest.raises(KeyError):
        _fail_in(shelf)
    assert shelf.document("汇总.json") == b"1"
    assert [path.name for path in (shelf.path / ".draftkit").iterdir() if path.is_file()] == [
        "results.json"
    ]


def test_trouble_of_the_disk_is_told(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"")
    with pytest.raises(OutputError) as caught:
        Folder(tmp_path / "out").prepare()
    assert caught.value.problems[0].code == "OUT-WRITE"


def test_a_zip_is_sorted_dated_like_all_others_and_there_only_when_finished(tmp_path: Path) -> None:
    place = tmp_path / "a.zip"
    (tmp_path / ".draftkit-7.tmp").write_bytes(b"left by a run that was killed")
    archive = Zip(place)
    assert not (tmp_path / ".draftkit-7.tmp").exists()
    for name in ("b", "a"):
        archive.add(name, name.encode())
    assert not place.exists()
    archive.finish()
    archive.discard()
    assert [path.name for path in tmp_path.iterdir()] == ["a.zip"]
    earlier = EarlierZip(place)
    assert (earlier.document("a"), earlier.document("c"), earlier.plan("甲")) == (b"a", None, None)
    assert earlier._archive is not None
    assert [(i.filename, i.date_time, i.external_attr) for i in earlier._archive.filelist] == [
        ("a", (1980, 1, 1, 0, 0, 0), 0o644 << 16),
        ("b", (1980, 1, 1, 0, 0, 0), 0o644 << 16),
    ]
    assert earlier.is_ours is False
    parcel = earlier.put("甲", b"{}", {"a": Laid(b"1")})
    assert (parcel.plan, parcel.documents) == (b"{}", {"a": b"1"})
    earlier.close()


def test_a_zip_given_up_leaves_nothing(tmp_path: Path) -> None:
    archive = Zip(tmp_path / "a.zip")
    archive.add("a", b"1")
    archive.discard()
    assert list(tmp_path.iterdir()) == []
    assert EarlierZip(None).document("a") is None
