"""Why information was not given: the largest reasons, equal ones all or none of them."""

from __future__ import annotations

import pytest

from draftkit.analysis.requests import _largest
from draftkit.facts import Item


def largest(*numbers: int) -> tuple[int, str]:
    """How many reasons are named, and how the rest is told."""
    shown, rest = _largest([(f"情形{n}", number) for n, number in enumerate(numbers)])
    (said,) = rest or ("",)
    return len(shown), f"{said.label}{said.number}" if isinstance(said, Item) else ""


@pytest.mark.parametrize(
    ("numbers", "told"),
    [
        ((3, 2, 1, 1, 1), (5, "")),
        ((9, 2, 1, 1, 1, 1, 1), (2, "其余情形各1")),
        ((7, 2, 2, 2, 1, 1, 1), (4, "其余情形各1")),
        ((43, 9, 8, 2, 2, 2), (3, "其余6")),
        ((43, 9, 8, 6, 6, 6, 5), (3, "")),
        ((2, 2, 2, 2, 2, 2), (6, "")),
    ],
)
def test_no_cut_goes_between_equal_numbers(numbers: tuple[int, ...], told: tuple[int, str]) -> None:
    assert largest(*numbers) == told


def test_a_kind_left_alone_is_named() -> None:
    assert largest(28, 7, 6, 5, 4, 3) == (6, "")
    assert largest(9, 8, 7, 6, 5, 1) == (6, "")
