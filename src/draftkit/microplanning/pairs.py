"""A measure chosen with its problem: it answers it, says nothing of it over again, and calls a thing as it does.

Problem and measure stand side by side, so that what each could say alone jars: 对公开渠道和查询方法宣传较少, 讲解公开渠道和查询方法.
A phrase is looked at piece by piece, once; what a problem says is then compared with that.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

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


class _Texts(NamedTuple):
    """What a phrase says: what stands in it anyway, and the alternatives of each choice point, as grams and words."""

    fixed: frozenset[str]
    points: tuple[tuple[frozenset[str], ...], ...]
    words: frozenset[str]
    names: tuple[tuple[str, ...], ...]


class Problem(NamedTuple):
    """A problem as it was said: its grams and words, and which of several names for a thing it took, by all of them."""

    grams: frozenset[str]
    words: frozenset[str]
    named: Mapping[tuple[str, ...], str]
    cells: tuple[str, ...] = ()


def problem_of(
    verbatim: str, phrase: Phrase | None, wordings: Sequence[int], cells: tuple[str, ...] = ()
) -> Problem:
    """A problem in an office's own words, or as a phrase in these wordings says it; it was chosen on ``cells``."""
    if phrase is None:
        return Problem(_grams(verbatim), _words(verbatim), {}, cells)
    numbers, named, text = iter(wordings), {}, ""
    for piece in phrase.plain:
        if isinstance(piece, Pick):
            taken = _text(piece.alternatives[next(numbers)])
            named[_names(piece)] = taken
            text += taken
        else:
            text += _text((piece,))
    return Problem(_grams(text), _words(text), named, cells)


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
    cost, number, pieces = len(texts.fixed & problem.grams), 0, list(measure.plain)
    for at, piece in enumerate(pieces):
        if isinstance(piece, Pick):
            again = [len(grams & problem.grams) for grams in texts.points[number]]
            taken = problem.named.get(texts.names[number])
            best = [
                again[n] if taken is None else texts.names[number][i] != taken
                for i, n in enumerate(piece.live)
            ]
            fit = {n for n, bad in zip(piece.live, best, strict=True) if bad == min(best)}
            cost += min(again[n] for n in fit)
            number += 1
            if len(fit) < len(piece.live):
                weights = tuple(w if n in fit else RETIRED for n, w in enumerate(piece.weights))
                pieces[at] = piece._replace(weights=weights)
    fitted = _once(measure, tuple(pieces), known)
    return fitted, cost, not texts.words.isdisjoint(problem.words)


def _once(measure: Phrase, pieces: tuple[Plain, ...], known: Indices) -> Phrase:
    """The same phrase with these pieces, made once for each."""
    if pieces == measure.plain:
        return measure
    weights = tuple(piece.weights for piece in pieces if isinstance(piece, Pick))
    key = (measure.id, measure.slots, weights)
    found = known.filled.get(key)
    return found or remembered(known.filled, key, measure._replace(pieces=pieces), MOST_FILLED)


def _texts(measure: Phrase, known: Indices) -> _Texts:
    found: _Texts | None = known.texts.get(measure.id)
    if found is None:
        found = remembered(known.texts, measure.id, _taken_apart(measure), MOST_FILLED)
    return found


def _taken_apart(measure: Phrase) -> _Texts:
    plain = measure.plain
    ends = ["", *(piece if isinstance(piece, str) else "" for piece in plain), ""]
    fixed: set[str] = set()
    words: set[str] = set()
    points, names = [], []
    for at, piece in enumerate(plain, start=1):
        if isinstance(piece, Pick):
            before, after = ends[at - 1][1 - _SAID_AGAIN :], ends[at + 1][: _SAID_AGAIN - 1]
            said = [f"{before}{_text(some)}{after}" for some in piece.alternatives]
            points.append(tuple(map(_grams, said)))
            names.append(_names(piece))
            words.update(*(map(_words, said)))
        elif isinstance(piece, str):
            fixed |= _grams(piece)
            words |= _words(piece)
    return _Texts(frozenset(fixed), tuple(points), frozenset(words), tuple(names))


def _names(pick: Pick) -> tuple[str, ...]:
    """The alternatives that may be chosen, by which a choice point is known again where another phrase has it."""
    return tuple(_text(pick.alternatives[n]) for n in pick.live)


def _text(parts: Sequence[Plain]) -> str:
    """What parts say; what a slot shows is nobody's choice."""
    return "".join(part if isinstance(part, str) else "。" for part in parts)


def _grams(text: str) -> frozenset[str]:
    return _of_length(text, _SAID_AGAIN)


def _words(text: str) -> frozenset[str]:
    return _of_length(text, _WORD)


def _of_length(text: str, length: int) -> frozenset[str]:
    """The strings of so many characters in a text, without what every sentence says."""
    runs = _HAN.findall(_COMMON.sub("。", text))
    return frozenset(run[at : at + length] for run in runs for at in range(len(run) - length + 1))
