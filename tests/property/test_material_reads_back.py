"""Any material comes back from every form an input may have."""

from __future__ import annotations

from pathlib import Path

import pytest

from draftkit import blanks
from draftkit.kinds.fields import PRACTICES
from draftkit.model import Filing
from draftkit.service.blank_forms import practices
from draftkit.snapshot import filings as snapshots
from draftkit.sources import read_filing
from draftkit.sources.roster import open_roster, read_line
from tests.support.filings import random_filing
from tests.support.given import as_read, facts_given

SEEDS = range(0, 400, 8)


def bare(filing: Filing) -> Filing:
    return filing._replace(places={}, source="")


def some_filing(seed: int) -> Filing:
    filing = random_filing(seed)
    return filing._replace(given=as_read(filing.given))


def _ticked_first(filing: Filing) -> Filing:
    """A workbook has its own practices before those of the list, which have the list's order."""
    given, listed = filing.given[PRACTICES], list(practices())
    own = [one for one in given if one.name not in listed]
    ticked = sorted(
        (one for one in given if one.name in listed), key=lambda one: listed.index(one.name)
    )
    return filing._replace(given=facts_given(filing.given, practices=(*own, *ticked)))


@pytest.mark.parametrize("seed", SEEDS)
def test_material_reads_back_from_workbook_yaml_and_snapshot(seed: int, tmp_path: Path) -> None:
    filing = some_filing(seed)
    book, text = tmp_path / "数据.xlsx", tmp_path / "数据.yaml"
    book.write_bytes(blanks.workbook(filing=filing, practices=practices()))
    text.write_text(blanks.yaml_text(filing=filing), encoding="utf-8")
    assert bare(read_filing(book)[0]) == bare(_ticked_first(filing))
    assert bare(read_filing(text)[0]) == bare(filing)
    assert bare(snapshots.filing_of(snapshots.tree_of(filing))) == bare(filing)


def test_material_reads_back_from_a_roster(tmp_path: Path) -> None:
    filings = [some_filing(seed) for seed in SEEDS]
    path = tmp_path / "花名册.xlsx"
    path.write_bytes(blanks.roster(2025, filings))
    roster = open_roster(path)
    assert [bare(read_line(roster.columns, line)[0]) for line in roster.lines()] == [
        bare(filing) for filing in filings
    ]
