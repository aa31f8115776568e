"""Spellings of 上级 that mean one county."""

from __future__ import annotations

import pytest

from draftkit.batch import parents

FULL = "固原市原州区"


@pytest.mark.parametrize(
    "other",
    [
        "原州区",
        "固原市原州区人民政府",
        "固原市 原州区",
        "固原原州区",
        "固原市原州",
        "宁夏固原市原州区",
    ],
)
def test_a_spelling_of_the_same_is_taken_for_what_most_write(other: str) -> None:
    assert parents.counties([FULL] * 3 + [other]) == {other: FULL}


@pytest.mark.parametrize("other", ["固原市彭阳县", "中卫市海原县", "银川市"])
def test_other_counties_are_others(other: str) -> None:
    assert parents.counties([FULL] * 3 + [other]) == {}


def test_one_other_character_is_a_slip_only_where_hardly_any_have_it() -> None:
    east, west = "某市东城区", "某市西城区"
    assert parents.counties([east] * 6 + [west] * 6) == {}
    assert parents.counties([east] * 4 + [west]) == {}
    assert parents.counties([FULL] * 9 + ["固原市源州区"]) == {"固原市源州区": FULL}


def test_blank_is_the_one_county_there_is() -> None:
    assert parents.counties([FULL, "", FULL]) == {"": FULL}
    assert parents.counties([FULL, "", "原州区", FULL]) == {"原州区": FULL, "": FULL}
    assert parents.counties([FULL, "", "固原市彭阳县"]) == {}
    assert parents.counties(["", ""]) == {}


def test_of_several_spellings_each_is_taken_for_the_commonest() -> None:
    some = ["原州区", FULL, FULL, f"{FULL}人民政府"]
    assert parents.counties(some) == {"原州区": FULL, f"{FULL}人民政府": FULL}


def test_many_counties_take_no_time() -> None:
    names = [f"某某省第{n}市第{n % 97}县" for n in range(3000)]
    assert isinstance(parents.counties(names), dict)


@pytest.mark.parametrize(
    ("parent", "chief", "says"),
    [
        ("原州区", FULL, "像是同一个县"),
        ("", FULL, f"请把上级填成“{FULL}”"),
        ("", "", "看不出属于哪一个"),
    ],
)
def test_what_is_told_offers_the_county(parent: str, chief: str, says: str) -> None:
    problem = parents.doubt(parent, chief, "第 7 行")
    assert says in problem.what + problem.fix
    assert problem.place.label == "第 7 行"
