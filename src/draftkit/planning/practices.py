"""Practices → messages: those that the office confirms, and one that the bank proposes where a part has nothing else.

A proposed one bears a comment that asks a person to confirm it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from draftkit.chance import mix, preferred, stable_hash
from draftkit.chinese import named
from draftkit.chinese.acts import Act
from draftkit.editions import Edition
from draftkit.facts import Fact
from draftkit.patterns import regex
from draftkit.phrasebank.filling import numbered
from draftkit.phrasebank.schema import (
    LISTED,
    RETIRED,
    Clause,
    MessageSpec,
    Part,
    PhraseBank,
    Pick,
    Practice,
    run_on,
)
from draftkit.phrasebank.selection import Eligible
from draftkit.planning.doers import acts_of, names_its_own
from draftkit.planning.said_already import repeated
from draftkit.planning.together import DOES, NOTHING, by_threes, evenly, is_over, is_plain, runs_of
from draftkit.plans import Message

PROPOSED = 2
"""Practices proposed in a part, at most (contract: Practices)."""


def opened(messages: tuple[Message, ...], edition: Edition) -> tuple[Message, ...]:
    """The messages of a paragraph; practices that open it are said of somebody (我镇健全…, not 健全…).

    So are those behind a sentence of the office's own, of whose subject they would be read in late editions.
    """
    before = (None, *messages[:-1])
    return tuple(
        one._replace(must=(_BODY,))
        if one.clauses and _BODY in one.slots and _stands_anew(last, edition)
        else one
        for last, one in zip(before, messages, strict=True)
    )


def _stands_anew(before: Message | None, edition: Edition) -> bool:
    """Whether nothing before a message names the body as who acts: nothing at all, or the office's own sentence."""
    return before is None or (edition.followed_in_order and bool(before.verbatim))


_FOLLOWED = {
    "pub.followed": regex("投诉|诉求|热线|来信|来电|来访|留言|工单"),
    "ask.followed": regex("败诉|复议|诉讼|纠错|被纠正|复盘"),
    "sup.followed": regex("排名|排位|通报|晾晒|评比|限期整改|末位|约谈"),
}
"""Messages of own practices that stand behind what they follow on, figures of it or none → what they speak of."""
_CHECKED = "sup.followed"
_WITH_REVIEWERS, _TALKS = "复议机构", ("会商", "沟通", "联络", "衔接")
"""Those who review, and what is done with them about answers, which follows on no review."""


def told_here(
    spec: MessageSpec, part: Part, names: Sequence[str], eligible: Eligible
) -> Sequence[str]:
    """The practices of a part that are told at this place of it: an office's own behind what they follow on."""
    bank, at_home = eligible.bank, eligible.edition.answers_at_home

    def follows(name: str, message: str) -> bool:
        talks = _WITH_REVIEWERS in name and any(word in name for word in _TALKS)
        if bank.practice_of(name) is not None or (at_home and talks):
            return False
        return bool(_FOLLOWED[message].search(name))

    def behind(message: str) -> Sequence[str]:
        found = [name for name in names if follows(name, message)]
        if not found or message != _CHECKED or not eligible.edition.followed_in_order:
            return found
        rest = names[names.index(found[0]) :]  # what a clerk has behind it goes with it
        return [n for n in rest if n in found or bank.practice_of(n) is None]

    if spec.id in _FOLLOWED:
        return behind(spec.id)
    later = [n for other in part.messages if other.id in _FOLLOWED for n in behind(other.id)]
    return [name for name in names if name not in later]


def confirmed(
    spec: MessageSpec, names: Sequence[str], eligible: Eligible, seed: int
) -> Iterator[Message]:
    """What the office confirms: who is in charge first, then as the bank has it, the office's own words behind.

    A workbook lists them so, and a list written in another order is the same.
    """
    bank = eligible.bank
    again = {name for name, _ in eligible.once(repeated)} if names else ()
    names = [name for name in names if name not in again]
    if not names:
        return
    if eligible.edition.practices_named:
        own = [name for name in names if bank.practice_of(name) is None]
        whole, given = eligible.edition.clauses_whole, eligible.edition.practices_as_given
        told = named.told(own, whole=whole, given=given)
        names = [*(name for name in names if name not in own), *told]

    def place(name: str) -> tuple[int, int]:
        number = bank.number_of(name)
        if number is None:
            leads = _IN_CHARGE.search(name) is not None
            return (0 if leads else _AMONG), len(bank.practices)
        return _GROUPS.get(bank.practices[number].group, _AMONG), number

    groups: dict[object, list[str]] = {}
    for name in sorted(names, key=place):
        practice = bank.practice_of(name)
        groups.setdefault(practice.group if practice else place(name), []).append(name)
    run = [name for group in groups.values() for name in group]
    own_name = str(eligible.facts.slots[_SELF].value)
    own_noun = own_name.removeprefix("我")
    split = evenly if eligible.edition.practices_even else by_threes
    plain = eligible.edition.practices_plain
    runs = runs_of(run, eligible)
    parts = [part for one in runs for part in split(one, bank, own_noun, plain=plain)]
    if eligible.edition.practices_as_given:
        parts = _own_in_order(parts, names, bank)
    named_before = False
    for number, (some, follows) in enumerate(parts, start=1):
        slots, acts = _slots(some, eligible, follows=follows)
        clauses = tuple(_clause(n, name, eligible, seed) for n, name in enumerate(some, start=1))
        own = [name for name, act in zip(some, acts, strict=True) if act is not None]
        if plain and all(map(is_plain, own)):
            clauses = tuple(map(run_on, clauses))
        if _BODY in slots and _is_daily(some, clauses, slots, eligible):
            # By the body and not by a seed: no choice of it is kept that could hold under another one.
            when = _DAILY[
                mix(stable_hash(eligible.facts.slots["名称"].text), stable_hash(spec.id))
                % len(_DAILY)
            ]
            slots[_AT_WORK] = Fact(_AT_WORK, when, _GROUNDS)
        office = spec.id == _OF_THE_OFFICE and len(slots.keys() & _SUBJECTS.keys()) > 1
        # Behind whoever the paragraph has just named, what nobody is said to do would be read as theirs.
        kept = office and f"{spec.id}.{number}" in eligible.by_message
        must = (_BODY,) if _BODY in slots and not kept and not named_before else ()
        named_before = eligible.edition.practices_named and _BODY in slots
        yield Message(
            f"{spec.id}.{number}", spec.id, slots, cells=_GROUNDS, must=must, clauses=clauses
        )


def _own_in_order(
    parts: Sequence[tuple[Sequence[str], bool]], names: Sequence[str], bank: PhraseBank
) -> list[tuple[Sequence[str], bool]]:
    """The sentences, those of the office's own words alone in the order it has them, each where one of them stands."""

    def is_own(part: tuple[Sequence[str], bool]) -> bool:
        return not any(bank.practice_of(name) or NOTHING.match(name) for name in part[0])

    own = iter(sorted(filter(is_own, parts), key=lambda part: names.index(part[0][0])))
    return [next(own) if is_own(part) else part for part in parts]


def _slots(
    some: Sequence[str], eligible: Eligible, *, follows: bool
) -> tuple[dict[str, Fact], list[Act | None]]:
    """The facts of a sentence of practices, and the acts of those that the office told in its own words."""
    slots = _subjects(some, eligible) if follows else {}
    own_name, edition = str(eligible.facts.slots[_SELF].value), eligible.edition
    acts = acts_of(some, eligible, own_name)
    if edition.practices_as_given and acts[0] and not (acts[0].by_body or DOES.match(some[0])):
        slots.pop(_BODY, None)
    leads = acts[0].when if acts[0] and len(some) < LISTED else ""
    if leads:
        slots = {}  # the subject stands behind the time: 信息发布前，我镇核对…
    ours = own_name if edition.practices_named else f"我{own_name.removeprefix('我')}"
    for place, act in enumerate(acts, start=1):
        if act is not None:
            who = ours if place == 1 and leads else ""
            said = act.said_by(who)
            if edition.practices_whole and place == 1 and said.startswith(_LED_BY_WHOM):
                said = said.removeprefix(_BY_WHOM)
            slots[numbered(place, _OWN)] = Fact(_OWN, said, _GROUNDS)
            if names_its_own(act, own_name, edition):
                slots.pop(_BODY, None)
    return slots, acts


_BY_WHOM = "由"
_LED_BY_WHOM = tuple(f"由{who}" for who in ("牧户", "农户", "村民", "村监", "村务", "嘎查", "党员", "网格员", "驻村", "群众", "居民"))  # fmt: skip
"""How a clause begins that tells what others did: at the head of a sentence 由 has nothing that was done so."""
_AT_WORK, _DAILY = "做法处", ("在日常管理中", "在日常工作中", "在管理工作中")
_GOES_ON = (
    *("执行", "落实", "开展", "坚持", "注重", "注意", "做好", "实行", "对", "按", "定期", "每", "及时", "通报"),
    *("检查", "巡查", "采取", "规范", "推进", "核对", "排查", "筛查"),
)  # fmt: skip
"""How clauses begin that read well behind 在日常工作中: what is done again and again."""


def _is_daily(
    names: Sequence[str], clauses: Sequence[str], slots: Mapping[str, Fact], eligible: Eligible
) -> bool:
    """Whether the practices of a sentence are what is done in the daily work, as the first of them is said."""
    if not eligible.edition.practices_named or eligible.edition.practices_as_given:
        return False
    known = [eligible.bank.practice_of(name) for name in names]
    if any(one.once if one else is_over(name) for one, name in zip(known, names, strict=True)):
        return False
    if known[0] is None:
        if eligible.edition.texts_by_kind:
            return False  # a clerk's own words want no opening of ours
        return slots[numbered(1, _OWN)].text.startswith(_GOES_ON)
    said = next(clause for clause in known[0].clauses if clause.id == clauses[0])
    if any(_DONE in word for word in _words(said.pieces)):
        return False
    return all(one.startswith(_GOES_ON) for one in _beginnings(said))


_DONE = "了"
"""What stands in a clause of what was done once (作了自查)."""


def _words(pieces: Iterable[object]) -> Iterator[str]:
    for piece in pieces:
        if isinstance(piece, str):
            yield piece
        elif isinstance(piece, Pick):
            yield from (word for one in piece.alternatives for word in one if isinstance(word, str))


def _beginnings(clause: Clause) -> Iterator[str]:
    first = clause.pieces[0]
    if isinstance(first, Pick):
        live = zip(first.alternatives, first.weights, strict=True)
        yield from ("".join(map(str, one)) for one, weight in live if weight != RETIRED)
    else:
        yield str(first)


_IN_CHARGE = regex("领导小组|专班|工作组|分管|主要领导|一把手|组长|党委|党组")
_AMONG = 2
_GROUPS = {"组织": 0, "责任": 1, "归档": 3}
"""Groups of practices that stand before (who is in charge) or behind the others."""
_SELF, _OFFICE = "自称", "机构"
_BODY = "做法主语"
_OF_THE_OFFICE = "mgmt.practice"
"""The message that may say practices of the office that does the work; all others say them of the body."""
_SUBJECTS = {_BODY: _SELF, "做法机构": _OFFICE}
"""Slots of those of whom a practice can be said, where it has no subject of its own → whose values they show."""
_NOT_THE_OFFICE = {"组织", "考核", "监督"}
"""Groups of practices that are not those of the office that does the work."""


def _subjects(names: Sequence[str], eligible: Eligible) -> dict[str, Fact]:
    """Who may be said to do all of this: the body, and the office where all are practices of such an office."""
    slots, known = eligible.facts.slots, [eligible.bank.practice_of(name) for name in names]
    office = all(one is not None and one.group not in _NOT_THE_OFFICE for one in known)
    return {
        name: Fact(name, slots[of].value, slots[of].cells)
        for name, of in _SUBJECTS.items()
        if of in slots and (office or of == _SELF)
    }


_OWN, _GROUNDS = "做法", ("事实.做法",)


def _clause(number: int, name: str, eligible: Eligible, seed: int) -> str:
    """The id of the clause a body says a practice with, or the slot of the office's own words."""
    practice = eligible.bank.practice_of(name)
    if practice is None:
        return numbered(number, _OWN)
    ids = practice.sayable(practice.clauses, eligible.earlier)
    if eligible.edition.practices_whole and _REVIEWED in eligible.facts.cases:
        ids = _but_of_papers(practice, ids)
    return preferred(seed, practice.name, ids, eligible.earlier)


_REVIEWED, _DONE_TO = "有审核流程", "对"


def _but_of_papers(practice: Practice, ids: tuple[str, ...]) -> tuple[str, ...]:
    """Clauses that do not speak of 对拟公开的信息 again, of which the steps of review have been told, where there are any."""
    if practice.group != _OF_REVIEW:
        return ids
    of_papers = {
        one.id for one in practice.clauses if any(b.startswith(_DONE_TO) for b in _beginnings(one))
    }
    return tuple(one for one in ids if one not in of_papers) or ids


_OF_REVIEW = "审核"


def _one_proposed(
    spec: MessageSpec, known: Sequence[Practice], eligible: Eligible, base: int, seed: int
) -> Iterator[Message]:
    """A practice proposed in a sentence of its own: what is done, when, by whom."""

    def rank(practice: Practice) -> tuple[bool, int]:
        said = any(clause.id in eligible.earlier for clause in practice.proposals)
        return not said, -mix(base, stable_hash(practice.name))

    # One that is proposed no more still is where an earlier draft proposed it.
    among = (p for p in known if p.proposals and (p.may_propose or not rank(p)[0]))
    for practice in sorted(among, key=rank)[:1]:
        ids = practice.sayable(practice.proposals, eligible.earlier)
        clause = preferred(seed, practice.name, ids, eligible.earlier)
        comment = eligible.bank.outline.comment("拟写做法", practice.name)
        yield Message(spec.id, spec.id, comment=comment, clauses=(clause,))


def _was_proposed_in_clauses(spec: MessageSpec, eligible: Eligible) -> bool:
    """Whether an earlier draft proposed here by a phrase of former days, two practices in the clauses of what is confirmed."""
    phrases = eligible.bank.phrases.get(spec.id, ())
    said = eligible.by_message.get(spec.id)
    return not eligible.edition.proposals_apart or any(p.id == said and p.retired for p in phrases)


def proposed(spec: MessageSpec, part: Part, eligible: Eligible, seed: int) -> Iterator[Message]:
    """A practice of the bank for a part that has nothing else, with a comment (contract: Practices, proposed)."""
    bank = eligible.bank
    known = [p for p in bank.proposed() if p.part == part.name and p.name not in eligible.struck]
    base = mix(seed, stable_hash(spec.id))
    if not _was_proposed_in_clauses(spec, eligible):
        yield from _one_proposed(spec, known, eligible, base, seed)
        return

    places = {clause: place for place, clause in enumerate(eligible.earlier)}

    def rank(practice: Practice) -> tuple[int, int]:
        """What an earlier draft proposed first, in its order."""
        said = [places[clause.id] for clause in practice.clauses if clause.id in places]
        return min(said, default=len(places)), -mix(base, stable_hash(practice.name))

    chosen: list[Practice] = []
    for practice in sorted(known, key=rank):
        # Two of one group say nearly the same; what an earlier draft proposed stays.
        stays = any(clause.id in places for clause in practice.clauses)
        apart = practice.group not in {one.group for one in chosen}
        if len(chosen) < PROPOSED and (stays or apart):
            chosen.append(practice)
    if chosen:
        clauses = tuple(_clause(n, p.name, eligible, seed) for n, p in enumerate(chosen, start=1))
        comment = bank.outline.comment("拟写做法", "、".join(p.name for p in chosen))
        slots = _subjects([p.name for p in chosen], eligible)
        yield Message(spec.id, spec.id, slots, comment=comment, clauses=clauses)
