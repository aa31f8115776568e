"""Where the numbers of our sentence stand in the sentence a person made of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from functools import cache, cached_property
from itertools import permutations

from draftkit.merge.numbers import SURE, Likeness, Stated, stated
from draftkit.merge.tokens import Token, matching, tokens_of
from draftkit.merge.units import Stretch, Unit, mark_length
from draftkit.tuples import NamedTuple

_MOST_ORDERED = 3
_PARTS = "，、：；。是）)"
"""Ends of marks that part them from what follows, whatever it is."""
_LEAST, _LEAST_ALONE = 0.4, 0.3
"""How alike the words must be where a number stands in its place: with others of its measure, or alone with it."""


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


class Match:
    """A bead token by token, each side cut into tokens when that is asked for: most sentences stand as they were.

    ``is_far``: only a number tells that the two say the same.
    """

    def __init__(
        self,
        units: Sequence[Unit],
        stretches: Sequence[Stretch],
        words: Callable[[], list[Word]],
        *,
        is_far: bool = False,
    ) -> None:
        self.units = units
        self.is_far = is_far
        self.handled: set[int] = set()
        self._stretches, self._words = stretches, words

    @property
    def theirs(self) -> list[Word]:
        """Their tokens, behind what they made of the mark that ours began with."""
        return self._words()

    @cached_property
    def _laid_out(self) -> tuple[list[Token], dict[str, int]]:
        ours: list[Token] = []
        offsets = {}
        for unit in self.units:
            if ours:  # what stands before the first is cut off on their side as well
                ours += tokens_of(unit.mark)
            offsets[unit.id] = len(ours)
            ours += unit.tokens
        return ours, offsets

    @property
    def ours(self) -> list[Token]:
        """Our tokens."""
        return self._laid_out[0]

    @property
    def offsets(self) -> dict[str, int]:
        """Where the tokens of each unit begin."""
        return self._laid_out[1]

    @cached_property
    def to(self) -> Mapping[int, int]:
        """Our tokens → theirs."""
        return matching([s.value for s in self.ours], [w.value for w in self.theirs])

    @cached_property
    def back(self) -> Mapping[int, int]:
        """Theirs → ours."""
        return {right: left for left, right in self.to.items()}

    @cached_property
    def is_same(self) -> bool:
        """Whether the person changed nothing but, at most, the width of characters and blanks."""
        return self._stands or [s.value for s in self.ours] == [w.value for w in self.theirs]

    @property
    def _stands(self) -> bool:
        """Whether one sentence of ours stands there letter by letter, its mark no part of a number."""
        if len(self.units) > 1 or len(self._stretches) > 1:
            return False
        (unit,), (stretch,) = self.units, self._stretches
        return unit.full == stretch.text and (not unit.mark or unit.mark[-1] in _PARTS)

    @cached_property
    def only_numbers_differ(self) -> bool:
        """Whether the person changed nothing but numbers."""
        left = ["#" if s.is_number else s.value for s in self.ours]
        return left == ["#" if w.is_number else w.value for w in self.theirs]

    @cached_property
    def numbers(self) -> tuple[Stated, ...]:
        """Our numbers."""
        return stated(self.ours, frozenset(self.offsets.values()))

    @cached_property
    def stated(self) -> tuple[Stated, ...]:
        """Theirs."""
        return stated(self.theirs, self._breaks)

    @cached_property
    def spelled(self) -> tuple[Stated, ...]:
        """Those of theirs that a person wrote in characters."""
        found = stated(self.theirs, self._breaks, spelled=True)
        return tuple(one for one in found if one.first not in self.back)

    @property
    def _breaks(self) -> frozenset[int]:
        stands = [word.paragraph for word in self.theirs]
        return frozenset(at for at in range(1, len(stands)) if stands[at] != stands[at - 1])

    @cached_property
    def words(self) -> Mapping[int, int]:
        """Like ``to``, but whatever the numbers are."""
        ours = ["#" if s.is_number else s.value for s in self.ours]
        return matching(ours, ["#" if w.is_number else w.value for w in self.theirs])

    @cached_property
    def spots(self) -> dict[int, Spot]:
        """Where our numbers stand, those that are found for sure."""
        return _spots(self)

    @cached_property
    def claimed(self) -> frozenset[int]:
        """Their tokens that are numbers of ours."""
        return frozenset(at for spot in self.spots.values() for at in range(spot.first, spot.last))

    def said_at(self, at: int) -> Stated | None:
        """Their number that begins at token ``at``."""
        return next((one for one in (*self.stated, *self.spelled) if one.first == at), None)

    def unit_of_ours(self, at: int) -> str:
        """What our number ``at`` counts by."""
        return next((one.measure for one in self.numbers if one.first == at), "")

    def unit_of_theirs(self, at: int) -> str:
        """The same in the edited text."""
        found = self.said_at(at)
        return found.measure if found else ""


def words_of(stretches: Sequence[Stretch], mark: str, links: tuple[str, ...]) -> list[Word]:
    """Their tokens behind the ``mark`` we put before the sentence, or what they made of it."""
    skipped = mark_length(stretches[0].text, mark, links)
    return [
        Word(t.value, s.paragraph, s.start + t.start, s.start + t.end, t.is_number)
        for number, s in enumerate(stretches)
        for t in tokens_of(s.text)
        if number or t.start >= skipped
    ]


def match(
    units: Sequence[Unit],
    stretches: Sequence[Stretch],
    links: tuple[str, ...],
    *,
    is_far: bool = False,
) -> Match:
    """The token map of one bead, in the order of our units that fits best."""
    orders = permutations(units) if 1 < len(units) <= _MOST_ORDERED else (units,)
    # Their words are the same in any order of ours.
    words = cache(lambda: words_of(stretches, units[0].mark, links))
    found = [Match(order, stretches, words, is_far=is_far) for order in orders]
    return found[0] if len(found) == 1 else max(found, key=lambda one: len(one.to))


def locate(found: Match, at: int, now: str = "") -> Spot:
    """Where our number ``at``, which is to become ``now``, stands in the edited text."""
    return found.spots.get(at) or _in_characters(found, at, now) or Spot(Certainty.LOST)


def _spots(found: Match) -> dict[int, Spot]:
    """Our numbers that stand in the edited text for sure, known by their words and, where those changed, their place."""
    ours, theirs = found.numbers, found.stated
    if found.only_numbers_differ:
        return {one.first: _spot(one, other) for one, other in zip(ours, theirs, strict=True)}
    likeness = Likeness(ours, theirs)
    pairs = dict(likeness.known)
    for left in range(len(ours)):
        if left not in pairs and (right := _in_place(found, likeness, left)) is not None:
            pairs.setdefault(left, right)
    taken = Counter(pairs.values())
    return {
        ours[left].first: _spot(ours[left], theirs[right])
        for left, right in pairs.items()
        if taken[right] == 1
    }


def _spot(one: Stated, other: Stated) -> Spot:
    certainty = Certainty.EXACT if one.value == other.value else Certainty.HUMAN
    return Spot(certainty, other.first, other.last)


def _in_place(found: Match, likeness: Likeness, left: int) -> int | None:
    """Which of theirs stands where our number ``left`` stood, or alone has its value."""
    ours, theirs = found.numbers, found.stated
    one, there = ours[left], found.words.get(ours[left].first)
    equal = [right for right, other in enumerate(theirs) if other.value == one.value]
    aligned = [right for right, other in enumerate(theirs) if other.first == there]
    is_alone = sum(other.value == one.value for other in ours) == len(equal) == 1
    places: list[int] = [*aligned, *(equal if is_alone else ())]
    for right in places:
        other = theirs[right]
        if not likeness.may_be(left, right) or likeness.is_denied(left, right):
            continue
        sole = all(sum(o.counts_as(one.measure) for o in some) == 1 for some in (ours, theirs))
        if one.value == other.value:
            least = 0.0 if sole and is_alone and not found.is_far else _LEAST
        else:
            least = _LEAST_ALONE if sole else SURE
        if likeness.of(left, right) >= least:
            return right
    return None


def _in_characters(found: Match, at: int, now: str) -> Spot | None:
    """A whole number written in characters, known by its value, old or new, and by its words."""
    one = next((one for one in found.numbers if one.first == at), None)
    if one is None or not one.value.isdigit():
        return None
    spelled = [o for o in found.spelled if o.value in (one.value, now) and o.measure == one.measure]
    if len(spelled) != 1:
        return None
    lost = [other for other in found.numbers if other.first not in found.spots]
    likeness = Likeness(lost, spelled)
    if likeness.is_denied(lost.index(one), 0):
        return None
    return Spot(Certainty.NUMERAL, spelled[0].first, spelled[0].last)
