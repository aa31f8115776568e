"""Regular expressions compiled when they are first used."""

from __future__ import annotations

import pkgutil
import re
from importlib import import_module
from pathlib import Path
from typing import AnyStr

import pytest

import draftkit
from draftkit.patterns import Kept, code_of, regex

GOLDEN = Path(__file__).parents[1] / "golden" / "和平街道.txt"


def _told(pattern: re.Pattern[AnyStr]) -> tuple[object, ...]:
    return pattern.pattern, pattern.flags, pattern.groups, dict(pattern.groupindex)


def _found(pattern: re.Pattern[AnyStr], text: AnyStr) -> list[object]:
    return [(match.span(), match.lastgroup) for match in pattern.finditer(text)]


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


def test_what_was_kept_finds_what_the_pattern_itself_finds() -> None:
    texts = [
        *GOLDEN.read_text(encoding="utf-8").splitlines()[::4],
        "2025年收到12件、3条（一）A-1 b_2",
    ]
    names = (m.name for m in pkgutil.walk_packages(draftkit.__path__, "draftkit."))
    modules = (import_module(name) for name in names if not name.endswith("__main__"))
    ours = {id(v): v for m in modules for v in vars(m).values() if isinstance(v, regex)}  # type: ignore[arg-type]
    assert len(ours) > 300
    kept = Kept(lambda: {(p.pattern, p.flags): code_of(p.pattern, p.flags) for p in ours.values()})
    for pattern in ours.values():
        made, plain = (
            kept.pattern(pattern.pattern, pattern.flags),
            re.compile(pattern.pattern, pattern.flags),
        )
        assert _told(made) == _told(plain)
        some = texts if isinstance(plain.pattern, str) else [text.encode() for text in texts]
        assert [_found(made, text) for text in some] == [_found(plain, text) for text in some]
    assert kept.grown() == {}


@pytest.mark.parametrize("words", [b"", b"odd", b"\0\0\0\0", b"\xff" * 64])
def test_what_is_no_code_is_compiled_anew(words: bytes) -> None:
    kept = Kept(lambda: {("a+", 0): (32, words, 0, {}, (None,))})
    assert kept.pattern("a+", 0).findall("baab") == ["aa"]
    assert kept.grown() == {("a+", 0): code_of("a+", 0)}


def test_a_pattern_more_is_not_worth_writing_all_again() -> None:
    codes = {(f"a{n}", 0): code_of(f"a{n}", 0) for n in range(500)}
    kept = Kept(lambda: codes)
    kept.pattern("b", 0)
    kept.pattern("c", 0)
    assert kept.grown() == {}
    kept.pattern("d", re.IGNORECASE)
    assert kept.grown().keys() - codes.keys() == {("b", 0), ("c", 0), ("d", re.IGNORECASE)}
