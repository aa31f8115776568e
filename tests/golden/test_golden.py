"""Whole drafts of the examples, read and accepted on purpose.

``pytest tests/golden --accept`` takes what comes out now; read the diff before committing it.
"""

from pathlib import Path

import pytest

from draftkit.pipeline import compose
from draftkit.plain import render_text
from draftkit.sources import read_filing

HERE = Path(__file__).parent
EXAMPLES = sorted((HERE.parents[1] / "examples").glob("*.yaml"))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_draft_of_an_example_reads_as_accepted(path: Path, *, accept: bool) -> None:
    filing, _ = read_filing(path)
    text = render_text(compose(filing))
    golden = HERE / f"{path.stem}.txt"
    if accept:
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")


def test_there_are_at_least_six_examples() -> None:
    assert len(EXAMPLES) >= 6


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_workbook_of_an_example_gives_the_same_draft(path: Path) -> None:
    from_yaml, _ = read_filing(path)
    from_workbook, _ = read_filing(path.with_suffix(".xlsx"))
    assert compose(from_workbook) == compose(from_yaml)
