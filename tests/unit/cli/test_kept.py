"""Patterns are compiled once for many starts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from draftkit import patterns
from draftkit.cli import kept

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAFTKIT_CACHE", str(tmp_path))
    monkeypatch.setattr(patterns, "kept", patterns.kept)


def test_the_next_start_compiles_nothing_that_this_one_did(monkeypatch: pytest.MonkeyPatch) -> None:
    kept.use("check")
    assert patterns.regex("第(?P<n>[0-9]+)条").fullmatch("第12条")
    kept.put_aside("check")
    kept.use("check")
    monkeypatch.delattr(patterns, "code_of")
    match = patterns.regex("第(?P<n>[0-9]+)条").fullmatch("第12条")
    assert match is not None
    assert match["n"] == "12"


def test_a_cache_that_is_off_or_damaged_costs_time_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for setting in ("0", str(tmp_path)):
        monkeypatch.setenv("DRAFTKIT_CACHE", setting)
        kept.use("check")
        assert patterns.regex("第").search("第1条")
        kept.put_aside("check")
    (entry,) = tmp_path.glob("codes-*.dk")
    entry.write_bytes(entry.read_bytes()[:-1])
    kept.use("check")
    assert patterns.regex("第").search("第1条")


def test_a_draft_reads_nothing_that_only_another_command_compiled() -> None:
    kept.use("check")
    assert patterns.regex("第").search("第1条")
    kept.put_aside("check")
    kept.use("draft")
    assert not patterns.kept.codes
    assert patterns.regex("条").search("第1条")
    kept.put_aside("draft")
    for command, pattern in {"draft": "条", "check": "第", "import": "第"}.items():
        kept.use(command)
        assert {text for text, _ in patterns.kept.codes} == {pattern}
