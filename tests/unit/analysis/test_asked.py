"""What applicants asked for is told as a thing."""

from __future__ import annotations

import pytest

from draftkit import analysis
from draftkit.sources.banks import shipped_bank
from tests.support.filings import random_filing
from tests.support.given import facts_given


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("关于水库移民补助的发放表", "水库移民补助的发放表"),
        ("老旧小区改造资金怎么用的", "老旧小区改造资金使用情况"),
        ("主要是土地征收方面", "土地征收"),
    ],
)
def test_what_was_asked_for_is_a_thing(given: str, said: str) -> None:
    for seed in range(40):
        filing = random_filing(seed)
        facts = analysis.interpret(
            filing._replace(given=facts_given(asked_about=(given,))), shipped_bank()
        )
        if "有申请涉及" in facts.cases:
            assert str(facts.slots["申请涉及"]) == said or said in str(facts.slots["申请涉及"])
            return
    raise AssertionError
