"""Data interpretation: what the figures of a filing mean.

``interpret`` turns a :class:`~draftkit.model.Filing` into :class:`~draftkit.model.Facts`: slots
(values ready for a sentence) and cases (conditions of the bank's closed vocabulary), each with
the cells and input paths it rests on.
"""

from __future__ import annotations

from draftkit.analysis import body, counts, disclosure, other, requests, reviews, support, tables
from draftkit.analysis.ledger import Ledger
from draftkit.facts import Facts
from draftkit.kinds.disclosure import DISCLOSURE
from draftkit.model import Filing
from draftkit.phrasebank.schema import PhraseBank

__all__ = ["interpret"]


def interpret(filing: Filing, bank: PhraseBank) -> Facts:
    """The facts of one filing, in the words and under the names of ``bank``."""
    ledger = Ledger(filing)
    body.note(ledger, bank.outline.formulas, bank.vocabulary.bodies)
    counts.note(ledger)
    if filing.kind is not DISCLOSURE:
        tables.note(ledger)
        return Facts(ledger.slots, ledger.cases, ledger.grounds)
    disclosure.note(ledger)
    requests.note(ledger)
    reviews.note(ledger)
    support.note(ledger, bank.vocabulary.grades)
    other.note(ledger, bank.outline.law)
    return ledger.facts
