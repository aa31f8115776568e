"""One number has one unit throughout a report."""

from __future__ import annotations

from draftkit.kinds.material import Explained
from draftkit.kinds.shapes import Count, Remedy
from tests.support.stages import staged, town


def test_explanations_are_counted_as_the_office_counts_them_elsewhere() -> None:
    nine = (Explained(Count(9, "9")),)
    told = (Remedy("政策解读数量少", "全年解读9件，比上年多4件"),)
    facts = staged(town(explanations=nine, remedies=told)).facts
    assert facts.slots["解读单位"].text == "件"
    assert staged(town(explanations=nine)).facts.slots["解读单位"].text == "篇"
