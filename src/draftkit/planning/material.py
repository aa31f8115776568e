"""What an office gave of its own: records, practices, sentences → messages of a part.

Each is said once, in the part it belongs to or where the office wants it.  Where a part has nothing
given the bank may propose practices, with a comment that asks a person to confirm them.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import pairwise

from draftkit.chance import mix, preferred, stable_hash
from draftkit.chinese import named
from draftkit.chinese.acts import Act, act_of, as_named, day_apart
from draftkit.chinese.clauses import begins_with_verb
from draftkit.chinese.subjects import acts_there, names_itself, own_clause, speaks_for_itself
from draftkit.editions import Edition
from draftkit.facts import Fact, Listing, Record
from draftkit.patterns import compiled, regex
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
from draftkit.planning.wording import at_home, with_party
from draftkit.plans import Message

SOURCES = ("记录", "做法", "拟写做法", "补充", "留白")
AT_ONCE = 4
"""Records in one sentence, at most."""
PROPOSED = 2
"""Practices proposed in a part, at most (contract: Practices)."""


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
        names = _told_here(spec, part, facts.practices.get(part.name, ()), eligible)
        yield from _practices(spec, names, eligible, seed)
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
    runs = ([r for r in records if head in r.slots], [r for r in records if head not in r.slots])
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


# ---------------------------------------------------------------- practices


def opened(messages: tuple[Message, ...]) -> tuple[Message, ...]:
    """The messages of a paragraph; practices that open it are said of somebody (我镇健全…, not 健全…)."""
    first = messages[0]
    if not first.clauses or _BODY not in first.slots:
        return messages
    return (first._replace(must=(_BODY,)), *messages[1:])


_FOLLOWED = {
    "pub.followed": regex("投诉|诉求|热线|来信|来电|来访|留言|工单"),
    "ask.followed": regex("败诉|复议|诉讼|纠错|被纠正|复盘"),
    "sup.followed": regex("排名|排位|通报|晾晒|评比|限期整改|末位|约谈"),
}
"""Messages of own practices that stand behind what they follow on, figures of it or none → what they speak of."""


_WITH_REVIEWERS, _TALKS = "复议机构", ("会商", "沟通", "联络", "衔接")
"""Those who review, and what is done with them about answers, which follows on no review."""


def _told_here(
    spec: MessageSpec, part: Part, names: Sequence[str], eligible: Eligible
) -> Sequence[str]:
    """The practices of a part that are told at this place of it: an office's own behind what they follow on."""
    bank, at_home = eligible.bank, eligible.edition.answers_at_home

    def follows(name: str, message: str) -> bool:
        talks = _WITH_REVIEWERS in name and any(word in name for word in _TALKS)
        if bank.practice_of(name) is not None or (at_home and talks):
            return False
        return bool(_FOLLOWED[message].search(name))

    if spec.id in _FOLLOWED:
        return [name for name in names if follows(name, spec.id)]
    later = [other.id for other in part.messages if other.id in _FOLLOWED]
    return [name for name in names if not any(follows(name, message) for message in later)]


def _practices(
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
    split = _in_sentences if eligible.edition.practices_even else _sentences
    plain = eligible.edition.practices_plain
    runs = _runs(run, eligible)
    parts = [part for one in runs for part in split(one, bank, own_noun, plain=plain)]
    if eligible.edition.practices_as_given:
        parts = _own_in_order(parts, names, bank)
    named_before = False
    for number, (some, follows) in enumerate(parts, start=1):
        slots, acts = _slots(some, eligible, follows=follows)
        clauses = tuple(_clause(n, name, eligible, seed) for n, name in enumerate(some, start=1))
        own = [name for name, act in zip(some, acts, strict=True) if act is not None]
        if plain and all(map(_is_plain, own)):
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
        return not any(bank.practice_of(name) or _NOTHING.match(name) for name in part[0])

    own = iter(sorted(filter(is_own, parts), key=lambda part: names.index(part[0][0])))
    return [next(own) if is_own(part) else part for part in parts]


def _slots(
    some: Sequence[str], eligible: Eligible, *, follows: bool
) -> tuple[dict[str, Fact], list[Act | None]]:
    """The facts of a sentence of practices, and the acts of those that the office told in its own words."""
    slots = _subjects(some, eligible) if follows else {}
    own_name, edition = str(eligible.facts.slots[_SELF].value), eligible.edition
    acts = _acts(some, eligible, own_name)
    if edition.practices_as_given and acts[0] and not (acts[0].by_body or _DOES.match(some[0])):
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
            if _names_its_own(act, own_name, edition):
                slots.pop(_BODY, None)
    return slots, acts


def _acts(some: Sequence[str], eligible: Eligible, own_name: str) -> list[Act | None]:
    """The acts of practices in the office's own words, each with whether the body can be named before it; None for the bank's."""
    edition, noun = eligible.edition, own_name[1:]
    plain = edition.practices_plain
    acts = [
        act_of(with_party(at_home(name, own_name)) if plain else name, plain=plain)
        if eligible.bank.practice_of(name) is None
        else None
        for name in some
    ]
    if edition.texts_by_themselves:
        acts = [act and act._replace(does=_with_object_first(act.does)) for act in acts]
    if edition.texts_by_kind:
        acts = [act and _by_others(act, by=names_itself(act.does, noun)) for act in acts]
    if edition.clauses_whole:
        acts = [act and _with_own_subject(act) for act in acts]
    if edition.answers_at_home:
        acts = [act and _by_others(act, by=_is_of_paper(act)) for act in acts]
    if edition.tongues_used:
        acts = [act and _in_tongues(act) for act in acts]
    if edition.days_apart:
        pairs = zip(some, acts, strict=True)
        acts = [act and day_apart(_with_its_words(name, act)) for name, act in pairs]
    if edition.bodies_ride_nothing:
        pairs = zip(some, acts, strict=True)
        acts = [act and _as_told_itself(name, act) for name, act in pairs]
        acts = [act and _by_others(act, by=_is_bodily(act)) for act in acts]
    if edition.practices_as_given:
        acts = [act and as_named(name, act) for name, act in zip(some, acts, strict=True)]
    return acts


_TONGUES = tuple("汉蒙藏维哈彝壮傣苗侗朝瑶满")
_BOTH, _USING = "双语", "用"
_PUT_UP = ("张贴", "公示", "公布", "播报", "发布", "宣讲", "讲解")


def _in_tongues(act: Act) -> Act:
    """An act that begins with the languages that it was done in (用蒙汉双语张贴补贴名单)."""
    before, both, rest = act.does.partition(_BOTH)
    tongues = both and before and all(one in _TONGUES for one in before)
    led = tongues and rest.startswith(_PUT_UP) and not act.when
    return act._replace(does=f"{_USING}{act.does}", by_body=True) if led else act


def _by_others(act: Act, *, by: bool) -> Act:
    return act._replace(by_body=False) if by else act


def _as_told_itself(name: str, act: Act) -> Act:
    """An act in which somebody takes part, or of what was put out, with nothing before it that nobody wrote."""
    if not _tells_itself(name):
        return act
    return Act(name if _takes_part(name) else act.does)


def _names_its_own(act: Act, own_name: str, edition: Edition) -> bool:
    """Whether a clause names who acts, or what was done, so that the body is not named before it."""
    return bool(
        (edition.texts_by_themselves and speaks_for_itself(act.does, own_name))
        or (edition.texts_by_kind and names_itself(act.does, own_name[1:]))
        or (edition.clauses_whole and _own_subject(act))
        or (edition.answers_at_home and _is_of_paper(act))
        or (edition.bodies_ride_nothing and (_is_bodily(act) or _tells_itself(act.does)))
    )


def _own_subject(act: Act) -> bool:
    """Whether somebody or something of its own acts in a clause (帮扶干部入户时当面告知, 补贴名册统一作隐名处理)."""
    return own_clause(act.does) or acts_there(act.when)


_PAPERS_OF_ANSWERS = ("告知书", "答复书", "答复件")


def _is_of_paper(act: Act) -> bool:
    """Whether a clause tells what becomes of an answer (告知书留存送达回证), which nobody is said to do."""
    return act.does.startswith(_PAPERS_OF_ANSWERS)


_TAKES_PART = regex(
    "(?:法律顾问|律师|群众代表|[村居牧渔]民代表|代表|专家|第三方)(?:全程)?参[与加][^，；]{2,12}"
)
"""Who takes part in what (律师参与答复审查): his own deed."""
_PUT_OUT = regex(
    "(?:汛期|暑期|[春夏秋冬]季|收购期间)?[^，；对将把由向在为每]{2,12}(?:消息|信息|通知|结果|公告|名单|数据|价格|行情|水情|日报)[^，；对将把由向]{0,9}(?:内|前|后|当[天日])(?:发布|公布|公开|上网|上墙|张贴)"
)
"""What was put out by when (汛期停渡消息30分钟内发布): what is put out leads."""


_INTO = regex("(?P<what>[^，；将把对由向在]{2,12})(?P<deed>(?:纳入|列入)[^，；]{2,14})")
_MASKED = regex("(?P<what>[^，；将把对由向在]{2,12}(?:信息|号码|证号|名单|账号|照片))打码")
_THEN_WHO = regex(
    "(?P<day>汛期|暑期|寒假|暑假|供暖季|采暖季|休渔期|禁牧期)(?P<does>[^，；在把将对由]{2,8}?(?:室|员|队|站|组|办|所|科|股)(?:直接|统一|每[天日周])?[^，；]{2,})"
)


def _with_its_words(name: str, act: Act) -> Act:
    """A clause with the word that it was typed without (将学校公开纳入开学检查), or its day before who acts then (汛期，值班室…)."""
    bare = name.removeprefix(_CARRIED)
    if ("纳入" in name or "列入" in name) and (into := _INTO.fullmatch(bare)):
        return Act(f"将{into['what']}{into['deed']}", by_body=True)
    if name.endswith("打码") and (masked := _MASKED.fullmatch(name)):
        return Act(f"对{masked['what']}作打码处理", by_body=True)
    if name.startswith(_DAYS) and (then := _THEN_WHO.fullmatch(name)):
        return Act(then["does"], then["day"])
    return act


_CARRIED = "开展"
_DAYS = ("汛期", "暑期", "寒假", "暑假", "供暖季", "采暖季", "休渔期", "禁牧期")


def _tells_itself(clause: str) -> bool:
    """Whether a clause names who took part, or what was put out, so that nobody is named before it."""
    return _takes_part(clause) or (
        clause.endswith(_TOLD_SO) and _PUT_OUT.fullmatch(clause) is not None
    )


def _takes_part(clause: str) -> bool:
    return "参" in clause and _TAKES_PART.fullmatch(clause) is not None


_TOLD_SO = ("发布", "公布", "公开", "上网", "上墙", "张贴")


_BODILY = (
    "骑",
    "背着",
    "扛",
    "划船",
    "徒步",
    "步行",
    "开车",
    "驾车",
    "驾船",
    "乘船",
    "挑着",
    "赶着",
    "推着",
    "打着",
)


def _is_bodily(act: Act) -> bool:
    """Whether a clause tells what only a person does (骑摩托把公示单送到牧点), before which no body is named."""
    return act.does.startswith(_BODILY)


def _with_own_subject(act: Act) -> Act:
    return act._replace(by_body=False) if _own_subject(act) else act


def _clauses_apart(run: Sequence[str], own: Container[str]) -> list[list[str]]:
    """The practices of a run, those that have a thing of their own for their subject each by itself.

    So do those of the office's ``own`` that are told with nothing before what they name first.
    """
    alone = [n for n in run if own_clause(n) or (n in own and as_named(n, act_of(n)) != act_of(n))]
    rest = [name for name in run if name not in alone]
    return [*([rest] if rest else []), *([name] for name in alone)]


_BY_WHOM = "由"
_LED_BY_WHOM = tuple(f"由{who}" for who in ("牧户", "农户", "村民", "村监", "村务", "嘎查", "党员", "网格员", "驻村", "群众", "居民"))  # fmt: skip
"""How a clause begins that tells what others did: at the head of a sentence 由 has nothing that was done so."""
_PUBLISHED, _KEPT = (
    ("公开内容", "公开信息", "公开事项", "公开材料"),
    ("存档", "归档", "留存", "留档"),
)
_THINGS = (
    "照片",
    "底稿",
    "文书",
    "材料",
    "稿件",
    "记录",
    "资料",
    "视频",
    "截图",
    "原件",
    "原稿",
    "答复书",
)
_SHORT_DEED, _RULED = 12, "实行"
_WHOM = tuple("人户民工员者体业家")
"""How those end to whom somebody does something (对不识字的老人，由网格员…)."""


def _with_object_first(does: str) -> str:
    """What is done with what was published, as done to that (将公开内容存档): 我乡公开内容 would be a deed."""
    what = next((one for one in _PUBLISHED if does.startswith(one)), "")
    if what and does.removeprefix(what).startswith(_KEPT):
        return f"将{does}"
    kept = next((one for one in _KEPT if does.endswith(one)), "")
    if kept and does.removesuffix(kept).endswith(_THINGS) and len(does) <= _SHORT_DEED:
        return f"将{does.removeprefix(_RULED)}"
    whom, by, who = does.partition("由")
    return f"{whom}，由{who}" if by and whom.startswith("对") and whom[-1:] in _WHOM else does


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
    if any(one.once if one else _is_over(name) for one, name in zip(known, names, strict=True)):
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


def _runs(run: Sequence[str], eligible: Eligible) -> Sequence[Sequence[str]]:
    """The practices of which some can stand in one sentence, as the edition has it."""
    bank, edition = eligible.bank, eligible.edition
    runs: Sequence[Sequence[str]] = _by_means(run, bank) if edition.means_apart else (run,)
    if edition.once_apart:
        runs = tuple(some for one in runs for some in _by_time(one, bank))
    if edition.own_practices_apart:
        runs = tuple(some for one in runs for some in _by_whose_words(one, bank))
    if edition.texts_stand:
        runs = tuple(some for one in runs for some in _ways_apart(one))
    if edition.clauses_whole:
        given = [n for n in run if edition.practices_as_given and bank.practice_of(n) is None]
        runs = tuple(some for one in runs for some in _clauses_apart(one, given))
    return runs


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
_IN_CHARGE = regex("领导小组|专班|工作组|分管|主要领导|一把手|组长|党委|党组")
_NOTHING = regex("(?:全年|本年度?|年内)?(?:未|没有)(?:发生|出现|发现)")
"""How a clause begins that tells that something did not happen: it stands by itself, behind what was done."""
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


def _by_body(act: Act, own_noun: str) -> bool:
    """Whether the body can be named before what is done: nobody else does it, nor is it named there already (成立镇…)."""
    if speaks_for_itself(_with_object_first(act.does), f"我{own_noun}"):
        return False
    return act.by_body and not compiled(f"(?:成立|组建|建立)?{own_noun}(?![长级])").match(act.does)


def _sentences(
    names: Sequence[str], bank: PhraseBank, own_noun: str, *, plain: bool
) -> Iterator[tuple[Sequence[str], bool]]:
    """The practices of each sentence, and whether it can begin with a subject; many are a list."""
    nothing = [n for n in names if _NOTHING.match(n)]
    done = [n for n in names if n not in nothing]
    if len(done) >= LISTED:
        yield done, False
    else:
        # What the bank words and what the office wrote are seldom of one piece; behind a clause with a subject
        # of its own (各村明确一名信息员) nothing can be said of the body any more.
        known = [n for n in done if bank.practice_of(n)]
        others = [n for n in done if n not in known]
        own = [n for n in others if _by_body(act_of(n, plain=plain), own_noun)]
        for some in (known, own):
            yield from ((some[at : at + _TOGETHER], True) for at in range(0, len(some), _TOGETHER))
        # Each of those in which somebody else acts is a sentence: nobody can be shared.
        yield from (([name], False) for name in others if name not in own)
    if nothing:
        yield nothing, True


def _in_sentences(
    names: Sequence[str], bank: PhraseBank, own_noun: str, *, plain: bool
) -> Iterator[tuple[Sequence[str], bool]]:
    """The same without a list of what the bank knows by name, and in as few sentences of about equal length as can be.

    Counted (一是坚持先审后公开；二是一事一审) names look like more than they are; one clause each, all of the same body,
    makes a run of short sentences that open alike.
    """
    own = [n for n in names if bank.practice_of(n) is None and not _NOTHING.match(n)]
    listed = own if len(own) >= LISTED else []
    nothing = [n for n in names if _NOTHING.match(n)]
    run = [n for n in names if n not in listed and n not in nothing]
    others = [n for n in run if n in own and not _shares(n, own_noun, plain=plain)]
    run = [n for n in run if n not in others]
    yield from ((part, True) for part in _evenly(run))
    yield from _sentences([*listed, *others, *nothing], bank, own_noun, plain=plain)


_MEANS = ("用", "以", "通过", "利用", "运用", "借助", "采用", "使用", "依托", "引入")


def _by_means(names: Sequence[str], bank: PhraseBank) -> tuple[Sequence[str], ...]:
    """The practices, beside those of the bank the ones apart that begin with a means: 更新目录，用校对工具筛查."""
    own = [n for n in names if bank.practice_of(n) is None]
    means = [n for n in own if n.startswith(_MEANS)]
    others = [n for n in names if n not in means]
    return (others, means) if len(own) < len(names) and len(own) < LISTED else (names,)


_FINISHED, _BY_NOW = ("完成", "修订", "更新"), "了"
"""How an office's clause begins, or what stands near its begin, where it tells what was done and is done with."""
_ALWAYS = ("定期", "及时", "每", "按季", "按月", "按周", "随时", "动态", "逐")
_NEAR = 12


def _is_over(name: str) -> bool:
    """Whether an office's clause tells what was done once, and not what is done all year."""
    done = name.startswith(_FINISHED) or _BY_NOW in name[:_NEAR]
    return done and not any(word in name for word in _ALWAYS)


def _by_time(names: Sequence[str], bank: PhraseBank) -> tuple[Sequence[str], ...]:
    """The practices, those apart that were done once: 年内更新了目录 behind what is done with all that is published."""
    own = [n for n in names if bank.practice_of(n) is None]
    once = [
        name for name in names if (one.once if (one := bank.practice_of(name)) else _is_over(name))
    ]
    others = [name for name in names if name not in once]
    return (others, once) if once and others and len(own) < LISTED else (names,)


def _by_whose_words(names: Sequence[str], bank: PhraseBank) -> Iterator[Sequence[str]]:
    """The practices, those of the office's own apart that are no plain deed: a 分号 would put together what has no more in common."""
    own = [n for n in names if bank.practice_of(n) is None and not _is_plain(n)]
    others = [name for name in names if name not in own]
    if not any(bank.practice_of(name) is not None for name in others):
        yield names
        return
    first = names.index(others[0])  # who is in charge
    yield from (some for some in (names[:first], others, own[first:]) if some)


def _ways_apart(names: Sequence[str]) -> Iterator[Sequence[str]]:
    """The practices, each that is told as a way of doing it (采取…的做法) by itself, where it stands."""
    run: list[str] = []
    for name in names:
        if name.startswith("采取") and name.endswith("的做法"):
            yield from (some for some in (run, [name]) if some)
            run = []
        else:
            run.append(name)
    if run:
        yield run


def _shares(name: str, own_noun: str, *, plain: bool) -> bool:
    """Whether a clause can stand behind another one of the same body: nobody else acts in it, and no time leads to it."""
    act = act_of(name, plain=plain)
    does = _DOES.match(name) is not None and _BEFORE not in name[:_NEAR]
    other = speaks_for_itself(_with_object_first(act.does), f"我{own_noun}")
    return not act.when and not other and (does or _by_body(act, own_noun))


def _evenly(names: Sequence[str]) -> Iterator[Sequence[str]]:
    """Parts of at most three and of about equal size, none too long to be read."""
    number = -(-len(names) // _TOGETHER)
    while number:
        size, more = divmod(len(names), number)
        ends = [size * n + min(n, more) for n in range(number + 1)]
        parts = [names[start:end] for start, end in pairwise(ends)]
        if number == len(names) or max(len("".join(part)) for part in parts) <= _READABLE:
            yield from parts
            return
        number += 1


_DOES = regex(
    "启用|形成|移交|建成|新开|新建|打造|开辟|编印|动态[调更]|归集|修复|关停|搭建|标注|出台|编发|刊发|制订|评选|表彰|走访|回访|开办|上线|选编|复核|比对|(?:巡查|抽查|核查|通报|巡检)(?![员组队单]|人员)"
)
"""How a clause begins, besides, in which nobody but the body can have acted."""
_BEFORE = "前"
"""What makes of how a clause begins a time (新开公交线路前到沿线征求意见)."""
_READABLE = 100
"""Characters of clauses up to which they are told in one sentence."""
_TOGETHER = 3
"""Practices told in one sentence, at most."""
_OWN, _GROUNDS = "做法", ("事实.做法",)
_PARTED = regex("[，；：]")


def _is_plain(name: str) -> bool:
    """Whether an office's clause is a deed and its object (清理过期信息), so that a comma parts it well from the next."""
    begins = begins_with_verb(name) or _DOES.match(name) is not None
    return begins and _PARTED.search(name) is None


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


def _proposed(spec: MessageSpec, part: Part, eligible: Eligible, seed: int) -> Iterator[Message]:
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
