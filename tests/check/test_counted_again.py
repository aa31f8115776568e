"""How many and how often, in any office's words: one number told in two places, a stock with its moves, lists, means, and what is in both of two."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.matrix import Case, cases
from tests.check.test_matrix import told

CASES = tuple(cases(Path(__file__).with_name("counted_again.txt")))


@pytest.mark.parametrize("case", [c for c in CASES if c.right], ids=lambda c: c.text[-40:])
def test_what_is_right_is_left_alone(case: Case, tmp_path: Path) -> None:
    assert told(case, tmp_path) == []


@pytest.mark.parametrize("case", [c for c in CASES if not c.right], ids=lambda c: c.text[-40:])
def test_what_does_not_go_together_is_found(case: Case, tmp_path: Path) -> None:
    assert told(case, tmp_path) != []
