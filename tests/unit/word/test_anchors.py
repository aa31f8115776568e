from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draftkit.word import anchors

IDS = st.from_regex(r"[A-Za-z0-9._:/#-]{1,11}", fullmatch=True)


@pytest.mark.parametrize(
    ("sentence_id", "name"),
    [
        ("total", "_dk_s_total"),
        ("proactive.total", "_dk_s_proactive_ptotal"),
        ("theme.3fa2", "_dk_s_theme_p3fa2"),
        ("problem.1-a", "_dk_s_problem_p1_ha"),
        ("a_b", "_dk_s_a__b"),
        ("A", "_dk_s__ua"),
    ],
)
def test_ids_as_bookmark_names(sentence_id: str, name: str) -> None:
    assert anchors.name_of(sentence_id) == name
    assert anchors.id_of(name) == sentence_id


@given(IDS)
def test_a_name_leads_back_to_its_id(sentence_id: str) -> None:
    name = anchors.name_of(sentence_id)
    assert re.fullmatch(r"_dk_s_[a-z0-9_]{1,34}", name)
    assert anchors.id_of(name) == sentence_id
    assert anchors.id_of(name.upper().replace("_DK_S_", "_dk_s_")) == sentence_id


@given(st.lists(st.text(min_size=1), unique=True))
def test_names_differ_where_ids_do(ids: list[str]) -> None:
    found = anchors.ids_by_name(ids)
    assert sorted(found.values()) == sorted(ids)
    assert all(len(name) <= anchors.LONGEST for name in found)


@pytest.mark.parametrize("sentence_id", ["x" * 60, "主题.乡村振兴", "a+b", "a b"])
def test_an_id_that_does_not_fit_is_found_among_known_ones(sentence_id: str) -> None:
    name = anchors.name_of(sentence_id)
    assert anchors.id_of(name) is None
    assert anchors.ids_by_name([sentence_id])[name] == sentence_id


@pytest.mark.parametrize("name", ["_Toc123", "OLE_LINK1", "draftkit_body", "_dk_s__q", "_dk_s_a_"])
def test_other_bookmarks_are_not_ours(name: str) -> None:
    assert anchors.id_of(name) is None


def test_word_takes_forty_characters_and_no_more() -> None:
    """Longer names are cut by Word, and two sentences would share one."""
    fits = "x" * 34
    assert len(anchors.name_of(fits)) == 40
    assert anchors.id_of(anchors.name_of(fits)) == fits
    assert anchors.id_of(anchors.name_of(fits + "x")) is None
