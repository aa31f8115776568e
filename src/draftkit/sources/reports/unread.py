"""Figures of the prose that no table and no fact that was read holds: what a person has to look at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from draftkit.kinds.disclosure import FEE_KEY
from draftkit.kinds.fields import FACT_FIELDS, Given
from draftkit.kinds.material import REQUESTS
from draftkit.kinds.shapes import Count
from draftkit.model import Number
from draftkit.patterns import regex
from draftkit.sources.reports.said import Said
from draftkit.sources.reports.wording import clauses

_FIGURE = regex(
    r"(?<![\d.〔第])(\d[\d,]*(?:\.\d+)?)(万?)[余多]?(?:条|件|篇|份|个|次|期|场|批|名|人|家|处|块|项|则|部|起|元|万元)(?![月日工])"
)
_HOW_MANY = regex(r"（\d{1,2}个）")
"""How many accounts of a kind there are, beside their name."""
_LONGEST = 40


def unread(said: Iterable[Said], given: Given, cells: Mapping[str, Number]) -> tuple[str, ...]:
    """Clauses of 一 with such a figure, in order; figures of other years are left out, and so is 0."""
    known = {Decimal(value) for value in cells.values()} | set(_figures_of(given))
    known.add(Decimal(cells.get(FEE_KEY, 0)) * 10_000)  # the table has 万元
    found = (
        clause
        for one in said
        if one.section == 1 and not one.is_plan and (cells or one.part != REQUESTS)
        for clause in clauses(_HOW_MANY.sub("", one.own))
        if any(figure and figure not in known for figure in _in(clause))
    )
    return tuple(dict.fromkeys(map(short, found)))


def _in(text: str) -> Iterator[Decimal]:
    for match in _FIGURE.finditer(text):
        yield Decimal(match[1].replace(",", "")) * (10_000 if match[2] else 1)


def _figures_of(given: Given) -> Iterator[Decimal]:
    """Every figure in the facts, those inside texts included."""
    for field in FACT_FIELDS:
        yield from _figures_in(given[field])


def _figures_in(value: object) -> Iterator[Decimal]:
    if isinstance(value, Count):
        yield Decimal(value.value)
    elif isinstance(value, tuple):
        for one in value:
            yield from _figures_in(one)
    elif isinstance(value, str):
        yield from _in(value)
    elif isinstance(value, (int, Decimal)):
        yield Decimal(value)


def short(clause: str) -> str:
    """A clause as a note quotes it."""
    return clause if len(clause) <= _LONGEST else f"{clause[:_LONGEST]}…"
