"""Regular expressions compiled when they are first used."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from draftkit.patterns import regex


def test_it_finds_what_a_compiled_one_finds() -> None:
    count = regex(r"(?P<n>\d+)(?P<unit>件|条)")
    match = count.search("收到12件")
    assert match is not None
    assert match["n"] == "12"
    assert count.sub("若干", "收到12件") == "收到若干"
    assert [m[0] for m in count.finditer("12件3条")] == ["12件", "3条"]
    assert count.groupindex == {"n": 1, "unit": 2}
    assert regex(rb"<W:P", re.IGNORECASE).match(b"<w:p>") is not None


def test_a_faulty_one_is_told_when_it_is_used() -> None:
    faulty = regex("(")
    with pytest.raises(re.error):
        faulty.search("")


def test_no_module_compiles_one_while_it_is_loaded() -> None:
    """Every module of ours that is loaded for a draft, a redraft and a check."""
    script = (
        "import re\n"
        "made, compile_ = [], re.compile\n"
        "def seen(pattern, flags=0):\n"
        "    if sys._getframe(1).f_globals['__name__'].startswith('draftkit.'): made.append(pattern)\n"
        "    return compile_(pattern, flags)\n"
        "import sys\n"
        "re.compile = seen\n"
        "import draftkit.service.drafts, draftkit.service.redrafts, draftkit.service.checks\n"
        "import draftkit.audit.claims, draftkit.sources.reports, draftkit.cli.app\n"
        "sys.exit(repr(made) if made else 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
