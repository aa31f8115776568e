"""Whether a whole sentence was understood: the one question that every record passes before it is filled.

A reader finds what it knows, and a sentence may say more: of whom, of which part, that it was not so.  So a record
counts only where its sentence, without what was read from it, holds nothing but words of plain telling.  What is not
known is not understood; there is no list of words that warn.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, partial
from typing import Any, TypeVar

from draftkit.kinds import fields
from draftkit.kinds.fields import Field
from draftkit.kinds.shapes import Count
from draftkit.patterns import compiled, regex
from draftkit.phrasebank.schema import Maybe, Phrase, Pick, Piece, Practice
from draftkit.sources.reports import plain_words
from draftkit.sources.reports.adding_up import is_whole
from draftkit.sources.reports.half_told import half_told
from draftkit.sources.reports.practices import hits, known, without_marks
from draftkit.sources.reports.said import Said
from draftkit.sources.reports.verdicts import NOBODY
from draftkit.sources.reports.wording import NUMBER, reach

Read = tuple[tuple[Field[Any], object], ...]
"""What was read from a sentence, by field."""
T = TypeVar("T")
_TOLD = "\ue001"
"""Stands for what was read."""
_UNIT = "批次|场次|条次|件次|轮次|人次|[条件篇份则项期次场轮批名人张版宗起个家处块台套座封部幅面组户笔间元位%分]"
_FIGURE = regex(rf"(?P<n>{NUMBER})(?P<unit>{_UNIT})?")
_IN_WORDS = regex(rf"(?P<n>[一二两三四五六七八九])(?P<unit>{_UNIT})")
_VALUES = {mark: at for at, mark in enumerate("零一二三四五六七八九")} | {"两": 2}
_HEADING = regex(
    r"^(?:[（(][一二三四五六七八九十]{1,2}[）)]|\d[.、．](?!\d))(?:[^。；，：]{2,24}[。：])?|^[一二三四五六七八九]是(?!否)"
    r"|^(?:主动公开|依申请公开|(?:政府)?信息管理|(?:政府信息公开)?平台建设|监督保障)(?:工作)?(?:情况|方面)?[：，。]"
)
"""What stands before a sentence and tells its place."""
_TITLE = regex("“[^“”]*”|《[^《》]*》")
_TIME = regex(
    r"(?:\d{1,2}月(?:\d{1,2}日|[上中下]旬|份|底)?(?:[、和至—-](?=\d{1,2}[月日]))?|(?<=月)\d{1,2}日|第?[一二三四]季度)"
)
_COMPARED = regex(
    r"[，（](?:较|比|同比)(?:上一?年度?|去年|20\d\d年)?(?:同期)?(?:的\d+[\u4e00-\u9fff]{0,2})?(?:增加|减少|增长|下降|净增|多|少)了?\d[\d.]*万?(?:%|[条件篇份个人次家]+)?）?(?=[，；。]|$)"
    r"|，(?:上一?年|去年)(?:同期)?为?\d[\d.]*万?[条件篇份个]?(?=[，；。]|$)"
)
"""A clause of its own that compares what was told with another year, and tells nothing else."""
_PARTS = regex(f"[{_TOLD}，；：、（）。！—]+")


class Vocabulary:
    """The words of plain telling: those of ``plain_words``, and those of our own phrases."""

    def __init__(self, phrases: Iterable[Phrase], practices: Iterable[Practice]) -> None:
        self._words: dict[tuple[frozenset[Field[Any]], bool], frozenset[str]] = {}
        self._phrases, self._practices = tuple(phrases), tuple(practices)
        self._listed = known(self._practices)

    @cached_property
    def _of_phrases(self) -> Mapping[Field[Any], set[str]]:
        found: dict[Field[Any], set[str]] = {}
        for phrase in self._phrases:
            words = {w for p in (phrase.pieces, phrase.item) for w in _literals(p)}
            for field in plain_words.says(phrase.says):
                found.setdefault(field, set()).update(words)
        found.setdefault(fields.PRACTICES, set()).update(
            word
            for practice in self._practices
            for clause in practice.said
            for word in _literals(clause.pieces)
        )
        return found

    def of(self, told: frozenset[Field[Any]], *, blamed: bool = False) -> frozenset[str]:
        """The words that may stand in a sentence that tells the fields ``told``; ``blamed``: and whom it blames."""
        key = (told, blamed)
        if key not in self._words:
            words = set(plain_words.ANYWHERE.split())
            if blamed:
                words.update(plain_words.HELD_TO_ACCOUNT.split())
            for field in told - ({fields.ACCOUNTABILITY} if blamed else set()):
                words.update(plain_words.WORDS.get(field, "").split())
                words |= self._of_phrases.get(field, set())
            self._words[key] = frozenset(words)
        return self._words[key]

    def doubts(self, said: Said, read: Read, *, framed: bool) -> dict[Field[Any], str]:
        """Why each field of ``read``, read from ``said``, is not sure; the fields that are sure are left out.

        ``framed``: one of our own phrases made the sentence, whose lists need not make a sum.
        """
        halves = (half_told(said, field, answer) for field, answer in read)
        if left := self.left_over(said, read) or next(filter(None, halves), ""):
            return {field: f"“{left}”没有读懂" for field, _ in read}
        if framed:
            return {}
        total = next((one for f, one in read if f is fields.TOTAL and isinstance(one, Count)), None)
        return {
            field: "各项相加不是所说的总数"
            for field, answer in read
            if not is_whole(field, answer, said, total)
        }

    def left_over(self, said: Said, read: Read) -> str:
        """The first of what is not understood of ``said``, of which ``read`` was read; "" where all is."""
        blamed = any(f is fields.ACCOUNTABILITY and one != NOBODY for f, one in read)
        words = self.of(frozenset(f for f, _ in read), blamed=blamed)
        names = {
            one.name for f, answer in read if f is fields.PRACTICES for one in _several(answer)
        }
        text = self._without(names, said.text) if names else said.text
        for part in _PARTS.split(_bare(text, said, read)):
            if part and (at := reach(part, words)) < len(part):
                return part[at:]
        return ""

    def _without(self, practices: set[str], text: str) -> str:
        """``text`` without the words that name or tell these practices."""
        return "".join(map(partial(self._clause_without, practices), _CLAUSES.findall(text)))

    def _clause_without(self, practices: set[str], clause: str) -> str:
        plain = without_marks(clause)
        spans = [(a, b) for a, b, name in hits(plain, self._listed) if name in practices]
        for start, end in sorted(spans, reverse=True):
            plain = f"{plain[:start]}{_TOLD * (end - start)}{plain[end:]}"
        return plain if spans else clause


def _several(answer: object) -> tuple[Any, ...]:
    return answer if isinstance(answer, tuple) else ()


def _literals(pieces: Iterable[Piece]) -> Iterator[str]:
    for piece in pieces:
        match piece:
            case str():
                yield from (word for word in compiled("[^\u4e00-\u9fff]+").split(piece) if word[1:])
            case Pick():
                for way in piece.alternatives:
                    yield from _literals(way)
            case Maybe():
                yield from _literals(piece.pieces)


_CLAUSES = regex("[^，；。：]*[，；。：]?")
_EMPTY = "进行"
"""A verb that says nothing beside another."""


def _bare(text: str, said: Said, read: Read) -> str:
    """The sentence with a mark for all that was read from it, and for what tells its time and place."""
    leaves = [leaf for field, answer in read for leaf in _leaves(field, answer)]
    counts = [
        leaf.value if isinstance(leaf, Count) else leaf
        for leaf in leaves
        if not isinstance(leaf, str)
    ]
    texts = {leaf for leaf in leaves if isinstance(leaf, str)}
    texts |= {leaf.noun for leaf in leaves if isinstance(leaf, Count) and leaf.noun}
    named = {match["things"] for match in _CONCERNED.finditer(said.text)}
    texts |= {things for things in named if any(things[1:] in one for one in texts)}
    text = _HEADING.sub("", text.rstrip("。；").replace(_EMPTY, ""))
    text = _COMPARED.sub(_TOLD, text)
    for one in sorted((one for one in texts if len(one) > 1), key=len, reverse=True):
        text = text.replace(one, _TOLD)
    text = _TITLE.sub(_TOLD, text)
    place = said.name.removesuffix("人民政府")
    for own in filter(None, (said.name, place)):
        text = text.replace(own, _TOLD)
    if said.year:
        text = compiled(rf"{said.year}年(?:度|以来)?").sub(_TOLD, text)

    def told(match: re.Match[str]) -> str:
        return _TOLD if _value(match["n"]) in counts else f"#{match['unit'] or ''}"

    return _IN_WORDS.sub(
        lambda m: _TOLD if _VALUES[m["n"]] in counts else m[0],
        _FIGURE.sub(told, _TIME.sub(_TOLD, text)),
    )


_CONCERNED = regex("涉及\\d[\\d,.]*(?P<things>[\u4e00-\u9fff]{3,9})(?=[，。；、（]|$)")
"""Things of which so many were concerned, as what was published names them (渡船检验名单，涉及7艘渡船)."""
_WITH_OTHERS = frozenset((fields.CHANNELS, fields.CLASSES, fields.MATTERS))
"""Fields that are read with the sentence before, of which 其中 tells parts."""


def standing_in(said: Said, field: Field[Any], answer: T) -> T | tuple[Any, ...]:
    """``answer`` without the records that stand in another sentence alone, where they are read as well."""
    if field not in _WITH_OTHERS or not isinstance(answer, tuple):
        return answer
    return tuple(one for one in answer if _stands_in(said.text, one))


def _stands_in(text: str, record: object) -> bool:
    parts = record if isinstance(record, tuple) else (record,)
    texts = [one.text if isinstance(one, Count) else one for one in parts]
    told = [one for one in texts if isinstance(one, str) and one]
    return not told or any(one in text for one in told)


def _value(figure: str) -> float:
    plain = compiled(r"[^\d.万]").sub("", figure)
    return float(plain.rstrip("万") or 0) * (10_000 if plain.endswith("万") else 1)


_JUDGED = frozenset((fields.APPRAISAL, fields.PUBLIC_REVIEW, fields.ACCOUNTABILITY))


def _leaves(field: Field[Any], answer: object) -> Iterator[Any]:
    """The texts and numbers of an answer; of a verdict the figures alone, since its words must be known."""
    if isinstance(answer, tuple):
        for one in answer:
            yield from _leaves(field, one)
    elif isinstance(answer, str) and field in _JUDGED:
        yield from map(_value, compiled(r"\d+(?:\.\d+)?").findall(answer))
        yield from compiled("第?[一二三四五六七八九十]+[名位]|单项(?:得分)?").findall(answer)
    elif answer is not None and not isinstance(answer, bool):
        yield answer
