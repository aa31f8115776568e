"""Dates that are none, and figures that do not cover the year (DATE).

Source: 条例 第五十条 (the report is of the year before), the form's 统计期限, GB/T 15835 for dates in figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from draftkit.audit.claims.rules import Rule
from draftkit.audit.claims.text import (
    OVERVIEW,
    PREFACE,
    Finding,
    Report,
    Sentence,
    at,
    of_report,
    of_section,
    squeezed,
)
from draftkit.diagnostics import Severity
from draftkit.kinds.bodies import COUNTIES
from draftkit.patterns import compiled, regex
from draftkit.tuples import NamedTuple

_CODE = "DATE"
_FIX = "按“2025年12月31日”的样式写全年、月、日"
_NOT_A_YEAR = "年|版|号|[件条篇项次份个人元期场户名亩万余多家部起宗批辆吨米]|[至到]"

RULES: tuple[Rule, ...] = (
    Rule(
        _CODE,
        r"(?<!\d)20[0-3]\d(?:1[0-2]|0?[1-9])月(?:\d{1,2}日?)?",
        "日期缺“年”字：“{0}”",
        _FIX,
        headings=True,
        fires=("统计期限自20251月1日起至202512月31日止。",),
        silent=("统计期限自2025年1月1日起至2025年12月31日止。",),
    ),
    Rule(
        _CODE,
        r"(?<!\d)20[0-3]\d月(?=\d)",
        "日期中的“年”写成了“月”：“{0}”",
        _FIX,
        headings=True,
        fires=("统计期限自2024年1月1日起至2024月12月31日止。",),
        silent=("统计期限自2025年1月1日起至2025年12月31日止。",),
    ),
    Rule(
        _CODE,
        r"(?<!\d)20[0-3]\d\d{2,7}日",
        "日期缺“年”“月”：“{0}”",
        _FIX,
        headings=True,
        fires=("所列数据截至20251231日。", "统计期限从202511日至20251231日。"),
        silent=("办公时间为工作日，电话2010001。",),
    ),
    Rule(
        _CODE,
        r"(?<![\d.\-—])20\d{3,}年|(?<![\d.\-—])(?:\d{5,}|1[0-8]\d\d|2[1-9]\d\d|\d{3})年(?!以上|历史)(?=\d{1,2}月|[，、度我全共未没]|政府信息|主动|收到)",
        "没有“{0}”这样的年份",
        _FIX,
        headings=True,
        fires=("20250年，我镇公开信息300条。", "公开20250年部门预算。", "统计期限自225年1月1日起。"),
        silent=("2025年，我镇公开信息300条。", "有300年历史。"),
    ),
    Rule(
        _CODE,
        r"(?<=月)\d{1,2}(?=止|起|至|到(?!\d*户)|[，。；）]|$)",
        "日期缺“日”字",
        _FIX,
        headings=True,
        fires=("统计期限从2025年1月1日至12月31止。",),
        silent=("统计期限从2025年1月1日至12月31日止。", "每月3至5日更新。"),
        unless=r"每月",
    ),
    Rule(
        _CODE,
        rf"(?:(?<=^)|(?<=[，。；、：（.])|(?<=我[镇乡局委办县市区旗]))20[123]\d(?=[\u3400-\u9fff，])(?!{_NOT_A_YEAR}|，\d)",
        "年份后面缺“年”字：“{0}”",
        "写成“2025年”",
        headings=True,
        unless=r"号[，。；]|编号|代码|电话|邮编",
        fires=("2025清河镇公开信息300条。", "3.2025，各村按月更新。", "我局2025没有收到申请。"),
        silent=("2025年，我镇公开信息。", "公开信息2025条。", "推文阅读量，2030次。"),
    ),
    Rule(
        _CODE,
        r"(?<!\d)20[0-3]\d年(?:1[0-2]|[1-9])(?=邀请|组织|开展|召开|举办|举行|印发|起|赴|对|制定|出台|修订|启动|完成|发布|公布|上线|建成|开通|参加|派|向|前|后|底|末|初)",
        "日期缺“月”字：“{0}”",
        _FIX,
        fires=("于2023年9邀请专家授课。",),
        silent=("于2023年9月邀请专家授课。", "2023年9个单位参加。"),
    ),
)  # fmt: skip

_DAY = regex(r"(?:(?<!\d)(?P<year>20\d\d)年|(?<!\d))(?P<month>\d{1,2})月(?P<day>\d{1,2})日")
_PERIOD = regex(
    r"统计(?:的)?(?:起止)?(?:期限|时间|时段|时限|周期|区间|期间|期|数据|口径)|所列(?:举)?(?:的)?数据|数据(?:的)?(?:统计|起止|时间)"
)
_UP_TO = regex(
    r"截[至止](?:到)?(?:(?P<year>20\d\d)年)?(?:(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日|底|末|份)?)"
)
_LAST = (12, 31)


class _Day(NamedTuple):
    year: int
    month: int
    day: int


def check(report: Report) -> Iterator[Finding]:
    """Days that do not exist, a period that is not the whole year, figures of a part of the year, a report too late."""
    for sentence in report.sentences(headings=True):
        yield from _impossible(sentence, report.year)
        yield from _period(sentence, report.year)
        yield from _how_long(sentence, report.year)
        if sentence.section.number == PREFACE:
            yield from _told_in_months(sentence)
        yield from _before_it_came(sentence, report.year)
        if sentence.section.number == OVERVIEW:
            yield from _part_of_the_year(sentence, report.year)
    yield from _too_late(report)
    yield from _no_period(report)


_ANY_PERIOD = regex(r"统计|截[至止]|数据[^。]{0,12}20\d\d年|1月1日[^。]{0,16}(?:12月|1231)")


def _no_period(report: Report) -> Iterator[Finding]:
    """A preface that does not say of which days the figures are."""
    lead = report.section(PREFACE)
    if lead is None or not report.section(OVERVIEW) or not report.year:
        return
    text = report.text_of(PREFACE)
    if len(text) < _PREFACE or not compiled("所列|数据").search(text):
        return  # the form does not ask for it; of figures that are spoken of it should be said
    if not _ANY_PERIOD.search(text) and not _ANY_PERIOD.search(report.text_of(OVERVIEW)):
        what = "前言没有写明数据的统计期限"
        fix = f"写明{report.year}年1月1日至{report.year}年12月31日"
        yield of_section(lead, _CODE, what, fix, Severity.WARNING)


_PREFACE = 24
"""Characters of a preface."""


_SIGNED = regex(r"(?P<year>20\d\d)[年\-./](?P<month>\d{1,2})[月\-./](?P<day>\d{1,2})日?")
_SHORT = 30
"""Characters of a line under the title that gives a date."""


def _too_late(report: Report) -> Iterator[Finding]:
    """A report that is dated after the last day for it (条例 第四十九条: departments 1月31日, counties 3月31日)."""
    lead = report.section(PREFACE)
    lines = [squeezed(p.text) for p in lead.paragraphs] if lead else []
    dated = [line for line in lines if len(line) <= _SHORT and _SIGNED.search(line)]
    signed = _SIGNED.search(squeezed(report.date) or "".join(dated[:1]))
    if signed is None or not report.year or not report.body.kind:
        return
    month = 3 if report.body.kind in COUNTIES else 1
    day = _Day(int(signed["year"]), int(signed["month"]), int(signed["day"]))
    if day > (report.year + 1, month, 31) and day.year == report.year + 1:
        what = f"落款日期“{signed[0]}”在{month}月31日之后"
        fix = f"年度报告应在次年{month}月31日前公布（条例第四十九条）；已按期公布的核对日期"
        yield of_report(report, _CODE, what, fix, Severity.WARNING)


_NO_MONTH = regex(
    r"(?:(?<=年)|(?<=[，。；：、在于至到])|(?<=^))(?:0|1[3-9]|[2-9]\d)月(?=份|底|初|\d{1,2}日|[组开召印举邀启完至，])"
)


def _impossible(sentence: Sentence, year: int) -> Iterator[Finding]:
    for match in _NO_MONTH.finditer(sentence.plain):
        what = f"没有“{match[0]}”这个月"
        yield at(sentence, _CODE, what, "核对日期", span=match.span())
    for match in _DAY.finditer(sentence.plain):
        if _exists(_day(match, year)):
            continue
        what = f"没有“{match[0]}”这一天"
        yield at(sentence, _CODE, what, "核对日期", span=match.span())


def _exists(day: _Day) -> bool:
    try:
        date(day.year or 2024, day.month, day.day)
    except ValueError:
        return False
    return True


def _day(match: re.Match[str], year: int) -> _Day:
    return _Day(int(match["year"] or year), int(match["month"]), int(match["day"]))


_FROM_DAY_TO_DAY = regex(
    r"(?<!\d)(?P<m>\d{1,2})月(?P<d>\d{1,2})日(?:起)?(?:至|到|—|-)(?:(?P<n>\d{1,2})月)?(?P<e>\d{1,2})日[^。；]{0,24}?(?:公示期|为期|历时|公示|征求意见|征集|持续|共)(?:为|共|了|期)*(?P<days>\d{1,3})(?P<work>个工作日|个自然日|天|日)(?!内)"
)
_DAYS_FIRST = regex(
    r"(?:征求意见|公示期?|征集(?:意见)?|公开展示)(?:时间|期限)?(?:为|共|了|期)*(?P<days>\d{1,3})(?P<work>个工作日|个自然日|天|日)(?:，|（)(?:公示|征集|征求意见)?(?:时间)?(?:为)?[从自于]?(?P<m>\d{1,2})月(?P<d>\d{1,2})日(?:起)?(?:至|到|—|-)(?:(?P<n>\d{1,2})月)?(?P<e>\d{1,2})日(?=[止，。；）张]|$)"
)
_FROM_MONTH_TO_MONTH = regex(
    r"(?<![\d日])(?P<m>\d{1,2})月(?:份)?(?:起)?(?:至|到|—|-)(?P<n>\d{1,2})月(?:份|底)?(?!\d)[^。；]{0,24}?(?:为期|历时|持续)(?:了)?(?P<long>\d{1,2})个月"
)


_A_MONTH, _A_MONTH_OFF = 27, 2
"""From one day of a month to that of the next is told as 30 days."""


def _how_long(sentence: Sentence, year: int) -> Iterator[Finding]:
    """``5月10日至5月20日公示，公示期7天``, ``公示7天，自4月1日至4月12日``, ``4月至12月……历时6个月``."""
    for match in (m for p in (_FROM_DAY_TO_DAY, _DAYS_FIRST) for m in p.finditer(sentence.plain)):
        first = _Day(year, int(match["m"]), int(match["d"]))
        last = _Day(year, int(match["n"] or match["m"]), int(match["e"]))
        if not _exists(first) or not _exists(last) or first > last:
            continue
        apart = (date(*last) - date(*first)).days
        said = int(match["days"])
        fits = (
            apart * 5 // 7 - 5 <= said <= apart + 1
            if "工作" in match["work"]
            else apart - _A_MONTH_OFF * (apart >= _A_MONTH) <= said <= apart + 1
        )
        if not fits:
            what = f"起止日期相隔 {apart} 天，文字说 {said}{match['work']}"
            yield at(
                sentence,
                _CODE,
                what,
                "核对日期和天数",
                span=match.span(),
                severity=Severity.WARNING,
            )
    for match in _FROM_MONTH_TO_MONTH.finditer(sentence.plain):
        apart = int(match["n"]) - int(match["m"])
        if apart > 0 and int(match["long"]) not in (apart, apart + 1):
            what = f"起止月份是 {apart + 1} 个月，文字说 {match['long']} 个月"
            yield at(
                sentence, _CODE, what, "核对月份", span=match.span(), severity=Severity.WARNING
            )


_CAME_AND_WENT = regex(
    r"(?:(?P<y>20\d\d)年)?(?P<m>\d{1,2})月(?P<d>\d{1,2})日(?:[^，。；、\d月]{0,6}?(?:收到|接到|提交|提出|申请|受理|登记|发现|召开|开始|启动))[^。；月]{0,40}?(?:(?P<x>20\d\d)年)?(?P<n>\d{1,2})月(?P<e>\d{1,2})日(?:前)?(?:[即便就]|当即|随即|已经?|予以|书面|当面|全部|由[^，。；\d]{1,8}|镇里|作出[^，。；\d]{0,6}(?=决定|答复|判决|裁定))*(?:答复|办结|办理完毕|回复|反馈|送达|完成|结束|整改|公开|更换|修复|恢复|审结|结案|决定|判决|裁定)(?!的|申请|征求|听取)"
)
_OF_ANOTHER = regex(r"要求|关于|涉及|针对|对照|[自从]|截至|上一?年|此前|原|其中|另")
"""The second day is one of something else."""
_NEXT_YEAR = regex(r"次年|翌年|下一?年|第二年|20\d\d")


def _before_it_came(sentence: Sentence, year: int) -> Iterator[Finding]:
    """``于2022年8月19日收到，2022年8月3日答复``."""
    for match in _CAME_AND_WENT.finditer(sentence.plain):
        came = _Day(int(match["y"] or year), int(match["m"]), int(match["d"]))
        gone = _Day(int(match["x"] or came.year), int(match["n"]), int(match["e"]))
        between = sentence.plain[match.end("d") : match.start("n")]
        if _OF_ANOTHER.search(between):
            continue
        near = came.month - gone.month <= _MANY_MONTHS and not _NEXT_YEAR.search(between)
        if gone < came and (match["x"] or near):
            what = "后面的日期早于前面的"
            yield at(sentence, _CODE, what, "核对两个日期", span=match.span())


_MANY_MONTHS = 6
"""Of two days without years the later one may be of the year after, if it is this much earlier."""


def tells_the_period(sentence: Sentence) -> bool:
    """Whether a sentence says of which days the figures are, beginning and end."""
    cue = _PERIOD.search(sentence.plain)
    return cue is not None and len(list(_DAY.finditer(sentence.plain, cue.end()))) > 1


def _period(sentence: Sentence, year: int) -> Iterator[Finding]:
    """``统计期限自2025年1月1日至2025年11月30日``."""
    text = sentence.plain
    cue = _PERIOD.search(text)
    if not year or (cue is None and sentence.section.number != PREFACE):
        return
    days = list(_DAY.finditer(text, cue.end() if cue else 0))
    if cue is None and (len(days) < 2 or _day(days[0], year)[1:] != (1, 1)):  # noqa: PLR2004
        return
    yield from _half_a_period(sentence, days, year)
    if len(days) < 2 or not compiled(r"[至到—\-~～]").search(text[days[0].end() : days[1].start()]):  # noqa: PLR2004
        return
    first = _day(days[0], year)
    last = _day(days[1], first.year)
    if first[1:] == (1, 1) and last[1:] == _LAST and first.year == last.year:
        return
    what = f"统计期限“{text[days[0].start() : days[1].end()]}”不是一个整年"
    fix = f"写成{year}年1月1日至{year}年12月31日，各项数按全年统计"
    yield at(sentence, _CODE, what, fix, span=(days[0].start(), days[1].end()))


_TO_A_MONTH = regex(
    r"(?:起)?[至到—\-~～](?:20\d\d年)?\d{1,2}月(?!\d|底|末|份|31)(?=[，。；）止]|$)"
)


_IN_MONTHS = regex(
    r"(?:数据|统计)[^。；]{0,14}?(?P<year>20\d\d)年1月(?:份|1日)?(?:起)?[至到—\-](?:20\d\d年)?(?P<last>\d{1,2})月(?!\d|31)"
)


def _told_in_months(sentence: Sentence) -> Iterator[Finding]:
    """``数据时间范围：2025年1月至11月``."""
    match = _IN_MONTHS.search(sentence.plain)
    if match and int(match["last"]) < _LAST[0]:
        what = f"统计期限“{match[0]}”不是一个整年"
        fix = f"写成{match['year']}年1月1日至{match['year']}年12月31日，各项数按全年统计"
        yield at(sentence, _CODE, what, fix, span=match.span())


def _half_a_period(sentence: Sentence, days: list[re.Match[str]], year: int) -> Iterator[Finding]:
    """``自2022年1月1日至2022年12月``: the last day is not told."""
    if len(days) != 1 or _day(days[0], year)[1:] != (1, 1):
        return
    if end := _TO_A_MONTH.match(sentence.plain, days[0].end()):
        span = (days[0].start(), end.end())
        what = f"统计期限“{sentence.plain[span[0] : span[1]]}”没有写全"
        fix = f"写成{year}年1月1日至{year}年12月31日"
        yield at(sentence, _CODE, what, fix, span=span)


_ALL_DONE = regex(
    r"(?:全部|(?:均|都|已经|全)已?|已)(?:[^，。；：\d]{0,4})(?:公示|公开|公布|上墙|张贴|发放|兑付|完成|整改|更换|建成|到位|上线)"
)
_FIGURE = regex(r"\d(?:余|多|万)?(?:条|件|篇|份|次|期|人|户|场|元|万元)")


def _is_a_deed(told: str) -> bool:
    """``截至11月底，补贴情况在8个嘎查全部公示``: what was done by then, and no figure that stops there."""
    done = _ALL_DONE.search(told)
    return done is not None and _FIGURE.search(told[: done.end()]) is None


def _part_of_the_year(sentence: Sentence, year: int) -> Iterator[Finding]:
    """``截至2025年12月20日，公开信息40条``: the number is not that of the year."""
    text = sentence.plain
    for match in _UP_TO.finditer(text):
        found = int(match["year"] or year), int(match["month"]), int(match["day"] or 31)
        if (
            found[0] != year
            or found[1:] == _LAST
            or not compiled(r"\d").search(text[match.end() :])
            or _is_a_deed(text[match.end() :])
            or "全年" in text[match.end() :]
        ):
            continue
        what = f"数字只到“{match[0]}”，不是全年的数"
        fix = "改用截至12月31日的数"
        yield at(sentence, _CODE, what, fix, span=match.span(), severity=Severity.WARNING)
