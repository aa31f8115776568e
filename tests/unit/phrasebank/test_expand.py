"""What a phrase can say, a few ways or all."""

import pytest

from draftkit.phrasebank import expand
from draftkit.phrasebank.pieces import parse
from draftkit.phrasebank.schema import Phrase


def _phrase(text: str) -> Phrase:
    return Phrase("a", "m", parse(text), 0, text=text)


def test_few_expansions_are_all_shown() -> None:
    assert list(expand.expansions(_phrase("[甲|乙][丙|丁]。"), {}, 6)) == [
        "甲丙。",
        "甲丁。",
        "乙丙。",
        "乙丁。",
    ]


@pytest.mark.parametrize("limit", [6, 8, 12])
@pytest.mark.parametrize("points", [4, 5, 7])
def test_a_few_of_many_vary_at_every_choice_point(limit: int, points: int) -> None:
    text = "".join(f"[{i}甲|{i}乙|{i}丙]" for i in range(points))
    shown = list(expand.expansions(_phrase(text), {}, limit))
    assert len(set(shown)) == limit
    assert shown[0] == expand.first(_phrase(text), {})
    for i in range(points):
        assert len({t[2 * i + 1] for t in shown}) == 3


def test_there_may_be_one_way_only() -> None:
    assert list(expand.expansions(_phrase("好。"), {}, 6)) == ["好。"]
