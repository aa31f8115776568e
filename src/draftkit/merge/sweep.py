"""Old numbers left standing in what people wrote themselves: told, never changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

from draftkit.chance import stable_hash
from draftkit.manuscript import Remark
from draftkit.merge.matching import Match
from draftkit.merge.numbers import POINTS, Stated, stated
from draftkit.merge.outcome import Flag
from draftkit.merge.tokens import tokens_of
from draftkit.merge.units import Stretch, Unit
from draftkit.tuples import NamedTuple

_LEAST_DIGITS = 2
_SAME_WORDS = 0.8
"""A single digit says too little to be found again but by the words before it."""
_TELLING_DIGITS = 3
"""From so many digits on a number is known without its measure."""
_YEAR = "年度"
_DATES = frozenset("年月日号")


class Former(NamedTuple):
    """A number of base that is another now ("" where there is none); ``label`` is what it is known by."""

    value: str
    measure: str
    now: str
    label: frozenset[str]

    def is_meant_by(self, one: Stated) -> bool:
        """Whether a text that states ``one`` means this number."""
        if one.value != self.value or (one.measure in _DATES and one.measure != self.measure):
            return False
        if _digits(self.value) < _LEAST_DIGITS:
            return one.counts_as(self.measure) and _before(self, one) >= _SAME_WORDS
        if one.counts_as(self.measure) or (self.measure == "%" and one.measure == POINTS):
            return True
        return _digits(self.value) >= _TELLING_DIGITS


class Outdated(NamedTuple):
    """All former numbers, and those of base that are the same still."""

    former: tuple[Former, ...] = ()
    current: tuple[Stated, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.former)

    def of(self, one: Stated) -> Former | None:
        """The former number that ``one`` quotes, unless it is true or as likely one that still holds."""
        meant = [former for former in self.former if former.is_meant_by(one)]
        if not meant or (one.bound and meant[0].now and one.bears(meant[0].now)):
            return None
        best = max(meant, key=lambda former: _alike(former.label, one.label))
        alike = _alike(best.label, one.label)
        others = [c for c in self.current if c.value == one.value and one.counts_as(c.measure)]
        return None if any(_alike(c.label, one.label) >= alike for c in others) else best


def outdated(base: Sequence[Unit], new: Sequence[Unit]) -> Outdated:
    """The numbers of base that changed, and those that did not."""
    now = {(unit.id, key): one for unit in new for key, one in _keyed(unit)}
    former: dict[tuple[str, str, str], Former] = {}
    current = []
    for unit in base:
        for key, one in _keyed(unit):
            if key == _YEAR:
                continue
            after = now.get((unit.id, key))
            if after is not None and after.value == one.value:
                current.append(one)
                continue
            made = Former(one.value, one.measure, after.value if after else "", one.label)
            former.setdefault((unit.id, key, one.value), made)
    return Outdated(tuple(former.values()), tuple(current))


def kept(former: Iterable[Former]) -> list[list[Any]]:
    """Former numbers as a basis keeps them."""
    return [[one.value, one.measure, one.now, sorted(one.label)] for one in former]


def recalled(notes: Iterable[Any]) -> tuple[Former, ...]:
    """Former numbers that a basis kept.  ``ValueError`` or ``TypeError`` where they are none."""
    return tuple(
        Former(str(value), str(measure), str(now), frozenset(map(str, label)))
        for value, measure, now, label in notes
    )


def known(former: tuple[Former, ...], report: Sequence[Unit]) -> Outdated:
    """What ``former`` numbers are to be looked for beside a report that says the numbers of today."""
    return Outdated(former, tuple(one for unit in report for _, one in _keyed(unit)))


def _keyed(unit: Unit) -> Iterator[tuple[str, Stated]]:
    for one in unit.numbers:
        if key := unit.tokens[one.first].key:
            yield key, one


def _digits(number: str) -> int:
    return sum(map(str.isdigit, number))


def _alike(left: frozenset[str], right: frozenset[str]) -> float:
    size = len(left) + len(right)
    return 2 * len(left & right) / size if size else 0.0


def _before(former: Former, one: Stated) -> float:
    """How alike the words before the number are."""
    left, right = (
        frozenset(gram for gram in label if gram[0] == "<") for label in (former.label, one.label)
    )
    return _alike(left, right)


def quoted(old: Outdated, text: str) -> list[str]:
    """The old numbers that ``text`` quotes with their units, and what became of them."""
    return [
        f"“{said}”" + (f"（现为“{former.now}{former.measure}”）" if former.now else "")
        for said, _, former in old_in(old, text)
    ]


def old_in(old: Outdated, text: str) -> Iterator[tuple[str, tuple[int, int], Former]]:
    """The old numbers of ``text``: what is said, where the number stands, and which it is."""
    tokens = tokens_of(text)
    for one in _numbers(stated(tokens), stated(tokens, spelled=True)):
        former = old.of(one)
        if former is not None:
            yield one.said(tokens), (tokens[one.first].start, tokens[one.last - 1].end), former


def _numbers(digits: Iterable[Stated], spelled: Iterable[Stated]) -> Iterator[Stated]:
    """All numbers; those in characters only where they have two digits."""
    return chain(digits, (one for one in spelled if _digits(one.value) >= _LEAST_DIGITS))


def sweep(
    old: Outdated, added: Iterable[Stretch], beads: Iterable[Match], told: frozenset[Flag]
) -> Iterator[Remark]:
    """Remarks on old numbers in added sentences and in the person's own words."""
    if not old:
        return
    for stretch in added:
        for said, (start, end), former in old_in(old, stretch.text):
            place = (stretch.paragraph, stretch.start + start, stretch.start + end)
            yield from _remark(said, former, stretch.text, place, told)
    for bead in beads:
        text = "".join(word.value for word in bead.theirs)
        for one in _numbers(bead.stated, bead.spelled):
            if one.first in bead.claimed or one.first in bead.handled:
                continue
            meant = old.of(one)
            if meant is not None:
                first, last = bead.theirs[one.first], bead.theirs[one.last - 1]
                place = (first.paragraph, first.start, last.end)
                yield from _remark(one.said(bead.theirs), meant, text, place, told)


def _remark(
    said: str, former: Former, text: str, place: tuple[int, int, int], told: frozenset[Flag]
) -> Iterator[Remark]:
    flag = (f"stale:{stable_hash(text):016x}", former.value, former.now)
    if flag in told:
        return
    now = f"已变为“{former.now}{former.measure}”" if former.now else "中已没有这个数"
    yield Remark(f"此处“{said}”是旧数据，源数据{now}，请核对。", *place, flags=(flag,))
