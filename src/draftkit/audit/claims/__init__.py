"""What a report says, judged: against its tables, against the form, and by itself.

Kinds of finding as users see them: F1–F21 (the faults met in real reports), TODO (【待填】), FIVE, FEE, DUTY (what must
stand in 五, 六 and 监督保障), PUNCT (punctuation and numerals), DATE (dates that are none, a period that is not the year), WORD (slips of the pen), CONTACT
(telephone, postcode, web address), DOUBLE (said twice), REPORT-CUT (a text that is not whole), and the sum rules of :mod:`draftkit.audit`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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
from draftkit.audit.claims.statements import Statement, statements_of
from draftkit.audit.claims.text import Finding, Paragraph, Report, Section
from draftkit.diagnostics import Severity, errors_of
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


def check(
    report: Report, last: Report | None = None, *, errors: bool = False
) -> tuple[Finding, ...]:
    """All findings, rule by rule; ``last`` is last year's report.

    With ``errors`` what can only be pointed out is not looked for.
    """
    if not errors:
        return tuple(dict.fromkeys(_all(report, last, RULES)))
    rules = tuple(rule for rule in RULES if rule.severity is Severity.ERROR)
    found = _all(report, last, rules, errors=True)
    return tuple(dict.fromkeys(one for one in found if errors_of([one.problem])))


def _all(
    report: Report, last: Report | None, rules: Sequence[Rule], *, errors: bool = False
) -> Iterator[Finding]:
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
    if not errors:
        yield from _pointed_out(report, stated)
    yield from apply(rules, report.sentences(headings=True), report.body.kind, report.year)


def _pointed_out(report: Report, stated: list[Statement]) -> Iterator[Finding]:
    yield from marks.check(report)
    yield from wording.check(report)
    yield from numbering.check(report)
    yield from repeats.check(report, stated)
    yield from slips.check(report)
    yield from contacts.check(report)
