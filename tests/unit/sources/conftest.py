from __future__ import annotations

import pickle
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

    def __init__(self, path: Path, pickled: bytes) -> None:
        self.path = path
        self.book = pickle.loads(pickled)  # noqa: S301 (our own; loading takes twenty times as long)

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


@pytest.fixture(scope="session")
def pickled(filled: Path) -> bytes:
    """That workbook as openpyxl has it after loading."""
    return pickle.dumps(openpyxl.load_workbook(filled))


@pytest.fixture
def book(tmp_path: Path, pickled: bytes) -> Book:
    return Book(tmp_path / "数据.xlsx", pickled)


@pytest.fixture
def complete(filled: Path) -> Filing:
    """What that workbook says."""
    return read_filing(filled)[0]
