"""What the interpreters note and what the bank's vocabulary promises are the same thing."""

from functools import lru_cache

from draftkit import analysis, editions
from draftkit.facts import Facts
from draftkit.sources.banks import shipped_bank
from tests.support.corners import corner_filings
from tests.support.filings import random_filing

SEEDS = range(400)


@lru_cache(maxsize=1)
def _all_facts() -> tuple[Facts, ...]:
    filings = [*corner_filings(), *(random_filing(seed) for seed in SEEDS)]
    return tuple(analysis.interpret(filing, shipped_bank()) for filing in filings)


def test_every_case_and_slot_noted_is_in_the_vocabulary() -> None:
    vocabulary = shipped_bank().vocabulary
    for facts in _all_facts():
        assert set(facts.cases) <= set(vocabulary.conditions)
        assert set(facts.slots) <= set(vocabulary.slots)


def test_every_condition_of_the_vocabulary_is_reached() -> None:
    reached = {case for facts in _all_facts() for case in facts.cases}
    for seed in SEEDS:  # what drafts of an earlier edition say alone
        earlier = analysis.interpret(random_filing(seed), shipped_bank(), edition=editions.of("近"))
        reached |= earlier.cases.keys()
    assert set(shipped_bank().vocabulary.conditions) - reached == set()


def test_a_slot_has_a_value_wherever_the_vocabulary_says_so() -> None:
    vocabulary = shipped_bank().vocabulary
    carried = {name for spec in shipped_bank().outline.messages() for name in spec.carries}
    for facts in _all_facts():
        for slot, needs in vocabulary.slots.items():
            if slot in vocabulary.local_slots or slot in carried:
                continue
            if not needs or any(need.name in facts.cases for need in needs):
                assert facts.slots[slot].text, slot


def test_what_a_message_carries_has_a_value_only_where_the_vocabulary_says_so() -> None:
    """Whether it has one is asked where a phrase is chosen."""
    vocabulary = shipped_bank().vocabulary
    carried = {name for spec in shipped_bank().outline.messages() for name in spec.carries}
    carried -= vocabulary.local_slots  # given by the message that says them
    given = set()
    for facts in _all_facts():
        for slot in carried & set(facts.slots):
            needs = vocabulary.slots[slot]
            assert not needs or any(need.name in facts.cases for need in needs), slot
            assert facts.slots[slot].text, slot
            given.add(slot)
    assert given == carried


def test_cases_that_lint_takes_to_exclude_each_other_do() -> None:
    for facts in _all_facts():
        for group in shipped_bank().vocabulary.exclusive:
            assert len(group & set(facts.cases)) <= 1, group


def test_cases_that_lint_takes_to_be_implied_are() -> None:
    for facts in _all_facts():
        for case in facts.cases:
            assert shipped_bank().vocabulary.with_implied([case]) <= set(facts.cases), case


def test_every_case_knows_its_grounds() -> None:
    for facts in _all_facts():
        assert all(grounds for grounds in facts.cases.values())
