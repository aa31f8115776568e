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
from draftkit.planning import budget, problems, themes
from draftkit.plans import DocumentPlan, Layout, Mark, Message, PlannedBlock

__all__ = ["plan"]


def plan(filing: Filing, eligible: Eligible, layout: Layout, seed: int) -> DocumentPlan:
    """The plan of one report.  ``seed`` stands for the body and year that choose."""
    outline = eligible.bank.outline
    made = themes.messages(filing, eligible) | problems.messages(filing)
    omitted: list[str] = []
    blocks = [PlannedBlock("", "title", (Mark("title", filing.title),))]
    blocks += _prose(outline.section(PREFACE), "preface", eligible, made)
    for number, section in enumerate(filing.kind.sections, start=1):
        name, parts = section.numeral, outline.section(section.numeral)
        blocks.append(PlannedBlock(name, "section", (Mark(f"section.{number}", section.heading),)))
        if section.table:
            blocks.append(PlannedBlock(name, "table", table=section.table.name))
        elif any(part.heading for part in parts):
            due = tuple(item for part in parts for item in _due(part, eligible.facts, made))
            kept = budget.fit(due, budget.Measure(eligible), layout.omitted)
            blocks += _headed(parts, kept, eligible.bank, layout)
            omitted += [item.message.id for item in due if item not in kept]
        else:
            found = _prose(parts, "paragraph", eligible, made)
            if any(problems.SOURCE in {m.source for m in part.messages} for part in parts):
                found = problems.blocks(found, filing, eligible, layout, seed)
            blocks += found
    blocks += _ending(filing)
    return DocumentPlan(tuple(blocks), tuple(omitted))


PREFACE = "前言"
"""The section before 一."""


def _prose(
    parts: Iterable[Part], role: str, eligible: Eligible, made: Mapping[str, tuple[Message, ...]]
) -> list[PlannedBlock]:
    """One block for each paragraph in which something is due."""
    found = ((part, tuple(_due(part, eligible.facts, made))) for part in parts)
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


def _due(part: Part, facts: Facts, made: Mapping[str, tuple[Message, ...]]) -> Iterator[budget.Due]:
    for spec in part.messages:
        if spec.source:
            for message in made.get(spec.source, ()):
                yield budget.Due(part.id, None, message)
        elif spec.is_due(facts.cases):
            yield budget.Due(part.id, spec, message_of(spec, facts))


def message_of(spec: MessageSpec, facts: Facts) -> Message:
    """The message of a spec that is due, with the conditions that made it so."""
    because = [str(c) for c in spec.when]
    because += [str(c) for c in spec.any_of if c.holds(facts.cases)]
    return Message(spec.id, spec.id, because=tuple(because), optional=bool(spec.omit))


def _ending(filing: Filing) -> list[PlannedBlock]:
    blocks = []
    if filing.signature:
        mark = Mark("signature", filing.signature)
        blocks.append(PlannedBlock("", "signature", (mark,)))
    if filing.date:
        blocks.append(PlannedBlock("", "date", (Mark("date", dates.written(filing.date)),)))
    return blocks
