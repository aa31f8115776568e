"""Regimes that random filings hardly ever reach."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from draftkit.kinds import disclosure
from draftkit.kinds.bodies import KINDS
from draftkit.kinds.shapes import Count
from draftkit.model import Body, Filing, LastYear
from draftkit.sources.banks import shipped_bank
from tests.support.filings import random_filing
from tests.support.given import facts_given

_NOTHING = dict.fromkeys(disclosure.DISCLOSURE.cells, 0)


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
    equal = facts_given(total=Count(540, "540"))
    nothing = facts_given(total=Count(0, "0"))
    bodies = (
        Body("瓦亭镇人民政府", "镇", "乡级", "我镇"),
        Body("清源县人民政府", "县", "县级", "我县"),
    )
    return (
        replace(base, given=facts_given()),
        *(replace(base, body=body, given=nothing) for body in bodies),
        replace(base, given=equal, last=LastYear(total=Count(540, "540"))),
        replace(base, cells=waiting),
    )


def plain_filings() -> tuple[Filing, ...]:
    """For every kind of body filings with one thing to tell and nothing else."""
    return tuple(_of_kind(filing, kind) for kind in KINDS for filing in _single_things())


def _single_things() -> Iterator[Filing]:
    base = replace(
        random_filing(1), cells=_NOTHING, last=None, keywords=(), keyword_text="", preface=None
    )
    for given in (
        facts_given(channels=(("政府门户网站", 90), ("政务公开栏", 10))),
        facts_given(channels=(("政府门户网站", 90),)),
        facts_given(total=Count(600, "600余", exact=False)),
        facts_given(reading_points=("档案馆",)),
        facts_given(public_review="群众满意度为96.4%"),
        facts_given(public_review="社会评议结果为满意"),
    ):
        yield replace(base, given=given)
    yield replace(base, cells={**_NOTHING, "表二.行政规范性文件.现行有效": 9})
    for rows in (("予以公开",), _REASONS[:1], _REASONS[:2], _REASONS):
        yield replace(base, cells=_answered(rows))


_REASONS = tuple(
    f"不予公开.{reason}"
    for reason in ("属于国家秘密", "保护第三方合法权益", "属于行政执法案卷", "属于行政查询事项")
)


def _answered(rows: tuple[str, ...]) -> dict[str, int]:
    """Cells of one application for each row, answered that way."""
    cells = dict(_NOTHING)
    for row in (*rows, *["本年新收", "总计"] * len(rows)):
        for column in ("自然人", "总计"):
            cells[f"表三.{row}.{column}"] += 1
    return cells


def _of_kind(filing: Filing, kind: str) -> Filing:
    level = {"县": "县级", "市": "市级", "区": "县级", "旗": "县级", "部门": "县级"}.get(
        kind, "乡级"
    )
    name = {"部门": "清源县水务局", "街道": "和平街道办事处"}.get(kind, f"清源{kind}人民政府")
    own = "我局" if kind == "部门" else f"我{kind}"
    return replace(filing, body=Body(name, kind, level, own, ""))


def family_filings() -> tuple[Filing, ...]:
    """For each family of problems a keyword brings up, and each kind of body, one filing."""
    base = replace(random_filing(1), last=None, keyword_text="", given=facts_given())
    documents = {**_NOTHING, "表二.行政规范性文件.现行有效": 1}
    return tuple(
        _of_kind(replace(base, cells=documents, keywords=family.themes[:1]), kind)
        for family in shipped_bank().families
        if family.basis == "关键词"
        for kind in family.kinds or KINDS
    )


def keyword_filings() -> tuple[Filing, ...]:
    """For each theme the bank knows one filing that names nothing else; all kinds take turns."""
    bodies: dict[str, Body] = {}
    seed = 0
    while len(bodies) < len(KINDS):
        body = random_filing(seed).body
        bodies.setdefault(body.kind, body)
        seed += 1
    base = replace(
        random_filing(1), cells=_NOTHING, last=None, given=facts_given(), keyword_text=""
    )
    return tuple(
        replace(base, body=bodies[KINDS[number % len(KINDS)]], keywords=(theme.name,))
        for number, theme in enumerate(shipped_bank().themes)
    )
