"""Numbers told side by side of which some bound the other (F3): a mean and the longest, a share in tenths.

``平均用时14个工作日，最长的1件用时12个工作日``; ``58条，占全年214条的三成以上``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from draftkit.audit.claims.counts import amiss
from draftkit.audit.claims.numerals import value_of
from draftkit.audit.claims.text import OTHER, OVERVIEW, Finding, Report, Sentence
from draftkit.patterns import regex

_SPENT = r"(?:用时|时间|时长|用了|耗时|办理|答复|办结|为|是|约)"
_DAYS = r"(?:个?工作日|天|日)"
_MEAN_FIRST = regex(
    rf"平均{_SPENT}{{0,4}}(?P<mean>\d{{1,2}}(?:\.\d)?){_DAYS}，(?:其中|用时|时间|办理)?最长(?:的)?(?:[1一]件)?{_SPENT}{{0,3}}(?P<most>\d{{1,2}}){_DAYS}"
)
_MOST_FIRST = regex(
    rf"最长(?:的)?(?:[1一]件)?{_SPENT}{{0,3}}(?P<most>\d{{1,2}}){_DAYS}，(?:全部)?平均{_SPENT}{{0,4}}(?P<mean>\d{{1,2}}(?:\.\d)?){_DAYS}"
)
_N = r"(?<![\d.,])[1-9][\d,]{0,6}"
_TENTHS = regex(
    rf"(?P<part>{_N})(?P<u>条|件|篇|份|期|张|次|场|个)，占(?:全年|全部|总数|推送|发布|公开|推文|来信|收到|的|信息)*(?P<whole>{_N})(?P=u)的(?P<near>近|不足|不到|超过|超|约)?(?:(?P<tenths>[一二三四五六七八九])成(?P<half>半|五)?|(?P<one_half>一半|半数))(?P<more>以上|多|左右|以下|稍多|略多)?(?=[，。；、（])"
)
_LOW, _HIGH = Decimal("0.04"), Decimal("0.1")
_TEN = 10
_HALF = Decimal("0.05")


def check(report: Report) -> Iterator[Finding]:
    """Every number that lies beyond its bound."""
    for sentence in report.sentences(OVERVIEW, OTHER):
        if report.is_cut(sentence):
            continue
        yield from _longest(sentence)
        yield from _in_tenths(sentence)


def _longest(sentence: Sentence) -> Iterator[Finding]:
    """``平均用时14个工作日，最长的1件用时12个工作日``."""
    for pattern in (_MEAN_FIRST, _MOST_FIRST):
        for match in pattern.finditer(sentence.plain):
            if Decimal(match["mean"]) > Decimal(match["most"]):
                what = f"平均用时 {match['mean']} 天，比最长的 {match['most']} 天还长"
                yield amiss(sentence, what, match.span())


def rough_bounds(match: re.Match[str]) -> tuple[Decimal, Decimal]:
    """The least and the most that a share may be which is told in such words."""
    tenths = 5 if match["one_half"] else "一二三四五六七八九".index(match["tenths"]) + 1
    said = Decimal(tenths) / _TEN + (_HALF if match["half"] else 0)
    if match["near"] in ("近", "不足", "不到") or match["more"] == "以下":
        return said - _HIGH, said
    if match["near"] in ("超过", "超") or match["more"] in ("以上", "多", "稍多", "略多"):
        return said, said + _HIGH if match["more"] != "以上" else Decimal(1)
    return said - _LOW, said + _LOW


def _in_tenths(sentence: Sentence) -> Iterator[Finding]:
    """``58条，占全年214条的三成以上``."""
    for match in _TENTHS.finditer(sentence.plain):
        real = value_of(match["part"]) / value_of(match["whole"])
        least, most = rough_bounds(match)
        if not least <= real <= most:
            what = f"{match['part']} 占 {match['whole']} 为 {real * 100:.1f}%，文字说“{match[0]}”"
            yield amiss(sentence, what, match.span())
