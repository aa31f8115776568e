"""A fault of ours at one body costs that body alone, in whatever command it is one of many."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from draftkit import audit, pipeline
from draftkit.batch import alike
from draftkit.cli import run
from tests.fuzz import seeds

NAMES = ("石门乡", "石桥乡", "石塘乡")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    inputs, reports = tmp_path / "in", tmp_path / "reports"
    inputs.mkdir()
    reports.mkdir()
    for name in NAMES:
        content = seeds.small_yaml().content.decode().replace(NAMES[0], name)
        (inputs / f"{name}.yaml").write_text(content, encoding="utf-8")
        text = seeds.txt().content.decode().replace("清河镇", name)
        (reports / f"{name}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def assert_logged(folder: Path) -> None:
    (log,) = folder.glob("draftkit-*.log")
    assert "planted" in log.read_text(encoding="utf-8")


def breaking(real: Callable[..., Any], at: Callable[..., bool]) -> Callable[..., Any]:
    def broken(*arguments: Any, **more: Any) -> Any:
        if at(*arguments):
            raise ZeroDivisionError("planted")
        return real(*arguments, **more)

    return broken


def test_in_a_batch(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    real = pipeline.with_keywords
    at = breaking(real, lambda filing, _: NAMES[1] in filing.body.name)
    monkeypatch.setattr(pipeline, "with_keywords", at)
    out = folder / "out"
    assert run(["batch", str(folder / "in"), "-o", str(out)]) == 1
    assert "ZeroDivisionError" in capsys.readouterr().out
    assert len(list(out.glob("*.docx"))) == 2
    assert "planted" in (out / ".draftkit" / "内部错误.log").read_text(encoding="utf-8")


def test_in_a_rollup(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(
        audit, "check", breaking(audit.check, lambda filing: NAMES[1] in filing.body.name)
    )
    out = folder / "out.yaml"
    assert run(["rollup", str(folder / "in"), "-o", str(out), "--format", "json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert len(told["summed"]) == 2
    (failed,) = told["failed"]
    assert failed["problems"][0]["code"] == "INTERNAL"
    assert_logged(folder)
    assert out.exists()


def test_among_texts_compared(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(
        alike, "narrative", breaking(alike.narrative, lambda report: NAMES[1] in report.title)
    )
    out = folder / "out.xlsx"
    assert run(["alike", str(folder / "reports"), "-o", str(out), "--format", "json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["texts"] == 2
    (unread,) = told["unread"]
    assert unread["code"] == "INTERNAL"
    assert_logged(folder)
    assert out.exists()
