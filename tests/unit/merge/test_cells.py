"""The official tables, cell by cell: blank is no number a person wrote unless 0 is meant."""

from __future__ import annotations

import pytest

from draftkit.manuscript import CellEdit, Manuscript
from draftkit.merge.cells import CellPlan, bounds, merge_cells
from draftkit.merge.outcome import Outcome
from tests.support.versions import ZEROS, edited

KEY = "表二.行政许可"


def plan(
    old: str,
    text: str | None,
    now: str,
    *,
    locked: bool = False,
    told: bool = False,
    policy: str = "keep",
) -> CellPlan:
    manuscript = edited(**{KEY: text})
    if locked:
        manuscript = Manuscript((), manuscript.cells, frozenset((KEY,)))
    flags = frozenset((("cell:" + KEY, (text or "").strip(), now),)) if told else frozenset()
    return merge_cells({**ZEROS, KEY: old}, manuscript, {**ZEROS, KEY: now}, flags, policy)


def verdict(found: CellPlan) -> tuple[str, str, str, bool]:
    one = next(verdict for verdict in found.verdicts if verdict.id == KEY)
    assert len(found.verdicts) == len(ZEROS)
    return one.outcome, one.result, one.note, one.waits


@pytest.mark.parametrize(
    ("old", "text", "now", "after"),
    [
        ("12", "12", "15", "15"),
        ("12", " 12 ", "15", " 15 "),
        ("1200", "1,200", "1500", "1,500"),
        ("12", "１２", "15", "１５"),
        ("0", "", "15", "15"),
        ("0", "/", "15", "15"),
        ("0", "—", "15", "15"),
        ("0", "无", "15", "15"),
        ("12", "12", "0", "0"),
    ],
)
def test_what_the_source_said_becomes_what_it_says(
    old: str, text: str, now: str, after: str
) -> None:
    found = plan(old, text, now)
    assert verdict(found) == (Outcome.REFRESHED, after, "", False)
    assert found.remarks == []
    (edit,) = found.edits
    assert not edit.conflict


@pytest.mark.parametrize(("text", "now"), [("15", "15"), ("", "0"), ("-", "0"), ("1,5 00", "1500")])
def test_what_is_said_already_stays(text: str, now: str) -> None:
    found = plan("12", text, now)
    assert verdict(found) == (Outcome.UNCHANGED, text, "", False)
    assert found.edits == []


@pytest.mark.parametrize("text", ["", "-", "无", "/"])
def test_a_cell_a_person_blanked_is_0_only_where_0_is_meant(text: str) -> None:
    """The source says 12: it is no zero that was struck out, so a person has to look."""
    kept = plan("12", text, "12")
    line = f"此格由人工改为“{text}”，源数据为“12”，未改动，请核对。"
    assert verdict(kept) == (Outcome.CONFLICT, text, line, True)
    assert kept.edits == []
    assert [(remark.cell, remark.text) for remark in kept.remarks] == [(KEY, line)]
    assert kept.remarks[0].flags == (("cell:" + KEY, text, "12"),)
    both = plan("12", text, "15")
    line = f"源数据由“12”变为“15”，此格曾由人工改为“{text}”，已按源数据修订，请核对。"
    assert verdict(both) == (Outcome.CONFLICT, "15", line, True)


def test_a_disagreement_is_told_once() -> None:
    found = plan("12", "13", "12", told=True)
    assert verdict(found) == (Outcome.YOURS, "13", "", False)
    assert found.remarks == []


def test_another_policy_writes_the_source_and_says_so() -> None:
    found = plan("12", "13", "12", policy="source")
    line = "此格曾由人工改为“13”，源数据为“12”，已按源数据修订，请核对。"
    assert verdict(found) == (Outcome.CONFLICT, "12", line, True)
    assert found.edits == [CellEdit(KEY, 0, 2, "12", conflict=True)]


def test_a_locked_cell_is_told_and_left() -> None:
    found = plan("12", "12", "15", locked=True)
    line = "源数据由“12”变为“15”，此格是域或图片，未改动，请核对。"
    assert verdict(found) == (Outcome.CONFLICT, "12", line, True)
    assert found.edits == []


def test_a_cell_that_is_gone_is_told_only_where_the_source_changed() -> None:
    assert verdict(plan("12", None, "12")) == (Outcome.YOURS, "", "", False)
    gone = next(v for v in plan("12", None, "12").verdicts if v.id == KEY)
    assert (gone.before, gone.now, gone.yours) == ("12", "12", "")
    line = "表格中已没有这一格，源数据由12变为15"
    assert verdict(plan("12", None, "15")) == (Outcome.YOURS, "", line, False)


def test_the_old_number_is_replaced_where_it_stands_alone_else_the_whole_cell() -> None:
    assert plan("12", "12件", "15").edits == [CellEdit(KEY, 0, 2, "15", conflict=True)]
    assert plan("12", "13件", "15").edits == [CellEdit(KEY, 0, 3, "15", conflict=True)]
    assert plan("12", " 12+3 ", "15").edits == [CellEdit(KEY, 1, 5, "15", conflict=True)]


def test_bounds_leave_blanks_out() -> None:
    assert (bounds(" 12 "), bounds("12"), bounds("  "), bounds("")) == (
        (1, 3),
        (0, 2),
        (2, 2),
        (0, 0),
    )
