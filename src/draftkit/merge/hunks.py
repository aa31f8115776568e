"""What became of one of our own sentences between base and new: no guess, both come from the generator."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from draftkit.merge.units import Unit
from draftkit.tuples import NamedTuple

_SHORT_GAP = 3


class Hunk(NamedTuple):
    """Tokens ``start`` to ``end`` of the base sentence become ``text``; ``key`` for a single number of a fact."""

    start: int
    end: int
    text: str
    key: str = ""


def hunks(base: Unit, new: Unit) -> tuple[Hunk, ...]:
    """The changes from ``base`` to ``new``, numbers of equal facts one by one."""
    if base.text == new.text:
        return ()
    left = [token.likeness for token in base.tokens]
    right = [token.likeness for token in new.tokens]
    if left == right:
        return _numbers(base, new, 0, 0, len(left))
    found: list[Hunk] = []
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    for kind, low, high, start, end in _joined(matcher.get_opcodes()):
        if kind == "equal":
            found += _numbers(base, new, low, start, high - low)
        else:
            found.append(Hunk(low, high, _text(new, start, end)))
    return tuple(found)


_Code = tuple[str, int, int, int, int]


def _joined(codes: Sequence[_Code]) -> list[_Code]:
    """Changes with hardly anything equal between them taken together."""
    result: list[_Code] = []
    for position, code in enumerate(codes):
        kind, low, high, start, end = code
        inside = 0 < position < len(codes) - 1 and high - low < _SHORT_GAP
        if result and result[-1][0] == "replace" and (kind != "equal" or inside):
            _, first_low, _, first_start, _ = result[-1]
            result[-1] = ("replace", first_low, high, first_start, end)
        else:
            result.append(("equal" if kind == "equal" else "replace", low, high, start, end))
    return result


def _numbers(base: Unit, new: Unit, low: int, start: int, size: int) -> tuple[Hunk, ...]:
    return tuple(
        Hunk(low + step, low + step + 1, _text(new, start + step, start + step + 1), old.key)
        for step in range(size)
        if (old := base.tokens[low + step]).value != new.tokens[start + step].value
    )


def _text(new: Unit, start: int, end: int) -> str:
    if start == end:
        return ""
    return new.text[new.tokens[start].start : new.tokens[end - 1].end]
