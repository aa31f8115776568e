"""How alike texts are, counted as reviewing offices count it.

Han characters only.  What is exempt (statutory names and set formulas, names of bodies, keywords)
splits a text and never joins its neighbours.  Two texts share what runs of 13 characters they have
in common; *containment* is that, as a part of the smaller text.

Nothing is compared pair by pair: an index from run to texts finds the pairs that share anything.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from draftkit.tuples import NamedTuple

SHINGLE = 13
MOST_SHARED = 0.02
LONGEST_RUN = 25
"""The budget: what two reports of one county may have in common."""
SPLIT = "\x00"

_IN_ONE_GO = 400_000
"""Runs indexed at a time: some 60 MB."""


class Exempt:
    """What does not count, made ready for many texts.

    ``words`` are taken out as they stand (names, keywords), ``formulas`` whatever punctuation
    stands inside them; the longest first.
    """

    def __init__(self, formulas: Iterable[str], words: Iterable[str] = ()) -> None:
        self._words = _longest_first(words)
        self._formulas = _bare(tuple(formulas))
        self._shorter = [-len(formula) for formula in self._formulas]

    def cut(self, text: str) -> Cut:
        """``text`` ready to be compared."""
        return Cut(tuple(part for part in self.han(text).split(SPLIT) if len(part) >= SHINGLE))

    def han(self, text: str) -> str:
        """The characters of ``text`` that count, split where something is exempt."""
        for word in self._words:
            text = text.replace(word, SPLIT)
        han = _no_han().sub("", text)
        for formula in self._formulas[bisect_left(self._shorter, -len(han)) :]:  # that fit into it
            han = han.replace(formula, SPLIT)
        return han

    def placed(self, text: str) -> PlacedCut:
        """The same, with the place in ``text`` of every character that counts."""
        left = text
        for word in self._words:
            left = left.replace(word, SPLIT * len(word))
        places = [n for n, char in enumerate(left) if "\u4e00" <= char <= "\u9fff" or char == SPLIT]
        han = "".join([left[place] for place in places])
        for formula in self._formulas:
            han = han.replace(formula, SPLIT * len(formula))
        return PlacedCut(text, han, tuple(places))


@cache
def _no_han() -> re.Pattern[str]:
    return re.compile(r"[^\u4e00-\u9fff\x00]+")


@lru_cache(maxsize=4)
def _bare(formulas: tuple[str, ...]) -> tuple[str, ...]:
    """The characters of formulas that count, the longest first: the same for all counties of a bank."""
    return _longest_first(_no_han().sub("", formula) for formula in formulas)


def _longest_first(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({word for word in words if word}, key=lambda word: (-len(word), word)))


class Cut(NamedTuple):
    """A text's stretches of Han characters between what is exempt; too short ones are left out."""

    parts: tuple[str, ...]

    def runs(self, size: int = SHINGLE) -> set[str]:
        """All runs of ``size`` characters."""
        return {part[i : i + size] for part in self.parts for i in range(len(part) - size + 1)}


@dataclass(frozen=True)
class PlacedCut:
    """A text with the characters that count and where each stands."""

    text: str
    han: str
    places: tuple[int, ...]

    @cached_property
    def cut(self) -> Cut:
        """The same without places."""
        parts = self.han.split(SPLIT)
        return Cut(tuple(part for part in parts if len(part) >= SHINGLE))

    def shown(self, start: int, length: int) -> str:
        """The original words of ``length`` characters that count, from the ``start``-th on."""
        return self.text[self.places[start] : self.places[start + length - 1] + 1]


class Pair(NamedTuple):
    """Two texts by number, the runs they share, and that as a part of the smaller one."""

    left: int
    right: int
    shared: int
    containment: float


class Passage(NamedTuple):
    """A passage two texts have in common, in the words of each; ``length`` in Han characters."""

    length: int
    left: str
    right: str


def pairs(cuts: Sequence[Cut], against: Sequence[Cut] = ()) -> list[Pair]:
    """All pairs that share a run, worst first; numbers of ``against`` go on after those of ``cuts``.

    With ``against``, only pairs across the two are looked for.
    """
    every = [*cuts, *against]
    border = len(cuts) if against else 0
    tally: defaultdict[int, Counter[int]] = defaultdict(Counter)
    sizes = [0] * len(every)
    for members, times in _shared_by(every, SHINGLE, sizes).items():
        for left, others in _paired(members, border):
            for right in others:
                tally[left][right] += times
    found = [
        Pair(left, right, shared, shared / min(sizes[left], sizes[right]))
        for left, row in tally.items()
        for right, shared in row.items()
    ]
    return sorted(found, key=lambda pair: (-pair.containment, pair.left, pair.right))


def _paired(members: Sequence[int], border: int) -> Iterator[tuple[int, Sequence[int]]]:
    """Each member with those after it; with ``border``, each below it with those from it on."""
    if border:
        second = [member for member in members if member >= border]
        yield from ((left, second) for left in members if left < border)
    else:
        yield from ((left, members[at + 1 :]) for at, left in enumerate(members))


def pairs_with_run(cuts: Sequence[Cut], size: int, border: int = 0) -> set[tuple[int, int]]:
    """Pairs that have a run of ``size`` characters in common; with ``border``, only pairs across it."""
    found: set[tuple[int, int]] = set()
    for members in _shared_by(cuts, size):
        for left, others in _paired(members, border):
            found |= {(left, right) for right in others}
    return found


def _shared_by(
    cuts: Sequence[Cut], size: int, sizes: list[int] | None = None
) -> Mapping[tuple[int, ...], int]:
    """Sets of texts that have runs in common, and how many runs just these have.

    A passage is handled once, however long it is.  ``sizes`` takes how many runs each text has.
    """
    groups: Counter[tuple[int, ...]] = Counter()
    total = sum(len(part) for cut in cuts for part in cut.parts)
    shares = 1 + total // _IN_ONE_GO
    for share in range(shares):
        users: defaultdict[str, list[int]] = defaultdict(list)
        for number, cut in enumerate(cuts):
            runs = cut.runs(size)
            if sizes is not None:
                sizes[number] = len(runs)
            for run in runs:
                if shares == 1 or hash(run) % shares == share:
                    users[run].append(number)
        groups.update(tuple(some) for some in users.values() if len(some) > 1)
    return groups


# ---------------------------------------------------------------- passages


def passages(left: PlacedCut, right: PlacedCut, shortest: int = SHINGLE) -> list[Passage]:
    """What two texts have in common, in the order of the first; every run of ``shortest`` or more."""
    return [
        Passage(length, left.shown(start, length), right.shown(other, length))
        for start, other, length in _once(
            left.han, _common(left.han, right.han, shortest), shortest
        )
    ]


def _common(left: str, right: str, shortest: int) -> Iterator[tuple[int, int, int]]:
    """Start in each and length of every common run that cannot be made longer."""
    where: dict[str, list[int]] = {}
    for at in range(len(right) - shortest + 1):
        where.setdefault(right[at : at + shortest], []).append(at)
    for start in range(len(left) - shortest + 1):
        run = left[start : start + shortest]
        if SPLIT in run:
            continue
        for other in where.get(run, ()):
            if start and other and left[start - 1] == right[other - 1] != SPLIT:
                continue  # part of a longer one
            yield start, other, shortest + _further(left, right, start + shortest, other + shortest)


def _further(left: str, right: str, start: int, other: int) -> int:
    length = 0
    while (
        start + length < len(left)
        and other + length < len(right)
        and left[start + length] == right[other + length] != SPLIT
    ):
        length += 1
    return length


def _once(
    left: str, runs: Iterable[tuple[int, int, int]], shortest: int
) -> list[tuple[int, int, int]]:
    """The runs so that no words are told twice, the longer ones first in being kept whole.

    Of a run that reaches into a longer one, what lies outside is kept; of words that stand in a text
    several times, one place.
    """
    taken: set[int] = set()
    kept: list[tuple[int, int, int]] = []
    for start, other, length in sorted(runs, key=lambda run: (-run[2], run[0], run[1])):
        places = [place for place in range(start, start + length) if place not in taken]
        if len(places) < shortest:
            continue
        first, rest = places[0], len(places)
        words = left[first : first + rest]
        if any(words in left[begin : begin + size] for begin, _, size in kept):
            continue
        kept.append((first, other + first - start, rest))
        taken.update(places)
    return sorted(kept)
