"""Which problems the bank proposes beside those the office names itself.

Two of the office's own are all there is.  With fewer, figures propose where they are large, the largest
first; what is then still missing to two comes from what else the office's figures and names show (one channel, one
training), then from keywords and from the bank, which has to part neighbours as well: no family without a figure of its own in more than a third of a county.

A draft of an earlier version keeps the families it has.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import partial
from types import MappingProxyType

from draftkit.chance import mix, stable_hash
from draftkit.kinds.fields import PROBLEMS, REMEDIES
from draftkit.model import Filing
from draftkit.phrasebank.schema import Family, PhraseBank
from draftkit.phrasebank.selection import Eligible
from draftkit.tuples import NamedTuple

_FROM_FIGURES, FROM_KEYWORDS, _GENERAL = "数据", "关键词", "通用"
"""What may bring a family up, as the bank writes it."""
_ENOUGH, _MOST = 2, 3
"""Problems a section has at least, where proposing is allowed, and at most where figures propose."""
_AMONG = 4
"""Families of which one is taken by keyword at least: where fewer fit, general ones stand beside them,
so that bodies with the same few keywords, drafted one by one, do not all take the same."""

_SOME, _SHARE = 3, 5
"""A figure is large from three cases on that are a fifth of their total."""
_LARGE: Mapping[str, tuple[str, tuple[str, ...]]] = MappingProxyType(
    {
        **{
            f"{stem}_有": (f"{stem}数", ("办结数",))
            for stem in ("补正", "不掌握", "另行制作", "信访", "重复", "查询", "不予公开")
        },
        "结转_有": ("结转数", ()),
        "未审结_有": ("未审结数", ("复议数", "诉讼数")),
        "总数_减": ("总数差", ("上年总数",)),
    }
)
"""Condition → the slot that counts the cases behind it, and the slots of their total (none: any share)."""
_ALWAYS = ("按期_否", "纠正_有", "总数_零")
"""No lawful outcome, or nothing at all: one is enough, and it is said before all others."""
_COUNTED = frozenset((*_ALWAYS, *_LARGE))


class County(NamedTuple):
    """The other bodies of a county: how many propose a family, by its id, and how many bodies there are.

    ``bodies`` includes the one that is being planned.
    """

    uses: Mapping[str, int] = MappingProxyType({})
    bodies: int = 0

    def has_room(self, family: Family) -> bool:
        """Whether one more body may propose it, with no more than a third of the county doing so."""
        uses = self.uses.get(family.id, 0)
        return not uses or 3 * (uses + 1) <= self.bodies


class Proposer(NamedTuple):
    """Knows one filing.

    ``kept`` are families an earlier draft proposed, ``seed`` stands for body and year, ``done`` is what the report tells
    as done.
    """

    filing: Filing
    eligible: Eligible
    kept: Sequence[str]
    seed: int
    county: County = County()
    done: str = ""

    def recognise(self, problem: str) -> Family | None:
        """The family an office's own problem belongs to: the one most of whose signs it shows.

        Of several, one that figures or keywords bring up rather than a general one.
        """
        best: tuple[tuple[int, bool], Family] | None = None
        families = self.eligible.bank.families
        for number, count in sorted(_shown_signs(problem, self.eligible.bank).items()):
            family = families[number]
            rank = (count, family.basis != _GENERAL)
            if best is not None and rank <= best[0]:
                continue
            measures = self.eligible.bank.phrases.get(f"measure.{family.id}", ())
            if any(one.suits(self.filing.body.kind, self.eligible.facts.cases) for one in measures):
                best = (rank, family)
        return best[1] if best else None

    def proposals(self, fresh: Sequence[Family]) -> list[Family]:
        """What to propose of some families."""
        if self.filing.only_given:
            return []
        own = len(self.filing.given[PROBLEMS])
        if not self.eligible.edition.problems_by_rank:
            places = {family_id: at for at, family_id in enumerate(self.kept)}
            earlier = sorted((f for f in fresh if f.id in places), key=lambda f: places[f.id])
            count = max(len(places), _ENOUGH) if own < _ENOUGH else 0
            return self._filled_up(earlier, fresh, count)
        large = self._apart(sorted(filter(self._is_large, fresh), key=self._rank))
        if own >= _ENOUGH:
            return [family for family in large if _shows(family, _ALWAYS[:1])]
        return self._filled_up(large[: _MOST - own], fresh, _ENOUGH - own)

    def weighed_against(self, family: Family) -> set[str]:
        """The cells behind the families that would have come before a proposed one, had the case allowed them."""
        others = self.eligible.bank.families
        if _counts(family):
            return {c for o in others if _shows(o, _ALWAYS) for c in self._grounds(o)}
        base = self._base("problems")
        preference = self._preference(family, base)
        return {
            cell
            for other in others
            if (other.when or other.only) and not (_counts(other) or other.retired or other.themes)
            if other.basis == _FROM_FIGURES
            or (not self._holds(other) and self._preference(other, base) < preference)
            for cell in self._grounds(other)
        }

    def fresh(self, named: Sequence[Family]) -> list[Family]:
        """Families the case allows and of which nobody speaks already, in the bank's order.

        ``named`` are those of the office's own problems.
        """
        filing, given = self.filing, self.filing.given
        said = [own.problem for own in given[PROBLEMS]]
        said += filing.last.problems if filing.last else ()
        said += [remedy.problem for remedy in given[REMEDIES]]
        told = _shown_signs("\n".join(said), self.eligible.bank) if said else ()
        themes = {
            theme.name for word in filing.keywords if (theme := self.eligible.bank.theme_of(word))
        }
        return [
            family
            for number, family in enumerate(self.eligible.bank.families)
            if self._fits(family, themes)
            and number not in told
            and not (named and _near(family, named))
        ]

    def _fits(self, family: Family, themes: set[str]) -> bool:
        if not self._holds(family):
            return False
        if family.kinds and self.filing.body.kind not in family.kinds:
            return False
        if family.retired and family.id not in self.kept:
            return False
        if self.eligible.struck and family.message in self.eligible.struck:
            return False
        if family.id not in self.kept and any(sign in self.done for sign in family.against):
            return False
        return (
            not family.themes
            or family.basis != FROM_KEYWORDS
            or not themes.isdisjoint(family.themes)
        )

    def _holds(self, family: Family) -> bool:
        cases = self.eligible.facts.cases
        for name, negated in family.when:  # asked of every family for every body
            if (name in cases) is negated:
                return False
        if not family.only or family.id in self.kept:
            return True
        return all((name in cases) is not negated for name, negated in family.only)

    # ------------------------------------------------------------ figures

    def _rank(self, family: Family) -> tuple[float, int, int, int]:
        """The most cases first; of equal ones the more precise, then the one an earlier draft had first."""
        earlier = self.kept.index(family.id) if family.id in self.kept else len(self.kept)
        return (
            -self._cases(family),
            len(self._grounds(family)),
            earlier,
            -_hash(family, self._base("problems")),
        )

    def _grounds(self, family: Family) -> set[str]:
        grounds = self.eligible.facts.grounds
        terms = (*family.when, *family.only)
        return {cell for condition in terms for cell in grounds.get(condition.name, ())}

    def _apart(self, families: Iterable[Family]) -> list[Family]:
        """Those that speak of other cases than the ones before them, and do not say nearly the same."""
        taken: list[Family] = []
        told: set[str] = set()
        for family in families:
            if told.isdisjoint(self._grounds(family)) and not _near(family, taken):
                taken.append(family)
                told |= self._grounds(family)
        return taken

    def _cases(self, family: Family) -> float:
        if _shows(family, _ALWAYS):
            return math.inf
        counts = (_LARGE[c.name][0] for c in family.when if c.name in _LARGE)
        return float(sum(map(self.eligible.facts.number, counts)))

    def _is_large(self, family: Family) -> bool:
        """Whether figures of the body's own propose the family (settled: three cases, a fifth)."""
        number = self.eligible.facts.number
        if family.basis != _FROM_FIGURES:
            return False
        if _shows(family, _ALWAYS):
            return True
        counted = [_LARGE[c.name] for c in family.when if c.name in _LARGE]
        return bool(counted) and all(
            number(count) >= _SOME
            and (not totals or number(count) * _SHARE >= sum(map(number, totals)))
            for count, totals in counted
        )

    # ------------------------------------------------------------ keywords and the bank

    def _filled_up(
        self, chosen: Sequence[Family], fresh: Sequence[Family], count: int
    ) -> list[Family]:
        """``chosen``, and as many of the others as it takes to be ``count``."""
        found = list(chosen)
        for family in self._others(fresh):
            if len(found) >= count:
                break
            if family not in found and not _near(family, found):
                found.append(family)
        return found

    def _others(self, fresh: Sequence[Family]) -> Iterator[Family]:
        """What the body may propose without a large figure: what its own figures show, one by keyword, then the general."""
        loose = [f for f in fresh if not _counts(f)]
        yield from (f for i in self.kept for f in loose if f.id == i)
        loose.sort(key=partial(self._preference, base=self._base("problems")))
        yield from self._shown(loose)
        by_keyword = [f for f in loose if f.basis == FROM_KEYWORDS]
        general = [f for f in loose if f.basis == _GENERAL]
        beside = general[: max(0, _AMONG - len(by_keyword))] if by_keyword else []
        # By a hash of their own: the general ones beside are those that another hash prefers.
        first = partial(self._preference, base=self._base("first"))
        yield from sorted((*by_keyword, *beside), key=first)[:1]
        yield from general
        yield from by_keyword
        yield from loose

    def _shown(self, loose: Sequence[Family]) -> Sequence[Family]:
        """What the body's own facts show, of families by preference: the one that is least said in the county, others if nobody says them.

        Bodies drafted one by one do not know of each other: some of what others might say stands beside theirs.
        """
        shown = [f for f in loose if f.basis == _FROM_FIGURES and self.county.has_room(f)]
        if not shown or self.county.bodies:
            return [f for at, f in enumerate(shown) if not (at and self.county.uses.get(f.id))]
        others = [f for f in loose if f.basis != _FROM_FIGURES]
        among = (*shown, *others[: max(0, _AMONG - len(shown))])
        return sorted(among, key=partial(_hash, base=self._base("shown")))[:_ENOUGH]

    def _preference(self, family: Family, base: int) -> tuple[bool, bool, int, int]:
        """What is proposed first, as hashes under ``base`` break ties."""
        uses, shown = self.county.uses.get(family.id, 0), family.basis == _FROM_FIGURES
        return (not self.county.has_room(family), not shown, uses, -_hash(family, base))

    def _base(self, purpose: str) -> int:
        """What the body's hashes of families depend on, beside these, where it chooses for a ``purpose``."""
        return mix(self.seed, stable_hash(purpose))


def _hash(family: Family, base: int) -> int:
    return mix(base, stable_hash(family.id))


def _shown_signs(text: str, bank: PhraseBank) -> Counter[int]:
    """How many of its signs a text shows of each family, by the family's number; each sign is looked for once, where its first character is there."""
    signs = bank.indices.signs
    if not signs:
        for number, family in enumerate(bank.families):
            for sign in family.signs:
                signs.setdefault(sign[0], {}).setdefault(sign, []).append(number)
    near = (signs[first].items() for first in signs.keys() & set(text))
    return Counter(number for some in near for sign, of in some if sign in text for number in of)


def _shows(family: Family, names: Container[str]) -> bool:
    return any(condition.name in names for condition in family.when)


def _counts(family: Family) -> bool:
    """Whether the family speaks of cases, and so waits for enough of them."""
    return family.basis == _FROM_FIGURES and _shows(family, _COUNTED)


def _near(family: Family, others: Iterable[Family]) -> bool:
    """Whether one of the others says nearly the same."""
    return any(o.id in family.apart or family.id in o.apart for o in others)
