"""Choosing across the bodies of one county, so that no two reports read alike.

Copying between bodies is an offence in this field (条例 第四十七条; 30号: 内容雷同).  A chooser that
only counts how often a phrase was used lets its collisions fall on the same pairs again and
again; this one weighs each candidate by what its bodies already share with the one that chooses.

Likeness is counted as reviewers count it: runs of 13 Han characters in common, figures and marks
left out.  Two reports that use the same phrase share a run wherever they also took the same
wordings, so it is enough to compare choices; no text is written out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from draftkit.chance import mix, stable_hash
from draftkit.model import Pool
from draftkit.phrasebank.schema import Phrase, Pick, Slot

SHINGLE = 13
_TRIED = 4
"""How many phrases are worded before the least alike is taken."""
_BREAK = -1
"""Stands for a stretch no two reports have in common: names, keywords, an office's own words."""
OWN_WORDS = frozenset(
    {
        "名称",
        "主题",
        "其余主题",
        "关键词名单",
        "事项",
        "自报问题",
        "上年问题",
        "整改结果",
        "渠道明细",
        "渠道首位",
        "账号明细",
        "查阅点明细",
        "考核",
        "社会评议",
        "责任追究",
        "政治表述",
        "联系方式",
    }
)


@dataclass(frozen=True, slots=True)
class _Use:
    body: int
    wordings: tuple[int, ...]
    slots: Mapping[str, str]


@dataclass
class Neighbours:
    """What the bodies of one county have chosen so far.

    ``shared`` counts, for the body that is choosing now, the 13-character runs it has in common
    with each earlier body.
    """

    uses: dict[str, list[_Use]] = field(default_factory=dict)
    pairs: dict[tuple[str, str], list[int]] = field(default_factory=dict)
    shared: dict[int, int] = field(default_factory=dict)
    body: int = -1

    def next_body(self) -> None:
        """Start choosing for the next body."""
        self.body += 1
        self.shared = {}

    # ------------------------------------------------------------ phrases

    def worded(
        self, ranked: Sequence[Phrase], base: int, slots: Mapping[str, str]
    ) -> tuple[Phrase, tuple[int, ...]]:
        """The phrase and wordings least alike to the neighbours'; ``ranked`` breaks ties.

        ``slots`` are the texts the phrase will be filled with.  ``ranked`` must not be empty.
        """
        order = sorted(range(len(ranked)), key=lambda n: (self._pressure(ranked[n]), n))
        best: tuple[int, Phrase, tuple[int, ...]] | None = None
        for index in order[:_TRIED]:
            phrase = ranked[index]
            cost, wordings = self._word(phrase, base, slots)
            if best is None or cost < best[0]:
                best = (cost, phrase, wordings)
            if not cost:
                break
        if best is None:
            raise LookupError(base)
        return best[1], best[2]

    def take(self, phrase: Phrase, wordings: tuple[int, ...], slots: Mapping[str, str]) -> None:
        """Record that the body that chooses says ``phrase`` with these wordings and slots."""
        mine = _Use(self.body, wordings, {name: slots.get(name, "") for name in phrase.slots})
        for use in self.uses.get(phrase.id, ()):
            if common := _common(phrase, mine, use):
                self.shared[use.body] = self.shared.get(use.body, 0) + common
        self.uses.setdefault(phrase.id, []).append(mine)

    def _pressure(self, phrase: Phrase) -> int:
        return sum(1 + 2 * self.shared.get(use.body, 0) for use in self.uses.get(phrase.id, ()))

    def _word(
        self, phrase: Phrase, base: int, slots: Mapping[str, str]
    ) -> tuple[int, tuple[int, ...]]:
        """Wordings one after another, each away from the neighbours it would run on with."""
        uses = self.uses.get(phrase.id, ())
        weights = [1 + 2 * self.shared.get(use.body, 0) for use in uses]
        runs = [0] * len(uses)
        wordings: list[int] = []
        for piece in phrase.pieces:
            if isinstance(piece, Pick):
                number = len(wordings)
                against = [0] * len(piece.alternatives)
                for use, weight, run in zip(uses, weights, runs, strict=True):
                    against[use.wordings[number]] += weight * (1 + run)
                here = mix(base, phrase.weight + number)
                ranks = [-mix(here, weight) for weight in piece.weights]
                index = min(range(len(ranks)), key=lambda n: (against[n], ranks[n]))
                wordings.append(index)
                lengths = _lengths(piece.alternatives[index], slots)
                runs = [
                    _after(run, lengths) if use.wordings[number] == index else 0
                    for use, run in zip(uses, runs, strict=True)
                ]
            else:
                lengths = _lengths((piece,), slots)
                runs = [_after(run, lengths) for run in runs]
        mine = _Use(self.body, tuple(wordings), slots)
        cost = 0
        for use, weight in zip(uses, weights, strict=True):
            common = _common(phrase, mine, use)
            # (c + s)² − c², with 2c + 1 = weight
            cost += common * (weight - 1) + common * common
        return cost, mine.wordings

    # ------------------------------------------------------------ items of a theme

    def items(self, pool: Pool, base: int) -> tuple[str, ...]:
        """Items of a pool in an order of which no neighbour has two side by side, if it can be."""
        ranked = sorted(pool.candidates, key=lambda item: -mix(base, stable_hash(item)))
        taken: list[str] = []
        while ranked and len(taken) < pool.take:
            best = self._least_beside(taken[-1] if taken else "", ranked)
            ranked.remove(best)
            taken.append(best)
        return tuple(taken)

    def take_items(self, items: Iterable[str]) -> None:
        """Record the items the body that chooses names."""
        before = ""
        for item in items:
            users = self.pairs.setdefault((before, item), [])
            if before:
                common = max(0, len(before) + len(item) - SHINGLE + 1)
                for body in users:
                    self.shared[body] = self.shared.get(body, 0) + common
            users.append(self.body)
            before = item

    def _least_beside(self, before: str, ranked: Sequence[str]) -> str:
        def pressure(item: str) -> int:
            users = self.pairs.get((before, item), ())
            return sum(1 + 2 * self.shared.get(body, 0) for body in users)

        return min(ranked, key=pressure)


# ---------------------------------------------------------------- runs in common


def _han(text: str) -> int:
    return sum("\u4e00" <= char <= "\u9fff" for char in text)


def _lengths(parts: Iterable[str | Slot], slots: Mapping[str, str]) -> list[int]:
    """Han characters of each part, or _BREAK."""
    lengths = []
    for part in parts:
        if isinstance(part, str):
            lengths.append(_han(part))
        else:
            lengths.append(_BREAK if part.name in OWN_WORDS else _han(slots.get(part.name, "")))
    return lengths


def _after(run: int, lengths: Iterable[int]) -> int:
    for length in lengths:
        run = 0 if length == _BREAK else run + length
    return run


def _common(phrase: Phrase, left: _Use, right: _Use) -> int:
    """How many 13-character runs two reports share that both say ``phrase``."""
    total = run = 0
    for length in _agreement(phrase, left, right):
        if length == _BREAK:
            total += max(0, run - SHINGLE + 1)
            run = 0
        else:
            run += length
    return total + max(0, run - SHINGLE + 1)


def _agreement(phrase: Phrase, left: _Use, right: _Use) -> Iterator[int]:
    """Lengths of what both say alike, _BREAK where they part."""
    number = 0
    for piece in phrase.pieces:
        parts: Sequence[str | Slot] = (piece,) if not isinstance(piece, Pick) else ()
        if isinstance(piece, Pick):
            index = left.wordings[number]
            if index != right.wordings[number]:
                yield _BREAK
            else:
                parts = piece.alternatives[index]
            number += 1
        for part in parts:
            if isinstance(part, str):
                yield _han(part)
            elif part.name in OWN_WORDS or left.slots.get(part.name) != right.slots.get(part.name):
                yield _BREAK
            else:
                yield _han(left.slots.get(part.name, ""))
