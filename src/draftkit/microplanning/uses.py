"""Who of a county said a phrase, and in which wordings.

A use stands under what it took at every choice point, so that a point is weighed alternative by alternative, whoever
took it before; only those who took the last one as well are looked at one by one.
"""

from __future__ import annotations

from collections.abc import Sequence

from draftkit.likeness import SPLIT

Wordings = tuple[int, ...]


class Taken:
    """Those who took one thing: their bodies, and all the wordings of each; the earliest first."""

    __slots__ = ("bodies", "wordings")

    def __init__(self) -> None:
        self.bodies: list[int] = []
        self.wordings: list[Wordings] = []

    def add(self, body: int, wordings: Wordings) -> None:
        """One more."""
        self.bodies.append(body)
        self.wordings.append(wordings)

    def drop(self, number: int) -> Wordings:
        """One less."""
        del self.bodies[number]
        return self.wordings.pop(number)


class Uses:
    """The uses of one phrase, whose choice points have so many alternatives each."""

    __slots__ = ("_points", "every", "sizes")

    def __init__(self, sizes: Sequence[int]) -> None:
        self.every, self.sizes = Taken(), sizes
        self._points: tuple[tuple[Taken, ...], ...] | None = None

    @property
    def points(self) -> tuple[tuple[Taken, ...], ...]:
        """Who took what at each choice point; sorted out when first asked for, since most phrases of a county are said once."""
        if self._points is None:
            self._points = tuple(tuple(Taken() for _ in range(size)) for size in self.sizes)
            for body, wordings in zip(self.every.bodies, self.every.wordings, strict=True):
                self._sort(self._points, body, wordings)
        return self._points

    def add(self, body: int, wordings: Wordings) -> None:
        """``body`` says the phrase."""
        self.every.add(body, wordings)
        if self._points is not None:
            self._sort(self._points, body, wordings)

    @staticmethod
    def _sort(points: Sequence[Sequence[Taken]], body: int, wordings: Wordings) -> None:
        for point, index in zip(points, wordings, strict=True):
            point[index].add(body, wordings)

    def forget(self, body: int) -> None:
        """Take out the first use by ``body``, if there is one."""
        if body not in self.every.bodies:
            return
        wordings = self.every.drop(self.every.bodies.index(body))
        for point, index in zip(self._points or (), wordings, strict=False):
            point[index].drop(point[index].bodies.index(body))


class Course:
    """One phrase on its way to be worded: how far each of its users would have said the same.

    Whoever took the same last time has said the same for longer than the others, who all began at the same place.
    """

    __slots__ = ("begins", "length", "points", "shared", "split", "texts", "wordings")

    def __init__(self, uses: Uses, shared: Sequence[int]) -> None:
        self.points, self.shared = uses.points, shared
        self.length, self.split = 0, 0
        self.wordings: list[int] = []
        self.texts: list[str] = []
        self.begins = [0]

    def say(self, text: str) -> None:
        """All go on with ``text``; nobody has said the same beyond a split."""
        if SPLIT in text:
            self.split = self.length + text.rindex(SPLIT) + 1
        self.length += len(text)
        self.texts.append(text)

    def take(self, index: int, text: str) -> None:
        """Those who took alternative ``index`` go on with its ``text``, the others begin after it."""
        self.say(text)
        self.wordings.append(index)
        self.begins.append(self.length)

    def against(self) -> list[int]:
        """What stands against each alternative of the next point: its users, by what they share and how far they ran."""
        number, weigh = len(self.wordings), self.shared.__getitem__
        begin = max(self.split, self.begins[-1])
        run = 1 + self.length - begin
        found = [
            run * (len(taken.bodies) + 2 * sum(map(weigh, taken.bodies)))
            for taken in self.points[number]
        ]
        if self.wordings and begin > self.split:
            taken = self.points[number - 1][self.wordings[-1]]
            for body, wordings in zip(taken.bodies, taken.wordings, strict=True):
                further = begin - self._begin(wordings)
                found[wordings[number]] += (1 + 2 * weigh(body)) * further
        return found

    def _begin(self, wordings: Wordings) -> int:
        """From where on one of these wordings, the last of which was taken, has said the same."""
        number = len(self.wordings) - 1
        while number and wordings[number - 1] == self.wordings[number - 1]:
            number -= 1
        return max(self.split, self.begins[number])
