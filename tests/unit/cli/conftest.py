"""One complete input, and the command line as a person uses it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple, Protocol

import pytest

from draftkit.cli import run

BASE = """\
年度: 2025
机关:
  名称: 瓦亭镇人民政府
  类别: 镇
  上级: 固原市原州区
关键词: [乡村振兴, 安全生产]
事实:
  主动公开总数: 600
  信息处理费: 0
  考核: 良好
  社会评议: 满意
  责任追究: 未发生
表二:
  规章: {制发: 0, 废止: 0, 现行有效: 0}
  行政规范性文件: {制发: 1, 废止: 0, 现行有效: 4}
  行政许可: 3
  行政处罚: 2
  行政强制: 0
  行政事业性收费: 12.5
表三:
  本年新收: [2, 1, 0, 0, 0, 0, 3]
  上年结转: 0
  予以公开: [2, 1, 0, 0, 0, 0, 3]
  部分公开: 0
  不予公开: 0
  无法提供: 0
  不予处理: 0
  其他处理:
    申请人无正当理由逾期不补正: 0
    申请人逾期未按收费通知要求缴纳费用: 0
    其他: 0
  总计: [2, 1, 0, 0, 0, 0, 3]
  结转下年度: 0
表四:
  行政复议: [0, 0, 0, 0, 0]
  未经复议直接起诉: [0, 0, 0, 0]
  复议后起诉: 0
"""
"""All there has to be: a draft of it ends with 0."""
NAME = "瓦亭镇人民政府2025年政府信息公开工作年度报告.docx"


class Ran(NamedTuple):
    """How a command ended and what it printed."""

    code: int
    out: str
    err: str


class Cli(Protocol):
    def __call__(self, *arguments: str | Path) -> Ran: ...


@pytest.fixture
def base() -> str:
    return BASE


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
def town(folder: Path) -> Path:
    """The complete input as a file."""
    path = folder / "数据.yaml"
    path.write_text(BASE, encoding="utf-8")
    return path
