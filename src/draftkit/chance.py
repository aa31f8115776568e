"""The only source of variety: stable hashes.  No clock, no random stream.

A choice depends on who chooses and on what is chosen, never on what was chosen before it
(rendezvous hashing): adding an alternative moves only the choices that prefer the new one.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from hashlib import blake2b

_MASK = (1 << 64) - 1
_SPREAD = 0x9E3779B97F4A7C15


@lru_cache(maxsize=1 << 14)
def stable_hash(*parts: str) -> int:
    """A 64-bit number for the given texts, the same on every machine and in every version."""
    return int.from_bytes(blake2b("\x1f".join(parts).encode(), digest_size=8).digest(), "big")


def ranks(seed: int, weights: Sequence[int]) -> list[int]:
    """A rank for each weight under ``seed``; cheaper than mixing each, for hashes already mixed.

    Below all others, and the same everywhere, for a weight below zero: what is not to be chosen.
    """
    return [((seed ^ weight) * _SPREAD) & _MASK if weight >= 0 else weight for weight in weights]


def mix(left: int, right: int) -> int:
    """A 64-bit number that depends on both arguments like a fresh hash (splitmix64's finisher)."""
    x = (left ^ (right * 0x9E3779B97F4A7C15)) & _MASK
    x = ((x ^ (x >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
    x = ((x ^ (x >> 27)) * 0x94D049BB133111EB) & _MASK
    return x ^ (x >> 31)
