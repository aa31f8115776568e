"""Rules that are a pattern and a sentence of advice.  Each carries what it must find and what it must leave alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from draftkit.audit.claims.text import PROSE, Finding, Sentence, at
from draftkit.diagnostics import Severity


@dataclass(frozen=True, slots=True)
class Rule:
    """``pattern`` is looked for in squeezed sentences of ``sections``.

    ``unless``: a pattern of the sentence that makes it no fault.  ``kinds`` are the bodies it is for (all without any).
    ``headings``: sub-headings are looked at as well.  ``fires`` and ``silent`` are examples, kept true by the tests.
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
    fires: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()


def apply(rules: Iterable[Rule], sentences: Iterable[Sentence], kind: str) -> Iterator[Finding]:
    """What the rules find in the sentences of a body of ``kind``."""
    chosen = [rule for rule in rules if not rule.kinds or kind in rule.kinds]
    for sentence in sentences:
        for rule in chosen:
            fits = rule.headings or not sentence.paragraph.heading
            if fits and sentence.section.number in rule.sections:
                yield from found_by(rule, sentence)


def found_by(rule: Rule, sentence: Sentence) -> Iterator[Finding]:
    """The places of a sentence where a rule finds its fault: at most two of each kind."""
    if rule.unless and re.search(rule.unless, sentence.plain):
        return
    for match in islice(re.finditer(rule.pattern, sentence.plain), 2):
        what = rule.what.replace("{0}", match[0])
        yield at(sentence, rule.code, what, rule.fix, span=match.span(), severity=rule.severity)
