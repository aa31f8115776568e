from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from draftkit import cache

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(cache, "_HOME", tmp_path)
    (tmp_path / "word").mkdir()
    (tmp_path / "word" / "layout.py").write_text("A = 1\n", encoding="utf-8")
    (tmp_path / "form.py").write_text("B = 1\n", encoding="utf-8")
    cache.code.cache_clear()
    return tmp_path


def code() -> str:
    cache.code.cache_clear()
    return cache.code("word", "form", "nowhere")


def test_the_same_sources_have_the_same_sum(home: Path) -> None:
    assert code() == code()
    (home / "other.py").write_text("C = 1\n", encoding="utf-8")
    (home / "word" / "__pycache__").mkdir()
    assert code() == code()


@pytest.mark.parametrize("name", ["word/layout.py", "form.py"])
def test_a_source_changed_later_has_another_sum(home: Path, name: str) -> None:
    before = code()
    seconds = (home / name).stat().st_mtime + 1
    os.utime(home / name, (seconds, seconds))
    assert code() != before


def test_a_further_source_has_another_sum(home: Path) -> None:
    before = code()
    (home / "word" / "tables.py").write_text("", encoding="utf-8")
    assert code() != before


def test_a_file_changed_added_or_put_in_place_of_one_of_its_size_and_time_is_another_state(
    tmp_path: Path,
) -> None:
    (tmp_path / "phrases").mkdir()
    first, second = tmp_path / "phrases" / "a.yaml", tmp_path / "b.yaml"
    first.write_bytes(b"one")
    states = [cache.state(tmp_path)]
    second.write_bytes(b"two")
    states.append(cache.state(tmp_path))
    assert cache.state(tmp_path) == states[-1]
    before = first.stat()
    other = tmp_path / "phrases" / "other"
    other.write_bytes(b"six")
    os.utime(other, ns=(before.st_atime_ns, before.st_mtime_ns))
    other.replace(first)
    states.append(cache.state(tmp_path))
    assert len(set(states)) == len(states)


def test_an_entry_that_was_damaged_or_renamed_is_not_given_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DRAFTKIT_CACHE", str(tmp_path / "kept"))
    cache.save("bank.dk", b"content")
    assert cache.load("bank.dk") == b"content"
    entry = tmp_path / "kept" / "bank.dk"
    entry.rename(tmp_path / "kept" / "other.dk")
    assert cache.load("other.dk") is None
    entry.write_bytes((tmp_path / "kept" / "other.dk").read_bytes()[:-1] + b"!")
    assert cache.load("bank.dk") is None
    entry.write_bytes(b"")
    assert cache.load("bank.dk") is None
