"""A result comes whole, and never over something else."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from draftkit import delivery
from draftkit.diagnostics import OutputError


def refused(path: Path, **named: Any) -> str:
    with pytest.raises(OutputError) as caught:
        delivery.write(path, b"new", overwrite=named.get("overwrite", False))
    return caught.value.problems[0].code


def test_it_writes_whole_files_and_leaves_nothing_beside(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    delivery.write(path, b"one", overwrite=False)
    delivery.write(path, b"two", overwrite=True)
    assert path.read_bytes() == b"two"
    assert list(tmp_path.iterdir()) == [path]


def test_writing_guards_itself_whether_or_not_somebody_asked_before(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"old")
    assert refused(path) == "OUT-EXISTS"
    assert path.read_bytes() == b"old"
    assert refused(tmp_path, overwrite=True) == "OUT-FOLDER"
    assert refused(tmp_path / "b" / "a.docx") == "OUT-FOLDER"
    assert list(tmp_path.iterdir()) == [path]


def test_what_cannot_be_put_in_place_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", full)
    assert refused(tmp_path / "a.docx") == "OUT-WRITE"
    assert list(tmp_path.iterdir()) == []


def test_of_two_who_write_to_one_place_one_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other comes between the look and the writing."""
    monkeypatch.setattr(delivery, "ensure_free", lambda *_, **__: None)
    delivery.write(tmp_path / "a.docx", b"theirs", overwrite=False)
    assert refused(tmp_path / "a.docx") == "OUT-EXISTS"
    assert (tmp_path / "a.docx").read_bytes() == b"theirs"
    assert [path.name for path in tmp_path.iterdir()] == ["a.docx"]


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("甲镇2025年报告.docx", True),
        ("../a.docx", False),
        ("a/b.docx", False),
        ("a\\b.docx", False),
        (".hidden", False),
        ("..", False),
        ("", False),
        ("a\0b", False),
        ("a\ud800b", False),
    ],
)
def test_a_name_of_ours_leads_nowhere_else(name: str, *, plain: bool) -> None:
    assert delivery.is_plain(name) is plain


def test_a_suffix_is_asked_for_before_any_work(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"应当是 \.docx、\.txt，现在是“\.pdf”"):
        delivery.ensure_free(tmp_path / "a.pdf", overwrite=False, suffixes=(".docx", ".txt"))
    with pytest.raises(OutputError, match="（没有后缀）"):
        delivery.ensure_free(tmp_path / "a", overwrite=False, suffixes=(".docx",))
    delivery.ensure_free(tmp_path / "a.DOCX", overwrite=False, suffixes=(".docx",))


def test_the_output_is_never_its_own_source(tmp_path: Path) -> None:
    one, two = tmp_path / "a", tmp_path / "b"
    one.write_bytes(b"")
    delivery.ensure_other(two, one, "报告")
    two.write_bytes(b"")
    delivery.ensure_other(two, one, "报告")
    with pytest.raises(OutputError, match="输出与报告是同一个文件"):
        delivery.ensure_other(tmp_path / "." / "a", one, "报告")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("甲镇", "甲镇"),
        ("甲/乙\\丙:丁", "甲_乙_丙_丁"),
        ("甲\n乙\x1f", "甲_乙_"),
        (" 甲. ", "甲"),
        ("", "_"),
        (" . ", "_"),
        ("甲" * 66, "甲" * 66),
        ("甲" * 67, "甲" * 66),
        ("a" * 201, "a" * 200),
        ("甲\ud800乙\x85", "甲_乙_"),
    ],
)
def test_a_name_is_one_on_any_system(text: str, name: str) -> None:
    assert delivery.safe_name(text) == name


@pytest.mark.parametrize(
    ("error", "what"),
    [
        (OSError(errno.ENOSPC, "x"), "磁盘空间不足，没有写出文件"),
        (PermissionError(errno.EACCES, "x"), "没有写入权限，或文件正被 Word、WPS 打开"),
        (OSError(errno.ENAMETOOLONG, "x"), "文件名太长"),
    ],
)
def test_trouble_is_told_in_plain_words(error: OSError, what: str) -> None:
    assert delivery.reason(error)[0] == what
