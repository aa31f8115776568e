"""Document planning: which messages the report carries, and in which order.

The outline of the bank says what may stand where; the cases of the filing say what is due.
Nothing is worded here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from draftkit.chinese import dates
from draftkit.chinese.numerals import numeral
from draftkit.facts import Facts
from draftkit.model import Filing
from draftkit.phrasebank.schema import MessageSpec, Part, PhraseBank
from draftkit.phrasebank.selection import Eligible
from draftkit.planning import budget, material, problems, themes
from draftkit.plans import DocumentPlan, Layout, Mark, Message, PlannedBlock

__all__ = ["plan"]


def plan(filing: Filing, eligible: Eligible, layout: Layout, seed: int) -> DocumentPlan:
    """The plan of one report.  ``seed`` stands for the body and year that choose."""
    outline = eligible.bank.outline
    made = themes.messages(filing, eligible) | problems.messages(filing)
    omitted: list[str] = []
    blocks = [PlannedBlock("", "title", (Mark("title", filing.title),))]
    blocks += _prose(outline.section(PREFACE), "preface", eligible, made, seed)
    for number, section in enumerate(filing.kind.sections, start=1):
        name, parts = section.numeral, outline.section(section.numeral)
        blocks.append(PlannedBlock(name, "section", (Mark(f"section.{number}", section.heading),)))
        if section.table:
            blocks.append(PlannedBlock(name, "table", table=section.table.name))
        elif any(part.heading for part in parts):
            due = tuple(item for part in parts for item in _due(part, eligible, made, seed))
            kept = budget.fit(due, budget.Measure(eligible), layout.omitted)
            blocks += _headed(parts, kept, eligible.bank, layout)
            omitted += [item.message.id for item in due if item not in kept]
        else:
            found = _prose(parts, "paragraph", eligible, made, seed)
            if any(problems.SOURCE in {m.source for m in part.messages} for part in parts):
                found = problems.blocks(found, filing, eligible, layout, seed)
            blocks += found
    blocks += _ending(filing)
    return DocumentPlan(tuple(blocks), tuple(omitted))


PREFACE = "前言"
"""The section before 一."""


def _prose(
    parts: Iterable[Part],
    role: str,
    eligible: Eligible,
    made: Mapping[str, tuple[Message, ...]],
    seed: int,
) -> list[PlannedBlock]:
    """One block for each paragraph in which something is due."""
    found = ((part, tuple(_due(part, eligible, made, seed))) for part in parts)
    return [
        PlannedBlock(part.section, role, tuple(item.message for item in due))
        for part, due in found
        if due
    ]


def _headed(
    parts: Iterable[Part], kept: Sequence[budget.Due], bank: PhraseBank, layout: Layout
) -> list[PlannedBlock]:
    """Paragraphs under sub-headings, of what is kept of them."""
    blocks: list[PlannedBlock] = []
    headings = bank.outline.heading_forms[layout.headings]
    for part in parts:
        messages = tuple(item.message for item in kept if item.part == part.id)
        if not messages:
            continue
        if part.heading:
            text = f"（{numeral(part.heading)}）{headings[part.heading - 1]}"
            mark = Mark(f"heading.{part.id}", text)
            blocks.append(PlannedBlock(part.section, "heading2", (mark,)))
        blocks.append(PlannedBlock(part.section, "paragraph", messages))
    return blocks


def _due(
    part: Part, eligible: Eligible, made: Mapping[str, tuple[Message, ...]], seed: int
) -> Iterator[budget.Due]:
    facts, told = eligible.facts, False
    for spec in part.messages:
        if spec.edition and spec.edition != eligible.edition:
            continue
        if spec.source in _WHERE_EMPTY and told:
            continue
        if spec.source in material.SOURCES:
            found = [
                budget.Due(part.id, None, m) for m in material.messages(spec, part, eligible, seed)
            ]
        elif spec.source:
            found = [budget.Due(part.id, None, m) for m in made.get(spec.source, ())]
        elif spec.is_due(facts.cases):
            found = [budget.Due(part.id, spec, message_of(spec, facts))]
        else:
            continue
        yield from found
        told = told or (bool(found) and not spec.talk)


_WHERE_EMPTY = ("拟写做法", "留白")
"""Sources that speak only where the part has said nothing of its own so far."""


def message_of(spec: MessageSpec, facts: Facts) -> Message:
    """The message of a spec that is due, with the conditions that made it so."""
    because = [str(c) for c in spec.when]
    because += [str(c) for c in spec.any_of if c.holds(facts.cases)]
    must = tuple(name for name in spec.carries if name in facts.slots)
    return Message(spec.id, spec.id, because=tuple(because), optional=bool(spec.omit), must=must)


def _ending(filing: Filing) -> list[PlannedBlock]:
    blocks = []
    if filing.signature:
        mark = Mark("signature", filing.signature)
        blocks.append(PlannedBlock("", "signature", (mark,)))
    if filing.date:
        blocks.append(PlannedBlock("", "date", (Mark("date", dates.written(filing.date)),)))
    return blocks
