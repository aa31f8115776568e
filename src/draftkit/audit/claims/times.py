"""How often one thing was done, told twice (F3): ``先后3次召开专题会议研究政务公开工作`` and ``全年召开政务公开专题会议4次``.

The number may stand before the verb or behind the noun.  Two are held against each other only where what is said around them,
without what any office puts in, is the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from draftkit.audit.claims.counts import Count, counts_of
from draftkit.audit.claims.planned import is_planned
from draftkit.audit.claims.text import (
    OVERVIEW,
    PROBLEMS,
    Finding,
    Report,
    Sentence,
    told_otherwise,
)
from draftkit.patterns import compiled, regex
from draftkit.tuples import NamedTuple

_UNITS = frozenset(("次", "期", "场", "场次"))
_THINGS = "专题会|专题研究|专题学习|听取|培训|推进会|调度会|联席会|座谈会|例会|开放日|督查|抽查|检查|自查|巡查|发布会|演练|测试|评议|约谈|通报"
_THING = regex(_THINGS)
_FILLING = regex(
    r"20\d\d年度?|全年度?|年内|本年度?|今年|一年来|虽然?|尽管|仅|只|累计|总计|共计|先后|共|已|了|过|我[镇乡县区市旗局委街]道?|本[镇乡县区市旗局委]|组织|举办|举行|开展|办(?=了|过|$)|召开|进行|开办|实施|完成|工作|政务公开|政府信息公开|信息公开|业务|知识|专题|专门|会议?|活动|班|研究|“|”|有|的|第?[一二三四五六]是"
)
_NOT_ALL = regex(
    r"将|计划|拟|打算|下一?[步年]|今后|力争|争取|每|不少于|至少|要求|应当|目标|平均|历年|以来|截至|上半年|下半年|季度|第[一二三四]|[1-9]月|上一?年|去年|较|比|增|减|其中|另|再|又|参加|上级|[省市县区]里|选派|派员|观摩|以上"
)


_OF_THE_YEAR = regex(
    r"(?:[一二三四五六]是|因|由于|虽然?|尽管)?(?:全年度?|年内|本年度?|今年|一年来)(?:的|共|仅|只|我[镇乡县区市旗局]|组织|举办|召开|开展|了|过)*"
)
"""What stands before a number that is an attribute: ``全年举办的3次培训多讲操作``."""
_ALONE = regex(r"议|班|活动")
_ONLY_MEANT = regex(r"计划|方案|安排|任务|要求|目标|以上|中")


class _Told(NamedTuple):
    thing: str
    about: str
    number: Count
    sentence: Sentence
    words: str


def check(report: Report) -> Iterator[Finding]:
    """The first of each thing that was done another number of times than was told before."""
    told = [one for sentence in report.sentences() for one in _of(report, sentence)]
    for thing in dict.fromkeys(one.thing for one in told):
        own = [one for one in told if one.thing == thing]
        parts = _parts(report, thing)
        for place, one in enumerate(own):
            before = [other for other in own[:place] if other.sentence is not one.sentence]
            alike = [other for other in before if other.about == one.about]
            known = {other.number.value for other in before}
            if not alike or one.number.value in known | {
                sum(other.number.value for other in before)
            }:
                continue
            if parts & {one.number.value, alike[0].number.value}:
                continue  # 培训5期，其中政务公开培训2期
            span = (one.number.start, one.number.end)
            yield told_otherwise(one.sentence, alike[0].words, one.words, span)
            break


def _parts(report: Report, thing: str) -> set[Decimal]:
    """How often a thing was done as a part of more."""
    return {
        count.value
        for sentence in report.sentences()
        if thing in sentence.plain and "其中" in sentence.plain
        for count in counts_of(sentence.plain[sentence.plain.index("其中") :])
    }


def _named_behind(sentence: Sentence, count: Count) -> str:
    """What follows a number; in part five, behind one of the year, only up to what is counted: the rest says how it was."""
    thing = _THING.search(count.tail)
    if sentence.section.number != PROBLEMS or not thing or not _OF_THE_YEAR.fullmatch(count.lead):
        return count.tail
    more = _ALONE.match(count.tail, thing.end())
    end = more.end() if more else thing.end()
    return count.tail if _ONLY_MEANT.match(count.tail, end) else count.tail[:end]


def _of(report: Report, sentence: Sentence) -> Iterator[_Told]:
    """Each thing of a sentence that was done so many times."""
    if report.is_cut(sentence) or not _THING.search(sentence.plain):
        return
    if sentence.section.number not in (OVERVIEW, 2, PROBLEMS, 6):
        return
    counts = counts_of(sentence.plain)
    for count in counts:
        if count.unit not in _UNITS or is_planned(sentence, count.start):
            continue
        clause = count.lead + _named_behind(sentence, count)
        if len(compiled(r"\d").findall(clause)) or _NOT_ALL.search(clause):
            continue
        things = {match[0] for match in _THING.finditer(clause)}
        if len(things) == 1:
            thing = things.pop()
            about = _FILLING.sub("", clause.replace(thing, "", 1).removeprefix("议"))
            about = about.removesuffix("议") if thing.endswith("会") else about
            words = f"{count.lead}{sentence.plain[count.start : count.end]}{count.tail}"
            yield _Told(thing, about, count, sentence, words)
