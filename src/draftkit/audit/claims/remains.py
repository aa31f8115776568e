"""What remains of a whole when its parts are taken, what is left out of it, and a list on the sentence before (F3).

``公示栏9块，翻新4块，其余5块完好``; ``处罚18件，除2件外，其余16件公示``; ``公开612条。其中政策36条，……``: here the words themselves say
that nothing else is left, or that all of it is a part of what was told before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import accumulate

from draftkit.audit.claims.counts import Count, amiss, counts_of, may_overlap
from draftkit.audit.claims.mistyped import (
    Pairs,
    of_balance,
    of_change,
    of_growth,
    of_product,
    of_share,
    of_sum,
)
from draftkit.audit.claims.numerals import value_of
from draftkit.audit.claims.text import OVERVIEW, PROBLEMS, Finding, Report, Sentence
from draftkit.chinese.sentences import SENTENCE, begins
from draftkit.patterns import compiled, regex

_PARTS = (OVERVIEW, 2, 3, 4, PROBLEMS, 6)


def check(report: Report) -> Iterator[Finding]:
    """All remainders, exceptions, and lists on the sentence before that do not come out."""
    before: Sentence | None = None
    for sentence in report.sentences(*_PARTS):
        lead = before if before and before.paragraph is sentence.paragraph else None
        before = sentence
        if report.is_cut(sentence) or may_overlap(sentence) or len(sentence.plain) > _LONGEST:
            continue
        text = _IN_BRACKETS.sub(lambda m: "，" * len(m[0]), sentence.plain)
        yield from _rest(sentence, text)
        yield from _but_for(sentence, text, lead)
        yield from _papers_by_use(sentence, text)
        yield from _each_village(sentence, text)
        yield from _than_last_year(sentence, text, lead)
        yield from _papers_in_force(sentence, text)
        yield from _looked_through(sentence, text)
        yield from _shared(sentence, text)
        yield from _named(sentence, text)
        yield from _more_by(sentence, text)
        yield from _than_in_brackets(sentence)
        yield from _asked_for(sentence, text)
        if lead and not may_overlap(lead):
            yield from _among_those(sentence, text, lead)
            yield from _by_channel(sentence, text, lead)


_LONGEST = 600
_IN_BRACKETS = regex("（[^（）]*）")
_CHANGES = regex(
    r"比|较|增|减|上一?年|去年|20\d\d年(?:末|底)|由|从|第[一二三四五六]|每|各|另有|同时|又|约|余[条件]|以上"
)


def _told(sentence: Sentence, what: str, span: tuple[int, int], pairs: Pairs) -> Iterator[Finding]:
    yield amiss(sentence, what, span, pairs=pairs)


# ---------------------------------------------------------------- 其余, 除……外

_REST = regex(
    r"(?:其余|余下|剩余|另|(?P<other>其他))(?:的)?(?P<n>[1-9]\d{0,6})(?P<unit>[件条篇份个项块处卷台家户名人张])(?!次)"
)
_BY = regex(r"按(?:内容|类别|类型|主题|领域|方式|来源|形式)(?:分|看|划分|统计)")


def _rest(sentence: Sentence, text: str) -> Iterator[Finding]:
    """``公示栏9块，年内翻新4块，其余5块完好``; ``公众号172条……；按内容分，甲62条，乙31条，其余67条``."""
    for match in _REST.finditer(text):
        begin = begins(text, match.start(), SENTENCE)
        by = _BY.match(text, begin)
        if match["other"] and not by:
            continue
        head = 0 if by else begin
        every = _alike(text[head : match.start()], match["unit"])
        parts = [c for c in every if c.start + head >= begin] if by else every[1:]
        if not every or not parts or (by and parts[0] is every[0]):
            continue
        if not by and "其中" in text[begin : begin + every[0].start]:
            continue  # 其中甲58条、乙33条，其余……: of a whole told before
        if not by and text[head + every[0].end :].startswith("、"):
            continue  # 主要情形为：甲58件、乙33件，其余……: the first is one of the list
        words = text[(begin if by else head + every[0].end) : match.start()]
        if _CHANGES.search(words) or (not by and "；" in words):
            continue
        values, left = [c.value for c in every], Decimal(match["n"])
        taken = sum((c.value for c in parts), Decimal(0)) + left
        whole = values[0]
        if by or whole <= max(c.value for c in parts):
            wholes = values[: len(values) - len(parts)]
        else:
            wholes = [whole]
        if _comes_out(values, left) or not wholes or taken in wholes:
            continue
        what = f"{values[0]:f}{match['unit']}里前面各项和其余的相加为 {taken:f}"
        pairs = of_sum(wholes[0], (*(c.value for c in parts), left))
        yield from _told(sentence, what, (head + every[0].start, match.end()), pairs)


def _alike(text: str, unit: str) -> list[Count]:
    return [count for count in counts_of(text) if count.unit == unit]


def _comes_out(values: Sequence[Decimal], left: Decimal) -> bool:
    """Whether one of the numbers is what some of those behind it and the rest make."""
    return any(
        one == part + left
        for at, one in enumerate(values)
        for first in range(at + 1, len(values))
        for part in accumulate(values[first:])
    )


_BUT = regex(
    r"(?P<of>[^，。；、\d]{0,10})除(?:了)?[^，。；\d]{0,14}?(?P<a>[1-9]\d{0,5})(?P<unit>[件条篇份个项块处家户所台间卷])[^，。；\d]{0,12}(?:以)?外，(?:其余|其他|剩余|余下)?(?:的)?(?P<b>[1-9]\d{0,5})(?P=unit)"
)


def _but_for(sentence: Sentence, text: str, lead: Sentence | None) -> Iterator[Finding]:
    """``行政处罚18件，除涉及隐私的2件外，16件已公示``; ``公开612条。除转载86条外，其余526条……``."""
    for match in _BUT.finditer(text):
        before = _alike(text[: match.start()], match["unit"])
        if not before and lead and match.start() == 0:
            before = _alike(lead.plain, match["unit"])
        some, others = Decimal(match["a"]), Decimal(match["b"])
        values = [c.value for c in before]
        sums = {
            sum(values[i:j], Decimal(0))
            for i in range(len(values))
            for j in range(i + 1, len(values) + 1)
        }
        if not values or some + others in sums or _CHANGES.search(match[0]):
            continue
        whole = values[0] if match.start() == 0 or not match["of"] else values[-1]
        if others >= whole + _LITTLE or len(values) > _FEW:
            continue
        whole = min(values, key=lambda one: abs(one - some - others))
        what = (
            f"{some:f} 与 {others:f} 合起来是 {some + others:f}，前面说是 {whole:f}{match['unit']}"
        )
        yield from _told(sentence, what, match.span(), of_sum(whole, (some, others)))


_LITTLE, _FEW = 100, 6


# ---------------------------------------------------------------- lists that are all

_BY_USE = regex(
    r"(?:发文|公文|文件|印发文件)(?:共|总数|为)?(?P<n>[1-9]\d{0,4})件，(?:[^，。；\d]{0,14}，)?(?:其中|属|属于)?主动公开(?:的|类)?(?P<a>\d{1,4})件[，、]依申请公开(?:的|类)?(?P<b>\d{1,4})件[，、](?:不予|不)公开(?:的|类)?(?P<c>\d{1,4})件"
)


def _papers_by_use(sentence: Sentence, text: str) -> Iterator[Finding]:
    """``发文58件，主动公开11件，依申请公开19件，不予公开28件``: each paper is one of the three."""
    for match in _BY_USE.finditer(text):
        parts = [int(match[name]) for name in "abc"]
        if sum(parts) != int(match["n"]):
            what = f"三种公开属性相加为 {sum(parts)}，文件是 {match['n']} 件"
            yield from _told(sentence, what, match.span(), of_sum(int(match["n"]), parts))


_EACH_VILLAGE = regex(
    r"(?P<k>[1-9]\d{0,2})个(?:行政村|村|社区|嘎查|乡镇|街道|单位|部门|站所|科室|小区)[^，。；\d]{0,10}，?每(?:个)?(?:村|社区|嘎查|乡镇|街道|单位|部门|站所|科室|小区|家)[^，。；\d]{0,6}(?P<m>[1-9]\d{0,3})(?P<unit>[人名张份块条次期件个册])[^，。；、\d]{0,4}[，、]共(?:计)?[^，。；\d]{0,6}(?P<n>[1-9]\d{0,5})(?P=unit)"
)


_OF_BEFORE = regex(r"上一?年|去年|20\d\d年|其中")


def _each_village(sentence: Sentence, text: str) -> Iterator[Finding]:
    """``12个村的村民代表每村20人、共240人``."""
    for match in _EACH_VILLAGE.finditer(text):
        every, each, said = (int(match[name]) for name in ("k", "m", "n"))
        if every * each != said and not _OF_BEFORE.search(text[: match.start()]):
            what = f"{every} 乘 {each} 是 {every * each}，文字说共 {said}{match['unit']}"
            yield from _told(sentence, what, match.span(), of_product((every, each), said))


_THAN_LAST_YEAR = regex(
    r"(?:与|比|较|同)(?:20\d\d年|上一?年|去年)(?:同期)?的?(?P<was>[1-9][\d,]{0,8})(?P<unit>[件条篇次人])(?:相比|对比)?，?(?P<way>增加|减少|多|少)(?:了)?(?P<by>[1-9][\d,]{0,8})(?P=unit)，(?:增长|下降|上升|增幅|降幅|减幅)(?:了|为|达)?(?P<rate>\d+(?:\.\d+)?)%"
)


def _than_last_year(sentence: Sentence, text: str, lead: Sentence | None) -> Iterator[Finding]:
    """``与2024年的680条相比减少68条，下降12%``."""
    for match in _THAN_LAST_YEAR.finditer(text):
        was, by = (value_of(match[name]) for name in ("was", "by"))
        said = Decimal(match["rate"])
        step = Decimal(1).scaleb(-len(match["rate"].partition(".")[2]))
        if abs(by / was * 100 - said) >= step:
            what = f"{by:f} 占 {was:f} 为 {by / was * 100:.1f}%，这里是 {said}%"
            yield from _told(sentence, what, match.span(), of_share(by, was, said))
            continue
        every = _ALL_OF_IT.findall(lead.plain) if lead and match.start() == 0 else []
        change = by if match["way"] in ("增加", "多") else -by
        if len(every) == 1 and match["unit"] == "条" and Decimal(every[0]) != was + change:
            what = f"{was:f} {match['way']} {by:f} 是 {was + change:f}，前一句说 {every[0]}"
            pairs = of_change(was, Decimal(every[0]), change)
            yield from _told(sentence, what, match.span(), pairs)


_THAN_IN_BRACKETS = regex(
    r"(?P<now>[1-9]\d{0,6})(?P<unit>[件条篇次人])，(?:同比|(?:比|较|与)(?:20\d\d年|上一?年|去年)(?:同期|相比)?)(?P<way>增长|上升|下降|减少)(?:了)?(?P<rate>\d+(?:\.\d+)?)%（(?:20\d\d年|上一?年|去年)[^（）\d]{0,24}?(?:为|是|共)?(?P<was>[1-9]\d{0,6})(?P=unit)）"
)


def _than_in_brackets(sentence: Sentence) -> Iterator[Finding]:
    """``613条，比上年下降21.4%（上年发布防汛信息较多，为780条）``."""
    for match in _THAN_IN_BRACKETS.finditer(sentence.plain):
        was, now, said = (Decimal(match[name]) for name in ("was", "now", "rate"))
        step = Decimal(1).scaleb(-len(match["rate"].partition(".")[2]))
        change = (now - was if match["way"] in ("增长", "上升") else was - now) / was * 100
        if abs(change - said) >= step:
            what = f"{was:f} 到 {now:f} 是{match['way']} {change:.1f}%，这里是 {said}%"
            rate = said if match["way"] in ("增长", "上升") else -said
            yield from _told(sentence, what, match.span(), of_growth(was, now, rate))


_SHARED = (
    regex(
        r"(?P<a>[1-9]\d{0,6})(?P<unit>[件条篇份人户个])，占(?:比)?(?P<rate>\d+(?:\.\d+)?)%[，；](?:其余|余下|剩余)(?:的)?(?P<b>[1-9]\d{0,6})(?P=unit)"
    ),
    regex(
        r"(?P<all>[1-9]\d{0,6})(?P<unit>[件条篇份人户个])，占[^，。；\d]{0,12}(?P<of>[1-9]\d{0,6})(?P=unit)的\d+(?:\.\d+)?%，其中[^，。；\d]{1,8}(?P<a>[1-9]\d{0,6})(?P=unit)，占(?:比)?(?P<rate>\d+(?:\.\d+)?)%"
    ),
)


def _shared(sentence: Sentence, text: str) -> Iterator[Finding]:
    """``原创102条，占66.4%，其余67条``: of the two together."""
    for match in (m for pattern in _SHARED for m in pattern.finditer(text)):
        told = match.groupdict()
        some, said = Decimal(told["a"]), Decimal(told["rate"])
        whole = Decimal(told["all"]) if "all" in told else some + Decimal(told["b"])
        step = Decimal(1).scaleb(-len(told["rate"].partition(".")[2]))
        wholes = [whole, *([Decimal(told["of"])] if "of" in told else [])]
        wholes += [c.value for c in counts_of(text[: match.start()]) if c.unit == told["unit"]]
        if all(not one or abs(some / one * 100 - said) >= step for one in wholes):
            what = f"{some:f} 占 {whole:f} 为 {some / whole * 100:.1f}%，这里是 {said}%"
            yield from _told(sentence, what, match.span(), of_share(some, whole, said))


_NAMED = regex(
    r"(?:设有?|设置|开设|下设|分为|分设)(?P<list>[^，。；：、\d“”（）]{2,12}(?:、[^，。；：、\d“”（）]{2,12}){2,9}?)(?P<n>[3-9])个(?:子|二级|一级)?(?:栏目|专栏|板块|目录|类别|模块)"
)


def _named(sentence: Sentence, text: str) -> Iterator[Finding]:
    """``设机构职能、政策文件、财政信息、乡村振兴、民生服务6个栏目``: so many are named."""
    for match in _NAMED.finditer(text):
        names = compiled("、").split(match["list"])
        if compiled("等|及其他|[和与及]").search(match["list"]) or len(names) == int(match["n"]):
            continue
        what = f"列出了 {len(names)} 个，文字说 {match['n']} 个"
        yield from _told(sentence, what, match.span(), of_sum(int(match["n"]), (len(names),)))


_MORE_BY = regex(
    r"(?P<way>增加|减少)(?:了)?(?P<n>[1-9]\d{0,6})(?P<unit>[条件篇人次个])，其中(?P<list>(?:[^，。；、\d]{1,10}(?P=way)(?:了)?\d{1,7}(?P=unit)[、，]?){2,5})(?=[。；])"
)


def _more_by(sentence: Sentence, text: str) -> Iterator[Finding]:
    """``增加72条，其中网站增加50条、公众号增加32条``: more than all of it."""
    for match in _MORE_BY.finditer(text):
        parts = [int(n) for n in compiled(r"\d+").findall(match["list"])]
        if sum(parts) > int(match["n"]):
            what = f"各处{match['way']}相加为 {sum(parts)}，总的{match['way']} {match['n']}"
            yield from _told(sentence, what, match.span(), of_sum(int(match["n"]), parts))


_LOOKED_THROUGH = regex(
    r"清理[^，。；\d]{0,14}文件(?:共)?(?P<n>[1-9]\d{0,4})件，(?P<list>(?:[^，。；、\d]{2,8}\d{1,4}件[，、]){1,4}(?:继续执行|继续有效|继续使用|保留)(?:的)?\d{1,4}件|(?:继续执行|继续有效|继续使用|保留)(?:的)?\d{1,4}件(?:[，、](?:宣布)?(?:失效|废止|拟?修改|拟?修订|拟废止|整合)(?:的)?\d{1,4}件){1,4})(?=[。；])"
)


def _looked_through(sentence: Sentence, text: str) -> Iterator[Finding]:
    """``清理政策文件73件，废止11件，修改3件，继续执行59件``: each is one of these."""
    for match in _LOOKED_THROUGH.finditer(text):
        parts = [int(n) for n in compiled(r"(\d+)件").findall(match["list"])]
        if sum(parts) != int(match["n"]):
            what = f"各种处理相加为 {sum(parts)}，清理的是 {match['n']} 件"
            yield from _told(sentence, what, match.span(), of_sum(int(match["n"]), parts))


_STOCK = regex(
    r"规范性文件(?:年初|上年末|上年底)(?:共|有|现行|有效|的)*(?P<first>\d{1,3})件，(?P<moved>(?:[^，。；]{0,14}，){1,3}?)(?:年末|年底|现)(?:共|有|现行|有效|的)*(?P<last>\d{1,3})件"
)
_CAME = regex(r"(?:制发|制定|出台|印发|新增)(?:了)?(?P<n>\d{1,3})件")
_WENT = regex(r"(?:废止|失效|到期)(?:了)?(?P<n>\d{1,3})件")


def _papers_in_force(sentence: Sentence, text: str) -> Iterator[Finding]:
    """``规范性文件年初8件，新制发2件，废止1件，年末9件``."""
    for match in _STOCK.finditer(text):
        came, went = ([int(m["n"]) for m in p.finditer(match["moved"])] for p in (_CAME, _WENT))
        if len(came) + len(went) != len(compiled(r"\d+").findall(match["moved"])):
            continue
        first, last = int(match["first"]), int(match["last"])
        if first + sum(came) - sum(went) != last:
            what = f"年初 {first} 件，按增减年末应为 {first + sum(came) - sum(went)} 件，这里是 {last} 件"
            pairs = of_balance(first, came, went, last)
            yield from _told(sentence, what, match.span(), pairs)


_ASKED_FOR = regex(
    r"(?:申请(?P<n>[1-9]\d{0,4})件|新收的(?P<m>[1-9]\d{0,4})件)，(?:[^。；]{0,40}，)?(?:申请)?内容(?:分别)?(?:为|是|涉及)(?P<list>(?:[^，。；、\d]{2,14}\d{1,4}件[、，])+?[^，。；、\d]{2,14}\d{1,4}件)(?=[。；])"
)


def _asked_for(sentence: Sentence, text: str) -> Iterator[Finding]:
    """``申请14件，全部为网上提交，内容为征地补偿8件、低保4件、土地流转3件``."""
    for match in _ASKED_FOR.finditer(text):
        parts = [int(n) for n in compiled(r"(\d+)件").findall(match["list"])]
        every = int(match["n"] or match["m"])
        if sum(parts) > every:
            what = f"各项内容相加为 {sum(parts)}，申请是 {every} 件"
            yield from _told(sentence, what, match.span(), of_sum(every, parts))


# ---------------------------------------------------------------- on the sentence before

_ITEM = regex(
    r"(?:^|[，、：])(?:其中)?[，：]?(?P<name>(?:20\d\d年(?:度)?)?[^，。；、：\d]{2,24}?)(?P<n>[1-9]\d{0,6})条(?=[，。；、]|$)"
)


def _among_those(sentence: Sentence, text: str, lead: Sentence) -> Iterator[Finding]:
    """``公开612条。其中政策文件36条，……``: more than there are; ``网站发布380条。网站的信息，……其他48条``: not all of them."""
    first = text.partition("；")[0]
    if text.startswith("其中"):
        wholes = [c for c in counts_of(lead.plain) if c.unit == "条"][:1]
        least = True
    elif (of := _THE_ITEMS_OF.match(text)) and _AND_OTHERS.search(first):
        known = re.search(
            rf"{re.escape(of['of'])}(?:发布|公开|推送|共|了)*(?P<n>\d{{1,6}})条", lead.plain
        )
        wholes = counts_of(f"{known['n']}条") if known else []
        first, least = first[of.end() - 1 :], False
    else:
        return
    parts = [int(m["n"]) for m in _ITEM.finditer(first)]
    if len(parts) < _ENOUGH or not wholes or _CHANGES.search(first) or "其中" in first[2:]:
        return
    every, together = int(wholes[0].value), sum(parts)
    if len(parts) != len(compiled(r"\d+条").findall(first)) or every == together:
        return
    if together > every or not least:
        what = f"各项相加为 {together}，前一句说的是 {every} 条"
        yield from _told(sentence, what, (0, len(first)), of_sum(every, parts))


_THE_ITEMS_OF = regex(
    r"(?P<of>[^，。；、\d]{2,16}?(?:网站|公众号|公[开示]栏))(?:的|发布的)信息(?:中)?，"
)
_AND_OTHERS = regex(r"(?:其他|其余|其它)(?:信息)?\d+条$|(?:其他|其余|其它)(?:信息)?\d+条。?$")
_ENOUGH = 3
_CHANNEL_ITEM = regex(
    r"(?:[^，。；、\d]{0,12}(?:网站|公众号|公[开示]栏|电子屏|客户端|微博|视频号))(?:发布|公开|推送|张贴|公示|信息|共|了)*(?P<n>[1-9]\d{0,6})条"
)
_ALL_OF_IT = regex(r"(?:主动公开|公开|发布)(?:各类|政府|政务|信息)*(?:共|计)?(?P<n>[1-9]\d{0,6})条")


def _by_channel(sentence: Sentence, text: str, lead: Sentence) -> Iterator[Finding]:
    """``主动公开612条，较上年增加。网站发布380条，公众号172条，公开栏69条。``."""
    clauses = text.rstrip("。").split("，")
    items = [_CHANNEL_ITEM.fullmatch(clause) for clause in clauses]
    every = _ALL_OF_IT.search(lead.plain)
    if every is None or len(items) < 2 or None in items or "其中" in lead.plain:  # noqa: PLR2004
        return
    parts = [int(item["n"]) for item in items if item]
    whole, together = int(every["n"]), sum(parts)
    if together != whole and (together > whole or len(parts) >= _ENOUGH):
        what = f"各渠道相加为 {together}，前一句说公开 {whole} 条"
        yield from _told(sentence, what, (0, len(text)), of_sum(whole, parts))
