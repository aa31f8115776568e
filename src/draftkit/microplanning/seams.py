"""Joins between a phrase and the words of an office: no 公开公开 where a keyword ends in 公开."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from draftkit.model import Fact
from draftkit.phrasebank.schema import Pick, Piece, Slot

_WORD = 2


def doubles(pieces: Sequence[Piece], own: Mapping[str, Fact]) -> bool:
    """Whether some wording of the phrase would say a word twice where one of ``own`` joins it."""
    for left, right in pairwise(pieces):
        if isinstance(left, Slot) and left.name in own:
            end = own[left.name].text[-_WORD:]
            if any(text[:_WORD] == end for text in _texts(right)):
                return True
        if isinstance(right, Slot) and right.name in own:
            start = own[right.name].text[:_WORD]
            if any(text[-_WORD:] == start for text in _texts(left)):
                return True
    return any(_inside(piece, own) for piece in pieces if isinstance(piece, Pick))


def _inside(piece: Pick, own: Mapping[str, Fact]) -> bool:
    return any(doubles(alternative, own) for alternative in piece.alternatives)


def _texts(piece: Piece) -> Iterator[str]:
    if isinstance(piece, str):
        yield piece
    elif isinstance(piece, Pick):
        for alternative in piece.alternatives:
            if alternative:
                first, last = alternative[0], alternative[-1]
                yield first if isinstance(first, str) else ""
                yield last if isinstance(last, str) else ""
