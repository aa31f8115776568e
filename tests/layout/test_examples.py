"""The drafts of the examples, printed: nothing of their text is lost on the page."""

from __future__ import annotations

from pathlib import Path

import pytest

from draftkit import pipeline
from draftkit.sources import read_filing
from draftkit.word import styles_base
from tests.support.office import convert, needs_office, pages

pytestmark = [pytest.mark.slow, needs_office, pytest.mark.xdist_group("office")]

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))


def test_every_full_stop_of_every_example_is_printed(tmp_path: Path) -> None:
    # With another spacing LibreOffice lost a 。 that ended a line now and then.
    drafts = {path.stem: pipeline.compose_all(read_filing(path)[0]) for path in EXAMPLES}
    prototype = styles_base.load()
    documents = {name: pipeline.document(draft, prototype) for name, draft in drafts.items()}
    for name, pdf in convert(documents, tmp_path, "pdf").items():
        printed = "".join(page.text for page in pages(pdf))
        written = "".join(block.text for block in drafts[name].report.blocks)
        assert printed.count("。") == written.count("。"), name
