"""A short run over every door; the long one is ``make fuzz``."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.doors import DOORS, case, through

FEW = 30
QUICK = [door for door in DOORS if door.seed != "bank"]  # whose bank is parsed anew each time
KEPT = (95, 101, 204, 213, 219, 220, 254, 292, 1016, 1093, 1298, 1677, 10042, 10725, 11531)
"""Numbers of cases that once got through."""


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("fuzz")


@settings(
    max_examples=FEW,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(door=st.sampled_from(QUICK), number=st.integers(0, 2**32))
def test_nothing_gets_through(home: Path, door: object, number: int) -> None:
    outcome = through(door, Random(number), home)  # type: ignore[arg-type]  # noqa: S311
    assert not outcome.fault, (door, number)


@pytest.mark.slow
@pytest.mark.parametrize("number", KEPT)
def test_what_got_through_once(home: Path, number: int) -> None:
    assert not through(*case(number), home).fault


@pytest.mark.slow
@pytest.mark.parametrize("door", DOORS, ids=lambda door: door.name)
def test_a_good_file_comes_through_every_door(home: Path, door: object) -> None:
    """Else the door is not the one that is meant."""
    outcome = through(door, None, home)  # type: ignore[arg-type]
    assert not outcome.fault
    assert outcome.code in {0, 1}
