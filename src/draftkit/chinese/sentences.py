"""Where sentences end, and where clauses begin and close."""

from __future__ import annotations

from collections.abc import Iterator

from draftkit.patterns import regex

LONGEST = 1000
"""Characters of a sentence."""
SENTENCE, CLAUSE, PHRASE = "。；", "，。；：", "，。；：、（"
"""Marks behind which a sentence (or a half of one), a clause, a phrase of a clause begins."""
_INSIDE = "；;，,、"
_END = regex("[。！？]+[”’」』）》〉】\"']*")
_PUBLISHED = regex(r"[^。！？!?\n]*[。！？!?]+[”’）)》」]*|[^。！？!?\n]+")


def ends(text: str) -> Iterator[int]:
    """Where a sentence of ``text`` ends: behind 。！？ and the quotation marks and brackets that close there."""
    yield from (match.end() for match in _END.finditer(text))


def begins(text: str, place: int, marks: str = CLAUSE) -> int:
    """Where what holds ``place`` begins: behind the last of ``marks`` before it, or at the start."""
    return max(text.rfind(mark, 0, place) for mark in marks) + 1


def closes(text: str, place: int, marks: str = CLAUSE) -> int:
    """Where what holds ``place`` ends: before the first of ``marks`` at or behind it, or at the end."""
    found = (text.find(mark, place) for mark in marks)
    return min((at for at in found if at >= 0), default=len(text))


def published_sentences(text: str) -> Iterator[tuple[int, str]]:
    """Start and words of each sentence of somebody's text, where a line and ``!?`` end one too; never only blanks.

    What is longer than any sentence is cut at a mark inside: rules look through a sentence again and again.
    """
    for match in _PUBLISHED.finditer(text):
        start, end = match.span()
        while end - start > LONGEST:
            cut = max(text.rfind(mark, start, start + LONGEST) for mark in _INSIDE) + 1
            cut = cut if cut > start else start + LONGEST
            yield start, text[start:cut]
            start = cut
        if text[start:end].strip():
            yield start, text[start:end]
