"""A whole, some of it, and what is left of it (F3): ``9个社区，其中6个完成改造，尚未改造的4个``, ``84所，除5所……外，其余81所``.

What is left is told as such (其余, 余下, 剩余), or as what was not done of what was done with the others.  Those left out may be named
and not counted: ``12个社区中，除海墘社区的正在安装外，其余10个``.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from draftkit.audit.claims.counts import Count, amiss, counted, may_overlap, stretches
from draftkit.audit.claims.mistyped import of_sum
from draftkit.audit.claims.text import Finding, Report, Sentence
from draftkit.chinese import numerals
from draftkit.patterns import regex

_LEFT = regex(r"(?:^|[（])(?:而)?(?:其余|余下|剩余|剩下)(?:的)?[^，。；、\d]{0,8}$")
_NOT_DONE = regex(
    r"(?:^|[还仍尚])(?:有)?(?:尚未|仍未|还未|未|没有|没)(?P<deed>[\u3400-\u9fff]{1,2})[\u3400-\u9fff]{0,8}$"
)
_NOT_DONE_BEHIND = regex(
    r"[\u3400-\u9fff]{0,5}?(?:尚未|仍未|还未|未|没有|没)(?P<deed>[\u3400-\u9fff]{1,2})"
)
_DENIED = regex("[未没不无]")
_WHOLE = regex(
    r"(?:行政|建制|自然)?(?:村|社区|学校|站所|股室|科室|部门|单位|乡镇|街道|嘎查|公开栏|公示栏|公告栏|宣传栏|专区|公开专区|查阅点|窗口|账号|栏目|企业|网站|目录|事项|问题|意见|建议|提案|线索|点位|小区)?(?:当?中|里|内)?[有，]?$"
)
"""What stands behind a whole before its parts: its noun, and no deed."""
_NO_WHOLE = regex("其中|其[余他]|余下|剩|另|新增|上一?年|去年|比|较|每|各设|除|已|未")
_WITHIN = regex("其中|含|包括|中有|里有|也|同时|再|又|、$|^、|分别|占|比|较")
_FOR_EACH = regex("[各每]")
_MOST = 3


def check(report: Report) -> Iterator[Finding]:
    """Every whole of which something else is left than is told."""
    for sentence, counts, so_far in counted(report):
        if may_overlap(sentence):
            continue
        yield from _but_those_named(sentence)
        yield from _done_or_not(sentence)
        for start, end in stretches(sentence.plain):
            within = [c for c in counts if start <= c.start < end]
            yield from _of_stretch(sentence, within, so_far)


_KIND = "社区|村|嘎查|乡|镇|街道|站|所|办|局|委|科|中心|学校|中学|小学|医院|馆"
_NAMED = rf"[\u3400-\u9fff]{{1,6}}?(?:{_KIND})"
_BUT_THOSE = regex(
    rf"(?<![\d.])(?P<whole>[1-9]\d{{0,2}})(?P<unit>[个家所处块])(?P<what>[^，。；：\d（]{{1,10}}?(?:（[^（）\d]{{1,6}}）)?(?:公开栏|公示栏)?)(?:当中|中|里|内)?，?(?:除(?:了)?(?P<names>{_NAMED}(?:[、和及与]{{1}}{_NAMED}){{0,5}})(?P<why>[^，。；、和与及\d]{{0,14}})外|(?:只有|仅)?(?P<names2>{_NAMED}(?:[、和及与]{{1}}{_NAMED}){{0,5}})(?:未|没有|因|正在|尚未|仍未)[^，。；、\d]{{1,14}})，(?:其余|其他|余下)(?:的)?(?P<left>[1-9]\d{{0,2}})(?P=unit)"
)
_BUT_SO_MANY = regex(
    rf"(?<![\d.,])(?P<whole>[1-9]\d{{0,3}}|[{numerals.DIGITS}十]{{1,3}})(?P<unit>[个家所处块项件条人名户])(?P<what>[^，。；：\d（]{{1,10}}?)(?:当中|中|里|内)?，?除(?:了|去)?(?P<names>[^，。；\d]{{0,24}}?)(?P<few>[1-9]\d?|[两二三四五六七八九])(?P=unit)(?P<why>[^，。；\d]{{0,20}}?)(?:之?外)，(?:其余|其他|余下|剩下|另外)(?:的)?(?P<left>[1-9]\d{{0,3}}|[两{numerals.DIGITS}十]{{1,3}})(?P=unit)"
)
_A_CLASS = regex(
    "偏远|偏僻|边远|[新撤并搬拆未]|移民|城中|个别|少数|部分|其[他余]|这|那|该|本|山区|海岛|离岛|直属|垂管|双管|重点|贫困|等|若干|几|以上|有|每|各|两|三|四|所在|全|县直|区直|集体|城区|园区|农业|牧业"
)
"""Words for some of a kind, and not one by its name."""
_MOST_SLIPPED = 2


def _but_those_named(sentence: Sentence) -> Iterator[Finding]:
    """``12个社区中，除海墘社区的正在安装外，其余10个社区``: one is named, and eleven are left."""
    for match in _BUT_THOSE.finditer(sentence.plain):
        names = match["names"] or match["names2"]
        if _A_CLASS.search(names) or _A_CLASS.search(match["what"]):
            continue
        named = len(_AND.findall(names)) + 1
        whole, left = int(match["whole"]), int(match["left"])
        if 0 < abs(whole - named - left) <= _MOST_SLIPPED:
            what = f"{whole}{match['unit']}里除了说出名字的 {named}{match['unit']}，还有 {whole - named}{match['unit']}，文字说 {left}{match['unit']}"
            pairs = of_sum(Decimal(whole), [Decimal(named), Decimal(left)])
            yield amiss(sentence, what, match.span(), pairs=pairs)

    for match in _BUT_SO_MANY.finditer(sentence.plain):
        whole, few, left = (numerals.counted(match[name]) for name in ("whole", "few", "left"))
        if 0 < abs(whole - few - left) <= _MOST_SLIPPED and not _NO_WHOLE.search(match["what"]):
            what = f"{whole}{match['unit']}除去 {few}{match['unit']}是 {whole - few}{match['unit']}，文字说 {left}{match['unit']}"
            pairs = of_sum(Decimal(whole), [Decimal(few), Decimal(left)])
            yield amiss(sentence, what, match.span(), pairs=pairs)


_AND = regex("[、和及与]")
_DONE_OR_NOT = regex(
    r"(?<![\d.])(?P<whole>[1-9]\d{0,4})(?P<unit>[份件条个项名人户家处篇])(?P<what>[\u3400-\u9fff]{0,8}?)(?:中|里)?，?(?:已)?(?P<deed>公开|参加|整改|完成|采纳|办结|答复|回复|更新|录入|归档|发布|报送|到岗|上网|公示)(?:了|的)?(?P<done>[1-9]\d{0,4})(?P=unit)，(?:尚未|仍未|未|没有)(?P=deed)(?:的)?(?P<left>[1-9]\d{0,4})(?P=unit)(?=[，。；])"
)


def _done_or_not(sentence: Sentence) -> Iterator[Finding]:
    """``48份合同公开41份，未公开8份``: the deed and its denial are all there is."""
    for match in _DONE_OR_NOT.finditer(sentence.plain):
        whole, done, left = (int(match[name]) for name in ("whole", "done", "left"))
        if done + left != whole and not _NO_WHOLE.search(match["what"]):
            what = f"{done} + {left} 是 {done + left}，前面说 {whole}{match['unit']}"
            pairs = of_sum(Decimal(whole), [Decimal(done), Decimal(left)])
            yield amiss(sentence, what, match.span(), pairs=pairs)


def _of_stretch(sentence: Sentence, within: list[Count], so_far: list[Count]) -> Iterator[Finding]:
    for at, left in enumerate(within):
        run = [c for c in within[:at] if c.unit == left.unit]
        if not 2 <= len(run) <= _MOST + 1 or left.value < 1:  # noqa: PLR2004
            continue
        whole, *parts = run
        told = _LEFT.search(left.lead) or (len(parts) == 1 and _is_not_done(parts[0], left))
        if not told or not _is_whole(sentence, whole, parts) or _fits(run, left, so_far):
            continue
        every = [part.value for part in parts] + [left.value]
        shown = " + ".join(f"{n:f}" for n in every)
        what = f"{shown} 是 {sum(every):f}，前面说 {whole.value:f}{whole.unit}"
        pairs = of_sum(whole.value, every)
        yield amiss(sentence, what, (whole.start, left.end), pairs=pairs)
        return


def _is_whole(sentence: Sentence, whole: Count, parts: list[Count]) -> bool:
    """Whether the first number is one of which the others are parts: more than each, and nothing is told of it but what it counts."""
    between = sentence.plain[whole.end : parts[0].start]
    tail = between[: between.find("，") + 1] or between
    if any(_FOR_EACH.search(part.lead) for part in parts):
        return False  # 1,200册，11个村各100册，剩余100册
    if _NO_WHOLE.search(whole.lead) or whole.value <= max(part.value for part in parts):
        return False
    return bool(_WHOLE.fullmatch(tail))


def _is_not_done(part: Count, left: Count) -> bool:
    """Whether what was not done with the last is what was done with the one before: 完成改造 and 尚未改造."""
    match = _NOT_DONE.search(left.lead) or _NOT_DONE_BEHIND.match(left.tail)
    done = part.lead + part.tail
    if match is None or _DENIED.search(done):
        return False
    deed = match["deed"]
    return deed in done or deed[0] in done


def _fits(run: list[Count], left: Count, so_far: list[Count]) -> bool:
    """Whether what is left is so of some number before it, without some of those that follow that one."""
    wholes = [*(c for c in so_far if c.unit == left.unit), *run]
    for whole in wholes:
        others = [c for c in run if c is not whole]
        needed = [c for c in others[1:] if not _WITHIN.search(c.lead)]
        for many in range(1, len(others) + 1):
            for some in combinations(others, many):
                if any(c not in some for c in needed) and whole in run[:1]:
                    continue
                if whole.value - sum((c.value for c in some), Decimal(0)) == left.value:
                    return True
    return False
