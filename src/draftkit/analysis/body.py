"""The office itself: its words for itself, for what is below and above it; the year; keywords."""

from __future__ import annotations

from collections.abc import Mapping

from draftkit.analysis.ledger import Ledger
from draftkit.editions import Edition
from draftkit.kinds.bodies import body_kind
from draftkit.kinds.fields import OFFICE, PRACTICES, PROBLEMS, REVIEW_STEPS

_OWN_NOUN = "○"
"""Stands for what follows 我 in the words of departments: 我局 → 局党组."""


def note(
    ledger: Ledger,
    formulas: Mapping[int, str],
    words: Mapping[str, Mapping[str, str]],
    edition: Edition,
) -> None:
    """Note everything that depends on who reports and for which year; ``words`` by 类别, or 类别·级别."""
    filing = ledger.filing
    own = filing.body
    ledger.slot("年度", filing.year, "年度")
    ledger.slot("名称", own.name, "机关.名称")
    ledger.slot("自称", own.self_name, "机关.自称")
    for name, word in words.get(f"{own.kind}·{own.level}", words.get(own.kind, {})).items():
        called = word.replace(_OWN_NOUN, own.self_name.removeprefix("我"))
        told = _called(ledger, called) if edition.sections_named else ""
        ledger.slot(name, told or called, "机关.类别")
    county = own.is_government and body_kind(own.kind).rank == "county"
    ledger.one_of(("机关.类别",), 政府=own.is_government, 县区政府=county)
    if formula := formulas.get(filing.year):
        ledger.case("有当年表述", "年度")
        ledger.slot("政治表述", formula, "年度")


_SECTION, _CALLED = "科室", ("股室", "处室", "站室")
_COUNTY, _NO_COUNTY = "县", ("县域", "县级", "县区", "县乡")
"""What the name of a bureau of a county has: its sections are 股室 by rank."""


def _called(ledger: Ledger, word: str) -> str:
    """``word`` for the sections of a department as it calls them itself, or as its rank does (股室); "" where it need not be another."""
    if _SECTION not in word:
        return ""
    given = ledger.filing.given
    said = "\n".join(
        (
            *given[REVIEW_STEPS],
            *(one.name for one in given[PRACTICES]),
            *(f"{one.problem}{one.measure}" for one in given[PROBLEMS]),
            *(one.duty for one in given[OFFICE]),
        )
    )
    if _SECTION in said:
        return ""
    by_rank = _CALLED[0] if _is_of_county(ledger.filing.body.name) else ""
    name = next((one for one in _CALLED if one in said), by_rank)
    return word.replace(_SECTION, name) if name else ""


def _is_of_county(name: str) -> bool:
    for other in _NO_COUNTY:
        name = name.replace(other, "")
    return _COUNTY in name
