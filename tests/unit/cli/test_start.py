"""A start must be quick: what a cold ``draft`` may load and compile.  No timings, which no two machines share."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[3] / "examples"
HEAVY = (
    *("docx", "docxtpl", "flask", "jieba", "jinja2", "lxml", "openpyxl", "pydantic", "pypdf", "rich", "waitress"),
    *("_hashlib", "asyncio", "email", "multiprocessing", "http", "tempfile", "unittest"),
    *("draftkit.audit.claims", "draftkit.batch", "draftkit.blanks", "draftkit.likeness", "draftkit.merge"),
    *("draftkit.microplanning.neighbours", "draftkit.page", "draftkit.phrasebank.parse", "draftkit.phrasebank.lint"),
    *("draftkit.redrafting", "draftkit.sources.reports", "draftkit.web", "draftkit.word.reader", "draftkit.word.template"),
)  # fmt: skip
"""What only other commands need, or a first draft, which compiles bank and template."""
_WATCHED = """
import json, sys
from draftkit import patterns
compiled, pattern_ = [], patterns.Kept.pattern
def watched(self, pattern, flags):
    frame = sys._getframe(1)
    while frame.f_globals["__name__"] == "draftkit.patterns":
        frame = frame.f_back
    compiled.append(frame.f_globals["__name__"])
    return pattern_(self, pattern, flags)
patterns.Kept.pattern = watched
from draftkit.cli import run
code = run(sys.argv[1:])
print(json.dumps([code, sorted(sys.modules), compiled]))
"""


class Start:
    """A draft in a process of its own: the modules it loaded, and the modules that compiled regular expressions."""

    def __init__(self, source: Path, folder: Path) -> None:
        command = (sys.executable, "-c", _WATCHED, "draft", str(source), "--quiet", "-o")
        environment = {**os.environ, "DRAFTKIT_CACHE": str(folder / "kept")}
        for name in ("first.docx", "second.docx"):  # the first one fills the cache
            done = subprocess.run(
                [*command, str(folder / name)], capture_output=True, check=True, env=environment
            )
        code, modules, self.compiled = json.loads(done.stdout.splitlines()[-1])
        assert code in (0, 1)
        self.modules = frozenset(modules)

    def loaded(self, name: str) -> bool:
        return any(f"{module}.".startswith(f"{name}.") for module in self.modules)


@pytest.fixture(scope="module", params=["瓦亭镇.xlsx", "清河镇.yaml"])
def start(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Start:
    return Start(EXAMPLES / request.param, tmp_path_factory.mktemp("start"))


def test_a_draft_loads_nothing_that_only_others_need(start: Start) -> None:
    assert [name for name in HEAVY if start.loaded(name)] == []


def test_a_draft_loads_the_reader_of_its_own_form_alone(start: Start) -> None:
    assert start.loaded("python_calamine") is not start.loaded("yaml")


def test_a_draft_compiles_no_rule_of_the_check(start: Start) -> None:
    ours = [name for name in start.compiled if name.startswith("draftkit.")]
    assert ours  # it is seen
    others = ("draftkit.audit.claims", "draftkit.merge", "draftkit.sources.reports")
    assert [name for name in ours if name.startswith(others)] == []
    assert (
        len(ours) < 120
    )  # how material is read and worded; a warm start finds them compiled in the cache
