"""What is wrong, where, and what to do about it.

A :class:`Problem` is a value: stages collect problems and hand them back, an error class carries
a whole list of them to the one place that prints (``cli``).  Nothing here touches a file or a
screen.
"""

from __future__ import annotations

import errno
from collections.abc import Iterable
from enum import StrEnum
from typing import Self

from draftkit.tuples import NamedTuple

_LONGEST = 200
"""Characters of a fault of our own that are shown."""


class Severity(StrEnum):
    """How bad a problem is; the value is the word a user reads.

    An alert says that something is probably not what was meant (the wrong file, say), though it works.
    """

    ERROR = "错误"
    ALERT = "警告"
    WARNING = "提示"


class Place(NamedTuple):
    """Where something stands: a cell of a workbook or a line of a text.

    ``line`` and ``column`` count from 1; 0 means "not known".  ``label`` is the name a person
    would use for the place (``本年新收·自然人``).
    """

    file: str = ""
    sheet: str = ""
    cell: str = ""
    line: int = 0
    column: int = 0
    label: str = ""

    def __str__(self) -> str:
        spot = self.file
        if self.line:
            spot = f"{spot}:{self.line}" + (f":{self.column}" if self.column else "")
        parts = [spot] if spot else []
        if self.sheet:
            parts.append(f"工作表“{self.sheet}”")
        if self.cell:
            parts.append(f"单元格 {self.cell}")
        text = "，".join(parts)
        if not self.label:
            return text
        return f"{text}（{self.label}）" if text else self.label

    def as_json(self) -> dict[str, str | int]:
        """The filled fields only, by name."""
        fields = ("file", "sheet", "cell", "line", "column", "label")
        return {name: value for name in fields if (value := getattr(self, name))}


class Problem(NamedTuple):
    """One finding.

    ``code`` is a stable short id (``T3-1``, ``INPUT-BLANK``); ``what`` says what was expected and
    what was found; ``fix`` says what to do next.  Both are Chinese sentences without a final 。.
    ``cells`` are the form's keys of the cells concerned, for comments in the document.
    """

    code: str
    what: str
    fix: str = ""
    place: Place = Place()
    severity: Severity = Severity.ERROR
    cells: tuple[str, ...] = ()

    def __str__(self) -> str:
        where = str(self.place)
        head = f"{self.severity.value} {self.code}"
        text = f"{head}  {where}：{self.what}。" if where else f"{head}  {self.what}。"
        return f"{text}\n    → {self.fix}。" if self.fix else text

    @property
    def remark(self) -> str:
        """What a comment in a document says of it."""
        return f"{self.code}：{self.what}。{self.fix}。"

    def as_json(self) -> dict[str, object]:
        """A plain mapping for ``--format json``."""
        return {
            "code": self.code,
            "severity": self.severity.value,
            "what": self.what,
            "fix": self.fix,
            "place": self.place.as_json(),
            "cells": list(self.cells),
        }


def internal(error: BaseException, place: Place | None = None) -> Problem:
    """A fault of our own in one of many bodies, files or findings: it must not end the others."""
    what = f"程序内部出错（{type(error).__name__}：{excerpt(str(error), _LONGEST)}）"
    return Problem("INTERNAL", what, "请把日志发给维护者", place or Place())


def errors_of(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Those of ``problems`` that are errors, in order."""
    return tuple(p for p in problems if p.severity is Severity.ERROR)


def path_text(path: object) -> str:
    """A path as it can be written anywhere: what is no text in it (on Unix a name is any bytes) shows as such."""
    text = str(path)
    return text if text.isprintable() else text.encode("utf-8", "replace").decode()


def excerpt(text: str, longest: int) -> str:
    """As much of ``text`` as a message quotes; a number is left out rather than cut."""
    if len(text) <= longest:
        return text
    short = text[:longest]
    return f"{(short.rstrip('0123456789.,') if text[longest].isdigit() else '') or short}…"


_OS_REASONS: tuple[tuple[type[OSError], str], ...] = (
    (FileNotFoundError, "找不到文件"),
    (IsADirectoryError, "是文件夹，不是文件"),
    (NotADirectoryError, "路径中有一段不是文件夹"),
    (PermissionError, "没有读取权限"),
)
_OS_NUMBERS = {
    errno.ENAMETOOLONG: "文件名太长",
    errno.ENOSPC: "磁盘空间不足",
    errno.EIO: "磁盘或网络出错",
    errno.ELOOP: "链接绕成了圈",
    errno.EMFILE: "打开的文件太多",
    errno.ETIMEDOUT: "一直等不到内容",
}


def reason_of(error: OSError) -> str:
    """Why the system could not do what was asked, in Chinese."""
    for kind, reason in _OS_REASONS:
        if isinstance(error, kind):
            return reason
    return _OS_NUMBERS.get(error.errno or 0, f"系统错误 {error.errno}")


class DraftkitError(Exception):
    """Known trouble.  Carries problems; ``exit_code`` is what the command ends with."""

    exit_code = 2

    def __init__(self, problems: Problem | Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = (
            (problems,) if isinstance(problems, Problem) else tuple(problems)
        )
        super().__init__("\n".join(str(problem) for problem in self.problems))

    @classmethod
    def at(cls, place: object, code: str, what: str, fix: str = "") -> Self:
        """An error with one problem; ``place`` is a :class:`Place`, or the file as a whole (a path or a name)."""
        where = place if isinstance(place, Place) else Place(path_text(place))
        return cls(Problem(code, what, fix, where))


class InputError(DraftkitError):
    """The input cannot be used: unreadable, incomplete, contradictory."""


class UnfitError(InputError):
    """The input was read, but does not add up; that it is drafted all the same can be asked for."""


class BankError(DraftkitError):
    """A phrase bank is faulty."""


class TemplateError(DraftkitError):
    """A style template (.docx) is faulty."""


class WordFileError(DraftkitError):
    """A .docx cannot be read or written."""


class OutputError(DraftkitError):
    """The result cannot be put where it was asked for."""
