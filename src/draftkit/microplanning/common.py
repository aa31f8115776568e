"""What the bodies of a county have in common: an index from 13-character runs to bodies.

Likeness is counted here as reviewers count it (:mod:`draftkit.likeness`): Han characters only,
what is exempt splits a text.  The index sees the words themselves, so it also sees a run that goes
on over the end of a sentence, and two phrases that happen to use the same words.

Who uses a run is a number whose bits are the bodies: runs that go together have the same number, so that a
passage is counted in one step, however long it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import combinations

from draftkit.likeness import SHINGLE, SPLIT

Runs = Collection[str]
"""The runs of a text, each once."""
_POWER = 5
"""The budget is one for the worst pairs (99 of 100 under 2 %), so what a pair shares already weighs
far more than in proportion; squares left the worst pairs at 2.5 %, fifth powers at 1.9 %."""


@dataclass
class Common:
    """The runs of every body, and what the body that is ``open`` shares with each of the others.

    Bodies are numbered, and ``shared`` has one number for each; ``open_weight`` is their sum of powers.  Nothing is compared pair by pair while a body is being
    written.
    """

    open: int = -1
    shared: list[int] = field(default_factory=list)
    open_weight: int = 0
    _runs: dict[int, set[str]] = field(default_factory=dict)
    _users: dict[str, int] = field(default_factory=dict)

    def begin(self, body: int) -> None:
        """Open ``body``, with nothing said; the one that was open is closed."""
        self.close()
        self.forget(body)
        self.open, self.shared = body, [0] * max(body + 1, len(self.shared))
        self.open_weight = 0
        self._runs[body] = set()

    def close(self) -> None:
        """Let what the open body says count against the others."""
        if self.open >= 0:
            bit, users, mine = 1 << self.open, self._users, self._runs[self.open]
            known = mine & users.keys()
            users.update(dict.fromkeys(mine - known, bit))
            for run in known:
                users[run] |= bit
        self.open = -1

    def forget(self, body: int) -> None:
        """Take out a closed body."""
        others = ~(1 << body)
        for run in self._runs.pop(body, ()):
            self._users[run] &= others

    # ------------------------------------------------------------ the body that is open

    def say(self, runs: Runs) -> None:
        """Count what the open body says."""
        hits = self._users.keys() & runs
        mine = self._runs[self.open]
        if hits:
            for body, count in self._tally(hits - mine).items():
                before = self.shared[body]
                self.shared[body] = before + count
                self.open_weight += (before + count) ** _POWER - before**_POWER
        mine.update(runs)

    def add(self, runs: Runs) -> None:
        """Note what the open body says, where it shares nothing of that."""
        self._runs[self.open].update(runs)

    def cost(self, runs: Runs) -> int:
        """By how much saying something of these runs would raise the sum of powers of what pairs share."""
        hits = self._users.keys() & runs
        if not hits:
            return 0
        shared, cost = self.shared, 0
        for body, more in self._tally(hits - self._runs[self.open]).items():
            before = shared[body]
            cost += (before + more) ** _POWER - before**_POWER
        return cost

    # ------------------------------------------------------------ the county

    def crowded(self, limit: float) -> list[tuple[int, int]]:
        """Closed bodies that share more than ``limit`` of the smaller one's runs, worst first."""
        tally: dict[tuple[int, int], int] = {}
        for users, count in Counter(self._users.values()).items():
            for pair in combinations(_bodies(users), 2):
                tally[pair] = tally.get(pair, 0) + count
        shares = {pair: count / self._smaller(*pair) for pair, count in tally.items()}
        found = [pair for pair, share in shares.items() if share > limit]
        return sorted(found, key=lambda pair: (-shares[pair], pair))

    def runs(self, body: int) -> Runs:
        """All runs of a closed body."""
        return self._runs[body]

    def share(self, left: int, right: int) -> float:
        """What two closed bodies have in common, as a part of the smaller one's runs."""
        return len(self._runs[left] & self._runs[right]) / self._smaller(left, right)

    def weight(self, body: int) -> int:
        """The sum of powers of what a closed body shares with each of the others."""
        tally = self._tally(self._runs[body])
        return sum(count**_POWER for other, count in tally.items() if other != body)

    def _smaller(self, left: int, right: int) -> int:
        return max(1, min(len(self._runs[left]), len(self._runs[right])))

    def _tally(self, runs: Iterable[str]) -> dict[int, int]:
        """How many of some known runs each body uses."""
        # By hand: mostly there are so few that making a Counter would take longer.
        counts: dict[int, int] = {}
        for users in map(self._users.__getitem__, runs):
            counts[users] = counts.get(users, 0) + 1
        tally: dict[int, int] = {}
        for users, count in counts.items():
            for body in _bodies(users):
                tally[body] = tally.get(body, 0) + count
        return tally


@lru_cache(maxsize=1 << 12)
def _bodies(users: int) -> tuple[int, ...]:
    """The bits of a number, from the lowest on."""
    found = []
    while users:
        lowest = users & -users
        found.append(lowest.bit_length() - 1)
        users ^= lowest
    return tuple(found)


def runs_of(before: str, text: str, after: str) -> Runs:
    """The runs of ``text`` and those that go over its ends to its neighbours, but for what is split."""
    whole = before[1 - SHINGLE :] + text + after[: SHINGLE - 1]
    if SPLIT not in whole:
        return {whole[at : at + SHINGLE] for at in range(len(whole) - SHINGLE + 1)}
    return {
        part[at : at + SHINGLE]
        for part in whole.split(SPLIT)
        for at in range(len(part) - SHINGLE + 1)
    }
