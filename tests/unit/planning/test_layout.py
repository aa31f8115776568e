"""The form a report takes as a whole."""

from __future__ import annotations

import re

from draftkit.chance import stable_hash
from draftkit.kinds.shapes import OwnProblem
from draftkit.pipeline import compose
from draftkit.planning.layout import ProblemForm, choose
from draftkit.plans import Choice, Choices
from draftkit.snapshot.choices import choices_of
from draftkit.sources.banks import shipped_bank
from tests.support.stages import named, staged, town

OUTLINE = shipped_bank().outline
SEEDS = [stable_hash(str(number)) for number in range(120)]


def test_the_same_body_takes_the_same_form() -> None:
    assert choose(OUTLINE, 7, Choices()) == choose(OUTLINE, 7, Choices())


def test_bodies_take_all_forms_there_are() -> None:
    layouts = [choose(OUTLINE, seed, Choices()) for seed in SEEDS]
    close = [choose(OUTLINE, seed, Choices(), close=True) for seed in SEEDS]
    forms, close_forms = ({layout.problems for layout in some} for some in (layouts, close))
    assert forms | close_forms == set(ProblemForm)
    assert forms.isdisjoint(close_forms)
    assert all(OUTLINE.links[layout.links][0].endswith("，") for layout in close)
    assert {layout.headings for layout in layouts} == set(range(len(OUTLINE.heading_forms)))
    assert len({layout.links for layout in layouts}) >= 4


def test_no_number_stands_before_a_figure() -> None:
    numbered = {ProblemForm.LISTS, ProblemForm.CLOSE_NUMBERED}
    for close in (False, True):
        forms = {
            choose(OUTLINE, seed, Choices(), close=close, figures=True).problems for seed in SEEDS
        }
        assert forms
        assert forms.isdisjoint(numbered)


def test_a_problem_that_begins_with_a_figure_is_told_without_a_number_before_it() -> None:
    own = (
        OwnProblem("3个村公开栏更新不及时", "驻村干部每月核对公开栏"),
        OwnProblem("政策解读形式单一", "2项惠民政策各做一份明白卡"),
    )
    for number in range(12):
        filing = named(town(problems=own), f"双桥{number}镇人民政府")
        told = "".join(sentence.text for sentence in compose(filing).sentences())
        assert "个村公开栏更新" in told
        assert not re.search(r"[1-9]\.[1-9]", told)


def test_what_an_earlier_draft_took_is_kept() -> None:
    earlier = choose(OUTLINE, SEEDS[0], Choices())
    for seed in SEEDS:
        kept = choose(OUTLINE, seed, Choices(earlier))
        assert kept == earlier


def test_an_earlier_choice_that_is_gone_is_made_anew() -> None:
    for gone in ("99", "-1", "", "x"):
        recorded = {
            name: [gone, [], []] for name in ("form.headings", "form.problems", "form.links")
        }
        assert choose(OUTLINE, 7, choices_of(recorded)) == choose(OUTLINE, 7, Choices())


def test_problems_an_earlier_draft_proposed_are_proposed_again() -> None:
    filing = town(keywords=("养老", "教育"))
    earlier = staged(filing)
    previous = {m.id: Choice("") for m in earlier.messages if m.id.startswith("issue.")}
    assert previous
    renamed = staged(named(filing, "双桥镇人民政府"), previous=Choices(messages=previous))
    assert {m.id for m in renamed.messages if m.id.startswith("issue.")} == set(previous)
