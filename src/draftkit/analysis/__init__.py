"""Data interpretation: what the figures of a filing mean.

``interpret`` turns a :class:`~draftkit.model.Filing` into :class:`~draftkit.model.Facts`: slots
(values ready for a sentence) and cases (conditions of the bank's closed vocabulary), each with
the cells and input paths it rests on.
"""

from __future__ import annotations

from collections.abc import Container

from draftkit.analysis import (
    areas,
    body,
    counts,
    disclosure,
    material,
    other,
    requests,
    reviews,
    shortfalls,
    support,
    tables,
    verdicts,
)
from draftkit.analysis.ledger import Ledger
from draftkit.editions import NEWEST, Edition
from draftkit.facts import Facts
from draftkit.kinds.disclosure import DISCLOSURE
from draftkit.model import Filing
from draftkit.phrasebank.schema import PhraseBank

__all__ = ["interpret"]


def interpret(
    filing: Filing,
    bank: PhraseBank,
    earlier: Container[str] = frozenset(),
    edition: Edition = NEWEST,
) -> Facts:
    """The facts of one filing, in the words and under the names of ``bank``.

    ``earlier`` are noun forms of keywords that an earlier draft took, ``edition`` how it was worded.
    """
    ledger = Ledger(filing)
    body.note(ledger, bank.outline.formulas, bank.vocabulary.bodies, edition)
    counts.note(ledger)
    if filing.kind is not DISCLOSURE:
        tables.note(ledger)
        return Facts(ledger.slots, ledger.cases, ledger.grounds)
    disclosure.note(ledger, edition)
    requests.note(ledger, edition)
    reviews.note(ledger, edition)
    support.note(ledger, bank.vocabulary.grades)
    if edition.verdicts_read:
        verdicts.note(ledger, bank.vocabulary.grades, edition)
    other.note(ledger, bank.outline.law, edition)
    fields = areas.areas(filing, bank, earlier, edition)
    material.note(ledger, bank, fields, edition)
    shortfalls.note(ledger, edition)
    return ledger.facts
