"""Numbers as a text states them: what is counted, how the figure is bounded, and by which words it is known.

A number is known by the words of its clause (``行政处罚决定2件``), not by its value: two may be equal, and a person
may have put the clauses in another order.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal
from functools import cached_property
from typing import Protocol

from draftkit.chinese import numerals, rough
from draftkit.merge.tokens import grams
from draftkit.tuples import NamedTuple

MEASURES = frozenset("条件项篇份宗起则例个")
"""What counts cases and texts: people put one of them for another."""
_ALIKE = (MEASURES, frozenset("次场期回"), frozenset("人名"))
POINTS = "个百分点"
_LIMITS = (
    "不少于", "不低于", "不超过", "不多于", "不高于", "至少", "最少", "最多", "至多",
)  # fmt: skip
"""Words that bound a number and go with whatever figure stands there."""
_NOT_NEAR = ("最近", "附近", "邻近", "就近")
_SHARED = ("各", "均", "均为", "都是", "分别", "分别为", "各有", "各为")
_STOPS = frozenset("，。；、！？,;!?（）()")
_OPENING, _CLOSING = frozenset("（(“‘「\"'"), frozenset("）)”’」\"'")
_OPENED, _CLOSED = frozenset("（("), frozenset("）)")
_COLONS = frozenset("：:")
_LEADS_TO = frozenset("为是有下括中别看")
_QUIET = frozenset("“”‘’「」\"':：《》")
_BEFORE = sorted(rough.BEFORE, key=len, reverse=True)
_AFTER_NUMBER = frozenset(word for word in rough.AFTER if len(word) == 1)
_AFTER_MEASURE = tuple(word for word in rough.AFTER if len(word) > 1)
_SCALE = frozenset("万亿千百")
_REACH, _RIGHT = 12, 6


class Said(Protocol):
    """A token of ours or of theirs."""

    @property
    def value(self) -> str:
        """The token itself."""

    @property
    def is_number(self) -> bool:
        """Whether it is written in digits."""


class Stated(NamedTuple):
    """A number as a text states it: tokens ``first`` to ``last`` (exclusive).

    ``measure`` is what stands behind it (件, %, 个百分点), ``bound`` a word that says on which side of the figure it
    lies ("" for none), ``limit`` one that goes with any figure (至少), ``label`` what it is known by.  Tokens ``start``
    to ``stop`` are all of it (约600条).  ``is_shared``: it is said of several at once (各24件).
    """

    first: int
    last: int
    value: str
    measure: str
    bound: str
    limit: str
    label: frozenset[str]
    is_shared: bool = False
    start: int = 0
    stop: int = 0

    def bears(self, actual: str) -> bool:
        """Whether what is said here is true of the number ``actual``."""
        word = self.bound
        side = rough.BEFORE.get(word) or rough.AFTER.get(word) or rough.Bound.EXACT
        try:
            figure, now = Decimal(self.value), Decimal(actual.replace(",", ""))
        except ArithmeticError:
            return False
        return side.allows(now, figure, rough.step_of(self.value, figure))

    def counts_as(self, measure: str) -> bool:
        """Whether ``measure`` counts the same."""
        both = {self.measure, measure}
        return len(both) == 1 or any(both <= alike for alike in _ALIKE)

    def said(self, tokens: Sequence[Said]) -> str:
        """The number as it stands in its text, quotation marks left out."""
        values = (token.value for token in tokens[self.start : self.stop])
        return "".join(value for value in values if value not in _QUIET)


def stated(
    tokens: Sequence[Said], breaks: AbstractSet[int] = frozenset(), *, spelled: bool = False
) -> tuple[Stated, ...]:
    """The numbers of a text in order; with ``spelled`` those written in characters instead of digits.

    ``breaks`` are tokens that begin a paragraph.
    """
    spans = _spelled(tokens) if spelled else _in_digits(tokens)
    return tuple(_Reader(tokens, breaks).read(*span) for span in spans)


def _in_digits(tokens: Sequence[Said]) -> Iterable[tuple[int, int, str]]:
    return [(at, at + 1, token.value) for at, token in enumerate(tokens) if token.is_number]


def _spelled(tokens: Sequence[Said]) -> Iterable[tuple[int, int, str]]:
    found, start = [], 0
    while start < len(tokens):
        if tokens[start].value not in numerals.ALL:
            start += 1
            continue
        end = start + 1
        while end < len(tokens) and tokens[end].value in numerals.ALL:
            end += 1
        value = numerals.number("".join(t.value for t in tokens[start:end]))
        if value is not None:
            found.append((start, end, str(value)))
        start = end
    return found


class _Reader:
    """Reads what stands round a number."""

    def __init__(self, tokens: Sequence[Said], breaks: AbstractSet[int]) -> None:
        self.tokens = tokens
        self.breaks = breaks

    def read(self, first: int, last: int, value: str) -> Stated:
        before = self._text(max(0, first - 3), first)
        limit = next((word for word in _LIMITS if before.endswith(word)), "")
        bound, measure, end = self._after(last)
        start = first
        if not limit and not bound:
            bound = next((word for word in _BEFORE if before.endswith(word)), "")
            if bound == "近" and before.endswith(_NOT_NEAR):
                bound = ""
            start -= len(bound)
        left = self._left(first)
        right = self._right(end) if measure in MEASURES or not left else ""
        label = {f"<{gram}" for gram in grams(left)} | {f">{gram}" for gram in grams(right)}
        if bound and self._text(end, end + len(bound)) == bound:
            stop = end + len(bound)
        else:
            stop = last if measure in _STOPS else end
        shared = before.endswith(_SHARED)
        return Stated(
            first, last, value, measure, bound, limit, frozenset(label), shared, start, stop
        )

    def _text(self, start: int, end: int) -> str:
        return "".join(token.value for token in self.tokens[start:end])

    def _after(self, at: int) -> tuple[str, str, int]:
        """The bound behind a number, its measure, and where that ends."""
        bound = ""
        while at < len(self.tokens) and self.tokens[at].value in _CLOSING:
            at += 1
        if at < len(self.tokens) and self.tokens[at].value in _AFTER_NUMBER:
            bound, at = self.tokens[at].value, at + 1
        following = self._text(at, at + len(POINTS))
        size = 1
        if following == POINTS:
            size = len(POINTS)
        elif following[:1] in _SCALE:
            size = 2
        measure = following[:size]
        end = at + len(measure)
        behind = self._text(end, end + 2)
        bound = bound or next((word for word in _AFTER_MEASURE if behind.startswith(word)), "")
        return bound, measure, end

    def _left(self, at: int) -> str:
        """The words of the clause before a number; those of the clause before where it has none."""
        while at and self.tokens[at - 1].value in _OPENING:
            at -= 1
        said = ""
        for passes in range(2):
            while at and len(said) < _REACH and at not in self.breaks:
                token = self.tokens[at - 1]
                if token.value in _CLOSED and (opened := self._opened(at - 1)) is not None:
                    at = opened
                    continue
                if token.is_number or token.value in _STOPS or (said and self._leads(at - 1)):
                    break
                if token.value not in _QUIET:
                    said = token.value + said
                at -= 1
            if said or passes or not at or self.tokens[at - 1].value not in _STOPS:
                break
            at -= 1
        return said

    def _leads(self, at: int) -> bool:
        """Whether a colon leads to a list (…情况为：): what stands before it belongs to all that follows."""
        return self.tokens[at].value in _COLONS and self._text(at - 1, at) in _LEADS_TO

    def _opened(self, at: int) -> int | None:
        """Where the bracket opens that closes at ``at``: what stands in it is no part of the clause."""
        while at >= 0 and at not in self.breaks:
            if self.tokens[at].value in _OPENED:
                return at
            at -= 1
        return None

    def _right(self, at: int) -> str:
        said = ""
        while at < len(self.tokens) and len(said) < _RIGHT and at not in self.breaks:
            token = self.tokens[at]
            if token.is_number or token.value in _STOPS:
                break
            if token.value not in _QUIET:
                said += token.value
            at += 1
        return said


# ---------------------------------------------------------------- which is which

SURE = 0.5
_MARGIN = 0.15


class Likeness:
    """How well every number of ours fits every number of theirs by its words, 0 to 1.

    What several of ours share (决定, 公开) tells them apart less than what one alone has.
    """

    def __init__(self, ours: Sequence[Stated], theirs: Sequence[Stated]) -> None:
        self.ours, self.theirs = ours, theirs
        self._weights: dict[str, float] = {}
        for one in ours:
            for gram in one.label:
                self._weights[gram] = self._weights.get(gram, 0) + 1
        self._scores = [[self._score(left, right) for right in theirs] for left in ours]

    def of(self, left: int, right: int) -> float:
        """The likeness of one of ours and one of theirs."""
        return self._scores[left][right]

    def _score(self, left: Stated, right: Stated) -> float:
        size = self._sum(left.label) + self._sum(right.label)
        return 2 * self._sum(left.label & right.label) / size if size else 0.0

    def _sum(self, label: AbstractSet[str]) -> float:
        total = 0.0
        for gram in label:
            weight = 1 / self._weights.get(gram, 1)
            total += weight if gram[0] == "<" else weight / 2
        return total

    def rivals(self, left: int, right: int) -> float:
        """The best likeness that either of the two has with another."""
        row = (self.of(left, other) for other in range(len(self.theirs)) if other != right)
        column = (self.of(other, right) for other in range(len(self.ours)) if other != left)
        return max((*row, *column), default=0.0)

    @cached_property
    def known(self) -> Mapping[int, int]:
        """Ours → theirs where the words leave no doubt."""
        return {
            left: right
            for left in range(len(self.ours))
            for right in range(len(self.theirs))
            if self.of(left, right) >= SURE
            and self.of(left, right) >= self.rivals(left, right) + _MARGIN
            and self.may_be(left, right)
        }

    def may_be(self, left: int, right: int) -> bool:
        """Whether both count the same, and theirs is not said of several at once (各24件)."""
        ours, theirs = self.ours[left], self.theirs[right]
        return theirs.counts_as(ours.measure) and (ours.is_shared or not theirs.is_shared)

    def is_denied(self, left: int, right: int) -> bool:
        """Whether another number has a better claim by its words."""
        return self.rivals(left, right) >= max(SURE, self.of(left, right) + _MARGIN)
