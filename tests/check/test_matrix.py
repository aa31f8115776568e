"""Each claim of a report, told by many offices in their own words: wrong ones are found, right ones left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from draftkit.checking.reports import check_file
from tests.check.matrix import KINDS, Case, cases

CASES = tuple(cases())


def told(case: Case, folder: Path) -> list[str]:
    """What is found in the report."""
    path = folder / "report.txt"
    path.write_text(case.report(), encoding="utf-8")
    return [f"{f.problem.code} {f.problem.what}" for f in check_file(path).findings]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("nothing", [False, True], ids=["some", "nothing"])
def test_the_report_itself_is_right(kind: str, nothing: bool, tmp_path: Path) -> None:  # noqa: FBT001
    assert told(Case("", kind, "A", nothing, right=True, text=""), tmp_path) == []


@pytest.mark.parametrize("case", [c for c in CASES if c.right], ids=lambda c: c.text[:40])
def test_what_is_right_is_left_alone(case: Case, tmp_path: Path) -> None:
    assert told(case, tmp_path) == []


@pytest.mark.parametrize("case", [c for c in CASES if not c.right], ids=lambda c: c.text[:40])
def test_what_is_wrong_is_found(case: Case, tmp_path: Path) -> None:
    assert told(case, tmp_path) != []
