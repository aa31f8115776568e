"""Every case the outline foresees comes up, and every phrase of the bank can be used.

``pytest tests/property/test_coverage.py -n0 -s`` shows the figures.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import pytest

from draftkit.model import Message
from draftkit.phrasebank.schema import MessageSpec
from draftkit.planning import problems
from draftkit.sources.banks import shipped_bank
from tests.support.corners import corner_filings, keyword_filings
from tests.support.filings import random_filing
from tests.support.stages import Stages, said, staged

SEEDS = 500
pytestmark = pytest.mark.xdist_group("coverage")  # one process composes them all once

Regime = tuple[str, str]
"""A message and the conditions of one of its regimes ("" where it has none)."""


class Reached:
    """What comes up over many filings: regimes, phrases that could be used, phrases that were."""

    def __init__(self) -> None:
        self.regimes: set[Regime] = set()
        self.eligible: set[str] = set()
        self.chosen: set[str] = set()
        self.families: set[str] = set()

    def add(self, stages: Stages) -> None:
        specs = {spec.id: spec for spec in shipped_bank().outline.messages()}
        for message in stages.messages:
            if message.verbatim:
                continue
            self.eligible |= {phrase.id for phrase in stages.eligible.phrases(message)}
            if spec := specs.get(message.type):
                self.regimes |= {
                    (spec.id, _shown(regime))
                    for regime in spec.regimes or ((),)
                    if all(condition.holds(stages.facts.cases) for condition in regime)
                }
        self.chosen |= {part.choice.phrase for part in said(stages.worded()) if part.phrase}
        self.families |= {m.type for m in stages.messages if m.id.startswith("issue.")}
        self.eligible |= set(_of_families(stages))


def _of_families(stages: Stages) -> Iterator[str]:
    """Phrases of all families of problems that fit, whether or not they were drawn this time."""
    filing, bank = stages.filing, shipped_bank()
    themes = {theme.name for word in filing.keywords if (theme := bank.theme_of(word))}
    for family in bank.families:
        if problems._fits(family, filing, stages.facts, themes):
            for role in ("problem", "measure"):
                message = Message(family.id, f"{role}.{family.id}")
                yield from (phrase.id for phrase in stages.eligible.phrases(message))


def _shown(regime: tuple[object, ...]) -> str:
    return "、".join(map(str, regime))


def _regimes(specs: Iterator[MessageSpec]) -> set[Regime]:
    return {(s.id, _shown(regime)) for s in specs for regime in s.regimes or ((),)}


@lru_cache(maxsize=1)
def _reached() -> Reached:
    reached = Reached()
    for filing in (*corner_filings(), *keyword_filings(), *map(random_filing, range(SEEDS))):
        reached.add(staged(filing))
    return reached


def test_every_message_comes_up_in_every_regime() -> None:
    wanted = _regimes(shipped_bank().outline.messages())
    missing = wanted - _reached().regimes
    reached = len(wanted) - len(missing)
    print(f"\nmessages × regimes: {reached} of {len(wanted)} ({reached / len(wanted):.0%})")  # noqa: T201
    assert missing == set()


def test_every_phrase_can_be_used() -> None:
    every = {phrase.id for phrase in shipped_bank().all_phrases()}
    eligible, chosen = _reached().eligible, _reached().chosen
    print(f"\nphrases: {len(every)}, eligible {len(eligible)}, chosen {len(chosen)}")  # noqa: T201
    assert chosen <= eligible <= every
    assert sorted(every - eligible) == []


def test_every_family_of_problems_is_proposed() -> None:
    wanted = {f"{role}.{f.id}" for f in shipped_bank().families for role in ("problem", "measure")}
    assert wanted - _reached().families == set()


def test_every_theme_is_spoken_of() -> None:
    """A theme whose figures are zero is a plain name; the others say what is published."""
    for filing in keyword_filings():
        (message,) = (m for m in staged(filing).messages if m.type in ("theme", "theme.plain"))
        assert message.slots["主题"].text == filing.keywords[0]
