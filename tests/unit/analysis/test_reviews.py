"""行政复议、行政诉讼 as facts."""

from __future__ import annotations

import pytest

from tests.support.stages import staged, town


@pytest.mark.parametrize(("number", "said"), [(1, "其他结果1件"), (2, "其他结果2件")])
def test_another_outcome_is_named_as_one(number: int, said: str) -> None:
    """``申请行政复议1件，其他结果`` is no clause."""
    facts = staged(town(cells={"表四.行政复议.其他结果": number})).facts
    assert facts.slots["复议果"].text == said
