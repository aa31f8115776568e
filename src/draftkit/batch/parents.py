"""Which 上级 mean one county though they are spelled differently, or are left blank.

What differs by a place name in front (原州区, 固原市原州区), by 人民政府 at the end, by blanks or by one character lost
is one name.  One other character may tell two counties apart (东城区, 西城区), so it is a slip only where hardly any body
has it and many have the other.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from draftkit.chinese.widths import folded
from draftkit.diagnostics import Place, Problem, Severity

CODE = "BATCH-PARENT"
_SHORTEST, _LONGEST = 3, 100
"""Characters of a name that is compared: what is longer is none, and would take room by the square of its length."""
_SLIPS, _MANY = 2, 5
"""A spelling that so few have is a slip of one that so many times more have."""


def counties(parents: Iterable[str]) -> dict[str, str]:
    """上级 → the one it most likely means, of those that stand for a county others spell otherwise.

    "" is among the keys where some are blank and all others mean one county.  ``parents`` come once for each body.
    """
    counts = Counter(parents)
    named = sorted((p for p in counts if p), key=lambda p: (-counts[p], -len(p), p))
    chief: dict[str, str] = {}
    short = [parent for parent in named if len(parent) <= _LONGEST]
    for one, other in sorted(_pairs(short, counts), key=lambda pair: tuple(map(named.index, pair))):
        first, second = sorted((one, other), key=named.index)
        chief.setdefault(second, chief.get(first, first))
    leaders = {chief.get(parent, parent) for parent in named}
    if "" in counts and len(leaders) == 1:
        chief[""] = leaders.pop()
    return chief


def _pairs(named: list[str], counts: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """Spellings of one name."""
    plain = {parent: _plain(parent) for parent in named}
    by_end: dict[str, list[str]] = defaultdict(list)
    by_gap: dict[tuple[str, int], list[str]] = defaultdict(list)
    for parent, name in plain.items():
        by_end[name].append(parent)
        for at in range(len(name)):
            by_gap[name[:at] + name[at + 1 :], at].append(parent)
    for parent, name in plain.items():
        for begin in range(len(name) - _SHORTEST + 1):
            for other in by_end.get(name[begin:], ()):
                if other != parent:
                    yield parent, other
        for at in range(len(name) + 1):
            for other in by_gap.get((name, at), ()):  # ``other`` has one character more
                yield parent, other
    for alike in by_gap.values():
        for one, other in combinations(alike, 2):
            few, many = sorted((counts[one], counts[other]))
            if few <= _SLIPS and many >= few * _MANY and plain[one] != plain[other]:
                yield one, other


def _plain(parent: str) -> str:
    return folded(parent).removesuffix("人民政府")


def doubt(parent: str, chief: str, at: str) -> Problem:
    """What to tell of a body whose ``parent`` is spelled otherwise than its ``chief``, or blank ("": it may be any)."""
    if parent:
        what = f"上级写的是“{parent}”，同一批里别的机关写“{chief}”，像是同一个县"
        fix = f"是同一个县的，把上级改成“{chief}”；不是的可以不改。雷同已按一个县比较"
    elif not chief:
        what = "没有填上级，同一批里别的机关填了几个不同的上级，看不出属于哪一个"
        fix = "请填写上级；没有填的机关之间按一个县比较雷同"
    else:
        what = f"没有填上级，同一批里别的机关填的是“{chief}”"
        fix = f"属于它的，请把上级填成“{chief}”；雷同已按一个县比较"
    return Problem(CODE, what, fix, Place(label=at), Severity.ALERT)
