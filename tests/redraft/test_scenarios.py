"""Scenarios T and C: real documents edited, the source changed, the result read without our own reader."""

from __future__ import annotations

import pytest

from tests.support import small_report
from tests.support.edits import Docx
from tests.support.rounds import checked, draft, small
from tests.support.scenarios import ALL, Scenario


@pytest.fixture(scope="module")
def original() -> bytes:
    with small():
        return draft(small_report.filing())


def edited(scenario: Scenario, original: bytes) -> bytes:
    document = Docx(original)
    before = document.bytes()
    scenario.edit(document)
    after = document.bytes()
    return original if after == before else after


@pytest.mark.parametrize("scenario", ALL, ids=lambda scenario: scenario.id)
def test_what_people_did_stays_and_what_the_source_did_arrives(
    scenario: Scenario, original: bytes
) -> None:
    with small():
        result = checked(
            edited(scenario, original),
            scenario.change(small_report.filing()),
            cells=scenario.cells,
        )
    scenario.check(result)
