"""A filing as the values of its fields, in the form in which every input file holds them."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from draftkit.kinds.fields import FIELDS

if TYPE_CHECKING:
    from draftkit.kinds.shapes import Entry
    from draftkit.model import Filing, Number


def values_of(filing: Filing) -> dict[str, tuple[Entry, ...]]:
    """Field key → its values in order; fields not given are absent."""
    found = {field.key: field.shape.entries(field.of(filing)) for field in FIELDS}
    return {key: entries for key, entries in found.items() if entries}


def start_values(name: str, year: int, kind: str) -> dict[str, tuple[Entry, ...]]:
    """The values of an empty input for a body that has a name and a 类别 at most."""
    found = {"年度": str(year or ""), "机关.名称": name, "机关.类别": kind}
    return {key: ((text, ""),) for key, text in found.items() if text}


def number_text(value: Number) -> str:
    """``12``, ``12.5``; never an exponent."""
    return format(value, "f") if isinstance(value, Decimal) else str(value)
