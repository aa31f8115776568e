"""The index of runs: what each pair of bodies has in common, counted in the very words."""

from __future__ import annotations

from draftkit.likeness import SPLIT
from draftkit.microplanning.common import Common, runs_of

LONG = "一二三四五六七八九十甲乙丙丁戊"  # fifteen characters: three runs


def _two(left: str, right: str) -> Common:
    common = Common()
    for body, text in enumerate((left, right)):
        common.begin(body)
        common.say(runs_of("", text, ""))
    return common


def test_runs_in_common_are_counted_once() -> None:
    common = _two(LONG, LONG + "子" + LONG)
    assert common.shared == [3, 0]


def test_a_split_ends_a_run() -> None:
    assert not any(_two(LONG, LONG[:7] + SPLIT + LONG[7:]).shared)


def test_the_cost_is_what_saying_it_would_add() -> None:
    common = _two(LONG, "")
    assert common.cost(runs_of("", LONG[:13], "")) == 1
    assert common.cost(runs_of("", LONG[:14], "")) == 2**5
    common.say(runs_of("", LONG[:13], ""))
    assert common.cost(runs_of("", LONG[:13], "")) == 0
    assert common.cost(runs_of("", LONG[1:14], "")) == 2**5 - 1


def test_runs_go_on_over_the_ends_of_a_sentence() -> None:
    common = _two(LONG, "")
    assert common.cost(runs_of(LONG[:6], LONG[6:9], "")) == 0
    assert common.cost(runs_of(LONG[:6], LONG[6:9], LONG[9:])) > 0


def test_a_body_forgotten_shares_nothing() -> None:
    common = _two(LONG, LONG)
    common.close()
    assert common.crowded(0.5) == [(0, 1)]
    common.begin(1)
    assert common.cost(runs_of("", LONG, "")) > 0
    common.close()
    assert common.share(0, 1) == 0.0
    assert common.crowded(0.0) == []


def test_the_worst_pairs_come_first() -> None:
    common = Common()
    for body, text in enumerate((LONG, LONG[:14] + "子丑寅", "卯" * 20, LONG)):
        common.begin(body)
        common.say(runs_of("", text, ""))
    common.close()
    assert common.crowded(0.01)[0] == (0, 3)
    assert set(common.crowded(0.01)) == {(0, 1), (0, 3), (1, 3)}
    assert common.weight(2) == 0 < common.weight(1)


def test_what_the_open_body_weighs_is_what_it_weighs_once_closed() -> None:
    common = _two(LONG, LONG[:14])
    weight = common.open_weight
    common.close()
    assert common.weight(1) == weight == 2**5
