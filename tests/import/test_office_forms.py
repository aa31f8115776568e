"""Three examples as LibreOffice saves and prints them: every cell and every fact comes back."""

from __future__ import annotations

from pathlib import Path

import pytest

from draftkit import pipeline
from draftkit.sources import read_filing
from draftkit.sources.reports import extract, read_report
from draftkit.word import styles_base
from tests.support.office import convert, needs_office
from tests.support.readback import compare

EXAMPLES = Path(__file__).parents[2] / "examples"
NAMES = ("清河镇", "清源县", "县自然资源局")


@pytest.mark.slow
@needs_office
@pytest.mark.parametrize("to", ["docx", "odt", "doc", "pdf", "html"])
def test_every_cell_and_fact_comes_back(tmp_path: Path, to: str) -> None:
    filings = {name: read_filing(EXAMPLES / f"{name}.yaml")[0] for name in NAMES}
    documents = {
        name: pipeline.document(pipeline.compose_all(filing), styles_base.load(None))
        for name, filing in filings.items()
    }
    for name, path in convert(documents, tmp_path, to).items():
        found = extract(read_report(path))
        own = tmp_path / f"{name}.docx"
        own.write_bytes(documents[name])
        assert dict(found.cells) == dict(filings[name].cells), name
        assert found.given == extract(read_report(own)).given, name
        assert compare(filings[name].given, found.given).wrong == (), name
