"""Tests of draftkit.editions."""

from __future__ import annotations

import pickle

import pytest

from draftkit import editions
from draftkit.editions import FIRST, NEWEST


def test_a_manner_holds_for_the_edition_that_brought_it_and_for_all_later_ones() -> None:
    marks = "旧新今现近本行续"
    assert [editions.of(mark).columns_marked for mark in marks] == [False] * 4 + [True] * 4
    assert [editions.of(mark).meetings_by_theme for mark in marks] == [False] * 6 + [True] * 2


def test_the_first_edition_has_no_manner_and_the_newest_all() -> None:
    manners = [name for name, value in vars(editions.Edition).items() if hasattr(value, "marks")]
    assert len(manners) > 50
    assert not any(getattr(FIRST, name) for name in manners)
    assert all(getattr(NEWEST, name) for name in manners)


@pytest.mark.parametrize(("version", "first"), [("", True), ("旧", True), ("新", False)])
def test_the_first_edition_has_an_outline_of_its_own(version: str, *, first: bool) -> None:
    assert FIRST.has(version) is first
    assert NEWEST.has(version) is (version != "旧")


def test_a_mark_of_a_later_version_is_read_as_the_newest() -> None:
    assert editions.of("后") == NEWEST
    assert editions.of("本旧") == NEWEST


def test_an_edition_goes_to_another_process_and_back() -> None:
    assert pickle.loads(pickle.dumps(NEWEST)) == NEWEST  # noqa: S301 - our own
