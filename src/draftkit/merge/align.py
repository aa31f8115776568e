"""Which edited sentence is which of ours: dynamic programming over the whole body, after Gale and Church.

Beads are 1:1, 1:0, 0:1, 1:2 and 2:1; likeness is Dice's coefficient over pairs of characters with numbers masked.  What
is left over is looked for elsewhere: moved whole, or merged with a sentence that is no neighbour.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from draftkit.manuscript import Manuscript
from draftkit.merge.numbers import Stated, stated
from draftkit.merge.tokens import grams, tokens_of
from draftkit.merge.units import Stretch, Unit, split
from draftkit.tuples import NamedTuple

LEAST = 0.3
"""Below this a rewrite counts as one sentence deleted and one added."""
_LEAST_JOINED = 0.4
_EACH_HALF = 0.4
_MOVED = 0.6
_CONTAINED = 0.75
_JOIN_COST = 1.5
_ANCHOR_BONUS = 0.1
_MOST_TELLING = 2
"""A pair of characters that at most so many of our sentences have tells one from the others."""


class Bead:
    """``units`` (indices of ours) and ``stretches`` (indices of theirs) that say the same.

    ``is_far``: hardly a word of ours is left, only a number or a word and the place tell it.
    """

    def __init__(
        self,
        units: list[int],
        stretches: list[int],
        *,
        moved: bool = False,
        is_far: bool = False,
    ) -> None:
        self.units = units
        self.stretches = stretches
        self.moved = moved
        self.is_far = is_far


class Alignment:
    """All beads, in the order of ours, and what has no partner."""

    def __init__(self) -> None:
        self.beads: list[Bead] = []
        self.lost: list[int] = []
        self.added: list[int] = []


class _Piece(NamedTuple):
    """A sentence of either side, and of which of its units."""

    unit: int
    text: str


class _Segment(NamedTuple):
    """The same to be compared; ``bits`` has one set for each pair of characters it has, ``size`` of them."""

    unit: int
    text: str
    bits: int
    size: int


def align(units: Sequence[Unit], theirs: Sequence[Stretch], manuscript: Manuscript) -> Alignment:
    """The alignment of our ``units`` with the sentences of the edited text."""
    ours = [
        _Piece(number, unit.full[start:end])
        for number, unit in enumerate(units)
        for start, end in split(unit.full)
    ]
    edited = [_Piece(number, s.text) for number, s in enumerate(theirs)]
    hints = _hints(units, theirs, manuscript)
    pairs = _paths(ours, edited, hints)
    result = _grouped(pairs, ours, len(units), len(theirs))
    _find_moved(result, units, theirs)
    _find_merged(result, units, theirs)
    _find_split(result, units, theirs)
    _find_rewritten(result, units, theirs)
    _find_replaced(result, units, theirs)
    result.beads.sort(key=lambda bead: bead.units[0])
    return result


def _segment(piece: _Piece, places: dict[str, int]) -> _Segment:
    """A segment; ``places`` are the bits of the pairs of characters, which grow as more of them are met."""
    found = grams(piece.text)
    bits = 0
    for gram in found:
        bits |= 1 << places.setdefault(gram, len(places))
    return _Segment(*piece, bits, len(found))


def _hints(
    units: Sequence[Unit], theirs: Sequence[Stretch], manuscript: Manuscript
) -> set[tuple[int, int]]:
    """Pairs (unit, stretch) that a bookmark speaks for."""
    index = {unit.id: number for number, unit in enumerate(units)}
    found = set()
    for number, stretch in enumerate(theirs):
        for anchor in manuscript.paragraphs[stretch.paragraph].anchors:
            inside = min(anchor.end, stretch.end) - max(anchor.start, stretch.start)
            if inside > 0 and anchor.sentence in index:
                found.add((index[anchor.sentence], number))
    return found


# ---------------------------------------------------------------- in order

_Pair = tuple[tuple[int, ...], tuple[int, ...]]


def _paths(
    ours: Sequence[_Piece], theirs: Sequence[_Piece], hints: set[tuple[int, int]]
) -> list[_Pair]:
    """The best way to pair both in order, equal beginnings and ends taken off first."""
    head = 0
    while head < min(len(ours), len(theirs)) and ours[head].text == theirs[head].text:
        head += 1
    tail = 0
    while (
        tail < min(len(ours), len(theirs)) - head and ours[-1 - tail].text == theirs[-1 - tail].text
    ):
        tail += 1
    places: dict[str, int] = {}
    left_over = [_segment(one, places) for one in ours[head : len(ours) - tail]]
    others = [_segment(one, places) for one in theirs[head : len(theirs) - tail]]
    found: list[_Pair] = [((at,), (at,)) for at in range(head)]
    found += [
        (tuple(head + i for i in left), tuple(head + j for j in right))
        for left, right in _best(left_over, others, hints)
    ]
    found += [((len(ours) - at,), (len(theirs) - at,)) for at in range(tail, 0, -1)]
    return found


def _best(
    ours: Sequence[_Segment], theirs: Sequence[_Segment], hints: set[tuple[int, int]]
) -> list[_Pair]:
    rows, columns = len(ours), len(theirs)
    score = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    step = [[(0, 0)] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows + 1):
        for j in range(columns + 1):
            if i == j == 0:
                continue
            best, how = -1.0, (0, 0)
            if i:
                best, how = score[i - 1][j], (1, 0)
            if j and score[i][j - 1] > best:
                best, how = score[i][j - 1], (0, 1)
            if i and j:
                gain = _single(ours[i - 1], theirs[j - 1], hints)
                if gain and score[i - 1][j - 1] + gain > best:
                    best, how = score[i - 1][j - 1] + gain, (1, 1)
                if j > 1:
                    gain = _joined(theirs[j - 2].bits, theirs[j - 1].bits, ours[i - 1].bits)
                    if gain and score[i - 1][j - 2] + gain > best:
                        best, how = score[i - 1][j - 2] + gain, (1, 2)
                if i > 1:
                    gain = _joined(ours[i - 2].bits, ours[i - 1].bits, theirs[j - 1].bits)
                    if gain and score[i - 2][j - 1] + gain > best:
                        best, how = score[i - 2][j - 1] + gain, (2, 1)
            score[i][j], step[i][j] = best, how
    found: list[_Pair] = []
    i, j = rows, columns
    while i or j:
        down, across = step[i][j]
        if down and across:
            found.append((tuple(range(i - down, i)), tuple(range(j - across, j))))
        i, j = i - down, j - across
    return found[::-1]


def _single(left: _Segment, right: _Segment, hints: set[tuple[int, int]]) -> float:
    shared = (left.bits & right.bits).bit_count()
    if not shared:
        return 0.0
    size = left.size + right.size
    hinted = (left.unit, right.unit) in hints
    if 2 * shared / size + (_ANCHOR_BONUS if hinted else 0.0) < LEAST:
        return 0.0
    bonus = 1.0 if left.text == right.text else 0.0
    return shared + bonus + (_ANCHOR_BONUS * size / 2 if hinted else 0.0)


def _joined(first: int, second: int, whole: int) -> float:
    """The gain of taking ``first`` and ``second`` together for ``whole``; 0 where it is no join.

    All three are the bits of segments.
    """
    if not (first & whole and second & whole):
        return 0.0
    together = first | second
    shared = (together & whole).bit_count()
    if 2 * shared / (together.bit_count() + whole.bit_count()) < _LEAST_JOINED:
        return 0.0
    for own in (first & ~second, second & ~first):
        if not own or (own & whole).bit_count() < _EACH_HALF * own.bit_count():
            return 0.0
    return shared - _JOIN_COST


def _grouped(pairs: list[_Pair], ours: Sequence[_Piece], count: int, edited: int) -> Alignment:
    """Pairs of segments as beads of whole units."""
    result = Alignment()
    bead_of: dict[int, Bead] = {}
    taken: set[int] = set()
    for left, right in pairs:
        members = list(dict.fromkeys(ours[at].unit for at in left))
        bead = next((bead_of[unit] for unit in members if unit in bead_of), None)
        if bead is None:
            bead = Bead([], [])
            result.beads.append(bead)
        for unit in members:
            if unit not in bead.units:
                bead.units.append(unit)
            bead_of[unit] = bead
        bead.stretches += [at for at in right if at not in bead.stretches]
        taken.update(right)
    result.lost = [unit for unit in range(count) if unit not in bead_of]
    result.added = [at for at in range(edited) if at not in taken]
    return result


# ---------------------------------------------------------------- elsewhere


def _dice(left: frozenset[str], right: frozenset[str]) -> float:
    size = len(left) + len(right)
    return 2 * len(left & right) / size if size else 0.0


def _find_moved(result: Alignment, units: Sequence[Unit], theirs: Sequence[Stretch]) -> None:
    """A sentence that was cut and pasted somewhere else."""
    ranked = []
    for at in result.added:
        right = grams(theirs[at].text)
        for unit in result.lost:
            forms = (units[unit].full, units[unit].text)
            likeness = max(_dice(grams(form), right) for form in forms)
            if likeness >= _MOVED:
                ranked.append((-likeness, unit, at))
    for _, unit, at in sorted(ranked):
        if unit in result.lost and at in result.added:
            result.beads.append(Bead([unit], [at], moved=True))
            result.lost.remove(unit)
            result.added.remove(at)


def _find_merged(result: Alignment, units: Sequence[Unit], theirs: Sequence[Stretch]) -> None:
    """A sentence that was merged into another, no neighbour of its own."""
    for unit in list(result.lost):
        own = grams(units[unit].text)
        if not own or not units[unit].is_sentence:
            continue
        share, at = max(
            ((len(own & grams(s.text)) / len(own), -at) for at, s in enumerate(theirs)),
            default=(0.0, 0),
        )
        if share < _CONTAINED:
            continue
        bead = next((bead for bead in result.beads if -at in bead.stretches), None)
        if bead is None:
            bead = Bead([], [-at], moved=True)
            result.beads.append(bead)
            result.added.remove(-at)
        elif not _has_room(own, [units[u] for u in bead.units], theirs[-at]):
            continue
        bead.units.append(unit)
        result.lost.remove(unit)


def _has_room(own: frozenset[str], others: Sequence[Unit], stretch: Stretch) -> bool:
    """Whether the stretch says what the others do not, so that a further sentence may be in it."""
    known = frozenset().union(*(grams(other.text) for other in others))
    rest = own - known
    return bool(rest) and len(rest & grams(stretch.text)) >= _EACH_HALF * len(rest)


def _find_split(result: Alignment, units: Sequence[Unit], theirs: Sequence[Stretch]) -> None:
    """A part of a sentence that was moved away from the rest."""
    for at in list(result.added):
        part = grams(theirs[at].text)
        if not part:
            continue
        for bead in result.beads:
            if len(bead.units) != 1 or not units[bead.units[0]].is_sentence:
                continue
            whole = grams(units[bead.units[0]].text)
            rest = frozenset().union(*(grams(theirs[s].text) for s in bead.stretches))
            own = (part & whole) - rest
            if len(part & whole) >= _CONTAINED * len(part) and len(own) >= _EACH_HALF * len(part):
                bead.stretches = sorted((*bead.stretches, at))
                result.added.remove(at)
                break


def _find_rewritten(result: Alignment, units: Sequence[Unit], theirs: Sequence[Stretch]) -> None:
    """A sentence said in other words in its place: one of its numbers is all that is left of it."""
    for unit in list(result.lost):
        told = [one for one in units[unit].numbers if _tells(one)]
        if not told or not units[unit].is_sentence:
            continue
        low, high = _gap(result, unit, len(theirs))
        for at in [at for at in result.added if low < at < high]:
            tokens = tokens_of(theirs[at].text)
            said = (*stated(tokens), *stated(tokens, spelled=True))
            if any(o.value == one.value and o.counts_as(one.measure) for o in said for one in told):
                result.beads.append(Bead([unit], [at], is_far=True))
                result.lost.remove(unit)
                result.added.remove(at)
                break


def _find_replaced(result: Alignment, units: Sequence[Unit], theirs: Sequence[Stretch]) -> None:
    """A sentence said in other words without a number: alone in its place, with a word that hardly another of ours has."""
    lost = [unit for unit in result.lost if units[unit].is_sentence]
    if not lost or not result.added:
        return
    known = Counter(gram for unit in units for gram in grams(unit.text))
    for unit in lost:
        low, high = _gap(result, unit, len(theirs))
        there = [at for at in result.added if low < at < high]
        others = [
            other
            for other in lost
            if other != unit and _gap(result, other, len(theirs)) == (low, high)
        ]
        if len(there) != 1 or others:
            continue
        shared = grams(units[unit].text) & grams(theirs[there[0]].text)
        if any(known[gram] <= _MOST_TELLING for gram in shared):
            result.beads.append(Bead([unit], there, is_far=True))
            result.lost.remove(unit)
            result.added.remove(there[0])


def _tells(one: Stated) -> bool:
    return len(one.value) > 1 and one.measure != "年"


def _gap(result: Alignment, unit: int, count: int) -> tuple[int, int]:
    """The stretches between which a sentence of ours would stand."""
    low, high = -1, count
    for bead in result.beads:
        if bead.moved:
            continue
        if max(bead.units) < unit:
            low = max(low, *bead.stretches)
        elif min(bead.units) > unit:
            high = min(high, *bead.stretches)
    return low, high
