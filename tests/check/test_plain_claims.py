"""Claims that anybody reads without a table: stocks, what is left of a whole, how often, next year, whose doing; right ones are left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.matrix import Case, cases
from tests.check.test_matrix import told

CASES = tuple(cases(Path(__file__).with_name("plain_claims.txt")))


@pytest.mark.parametrize("case", [c for c in CASES if c.right], ids=lambda c: c.text[:40])
def test_a_claim_that_is_right_is_left_alone(case: Case, tmp_path: Path) -> None:
    assert told(case, tmp_path) == []


@pytest.mark.parametrize("case", [c for c in CASES if not c.right], ids=lambda c: c.text[:40])
def test_a_claim_that_is_wrong_is_found(case: Case, tmp_path: Path) -> None:
    assert told(case, tmp_path) != []
