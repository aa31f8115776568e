"""The stages of one report one by one, as the pipeline runs them, and a plain town to run them on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from draftkit import analysis, planning
from draftkit.chance import seed_of, seeds_before, stable_hash
from draftkit.editions import FIRST
from draftkit.facts import Facts
from draftkit.kinds.shapes import Count
from draftkit.microplanning import lexicalisation
from draftkit.microplanning.lexicalisation import Speaker
from draftkit.model import Body, Filing
from draftkit.phrasebank import pieces
from draftkit.phrasebank.schema import Phrase, PhraseBank
from draftkit.phrasebank.selection import Eligible
from draftkit.phrasebank.textplan import Lexicalised, TextPlan
from draftkit.planning import County
from draftkit.planning import layout as layouts
from draftkit.planning.problems import must_be_beside, must_be_close
from draftkit.plans import Choices, DocumentPlan, Layout, Message
from draftkit.sources.banks import shipped_bank
from tests.support.filings import ZERO, with_totals
from tests.support.given import facts_given, is_fact

TOWN = Body("瓦亭镇人民政府", "镇", "乡级", "我镇", "固原市原州区")


EARLIER = Choices(Layout(edition=FIRST))
"""Of a draft made before there were editions: its rules still hold for it."""


def town(cells: Mapping[str, int] | None = None, **more: Any) -> Filing:
    """A town with nothing but zeros, these cells and these facts or fields."""
    facts = {name: more.pop(name) for name in tuple(more) if is_fact(name)}
    return Filing(
        2025,
        TOWN,
        with_totals({**ZERO, **(cells or {})}),
        given=facts_given(**{"total": Count(600, "600"), **facts}),
        **more,
    )


def named(filing: Filing, name: str, year: int = 2025) -> Filing:
    """The same filing of another body or year."""
    return filing._replace(year=year, body=filing.body._replace(name=name))


@dataclass(frozen=True)
class Stages:
    """What each stage before the words makes of a filing."""

    filing: Filing
    facts: Facts
    eligible: Eligible
    seed: int
    plan: DocumentPlan

    @property
    def messages(self) -> tuple[Message, ...]:
        return tuple(self.plan.messages())

    def of(self, section: str) -> tuple[Message, ...]:
        blocks = (block for block in self.plan.blocks if block.section == section)
        return tuple(m for b in blocks for m in b.messages if isinstance(m, Message))

    def worded(self, speaker: Speaker | None = None) -> TextPlan:
        body = self.filing.body
        before = seeds_before(body.parent, body.name, body.kind, self.filing.year)
        own = speaker or Speaker(body.kind, self.seed, before=before)
        return lexicalisation.lexicalise(self.plan, self.eligible, own)


def staged(
    filing: Filing,
    bank: PhraseBank | None = None,
    previous: Choices | None = None,
    county: County | None = None,
) -> Stages:
    bank = bank or shipped_bank()
    body = filing.body
    seed = seed_of(body.parent, body.name, body.kind, filing.year)
    previous = previous or Choices()
    near = {"close": must_be_close(filing), "beside": must_be_beside(filing)}
    layout = layouts.choose(bank.outline, seed, previous, **near)
    edition = layouts.edition_of(previous)
    facts = analysis.interpret(filing, bank, edition=edition)
    said = {message: choice.phrase for message, choice in previous.messages.items()}
    eligible = Eligible(bank, facts, body.kind, edition, said=said)
    plan = planning.plan(filing, eligible, layout, seed, county)
    return Stages(filing, facts, eligible, seed, plan)


def said(plan: TextPlan) -> Iterator[Lexicalised]:
    """The messages of a text plan with their phrases, in reading order."""
    for block in plan.blocks:
        yield from (part for part in block.parts if isinstance(part, Lexicalised))


def one_more_each(bank: PhraseBank) -> PhraseBank:
    """The bank with one more phrase for every message, for all bodies that have one now."""
    carried = {spec.id: spec.carries for spec in bank.outline.messages()}
    phrases = {
        says: (*some, _newcomer(says, some, carried.get(says, ())))
        for says, some in bank.phrases.items()
        if some
    }
    return replace(bank, phrases=phrases)


def _newcomer(says: str, some: tuple[Phrase, ...], carried: tuple[str, ...]) -> Phrase:
    """It may be used wherever one of the others may: what all of them ask for it asks for too.

    It has a place for all that its message carries, but none for records.
    """
    places = "".join(f"[?，{{{{{name}}}}}]" for name in carried)
    text = f"另有一种说法可用{places}。"
    name = f"newcomer.{says}"
    when = tuple(c for c in some[0].when if all(c in phrase.when for phrase in some))
    kinds = tuple(dict.fromkeys(kind for phrase in some for kind in phrase.kinds))
    limited = all(phrase.kinds for phrase in some)
    weight = stable_hash(name)
    return Phrase(
        name,
        says,
        pieces.parse(text),
        weight,
        when,
        kinds if limited else (),
        may=carried,
        text=text,
    )
