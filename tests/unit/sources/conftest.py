from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from draftkit import blanks
from draftkit.diagnostics import InputError
from draftkit.sources import read_filing

if TYPE_CHECKING:
    from collections.abc import Callable

    from draftkit.diagnostics import Problem
    from draftkit.model import Filing

EXAMPLES = Path(__file__).parents[3] / "examples"

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
  结转下年度: 0
表四:
  行政复议: [0, 0, 0, 0, 0]
  未经复议直接起诉: [0, 0, 0, 0]
  复议后起诉: 0
"""


@pytest.fixture
def read_yaml(tmp_path: Path) -> Callable[[str], tuple[Filing, tuple[Problem, ...]]]:
    """Reads a text as an input file."""

    def read(text: str) -> tuple[Filing, tuple[Problem, ...]]:
        path = tmp_path / "数据.yaml"
        path.write_text(text, encoding="utf-8", newline="")
        return read_filing(path)

    return read


@pytest.fixture
def problems_of() -> Callable[[Path], tuple[Problem, ...]]:
    """What is wrong with a file that must be refused."""

    def read(path: Path) -> tuple[Problem, ...]:
        with pytest.raises(InputError) as caught:
            read_filing(path)
        return caught.value.problems

    return read


class Book:
    """A filled workbook, to be damaged and read."""

    def __init__(self, path: Path, source: Path) -> None:
        self.path = path
        self.book = openpyxl.load_workbook(source)

    def __getitem__(self, title: str) -> Any:
        return self.book[title]

    def find(self, title: str, text: str) -> Any:
        """The first cell of a sheet that holds a text."""
        for row in self.book[title].iter_rows():
            for cell in row:
                if cell.value == text:
                    return cell
        raise KeyError(text)

    def save(self) -> Path:
        self.book.save(self.path)
        return self.path

    def read(self) -> tuple[Filing, tuple[Problem, ...]]:
        return read_filing(self.save())

    def problems(self) -> tuple[Problem, ...]:
        with pytest.raises(InputError) as caught:
            self.read()
        return caught.value.problems

    def unmerge(self, title: str) -> None:
        """All merged cells of a sheet apart, as some programs leave them."""
        sheet = self.book[title]
        for area in list(sheet.merged_cells.ranges):
            sheet.unmerge_cells(str(area))


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workbook of the example that has everything."""
    path = tmp_path_factory.mktemp("filled") / "清河镇.xlsx"
    path.write_bytes(blanks.workbook(filing=read_filing(EXAMPLES / "清河镇.yaml")[0]))
    return path


@pytest.fixture
def book(tmp_path: Path, filled: Path) -> Book:
    return Book(tmp_path / "数据.xlsx", filled)


@pytest.fixture
def complete(filled: Path) -> Filing:
    """What that workbook says."""
    return read_filing(filled)[0]


@pytest.fixture
def base() -> str:
    """A complete YAML input."""
    return BASE
