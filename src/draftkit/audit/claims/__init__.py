"""What a report says, judged: against its tables, against the form, and by itself.

Kinds of finding as users see them: F1–F21 (the faults met in real reports), TODO (【待填】), FIVE, FEE, DUTY (what must
stand in 五, 六 and 监督保障), PUNCT (punctuation and numerals), DATE (dates that are none, a period that is not the year), WORD (slips of the pen), CONTACT
(telephone, postcode, web address), DOUBLE (said twice), REPORT-CUT (a text that is not whole), and the sum rules of :mod:`draftkit.audit`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Container, Iterable, Iterator, Sequence
from functools import cache, partial
from typing import TYPE_CHECKING

from draftkit.audit.claims import (
    accounts,
    against_tables,
    askers,
    bodies,
    by_results,
    changed,
    citations,
    compared,
    conflicts,
    dates,
    decided,
    fees,
    fitting,
    grids,
    leftovers,
    marks,
    next_year,
    nothing,
    otherwise,
    problems,
    products,
    proportions,
    reasons,
    reckoned,
    relations,
    settled,
    structure,
    sums,
    tone,
    unasked,
    verdicts,
    wholes,
    years,
)
from draftkit.audit.claims.mistyped import is_a_slip
from draftkit.audit.claims.rules import Rule, apply
from draftkit.audit.claims.statements import Statement, statements_of
from draftkit.audit.claims.text import Finding, Paragraph, Report, Section
from draftkit.diagnostics import Place, Severity, errors_of, internal
from draftkit.kinds.disclosure import DISCLOSURE

if TYPE_CHECKING:
    from types import ModuleType

__all__ = ["Finding", "Paragraph", "Report", "Section", "check", "judged"]

_OF_ANY_KIND: tuple[Rule, ...] = (*leftovers.RULES, *marks.RULES)


Failed = Callable[[Exception], None]


def check(
    report: Report,
    last: Report | None = None,
    failed: Failed = lambda _: None,
    *,
    errors: bool = False,
) -> tuple[Finding, ...]:
    """All findings, rule by rule; ``last`` is last year's report.

    With ``errors`` what can only be pointed out is not looked for.  A rule that breaks down costs its own findings alone:
    that is told as one, and ``failed`` hears why.
    """
    return tuple(judged(report, last, failed, errors=errors))


def judged(
    report: Report,
    last: Report | None,
    failed: Failed,
    *,
    errors: bool,
    judges: Collection[str] | None = None,
    stood: Container[str] = (),
) -> dict[Finding, str]:
    """The same, each with the judge who found it; with ``judges`` no others are asked.

    What is wrong in a paragraph by itself is not looked for in those that ``stood`` there before.
    """
    broken = partial(_broken, report, failed)
    found: dict[Finding, str] = {}
    for judge, rule in _rules(report, last, broken, errors=errors, stood=stood):
        if judges is None or judge in judges:
            for one in _kept(rule, broken):
                found.setdefault(one, judge)
    sure = (one for one in found if is_a_slip(one.pairs) and not otherwise.bears_out(one))
    return {one: found[one] for one in _once(sure) if not errors or errors_of([one.problem])}


def _once(found: Iterable[Finding]) -> Iterator[Finding]:
    """Findings without those of a sum (F3) or a claim (F1) that share most of their words with an earlier one: one fault is told once."""
    told: dict[tuple[int, str, bool], list[Finding]] = {}
    for one in found:
        if one.problem.code in ("F1", "F3", "F13") and one.sentence:
            before = told.setdefault((one.anchor, one.sentence, one.problem.code == "F1"), [])
            if any(_meets(other, one) for other in before):
                continue
            before.append(one)
        yield one


def _meets(one: Finding, other: Finding) -> bool:
    """Whether two findings share most of the shorter one's words."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared * 3 >= min(one.end - one.start, other.end - other.start) * 2


_Rule = Callable[[], Iterable[Finding]]
_Broken = Callable[[Exception], Finding]


def _kept(rule: _Rule, broken: _Broken) -> Iterator[Finding]:
    """What a rule finds, up to where it breaks down."""
    try:
        yield from rule()
    except Exception as error:  # noqa: BLE001  # one rule must not stop the others
        yield broken(error)


def _broken(report: Report, failed: Failed, error: Exception) -> Finding:
    """What is told of a rule that broke down."""
    failed(error)
    fault = internal(error, Place(report.file))
    return Finding(fault._replace(what=f"有一条规则没能核完，其余的照常核了；{fault.what}"))


_BY_THE_TEXT: tuple[ModuleType, ...] = (
    nothing,
    settled,
    askers,
    decided,
    reckoned,
    reasons,
    wholes,
    relations,
    products,
    accounts,
    proportions,
    changed,
    fitting,
    conflicts,
    grids,
    years,
    next_year,
    compared,
    unasked,
    by_results,
    fees,
    dates,
)
"""Rules that need nothing but the report, in the order in which they are asked."""


def _rules(
    report: Report,
    last: Report | None,
    broken: _Broken,
    *,
    errors: bool = False,
    stood: Container[str] = (),
) -> Iterator[tuple[str, _Rule]]:
    """The judges by name, and what each looks for."""
    yield "structure", partial(structure.check, report)
    if report.kind is not DISCLOSURE:
        yield "leftovers", partial(leftovers.check, report)
        yield "marks", partial(marks.check, report)
        yield "patterns", partial(_patterns, _OF_ANY_KIND, report, 0, broken, stood)
        return
    stated = cache(lambda: statements_of(report.sentences(), report.year))
    yield "against_tables", lambda: against_tables.check(report, stated(), own=errors)
    yield "sums", lambda: sums.check(report, _borne_out(report, stated))
    for rule in _BY_THE_TEXT:
        yield rule.__name__, partial(rule.check, report)
    if not errors:
        from draftkit.audit.claims import closed, deadlines, outcomes, parts

        for rule in (parts, closed, deadlines, outcomes):
            yield rule.__name__, partial(rule.check, report)
    for rule in (bodies, citations, leftovers):
        yield rule.__name__, partial(rule.check, report)
    yield "problems", partial(problems.check, report, last)
    if not errors:
        yield from _hints(report, stated)
    chosen = patterns(errors=errors)
    yield "patterns", partial(_patterns, chosen, report, report.year, broken, stood)


def _hints(report: Report, stated: Callable[[], list[Statement]]) -> Iterator[tuple[str, _Rule]]:
    """The judges of what can only be pointed out."""
    from draftkit.audit.claims import (
        accord,
        again,
        all_towns,
        asked_once,
        bounded,
        by_name,
        contacts,
        dated,
        denied,
        each,
        echoed,
        either,
        gathered,
        issued,
        limits,
        listed,
        means,
        near,
        numbering,
        points,
        portions,
        ranked,
        rated,
        remains,
        repeats,
        retold,
        reviewed,
        rhythm,
        sisters,
        slips,
        stocks,
        the_rest,
        these,
        times,
        two_sections,
        wording,
    )

    yield "near", lambda: near.check(report, _borne_out(report, stated))
    for rule in (marks, wording, numbering, points):
        yield rule.__name__, partial(rule.check, report)
    yield "repeats", lambda: repeats.check(report, stated())
    yield "two_sections", lambda: two_sections.check(report, stated())
    yield "slips", partial(slips.check, report)
    for rule in (denied, each, gathered, listed, portions, remains, rated, echoed, retold):
        yield rule.__name__, partial(rule.check, report)
    yield "accord", partial(accord.check, report)
    for rule in (
        again, all_towns, by_name, either, reviewed, rhythm, sisters, stocks, the_rest, times, means,
        bounded, dated, these, ranked, limits,
        asked_once, issued,
    ):  # fmt: skip
        yield rule.__name__, partial(rule.check, report)
    yield "contacts", partial(contacts.check, report)


def patterns(*, errors: bool = False) -> tuple[Rule, ...]:
    """The rules that are a pattern, with ``errors`` those of errors alone."""
    first = (leftovers, citations, structure, tone, marks, dates)
    rules = tuple(rule for module in (*first, verdicts) for rule in module.RULES)
    if errors:  # a choice of words can only be pointed out
        return tuple(rule for rule in rules if rule.severity is Severity.ERROR)
    from draftkit.audit.claims import wording

    last = len(verdicts.RULES)
    return (*rules[:-last], *wording.RULES, *rules[-last:])


def _borne_out(report: Report, stated: Callable[[], list[Statement]]) -> sums.Spots:
    """The numbers that the tables bear out; none where what is stated cannot be told, which its own rules report."""
    try:
        return against_tables.borne_out(report, stated())
    except Exception:  # noqa: BLE001  # one rule must not stop the others
        return frozenset()


def _patterns(
    rules: Sequence[Rule], report: Report, year: int, broken: _Broken, stood: Container[str]
) -> Iterator[Finding]:
    sentences = report.sentences(headings=True)
    return apply(rules, sentences, report.body.kind, year, broken, stood=stood)
