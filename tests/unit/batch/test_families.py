"""A county's bodies and the families of problems the bank proposes to them."""

from __future__ import annotations

from collections import Counter

import pytest

from draftkit.batch.neighbourhood import Neighbourhood
from draftkit.plans import family_of
from draftkit.sources.banks import shipped_bank
from tests.support.stages import named, town

TOWNS = 18


@pytest.mark.parametrize("keywords", [(), ("财政资金", "安全生产")])
def test_no_family_is_in_more_than_a_third_of_a_county(keywords: tuple[str, ...]) -> None:
    """All towns have one document and nothing else that figures could propose."""
    cells = {"表二.行政规范性文件.制发": 1, "表二.行政规范性文件.现行有效": 1}
    county = Neighbourhood(shipped_bank())
    for number in range(TOWNS):
        county.compose(named(town(cells, keywords=keywords), f"清河{number}镇人民政府"))
    uses: Counter[str] = Counter()
    for composed in county.settled().values():
        families = [f for i in composed.choices.messages if (f := family_of(i)) is not None]
        assert len(families) == 2
        uses.update(families)
    assert max(uses.values()) * 3 <= TOWNS
