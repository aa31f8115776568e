"""Judges a finished draft as a reviewing office would, knowing only the input and the rules.

Written apart from the composer: it reads the plain text with regular expressions and knows
nothing of phrases, slots or plans.  ``judge`` returns what it finds; an empty list is a clean draft.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from draftkit.model import Filing, ReportText
from tests.support import rules_cover, rules_form, rules_material, rules_truth
from tests.support.passages import Draft, of_report, of_text
from tests.support.rules_truth import Case

Rule = Callable[[Case], Iterator[str]]
RULES: tuple[Rule, ...] = (
    *rules_truth.RULES,
    *rules_cover.RULES,
    *rules_material.RULES,
    *rules_form.RULES,
)


def findings(filing: Filing, text: str | ReportText | Draft) -> list[tuple[str, str]]:
    """Name of the rule and what it found, in the order of the rules."""
    case = Case(filing, as_draft(text))
    return [(rule.__name__, finding) for rule in RULES for finding in rule(case)]


def judge(filing: Filing, text: str | ReportText | Draft) -> list[str]:
    """What is wrong with the draft, one line each.

    ``text`` is plain text (one paragraph a line, official section titles), the composer's report,
    or passages.
    """
    return [f"{rule}：{finding}" for rule, finding in findings(filing, text)]


def as_draft(text: str | ReportText | Draft) -> Draft:
    if isinstance(text, str):
        return of_text(text)
    return of_report(text) if isinstance(text, ReportText) else text
