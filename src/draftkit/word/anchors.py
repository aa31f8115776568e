"""How a sentence id is held in Word: the name of a hidden bookmark round the sentence.

Word compares bookmark names without regard to case, allows letters, digits and ``_`` and at most 40 characters; a name
that begins with ``_`` is hidden in its dialogue.  So ``theme.3fa2`` becomes ``_dk_s_theme_p3fa2``: ``_`` opens an escape
of two characters.  An id too long for that, or with
other characters, goes by its hash and is found again only through :func:`ids_by_name`.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable

from draftkit.patterns import regex

PREFIX = "_dk_s_"
LONGEST = 40

_ESCAPES = {"_": "__", ".": "_p", "-": "_h", ":": "_c", "/": "_s", "#": "_n"}
_LETTERS = {code: char for char, code in _ESCAPES.items()}
_TABLE = {ord(char): code for char, code in _ESCAPES.items()}
_TABLE |= {code: f"_u{chr(code).lower()}" for code in range(ord("A"), ord("Z") + 1)}
_WORD = regex("[0-9a-z_]+")
_PIECE = regex("[0-9a-z]|__|_[phcsn]|_u[a-z]")


def name_of(sentence_id: str) -> str:
    """The bookmark name of a sentence."""
    name = PREFIX + sentence_id.translate(_TABLE)
    if len(name) <= LONGEST and _WORD.fullmatch(name):
        return name
    data = sentence_id.encode()
    return f"{PREFIX}_x{zlib.crc32(data):08x}{zlib.adler32(data):08x}"


def id_of(name: str) -> str | None:
    """The sentence id behind a bookmark name.  None if it is not our bookmark or the name is a hash."""
    if not name.startswith(PREFIX):
        return None
    rest, found = name[len(PREFIX) :].lower(), []
    at = 0
    while at < len(rest):
        piece = _PIECE.match(rest, at)
        if piece is None:
            return None
        found.append(_decoded(piece[0]))
        at = piece.end()
    return "".join(found)


def ids_by_name(ids: Iterable[str]) -> dict[str, str]:
    """Bookmark name → id for known ids, long ones included."""
    return {name_of(sentence_id): sentence_id for sentence_id in ids}


def _decoded(piece: str) -> str:
    if piece.startswith("_u"):
        return piece[2].upper()
    return _LETTERS.get(piece, piece)
