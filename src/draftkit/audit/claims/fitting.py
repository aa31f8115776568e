"""Quantities of one stretch that have to fit each other, whatever they are measured in (F3).

Parts told to the end of a stretch and their whole, some of those that there are, an average with what it is made from, the
lowest and the highest, a share with its part and whole.  Each is known by what it
is called; it is wrong only if no quantity that may be meant bears it out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import accumulate, pairwise

from draftkit.audit.claims.counts import (
    amiss,
    is_explained,
    may_overlap,
    nests,
    stretches,
    times_over,
)
from draftkit.audit.claims.measured import (
    EXTRA_TIMES,
    FROM_A_MONTH,
    REST_OF_IT,
    WORKING_DAYS,
    Quantity,
    around,
    measured,
    of_kind,
    shown,
    shown_like,
)
from draftkit.audit.claims.mistyped import (
    of_balance,
    of_bound,
    of_mean,
    of_product,
    of_share,
    of_sum,
)
from draftkit.audit.claims.movements import UNCOUNTED, moves, stock_of
from draftkit.audit.claims.text import Finding, Report, Sentence, squeezed
from draftkit.chinese import numerals
from draftkit.chinese.sentences import SENTENCE, begins
from draftkit.patterns import compiled, regex

Found = Sequence[Quantity]
_NO_THING = frozenset(("%", "百分点", "倍", "天", "工作日", "小时", "分钟", "岁", "元", "个月"))
"""Measures of which no list is made here: money has a rule of its own."""


def check(report: Report) -> Iterator[Finding]:
    """Every claim of these kinds."""
    for sentence, found in measured(report):
        text = sentence.plain
        apart = not may_overlap(sentence)
        for first, last in stretches(text):
            own = [q for q in found if first <= q.start < last]
            if len(own) > 1:
                if apart:
                    yield from _to_the_end(sentence, own, last)
                    yield from _of_all(sentence, own)
                yield from _between(sentence, own)
        yield from _behind_a_stop(sentence, found)
        yield from _of_results(sentence, found)
        yield from _results_of_all(sentence, found)
        yield from _in_stock(sentence, found)
        if not any(key.startswith("表三") for key in report.cells):
            yield from _all_results(sentence, found)
        yield from _one_of_all(sentence, found)
        yield from _more_than_came(sentence, found)
        yield from _each_of_them(sentence, found)
        yield from _what_is_left(sentence, found)
        yield from _each_time(sentence, found)
        yield from _told_in_full(sentence, found) if apart else ()
        yield from _on_average(sentence, found)
        yield from _more_than_there_are(sentence, found)
        yield from _rate(sentence, found)
        yield from _share_of_those(sentence)
        if not any(key.startswith("表四") for key in report.cells):
            yield from _corrected(sentence, found)
        yield from _by_the_week(sentence, found)


# ---------------------------------------------------------------- parts to the end of a stretch

_NOT_PARTS = regex(
    r"等|同比|比|较|增|减|每|各|均|占|重复|上年|去年|20\d\d|以上|以下|结转|同时|其中|含|涉及|均|覆盖|又|再|另|阅读|浏览|点击|分别"
)
_SHORT = 12
_SOME_ARE = regex(r"有$")
"""``14件中有4件问补偿，1件问用地``: the first of the parts."""


def _to_the_end(sentence: Sentence, found: Found, last: int) -> Iterator[Finding]:
    """``审查信息310条，296条予以发布、16条不予发布``: number and word, each alike, and nothing behind them."""
    text = sentence.plain
    run = [found[-1]]
    for one in reversed(found[:-1]):
        gap = text[one.end : run[0].start]
        is_next = compiled(r"[^，。；：、（）\d]{1,10}[、，]").fullmatch(gap)
        if is_next and one.kind == run[0].kind and one.tail and _SOME_ARE.search(one.lead):
            first = _alike([one.tail, *(q.tail for q in run)])
            run = [one, *run] if first else run
            break
        if one.kind != run[0].kind or not is_next or (one.lead and one.lead not in ("其中", "有")):
            break
        run.insert(0, one)
    if len(run) < 2 or run[0].kind in _NO_THING or len(text[run[-1].end : last]) > _SHORT:  # noqa: PLR2004
        return
    if run[1].lead or run[-1].lead:
        return
    some = bool(_SOME_ARE.search(run[0].lead)) and run[0].lead != "有"
    tails = [q.tail for q in run]
    words = text[run[0].start : last]
    if not _alike(tails) or _NOT_PARTS.search(words) or any(q.rough for q in run):
        return
    wholes = [q for q in found if q.end <= run[0].start and q.kind == run[0].kind]
    yield from _judged(sentence, wholes, run, some=some)


def _alike(tails: Sequence[str]) -> bool:
    """Whether what is said of each is said in one way: 为优秀, 为良好; 予以发布, 不予发布."""
    if any(not tail for tail in tails):
        return False
    ends = {tail[-1] for tail in tails}
    begins = {tail[0] for tail in tails}
    return len(ends) == 1 or len(begins) == 1


def _judged(
    sentence: Sentence, wholes: Found, parts: Found, *, some: bool = False
) -> Iterator[Finding]:
    """More than the number before; or all but it, by a slip, where they are not ``some`` of it."""
    if not wholes or wholes[-1].rough or _counts_times(wholes[-1], parts):
        return
    whole, together = wholes[-1], sum((q.value for q in parts), Decimal(0))
    known = {q.value for q in wholes} | {sum((q.value for q in wholes), Decimal(0))}
    known |= {a.value + b.value for a, b in pairwise(wholes)}
    if whole.value in list(accumulate(q.value for q in parts)):
        return
    if together in known or whole.value < max(q.value for q in parts):
        return
    slip = max(Decimal(2), whole.value * Decimal("0.03"))
    if together > whole.value or (not some and whole.value - together <= slip):
        what = f"各项相加为 {shown_like(together, whole)}，总数是 {whole.text}"
        pairs = of_sum(whole.value, (q.value for q in parts))
        yield amiss(sentence, what, around(whole, *parts), pairs=pairs)


def _counts_times(whole: Quantity, parts: Found) -> bool:
    """``补正12件次，其中8件补正一次，2件补正两次``: what is counted as often as it was done is no sum of things."""
    return whole.unit.endswith("次") and any(q.unit != whole.unit for q in parts)


_FIRST_OF = regex(r"(?:其中|包括|分别[是为]|：)[：，]?[^，。；、：\d]{1,14}$")
_NAME = regex(r"[、，和及][^，。；：、（）\d]{1,14}")


def _listed_from(text: str, found: Found, at_: int) -> Found:
    """The quantities of one kind that stand one after another from this one on, with nothing but a name between."""
    end = at_ + 1
    while (
        end < len(found)
        and found[end].kind == found[at_].kind
        and _NAME.fullmatch(text[found[end - 1].end : found[end].start])
    ):
        end += 1
    return found[at_:end]


_A_STORY = regex(r"年初|原有|原为|其中(?:已)?(?:办结|答复|审结)\d")


def _of_all(sentence: Sentence, found: Found) -> Iterator[Finding]:
    """``改造56公里，涉及9个乡镇，其中甲片区32公里、乙片区34公里``: the whole may stand further on."""
    text = sentence.plain
    for at_, one in enumerate(found[1:], start=1):
        if one.kind in _NO_THING or not _FIRST_OF.search(text[: one.start]):
            continue
        run = _listed_from(text, found, at_)
        closed = compiled(r"[^，。；、：\d]{0,6}[。；，）]|[^，。；、：\d]{0,6}$").match(
            text, run[-1].end
        )
        words = text[one.start : run[-1].end]
        wholes = [q for q in found[:at_] if q.kind == one.kind]
        if len(run) < 2 or not closed or not wholes or _NOT_PARTS.search(words):  # noqa: PLR2004
            continue
        between = text[wholes[-1].end : one.start]
        if wholes[-1].unit != one.unit and "个" in (wholes[-1].unit, one.unit):
            continue  # 问题9个，其中错别字5处、失效链接6处
        if any(q.rough for q in (wholes[-1], *run)) or _NOT_PARTS.search(
            between.replace("其中", "").replace("涉及", "").replace("分别", "")
        ):
            continue
        sums = list(accumulate(q.value for q in run))
        if _A_STORY.search(text[wholes[-1].end : run[-1].end]) or run[0].value == sums[-1] / 2:
            continue  # 24处，其中新建3处、拆除2处，年初为23处; 其中起诉3件，维持2件、未审结1件
        if wholes[-1].value in sums:  # 其中甲5件、乙4件，维持6件、纠正3件: two lists of one whole
            continue
        together = sums[-1]
        if together > wholes[-1].value >= max(q.value for q in run):
            if len(wholes) > 1 and together <= wholes[-1].value + wholes[-2].value:
                continue  # 建议86件、提案141件，其中区级建议70件、区级提案120件
            known = {q.value for q in found} | {a.value + b.value for a, b in pairwise(wholes)}
            if together not in known and not nests(
                text, [(q.value, q.start, q.end) for q in run], wholes[-1].value
            ):
                what = f"各项相加为 {shown_like(together, wholes[-1])}，总数是 {wholes[-1].text}"
                pairs = of_sum(wholes[-1].value, (q.value for q in run))
                yield amiss(sentence, what, around(wholes[-1], *run), pairs=pairs)


_STOPPED = regex(r"；其中[：，]?[^，。；、：\d]{1,12}$")


def _behind_a_stop(sentence: Sentence, found: Found) -> Iterator[Finding]:
    """``收到16件，较上年减少6件；其中网上9件、信函5件、当面1件``: the whole is the first number before the stop."""
    text = sentence.plain
    for at_, one in enumerate(found[1:], start=1):
        if one.kind in _NO_THING or not _STOPPED.search(text[: one.start]):
            continue
        run = _listed_from(text, found, at_)
        stop = text.rfind("；", 0, one.start)
        begin = begins(text, stop, SENTENCE)
        whole = next((q for q in found if begin <= q.start < stop and q.kind == one.kind), None)
        if whole is None or len(run) < 3 or _NOT_PARTS.search(text[one.start : run[-1].end]):  # noqa: PLR2004
            continue
        together = sum((q.value for q in run), Decimal(0))
        others = {q.value for q in found if q not in run}
        nearly = whole.value * Decimal("0.85") <= together
        if together not in others and nearly and not _OTHERWISE.search(whole.lead):
            what = f"各项相加为 {shown_like(together, whole)}，总数是 {whole.text}"
            pairs = of_sum(whole.value, (q.value for q in run))
            yield amiss(sentence, what, around(whole, *run), pairs=pairs)


_OTHERWISE = regex(r"比|较|上年|去年|增|减|每|各|均")
_RESULT = regex(r"予以公开|部分公开|不予公开|无法提供|不予处理|其他处理")
_OF_THESE = regex(
    r"(?P<n>[1-9]\d*)件(?:申请)?[中里]，|(?:办结|答复)的?(?P<m>[1-9]\d*)件(?:申请)?[中里]，"
)
_MOST_RESULTS = 6


def _of_results(sentence: Sentence, found: Found) -> Iterator[Finding]:
    """``112件中，予以公开58件，占51.8%；……其他处理9件``: every kind of result once, and together more than all."""
    text = sentence.plain
    match = _OF_THESE.search(text)
    own = [q for q in found if match and q.start >= match.end() and q.unit == "件"]
    parts = [q for q in own if _RESULT.search(q.lead)]
    names = [m[0] for q in parts if (m := _RESULT.search(q.lead))]
    if not match or len(parts) < 2 or len(set(names)) < len(names):  # noqa: PLR2004
        return
    whole = Decimal(match["n"] or match["m"])
    together = sum((q.value for q in parts), Decimal(0))
    whole_list = len(parts) == _MOST_RESULTS
    if (together > whole or (whole_list and together != whole)) and "比上年" not in text:
        what = f"各种结果相加为 {shown(together)} 件，前面说是 {shown(whole)} 件"
        pairs = of_sum(whole, (q.value for q in parts))
        yield amiss(sentence, what, (match.start(), parts[-1].end), pairs=pairs)


_ALL_WERE = regex(
    r"(?P<n>[1-9]\d*)件，(?:均|全部|都|已)+[^，。；\d]{0,12}(?:办结|答复|办理完毕)[，。：；]?(?:其中|结果为|办理结果为|答复结果为)?[：，]?$"
)
_TOLD_TO_THE_END = 3


def _results_of_all(sentence: Sentence, found: Found) -> Iterator[Finding]:
    """``收到12件，已全部办结，其中予以公开6件、……、无法提供2件。``: every one was done, and its result is told."""
    text = sentence.plain
    first = next((q for q in found if q.unit == "件" and _RESULT.search(q.lead)), None)
    match = _ALL_WERE.search(text[: text.rfind(_name_of(first), 0, first.start)]) if first else None
    if first is None or match is None:
        return
    run = _listed_from(text, found, found.index(first))
    together = sum((q.value for q in run), Decimal(0))
    names = [_name_of(q) for q in run]
    ends = compiled(r"[^，。；、\d（）]{0,4}[。；]|$").match(text, run[-1].end)
    if len(run) < _TOLD_TO_THE_END or not all(names) or len(set(names)) < len(names) or not ends:
        return
    if together != Decimal(match["n"]) and "等" not in text[match.start() :]:
        what = f"各种结果相加为 {shown(together)} 件，前面说是 {match['n']} 件"
        pairs = of_sum(Decimal(match["n"]), (q.value for q in run))
        yield amiss(sentence, what, (match.start(), run[-1].end), pairs=pairs)


def _name_of(quantity: Quantity) -> str:
    """The result that a quantity is told of, "" for another."""
    match = _RESULT.search(quantity.lead)
    return match[0] if match else ""


def _in_stock(sentence: Sentence, found: Found) -> Iterator[Finding]:
    """``制定3件，废止1件，现行有效15件，年初为12件``."""
    for kind in sorted({q.kind for q in found}):
        stock = stock_of(of_kind(found, kind))
        if stock is None or stock.others or len(stock.came) > 1 or len(stock.went) > 1:
            continue
        if _A_DIFFERENCE.search(stock.first.lead):
            continue  # 年末现行有效3件，比上年末少1件
        told = (stock.first, *stock.came, *stock.went, stock.last)
        if any(q.unit == stock.last.unit and q not in told and moves(q.lead) for q in found):
            continue  # 废止1件规范性文件，原有8件，新增2件，现行有效9件
        begin, end = around(*told)
        if UNCOUNTED.search(sentence.plain, begin, end):
            continue  # 另印发《信息员管理办法》
        if stock.right != stock.last.value and not any(q.rough for q in told):
            what = (
                f"年初 {stock.first.text}加增减后是 {shown(stock.right)}，文字说 {stock.last.text}"
            )
            came, went = ([q.value for q in some] for some in (stock.came, stock.went))
            pairs = of_balance(stock.first.value, came, went, stock.last.value)
            yield amiss(sentence, what, around(*told), pairs=pairs)


_A_DIFFERENCE = regex(r"[比较同][^，。；\d]{1,14}[少多增减加]了?$")
_DONE = regex(r"办结(?:申请)?(?P<n>[1-9]\d*)件")


def _all_results(sentence: Sentence, found: Found) -> Iterator[Finding]:
    """``办结208件。……结果为予以公开66件、……其他处理8件``: all six kinds of result, beside what was done."""
    parts = [q for q in found if q.unit == "件" and _RESULT.search(q.lead)]
    names = {m[0] for q in parts if (m := _RESULT.search(q.lead))}
    if len(parts) != _MOST_RESULTS or len(names) != _MOST_RESULTS:
        return
    before = sentence.paragraph.text[max(0, sentence.start - _LOOK_BACK) : sentence.start]
    done = [*_DONE.finditer(squeezed(before)), *_DONE.finditer(sentence.plain, 0, parts[0].start)]
    together = sum((q.value for q in parts), Decimal(0))
    if done and all(Decimal(m["n"]) != together for m in done):
        what = f"各种结果相加为 {shown(together)} 件，前面说办结 {done[-1]['n']} 件"
        pairs = of_sum(Decimal(done[-1]["n"]), (q.value for q in parts))
        yield amiss(sentence, what, around(*parts), pairs=pairs)


_LOOK_BACK = 400
_SINGLE = regex(r"最[高多](?:的)?(?:一?[篇条期次场个])?|单[篇条期次日场]")
_TOTAL = regex(r"(?:总|累计|合计|全年|共计)[^，。；、\d]{0,8}$")


def _one_of_all(sentence: Sentence, found: Found) -> Iterator[Finding]:
    """``最高一篇阅读量2.1万次，全年总阅读量1.8万次``."""
    for single in found:
        if not _SINGLE.search(single.lead) or single.kind in ("%", "工作日", "天"):
            continue
        for total in of_kind(found, single.kind, single):
            measure = single.lead[-_NOUN:]
            if (
                _TOTAL.search(total.lead)
                and total.value < single.value
                and total.lead.endswith(measure)
            ):
                what = f"“{single.lead}{single.text}”比“{total.lead}{total.text}”还多"
                yield amiss(sentence, what, around(single, total))


_CAME = regex(r"(?:收到|征集|收集|接到|受理|发现|排查|送审|审查|反馈|查出|提出)[^，。；、\d]{0,8}$")
_BECAME = regex(
    r"^(?:已|均|全部|其中|现已|并)*(?:采纳|采用|吸收|回复|答复|办结|整改|解决|通过|纠正|改正|处理)(?:完成|到位|了)?$"
)
_MORE_CAME = regex(r"上一?年|去年|结转|累计|历年|另|遗留|往年|20\d\d年")


def _more_than_came(sentence: Sentence, found: Found) -> Iterator[Finding]:
    """``收到群众意见25条，采纳28条``: more was made of it than came."""
    text = sentence.plain
    for one, other in pairwise(found):
        if one.unit != other.unit or other.value <= one.value or one.rough or other.rough:
            continue
        if "申请" in one.lead or not _CAME.search(one.lead) or not _BECAME.search(other.lead):
            continue
        every = [q.value for q in found if q.end <= one.end and q.unit == one.unit]
        enough = sum(every, Decimal(0)) >= other.value  # 建议21件、提案16件，办结37件
        beside = text[one.end : other.start - len(other.lead)] == "，"
        if beside and not enough and not _MORE_CAME.search(text):
            what = f"{other.lead}的 {other.text}比{one.lead[-8:]}的 {one.text}还多"
            pairs = of_bound(other.value, one.value)
            yield amiss(sentence, what, around(one, other), pairs=pairs)


_DEALT_WITH = regex(
    r"(?:完成|办结|整改|解决|回复|答复|落实|销号|修复|更正|改正)[^，。；、\d]{0,4}$"
)
_LEFT_OVER = regex(
    r"^(?:其余|余下|剩余|剩下|剩|余|还有|尚有|另有|结转|转入|未完成|未办结|未整改|待整改|待完成)(?:的)?$"
)


def _what_is_left(sentence: Sentence, found: Found) -> Iterator[Finding]:
    """``确定任务38项，年内完成36项，余3项转入下年``."""
    text = sentence.plain
    for whole, done, left in zip(found, found[1:], found[2:], strict=False):
        if len({whole.unit, done.unit, left.unit}) > 1 or any(q.rough for q in (whole, done, left)):
            continue
        told = _DEALT_WITH.search(done.lead) and _LEFT_OVER.match(left.lead)
        near = (
            len(text[whole.end : done.start]) <= _CLOSE
            and len(text[done.end : left.start]) <= _CLOSE
        )
        if not told or not near or done.value > whole.value or "申请" in text or "上年" in text:
            continue
        if done.value + left.value != whole.value:
            what = f"{whole.text}减 {done.text}是 {shown(whole.value - done.value)}，文字说{left.lead}{left.text}"
            pairs = of_sum(whole.value, (done.value, left.value))
            yield amiss(sentence, what, around(whole, left), pairs=pairs)


_EACH_TIME = regex(r"(?<!平均)每(?P<of>期|场|次|批|轮|册|户|人|家)[^，。；、\d]{0,8}$")
_ALL_YEAR = regex(r"(?:全年|累计|合计|总计|(?<!公)共|共计)[^，。；、\d]{0,8}$")


def _each_time(sentence: Sentence, found: Found) -> Iterator[Finding]:
    """``发行12期，每期印2000册，全年印发2.6万册``."""
    for times, each, total in zip(found, found[1:], found[2:], strict=False):
        match = _EACH_TIME.search(each.lead)
        told = match and times.unit == match["of"] and each.kind == total.kind
        if not told or not _ALL_YEAR.search(total.lead) or times.rough or total.rough or each.rough:
            continue
        often = times_over(sentence.plain, times.start)
        right = times.value * each.value * (often or 1)
        if often and abs(right - total.value) > total.step / 2:
            what = f"{times.text}、每次 {each.text}是 {shown(right)}，文字说 {total.text}"
            pairs = of_product((times.value, each.value), total.value)
            yield amiss(sentence, what, around(times, total), pairs=pairs)


_IN_FULL = regex(r"：(?:其中)?[^，。；、：\d]{1,12}$")
_LEAST_PARTS = 3


def _told_in_full(sentence: Sentence, found: Found) -> Iterator[Finding]:
    """``调整事项15项：新增6项、取消5项、变更3项``: a colon, and nothing but parts up to the stop."""
    text = sentence.plain
    for at_, whole in enumerate(found):
        run: list[Quantity] = []
        for other in found[at_ + 1 :]:
            gap = text[(run[-1] if run else whole).end : other.start]
            joined = _NAME.fullmatch(gap) if run else _IN_FULL.fullmatch(gap)
            if other.unit != whole.unit or not joined or whole.kind in _NO_THING:
                break
            run.append(other)
        if len(run) < _LEAST_PARTS or whole.rough or any(q.rough for q in run):
            continue
        stop = compiled(r"[^，。；、：\d]{0,4}(?:[。；]|$)").match(text, run[-1].end)
        words = text[whole.end : run[-1].end]
        sums = list(accumulate(q.value for q in run))
        if (
            stop
            and whole.value not in sums
            and not compiled("等|主要|重点|每|各|均|占").search(words)
        ):
            what = f"各项相加为 {shown_like(sums[-1], whole)}，前面说是 {whole.text}"
            pairs = of_sum(whole.value, (q.value for q in run))
            yield amiss(sentence, what, around(whole, *run), pairs=pairs)


_SO_MANY_EACH = regex(r"各(?:有|设|配|派|明确|确定|指定|推选|配备|设置)?$")
_BEARERS = frozenset(("个", "家", "所"))
_OF_ITS_OWN = regex("办公室|党政办|机关|专职")


def _each_of_them(sentence: Sentence, found: Found) -> Iterator[Finding]:
    """``信息员8人，9个股室各1人``: a sentence of no more than the sum, how many have each, and what each has."""
    text = sentence.plain
    for total, bearers, each in zip(found, found[1:], found[2:], strict=False):
        plain = total.kind == each.kind and bearers.unit in _BEARERS and not each.lead.count("每")
        alone = sum(q.kind == each.kind for q in found) == 2  # noqa: PLR2004
        if not plain or not alone or not _SO_MANY_EACH.search(each.lead):
            continue
        gap = text[total.end : bearers.start]
        whole = compiled(r"[，：（](?:其中|即)?").fullmatch(gap) and not _OTHERWISE.search(
            total.lead
        )
        right = bearers.value * each.value
        noun = compiled("[\u3400-\u9fff]{2,}").match(each.tail)
        if noun and noun[0][-2:] not in total.lead:
            continue  # 办公室配备信息员2名，14个村各确定1名联络员
        if _OF_ITS_OWN.search(total.lead) or total.value == each.value:
            continue  # 清单36项，12个村各36项
        if whole and right != total.value and "另" not in text and "加上" not in text:
            what = f"{bearers.text}各 {each.text}是 {shown(right)}，前面说 {total.text}"
            pairs = of_product((bearers.value, each.value), total.value)
            yield amiss(sentence, what, around(total, each), pairs=pairs)


# ---------------------------------------------------------------- the lowest, the mean, the highest

_MOST, _LEAST, _MEAN = (
    regex(r"最[高多大长]|第一名"),
    regex(r"最[低少小短]|末位"),
    regex(r"平均|均分"),
)


def _between(sentence: Sentence, found: Found) -> Iterator[Finding]:
    """``最高96.2分，最低71.5分，平均70.8分``."""
    for kind in {q.kind for q in found}:
        own = of_kind(found, kind)
        most = [q for q in own if _MOST.search(q.lead)]
        least = [q for q in own if _LEAST.search(q.lead)]
        mean = [q for q in own if _MEAN.search(q.lead) and q not in (*most, *least)]
        for low, high in ((least, most), (least, mean), (mean, most)):
            if len(low) == len(high) == 1 and low[0].value > high[0].value:
                what = f"“{low[0].lead}{low[0].text}”比“{high[0].lead}{high[0].text}”还多"
                yield amiss(sentence, what, around(low[0], high[0]))
                break


# ---------------------------------------------------------------- averages

_EACH = regex(
    r"(?:(?P<time>[日天月周]均|平均每(?:个)?[日天月周]|每[日天月周]平均)"
    r"|平均每(?:一|个|名|位|家)?(?P<per>条|篇|期|场次?|次|件|户|人|村|社区|家|[\u3400-\u9fff]{0,4}?)|每(?P<each>[条篇期场次件人户村家])(?:的)?平均|(?P<by>[人户村篇场条期次件社])均)(?P<verb>[^，。；、\d]{0,6})$"
)
_SO_MANY_ALL = regex(rf"(?:[{numerals.DIGITS}两几各每全]|所有|多)[人户村篇场条期次件社区]{{1,2}}$")
"""``两期均``: all of so many, no mean."""
_ALL_TOLD = regex(r"^(?:总|累计|合计|共|全年)")
_IN_A_YEAR = {"日": 365, "天": 365, "月": 12, "周": 52}
_LOOSE, _SHARP = Decimal("0.25"), Decimal("0.04")
_ASIDE = regex(r"累计|历年|以来|自[\d一二]")


def _on_average(sentence: Sentence, found: Found) -> Iterator[Finding]:
    """``推文210篇，阅读12.6万次，平均每篇900次``: the total, by how many, and what each has."""
    for at_, one in enumerate(found):
        match = _EACH.search(one.lead)
        if match and match["by"] and _SO_MANY_ALL.search(one.lead[: match.end("by")]):
            continue  # 两期均参加的有30人
        if match is None or one.kind in ("%", "百分点") or not one.value:
            continue
        before = found[:at_]
        totals = of_kind(before, one.kind)[-3:]
        if match["time"]:
            unit = next(c for c in match["time"] if c in _IN_A_YEAR)
            by = [Decimal(_IN_A_YEAR[unit])]
            by += [WORKING_DAYS] if unit in "日天" else []
            totals = totals[-1:]
            by += [by[0] * q.value for q in before if q.unit in _BEARERS]  # 15个村平均每月1.2次
        else:
            per = match["per"] or match["each"] or match["by"] or ""
            by = [q.value for q in before if per and _counts(q, per)]
            by += _of_all_texts(before, per)
        if not totals:  # 每条平均阅读500次，总阅读量6.5万次
            behind = of_kind(found[at_ + 1 : at_ + 2], one.kind)
            totals = [q for q in behind if _ALL_TOLD.search(q.lead) and q.start - one.end <= _CLOSE]
        totals = [q for q in totals if q.value > one.value]
        if not totals or not by or any(_ASIDE.search(q.lead) for q in totals):
            continue
        monthly = bool(match["time"]) and "月" in match["time"]
        rough = one.rough or any(q.rough for q in totals) or (bool(match["time"]) and not monthly)
        off = one.value * (_LOOSE if rough else _SHARP) + one.step * (
            Decimal("0.6") if not rough else 1
        )
        if any(abs(q.value / n - one.value) <= off for q in totals for n in by if n):
            continue
        if match["by"] == "人" and totals[-1].unit in _TIMES:
            continue  # 4次，每次24人，共96人次，人均约2.5次
        if monthly and REST_OF_IT.search(sentence.plain[: totals[-1].end + 1]):
            continue  # 其余九个月共45件，平均每月5件
        if monthly and FROM_A_MONTH.search(sentence.plain):
            continue
        real = (totals[-1].value / by[-1]).quantize(Decimal("0.1"), ROUND_HALF_UP)
        what = f"{totals[-1].text}平均下来约为 {shown(real)}，文字说“{one.lead[match.start() :]}{one.text}”"
        pairs = of_mean(one.value, by[-1], totals[-1].value)
        yield amiss(sentence, what, around(totals[-1], one), pairs=pairs)


_TIMES = ("次", "期", "场")


def _of_all_texts(before: Found, per: str) -> list[Decimal]:
    """``图文260篇、视频42条，阅读12.6万次，平均每篇417次``: of all of them."""
    texts = [q.value for q in before if q.kind in ("条", "期", "个", "部", "则")]
    return [sum(texts, Decimal(0))] if per in ("条", "篇", "期") and len(texts) > 1 else []


def _counts(quantity: Quantity, per: str) -> bool:
    """Whether it counts what an average is told for each of."""
    if quantity.unit == per or (per == "人" and quantity.unit in ("人", "名", "人次")):
        return True
    return quantity.unit in ("个", "家", "所") and quantity.tail.startswith(per)


# ---------------------------------------------------------------- some of those that there are

_NOUN = 2
_THERE_ARE = regex(
    r"全[县镇乡市区局厅委街村]|辖|共有|现有|所属|下设|内设|机关|街道|[镇乡县区市局厅委](?:里|共)?有|编制|应"
)
_TOOK_PART = regex(
    r"已|建成|开通|报送|参加|参训|参与|到场|出席|达标|公开|公示|设立|设置|配备|合格|完成|上墙|上报|签收|更换|建立|通过|覆盖|明确|接入|获评|评为|张贴|召开|制定"
)
_BESIDE = regex(
    r"人次|累计|另|外|上年|去年|其他|共|合计|总|次数|新增|比|较|历年|以来|每|各|全县|全市|县级|市级"
)


def _more_than_there_are(sentence: Sentence, found: Found) -> Iterator[Finding]:
    """``街道有社区9个，建成“公开角”的社区12个`` and ``厅机关24个处室，26个处室报送了计划``."""
    text = sentence.plain
    for one, other in pairwise(found):
        if one.kind != other.kind or other.value <= one.value or other.value > one.value * 2:
            continue
        if one.unit not in ("个", "家", "名", "人", "所") or one.rough or other.rough:
            continue
        nouns = {one.lead[-_NOUN:], one.tail[:_NOUN]} & {other.lead[-_NOUN:], other.tail[:_NOUN]}
        if not any(len(noun) == _NOUN for noun in nouns):
            continue
        clause = text[one.end : other.start] + other.tail
        told = f"{other.lead}{other.tail}"
        if not _THERE_ARE.search(one.lead) or not _TOOK_PART.search(told):
            continue
        if _TOOK_PART.search(one.lead) or _BESIDE.search(told) or compiled("[；。]").search(clause):
            continue
        what = f"{other.text}多于一共的 {one.text}"
        span = (one.start, min(other.end + _NOUN, len(text)))
        yield amiss(sentence, what, span)


# ---------------------------------------------------------------- shares of what stands before

_A_RATE = regex(r"(?P<name>[\u3400-\u9fff]{1,8})(?:率|占比|比例)(?:为|达到?|是|约)*$")
_OTHER = regex(
    r"增长|增|降|减|压|提高|提升|满意|覆盖|知晓|同比|活跃|打开|使用|利用|维持|纠|胜诉|败诉|关注|转载|及时|准确|优良|城镇|入住|参保|普及|可用|公开$"
)
_PLAINLY_OPEN = regex("(?<!予以)(?<!部分)(?<!不予)公开$")
_CLOSE, _NEARLY = 20, Decimal(12)


def _rate(sentence: Sentence, found: Found) -> Iterator[Finding]:
    """``送审279条，退回8条，退回率4.9%``: right behind its part, and no two numbers of the stretch make it."""
    text = sentence.plain
    for at_, said in enumerate(found):
        match = _A_RATE.search(said.lead) if said.unit == "%" else None
        if match is None or said.rough or "分别" in said.lead:
            continue
        its_own = (
            at_ and match["name"].endswith("公开") and _PLAINLY_OPEN.search(found[at_ - 1].lead)
        )
        if _OTHER.search(match["name"]) and not its_own:
            continue
        start = begins(text, said.start, SENTENCE)
        aside = compiled(r"（[^（）]*）").match(text, said.end)
        end = aside.end() if aside else said.end
        own = [q for q in found if start <= q.start < end and q.kind not in ("%", "百分点")]
        part = [q for q in own if q.end <= said.start][-1:]
        if not own:
            yield from _told_behind(sentence, match, said, found[at_ + 1 : at_ + 3])
        if not part or said.start - part[0].end > _CLOSE or part[0].kind == "元":
            continue
        others = of_kind(own, part[0].kind, part[0])
        wholes = [q for q in others if q.value >= part[0].value and q.value]
        if not wholes or any(q.rough for q in (part[0], *wholes)):
            continue
        every = [part[0], *others]
        shares = {
            a.value / b.value * 100 for a in every for b in every if b.value and a.value <= b.value
        }
        shares |= {100 - one for one in shares}
        if len(every) > 2:  # noqa: PLR2004
            total = sum((q.value for q in every), Decimal(0))
            shares |= {q.value / total * 100 for q in every}
            shares |= {q.value / (total - part[0].value) * 100 for q in every}
        if any(abs(one - said.value) <= said.step for one in shares):
            continue
        if _OF_SOME.search(said.lead) and _OF_SOME.search(part[0].lead):
            continue  # 办结38件，包括结转的4件和新收的34件，新收件当年办结率为91.9%
        real = part[0].value / wholes[-1].value * 100
        turned = (100 - real,) if _NONE_OF_IT.search(part[0].lead) else ()
        if min(abs(one - said.value) for one in (real, *turned)) > _NEARLY:
            continue
        right = real.quantize(Decimal("0.1"), ROUND_HALF_UP)
        what = f"{part[0].text} 占 {wholes[-1].text} 为 {right}%，文字说“{match[0]}{said.text}”"
        pairs = of_share(part[0].value, wholes[-1].value, said.value)
        yield amiss(sentence, what, around(part[0], wholes[-1], said), pairs=pairs)


_OF_SOME = regex("新收|新受理|本年收到|上年结转|结转件|结转的")
"""Applications by when they came: their rate is of all of those, which another sentence tells."""
_NONE_OF_IT = regex("结转|待|未|不|退|差|错|漏|剩|余|缺")


def _told_behind(
    sentence: Sentence, match: re.Match[str], said: Quantity, behind: Found
) -> Iterator[Finding]:
    """``办结率98%，其中收到50件，办结47件``: whole and part behind the rate, the part with its word."""
    if len(behind) < 2 or behind[0].kind != behind[1].kind:  # noqa: PLR2004
        return
    whole, part = behind
    own = match["name"][-2:] in part.lead and match["name"][-2:] not in whole.lead
    near = whole.start - said.end <= _CLOSE and not any(q.rough for q in behind)
    if own and near and 0 < part.value <= whole.value:
        real = part.value / whole.value * 100
        if abs(real - said.value) > said.step:
            right = real.quantize(Decimal("0.1"), ROUND_HALF_UP)
            what = f"{part.text} 占 {whole.text} 为 {right}%，文字说“{match[0]}{said.text}”"
            pairs = of_share(part.value, whole.value, said.value)
            yield amiss(sentence, what, around(said, part), pairs=pairs)


_WHAT_IT_IS_OF = regex(
    r"率(?:为|达到?|是)?(?P<rate>\d+(?:\.\d+)?)%，即(?P<all>[1-9]\d*)(?P<unit>条|件|个|项|人|家)[^，。；\d]{0,8}[中里][^，。；\d]{0,8}(?P<some>\d+)(?P=unit)"
    r"|(?<![\d.,])(?P<every>[1-9]\d*)(?P<kind>份|人|张|件|条|户|名)，(?:其中)?(?:表示)?满意(?P<pleased>\d+)(?P=kind)，(?:总体)?满意(?:率|度)(?:为|达到?)?(?P<of>\d+(?:\.\d+)?)%"
)
_SHARE_OF_THOSE = regex(
    r"(?P<all>[1-9]\d*)(?P<unit>件|条|个|家|人|名|篇)(?P<noun>[^，。；、\d]{0,10})[中里]，(?P<what>[^，。；、\d]{2,16}?)(?P<some>\d+)(?P=unit)，占(?:比|比例)?(?:为|约|达)?(?P<rate>\d+(?:\.\d+)?)%"
)


_PART_AND_WHOLE = (("some", "pleased"), ("all", "every"))


def _share_of_those(sentence: Sentence) -> Iterator[Finding]:
    """``15件办结申请中，予以公开和部分公开8件，占比57.1%``."""
    for match in (
        *_SHARE_OF_THOSE.finditer(sentence.plain),
        *_WHAT_IT_IS_OF.finditer(sentence.plain),
    ):
        named = {name: value for name, value in match.groupdict().items() if value}
        some, every = (Decimal(named.get(a) or named[b]) for a, b in _PART_AND_WHOLE)
        rate = named.get("rate") or named["of"]
        real, said = some / every * 100, Decimal(rate)
        if some <= every and abs(real - said) > Decimal(1).scaleb(-len(rate.partition(".")[2])):
            right = real.quantize(Decimal("0.1"), ROUND_HALF_UP)
            what = f"{some} 占 {every} 为 {right}%，文字说 {said}%"
            yield amiss(sentence, what, match.span(), pairs=of_share(some, every, said))


_A_WEEK = regex(r"每(?:个)?(?P<of>周|星期|月|季度)[^，。；、\d]{0,8}$")
_WEEKS = {"周": 52, "星期": 52, "月": 12, "季度": 4}
_OF_THE_YEAR = regex(r"(?:全年|累计|年内|合计|总计)[^，。；、\d]{0,8}$")
_WEEKLY_OFF = Decimal("0.2")


def _by_the_week(sentence: Sentence, found: Found) -> Iterator[Finding]:
    """``每周推送3期，全年推送120期``: so many a week, and so many in the year."""
    for one, total in pairwise(found):
        match = _A_WEEK.search(one.lead)
        told = match and one.kind == total.kind and _OF_THE_YEAR.search(total.lead)
        if not match or not told or one.rough or total.rough or not one.value:
            continue
        right = one.value * _WEEKS[match["of"]]
        exact = match["of"] in ("月", "季度")
        bearers = [q.value for q in found if q.end <= one.start and q.unit in _BEARERS]
        if any(abs(right * n - total.value) * 10 <= total.value for n in bearers):
            continue  # 15个村平均每月更新1.2次，全年216次
        off = abs(right - total.value) > (0 if exact else right * _WEEKLY_OFF)
        text = sentence.plain
        other = compiled(
            f"{EXTRA_TIMES}|其余|余下|以上|改为|调整为|起每|因|停|未|临时|随时|必要|，含|其中"
        ).search(text)
        if exact and (
            (total.value > right * 3 and not bearers) or text.count("，", one.end, total.start) > 1
        ):
            continue  # what comes more often than its rhythm makes it is told gladly
        meant = is_explained(text[: total.start], int(total.value))
        if off and not other and not meant and text.count("每") == 1:
            what = f"每{match['of']} {shown(one.value)}，一年是 {shown(right)}，文字说 {total.text}"
            pairs = of_mean(one.value, _WEEKS[match["of"]], total.value)
            yield amiss(sentence, what, around(one, total), pairs=pairs)


def _corrected(sentence: Sentence, found: Found) -> Iterator[Finding]:
    """``行政复议10件，其中维持6件、纠正4件，纠错率30%``, where no table tells it."""
    for said in found:
        if said.unit != "%" or not compiled("(?:纠错|纠正)率(?:为|达到?|是)*$").search(said.lead):
            continue
        before = [q for q in found if q.end <= said.start and q.unit in ("件", "起", "宗")]
        part = [q for q in before if "纠正" in q.lead or "纠错" in q.lead][-1:]
        wholes = [q for q in before if part and q.value >= part[0].value and q.value]
        if not part or len(wholes) < 1 or part[0] not in before:
            continue
        shares = [part[0].value / q.value * 100 for q in wholes if q != part[0]]
        if shares and min(abs(one - said.value) for one in shares) > said.step:
            right = shares[0].quantize(Decimal("0.1"), ROUND_HALF_UP)
            what = f"{part[0].text} 占 {wholes[0].text} 为 {right}%，文字说 {said.text}"
            pairs = of_share(part[0].value, wholes[0].value, said.value)
            yield amiss(sentence, what, around(wholes[0], said), pairs=pairs)
