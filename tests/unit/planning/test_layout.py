"""The form a report takes as a whole."""

from __future__ import annotations

from draftkit.chance import stable_hash
from draftkit.planning.layout import PROBLEM_FORMS, choose
from draftkit.plans import Choice
from draftkit.sources.banks import shipped_bank
from tests.support.stages import named, staged, town

OUTLINE = shipped_bank().outline
SEEDS = [stable_hash(str(number)) for number in range(120)]


def test_the_same_body_takes_the_same_form() -> None:
    assert choose(OUTLINE, 7, {}) == choose(OUTLINE, 7, {})


def test_bodies_take_all_forms_there_are() -> None:
    layouts = [choose(OUTLINE, seed, {}) for seed in SEEDS]
    assert {layout.problems for layout in layouts} == set(PROBLEM_FORMS)
    assert {layout.headings for layout in layouts} == set(map(tuple, OUTLINE.heading_forms))
    assert len({layout.links for layout in layouts}) >= 4


def test_what_an_earlier_draft_took_is_kept() -> None:
    earlier = choose(OUTLINE, SEEDS[0], {})
    for seed in SEEDS:
        kept = choose(OUTLINE, seed, earlier.choices)
        assert (kept.headings, kept.problems, kept.links) == (
            earlier.headings,
            earlier.problems,
            earlier.links,
        )
        assert kept.choices == earlier.choices


def test_an_earlier_choice_that_is_gone_is_made_anew() -> None:
    for gone in ("99", "-1", "", "x"):
        previous = {name: Choice(gone) for name in ("form.headings", "form.problems", "form.links")}
        assert choose(OUTLINE, 7, previous).choices == choose(OUTLINE, 7, {}).choices


def test_problems_an_earlier_draft_proposed_are_proposed_again() -> None:
    filing = town(keywords=("养老", "教育"))
    earlier = staged(filing)
    previous = {m.id: Choice("") for m in earlier.messages if m.id.startswith("issue.")}
    assert previous
    renamed = staged(named(filing, "双桥镇人民政府"), previous=previous)
    assert {m.id for m in renamed.messages if m.id.startswith("issue.")} == set(previous)
