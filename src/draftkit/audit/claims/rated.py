"""Rates, times and parts told in the orders that other rules do not read (F3): what ought to be behind what is, the late ones of a whole, all and the rest.

``公开48期，应公开52期，公开率98%``; ``50条中有2条超期，及时率98%``; ``188人里，171人满意，满意度92%``; ``答复84条，办理中3条`` of 86.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from itertools import accumulate

from draftkit.audit.claims.counts import amiss
from draftkit.audit.claims.mistyped import of_share, of_sum
from draftkit.audit.claims.text import Finding, Report, Sentence
from draftkit.patterns import regex

_U = "件|条|篇|个|家|处|项|名|户|期|次|人|份|批次"
_R = r"(?P<rate>\d{1,3}(?:\.\d+)?)%(?!以上|左右)"
_N = r"(?<![\d.,])[1-9]\d{0,6}"
_OUGHT = regex(
    rf"(?P<some>{_N})(?P<unit>{_U})，应[^，。；\d]{{1,8}}(?P<all>{_N})(?P=unit)，[^，。；\d]{{0,4}}[\u3400-\u9fff]{{2}}率(?:为|达到?|是)*{_R}"
)
_OF_THEM = regex(
    rf"(?P<all>{_N})(?P<unit>人|名|份|户)[^，。；\d]{{0,8}}[中里]，?(?:有)?(?P<some>{_N})(?P=unit)(?:表示|评价为|选择)*(?:比较|基本)?(?<!不)满意，(?:总体|综合)?满意[度率](?:为|达到?|是)*{_R}"
)
_ON_TIME = regex(
    rf"(?P<all>{_N})(?P<unit>{_U})[^，。；\d]{{0,8}}[中里]，?(?:有)?[^，。；\d]{{0,10}}(?P<some>{_N})(?P=unit)[^，。；\d]{{0,4}}，[^，。；\d]{{0,6}}(?:及时|准确|合格|按时|按期|达标|规范|通过|完成|整改|更新|标注|解读)率(?:为|达到?|是)*{_R}"
)
_BAD = r"(?:超期|逾期|超时|不合格|不及时|不准确|不规范|有误|有错|差错|出错|不达标|未通过)"
_BUT_LATE = regex(
    rf"(?:及时|准确|合格|按时|按期|达标|规范|通过)率(?:为|达到?|是)*{_R}，[^。；\d]{{0,8}}(?P<all>{_N})(?P<unit>{_U})[^，。；\d]{{0,8}}(?:中|里|，)(?:有|其中)?(?P<some>{_N})(?P=unit)[^，。；\d]{{0,4}}{_BAD}"
)
_LATE_BUT = regex(
    rf"(?P<all>{_N})(?P<unit>{_U})[^，。；\d]{{0,8}}(?:中|里|，)(?:有|其中)?(?P<some>{_N})(?P=unit)[^，。；\d]{{0,4}}{_BAD}，(?:及时|准确|合格|按时|按期|达标|规范|通过)率(?:为|达到?|是)*{_R}"
)
_OPEN = r"(?:办理中|正在办理|正在处理|在办|待办|未办结|未答复|未回复|待回复|正在整改|未整改|整改中)"
_DONE = r"(?:答复|回复|办结|办理|处理|解决|整改|完成)(?:了|完毕|完成|到位)?"
_AND_OPEN = regex(
    rf"(?:受理|收到|接到|收集|承办|发现|查出|接收)[^，。；\d]{{0,12}}(?P<all>{_N})(?P<unit>{_U})，(?:已|按期|及时)*{_DONE}(?P<some>{_N})(?P=unit)，(?:尚有|还有|有)?{_OPEN}(?:的)?(?P<left>{_N})(?P=unit)"
)
_LONGEST = regex(
    r"最长(?:的)?[^，。；\d]{0,8}(?P<one>\d{1,2})个?(?:工作日|天)[^。；\d]{0,10}(?:均|全部|都)在(?:法定|规定)?(?:的)?(?P<all>\d{1,2})个工作日"
)

_GRADE = r"(?:非常|很|十分|比较|较为?|基本|不太|不)?(?:满意|一般)"
_GRADED = (
    rf"(?:评价|评议|表示|选择)?(?:为|是|的)?{_GRADE}(?:的)?(?:有|为)?{_N}(?:份|人|票|张|名|户)"
)
_GRADES = regex(
    rf"(?P<list>(?:{_GRADED}[、，]){{2,5}})(?:(?:总体|综合|群众|公众)*满意[率度]|(?P<two>满意(?:和|与|、|及)(?:基本|比较|较为?)满意)(?:的|者)?(?:两项)?(?:合计|共)?占(?:比)?)(?:为|达到?|是)?{_R}"
)
_ALL = 100
"""That all are content, where some are not, is told by another rule."""
_ONE_GRADE = regex(rf"(?P<grade>{_GRADE})(?:的)?(?:有|为)?(?P<n>\d+)")
_ASKED = regex(rf"(?P<n>{_N})(?:份|人|票|张|名|户)")


_ALL_CONTENT = regex(
    r"(?P<all>满意[率度](?:均|都)?(?:为|达到?|是|高达)*了?(?:100%|百分之百)|(?:家家|人人|户户|个个)(?:都|均)?(?:表示)?满意)[^。]{0,24}?[，；](?:其中|另)?(?:有|仅有|只有)?(?P<some>[1-9]\d*(?:人|名|份|户|位|家)[^，。；\d满]{0,12}(?:不满意|不太满意|不够满意))"
)


def check(report: Report) -> Iterator[Finding]:
    """Every such rate, rest and time."""
    for sentence in report.sentences():
        text = sentence.plain
        if report.is_cut(sentence):
            continue
        if "率" in text or "满意度" in text:
            of_some = (p.finditer(text) for p in (_OUGHT, _OF_THEM, _ON_TIME))
            for match in (m for found in of_some for m in found):
                yield from _rate(sentence, match, Decimal(match["some"]))
            for match in (*_BUT_LATE.finditer(text), *_LATE_BUT.finditer(text)):
                yield from _rate(sentence, match, Decimal(match["all"]) - Decimal(match["some"]))
        for match in _GRADES.finditer(text):
            yield from _graded(sentence, match)
        if all_content := _ALL_CONTENT.search(text):
            what = f"“{all_content['all']}”和“{all_content['some']}”不能都对"
            yield amiss(sentence, what, match.span())
        for match in _AND_OPEN.finditer(text):
            yield from _rest(sentence, match)
        for match in _LONGEST.finditer(text):
            if int(match["one"]) > int(match["all"]):
                what = f"说都在 {match['all']} 个工作日内，最长的却是 {match['one']} 个"
                yield amiss(sentence, what, match.span())


def _rate(sentence: Sentence, match: re.Match[str], part: Decimal) -> Iterator[Finding]:
    whole, said = Decimal(match["all"]), Decimal(match["rate"])
    step = Decimal(1).scaleb(-len(match["rate"].partition(".")[2]))
    real = part / whole * 100
    if part <= whole and abs(real - said) >= step:
        right = real.quantize(Decimal("0.1"), ROUND_HALF_UP)
        what = f"{part} 占 {whole} 为 {right}%，文字说 {said}%"
        yield amiss(sentence, what, match.span(), pairs=of_share(part, whole, said))


def _graded(sentence: Sentence, match: re.Match[str]) -> Iterator[Finding]:
    """``满意118份、基本满意22份、不满意4份，满意率97.2%``: the first grade, or the first two, of all of them or of those asked."""
    told = [(m["grade"], Decimal(m["n"])) for m in _ONE_GRADE.finditer(match["list"])]
    good = [n for grade, n in told if grade.endswith("满意") and not grade.startswith("不")]
    parts, every = list(accumulate(good)), sum((n for _, n in told), Decimal(0))
    if match["two"]:
        parts = parts[1:]
    asked = (Decimal(m["n"]) for m in _ASKED.finditer(sentence.plain, 0, match.start()))
    wholes = [every, *(n for n in asked if n >= every)]
    said = Decimal(match["rate"])
    step = Decimal(1).scaleb(-len(match["rate"].partition(".")[2]))
    shares = [(part, whole, part / whole * 100) for part in parts for whole in wholes]
    if said == _ALL or not shares or any(abs(share - said) < step for *_, share in shares):
        return
    part, whole, share = min(shares, key=lambda one: abs(one[2] - said))
    right = share.quantize(Decimal("0.1"), ROUND_HALF_UP)
    what = f"{part} 占 {whole} 为 {right}%，文字说 {said}%"
    yield amiss(sentence, what, match.span(), pairs=of_share(part, whole, said))


def _rest(sentence: Sentence, match: re.Match[str]) -> Iterator[Finding]:
    every, done, left = (int(match[name]) for name in ("all", "some", "left"))
    if done + left != every:
        what = f"{done} 加 {left} 是 {done + left}，前面说 {every}{match['unit']}"
        yield amiss(sentence, what, match.span(), pairs=of_sum(every, (done, left)))
