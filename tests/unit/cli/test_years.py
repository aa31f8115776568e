"""A year that lies ahead, or long past, is told; nothing that is written depends on it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from draftkit.cli import years

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def new_year(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(years, "today", lambda: date(2026, 1, 9))


@pytest.mark.usefixtures("new_year")
@pytest.mark.parametrize(
    ("year", "far"), [(2025, False), (2026, False), (2023, False), (2022, True), (2052, True)]
)
def test_a_year_far_from_today_is_told_by_init(
    cli: Any, tmp_path: Path, *, year: int, far: bool
) -> None:
    ran = cli("init", "-o", tmp_path / "数据.yaml", "--year", str(year))
    assert ran.code == 0
    assert ("提示 YEAR-FAR" in ran.err + ran.out) is far


@pytest.mark.usefixtures("new_year")
def test_and_by_draft_which_writes_the_same(
    cli: Any, town: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "YEAR-FAR" not in cli("draft", town, "-o", tmp_path / "one.docx").err
    monkeypatch.setattr(years, "today", lambda: date(2036, 1, 9))
    ran = cli("draft", town, "-o", tmp_path / "other.docx")
    assert "年度 2025 离今年（2036 年）已远" in ran.err
    assert ran.code == 0
    assert (tmp_path / "one.docx").read_bytes() == (tmp_path / "other.docx").read_bytes()
