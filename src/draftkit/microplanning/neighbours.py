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
from itertools import combinations

from draftkit.chance import mix, stable_hash
from draftkit.chinese.missing import MISSING
from draftkit.facts import Fact
from draftkit.likeness import SPLIT, Exempt
from draftkit.microplanning.common import Common, Runs
from draftkit.microplanning.uses import Uses, Wordings
from draftkit.microplanning.worder import Between, Worded, Worder
from draftkit.phrasebank.filling import is_given
from draftkit.phrasebank.schema import (
    MOST_FILLED,
    MOST_TYPED,
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
_FURTHEST = 250
"""How many earlier users of a phrase are looked at: a county has no more bodies than that."""


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
        han = Exempt(self.exempt).han
        self.han = lru_cache(maxsize=20_000)(lambda text: han(MISSING.sub(SPLIT, text)))
        """The characters of a text that count: of those where a fact will stand (【待填】) none does."""

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
        known = self.shapes.get
        shapes = self._by_pressure([known(id(phrase)) or self.shape(phrase) for phrase in ranked])
        draft = Worder(self, base, slots, between)
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
        return Worder(self, 0, slots, between).written(self.shape(phrase), wordings)

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
        shares = self.common.open_weight > 0
        pressure = [0] * len(shapes)
        for number, shape in enumerate(shapes):
            if (taken := uses.get(shape.key)) is not None:
                bodies = taken.every.bodies
                pressure[number] = len(bodies) + (2 * sum(map(shared, bodies)) if shares else 0)
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
        typed = tuple(point.typed for point in points)
        return Frame(tuple(map(self._stretch, between)), tuple(points), typed if all(typed) else ())

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
