"""Regular expressions compiled when they are first used."""

from __future__ import annotations

import re

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
