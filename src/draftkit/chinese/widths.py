"""Full and half width: one form for comparing, and the room a text takes."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import east_asian_width, normalize

_FULL, _HALF = "０１２３４５６７８９．％", "0123456789.%"
_TO_HALF = str.maketrans(_FULL, _HALF)
_SIGNS_TO_HALF = str.maketrans(_FULL + "，－＋／", _HALF + ",-+/")
_TO_FULL = str.maketrans(_HALF, _FULL)


def half_width(text: str) -> str:
    """Digits, the point and the per cent sign half-width; everything else as it stands."""
    return text.translate(_TO_HALF)


def typed(text: str) -> str:
    """A number or date as it was meant: the signs in it half-width too, no blanks."""
    return "".join(text.translate(_SIGNS_TO_HALF).split())


def full_width(number: str) -> str:
    """The digits of ``number`` full-width."""
    return number.translate(_TO_FULL)


def folded(text: str) -> str:
    """``text`` for comparing: every character in its plain form, no blanks."""
    return "".join(normalize("NFKC", text).split())


def width(text: str) -> int:
    """How many places ``text`` takes on a screen: two for a Chinese character, one for a digit."""
    return sum(2 if _is_wide(char) else 1 for char in text)


# Quotation marks and the like are printed wide by Chinese terminals and fonts, hence A as well.
@lru_cache(maxsize=4096)
def _is_wide(char: str) -> bool:
    return east_asian_width(char) in "WFA"
