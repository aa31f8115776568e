"""Whether a phrase names the body before a text of the office's own."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from draftkit.phrasebank.schema import Pick, Plain, Slot

SELF = "自称"
_SUBJECTS = (SELF, "做法主语", "做法机构")
"""Slots that show who did what is told."""
_COMMA = "，"


def led_by_self(pieces: Sequence[Plain], own: Collection[str]) -> bool:
    """Whether some wording names the body before one of the slots ``own``, with no word of ours that says what it did."""
    return any(_led(sequence, own) for sequence in _ways(pieces))


def _ways(pieces: Sequence[Plain]) -> Iterator[Sequence[Plain]]:
    yield pieces
    for piece in pieces:
        if isinstance(piece, Pick):
            yield from piece.alternatives


def _led(sequence: Sequence[Plain], own: Collection[str]) -> bool:
    led = False
    for piece in sequence:
        if isinstance(piece, Slot):
            if led and piece.name in own:
                return True
            led = piece.name in _SUBJECTS
        elif isinstance(piece, str):
            led = led and piece.endswith(_COMMA)
    return False
