"""The wordings of one phrase: which a body prefers, in its one voice, and how the sentence then opens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain

from draftkit.chance import mix, ranks, stable_hash
from draftkit.phrasebank.schema import RETIRED, Phrase, Pick, Plain, Slot
from draftkit.plans import Message

OPENING = 2
"""Characters by which a sentence opens like another."""


VOICE = (("全年", "年内", "本年", "报告期内", "当年"), ("议题", "主题"))
"""Words for one thing each, of which a body has one throughout; readers take several for several hands."""
_SAYABLE = (3, 2)
"""How many of each are good in every place where any is."""


def foreign(seed: int) -> Mapping[str, str]:
    """Words that this body does not use where a choice point has others, each with its own for the same."""
    own = (
        (words, words[mix(seed, stable_hash(words[0])) % count])
        for words, count in zip(VOICE, _SAYABLE, strict=True)
    )
    return {word: mine for words, mine in own for word in words if word != mine}


def preferred(
    pieces: Sequence[Plain], base: int, weight: int, others: Mapping[str, str]
) -> Iterator[int]:
    """The preferred wording at each choice point, one after another; ``others`` are words of other bodies."""
    number = 0
    for piece in pieces:
        if isinstance(piece, Pick):
            ranked = ranks(mix(base, weight + number), _in_one_voice(piece, others))
            yield ranked.index(max(ranked))
            number += 1


def _in_one_voice(pick: Pick, others: Mapping[str, str]) -> Sequence[int]:
    """The weights of a choice point, of which words of other bodies are out where it can do without them."""
    if not _voiced(pick.alternatives):
        return pick.weights
    strange = [is_of_others(alternative, others) for alternative in pick.alternatives]
    if not any(strange):
        return pick.weights
    own = [
        RETIRED if other else weight for weight, other in zip(pick.weights, strange, strict=True)
    ]
    return own if max(own) > RETIRED else pick.weights


@lru_cache(4096)
def _voiced(alternatives: tuple[tuple[str | Slot, ...], ...]) -> bool:
    """Whether any of them has a word of which bodies have one each: few choice points do."""
    texts = [part for one in alternatives for part in one if isinstance(part, str)]
    return any(word in text for word in chain(*VOICE) for text in texts)


def is_of_others(alternative: Sequence[str | Slot], others: Mapping[str, str]) -> bool:
    """Whether an alternative has a word that other bodies use for what this one has its own for."""
    for part in alternative:
        if isinstance(part, str):
            for word, mine in others.items():  # as a loop: it is asked of every alternative
                if word in part.replace(mine, ""):
                    return True
    return False


THE_YEAR, _YEAR_SLOT = "{年", "年度"
"""What is kept among the openings where the first sentence tells the year; the slot that shows it."""


@lru_cache(4096)
def tells_year(pieces: tuple[Plain, ...]) -> bool:
    """Whether a phrase says 全年 or 2025年 whatever wording is taken."""
    return any(map(_dated, pieces))


def _dated(piece: Plain) -> bool:
    if isinstance(piece, str):
        return any(word in piece for word in VOICE[0])
    if isinstance(piece, Slot):
        return piece.name == _YEAR_SLOT
    live = zip(piece.alternatives, piece.weights, strict=True)
    return all(any(map(_dated, one)) for one, weight in live if weight != RETIRED)


def _begun(pieces: Sequence[Plain], wordings: Iterable[int], message: Message) -> Iterator[str]:
    """A sentence as it grows from its beginning, part by part; a slot of others stands as its name behind ``{``."""
    numbers = iter(wordings)
    text = ""
    for piece in pieces:
        parts: Sequence[str | Slot]
        parts = piece.alternatives[next(numbers)] if isinstance(piece, Pick) else (piece,)
        for part in parts:
            if isinstance(part, Slot):
                own = message.slots.get(part.name)
                text += own.text if own else f"{{{part.name}"
            else:
                text += part
            yield text


def opening_of(
    pieces: Sequence[Plain], wordings: Iterable[int], message: Message, *, merged: bool = True
) -> str:
    """The first two characters, or the name of the slot the sentence opens with.

    ``merged``: 我镇 is one opening, whichever slot shows it.
    """
    text = ""
    for text in _begun(pieces, wordings, message):
        if len(text) >= OPENING:
            if merged and text.startswith(_SELF):
                return _ITSELF
            return text if text.startswith("{") else text[:OPENING]
    return text


_A_SIDE, _LOOKED_AT, _ON_LAST_YEAR = "{方面", "{看", "{针对"
"""What is kept among the openings where a sentence opens with 某某方面, with 从…看, or with 针对上年…: once in a paragraph."""
_SIDE, _COMMA = "方面", "，"
_DAILY = ("日常管理中", "日常工作中", "管理工作中", "工作推进中", "工作落实中")


def side_of(pieces: Sequence[Plain], wordings: Iterable[int], message: Message) -> str:
    """How a sentence leads to what it tells, where one of a paragraph does: by 某某方面, 从…看, 针对上年…, or what is done in the daily work; else ""."""
    text = ""
    for text in _begun(pieces, wordings, message):
        if _COMMA in text.removeprefix(_YEAR):
            break
    begins = text.partition(_COMMA)[0]
    if begins.endswith(_SIDE) or any(daily in begins for daily in _DAILY):
        return _A_SIDE
    if begins.startswith(_FROM) and begins.endswith(_SEEN):
        return _LOOKED_AT
    return _ON_LAST_YEAR if _AGAINST in text.removeprefix(_YEAR)[:_HEAD] else ""


_FROM, _SEEN, _AGAINST, _YEAR, _HEAD = "从", "看", "针对上", "{年度年，", 12


_SELF, _ITSELF = "我", "{自称"
"""How a body speaks of itself begins; what opens a sentence that begins so, in the office's words as well."""


def held(wordings: tuple[int, ...], phrase: Phrase) -> tuple[int, ...] | None:
    """Recorded wordings, if they are some of the phrase's; at choice points it had not yet, the first one."""
    sizes = [len(p.alternatives) for p in phrase.plain if isinstance(p, Pick)]
    held = (*wordings, *(0 for _ in sizes[len(wordings) :]))
    is_known = len(held) == len(sizes) and all(
        0 <= index < size for index, size in zip(held, sizes, strict=True)
    )
    return held if is_known else None
