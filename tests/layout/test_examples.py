"""The drafts of the examples, printed: nothing of their text is lost, and pages end where they should."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from draftkit import pipeline
from draftkit.kinds import disclosure
from draftkit.model import ReportText
from draftkit.sources import read_filing
from draftkit.word import styles_base
from tests.support.office import Page, convert, needs_office, pages

pytestmark = [pytest.mark.slow, needs_office, pytest.mark.xdist_group("office")]

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))
AROUND = 4


def _marks(report: ReportText) -> list[str]:
    """Every mark of the narrative with the characters before it."""
    texts = [b.text for b in report.blocks if b.role in ("paragraph", "item", "preface")]
    return [
        text[max(0, m.start() - AROUND) : m.end()]
        for text in texts
        for m in re.finditer("[。，、；：]", text)
    ]


@pytest.fixture(scope="module")
def drafts() -> dict[str, pipeline.Composition]:
    return {path.stem: pipeline.compose_all(read_filing(path)[0]) for path in EXAMPLES}


@pytest.fixture(scope="module")
def reports(drafts: dict[str, pipeline.Composition]) -> dict[str, ReportText]:
    return {name: draft.report for name, draft in drafts.items()}


@pytest.fixture(scope="module")
def printed(
    drafts: dict[str, pipeline.Composition], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, list[Page]]:
    prototype = styles_base.load()
    documents = {name: pipeline.document(draft, prototype) for name, draft in drafts.items()}
    found = convert(documents, tmp_path_factory.mktemp("examples"), "pdf")
    return {name: pages(pdf) for name, pdf in found.items()}


def test_every_mark_of_every_example_is_printed(
    reports: dict[str, ReportText], printed: dict[str, list[Page]]
) -> None:
    # In justified lines LibreOffice loses a mark that ends the line now and then.
    for name, document in printed.items():
        text = "".join(re.sub(r"—\d+—", "", page.text) for page in document)
        lost = [mark for mark in _marks(reports[name]) if mark not in text]
        assert lost == [], name


def test_no_page_of_an_example_ends_with_a_heading(
    reports: dict[str, ReportText], printed: dict[str, list[Page]]
) -> None:
    for name, document in printed.items():
        headings = {b.text for b in reports[name].blocks if b.role in ("section", "heading2")}
        for page in document:
            *_, last, _ = page.lines()
            assert last.text not in headings, name


def test_table_three_of_every_example_is_on_one_page(printed: dict[str, list[Page]]) -> None:
    heading, rows = disclosure.DISCLOSURE.headings[2], disclosure.T3.rows
    for name, document in printed.items():
        (page,) = (page for page in document if heading in page.text)
        assert rows[0].label in page.text, name
        assert rows[-1].label in page.text, name
