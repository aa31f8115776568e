"""What an office gave of its own: records, practices, sentences → messages of a part.

Each is said once, in the part it belongs to or where the office wants it.  Where a part has nothing
given the bank may propose practices, with a comment that asks a person to confirm them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from draftkit.chance import mix, preferred, stable_hash
from draftkit.facts import Fact, Record
from draftkit.phrasebank.filling import numbered
from draftkit.phrasebank.schema import MessageSpec, Part, PhraseBank, Practice
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


_HEADS = {"pub.matters": "主题"}
"""Message → the slot that opens a record: one without it, behind one with it, would be read as part of that."""


def _of_records(message: str, records: Sequence[Record], place: str) -> Iterator[Message]:
    """One message for every few records; ids count on, so that a further one moves no other."""
    head = _HEADS.get(message, "")
    runs = ([r for r in records if head in r.slots], [r for r in records if head not in r.slots])
    some_at_once = [run[at : at + AT_ONCE] for run in runs for at in range(0, len(run), AT_ONCE)]
    name = f"{message}@{place}" if place else message
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
    own_noun = str(eligible.facts.slots[_SELF].value).removeprefix("我")
    for number, (some, follows) in enumerate(_sentences(run, bank, own_noun), start=1):
        slots = _subjects(eligible) if follows else {}
        for place_, name in enumerate(some, start=1):
            if bank.practice_of(name) is None:
                slots[numbered(place_, _OWN)] = Fact(_OWN, name, _GROUNDS)
        clauses = tuple(_clause(n, name, eligible, seed) for n, name in enumerate(some, start=1))
        yield Message(f"{spec.id}.{number}", spec.id, slots, cells=_GROUNDS, clauses=clauses)


_SELF, _OFFICE = "自称", "机构"
_SUBJECTS = {"做法主语": _SELF, "做法机构": _OFFICE}
"""Slots of those of whom a practice can be said, where it has no subject of its own → whose values they show."""


def _subjects(eligible: Eligible) -> dict[str, Fact]:
    slots = eligible.facts.slots
    return {
        name: Fact(name, slots[of].value, slots[of].cells)
        for name, of in _SUBJECTS.items()
        if of in slots
    }


_BEGINS = re.compile(
    r"[在对按将把为以向就从由用]|经(?!办)|"
    r"安排|把关|保[障护]|报送|编[制印]|采[用取]|参加|查|常态化|畅通|成立|厘清|定期|督[促导]|发布|分[级类批期层管]|改版|更新|公[布开示]|"
    r"巩固|固定|规范|归[档集口]|核[对实]|回[应复]|汇总|积极|及时|集中|继续|加[强快大]|坚持|监[督测]|检查|建[立设好章]|健全|接[受到收待]|结合|"
    r"进[行一]|纠正|举办|开[展设通]|扩大|利用|列入|逐|落实|每|明确|纳入|排查|配[备合]|全[年面]|确[定保]|认真|设[立置有]|升级|实[行施]|收[集到]|"
    r"梳理|审核|使用|提[供升高醒]|调整|通过|统[一筹]|推[进动送行]|拓[宽展]|完善|维护|围绕|未|没有|细化|下发|协调|新[增设]|修[订改]|宣传|学习|"
    r"压实|严[格把]|邀请|依[法据托靠照]|引导|印发|应|优化|运用|增[设加]|张贴|召开|针对|征[求集]|整[理改合]|执行|指[定导派]|制[定发作]|主动|专题|转发|"
    r"做[好到实]|组[织建]|遵[守照循]|切实|深[入化]|抓[好实]|着力|强化|清理|请|登记|答复|听取|培训|倡导|处理|讲解|解[读答]|利用|根据|培育|责成|限期|协同|会同|联合|自查|压缩|简化"
)
"""How a clause begins that has no subject of its own."""
_ODD = 8
"""A clause shorter than this does not stand alone where another sentence can take it."""


def _follows_subject(name: str, own_noun: str) -> bool:
    """Whether a clause reads well behind 我镇: it has no subject, and does not begin with the body's own noun (成立镇…)."""
    return _BEGINS.match(name) is not None and own_noun not in name[:6]


def _sentences(
    names: Sequence[str], bank: PhraseBank, own_noun: str
) -> Iterator[tuple[Sequence[str], bool]]:
    """The practices of each sentence, in about equal numbers, and whether they can follow a subject."""
    plain = [n for n in names if bank.practice_of(n) or _follows_subject(n, own_noun)]
    others = [n for n in names if n not in plain]
    few = len(names) <= CLAUSES or (len(plain) == 1 and len(plain[0]) < _ODD)
    if plain and others and few:
        plain, others = [], [*plain, *others]
    elif plain and len(others) == 1 and len(others[0]) < _ODD:
        plain, others = [*plain, *others], []
    for run, follows in ((plain, True), (others, False)):
        for some in _balanced(run):
            yield some, follows


def _balanced(names: Sequence[str]) -> Iterator[Sequence[str]]:
    """``names`` in as few runs as there have to be, none longer than another by more than one."""
    count = -(-len(names) // CLAUSES)
    start = 0
    for number in range(count):
        end = start + -(-(len(names) - start) // (count - number))
        yield names[start:end]
        start = end


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
        yield Message(spec.id, spec.id, _subjects(eligible), comment=comment, clauses=clauses)
