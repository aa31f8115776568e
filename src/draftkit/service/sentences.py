"""One sentence of a draft opened: what it rests on, what else could stand there, and what a person wants there.

A wish is a change of the input (用语, 做法, 存在问题, a fact), so that it holds for every later draft, whoever makes it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from draftkit import pipeline
from draftkit.chinese.missing import names_of_missing
from draftkit.kinds import fields, known
from draftkit.kinds.fields import PRACTICES, PROBLEMS, Field
from draftkit.kinds.shapes import Entry
from draftkit.model import Filing, Sentence, shown
from draftkit.phrasebank.schema import PhraseBank
from draftkit.plans import ISSUE, PROBLEM
from draftkit.service.drafts import Draft
from draftkit.sources.banks import shipped_bank
from draftkit.sources.entered import Entered

KEEP, BAN, REWORD = "用语.固定", "用语.不用", "用语.改写"
_MEASURE = ".measure"
_LEAST = 2
"""Characters of a value that is put back as a blank to fill when a person rewords its sentence; a number may be shorter."""


class Manner(StrEnum):
    """What can be done with a sentence."""

    PHRASE = "phrase"  # the bank's words: others may be chosen, or one's own
    PROPOSED = "proposed"  # waits for a word whether it is true
    ASKED = "asked"  # what the office gave, and that needs another look where it was entered
    GIVEN = "given"  # the office's own words, which stand in the input
    FIXED = "fixed"  # a heading, a mark, the title


@dataclass(frozen=True, slots=True)
class Ground:
    """A cell or a fact behind a sentence: its key, what a person calls it, what stands there."""

    key: str
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Opened:
    """A sentence with what it rests on and ``options``: phrase id and text of what else could be said there.

    ``may_go``: it can be left out.
    """

    sentence: Sentence
    manner: Manner
    grounds: tuple[Ground, ...]
    options: tuple[tuple[str, str], ...]
    may_go: bool


def opened(made: Draft, sentence_id: str) -> Opened | None:
    """The sentence of that id; None where the draft has none."""
    sentence = next((s for s in made.report.sentences() if s.id == sentence_id), None)
    if sentence is None:
        return None
    manner = manner_of(sentence)
    options: tuple[tuple[str, str], ...] = ()
    if manner is Manner.PHRASE:
        composition = made.composition
        others = pipeline.alternatives(made.filing, shipped_bank(), composition.choices)
        options = others.get(sentence.id, ())
    grounds = tuple(_ground(key, made.filing) for key in sentence.cells)
    may_go = manner in (Manner.PHRASE, Manner.PROPOSED) and not sentence.missing
    return Opened(sentence, manner, grounds, options, may_go and _is_free(sentence))


def manner_of(sentence: Sentence) -> Manner:
    """What can be done with it."""
    if not sentence.message:
        return Manner.FIXED
    if sentence.comment or sentence.id.startswith(ISSUE):
        comments = shipped_bank().outline.comments
        asked = {comments[name] for name in ("引述", "权重", "比率", "期限", "存疑")}
        return Manner.ASKED if sentence.comment in asked else Manner.PROPOSED
    return Manner.PHRASE if sentence.phrase else Manner.GIVEN


def proposed(made: Draft) -> tuple[Sentence, ...]:
    """The sentences that wait for a word whether they are true, or as they should be; a measure goes with its problem."""
    return tuple(
        s
        for s in made.report.sentences()
        if manner_of(s) in (Manner.PROPOSED, Manner.ASKED)
        and not s.id.endswith(_MEASURE)
        and not s.missing
    )


def _is_free(sentence: Sentence) -> bool:
    """Whether nothing else hangs on it: sentences of 五 lead to its list."""
    return sentence.section == "一" or sentence.id.startswith(ISSUE)


_WANTED: tuple[tuple[str, Field[Any]], ...] = tuple(
    (mark, one)
    for mark, one in (
        ("考核", fields.APPRAISAL),
        ("评议", fields.PUBLIC_REVIEW),
        ("责任追究", fields.ACCOUNTABILITY),
        ("信息处理费", fields.FEE),
    )
)


def wanted_by(sentence: Sentence) -> tuple[Field[Any], ...]:
    """The fields that would fill the 【待填】 of a sentence, by what it is about."""
    found = dict.fromkeys(
        one for name in names_of_missing(sentence.text) for mark, one in _WANTED if mark in name
    )
    if not found and sentence.missing:
        by_key = {one.key: one for one in fields.FACT_FIELDS}
        found = dict.fromkeys(by_key[key] for key in sentence.cells if key in by_key)
    return tuple(found)


def _ground(key: str, filing: Filing) -> Ground:
    before = "上年·" if key.startswith("上年.表") else ""
    plain = key.removeprefix("上年.") if before else key
    if plain in filing.kind.cells:
        cells = filing.last.cells if before and filing.last else filing.cells
        value = cells.get(plain)
        return Ground(key, before + known.name_of(plain), "" if value is None else shown(value))
    field = next((f for f in fields.FIELDS if key == f.key or key.startswith(f"{f.key}.")), None)
    if field is None:
        return Ground(key, key.replace(".", "·"), "")
    return Ground(field.key, field.label, field.shape.text(field.of(filing)))


# ---------------------------------------------------------------- wishes


def with_phrase(entered: Entered, seen: Opened, phrase: str) -> Entered:
    """With another phrase of the bank there, kept as 用语·固定."""
    others = {phrase_id for phrase_id, _ in seen.options} | {seen.sentence.phrase}
    kept = [e for e in entered.values.get(KEEP, ()) if e[0] not in others]
    entered = entered.with_value(KEEP, (*kept, (phrase, "")))
    entered = _without(entered, BAN, {phrase})
    return _without(entered, REWORD, others)


def without_phrase(entered: Entered, seen: Opened) -> Entered:
    """With the bank's phrase there never used."""
    own = {seen.sentence.phrase}
    entered = _without(_without(entered, KEEP, own), REWORD, own)
    return _banned(entered, own)


def reworded(entered: Entered, seen: Opened, text: str) -> Entered:
    """With the office's own sentence there; figures it keeps go on to follow the input."""
    phrase = seen.sentence.phrase
    entered = _without(_without(entered, REWORD, {phrase}), BAN, {phrase})
    bank = shipped_bank()
    known = next((one for one in bank.all_phrases() if one.id == phrase), None)
    told = (phrase, _with_slots(seen.sentence, text.strip(), pipeline.may_show(known, bank)))
    return entered.with_value(REWORD, (*entered.values.get(REWORD, ()), told))


def left_out(entered: Entered, seen: Opened, made: Draft) -> Entered:
    """Without the sentence."""
    return _banned(entered, set(_struck(seen.sentence, made, shipped_bank())))


def confirmed(
    entered: Entered, seen: Opened, made: Draft, text: str = "", then: str = ""
) -> Entered:
    """With what was proposed as the office's own: as it stands, or in its ``text`` (and ``then``, the measure)."""
    sentence = seen.sentence
    if sentence.id.startswith(ISSUE):
        measure = measure_of(sentence, made)
        own = (_bare(text or sentence.text), _bare(then or (measure.text if measure else "")))
        entered = entered.with_value(PROBLEMS.key, (*entered.values.get(PROBLEMS.key, ()), own))
        return left_out(entered, seen, made) if text else entered
    names: Iterable[str] = _practices(sentence, shipped_bank())
    if text:
        entered = left_out(entered, seen, made)
        names = (_bare(text),)
    given = entered.values.get(PRACTICES.key, ())
    fresh: list[Entry] = [(name, "") for name in names if name not in {e[0] for e in given}]
    return entered.with_value(PRACTICES.key, (*given, *fresh))


def measure_of(problem: Sentence, made: Draft) -> Sentence | None:
    """The measure that answers a proposed problem."""
    stem = problem.id.removesuffix(PROBLEM)
    return next((s for s in made.report.sentences() if s.id == f"{stem}{_MEASURE}"), None)


def _struck(sentence: Sentence, made: Draft, bank: PhraseBank) -> Iterator[str]:
    """What 不用 says of it: the problem, the practices proposed, or the message itself."""
    if sentence.id.startswith(ISSUE):
        stem = sentence.id.removesuffix(PROBLEM).removesuffix(_MEASURE)
        yield next(s.message for s in made.report.sentences() if s.id == f"{stem}{PROBLEM}")
    elif practices := tuple(_practices(sentence, bank)):
        yield from practices
    else:
        yield sentence.message


def _practices(sentence: Sentence, bank: PhraseBank) -> Iterator[str]:
    names = {clause.id: p.name for p in bank.practices for clause in p.said}
    return (names[item] for item in sentence.items if item in names)


def _banned(entered: Entered, ids: Iterable[str]) -> Entered:
    now = entered.values.get(BAN, ())
    fresh = [(one, "") for one in sorted(ids) if one not in {e[0] for e in now}]
    return entered.with_value(BAN, (*now, *fresh))


def _without(entered: Entered, key: str, ids: Iterable[str]) -> Entered:
    kept = [e for e in entered.values.get(key, ()) if e[0] not in set(ids)]
    return entered.with_value(key, kept)


def _bare(text: str) -> str:
    return text.strip().rstrip("。；")


def _with_slots(sentence: Sentence, text: str, allowed: Sequence[str]) -> str:
    """``text`` with the values it still shows as the blanks they filled."""
    spans = sorted(sentence.spans, key=lambda span: span.start - span.end)
    for span in spans:
        value = sentence.text[span.start : span.end]
        firm = len(value) >= _LEAST or value.isdecimal()
        if (
            span.fact in allowed
            and firm
            and text.count(value) == 1
            and "{{" + span.fact not in text
        ):
            text = text.replace(value, "{{" + span.fact + "}}")
    return text
