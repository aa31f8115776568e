"""Realisation: the text plan written out, every number a slot with its place in the sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from draftkit.chinese.missing import names_of_missing
from draftkit.facts import Fact, Facts
from draftkit.model import Block, Figure, Filing, ReportText, Sentence, Span
from draftkit.phrasebank.schema import Pick, Plain, Slot
from draftkit.phrasebank.textplan import Lexicalised, TextBlock, TextPlan
from draftkit.plans import Mark

__all__ = ["fill", "realise"]


def realise(
    plan: TextPlan,
    facts: Facts,
    filing: Filing,
    reworded: Mapping[str, tuple[Plain, ...]],
) -> ReportText:
    """The finished text.  ``reworded`` replaces the pieces of phrases by phrase id."""
    blocks = tuple(part for block in plan.blocks for part in _blocks(block, facts, reworded))
    return ReportText(filing.title, blocks, filing.cells, filing.kind)


def _blocks(
    block: TextBlock, facts: Facts, reworded: Mapping[str, tuple[Plain, ...]]
) -> Iterator[Block]:
    """The paragraph, or what it is broken into."""
    whole, breaks = _block(block, facts, reworded), block.breaks
    at = breaks.of(len(whole.text)) if breaks is not None else ()
    if breaks is None or not at:
        yield whole
        return
    for number, (start, end) in enumerate(zip([0, *at], [*at, None], strict=True)):
        role = breaks.role if number else block.role
        yield Block(block.section, role, whole.sentences[start:end])


def _block(block: TextBlock, facts: Facts, reworded: Mapping[str, tuple[Plain, ...]]) -> Block:
    sentences = tuple(
        Sentence(part.id, part.text, block.section)
        if isinstance(part, Mark)
        else _sentence(part, block.section, facts, reworded)
        for part in block.parts
    )
    return Block(block.section, block.role, sentences, block.table)


def _sentence(
    part: Lexicalised, section: str, facts: Facts, reworded: Mapping[str, tuple[Plain, ...]]
) -> Sentence:
    message, phrase = part.message, part.phrase
    if phrase is None:
        text = message.verbatim.rstrip("。；") + message.ends
        missing = names_of_missing(text)
        return Sentence(
            message.id, text, section, message.type,
            cells=message.cells, comment=message.comment, missing=missing,
        )  # fmt: skip
    pieces = reworded.get(phrase.id)
    wordings: tuple[int, ...] = part.choice.wordings if pieces is None else ()
    slots = message.filled(part.choice.items, facts)
    text, spans = fill(phrase.plain if pieces is None else pieces, wordings, slots)
    text = text.removesuffix("。") + message.ends
    because = tuple(dict.fromkeys((*message.because, *map(str, phrase.when))))
    return Sentence(
        message.id,
        text,
        section,
        message.type,
        phrase.id,
        tuple(dict.fromkeys([span.fact for span in spans])),
        because,
        _cells(part, [slots[span.fact] for span in spans], because, facts),
        spans,
        part.choice.wordings,
        part.choice.items,
        message.comment,
        names_of_missing(text),
    )


def fill(
    pieces: Sequence[Plain], wordings: Sequence[int], slots: Mapping[str, Fact]
) -> tuple[str, tuple[Span, ...]]:
    """Text and spans of a phrase with its wordings taken and its slots filled."""
    numbers = iter(wordings)
    parts: list[str | Slot] = []
    for piece in pieces:
        if isinstance(piece, Pick):
            parts += piece.alternatives[next(numbers)]
        else:
            parts.append(piece)
    out: list[str] = []
    spans: list[Span] = []
    length = 0
    for part in parts:
        start = length
        if isinstance(part, str):
            told = _after(out, part)
            out.append(told)
            length += len(told)
            continue
        text, figures = slots[part.name].surface
        out.append(text)
        length += len(text)
        if figures:
            figures = tuple(Figure(f.label, start + f.start, start + f.end) for f in figures)
        spans.append(Span(part.name, start, length, figures))
    return "".join(out), tuple(spans)


_GOVERNMENT, _NEWS = "政府", "政府信息"


def _after(out: Sequence[str], part: str) -> str:
    """What is typed, without 政府 where a body that is called one stands before it (乡政府信息公开工作)."""
    again = part.startswith(_NEWS) and out and out[-1].endswith(_GOVERNMENT)
    return part.removeprefix(_GOVERNMENT) if again else part


def _cells(
    part: Lexicalised,
    shown: Sequence[Fact],
    because: Sequence[str],
    facts: Facts,
) -> tuple[str, ...]:
    found = [*part.message.cells]
    for fact in shown:
        found += fact.cells
    for condition in because:
        found += facts.grounds.get(condition.removeprefix("非 "), ())
    found += part.cells
    return tuple(dict.fromkeys(found))
