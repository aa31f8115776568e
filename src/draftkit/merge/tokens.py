"""Text as tokens: a number is one, every other character is one, blanks are none.

Tokens compare by value: full-width and half-width forms, and numbers with and without thousands marks, are the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from functools import lru_cache
from unicodedata import normalize

from draftkit.chinese.widths import full_width
from draftkit.patterns import regex
from draftkit.tuples import NamedTuple

_TOKEN = regex(
    r"(?P<number>(?<![0-9])[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|\d+(?:[.．]\d+)?)|[^\s\ufffc]"
)
_NUMBER = regex(r"\d+(?:[.,]\d+)*")
_BLANKS = regex(r"[\s\ufffc]+")


class Token(NamedTuple):
    """A token of a text: its value and where it stands.

    ``key`` names the fact that a number of ours shows ("" otherwise).
    """

    value: str
    start: int
    end: int
    is_number: bool
    key: str = ""

    @property
    def likeness(self) -> str:
        """What the token is in its sentence's skeleton: numbers of facts by name."""
        return f"#{self.key}" if self.key else self.value


@lru_cache(maxsize=4096)
def tokens_of(text: str) -> tuple[Token, ...]:
    """The tokens of ``text``."""
    found = []
    for match in _TOKEN.finditer(text):
        value, is_number = match[0], match.lastgroup is not None
        if not (value.isascii() or "\u4e00" <= value <= "\u9fff"):  # those are normal as they are
            value = normalize("NFKC", value)
        if is_number:
            value = value.replace(",", "")
        found.append(Token(value, *match.span(), is_number))
    return tuple(found)


@lru_cache(maxsize=4096)
def masked(text: str) -> str:
    """``text`` for comparing: one width of characters, no blanks, every number as ``#``."""
    return _NUMBER.sub("#", _BLANKS.sub("", normalize("NFKC", text)))


@lru_cache(maxsize=4096)
def grams(text: str) -> frozenset[str]:
    """The pairs of characters of the masked text."""
    shown = masked(text)
    if len(shown) <= 1:
        return frozenset((shown,)) if shown else frozenset()
    return frozenset(shown[at : at + 2] for at in range(len(shown) - 1))


def matching(left: Iterable[str], right: Iterable[str]) -> Mapping[int, int]:
    """Index in ``left`` → index in ``right`` of tokens that correspond, in order."""
    return _matching(tuple(left), tuple(right))


@lru_cache(maxsize=1024)
def _matching(left: tuple[str, ...], right: tuple[str, ...]) -> Mapping[int, int]:
    if left == right:
        return {index: index for index in range(len(left))}
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    return {
        block.a + step: block.b + step
        for block in matcher.get_matching_blocks()
        for step in range(block.size)
    }


def in_the_style_of(number: str, old: str) -> str:
    """``number`` with the width of digits and the thousands marks that ``old`` has."""
    if "," in old and number.replace(".", "").isdigit():
        whole, dot, part = number.partition(".")
        number = f"{int(whole):,}{dot}{part}"
    if any("０" <= char <= "９" for char in old):
        return full_width(number)
    return number
