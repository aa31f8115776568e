"""Which problems the bank proposes beside those the office names itself: from figures, from keywords, general ones.

What figures bring up goes first, by the weight of the figures; which of equal ones is taken is the body's own choice, so
that neighbours with equal figures need not name the same.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from draftkit.chance import mix, stable_hash
from draftkit.facts import Facts
from draftkit.kinds.fields import PROBLEMS, REMEDIES
from draftkit.model import Filing
from draftkit.phrasebank.schema import Family, PhraseBank

_FROM_FIGURES, FROM_KEYWORDS, _GENERAL = "数据", "关键词", "通用"
"""What may bring a family up, as the bank writes it, in the order in which it is asked."""
_MOST_OF = {_FROM_FIGURES: 2, FROM_KEYWORDS: 1, _GENERAL: math.inf}
"""How many are taken of each at most."""

# Of the problems of 五, those the office names included:
_WANTED, _MOST = 3, 4
"""Three where the office names fewer, or four where they are short."""
_SHORT, _LONG_ENOUGH = 258, 222
"""Characters below which 五 takes a fourth (200 to 500 are accepted), and what a fourth should bring it to."""
_AROUND, _PROPOSED = 40, 72
"""Characters of the lead, the marks and the linking words; of a proposed problem with its measure."""
_LOOKED_AT = 10
"""How many are looked at for one that is long enough."""

# Of the applications behind a family:
_SOME, _SHARE, _MAIN = 3, 5, 2
"""It is worth a problem from three on, or from a fifth of those finished; from half of them on it goes first."""
_COUNTED = {
    f"{stem}_有": f"{stem}数"
    for stem in ("结转", "补正", "不掌握", "另行制作", "信访", "重复", "查询", "不予公开")
}
"""Condition → the slot that counts the applications behind it."""
_FIRST_OF_ALL = "纠正_有"
"""A corrected decision: a reviewing office looks for it first."""


class Proposal(NamedTuple):
    """A family to be proposed, and those for whose sake another one gave way to it."""

    family: Family
    rivals: tuple[Family, ...] = ()


class Proposer(NamedTuple):
    """Knows one filing.  ``kept`` are families an earlier draft proposed, ``seed`` stands for body and year."""

    filing: Filing
    facts: Facts
    bank: PhraseBank
    kept: Sequence[str]
    seed: int

    def recognise(self, problem: str) -> Family | None:
        """The family an office's own problem belongs to: the one most of whose signs it shows.

        Of several, one that figures or keywords bring up rather than a general one.
        """
        best: tuple[tuple[int, bool], Family] | None = None
        for family in self.bank.families:
            count = sum(map(problem.__contains__, family.signs))
            rank = (count, family.basis != _GENERAL)
            if not count or (best is not None and rank <= best[0]):
                continue
            measures = self.bank.phrases.get(f"measure.{family.id}", ())
            if any(one.suits(self.filing.body.kind, self.facts.cases) for one in measures):
                best = (rank, family)
        return best[1] if best else None

    def proposals(self, named: Iterable[Family]) -> list[Proposal]:
        """What to propose; ``named`` are the families of the office's own problems."""
        ranked = self._ranked(self._fresh(list(named)))
        chosen = _choose(ranked, self._lacking())
        if len(self.filing.given[PROBLEMS]) >= _WANTED and chosen:
            return [Proposal(self._last(ranked))]
        return chosen

    def _fresh(self, named: Sequence[Family]) -> list[Family]:
        """Families the case allows and of which nobody speaks already, in the bank's order."""
        filing, given = self.filing, self.filing.given
        said = [own.problem for own in given[PROBLEMS]]
        said += filing.last.problems if filing.last else ()
        said += [remedy.problem for remedy in given[REMEDIES]]
        text = "\n".join(said)
        themes = {theme.name for word in filing.keywords if (theme := self.bank.theme_of(word))}
        return [
            family
            for family in self.bank.families
            if not any(map(text.__contains__, family.signs))
            and not _beside(family, named)
            and self._fits(family, themes)
        ]

    def _fits(self, family: Family, themes: set[str]) -> bool:
        if family.kinds and self.filing.body.kind not in family.kinds:
            return False
        if not all(condition.holds(self.facts.cases) for condition in family.when):
            return False
        return (
            not family.themes
            or family.basis != FROM_KEYWORDS
            or not themes.isdisjoint(family.themes)
        )

    def _ranked(self, families: list[Family]) -> list[Family]:
        """Those an earlier draft proposed, then by what the figures weigh, then by hash."""
        base = mix(self.seed, stable_hash("problems"))
        place = {family_id: index for index, family_id in enumerate(self.kept)}
        return sorted(
            families,
            key=lambda family: (
                place.get(family.id, len(place)),
                -self._weight(family),
                -mix(base, stable_hash(family.id)),
            ),
        )

    def _weight(self, family: Family) -> float:
        """How much the figures say for a family: nothing where too few applications stand behind it."""
        names = {condition.name for condition in family.when}
        if _FIRST_OF_ALL in names:
            return math.inf
        done = self.facts.number("办结数")
        count = sum(self.facts.number(_COUNTED[name]) for name in names & _COUNTED.keys())
        if count < _SOME and not count * _SHARE >= done > 0:
            return 0
        return 2 if count * _MAIN >= done else 1

    def _lacking(self) -> int:
        """How many problems to propose beside the office's own."""
        own, told = self.filing.given[PROBLEMS], self._told()
        count = max(0, _WANTED - len(own))
        while told + count * _PROPOSED < _SHORT and len(own) + count < _MOST:
            count += 1
        return count

    def _told(self) -> int:
        """About how long 五 is with what the office gave itself."""
        own, remedies = self.filing.given[PROBLEMS], self.filing.given[REMEDIES]
        told = _AROUND + sum(len(p.problem) + (len(p.measure) or _PROPOSED // 2) for p in own)
        return told + sum(len(remedy.problem) + len(remedy.result) for remedy in remedies)

    def _last(self, ranked: Sequence[Family]) -> Family:
        """The one problem to add to three short ones of the office's own.

        What an earlier draft took, or a decision that was corrected; else the first that makes the
        section long enough, or the longest of the first.
        """
        first, told = ranked[0], self._told()
        if first.id in self.kept or self._weight(first) == math.inf:
            return first
        enough = (family for family in ranked if told + self._length(family) >= _LONG_ENOUGH)
        return next(enough, None) or max(ranked[:_LOOKED_AT], key=self._length)

    def _length(self, family: Family) -> float:
        """The mean length of what the family says."""
        total = 0.0
        for role in ("problem", "measure"):
            phrases = self.bank.phrases.get(f"{role}.{family.id}", ())
            total += sum(phrase.length for phrase in phrases) / max(1, len(phrases))
        return total


def _choose(ranked: Sequence[Family], count: int) -> list[Proposal]:
    """``count`` of them: those the figures show, then one by keyword, then general ones."""
    chosen: list[Proposal] = []
    for basis, most in _MOST_OF.items():
        end = min(len(chosen) + most, count)
        rivals: tuple[Family, ...] = ()
        for family in ranked:
            if family.basis != basis:
                continue
            if len(chosen) == end:
                break
            if found := _beside(family, [one.family for one in chosen]):
                rivals += found
            else:
                chosen.append(Proposal(family, rivals))
    return chosen


def _beside(family: Family, others: Sequence[Family]) -> tuple[Family, ...]:
    """Those of the others that say nearly the same."""
    return tuple(o for o in others if o.id in family.apart or family.id in o.apart)
