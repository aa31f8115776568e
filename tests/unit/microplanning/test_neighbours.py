"""Choosing across a county: equal towns do not sound alike."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest

from draftkit.facts import Fact
from draftkit.likeness import SHINGLE
from draftkit.microplanning.neighbours import Neighbours, NoBetterError
from draftkit.model import Filing
from draftkit.phrasebank import pieces
from draftkit.phrasebank.schema import Phrase, Shape
from draftkit.pipeline import Composition, compose_all
from draftkit.plans import Choice, Pool
from draftkit.sources import read_filing
from draftkit.sources.banks import shipped_bank
from tests.support import likeness as judge
from tests.support.counties import body_name, composed
from tests.support.passages import of_report

ROOT = Path(__file__).parents[3]
COUNTY = 40


def _equal(count: int) -> list[Filing]:
    """Towns of one county that differ in their names only."""
    filing, _ = read_filing(ROOT / "examples" / "瓦亭镇.yaml")
    names = sorted(body_name(number * 17 % 800, "镇") for number in range(count))
    return [filing._replace(body=filing.body._replace(name=name)) for name in names]


@pytest.fixture(scope="module")
def county() -> list[Composition]:
    return list(composed(_equal(COUNTY), shipped_bank()))


def _texts(one: Composition) -> list[str]:
    return [sentence.text for sentence in one.report.sentences()]


def _likeness(county: list[Composition]) -> judge.Likeness:
    taken_out = tuple(judge.given(county[0].filing))
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
    again = list(composed(_equal(COUNTY), shipped_bank()))
    assert [one.report for one in again] == [one.report for one in county]


def test_a_body_whose_choices_are_recorded_keeps_them_whoever_else_changes(
    county: list[Composition],
) -> None:
    recorded = {one.filing.body.name: one.choices for one in county}
    fewer = [one.filing for one in county[5:20]]
    again = list(composed(fewer, shipped_bank(), recorded))
    assert [_texts(one) for one in again] == [_texts(one) for one in county[5:20]]
    assert [one.choices for one in again] == [one.choices for one in county[5:20]]


def test_no_phrase_stands_twice_in_a_report_of_a_county(county: list[Composition]) -> None:
    for one in county:
        used = [s.phrase for s in one.report.sentences() if s.phrase]
        assert len(used) == len(set(used))


def test_towns_with_applications_are_apart_as_well() -> None:
    filing, _ = read_filing(ROOT / "examples" / "清河镇.yaml")
    names = sorted(body_name(number * 17 % 800, "镇") for number in range(COUNTY))
    some = [filing._replace(body=filing.body._replace(name=name)) for name in names]
    found = _likeness(list(composed(some, shipped_bank())))
    # Little is left to compare once what the town gave is taken out: some eighty pieces, so that one
    # clause in common is 5 % and more.  Almost all pairs must have none.
    assert found.percentile(0.9) <= 0.02
    assert found.percentile(0.99) <= 0.08
    assert len(found.longest_run) <= 25, found.longest_run


# ---------------------------------------------------------------- the parts


def _phrase(name: str, text: str) -> Phrase:
    return Phrase(name, "x", pieces.parse(text), len(name), text=text)


def _say(neighbours: Neighbours, some: list[Phrase], slots: dict[str, Fact]) -> Choice:
    """Let the next body choose one of ``some`` and say it."""
    neighbours.next_body()
    said = neighbours.worded(some, 7, slots)
    neighbours.take("m", said)
    return Choice(said.phrase.id, said.wordings)


def test_of_equal_phrases_each_body_takes_another() -> None:
    some = [
        _phrase(f"x.{n}", f"{n}各内设机构分工负责本领域政府信息的公开发布。") for n in "甲乙丙丁"
    ]
    neighbours = Neighbours()
    taken = {_say(neighbours, some, {}).phrase for _ in range(4)}
    assert taken == {phrase.id for phrase in some}


def test_wordings_part_a_run_before_it_is_a_shingle() -> None:
    left, right = "一二三四五六七", "八九十百千万亿"
    assert len(left) < SHINGLE < len(left) + len(right)
    one = [_phrase("x", f"{left}[甲|乙]{right}。")]
    neighbours = Neighbours()
    assert sorted(_say(neighbours, one, {}).wordings for _ in range(2)) == [(0,), (1,)]


def test_other_phrases_that_use_the_same_words_are_seen() -> None:
    same = "政府信息的公开发布由各内设机构分工负责"
    some = [
        _phrase("x.1", f"甲{same}。"),
        _phrase("y.2", f"乙乙{same}。"),
        _phrase("z.3", "别的。"),
    ]
    neighbours = Neighbours()
    neighbours.next_body()
    neighbours.take("m", neighbours.as_said(some[0], (), {}))
    assert _say(neighbours, some[1:], {}).phrase == "z.3"


def test_a_run_over_the_end_of_a_sentence_is_seen() -> None:
    first, second = _phrase("x", "公开的信息与原件保持一致。"), "本年设有查阅点"
    some = [_phrase("y.1", f"{second}。"), _phrase("y.2", "另一句话。")]
    neighbours = Neighbours()
    for number in range(2):
        neighbours.next_body()
        neighbours.take("a", neighbours.as_said(first, (), {}))
        between = neighbours.between("a", "c")
        said = neighbours.as_said(some[0], (), {}, between)
        if number:
            said = neighbours.worded(some, 7, {}, None, between)
        neighbours.take("b", said)
    assert said.phrase.id == "y.2"


def test_a_body_that_chooses_again_stops_as_soon_as_that_is_no_better() -> None:
    same = _phrase("x", "公开的信息与原件保持一致并及时更新。")
    neighbours = Neighbours()
    for _ in range(2):
        _say(neighbours, [same], {})
    weight = neighbours.weight(1)
    neighbours.again(1, weight + 1)
    neighbours.take("m", neighbours.as_said(same, (), {}))
    assert neighbours.weight(1) == weight
    neighbours.again(1, weight)
    with pytest.raises(NoBetterError):
        neighbours.take("m", neighbours.as_said(same, (), {}))


def test_a_body_that_takes_its_choice_back_stands_as_before() -> None:
    same, other = _phrase("x", "公开的信息与原件保持一致并及时更新。"), _phrase("y", "另一句话。")
    pool, neighbours = Pool("事项", ("道路修建", "危房改造", "集体资产"), 2), Neighbours()
    for _ in range(2):
        _say(neighbours, [same], {})
        neighbours.take_items(neighbours.items(pool, 7))
    neighbours.close()
    weight, pairs = neighbours.weight(1), {p: [*who] for p, who in neighbours.pairs.items()}
    chosen = neighbours.again(1)
    neighbours.take("m", neighbours.as_said(other, (), {}))
    neighbours.take_items(pool.candidates[1:])
    assert neighbours.weight(1) < weight
    neighbours.restore(1, chosen)
    assert neighbours.weight(1) == weight
    assert {p: who for p, who in neighbours.pairs.items() if who} == pairs
    assert neighbours.uses[neighbours.shape(same).key].every.bodies == [0, 1]
    assert not neighbours.uses[neighbours.shape(other).key].every.bodies


def test_what_is_exempt_and_what_an_office_gave_splits_the_text() -> None:
    text = "{{名称}}依照中华人民共和国政府信息公开条例公开{{总数}}。"
    texts = {"名称": "某某镇人民政府某某镇人民政府", "总数": "信息六百条"}
    slots = {name: Fact(name, text) for name, text in texts.items()}
    exempt, counted = Neighbours(["中华人民共和国政府信息公开条例"]), Neighbours()
    for neighbours in (exempt, counted):
        for _ in range(2):
            _say(neighbours, [_phrase("x", text)], slots)
        neighbours.close()
    assert exempt.common.share(0, 1) == 0.0
    assert counted.common.share(0, 1) == 1.0


def test_where_a_fact_will_stand_nothing_is_alike() -> None:
    neighbours = Neighbours()
    for verdict in ("【待填：年度工作考核的结果】", "年度工作考核的结果为优秀等次"):
        for _ in range(2):
            _say(neighbours, [_phrase("x", f"结果为{verdict}。")], {})
        neighbours.close()
    assert (neighbours.common.share(0, 1), neighbours.common.share(2, 3)) == (0.0, 1.0)


def test_no_neighbour_names_two_items_together() -> None:
    pool = Pool("事项", tuple(f"{n}号公开事项目录" for n in "甲乙丙丁戊己庚辛"), 3)
    neighbours, seen = Neighbours(), []
    for body in range(3):
        neighbours.next_body()
        items = neighbours.items(pool, body)
        neighbours.take_items(items)
        assert len(set(items)) == 3
        assert list(items) == sorted(items, key=pool.candidates.index)
        seen += [frozenset(pair) for pair in combinations(items, 2)]
    assert len(seen) == len(set(seen))


def test_what_a_phrase_is_made_of_is_worked_out_once_for_all_counties() -> None:
    one = _phrase("x", "公开[甲|乙]{{总数}}条。")
    shapes: dict[str, Shape] = {}
    first = Neighbours(shapes=shapes).shape(one)
    assert Neighbours(shapes=shapes).shape(one) is first
    reworded = _phrase("x", "公开{{总数}}条。")
    assert Neighbours(shapes=shapes).shape(reworded).phrase is reworded


def test_a_choice_point_is_worked_out_once_for_all_phrases_that_have_it() -> None:
    one, neighbours = _phrase("x", "公开[甲|乙]{{总数}}条。"), Neighbours()
    other = one._replace(pieces=("另外", *one.pieces))
    first, second = (neighbours.frame(neighbours.shape(some)) for some in (one, other))
    assert first.points[0] is second.points[0]
    assert first.between != second.between
