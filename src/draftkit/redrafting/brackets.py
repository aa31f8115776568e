"""Two wordings of one sentence on a line: ``全年公开信息[612→640]条。``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from draftkit.patterns import regex
from draftkit.tuples import NamedTuple

LEGEND = "方括号里是稿中的改动：[旧→新]、[加：……]、[删：……]。"
_TOKEN = regex(r"\d+(?:[.,]\d+)*|.", re.DOTALL)
_NUMBER = regex(r"\d+(?:[.,]\d+)*")
_SHORT_GAP = 3
_MOST = 0.5
"""The share of a sentence from which on it reads better as two."""
_HEAD, _CONTEXT, _SPARED = 16, 10, 8
"""What is shown of a stretch that stays: at the head of a sentence, beside a change; what is left out saves as much."""


class _Part(NamedTuple):
    """A stretch that stays (both sides equal) or changes."""

    old: str
    new: str

    @property
    def stays(self) -> bool:
        return self.old == self.new

    @property
    def is_number(self) -> bool:
        return bool(_NUMBER.fullmatch(self.old) and _NUMBER.fullmatch(self.new))


def redline(old: str, new: str) -> str:
    """The sentence with its changes in brackets; "" where little of it stays."""
    parts = _parts(old, new)
    changed = max(
        sum(len(part.old) for part in parts if not part.stays) / max(1, len(old)),
        sum(len(part.new) for part in parts if not part.stays) / max(1, len(new)),
    )
    if changed > _MOST:
        return ""
    last = len(parts) - 1
    return "".join(
        _kept(part.old, first=at == 0, last=at == last) if part.stays else _bracketed(part)
        for at, part in enumerate(parts)
    )


def _parts(old: str, new: str) -> list[_Part]:
    left, right = _TOKEN.findall(old), _TOKEN.findall(new)
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    parts = [
        _Part("".join(left[low:high]), "".join(right[start:end]))
        for _, low, high, start, end in matcher.get_opcodes()
    ]
    return _joined(parts)


def _joined(parts: Sequence[_Part]) -> list[_Part]:
    """Changes with hardly anything between them taken together, unless both are numbers."""
    found: list[_Part] = []
    for part in parts:
        if len(found) > 1 and not part.stays and len(found[-1].old) < _SHORT_GAP:
            before, gap = found[-2], found[-1]
            if not (before.is_number and part.is_number):
                found[-2:] = [
                    _Part(before.old + gap.old + part.old, before.new + gap.new + part.new)
                ]
                continue
        found.append(part)
    return found


def _bracketed(part: _Part) -> str:
    if not part.old:
        return f"[加：{part.new}]"
    if not part.new:
        return f"[删：{part.old}]"
    return f"[{part.old}→{part.new}]"


def _kept(text: str, *, first: bool, last: bool) -> str:
    """What stays, as much of it as shows where the change is."""
    if first and last:
        return text
    head = _HEAD if first else _CONTEXT
    tail = 0 if last else _CONTEXT
    if len(text) <= head + tail + _SPARED:
        return text
    return f"{_left(text, head)}…{_left(text[::-1], tail)[::-1]}"


def _left(text: str, length: int) -> str:
    """The first characters of ``text``; a number is left out rather than cut."""
    short = text[:length]
    return short.rstrip("0123456789.,") if text[length : length + 1].isdigit() else short
