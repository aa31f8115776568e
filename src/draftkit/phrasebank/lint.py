"""Proves what can be proved about a bank, entry by entry and case by case.

Every finding names file, line and column.  What lint cannot prove (is it good Chinese?) stays
with the people who keep the phrases; ``bank show`` and ``bank sample`` are for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from itertools import chain, combinations, pairwise

from draftkit.diagnostics import Problem
from draftkit.kinds.bodies import BODY_KINDS
from draftkit.patterns import regex
from draftkit.phrasebank import expand, filling, pieces
from draftkit.phrasebank.schema import (
    Condition,
    Family,
    Maybe,
    MessageSpec,
    Part,
    Phrase,
    PhraseBank,
    Pick,
    Piece,
    Plain,
    Slot,
    Theme,
    Wording,
    unquoted,
)

ENOUGH = 4
"""How many different phrases each case of a message needs for every kind of body."""
RUN = 12
"""Longest run of Han characters without a choice point: 13 shared ones count as copying."""
FAMILY_ENOUGH = 4
FORMS, WORK = 2, 4
"""How many noun forms, or ways of working, a theme has at least."""
_GENERAL = ("工作", "等", "信息", "方面", "领域", "情况")
TALK = 2
"""How many sentences without a fact a paragraph may have (quality notes: empty talk is capped)."""
FRAME = ("lead", "problem.lead", "other.none")
"""What opens or closes a section; it is never left out."""
ALIKE = 0.86
"""Likeness (difflib) of typed text from which two phrases count as one."""

_UNITS = "[一二三四五六七八九十两几]+"
_LIMIT = regex(
    rf"每(?:个?月|半个?月|两?周|星期|半?年|季度?|{_UNITS}[天日]|{_UNITS}个月)|逐[月周季]|按(?:月|周|季度|半月)|"
    rf"{_UNITS}个?(?:工作日|星期|月内|季度)|{_UNITS}(?:[天日]内|周内|周)(?![期密])|半个?月|半年|[当次][日天月周]|[月季]度?末|[上下]半年|第[一二三四]季度"
)
"""A time limit of a measure (每半月, 三个工作日内): bodies of a few dozen items a year do not keep them."""
_COUNT = "数"
"""How names of slots end that count something."""
_WEAK = "不够"
"""Said of every second problem, it gives a draft away."""

_SAID_ONCE = (
    *("较少", "不多", "不及时", "不明确", "不主动", "较为笼统"),
    *("不统一", "不规范", "不细致", "不到位", "较慢"),
)
"""What is wrong with a thing; said of two in one sentence, it jars."""

_CHANGES = regex(
    "制定|制作|印制|编[制写印成入列为排]|选编|改写|修[改订]|拟定|制发|印发|印成|写[明入成]|明确|细化|规定|建立|设[立置]|启用|增|补|完善|统一|规范|调整|安排|指定|确定"
    "|落实|更[新换正]|改[正进用]|附|配|列|注明|标[明注]|合并|归类|整理|归并|集中|汇总|组织|开展|邀请|召集|督促|指导|商[请定]|纳入|减|分担|分解|分为|排定|推送|讲解|演示"
    "|发放|摆放|张贴|征[求集]|听取|收集|带教|结对|学习|通报|反馈|回访|告知|讲清|说明|解[释答]|介绍|提[供交出]|会商|限期|充实|撰写|清理|梳理|归纳|逐户"
)
"""What a measure changes things by; what goes on anyway (登记, 转办, 审核, 发布) is none."""

_DEMAND = "要求"
"""A rule that somebody has to keep is no work that was done."""
_ARTICLE = regex("第[一二三四五六七八九十百]+条")
_LISTED = regex(
    "[\u4e00-\u9fff]{2,}、(?:[\u4e00-\u9fff]{2,}、)*[\u4e00-\u9fff]{2,}等(?:有关|相关)?(?:信息|内容|材料|事项|情况|方面|领域)"
)
"""Contents that nobody gave: 甲、乙等信息."""

_DIGIT = regex(r"[0-9０-９]")
_CITED = regex(r"〔\d{4}〕\d+号|1月1日|12月31日|第711号")
"""Figures that are names: of documents, and of the first and last day of a year."""
_HALF_WIDTH = regex(r"[,;:!?()\"'.]")
_HAN = regex(r"[\u4e00-\u9fff]+")
_DOUBLED = regex(r"([\u4e00-\u9fff]{2,4})\1")
_MARKS = regex(r"[，。、；：]{2,}")

_TOLD = ("一", "五", "六")
"""The sections with sentences."""

OLD = "旧"
"""The edition that is kept as it is."""
Thing = Phrase | MessageSpec | Theme | Family | Wording
Fault = tuple[str, str, str]
"""A code, what is wrong, and what to do about it."""


def lint(bank: PhraseBank) -> tuple[Problem, ...]:
    """Everything wrong with the bank."""
    return tuple(Problem(*fault, thing.place) for thing, some in _found(bank) for fault in some)


def _found(bank: PhraseBank) -> Iterator[tuple[Thing, Iterable[Fault]]]:
    """Every entry with its faults."""
    specs = {spec.id: spec for spec in bank.outline.messages()}
    practised = _practised(bank)
    for phrase in bank.all_phrases():
        spec = specs.get(phrase.says)
        if not (phrase.retired or (spec and spec.edition == OLD)):
            yield phrase, _Use(bank, filling.shown(phrase), spec, phrase, practised).faults()
    for spec in specs.values():
        if spec.edition != OLD and spec.source != "补充":
            yield spec, chain(_coverage(bank, spec), _talk(bank, spec))
    for part in bank.outline.parts:
        yield from _talkative(part)
    owner: dict[str, str] = {}
    for theme in bank.themes:
        yield theme, chain(_shared_names(theme, owner), _theme(theme))
    for family in bank.families:
        yield family, _family(bank, family)
    yield from _repeats(bank)
    used = {name for phrase in bank.all_phrases() for name in pieces.shared_names(phrase.text)}
    for wording in bank.wordings:
        yield wording, () if wording.name in used else _unused(wording)


_OF_MANAGING = {"审核", "源头", "归档", "安全", "责任"}


def _practised(bank: PhraseBank) -> re.Pattern[str]:
    """The names of practices that are nothing else as well."""
    names = {
        name
        for practice in bank.practices
        if practice.group in _OF_MANAGING
        for name in (practice.name, *practice.also)
    }
    return re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))) or "(?!)")


# ---------------------------------------------------------------- one phrase


@dataclass(frozen=True)
class _Use:
    """A phrase where it is used, as it is shown whole: ``spec`` is its message, None for problems and measures.

    ``entry`` is the phrase with its optional segments, ``practised`` finds the names of practices.
    """

    bank: PhraseBank
    phrase: Phrase
    spec: MessageSpec | None
    entry: Phrase
    practised: re.Pattern[str]

    @cached_property
    def sure(self) -> set[str]:
        """Conditions sure to hold wherever the phrase is used."""
        return _sure(self.bank, self.phrase.when, self.spec.when if self.spec else ())

    @cached_property
    def typed(self) -> tuple[str, ...]:
        """The typed texts of the phrase, alternatives included."""
        flat = (
            (part,)
            if not isinstance(part, Pick)
            else chain.from_iterable(part.alternatives[number] for number in part.live)
            for part in self.phrase.plain
        )
        return tuple(part for parts in flat for part in parts if isinstance(part, str))

    def faults(self) -> Iterator[Fault]:
        name, text = self.phrase.id, "".join(self.typed)
        if _DIGIT.search(_CITED.sub("", text)):
            yield "L-DIGIT", f"“{name}”里直接写了数字或年份", "数字一律用填空"
        if mark := _HALF_WIDTH.search(text):
            yield "L-HALF", f"“{name}”里有半角标点“{mark.group()}”", "改为全角标点"
        bare = filling.shown(self.entry, ())
        for shown in dict.fromkeys((expand.first(self.phrase, {}), expand.first(bare, {}))):
            if not shown.endswith("。") or any(mark in shown[:-1] for mark in "。！？"):
                yield "L-SENTENCE", f"“{name}”不是恰好一句话", "一条写一句，以“。”结尾"
        yield from self._seam((*expand.seams(self.phrase), *expand.seams(bare), *self.typed))
        yield from self._carried()
        for word, instead in self.bank.vocabulary.banned.items():
            if word in text:
                yield "L-WORD", f"“{name}”用了禁用字样“{word}”（{instead}）", "换一种说法"
        yield from self._contradictions()
        yield from self._slots()
        yield from self._claims(text)
        yield from self._example()
        yield from self._tone(text)
        yield from self._restraint()
        for run in self._fixed_runs():
            if len(run) > RUN:
                what = f"“{name}”中“{run}”连续 {len(run)} 字没有选择处"
                yield "L-RUN", what, f"每隔不超过 {RUN} 字留一处选择"

    def _tone(self, text: str) -> Iterator[Fault]:
        """What measures and problems had better not say."""
        if not self.phrase.says.startswith(("problem.", "measure.", "own.")):
            return
        if found := _LIMIT.search(text):
            what = f"“{self.phrase.id}”写了时限“{found.group()}”"
            yield "L-LIMIT", what, "写谁做什么；机关自己的措施里才有时限"
        if self.phrase.says.startswith("measure.") and not self._changes():
            what = f"“{self.phrase.id}”只说工作怎样进行，没有说改什么"
            yield "L-CHANGE", what, "写上要改的：明确、细化、增加、编制、补充、督促……"
        if self._begins_with_figure():
            what = f"“{self.phrase.id}”可能以数字开头，编号“1.”之后会读成小数"
            yield "L-START", what, "数字前面先写是什么"
        if _WEAK in text:
            what = f"“{self.phrase.id}”写了“{_WEAK}”"
            yield "L-WEAK", what, "写出差在哪里：较少、偏慢、不明确、有待提高"
        if self.phrase.says.startswith("problem."):
            places = [" ".join(map(_typed, _wordings(piece))) for piece in self.phrase.plain]
            for word in _SAID_ONCE:
                if sum(word in place for place in places) > 1:
                    what = f"“{self.phrase.id}”里的“{word}”可能一句说两次"
                    yield "L-TWICE", what, "其中一处换一种说法，旧的前面加 ~"

    def _begins_with_figure(self) -> bool:
        """Whether a wording begins with a slot that counts (``件数``, ``人员数``)."""
        firsts = (wording[:1] for wording in _wordings(self.phrase.plain[0]))
        return any(
            isinstance(part, Slot) and part.name.endswith(_COUNT)
            for first in firsts
            for part in first
        )

    def _changes(self) -> bool:
        """Whether each wording of a measure has a verb of change."""
        return any(
            all(_CHANGES.search(_typed(alternative)) for alternative in _wordings(piece))
            for piece in self.phrase.plain
        )

    def _restraint(self) -> Iterator[Fault]:
        """What is no work that this body did: rules, articles, contents and practices that nobody gave."""
        said, section = f"“{self.phrase.id}”", self.spec.section if self.spec else "五"
        text = _without("｜".join(self.typed), self.bank.exempt, "｜")
        if section in _TOLD and (found := _ARTICLE.search(text)):
            yield (
                "L-RULE",
                f"{said}引了条文“{found.group()}”",
                "乡镇、街道的报告不引条文；写做了什么",
            )
        if self.spec is None or section not in _TOLD or self.phrase.says.startswith("own."):
            return
        if _DEMAND in text:
            yield "L-RULE", f"{said}写了“{_DEMAND}”", "写做了什么，不写规矩"
        if found := _LISTED.search(text):
            what = f"{said}列了没有人填过的内容“{found.group()}”"
            yield "L-LIST", what, "内容用填空"
        if found := self.practised.search(text):
            what = f"{said}写了做法“{found.group()}”，没有条件保证"
            yield "L-PRACTICE", what, "做法写在 practices.yaml 里，由机关确认"

    def _carried(self) -> Iterator[Fault]:
        """What the message carries and the phrase has no place for."""
        for name in self.spec.carries if self.spec else ():
            if name not in self.entry.slots and name not in self.entry.may and self._can_have(name):
                what = f"“{self.phrase.id}”没有给“{name}”留位置"
                yield "L-CARRY", what, "加上这个填空；不一定有值的写在可省处 [?……] 里"

    def _can_have(self, name: str) -> bool:
        """Whether a slot may have a value where the phrase is used."""
        needs = self.bank.vocabulary.slots.get(name, ())
        return not needs or any(
            not any(_clashes(self.bank, self.sure | _sure(self.bank, (need,)))) for need in needs
        )

    def _seam(self, seams: Iterable[str]) -> Iterator[Fault]:
        """The first place where a wording and its neighbour do not join."""
        for seam in seams:
            for code, pattern, said in (
                ("L-DOUBLE", _DOUBLED, "叠词"),
                ("L-MARKS", _MARKS, "连写的标点"),
            ):
                if found := pattern.search(seam):
                    what = f"“{self.phrase.id}”会出现{said}“{found.group()}”"
                    yield code, what, "改动一处写法"
                    return

    def _contradictions(self) -> Iterator[Fault]:
        said = f"“{self.phrase.id}”的条件"
        for name in sorted(self.sure & _denied(self.phrase)):
            yield "L-WHEN", f"{said}自相矛盾：{name} 与 非 {name}", "删去一个"
        for both in _clashes(self.bank, self.sure):
            yield "L-WHEN", f"{said}不能同时成立：{'、'.join(both)}", "删去一个"

    def _slots(self) -> Iterator[Fault]:
        for slot in self.entry.slots:
            needs = self.bank.vocabulary.slots.get(slot, ())
            if needs and not self._covers(needs):
                what = f"“{self.phrase.id}”的填空“{slot}”不一定有值"
                yield "L-SLOT", what, f"“当”中加上 {_either(needs)}"

    def _claims(self, text: str) -> Iterator[Fault]:
        # 五 speaks of shortcomings and plans, which assert nothing of the year; records bear what is said of them.
        if self.entry.joint or self.phrase.says.startswith(("problem.", "measure.", "own.")):
            return
        for claim in self.bank.vocabulary.claims.values():
            sign = next((s for s in claim.signs if s in text), "")
            if (claim.name in self.phrase.claims or sign) and not self._covers(claim.needs):
                shown = f"（文中有“{sign}”）" if sign else ""
                what = f"“{self.phrase.id}”断言“{claim.name}”{shown}，但条件不能保证"
                yield "L-CLAIM", what, f"“当”中加上 {_either(claim.needs)}，或改写"

    def _covers(self, needs: Sequence[Condition]) -> bool:
        names = {condition.name for condition in needs}
        if names & self.sure:
            return True
        any_of = self.spec.any_of if self.spec else ()
        return bool(any_of) and all(_sure(self.bank, (c,)) & names for c in any_of)

    def _example(self) -> Iterator[Fault]:
        name, spec = self.phrase.id, self.spec
        if self.phrase.says.startswith(("problem.", "measure.")) and spec is None:
            return
        if not self.phrase.reads:
            yield "L-EXAMPLE", f"“{name}”没有例句", "补上“例”的“读作”"
            return
        slots = {**expand.sample(self.bank), **self.phrase.given}
        example = filling.shown(self.entry, slots)
        if (shown := expand.first(example, slots)) != self.phrase.reads:
            yield "L-EXAMPLE", f"“{name}”的例句应为“{shown}”", "改正“读作”或“文”"
        longest = len(expand.longest(example, slots))
        if spec is not None and 0 < spec.limit < longest:
            yield "L-LENGTH", f"“{name}”最长 {longest} 字，超过上限 {spec.limit}", "缩短"

    def _fixed_runs(self) -> Iterator[str]:
        """Runs of Han characters that stand in every text of the phrase, exempt names apart."""
        fixed = [piece if isinstance(piece, str) else "|" for piece in self.phrase.plain]
        yield from _HAN.findall(_without("".join(fixed), self.bank.exempt, "|"))


def _wordings(piece: Plain) -> Iterator[Sequence[str | Slot]]:
    """What may stand for a piece."""
    if isinstance(piece, Pick):
        yield from (piece.alternatives[number] for number in piece.live)
    else:
        yield (piece,)


def _typed(parts: Iterable[str | Slot]) -> str:
    """What is typed of some parts."""
    return "|".join(part for part in parts if isinstance(part, str))


def _sure(bank: PhraseBank, *when: Iterable[Condition]) -> set[str]:
    """Conditions that hold where all of ``when`` do."""
    return bank.vocabulary.with_implied([c.name for c in chain(*when) if not c.negated])


def _denied(phrase: Phrase) -> set[str]:
    return {condition.name for condition in phrase.when if condition.negated}


def _clashes(bank: PhraseBank, sure: set[str]) -> Iterator[list[str]]:
    """Conditions among ``sure`` of which only one can hold."""
    for group in bank.vocabulary.exclusive:
        if len(both := sorted(group & sure)) > 1:
            yield both


def _either(needs: Iterable[Condition]) -> str:
    return "或".join(map(str, needs))


def _without(text: str, names: Iterable[str], instead: str) -> str:
    """``text`` with ``instead`` for every one of ``names``, the longest first."""
    for name in sorted(names, key=len, reverse=True):
        text = text.replace(name, instead)
    return text


# ---------------------------------------------------------------- messages


FRAMES_ENOUGH = {"做法": 2, "拟写做法": 1}
"""Sources whose sentences are clauses that have wordings of their own: a frame adds no more than who does it, or nothing."""


def _coverage(bank: PhraseBank, spec: MessageSpec) -> Iterator[Fault]:
    phrases = [phrase for phrase in bank.phrases.get(spec.id, ()) if not phrase.retired]
    enough = FRAMES_ENOUGH.get(spec.source, ENOUGH)
    for regime in spec.regimes or ((),):
        cases = _sure(bank, spec.when, regime)
        for kind in BODY_KINDS:
            own = ("政府",) if kind.is_government else ()
            some = dict.fromkeys((*cases, *own), ())
            count = sum(phrase.suits(kind.name, some) for phrase in phrases)
            if count < enough:
                case = "、".join(map(str, regime)) or "一般情况"
                what = f"消息“{spec.id}”在“{case}”（{kind.name}）下只有 {count} 条短语"
                yield "L-COVER", what, f"至少写 {enough} 条"
                break


def _talk(bank: PhraseBank, spec: MessageSpec) -> Iterator[Fault]:
    """Sentences without a fact are marked as such, and are the first to give way."""
    if spec.talk and not spec.omit and spec.id not in FRAME:
        what = f"消息“{spec.id}”只有态度，却没有写“可省”"
        yield "L-TALK", what, "写上可省的顺序；超出字数时先省空话"
    if not spec.talk and not _is_about_facts(bank, spec):
        what = f"消息“{spec.id}”的短语不带事实，也没有条件说明有什么事实"
        yield "L-TALK", what, "写上“态度”，或改为有填空、有条件的消息"


def _talkative(part: Part) -> Iterator[tuple[MessageSpec, list[Fault]]]:
    """A paragraph with too many of them."""
    talk = [spec for spec in part.messages if spec.talk and spec.edition != OLD]
    if len(talk) > TALK:
        what = f"“{part.id}”一段有 {len(talk)} 条只有态度的消息，超过 {TALK} 条"
        yield talk[-1], [("L-TALK", what, "删去，或改为有事实的消息")]


def _is_about_facts(bank: PhraseBank, spec: MessageSpec) -> bool:
    """Whether it is due only where the input says something, or shows what the input says."""
    if spec.when or spec.any_of or spec.source:
        return True
    vocabulary = bank.vocabulary
    return all(
        any(vocabulary.slots.get(slot) or slot in vocabulary.local_slots for slot in phrase.slots)
        for phrase in bank.phrases.get(spec.id, ())
    )


# ---------------------------------------------------------------- themes and problems


def _shared_names(theme: Theme, owner: dict[str, str]) -> Iterator[Fault]:
    """Names that an earlier theme has; ``owner`` knows whose a name is."""
    for word in (theme.name, *theme.also):
        if word in owner:
            what = f"“{word}”同时属于主题“{owner[word]}”和“{theme.name}”"
            yield "L-THEME", what, "从其中一个删去"
        owner[word] = theme.name


def _theme(theme: Theme) -> Iterator[Fault]:
    said = f"主题“{theme.name}”"
    if theme.work and (len(theme.work) < WORK or len(set(theme.work)) != len(theme.work)):
        yield "L-THEME", f"{said}的做法不足{WORK}条或有重复", "补足"
    if theme.work and (theme.items or theme.readers or theme.extra):
        yield "L-THEME", f"{said}既写了做法，又写了事项或对象", "工作类主题只写“做法”"
    if theme.is_field and len(theme.forms) < FORMS:
        yield "L-THEME", f"{said}的名词形不足{FORMS}个", "写两个以上，放在“围绕……等方面”里都要通"
    for form in theme.forms:
        if form.endswith(_GENERAL) or "、" in form or not theme.is_field:
            yield (
                "L-THEME",
                f"{said}的名词形“{form}”不合适",
                "不带顿号，不以工作、信息、方面一类结尾",
            )
    words = {unquoted(word) for word in (theme.name, *theme.also)}
    for word in theme.full.keys() - words:
        yield "L-THEME", f"{said}的“全称”里，“{word}”不是它的名称或同义", "先写进同义"


def _family(bank: PhraseBank, family: Family) -> Iterator[Fault]:
    said = f"问题“{family.id}”"
    problems, measures = (
        [phrase for phrase in bank.phrases.get(f"{role}.{family.id}", ()) if not phrase.retired]
        for role in ("problem", "measure")
    )
    if len(problems) < FAMILY_ENOUGH or len(measures) < FAMILY_ENOUGH:
        yield "L-FAMILY", f"{said}的问题或措施不足 {FAMILY_ENOUGH} 条", "补足"
    for name in sorted({*family.apart} - {other.id for other in bank.families}):
        yield "L-FAMILY", f"{said}的“不同提”里的“{name}”不存在", "对照各问题的“族”"
    for name in sorted({*family.themes} - {theme.name for theme in bank.themes}):
        yield "L-FAMILY", f"{said}提到的主题“{name}”不存在", "对照 themes.yaml"
    named = set().union(*map(_pairs, problems)) - _COMMON
    for measure in measures:
        if named.isdisjoint(_pairs(measure)):
            yield "L-ANSWER", f"“{measure.id}”没有说到这一族问题里的任何一个词", "写明改的是什么"
    if problems and measures:
        slots = {**expand.sample(bank), **family.given}
        shown = expand.first(problems[0], slots) + expand.first(measures[0], slots)
        if shown != family.reads:
            yield "L-EXAMPLE", f"{said}的例句应为“{shown}”", "改正“读作”"


_COMMON = frozenset(
    {
        *(
            "公开",
            "信息",
            "政府",
            "政务",
            "工作",
            "内容",
            "情况",
            "问题",
            "及时",
            "有关",
            "进行",
            "群众",
        ),
        *("部分", "不够", "较少", "不足", "加强", "完善", "方面", "人员", "机构", "公布", "发布"),
    }
)
"""Pairs of characters that stand in problems and measures of all kinds."""


def _pairs(phrase: Phrase) -> set[str]:
    """Pairs of characters next to each other in what is typed of a phrase, whichever wording is taken."""
    texts: list[str] = []
    for piece in phrase.pieces:
        for part in _parts(piece):
            texts += _HAN.findall(part) if isinstance(part, str) else ()
    return {a + b for text in texts for a, b in pairwise(text)}


def _parts(piece: Piece) -> Iterator[str | Slot]:
    """What a piece is made of, with every alternative that may be chosen."""
    if isinstance(piece, Pick):
        yield from (part for n in piece.live for part in piece.alternatives[n])
    elif isinstance(piece, Maybe):
        for inner in piece.pieces:
            yield from _parts(inner)
    else:
        yield piece


# ---------------------------------------------------------------- the whole bank


def _repeats(bank: PhraseBank) -> Iterator[tuple[Phrase, list[Fault]]]:
    """Two phrases of one message and one case that differ in little more than a word."""
    fix = "合成一条，用选择处表示不同写法，或另写一条"
    for some in bank.phrases.values():
        phrases = [filling.shown(phrase) for phrase in some if not phrase.retired]
        typed = {
            phrase.id: _without(
                expand.first(phrase, dict.fromkeys(phrase.slots, "#")), bank.exempt, ""
            )
            for phrase in phrases
        }
        for earlier, phrase in combinations(phrases, 2):
            pair = SequenceMatcher(None, typed[phrase.id], typed[earlier.id], autojunk=False)
            if _can_meet(bank, phrase, earlier) and pair.ratio() > ALIKE:
                what = f"“{phrase.id}”与“{earlier.id}”几乎一样"
                yield phrase, [("L-ALIKE", what, fix)]


def _can_meet(bank: PhraseBank, left: Phrase, right: Phrase) -> bool:
    """Whether both may be eligible at once."""
    if left.kinds and right.kinds and not set(left.kinds) & set(right.kinds):
        return False
    both = _sure(bank, left.when) | _sure(bank, right.when)
    denied = _denied(left) | _denied(right)
    return not denied & both and not any(_clashes(bank, both))


def _unused(wording: Wording) -> Iterator[Fault]:
    what = f"共用的说法“{wording.name}”没有一条短语用到"
    yield "L-SHARED", what, "删去，或在短语里写 [@名]"
