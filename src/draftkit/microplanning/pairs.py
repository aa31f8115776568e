"""A measure chosen with its problem: it answers it, says nothing of it over again, and calls a thing as it does.

Problem and measure stand side by side, so that what each could say alone jars: 对公开渠道和查询方法宣传较少, 讲解公开渠道和查询方法.
A phrase is looked at piece by piece, once; what a problem says is then compared with that.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from sys import intern

from draftkit.patterns import regex
from draftkit.phrasebank.schema import (
    MOST_FILLED,
    RETIRED,
    Indices,
    Phrase,
    Pick,
    Plain,
    remembered,
)
from draftkit.tuples import NamedTuple

_SAID_AGAIN = 4
"""From so many characters on that both have, a thing is said again."""
ENOUGH, FOR_COUNTY = 3, 6
"""Measures that are left to choose from, so that bodies do not all say the same: drafted one by one, and where a chooser has
to part those of a county."""
_COMMON = regex(
    "[的和及与由将对并把]|政府信息公开指南|政府信息公开目录|政府信息公开|政务公开工作人员|信息公开工作人员|公开工作人员|依申请公开|主动公开|政务公开|信息公开|公开信息|公开工作"
    "|公开内容|政府信息|政务新媒体|政策解读|工作人员|规范性文件|公开|信息|工作|内容|群众|[较不更及]|有关|部分|进行|情况|方面|问题"
)
"""What every second sentence of 五 says, whatever it speaks of."""
_HAN = regex("[\u4e00-\u9fff]+")
_WORD = 2


class _Point(NamedTuple):
    """A choice point: its place in the phrase, and of each alternative that may be chosen its number, grams and name."""

    place: int
    live: tuple[int, ...]
    grams: tuple[frozenset[str], ...]
    names: tuple[str, ...]


class _Texts(NamedTuple):
    """What a phrase says: what stands in it anyway, as grams, its choice points, and the grams and words of all of it."""

    fixed: frozenset[str]
    points: tuple[_Point, ...]
    grams: frozenset[str]
    words: frozenset[str]


class Problem(NamedTuple):
    """A problem as it was said: its grams and words, and which of several names for a thing it took, by all of them.

    ``text`` is an office's own, ``phrase`` the bank's that says it otherwise.
    """

    grams: frozenset[str]
    words: frozenset[str]
    named: Mapping[tuple[str, ...], str]
    cells: tuple[str, ...] = ()
    text: str = ""
    phrase: Phrase | None = None


def problem_of(
    verbatim: str, phrase: Phrase | None, wordings: Sequence[int], cells: tuple[str, ...] = ()
) -> Problem:
    """A problem in an office's own words, or as a phrase in these wordings says it; it was chosen on ``cells``."""
    if phrase is None:
        return _problem(verbatim, {}, cells)._replace(text=verbatim)
    numbers, named, text = iter(wordings), {}, ""
    for piece in phrase.plain:
        if isinstance(piece, Pick):
            taken = _text(piece.alternatives[next(numbers)])
            named[_names(piece)] = taken
            text += taken
        else:
            text += _text((piece,))
    return _problem(text, named, cells)._replace(phrase=phrase)


def _problem(text: str, named: Mapping[tuple[str, ...], str], cells: tuple[str, ...]) -> Problem:
    stretches = _stretches(text)
    return Problem(_of_length(stretches, _SAID_AGAIN), _of_length(stretches, _WORD), named, cells)


def answering(
    measures: Sequence[Phrase], problem: Problem, known: Indices, enough: int = ENOUGH
) -> list[Phrase]:
    """Of some measures those that suit a problem best, with what does not suit it taken out of their choice points.

    At least ``enough`` where there are so many: first those that say least of it over again, then, of these, those that name what it names.
    """
    weighed = [_beside(measure, problem, known) for measure in measures]
    costs = sorted(cost for _, cost, _ in weighed)
    most = costs[min(enough, len(costs)) - 1]
    some = [one for one in weighed if one[1] <= most]
    naming = [one for one in some if one[2]]
    return [phrase for phrase, _, _ in (naming if len(naming) >= enough else some)]


def _beside(measure: Phrase, problem: Problem, known: Indices) -> tuple[Phrase, int, bool]:
    """A measure fitted to a problem, how much of that it says again, and whether it names what that names."""
    texts = _texts(measure, known)
    names = not texts.words.isdisjoint(problem.words)
    common = texts.grams & problem.grams
    if not (problem.named or common):
        return measure, 0, names
    cost, weights = len(texts.fixed & common), dict[int, tuple[int, ...]]()
    for point in texts.points:
        taken = problem.named.get(point.names)
        if taken is None and not common:
            continue
        again = [len(grams & common) for grams in point.grams]
        faults = again if taken is None else [int(name != taken) for name in point.names]
        least = min(faults)
        fit = [n for n, bad in zip(point.live, faults, strict=True) if bad == least]
        cost += min(much for much, bad in zip(again, faults, strict=True) if bad == least)
        if len(fit) < len(point.live):
            whole = measure.plain[point.place].weights  # type: ignore[union-attr]  # a choice point
            weights[point.place] = tuple(w if n in fit else RETIRED for n, w in enumerate(whole))
    return _once(measure, weights, known) if weights else measure, cost, names


def _once(measure: Phrase, weights: Mapping[int, tuple[int, ...]], known: Indices) -> Phrase:
    """The same phrase with these weights at its choice points, by their place; made once for each."""
    key = (measure.id, measure.slots, *weights.items())
    found = known.filled.get(key)
    if found is None:
        pieces = tuple(
            piece._replace(weights=weights[at])
            if at in weights and isinstance(piece, Pick)
            else piece
            for at, piece in enumerate(measure.plain)
        )
        found = remembered(known.filled, key, measure._replace(pieces=pieces), MOST_FILLED)
    return found


def _texts(measure: Phrase, known: Indices) -> _Texts:
    key = (measure.id, measure.slots)
    found: _Texts | None = known.texts.get(key)
    if found is None:
        found = remembered(known.texts, key, _taken_apart(measure), MOST_FILLED)
    return found


def _taken_apart(measure: Phrase) -> _Texts:
    plain = measure.plain
    ends = ["", *(piece if isinstance(piece, str) else "" for piece in plain), ""]
    fixed: set[str] = set()
    words: set[str] = set()
    points: list[_Point] = []
    for at, piece in enumerate(plain):
        if isinstance(piece, Pick):
            before, after = ends[at][1 - _SAID_AGAIN :], ends[at + 2][: _SAID_AGAIN - 1]
            said = [f"{before}{_text(some)}{after}" for some in piece.alternatives]
            grams = tuple(_grams(said[n]) for n in piece.live)
            points.append(_Point(at, piece.live, grams, _names(piece)))
            words.update(*(map(_words, said)))
        elif isinstance(piece, str):
            fixed |= _grams(piece)
            words |= _words(piece)
    every = frozenset(fixed).union(*(grams for point in points for grams in point.grams))
    return _Texts(frozenset(fixed), tuple(points), every, frozenset(words))


def _names(pick: Pick) -> tuple[str, ...]:
    """The alternatives that may be chosen, by which a choice point is known again where another phrase has it."""
    return tuple(_text(pick.alternatives[n]) for n in pick.live)


def _text(parts: Sequence[Plain]) -> str:
    """What parts say; what a slot shows is nobody's choice."""
    return "".join(part if isinstance(part, str) else "。" for part in parts)


def _grams(text: str) -> frozenset[str]:
    return frozenset(map(intern, _of_length(_stretches(text), _SAID_AGAIN)))


def _words(text: str) -> frozenset[str]:
    return frozenset(map(intern, _of_length(_stretches(text), _WORD)))


def _stretches(text: str) -> Sequence[str]:
    """Its stretches of characters, without what every sentence says."""
    return _HAN.findall(_COMMON.sub("。", text))


def _of_length(stretches: Sequence[str], length: int) -> frozenset[str]:
    """The strings of so many characters in some stretches."""
    return frozenset(
        [run[at : at + length] for run in stretches for at in range(len(run) - length + 1)]
    )
