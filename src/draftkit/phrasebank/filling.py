"""A phrase for one set of slots: optional segments put in or left out, records in their place.

What comes out is a plain phrase of texts, slots and choice points, under the same id; all who word,
weigh or write a phrase see such ones only.  The slots of record *n* (from 1) are called ``n·name``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from sys import intern

from draftkit.chinese.numerals import numeral
from draftkit.kinds.fields import OWN_WORDS
from draftkit.phrasebank.pieces import all_names, optional_names, slot_names, typed_length
from draftkit.phrasebank.schema import (
    ITEMS,
    LISTED,
    MOST_FILLED,
    Clause,
    Indices,
    Maybe,
    Phrase,
    Pick,
    Piece,
    Plain,
    Slot,
    remembered,
    slim,
)

OF_RECORD = "·"
CLAUSE_JOINT, LIST_JOINT = "，", "；"
Record = frozenset[str]
"""The slots of a record that have a value."""


def numbered(number: int, name: str) -> str:
    """What a slot of record ``number`` is called in the whole sentence."""
    return intern(f"{number}{OF_RECORD}{name}")


def is_given(name: str) -> bool:
    """Whether a slot shows what the office gave: its own words and names, or a value of a record."""
    return name in OWN_WORDS or OF_RECORD in name


def has_place(phrase: Phrase, must: Collection[str]) -> bool:
    """Whether a phrase can show everything that must be shown."""
    return all(name in phrase.slots or name in phrase.may for name in must)


def can_say(phrase: Phrase, record: Record, filled: Collection[str], known: Indices) -> bool:
    """Whether the phrase's item can say a record, all of it."""
    names = known.of_items.get(phrase.id)
    if names is None:
        needed = slot_names(phrase.item)
        every = frozenset((*needed, *optional_names(phrase.item)))
        names = remembered(known.of_items, phrase.id, (needed, every))
    needed, every = names
    if not record <= every:
        return False
    return all(name in record or name in filled for name in needed)


def filled_in(
    phrase: Phrase,
    has: Collection[str],
    records: Sequence[Record],
    clauses: Sequence[Clause],
    known: Indices,
) -> Phrase:
    """``phrase`` with what it has of these slots, records or clauses; made once for each."""
    if not (phrase.may or records or clauses):
        return phrase
    present = frozenset(name for name in phrase.may if name in has)
    key = (phrase.id, present, *records, *(clause.id for clause in clauses))
    found = known.filled.get(key)
    if found is None:
        items: list[Sequence[Piece]] = [
            _of_record(phrase, number, of, known) for number, of in enumerate(records, start=1)
        ]
        items += [list(plain(clause.pieces, has)) for clause in clauses]
        joint = phrase.joint
        if clauses:
            joint = LIST_JOINT if any(map(_is_own, clauses)) else CLAUSE_JOINT
        if len(clauses) >= LISTED:
            items = [(f"{numeral(n)}是", *item) for n, item in enumerate(items, start=1)]
            joint = LIST_JOINT
        pieces = _with_items(plain(phrase.pieces, present), items, joint)
        made = phrase._replace(
            pieces=pieces, slots=slot_names(pieces), may=(), length=typed_length(pieces)
        )
        found = remembered(known.filled, slim(key), made, MOST_FILLED)
    return found


def _is_own(clause: Clause) -> bool:
    """Whether a clause is the office's own: it was written by itself, and may have commas of its own."""
    return not clause.runs_on and any(
        isinstance(piece, Slot) and is_given(piece.name) for piece in clause.pieces
    )


def shown(phrase: Phrase, has: Collection[str] | None = None) -> Phrase:
    """A phrase to look at: its optional segments of the slots it ``has`` (None: all), one record."""
    if not (phrase.may or phrase.joint):
        return phrase
    names = all_names((*phrase.pieces, *phrase.item)) if has is None else has
    items = [plain(phrase.item, names) or (Slot(ITEMS),)]
    pieces = _with_items(plain(phrase.pieces, names), items, phrase.joint)
    return phrase._replace(pieces=pieces, slots=slot_names(pieces), may=())


def plain(pieces: Sequence[Piece], has: Collection[str]) -> tuple[Plain, ...]:
    """Pieces without optional segments: each put in where all its slots are among ``has``."""
    found: list[Plain] = []
    for piece in pieces:
        if not isinstance(piece, Maybe):
            found.append(piece)
        elif all(name in has for name in slot_names(piece.pieces)):
            found += piece.pieces
    return tuple(found)


def _of_record(phrase: Phrase, number: int, record: Record, known: Indices) -> tuple[Piece, ...]:
    """The pieces of one record, whatever others stand beside it; made once for each."""
    key = (phrase.id, number, record)
    found = known.items.get(key)
    if found is None:
        made = tuple(_items(phrase.item, number, record))
        found = remembered(known.items, slim(key), made, MOST_FILLED)
    return found


def _items(pieces: Sequence[Piece], number: int, record: Record) -> Iterator[Piece]:
    """The pieces of one record, its slots under their numbered names."""

    def named(part: str | Slot) -> str | Slot:
        if isinstance(part, Slot) and part.name in record:
            return Slot(numbered(number, part.name))
        return part

    for piece in plain(pieces, record):
        if isinstance(piece, Pick):
            yield Pick(tuple(tuple(map(named, some)) for some in piece.alternatives), piece.weights)
        else:
            yield named(piece)


def _with_items(
    pieces: Sequence[Piece], items: Sequence[Sequence[Piece]], joint: str
) -> tuple[Piece, ...]:
    found: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, Slot) and piece.name == ITEMS:
            for number, item in enumerate(items):
                found += [joint, *item] if number else item
        else:
            found.append(piece)
    return tuple(found)
