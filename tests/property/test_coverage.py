"""Every case the outline foresees comes up, and every phrase of the bank can be used.

``pytest tests/property/test_coverage.py -n0 -s`` shows the figures.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import pytest

from draftkit.model import Filing
from draftkit.phrasebank.schema import MessageSpec
from draftkit.pipeline import compose_all
from draftkit.planning.proposals import Proposer
from draftkit.plans import Message
from draftkit.sources.banks import shipped_bank
from tests.support import themes
from tests.support.corners import (
    corner_filings,
    family_filings,
    keyword_filings,
    plain_filings,
    shown_filings,
)
from tests.support.counties import body_name
from tests.support.filings import random_filing
from tests.support.stages import Stages, named, said, staged

SEEDS = 500
EXAMPLES, NAMES = 4, 500
"""How many filings are kept in which a phrase could be used, and with how many names each is tried."""
pytestmark = [
    pytest.mark.slow,
    pytest.mark.xdist_group("coverage"),  # one process composes them all once
]

Regime = tuple[str, str]
"""A message and the conditions of one of its regimes ("" where it has none)."""


class Reached:
    """What comes up over many filings: regimes, phrases that could be used, phrases that were."""

    def __init__(self) -> None:
        self.regimes: set[Regime] = set()
        self.eligible: set[str] = set()
        self.chosen: set[str] = set()
        self.families: set[str] = set()
        self.examples: dict[str, list[Filing]] = {}

    def add(self, stages: Stages) -> None:
        self._add(stages)
        planned = _planned(stages)
        for phrase in planned | set(_of_families(stages)):
            some = self.examples.setdefault(phrase, [])
            if phrase in planned:  # better than one in which its family could come up
                some.insert(0, stages.filing)
            elif len(some) < EXAMPLES:
                some.append(stages.filing)
            del some[EXAMPLES:]

    def choose(self, filing: Filing) -> None:
        """Note what one more filing says."""
        self.chosen |= {part.choice.phrase for part in said(staged(filing).worded()) if part.phrase}

    def _add(self, stages: Stages) -> None:
        specs = {spec.id: spec for spec in shipped_bank().outline.messages()}
        for message in stages.messages:
            if message.verbatim:
                self.regimes |= {(message.type, "")} & _regimes(iter(specs.values()))
                continue
            if spec := specs.get(message.type):
                self.regimes |= {
                    (spec.id, _shown(regime))
                    for regime in spec.regimes or ((),)
                    if all(condition.holds(stages.facts.cases) for condition in regime)
                }
        self.chosen |= {part.choice.phrase for part in said(stages.worded()) if part.phrase}
        self.families |= {m.type for m in stages.messages if m.id.startswith("issue.")}
        self.eligible |= _planned(stages) | set(_of_families(stages))


def _planned(stages: Stages) -> set[str]:
    """Phrases that could say what this filing has to say."""
    messages = (message for message in stages.messages if not message.verbatim)
    return {phrase.id for m in messages for phrase in stages.eligible.phrases(m)}


def _of_families(stages: Stages) -> Iterator[str]:
    """Phrases of all families of problems that fit, whether or not they were drawn this time."""
    filing, bank = stages.filing, shipped_bank()
    themes = {theme.name for word in filing.keywords if (theme := bank.theme_of(word))}
    proposer = Proposer(filing, stages.eligible, (), stages.seed)
    for family in bank.families:
        if proposer._fits(family, themes):
            for role in ("problem", "measure"):
                message = Message(family.id, f"{role}.{family.id}")
                yield from (phrase.id for phrase in stages.eligible.phrases(message))


def _shown(regime: tuple[object, ...]) -> str:
    return "、".join(map(str, regime))


def _regimes(specs: Iterator[MessageSpec]) -> set[Regime]:
    """Of what is said in new drafts: an earlier version's messages come up in its drafts alone."""
    new = (spec for spec in specs if spec.edition != "旧")
    return {(s.id, _shown(regime)) for s in new for regime in s.regimes or ((),)}


@lru_cache(maxsize=1)
def _reached() -> Reached:
    reached = Reached()
    corners = (*corner_filings(), *plain_filings(), *keyword_filings(), *family_filings())
    corners += shown_filings()
    for filing in (*corners, *map(random_filing, range(SEEDS))):
        reached.add(staged(filing))
    return reached


def test_every_message_comes_up_in_every_regime() -> None:
    wanted = _regimes(shipped_bank().outline.messages())
    missing = wanted - _reached().regimes
    reached = len(wanted) - len(missing)
    print(f"\nmessages × regimes: {reached} of {len(wanted)} ({reached / len(wanted):.0%})")  # noqa: T201
    assert missing == set()


def _sayable() -> set[str]:
    """Ids of the phrases a new draft may have: not retired, and for no message of an earlier version's drafts."""
    bank = shipped_bank()
    old = {spec.id for spec in bank.outline.messages() if spec.edition == "旧"}
    gone = {f"{role}.{f.id}" for f in bank.families if f.retired for role in ("problem", "measure")}
    return {p.id for p in bank.all_phrases() if not p.retired and p.says not in old | gone}


def test_every_phrase_can_be_used() -> None:
    every = _sayable()
    eligible, chosen = _reached().eligible, _reached().chosen
    print(f"\nphrases: {len(every)}, eligible {len(eligible)}, chosen {len(chosen)}")  # noqa: T201
    assert chosen <= eligible <= every
    assert sorted(every - eligible) == []


def test_every_phrase_is_chosen_by_somebody() -> None:
    """Those the filings above did not choose, other bodies with the same figures do."""
    reached = _reached()
    waiting = sorted(reached.eligible - reached.chosen)
    tried = 0
    for phrase in waiting:
        for number in range(NAMES):
            if phrase in reached.chosen:
                break
            for filing in reached.examples[phrase]:
                reached.choose(named(filing, body_name(number, filing.body.kind)))
                tried += 1
    never = sorted(reached.eligible - reached.chosen)
    print(f"\nphrases chosen after {tried} more drafts: {len(reached.chosen)}")  # noqa: T201
    assert never == []


def test_every_family_of_problems_is_proposed() -> None:
    """Those the filings above did not propose, other bodies with the same figures do."""
    reached, phrases = _reached(), shipped_bank().phrases
    families = (family for family in shipped_bank().families if not family.retired)
    wanted = {f"{role}.{f.id}" for f in families for role in ("problem", "measure")}
    missing = wanted - reached.families
    for says in sorted(missing):
        some = {id(f): f for p in phrases[says] for f in reached.examples.get(p.id, ())}
        for number in range(NAMES):
            if says not in missing:
                break
            for one in some.values():
                planned = staged(named(one, body_name(number, one.body.kind))).messages
                missing -= {m.type for m in planned if m.id.startswith("issue.")}
    assert missing == set()


def test_every_theme_is_a_field_or_told() -> None:
    """A keyword that is a field of published information stands in the text; another is told after the run."""
    for filing in keyword_filings():
        (word,) = filing.keywords
        made = compose_all(filing)
        (told,) = [s.text for s in made.report.sentences() if s.message == "pub.fields"] or [""]
        assert any(form in told for form in themes.forms(word)) != (made.unused == (word,)), word
