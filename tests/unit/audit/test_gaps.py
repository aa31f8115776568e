"""What is asked for after a run."""

from __future__ import annotations

from draftkit.audit.gaps import suggestions
from draftkit.kinds.fields import (
    ACCOUNTS,
    ASKED_ABOUT,
    OFFICE,
    PROBLEMS,
    READING_POINTS,
    TRAININGS,
    VENUES,
)
from draftkit.kinds.material import Venue
from tests.support.filings import DONE, NEW
from tests.support.stages import town

PLACES = {VENUES.advice, READING_POINTS.advice}
PUBLISHED = {"channels": (("政府网站", 600),), "matters": (("补贴名单", "", 3),)}
MANAGED = {"office": (("党政办公室", ""),), "trainings": 2}
BEFORE = {
    **PUBLISHED,
    "keywords": ("乡村振兴",),
    "classes": (("工作动态", 600),),
    "site": (("政府网站", True),),
    "accounts": (("瓦亭之声", "微信公众号"),),
}
"""What is asked for before places."""


def test_places_are_asked_for_once() -> None:
    assert [line for line in suggestions(town(**BEFORE)) if line in PLACES] == [VENUES.advice]
    some = (town(venues=(Venue("镇文化站"),), **BEFORE), town(reading_points=("站",), **BEFORE))
    for filing in some:
        assert PLACES.isdisjoint(suggestions(filing))


def test_what_applicants_asked_about_is_asked_where_there_were_any() -> None:
    one = {f"{row}.自然人": 1 for row in (NEW, DONE, "表三.予以公开")}
    given = {
        **BEFORE,
        **MANAGED,
        "problems": (("甲问题", "甲措施"),),
        "venues": (Venue("镇文化站"),),
    }
    given |= {"explanations": 3}
    assert ASKED_ABOUT.advice in suggestions(town(one, **given))
    assert ASKED_ABOUT.advice not in suggestions(town(**given))


def test_each_part_with_nothing_of_its_own_gets_a_line_before_the_rest() -> None:
    told = suggestions(town(keywords=("乡村振兴",), total=600, **PUBLISHED))
    assert told[:2] == (PROBLEMS.advice, ACCOUNTS.advice)
    assert OFFICE.advice in told
    assert TRAININGS.advice in told


def test_a_problem_without_a_measure_is_asked_about_first() -> None:
    told = suggestions(town(problems=(("甲问题", ""), ("乙问题", "乙措施"))))
    assert "1 个没有写措施" in told[0]


def test_a_bare_figure_of_the_public_review_is_asked_about() -> None:
    asked = "社会评议“95.1%”说的是什么（满意率、好评率还是得分，请写明）"
    assert asked in suggestions(town(public_review="95.1%。"))
    for clear in ("群众满意率95.1%", "满意", ""):
        assert not any("说的是什么" in line for line in suggestions(town(public_review=clear)))
