"""What is in two sets, in both and in either (F3): ``网站24篇，公众号18篇，两处都登的12篇，不重复计算共30篇``; ``两样都没有的6家``.

The two stand right before what is in both; how many there are in all stands before them, or behind as told without repeating.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from draftkit.audit.claims.counts import Count, amiss, counts_of
from draftkit.audit.claims.mistyped import Pairs
from draftkit.audit.claims.text import Finding, Report, Sentence
from draftkit.chinese.sentences import begins
from draftkit.patterns import regex

_EACH_OF = "(?:两|二|2)(?:处|样|期|者|边|种|项|类|次|门|头|地|端|场|轮|批|个?平台|个?渠道|个?方面|个?栏目|个?账号|个?号)"
_IN_BOTH = regex(
    rf"{_EACH_OF}(?:里|中|上)?(?:均|都|皆|同时|重复|兼)|(?:同时|重复)(?:登|发|在|有|参加|推送|公开|张贴|到|上|报名|涉及|出现)|既[^，。；\d]{{1,12}}[又也]|兼有|[，（]重复(?:的|发布|登载|推送)*(?:有)?$|在{_EACH_OF}|(?:内容)?(?:相同|重叠|重复)的?(?:有)?$"
)
_CUE = regex(
    rf"同时|重复|重叠|相同|既|兼有|在{_EACH_OF}|{_EACH_OF}[里中上]?(?:\d[\d,]*[\u3400-\u9fff]{{1,2}})?[均都皆兼]"
)
"""Without one of these no number is of both."""
_IN_NONE = regex("(?:都|均|皆|全都|一[样个次]也|哪[样个]都)(?:没有?|无|未|不)|既(?:无|没|未|不)")
_LEFT = regex("^(?:其余|余下|剩下|剩余|另有?)(?:的)?$")
_OF_ALL = regex(
    "不重复|去重|去除|去掉|扣除|剔除|除去|实际|实有|实到|实发|合并计算|按[人篇条件](?:数)?(?:计|算)?|共有|总共|只算一次"
)
_NO_OTHERS = regex(
    "没有(?:走|用|其他|别的)|全部|都(?:已|在|通过|是)|均(?:已|在|通过|为)|只有这|无其他"
)
_NO_WHOLE = regex("其余|另|上一?年|去年|比|较|增|减|每")
_SMALL, _NEAR = 2, 4


def check(report: Report) -> Iterator[Finding]:
    """Every two sets of which the numbers in both and in either do not go together."""
    for sentence in report.sentences():
        if _CUE.search(sentence.plain) and not report.is_cut(sentence):
            yield from _of(sentence)


def _of(sentence: Sentence) -> Iterator[Finding]:
    every = [c for c in counts_of(sentence.plain) if not c.tail.startswith("次")]
    for both in every:
        words = _clause(sentence, both)
        if not _IN_BOTH.search(words) or _IN_NONE.search(words):
            continue
        own = [c for c in every if c.alike == both.alike]
        place = own.index(both)
        if place < _SMALL:
            continue
        one, other = own[place - 2 : place]
        if both.value > min(one.value, other.value) or _NO_WHOLE.search(one.lead + other.lead):
            continue
        yield from _judged(sentence, own, (one, other, both))
        return


def _clause(sentence: Sentence, count: Count) -> str:
    """The clause of a number, without it: ``两期都到的`` has a number of its own."""
    start = begins(sentence.plain, count.start, "，；。：、（）")
    return sentence.plain[start : count.start] + count.tail


def _judged(
    sentence: Sentence, own: Sequence[Count], three: tuple[Count, Count, Count]
) -> Iterator[Finding]:
    """The first whole of two sets that is told beside them."""
    one, other, both = three
    before, behind = own[: own.index(one)], own[own.index(both) + 1 :]
    none = next((c for c in behind if _LEFT.search(_clause(sentence, c))), None)
    none = none or next((c for c in behind if _IN_NONE.search(_clause(sentence, c))), None)
    outside = none.value if none else Decimal(0)
    right = one.value + other.value - both.value + outside
    after = [c for c in behind if c is not none and _OF_ALL.search(c.lead + c.tail)]
    text = f"{one.value:f} 加 {other.value:f} 减 {both.value:f}"
    text += f" 加 {outside:f}" if none else ""
    for whole in (*after[:1], *before[-1:]):
        if whole.value == right or any(c.value == right for c in before):
            return
        between = sentence.plain[whole.end : one.start] if whole in before else ""
        closed = whole in after or none or "其中" in between or _NO_OTHERS.search(sentence.plain)
        if whole in before and whole.value == one.value + other.value:
            continue  # 以县政府名义6件、以部门名义3件，其中2件既有图解又有视频
        if whole.value < max(one.value, other.value) or (right < whole.value and not closed):
            continue
        if whole in before and right > whole.value + outside and len(before) > _NEAR:
            continue
        what = f"{text} 是 {right:f}，文字说 {whole.value:f}{whole.unit}"
        last = max((none or both).end, whole.end)
        span = min(whole.start, one.start), last
        yield amiss(sentence, what, span, pairs=_pairs(three, outside, whole))
        return


def _pairs(three: tuple[Count, Count, Count], outside: Decimal, whole: Count) -> Pairs:
    """What each of the numbers would have to be, the others being right."""
    one, other, both = (c.value for c in three)
    right = one + other - both + outside
    gap = whole.value - right
    told = [(whole.value, right), (one, one + gap), (other, other + gap), (both, both - gap)]
    return tuple([*told, (outside, outside + gap)] if outside else told)
