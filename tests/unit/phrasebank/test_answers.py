"""A measure of a family answers the problems that it was written for."""

from __future__ import annotations

import pytest

from draftkit.phrasebank import pieces
from draftkit.phrasebank.answers import answering
from draftkit.phrasebank.schema import Phrase
from draftkit.sources.banks import shipped_bank

LATE = Phrase("x.p1", "problem.x", pieces.parse("公开栏[更新较慢|更新不及时]。"), 1)
BARE = Phrase("x.p2", "problem.x", pieces.parse("公开栏内容[不完整|缺漏较多]。"), 2)
FOR_ALL = Phrase("x.m1", "measure.x", pieces.parse("由专人检查公开栏。"), 3)
FOR_LATE = Phrase("x.m2", "measure.x", pieces.parse("规定更新时间。"), 4, answers=("x.p1",))
FOR_BARE = Phrase("x.m3", "measure.x", pieces.parse("补齐缺少的内容。"), 5, answers=("x.p2",))
EVERY, PROBLEMS = (FOR_ALL, FOR_LATE, FOR_BARE), (LATE, BARE)


def test_a_problem_of_the_bank_has_the_measures_for_all_and_those_for_it() -> None:
    assert answering(EVERY, "", LATE, PROBLEMS) == [FOR_ALL, FOR_LATE]
    assert answering(EVERY, "", BARE, PROBLEMS) == [FOR_ALL, FOR_BARE]


@pytest.mark.parametrize(
    ("said", "other"), [("村公开栏更新滞后", FOR_LATE), ("公开栏内容不全", FOR_BARE)]
)
def test_an_own_problem_is_answered_as_the_nearest_of_the_bank(said: str, other: Phrase) -> None:
    assert answering(EVERY, said, None, PROBLEMS) == [FOR_ALL, other]


def test_what_is_near_to_none_has_only_measures_for_all() -> None:
    assert answering(EVERY, "灯箱被撞", None, PROBLEMS) == [FOR_ALL]
    assert answering((FOR_LATE,), "灯箱被撞", None, PROBLEMS) == []


def test_every_proposed_problem_has_measures_to_choose_from() -> None:
    """Two at least for each kind of body, so that neighbours differ."""
    bank = shipped_bank()
    for family in bank.families:
        problems, measures = (
            [one for one in bank.phrases[f"{role}.{family.id}"] if not one.retired]
            for role in ("problem", "measure")
        )
        for problem in [] if family.retired else problems:
            for kind in family.kinds or ("镇", "街道", "部门", "县"):
                some = answering(measures, "", problem, problems)
                fit = [one for one in some if not one.kinds or kind in one.kinds]
                assert len(fit) > 1, (problem.id, kind)


def test_a_family_has_the_problems_that_its_measures_name() -> None:
    bank = shipped_bank()
    for family in bank.families:
        known = {problem.id for problem in bank.phrases[family.message] if not problem.retired}
        for measure in bank.phrases[f"measure.{family.id}"]:
            if not (family.retired or measure.retired):
                assert {*measure.answers} <= known, measure.id
