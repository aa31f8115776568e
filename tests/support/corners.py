"""Regimes that random filings hardly ever reach."""

from __future__ import annotations

from dataclasses import replace

from draftkit import form
from draftkit.model import Count, Filing, GivenFacts, LastYear
from tests.support.filings import random_filing

_NOTHING = dict.fromkeys(form.CELL_KEYS, 0)


def corner_filings() -> tuple[Filing, ...]:
    """One filing for each such regime."""
    base = replace(random_filing(1), cells=_NOTHING, last=None, keywords=(), keyword_text="")
    waiting = {
        **_NOTHING,
        "表三.本年新收.自然人": 2,
        "表三.本年新收.总计": 2,
        "表三.结转下年度.自然人": 2,
        "表三.结转下年度.总计": 2,
    }
    equal = GivenFacts(total=Count(540, "540"))
    return (
        replace(base, given=GivenFacts()),
        replace(base, given=GivenFacts(total=Count(0, "0"))),
        replace(base, given=equal, last=LastYear(total=Count(540, "540"))),
        replace(base, cells=waiting),
    )
