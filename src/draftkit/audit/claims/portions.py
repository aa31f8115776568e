"""A whole and the portions that are all of it (F3): ``126件中，甲41件、乙57件，其余38件``, ``34个中除9个外，27个``, ``3个问题，2个已解决，2个还在推进``.

Here the words themselves say that nothing is left: 其余, 除……外, done and not yet, with and without.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from draftkit.audit.claims.counts import amiss
from draftkit.audit.claims.mistyped import of_change, of_share, of_sum
from draftkit.audit.claims.text import Finding, Report, Sentence
from draftkit.chinese import numerals
from draftkit.patterns import compiled, regex

_U = "件|条|篇|个|家|处|项|名|户|期|次|人|份|批次"
_N = r"(?<![\d.,第])[1-9]\d{0,6}"
_NOT_YET = r"(?:正在|还在|尚|仍|未|没有|待|拟|需)"
_ALL = rf"(?P<all>{_N})(?P<unit>{_U})"
_TWO = (
    regex(
        rf"{_ALL}[^，。；\d]{{0,10}}(?:中|里|，)，?除(?P<a>{_N})(?P=unit)[^，。；\d]{{0,12}}外，(?:其余|其他|剩余)?(?:的)?(?P<b>{_N})(?P=unit)"
    ),
    regex(
        rf"{_ALL}[^，。；\d]{{0,8}}，(?:其中)?(?:有)?(?P<a>{_N})(?P=unit)(?:已|均已|完成|得到)[^，。；\d]{{0,8}}，(?:其余|另|还有|有)?(?P<b>{_N})(?P=unit){_NOT_YET}"
    ),
    regex(
        rf"{_ALL}[^，。；\d]{{0,8}}(?:中|里)，?(?:有)?(?P<a>{_N})(?P=unit)[^，。；\d]{{1,16}}，(?:另|其余|有)?(?P<b>{_N})(?P=unit)[^，。；\d]{{0,4}}(?:没有|未|尚未|无)"
    ),
)
_MORE = regex(r"上一?年|去年|新增|又|另外|比|较|占|约|以上|重复|同时")
_REST = regex(
    rf"{_ALL}[^，。；\d]{{0,8}}(?:中|里)，(?P<list>(?:[^，。；、\d]{{1,14}}\d+(?P=unit)[^，。；、\d]{{0,6}}[，、]){{1,8}})其[余他](?:的|为)?(?P<rest>\d+)(?P=unit)"
)
_BY_WHOM = regex(
    rf"{_ALL}[^，。；\d]{{0,6}}，(?:其中)?(?P<list>(?:由[^，。；、\d]{{1,8}}(?:提出|反映|提交|报送)的?\d+(?P=unit)[，、]?){{2,6}})"
)
_ADOPTED = regex(
    rf"{_ALL}[^。；\d]{{0,8}}?[，中](?P<list>(?:[^，。；\d]{{0,4}}采纳[^，。；\d]{{0,4}}\d+(?P=unit)[^，。；\d]{{0,6}}[，、]?){{2,4}})"
)
_REVIEWED = regex(
    rf"审[核查][^，。；\d]{{0,12}}{_ALL}[^，。；\d]{{0,4}}，(?P<list>同意[^，。；\d]{{0,6}}\d+(?P=unit)，退回[^，。；\d]{{0,6}}\d+(?P=unit)，不[^，。；\d]{{1,6}}\d+(?P=unit))(?=。)"
)
_MOVED = (
    regex(
        rf"由(?P<a>{_N})(?P<unit>个|家|项|处|件)[^，。；\d]{{0,6}}(?:减少|压减|精简|整合|清理|调整)[到至为](?P<b>{_N})(?P=unit)，(?:关停|合并|注销|撤销|取消|整合|撤并|删除|、)+(?P<c>{_N})(?P=unit)"
    ),
    regex(
        rf"年初[^，。；\d]{{0,8}}(?P<a>{_N})(?P<unit>个|家|项|处|件)，(?:清理|精简|整合|压减|调整)(?:后)?[为到至](?P<b>{_N})(?P=unit)，(?:关停|合并|注销|撤销|取消|整合|撤并|删除|、)+(?P<c>{_N})(?P=unit)"
    ),
)
_AND_NEW = regex(r"[、，和](?:同时|并)?(?:新|增)")
_RANK = regex(
    r"第(?P<now>\d{1,3})[位名][，（](?:比|较)(?:上一?年|去年|20\d\d年)(?:的)?第(?P<then>\d{1,3})[位名](?P<way>前进|上升|提升|后退|下降|退后)(?:了)?(?P<by>\d{1,3})[位名个]"
)
_ALL_TRAINED = regex(
    r"全年(?P<k>[2-9])(?:次|期|场)(?:培训)?(?:共|合计|累计)(?:培训|参训|参加)?(?P<all>\d{2,4})人次?"
)
_PEOPLE = regex(r"(?<![\d.,])(?P<n>\d{1,4})(?:人次|人|名)(?!大)")
_PART_OF_WHOLE = regex(
    rf"(?P<all>{_N})(?:个(?:行政村|村|社区|嘎查|乡镇|单位|部门)|份|件|项|条|家|户)中的(?P<some>{_N})(?:个|份|件|项|条|家|户)"
)
_FRACTION = regex(
    rf"(?P<under>[{numerals.DIGITS}])分之(?P<over>[{numerals.DIGITS}两])(?!以上|左右|多)"
)


def check(report: Report) -> Iterator[Finding]:
    """Every whole that its portions do not make."""
    for sentence in report.sentences():
        text = sentence.plain
        if report.is_cut(sentence) or not compiled(r"\d").search(text):
            continue
        for pattern in _TWO:
            for match in pattern.finditer(text):
                yield from _judged(sentence, match, [int(match["a"]), int(match["b"])])
        for pattern in (_REST, _BY_WHOM, _ADOPTED, _REVIEWED):
            for match in pattern.finditer(text):
                yield from _listed(sentence, match)
        for pattern in _MOVED:
            for match in pattern.finditer(text):
                yield from _moved(sentence, match)
        yield from _ranked(sentence)
        yield from _trained(sentence)
        yield from _fraction(sentence)
        yield from _that_is(sentence)


_GONE_TOO = regex(
    r"[，、和](?:关停|合并|注销|撤销|取消|整合|撤并|删除|迁移|停用|归并|减少|、)+(?P<n>[1-9]\d{0,6})(?P<unit>个|家|项|处|件)"
)


def _moved(sentence: Sentence, match: re.Match[str]) -> Iterator[Finding]:
    """``由41个清理为33个，关停6个，合并2个``: what went makes the difference, in one step or in several."""
    before, after, less = (int(match[name]) for name in "abc")
    right, end = before - after, match.end()
    known = {right - less}
    while (more := _GONE_TOO.match(sentence.plain, end)) and more["unit"] == match["unit"]:
        less, end = less + int(more["n"]), more.end()
        known.add(right - less)
    if 0 not in known and not _AND_NEW.match(sentence.plain, end):
        what = f"由 {before} 到 {after} 减少 {right}，文字说 {less}"
        pairs = of_change(before, after, -less)
        yield amiss(sentence, what, (match.start(), end), pairs=pairs)


_THAT_IS = regex(
    r"(?P<name>[^，。；、：\d“”]{0,6}[率度])(?:为|达到?|是)?(?P<rate>\d{1,2}(?:\.\d+)?)%，(?:即|也就是|合)(?:表示[^，。；\d]{2,6}的)?(?P<n>[1-9]\d{0,6})(?P<unit>人|户|家|名|份|件)"
)
_SO_MANY = regex(r"(?<![\d.,第])(?P<n>[1-9]\d{0,6})(?P<unit>人|户|家|名|份|件)")


def _that_is(sentence: Sentence) -> Iterator[Finding]:
    """``50人打分，优秀率94%，即46人评为优秀``."""
    for match in _THAT_IS.finditer(sentence.plain):
        some, rate = Decimal(match["n"]), Decimal(match["rate"])
        step = Decimal(1).scaleb(-len(match["rate"].partition(".")[2]))
        before = _SO_MANY.finditer(sentence.plain, 0, match.start())
        wholes = [Decimal(m["n"]) for m in before if m["unit"] == match["unit"]]
        wholes = [n for n in wholes if n > some]
        if wholes and all(abs(some / n * 100 - rate) >= step for n in wholes):
            share = (some / wholes[-1] * 100).quantize(Decimal("0.1"), ROUND_HALF_UP)
            what = f"{some} 占 {wholes[-1]} 为 {share}%，文字说“{match['name']}{rate}%”"
            yield amiss(sentence, what, match.span(), pairs=of_share(some, wholes[-1], rate))


def _judged(sentence: Sentence, match: re.Match[str], parts: list[int]) -> Iterator[Finding]:
    of_two = compiled(rf"\d{match['unit']}[、和及][^，。；\d]{{0,10}}$").search(
        sentence.plain[: match.start()]
    )  # 建议14件、提案11件，除2件外，23件
    if sum(parts) != int(match["all"]) and not _MORE.search(match[0]) and not of_two:
        shown = " + ".join(map(str, parts))
        what = f"{shown} 是 {sum(parts)}，前面说 {match['all']}{match['unit']}"
        yield amiss(sentence, what, match.span(), pairs=of_sum(int(match["all"]), parts))


def _listed(sentence: Sentence, match: re.Match[str]) -> Iterator[Finding]:
    parts = [int(n) for n in compiled(r"\d+").findall(match["list"])]
    if "各" in match["list"]:
        return  # 同一人6件，另有两人各3件
    if "rest" in match.re.groupindex:
        parts.append(int(match["rest"]))
    elif "采纳" in match["list"] and not compiled("[未不]").search(match["list"]):
        return
    elif "由" in match["list"][:1] and sum(parts) < int(match["all"]):
        return  # some of them
    yield from _judged(sentence, match, parts)


def _ranked(sentence: Sentence) -> Iterator[Finding]:
    """``第4位，比上年第6位前进3位``."""
    for match in _RANK.finditer(sentence.plain):
        now, then, by = (int(match[name]) for name in ("now", "then", "by"))
        up = match["way"] in ("前进", "上升", "提升")
        if (then - now if up else now - then) != by:
            what = f"由第 {then} 到第 {now} 是 {abs(then - now)} 位，文字说“{match['way']}{by}”"
            yield amiss(sentence, what, match.span())


def _trained(sentence: Sentence) -> Iterator[Finding]:
    """``42人参加；……51人和42人参加，全年3次培训共145人次``."""
    match = _ALL_TRAINED.search(sentence.plain)
    if match is None:
        return
    told = [int(m["n"]) for m in _PEOPLE.finditer(sentence.plain[: match.start()])]
    if len(told) == int(match["k"]) and sum(told) != int(match["all"]):
        what = f"各次相加为 {sum(told)}，文字说 {match['all']}"
        yield amiss(sentence, what, match.span(), pairs=of_sum(int(match["all"]), told))


def _fraction(sentence: Sentence) -> Iterator[Finding]:
    """``640份中的480份，完成三分之二`` and ``四分之三的村（12个村中的8个）``."""
    text = sentence.plain
    parts, told = list(_PART_OF_WHOLE.finditer(text)), list(_FRACTION.finditer(text))
    if len(parts) != 1 or len(told) != 1:
        return
    some, every = Decimal(parts[0]["some"]), Decimal(parts[0]["all"])
    over, under = (numerals.counted(told[0][name]) for name in ("over", "under"))
    gap = max(told[0].start() - parts[0].end(), parts[0].start() - told[0].end())
    said = Decimal(over) / (under or 1)
    if some <= every and gap <= _NEAR and abs(some / every - said) > Decimal("0.04"):
        share = (some / every * 100).quantize(Decimal("0.1"), ROUND_HALF_UP)
        what = f"{some} 占 {every} 为 {share}%，文字说“{told[0][0]}”"
        span = min(told[0].start(), parts[0].start()), max(told[0].end(), parts[0].end())
        yield amiss(sentence, what, span)


_NEAR = 8
