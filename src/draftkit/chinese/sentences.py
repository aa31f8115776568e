"""Where sentences end."""

from __future__ import annotations

import re
from collections.abc import Iterator

_END = re.compile("[。！？]+[”’」』）》〉】\"']*")
_PUBLISHED = re.compile(r"[^。！？!?\n]*[。！？!?]+[”’）)》」]*|[^。！？!?\n]+")


def ends(text: str) -> Iterator[int]:
    """Where a sentence of ``text`` ends: behind 。！？ and the quotation marks and brackets that close there."""
    yield from (match.end() for match in _END.finditer(text))


def published_sentences(text: str) -> Iterator[tuple[int, str]]:
    """Start and words of each sentence of somebody's text, where a line and ``!?`` end one too; never only blanks."""
    for match in _PUBLISHED.finditer(text):
        if match[0].strip():
            yield match.start(), match[0]
