"""Which phrases can be said: found once for bodies that are alike in what is asked, and never for others."""

from __future__ import annotations

from dataclasses import replace

from draftkit import analysis, planning
from draftkit.chance import seed_of
from draftkit.model import Filing
from draftkit.phrasebank import schema
from draftkit.phrasebank.schema import PhraseBank
from draftkit.phrasebank.selection import Eligible
from draftkit.planning import layout
from draftkit.plans import Choices
from draftkit.sources.banks import shipped_bank
from tests.support.filings import random_filing


def _said(filing: Filing, bank: PhraseBank) -> dict[str, tuple[str, ...]]:
    """The phrases of every message of a plan, as they are filled in."""
    seed = seed_of(filing.body.parent, filing.body.name, filing.body.kind, filing.year)
    form = layout.choose(bank.outline, seed, Choices())
    eligible = Eligible(bank, analysis.interpret(filing, bank), filing.body.kind)
    messages = planning.plan(filing, eligible, form, seed).messages()
    return {m.id: tuple(map(repr, eligible.phrases(m))) for m in messages if not m.verbatim}


def test_what_other_bodies_asked_before_changes_nothing() -> None:
    kept = replace(shipped_bank())
    for number in range(24):
        filing = random_filing(number)
        assert _said(filing, kept) == _said(filing, replace(shipped_bank()))


def test_what_is_remembered_of_bodies_does_not_grow_with_them() -> None:
    known: dict[int, int] = {}
    for number in range(3 * schema.MOST_REMEMBERED):
        assert schema.remembered(known, number, -number) == -number
        assert known[number] == -number
        assert len(known) <= schema.MOST_REMEMBERED
