"""What an office gave of its own: records, practices, sentences → messages of a part.

Each is said once, in the part it belongs to or where the office wants it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from draftkit.editions import Edition
from draftkit.facts import Fact, Record
from draftkit.phrasebank.filling import numbered
from draftkit.phrasebank.schema import (
    MessageSpec,
    Part,
)
from draftkit.phrasebank.selection import Eligible
from draftkit.planning.practices import confirmed, proposed, told_here
from draftkit.plans import Message

SOURCES = ("记录", "做法", "拟写做法", "补充", "留白")
AT_ONCE = 4
"""Records in one sentence, at most."""


def messages(spec: MessageSpec, part: Part, eligible: Eligible, seed: int) -> Iterable[Message]:
    """The messages of one place of the outline; of 拟写做法 and 留白 only where the part is empty."""
    if spec.source == "记录":
        records = eligible.facts.records.get(spec.id)
        own = [r for r in records if r.part in ("", part.name)] if records else ()
        return _of_records(spec.id, own, "", eligible.edition) if own else ()
    return _others(spec, part, eligible, seed)


def _others(spec: MessageSpec, part: Part, eligible: Eligible, seed: int) -> Iterator[Message]:
    facts = eligible.facts
    if spec.source == "做法":
        names = told_here(spec, part, facts.practices.get(part.name, ()), eligible)
        yield from confirmed(spec, names, eligible, seed)
    elif spec.source == "拟写做法":
        yield from proposed(spec, part, eligible, seed)
    elif spec.source == "留白":
        yield Message(spec.id, spec.id)
    else:
        yield from _moved_here(part, eligible)
        for number, text in enumerate(facts.sentences.get(part.name, ()), start=1):
            cells = (f"补充.{part.name}",)
            yield Message(f"{spec.id}.{number}", spec.id, cells=cells, verbatim=text)


def _moved_here(part: Part, eligible: Eligible) -> Iterator[Message]:
    """Records that belong elsewhere but are wanted in this part."""
    places = eligible.bank.indices.places
    if not places:
        parts = eligible.bank.outline.parts
        places.update((spec.id, other.name) for other in parts for spec in other.messages)
    for message, records in eligible.facts.records.items():
        if places.get(message) != part.name:
            moved = [r for r in records if r.part == part.name]
            yield from _of_records(message, moved, part.id, eligible.edition) if moved else ()


_AT_MOST = {"pub.matters": 8}
"""Message → how many records, where more than elsewhere make one list."""
_HEADS = {"pub.matters": "主题", "plat.places": "所示"}
"""Message → the slot that opens a record: one without it, behind one with it, would be read as part of that, or is told otherwise."""


def _of_records(
    message: str, records: Sequence[Record], place: str, edition: Edition
) -> Iterator[Message]:
    """One message for every few records; ids count on, so that a further one moves no other."""
    head = _HEADS.get(message, "")
    runs = [[r for r in records if head in r.slots], [r for r in records if head not in r.slots]]
    if edition.themes_within and records and head and head not in records[0].slots:
        runs.reverse()
    most = _AT_MOST.get(message, AT_ONCE) if edition.matters_at_once else AT_ONCE
    some_at_once = [
        some for run in runs for some in (_halves(run, most) if most > AT_ONCE else _by(run, most))
    ]
    name = _name(message, place) if place else message
    for count, some in enumerate(some_at_once, start=1):
        yield Message(
            f"{name}.{count}" if count > 1 else name,
            message,
            {
                numbered(number, slot): fact
                for number, record in enumerate(some, start=1)
                for slot, fact in record.slots.items()
            },
            cells=_cells(some),
            records=tuple(frozenset(record.slots) for record in some),
        )


def _name(message: str, place: str) -> str:
    """The id of a message that stands in another part than it belongs to."""
    return f"{message}@{place}"


def moved(message: Message, place: str) -> Message:
    """A message as it stands in another part of the report."""
    return message._replace(id=_name(message.id, place))


def _by(records: Sequence[Record], number: int) -> list[Sequence[Record]]:
    """So many at a time."""
    return [records[at : at + number] for at in range(0, len(records), number)]


def _halves(records: Sequence[Record], most: int) -> list[Sequence[Record]]:
    """In as few parts of about equal length as can be: a list is not told in four and one that is left over."""
    parts = -(-len(records) // most)
    return _by(records, -(-len(records) // parts)) if parts else []


def _cells(records: Sequence[Record]) -> tuple[str, ...]:
    facts: Iterator[Fact] = (fact for record in records for fact in record.slots.values())
    return tuple(dict.fromkeys(cell for fact in facts for cell in fact.cells))
