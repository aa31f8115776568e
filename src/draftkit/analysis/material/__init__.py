"""What an office did this year: its own numbers, names, places and practices as slots, cases and records.

Nothing is worded and nothing is put together that the figures do not bear: 其中 only where parts add up exactly.
"""

from __future__ import annotations

from typing import Any

from draftkit.analysis.ledger import Ledger
from draftkit.analysis.material import (
    accounts,
    decisions,
    events,
    explanations,
    held,
    lead,
    looked,
    matters,
    office,
    places,
    platforms,
    practices,
    press,
    published,
    responses,
)
from draftkit.analysis.other import tells_fee
from draftkit.chinese.talk import as_ours, in_own_name
from draftkit.editions import Edition
from draftkit.kinds import fields
from draftkit.kinds.fields import Field
from draftkit.kinds.material import PARTS
from draftkit.phrasebank.schema import PhraseBank

__all__ = ["note"]

_TOLD: dict[str, Field[Any]] = {
    "有场所": fields.VENUES,
    "有互动": fields.RESPONSES,
    "有检查": fields.INSPECTIONS,
}
"""What a problem that the bank proposes would contradict → the field."""


def note(ledger: Ledger, bank: PhraseBank, areas: tuple[str, ...], edition: Edition) -> None:
    """Note all material.

    ``bank`` knows where a practice is told; ``areas`` are the keywords as fields of published information.
    """
    lead.note(ledger, edition)
    published.note(ledger, areas, edition)
    explanations.note(ledger, edition)
    decisions.note(ledger, edition)
    office.note(ledger, edition)
    _own_sentences(ledger, edition)
    told = practices.by_matter(ledger, bank, edition)
    same = practices.same_events(ledger, told, bank, edition)
    practices.note(ledger, told, same, bank, edition)
    matters.note(ledger, told, bank, edition)
    if edition.sides_once:
        published.close_areas(ledger)
    for case, field in _TOLD.items():
        if ledger.filing.given[field]:
            ledger.case(case, field.key)
    events.note(ledger, tuple(same.values()), edition)
    for record in (places, looked, responses, held, press, accounts, platforms):
        record.note(ledger, edition)
    published.move_channels(ledger, platform_told=platforms.is_told(ledger))
    if edition.channels_at_platforms:
        published.move_counts(ledger, platform_named=platforms.is_named(ledger))


def _own_sentences(ledger: Ledger, edition: Edition) -> None:
    """Note own sentences by the part that they stand in: one that tells the fee stands in 六, where it is asked for."""
    filing = ledger.filing
    for part in PARTS:
        for said in filing.supplements.get(part, ()):
            fee = edition.fee_once and tells_fee(filing, said)
            own = in_own_name(said, filing.body.self_name) if edition.own_name_kept else said
            if edition.guidance_asked:
                own = as_ours(own, filing.body.name, filing.body.self_name)
            ledger.sentences.setdefault(PARTS[-1] if fee else part, []).append(own)
