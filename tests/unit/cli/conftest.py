"""The command line as a person uses it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple, Protocol

import pytest

from draftkit.cli import run

NAME = "瓦亭镇人民政府2025年政府信息公开工作年度报告.docx"


class Ran(NamedTuple):
    """How a command ended and what it printed."""

    code: int
    out: str
    err: str


class Cli(Protocol):
    def __call__(self, *arguments: str | Path) -> Ran: ...


@pytest.fixture
def base(base: str) -> str:
    """All there has to be in a report of a government: a draft of it ends with 0."""
    fee, total = "  信息处理费: 0\n", "  结转下年度: 0\n"
    judged = f"{fee}  考核: 良好\n  社会评议: 满意\n  责任追究: 未发生\n"
    return base.replace(fee, judged).replace(total, f"  总计: [2, 1, 0, 0, 0, 0, 3]\n{total}")


@pytest.fixture
def name() -> str:
    """What a draft of it is called."""
    return NAME


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str]) -> Cli:
    """Runs a command in this process."""

    def ran(*arguments: str | Path) -> Ran:
        code = run([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return Ran(code, out, err)

    return ran


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the inputs lie.  The command runs elsewhere, so that what goes beside it shows."""
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    (tmp_path / "inputs").mkdir()
    return tmp_path / "inputs"


@pytest.fixture
def town(folder: Path, base: str) -> Path:
    """The complete input as a file."""
    path = folder / "数据.yaml"
    path.write_text(base, encoding="utf-8")
    return path
