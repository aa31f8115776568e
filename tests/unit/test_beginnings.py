"""What an expression can begin with is told to the engine, and changes nothing of what it finds."""

from __future__ import annotations

import re
from itertools import chain, product

import pytest

from draftkit import patterns

TEXTS = tuple(map("".join, chain.from_iterable(product("ab1，", repeat=n) for n in range(6))))
TOLD = (
    "(?P<x>a?b)|(?:1|，b)a",
    "(?:ab?|b)+1",
    r"(?:(?<=b)|1)?a\d",
    "(?=a|1)(?:[ab]|1)[^b]",
    "(?:a{0,2}?1|[a-b]，)",
    r"\b(?:a|1+)b?，",
)
MANY = "|".join(f"(?P<n{n}>{'a?' if n % 2 else ''}{'ab1，'[n % 4]}{n % 3})" for n in range(40))
LEFT_ALONE = (
    "^(?:a|b)1",
    "[^a]b",
    "(?:a|.)b",
    "(?i:a|1)b",
    "(?:a?|b)",
    "(a)?(?(1)b|1)，",
    "ab1",
    r"(a|b)\1",
)


def found(pattern: re.Pattern[str]) -> list[list[tuple[int, int]]]:
    return [[match.span() for match in pattern.finditer(text)] for text in TEXTS]


@pytest.mark.parametrize("expression", [*TOLD, *LEFT_ALONE, MANY, f"(?:{MANY})+b"])
def test_it_finds_what_it_would_have_found(expression: str) -> None:
    made = patterns.Kept().pattern(expression, 0)
    assert found(made) == found(re.compile(expression))


def test_each_of_many_looks_before_it_is_entered() -> None:
    made, plain = patterns.Kept().pattern(MANY, 0), re.compile(MANY)
    assert made != plain
    texts = ("a2", "aa0b1，2", "ab1a1b2")
    assert [[(m.lastgroup, m.span()) for m in made.finditer(t)] for t in texts] == [
        [(m.lastgroup, m.span()) for m in plain.finditer(t)] for t in texts
    ]


@pytest.mark.parametrize("expression", TOLD)
def test_the_engine_is_told(expression: str) -> None:
    """Two patterns are equal where their codes are."""
    assert patterns.Kept().pattern(expression, 0) != re.compile(expression)


@pytest.mark.parametrize("expression", LEFT_ALONE)
def test_what_can_begin_with_anything_or_is_known_is_left_as_it_is(expression: str) -> None:
    assert patterns.Kept().pattern(expression, 0) == re.compile(expression)


def test_case_that_does_not_count_is_left_as_it_is() -> None:
    made = patterns.Kept().pattern("(?:a|1?)b", re.IGNORECASE)
    assert made == re.compile("(?:a|1?)b", re.IGNORECASE)
    assert made.findall("A1B") == ["1B"]


def test_bytes_are_told_as_well() -> None:
    made = patterns.Kept().pattern(rb"(?:<a ?|</)\d", 0)
    assert made.findall(b"<a 1</2<b3") == [b"<a 1", b"</2"]
