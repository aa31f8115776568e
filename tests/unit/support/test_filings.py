"""The random inputs are valid: every identity holds, and a change keeps them so."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from draftkit.kinds import disclosure
from draftkit.kinds.bodies import KINDS
from draftkit.kinds.fields import ALL_ON_TIME
from draftkit.model import Filing, Number
from tests.support.filings import CARRIED, DONE, LEFT, PARTS, mutate, random_filing

SEEDS = range(400)


def broken(cells: Mapping[str, Number]) -> list[str]:
    return [
        rule.place
        for rule in disclosure.DISCLOSURE.identities
        if all(key in cells for key in rule.left + rule.right)
        and sum(cells[key] for key in rule.left) != sum(cells[key] for key in rule.right)
    ]


def problems(filing: Filing) -> list[str]:
    found = broken(filing.cells)
    found += [key for key, number in filing.cells.items() if number < 0]
    if filing.last:
        found += broken(filing.last.cells)
        for part in PARTS:
            if filing.last.cells.get(f"{LEFT}.{part}", 0) != filing.cells[f"{CARRIED}.{part}"]:
                found.append(f"X-1 {part}")
    if filing.body.level != "市级":
        found += [
            k for k in disclosure.DISCLOSURE.cells if k.startswith("表二.规章") and filing.cells[k]
        ]
    if filing.given[ALL_ON_TIME] is not None and not filing.cells[f"{DONE}.总计"]:
        found.append("全部按期答复")
    return found


def test_filings_are_valid() -> None:
    last_missing = [
        s for s in SEEDS if (f := random_filing(s)).last and "表三.总计.总计" not in f.last.cells
    ]
    found = {s: p for s in SEEDS if s not in last_missing and (p := problems(random_filing(s)))}
    assert found == {}


def test_changes_are_valid_and_named() -> None:
    for seed in SEEDS:
        filing = random_filing(seed)
        other, changed = mutate(filing, seed)
        assert broken(other.cells) == []
        cells = {
            key for key in disclosure.DISCLOSURE.cells if filing.cells[key] != other.cells[key]
        }
        assert cells == {key for key in changed if key in filing.cells}
        assert other != filing


def test_every_kind_and_size_is_met() -> None:
    made = [random_filing(seed) for seed in SEEDS]
    assert {filing.body.kind for filing in made} == set(KINDS)
    received = [filing.cells["表三.本年新收.总计"] for filing in made]
    assert min(received) == 0
    assert max(received) > 1000


@pytest.mark.parametrize("seed", [0, 7, 123])
def test_seed_decides(seed: int) -> None:
    assert random_filing(seed) == random_filing(seed)
