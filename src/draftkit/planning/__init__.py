"""Document planning: which messages the report carries, and in which order.

The outline of the bank says what may stand where; the cases of the filing say what is due.
Nothing is worded here.
"""

from __future__ import annotations

from collections.abc import Iterator

from draftkit.chinese import dates
from draftkit.chinese.numerals import numeral
from draftkit.facts import Facts
from draftkit.kinds import disclosure
from draftkit.model import Filing
from draftkit.phrasebank.schema import MessageSpec, Part, PhraseBank
from draftkit.phrasebank.selection import Eligible
from draftkit.planning import budget, problems, themes
from draftkit.plans import DocumentPlan, Layout, Mark, Message, PlannedBlock

__all__ = ["plan"]


def plan(filing: Filing, eligible: Eligible, layout: Layout, seed: int) -> DocumentPlan:
    """The plan of one report.  ``seed`` stands for the body and year that choose."""
    facts, bank = eligible.facts, eligible.bank
    due = _due_in_overview(filing, eligible)
    kept = budget.fit(due, budget.Measure(eligible), layout.omitted)
    blocks = [PlannedBlock("", "title", (Mark("title", filing.title),))]
    blocks += _preface(facts, bank)
    for index, title in enumerate(disclosure.SECTION_TITLES):
        name = numeral(index + 1)
        blocks.append(PlannedBlock(name, "section", (Mark(f"section.{index + 1}", title),)))
        if name == "一":
            blocks += _overview(kept, bank, layout)
        elif name == "五":
            blocks += problems.blocks(filing, facts, bank, layout, seed)
        elif name == "六":
            blocks += _paragraph(facts, bank.outline.part("other"))
        else:
            blocks.append(PlannedBlock(name, "table", table=f"表{name}"))
    blocks += _ending(filing)
    omitted = tuple(item.message.id for item in due if item not in kept)
    return DocumentPlan(tuple(blocks), omitted)


def _preface(facts: Facts, bank: PhraseBank) -> list[PlannedBlock]:
    found = _paragraph(facts, bank.outline.part("preface"))
    return [PlannedBlock(b.section, "preface", b.messages) for b in found]


def _overview(kept: tuple[budget.Due, ...], bank: PhraseBank, layout: Layout) -> list[PlannedBlock]:
    blocks: list[PlannedBlock] = []
    headings = bank.outline.heading_forms[layout.headings]
    for part in bank.outline.parts:
        messages = tuple(item.message for item in kept if item.part == part.id)
        if part.section != "一" or not messages:
            continue
        if part.heading:
            text = f"（{numeral(part.heading)}）{headings[part.heading - 1]}"
            blocks.append(PlannedBlock("一", "heading2", (Mark(f"heading.{part.id}", text),)))
        blocks.append(PlannedBlock("一", "paragraph", messages))
    return blocks


def _due_in_overview(filing: Filing, eligible: Eligible) -> tuple[budget.Due, ...]:
    """Everything that is due in 一."""
    made = themes.messages(filing, eligible)
    parts = [part for part in eligible.bank.outline.parts if part.section == "一"]
    return tuple(item for part in parts for item in _due(part, eligible.facts, made))


def _due(part: Part, facts: Facts, made: dict[str, tuple[Message, ...]]) -> Iterator[budget.Due]:
    for spec in part.messages:
        if spec.source:
            for message in made.get(spec.source, ()):
                yield budget.Due(part.id, None, message)
        elif spec.is_due(facts.cases):
            yield budget.Due(part.id, spec, message_of(spec, facts))


def _paragraph(facts: Facts, part: Part) -> list[PlannedBlock]:
    messages = tuple(item.message for item in _due(part, facts, {}))
    return [PlannedBlock(part.section, "paragraph", messages)] if messages else []


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
