"""What the program imports is what it asks for, and the lock file says so."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
NAMES = {re.split(r"[<>=~;\s]", line)[0] for line in PROJECT["dependencies"]}


def imported() -> set[str]:
    """The top names of all modules that are imported anywhere under src, those for types alone as well."""
    found: set[str] = set()
    for path in (ROOT / "src").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level:
                found.add(str(node.module).partition(".")[0])
    # One of these is the standard library's: _sha2 from 3.12 on, before that _sha256.
    return found - set(sys.stdlib_module_names) - {"draftkit", "_sha2", "_sha256"}


def test_every_package_that_is_imported_is_asked_for_and_none_beside() -> None:
    owners = packages_distributions()
    needed = {owners[name][0].lower().replace("_", "-") for name in imported()}
    assert needed == {name.lower() for name in NAMES}


def test_the_lock_file_names_us_behind_each_of_them() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    blocks = {b.partition("==")[0]: b for b in re.split(r"\n(?=[a-z])", lock)}
    for name in NAMES:
        assert "draftkit (pyproject.toml)" in blocks[name], name


def test_the_program_is_built_of_what_is_tested() -> None:
    """Its lock names all we ask for, in the versions of the other."""
    ours, theirs = (
        dict(re.findall(r"^([a-z0-9-]+)==(\S+)", (ROOT / name).read_text("utf-8"), re.MULTILINE))
        for name in ("requirements.lock", "requirements-program.lock")
    )
    assert {name.lower() for name in NAMES} <= theirs.keys()
    assert {name: ours[name] for name in ours.keys() & theirs.keys()} == {
        name: theirs[name] for name in ours.keys() & theirs.keys()
    }
