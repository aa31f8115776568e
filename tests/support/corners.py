"""Regimes that random filings hardly ever reach."""

from __future__ import annotations

from dataclasses import replace

from draftkit import form
from draftkit.model import KINDS, Body, Count, Filing, GivenFacts, LastYear
from draftkit.sources.banks import shipped_bank
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
    nothing = GivenFacts(total=Count(0, "0"))
    bodies = (
        Body("瓦亭镇人民政府", "镇", "乡级", "我镇"),
        Body("清源县人民政府", "县", "县级", "我县"),
    )
    return (
        replace(base, given=GivenFacts()),
        *(replace(base, body=body, given=nothing) for body in bodies),
        replace(base, given=equal, last=LastYear(total=Count(540, "540"))),
        replace(base, cells=waiting),
    )


def keyword_filings() -> tuple[Filing, ...]:
    """For each theme the bank knows one filing that names nothing else; all kinds take turns."""
    bodies: dict[str, Body] = {}
    seed = 0
    while len(bodies) < len(KINDS):
        body = random_filing(seed).body
        bodies.setdefault(body.kind, body)
        seed += 1
    base = replace(random_filing(1), cells=_NOTHING, last=None, given=GivenFacts(), keyword_text="")
    return tuple(
        replace(base, body=bodies[KINDS[number % len(KINDS)]], keywords=(theme.name,))
        for number, theme in enumerate(shipped_bank().themes)
    )
