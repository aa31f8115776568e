"""Numbers that are several times another (F3): multiples, so many for each, so often a year."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import ROUND_HALF_UP, Decimal
from itertools import islice

from draftkit.audit.claims.counts import amiss, is_explained
from draftkit.audit.claims.measured import EXTRA_TIMES
from draftkit.audit.claims.mistyped import Pairs, of_product, of_sum
from draftkit.audit.claims.numerals import value_of
from draftkit.audit.claims.text import Finding, Report, Sentence
from draftkit.chinese import numerals
from draftkit.chinese.sentences import SENTENCE, begins
from draftkit.patterns import compiled, regex

_MOST = 12
"""No sentence that anybody wrote has more of a kind."""
_LONGEST = 1200
_N = r"(?<![\d.,第])\d{1,7}(?![\d.,]*\d|万|余|多)"


def check(report: Report) -> Iterator[Finding]:
    """Every product that a sentence spells out."""
    for sentence in report.sentences():
        text = sentence.plain
        if len(text) > _LONGEST or report.is_cut(sentence):
            continue
        for cues, rule in _RULES:
            if any(cue in text for cue in cues):
                yield from rule(sentence)


def _told(sentence: Sentence, match: re.Match[str], what: str, pairs: Pairs = ()) -> Finding:
    return amiss(sentence, what, match.span(), pairs=pairs)


_TIMES = regex(
    rf"(?P<n>{_N})(?P<unit>条|件|篇|次|个|人次|人|项|期)，?(?:是|为|相当于|达到)(?:(?:上一?年|去年|20\d\d年)(?:的|同期的?)?|[^，。；\d]{{1,14}})(?P<m>{_N})(?P=unit)的(?P<k>\d+(?:\.\d+)?|[{numerals.DIGITS}两])倍"
)


def _multiples(sentence: Sentence) -> Iterator[Finding]:
    """``214条，是上一年107条的3倍``."""
    for match in islice(_TIMES.finditer(sentence.plain), _MOST):
        said = match["k"]
        times = Decimal(said) if said[0].isdigit() else Decimal(numerals.counted(said))
        real = Decimal(match["n"]) / (Decimal(match["m"]) or 1)
        step = Decimal("0.1") if "." in said else Decimal("0.5")
        if abs(real - times) >= step:
            shown = real.quantize(Decimal("0.1"), ROUND_HALF_UP)
            yield _told(
                sentence, match, f"{match['n']} 是 {match['m']} 的 {shown} 倍，文字说 {said} 倍"
            )


_LESS = r"(?:撤并|关停|减少|压减|注销|整合|清理|精简|裁撤)"
_LEAVES = (
    regex(
        rf"(?P<all>{_N})(?P<unit>个|家|项|件|处|条)(?:账号)?，{_LESS}(?:了)?(?P<less>{_N})(?P=unit)(?:后|，)[^，。；\d]{{0,4}}(?:剩|保留|余|现有|还有|剩余|尚有)[^，。；\d]{{0,4}}(?P<left>{_N})(?P=unit)"
    ),
    regex(
        rf"{_LESS}[^，。；\d]{{0,8}}(?P<less>{_N})(?P<unit>个|家|项|件|处|条)，(?:由|从)[^，。；\d]{{0,6}}(?P<all>{_N})(?P=unit)[^，。；\d]{{0,6}}(?:至|到|为)(?P<left>{_N})(?P=unit)"
    ),
)


def _leaves(sentence: Sentence) -> Iterator[Finding]:
    """``账号46个，注销9个后剩39个`` and ``撤并58个，由312个减至244个``."""
    for pattern in _LEAVES:
        for match in islice(pattern.finditer(sentence.plain), _MOST):
            total, less, left = (int(match[name]) for name in ("all", "less", "left"))
            if total - less != left:
                what = f"{total} 减 {less} 是 {total - less}，文字说 {left}"
                yield _told(sentence, match, what, of_sum(total, (less, left)))


_TIMES_EACH = regex(
    rf"(?P<n>{_N})(?P<of>期|场|次|班)[^，。；\d]{{0,8}}，每(?P=of)[^，。；\d]{{0,6}}?(?P<about>约)?(?P<each>\d{{1,4}})(?P<more>余)?(?P<unit>人次|人|名|个|条|件|项|家)(?P<late>左右|以上)?，(?:累计|共|合计)[^，。；\d]{{0,8}}(?P<all>\d{{1,6}})余?(?:人次|人|名|(?P=unit))"
)
_FOR_EACH = regex(
    rf"(?P<n>{_N})个(?P<of>行政村|村|社区|嘎查|乡镇|街道|单位|部门|科室|小区)[^。；\d]{{0,12}}，?每个?(?P=of)(?P<about>约)?(?P<each>\d{{1,4}})(?P<more>余)?(?P<unit>次|期|份|册|个|处|块|名|人|件|条|篇|张)(?P<late>左右|以上)?，(?:累计|共|合计)[^，。；\d]{{0,6}}(?P<all>\d{{1,6}})(?P=unit)"
)
_TOTAL_FIRST = regex(
    rf"(?P<all>{_N})(?P<unit>次|期|份|场|个|处|块|名|人|条|篇|册)，[^，。；\d]{{0,6}}(?P<n>{_N})个(?P<of>[\u3400-\u9fff]{{1,6}})，每个?(?P=of)(?P<each>\d{{1,4}})(?P=unit)(?!以上)"
)
_ONE_EACH = regex(
    rf"(?P<list>(?:{_N}个[^，。；、\d]{{1,8}}[、和及])+{_N}个[^，。；、\d]{{1,8}}?)(?:共|合计|总共)[^，。；\d]{{0,4}}(?P<all>{_N})(?:个|处|块)[^。；]{{0,24}}每[^，。；\d]{{1,8}}(?:1|一)(?:个|处|块)"
)


def _product(sentence: Sentence) -> Iterator[Finding]:
    """``培训3期，每期50人左右，累计350人次`` and ``11个嘎查，每个嘎查2次，共24次``."""
    text = sentence.plain
    for pattern in (_TIMES_EACH, _FOR_EACH):
        for match in islice(pattern.finditer(text), _MOST):
            start = begins(text, match.start(), SENTENCE)
            if compiled("[每各]").search(text[start : match.start()]):
                continue  # 20个村每村1处、4个社区每社区2处，合计28处: judged together
            right, said = int(match["n"]) * int(match["each"]), int(match["all"])
            rough = match["about"] or match["more"] or match["late"]
            if abs(right - said) > right * (Decimal("0.3") if rough else Decimal("0.02")):
                what = f"{match['n']} 乘 {match['each']} 是 {right}，文字说 {said}"
                pairs = of_product((int(match["n"]), int(match["each"])), said)
                yield _told(sentence, match, what, pairs)
    for match in islice(_TOTAL_FIRST.finditer(text), _MOST):
        right = int(match["n"]) * int(match["each"])
        if right != int(match["all"]):
            what = f"{match['n']} 乘 {match['each']} 是 {right}，前面说 {match['all']}"
            pairs = of_product((int(match["n"]), int(match["each"])), int(match["all"]))
            yield _told(sentence, match, what, pairs)
    for match in islice(_ONE_EACH.finditer(text), _MOST):
        parts = [int(n) for n in compiled(r"\d+").findall(match["list"])]
        if sum(parts) != int(match["all"]):
            what = f"各 1 个共 {sum(parts)}，文字说 {match['all']}"
            yield _told(sentence, match, what, of_sum(int(match["all"]), parts))


_ONE = rf"(?:\d{{1,2}}|[{numerals.DIGITS}两])"
_REGULAR = regex(
    rf"每(?:个)?(?P<of>月|季度|季|半年)[^，。；\d]{{0,10}}?(?P<each>{_ONE})(?P<unit>次|期|场|轮)[^。；\d]{{0,14}}?，[^，。；\d]{{0,8}}?(?:全年|年内|共|累计|合计)(?P<what>[^，。；\d]{{0,8}}?)(?P<n>\d{{1,3}})(?P=unit)"
)
_BEARERS_BEFORE = regex(
    rf"(?:(?<![\d.,])(?P<first>\d{{1,3}})个[^，。；、\d]{{1,6}}[、和及与])?(?<![\d.,])(?P<n>\d{{1,3}}|[{numerals.DIGITS}两])[个家][^，。；\d]{{1,12}}$"
)


def _bearers(lead: str) -> int:
    """How many there are of whom a rhythm is told: ``10个村、2个社区的公开栏每月更换一次``; 0 where none are counted."""
    match = _BEARERS_BEFORE.search(lead)
    return numerals.counted(match["n"]) + int(match["first"] or 0) if match else 0


_BY = regex(
    r"(?:按|逐)(?P<of>月|季度|季|半年)(?![^，。；\d]{0,10}(?:考核|奖))[^。；\d]{1,24}?，(?:全年|年内|共|累计)(?P<what>[^，。；\d]{0,8}?)(?P<n>\d{1,3})(?P<unit>次|期|场|轮)"
)
_A_YEAR = {"月": 12, "季度": 4, "季": 4, "半年": 2}
_AHEAD, _FAR_MORE = 14, 3
_CHANGED_OVER = regex("改为|调整为|起每|自[^，。；]{1,6}月")
_NOT_LESS = regex(f"{EXTRA_TIMES}|以上|因|停|未|临时|随时|必要|，含|其中")


def _is_the_same(match: re.Match[str]) -> bool:
    """Whether the number of the year is told as that of all, or by the same words: not ``每季度通报一次，全年我镇被点名2次``."""
    before, what = match.string[match.start() : match.start("what")], match["what"]
    deed = compiled("^(?:共|累计|合计)+").sub("", what)
    return "，" not in before.rstrip("全年内共累计合，") and (not deed or deed in before)


def _regular(sentence: Sentence) -> Iterator[Finding]:
    """``每月学习1次，全年共10次`` and ``按季张榜，全年张榜6次``."""
    text = sentence.plain
    if compiled(
        r"\d{1,2}月(?:份|\d{1,2}日)?(?:起|上线|开通|启用|[至到-]\d{1,2}月)|自\d{1,2}月"
    ).search(text):
        return
    for match in islice(_REGULAR.finditer(text), _MOST):
        each = numerals.counted(match["each"])
        right = each * _A_YEAR[match["of"]]
        many = _bearers(text[: match.start()])
        beside = _CHANGED_OVER.search(text) or text.count("每") > 1
        if (
            right
            and int(match["n"]) not in (right, right * (many or 1))
            and (many or int(match["n"]) < right * _FAR_MORE)
            and not _NOT_LESS.search(match[0] + text[match.end() : match.end() + _AHEAD])
            and not beside
            and _is_the_same(match)
            and not is_explained(text[: match.start("n")], int(match["n"]))
        ):
            right *= many or 1
            of = f"{many} 个" if many else ""
            what = (
                f"{of}每{match['of']} {each} 次，一年是 {right}，文字说 {match['n']}{match['unit']}"
            )
            factors = (many or 1, each, _A_YEAR[match["of"]])
            pairs = of_product(factors, int(match["n"]))
            yield _told(sentence, match, what, pairs)
    for match in islice(_BY.finditer(text), _MOST):
        right = _A_YEAR[match["of"]]
        if int(match["n"]) % right and _is_the_same(match) and not _NOT_LESS.search(match[0]):
            what = f"按{match['of']}一年是 {right} 次，文字说 {match['n']}{match['unit']}"
            yield _told(sentence, match, what)


_SUM = r"(?P<all>(?<![\d.,])\d[\d,]*(?:\.\d+)?)(?P<of>亿元|万元|元)"
_RATED = regex(
    rf"(?P<n>(?<![\d.,])[1-9][\d,]*)(?P<unit>户|人|名|家|个|件|辆|亩)(?:、|，(?:共|合计|共计|金额|计)?){_SUM}，每(?P=unit)(?:补贴|补助|发放|奖励)?(?P<each>\d[\d,]*(?:\.\d+)?)(?P<in>万元|元)(?=[，。；、]|$)"
)
_YUAN = {"元": Decimal(1), "万元": Decimal(10_000), "亿元": Decimal(100_000_000)}


def _rated(sentence: Sentence) -> Iterator[Finding]:
    """``152户、7.6万元，每户5,000元``: so many, each so much money."""
    for match in islice(_RATED.finditer(sentence.plain), _MOST):
        n, each, told = (value_of(match[name]) for name in ("n", "each", "all"))
        unit = _YUAN[match["of"]]
        right = n * each * _YUAN[match["in"]] / unit
        step = Decimal(1).scaleb(min(int(told.as_tuple().exponent), 0))
        if abs(right - told) >= step:
            what = f"{match['n']} 乘 {match['each']}{match['in']} 是 {right.normalize():f}{match['of']}，文字说 {match['all']}{match['of']}"
            pairs = of_product((n, each * _YUAN[match["in"]] / unit), told)
            yield _told(sentence, match, what, pairs)


_MARKED_DOWN = regex(
    r"(?P<n>[1-9]\d*)(?:条|次|处|个|项|件)[^。；\d]{0,12}，每(?:条|次|处|个|项|件)扣(?P<each>\d+(?:\.\d+)?)分，(?:共|累计|合计)扣(?P<all>\d+(?:\.\d+)?)分"
)


def _marked_down(sentence: Sentence) -> Iterator[Finding]:
    """``迟报31次，每次扣0.1分，共扣3.2分``."""
    for match in islice(_MARKED_DOWN.finditer(sentence.plain), _MOST):
        right = Decimal(match["n"]) * Decimal(match["each"])
        if right != Decimal(match["all"]):
            what = (
                f"{match['n']} 乘 {match['each']} 是 {right.normalize():f}，文字说 {match['all']}"
            )
            pairs = of_product((int(match["n"]), Decimal(match["each"])), Decimal(match["all"]))
            yield _told(sentence, match, what, pairs)


_RULES: tuple[tuple[tuple[str, ...], Callable[[Sentence], Iterator[Finding]]], ...] = (
    (("倍",), _multiples),
    (("撤并", "关停", "减少", "压减", "注销", "整合", "清理", "精简", "裁撤"), _leaves),
    (("每",), _product),
    (("扣",), _marked_down),
    (("元，每",), _rated),
    (("每", "按", "逐"), _regular),
)
