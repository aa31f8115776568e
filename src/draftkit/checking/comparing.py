"""Two years of one body side by side: their figures, and how much of the text was kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from draftkit.audit.claims.figures import Figures
from draftkit.kinds import disclosure
from draftkit.kinds.tables import TOTAL, cell_key
from draftkit.likeness import SHINGLE, Exempt

if TYPE_CHECKING:
    from draftkit.audit.claims import Report
    from draftkit.audit.claims.figures import Option

_TEXTS = (1, 5, 6)


@dataclass(frozen=True, slots=True)
class Row:
    """A figure of both years; ``None`` where a report does not give it."""

    name: str
    last: Decimal | None
    now: Decimal | None

    @property
    def change(self) -> Decimal | None:
        """This year's less last year's, where both are known."""
        return None if self.last is None or self.now is None else self.now - self.last


@dataclass(frozen=True, slots=True)
class Kept:
    """A section: the share of its text (runs of 13 characters) that stood in last year's report."""

    section: str
    share: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed from last year to this."""

    last_year: int
    year: int
    rows: tuple[Row, ...]
    kept: tuple[Kept, ...]


def compared(now: Report, last: Report) -> Comparison:
    """The two reports side by side; a section that last year's has no text of is left out."""
    rows = [Row("主动公开总数", last.published, now.published)]
    ours, theirs = Figures(now.cells), Figures(last.cells)
    rows += [Row(name, theirs.sum(keys), ours.sum(keys)) for name, keys in figures()]
    return Comparison(last.year, now.year, tuple(rows), tuple(_kept(now, last)))


def figures() -> Iterator[tuple[str, Option]]:
    """The figures that are compared, by name, with the cells each is made of."""
    for key in disclosure.T2.cells:
        yield key.partition(".")[2].replace(".", "·"), (key,)
    yield "新收申请", (cell_key(disclosure.T3_NEW, TOTAL),)
    yield "上年结转", (cell_key(disclosure.T3_CARRIED_IN, TOTAL),)
    yield "办结", (cell_key(disclosure.T3_SUM, TOTAL),)
    for name, rows in OUTCOMES:
        yield name, tuple(cell_key(row, TOTAL) for row in rows)
    yield "结转下年度", (cell_key(disclosure.T3_CARRIED_OUT, TOTAL),)
    yield "行政复议", (cell_key(disclosure.T4_ROWS[0], TOTAL),)
    yield "行政诉讼", tuple(cell_key(row, TOTAL) for row in disclosure.T4_ROWS[1:])


OUTCOMES = (
    ("予以公开", (disclosure.T3_GRANTED,)),
    ("部分公开", (disclosure.T3_PARTLY,)),
    *((name, rows) for name, _, rows in disclosure.T3_GROUPS),
)
"""The six kinds of outcome and their rows of 表三."""


def _kept(now: Report, last: Report) -> Iterator[Kept]:
    exempt = Exempt((), (now.body.name, last.body.name))
    for number in _TEXTS:
        section = now.section(number)
        before = exempt.cut(last.text_of(number)).runs(SHINGLE)
        if section is None or not before:
            continue
        own = exempt.cut(now.text_of(number)).runs(SHINGLE)
        if own:
            yield Kept(section.heading, len(own & before) / len(own))
