"""What a number is of another, said in any of its ways (F3): a fraction in words, an average, points gained, marks given, halves of a year.

Part and whole are the counts of one kind around the words; such a claim is wrong only if it fits none of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal

from draftkit.audit.claims.counts import Count, amiss, counted, stretches
from draftkit.audit.claims.mistyped import of_mean, of_share, of_sum
from draftkit.audit.claims.numerals import mentions
from draftkit.audit.claims.text import Finding, Report, Sentence
from draftkit.chinese import numerals
from draftkit.chinese.sentences import begins
from draftkit.diagnostics import Severity
from draftkit.patterns import compiled, regex

Counts = Sequence[Count]


def check(report: Report) -> Iterator[Finding]:
    """Every claim of these kinds."""
    for sentence, counts, so_far in counted(report):
        for cues, rule in _RULES:
            if any(cue in sentence.plain for cue in cues):
                yield from rule(sentence, counts, so_far)


def _percent(part: Decimal, whole: Decimal) -> Decimal:
    return (part / whole * 100).quantize(Decimal("0.1"), ROUND_HALF_UP)


# ---------------------------------------------------------------- fractions in words

_D = numerals.DIGITS
_FRACTION = regex(
    rf"(?P<lead>占(?:比|总数|总量|全部)?(?:的)?|有|其中|为|达到?|)(?P<bound>超过|超|近|将近|接近|约|不到|不足|逾|刚好|正好)?"
    rf"(?:(?P<tenths>[{_D}])成(?P<half>半)?(?![一二三四五六七八九])|(?P<under>[{_D}])分之(?P<over>[{_D}])|(?P<one>(?<!改了)(?<!做了)(?<!成了)(?<!办了)(?<!写了)(?<!决了)一半|半数|过半|近半))(?P<late>以上|多|左右|以下)?"
)
_NOT_OF_THESE = regex(r"增|减|降|升|压|提高|提升|缩|精简|少了|多了|翻|同比|折|费")
_OVER_HALF = regex(r"过半，(?:共|为|有|达)+\d")
_NEAR = 14


def _fractions(sentence: Sentence, counts: Counts, so_far: Counts) -> Iterator[Finding]:
    """``其中一半以上是公示，共80条`` of 165, ``54场，其中防控专题36场，占比超过七成``."""
    text = sentence.plain
    for match in _FRACTION.finditer(text):
        start = begins(text, match.start())
        if _NOT_OF_THESE.search(text[start : match.start()]) or (
            match["one"] == "过半" and not _OVER_HALF.match(text, match.start())
        ):
            continue
        part = _part_of(text, match, counts, start)
        if part is None:
            continue
        wholes = [c.value for c in (*so_far, *counts) if c.alike == part.alike and c != part]
        wholes = [n for n in wholes if n > part.value]
        low, high = _bounds(match)
        if not wholes or any(low <= part.value / n * 100 <= high for n in wholes):
            continue
        near = wholes[-1]
        what = f"{part.value:f} 占 {near:f} 为 {_percent(part.value, near)}%，文字说“{match[0]}”"
        span = (min(match.start(), part.start), max(match.end(), part.end))
        yield amiss(sentence, what, span)


def _part_of(text: str, match: re.Match[str], counts: Counts, clause: int) -> Count | None:
    """The number that is said to be such a fraction: told right behind it, in its clause, or in the clause before."""
    behind = [c for c in counts if match.end() <= c.start <= match.end() + _NEAR]
    gap = text[match.end() : behind[0].start] if behind else ""
    if behind and compiled(r"[^，。；（]{0,10}[，（](?:共|有|为|达|计|即|发布)*").fullmatch(gap):
        return behind[0]
    own = [c for c in counts if clause <= c.start and c.end <= match.start()]
    if own:
        return own[-1]
    last = [c for c in counts if c.end <= clause]
    is_next = last and compiled(r"[^，。；]{0,4}[，（]").fullmatch(text[last[-1].end : clause])
    plain = compiled(r"(?:占|比|例|总数|总量|全部)*").fullmatch(text[clause : match.start()])
    return last[-1] if is_next and plain else None


def _bounds(match: re.Match[str]) -> tuple[Decimal, Decimal]:
    """Between which shares, in per cent, the words are true."""
    if match["tenths"]:
        said = Decimal((numerals.number(match["tenths"]) or 0) * 10 + (5 if match["half"] else 0))
    elif match["under"]:
        over, under = (Decimal(numerals.number(match[name]) or 0) for name in ("over", "under"))
        said = over / (under or 1) * 100
    else:
        said = Decimal(50)
    bound, late = match["bound"] or "", match["late"] or ""
    if match["one"] == "过半":
        return said, said * 2
    if match["one"] == "近半" or bound in ("近", "将近", "接近", "不到", "不足") or late == "以下":
        return said - 8, said + Decimal("0.5")
    if bound in ("超过", "超", "逾") or late in ("以上", "多"):
        return said - Decimal("0.05"), said + (50 if late == "以上" else 12)
    return said - Decimal("4.5"), said + Decimal("4.5")


_OF_NAMED = regex(
    r"占(?P<of>[\u3400-\u9fff]{2,10}?)(?:总量|总数|量|数)?的?(?P<rate>\d+(?:\.\d+)?)%(?!以上|左右)"
)
_PLAIN_NAME = regex(r"其中|信息|总|全部|的|比例|比重")


def _of_what_is_named(sentence: Sentence, counts: Counts, so_far: Counts) -> Iterator[Finding]:
    """``部门公开4310条……教育局512条，占部门公开量的21.9%``: the whole is one told by that name."""
    for match in _OF_NAMED.finditer(sentence.plain):
        name = _PLAIN_NAME.sub("", match["of"])
        before = [c for c in counts if c.end <= match.start()]
        if len(name) < 3 or not before or match.start() - before[-1].end > 2:  # noqa: PLR2004
            continue
        part = before[-1]
        named = [
            c
            for c in (*so_far, *counts)
            if c.alike == part.alike and c != part and _PLAIN_NAME.sub("", c.lead) == name
        ]
        said = Decimal(match["rate"])
        if len(named) != 1 or not named[0].value:
            continue
        real = part.value / named[0].value * 100
        if abs(real - said) > 1:
            whole = named[0].value
            what = f"{part.value:f} 占 {whole:f} 为 {_percent(part.value, whole)}%，文字说 {said}%"
            pairs = of_share(part.value, whole, said)
            yield amiss(sentence, what, (part.start, match.end()), pairs=pairs)


_OF_THOSE_BACK = regex(
    r"占(?P<of>收回|回收|有效|参评|发放|发出)(?:的)?(?:问卷|评议表|调查表|测评表|表|票|代表|人)?(?:总数|总量|数|量)?的?(?P<rate>\d+(?:\.\d+)?)%(?!以上|左右)"
)


def _of_those_back(sentence: Sentence, counts: Counts, _: Counts) -> Iterator[Finding]:
    """``收回84份，满意80份，占收回问卷的96.4%``: the whole is the one that came back."""
    for match in _OF_THOSE_BACK.finditer(sentence.plain):
        before = [c for c in counts if c.end <= match.start()]
        if len(before) < 2 or match.start() - before[-1].end > 1:  # noqa: PLR2004
            continue
        part = before[-1]
        wholes = [c for c in before[:-1] if match["of"] in c.lead and c.alike == part.alike]
        said = Decimal(match["rate"])
        step = Decimal(1).scaleb(-len(match["rate"].partition(".")[2]))
        if len(wholes) != 1 or not wholes[0].value:
            continue
        whole = wholes[0].value
        if abs(part.value / whole * 100 - said) >= step:
            what = f"{part.value:f} 占 {whole:f} 为 {_percent(part.value, whole)}%，文字说 {said}%"
            pairs = of_share(part.value, whole, said)
            yield amiss(sentence, what, (part.start, match.end()), pairs=pairs)


_THESE_TOGETHER = regex(
    r"，(?:这|以上|前)?(?P<k>[两二三四五])[项者类种](?:合计|共计|共|加起来)?(?:约)?占(?P<of>[^，。；\d%]{0,10}?)(?:(?P<whole>\d{1,7})[条件篇份个项])?的?(?P<rate>\d+(?:\.\d+)?)%(?!以上|左右)"
)


def _of_these(sentence: Sentence, counts: Counts, so_far: Counts) -> Iterator[Finding]:
    """``予以公开18件、部分公开9件，两项合计占办结总数的64%`` of 50."""
    for match in _THESE_TOGETHER.finditer(sentence.plain):
        number = numerals.counted(match["k"])
        before = [c for c in counts if c.end <= match.start()]
        parts = before[-number:]
        if len(parts) < number or len({c.alike for c in parts}) > 1 or "应" in match["of"]:
            continue
        together = sum((c.value for c in parts), Decimal(0))
        others = (*so_far, *before[:-number])
        wholes = {c.value for c in others if c.alike == parts[0].alike and c.value >= together}
        named = {c.value for c in others if c.value in wholes and match["of"][:2] in c.lead}
        wholes = {Decimal(match["whole"])} if match["whole"] else named or wholes
        said = Decimal(match["rate"])
        if wholes and all(abs(together / one * 100 - said) > 1 for one in wholes):
            whole = min(wholes, key=lambda one: abs(together / one * 100 - said))
            share = _percent(together, whole)
            what = f"{match['k']}项共 {together:f}，占 {whole:f} 为 {share}%，文字说 {said}%"
            pairs = of_share(together, whole, said)
            yield amiss(sentence, what, (parts[0].start, match.end()), pairs=pairs)


# ---------------------------------------------------------------- averages

_MEAN = regex(
    r"平均每?(?:一|个)?(?P<per>期|次|场|户|项|家|条|篇|件|人|名|份|个|村|社区|批)?[^，。；\d]{0,6}?(?=(?P<n>\d+(?:\.\d+)?)(?P<unit>万元|元))"
)
_EVERY_FEW_DAYS = regex(
    r"平均(?:每)?(?P<n>\d+(?:\.\d+)?)天[^，。；\d]{0,6}(?:1|一)(?P<unit>条|篇|次|期|件)"
)


def _averages(sentence: Sentence, counts: Counts, so_far: Counts) -> Iterator[Finding]:
    """``12期，资金1860万元，平均每期175万元`` and ``214条，平均1.2天发布1条``."""
    text = sentence.plain
    for match in _MEAN.finditer(text):
        told = mentions(text)
        said = next((m for m in told if m.start == match.end()), None)
        sums = [m for m in told if m.unit == "万元" and m.end <= match.start() and not m.rough]
        per = match["per"]
        by = [c.value for c in counts if c.end <= match.start() and _is_counted(c, per)]
        if said is None or said.rough or not sums or not per or not by:
            continue
        if any(_close(s.value / n, said.value) for s in sums for n in by if n):
            continue
        right = (sums[-1].value / by[-1]).quantize(Decimal("0.01"), ROUND_HALF_UP)
        what = (
            f"{sums[-1].text} 除以 {by[-1]:f} 约为 {right.normalize():f}万元，文字说“{said.text}”"
        )
        pairs = of_mean(said.value, by[-1], sums[-1].value)
        yield amiss(sentence, what, (sums[-1].start, said.end), pairs=pairs)
    for match in _EVERY_FEW_DAYS.finditer(text):
        own = [c for c in (*so_far, *counts) if c.unit == match["unit"] and c.value > 1]
        wholes = [c.value for c in own if c in so_far or c.end <= match.start()]
        said_days = Decimal(match["n"])
        if not wholes or any(abs(365 / n - said_days) <= said_days / 10 for n in wholes):
            continue
        right = (365 / wholes[-1]).quantize(Decimal("0.1"), ROUND_HALF_UP)
        what = f"一年 {wholes[-1]:f}，平均 {right} 天一{match['unit']}，文字说“{match[0]}”"
        yield amiss(sentence, what, match.span())


def _is_counted(count: Count, per: str | None) -> bool:
    return count.unit == per or (
        count.unit == "个" and bool(per) and count.tail.startswith(per or "")
    )


def _close(real: Decimal, said: Decimal) -> bool:
    return abs(real - said) <= said * Decimal("0.03")


_MEAN_OF_EACH = regex(
    r"平均每(?:一|个)?(?P<per>期|次|场|户|项|家|条|篇|件|批)[^，。；\d]{0,6}?(?=(?P<n>\d+(?:\.\d+)?)万?(?P<unit>家|次|户|人|条|篇|件|个))"
)
_BY = {"家次": "家", "人次": "人", "名": "人", "条次": "条", "件次": "件", "户次": "户"}


def _means(sentence: Sentence, _: Counts, __: Counts) -> Iterator[Finding]:
    """``通报3期，点名11家次，平均每期点名6家`` and ``216条，总播放量480万次，平均每条播放4.2万次``."""
    text = sentence.plain
    for match in _MEAN_OF_EACH.finditer(text):
        told = mentions(text)
        said = next((m for m in told if m.start == match.end()), None)
        if said is None or said.rough or not said.value:
            continue
        unit = _BY.get(said.unit, said.unit)
        before = [m for m in told if m.end <= match.start() and not m.rough]
        sums = [m for m in before if _BY.get(m.unit, m.unit) == unit != match["per"]]
        by = [m.value for m in before if m.unit == match["per"] and m.value]
        texts = [m.value for m in before if m.unit in ("条", "篇", "期", "个", "部")]
        by += [sum(texts, Decimal(0))] if len(texts) > 1 and match["per"] in "条篇期" else []
        slack = max(said.value * Decimal("0.08"), Decimal("0.6"))
        if (
            not sums
            or not by
            or any(abs(s.value / n - said.value) <= slack for s in sums for n in by)
        ):
            continue
        right = (sums[-1].value / by[-1]).quantize(Decimal("0.1"), ROUND_HALF_UP)
        what = f"{sums[-1].value:f} 除以 {by[-1]:f} 约为 {right:f}，文字说“{said.text}”"
        pairs = of_mean(said.value, by[-1], sums[-1].value)
        yield amiss(sentence, what, (sums[-1].start, said.end), pairs=pairs)


_OF_SOME = regex(
    r"(?:单条|单篇|单期|单次|单日|单场|单个|最高)[^，。；\d]{0,8}(?:阅读|浏览|播放|点击|访问|转发|观看|参与)?量?[^，。；\d]{0,4}(?=\d)"
    r"|最[大多](?:的)?(?:一[个次期笔场项])?[^，。；\d]{0,8}(?=\d)"
)


_MEASURE = regex("阅读|浏览|播放|点击|访问|转发|观看|参与")


def _one_above_all(sentence: Sentence, _: Counts, __: Counts) -> Iterator[Finding]:
    """``播放量突破900万次，单条最高播放量1260万次``: one of them is more than all."""
    text = sentence.plain
    for match in _OF_SOME.finditer(text):
        if "单" not in match[0] and not match[0].startswith(("最大", "最多")):
            continue
        told = mentions(text)
        one = next((m for m in told if m.start == match.end()), None)
        alls = [m for m in told if one and m.unit == one.unit and m.end <= match.start()]
        if compiled("平均|每|[人户村乡镇校家社篇条]均").search(text[: match.start()]):
            continue
        if measure := _MEASURE.search(match[0]):  # 阅读量21.4万次，转发2260次，单篇最高阅读9840次
            alls = [m for m in alls if measure[0] in text[: m.start].rpartition("，")[2]]
        if alls and text.count("“", 0, alls[-1].start) > text.count("”", 0, alls[-1].start):
            continue  # 按“必选9项+自选若干”设置，最多的16项
        if one and alls and one.value > alls[-1].value:
            what = f"其中一个就有 {one.text}，总数只有 {alls[-1].text}"
            yield amiss(sentence, what, (alls[-1].start, one.end))


# ---------------------------------------------------------------- points

_PERCENT = r"\d+(?:\.\d+)?"
_POINTS = regex(
    rf"(?:由|从)[^，。；%]{{0,14}}?(?P<a>{_PERCENT})%[^，。；%]{{0,8}}?(?:到|至|为)(?P<b>{_PERCENT})%[，（][^，。；%\d]{{0,6}}?(?P<word>提高|上升|增加|增长|提升|下降|降低|减少)(?:了)?(?P<n>{_PERCENT})个?百分点"
    rf"|(?P<now>{_PERCENT})%[，（]?(?:比|较)[^，。；%]{{0,14}}?(?P<then>{_PERCENT})%(?P<how>提高|上升|增加|增长|提升|高|下降|降低|减少|低)(?:了|出)?(?P<m>{_PERCENT})个?百分点"
)


def _points(sentence: Sentence, _: Counts, __: Counts) -> Iterator[Finding]:
    """``由10.2%提高到13.3%，提高2.1个百分点``."""
    for match in _POINTS.finditer(sentence.plain):
        names = ("a", "b", "n") if match["a"] else ("then", "now", "m")
        before, after, said = (Decimal(match[name]) for name in names)
        falls = compiled("降|减|低").search(match["word"] or match["how"]) is not None
        real = before - after if falls else after - before
        if real != said:
            what = f"由 {before}% 到 {after}% 相差 {abs(real)} 个百分点，文字说 {said} 个"
            yield amiss(sentence, what, match.span(), Severity.ERROR)


# ---------------------------------------------------------------- marks and grades

_MARKS = regex(
    r"(?P<which>平均|最高|最低)(?:得?分|的|为|是|得分|分数|满意[率度])*(?P<n>\d+(?:\.\d+)?)(?P<unit>分|%)"
)


def _between(sentence: Sentence, _: Counts, __: Counts) -> Iterator[Finding]:
    """``最高96.2分，最低71.5分，平均70.8分``, in any order."""
    text = sentence.plain
    for first, last in stretches(text):
        found = list(_MARKS.finditer(text, first, last))
        told = {m["which"]: Decimal(m["n"]) for m in found}
        if len(found) != len(told) or "平均" not in told or len({m["unit"] for m in found}) > 1:
            continue
        mean = told["平均"]
        if told.get("最低", mean) <= mean <= told.get("最高", mean):
            continue
        what = f"平均 {mean} 不在最低和最高之间"
        span = (found[0].start(), found[-1].end())
        yield amiss(sentence, what, span, Severity.ERROR)


_GRADE = regex(
    r"优秀|优良|良好|较好|合格|达标|一般|较差|中等|基本合格|不合格|未达标|先进|[一二三四]档|[ABCD]等"
)
_NOT_GRADED = regex(
    r"[，、；](?:另有|另|有|其余)?(?P<n>[1-9]\d{0,3})[个家名人处](?:[^，。；\d]{0,10})(?:因|未|不|没有|尚|暂|新)"
)
_OTHER_WAYS = regex(r"比|较上|增|减|上年|去年|其中|复查|复核|转为|升为|由")


def _graded(sentence: Sentence, counts: Counts, _: Counts) -> Iterator[Finding]:
    """``对14个市开展评估，9个市为优秀，4个市为良好，2个市为合格``: as many grades as bodies."""
    text = sentence.plain
    first = [c.start for c in counts]
    marked = [
        c
        for c in counts
        if _GRADE.search(c.lead)
        or (
            _GRADE.search(c.tail)
            and not any(c.end < other < c.end + len(c.tail) for other in first)
        )
    ]
    if len(marked) < 2 or any(_OTHER_WAYS.search(c.lead + c.tail) for c in marked):  # noqa: PLR2004
        return
    wholes = [c for c in counts if c.end <= marked[0].start and c.unit == marked[0].unit]
    if not wholes or any(c.unit != marked[0].unit for c in marked):
        return
    together = sum((c.value for c in marked), Decimal(0))
    whole = wholes[-1].value
    sums = {whole, sum((c.value for c in wholes), Decimal(0))} | {c.value for c in wholes}
    between = text[marked[0].start : marked[-1].end]
    if together in sums or "；" in between or "等" in text[marked[-1].end : marked[-1].end + 2]:
        return
    rest = _NOT_GRADED.match(text, marked[-1].end)
    if rest and together + int(rest["n"]) in sums:
        return  # 15个村，优秀3个、良好8个、合格3个，1个因换届不定等次
    if together > max(sums) or len(marked) > 2:  # noqa: PLR2004  # two grades may be told of more
        what = f"各等次相加为 {together:f}，前面说是 {whole:f}{marked[0].unit}"
        pairs = of_sum(whole, (c.value for c in marked))
        yield amiss(sentence, what, (wholes[-1].start, marked[-1].end), pairs=pairs)


# ---------------------------------------------------------------- halves and quarters of a year

_TIMES = regex(r"(?P<half>[上下]半年)|(?P<quarter>[一二三四])季度")


def _halves(sentence: Sentence, counts: Counts, so_far: Counts) -> Iterator[Finding]:
    """``14个村巡察一遍，上半年8个村、下半年7个村``: all parts of the year, and the number before."""
    timed = [(c, m[0]) for c in counts if (m := _TIMES.search(c.lead))]
    names = {name for _, name in timed}
    if names not in (_HALVES, _QUARTERS) or len(timed) != len(names):
        return
    parts = [c for c, _ in timed]
    if any(c.unit != parts[0].unit or _OTHER_WAYS.search(c.lead) for c in parts):
        return
    near = [c for c in counts if c.unit == parts[0].unit and c not in parts]
    if any(parts[0].start < c.start < parts[-1].start for c in near):
        return  # 上半年村民18人、企业6人，下半年30人
    wholes = near or [c for c in so_far if c.unit == parts[0].unit][-1:]
    together = sum((c.value for c in parts), Decimal(0))
    known = {c.value for c in (*so_far, *counts) if c.unit == parts[0].unit and c not in parts}
    whole = next(
        (c.value for c in reversed(wholes) if c.value >= max(p.value for p in parts)), None
    )
    if whole is None or together in known:
        return
    what = f"按时间相加为 {together:f}，前面说是 {whole:f}"
    pairs = of_sum(whole, (p.value for p in parts))
    yield amiss(sentence, what, (parts[0].start, parts[-1].end), pairs=pairs)


_HALVES = {"上半年", "下半年"}
_QUARTERS = {f"{n}季度" for n in "一二三四"}

_Rule = Callable[[Sentence, Counts, Counts], Iterator[Finding]]
_RULES: tuple[tuple[tuple[str, ...], _Rule], ...] = (
    (("成", "分之", "一半", "半数", "近半", "过半"), _fractions),
    (("占",), _of_what_is_named),
    (("占",), _of_those_back),
    (("占",), _of_these),
    (("平均",), _averages),
    (("平均每",), _means),
    (("单条", "单篇", "单期", "单次", "单日", "单场", "单个", "最大", "最多"), _one_above_all),
    (("百分点",), _points),
    (("平均",), _between),
    (("优", "合格", "档", "达标", "等"), _graded),
    (("上半年", "季度"), _halves),
)
