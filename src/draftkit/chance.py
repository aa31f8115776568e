"""The only source of variety: stable hashes.  No clock, no random stream.

A choice depends on who chooses and on what is chosen, never on what was chosen before it
(rendezvous hashing): adding an alternative moves only the choices that prefer the new one.
"""

from __future__ import annotations

from collections.abc import Collection, Container, Hashable, Iterable, Sequence
from functools import lru_cache

from draftkit.hashes import blake2b

_MASK = (1 << 64) - 1
_SPREAD = 0x9E3779B97F4A7C15


@lru_cache(maxsize=1 << 12)
def stable_hash(*parts: str) -> int:
    """A 64-bit number for the given texts, the same on every machine and in every version."""
    return int.from_bytes(blake2b("\x1f".join(parts).encode(), digest_size=8).digest(), "big")


def seed_of(parent: str, name: str, kind: str, year: int) -> int:
    """The seed of one body in one year (上级, 名称, 类别, 年度)."""
    return stable_hash(parent, name, kind, str(year))


_YEARS = 8
"""How far a year looks back, at most: every eighth is taken to have chosen freely, by those that follow it."""


def seeds_before(parent: str, name: str, kind: str, year: int) -> tuple[int, ...]:
    """The seeds of the body in the years that ``year`` looks back on, the earliest first."""
    free = year - 1 - (year - 1) % _YEARS
    return tuple(seed_of(parent, name, kind, one) for one in range(free, year))


def preferred(seed: int, matter: str, among: Collection[str], earlier: Container[str]) -> str:
    """Of some texts the one that ``seed`` prefers for ``matter``; of those an ``earlier`` draft took, if any."""
    base = mix(seed, stable_hash(matter))
    taken = [one for one in among if one in earlier]
    return max(taken or among, key=lambda one: mix(base, stable_hash(one)))


def ranks(seed: int, weights: Sequence[int]) -> list[int]:
    """A rank for each weight under ``seed``; cheaper than mixing each, for hashes already mixed.

    Below all others, and the same everywhere, for a weight below zero: what is not to be chosen.
    """
    return [((seed ^ weight) * _SPREAD) & _MASK if weight >= 0 else weight for weight in weights]


_BEHIND = 1 << 65
"""What takes a rank below all that it has not been taken from."""


def anew(
    seed: int,
    before: Iterable[int],
    weights: Sequence[int],
    terms: Sequence[Hashable] = (),
) -> list[int]:
    """The places of ``weights`` as ``seed`` prefers them; what the year before took comes last.

    ``before`` are the seeds of earlier years, each of which left what the one before it took.  ``terms`` say on what
    each place rests: those that rest on the same look back among themselves alone, so that a further one on other
    terms moves none of them.
    """
    groups: dict[Hashable, list[int]] = {}
    for at, term in enumerate(terms or [None] * len(weights)):
        groups.setdefault(term, []).append(at)
    years = tuple(before)
    # One that is alone on its terms has nobody to look back at: it makes way every other year.
    left: list[int] = []
    if years and len(groups) > 1:
        alone = [places[0] for places in groups.values() if len(places) == 1]
        left = [at for at in alone if (weights[at] + len(years)) % 2]
    several = [places for places in groups.values() if len(places) > 1]
    taken: list[int] = []
    for year in years if several else ():
        rank = ranks(year, weights).__getitem__
        if taken:
            among = [
                [at for at in places if at != last]
                for places, last in zip(several, taken, strict=True)
            ]
            taken = [max(places, key=rank) for places in among]
        else:
            taken = [max(places, key=rank) for places in several]
    order = ranks(seed, weights)
    for at in (*left, *taken):
        order[at] -= _BEHIND
    return sorted(range(len(weights)), key=order.__getitem__, reverse=True)


def mix(left: int, right: int) -> int:
    """A 64-bit number that depends on both arguments like a fresh hash (splitmix64's finisher)."""
    x = (left ^ (right * 0x9E3779B97F4A7C15)) & _MASK
    x = ((x ^ (x >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
    x = ((x ^ (x >> 27)) * 0x94D049BB133111EB) & _MASK
    return x ^ (x >> 31)
