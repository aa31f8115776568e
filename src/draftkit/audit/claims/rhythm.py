"""How much a rhythm or a rate makes in the year (F3): so many each week, each two months, each course, each acre, each day.

``每周推送3条，全年推送186条``; ``每期培训18人，2期共培训38人次``; ``每亩120元，2,300亩共发放26.7万元``; ``年访问7.3万次，日均300次``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from draftkit.audit.claims.counts import amiss, may_overlap, times_over
from draftkit.audit.claims.mistyped import of_product
from draftkit.audit.claims.numerals import value_of
from draftkit.audit.claims.text import PROBLEMS, Finding, Report, Sentence
from draftkit.chinese import numerals
from draftkit.chinese.sentences import SENTENCE, begins
from draftkit.patterns import regex

_N = r"(?<![\d.,])[1-9][\d,]{0,8}"
_NOT_EXACT = regex(
    r"至少|不少于|以上|不低于|要求|应|须|约|左右|原则|不超过|平均|最|力争|计划|拟|将|起|上半年|下半年|暂停|停|除|其中|另|增加|加密|视情|必要时|\d月[底末]?[前后]|自|从|各"
)
_MORE_OR_LESS = regex("含|包括|其中|另|增刊|加开|加密|少|未")
_TIMES = {
    "每季度": (4, 4),
    "按季": (4, 4),
    "每季": (4, 4),
    "每月": (12, 12),
    "按月": (12, 12),
    "每半年": (2, 2),
    "半年": (2, 2),
    "每周": (50, 53),
    "每两个月": (6, 6),
    "每两月": (6, 6),
    "双月": (6, 6),
    "每双月": (6, 6),
}
_RHYTHM = regex(
    rf"(?P<every>{'|'.join(sorted(_TIMES, key=len, reverse=True))})(?!度?例会)[^，。；\d]{{0,8}}?(?P<k>[1-9]\d{{0,2}}|一)(?P<u>次|条|期|篇|份)[^，。；\d]{{0,8}}，(?:全年|年内|共计?|合计|累计|共?(?:更换|公布|公示|检查|通报|公开|推送|发布|更新|召开|举办|巡查|督查|开展|培训|调度|学习|编发|刊发|汇报|财务|组织)(?:了)?)+(?P<n>{_N})(?P=u)(?=[，。；]|$)"
)
_BEARERS = regex(
    r"(?P<b>[1-9]\d{0,3})个(?:行政)?(?:村|社区|嘎查|单位|部门|站所|科室|乡镇|街道|小区|公开栏|栏目|账号)"
)
_COURSES = regex(
    r"每(?P<u>期|次|批|场)(?:培训|参训|参加)*(?P<a>[1-9]\d{0,3})[人名]，(?:共)?(?P<b>[1-9]\d{0,2})(?P=u)(?:共|合计|累计|总共)(?:培训|参训|参加)*(?P<n>[1-9]\d{0,4})(?:人次|人|名)"
)
_MONEY = regex(
    rf"每(?P<u>亩|户|人|名|头|只|吨|人次)(?:补助|补贴|发放|补|奖励|奖补|救助)?(?P<a>{_N}(?:\.\d+)?)元，(?:共)?(?P<b>{_N}(?:\.\d+)?)(?P=u)(?:共|合计|总共|累计|发放|补贴|补助|兑付|支付|资金)*(?P<n>{_N}(?:\.\d+)?)(?P<w>万?元)"
)
_VISITS = regex(
    r"每(?P<u>次|期|轮)[^，。；\d]{0,6}(?P<a>[1-9]\d{0,2})(?P<v>个|家|名|户|处|份)(?:村|社区|单位|部门|栏目|公开栏)?，(?:全年)?(?:共)?(?P<b>[1-9]\d?)(?P=u)，(?:共|累计|合计)[^，。；\d]{0,6}(?P<n>[1-9]\d{0,4})(?P=v)"
)
_PER = (
    regex(
        r"(?<![\d.,第])(?P<b>[1-9]\d{0,2})(?P<u>期|次|场|批|册|辑|集|轮)[^，。；\d]{0,10}，每(?P=u)[^，。；\d]{0,6}(?P<a>[1-9]\d{0,3})(?P<v>[\u3400-\u9fff])[，、](?:全年|合计|总共|一共|共计|共|累计)[^，。；\d]{0,4}(?P<n>[1-9]\d{0,5})(?P=v)"
    ),
    regex(
        r"每(?P<u>期|次|场|批|册|辑|集|轮)[^，。；\d]{0,6}(?P<a>[1-9]\d{0,3})(?P<v>[\u3400-\u9fff])，(?:全年)?(?P<b>[1-9]\d{0,2})(?P=u)[，、]?(?:全年|合计|总共|一共|共计|共|累计)[^，。；\d]{0,4}(?P<n>[1-9]\d{0,5})(?P=v)"
    ),
    regex(
        r"(?<![\d.,第])(?P<b>[1-9]\d{0,2})(?P<u>期|次|场|批|册|辑|集|轮)，每(?P=u)(?P<a>[1-9]\d{0,3})(?P<v>[\u3400-\u9fff])，(?P<n>[1-9]\d{0,5})(?P=v)(?=[，。；])"
    ),
)
_ALTERNATE = regex(
    r"(?:逢|每逢|每)?[单双]月[^，。；\d]{0,10}(?:，[^，。；\d]{2,16})?，(?:全年|年内|共计?|一共|累计|开了?|召开了?|举办|举行|组织)+(?P<n>[1-9]\d?)[次期场轮](?=[，。；])"
)
_HALF_OF_THE_MONTHS = 6
_DAY_OF_A_MONTH = regex(
    r"每月(?:\d{1,2}日|上旬|中旬|下旬|月初|月底)前?(?P<deed>[\u3400-\u9fff]{2})[^，。；\d]{0,4}，全年(?:共)?(?P=deed)(?:了)?(?P<n>[1-9]\d?)次(?=[，。；])"
)
_EACH_TIME = regex(
    "[每各]|其中|至少|[一两二三四五六七八九十\\d][次期场轮][^，]*[一两二三四五六七八九十\\d][次期场轮]"
)
_FEW = {"两": 2, "三": 3, "四": 4, "五": 5, "六": 6}
_OF_FEW = regex(
    r"(?P<b>[两三四五六])(?:个|处|家|所)[^，。；\d]{1,8}各[^，。；\d]{1,8}?(?P<k>[1-9]\d?)(?P<u>台|个|块|份|名|处|套)，(?:合计|共计?|总共|一共)(?P<n>[1-9]\d{0,2})(?P=u)"
)
_DAILY = regex(
    r"年[^，。；\d]{0,6}(?P<t>[1-9]\d{0,4}(?:\.\d+)?)万(?:人)?次，日均[^，。；\d]{0,4}(?P<n>[1-9][\d,]{0,7})(?:人)?次"
)
_MONTHS = regex(
    r"(?:分别)?(?:于|在)(?P<list>\d{1,2}月(?:、\d{1,2}月){0,10}[和及与、]\d{1,2}月)(?:底|份|各)?[^，。；、\d]{0,8}，(?:全年)?共(?:计)?(?P<n>[1-9]\d?)[次期场轮]"
)
_THEN = regex(
    r"(?<![\d.第])(?P<n>[1-9]\d?|[两二三四五六七八九十]{1,2})(?P<u>[次期场轮])[^。；\d]{0,30}?，(?:时间)?(?:分别)?(?:[是为在于]|时间[是为在])+(?P<list>\d{1,2}月(?:、\d{1,2}月){0,10}[和及与、]\d{1,2}月)(?=[，。；底份]|$)"
)
"""``两次研究公开工作，时间分别是2月、7月和10月``."""
_AT_LEAST_MONTHLY = regex(
    rf"(?P<t>{_N})(?P<u>条|篇)，平均每月[^，。；\d]{{0,6}}(?P<m>[1-9]\d{{0,4}})(?P=u)以上"
)
_MONTHS_OF_A_YEAR, _DAYS, _ROUGHLY = 12, 365, Decimal("0.03")


def check(report: Report) -> Iterator[Finding]:
    """Every product that does not come out."""
    for sentence in report.sentences():
        if sentence.section.number == PROBLEMS or report.is_cut(sentence) or may_overlap(sentence):
            continue
        for match in _RHYTHM.finditer(sentence.plain):
            yield from _in_a_year(sentence, match)
        for match in _COURSES.finditer(sentence.plain):
            yield from _product(sentence, match, int(match["a"]) * int(match["b"]))
        for match in _OF_FEW.finditer(sentence.plain):
            yield from _product(sentence, match, _FEW[match["b"]] * int(match["k"]))
        for match in _VISITS.finditer(sentence.plain):
            yield from _product(sentence, match, int(match["a"]) * int(match["b"]))
        for match in (m for pattern in _PER for m in pattern.finditer(sentence.plain)):
            if not (_MORE_OR_LESS.search(match[0]) or _NOT_EXACT.search(match[0])):
                often = times_over(sentence.plain, match.start())
                right = int(match["a"]) * int(match["b"]) * (often or 1)
                yield from _product(sentence, match, right) if often else ()
        for match in _ALTERNATE.finditer(sentence.plain):
            if not _NOT_EXACT.search(match[0]):
                yield from _product(sentence, match, _HALF_OF_THE_MONTHS)
        for match in _DAY_OF_A_MONTH.finditer(sentence.plain):
            yield from _product(sentence, match, _MONTHS_OF_A_YEAR)
        for match in _MONTHS.finditer(sentence.plain):
            yield from _product(sentence, match, match["list"].count("月"))
        for match in _THEN.finditer(sentence.plain):
            if not _EACH_TIME.search(match[0]):
                yield from _product(sentence, match, match["list"].count("月"))
        yield from _of_money(sentence)
        yield from _means(sentence)


def _product(sentence: Sentence, match: re.Match[str], right: int) -> Iterator[Finding]:
    if numerals.counted(match["n"]) != right:
        what = f"算来是 {right}，文字说 {match['n']}"
        yield amiss(sentence, what, match.span())


def _in_a_year(sentence: Sentence, match: re.Match[str]) -> Iterator[Finding]:
    """``每两个月1次，共7次``; of several bearers each may be meant, or all."""
    text = sentence.plain
    start = begins(text, match.start(), SENTENCE)
    behind = text[match.end() :].partition("。")[0]
    if _NOT_EXACT.search(text[start : match.end()]) or _MORE_OR_LESS.search(behind):
        return
    if _FOR_A_TIME.search(text, start, match.start()):
        yield from _for_months(sentence, match, start)
        return
    least, most = _TIMES[match["every"]]
    each = 1 if match["k"] == "一" else int(match["k"])
    own = [int(m["b"]) for m in _BEARERS.finditer(text, start, match.start())]
    bearers = {1, sum(own) or 1, *own}
    said = value_of(match["n"])
    if any(least * each * many <= said <= most * each * many for many in bearers):
        return
    many = max(bearers)
    right = least * each * many
    what = f"{match['every']} {each}{match['u']}，一年是 {right}{match['u']}，文字说 {said:f}{match['u']}"
    pairs = of_product((Decimal(least * each), Decimal(many)), said)
    yield amiss(sentence, what, match.span(), pairs=() if least != most else pairs)


_FOR_A_TIME = regex(
    r"\d月|月份|期间|汛期|假期|[寒暑]假|旺季|淡季|时节|季节|以来|[春夏秋冬][耕种收灌训季天]|[上中下]旬"
)
_OF_MONTHS = regex(
    r"(?P<first>\d{1,2})(?:月)?(?:份)?(?P<to>[至到—－-]|、|和)(?P<last>\d{1,2})月(?:份)?(?:，)?"
)
_OFTEN = {"每周": (4, 5), "每月": (1, 1), "按月": (1, 1)}
"""How often it is in a month."""


def _for_months(sentence: Sentence, match: re.Match[str], start: int) -> Iterator[Finding]:
    """``3月至4月每周公布一次，共8次``: of the months that are named right before; of another time nothing is known."""
    months = _OF_MONTHS.fullmatch(sentence.plain, start, match.start())
    if months is None or match["every"] not in _OFTEN:
        return
    first, last = int(months["first"]), int(months["last"])
    many = 2 if months["to"] in "、和" else last - first + 1
    each = 1 if match["k"] == "一" else int(match["k"])
    least, most = (many * often * each for often in _OFTEN[match["every"]])
    said = value_of(match["n"])
    if many > 1 and not least <= said <= most:
        what = f"{months[0].strip('，')}{match['every']} {each}{match['u']}，是 {least}{match['u']}，文字说 {said:f}{match['u']}"
        yield amiss(sentence, what, match.span())


def _of_money(sentence: Sentence) -> Iterator[Finding]:
    """``每亩120元，2,300亩共发放26.7万元``."""
    for match in _MONEY.finditer(sentence.plain):
        right = value_of(match["a"]) * value_of(match["b"])
        said = value_of(match["n"]) * (10_000 if match["w"] == "万元" else 1)
        step = Decimal(10_000 if match["w"] == "万元" else 1).scaleb(
            -len(match["n"].partition(".")[2])
        )
        if abs(right - said) >= step:
            what = (
                f"{match['a']} 元乘 {match['b']} 是 {right:f} 元，文字说 {match['n']}{match['w']}"
            )
            yield amiss(sentence, what, match.span())


def _means(sentence: Sentence) -> Iterator[Finding]:
    """``年访问7.3万次，日均300次``; ``297条，平均每月推送30条以上``."""
    for match in _DAILY.finditer(sentence.plain):
        total, said = Decimal(match["t"]) * 10_000, value_of(match["n"])
        right = total / _DAYS
        if abs(right - said) > right * _ROUGHLY:
            yield amiss(sentence, f"一年 {total:f} 次，日均约 {right:.0f} 次", match.span())
    for match in _AT_LEAST_MONTHLY.finditer(sentence.plain):
        total, least = value_of(match["t"]), int(match["m"])
        if total < least * _MONTHS_OF_A_YEAR:
            mean = total / _MONTHS_OF_A_YEAR
            yield amiss(sentence, f"{total:f} 平均到每月是 {mean:.1f}", match.span())
