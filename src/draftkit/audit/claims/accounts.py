"""What a stretch of text says of its numbers, by the part each plays (F3): so many for each, then and now, all of it by one measure.

No wording is looked for that holds the whole claim.  Each number is read by the words that lead to it: ``每村``, ``各`` make it
one of several, ``年初``, ``原有`` what there was, ``共`` a sum, and a claim is wrong only if no reading of its numbers bears it out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import accumulate, combinations, pairwise

from draftkit.audit.claims.counts import (
    AND_MORE,
    Count,
    amiss,
    counted,
    may_overlap,
    names_its_own,
    stretches,
)
from draftkit.audit.claims.figures import Figures
from draftkit.audit.claims.mistyped import of_bound, of_change, of_growth, of_product, of_sum
from draftkit.audit.claims.movements import WENT
from draftkit.audit.claims.numerals import mentions
from draftkit.audit.claims.text import Finding, Report, Sentence, as_told, at
from draftkit.chinese import numerals
from draftkit.chinese.sentences import begins
from draftkit.diagnostics import Severity
from draftkit.kinds import disclosure
from draftkit.kinds.tables import TOTAL, cell_key
from draftkit.patterns import compiled, regex

_MOST = 12


def check(report: Report) -> Iterator[Finding]:
    """Every claim of these kinds; ``report`` says what the tables hold."""
    figures = Figures(report.cells)
    for sentence, counts, so_far in counted(report):
        if len(counts) > 1:
            for first, last in stretches(sentence.plain):
                own = [c for c in counts if first <= c.start < last]
                yield from _dealt_out(sentence, own)
                yield from _made_up(sentence, own)
                yield from _more_than_there_are(sentence, own)
                yield from _of_several_units(sentence, own)
                yield from _then_and_now(sentence, own, (first, last), report.year)
            yield from _by_one_measure(sentence, counts, so_far, figures)
            yield from _to_its_end(sentence, counts, so_far)
            yield from _by_channel(sentence, counts, figures)
        yield from _mean_of_a_list(sentence)
        yield from _none_left(sentence, figures)
        yield from _none_of_a_kind(sentence, figures)


# ---------------------------------------------------------------- so many for each

_PER = regex(
    r"(?:(?<!平均)每(?![年季月周天日半])|各(?![类级项种界地方])|均(?=[设有配建安排明确张贴开展组织召]))[^每各]{0,10}$"
)
_SUM = regex(
    r"(?:(?<!公)共(?![享治同性产]|建(?![^，。；\d]{0,4}$)))[^，。；\d]{0,8}$|(?:合计|总计|累计|总数)[^，。；\d]{0,6}$"
)
_BEARERS = frozenset(("个", "家", "名", "人", "户", "所", "期", "场", "次", "处", "条", "篇", "部"))
_NOT_EXACT = regex(
    r"至少|不少于|以上|不低于|要求|应|须|约|左右|原则|不超过|平均|最|比|较|多于|人均"
)
_OTHERS_TOO = regex(r"历年|以来|截至|累计有")
_MOST_BEARERS, _MOST_ASIDE = 4, 4


def _dealt_out(sentence: Sentence, counts: Sequence[Count]) -> Iterator[Finding]:
    """``8个村，每村配备信息员2名，共有18名``: the bearers, what each has, what stands beside them, and the sum."""
    each = [c for c in counts if _PER.search(_clause(sentence.plain, c)) or _one_of_all(c)]
    if len(each) > 1:  # 每次18人（每个社区2人）
        each = [c for c in each if not _in_brackets(sentence.plain, c)]
    sums = [c for c in counts if c not in each and _SUM.search(c.lead)]
    some = _SOME_HAVE.match(sentence.plain, each[0].end) if each else None
    if some:  # 每村1处，其中4个村各有2处
        each = [c for c in each if c.end > some.end() or c is each[0]]
    if len(each) > 1:
        yield from _dealt_out_twice(sentence, counts, each, sums)
        return
    if not each or len(counts) > _MOST:
        return
    one = each[0]
    around = sentence.plain[max(0, one.start - 14) : one.end + 3]
    total = next((c for c in sums if c.alike == one.alike), None)
    total = total or _total_before(counts, one)
    if total is None or _NOT_EXACT.search(around) or _is_of_others(sentence.plain, total):
        return
    if _ALL_OF_THEM.search(one.lead) and total.value == sum(
        c.value for c in counts if c.alike == one.alike and c.end <= one.end
    ):
        return  # 办公室1人专职、各股室6人兼职，共7人
    if "其中" in sentence.plain[total.end : one.start]:
        return  # 设公示栏26块，其中两个大村各设3块
    others = [c for c in counts if c not in (one, total)]
    bearers = [c for c in others if c.end <= one.start and c.unit in _BEARERS]
    bearers = [c for c in bearers if c.alike != one.alike or _bears(c)][-_MOST_BEARERS:]
    beside = [c for c in others if c.alike == one.alike and c not in bearers]
    beside = [c for c in beside if not _PER.search(c.lead) and not (some and c.end <= some.end())]
    joined = [c for c in beside if c.end <= total.start and _adds(c.lead) and c.unit == total.unit]
    before = [c.value for c in joined]  # 查阅点1个，13个村和2个社区各有公开栏1块，共15块
    fixed = sum(before, Decimal(0))
    aside = [c.value for c in beside if c not in joined][-_MOST_ASIDE:]
    if not bearers or total.value in aside or compiled("分别|依次").search(one.lead):
        return  # 各期分别为86人、74人
    named = _named_behind(sentence.plain, bearers[-1], one)
    unnamed = named or _uncounted(sentence.plain, _first_of_run(sentence.plain, bearers), one)
    others_too = aside or (not unnamed and _names_others(sentence.plain, bearers[0]))
    if total.start > one.start and not some and others_too:
        return  # they may belong to the sum
    times = {n + more for n in _bearing(sentence.plain, bearers) for more in (unnamed, named)}
    more = [*aside, *(-n for n in before[-_MOST_ASIDE:] if len(before) > 1)]
    plus = {sum(some, fixed) for n in range(len(more) + 1) for some in combinations(more, n)}
    times |= {n * _matters(sentence.plain, one) for n in times}
    right = {n * one.value + more for n in times for more in plus}
    if some:  # 每村1处，其中4个村有2处
        right = {n + int(some["n"]) * (int(some["k"]) - one.value) for n in right}
    if total.value in right or total.value in plus:
        return
    many = next(iter(_bearing(sentence.plain, bearers))) + unnamed
    if _may_be_named(sentence.plain, bearers[-1], many * one.value, total.value, one.value):
        return
    shown = f"{many:f} 乘 {one.value:f} 是 {many * one.value:f}"
    shown += f"，加上另外的 {fixed:f}" if fixed else ""
    span = (min(c.start for c in (*bearers, total, one)), max(total.end, one.end))
    pairs = of_product((many, one.value), total.value - fixed)
    yield amiss(sentence, f"{shown}，与 {total.value:f} 对不上", span, pairs=pairs)


def _names_others(text: str, first: Count) -> bool:
    """Whether others are named before those that have so many, in a way that tells no number of them."""
    lead = first.lead.rpartition("有")[2]
    return bool(compiled("[、和及与]").search(lead)) or text[: first.start].endswith(
        ("、", "和", "及")
    )


def _bears(count: Count) -> bool:
    """Whether a number is of those who have so many: not in ``除县政务服务中心1处外，17个乡镇各有1处，共18处``."""
    excepted = "除" in count.lead and count.tail.startswith(("外", "以外", "之外"))
    return bool(count.tail) and not excepted


def _is_of_others(text: str, total: Count) -> bool:
    """Whether a sum is of other years, or of those before: ``其中4人各两件以上，合计13件，其余45人各1件``."""
    return bool(_OTHERS_TOO.search(total.lead) or _SOME_MORE.search(text, 0, total.start))


_SOME_MORE = regex(r"各[^，。；\d]{0,8}以上，(?:合计|共计?)$")
_ALL_OF_THEM = regex(r"^[和与及另]?各[\u3400-\u9fff]{1,10}$")
"""``各股室6人``: so many in all of them, where the total says so."""


_SOME_HAVE = regex(
    r"[^。；，\d]{0,8}，其中(?:有)?(?P<n>\d{1,3})个[^，。；\d]{1,8}?(?:各|都|均)?(?:设|配备?|建)?有?(?P<k>\d{1,3})[个处块名人台次期]"
)


def _matters(text: str, one: Count) -> int:
    """``每个小区公开方案、进度、验收各1次``: of how many matters each has so many."""
    match = _MATTERS.search(text[: one.start])
    return match["list"].count("、") + 1 if match else 1


_MATTERS = regex(r"每[^，。；]*?(?P<list>[^，。；、]{1,10}(?:、[^，。；、]{1,10})+)各$")


def _may_be_named(text: str, last: Count, right: Decimal, said: Decimal, each: Decimal) -> bool:
    """``局机关、登记中心和石滩、河西、新圩3个所各1处，共5处``: of the names before a number some are those it counts."""
    begin = begins(text, last.start)
    names = len(compiled("[、和及与]").findall(text[begin : last.start]))
    return right < said <= right + names * each


def _clause(text: str, count: Count) -> str:
    """What leads to a count in its clause, over the marks of a list: 每家单位公开预算、决算2项."""
    start = max(count.start - len(count.lead), 0)
    names = _NAMES.search(text[:start])
    return f"{names[0] if names else ''}{count.lead}"


def _dealt_out_twice(
    sentence: Sentence, counts: Sequence[Count], each: Sequence[Count], sums: Sequence[Count]
) -> Iterator[Finding]:
    """``20个村每村1处、4个社区每社区2处，合计28处``: those that have so many, and those that have so many."""
    total = next((c for c in sums if c.alike == each[0].alike and c.start > each[-1].start), None)
    last, right = 0, Decimal(0)
    for one in each:
        mine = [c for c in counts if last <= c.start < one.start and c.unit in _BEARERS]
        near = sentence.plain[max(0, one.start - 8) : one.end + 3]
        if not mine or _NOT_EXACT.search(near) or one.alike != each[0].alike:
            return
        right += next(iter(_bearing(sentence.plain, mine))) * one.value
        last = one.end
    between = [c for c in counts if total and last <= c.start < total.start]
    if (
        total is None
        or between
        or _OTHERS_TOO.search(total.lead)
        or len(counts) != 2 * len(each) + 1
    ):
        return
    if right != total.value:
        what = f"各处相加为 {right:f}，与 {total.value:f} 对不上"
        pairs = of_sum(total.value, (right,))
        yield amiss(sentence, what, (counts[0].start, total.end), pairs=pairs)


_NAMES = regex(r"[每各][^，。；：、\d（）]{0,8}、$")


def _in_brackets(text: str, count: Count) -> bool:
    lead = text[: count.start]
    return lead.count("（") > lead.count("）")


_ALL_HAVE = regex(r"(?:都|均|全部)[^都均每各]{0,8}$")


def _one_of_all(count: Count) -> bool:
    """``9个科室都明确了1名信息员``."""
    return count.value == 1 and _ALL_HAVE.search(count.lead) is not None


def _total_before(counts: Sequence[Count], one: Count) -> Count | None:
    """``设公开栏14块，苏木2块，13个嘎查各1块``: the first number, where others that make it follow."""
    first = counts[0]
    beside = [c for c in counts[1:] if c.unit == one.unit and c != one and c.value < first.value]
    apart = any(_APART.search(c.lead) for c in counts)
    is_total = first.alike == one.alike in ("个", "人") and len(counts) == len(beside) + 3
    return first if is_total and beside and not apart else None


def _run_of(text: str, bearers: Sequence[Count]) -> Sequence[Count]:
    """The last of those that have each, with those joined to it."""
    run = [bearers[-1]]
    for one in reversed(bearers[:-1]):
        if not _JOINED.fullmatch(text[one.end : run[0].start]):
            break
        run.insert(0, one)
    return run


def _first_of_run(text: str, bearers: Sequence[Count]) -> Count:
    return _run_of(text, bearers)[0]


def _bearing(text: str, bearers: Sequence[Count]) -> Iterator[Decimal]:
    """How many have each: those joined to the last, or one of the others."""
    run = _run_of(text, bearers)
    yield sum((c.value for c in run), Decimal(0))
    yield from (c.value for c in bearers if c not in run)


_ONES_BEFORE = regex(
    r"(?:^|[，。；：在给为由])(?P<list>(?:(?![两三四五六七八九十各每])[^，。；：、\d和及与]{2,14}[、和及与]){1,4})$"
)
_ONES_BEHIND = regex(
    r"[^，。；：、\d和及与每各]{1,8}(?P<list>(?:[、和及与][^，。；：、\d和及与每各]{2,14}){1,4})[各每]"
)
_NEAR_BY = 60
"""Characters before those that have so many in which one may be named beside them."""


def _uncounted(text: str, last: Count, one: Count) -> int:
    """``便民服务中心和9个村各1处``: how many are named beside those that have so many, without a number."""
    before = _ONES_BEFORE.search(text[max(0, last.start - _NEAR_BY) : last.start])
    behind = _ONES_BEHIND.match(text, last.end, one.start)
    beside = _IN_ANOTHER_UNIT.search(text, max(0, last.start - _NEAR_BY), last.start)
    others = int(beside["n"]) if beside else 0
    return others + sum(
        len(compiled("[、和及与]").findall(m["list"])) for m in (before, behind) if m
    )


_NAMED_BEHIND = regex(
    r"[^，。；：、\d和及与每各]{1,8}(?P<list>(?:(?:以及|[、和及与])[^，。；：、\d和及与每各]{2,14}?){1,4})(?:也|都|均|分别)*各"
)
_ONE_BODY = regex(
    "^(?!社区|村|嘎查|街道|乡镇|学校|单位|部门).*(?:中心|大厅|办公室|机关|驻地|政府|办事处|站|馆|所|院|分局|广场)$"
)


def _named_behind(text: str, last: Count, one: Count) -> int:
    """``13个村、2个社区和镇便民服务中心各设1处``: how many are named behind those that are counted, each plainly one of its own."""
    match = _NAMED_BEHIND.match(text, last.end, one.start)
    names = compiled("以及|[、和及与]").split(match["list"])[1:] if match else []
    return len(names) if all(map(_ONE_BODY.search, names)) else 0


_IN_ANOTHER_UNIT = regex(
    r"(?<!\d)(?P<n>\d{1,4})(?:座|辆|栋|幢|艘|口|间|支|只)[^，。；：、\d]{1,10}[、和及与]$"
)
"""``3座水库和11个水利站各有1块``: bearers that are counted in another unit."""


_JOINED = regex(r"[^，。；：\d]{0,10}(?:、|和|及|与|以及)[^，。；：、\d]{0,6}")
_APART = regex(r"其中|比|上年|去年|增|减|同比|另")


def _adds(lead: str) -> bool:
    """Whether a number beside what each has adds to the sum."""
    return _APART.search(lead) is None


def _runs(counts: Sequence[Count]) -> Iterator[Sequence[Count]]:
    """Every run of neighbours."""
    for first in range(len(counts)):
        for last in range(first + 1, len(counts) + 1):
            yield counts[first:last]


# ---------------------------------------------------------------- all of it told one after the other


def _made_up(sentence: Sentence, counts: Sequence[Count]) -> Iterator[Finding]:
    """``第一次发现问题9个，第二次发现问题4个，全年共发现14个``: alike told, and their sum."""
    if "计入" in sentence.plain:
        return  # 117条也计入乡村振兴类；乡村振兴类共268条
    for at_, total in enumerate(counts):
        if at_ < 2 or not _SUM.search(total.lead) or _OTHERS_TOO.search(total.lead):  # noqa: PLR2004
            continue
        parts: list[Count] = []
        for c in reversed(counts[:at_]):
            if c.alike != total.alike or _PER.search(c.lead) or _APART.search(c.lead):
                break
            parts.insert(0, c)
        while parts and not _told_alike(parts, total):
            parts = parts[1:]
        ordinal = all("第" in c.lead for c in parts)
        same = sum(c.alike == total.alike for c in counts[:at_])
        if len(parts) < 2 or not (ordinal or len(parts) == same):  # noqa: PLR2004
            continue
        together = sum((c.value for c in parts), Decimal(0))
        sums = {sum((c.value for c in parts[i:]), Decimal(0)) for i in range(len(parts))}
        if total.value not in sums and total.value not in {c.value for c in parts}:
            what = f"前面各数相加为 {together:f}，与 {total.value:f} 不符"
            pairs = of_sum(total.value, (c.value for c in parts))
            yield amiss(sentence, what, (parts[0].start, total.end), pairs=pairs)


_VERBS = regex(
    r"发现|收到|公开|发布|组织|开展|举办|检查|培训|推送|办理|参加|整改|印发|解决|受理|召开|更新|新增|督查|抽查"
)


_SAME_NOUN = 3
_TAKES_PART = regex(r"参加|参训|参与|完成|建成|开通|报送|到场|出席|达标|公开|设立|配备|合格")
_MORE_TOO = regex(r"人次|全[县市区]|累计|另|外|上年|去年")


def _more_than_there_are(sentence: Sentence, counts: Sequence[Count]) -> Iterator[Finding]:
    """``班子成员9人，参加学习的班子成员11人``: of those named alike, more than there are."""
    for one, other in pairwise(counts):
        noun = one.lead[-_SAME_NOUN:]
        alike = one.unit == other.unit and len(noun) == _SAME_NOUN and other.lead.endswith(noun)
        if not alike or other.value <= one.value or _TAKES_PART.search(one.lead):
            continue
        if _TAKES_PART.search(other.lead) and not _MORE_TOO.search(other.lead):
            what = f"{other.value:f}{other.unit}多于一共的 {one.value:f}{one.unit}"
            pairs = of_bound(other.value, one.value)
            yield amiss(sentence, what, (one.start, other.end), pairs=pairs)


_NEWS = frozenset(("条", "篇", "个", "期", "幅", "部", "段", "则", "场", "件", "份", "次"))
_OF_TWO = regex(
    r"[，；](?:[两二三四]项|[两二三四]者|以上)?(?:共计?|合计|总计)(?:发布|推送|公开|开展|举办)?$"
)


def _of_several_units(sentence: Sentence, counts: Sequence[Count]) -> Iterator[Finding]:
    """``图文236篇、视频18个，共计264条``: told right behind, in a unit that holds for all."""
    text = sentence.plain
    for one, other, total in zip(counts, counts[1:], counts[2:], strict=False):
        units = {one.unit, other.unit, total.unit}
        if len(units) == 1 or one.unit == other.unit or not units <= _NEWS:
            continue
        gap, behind = text[one.end : other.start], text[other.end : total.start]
        joined = compiled(r"、[^，。；、\d]{1,8}").fullmatch(gap) and _OF_TWO.fullmatch(behind)
        first = one == counts[0] or text[counts[0].end : one.start].find("、") < 0
        if joined and first and one.value + other.value != total.value:
            what = f"{one.value:f} 加 {other.value:f} 是 {one.value + other.value:f}，文字说 {total.value:f}"
            pairs = of_sum(total.value, (one.value, other.value))
            yield amiss(sentence, what, (one.start, total.end), pairs=pairs)


_ANDS = ("和", "及", "与", "", "、")


def _told_alike(parts: Sequence[Count], total: Count) -> bool:
    """Whether one verb leads to each of them, or an ordinal to each part."""
    verbs = set(_VERBS.findall(total.lead))
    ordinal = all("第" in c.lead for c in parts)
    leads = [c.lead for c in parts if c is parts[0] or c.lead not in _ANDS]
    return bool(verbs) and (ordinal or all(verbs & set(_VERBS.findall(lead)) for lead in leads))


_MEAN_OF = regex(
    r"(?P<list>(?:\d+(?:\.\d+)?(?P<unit>分|%|天|个工作日)?[、和，]){1,11}\d+(?:\.\d+)?(?:分|%|天|个工作日))[^。；\d]{0,8}平均[^，。；\d]{0,6}?(?P<mean>\d+(?:\.\d+)?)(?:分|%|天|个工作日)"
)


def _mean_of_a_list(sentence: Sentence) -> Iterator[Finding]:
    """``得分分别为91、93、95分，平均得分94分``."""
    if "平均" not in sentence.plain or "分别" not in sentence.plain:
        return
    for match in _MEAN_OF.finditer(sentence.plain):
        numbers = [Decimal(n) for n in compiled(r"\d+(?:\.\d+)?").findall(match["list"])]
        said, mean = Decimal(match["mean"]), sum(numbers, Decimal(0)) / len(numbers)
        step = Decimal(1).scaleb(-len(match["mean"].partition(".")[2]))
        if abs(mean - said) >= step:
            shown = mean.quantize(Decimal("0.1"), ROUND_HALF_UP)
            yield amiss(sentence, f"这几个数平均为 {shown}，文字说 {said}", match.span())


# ---------------------------------------------------------------- then and now

_THEN = r"年初|上一?年|去年|原来|原有|原先|此前|最初|(?:改版|整合|调整|清理|优化|升级|精简|修订)前|{last}年"
_NOW = regex(
    r"年末|年底|目前|现(?=[有为在]|$)|至今|(?:降|减|增|升|涨|回落|下降|减少|增加|上升|扩大)(?:至|到|为)$|(?:改版|整合|调整|清理|优化|升级|精简|修订)后"
)
_AT_FIRST = regex(r"(?:年初|原有|原来|清理前|整合前)(?:为|有|是|的)*$")
_CHANGE = regex(
    r"(?P<word>净增|净减|增加|减少|增长|下降|上升|新增|压减|降低|提高|多|少|增|减|涨)(?:了|出|收|发|发布|公开|收到|到)*$"
)
_GONE = regex(rf"(?:{WENT})[^，。；、\d]{{0,6}}$")
_RATE = regex(
    r"(?P<word>增长|增加|提高|提升|上升|增幅|上涨|涨幅|下降|减少|降低|降幅|减幅|压减|精简)(?:了|为|达到?|比例|幅度|率|约)*"
    rf"(?:(?P<rate>\d+(?:\.\d+)?)%|(?P<tenths>[{numerals.DIGITS}])成(?P<half>半|[{numerals.DIGITS}])?)(?!以上)"
)
_FALLS = regex(r"减|降|少")
_TENTH = Decimal("2.5")
"""How far a share told in tenths may be off, in points."""


def _then_and_now(
    sentence: Sentence, counts: Sequence[Count], span: tuple[int, int], year: int
) -> Iterator[Finding]:
    """``年初5120人，年末6144人，一年增长了25%``: what there was, what there is, and the change between."""
    then = compiled(_THEN.replace("{last}", str(year - 1)))
    earlier = [c for c in counts if then.search(c.lead) and not _NOW.search(c.lead)]
    earlier = [c for c in earlier if not _CHANGE.search(c.lead)]
    if len(earlier) != 1:
        return
    before = earlier[0]
    if AND_MORE.match(sentence.plain, before.end):
        return  # 由2024年的3期96人次增加到2025年的4期120人次
    of_now = compiled(rf"{_NOW.pattern}|{year}年(?:的|底|末)*$")
    now = [c for c in counts if c.alike == before.alike and of_now.search(c.lead) and c != before]
    now = [c for c in now if not any(_starts(one, c) for one in counts if one != before)]
    if not now and _AT_FIRST.search(before.lead):  # 收录3120件，新增260件，年初为2880件
        plain = [c for c in counts if c.alike == before.alike and c != before]
        now = [c for c in plain if not _CHANGE.search(c.lead) and not _PER.search(c.lead)]
    if len(now) != 1 or not before.value:
        return
    after = now[0]
    rises, ends = after.value - before.value, (before.value, after.value)
    changes = [
        (c, change)
        for c in counts
        if c not in (before, after) and c.alike == before.alike
        if (change := _CHANGE.search(c.lead)) and not c.lead.endswith(("到", "至", "为"))
        if max(before.end, after.end) > c.start - len(c.lead)
        or not names_its_own(c.lead[: change.start()])
    ]
    gone = [c for c in counts if c.alike == before.alike and _GONE.search(c.lead)]
    for c, change in changes if not gone else ():  # 新增2个、撤并1个，现有9个
        signed = -c.value if _FALLS.search(change["word"]) else c.value
        if signed != rises:
            shown = [as_told(one, sentence.plain) for one in (*ends, abs(rises), c.value)]
            what = (
                f"由 {shown[0]} 到 {shown[1]}，相差 {shown[2]}，文字说“{change['word']}{shown[3]}”"
            )
            span, pairs = _around(before, after, c), of_change(*ends, signed)
            yield amiss(sentence, what, span, pairs=pairs)
            return
    rates = list(_RATE.finditer(sentence.plain, *span))
    if len(rates) != 1 or rates[0].start() < min(before.end, after.end):
        return
    rate = rates[0]
    said, slack = _said(rate)
    signed = -said if _FALLS.search(rate["word"]) else said
    real = rises / before.value * 100
    if abs(real - signed) > slack:
        right = abs(real).quantize(Decimal("0.1"), ROUND_HALF_UP)
        word = "增长" if real > 0 else "下降"
        shown = [as_told(one, sentence.plain) for one in ends]
        what = f"由 {shown[0]} 到 {shown[1]} 应为{word} {right}%，文字说“{rate[0]}”"
        around = (min(before.start, after.start), max(rate.end(), after.end))
        pairs = of_growth(*ends, signed) if rate["rate"] else ()
        yield amiss(sentence, what, around, Severity.ERROR, pairs)


_START = regex(r"(?:由|从)(?:原来|原先|上年|去年|20\d\d年|年初)?的?$")


def _starts(start: Count, end: Count) -> bool:
    """``由412条减至37条``: a pair of its own, whatever the sentence told before."""
    return end.start - len(end.lead) == start.end and bool(_START.search(start.lead))


def _said(rate: re.Match[str]) -> tuple[Decimal, Decimal]:
    """A rate in per cent, and how far it may be off."""
    if rate["rate"]:
        return Decimal(rate["rate"]), Decimal(1).scaleb(-len(rate["rate"].partition(".")[2]))
    half = rate["half"]
    points = 5 if half == "半" else (numerals.number(half) or 0) if half else 0
    return Decimal((numerals.number(rate["tenths"]) or 0) * 10 + points), _TENTH


def _around(*counts: Count) -> tuple[int, int]:
    return min(c.start for c in counts), max(c.end for c in counts)


# ---------------------------------------------------------------- all of it by one measure

_MEASURE = regex(
    r"(?:^|(?<=[；，。]))(?:从|按照?|分|就)(?P<by>[^，。；：、\d]{1,10}?)(?:来?看|来说|而言|分类?|划分|统计|计算|区分)?[，：](?=[^，。；：\d]{0,14}\d)"
)
_A_MEASURE = regex(
    r"渠道|形式|方式|类别|类型|内容|来源|主体|层级|途径|载体|平台|领域|申请人|身份|提交|季度|结果|对象|级别|体裁|性质"
)
_NOT_ALL = regex(
    r"等|主要|其中|居前|前[三五]|分别较|同比|比|较|增|减|占[^，。；]{0,6}以上|约|(?<!其)余|多|均|每|各|重复|最[多高]|上年|去年|办结|结转|含"
)
_REST = regex(r"其[他它余](?!处理|结果|法律|组织|方式|有)")
_OF_TABLES = regex(r"复议|诉讼|申请|属于|不予|公开\d")
"""What the tables sort is held against them."""
_MADE = regex(
    r"(?:20\d\d年|全年度?|本年度?|年内|我[\u3400-\u9fff]{1,2}|[\u3400-\u9fff]{0,6}全[县市区镇乡省旗局]|[\u3400-\u9fff]{2,6}[县市区镇乡旗局]|共计?|累计|合计|总计|总[数量]|数量|主动|依?申请|公开|发布|收到|受理|新收|接收|各类|各种|政府|政务|信息|条数|为|是|的|了|计|达)+"
)
"""Words that make a number that of all there is, and of no part of it."""
_APPLIED = (
    cell_key(disclosure.T3_NEW, TOTAL),
    cell_key(disclosure.T3_SUM, TOTAL),
    cell_key(disclosure.T3_CARRIED_IN, TOTAL),
)
_NEARLY = Decimal("0.85")
_OVER = 20
"""Channels that have 3/20 more than all there is publish the same things: no slip of the pen."""


def _by_one_measure(
    sentence: Sentence, counts: Sequence[Count], so_far: Sequence[Count], figures: Figures
) -> Iterator[Finding]:
    """``公开7326条。……从形式看，网站5020条，微信1816条，微博580条``: a list that sorts all there is, wherever that is told."""
    if may_overlap(sentence):
        return
    text = sentence.plain
    for match in _MEASURE.finditer(text):
        end = next((i for i in range(match.end(), len(text)) if text[i] in "。；"), len(text))
        words = text[match.end() : end]
        if _NOT_ALL.search(words) or not _A_MEASURE.search(match["by"]):
            continue
        if _MORE_CHANNELS.search(text, match.end()):
            continue
        parts = [c for c in counts if match.end() <= c.start < end]
        so_many = len(parts)
        if len(parts) > 1 and _OF_THEM.match(parts[0].tail):
            parts = parts[1:]  # 按内容分，662条中甲67条、……
        if len(parts) < 2 or len({c.alike for c in parts}) > 1:  # noqa: PLR2004
            continue
        if len(mentions(words)) != so_many:
            continue
        together = sum((c.value for c in parts), Decimal(0))
        wholes = [c for c in (*so_far, *counts) if c.alike == parts[0].alike]
        wholes = [c for c in wholes if c not in parts]
        known = {c.value for c in wholes} | _by_the_tables(text, parts, figures)
        if together in known or together in _sums_of(wholes):
            continue
        repeated = [c.value for c in counts if so_many > len(parts) and c.end <= parts[0].start][
            -1:
        ]
        totals = repeated or [c.value for c in wholes if _MADE.fullmatch(c.lead)]
        totals += [] if totals else sorted(known - {c.value for c in wholes})
        if "结果" in match["by"]:
            totals = [c.value for c in wholes if _WERE_DONE.search(c.lead + c.tail)] or totals
        if not totals:
            continue
        whole = min(totals, key=lambda n: abs(n - together))
        complete = any(_REST.search(c.lead) for c in parts)
        nearly = len(parts) > 2 and together >= whole * _NEARLY  # noqa: PLR2004  # two of several may be told
        by_channel = "渠道" in match["by"]
        overlapping = by_channel and ("统计" in match[0] or together * _OVER > whole * (_OVER + 3))
        if (together > whole or complete or nearly) and not overlapping:
            what = f"{match['by']}各项相加为 {together:f}，总数是 {whole:f}"
            pairs = of_sum(whole, (c.value for c in parts))
            yield amiss(sentence, what, (match.start(), parts[-1].end), pairs=pairs)


_WERE_DONE = regex("(?:全部|均|都|已)+(?:办结|答复)|办结$|办结(?:申请)?(?:共|了)?$")
"""How applications were answered sorts those that were, with what was carried over: ``新收8件；上年结转2件。以上10件已全部办结``."""
_MORE_CHANNELS = regex("[，；][^，。；\\d]{0,24}(?:也发布|也公开|也公布|还通过|还利用|还在)")
"""Channels that are told without a number behind those that have one: these need not make the whole."""
_OF_THEM = regex(r"(?:申请|信息)?[中里](?![央心小学型外期层])")


_OF_BEFORE = regex("(?:[比较与]|相比)[^，。；]{0,4}(?:上一?年|去年|20\\d\\d年)[^，。；]{0,4}$")
"""What leads to another year's number: ``比2019年的480条增长30%``."""


def _to_its_end(
    sentence: Sentence, counts: Sequence[Count], so_far: Sequence[Count]
) -> Iterator[Finding]:
    """``公开436条。具体来说：甲119条，乙103条，其他73条``: a sentence that is one list with its rest, and the number before."""
    if may_overlap(sentence):
        return
    alike = [c for c in so_far if not _OF_BEFORE.search(c.lead)]
    whole = alike[-1] if alike else None
    complete = len(counts) > 2 and _REST.match(counts[-1].lead) is not None  # noqa: PLR2004
    if whole is None or not complete or any(c.alike != whole.alike for c in counts):
        return
    if _OF_TABLES.search(sentence.plain) or any(_NOT_ALL.search(c.lead) for c in counts[1:]):
        return
    if _CHANGE.search(whole.lead):
        return
    sums = list(accumulate(c.value for c in counts))
    if whole.value in sums[:-1]:  # two lists, each of all there is
        return
    together = sums[-1]
    if together in {c.value for c in so_far} or counts[0].value in {
        sum((c.value for c in counts[1:]), Decimal(0)),
        whole.value,
    }:
        return
    if whole.value > max(c.value for c in counts):
        what = f"各项相加为 {together:f}，前面的总数是 {whole.value:f}"
        pairs = of_sum(whole.value, (c.value for c in counts))
        yield amiss(sentence, what, (counts[0].start, counts[-1].end), pairs=pairs)


_CHANNEL = regex(r"书面|网络|网上|在线|线上|线下|信函|邮寄|当面|现场|窗口|传真|电子邮件|邮件|来函")


def _by_channel(sentence: Sentence, counts: Sequence[Count], figures: Figures) -> Iterator[Finding]:
    """``收到书面申请5件、网络申请3件`` beside what table 3 has: by every way they came, where no total is told."""
    run = [c for c in counts if c.unit in ("件", "宗") and "申请" in c.lead]
    known = [v for key in _APPLIED if (v := figures.get(key)) is not None]
    if len(run) < 2 or len(known) < len(_APPLIED) or not all(_CHANNEL.search(c.lead) for c in run):  # noqa: PLR2004
        return
    together = sum((c.value for c in run), Decimal(0))
    told = {c.value for c in counts if c not in run}
    if together in {*known, known[0] + known[2]} | told or not _tight(sentence.plain, run):
        return
    if together > known[0] + known[2] or "收到" in run[0].lead:
        what = f"各种方式的申请相加为 {together:f} 件，表三本年新收 {known[0]:f} 件"
        span = (run[0].start, run[-1].end)
        yield at(sentence, "F1", what, "核对表三和各种方式的件数", span=span)


def _tight(text: str, run: Sequence[Count]) -> bool:
    """Whether counts stand as one list."""
    return all(
        compiled(r"[，、和及][^，。；、\d]{1,12}").fullmatch(text[a.end : b.start])
        for a, b in pairwise(run)
    )


_NONE_LEFT = regex(
    r"(?:没有|无|未|不存在)[^，。；\d]{0,6}(?:未办结|未办完|遗留|结转|转入|转来)|(?:未办结|遗留|结转|转入|转来)[^，。；\d]{0,10}(?:没有|为零|为无|不存在)"
)


_NONE_OF = regex(
    r"(?:没有|未|无)(?:作出|出现|发生|做出|有)?(?:过)?(?P<what>不予公开|部分公开|无法提供|不予处理)(?:的)?(?:答复|决定|情形|情况|申请)"
)
_RESULTS = {
    "部分公开": (cell_key(disclosure.T3_PARTLY, TOTAL),),
    **{name: tuple(cell_key(row, TOTAL) for row in rows) for name, _, rows in disclosure.T3_GROUPS},
}


def _none_of_a_kind(sentence: Sentence, figures: Figures) -> Iterator[Finding]:
    """``没有作出不予公开的答复`` where table 3 has some."""
    for match in _NONE_OF.finditer(sentence.plain):
        number = figures.sum(_RESULTS[match["what"]])
        if number:
            what = f"表三{match['what']} {number:f} 件，文字说“{match[0]}”"
            yield at(sentence, "F1", what, "核对表三", span=match.span())


def _none_left(sentence: Sentence, figures: Figures) -> Iterator[Finding]:
    """``2021年没有未办结的申请转入`` where table 3 has some that were carried over."""
    text = sentence.plain
    if "申请" not in text or not _NONE_LEFT.search(text):
        return
    for clause in compiled("[^，。；]+").finditer(text):
        if not _NONE_LEFT.search(clause[0]) or compiled(r"\d+[件宗]").search(clause[0]):
            continue
        if _LAST_ONE.search(clause[0]) and not _NEXT_ONE.search(clause[0]):
            number = figures.get(_APPLIED[2])
            if number and "申请" in clause[0]:
                what = f"表三上年结转 {number:f} 件，文字说“{clause[0]}”"
                yield at(sentence, "F1", what, "核对表三", span=clause.span())


_LAST_ONE = regex(
    r"上一?年|去年|(?<!\d)20\d\d年(?!底前|末前)[^，。；]{0,10}(?:转入|转来|遗留|结转)"
)
_NEXT_ONE = regex(r"下一?年|次年|明年|转下|结转到|结转至")


def _sums_of(counts: Sequence[Count]) -> set[Decimal]:
    """Sums of numbers told before: 新收15件、结转2件."""
    return {sum((c.value for c in run), Decimal(0)) for run in _runs(counts[:_MOST])}


def _by_the_tables(text: str, parts: Sequence[Count], figures: Figures) -> set[Decimal]:
    """How many applications there were, where these are sorted."""
    if parts[0].unit not in ("件", "宗") or "申请" not in text:
        return set()
    values = [v for key in _APPLIED if (v := figures.get(key)) is not None]
    return {*values, *accumulate(values[::2])}
