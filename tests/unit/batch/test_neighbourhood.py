"""A county on its way: those who come later choose away from those who came before."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from draftkit.batch.neighbourhood import Neighbourhood
from draftkit.model import Filing
from draftkit.pipeline import Composition, compose_all
from draftkit.sources import read_filing
from draftkit.sources.banks import shipped_bank
from tests.support import likeness as judge
from tests.support.counties import body_name, composed
from tests.support.filings import random_filing
from tests.support.passages import of_report

ROOT = Path(__file__).parents[3]
EXAMPLES, PHRASEBANKS = ROOT / "examples", ROOT / "phrasebanks"


def _named(names: Iterable[str], filing: Filing) -> list[Filing]:
    return [filing._replace(body=filing.body._replace(name=f"{n}镇人民政府")) for n in names]


@pytest.fixture(scope="module")
def town() -> Filing:
    return read_filing(EXAMPLES / "清河镇.yaml")[0]


def _weighs(neighbourhood: Neighbourhood) -> object:
    """All that is known of who said what."""
    neighbours = neighbourhood._neighbours
    neighbours.close()
    common = neighbours.common
    users = {run: bodies for run, bodies in common._users.items() if bodies}
    return (
        users,
        {phrase: (u.every.bodies, u.every.wordings) for phrase, u in neighbours.uses.items()},
        neighbours.pairs,
    )


@pytest.mark.parametrize("seed", range(8))
def test_a_body_that_is_heard_weighs_as_if_it_had_been_composed_here(seed: int) -> None:
    filing, other = random_filing(seed), random_filing(seed + 100)
    alone = compose_all(filing, shipped_bank())
    here, heard = Neighbourhood(shipped_bank()), Neighbourhood(shipped_bank())
    here.compose(filing, alone.choices)
    assert heard.hear(alone) == 0
    assert _weighs(heard) == _weighs(here)
    assert [n.compose(other) for n in (here, heard)] == [1, 1]
    assert heard.settled()[1] == here.settled()[1]


def test_a_body_that_was_heard_is_left_as_it_is(town: Filing) -> None:
    alone = [compose_all(one, shipped_bank()) for one in _named("甲乙丙", town)]
    neighbourhood = Neighbourhood(shipped_bank())
    numbers = [neighbourhood.hear(one) for one in alone]
    assert [neighbourhood.settled()[number] for number in numbers] == alone


def test_who_shares_too_much_is_chosen_for_once_more(monkeypatch: pytest.MonkeyPatch) -> None:
    town = read_filing(EXAMPLES / "石门乡.yaml")[0]
    names = (body_name(number * 17 % 800, "乡") for number in range(COUNTY))
    some = [town._replace(body=town.body._replace(name=name)) for name in names]
    once_more = _alike(list(composed(some, shipped_bank())))
    monkeypatch.setattr(Neighbourhood, "settled", lambda self: self.found)
    assert once_more < _alike(list(composed(some, shipped_bank())))


COUNTY = 40


def _alike(county: list[Composition]) -> float:
    """What pairs have in common, those that have much counting most, as reviewers count it."""
    first = county[0].filing
    texts = [judge.measured(of_report(one.report), tuple(judge.given(first))) for one in county]
    exempt = judge.formulas(PHRASEBANKS / "formulas.txt")
    names = [one.filing.body.name for one in county]
    found = judge.likeness(texts, exempt, names, first.keywords)
    return sum(pair.containment**2 for pair in found.pairs)


def test_a_body_that_cannot_be_composed_stops_nobody(town: Filing) -> None:
    neighbourhood = Neighbourhood(shipped_bank())
    broken = town._replace(keywords=(), keyword_text="希望大家都好。")
    with pytest.raises(Exception, match="没有从这句话里认出重点工作"):
        neighbourhood.compose(broken)
    number = neighbourhood.compose(town)
    assert neighbourhood.settled()[number].filing == town
    assert len(neighbourhood.settled()) == 1
