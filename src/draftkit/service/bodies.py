"""Who reports: what follows from a body's name, and whether last year's report is of the same body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftkit.diagnostics import Place, Problem
from draftkit.kinds.bodies import KINDS, body_kind
from draftkit.sources.entered import Entered
from draftkit.sources.intake.body import infer_self_name
from draftkit.tuples import NamedTuple

if TYPE_CHECKING:
    from draftkit.service.published import PublishedData


class Inferred(NamedTuple):
    """What is taken where nothing else is written; "" where that cannot be told."""

    kind: str
    level: str
    self_name: str


def inferred(name: str, kind: str = "") -> Inferred:
    """Kind, 级别 and 自称 of a body of that name; a ``kind`` that is given goes before what the name says."""
    from draftkit.sources.reports.identity import kind_of_name

    found = kind if kind in KINDS else kind_of_name(name.strip()) if name.strip() else ""
    if not found:
        return Inferred("", "", "")
    return Inferred(found, body_kind(found).level, infer_self_name(found, name.strip()))


def filled_in(entered: Entered) -> Entered:
    """With the 类别 that the name tells, where none is given."""
    key = "机关.类别"
    if entered.text(key):
        return entered
    return entered.with_value(key, ((inferred(entered.text("机关.名称")).kind, ""),))


def differs(now: Entered, last: PublishedData) -> tuple[Problem, ...]:
    """What says that a report is not this body's of the year before."""
    from draftkit.audit.across import fits

    year = now.text("年度")
    body = last.extracted.body.name, last.extracted.year
    own = now.text("机关.名称"), int(year) if year.isdecimal() else 0
    return tuple(fits(own, body, Place(last.extracted.report.file)))
