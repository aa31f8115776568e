"""What was written into is read again, and what stands as it was is taken as it was read: the document says the same."""

from __future__ import annotations

import pytest

from draftkit.manuscript import CellEdit, Edit, NewParagraph, Remark, Revision
from draftkit.ooxml.document import Block, Table, lines_of
from draftkit.pipeline import compose_all, document
from draftkit.word import opening, reader, revising, styles_base
from draftkit.word.revising import Opened, Signature
from tests.support.filings import random_filing

_US = Signature("我们", "2026-01-20T00:00:00Z")
_CELL = "表二.行政许可"
_REVISIONS = {
    "nothing": Revision(),
    "text": Revision(edits=(Edit(2, 0, 1, "改"),)),
    "a paragraph before the tables": Revision(inserts=(NewParagraph(2, 2, "新的一段。"),)),
    "a cell": Revision(cells=(CellEdit(_CELL, 0, 1, "987"),)),
    "a remark at a cell": Revision(remarks=(Remark("请看", cell=_CELL),)),
}


@pytest.fixture(scope="module")
def content() -> bytes:
    return document(compose_all(random_filing(3)), styles_base.load(None))


def opened(content: bytes) -> Opened:
    return revising.open_document(opening.document(content, "稿.docx"), ())


def tables(blocks: list[Block]) -> list[Table]:
    return [block for block in blocks if isinstance(block, Table)]


@pytest.mark.parametrize("accept", [True, False])
@pytest.mark.parametrize("what", _REVISIONS)
def test_a_revised_document_is_read_as_if_for_the_first_time(
    content: bytes, what: str, *, accept: bool
) -> None:
    revised = revising.revise(opened(content), _REVISIONS[what], _US, accept=accept)
    anew = reader.read(revised.root)
    assert revised.intact
    assert revised.manuscript == anew.manuscript
    assert revised.texts == anew.texts
    numbers = [[line.number for line in lines_of([block])] for block in revised.blocks]
    assert numbers == [[line.number for line in lines_of([block])] for block in anew.blocks]


def test_only_the_table_that_was_written_into_is_read_again(content: bytes) -> None:
    document = opened(content)
    before = tables(document.edited.blocks)
    revised = revising.revise(document, _REVISIONS["a cell"], _US)
    after = tables(list(revised.blocks))
    assert revised.manuscript.cells[_CELL] == f"987{document.manuscript.cells[_CELL][1:]}"
    assert [one is other for one, other in zip(before, after, strict=True)].count(False) == 1
