"""How alike texts are, counted apart from the program, as reviewing offices count it.

Han characters only; what is exempt (statutory formulas, names of bodies, keywords) splits the
text and never joins its neighbours.  Containment is the share of the smaller text's 13-character
shingles that the other has too; the longest common run counts Han characters.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from pathlib import Path

from draftkit.kinds.fields import (
    ACCOUNTABILITY,
    ACCOUNTS,
    APPRAISAL,
    CHANNELS,
    PROBLEMS,
    PUBLIC_REVIEW,
    READING_POINTS,
    REMEDIES,
)
from draftkit.model import Filing
from tests.support import material, themes
from tests.support.passages import NARRATIVE, Draft

SHINGLE = 13
_NO_HAN = re.compile(r"[^\u4e00-\u9fff\x00]+")
SPLIT = "\x00"
_TO_FILL = re.compile(r"【待填[^】]*】")


def formulas(path: Path) -> list[str]:
    """The exempt formulas of a list: one a line, ``#`` begins a comment."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    ordered = sorted({word for word in words if word}, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, ordered)) or r"(?!)")


def stretches(
    text: str, exempt: Sequence[str], names: Sequence[str], keywords: Sequence[str]
) -> list[str]:
    """The text's stretches of Han characters between what is exempt.

    Punctuation, numbers and paragraph ends are dropped and join their neighbours.
    """
    text = _any_of([*names, *keywords]).sub(SPLIT, text)
    han = _NO_HAN.sub("", text)
    han = _any_of(_NO_HAN.sub("", formula) for formula in exempt).sub(SPLIT, han)
    return [stretch for stretch in han.split(SPLIT) if stretch]


class Cut:
    """One text cut up; its sets of n-grams are made once."""

    def __init__(self, parts: list[str]) -> None:
        self.parts = parts
        self._grams: dict[int, frozenset[str]] = {}

    def grams(self, size: int) -> frozenset[str]:
        if size not in self._grams:
            self._grams[size] = frozenset(
                part[i : i + size] for part in self.parts for i in range(len(part) - size + 1)
            )
        return self._grams[size]

    @cached_property
    def longest(self) -> int:
        return max(map(len, self.parts), default=0)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts by their index, what they share and their longest common run."""

    left: int
    right: int
    containment: float
    run: str


@dataclass(frozen=True)
class Likeness:
    """All pairs, worst containment first."""

    pairs: tuple[Pair, ...]

    def percentile(self, share: float) -> float:
        """The containment that this share of the pairs does not exceed (nearest rank)."""
        if not self.pairs:
            return 0.0
        ordered = sorted(pair.containment for pair in self.pairs)
        return ordered[max(0, math.ceil(share * len(ordered)) - 1)]

    @property
    def longest_run(self) -> str:
        return max((pair.run for pair in self.pairs), key=len, default="")


def measured(draft: Draft, given: Iterable[str] = ()) -> str:
    """The narrative of 一, 五 and 六; headings and texts given as facts become splits."""
    narrative = (p for p in draft if p.section in NARRATIVE)
    text = "".join(p.text if p.is_prose else SPLIT for p in narrative)
    # A 【待填】 is where a fact will stand; no published report has one.
    text = _TO_FILL.sub(SPLIT, text)
    return _any_of(given).sub(SPLIT, text)


def given(filing: Filing) -> Iterator[str]:
    """The texts an office gave as facts."""
    facts = filing.given
    yield from (
        facts[APPRAISAL],
        facts[PUBLIC_REVIEW],
        facts[ACCOUNTABILITY],
        *facts[READING_POINTS],
    )
    # A grade that the text tells without the words that lead to it.
    graded = (re.search(r"[为是](.{1,4})$", facts[field]) for field in (APPRAISAL, PUBLIC_REVIEW))
    yield from (match[1] for match in graded if match)
    yield from (account.name for account in facts[ACCOUNTS])
    yield from (c.name for c in facts[CHANNELS])
    for own in facts[PROBLEMS]:
        yield from (own.problem, own.measure)
    for remedy in facts[REMEDIES]:
        yield from (remedy.problem, remedy.result)
    yield from material.own_texts(filing)
    yield from (form for word in filing.keywords for form in themes.forms(word))


def containment(left: Cut, right: Cut) -> float:
    one, other = left.grams(SHINGLE), right.grams(SHINGLE)
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0


def common_run(left: Cut, right: Cut) -> str:
    """The longest stretch both have.  A run of n characters has runs of every shorter length."""
    low, high = 0, min(left.longest, right.longest)
    while low < high:
        middle = _probe(low, high)
        if left.grams(middle).isdisjoint(right.grams(middle)):
            high = middle - 1
        else:
            low = middle
    return min(left.grams(low) & right.grams(low)) if low else ""


def _probe(low: int, high: int) -> int:
    """Common runs are short: look near the lower end first, so that few n-gram sets are made."""
    return min((low + high + 1) // 2, max(low + 1, 2 * low, 4))


def _cuts(
    texts: Sequence[str], exempt: Sequence[str], names: Sequence[str], keywords: Sequence[str]
) -> Iterator[Cut]:
    for text in texts:
        yield Cut(stretches(text, exempt, names, keywords))


def likeness(
    texts: Sequence[str],
    exempt: Sequence[str] = (),
    names: Sequence[str] = (),
    keywords: Sequence[str] = (),
) -> Likeness:
    """All pairs of texts.

    A text is what ``measured`` gives; ``names`` and ``keywords`` are those of all bodies together.
    """
    cuts = list(_cuts(texts, exempt, names, keywords))
    pairs = (
        Pair(i, j, containment(cuts[i], cuts[j]), common_run(cuts[i], cuts[j]))
        for i, j in combinations(range(len(cuts)), 2)
    )
    return Likeness(tuple(sorted(pairs, key=lambda pair: -pair.containment)))
