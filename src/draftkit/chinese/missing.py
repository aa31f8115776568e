"""【待填：…】: what a draft leaves for a person to fill in."""

from __future__ import annotations

from draftkit.patterns import regex

OPEN = "【待填"
MISSING = regex(f"({OPEN}[^】]*】)")


def names_of_missing(text: str) -> tuple[str, ...]:
    """What is still to be filled in, in order; a mark whose end was lost counts as well."""
    return tuple(part.split("】")[0].lstrip("：") for part in text.split(OPEN)[1:])
