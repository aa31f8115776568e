"""Each claim of a report, told by many offices in their own words: wrong ones are found, right ones left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from draftkit.checking.reports import check_file
from draftkit.diagnostics import Severity
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


def test_a_sum_beside_what_is_carried_over_or_left_out_is_asked_not_called_an_error(
    tmp_path: Path,
) -> None:
    parts = "其中予以公开7件、部分公开2件、不予公开2件、无法提供4件、不予处理1件"
    path = tmp_path / "report.txt"
    for carried, severity in (("", Severity.ERROR), ("，收到的1件结转下年度", Severity.WARNING)):
        told = f"新收申请14件，上年结转1件。年内办结14件，{parts}{carried}。"
        path.write_text(
            Case("", "镇", "B", nothing=False, right=False, text=told).report(), "utf-8"
        )
        sums = [f.problem for f in check_file(path).findings if "分项相加" in f.problem.what]
        assert [p.severity for p in sums] == [severity]
        assert ("？" in sums[0].what) is bool(carried)
