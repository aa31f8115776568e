"""Rules that are a pattern and a sentence of advice.  Each carries what it must find and what it must leave alone."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator
from itertools import islice

from draftkit.audit.claims.text import PROSE, Finding, Sentence, at
from draftkit.diagnostics import Severity
from draftkit.patterns import compiled
from draftkit.tuples import NamedTuple


class Rule(NamedTuple):
    """``pattern`` is looked for in squeezed sentences of ``sections``.

    ``unless``: a pattern of the sentence that makes it no fault.  ``kinds`` are the bodies it is for (all without any).
    ``headings``: sub-headings are looked at as well.  ``raw``: the marks are read as they stand, half-width or not.
    ``since`` is the first year whose reports it is for.  ``together`` names what is told once for the whole report where there is much of it.  ``fires`` and ``silent`` are
    examples, kept true by the tests.
    """

    code: str
    pattern: str
    what: str
    fix: str
    severity: Severity = Severity.ERROR
    sections: tuple[int, ...] = PROSE
    unless: str = ""
    kinds: tuple[str, ...] = ()
    headings: bool = False
    raw: bool = False
    together: str = ""
    since: int = 0
    fires: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()


_MOST = 3
"""So many of what may be told together are told one by one."""


def apply(
    rules: Iterable[Rule],
    sentences: Iterable[Sentence],
    kind: str,
    year: int,
    broken: Callable[[Exception], Finding],
    *,
    stood: Container[str] = (),
) -> Iterator[Finding]:
    """What the rules find in the sentences of a body of ``kind``; ``year`` is the report's, 0 where it is not known.

    Paragraphs that ``stood`` there before are passed over, but by rules that tell once what runs through a report.
    A rule that breaks down is left out from there on, and what ``broken`` makes of it is told.
    """
    chosen = [
        rule
        for rule in rules
        if (not rule.kinds or kind in rule.kinds) and not 0 < year < rule.since
    ]
    gathered: dict[str, list[Finding]] = {}
    through = [rule for rule in chosen if rule.together]
    for sentence in sentences:
        for rule in tuple(through if sentence.paragraph.text in stood else chosen):
            fits = rule.headings or not sentence.paragraph.heading
            if not fits or sentence.section.number not in rule.sections:
                continue
            try:
                found = list(found_by(rule, sentence))
            except Exception as error:  # noqa: BLE001  # one rule must not stop the others
                for some in (chosen, through):
                    some[:] = [one for one in some if one is not rule]
                yield broken(error)
                continue
            if rule.together:
                gathered.setdefault(rule.together, []).extend(found)
            else:
                yield from found
    for name, findings in gathered.items():
        yield from _told_once(name, findings) if len(findings) > _MOST else findings


def _told_once(name: str, findings: list[Finding]) -> Iterator[Finding]:
    """The first place of a fault that runs through the report, with how often it stands there."""
    first = findings[0]
    what = f"{first.problem.what}（全文{name}不少于 {len(findings)} 处，这里只列第一处）"
    yield first._replace(problem=first.problem._replace(what=what))


def found_by(rule: Rule, sentence: Sentence) -> Iterator[Finding]:
    """The places of a sentence where a rule finds its fault: at most two of each kind."""
    text = sentence.raw if rule.raw else sentence.plain
    pattern = compiled(rule.pattern)
    if not pattern.search(text) or (rule.unless and compiled(rule.unless).search(text)):
        return
    for match in islice(pattern.finditer(text), 2):
        what = rule.what.replace("{0}", match[0])
        yield at(sentence, rule.code, what, rule.fix, span=match.span(), severity=rule.severity)
