"""Facts that are nothing but a count: each speaks for itself."""

from __future__ import annotations

from draftkit.analysis.ledger import Ledger
from draftkit.kinds.fields import COUNTS


def note(ledger: Ledger) -> None:
    """Note the slot and the conditions of every plain count."""
    for field in COUNTS:
        count, names = field.count(ledger.filing.given), field.names
        cases = {names.some: bool(count), names.none: not count, names.zero: count == 0}
        ledger.one_of((field.key,), **cases)
        if count:
            ledger.slot(names.number, count, field.key)
