"""One message being worded beside the neighbours: point after point, away from those who said the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import islice
from operator import add
from typing import TYPE_CHECKING

from draftkit.chance import mix, ranks
from draftkit.facts import Fact
from draftkit.microplanning.common import Runs, runs_of
from draftkit.microplanning.uses import Course, Wordings
from draftkit.phrasebank.schema import RETIRED, Phrase, Point, Shape, Slot
from draftkit.tuples import NamedTuple

if TYPE_CHECKING:  # who makes it
    from draftkit.microplanning.neighbours import Neighbours

_TRIED = 16
"""How many phrases are worded before the least alike is taken."""
_NEVER = 1 << 62
"""What stands against a wording that is not to be chosen."""
Between = tuple[str, str]
"""What stands before and after a sentence in its paragraph, as far as it is known."""


class Worded(NamedTuple):
    """A sentence as it may be said: the characters that count, and their runs between its neighbours.

    ``is_new``: none of these runs is shared with anybody.
    """

    phrase: Phrase
    wordings: tuple[int, ...]
    text: str
    runs: Runs
    is_new: bool = False


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


class Worder:
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
        between, points, typed = self.neighbours.frame(shape)
        read = self._read
        return (
            [one if isinstance(one, str) else read(one) for one in between],
            typed
            or [
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
