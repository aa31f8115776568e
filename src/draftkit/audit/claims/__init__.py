"""What a report says, judged: against its tables, against the form, and by itself.

Kinds of finding as users see them: F1–F21 (the faults met in real reports), TODO (【待填】), FIVE, FEE, DUTY (what must
stand in 五, 六 and 监督保障), PUNCT (punctuation and numerals), DATE (dates that are none, a period that is not the year), WORD (slips of the pen), CONTACT
(telephone, postcode, web address), DOUBLE (said twice), REPORT-CUT (a text that is not whole), and the sum rules of :mod:`draftkit.audit`.
"""

from __future__ import annotations

from collections.abc import Iterator

from draftkit.audit.claims import (
    against_tables,
    bodies,
    citations,
    contacts,
    dates,
    leftovers,
    marks,
    nothing,
    numbering,
    parts,
    problems,
    repeats,
    slips,
    structure,
    sums,
    tone,
    verdicts,
    wording,
    years,
)
from draftkit.audit.claims.rules import Rule, apply
from draftkit.audit.claims.statements import statements_of
from draftkit.audit.claims.text import Finding, Paragraph, Report, Section
from draftkit.kinds.disclosure import DISCLOSURE

__all__ = ["RULES", "Finding", "Paragraph", "Report", "Section", "check"]

RULES: tuple[Rule, ...] = (
    *leftovers.RULES,
    *citations.RULES,
    *structure.RULES,
    *tone.RULES,
    *marks.RULES,
    *dates.RULES,
    *wording.RULES,
    *verdicts.RULES,
)
_OF_ANY_KIND: tuple[Rule, ...] = (*leftovers.RULES, *marks.RULES)


def check(report: Report, last: Report | None = None) -> tuple[Finding, ...]:
    """All findings, rule by rule; ``last`` is last year's report."""
    return tuple(dict.fromkeys(_all(report, last)))


def _all(report: Report, last: Report | None) -> Iterator[Finding]:
    yield from structure.check(report)
    if report.kind is not DISCLOSURE:
        yield from leftovers.check(report)
        yield from marks.check(report)
        yield from apply(_OF_ANY_KIND, report.sentences(headings=True), report.body.kind)
        return
    stated = statements_of(report.sentences(), report.year)
    yield from against_tables.check(report, stated)
    yield from nothing.check(report)
    yield from sums.check(report)
    yield from years.check(report)
    yield from dates.check(report)
    yield from parts.check(report)
    yield from bodies.check(report)
    yield from citations.check(report)
    yield from leftovers.check(report)
    yield from problems.check(report, last)
    yield from marks.check(report)
    yield from wording.check(report)
    yield from numbering.check(report)
    yield from repeats.check(report, stated)
    yield from slips.check(report)
    yield from contacts.check(report)
    yield from apply(RULES, report.sentences(headings=True), report.body.kind)
