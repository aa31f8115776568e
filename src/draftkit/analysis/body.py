"""The office itself: its words for itself, for what is below and above it; the year; keywords."""

from __future__ import annotations

from collections.abc import Mapping

from draftkit.analysis.ledger import Ledger
from draftkit.kinds.bodies import body_kind

_OWN_NOUN = "○"
"""Stands for what follows 我 in the words of departments: 我局 → 局党组."""


def note(
    ledger: Ledger, formulas: Mapping[int, str], words: Mapping[str, Mapping[str, str]]
) -> None:
    """Note everything that depends on who reports and for which year; ``words`` by 类别, or 类别·级别."""
    filing = ledger.filing
    own = filing.body
    ledger.slot("年度", filing.year, "年度")
    ledger.slot("名称", own.name, "机关.名称")
    ledger.slot("自称", own.self_name, "机关.自称")
    for name, word in words.get(f"{own.kind}·{own.level}", words.get(own.kind, {})).items():
        ledger.slot(name, word.replace(_OWN_NOUN, own.self_name.removeprefix("我")), "机关.类别")
    county = own.is_government and body_kind(own.kind).rank == "county"
    ledger.one_of(("机关.类别",), 政府=own.is_government, 县区政府=county)
    if formula := formulas.get(filing.year):
        ledger.case("有当年表述", "年度")
        ledger.slot("政治表述", formula, "年度")
