"""A small second kind of report, 法治政府建设情况年度报告, made of data alone: this value and the phrases beside it."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from draftkit.kinds import known
from draftkit.kinds.reports import ReportKind, Section
from draftkit.kinds.tables import Block, Column, Row, Table
from draftkit.phrasebank.files import BankFile
from draftkit.phrasebank.parse import parse

if TYPE_CHECKING:
    from draftkit.phrasebank.schema import PhraseBank

CASES = Table(
    "表二",
    "行政执法情况",
    (
        Block(
            (Column("受理", "受理（件）"), Column("办结", "办结（件）")),
            tuple(Row("表二", (name,), name) for name in ("行政许可", "行政处罚", "行政复议")),
            corner="类别",
        ),
    ),
)
RULE_OF_LAW = ReportKind(
    "法治政府建设",
    "法治政府建设情况年度报告",
    (
        Section("一", "主要举措和成效"),
        Section("二", CASES.title, CASES),
        Section("三", "存在的不足"),
        Section("四", "下一年度安排"),
    ),
    title_like="法治政府建设.*报告",
    title_proper="法治政府建设(?:情况|工作)?(?:年度)?报告",
    lacks=("关键词", "事实", "上年", "前言", "用语"),
)
known.add(RULE_OF_LAW)
_FOLDER = Path(__file__).parent


@lru_cache(maxsize=1)
def bank() -> PhraseBank:
    """Its phrases."""
    files = sorted(_FOLDER.rglob("*.yaml"))
    read = [BankFile(p.relative_to(_FOLDER).as_posix(), str(p), p.read_bytes()) for p in files]
    return parse([read])
