"""How long 一 grows, and what gives way."""

from __future__ import annotations

import pytest

from draftkit.model import Filing
from draftkit.phrasebank.schema import MessageSpec
from draftkit.pipeline import compose, compose_all
from draftkit.plans import Choices, Message
from draftkit.sources.banks import shipped_bank
from tests.support.filings import random_filing
from tests.support.stages import EARLIER, Stages, one_more_each, staged

BATCH = 50
SPECS: dict[str, MessageSpec] = {spec.id: spec for spec in shipped_bank().outline.messages()}
FEW = 3


def _omitted(stages: Stages) -> list[MessageSpec]:
    planned = {message.type for message in stages.messages}  # one may be wanted in 六
    edition = stages.eligible.edition
    due = (s for s in SPECS.values() if s.section == "一" and edition.has(s.edition))
    said = (s for s in due if not s.source and s.is_due(stages.facts.cases))
    return [s for s in said if s.id not in planned]


def _paragraphs(stages: Stages) -> list[list[Message]]:
    return [
        [m for m in block.messages if isinstance(m, Message)]
        for block in stages.plan.blocks
        if (block.section, block.role) == ("一", "paragraph")
    ]


def _length(filing: Filing, previous: Choices | None = None) -> int:
    made = compose(filing, None, previous)
    blocks = (b for b in made.blocks if b.section == "一" and b.role != "section")
    return sum(len("".join(block.text.split())) for block in blocks)


@pytest.mark.parametrize("earlier", [None, EARLIER], ids=["now", "an earlier draft"])
@pytest.mark.parametrize("first", range(0, 300, BATCH))
def test_what_gives_way_may_and_does_so_in_its_turn(first: int, earlier: Choices | None) -> None:
    for seed in range(first, first + BATCH):
        stages = staged(random_filing(seed), previous=earlier)
        omitted = _omitted(stages)
        assert all(spec.omit for spec in omitted), seed
        assert all(_paragraphs(stages)), seed
        if not omitted:
            continue
        last = max(spec.omit for spec in omitted)
        for paragraph in _paragraphs(stages):
            early = [m for m in paragraph if 0 < SPECS[m.type].omit < last]
            # Whose turn had come may only stay where the paragraph would be empty without it.
            assert not early or len(paragraph) == 1, (seed, early)


@pytest.mark.parametrize("first", range(0, 300, BATCH))
def test_one_of_an_earlier_draft_keeps_its_length(first: int) -> None:
    for seed in range(first, first + BATCH):
        filing = random_filing(seed)
        sparse = len(filing.given) + len(filing.keywords) < 3
        assert (300 if sparse else 450) <= _length(filing, EARLIER) <= 1000, seed


SOME_WORK = 6
"""So many facts and keywords make a draft of the usual length."""


@pytest.mark.parametrize("first", range(0, 300, BATCH))
def test_one_is_as_long_as_what_was_given(first: int) -> None:
    """Nothing is made up to fill it, and all that was given is told, though it grow long."""
    for seed in range(first, first + BATCH):
        filing = random_filing(seed)
        given = len(filing.given) + len(filing.keywords)
        assert _length(filing) >= (300 if given >= SOME_WORK else 200), seed
        assert _length(filing) <= 500 + 40 * given, seed


def test_something_gives_way_only_where_it_has_to() -> None:
    lengths = [
        _length(filing, EARLIER)
        for filing in map(random_filing, range(0, 300, 5))
        if _omitted(staged(filing, previous=EARLIER))
    ]
    assert lengths
    assert min(lengths) >= 600


def _ids(stages: Stages) -> list[str]:
    return [message.id for message in stages.of("一")]


@pytest.mark.parametrize("first", range(0, 200, BATCH))
def test_what_an_earlier_draft_left_out_stays_out(first: int) -> None:
    """Though the lengths of the bank's phrases have changed a little since."""
    grown = one_more_each(shipped_bank())
    for seed in range(first, first + BATCH):
        filing = random_filing(seed)
        earlier = compose_all(filing)
        assert _ids(staged(filing, grown, earlier.choices)) == _ids(staged(filing)), seed
