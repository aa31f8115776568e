"""Choosing across the bodies of one county, so that no two reports read alike.

Copying between bodies is an offence in this field (条例 第四十七条; 30号: 内容雷同).  A chooser that
only counts how often a phrase was used lets its collisions fall on the same pairs again and
again; this one weighs each candidate by what its bodies already share with the one that chooses.

Likeness is counted as reviewers count it: runs of 13 Han characters in common, figures and marks
left out.  Two reports that use the same phrase share a run wherever they also took the same
wordings, so it is enough to compare choices; no text is written out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from draftkit.chance import mix, ranks, stable_hash
from draftkit.model import Pool
from draftkit.phrasebank.schema import Phrase, Pick, Piece, Slot

SHINGLE = 13
_TRIED = 16
"""How many phrases are worded before the least alike is taken."""
_POWER = 5
"""The budget is one for the worst pairs (99 of 100 under 2 %), so what a pair shares already weighs
far more than in proportion; squares left the worst pairs at 2.5 %, fifth powers at 1.9 %."""
_FURTHEST = 250
"""How many earlier users of a phrase are looked at: a county has no more bodies than that."""
OWN_WORDS = frozenset(
    {
        "名称",
        "主题",
        "其余主题",
        "关键词名单",
        "事项",
        "自报问题",
        "上年问题",
        "整改结果",
        "渠道明细",
        "渠道首位",
        "账号明细",
        "查阅点明细",
        "考核",
        "社会评议",
        "责任追究",
        "政治表述",
        "联系方式",
    }
)
"""Slots that fill a stretch no two reports have in common: names, keywords, an office's own words."""


# ---------------------------------------------------------------- what a phrase is made of

_Part = int | str | None
"""Han characters of typed text; the name of a slot; None for a slot that parts any two reports."""


class _Point(NamedTuple):
    """A choice point: what each alternative is made of, and its weight for ranking."""

    alternatives: tuple[tuple[_Part, ...], ...]
    weights: tuple[int, ...]


class _Shape(NamedTuple):
    """A phrase as far as likeness goes; ``phrase`` keeps it alive while it is remembered by id."""

    phrase: Phrase
    parts: tuple[_Part | _Point, ...]
    slots: tuple[str, ...]


_SHAPES: dict[int, _Shape] = {}


def _shape(phrase: Phrase) -> _Shape:
    """The shape of a phrase, made once for each."""
    known = _SHAPES.get(id(phrase))
    if known is None or known.phrase is not phrase:
        known = _SHAPES[id(phrase)] = _Shape(
            phrase,
            tuple(_measured(piece) for piece in phrase.pieces),
            tuple(name for name in phrase.slots if name not in OWN_WORDS),
        )
    return known


def _measured(piece: Piece) -> _Part | _Point:
    if isinstance(piece, Pick):
        alternatives = tuple(tuple(map(_part, some)) for some in piece.alternatives)
        return _Point(alternatives, piece.weights)
    return _part(piece)


def _part(part: str | Slot) -> _Part:
    if isinstance(part, str):
        return _han(part)
    return None if part.name in OWN_WORDS else part.name


@lru_cache(maxsize=20_000)
def _han(text: str) -> int:
    return sum("\u4e00" <= char <= "\u9fff" for char in text)


class _Use(NamedTuple):
    """That a body said a phrase: with which wordings, and the texts of the slots that can agree."""

    body: int
    wordings: tuple[int, ...]
    slots: Mapping[str, str]


@dataclass
class Neighbours:
    """What the bodies of one county have chosen so far.

    ``shared`` counts, for the body that is choosing now, the 13-character runs it has in common
    with each earlier body.
    """

    uses: dict[str, list[_Use]] = field(default_factory=dict)
    pairs: dict[tuple[str, str], list[int]] = field(default_factory=dict)
    shared: dict[int, int] = field(default_factory=dict)
    body: int = -1

    def next_body(self) -> None:
        """Start choosing for the next body."""
        self.body += 1
        self.shared = {}

    # ------------------------------------------------------------ phrases

    def worded(
        self,
        ranked: Sequence[Phrase],
        base: int,
        slots: Mapping[str, str],
        avoid: Callable[[Phrase], bool] | None = None,
    ) -> tuple[Phrase, tuple[int, ...]]:
        """The phrase and wordings least alike to the neighbours'; ``ranked`` breaks ties.

        ``slots`` are the texts the phrase will be filled with.  Phrases to ``avoid`` are taken only
        where there are no others.  ``ranked`` must not be empty.
        """
        order = sorted(range(len(ranked)), key=lambda n: (self._pressure(ranked[n]), n))
        phrases = [ranked[index] for index in order]
        best = self._best(filter(lambda p: avoid is None or not avoid(p), phrases), base, slots)
        best = best or self._best(phrases, base, slots)
        if best is None:
            raise LookupError(base)
        return best

    def _best(
        self, phrases: Iterable[Phrase], base: int, slots: Mapping[str, str]
    ) -> tuple[Phrase, tuple[int, ...]] | None:
        """The least alike of the first few; the first that shares nothing will do."""
        best: tuple[int, Phrase, tuple[int, ...]] | None = None
        for phrase in islice(phrases, _TRIED):
            cost, wordings = self._word(_shape(phrase), base, slots)
            if best is None or cost < best[0]:
                best = (cost, phrase, wordings)
            if not cost:
                break
        return best[1:] if best else None

    def take(self, phrase: Phrase, wordings: tuple[int, ...], slots: Mapping[str, str]) -> None:
        """Record that the body that chooses says ``phrase`` with these wordings and slots."""
        shape = _shape(phrase)
        mine = _Use(self.body, wordings, {name: slots.get(name, "") for name in shape.slots})
        uses = self.uses.setdefault(phrase.id, [])
        for use in uses:
            if common := _common(shape, mine, use):
                self.shared[use.body] = self.shared.get(use.body, 0) + common
        uses.append(mine)
        if len(uses) > _FURTHEST:
            del uses[0]

    def _pressure(self, phrase: Phrase) -> int:
        uses, shared = self.uses.get(phrase.id), self.shared
        if not uses or not shared:
            return len(uses or ())
        return len(uses) + 2 * sum(shared.get(use.body, 0) for use in uses)

    def _word(
        self, shape: _Shape, base: int, slots: Mapping[str, str]
    ) -> tuple[int, tuple[int, ...]]:
        """Wordings one after another, each away from the neighbours it would run on with."""
        uses = self.uses.get(shape.phrase.id)
        if not uses:
            return 0, _preferred(shape, base)
        weights = [1 + 2 * self.shared.get(use.body, 0) for use in uses]
        runs = _Runs(len(uses))
        wordings: list[int] = []
        for part in shape.parts:
            if isinstance(part, _Point):
                number = len(wordings)
                theirs = [use.wordings[number] for use in uses]
                against = [0] * len(part.weights)
                for index, weight, run in zip(theirs, weights, runs.now, strict=True):
                    against[index] += weight * (1 + run)
                index = _least(part, mix(base, shape.phrase.weight + number), against)
                wordings.append(index)
                lengths = [_length(inner, slots) for inner in part.alternatives[index]]
                runs.choose(lengths, [other != index for other in theirs])
            else:
                runs.go_on(_length(part, slots))
        return self._cost(shape, tuple(wordings), slots, runs.longest()), tuple(wordings)

    def _cost(
        self,
        shape: _Shape,
        wordings: tuple[int, ...],
        slots: Mapping[str, str],
        longest: Sequence[int],
    ) -> int:
        """By how much these wordings raise the sum of powers of what pairs share."""
        mine = _Use(self.body, wordings, slots)
        cost = 0
        for use, run in zip(self.uses[shape.phrase.id], longest, strict=True):
            if run >= SHINGLE:
                common = _common(shape, mine, use)
                before = self.shared.get(use.body, 0)
                cost += (before + common) ** _POWER - before**_POWER
        return cost

    # ------------------------------------------------------------ items of a theme

    def items(self, pool: Pool, base: int) -> tuple[str, ...]:
        """Items of a pool in an order of which no neighbour has two side by side, if it can be."""
        ranked = sorted(pool.candidates, key=lambda item: -mix(base, stable_hash(item)))
        taken: list[str] = []
        while ranked and len(taken) < pool.take:
            best = self._least_beside(taken[-1] if taken else "", ranked)
            ranked.remove(best)
            taken.append(best)
        return tuple(taken)

    def take_items(self, items: Iterable[str]) -> None:
        """Record the items the body that chooses names."""
        before = ""
        for item in items:
            users = self.pairs.setdefault((before, item), [])
            if before:
                common = max(0, len(before) + len(item) - SHINGLE + 1)
                for body in users:
                    self.shared[body] = self.shared.get(body, 0) + common
            users.append(self.body)
            before = item

    def _least_beside(self, before: str, ranked: Sequence[str]) -> str:
        def pressure(item: str) -> int:
            users = self.pairs.get((before, item), ())
            return sum(1 + 2 * self.shared.get(body, 0) for body in users)

        return min(ranked, key=pressure)


# ---------------------------------------------------------------- runs in common


class _Runs:
    """For each earlier user of the phrase being worded: how far both have said the same.

    Slots are taken for equal, so a run may be too long but never too short; where the longest stays
    below a shingle, nothing is shared.
    """

    __slots__ = ("_longest", "now")

    def __init__(self, count: int) -> None:
        self.now = [0] * count
        self._longest = [0] * count

    def go_on(self, length: int) -> None:
        """The next stretch; a negative length parts everybody."""
        if length < 0:
            self._longest = self.longest()
            self.now = [0] * len(self.now)
        elif length:
            self.now = [run + length for run in self.now]

    def choose(self, lengths: Iterable[int], apart: Sequence[bool]) -> None:
        """The next stretch where there is a choice; those who are ``apart`` chose another."""
        if True in apart:
            self._longest = self.longest()
        for length in lengths:
            self.go_on(length)
        self.now = [0 if parted else run for run, parted in zip(self.now, apart, strict=True)]

    def longest(self) -> list[int]:
        """The longest run with each."""
        return list(map(max, self._longest, self.now))


def _preferred(shape: _Shape, base: int) -> tuple[int, ...]:
    """The best-ranked wordings, where nobody has used the phrase."""
    found: list[int] = []
    for part in shape.parts:
        if isinstance(part, _Point):
            ranked = ranks(mix(base, shape.phrase.weight + len(found)), part.weights)
            found.append(ranked.index(max(ranked)))
    return tuple(found)


def _least(point: _Point, here: int, against: Sequence[int]) -> int:
    """The alternative with least against it; the ranking breaks ties."""
    low = min(against)
    if against.count(low) == 1:
        return against.index(low)
    ranked = ranks(here, point.weights)
    tied = (rank for rank, pressure in zip(ranked, against, strict=True) if pressure == low)
    return ranked.index(max(tied))


def _length(part: _Part, slots: Mapping[str, str]) -> int:
    """Han characters of a part once it is filled; -1 where no two reports agree."""
    if isinstance(part, int):
        return part
    return -1 if part is None else _han(slots.get(part, ""))


def _common(shape: _Shape, left: _Use, right: _Use) -> int:
    """How many 13-character runs two reports share that both say the phrase."""
    total = run = number = 0
    for part in shape.parts:
        if isinstance(part, _Point):
            index = left.wordings[number]
            agree = index == right.wordings[number]
            inner: tuple[_Part, ...] = part.alternatives[index] if agree else (None,)
            number += 1
        else:
            inner = (part,)
        for piece in inner:
            length = piece if isinstance(piece, int) else _agreed(piece, left.slots, right.slots)
            if length >= 0:
                run += length
            else:
                total += max(0, run - SHINGLE + 1)
                run = 0
    return total + max(0, run - SHINGLE + 1)


def _agreed(name: str | None, left: Mapping[str, str], right: Mapping[str, str]) -> int:
    """Han characters of a slot both fill alike; -1 where they differ."""
    if name is None:
        return -1
    text = left.get(name)
    return _han(text) if text is not None and text == right.get(name) else -1
