"""This year against last year, X-1 to X-4, as far as last year is known."""

from __future__ import annotations

from decimal import Decimal

import pytest

from draftkit import audit
from draftkit.diagnostics import Place, Problem, Severity
from draftkit.kinds import disclosure
from draftkit.kinds.tables import TOTAL, Row
from draftkit.model import Body, Filing, LastYear, Number
from tests.support.filings import CARRIED, DONE, LEFT, NEW, PARTS, ZERO, with_totals

TOWN = Body("瓦亭镇人民政府", "镇", "乡级", "我镇")
Change = dict[str, Number]


def _check(now: Change, before: Change, **more: object) -> list[Problem]:
    """What is found between two years that are all zeros but for these cells."""
    places = {
        key: Place("数据.yaml", line=n)
        for n, key in enumerate(disclosure.DISCLOSURE.cells, start=1)
    }
    filing = Filing(
        2025, TOWN, {**ZERO, **now}, last=LastYear({**ZERO, **before}, **more), places=places
    )
    return [p for p in audit.check(filing) if p.code.startswith("X")]


def _only(problems: list[Problem], code: str, key: str, severity: Severity) -> Problem:
    (problem,) = problems
    assert (problem.code, problem.severity, problem.cells) == (code, severity, (key,))
    assert problem.place.line == tuple(disclosure.DISCLOSURE.cells).index(key) + 1
    assert problem.fix
    return problem


@pytest.mark.parametrize("column", PARTS)
def test_x_1_what_was_carried_out_must_come_in(column: str) -> None:
    now = with_totals({f"{row}.{column}": 3 for row in (CARRIED, DONE, "表三.予以公开")})
    before = with_totals({f"{row}.{column}": 2 for row in (NEW, LEFT)})
    found = _check(now, before)
    assert [(p.code, p.cells[0]) for p in found] == [
        ("X-1", f"{CARRIED}.{column}"),
        ("X-1", f"{CARRIED}.{TOTAL}"),
    ]
    problem = _only(found[:1], "X-1", f"{CARRIED}.{column}", Severity.ERROR)
    assert f"“{column}”列" in problem.what
    assert "为 2" in problem.what
    assert "为 3" in problem.what


@pytest.mark.parametrize("row", ["规章", "行政规范性文件"])
def test_x_2_what_is_in_force_follows_from_last_year(row: str) -> None:
    now: Change = {f"表二.{row}.制发": 2, f"表二.{row}.废止": 1, f"表二.{row}.现行有效": 9}
    found = _check(now, {f"表二.{row}.现行有效": 7})
    problem = _only(found, "X-2", f"表二.{row}.现行有效", Severity.WARNING)
    assert "现行有效为 9，按上年 7 加制发 2 减废止 1 应为 8" in problem.what
    assert _check({**now, f"表二.{row}.现行有效": 8}, {f"表二.{row}.现行有效": 7}) == []


@pytest.mark.parametrize("row", disclosure.T4_ROWS, ids=lambda row: row.key)
def test_x_3_a_pending_case_does_not_vanish(row: Row) -> None:
    pending = {f"{row.key}.尚未审结": 3, f"{row.key}.总计": 3}
    now = {f"{row.key}.结果维持": 2, f"{row.key}.总计": 2}
    problem = _only(_check(now, pending), "X-3", f"{row.key}.总计", Severity.WARNING)
    assert "尚未审结 3 件，今年总计只有 2 件" in problem.what
    assert _check({f"{row.key}.结果维持": 3, f"{row.key}.总计": 3}, pending) == []


@pytest.mark.parametrize(
    ("before", "now", "found"),
    [(2, 11, True), (2, 10, False), (11, 2, True), (10, 2, False), (0, 10, True), (0, 9, False)],
)
def test_x_4_points_at_a_five_fold_change_of_figures_that_are_not_small(
    before: int, now: int, *, found: bool
) -> None:
    problems = _check({"表二.行政许可": now}, {"表二.行政许可": before})
    assert bool(problems) is found
    if found:
        problem = _only(problems, "X-4", "表二.行政许可", Severity.WARNING)
        assert f"今年为 {now}，上年为 {before}" in problem.what


def test_x_4_looks_at_money_and_at_applications() -> None:
    fees = {disclosure.FEE_KEY: Decimal("12.5")}
    assert [p.cells for p in _check(fees, {})] == [(disclosure.FEE_KEY,)]
    many = with_totals({f"{row}.自然人": 60 for row in (NEW, DONE, "表三.予以公开")})
    assert [p.code for p in _check(many, {})] == ["X-4", "X-4"]


def test_a_table_of_last_year_that_was_not_given_is_passed_over() -> None:
    filing = Filing(2025, TOWN, {**ZERO, "表二.行政许可": 50}, last=LastYear())
    assert audit.check(filing) == ()
    assert audit.check(Filing(2025, TOWN, {**ZERO, "表二.行政许可": 50})) == ()
