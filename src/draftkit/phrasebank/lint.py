"""Proves what can be proved about a bank, entry by entry and case by case.

Every finding names file, line and column.  What lint cannot prove (is it good Chinese?) stays
with the people who keep the phrases; ``bank show`` and ``bank sample`` are for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from draftkit.diagnostics import Problem, Severity
from draftkit.kinds.bodies import BODY_KINDS
from draftkit.phrasebank import expand, pieces
from draftkit.phrasebank.schema import (
    Condition,
    Family,
    MessageSpec,
    Phrase,
    PhraseBank,
    Pick,
    Theme,
    Wording,
)

ENOUGH = 4
"""How many different phrases each case of a message needs for every kind of body."""
RUN = 12
"""Longest run of Han characters without a choice point: 13 shared ones count as copying."""
FAMILY_ENOUGH = 4
ITEMS, WORK = 6, 4
"""How many items, or ways of working, a theme has at least."""
TALK = 2
"""How many sentences without a fact a paragraph may have (quality notes: empty talk is capped)."""
FRAME = ("lead", "problem.lead", "other.none")
"""What opens or closes a section; it is never left out."""
ALIKE = 0.86
"""Likeness (difflib) of typed text from which two phrases count as one."""

_DIGIT = re.compile(r"[0-9０-９]")
_CITED = re.compile(r"〔\d{4}〕\d+号|1月1日|12月31日|第711号")
"""Figures that are names: of documents, and of the first and last day of a year."""
_HALF_WIDTH = re.compile(r"[,;:!?()\"'.]")
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_DOUBLED = re.compile(r"([\u4e00-\u9fff]{2,4})\1")
_MARKS = re.compile(r"[，。、；：]{2,}")


def lint(bank: PhraseBank) -> tuple[Problem, ...]:
    """Everything wrong with the bank."""
    return tuple(_findings(bank))


def _findings(bank: PhraseBank) -> Iterator[Problem]:
    specs = {spec.id: spec for spec in bank.outline.messages()}
    for phrase in bank.all_phrases():
        yield from _phrase(bank, phrase, specs.get(phrase.says))
    for spec in specs.values():
        yield from _coverage(bank, spec)
    yield from _talk(bank)
    yield from _themes(bank.themes)
    for family in bank.families:
        yield from _family(bank, family)
    yield from _repeats(bank)
    yield from _unused(bank)


def _fault(
    thing: Phrase | MessageSpec | Theme | Family | Wording, code: str, what: str, fix: str
) -> Problem:
    return Problem(code, what, fix, thing.place, Severity.ERROR)


# ---------------------------------------------------------------- one phrase


def literals(phrase: Phrase) -> Iterator[str]:
    """The typed texts of a phrase, alternatives included."""
    for piece in phrase.pieces:
        if isinstance(piece, str):
            yield piece
        elif isinstance(piece, Pick):
            for alternative in piece.alternatives:
                yield from (p for p in alternative if isinstance(p, str))


def _phrase(bank: PhraseBank, phrase: Phrase, spec: MessageSpec | None) -> Iterator[Problem]:
    name = phrase.id
    text = "".join(literals(phrase))
    if _DIGIT.search(_CITED.sub("", text)):
        yield _fault(phrase, "L-DIGIT", f"“{name}”里直接写了数字或年份", "数字一律用填空")
    if mark := _HALF_WIDTH.search(text):
        yield _fault(phrase, "L-HALF", f"“{name}”里有半角标点“{mark.group()}”", "改为全角标点")
    yield from _shape(phrase)
    for word, instead in bank.vocabulary.banned.items():
        if word in text:
            yield _fault(
                phrase, "L-WORD", f"“{name}”用了禁用字样“{word}”（{instead}）", "换一种说法"
            )
    context = known(bank, phrase, spec)
    yield from _contradictions(bank, phrase, context)
    yield from _slots(bank, phrase, spec, context)
    yield from _claims(bank, phrase, spec, context, text)
    yield from _example(phrase, spec)
    for run in fixed_runs(phrase, bank.exempt):
        if len(run) > RUN:
            what = f"“{name}”中“{run}”连续 {len(run)} 字没有选择处"
            yield _fault(phrase, "L-RUN", what, f"每隔不超过 {RUN} 字留一处选择")


def _shape(phrase: Phrase) -> Iterator[Problem]:
    shown = expand.first(phrase, {})
    if not shown.endswith("。") or any(mark in shown[:-1] for mark in "。！？"):
        yield _fault(phrase, "L-SENTENCE", f"“{phrase.id}”不是恰好一句话", "一条写一句，以“。”结尾")
    for seam in (*expand.seams(phrase), *literals(phrase)):
        if found := _DOUBLED.search(seam):
            yield _fault(
                phrase, "L-DOUBLE", f"“{phrase.id}”会出现叠词“{found.group()}”", "改动一处写法"
            )
            return
        if found := _MARKS.search(seam):
            yield _fault(
                phrase, "L-MARKS", f"“{phrase.id}”会出现连写的标点“{found.group()}”", "改动一处写法"
            )
            return


def known(bank: PhraseBank, phrase: Phrase, spec: MessageSpec | None) -> set[str]:
    """Conditions sure to hold wherever the phrase is used."""
    when = (*phrase.when, *(spec.when if spec is not None else ()))
    return bank.vocabulary.with_implied([c.name for c in when if not c.negated])


def _contradictions(bank: PhraseBank, phrase: Phrase, context: set[str]) -> Iterator[Problem]:
    denied = {c.name for c in phrase.when if c.negated}
    for name in sorted(denied & context):
        yield _fault(
            phrase, "L-WHEN", f"“{phrase.id}”的条件自相矛盾：{name} 与 非 {name}", "删去一个"
        )
    for group in bank.vocabulary.exclusive:
        if len(both := sorted(group & context)) > 1:
            yield _fault(
                phrase, "L-WHEN", f"“{phrase.id}”的条件不能同时成立：{'、'.join(both)}", "删去一个"
            )


def _covered(
    bank: PhraseBank, needs: Iterable[Condition], spec: MessageSpec | None, context: set[str]
) -> bool:
    names = {c.name for c in needs}
    if names & context:
        return True
    if spec is None or not spec.any_of:
        return False
    return all(bank.vocabulary.with_implied([c.name]) & names for c in spec.any_of)


def _slots(
    bank: PhraseBank, phrase: Phrase, spec: MessageSpec | None, context: set[str]
) -> Iterator[Problem]:
    for slot in phrase.slots:
        needs = bank.vocabulary.slots.get(slot, ())
        if needs and not _covered(bank, needs, spec, context):
            what = f"“{phrase.id}”的填空“{slot}”不一定有值"
            yield _fault(phrase, "L-SLOT", what, f"“当”中加上 {'或'.join(str(n) for n in needs)}")


def _claims(
    bank: PhraseBank, phrase: Phrase, spec: MessageSpec | None, context: set[str], text: str
) -> Iterator[Problem]:
    for claim in bank.vocabulary.claims.values():
        made = claim.name in phrase.claims
        sign = next((s for s in claim.signs if s in text), "")
        if (made or sign) and not _covered(bank, claim.needs, spec, context) and not _plans(phrase):
            what = f"“{phrase.id}”断言“{claim.name}”" + (f"（文中有“{sign}”）" if sign else "")
            needs = "或".join(str(n) for n in claim.needs)
            yield _fault(
                phrase, "L-CLAIM", f"{what}，但条件不能保证", f"“当”中加上 {needs}，或改写"
            )


def _plans(phrase: Phrase) -> bool:
    """Section 五 speaks of shortcomings and plans, which assert nothing of the year."""
    return phrase.says.startswith(("problem.", "measure.", "own."))


def _example(phrase: Phrase, spec: MessageSpec | None) -> Iterator[Problem]:
    if phrase.says.startswith(("problem.", "measure.")) and spec is None:
        return
    if not phrase.reads:
        yield _fault(phrase, "L-EXAMPLE", f"“{phrase.id}”没有例句", "补上“例”的“读作”")
        return
    slots = {**expand.SAMPLE, **phrase.given}
    shown = expand.first(phrase, slots)
    if shown != phrase.reads:
        yield _fault(phrase, "L-EXAMPLE", f"“{phrase.id}”的例句应为“{shown}”", "改正“读作”或“文”")
    if spec is not None and spec.limit and len(text := expand.longest(phrase, slots)) > spec.limit:
        what = f"“{phrase.id}”最长 {len(text)} 字，超过上限 {spec.limit}"
        yield _fault(phrase, "L-LENGTH", what, "缩短")


def fixed_runs(phrase: Phrase, exempt: Iterable[str]) -> Iterator[str]:
    """Runs of Han characters that stand in every text of the phrase, exempt names apart."""
    pieces = [piece if isinstance(piece, str) else "|" for piece in phrase.pieces]
    yield from _HAN.findall(without("".join(pieces), exempt, "|"))


def without(text: str, names: Iterable[str], instead: str) -> str:
    """``text`` with ``instead`` for every one of ``names``, the longest first."""
    for name in sorted(names, key=len, reverse=True):
        text = text.replace(name, instead)
    return text


# ---------------------------------------------------------------- the whole bank


def _coverage(bank: PhraseBank, spec: MessageSpec) -> Iterator[Problem]:
    phrases = bank.phrases.get(spec.id, ())
    for regime in spec.regimes or ((),):
        sure = [c.name for c in (*spec.when, *regime) if not c.negated]
        cases = bank.vocabulary.with_implied(sure)
        for kind in BODY_KINDS:
            own = ("政府",) if kind.is_government else ()
            some = dict.fromkeys((*cases, *own), ())
            count = sum(phrase.suits(kind.name, some) for phrase in phrases)
            if count < ENOUGH:
                case = "、".join(str(c) for c in regime) or "一般情况"
                what = f"消息“{spec.id}”在“{case}”（{kind.name}）下只有 {count} 条短语"
                yield _fault(spec, "L-COVER", what, f"至少写 {ENOUGH} 条")
                break


def _talk(bank: PhraseBank) -> Iterator[Problem]:
    """Sentences without a fact: marked as such, capped for each paragraph, the first to give way."""
    for spec in bank.outline.messages():
        if spec.talk and not spec.omit and spec.id not in FRAME:
            what = f"消息“{spec.id}”只有态度，却没有写“可省”"
            yield _fault(spec, "L-TALK", what, "写上可省的顺序；超出字数时先省空话")
        if not spec.talk and not _is_about_facts(bank, spec):
            what = f"消息“{spec.id}”的短语不带事实，也没有条件说明有什么事实"
            yield _fault(spec, "L-TALK", what, "写上“态度”，或改为有填空、有条件的消息")
    for part in bank.outline.parts:
        talk = [spec for spec in part.messages if spec.talk]
        if len(talk) > TALK:
            what = f"“{part.id}”一段有 {len(talk)} 条只有态度的消息，超过 {TALK} 条"
            yield _fault(talk[-1], "L-TALK", what, "删去，或改为有事实的消息")


def _is_about_facts(bank: PhraseBank, spec: MessageSpec) -> bool:
    """Whether it is due only where the input says something, or shows what the input says."""
    if spec.when or spec.any_of or spec.source:
        return True
    vocabulary = bank.vocabulary
    return all(
        any(vocabulary.slots.get(slot) or slot in vocabulary.local_slots for slot in phrase.slots)
        for phrase in bank.phrases.get(spec.id, ())
    )


def _themes(themes: Iterable[Theme]) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for theme in themes:
        for word in (theme.name, *theme.also):
            if word in seen:
                what = f"“{word}”同时属于主题“{seen[word]}”和“{theme.name}”"
                yield _fault(theme, "L-THEME", what, "从其中一个删去")
            seen[word] = theme.name
        yield from _theme(theme)


def _theme(theme: Theme) -> Iterator[Problem]:
    if theme.work:
        if len(theme.work) < WORK or len(set(theme.work)) != len(theme.work):
            what = f"主题“{theme.name}”的做法不足{WORK}条或有重复"
            yield _fault(theme, "L-THEME", what, "补足")
        if theme.items or theme.readers or theme.extra:
            what = f"主题“{theme.name}”既写了做法，又写了事项或对象"
            yield _fault(theme, "L-THEME", what, "工作类主题只写“做法”")
        return
    if len(theme.items) < ITEMS or len(set(theme.items)) != len(theme.items):
        what = f"主题“{theme.name}”的事项不足{ITEMS}个或有重复"
        yield _fault(theme, "L-THEME", what, "补足")
    if not theme.readers:
        yield _fault(theme, "L-THEME", f"主题“{theme.name}”没有写“对象”", "补上面向谁")


def _family(bank: PhraseBank, family: Family) -> Iterator[Problem]:
    problems = bank.phrases.get(f"problem.{family.id}", ())
    measures = bank.phrases.get(f"measure.{family.id}", ())
    if len(problems) < FAMILY_ENOUGH or len(measures) < FAMILY_ENOUGH:
        what = f"问题“{family.id}”的问题或措施不足 {FAMILY_ENOUGH} 条"
        yield _fault(family, "L-FAMILY", what, "补足")
    others = {other.id for other in bank.families}
    for name in family.apart:
        if name not in others:
            what = f"问题“{family.id}”的“不同提”里的“{name}”不存在"
            yield _fault(family, "L-FAMILY", what, "对照各问题的“族”")
    names = {theme.name for theme in bank.themes}
    for name in family.themes:
        if name not in names:
            what = f"问题“{family.id}”提到的主题“{name}”不存在"
            yield _fault(family, "L-FAMILY", what, "对照 themes.yaml")
    if problems and measures:
        slots = {**expand.SAMPLE, **family.given}
        shown = expand.first(problems[0], slots) + expand.first(measures[0], slots)
        if shown != family.reads:
            what = f"问题“{family.id}”的例句应为“{shown}”"
            yield _fault(family, "L-EXAMPLE", what, "改正“读作”")


def _repeats(bank: PhraseBank) -> Iterator[Problem]:
    """Two phrases of one message and one case that differ in little more than a word."""
    groups: dict[str, list[Phrase]] = {}
    for phrase in bank.all_phrases():
        groups.setdefault(phrase.says, []).append(phrase)
    for phrases in groups.values():
        texts = [_typed(phrase, bank.exempt) for phrase in phrases]
        for index, phrase in enumerate(phrases):
            for earlier, text in zip(phrases[:index], texts[:index], strict=True):
                if _can_meet(bank, phrase, earlier) and _ratio(texts[index], text) > ALIKE:
                    what = f"“{phrase.id}”与“{earlier.id}”几乎一样"
                    yield _fault(
                        phrase, "L-ALIKE", what, "合成一条，用选择处表示不同写法，或另写一条"
                    )


def _unused(bank: PhraseBank) -> Iterator[Problem]:
    """Wordings under a name that no phrase uses."""
    used = {name for phrase in bank.all_phrases() for name in pieces.shared_names(phrase.text)}
    for wording in bank.wordings:
        if wording.name not in used:
            what = f"共用的说法“{wording.name}”没有一条短语用到"
            yield _fault(wording, "L-SHARED", what, "删去，或在短语里写 [@名]")


def _typed(phrase: Phrase, exempt: Iterable[str]) -> str:
    return without(expand.first(phrase, dict.fromkeys(phrase.slots, "#")), exempt, "")


def _ratio(left: str, right: str) -> float:
    return SequenceMatcher(None, left, right, autojunk=False).ratio()


def _can_meet(bank: PhraseBank, left: Phrase, right: Phrase) -> bool:
    """Whether both may be eligible at once."""
    if left.kinds and right.kinds and not set(left.kinds) & set(right.kinds):
        return False
    both = known(bank, left, None) | known(bank, right, None)
    denied = {c.name for c in (*left.when, *right.when) if c.negated}
    return not denied & both and all(len(group & both) < 2 for group in bank.vocabulary.exclusive)  # noqa: PLR2004
