"""Sums that miss by a slip (F3): numbers of one kind that stand together and all but make another beside them.

No word need say that they are its parts.  That a list adds up to nearly what stands before or behind it is no chance, where
it is told to its end; a number that the tables bear out is what it is, and what is only part of a process may be less.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import accumulate, pairwise

from draftkit.audit.claims.counts import may_overlap
from draftkit.audit.claims.measured import shown_like
from draftkit.audit.claims.numerals import Mention, mentions
from draftkit.audit.claims.text import Finding, Report, Sentence, at
from draftkit.chinese.sentences import CLAUSE, SENTENCE, begins
from draftkit.diagnostics import Severity
from draftkit.patterns import compiled, regex

Spots = frozenset[tuple[int, int]]
_CLASSES = {
    **dict.fromkeys(("人", "名", "人次"), "人"),
    **dict.fromkeys(("条", "篇"), "条"),
    **dict.fromkeys(("个", "处"), "个"),
}
_THINGS = frozenset(
    ("件", "条", "篇", "份", "个", "次", "期", "场", "项", "家", "处", "户", "部", "宗", "人", "名", "人次", "批次", "册", "封", "所", "万元", "块", "台", "本", "张", "卷", "则")
)  # fmt: skip
_LONGEST = 600
_MOST = 12
_LEAST_LIST = 2
_NOUN = 8
"""Characters before a number that tell what it is."""
_TWO_OFF, _MORE_OFF, _SAID_OFF = Decimal("0.07"), Decimal("0.08"), Decimal("0.2")
_TIGHT = regex(r"(?:（[^（）\d]*）)?(?:、|和|及|与|以及)[^，。；、：\d]{0,14}")
_LOOSE = regex(r"(?:（[^（）\d]*）)?[，；][^，。；、：\d]{1,16}")
_BEFORE = regex(
    r"[^。；\d]{0,4}(?:[，：（]|——)[^。；\d]{0,18}|[^，。；：\d]{0,18}[，：（][^，。；\d]{0,18}"
)
_AFTER = regex(
    r"[^，。；\d]{0,4}[，；、（][^，。；\d]{0,10}(?:共|合计|总计|总数|累计|相加|参加|参评|全部)[^，。；\d]{0,6}"
)
_OTHER = regex(
    r"办结|审结|纠正|维持|结案|立案|结转|答复|废止|制发|年初|年末|新收|收到|受理|同比|比|增|减|上年|去年|20\d\d|每|各|均|平均|占|超|不少于|阅读|浏览|另|还|截至|等|余|多|涉及|重复|含|剩|注销|关停|转入|由"
)
"""What makes a number no part of a list that is told to its end."""
_PROCESS = regex(r"整改|采纳|退回|通过|完成|回复|合格|正在|已|解决|办理|更正|修改|发现|抽查|问题")
"""Of such, what is left may be more to come."""


def check(report: Report, true: Spots) -> Iterator[Finding]:
    """Lists whose sum all but is the number before or behind them; ``true`` numbers are what the tables have."""
    for sentence in report.sentences():
        if len(sentence.text) > _LONGEST:
            continue
        if not report.is_cut(sentence) and not may_overlap(sentence):
            yield from _slips(sentence, true)


def _slips(sentence: Sentence, true: Spots) -> Iterator[Finding]:
    text = sentence.plain
    found = [m for m in mentions(text) if m.unit in _THINGS and not m.rough]
    if not _LEAST_LIST < len(found) <= _MOST:
        return
    for first, last in _lists(text, found):
        parts = found[first : last + 1]
        for total in _totals(text, found, first, last):
            told = (total, *parts)
            if all((id(sentence), m.start) in true for m in told) or not _is_near(
                text, total, parts, found
            ):
                continue
            together = sum((m.value for m in parts), Decimal(0)).normalize()
            shown = shown_like(together, total)
            what = f"{'、'.join(m.text for m in parts)}相加为 {shown}，与 {total.text} 差一点"
            span = (min(m.start for m in told), max(m.end for m in told))
            fix = "核对各数和总数"
            yield at(sentence, "F3", what, fix, span=span, severity=Severity.WARNING)
            return


_ITEM = regex(r"(?:其中|：|结果|[中里]，)[^，。；、\d]{0,10}$")
"""Before the first number of a list: it is no total of the others."""
_SORTED = regex(
    r"[；，。]按[^，。；：\d]{1,6}(?:分|看|统计|划分)(?:类)?[：，][^，。；、：\d]{0,12}$"
)


def _lists(text: str, found: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """The longest runs of numbers of one kind, joined by one kind of mark."""
    for mark in (_TIGHT, _LOOSE):
        first = 0
        for at_, (one, other) in enumerate(pairwise(found), start=1):
            gap = text[one.end : other.start]
            if _alike(one, other) and mark.fullmatch(gap) and not _OTHER.search(gap):
                continue
            if at_ - first >= _LEAST_LIST:
                yield first, at_ - 1
            first = at_
        if len(found) - first >= _LEAST_LIST:
            yield first, len(found) - 1
        if mark is _LOOSE:  # a total before its parts is joined to them like one of them
            yield from _but_the_first(text, found)


def _but_the_first(text: str, found: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """``公开15600条，网站9800条，新媒体6800条``: what stands behind the first number of a run."""
    gaps = [text[a.end : b.start] for a, b in pairwise(found)]
    joined = all(_LOOSE.fullmatch(gap) and not _OTHER.search(gap) for gap in gaps)
    if joined and len(found) > _LEAST_LIST and all(_alike(a, b) for a, b in pairwise(found)):
        yield 1, len(found) - 1
        yield 0, len(found) - 2


def _alike(one: Mention, other: Mention) -> bool:
    return _CLASSES.get(one.unit, one.unit) == _CLASSES.get(other.unit, other.unit)


def _totals(text: str, found: Sequence[Mention], first: int, last: int) -> Iterator[Mention]:
    """The number before a list, and the one behind it that is told as a sum."""
    noun = compiled(r"[，。；、：（]").split(text[: found[first].start])[-1]
    if _OTHER.search(noun):
        return
    if first and _alike(found[first - 1], found[first]):
        gap = text[found[first - 1].end : found[first].start]
        ends = compiled(r"[，。；）]|$").match(text, found[last].end)
        lead = text[: found[first - 1].start]
        parts = found[first : last + 1]
        if (
            _BEFORE.fullmatch(gap)
            and not _OTHER.search(gap)
            and ends
            and not _ITEM.search(lead)
            and gap.count("（") >= gap.count("）")
            and _may_have_parts(text, found[first - 1], parts)
        ):
            yield found[first - 1]
        elif _SORTED.search(text[: found[first].start]) and ends:
            yield next(m for m in found if _alike(m, found[first]))
    lies = found[last].unit in _LYING
    if not lies and last + 1 < len(found) and _alike(found[last], found[last + 1]):
        gap = text[found[last].end : found[last + 1].start]
        if _AFTER.fullmatch(gap) and not _OTHER.search(gap.replace("参加", "")):
            yield found[last + 1]


_PARTED = regex(r"[：（]|——|中|其|包括|分为|分别|按")
"""Words by which a number is parted into those behind it."""
_ALL_OF_IT = regex(r"(?<!公)(?:共|合计|总计|总数|累计)有?[^，。；、\d]{0,6}$")
_WAYS = regex(
    r"自然人|个人|公民|村民|居民|群众|法人|企业|组织|机构|律师|网站|网页|公众号|新媒体|微信|微博|抖音|客户端|头条|公开栏|公示栏|公报|广播|电视|报纸|报刊|信函|来函|邮寄|邮件|当面|现场|窗口|传真|网络|网上|在线|线上|线下|书面|文字|图文|图片|图解|图表|视频|音频|动漫|漫画|问答|满意|优秀|良好|合格|的$"
)
_MANY = 3
_LYING = frozenset(("块", "台", "本", "张", "卷", "则"))
"""Units of things of which others stand beside them in another unit: ``显示屏1块、打印机1台、查询机1台，共3台``."""
_NOT_OF_DEEDS = frozenset(("块", "台", "本", "张", "卷", "份", "册", "处", "家", "户"))
"""Units of things that lie side by side: of deeds and people each kind may be counted for itself."""


def _may_have_parts(text: str, total: Mention, parts: Sequence[Mention]) -> bool:
    """Kinds that only stand side by side are no parts of the first: ``招生97条，经费46条，招聘35条``; by whom or by what way may be."""
    gap = text[total.end : parts[0].start]
    if _ALL_OF_IT.search(text[: total.start]):
        return True
    between = text[parts[0].end : parts[1].start].rpartition("）")[2]
    if _PARTED.search(gap) or between[:1] not in tuple("，；"):
        return True
    nouns = [compiled(r"[，；、（]").split(text[: m.start])[-1] for m in parts]
    if any("其中" in noun for noun in nouns[1:]):
        return False  # 能讲彝语的6人，能讲哈尼语的4人，其中两种都能讲的1人
    if all(_WAYS.search(noun) for noun in nouns):
        own = compiled(r"[，；、（：。]").split(text[: total.start])[-1]
        kinds = [kind for kind in _KINDS_OF_WAYS if kind.search(own)]
        return not any(
            all(map(kind.search, nouns)) for kind in kinds
        )  # 网上19件，信函12件，当面4件
    alone = begins(text, total.start, SENTENCE) >= begins(text, total.start, CLAUSE)
    return alone and len(parts) >= _MANY and total.unit in _NOT_OF_DEEDS


_KINDS_OF_WAYS = (
    regex(r"自然人|个人|公民|村民|居民|群众|法人|企业|组织|机构|律师"),
    regex(r"信函|来函|邮寄|邮件|当面|现场|窗口|传真|网络|网上|在线|线上|线下|书面|平台"),
    regex(r"网站|网页|公众号|新媒体|微信|微博|抖音|客户端|头条|公开栏|公示栏|公报|广播|电视|报纸"),
)
"""Of one kind, ways stand side by side: who applied, how it came, where it was published."""
_AND_MORE = regex(r"(?:（[^）]*）)?[，；]另?外?有?")


def _is_near(text: str, total: Mention, parts: Sequence[Mention], found: Sequence[Mention]) -> bool:
    together = sum((m.value for m in parts), Decimal(0))
    apart = abs(together - total.value)
    loose = sum((m.step / 2 for m in (total, *parts) if "万" in m.text), Decimal(0))
    if (
        apart <= loose
        or total.value < max(m.value for m in parts)
        or not min(m.value for m in parts)
    ):
        return False
    prefixes = list(accumulate(m.value for m in parts))
    if together in (m.value for m in found) or total.value in prefixes[1:]:
        return False
    if any(m.value == total.value - together for m in found if m.start > parts[-1].start):
        return False  # ……、财务类6条，其他12条: what is missing is told behind the list
    behind = next((m for m in found if m.start > parts[-1].start), None)
    gap = text[parts[-1].end : behind.start] if behind else ""
    if behind and total.value - together == behind.value and _AND_MORE.fullmatch(gap):
        return False  # ……，1件年后继续办理: what is missing is told behind the list
    begin = min(m.start for m in parts)
    lead = text[max(0, begin - _NOUN) : parts[-1].end]
    if together < total.value and _PROCESS.search(lead):
        return False
    few = len(parts) == _LEAST_LIST
    if total.start > parts[-1].start:  # told as a sum
        return apart <= max(Decimal(2), total.value * _SAID_OFF)
    return apart <= max(Decimal(1 if few else 2), total.value * (_TWO_OFF if few else _MORE_OFF))
