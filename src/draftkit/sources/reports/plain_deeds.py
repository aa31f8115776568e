"""Whether a clause tells what an office does, and nothing else: the names of practices, and the words around them."""

from __future__ import annotations

from collections.abc import Iterable

from draftkit.sources.reports.certain import is_cut_into, without_self
from draftkit.sources.reports.known_words import DONE

_TOLD = "\ue001"


def are_all(clause: str, found: Iterable[tuple[int, int, str]], own_name: str) -> bool:
    """Whether ``clause`` holds nothing but the practices ``found`` in it and words that stand beside such."""
    left, start = [], 0
    for first, last, _ in sorted(found):
        left.append(clause[start : max(first, start)])
        start = max(start, last)
    rest = _TOLD.join([*left, clause[start:]]) if left else clause
    return is_cut_into(without_self(rest, own_name) if own_name else rest, DONE)
