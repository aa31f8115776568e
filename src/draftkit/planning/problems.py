"""五: last year's problems first, then the office's own, then proposals from figures and keywords.

Every problem is paired with one measure that answers it.  Proposals carry a comment 请核实.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from draftkit.chance import mix, stable_hash
from draftkit.chinese.numerals import numeral
from draftkit.facts import Fact, Facts
from draftkit.kinds.fields import PROBLEMS, REMEDIES
from draftkit.kinds.shapes import OwnProblem
from draftkit.model import Filing
from draftkit.phrasebank.schema import Family, Outline, PhraseBank
from draftkit.planning.layout import ProblemForm
from draftkit.plans import Layout, Mark, Message, PlannedBlock

OWN = "事实.存在问题"
WANTED, MOST = 3, 4
"""Problems in all where the office names fewer itself: three, or four where they are short."""
_SHORT = 258
"""Characters below which 五 takes a fourth problem (200 to 500 are accepted)."""
_LONG_ENOUGH = 222
"""What a fourth problem should bring the section to."""
_PROPOSED = 72
"""A proposed problem and its measure are about this long."""
_LOOKED_AT = 10
_SOME, _SHARE = 3, 5
"""Applications of one kind worth a problem: three, or a fifth of those finished."""
_WORTH, _MAIN = 1.0, 2.0
_COUNTED = {
    "结转_有": "结转数",
    "补正_有": "补正数",
    "不掌握_有": "不掌握数",
    "另行制作_有": "另行制作数",
    "信访_有": "信访数",
    "重复_有": "重复数",
    "查询_有": "查询数",
    "不予公开_有": "不予公开数",
}
"""Condition → the slot that counts what stands behind it."""
_AROUND = 40
"""The lead, the marks and the linking words."""
_MOST_BY_DATA = 2
_MOST_BY_KEYWORD = 1


@dataclass(frozen=True, slots=True)
class Pair:
    """A problem and the measure that answers it."""

    problem: Message
    measure: Message


def blocks(
    filing: Filing, facts: Facts, bank: PhraseBank, layout: Layout, seed: int
) -> list[PlannedBlock]:
    """The paragraphs of 五."""
    pairs = _pairs(filing, facts, bank, layout.families or (), seed)
    opening: list[Message | Mark] = [*_remedies(filing)]
    lead = Message("problem.lead", "problem.lead")
    if layout.problems == ProblemForm.LISTS:
        before = [PlannedBlock("五", "paragraph", tuple(opening))] if opening else []
        return [*before, *_lists(lead, pairs, bank.outline.list_headings)]
    opening.append(lead)
    runs = [_run(index, pair, bank.outline.links[layout.links]) for index, pair in enumerate(pairs)]
    if layout.problems == ProblemForm.ONE_PARAGRAPH:
        together = [part for run in runs for part in run]
        return [PlannedBlock("五", "paragraph", (*opening, *together))]
    items = [PlannedBlock("五", "item", run) for run in runs]
    return [PlannedBlock("五", "paragraph", tuple(opening)), *items]


def _run(index: int, pair: Pair, links: Sequence[str]) -> tuple[Message | Mark, ...]:
    return (
        Mark(f"mark.{index + 1}", f"{numeral(index + 1)}是"),
        pair.problem,
        Mark(f"link.{index + 1}", links[index % len(links)]),
        pair.measure,
    )


def _lists(lead: Message, pairs: list[Pair], titles: Mapping[str, str]) -> list[PlannedBlock]:
    """Problems under one heading, introduced by the lead, and measures under another."""
    result: list[PlannedBlock] = []
    for place, (stem, name) in enumerate((("problem", "问题"), ("measure", "措施")), start=1):
        title = f"（{numeral(place)}）{titles[name]}"
        result.append(PlannedBlock("五", "heading2", (Mark(f"heading.{stem}s", title),)))
        if stem == "problem":
            result.append(PlannedBlock("五", "paragraph", (lead,)))
        for number, pair in enumerate(pairs, start=1):
            mark = Mark(f"{stem}.mark.{number}", f"{number}.")
            result.append(PlannedBlock("五", "item", (mark, getattr(pair, stem))))
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


def _pairs(
    filing: Filing, facts: Facts, bank: PhraseBank, kept: Sequence[str], seed: int
) -> list[Pair]:
    own = filing.given[PROBLEMS]
    known = [_recognise(problem.problem, facts, filing, bank) for problem in own]
    outline = bank.outline
    pairs = [_own(problem, family, outline) for problem, family in zip(own, known, strict=True)]
    said = [p.problem for p in own] + list(filing.last.problems if filing.last else ())
    said += [remedy.problem for remedy in filing.given[REMEDIES]]
    named = [family for family in known if family]
    text = "\n".join(said)
    fresh = [
        family
        for family in bank.families
        if not any(sign in text for sign in family.signs) and not _beside(family, named)
    ]
    ranked = _ranked(_fitting(fresh, filing, facts, bank), facts, kept, seed)
    chosen = _choose(ranked, _lacking(filing))
    if len(pairs) >= WANTED and chosen:
        chosen = [(_last(ranked, facts, bank, kept, _told(filing)), ())]
    return pairs + [_proposed(family, rivals, facts, outline) for family, rivals in chosen]


def _lacking(filing: Filing) -> int:
    """How many problems to propose beside the office's own."""
    own, told = filing.given[PROBLEMS], _told(filing)
    count = max(0, WANTED - len(own))
    while told + count * _PROPOSED < _SHORT and len(own) + count < MOST:
        count += 1
    return count


def _told(filing: Filing) -> int:
    """About how long 五 is with what the office gave itself."""
    own = filing.given[PROBLEMS]
    told = _AROUND + sum(len(p.problem) + (len(p.measure) or _PROPOSED // 2) for p in own)
    return told + sum(len(r.problem) + len(r.result) for r in filing.given[REMEDIES])


def _recognise(text: str, facts: Facts, filing: Filing, bank: PhraseBank) -> Family | None:
    """The family an office's own problem belongs to: the one most of whose signs it shows.

    Of several, one that figures or keywords bring up rather than a general one.
    """
    best: tuple[tuple[int, bool], Family] | None = None
    for family in bank.families:
        count = sum(sign in text for sign in family.signs)
        rank = (count, family.basis != "通用")
        if not count or (best is not None and rank <= best[0]):
            continue
        measures = bank.phrases.get(f"measure.{family.id}", ())
        if any(measure.suits(filing.body.kind, facts.cases) for measure in measures):
            best = (rank, family)
    return best[1] if best else None


def _own(own: OwnProblem, family: Family | None, outline: Outline) -> Pair:
    stem = f"own.{_short(own.problem)}"
    problem = Message(f"{stem}.problem", "own.problem", cells=(OWN,), verbatim=own.problem)
    if own.measure:
        measure = Message(f"{stem}.measure", "own.measure", cells=(OWN,), verbatim=own.measure)
        return Pair(problem, measure)
    comment = outline.comment("自报无措施")
    kind = f"measure.{family.id}" if family else "own.measure"
    return Pair(problem, Message(f"{stem}.measure", kind, cells=(OWN,), comment=comment))


def _fitting(
    families: Iterable[Family], filing: Filing, facts: Facts, bank: PhraseBank
) -> list[Family]:
    """Families the case allows, in the bank's order."""
    themes = {theme.name for word in filing.keywords if (theme := bank.theme_of(word))}
    return [family for family in families if _fits(family, filing, facts, themes)]


def _last(
    ranked: list[Family], facts: Facts, bank: PhraseBank, kept: Sequence[str], told: int
) -> Family:
    """The one problem to add to three short ones of the office's own.

    What an earlier draft took, or a decision that was corrected; else the first that makes the
    section long enough beside the ``told`` characters, or the longest of the first.
    """
    first = ranked[0]
    if first.id in kept or _weight(first, facts) == math.inf:
        return first
    enough = (family for family in ranked if told + _length(family, bank) >= _LONG_ENOUGH)
    return next(enough, None) or max(ranked[:_LOOKED_AT], key=lambda family: _length(family, bank))


def _ranked(families: list[Family], facts: Facts, kept: Sequence[str], seed: int) -> list[Family]:
    """Those an earlier draft proposed, then by what the figures weigh, then by hash."""
    base = mix(seed, stable_hash("problems"))
    place = {family_id: index for index, family_id in enumerate(kept)}
    return sorted(
        families,
        key=lambda f: (
            place.get(f.id, len(place)),
            -_weight(f, facts),
            -mix(base, stable_hash(f.id)),
        ),
    )


def _weight(family: Family, facts: Facts) -> float:
    """How much the figures say for a family: nothing where too few applications stand behind it.

    What concerns half of the applications goes before what concerns some; which of those is taken
    is the body's own choice, so that neighbours with equal figures need not name the same.  A
    corrected decision outweighs everything: a reviewing office looks for it first.
    """
    names = {condition.name for condition in family.when}
    if "纠正_有" in names:
        return math.inf
    done = facts.number("办结数")
    count = sum(facts.number(slot) for name, slot in _COUNTED.items() if name in names)
    if count < _SOME and not count * _SHARE >= done > 0:
        return 0
    return _MAIN if count * 2 >= done else _WORTH


_Choice = tuple[Family, tuple[Family, ...]]
"""A family, and those for whose sake another one gave way to it."""


def _choose(ranked: list[Family], count: int) -> list[_Choice]:
    """``count`` of them: those the figures show, then one by keyword, then general ones."""
    chosen: list[_Choice] = []
    for basis, most in (("数据", _MOST_BY_DATA), ("关键词", _MOST_BY_KEYWORD), ("通用", count)):
        end = min(len(chosen) + most, count)
        rivals: tuple[Family, ...] = ()
        for family in (family for family in ranked if family.basis == basis):
            if len(chosen) == end:
                break
            if found := _beside(family, [other for other, _ in chosen]):
                rivals += found
            else:
                chosen.append((family, rivals))
    return chosen


def _beside(family: Family, chosen: Iterable[Family]) -> tuple[Family, ...]:
    """Those already chosen that say nearly the same."""
    return tuple(o for o in chosen if o.id in family.apart or family.id in o.apart)


def _length(family: Family, bank: PhraseBank) -> float:
    """The mean length of what the family says."""
    total = 0.0
    for role in ("problem", "measure"):
        phrases = bank.phrases.get(f"{role}.{family.id}", ())
        total += sum(phrase.length for phrase in phrases) / max(1, len(phrases))
    return total


def _fits(family: Family, filing: Filing, facts: Facts, themes: set[str]) -> bool:
    if family.kinds and filing.body.kind not in family.kinds:
        return False
    if not all(condition.holds(facts.cases) for condition in family.when):
        return False
    return not family.themes or family.basis != "关键词" or bool(themes & set(family.themes))


def _proposed(family: Family, rivals: Iterable[Family], facts: Facts, outline: Outline) -> Pair:
    because = tuple(str(c) for c in family.when)
    cells = _basis_cells(family, facts)
    for rival in rivals:
        cells += _basis_cells(rival, facts)
    shown = "、".join(_shown(c, facts) for c in because)
    comment = outline.comment(family.basis, shown)
    stem = f"issue.{family.id}"
    return Pair(
        Message(
            f"{stem}.problem", f"problem.{family.id}", because=because, cells=cells, comment=comment
        ),
        Message(f"{stem}.measure", f"measure.{family.id}", because=because, cells=cells),
    )


def _basis_cells(family: Family, facts: Facts) -> tuple[str, ...]:
    """What a proposal rests on: keywords, or the cells behind its conditions."""
    if family.basis == "关键词":
        return ("关键词",)
    return tuple(cell for c in family.when for cell in facts.grounds.get(c.name, ()))


def _shown(condition: str, facts: Facts) -> str:
    """A condition in a clerk's words: the rows of the form, or the facts, it rests on."""
    rows: dict[str, None] = {}
    for cell in facts.grounds.get(condition, ()):
        table, *path = cell.split(".")
        names = path[:-1] if table == "表三" and len(path) > 1 else path
        rows[f"{table}“{names[-1]}”"] = None
    return "、".join(list(rows)[:2]) or condition
