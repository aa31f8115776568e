"""Choosing across a county: equal towns do not sound alike."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from draftkit.microplanning.neighbours import SHINGLE, Neighbours
from draftkit.model import Filing, Pool
from draftkit.phrasebank import pieces
from draftkit.phrasebank.schema import Phrase
from draftkit.pipeline import Composition, compose_all, compose_county
from draftkit.sources import read_filing
from draftkit.sources.banks import shipped_bank
from tests.support import likeness as judge
from tests.support.counties import body_name
from tests.support.passages import of_report

ROOT = Path(__file__).parents[3]
COUNTY = 40


def _equal(count: int) -> list[Filing]:
    """Towns of one county that differ in their names only."""
    filing, _ = read_filing(ROOT / "examples" / "瓦亭镇.yaml")
    names = sorted(body_name(number * 17 % 800, "镇") for number in range(count))
    return [replace(filing, body=replace(filing.body, name=name)) for name in names]


@pytest.fixture(scope="module")
def county() -> list[Composition]:
    return list(compose_county(_equal(COUNTY), shipped_bank()))


def _likeness(county: list[Composition]) -> judge.Likeness:
    given = county[0].filing.given
    taken_out = [*given.reading_points, *(account.name for account in given.accounts)]
    texts = []
    for one in county:
        missing = [f"【待填：{n}】" for s in one.report.sentences() for n in s.missing]
        texts.append(judge.measured(of_report(one.report), (*taken_out, *missing)))
    exempt = judge.formulas(ROOT / "phrasebanks" / "formulas.txt")
    names = [one.filing.body.name for one in county]
    return judge.likeness(texts, exempt, names, county[0].filing.keywords)


def test_forty_equal_towns_share_at_most_two_per_cent(county: list[Composition]) -> None:
    found = _likeness(county)
    assert found.percentile(0.99) <= 0.02
    assert len(found.longest_run) <= 25, found.longest_run


def test_towns_that_choose_alone_share_more(county: list[Composition]) -> None:
    alone = [compose_all(one.filing) for one in county]
    assert _likeness(alone).percentile(0.99) > 2 * _likeness(county).percentile(0.99)


def test_the_same_county_is_planned_the_same(county: list[Composition]) -> None:
    again = list(compose_county(_equal(COUNTY), shipped_bank()))
    assert [one.report for one in again] == [one.report for one in county]


def test_a_body_whose_choices_are_recorded_keeps_them_whoever_else_changes(
    county: list[Composition],
) -> None:
    recorded = {one.filing.body.name: one.choices for one in county}
    fewer = [one.filing for one in county[5:20]]
    again = list(compose_county(fewer, shipped_bank(), recorded))
    assert [one.report for one in again] == [one.report for one in county[5:20]]


def test_no_phrase_stands_twice_in_a_report_of_a_county(county: list[Composition]) -> None:
    for one in county:
        used = [s.phrase for s in one.report.sentences() if s.phrase]
        assert len(used) == len(set(used))


# ---------------------------------------------------------------- the parts


def _phrase(name: str, text: str) -> Phrase:
    return Phrase(name, "x", pieces.parse(text), text, len(name))


def test_of_equal_phrases_each_body_takes_another() -> None:
    some = [
        _phrase(f"x.{n}", f"{n}各内设机构分工负责本领域政府信息的公开发布。") for n in "甲乙丙丁"
    ]
    neighbours, taken = Neighbours(), []
    for _ in range(4):
        neighbours.next_body()
        phrase, wordings = neighbours.worded(some, 7, {})
        neighbours.take(phrase, wordings, {})
        taken.append(phrase.id)
    assert set(taken) == {phrase.id for phrase in some}


def test_wordings_part_a_run_before_it_is_a_shingle() -> None:
    left, right = "一二三四五六七", "八九十百千万亿"
    assert len(left) < SHINGLE < len(left) + len(right)
    one = [_phrase("x", f"{left}[甲|乙]{right}。")]
    neighbours, taken = Neighbours(), []
    for _ in range(2):
        neighbours.next_body()
        phrase, wordings = neighbours.worded(one, 7, {})
        neighbours.take(phrase, wordings, {})
        taken.append(wordings)
    assert sorted(taken) == [(0,), (1,)]


def test_no_neighbour_has_two_items_side_by_side() -> None:
    pool = Pool("事项", tuple(f"{n}号公开事项目录" for n in "甲乙丙丁戊己庚辛"), 3)
    neighbours, seen = Neighbours(), []
    for body in range(5):
        neighbours.next_body()
        items = neighbours.items(pool, body)
        neighbours.take_items(items)
        assert len(set(items)) == 3
        seen += list(pairwise(items))
    assert len(seen) == len(set(seen))
