"""Document planning: which messages the report carries, and in which order.

The outline of the bank says what may stand where; the cases of the filing say what is due.
Nothing is worded here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from draftkit.chinese import dates
from draftkit.chinese.numerals import numeral
from draftkit.facts import Facts
from draftkit.model import Filing
from draftkit.phrasebank.schema import MessageSpec, Part, PhraseBank, remembered
from draftkit.phrasebank.selection import Eligible
from draftkit.planning import (
    budget,
    material,
    paragraphs,
    placing,
    practices,
    problems,
    remedies,
    themes,
)
from draftkit.planning.proposals import County, Proposer
from draftkit.planning.said_already import repeated
from draftkit.plans import DocumentPlan, Layout, Mark, Message, PlannedBlock
from draftkit.tuples import NamedTuple

__all__ = ["County", "Outlined", "completed", "outlined", "plan", "repeated"]


class Outlined(NamedTuple):
    """A report planned as far as nobody else has a part in it: which problems are proposed is open in ``parts``."""

    parts: tuple[PlannedBlock | problems.Opening, ...]
    omitted: tuple[str, ...]
    beside: tuple[str, ...] | None


def plan(
    filing: Filing,
    eligible: Eligible,
    layout: Layout,
    seed: int,
    county: County | None = None,
) -> DocumentPlan:
    """The plan of one report.  ``seed`` stands for the body and year that choose; ``county`` for the others."""
    return completed(outlined(filing, eligible, layout, seed), county or County())


def completed(made: Outlined, county: County) -> DocumentPlan:
    """The plan with what the body proposes beside the others of its ``county``."""
    blocks: list[PlannedBlock] = []
    for part in made.parts:
        if isinstance(part, PlannedBlock):
            blocks.append(part)
        else:
            blocks += problems.blocks(part, county)
    return DocumentPlan(tuple(blocks), made.omitted, made.beside)


def outlined(filing: Filing, eligible: Eligible, layout: Layout, seed: int) -> Outlined:
    """What of a plan does not depend on a county: made once, however often its body chooses."""
    outline = eligible.bank.outline
    known = problems.recognised(filing, eligible)
    if known and not filing.only_given:
        eligible = eligible.without(problems.undone(known, eligible.bank.proposed()))
    made = dict(themes.messages(filing, eligible)) if not eligible.edition.tells_all else {}
    made |= remedies.by_source(filing, eligible.edition)
    omitted: list[str] = []
    places = placing.Places(eligible, layout.beside)
    blocks = [PlannedBlock("", "title", (Mark("title", filing.title),))]
    blocks += _prose(outline.section(PREFACE), "preface", made, seed, places)
    planned: list[PlannedBlock | problems.Opening] = [*blocks]
    for number, section in enumerate(filing.kind.sections, start=1):
        name, parts = section.numeral, outline.section(section.numeral)
        blocks = [PlannedBlock(name, "section", (Mark(f"section.{number}", section.heading),))]
        if section.table:
            blocks.append(PlannedBlock(name, "table", table=section.table.name))
        elif any(part.heading for part in parts):
            only = bool(filing.only_given)
            due = tuple(
                item
                for part in parts
                for item in places.put(_due(part, eligible, made, seed, only_given=only))
            )
            kept = budget.fit(due, budget.Measure(eligible), layout.omitted)
            blocks += _headed(parts, kept, eligible, layout)
            told = {item.message.id for item in kept}
            omitted += [item.message.id for item in due if item.message.id not in told]
        else:
            found = _prose(parts, "paragraph", made, seed, places)
            if any(problems.SOURCE in {m.source for m in part.messages} for part in parts):
                done = problems.done(planned, filing)
                proposer = Proposer(filing, eligible, layout.families or (), seed, done=done)
                planned += [*blocks, problems.opened(found, known, proposer, layout)]
                continue
            blocks += found
        planned += blocks
    return Outlined((*planned, *_ending(filing)), tuple(omitted), places.found)


PREFACE = "前言"
"""The section before 一."""


def _prose(
    parts: Iterable[Part],
    role: str,
    made: Mapping[str, tuple[Message, ...]],
    seed: int,
    places: placing.Places,
) -> list[PlannedBlock]:
    """One block for each paragraph in which something is due."""
    found = ((part, places.put(_due(part, places.eligible, made, seed))) for part in parts)
    return [
        PlannedBlock(part.section, role, tuple(item.message for item in due))
        for part, due in found
        if due
    ]


def _headed(
    parts: Iterable[Part], kept: Sequence[budget.Due], eligible: Eligible, layout: Layout
) -> list[PlannedBlock]:
    """Paragraphs under sub-headings, of what is kept of them."""
    blocks: list[PlannedBlock] = []
    headings = eligible.bank.outline.heading_forms[layout.headings]
    for part in parts:
        messages = tuple(item.message for item in kept if item.part == part.id)
        if not messages:
            continue
        if part.heading:
            text = f"（{numeral(part.heading)}）{headings[part.heading - 1]}"
            mark = Mark(f"heading.{part.id}", text)
            blocks.append(PlannedBlock(part.section, "heading2", (mark,)))
        if eligible.edition.changes_beside_counts:
            messages = paragraphs.counts_first(messages)
        told = practices.opened(messages, eligible.edition)
        fine, broken = eligible.edition.long_parts_broken, None
        if eligible.edition.paragraphs_broken:
            broken = paragraphs.breaks(told, fine=fine)
        blocks.append(PlannedBlock(part.section, "paragraph", told, breaks=broken))
    return blocks


def _due(
    part: Part,
    eligible: Eligible,
    made: Mapping[str, tuple[Message, ...]],
    seed: int,
    *,
    only_given: bool = False,
) -> list[budget.Due]:
    """What of a part is due, in its order; what speaks where the part is empty, only there."""
    edition, struck, cases = eligible.edition, eligible.struck, eligible.facts.cases
    said = frozenset(filter(edition.has, {spec.edition for spec in part.messages}))
    wanted = eligible.facts.wanted
    found: list[budget.Due] = []
    where_empty: list[tuple[int, MessageSpec]] = []
    told = False
    for spec in part.messages:
        if spec.edition not in said or spec.id in struck:
            continue
        if spec.source in _WHERE_EMPTY:
            if spec.source != _PROPOSED or (not only_given and spec.is_due(cases)):
                where_empty.append((len(found), spec))
            continue
        if not spec.source and not spec.is_due(cases):
            continue
        if wanted and wanted.get(spec.id, part.name) != part.name:
            continue
        due = _of_spec(spec, part, eligible, made, seed)
        if spec.source == _OWN and part.name in wanted.values():
            due = [*_wanted_here(part, eligible), *due]
        found += due
        told = told or (bool(due) and not spec.talk)
    for place, spec in where_empty if not told else ():
        if due := _of_spec(spec, part, eligible, made, seed):
            found[place:place] = due
            break
    return found


def _wanted_here(part: Part, eligible: Eligible) -> list[budget.Due]:
    """Messages of other parts that the office wants in this one, before its own sentences."""
    facts, bank = eligible.facts, eligible.bank
    elsewhere = (
        spec for other in bank.outline.parts if other is not part for spec in other.messages
    )
    return [
        budget.Due(part.id, spec, material.moved(message_of(spec, facts, bank), part.id))
        for spec in elsewhere
        if facts.wanted.get(spec.id) == part.name and spec.is_due(facts.cases)
    ]


_PROPOSED, _OWN = "拟写做法", "补充"
_WHERE_EMPTY = (_PROPOSED, "留白")
"""Sources of which the first speaks, where the part has nothing else to tell, wherever that would stand."""


def _of_spec(
    spec: MessageSpec,
    part: Part,
    eligible: Eligible,
    made: Mapping[str, tuple[Message, ...]],
    seed: int,
) -> Sequence[budget.Due]:
    if not spec.source:
        return (budget.Due(part.id, spec, message_of(spec, eligible.facts, eligible.bank)),)
    messages: Iterable[Message] = made.get(spec.source, ())
    if spec.source in material.SOURCES:
        messages = material.messages(spec, part, eligible, seed)
    return [budget.Due(part.id, None, message) for message in messages]


def message_of(spec: MessageSpec, facts: Facts, bank: PhraseBank) -> Message:
    """The message of a spec that is due, with the conditions that made it so; equal ones are one."""
    cases = facts.cases
    beside = tuple([c for c in spec.any_of if c.holds(cases)])
    must = tuple([name for name in spec.carries if name in facts.slots])
    doubtful = any(doubt.holds(cases) for doubt in spec.doubts)
    key = (spec.id, beside, must, doubtful)
    known: Message | None = bank.indices.messages.get(key)
    if known is None:
        because = tuple(str(c) for c in (*spec.when, *beside))
        remark = next((r for r in _REMARKS if any(n.endswith(f"_{r}") for n in because)), "")
        if doubtful:
            remark = _LATENESS if spec.doubts[0].name == _LATE else "存疑"
        comment = bank.outline.comment(remark) if remark else ""
        known = Message(
            spec.id, spec.id, because=because, comment=comment, optional=bool(spec.omit), must=must
        )
        remembered(bank.indices.messages, key, known)
    return known


_LATE, _LATENESS = "按期_疑", "期限"
_REMARKS = ("引述", "权重", "比率")
"""What ends the names of cases in which a text of the office is told and asked about: the comment's name."""


def _ending(filing: Filing) -> list[PlannedBlock]:
    blocks = []
    if filing.signature:
        mark = Mark("signature", filing.signature)
        blocks.append(PlannedBlock("", "signature", (mark,)))
    if filing.date:
        blocks.append(PlannedBlock("", "date", (Mark("date", dates.written(filing.date)),)))
    return blocks
