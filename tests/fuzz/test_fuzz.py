"""A short run over every door, each case in a fork; the long one is ``make fuzz``."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fuzz.doors import DOORS, Door, case, seed_of, through
from tests.fuzz.forks import Server

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
QUICK = [door for door in DOORS if door.weight > 1]  # the others parse a bank anew each time
FEW = 50
KEPT = sorted((Path(__file__).parent / "kept").iterdir())


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    home, before = tmp_path_factory.mktemp("fuzz"), os.environ["DRAFTKIT_CACHE"]
    yield Server(home)
    os.environ["DRAFTKIT_CACHE"] = before


def test_nothing_gets_through(server: Server) -> None:
    """Numbers that lie apart, so that each is at another door."""
    numbers = [number for number in range(0, 7 * FEW, 7) if case(number)[0].weight > 1]
    outcomes = list(server.run(numbers))
    assert [(number, outcome) for number, outcome in outcomes if outcome.fault] == []
    assert {outcome.code for _, outcome in outcomes} <= {0, 1, 2}


@pytest.mark.slow
@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.name)
def test_what_got_through_once(path: Path, server: Server) -> None:
    """Files that once got through, at every door of their kind; ``number-kind.suffix``."""
    kind = path.stem.partition("-")[2]
    doors = [door for door in DOORS if door.seed == kind]
    assert doors
    for door in doors:
        assert not through(door, path.name, path.read_bytes(), server.home).fault, door.name


REFUSED = {
    "docx: draft X -o out.docx", "blank: draft X -o out.docx", "roster: check X", "template: check X",
    "template: redraft X GOOD -o out.docx", "xls: redraft DRAFT X -o out.docx", "ods: redraft DRAFT X -o out.docx",
    "txt: finalize X", "html: finalize X", "pdf: finalize X",
}  # fmt: skip
"""What is refused as it should be: a file of another kind, or of another body."""


@pytest.mark.slow
@pytest.mark.parametrize("door", DOORS, ids=lambda door: door.name)
def test_a_good_file_comes_through_every_door(door: Door, server: Server) -> None:
    """Else the door is not the one that is meant."""
    good = seed_of(door, server.home)
    outcome = through(door, "good", good.content, server.home)
    assert not outcome.fault
    assert (outcome.code == 2) == (door.name in REFUSED)
