"""Figures that a report gives a name, told again in another place or as a share (F3): a channel, a way of applying, a survey, a grade.

``公众号297条`` among the channels and ``公众号全年推送279条`` in five; ``当面2件`` and ``当面提交的占25%``; ``收回247份`` and ``收回问卷274份``.
A name is read with its number wherever they stand; a second number of it is held against the first, a share against both its numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from draftkit.audit.claims.bounded import rough_bounds
from draftkit.audit.claims.numerals import value_of
from draftkit.audit.claims.planned import is_planned
from draftkit.audit.claims.text import (
    OVERVIEW,
    PROBLEMS,
    Finding,
    Report,
    Sentence,
    at,
    told_otherwise,
)
from draftkit.chinese.sentences import SENTENCE, begins
from draftkit.diagnostics import Severity
from draftkit.patterns import compiled, regex
from draftkit.tuples import NamedTuple

_PARTS = (OVERVIEW, 2, 3, 4, PROBLEMS, 6)
_NARROWED = regex(
    r"上一?年|去年|前年|往年|历年|以来|上半年|下半年|季度|[1-9]月|第[一二三四]|每|平均|比|较|增|减|由|从|另|上次|首次|类|领域|方面|关于|围绕|原创|转载|结转|再次|各[镇乡村部社]|部门|重点"
)


class _Known(NamedTuple):
    """A number with its name: what it is called, how many, the words, and where."""

    name: str
    value: Decimal
    words: str
    sentence: Sentence


def check(report: Report) -> Iterator[Finding]:
    """Every figure told otherwise than where it has its name."""
    told = [s for s in report.sentences(*_PARTS) if not report.is_cut(s)]
    total = _total(told)
    channels = _channels(told, total) if total else []
    yield from _channels_again(told, channels, report)
    ways = _ways(told)
    yield from _ways_again(told, ways, report)
    surveys = _surveys(told)
    yield from _survey_again(surveys, report)
    yield from _shares(told, channels, total, ways, surveys)
    yield from _grades(told, report)
    if total:
        yield from _total_again(told, total)
        yield from _rough_shares(told, total.value)
        yield from _tenths_of_channels(told, channels, total.value)
        yield from _each_month(told, total)
        yield from _reads(told, channels)


def _is_narrowed(sentence: Sentence, match: re.Match[str], year: int) -> bool:
    """Whether the words before a number, or its own, tell of less than the year or of another."""
    text = sentence.plain
    stretch = text[begins(text, match.start(), SENTENCE) : match.end()]
    if _NARROWED.search(stretch) or is_planned(sentence, match.start()):
        return True
    return any(y != str(year) for y in compiled(r"(20\d\d)年").findall(stretch))


# ---------------------------------------------------------------- all that was published

_TOTAL = regex(
    r"(?:全年|年内|本年度?|20\d\d年)[^，。；\d]{0,16}(?:公开|发布)(?:各类|政府|政务|的)*信息(?:共|总数|共计|为)*(?P<n>[1-9][\d,]{0,8})条"
)
_TOTAL_AGAIN = regex(
    r"(?:公开|信息)(?:总量|总数|数量)[^，。；\d]{0,8}(?:，)?(?:全年|共|只|仅|只有|为|是|公开|达到?)*(?P<n>[1-9][\d,]{0,8})条(?=[，。；])"
)
_WAY_OF_IT = regex(
    r"(?:比|较)(?:上一?年|20\d\d年)(?:的)?[1-9][\d,]*条(?P<way>增加|减少|增长|下降|多|少)"
)
_WAY_AGAIN = regex(
    r"(?:^|[，。；：])(?:全年|年内)?(?:主动)?公开(?:政府|政务)?(?:信息)?(?:总量|总数|数量)(?:比|较)(?:上一?年|去年)(?:有所|略有|明显|大幅|稍有)?(?P<way>增加|增长|上升|减少|下降)(?=[，。；])"
)
_UP = ("增加", "增长", "多", "上升")


def _total(told: list[Sentence]) -> _Known | None:
    for sentence in told:
        match = _TOTAL.search(sentence.plain)
        if match and sentence.section.number == OVERVIEW:
            return _Known("公开总数", value_of(match["n"]), match[0], sentence)
    return None


def _total_again(told: list[Sentence], total: _Known) -> Iterator[Finding]:
    first = _WAY_OF_IT.search(total.sentence.plain)
    for sentence in told:
        if sentence is total.sentence:
            continue
        match = _TOTAL_AGAIN.search(sentence.plain)
        apart = match is not None and value_of(match["n"]) != total.value
        if match and apart and not _NARROWED.search(sentence.plain[: match.end()]):
            yield told_otherwise(sentence, total.words, match[0], match.span())
        again = _WAY_AGAIN.search(sentence.plain) if first else None
        if again and first and (again["way"] in _UP) != (first["way"] in _UP):
            known = total._replace(words=first[0])
            yield told_otherwise(sentence, known.words, again[0].lstrip("，。；："), again.span())


# ---------------------------------------------------------------- channels

_ITEM = regex(
    r"(?:^|[，、；：。]|其中|通过)(?:通过|其中|由)?(?P<name>(?:“[^”]{2,14}”)?(?:[^，。；：、\d“”（）]|（[^（）\d]{1,6}）){2,16}?)(?:共|发布|公开|推送|更新|信息|了)*(?P<n>[1-9][\d,]{0,6})条"
)
_CHANNEL = regex("网站|专栏|公众号|公开栏|公示栏|公告栏|微博|抖音|显示屏|电子屏|栏目|页面|门户")
_LEAST = 2


def _channels(told: list[Sentence], total: _Known) -> list[_Known]:
    """The channels that make up the whole, where it is told."""
    place = next(n for n, s in enumerate(told) if s is total.sentence)
    for sentence in told[place : place + 2]:
        if sentence.paragraph is not total.sentence.paragraph:
            continue
        found = [m for m in _ITEM.finditer(sentence.plain) if _CHANNEL.search(m["name"])]
        known = [
            _Known(
                m["name"].removeprefix("其中"), value_of(m["n"]), m[0].strip("，、；：。"), sentence
            )
            for m in found
        ]
        if len(known) >= _LEAST and sum((k.value for k in known), Decimal(0)) <= total.value:
            return known
    return []


_SAYS = r"(?:(?:信息|内容|更新|发布|推送|公开|数量){1,2}(?:较少|偏少|不多|少|量小|量少|偏低))?，?(?:全年|年内|共|累计|只|仅|发布|公开|推送|更新|了|信息|各类|政府|推文){1,6}"


def _channels_again(
    told: list[Sentence], channels: list[_Known], report: Report
) -> Iterator[Finding]:
    """``县政府网站专栏148条`` among the channels, ``县政府网站专栏全年发布184条`` elsewhere."""
    for channel in channels:
        name = channel.name
        alone = sum(other.name.endswith(name[-3:]) for other in channels) == 1
        words = re.escape(name)
        if alone and "公众号" in name:
            words = "(?:“[^”]{2,14}”)?(?:政务|微信)*公众号"
        elif alone and name.endswith("公开栏"):
            words = "(?:村级|各村|村（社区）|村（居）|社区|村务|政务)*公开栏"
        again = compiled(
            rf"(?:^|(?<=[，。；：、]))(?:\d[.、])?{words}{_SAYS}(?P<n>[1-9][\d,]{{0,6}})条(?=[，。；]|$)"
        )
        for sentence in told:
            match = again.search(sentence.plain) if sentence is not channel.sentence else None
            if match is None or value_of(match["n"]) == channel.value:
                continue
            if not _is_narrowed(sentence, match, report.year):
                yield told_otherwise(sentence, channel.words, match[0], match.span())
                return


# ---------------------------------------------------------------- ways of applying

_BY_WAY = regex(
    r"(?:(?<![\u3400-\u9fff])|(?<=其中)|(?<=通过))(?P<way>网[上络]|线上|信函|当面|邮寄|邮件|传真)(?:提交|申请|方式|的)*(?P<n>[1-9]\d{0,4})件"
)
_WAY_LATER = regex(
    r"(?:申请(?:中)?，?|^|[，。；])(?:通过|以|采用)?(?P<way>网[上络]|线上|信函|当面|邮寄|邮件|传真)(?:方式)?(?:提交|申请)(?:的)?(?:申请)?(?:有|共|为)?(?P<n>[1-9]\d{0,4})件"
)


def _ways(told: list[Sentence]) -> list[_Known]:
    """In how many ways the new applications came, told as a list once."""
    for sentence in told:
        found = list(_BY_WAY.finditer(sentence.plain))
        if len({m["way"] for m in found}) == len(found) >= _LEAST and "申请" in sentence.plain:
            return [_Known(m["way"], Decimal(m["n"]), m[0], sentence) for m in found]
    return []


def _ways_again(told: list[Sentence], ways: list[_Known], report: Report) -> Iterator[Finding]:
    known = {one.name: one for one in ways}
    for sentence in told if ways else ():
        if sentence is ways[0].sentence or sentence.section.number not in (OVERVIEW, 3):
            continue
        for match in _WAY_LATER.finditer(sentence.plain):
            first = known.get(match["way"])
            if first is None or Decimal(match["n"]) == first.value:
                continue
            if "申请" in sentence.plain and not _is_narrowed(sentence, match, report.year):
                yield told_otherwise(sentence, first.words, match[0].lstrip("，。；"), match.span())
                return


# ---------------------------------------------------------------- surveys

_SURVEY = regex(
    r"(?:(?P<out>发放|发出|印发)|(?P<back>收回|回收))(?:了)?(?:社会评议|评议|调查|满意度|有效|测评)*(?:问卷|调查表|评议表|测评表)?(?:调查)?(?:共)?(?P<n>[1-9]\d{0,5})[份张]"
)
_OF_SURVEYS = regex("问卷|调查表|评议表|测评表")


def _surveys(told: list[Sentence]) -> list[_Known]:
    return [
        _Known("发放" if m["out"] else "收回", Decimal(m["n"]), m[0], sentence)
        for sentence in told
        if _OF_SURVEYS.search(sentence.plain)
        for m in _SURVEY.finditer(sentence.plain)
        if _OF_SURVEYS.search(m[0]) or m["back"]
    ]


def _survey_again(surveys: list[_Known], report: Report) -> Iterator[Finding]:
    """One survey told twice: the same is said to be handed out, or to have come back, in two numbers."""
    for name in ("发放", "收回"):
        own = [one for one in surveys if one.name == name]
        other = next((one for one in own if one.sentence is not own[0].sentence), None)
        if len(own) != _LEAST or other is None or other.value == own[0].value:
            continue
        both = own[0].sentence.plain, other.sentence.plain
        if not all("评议" in text for text in both) or any(map(_NARROWED.search, both)):
            continue
        if any(str(report.year - 1) in text for text in both):
            continue
        place = other.sentence.plain.index(other.words)
        yield told_otherwise(
            other.sentence, own[0].words, other.words, (place, place + len(other.words))
        )


# ---------------------------------------------------------------- shares of what has a name

_SHARE_OF_TOTAL = regex(
    r"(?:^|[，。；：])(?P<name>(?:“[^”]{2,14}”)?[^，。；：\d“”]{2,12}?)(?:发布量|推送量|发布数|信息量|发布的?信息|公开的?信息|的)?占(?:全年|全部|公开|信息|主动|政府|发布|的)*(?:总量|总数|信息总量|公开总数|总条数)(?:的)?(?:比重|比例)?(?:为|是|达到?)?(?P<r>\d{1,3}(?:\.\d+)?)%"
)
_TENTHS = regex(
    r"占(?:全年|全部|公开|主动|政府|信息|的)*(?:信息|总量|总数)(?:的)?(?:近|约|超)?(?P<tenths>[一二三四五六七八九])成，(?:为|共|有)*(?P<n>[1-9][\d,]{0,6})条"
)
_MORE_THAN_HALF = regex(
    r"(?P<n>[1-9][\d,]{0,6})条，(?P<way>超过|占了?|达到?|不足|不到)(?:公开|信息|全年)*(?:总数|总量|全部)(?:的)?(?:一半|半数|五成)"
)
_HALF, _A_TENTH, _NEAR_A_TENTH = Decimal("0.5"), 10, Decimal("0.04")
_SHARE_OF_WAY = regex(
    r"(?:新收|收到)(?:的)?(?:政府信息公开)?申请(?:中|里)，?(?:通过|以)?(?P<name>网[上络]|线上|信函|当面|邮寄|邮件|传真)(?:方式)?(?:提交|申请)?(?:的)?占(?:比)?(?:为)?(?P<r>\d{1,3}(?:\.\d+)?)%"
)
_BACK_RATE = regex(
    r"(?:问卷|调查表)(?:的)?(?:有效)?回收率(?:为|是|达到?)*(?P<r>\d{1,3}(?:\.\d+)?)%"
)


def _shares(
    told: list[Sentence],
    channels: list[_Known],
    total: _Known | None,
    ways: list[_Known],
    surveys: list[_Known],
) -> Iterator[Finding]:
    every = sum((one.value for one in ways), Decimal(0))
    out = [one for one in surveys if one.name == "发放"]
    back = [one for one in surveys if one.name == "收回"]
    for sentence in told:
        for match in _SHARE_OF_TOTAL.finditer(sentence.plain) if total else ():
            own = [c for c in channels if _is_named(c.name, match["name"])]
            if total and len(own) == 1:
                yield from _share(sentence, match, own[0].value, total.value)
        for match in _SHARE_OF_WAY.finditer(sentence.plain):
            part = next((one.value for one in ways if one.name == match["name"]), None)
            if part is not None:
                yield from _share(sentence, match, part, every)
        rate = _BACK_RATE.search(sentence.plain)
        if rate and len(out) == len(back) == 1 and "有效" not in rate[0]:
            yield from _share(sentence, rate, back[0].value, out[0].value)


def _rough_shares(told: list[Sentence], total: Decimal) -> Iterator[Finding]:
    """``占全部公开信息的三成，为153条``, ``245条，超过总数的一半`` of 612."""
    for sentence in told:
        for match in _TENTHS.finditer(sentence.plain):
            real = value_of(match["n"]) / total
            said = Decimal("一二三四五六七八九".index(match["tenths"]) + 1) / _A_TENTH
            if abs(real - said) > _NEAR_A_TENTH:
                yield _rough(sentence, match, real, total)
        for match in _MORE_THAN_HALF.finditer(sentence.plain):
            real = value_of(match["n"]) / total
            less = match["way"] in ("不足", "不到")
            more = match["way"] == "超过"
            near = abs(real - _HALF) <= _NEAR_A_TENTH
            if real < _HALF if more else real >= _HALF if less else not near:
                yield _rough(sentence, match, real, total)


def _rough(sentence: Sentence, match: re.Match[str], real: Decimal, total: Decimal) -> Finding:
    what = f"{match['n']} 占 {total:f} 为 {real * 100:.1f}%，文字说“{match[0]}”"
    severity = Severity.WARNING
    return at(sentence, "F3", what, "核对各数", span=match.span(), severity=severity)


_CHANNEL_IN_TENTHS = regex(
    r"(?:^|[，。；：])(?:其中|通过)?(?P<name>(?:“[^”]{2,14}”)?[^，。；：\d“”]{2,14}?)(?:发布量|推送量|发布数|信息量|发布|推送|公开|刊登|张贴|信息|渠道|内容|的)*占(?:了|到|比|全年|全部|公开|信息|主动|政府|发布|总量|总数|的|达到?|为|据)*(?P<near>近|不足|不到|超过|超|约)?(?:(?P<tenths>[一二三四五六七八九])成(?P<half>半)?|(?P<one_half>一半|半数))(?P<more>以上|多|左右|以下)?(?=[，。；、])"
)


def _tenths_of_channels(
    told: list[Sentence], channels: list[_Known], total: Decimal
) -> Iterator[Finding]:
    """``县政府网站发布的占了七成以上``: 380 of 612."""
    for sentence in told:
        for match in _CHANNEL_IN_TENTHS.finditer(sentence.plain):
            own = [c for c in channels if _is_named(c.name, match["name"])]
            if len(own) != 1 or _NARROWED.search(match["name"]):
                continue
            real = own[0].value / total
            least, most = rough_bounds(match)
            if not least <= real <= most:
                what = f"{own[0].value:f} 占 {total:f} 为 {real * 100:.1f}%，文字说“{match[0].strip('，。；')}”"
                fix, severity = "核对各数", Severity.WARNING
                yield at(sentence, "F3", what, fix, span=match.span(), severity=severity)


_EACH_MONTH = regex(
    r"(?:月均|平均(?:每个?月|到每个?月|到月)|每个?月(?:平均|大约|大概)|一个月平均)(?:主动|公开|发布|推送|政府|信息|为|是|约|有|更新)*(?P<n>[1-9]\d{0,4})条(?=[，。；、]|信息)"
)
_ALL_CHANNELS = regex(
    "[三四五六]处|各渠道|各平台|[三四五六]个(?:渠道|平台)|合起来|全镇|全年|总体|主动公开|信息公开|合计|算下来"
)
_MONTHS, _OFF = Decimal(12), Decimal(1)


def _each_month(told: list[Sentence], total: _Known) -> Iterator[Finding]:
    """``三处每月平均公开61条`` of 612 in the year, told in another sentence."""
    for sentence in told:
        match = _EACH_MONTH.search(sentence.plain) if sentence is not total.sentence else None
        if match is None or compiled(r"\d").search(sentence.plain[: match.start()]):
            continue
        lead = sentence.plain[begins(sentence.plain, match.start(), SENTENCE) : match.start()]
        said, real = Decimal(match["n"]), total.value / _MONTHS
        if not _ALL_CHANNELS.search(lead) or abs(said - real) <= _OFF:
            continue
        if _CHANNEL.search(lead) and "、" not in lead:
            continue
        what = f"全年 {total.value:f} 条，平均每月约 {real:.0f} 条，文字说“{match[0]}”"
        fix, severity = "核对总数和平均数", Severity.WARNING
        yield at(sentence, "F3", what, fix, span=match.span(), severity=severity)


_READS = regex(
    r"(?:^|[，。；：])(?P<name>(?:“[^”]{2,14}”)?[^，。；：\d“”]{0,8}?(?:公众号|网站|微博|专栏))(?:全年|年内|发布|推送|公开|的|这些|信息|推文|文章|共)*(?:累计|总|共)*(?:阅读|浏览|点击)(?:量|数)?(?:为|达到?|约)?(?P<t>[1-9]\d{0,5}(?:\.\d+)?)(?P<w>万)?(?:人)?次，(?:平均)?(?:每)?[篇条]均?(?:阅读|浏览|点击)?(?:量|数)?(?:为|达到?|约)*(?P<m>[1-9]\d{0,5})(?:人)?次"
)
_WAN, _ROUGH = Decimal(10_000), Decimal("0.1")


def _reads(told: list[Sentence], channels: list[_Known]) -> Iterator[Finding]:
    """``信息累计阅读8.6万次，篇均阅读860次`` of a channel that had 172."""
    for sentence in told:
        for match in _READS.finditer(sentence.plain):
            own = [c for c in channels if _is_named(c.name, match["name"])]
            if len(own) != 1 or _NARROWED.search(match["name"]):
                continue
            read, said = Decimal(match["t"]) * (_WAN if match["w"] else 1), Decimal(match["m"])
            real = read / own[0].value
            if abs(real - said) > said * _ROUGH:
                what = f"{own[0].words}共 {read:f} 次，平均约 {real:.0f} 次，文字说 {said:f} 次"
                fix, severity = "核对各数", Severity.WARNING
                yield at(sentence, "F3", what, fix, span=match.span(), severity=severity)


def _is_named(name: str, said: str) -> bool:
    said = said.strip("“”")
    return said.endswith(name) or name.endswith(said)


def _share(
    sentence: Sentence, match: re.Match[str], part: Decimal, whole: Decimal
) -> Iterator[Finding]:
    said = Decimal(match["r"])
    real = part / whole * 100
    step = Decimal(1).scaleb(-len(match["r"].partition(".")[2]))
    if abs(real - said) >= step:
        right = real.quantize(Decimal("0.1"), ROUND_HALF_UP)
        what = f"{part:f} 占 {whole:f} 应为 {right}%，文字说 {said}%"
        severity = Severity.WARNING
        yield at(sentence, "F3", what, "核对各数", span=match.span(), severity=severity)


# ---------------------------------------------------------------- the grade of a year

_GRADE = regex(
    r"(?:(?P<year>20\d\d)年度?|(?P<last>上一?年度?))(?:的)?(?:年度|工作|政务公开|信息公开|综合|目标|，|县|市|区|旗|对我[镇乡县区局]|的)*考核(?:中)?(?:的)?(?:结果|等次|成绩|评定)?，?(?:对)?(?:我(?:[镇乡县区局旗]|街道|苏木))?(?:只|仅|被|等次)*(?:评定|评|获评|确定|认定)?(?:为|是)“?(?P<v>优秀|良好|合格|不合格|先进|较好|一般|达标|优良)(?=[，。；、”等]|$)"
)
_OF_OTHERS = regex(
    r"对[^，。；我]{0,10}(?:村|社区|部门|单位|乡镇|站所|科室|股室)|第三方|社会评议|其中|网站|依法行政|平安|党建"
)


def _grades(told: list[Sentence], report: Report) -> Iterator[Finding]:
    """``2023年度的考核结果为良好`` in one place, ``上年度考核结果为优秀`` in another."""
    first: dict[int, _Known] = {}
    for sentence in told:
        for match in _GRADE.finditer(sentence.plain):
            start = begins(sentence.plain, match.start(), SENTENCE)
            if _OF_OTHERS.search(sentence.plain[start : match.end()]):
                continue
            year = int(match["year"]) if match["year"] else report.year - 1
            one = _Known(match["v"], Decimal(0), match[0], sentence)
            earlier = first.setdefault(year, one)
            if earlier.sentence is not sentence and earlier.name != one.name:
                yield told_otherwise(sentence, earlier.words, match[0], match.span())
                return
