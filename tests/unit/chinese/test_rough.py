from __future__ import annotations

from decimal import Decimal

import pytest

from draftkit.chinese.rough import Bound, bound_of, step_of


@pytest.mark.parametrize(
    ("before", "after", "bound"),
    [("", "", Bound.EXACT), ("", "余", Bound.OVER), ("", "多", Bound.OVER), ("", "以上", Bound.OVER),
     ("超过", "", Bound.OVER), ("逾", "", Bound.OVER), ("近", "", Bound.UNDER), ("不足", "", Bound.UNDER),
     ("", "以下", Bound.UNDER), ("约", "", Bound.ABOUT), ("", "左右", Bound.ABOUT), ("", "来", Bound.ABOUT),
     ("超", "左右", Bound.ABOUT), ("近", "余", Bound.UNDER)],
)  # fmt: skip
def test_words_bound_a_number(before: str, after: str, bound: Bound) -> None:
    assert bound_of(before, after) is bound


@pytest.mark.parametrize(
    ("bound", "allowed"),
    [(Bound.EXACT, [600]), (Bound.OVER, [600, 699, 700]), (Bound.UNDER, [500, 599, 600]),
     (Bound.ABOUT, [500, 599, 600, 699, 700])],
)  # fmt: skip
def test_a_bound_leaves_one_step_open(bound: Bound, allowed: list[int]) -> None:
    tried = (499, 500, 599, 600, 699, 700, 701)
    assert [n for n in tried if bound.allows(Decimal(n), Decimal(600), Decimal(100))] == allowed


@pytest.mark.parametrize(
    ("digits", "step"), [("600", "100"), ("620", "10"), ("7", "1"), ("3.2", "0.1"), ("0", "1")]
)
def test_the_last_digit_that_counts_is_the_step(digits: str, step: str) -> None:
    assert step_of(digits, Decimal(digits)) == Decimal(step)
