"""建议提案: both, one, and what was settled."""

from __future__ import annotations

import pytest

from draftkit.kinds.material import Proposals
from draftkit.kinds.shapes import Count
from tests.support.stages import staged, town


def count(number: int) -> Count:
    return Count(number, str(number))


@pytest.mark.parametrize(
    ("given", "settled"),
    [
        (Proposals(count(2), count(1), count(3)), "全部办结"),
        (Proposals(None, count(1), count(1)), "已办结"),
        (Proposals(count(2), count(1), count(2)), ""),
        (Proposals(count(2), Count(3, "3余", exact=False), count(5)), ""),
    ],
)
def test_what_was_settled_to_the_last_is_said_so(given: Proposals, settled: str) -> None:
    slots = staged(town(proposals=(given,))).facts.slots
    assert ("建议全结" in slots) is bool(settled)
    assert ("建议办结数" in slots) is not bool(settled)
    if settled:
        assert slots["建议全结"].text == settled


def test_one_kind_alone_has_a_verb_of_its_own() -> None:
    stages = staged(town(proposals=(Proposals(None, count(3), count(3)),)))
    (message,) = (m for m in stages.of("一") if m.type == "sup.proposals")
    for phrase in stages.eligible.phrases(message):
        assert "，政协提案" not in phrase.text.replace("~政协提案", "")
