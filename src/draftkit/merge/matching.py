"""Where the numbers of our sentence stand in the sentence a person made of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from itertools import permutations
from typing import NamedTuple

from draftkit.chinese import rough
from draftkit.chinese.numerals import COUNTING, numeral
from draftkit.merge.tokens import Token, matching, tokens_of
from draftkit.merge.units import Stretch, Unit, mark_length

_ROUGH_AFTER = tuple(rough.AFTER)
_NUMERAL = re.compile(f"[两{COUNTING}]+")
_MOST_ORDERED = 3
_CONTEXT = 4


class Word(NamedTuple):
    """A token of the edited text and where it stands."""

    value: str
    paragraph: int
    start: int
    end: int
    is_number: bool


class Certainty(Enum):
    """How surely a number was found."""

    EXACT = "exact"
    HUMAN = "human"
    NUMERAL = "numeral"
    LOST = "lost"


class Spot(NamedTuple):
    """Words ``first`` to ``last`` (exclusive) stand where our number stood."""

    certainty: Certainty
    first: int = 0
    last: int = 0


@dataclass
class Match:
    """A bead token by token: ``to`` maps our tokens to theirs, ``back`` theirs to ours.

    ``offsets`` says for each unit of the bead where its tokens begin.
    """

    units: list[Unit]
    ours: list[Token]
    offsets: dict[str, int]
    theirs: list[Word]
    to: dict[int, int]
    back: dict[int, int] = field(init=False)
    handled: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.back = {right: left for left, right in self.to.items()}

    @property
    def is_same(self) -> bool:
        """Whether the person changed nothing but, at most, the width of characters and blanks."""
        return [s.value for s in self.ours] == [w.value for w in self.theirs]

    @property
    def only_numbers_differ(self) -> bool:
        """Whether the person changed nothing but numbers."""
        left = ["#" if s.is_number else s.value for s in self.ours]
        return left == ["#" if w.is_number else w.value for w in self.theirs]

    def unit_of_ours(self, at: int) -> str:
        """The character after our token ``at``: its unit of measure."""
        return self.ours[at + 1].value if at + 1 < len(self.ours) else ""

    def unit_of_theirs(self, at: int) -> str:
        """The same in the edited text."""
        return self.theirs[at + 1].value if at + 1 < len(self.theirs) else ""

    def is_rough(self, at: int) -> bool:
        """Whether the person made number ``at`` a rough one: 600余, 近600."""
        if at and at - 1 not in self.back and self.theirs[at - 1].value in rough.BEFORE:
            return not (at > 1 and self.theirs[at - 2].value == "最")
        after = "".join(word.value for word in self.theirs[at + 1 : at + 3])
        return at + 1 not in self.back and after.startswith(_ROUGH_AFTER)


def words_of(stretches: Sequence[Stretch], mark: str, links: tuple[str, ...]) -> list[Word]:
    """Their tokens behind the ``mark`` we put before the sentence, or what they made of it."""
    skipped = mark_length(stretches[0].text, mark, links)
    return [
        Word(t.value, s.paragraph, s.start + t.start, s.start + t.end, t.is_number)
        for number, s in enumerate(stretches)
        for t in tokens_of(s.text)
        if number or t.start >= skipped
    ]


def match(units: Sequence[Unit], stretches: Sequence[Stretch], links: tuple[str, ...]) -> Match:
    """The token map of one bead, in the order of our units that fits best."""
    theirs = words_of(stretches, units[0].mark, links)
    values = [word.value for word in theirs]
    orders = permutations(units) if 1 < len(units) <= _MOST_ORDERED else iter((tuple(units),))
    best: Match | None = None
    for order in orders:
        ours = [token for unit in order for token in unit.tokens]
        offsets, count = {}, 0
        for unit in order:
            offsets[unit.id] = count
            count += len(unit.tokens)
        to = matching([token.value for token in ours], values)
        if best is None or len(to) > len(best.to):
            best = Match(list(order), ours, offsets, theirs, to)
    if best is None:
        raise ValueError("a bead without units")
    return best


def locate(found: Match, at: int) -> Spot:
    """Where our number ``at`` stands in the edited text."""
    value, unit = found.ours[at].value, found.unit_of_ours(at)
    there = found.to.get(at)
    equal = [j for j, w in enumerate(found.theirs) if w.is_number and w.value == value]
    own = [i for i, s in enumerate(found.ours) if s.is_number and s.value == value]
    if there is not None and _is_sure(found, at, there):
        # 各24件 may stand for two numbers that were equal: only a longer context tells which one it is.
        steps = range(1, min(_CONTEXT, at) + 1)
        if len(own) <= len(equal) or all(found.to.get(at - n) == there - n for n in steps):
            return Spot(Certainty.EXACT, there, there + 1)
        return Spot(Certainty.LOST)
    if len(equal) == len(own) == 1 and found.unit_of_theirs(equal[0]) == unit:
        return Spot(Certainty.EXACT, equal[0], equal[0] + 1)
    low, high = _window(found, at)
    between = [j for j in range(low + 1, high) if found.theirs[j].is_number and j not in found.back]
    if there is None and len(between) == 1 and found.unit_of_theirs(between[0]) == unit:
        return Spot(Certainty.HUMAN, between[0], between[0] + 1)
    if there is None and (numeral := _numeral(found, value, unit)):
        return numeral
    return Spot(Certainty.LOST)


def _is_sure(found: Match, at: int, there: int) -> bool:
    """Whether the token map may be trusted for this number."""
    left = found.to.get(at - 1) == there - 1 if at else not there
    last = at + 1 == len(found.ours)
    right = there + 1 == len(found.theirs) if last else found.to.get(at + 1) == there + 1
    if left and right:
        return True
    if found.unit_of_ours(at) != found.unit_of_theirs(there):
        return False
    value = found.theirs[there].value
    alone = sum(word.is_number and word.value == value for word in found.theirs) == 1
    return left or right or alone


def _window(found: Match, at: int) -> tuple[int, int]:
    """Theirs between the nearest mapped tokens on both sides of ours."""
    low = next((found.to[i] for i in range(at - 1, -1, -1) if i in found.to), -1)
    high = next(
        (found.to[i] for i in range(at + 1, len(found.ours)) if i in found.to), len(found.theirs)
    )
    return low, high


def _numeral(found: Match, value: str, unit: str) -> Spot | None:
    """A whole number written in characters with the same unit, if there is exactly one."""
    if not unit or not value.isdigit():
        return None
    written = (numeral(int(value)), "两" if value == "2" else "")
    text = "".join(word.value if len(word.value) == 1 else "□" for word in found.theirs)
    spots = [
        Spot(Certainty.NUMERAL, m.start(), m.end())
        for m in _NUMERAL.finditer(text)
        if m[0] in written and text[m.end() : m.end() + 1] == unit
    ]
    return spots[0] if len(spots) == 1 else None
