from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

from draftkit import pipeline
from tests.support.filings import random_filing

if TYPE_CHECKING:
    import pytest


def test_a_document_without_a_date_is_dated_by_its_year_alone() -> None:
    filing = random_filing(1)._replace(year=2025)
    assert pipeline.document_date(filing._replace(date="")) == "2026-01-01"
    assert pipeline.document_date(filing._replace(date="2026-01-20")) == "2026-01-20"


def test_threads_compose_one_after_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    prepared, inside = pipeline.prepared, 0
    met: list[int] = []

    def watched(*given: Any) -> pipeline.Prepared:
        nonlocal inside
        inside += 1
        met.append(inside)
        time.sleep(0.01)
        made = prepared(*given)
        inside -= 1
        return made

    monkeypatch.setattr(pipeline, "prepared", watched)
    filings = [random_filing(seed) for seed in range(8)]
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(pipeline.compose, filings))
    assert met == [1] * len(filings)
