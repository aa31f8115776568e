"""A whole and what is said to make it up, where neither 其中 nor a table tells (F3): ranks, grades, averages, tenths, months."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import ROUND_HALF_UP, Decimal
from itertools import islice

from draftkit.audit.claims.counts import has_moved, may_overlap
from draftkit.audit.claims.measured import FROM_A_MONTH, REST_OF_IT, WORKING_DAYS
from draftkit.audit.claims.mistyped import of_change, of_mean, of_product, of_share, of_sum
from draftkit.audit.claims.numerals import Mention, mentions
from draftkit.audit.claims.text import Finding, Report, Sentence, at
from draftkit.chinese import numerals
from draftkit.diagnostics import Severity
from draftkit.patterns import compiled, regex

_FIX = "核对各数"
_MOST = 12
"""No sentence that anybody wrote has more of a kind."""
_LONGEST = 2000


def check(report: Report) -> Iterator[Finding]:
    """Every relation of numbers that a sentence spells out."""
    for sentence in report.sentences():
        text = sentence.plain
        if len(text) > _LONGEST or report.is_cut(sentence):
            continue
        for cue, rule in _RULES:
            if cue in text:
                yield from rule(sentence)
    yield from _of_one(report)


# ---------------------------------------------------------------- ranks and rates

_RANKED = regex(
    r"(?<![\d.,])(?P<all>\d{1,3})(?:个|家)[^，。；\d]{1,12}(?:中|里)?[^。；\d]{0,12}?(?:排名?|列|位列|居|位居|排在)(?:第|在第)(?P<place>\d{1,3})(?![\d~\-—至])"
)


def _ranks(sentence: Sentence) -> Iterator[Finding]:
    """``在全县16个乡镇里排第17``."""
    text = sentence.plain
    for match in islice((*_RANKED.finditer(text), *_IN_PLACE.finditer(text)), _MOST):
        if int(match["place"]) > int(match["all"]):
            what = f"一共 {match['all']} 个，排不到第 {match['place']}"
            yield at(sentence, "F3", what, _FIX, span=match.span())


_IN_PLACE = regex(
    r"(?<![\d.,])(?P<all>\d{1,3})(?:个|家)[^，。；\d]{1,10}(?:中|里)?[^，。；\d]{0,6}第(?P<place>\d{1,3})(?:名|位)"
)
_AMONG = regex(
    r"平均(?:分|得分)?(?:为|是)?(?P<mean>\d+(?:\.\d+)?)分?[，、；][^。；\d]{0,6}最高(?:分|得分)?(?:为|是)?(?P<most>\d+(?:\.\d+)?)分?[，、；][^。；\d]{0,6}最低(?:分|得分)?(?:为|是)?(?P<least>\d+(?:\.\d+)?)"
)


def _among(sentence: Sentence) -> Iterator[Finding]:
    """``平均分88分，最高97分，最低91分``."""
    for match in islice(_AMONG.finditer(sentence.plain), _MOST):
        mean, most, least = (Decimal(match[name]) for name in ("mean", "most", "least"))
        if not least <= mean <= most:
            what = f"平均 {mean} 不在最低 {least} 和最高 {most} 之间"
            yield at(sentence, "F3", what, _FIX, span=match.span())


_POINTS = regex(
    r"(?:总分|满分)(?:为|是)?(?P<all>\d+)分[，、）]?[^，。；\d]{0,8}得(?:分)?(?P<got>\d+(?:\.\d+)?)(?:分|[，。])"
)


def _points(sentence: Sentence) -> Iterator[Finding]:
    """``总分100分，得103分``."""
    for match in islice(_POINTS.finditer(sentence.plain), _MOST):
        if Decimal(match["got"]) > Decimal(match["all"]) and "加分" not in sentence.plain:
            what = f"总分 {match['all']} 分，得不到 {match['got']} 分"
            yield at(sentence, "F3", what, _FIX, span=match.span())


_SHARE_OF = regex(
    r"(?<![\d.,])(?P<all>\d{1,6})(?P<unit>个|家|件|名|人|户|项|条)[^，。；\d]{0,12}[中里]，?(?:有)?(?P<some>\d{1,6})(?P=unit)[^，。；\d]{1,14}，[^，。；\d]{1,8}率(?:为|达到?|是|约)?(?P<rate>\d+(?:\.\d+)?)%"
)


def _rates(sentence: Sentence) -> Iterator[Finding]:
    """``14个乡镇中，12个达到优良，优良率为75%``."""
    for match in islice(_SHARE_OF.finditer(sentence.plain), _MOST):
        some, whole, said = (Decimal(match[name]) for name in ("some", "all", "rate"))
        step = Decimal(1).scaleb(-len(match["rate"].partition(".")[2]))
        if whole and some <= whole and abs(some / whole * 100 - said) > step:
            right = (some / whole * 100).quantize(Decimal("0.1"), ROUND_HALF_UP)
            what = f"{some:f} 占 {whole:f} 为 {right}%，文字说 {said:f}%"
            pairs = of_share(some, whole, said)
            yield at(sentence, "F3", what, "重算后改正", span=match.span(), pairs=pairs)


_TENTHS = regex(
    r"占(?P<about>约|近|到|了|将近|接近)?(?P<n>[一二两三四五六七八九])成(?P<half>半)?(?P<more>以上|多|左右)?"
)
_BESIDE = regex(r"，(?:共|有|为|达)?(?P<n>\d+)(?P<unit>件|条|篇|项)")
_FROM, _TO = Decimal("-0.05"), Decimal("0.05")


def _tenths(sentence: Sentence) -> Iterator[Finding]:
    """``其中网站类占六成，共201条``."""
    text = sentence.plain
    for match in islice(_TENTHS.finditer(text), _MOST):
        before = [m for m in mentions(text[: match.start()]) if not m.rough]
        beside = _BESIDE.match(text, match.end())
        if beside is None or match["more"] == "以上":
            continue
        whole = next((m for m in reversed(before) if m.unit == beside["unit"]), None)
        if whole is None or not whole.value or Decimal(beside["n"]) > whole.value:
            continue
        said = Decimal(numerals.number(match["n"]) or 0) / 10
        said += Decimal("0.05") if match["half"] else 0
        real = Decimal(beside["n"]) / whole.value
        if not _FROM <= real - said <= _TO:
            shown = (real * 100).quantize(Decimal("0.1"), ROUND_HALF_UP)
            what = f"{beside['n']} 占 {whole.value:f} 为 {shown}%，文字说“{match[0]}”"
            span = (match.start(), beside.end())
            yield at(sentence, "F3", what, _FIX, span=span, severity=Severity.WARNING)


_PERCENT = regex(
    r"占(?:公开|发布)?(?:总量|总数|全部|信息)*的?(?P<rate>\d+(?:\.\d+)?)%，(?:共|有|为|达)(?P<n>\d+)(?P<unit>件|条|篇|项)"
)


def _percent(sentence: Sentence) -> Iterator[Finding]:
    """``健康科普类占总量的45.1%，共412条``."""
    text = sentence.plain
    for match in islice(_PERCENT.finditer(text), _MOST):
        part, said = Decimal(match["n"]), Decimal(match["rate"])
        step = Decimal(1).scaleb(-len(match["rate"].partition(".")[2]))
        before = [m for m in mentions(text[: match.start()]) if m.unit == match["unit"]]
        wholes = [m.value for m in before if m.value >= part and not m.rough]
        if not wholes or any(abs(part / whole * 100 - said) < step for whole in wholes):
            continue
        shown = (part / wholes[0] * 100).quantize(Decimal("0.1"), ROUND_HALF_UP)
        what = f"{part:f} 占 {wholes[0]:f} 为 {shown}%，文字说 {said}%"
        span, severity, pairs = match.span(), Severity.WARNING, of_share(part, wholes[0], said)
        yield at(sentence, "F3", what, "重算后改正", span=span, severity=severity, pairs=pairs)


_EACH = regex(
    r"(?<![\d.,])(?P<all>\d+)个(?:行政)?(?P<what>村|社区)[^，。；\d]{0,8}(?P<n>\d+)(?P<unit>处|个|块|名|人)[^，。；\d]{0,4}，(?:平均)?每(?:个)?(?P=what)(?P<each>\d+)(?P=unit)"
)


def _each(sentence: Sentence) -> Iterator[Finding]:
    """``11个行政村建公开栏12处，平均每村2处``."""
    for match in islice(_EACH.finditer(sentence.plain), _MOST):
        real, said = Decimal(match["n"]) / (Decimal(match["all"]) or 1), Decimal(match["each"])
        if abs(real - said) > _HALF:
            shown = real.quantize(Decimal("0.1"), ROUND_HALF_UP)
            what = f"{match['n']} 除以 {match['all']} 约为 {shown}，文字说 {said}"
            yield at(sentence, "F3", what, _FIX, span=match.span(), severity=Severity.WARNING)


_HALF = Decimal("0.6")
_EVERY = regex(
    r"(?<![\d.,])(?P<n>\d+)(?P<unit>次|期|场)，(?:平均)?每(?P<of>季度|月|半年)[^，。；\d]{0,4}(?P<each>\d+)(?P=unit)(?!以上)"
)
_IN_A_YEAR = {"季度": 4, "月": 12, "半年": 2}


def _every(sentence: Sentence) -> Iterator[Finding]:
    """``开展自查4次，每季度2次``."""
    for match in islice(_EVERY.finditer(sentence.plain), _MOST):
        right = int(match["each"]) * _IN_A_YEAR[match["of"]]
        if right != int(match["n"]):
            what = f"{match[0].partition('，')[2]}，一年是 {right}，前面说 {match['n']}"
            times = int(match["each"]), _IN_A_YEAR[match["of"]]
            pairs = of_product(times, int(match["n"]))
            span, severity = match.span(), Severity.WARNING
            yield at(sentence, "F3", what, _FIX, span=span, severity=severity, pairs=pairs)


# ---------------------------------------------------------------- averages

_MEAN = regex(
    r"(?P<of>日均|月均|平均每[日天月]|平均[日天月]|每[日天月]平均)[^，。；\d]{0,8}(?P<n>\d+(?:\.\d+)?)(?P<wan>万)?余?(?P<unit>人次|次|篇|条|件|期|张|份|场|人|个)"
)
_SOME_MONTHS = regex(
    r"(?:\d{1,2}|[一二三四五六七八九十])月(?:份)?(?:至|到|—|-)(?!12月)\d{1,2}月|(?<!1月)(?:至|到)12月|[上下]半年|[前后][两二三四五六七八九\d]{1,2}个月|季度"
)
"""Months that are not the year: what stands with them is divided by fewer than twelve."""
_STRETCH = 24
_AT_LEAST = regex(r"超过|不少于|不低于|逾|突破|达到?[^，。；]{0,8}以上")
_ROUGHLY = regex(r"约|近|余|多|超|左右|以上|不少于|万")
_DAYS, _MONTHS = Decimal(365), Decimal(12)
_OFF, _OFF_PLAIN = Decimal("0.2"), Decimal("0.05")
"""An average that is further off than this share of itself is no matter of rounding."""


def _means(sentence: Sentence) -> Iterator[Finding]:
    """``推文312篇，月均36篇``."""
    text = sentence.plain
    for match in islice(_MEAN.finditer(text), _MOST):
        said = Decimal(match["n"]) * (10_000 if match["wan"] else 1)
        part_of_it = _SOME_MONTHS.search(text[max(0, match.start() - _STRETCH) : match.start()])
        if (
            part_of_it
            or compiled("[比较多少]").search(match[0])
            or REST_OF_IT.search(text[: match.start()])
        ):
            continue  # 9月至12月77条，月均比前八个月多4条
        by = _MONTHS if "月" in match["of"] else _DAYS
        whole = [m for m in mentions(text[: match.start()]) if m.unit == match["unit"]][-1:]
        if not whole or not said or len(text[whole[0].end : match.start()]) > _NEAR:
            continue
        ways = (by,) if by == _MONTHS else (_DAYS, WORKING_DAYS)
        by = min(ways, key=lambda days: abs(whole[0].value / days - said))
        real = whole[0].value / by
        if by == _MONTHS and FROM_A_MONTH.search(text) and said >= real:
            continue  # 4月上线，累计发布168篇，平均每月18.7篇
        plain = by == _MONTHS and not _ROUGHLY.search(match[0])
        off = _OFF_PLAIN if plain else _OFF
        least = _AT_LEAST.search(match[0])
        if (
            real < said
            if least
            else abs(real - said) > max(said * off, Decimal("0.6" if plain else "0.5"))
        ):
            shown = real.quantize(Decimal("0.1"), ROUND_HALF_UP)
            what = f"{whole[0].value:f} 除以 {by:f} 约为 {shown:f}，文字说“{match[0]}”"
            span = (whole[0].start, match.end())
            fix, severity = "核对总数和平均数；不足一年的写明起止时间", Severity.WARNING
            pairs = of_mean(said, by, whole[0].value)
            yield at(sentence, "F3", what, fix, span=span, severity=severity, pairs=pairs)


_NEAR = 10

# ---------------------------------------------------------------- sums in words

_MORE = r"(?:新增加?|新(?:制定|制发|出台|建|开设|开通|设|上线)|增加|制发|制定|出台)"
_LESS = r"(?:删除|减少|关停|注销|取消|调出|撤销|退出|停用|废止|失效|整合|合并)"
_NET = regex(
    rf"{_MORE}[^，。；、\d]{{0,8}}(?P<more>\d+)(?P<unit>个|项|条|家|处|件|名|人)[^，。；\d]{{0,4}}[，、和]{_LESS}[^，。；、\d]{{0,8}}(?P<less>\d+)(?P=unit)[^，。；\d]{{0,8}}，净(?P<way>增加?|减少?)[^，。；\d]{{0,4}}(?P<net>\d+)"
)
_NET_FIRST = regex(
    rf"净(?P<way>增加?|减少?)[^，。；\d]{{0,4}}(?P<net>\d+)(?P<unit>个|项|条|家|处|件|名|人)[（，：]+(?:其中)?{_MORE}[^，。；、\d]{{0,8}}(?P<more>\d+)(?P=unit)[，、和]+{_LESS}[^，。；、\d]{{0,8}}(?P<less>\d+)(?P=unit)"
)


def _net(sentence: Sentence) -> Iterator[Finding]:
    """``新增目录12项、删除5项，净增8项`` and ``净增4件（新制定4件、废止2件）``."""
    text = sentence.plain
    for match in islice((*_NET.finditer(text), *_NET_FIRST.finditer(text)), _MOST):
        net = int(match["more"]) - int(match["less"])
        said = int(match["net"]) * (1 if match["way"].startswith("增") else -1)
        if net != said:
            what = f"新增 {match['more']}、减少 {match['less']}，净增应为 {net}"
            pairs = of_change(int(match["more"]), said, -int(match["less"]))
            yield at(sentence, "F3", what, _FIX, span=match.span(), pairs=pairs)


_BOTH = regex(
    r"(?<![\d.,])(?P<a>\d+)个[^，。；、\d]{1,10}[、和及与](?P<b>\d+)个[^，。；、\d]{1,14}?(?P<all>共|合计|总计|一共|共计|，(?:共|合计)?(?:覆盖|涉及))(?P<n>\d+)[个家](?:单位|机关|部门)"
)


def _together(sentence: Sentence) -> Iterator[Finding]:
    """``28个部门、11个街道共38家单位``."""
    for match in islice(_BOTH.finditer(sentence.plain), _MOST):
        if int(match["a"]) + int(match["b"]) != int(match["n"]):
            right = int(match["a"]) + int(match["b"])
            what = f"{match['a']} 加 {match['b']} 是 {right}，文字说 {match['n']}"
            severity = Severity.WARNING if "，" in match["all"] else Severity.ERROR
            span, pairs = match.span(), of_sum(int(match["n"]), (int(match["a"]), int(match["b"])))
            yield at(sentence, "F3", what, _FIX, span=span, severity=severity, pairs=pairs)


_GRADES = regex(
    r"(?<![\d.,])(?P<n>\d+)(?P<unit>个|家|名|人|处)[^，。；、\d]{0,8}[，：](?P<list>(?:[A-Z\u3400-\u9fff]{2,8}\d+(?P=unit)、){1,8}[A-Z\u3400-\u9fff]{2,8}\d+(?P=unit))(?=[，。；）])"
)


def _graded(sentence: Sentence) -> Iterator[Finding]:
    """``共39家单位，优秀12家、良好20家、合格8家``: more than there are."""
    for match in islice(_GRADES.finditer(sentence.plain), _MOST):
        parts = [int(n) for n in compiled(r"\d+").findall(match["list"])]
        if sum(parts) > int(match["n"]) >= max(parts) and not has_moved(match["list"]):
            what = f"各项相加为 {sum(parts)}，总数是 {match['n']}{match['unit']}"
            pairs, severity = of_sum(int(match["n"]), parts), Severity.WARNING
            yield at(sentence, "F3", what, _FIX, span=match.span(), severity=severity, pairs=pairs)


_LISTED = regex(
    r"(?<![\d.])(?P<n>\d+)(?P<unit>条|篇|件)[，：](?P<list>(?:[A-Z\u3400-\u9fff“”]{2,14}\d+(?P=unit)、){2,8}[A-Z\u3400-\u9fff“”]{2,14}\d+(?P=unit))(?=[，。；）])"
)
_NO_LIST = regex(r"同比|比|增|减|上年|去年|等|维持|纠正|起诉")
_SLIP = Decimal("0.03")


def _enumerated(sentence: Sentence) -> Iterator[Finding]:
    """``公开信息862条，网站510条、公众号230条、公开栏132条``: the sum misses by a slip."""
    for match in islice(_LISTED.finditer(sentence.plain), _MOST):
        if may_overlap(sentence) or _NO_LIST.search(match["list"]):
            continue
        whole, together = (
            int(match["n"]),
            sum(int(n) for n in compiled(r"\d+").findall(match["list"])),
        )
        before = sentence.plain[: match.start()]
        if f"{together}{match['unit']}" in before and match["unit"] in _CASES:
            continue  # 办结6件，包括结转的1件和新收的5件，结果为……
        if 0 < abs(whole - together) <= max(Decimal(2), whole * _SLIP) and together * 2 > whole:
            what = f"各项相加为 {together}，总数是 {match['n']}{match['unit']}"
            fix = "核对总数和各项；同一信息多处发布而重复计数的，写明"
            span = match.span()
            yield at(sentence, "F3", what, fix, span=span, severity=Severity.WARNING)


_CASES = ("件", "宗")
_BARE_LIST = regex(
    r"(?<![\d.,])(?P<n>\d+)(?:条次|条|篇|件|项)，(?:其中|分别为|包括)(?P<list>(?:[\u3400-\u9fff]{2,14}\d+[、，]){2,9}[\u3400-\u9fff]{2,14}\d+)(?=[，。；）])"
)


def _bare(sentence: Sentence) -> Iterator[Finding]:
    """``更新93条次，其中动态42、公告22、扶贫18、财务9、机构4``: a list whose numbers have no units."""
    for match in islice(_BARE_LIST.finditer(sentence.plain), _MOST):
        parts = [int(n) for n in compiled(r"\d+").findall(match["list"])]
        if sum(parts) != int(match["n"]) and not may_overlap(sentence):
            what = f"各项相加为 {sum(parts)}，总数是 {match['n']}"
            severity, pairs = Severity.WARNING, of_sum(int(match["n"]), parts)
            yield at(sentence, "F3", what, _FIX, span=match.span(), severity=severity, pairs=pairs)


_OF_THEM = regex(r"[；，。](?P<name>[\u3400-\u9fff]{2,8})中，(?P<list>[^。；]{8,200})")
_REST = regex(r"(?:^|[，、])其[他它余][^，、；。\d]{0,10}$")


def _of_them(sentence: Sentence) -> Iterator[Finding]:
    """``部门9180条、街道3842条；部门中，教育1840条、……、其他4627条``: a list to its end of a part named before."""
    text = sentence.plain
    for match in islice(_OF_THEM.finditer(text), _MOST):
        named = re.search(rf"{re.escape(match['name'])}(?=\d)", text[: match.start()])
        whole = _first(mentions(text), named.end()) if named else None
        parts = mentions(match["list"])
        if whole is None or whole.rough or len(parts) < 2:  # noqa: PLR2004
            continue
        if any(p.unit != whole.unit or p.rough for p in parts):
            continue
        if any(p.value == whole.value for p in parts) or "计入" in match["list"]:
            continue  # 117条也计在312条之内
        together = sum((p.value for p in parts), Decimal(0))
        to_its_end = _REST.search(match["list"][: parts[-1].start])
        if together > whole.value or (to_its_end and together != whole.value):
            what = f"“{match['name']}”各项相加为 {together:f}，前面说是 {whole.text}"
            pairs = of_sum(whole.value, (p.value for p in parts))
            yield at(sentence, "F3", what, _FIX, span=match.span(), pairs=pairs)


def _of_one(report: Report) -> Iterator[Finding]:
    """``……，其中网站12180条、新媒体6460条。网站信息中，部门8930条、乡镇3350条``: in the next sentence."""
    before: Sentence | None = None
    for sentence in report.sentences():
        lead = before if before and before.paragraph is sentence.paragraph else None
        before = sentence
        match = _OF_ONE.match(sentence.plain)
        if match is None or lead is None:
            continue
        named = [
            m for m in mentions(lead.plain) if _names_it(match["name"], _noun_of(lead.plain, m))
        ]
        parts = mentions(match["list"])
        if len(named) != 1 or named[0].rough or len(parts) < 2:  # noqa: PLR2004
            continue
        whole, together = named[0], sum((p.value for p in parts), Decimal(0))
        if any(p.value == whole.value for p in parts):
            continue  # 我局转载的117条也计在312条之内
        if any(p.unit != whole.unit or p.rough for p in parts) or together == whole.value:
            continue
        if together > whole.value or whole.value - together <= whole.value * _SLIP:
            what = f"“{match['name']}”各项相加为 {together:f}，前面说是 {whole.text}"
            severity = Severity.ERROR if together > whole.value else Severity.WARNING
            span, pairs = match.span(), of_sum(whole.value, (p.value for p in parts))
            yield at(sentence, "F3", what, _FIX, span=span, severity=severity, pairs=pairs)


_OF_ONE = regex(r"(?P<name>[\u3400-\u9fff]{2,12}?)(?:信息)?(?:中|里)，(?P<list>[^。；]{8,160})")


def _noun_of(text: str, mention: Mention) -> str:
    """The words right before a number."""
    return compiled(r"[，。；、：\d]").split(text[: mention.start])[-1]


def _names_it(name: str, noun: str) -> bool:
    """Whether two names are of one thing: 县政府网站 and 县政府门户网站."""
    plain = compiled("其中|信息|公开|发布|门户").sub("", noun)
    rest = iter(noun)
    return len(plain) > 1 and (all(char in rest for char in name) or plain == name)


def _first(found: list[Mention], start: int) -> Mention | None:
    return next((mention for mention in found if mention.start == start), None)


_MONTHS_TOLD = regex(
    r"(?<![\d.,])(?P<n>\d{1,2})(?:次|场|期)[^，。；（\d]{0,6}(?:，|（(?=(?:\d{1,2}月(?:份)?[、和及]?)+(?:各[1一][次场期])?）))(?:(?:分别)?(?<=（)(?P<inside>(?:\d{1,2}月(?:份)?[、和及]?)+)|(?:时间)?(?:分别)(?:是|为)?[在于]?(?P<list>(?:\d{1,2}月(?:份|\d{1,2}日)?[、和及，]?)+)(?![至到（\d—-]|[^，。；]{0,10}两[轮次批])|(?:召开|举办|举行|培训)时间(?:为|是|在)(?P<when>(?:\d{1,2}月(?:份)?[、和及]?)+)|(?:其中|于|在|即)?(?P<each>(?:\d{1,2}月(?:份)?[、和及]?)+)各(?:举办|召开|开展|组织|办|举行|进行|培训)?(?:了)?(?:1|一)[次场期](?![^。；]{0,12}(?:[另又再余他还]|\d{1,2}月)))"
)


def _months(sentence: Sentence) -> Iterator[Finding]:
    """``召开工作会4次，分别在3月、6月和9月``."""
    for match in islice(_MONTHS_TOLD.finditer(sentence.plain), _MOST):
        told = len(
            compiled(r"\d{1,2}月").findall(
                match["list"] or match["each"] or match["inside"] or match["when"]
            )
        )
        if told != int(match["n"]) and not (match["inside"] and told == 1):  # all in one month
            what = f"说是 {match['n']} 次，列了 {told} 个时间"
            span, severity = match.span(), Severity.WARNING
            yield at(sentence, "F3", what, _FIX, span=span, severity=severity)


_MONTH = r"(?:\d{1,2}月(?:份|[上中下]旬|\d{1,2}日)?|[一二三四]季度)"
_LIST = rf"(?P<list>(?:{_MONTH}[、和及]){{1,11}}{_MONTH})(?![、和及至到（\d—-])"
_TIMES_APART = regex(
    rf"(?<![\d.,第])(?P<n>\d{{1,2}})(?:次|场|期)(?:[^，。；（\d]{{7,24}}，(?:时间)?分别(?:是|为)?[在于]?|[^，。；（\d]{{0,6}}，分别[在于](?=[一二三四]季)){_LIST}(?![^，。；]{{0,10}}[两\d各轮批])"
)
_TIMES_FIRST = regex(
    rf"(?:分别[在于]{_LIST}[^。，；\d]{{0,24}}|{_LIST.replace('list', 'each')}(?:各|分别)[^，。；\d]{{0,8}}[一1][遍轮次场期])，(?:全年|一年|先后|年内)*(?:共|总共|共计|合计|累计)[^，。；\d]{{0,6}}(?P<n>\d{{1,2}})[次场期遍轮](?![^，。；]{{0,8}}[人家])"
)
_ONE_OF_THEM = regex(_MONTH)


def _months_apart(sentence: Sentence) -> Iterator[Finding]:
    """``先后3次清理网站上的失效链接，分别在3月和9月`` and ``分别于3月、6月、9月和11月检查，全年共3次``."""
    for words in (_TIMES_APART, _TIMES_FIRST):
        for match in islice(words.finditer(sentence.plain), _MOST):
            told = len(_ONE_OF_THEM.findall(match["list"] or match["each"]))
            if told != int(match["n"]):
                what = f"列了 {told} 个时间，说是 {match['n']} 次"
                span, severity = match.span(), Severity.WARNING
                yield at(sentence, "F3", what, _FIX, span=span, severity=severity)


def _quarters_apart(sentence: Sentence) -> Iterator[Finding]:
    """The same of quarters, where no month is told."""
    if "月" not in sentence.plain:
        yield from _months_apart(sentence)


_IN_MONTHS = regex(
    r"(?P<list>(?:\d{1,2}月(?:份)?[、和及]){1,11}\d{1,2}月(?:份)?)(?:分别|先后)*(?:举办|开展|组织|召开|进行|实施)(?:了)?[^，。；\d]{0,16}(?P<n>\d{1,2})(?:次|场|期)(?!以上)"
)


def _by_months(sentence: Sentence) -> Iterator[Finding]:
    """``先后于4月、6月、9月、11月举办活动3场``: more times than so many."""
    for match in islice(_IN_MONTHS.finditer(sentence.plain), _MOST):
        told = len(compiled(r"\d{1,2}月").findall(match["list"]))
        if told > int(match["n"]):
            what = f"列了 {told} 个时间，说是 {match['n']} 次"
            span, severity = match.span(), Severity.WARNING
            yield at(sentence, "F3", what, _FIX, span=span, severity=severity)


_RULES: tuple[tuple[str, Callable[[Sentence], Iterator[Finding]]], ...] = (
    ("第", _ranks),
    ("最低", _among),
    ("率", _rates),
    ("成", _tenths),
    ("均", _means),
    ("每", _each),
    ("每", _every),
    ("分", _points),
    ("%", _percent),
    ("净", _net),
    ("共", _together),
    ("合计", _together),
    ("总计", _together),
    ("，覆盖", _together),
    ("，涉及", _together),
    ("、", _graded),
    ("、", _enumerated),
    ("、", _bare),
    ("中，", _of_them),
    ("月", _months),
    ("月", _by_months),
    ("月", _months_apart),
    ("季度", _quarters_apart),
)
