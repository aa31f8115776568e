"""Options of the test run, and a cache of its own."""

from __future__ import annotations

import os
import shutil
import tempfile

import pytest

CACHE = pytest.StashKey[str]()


def pytest_configure(config: pytest.Config) -> None:
    """Compiled banks and templates of an earlier run, of another checkout are never used.

    The workers of xdist and the processes that tests start inherit the folder.
    """
    if not hasattr(config, "workerinput"):
        config.stash[CACHE] = tempfile.mkdtemp(prefix="draftkit-tests-")
        os.environ["DRAFTKIT_CACHE"] = config.stash[CACHE]


def pytest_unconfigure(config: pytest.Config) -> None:
    if (folder := config.stash.get(CACHE, None)) is not None:
        shutil.rmtree(folder, ignore_errors=True)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--accept", action="store_true", help="take what comes out now as the golden texts"
    )


@pytest.fixture
def accept(request: pytest.FixtureRequest) -> bool:
    """Whether golden texts are to be written anew (look at the diff before you commit it)."""
    return bool(request.config.getoption("--accept"))
