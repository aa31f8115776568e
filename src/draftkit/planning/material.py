"""What an office gave of its own: records, practices, sentences → messages of a part.

Each is said once, in the part it belongs to or where the office wants it.  Where a part has nothing
given the bank may propose practices, with a comment that asks a person to confirm them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from draftkit.chance import mix, preferred, stable_hash
from draftkit.facts import Fact, Record
from draftkit.phrasebank.filling import numbered
from draftkit.phrasebank.schema import MessageSpec, Part, Practice
from draftkit.phrasebank.selection import Eligible
from draftkit.plans import Message

SOURCES = ("记录", "做法", "拟写做法", "补充", "留白")
AT_ONCE = 4
"""Records in one sentence, at most."""
CLAUSES = 3
"""Practices in one sentence, at most."""
PROPOSED = 2
"""Practices proposed in a part, at most (contract: Practices)."""


def messages(spec: MessageSpec, part: Part, eligible: Eligible, seed: int) -> Iterator[Message]:
    """The messages of one place of the outline; of 拟写做法 and 留白 only where the part is empty."""
    facts = eligible.facts
    if spec.source == "记录":
        own = [r for r in facts.records.get(spec.id, ()) if r.part in ("", part.name)]
        yield from _of_records(spec.id, own, "")
    elif spec.source == "做法":
        yield from _practices(spec, facts.practices.get(part.name, ()), eligible, seed)
    elif spec.source == "拟写做法":
        yield from _proposed(spec, part, eligible, seed)
    elif spec.source == "留白":
        yield Message(spec.id, spec.id)
    else:
        yield from _moved_here(part, eligible)
        for number, text in enumerate(facts.sentences.get(part.name, ()), start=1):
            cells = (f"补充.{part.name}",)
            yield Message(f"{spec.id}.{number}", spec.id, cells=cells, verbatim=text)


def _moved_here(part: Part, eligible: Eligible) -> Iterator[Message]:
    """Records that belong elsewhere but are wanted in this part."""
    homes = {
        spec.id: other.name for other in eligible.bank.outline.parts for spec in other.messages
    }
    for message, records in eligible.facts.records.items():
        if homes.get(message) != part.name:
            yield from _of_records(message, [r for r in records if r.part == part.name], part.id)


def _of_records(message: str, records: Sequence[Record], place: str) -> Iterator[Message]:
    """One message for every few records; ids count on, so that a further one moves no other."""
    for start in range(0, len(records), AT_ONCE):
        some = records[start : start + AT_ONCE]
        name = f"{message}@{place}" if place else message
        yield Message(
            f"{name}.{start // AT_ONCE + 1}" if start else name,
            message,
            {
                numbered(number, slot): fact
                for number, record in enumerate(some, start=1)
                for slot, fact in record.slots.items()
            },
            cells=_cells(some),
            records=tuple(frozenset(record.slots) for record in some),
        )


def _cells(records: Sequence[Record]) -> tuple[str, ...]:
    facts: Iterator[Fact] = (fact for record in records for fact in record.slots.values())
    return tuple(dict.fromkeys(cell for fact in facts for cell in fact.cells))


# ---------------------------------------------------------------- practices


def _practices(
    spec: MessageSpec, names: Sequence[str], eligible: Eligible, seed: int
) -> Iterator[Message]:
    """What the office confirms; related ones together, a few to a sentence.

    In the bank's order, the office's own words behind: a workbook lists them so, and a list written
    in another order is the same.
    """
    bank = eligible.bank
    places = {practice.name: place for place, practice in enumerate(bank.practices)}
    groups: dict[str, list[str]] = {}

    def place(name: str) -> int:
        practice = bank.practice_of(name)
        return places[practice.name] if practice else len(places)

    for name in sorted(names, key=place):
        practice = bank.practice_of(name)
        groups.setdefault(practice.group if practice else "", []).append(name)
    run = [name for group in groups.values() for name in group]
    for start in range(0, len(run), CLAUSES):
        some = run[start : start + CLAUSES]
        own = {
            numbered(number, _OWN): Fact(_OWN, name, _GROUNDS)
            for number, name in enumerate(some, start=1)
            if bank.practice_of(name) is None
        }
        clauses = tuple(_clause(n, name, eligible, seed) for n, name in enumerate(some, start=1))
        yield Message(
            f"{spec.id}.{start // CLAUSES + 1}", spec.id, own, cells=_GROUNDS, clauses=clauses
        )


_OWN, _GROUNDS = "做法", ("事实.做法",)


def _clause(number: int, name: str, eligible: Eligible, seed: int) -> str:
    """The id of the clause a body says a practice with, or the slot of the office's own words."""
    practice = eligible.bank.practice_of(name)
    if practice is None:
        return numbered(number, _OWN)
    ids = tuple(clause.id for clause in practice.clauses)
    return preferred(seed, practice.name, ids, eligible.earlier)


def _proposed(spec: MessageSpec, part: Part, eligible: Eligible, seed: int) -> Iterator[Message]:
    bank = eligible.bank
    known = [
        p
        for p in bank.practices
        if p.may_propose and p.part == part.name and p.name not in eligible.struck
    ]
    base = mix(seed, stable_hash(spec.id))

    places = {clause: place for place, clause in enumerate(eligible.earlier)}

    def rank(practice: Practice) -> tuple[int, int]:
        """What an earlier draft proposed first, in its order."""
        said = [places[clause.id] for clause in practice.clauses if clause.id in places]
        return min(said, default=len(places)), -mix(base, stable_hash(practice.name))

    chosen = sorted(known, key=rank)[:PROPOSED]
    if chosen:
        clauses = tuple(_clause(n, p.name, eligible, seed) for n, p in enumerate(chosen, start=1))
        comment = bank.outline.comment("拟写做法", "、".join(p.name for p in chosen))
        yield Message(spec.id, spec.id, comment=comment, clauses=clauses)
