"""五: last year's problems first, then the office's own, then proposals from figures and keywords.

Every problem is paired with one measure that answers it.  Proposals carry a comment 请核实.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from draftkit.chance import stable_hash
from draftkit.chinese.numerals import numeral
from draftkit.facts import Fact, Facts
from draftkit.kinds.fields import PROBLEMS, REMEDIES
from draftkit.kinds.shapes import OwnProblem
from draftkit.model import Filing
from draftkit.phrasebank.schema import Family, Outline
from draftkit.phrasebank.selection import Eligible
from draftkit.planning.layout import ProblemForm
from draftkit.planning.proposals import FROM_KEYWORDS, Proposal, Proposer
from draftkit.planning.themes import KEYWORDS
from draftkit.plans import Layout, Mark, Message, PlannedBlock


class Issue(NamedTuple):
    """A problem and the measure that answers it."""

    problem: Message
    measure: Message


SOURCE = "自报无措施"
"""The outline's source of what the problems come from; it stands where they come."""


def messages(filing: Filing) -> dict[str, tuple[Message, ...]]:
    """Messages by source: 上年整改, what became of last year's problems."""
    return {"上年整改": tuple(_remedies(filing))}


def blocks(
    opening: Sequence[PlannedBlock],
    filing: Filing,
    eligible: Eligible,
    layout: Layout,
    seed: int,
) -> list[PlannedBlock]:
    """The paragraphs of a section of problems; the last message of its ``opening`` leads to them."""
    section, outline = opening[0].section, eligible.bank.outline
    before = [message for block in opening for message in block.messages]
    kept = layout.families or ()
    issues = _issues(Proposer(filing, eligible.facts, eligible.bank, kept, seed))
    links = outline.links[layout.links]
    if layout.problems == ProblemForm.LISTS:
        *before, lead = before
        first = [PlannedBlock(section, "paragraph", tuple(before))] if before else []
        return [*first, *_lists(section, lead, issues, outline.list_headings)]
    runs = [_run(index, issue, links) for index, issue in enumerate(issues)]
    if layout.problems == ProblemForm.ONE_PARAGRAPH:
        together = [part for run in runs for part in run]
        return [PlannedBlock(section, "paragraph", (*before, *together))]
    items = [PlannedBlock(section, "item", run) for run in runs]
    return [PlannedBlock(section, "paragraph", tuple(before)), *items]


def _run(index: int, issue: Issue, links: Sequence[str]) -> tuple[Message | Mark, ...]:
    return (
        Mark(f"mark.{index + 1}", f"{numeral(index + 1)}是"),
        issue.problem,
        Mark(f"link.{index + 1}", links[index % len(links)]),
        issue.measure,
    )


def _lists(
    section: str, lead: Message | Mark, issues: list[Issue], titles: Mapping[str, str]
) -> list[PlannedBlock]:
    """Problems under one heading, introduced by the lead, and measures under another."""
    result: list[PlannedBlock] = []
    for place, (stem, name) in enumerate((("problem", "问题"), ("measure", "措施")), start=1):
        title = f"（{numeral(place)}）{titles[name]}"
        result.append(PlannedBlock(section, "heading2", (Mark(f"heading.{stem}s", title),)))
        if stem == "problem":
            result.append(PlannedBlock(section, "paragraph", (lead,)))
        for number, issue in enumerate(issues, start=1):
            mark = Mark(f"{stem}.mark.{number}", f"{number}.")
            result.append(PlannedBlock(section, "item", (mark, getattr(issue, stem))))
    return result


def _remedies(filing: Filing) -> list[Message]:
    return [
        Message(
            f"remedy.{_short(remedy.problem)}",
            "remedy",
            {
                "上年问题": Fact("上年问题", remedy.problem, (REMEDIES.key,)),
                "整改结果": Fact("整改结果", remedy.result, (REMEDIES.key,)),
            },
            cells=(REMEDIES.key,),
        )
        for remedy in filing.given[REMEDIES]
    ]


def _short(text: str) -> str:
    return f"{stable_hash(text) >> 32:08x}"


# ---------------------------------------------------------------- which problems


def _issues(proposer: Proposer) -> list[Issue]:
    """The office's own problems, then what is proposed beside them."""
    own, outline = proposer.filing.given[PROBLEMS], proposer.bank.outline
    known = [proposer.recognise(one.problem) for one in own]
    issues = [_own(one, family, outline) for one, family in zip(own, known, strict=True)]
    proposals = proposer.proposals(family for family in known if family)
    return issues + [_proposed(one, proposer.facts, outline) for one in proposals]


def _own(own: OwnProblem, family: Family | None, outline: Outline) -> Issue:
    stem, cells = f"own.{_short(own.problem)}", (PROBLEMS.key,)
    problem = Message(f"{stem}.problem", "own.problem", cells=cells, verbatim=own.problem)
    if own.measure:
        measure = Message(f"{stem}.measure", "own.measure", cells=cells, verbatim=own.measure)
        return Issue(problem, measure)
    comment = outline.comment("自报无措施")
    kind = f"measure.{family.id}" if family else "own.measure"
    return Issue(problem, Message(f"{stem}.measure", kind, cells=cells, comment=comment))


def _proposed(proposal: Proposal, facts: Facts, outline: Outline) -> Issue:
    family = proposal.family
    because = tuple(str(c) for c in family.when)
    behind = (family, *proposal.rivals)
    cells = tuple(cell for one in behind for cell in _basis_cells(one, facts))
    comment = outline.comment(family.basis, "、".join(_shown(c, facts) for c in because))
    stem = f"issue.{family.id}"
    return Issue(
        Message(
            f"{stem}.problem", f"problem.{family.id}", because=because, cells=cells, comment=comment
        ),
        Message(f"{stem}.measure", f"measure.{family.id}", because=because, cells=cells),
    )


def _basis_cells(family: Family, facts: Facts) -> tuple[str, ...]:
    """What a proposal rests on: keywords, or the cells behind its conditions."""
    if family.basis == FROM_KEYWORDS:
        return (KEYWORDS,)
    return tuple(cell for c in family.when for cell in facts.grounds.get(c.name, ()))


def _shown(condition: str, facts: Facts) -> str:
    """A condition in a clerk's words: the rows of the form, or the facts, it rests on."""
    rows: dict[str, None] = {}
    for cell in facts.grounds.get(condition, ()):
        table, *path = cell.split(".")
        names = path[:-1] if table == "表三" and len(path) > 1 else path
        rows[f"{table}“{names[-1]}”"] = None
    return "、".join(list(rows)[:2]) or condition
