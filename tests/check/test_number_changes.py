"""A number that a table or another number of the report decides cannot be changed unnoticed."""

from __future__ import annotations

import pytest

from benchmarks.number_changes import CHANGES, judged, numbers
from draftkit.pipeline import compose
from tests.support.filings import random_filing

DECIDED = frozenset(
    ("新收数", "办结数", "结转数", "结果其中", "申请人明细", "文件明细", "执法明细", "复议数", "诉讼数", "复议果")
)  # fmt: skip
SEEDS = (2, 8, 11, 15)


@pytest.mark.parametrize("seed", SEEDS)
def test_every_change_of_a_decided_number_is_found(seed: int) -> None:
    filing = random_filing(seed)
    report = compose(filing)
    clean = judged(filing, report)
    missed, tried = [], 0
    for number in numbers(report):
        if number.fact not in DECIDED:
            continue
        text = report.blocks[number.block].text
        value = int(text[number.start : number.end])
        for name, change in CHANGES:
            if change(value) in (value, -1):
                continue
            tried += 1
            spoilt = f"{text[: number.start]}{change(value)}{text[number.end :]}"
            if not judged(filing, report, number.block, spoilt) - clean:
                missed.append((number.fact, name, spoilt))
    assert tried
    assert missed == []


def test_random_drafts_have_such_numbers() -> None:
    facts = {n.fact for seed in SEEDS for n in numbers(compose(random_filing(seed)))}
    assert len(facts & DECIDED) >= 6
