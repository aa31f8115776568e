"""Choosing across the bodies of one county, so that no two reports read alike.

Copying between bodies is an offence in this field (条例 第四十七条; 30号: 内容雷同).  A chooser that
only counts how often a phrase was used lets its collisions fall on the same pairs again and
again; this one weighs each candidate by what its bodies already share with the one that chooses.

The wordings of a phrase are taken one after another, away from those who used the phrase before;
what that comes to is then counted in the very words (:mod:`draftkit.microplanning.common`), and
where something is still shared, other wordings are tried.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import combinations, islice
from operator import add

from draftkit.chance import mix, ranks, stable_hash
from draftkit.facts import Fact
from draftkit.likeness import SPLIT, Exempt
from draftkit.microplanning.common import Common, Runs, runs_of
from draftkit.microplanning.uses import Course, Uses, Wordings
from draftkit.phrasebank.filling import is_given
from draftkit.phrasebank.schema import (
    MOST_FILLED,
    MOST_TYPED,
    RETIRED,
    Frame,
    Phrase,
    Pick,
    Point,
    Shape,
    Slot,
    Stretch,
    remembered,
)
from draftkit.plans import Pool, family_of
from draftkit.tuples import NamedTuple

LIMIT = 0.02
"""Two bodies that share more of their runs than the budget allows are looked at again.  (Half of it
made a batch two thirds slower and the worst pairs no better.)"""
_TRIED = 16
"""How many phrases are worded before the least alike is taken."""
_FURTHEST = 250
"""How many earlier users of a phrase are looked at: a county has no more bodies than that."""
_NEVER = 1 << 62
"""What stands against a wording that is not to be chosen."""
Between = tuple[str, str]
"""What stands before and after a sentence in its paragraph, as far as it is known."""


class Account(NamedTuple):
    """What one body chose: the keys of the phrases it said and how, the items it named together, the families it proposes.

    ``runs`` are those of all it said, once it is closed.
    """

    phrases: list[tuple[int, Wordings]]
    pairs: list[frozenset[str]]
    families: list[str]
    runs: Runs = ()


class NoBetterError(Exception):
    """What a body chooses anew shares as much with the others as what it said before, and can only come to share more."""


class Worded(NamedTuple):
    """A sentence as it may be said: the characters that count, and their runs between its neighbours.

    ``is_new``: none of these runs is shared with anybody.
    """

    phrase: Phrase
    wordings: tuple[int, ...]
    text: str
    runs: Runs
    is_new: bool = False


@dataclass
class Neighbours:
    """What the bodies of one county have chosen so far.

    ``exempt`` are the formulas that do not count as likeness, ``shapes`` those of the phrases, ``points`` their choice
    points and ``typed`` the characters of their texts that count, which are made once for all counties.
    """

    exempt: Iterable[str] = ()
    shapes: dict[int, Shape] = field(default_factory=dict)
    points: dict[int, tuple[Pick, Point]] = field(default_factory=dict)
    typed: dict[str, str] = field(default_factory=dict)
    uses: dict[int, Uses] = field(default_factory=dict)
    pairs: dict[frozenset[str], list[int]] = field(default_factory=dict)
    common: Common = field(default_factory=Common)
    said: dict[str, str] = field(default_factory=dict)
    proposers: dict[str, set[int]] = field(default_factory=dict)
    accounts: list[Account] = field(default_factory=list)
    most: int | None = None

    def __post_init__(self) -> None:
        self._exempt = Exempt(self.exempt)
        self.han = lru_cache(maxsize=20_000)(self._exempt.han)
        """The characters of a text that count."""

    # ------------------------------------------------------------ bodies

    def next_body(self) -> int:
        """Start choosing for the next body, and say its number."""
        self.accounts.append(Account([], [], []))
        self._begin(self.bodies - 1)
        return self.bodies - 1

    @property
    def bodies(self) -> int:
        """How many bodies there are, with the one that chooses."""
        return len(self.accounts)

    def again(self, body: int, most: int | None = None) -> Account:
        """Take back what ``body`` chose, which is given back, and start choosing for it anew.

        :meth:`take` raises ``NoBetterError`` as soon as what it says weighs as much as ``most``.
        """
        account = self.accounts[body]._replace(runs=self.common.runs(body))
        for key, _ in account.phrases:
            self.uses[key].forget(body)
        for pair in account.pairs:
            self.pairs[pair].remove(body)
        for family in account.families:
            self.proposers[family].discard(body)
        self.accounts[body] = Account([], [], [])
        self._begin(body)
        self.most = most
        return account

    def restore(self, body: int, account: Account) -> None:
        """Let ``body`` have chosen what it chose before it was asked again."""
        self.again(body)
        for key, wordings in account.phrases:
            self._use(key, self.uses[key], wordings)
        for pair in account.pairs:
            self._name(pair)
        for family in account.families:
            self._propose(family)
        self.common.add(account.runs)
        self.close()

    def close(self) -> None:
        """Let what the last body chose count against the others."""
        self.common.close()

    def crowded(self) -> list[tuple[int, int]]:
        """Pairs of bodies that share more than the limit, worst first."""
        self.close()
        return self.common.crowded(LIMIT)

    def are_apart(self, left: int, right: int) -> bool:
        """Whether two bodies share no more than the limit."""
        return self.common.share(left, right) <= LIMIT

    def weight(self, body: int) -> int:
        """How much a body shares with the others, the worst pairs counting most."""
        self.close()
        return self.common.weight(body)

    def _begin(self, body: int) -> None:
        self.common.begin(body)
        self.said, self.most = {}, None

    def proposed(self) -> Mapping[str, int]:
        """How many bodies propose a family of problems, by its id."""
        return {family: len(bodies) for family, bodies in self.proposers.items() if bodies}

    # ------------------------------------------------------------ phrases

    def between(self, before: str, after: str) -> Between:
        """What the messages next to one, by their ids, were said with."""
        return self.said.get(before, ""), self.said.get(after, "")

    def worded(
        self,
        ranked: Sequence[Phrase],
        base: int,
        slots: Mapping[str, Fact],
        avoid: Callable[[Phrase], bool] | None = None,
        between: Between = ("", ""),
    ) -> Worded:
        """The phrase and wordings least alike to the neighbours'; ``ranked`` breaks ties.

        ``slots`` are the facts the phrase will be filled with.  Phrases to ``avoid`` are taken only
        where there are no others.  ``ranked`` must not be empty.
        """
        shapes = self._by_pressure(list(map(self.shape, ranked)))
        draft = _Worder(self, base, slots, between)
        best = draft.best(shape for shape in shapes if avoid is None or not avoid(shape.phrase))
        best = best or draft.best(shapes)
        if best is None:
            raise LookupError(base)
        return best

    def as_said(
        self,
        phrase: Phrase,
        wordings: tuple[int, ...],
        slots: Mapping[str, Fact],
        between: Between = ("", ""),
    ) -> Worded:
        """A phrase in wordings that were chosen without the neighbours."""
        return _Worder(self, 0, slots, between).written(self.shape(phrase), wordings)

    def take(self, message: str, said: Worded) -> None:
        """Record that the body that chooses says this."""
        self.said[message] = said.text
        if said.is_new:
            self.common.add(said.runs)
        else:
            self.common.say(said.runs)
            if self.most is not None and self.common.open_weight >= self.most:
                raise NoBetterError
        if (family := family_of(message)) is not None:
            self._propose(family)
        shape = self.shape(said.phrase)
        uses = self.uses.get(shape.key)
        if uses is None:
            uses = self.uses[shape.key] = Uses(shape.sizes)
        self._use(shape.key, uses, said.wordings)

    def _propose(self, family: str) -> None:
        self.proposers.setdefault(family, set()).add(self.common.open)
        self.accounts[self.common.open].families.append(family)

    def _use(self, key: int, uses: Uses, wordings: Wordings) -> None:
        uses.add(self.common.open, wordings)
        self.accounts[self.common.open].phrases.append((key, wordings))
        if len(uses.every.bodies) > _FURTHEST:
            uses.forget(uses.every.bodies[0])

    def _by_pressure(self, shapes: list[Shape]) -> list[Shape]:
        """Those first of which least stands against being said: nobody says them, or bodies with little in common."""
        uses, shared = self.uses, self.common.shared.__getitem__
        pressure = [0] * len(shapes)
        for number, shape in enumerate(shapes):
            if (taken := uses.get(shape.key)) is not None:
                bodies = taken.every.bodies
                pressure[number] = len(bodies) + 2 * sum(map(shared, bodies))
        if not any(pressure):
            return shapes
        return [shapes[n] for n in sorted(range(len(shapes)), key=pressure.__getitem__)]

    def shape(self, phrase: Phrase) -> Shape:
        """The shape of a phrase, made once for each."""
        # A phrase that is kept there stays the only one of its identity.
        known = self.shapes.get(id(phrase))
        if known is None:
            known = remembered(self.shapes, id(phrase), Shape(phrase), MOST_FILLED)
        return known

    def frame(self, shape: Shape) -> Frame:
        """What a phrase is made of, in the characters that count."""
        if shape.frame is None:
            shape.frame = self._framed(shape.phrase)
        return shape.frame

    def _framed(self, phrase: Phrase) -> Frame:
        between: list[list[str | Slot]] = [[]]
        points: list[Point] = []
        for piece in phrase.plain:
            if isinstance(piece, Pick):
                points.append(self._point(piece))
                between.append([])
            else:
                between[-1].append(piece)
        return Frame(tuple(map(self._stretch, between)), tuple(points))

    def _point(self, pick: Pick) -> Point:
        """A choice point, made once for all the ways in which its phrase is filled."""
        known = self.points.get(id(pick))
        if known is None:
            read = tuple(map(self._stretch, pick.alternatives))
            typed = read if all(isinstance(one, str) for one in read) else ()
            point = Point(read, pick.weights, typed)  # type: ignore[arg-type]  # all of them strings
            known = remembered(self.points, id(pick), (pick, point), MOST_FILLED)
        return known[1]

    def _stretch(self, pieces: Sequence[str | Slot]) -> Stretch:
        parts = tuple(map(self._part, pieces))
        texts = [part for part in parts if isinstance(part, str)]
        return "".join(texts) if len(texts) == len(parts) else parts

    def _part(self, part: str | Slot) -> str | Slot:
        if isinstance(part, str):
            # Kept, so that phrases filled with other slots share what they are made of.
            known = self.typed.get(part)
            if known is None:
                known = remembered(self.typed, part, self.han(part), MOST_TYPED)
            return known
        return SPLIT if is_given(part.name) else part

    # ------------------------------------------------------------ items of a theme

    def items(self, pool: Pool, base: int) -> tuple[str, ...]:
        """Items of a pool of which no neighbour names two together, if it can be."""
        ranked = sorted(pool.candidates, key=lambda item: -mix(base, stable_hash(item)))
        taken: list[str] = []
        while ranked and len(taken) < pool.take:
            best = min(ranked, key=lambda item: self._beside(item, taken))
            ranked.remove(best)
            taken.append(best)
        return pool.in_order(taken)

    def take_items(self, items: Sequence[str]) -> None:
        """Record the items the body that chooses names."""
        together = combinations(items, 2) if len(items) > 1 else ((item, item) for item in items)
        for some in together:
            self._name(frozenset(some))

    def _name(self, pair: frozenset[str]) -> None:
        self.pairs.setdefault(pair, []).append(self.common.open)
        self.accounts[self.common.open].pairs.append(pair)

    def _beside(self, item: str, taken: Sequence[str]) -> int:
        """How much the neighbours who name ``item`` with one of ``taken`` weigh."""
        shared = self.common.shared
        return sum(
            1 + 2 * shared[body]
            for other in taken or (item,)
            for body in self.pairs.get(frozenset((other, item)), ())
        )


# ---------------------------------------------------------------- one sentence


_Filled = tuple[Sequence[str], Sequence[Sequence[str]]]
"""What a phrase reads before, between and behind its choice points, and the alternatives of each."""
_Said = tuple[Wordings, str, Runs]
"""A phrase in some wordings: they, its text and its runs, as in :class:`Worded`."""


class _Values(dict[str, str]):
    """What slots read, in the characters that count; worked out when first asked for."""

    def __init__(self, slots: Mapping[str, Fact], han: Callable[[str], str]) -> None:
        super().__init__()
        self.slots, self.han = slots, han

    def __missing__(self, name: str) -> str:
        text = self[name] = self.han(self.slots[name].text)
        return text


class _Worder:
    """One message of the body that chooses, being worded."""

    def __init__(
        self, neighbours: Neighbours, base: int, slots: Mapping[str, Fact], between: Between
    ) -> None:
        self.neighbours, self.base, self.between = neighbours, base, between
        self._values = _Values(slots, neighbours.han)

    def best(self, shapes: Iterable[Shape]) -> Worded | None:
        """The least alike of the first few; the first that shares nothing will do."""
        best, least = None, 0
        cost_of = self.neighbours.common.cost
        for shape in islice(shapes, _TRIED):
            filled = self._filled(shape)
            said = self._away(shape, filled)
            cost = cost_of(said[2])
            if cost:
                cost, said = self._improved(shape, filled, said, cost)
            if not cost:
                return Worded(shape.phrase, *said, is_new=True)
            if best is None or cost < least:
                best, least = (shape.phrase, said), cost
        return None if best is None else Worded(best[0], *best[1])

    def written(self, shape: Shape, wordings: Wordings) -> Worded:
        """The phrase written out, in the characters that count."""
        return Worded(shape.phrase, *self._written(self._filled(shape), wordings))

    def _filled(self, shape: Shape) -> _Filled:
        """What a phrase reads in this message, between its choice points and at each of them."""
        between, points = self.neighbours.frame(shape)
        read = self._read
        return (
            [one if isinstance(one, str) else read(one) for one in between],
            [
                point.typed
                or [one if isinstance(one, str) else read(one) for one in point.alternatives]
                for point in points
            ],
        )

    def _read(self, parts: Sequence[str | Slot]) -> str:
        values = self._values
        return "".join([values[part.name] if isinstance(part, Slot) else part for part in parts])

    def _written(self, filled: _Filled, wordings: Wordings) -> _Said:
        (first, *rest), points = filled
        texts = [first]
        for alternatives, index, text in zip(points, wordings, rest, strict=True):
            texts += (alternatives[index], text)
        return self._said(wordings, "".join(texts))

    def _said(self, wordings: Wordings, text: str) -> _Said:
        before, after = self.between
        return wordings, text, runs_of(before, text, after)

    def _away(self, shape: Shape, filled: _Filled) -> _Said:
        """The phrase worded point after point, each away from the neighbours it would run on with."""
        points = self.neighbours.frame(shape).points
        uses = self.neighbours.uses.get(shape.key)
        if uses is None or not uses.every.bodies:
            return self._written(filled, self._preferred(shape.phrase.weight, points))
        course = Course(uses, self.neighbours.common.shared)
        between, alternatives = filled
        course.say(between[0])
        for number, point in enumerate(points):
            here = mix(self.base, shape.phrase.weight + number)
            index = _least(point, here, course.against())
            course.take(index, alternatives[number][index])
            course.say(between[number + 1])
        return self._said(tuple(course.wordings), "".join(course.texts))

    def _preferred(self, weight: int, points: Sequence[Point]) -> Wordings:
        """The best-ranked wordings, where nobody has used the phrase."""
        found: list[int] = []
        for number, point in enumerate(points):
            ranked = ranks(mix(self.base, weight + number), point.weights)
            found.append(ranked.index(max(ranked)))
        return tuple(found)

    def _improved(self, shape: Shape, filled: _Filled, said: _Said, cost: int) -> tuple[int, _Said]:
        """Every other wording tried at each point, one after another, as long as it helps."""
        for number, point in enumerate(self.neighbours.frame(shape).points):
            for index in range(len(point.weights)):
                wordings = said[0]
                if index == wordings[number] or point.weights[index] == RETIRED:
                    continue
                others = (*wordings[:number], index, *wordings[number + 1 :])
                other = self._written(filled, others)
                if (less := self.neighbours.common.cost(other[2])) < cost:
                    cost, said = less, other
                    if not cost:
                        return cost, said
        return cost, said


def _least(point: Point, here: int, against: Sequence[int]) -> int:
    """The alternative with least against it; the ranking breaks ties."""
    if RETIRED in point.weights:
        never = [_NEVER * (weight == RETIRED) for weight in point.weights]
        against = list(map(add, against, never))
    low = min(against)
    if against.count(low) == 1:
        return against.index(low)
    ranked = ranks(here, point.weights)
    tied = (rank for rank, pressure in zip(ranked, against, strict=True) if pressure == low)
    return ranked.index(max(tied))
