"""Practices that something else given says already: 会商 told with its number in a sentence of the office's own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, partial

from draftkit.facts import Listing
from draftkit.phrasebank.schema import (
    Practice,
)
from draftkit.phrasebank.selection import Eligible


def repeated(eligible: Eligible) -> tuple[tuple[str, str], ...]:
    """Practices confirmed in their own part that something else given says already, each with what that is."""
    bank, facts = eligible.bank, eligible.facts
    given = {name for names in facts.practices.values() for name in names}
    known = {one.name for name in given if (one := bank.practice_of(name))}
    listed = facts.slots["制度"].value if "制度" in facts.slots else ""
    systems = [str(name) for name in listed.values] if isinstance(listed, Listing) else []
    own = tuple(_own_words(eligible)) if known else ()
    more = cache(partial(_tells_more, eligible=eligible))
    found: list[tuple[str, str]] = []
    if eligible.edition.practices_named:
        found += [(name, "会议次数") for name in _told_as_meetings(eligible)]
    if eligible.edition.texts_by_kind:
        found += [(name, "政策解读") for name in _told_as_explained(eligible)]
    for part, names in facts.practices.items():
        for name in names:
            one = bank.practice_of(name)
            if one is None or part != one.part or any(c.id in eligible.earlier for c in one.said):
                continue
            others = known - {one.name}
            said = [_SAID_AS.get(w, w) for w in one.within if w in facts.cases or w in others]
            said += [s for s in systems if any(word in s for word in (one.name, *one.also))]
            if eligible.edition.texts_stand and one.name.endswith(_CONFERRED):
                said += _counted_in(part, eligible)
            if one.seen and more(part):
                said += _seen(one, own)
            if said:
                found.append((name, said[0]))
    return tuple(found)


_CONFERRED = "会商"


def _counted_in(part: str, eligible: Eligible) -> list[str]:
    """Sentences of the office's own in a part that tell how often it conferred (组织疑难申请会商19次)."""
    return [
        text
        for text in eligible.facts.sentences.get(part, ())
        if (behind := text.partition(_CONFERRED)[2].lstrip("了会议共计")) and behind[0].isdigit()
    ]


_REGULARLY_HELD, _TAKEN_UP = "例会", ("列入", "纳入")


def _told_as_meetings(eligible: Eligible) -> Iterator[str]:
    """Own practices that only say that the work is taken up at meetings which are told (政务公开列入月度例会)."""
    met = eligible.facts.records.get("sup.meetings", ())
    if not any(_REGULARLY_HELD in f.text for one in met for f in one.slots.values()):
        return
    for names in eligible.facts.practices.values():
        for name in names:
            held = _REGULARLY_HELD in name and any(word in name for word in _TAKEN_UP)
            if held and len(name) <= _SHORT_RULE and eligible.bank.practice_of(name) is None:
                yield name


_EXPLAINED, _HEAD = ("宣讲", "讲解", "解读", "宣传"), 2


def _told_as_explained(eligible: Eligible) -> Iterator[str]:
    """Own practices of a name (双语宣讲) that explanations of the same name tell with their number (双语政策讲解8场)."""
    called = eligible.facts.slots.get("解读名称")
    if called is None:
        return
    told = called.text.strip("“”")
    for names in eligible.facts.practices.values():
        for name in names:
            alike = len(name) == 2 * _HEAD and name[:_HEAD] in told and name.endswith(_EXPLAINED)
            if alike and any(word in told for word in _EXPLAINED):
                yield name


_SHORT_RULE = 20


def _seen(practice: Practice, own: Iterable[str]) -> list[str]:
    """What the office wrote or named itself that says as much as a practice does."""
    entries = [entry.split() for entry in practice.seen]
    return [text for text in own if any(all(w in text for w in words) for words in entries)]


def _tells_more(part: str, eligible: Eligible) -> bool:
    """Whether a part has anything to tell besides practices."""
    facts = eligible.facts
    specs = (s for p in eligible.bank.outline.parts if p.name == part for s in p.messages)
    for spec in specs:
        if spec.talk or not eligible.edition.has(spec.edition):
            continue
        records = facts.records.get(spec.id, ()) if spec.source == "记录" else ()
        sentences = facts.sentences.get(part, ()) if spec.source == "补充" else ()
        due = not spec.source and spec.is_due(facts.cases)
        if due or sentences or any(record.part in ("", part) for record in records):
            return True
    return False


_PLACES = ("plat.venues", "plat.places", "sup.events", "sup.checks")
_CHANNELS = ("渠道名单", "渠道其中", "渠道句明细", "渠道唯一", "渠道单名")


def _own_words(eligible: Eligible) -> Iterator[str]:
    """What the office wrote itself: its sentences and clauses, the places, channels, events and checks it named."""
    facts = eligible.facts
    for sentences in facts.sentences.values():
        yield from sentences
    for names in facts.practices.values():
        yield from (name for name in names if eligible.bank.practice_of(name) is None)
    for message in _PLACES:
        for record in facts.records.get(message, ()):
            yield "".join(fact.text for fact in record.slots.values())
    for slot in _CHANNELS:
        if slot in facts.slots:
            yield facts.slots[slot].text


_SAID_AS = {
    "有人员": "工作人员",
    "有审核流程": "审核流程",
    "有培训": "培训次数",
    "有互动": "互动回应",
    "征求_有": "重大决策",
    "有整改": "上年问题整改",
}
"""What an office knows the conditions as that say as much as a practice."""
