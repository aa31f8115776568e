from __future__ import annotations

from draftkit import pipeline
from tests.support.filings import random_filing


def test_a_document_without_a_date_is_dated_by_its_year_alone() -> None:
    filing = random_filing(1)._replace(year=2025)
    assert pipeline.document_date(filing._replace(date="")) == "2026-01-01"
    assert pipeline.document_date(filing._replace(date="2026-01-20")) == "2026-01-20"
