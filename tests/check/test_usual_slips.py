"""Slips that offices make most: a rate on the wrong base, a share of a part named again, how often as an attribute; right ones are left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.matrix import Case, cases
from tests.check.test_matrix import told

_FILES = ("usual_slips.txt", "by_kind.txt", "usual_kinds.txt", "no_part.txt", "unlike_words.txt")
CASES = tuple(case for name in _FILES for case in cases(Path(__file__).with_name(name)))


@pytest.mark.parametrize("case", [c for c in CASES if c.right], ids=lambda c: c.text[-40:])
def test_what_is_right_is_left_alone(case: Case, tmp_path: Path) -> None:
    assert told(case, tmp_path) == []


@pytest.mark.parametrize("case", [c for c in CASES if not c.right], ids=lambda c: c.text[-40:])
def test_a_usual_slip_is_found(case: Case, tmp_path: Path) -> None:
    assert told(case, tmp_path) != []


def test_what_was_in_force_at_the_start_is_not_held_against_the_table(tmp_path: Path) -> None:
    text = "行政规范性文件年初现行有效8件，年内制发2件、废止1件，年末现行有效8件。"
    found = told(Case("", "镇", "A", nothing=False, right=False, text=text), tmp_path)
    assert found
    assert not any("年初现行有效8件，年内" in one and one.startswith("F1") for one in found)


def test_a_mark_turned_round_is_told_where_its_name_stands(tmp_path: Path) -> None:
    text = "信箱答复来信20件。”清河发布”公众号推送及时。"
    (one,) = told(Case("", "镇", "D", nothing=False, right=False, text=text), tmp_path)
    assert "清河发布" in one
