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
