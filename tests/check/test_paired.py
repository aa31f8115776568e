"""Each problem of part five has its measure, in whatever way an office writes them; the one that has none is told."""

from __future__ import annotations

import pytest

from draftkit.audit.claims import Paragraph, Report, Section, check
from draftkit.kinds import disclosure
from tests.check.paired import LAYOUTS, LEFT, POOLS, WHOLE
from tests.check.test_right import BODIES, YEAR


def told(text: str, body: str = "镇") -> list[str]:
    """What is said of a part five."""
    own = BODIES[body]
    lines = text.split("\n")
    paragraphs = tuple(Paragraph(one) for one in lines if not one.startswith("|"))
    rows = tuple(
        tuple(c.strip() for c in one.strip("|").split("|")) for one in lines if one.startswith("|")
    )
    section = Section(5, disclosure.DISCLOSURE.headings[4], paragraphs, grids=(rows,))
    title = f"{own.name}{YEAR}年政府信息公开工作年度报告"
    problems = [f.problem for f in check(Report("x", title, YEAR, own, (section,), {}))]
    return [p.what for p in problems if p.code in ("F15", "FIVE")]


CASES = [(pool, layout) for pool in POOLS for layout in LAYOUTS]


@pytest.mark.parametrize(("pool", "layout"), CASES)
def test_nothing_is_said_where_each_problem_has_its_measure(pool: str, layout: str) -> None:
    way = LAYOUTS[layout]
    assert told(way.write(POOLS[pool][: way.size])) == []


@pytest.mark.parametrize(("pool", "layout"), CASES)
def test_the_problem_without_a_measure_is_told(pool: str, layout: str) -> None:
    way = LAYOUTS[layout]
    for left in way.seen:
        pairs = [(p, "" if i == left else m) for i, (p, m) in enumerate(POOLS[pool][: way.size])]
        found = told(way.write(pairs))
        assert len(found) == 1
        assert (f"第 {left + 1} 个问题" if way.named else "问题") in found[0]


@pytest.mark.parametrize("text", WHOLE)
def test_nothing_is_said_of_parts_that_answer_each_problem(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(("text", "left"), LEFT)
def test_the_one_problem_that_is_not_answered_is_told(text: str, left: int) -> None:
    found = told(text)
    assert len(found) == 1
    assert f"第 {left} 个问题" in found[0] if left else "问题" in found[0]
