"""五: which problems, in which order, each with the measure that answers it."""

from __future__ import annotations

from itertools import pairwise

import pytest

from draftkit.kinds.shapes import OwnProblem, Remedy
from draftkit.model import LastYear
from draftkit.phrasebank.schema import Family
from draftkit.planning.layout import ProblemForm
from draftkit.plans import Mark, Message
from draftkit.sources.banks import shipped_bank
from tests.support.filings import DONE, NEW, random_filing
from tests.support.stages import Stages, named, staged, town

FAMILIES: dict[str, Family] = {family.id: family for family in shipped_bank().families}
BASES = ["数据", "关键词", "通用"]
OWN = (
    OwnProblem("政策解读形式单一", "每件惠民政策配一份明白卡"),
    OwnProblem("经办人员变动频繁", "实行老带新"),
)
MANY = {f"{NEW}.自然人": 9, f"{DONE}.自然人": 9, "表三.无法提供.本机关不掌握相关政府信息.自然人": 9}


def _pairs(stages: Stages) -> list[tuple[Message, Message]]:
    """Problems with their measures, whatever the form of the section."""
    found = [m for m in stages.of("五") if m.id.endswith((".problem", ".measure"))]
    by_stem: dict[str, list[Message]] = {}
    for message in found:
        by_stem.setdefault(message.id.rsplit(".", 1)[0], []).append(message)
    assert all(len(pair) == 2 for pair in by_stem.values())
    return [(pair[0], pair[1]) for pair in by_stem.values()]


def _proposed(stages: Stages) -> list[Family]:
    return [
        FAMILIES[problem.id.split(".", 1)[1].rsplit(".", 1)[0]]
        for problem, _ in _pairs(stages)
        if problem.id.startswith("issue.")
    ]


@pytest.mark.parametrize("first", range(0, 300, 50))
def test_there_are_two_to_four_problems_each_with_a_measure(first: int) -> None:
    for seed in range(first, first + 50):
        pairs = _pairs(staged(random_filing(seed)))
        assert 2 <= len(pairs) <= 4, seed
        for problem, measure in pairs:
            assert problem.id == measure.id.replace(".measure", ".problem")


def test_the_offices_own_come_first_and_are_said_as_they_are() -> None:
    pairs = _pairs(staged(town(problems=OWN)))
    assert [problem.verbatim for problem, _ in pairs[:2]] == [own.problem for own in OWN]
    assert [measure.verbatim for _, measure in pairs[:2]] == [own.measure for own in OWN]
    assert all(not m.comment for pair in pairs[:2] for m in pair)
    assert all(problem.id.startswith("issue.") for problem, _ in pairs[2:])


def test_own_problems_are_never_dropped() -> None:
    five = tuple(OwnProblem(f"第{n}个方面做得不够细", f"按第{n}个办法改") for n in "甲乙丙丁戊")
    assert [p.verbatim for p, _ in _pairs(staged(town(problems=five)))] == [p.problem for p in five]


def test_an_own_problem_without_a_measure_gets_one_to_confirm() -> None:
    stages = staged(town(problems=(OwnProblem("政策解读形式单一"), OwnProblem("甲乙丙丁"))))
    known, strange = _pairs(stages)[:2]
    assert known[1].type.startswith("measure.")
    assert any(sign in "政策解读形式单一" for sign in FAMILIES[known[1].type[8:]].signs)
    assert strange[1].type == "own.measure"
    for _, measure in (known, strange):
        assert measure.comment.startswith("请核实")
        assert not measure.verbatim


@pytest.mark.parametrize("where", ["own", "last", "remedies"])
def test_what_was_said_already_is_not_proposed(where: str) -> None:
    for seed in range(60):
        filing = named(town(MANY, keywords=("养老", "教育")), f"清河{seed}镇人民政府")
        family = _proposed(staged(filing))[0]
        text = f"{family.signs[0]}还不够"
        again = {
            "own": town(MANY, keywords=filing.keywords, problems=(OwnProblem(text, "改"),)),
            "last": town(MANY, keywords=filing.keywords, last=LastYear(problems=(text,))),
            "remedies": town(MANY, keywords=filing.keywords, remedies=(Remedy(text, "改了"),)),
        }[where]
        assert family not in _proposed(staged(named(again, filing.body.name)))


def test_what_the_figures_show_goes_before_keywords_and_both_before_general_ones() -> None:
    seen = set()
    for seed in range(200):
        bases = [family.basis for family in _proposed(staged(random_filing(seed)))]
        assert bases == sorted(bases, key=BASES.index), seed
        assert bases.count("关键词") <= 1
        seen |= set(bases)
    assert seen == set(BASES)


def test_figures_bring_up_the_problem_they_show() -> None:
    families = _proposed(staged(town(MANY)))
    assert "不掌握_有" in {c.name for family in families for c in family.when}
    corrected = _proposed(staged(town({"表四.行政复议.结果纠正": 1})))
    assert "纠正_有" in {c.name for family in corrected for c in family.when}


def test_a_proposal_fits_the_body_the_figures_and_the_keywords() -> None:
    for seed in range(200):
        stages = staged(random_filing(seed))
        themes = {t.name for w in stages.filing.keywords if (t := shipped_bank().theme_of(w))}
        for family in _proposed(stages):
            assert not family.kinds or stages.filing.body.kind in family.kinds
            assert all(condition.holds(stages.facts.cases) for condition in family.when)
            if family.basis == "关键词":
                assert themes & set(family.themes)


def test_a_proposal_is_to_be_confirmed_and_says_where_it_comes_from() -> None:
    for seed in range(100):
        stages = staged(random_filing(seed))
        for problem, _ in _pairs(stages):
            if problem.id.startswith("issue."):
                assert problem.comment.startswith("请核实：此条问题及措施根据")
    by_data = next(p for p, _ in _pairs(staged(town(MANY))) if "报送数据" in p.comment)
    assert "表三“本机关不掌握相关政府信息”" in by_data.comment


def test_last_years_problems_are_reported_on_first() -> None:
    remedies = (Remedy("公开不及时", "按月更新"), Remedy("栏目重复", "合并栏目"))
    messages = staged(town(remedies=remedies, problems=OWN)).of("五")
    assert [m.type for m in messages[:3]] == ["remedy", "remedy", "problem.lead"]
    assert [m.slots["整改结果"].text for m in messages[:2]] == ["按月更新", "合并栏目"]


def test_the_section_takes_each_of_its_three_forms() -> None:
    seen = set()
    for number in range(60):
        stages = staged(named(town(), f"清河{number}镇人民政府"))
        blocks = [b for b in stages.plan.blocks if b.section == "五" and b.role != "section"]
        roles = [block.role for block in blocks]
        marks = [m.text for b in blocks for m in b.messages if isinstance(m, Mark)]
        if "heading2" in roles:
            seen.add(ProblemForm.LISTS)
            assert marks[0] == "（一）存在的主要问题"
            assert "（二）改进措施" in marks
            assert marks[1:3] == ["1.", "2."]
        elif "item" in roles:
            seen.add(ProblemForm.PAIRS)
            assert roles[0] == "paragraph"
            assert set(roles[1:]) == {"item"}
            assert marks[0] == "一是"
        else:
            seen.add(ProblemForm.ONE_PARAGRAPH)
            assert roles == ["paragraph"]
            assert marks[0] == "一是"
    assert seen == set(ProblemForm)


def test_a_problem_and_its_measure_are_joined_by_words_that_differ() -> None:
    for number in range(60):
        stages = staged(named(town(), f"清河{number}镇人民政府"))
        blocks = [b for b in stages.plan.blocks if b.section == "五"]
        links = [m.text for b in blocks for m in b.messages if m.id.startswith("link.")]
        assert all(one != other for one, other in pairwise(links))


@pytest.mark.parametrize("first", range(0, 400, 100))
def test_families_that_say_nearly_the_same_are_not_proposed_together(first: int) -> None:
    for seed in range(first, first + 100):
        proposed = _proposed(staged(random_filing(seed)))
        ids = {family.id for family in proposed}
        assert all(ids.isdisjoint(family.apart) for family in proposed), seed


def test_a_measure_is_found_for_an_own_problem_the_figures_do_not_show() -> None:
    """The bank knows the fault by its words; nothing in the tables need bear it out."""
    (pair, *_) = _pairs(staged(town(problems=(OwnProblem("答复文书不够规范", ""),))))
    assert pair[1].type == "measure.req.form"


def test_in_two_lists_the_lead_stands_under_the_heading_of_the_problems() -> None:
    found = (
        [block for block in staged(random_filing(seed)).plan.blocks if block.section == "五"]
        for seed in range(50)
    )
    blocks = next(blocks for blocks in found if any(b.role == "heading2" for b in blocks))
    heading = next(number for number, block in enumerate(blocks) if block.role == "heading2")
    (lead,) = blocks[heading + 1].messages
    assert isinstance(lead, Message)
    assert lead.type == "problem.lead"
