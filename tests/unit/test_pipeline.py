from __future__ import annotations

from dataclasses import replace

from draftkit import pipeline
from tests.support.filings import random_filing


def test_a_document_without_a_date_is_dated_by_its_year_alone() -> None:
    filing = replace(random_filing(1), year=2025)
    assert pipeline.document_date(replace(filing, date="")) == "2026-01-01"
    assert pipeline.document_date(replace(filing, date="2026-01-20")) == "2026-01-20"
