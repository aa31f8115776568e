"""What a phrase can say: expansions of its choice points.  For showing and for linting.

Phrases come filled in, or as :func:`draftkit.phrasebank.filling.shown` gives them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice, pairwise, product
from math import prod

from draftkit.phrasebank.schema import ITEMS, Phrase, PhraseBank, Pick, Plain, Slot


def sample(bank: PhraseBank) -> dict[str, str]:
    """Values of the slots that every report has, for examples that do not give their own."""
    # The year that stands first in the bank, so that a further one leaves the examples alone.
    year, formula = next(iter(bank.outline.formulas.items()), (2025, ""))
    body = {
        "名称": "瓦亭镇人民政府",
        "自称": "我镇",
        "公开机构": "党政办公室",
        **bank.vocabulary.bodies.get("镇", {}),
    }
    return {"年度": str(year), "政治表述": formula, ITEMS: "明确专人负责信息公开工作", **body}


def choice_points(pieces: Sequence[Plain]) -> tuple[int, ...]:
    """The number of wordings that may be taken at each choice point."""
    return tuple(len(p.live) for p in pieces if isinstance(p, Pick))


def expand(pieces: Sequence[Plain], wordings: Sequence[int], slots: Mapping[str, str]) -> str:
    """The text with the given wording at each choice point; slots not given stay ``{{名}}``."""
    out: list[str] = []
    numbers = iter(wordings)
    for piece in pieces:
        if isinstance(piece, Pick):
            parts: Sequence[str | Slot] = piece.alternatives[next(numbers)]
        else:
            parts = (piece,)
        out.extend(
            p if isinstance(p, str) else slots.get(p.name, f"{{{{{p.name}}}}}") for p in parts
        )
    return "".join(out)


def first(phrase: Phrase, slots: Mapping[str, str]) -> str:
    """The text with the first wording everywhere, the form an entry's example shows."""
    return expand(phrase.plain, [p.live[0] for p in phrase.plain if isinstance(p, Pick)], slots)


def expansions(phrase: Phrase, slots: Mapping[str, str], limit: int = 200) -> Iterator[str]:
    """Texts the phrase can become: all, or ``limit`` spread over them so that every choice varies."""
    sizes = choice_points(phrase.plain)
    every = product(*map(range, sizes))
    few = every if prod(sizes) <= limit else islice(_spread(sizes, limit, every), limit)
    live = [p.live for p in phrase.plain if isinstance(p, Pick)]
    for numbers in few:
        wordings = [some[number] for some, number in zip(live, numbers, strict=True)]
        yield expand(phrase.plain, wordings, slots)


def _spread(
    sizes: Sequence[int], limit: int, every: Iterable[tuple[int, ...]]
) -> Iterator[tuple[int, ...]]:
    """Combinations that turn at every choice point at once, each point a little differently."""
    turned = (
        tuple((number + number // size * place) % size for place, size in enumerate(sizes))
        for number in range(2 * limit)
    )
    seen = set()
    for wordings in chain(turned, every):
        if wordings not in seen:
            seen.add(wordings)
            yield wordings


def longest(phrase: Phrase, slots: Mapping[str, str]) -> str:
    """The longest text the phrase can become with these slots."""
    wordings = [
        max(
            p.live,
            key=lambda n, p=p: len(expand(p.alternatives[n], (), slots)),  # type: ignore[misc]
        )
        for p in phrase.plain
        if isinstance(p, Pick)
    ]
    return expand(phrase.plain, wordings, slots)


def seams(phrase: Phrase) -> Iterator[str]:
    """Each wording with its neighbours on both sides, to look for doubled words at the joins."""
    texts = [_texts(piece) for piece in phrase.plain]
    for left, right in pairwise(texts):
        for a, b in product(left, right):
            yield a[-4:] + b[:4]


def _texts(piece: Plain) -> list[str]:
    if isinstance(piece, Pick):
        return [expand(piece.alternatives[number], (), {}) for number in piece.live]
    return [piece] if isinstance(piece, str) else [f"{{{{{piece.name}}}}}"]
