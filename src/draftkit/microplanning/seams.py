"""Joins between a phrase and the words of an office: no 公开公开 where a keyword ends in 公开."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from sys import intern

from draftkit.facts import Fact
from draftkit.phrasebank.schema import MOST_FILLED, Joints, Phrase, Pick, Plain, Slot, remembered

_WORD = 2


def doubles(phrase: Phrase, own: Ends, known: dict[tuple[str, tuple[str, ...]], Joints]) -> bool:
    """Whether some wording would say a word twice where one of ``own``, slots by name, joins the phrase.

    ``known`` keeps the joints of phrases, by id and slots, from one report to the next.
    """
    key = (phrase.id, phrase.slots)
    joints = known.get(key)
    if joints is None:
        joints = remembered(known, key, joints_of(phrase.plain), MOST_FILLED)
    for name, (first, last) in own.items():
        joint = joints.get(name)
        if joint is not None and (
            first in joint[0] or last in joint[1] or _reads_on(last, joint[1])
        ):
            return True
    return False


_READ_ON = (("所", "有"),)
"""How a name ends and how a phrase goes on that are read as one word: 人社服务所有宣传栏."""


def _reads_on(last: str, after: Sequence[str]) -> bool:
    for (
        end,
        start,
    ) in _READ_ON:  # as a loop: it is asked of every slot, and of next to none it is so
        if last.endswith(end) and any(word.startswith(start) for word in after):
            return True
    return False


Ends = Mapping[str, tuple[str, str]]
"""The first and the last word of what slots show."""


def ends_of(own: Mapping[str, Fact]) -> Ends:
    """The ends of what these slots show."""
    return {name: (fact.text[:_WORD], fact.text[-_WORD:]) for name, fact in own.items()}


_LONGEST = 4
_AIM, _HEADINGS = ("目的", "标的"), ("项目的", "栏目的", "题目的", "科目的", "账目的", "数目的")
"""Words that end with 的 and may have one behind them, and what ends like them and has one already."""


def says_twice(pieces: Sequence[Plain], wordings: Iterable[int], slots: Mapping[str, Fact]) -> bool:
    """Whether a word stands twice in a row where what fills a phrase joins it (苏木|苏木纪委, 项目的|的立项)."""
    numbers = iter(wordings)
    text = ""
    for piece in pieces:
        parts = piece.alternatives[next(numbers)] if isinstance(piece, Pick) else (piece,)
        for part in parts:
            if isinstance(part, str):
                said = part
            elif part.name in slots:
                said = slots[part.name].text
            else:
                return False  # what is chosen only with the phrase
            if text and _again(text, said):
                return True
            text = f"{text[-_LONGEST:]}{said}"
    return False


def _again(before: str, after: str) -> bool:
    """Whether the word that ends one text is the one that the next begins with, or both are 的."""
    if before.endswith(_OF) and after.startswith(_OF):
        return not before.endswith(_AIM) or before.endswith(_HEADINGS)
    words = (after[:size] for size in range(_WORD, min(_LONGEST, len(after)) + 1))
    return any(word.isalpha() and before.endswith(word) for word in words)


_NOUN, _PUBLIC = "名词", "公开"
_OF = "的"
_NOT_PUBLIC: tuple[Ends, ...] = tuple(
    {_NOUN: (end, end)} for end in (_PUBLIC, f"{_PUBLIC[-1]}{_OF}", _OF)
)


def of_nouns(slots: Mapping[str, Fact]) -> tuple[Ends, ...]:
    """The words that may not end before the noun of what was published where that has them (公开的政务公开信息)."""
    return _NOT_PUBLIC if _NOUN in slots and _PUBLIC in slots[_NOUN].text else ()


def joints_of(pieces: Sequence[Plain]) -> Joints:
    """The joints of every slot in ``pieces``."""
    found: dict[str, tuple[set[str], set[str]]] = {}
    for sequence in _sequences(pieces):
        for left, right in pairwise(sequence):
            if isinstance(left, Slot):
                after = found.setdefault(left.name, (set(), set()))[1]
                after.update(intern(t[:_WORD]) for t in _texts(right))
            if isinstance(right, Slot):
                before = found.setdefault(right.name, (set(), set()))[0]
                before.update(intern(t[-_WORD:]) for t in _texts(left))
    return {
        name: (_same(tuple(sorted(before))), _same(tuple(sorted(after))))
        for name, (before, after) in found.items()
    }


@lru_cache(maxsize=1 << 12)
def _same(words: tuple[str, ...]) -> tuple[str, ...]:
    """These words, as they were put down for another slot: thousands of slots have one of a few lists."""
    return words


def _sequences(pieces: Sequence[Plain]) -> Iterator[Sequence[Plain]]:
    yield pieces
    for piece in pieces:
        if isinstance(piece, Pick):
            yield from piece.alternatives


def _texts(piece: Plain) -> Iterator[str]:
    if isinstance(piece, str):
        yield piece
    elif isinstance(piece, Pick):
        for alternative in piece.alternatives:
            yield from (part for part in alternative if isinstance(part, str))
