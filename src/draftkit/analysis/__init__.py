"""Data interpretation: what the figures of a filing mean.

``interpret`` turns a :class:`~draftkit.model.Filing` into :class:`~draftkit.model.Facts`: slots
(values ready for a sentence) and cases (conditions of the bank's closed vocabulary), each with
the cells and input paths it rests on.
"""

from __future__ import annotations

from collections.abc import Mapping

from draftkit.analysis import body, disclosure, other, requests, reviews, support
from draftkit.analysis.ledger import Ledger
from draftkit.facts import Facts
from draftkit.model import Filing

__all__ = ["interpret"]


def interpret(filing: Filing, formulas: Mapping[int, str]) -> Facts:
    """The facts of one filing.  ``formulas`` maps a year to its set political formula."""
    ledger = Ledger(filing)
    body.note(ledger, formulas)
    disclosure.note(ledger)
    requests.note(ledger)
    reviews.note(ledger)
    support.note(ledger)
    other.note(ledger)
    return Facts(ledger.slots, ledger.cases, ledger.grounds)
