"""Numbers in JSON: whole ones as they are, decimals as text, so that none loses a digit."""

from __future__ import annotations

import re
from decimal import Decimal

from draftkit.kinds.shapes import whole_of
from draftkit.model import Number
from draftkit.patterns import regex

_DECIMAL = regex(r"-?[0-9]{1,16}(?:\.[0-9]{1,20})?", re.ASCII)


def plain(number: Number) -> int | str:
    """``number`` as JSON holds it."""
    return str(number) if isinstance(number, Decimal) else number


def number(value: int | str) -> Number:
    """The number that :func:`plain` put down.  ``TypeError`` where it is none, or nobody's figure."""
    if not isinstance(value, str):
        return whole_of(value)
    if not _DECIMAL.fullmatch(value):
        raise TypeError("no number")
    return Decimal(value)
