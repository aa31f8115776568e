"""Old numbers left standing in what people wrote themselves: told, never changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from draftkit.chance import stable_hash
from draftkit.manuscript import Remark
from draftkit.merge.matching import Match
from draftkit.merge.outcome import Flag
from draftkit.merge.tokens import Token, tokens_of
from draftkit.merge.units import Stretch, Unit, values

_LEAST_DIGITS = 2
_YEAR = "年度"
Old = dict[tuple[str, str], str]


def outdated(base: Sequence[Unit], new: Sequence[Unit]) -> Old:
    """(number, unit of measure) of base that changed → the new number ("" where there is none)."""
    before, after = values(base), values(new)
    found: Old = {}
    for (sentence, key), (number, measure) in before.items():
        if key == _YEAR or sum(map(str.isdigit, number)) < _LEAST_DIGITS:
            continue
        now = after.get((sentence, key), ("", ""))[0]
        if now != number:
            found.setdefault((number, measure), now)
    return found


def quoted(old: Old, text: str) -> list[str]:
    """The old numbers that ``text`` quotes with their units, and what became of them."""
    return [
        f"“{token.value}{measure}”" + (f"（现为“{now}{measure}”）" if now else "")
        for token, measure, now in _old_in(old, text)
    ]


def _old_in(old: Old, text: str) -> Iterator[tuple[Token, str, str]]:
    """The old numbers of ``text``, each with its unit and what it is now."""
    for token, following in zip_longest(tokens := tokens_of(text), tokens[1:]):
        measure = following.value if following else ""
        if token.is_number and (token.value, measure) in old:
            yield token, measure, old[token.value, measure]


def sweep(
    old: Old, added: Iterable[Stretch], beads: Iterable[Match], told: frozenset[Flag]
) -> Iterator[Remark]:
    """Remarks on old numbers in added sentences and in the person's own words."""
    if not old:
        return
    for stretch in added:
        for token, measure, _ in _old_in(old, stretch.text):
            place = (stretch.paragraph, stretch.start + token.start, stretch.start + token.end)
            yield from _remark(old, (token.value, measure), stretch.text, place, told)
    for bead in beads:
        text = "".join(word.value for word in bead.theirs)
        for at, word in enumerate(bead.theirs):
            quoted = (word.value, bead.unit_of_theirs(at))
            if word.is_number and at not in bead.back and at not in bead.handled and quoted in old:
                yield from _remark(old, quoted, text, (word.paragraph, word.start, word.end), told)


def _remark(
    old: Old,
    quoted: tuple[str, str],
    text: str,
    place: tuple[int, int, int],
    told: frozenset[Flag],
) -> Iterator[Remark]:
    number, measure = quoted
    flag = (f"stale:{stable_hash(text):016x}", number, old[quoted])
    if flag in told:
        return
    now = f"已变为“{old[quoted]}{measure}”" if old[quoted] else "中已没有这个数"
    yield Remark(f"此处“{number}{measure}”是旧数据，源数据{now}，请核对。", *place, flags=(flag,))
