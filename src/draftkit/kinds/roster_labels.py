"""The columns of a roster that hold one part of one entry: ``政务新媒体1·关注``; ``网站·栏目`` of what has one entry."""

from __future__ import annotations

from typing import Any

from draftkit.kinds.fields import FACT_FIELDS, Field
from draftkit.kinds.shapes import Entry, Part
from draftkit.patterns import regex

MOST = 20
"""Entries of one field that a roster may have in columns."""


def _is_single(field: Field[Any]) -> bool:
    return field.is_single or field.shape.single


def of(field: Field[Any], number: int, part: Part) -> tuple[str, str]:
    """Key and label of the column of a part of the ``number``th entry, from 1."""
    shown = "" if _is_single(field) else str(number)
    return f"{field.key}.{number}.{part.name}", f"{field.label}{shown}·{part.name}"


def parted(field: Field[Any], entries: tuple[Entry, ...]) -> dict[str, str]:
    """Key → text of every part that is given."""
    return {
        of(field, number, part)[0]: text
        for number, entry in enumerate(entries, start=1)
        for part, text in zip(field.parts, entry, strict=True)
        if text
    }


def meant(label: str) -> tuple[Field[Any], int, str] | None:
    """Field, number of the entry and part of a label; the part may be none the field has."""
    match = _LABEL.fullmatch(label)
    field = _FIELDS.get(match[1]) if match else None
    if match is None or field is None or not field.parts:
        return None
    return (field, int(match[2] or 1), match[3]) if int(match[2] or 1) <= MOST else None


def part_named(field: Field[Any], name: str) -> Part | None:
    """The part of ``field`` called ``name``."""
    return next((part for part in field.parts if part.name == name), None)


_LABEL = regex(r"(\D+?)(\d{0,2})·(.+)")
_FIELDS = {field.label: field for field in FACT_FIELDS}
