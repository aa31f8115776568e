"""What the bodies of a county have in common: an index from 13-character runs to bodies.

Likeness is counted here as reviewers count it (:mod:`draftkit.likeness`): Han characters only,
what is exempt splits a text.  The index sees the words themselves, so it also sees a run that goes
on over the end of a sentence, and two phrases that happen to use the same words.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import combinations

from draftkit.likeness import SHINGLE, SPLIT

_POWER = 5
"""The budget is one for the worst pairs (99 of 100 under 2 %), so what a pair shares already weighs
far more than in proportion; squares left the worst pairs at 2.5 %, fifth powers at 1.9 %."""


@dataclass
class Common:
    """The runs of every body, and what the body that is ``open`` shares with each of the others.

    Bodies are numbered.  Nothing is compared pair by pair while a body is being written.
    """

    open: int = -1
    shared: Counter[int] = field(default_factory=Counter)
    _runs: dict[int, set[str]] = field(default_factory=dict)
    _users: dict[str, list[int]] = field(default_factory=dict)

    def begin(self, body: int) -> None:
        """Open ``body``, with nothing said; the one that was open is closed."""
        self.close()
        self.forget(body)
        self.open, self.shared = body, Counter()
        self._runs[body] = set()

    def close(self) -> None:
        """Let what the open body says count against the others."""
        if self.open >= 0:
            for run in self._runs[self.open]:
                self._users.setdefault(run, []).append(self.open)
        self.open = -1

    def forget(self, body: int) -> None:
        """Take out a closed body."""
        for run in self._runs.pop(body, ()):
            self._users[run].remove(body)

    # ------------------------------------------------------------ the body that is open

    def say(self, before: str, text: str, after: str) -> None:
        """Count ``text`` between its neighbours in the paragraph (empty where not yet known)."""
        mine = self._runs[self.open]
        new = _runs_of(before, text, after) - mine
        mine |= new
        for run in new & self._users.keys():
            self.shared.update(self._users[run])

    def cost(self, before: str, text: str, after: str) -> int:
        """By how much saying ``text`` would raise the sum of powers of what pairs share."""
        hits = _runs_of(before, text, after) & self._users.keys()
        if not hits:
            return 0
        mine = self._runs[self.open]
        more = Counter(user for run in hits if run not in mine for user in self._users[run])
        return sum(
            (self.shared[body] + count) ** _POWER - self.shared[body] ** _POWER
            for body, count in more.items()
        )

    # ------------------------------------------------------------ the county

    def crowded(self, limit: float) -> list[tuple[int, int]]:
        """Closed bodies that share more than ``limit`` of the smaller one's runs, worst first."""
        tally: Counter[tuple[int, int]] = Counter()
        for users in self._users.values():
            if len(users) > 1:
                tally.update(combinations(sorted(users), 2))
        shares = {pair: count / self._smaller(*pair) for pair, count in tally.items()}
        found = [pair for pair, share in shares.items() if share > limit]
        return sorted(found, key=lambda pair: (-shares[pair], pair))

    def share(self, left: int, right: int) -> float:
        """What two closed bodies have in common, as a part of the smaller one's runs."""
        return len(self._runs[left] & self._runs[right]) / self._smaller(left, right)

    def weight(self, body: int) -> int:
        """The sum of powers of what a closed body shares with each of the others."""
        tally = Counter(user for run in self._runs[body] for user in self._users[run])
        del tally[body]
        return sum(count**_POWER for count in tally.values())

    def _smaller(self, left: int, right: int) -> int:
        return max(1, min(len(self._runs[left]), len(self._runs[right])))


def _runs_of(before: str, text: str, after: str) -> set[str]:
    """The runs of ``text`` and those that go over its ends, but for what is split."""
    whole = before[1 - SHINGLE :] + text + after[: SHINGLE - 1]
    if SPLIT not in whole:
        return {whole[at : at + SHINGLE] for at in range(len(whole) - SHINGLE + 1)}
    return {
        part[at : at + SHINGLE]
        for part in whole.split(SPLIT)
        for at in range(len(part) - SHINGLE + 1)
    }
