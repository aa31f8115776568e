"""The one validator: the neutral tree of an input → a Filing, or every problem in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftkit.diagnostics import Severity, errors_of
from draftkit.kinds import known
from draftkit.kinds.disclosure import DISCLOSURE
from draftkit.model import Filing, IncompleteError
from draftkit.sources.findings import Findings
from draftkit.sources.intake.body import read_body, read_year
from draftkit.sources.intake.document import (
    read_date,
    read_lead,
    read_only_given,
    read_pins,
    read_preface,
    read_signature,
    read_supplements,
)
from draftkit.sources.intake.facts import read_facts
from draftkit.sources.intake.keys import check_keys, leaf_at
from draftkit.sources.intake.last_year import read_last_year
from draftkit.sources.intake.tables import read_tables
from draftkit.sources.intake.themes import read_keywords
from draftkit.sources.tree import Branch, Places, Unread, place_of

if TYPE_CHECKING:
    from draftkit.diagnostics import Problem
    from draftkit.kinds.reports import ReportKind
    from draftkit.sources.tree import Node

_BEFORE = ("年度", "机关", "关键词", "事实", "导语", "补充", "只写已给的")
_AFTER = ("上年", "前言", "署名", "成文日期", "用语")
"""The keys of an input before and after its tables."""


def intake(
    tree: Node,
    source: str,
    findings: Findings,
    extra_keywords: tuple[str, ...] = (),
) -> tuple[Filing, tuple[Problem, ...]]:
    """The filing and the warnings about it.

    ``findings`` are those of the tree's reader, ``extra_keywords`` are added to the tree's own.  Nodes of the kind
    ``Unread`` have been reported by their reader and are passed over in silence.  ``IncompleteError`` carries every
    problem, errors first, and what could be read.
    """
    filing = None
    if isinstance(tree, Branch):
        filing = _filing(tree, source, extra_keywords, findings)
        if findings.other is not None:
            again = Findings()
            _filing(findings.other, source, extra_keywords, again)
            findings.problems += [p for p in again.problems if p not in findings.problems]
    elif not isinstance(tree, Unread):
        fix = "请写成“年度: 2025”这样的一行一项，可对照 draftkit init -o 数据.yaml"
        findings.error("INPUT-TYPE", "应为“项目: 内容”的形式", fix, place_of(tree))
    errors = errors_of(findings.problems)
    warnings = tuple(p for p in findings.problems if p.severity is Severity.WARNING)
    if errors or filing is None:
        raise IncompleteError((*errors, *warnings), filing)
    return filing, warnings


def attempt(tree: Branch, source: str, findings: Findings) -> Filing:
    """As much of the filing as can be read, whatever is wrong: that goes to ``findings``."""
    return _filing(tree, source, (), findings)


KIND = "报告"
"""The key that names the kind of report, where it is not the disclosure report."""


def _kind(tree: Branch, findings: Findings) -> ReportKind:
    leaf = leaf_at(tree, KIND, KIND, findings)
    named = {kind.id: kind for kind in known.kinds()}
    if leaf is not None and leaf.value not in named:
        what, fix = f"不认识的报告“{leaf.value}”", f"可以写：{'、'.join(named)}"
        findings.error("INPUT-VALUE", what, fix, place_of(leaf))
    return named.get(str(leaf.value), DISCLOSURE) if leaf is not None else DISCLOSURE


def _filing(
    tree: Branch,
    source: str,
    extra_keywords: tuple[str, ...],
    findings: Findings,
) -> Filing:
    places: dict[str, Node] = {}
    kind = _kind(tree, findings)
    keys = (*filter(kind.asks, _BEFORE), *kind.tables, *filter(kind.asks, _AFTER))
    check_keys(tree, (*keys, KIND) if KIND in tree.entries else keys, "", findings)
    year = read_year(tree, findings, places)
    body = read_body(tree, findings, places)
    words: tuple[str, ...] = ()
    sentence = ""
    if kind.asks("关键词"):
        words, sentence = read_keywords(tree, extra_keywords, findings, places)
    cells = read_tables(tree, kind, findings, places)
    return Filing(
        year=year,
        body=body,
        cells=cells,
        keywords=words,
        keyword_text=sentence,
        given=read_facts(tree, cells, findings, places),
        last=read_last_year(tree, kind, findings, places),
        preface=read_preface(tree, findings, places),
        signature=read_signature(tree, findings, places),
        date=read_date(tree, year, findings, places),
        pins=read_pins(tree, findings, places),
        lead=read_lead(tree, findings, places),
        supplements=read_supplements(tree, findings, places),
        only_given=read_only_given(tree, findings, places),
        places=Places(places, kind.labels),
        source=source,
        kind=kind,
    )
