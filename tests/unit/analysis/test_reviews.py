"""行政复议、行政诉讼 as facts."""

from __future__ import annotations

import pytest

from tests.support.stages import staged, town


@pytest.mark.parametrize(("number", "said"), [(1, "结果为其他结果"), (2, "结果均为其他结果")])
def test_another_outcome_is_named_as_one(number: int, said: str) -> None:
    """``申请行政复议1件，其他结果`` and ``，结果为其他`` are no clauses, ``，其他结果1件`` reads as another case."""
    facts = staged(town(cells={"表四.行政复议.其他结果": number})).facts
    assert facts.slots["复议果"].text == said
