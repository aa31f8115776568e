"""Numbers in JSON: whole ones as they are, decimals as text, so that none loses a digit."""

from __future__ import annotations

from decimal import Decimal

from draftkit.model import Number


def plain(number: Number) -> int | str:
    """``number`` as JSON holds it."""
    return str(number) if isinstance(number, Decimal) else number


def number(value: int | str) -> Number:
    """The number that :func:`plain` put down."""
    return Decimal(value) if isinstance(value, str) else value
