"""花名册: one workbook for many offices, one row each → row by row a tree, then a filing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from draftkit.diagnostics import InputError, errors_of, path_text
from draftkit.kinds.fields import ROSTER_SHEET
from draftkit.sources import files
from draftkit.sources.findings import Findings
from draftkit.sources.intake import intake
from draftkit.sources.intake.body import read_body, read_year
from draftkit.sources.roster.columns import Columns, header_of
from draftkit.sources.roster.lines import Line, lines_of, sheet_of
from draftkit.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from draftkit.diagnostics import Problem
    from draftkit.model import Filing

__all__ = ["Columns", "Line", "glance", "is_roster", "open_roster", "read_line"]

_HEADER_WITHIN = 40
"""A roster's labels stand in one of its first rows."""


class Who(NamedTuple):
    """Whom a row is about, as far as it can be read."""

    name: str
    parent: str
    year: int


class Roster(NamedTuple):
    """A roster found fit to be read: what its columns hold, and its rows."""

    path: Path
    columns: Columns
    warnings: tuple[Problem, ...]

    def lines(self) -> Iterator[Line]:
        """The filled rows below the labels, read piece by piece."""
        for line in lines_of(self.path, self.columns.sheet):
            if line.number > self.columns.row and self.columns.is_filled(line):
                yield line


def is_roster(path: Path) -> bool:
    """Whether the workbook at ``path`` has a sheet 花名册.  ``InputError`` where it is none at all."""
    if files.kind_by_suffix(path) is files.Kind.TEXT:
        return False
    return sheet_of(path, ROSTER_SHEET) is not None


def open_roster(path: Path) -> Roster:
    """The roster at ``path``.

    ``InputError`` where it cannot be read, or where its labels are unknown or come twice.
    """
    sheet = sheet_of(path, ROSTER_SHEET)
    if sheet is None:
        raise files.refuse(
            path_text(path),
            "FILE-ROSTER",
            f"没有工作表“{ROSTER_SHEET}”",
            "请用 draftkit init --roster 生成一份花名册再填写",
        )
    findings = Findings()
    first: list[Line] = []
    for line in lines_of(path, sheet):
        first.append(line)
        if line.number >= _HEADER_WITHIN:
            break
    columns = header_of(first, path_text(path), sheet, findings)
    problems = tuple(findings.problems)
    if errors := errors_of(problems):
        raise InputError(errors)
    return Roster(path, columns, problems)


def glance(columns: Columns, line: Line) -> Who:
    """Whom a row is about, whatever else is wrong with it."""
    findings = Findings()
    tree = columns.tree(line, findings, only=("年度", "机关"))
    body = read_body(tree, findings, {})
    return Who(body.name or columns.raw_name(line), body.parent, read_year(tree, findings, {}))


def read_line(
    columns: Columns, line: Line, extra_keywords: tuple[str, ...] = ()
) -> tuple[Filing, tuple[Problem, ...]]:
    """The filing of one row and the warnings about it.

    ``InputError`` carries every problem of the row, errors first, each with its cell.
    """
    findings = Findings()
    return intake(columns.tree(line, findings), columns.file, findings, extra_keywords)
