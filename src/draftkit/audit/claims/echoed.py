"""One thing counted twice and differently (F3), whatever it is: ``清理失效信息17条`` and ``清理过期信息71条``, ``关注人数6812人`` and ``6182人``.

What is counted is known by the words that lead to its number.  Two numbers are held against each other where these are the same words,
or nearly the same and the digits only changed their places.  Things of which an office does several kinds are not judged here (see :mod:`accord`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from draftkit.audit.claims.counts import Count, counts_of, is_of_some
from draftkit.audit.claims.text import OVERVIEW, PROBLEMS, Finding, Report, Sentence, at
from draftkit.chinese.sentences import SENTENCE, begins
from draftkit.diagnostics import Severity
from draftkit.patterns import compiled, regex
from draftkit.tuples import NamedTuple

_PARTS = (OVERVIEW, 2, 3, 4, PROBLEMS, 6)
_NOT_ALL = regex(
    r"将|计划|拟|打算|下一?步|下一年|今后|力争|争取|每|各|不少于|至少|要求|应当?|目标|平均|历年|以来|截至|年初|上半年|下半年|季度|第[一二三四]|\d月|上一?年|去年|较|比|增|减|由|从|其[中余他]|另|再|又|同时|分别|占|包括|如|等"
)
_FILLERS = regex(
    r"(?:20\d\d年度?|全年|年内|本年度?|累计|总计|共计|合计|总共|先后|目前|现|已|均|共|达到?|为|有|了|到|过|约|的|我[镇乡县区市旗局委街苏]木?道?|全[镇乡县区市旗局]|本[镇乡县区局]|街道|各类|相关|有关|政府|政务|公开|信息|工作|数量|总数|内容|、|和)"
)
_MANY_KINDS = regex(
    r"培训|检查|督查|巡查|抽查|自查|会议?|座谈|活动|解读|宣传|走访|调研|通报|行政|复议|诉讼|申请|公开栏|制度|文件|信息员|人员|专栏|账号|问题|群众|村|社区|部门|单位|有效|意见$"
)
_VERB = regex(
    r"(?:清理|排查|审核|审查|退回|撤下|整改|更新|发放|编印|印发|制作|征集|收集|收到|采纳|回复|答复|办理|受理|录入|归档|核对|补录|推送|发布|转载|张贴|播放|接待|接听|开设|开通|设立|设置|建成|配备|聘请|参加|参与)"
)
_LEAST = 4
"""Characters of a name that is nobody's but one thing's."""


class _Told(NamedTuple):
    """A number with what it counts: the verb, and the words without those that any thing has."""

    number: Count
    verb: str
    name: str
    sentence: Sentence
    order: int


def check(report: Report) -> Iterator[Finding]:
    """Every pair of numbers of one thing that differ."""
    told = [
        one
        for order, sentence in enumerate(report.sentences(*_PARTS))
        if not report.is_cut(sentence)
        for one in _named(sentence, order, report.year)
    ]
    told = [one for one in told if not _is_of_applications(one, report)]
    for first, other in combinations(told, 2):
        if first.sentence is other.sentence or first.number.alike != other.number.alike:
            continue
        if first.number.value == other.number.value or not _is_one_thing(first, other):
            continue
        what = f"前面说“{_words(first)}”，这里是“{_words(other)}”，说的是同一件事吗"
        fix, severity = "核对；说的不是一回事的，写明各是什么数", Severity.WARNING
        span = other.number.start, other.number.end
        yield at(other.sentence, "F3", what, fix, span=span, severity=severity)
        break
    yield from _channels(report)
    yield from _named_channels(report)
    yield from _turned_total(report)


_IN_TABLE = regex(
    "结转|予以公开|部分公开|不予公开|无法提供|不予处理|其他处理|自然人|商业企业|科研机构|公益组织|法律服务"
)


def _is_of_applications(told: _Told, report: Report) -> bool:
    """Whether a number is called like a row or a column of table three, which decides, or is one of some of the applications."""
    if not _IN_TABLE.search(told.number.lead):
        return False
    in_table = any(key.startswith("表三") for key in report.cells)
    return in_table or is_of_some(told.sentence.plain, told.number.start)


_FIRST_TOTAL = regex(r"(?:公开|发布)(?:各类)?(?:政府|政务)?信息(?:共|总数|为)*(?P<n>\d{2,6})条")
_TOTAL_AGAIN = regex(
    r"全年(?:共)?(?:公开|发布)的(?P<n>\d{2,6})条(?:政府)?信息|(?:公开|发布)的全部(?P<m>\d{2,6})条信息"
)


def _turned_total(report: Report) -> Iterator[Finding]:
    """``公开信息132条`` and ``全年发布的123条信息``: the digits of one number in another order."""
    told = [(s, m) for s in report.sentences(OVERVIEW) for m in _FIRST_TOTAL.finditer(s.plain)]
    for sentence in report.sentences(*_PARTS):
        for match in _TOTAL_AGAIN.finditer(sentence.plain):
            number = match["n"] or match["m"]
            known = {m["n"] for _, m in told}
            turned = [n for n in known if n != number and sorted(n) == sorted(number)]
            if turned and number not in known:
                what = f"前面说公开信息 {turned[0]}条，这里是 {number}条，说的是同一个数吗"
                fix, severity = "核对；说的不是一回事的，写明各是什么数", Severity.WARNING
                yield at(sentence, "F3", what, fix, span=match.span(), severity=severity)
                return


_CHANNEL = regex(
    r"(?:^|[，。；：、])(?:通过|利用|依托|在|其中|全年|年内|本年度?|我[镇乡县区局]|[县区市旗镇乡局]|政府|人民政府)*(?P<name>(?:门户|官方)?网站(?:[\u3400-\u9fff]{2,6}(?:镇|乡|街道|局)(?:专栏|栏目|页面))?|(?:微信)?公众号)(?P<own>“[^”]{1,14}”)?(?:全年|年内|本年度?|累计|总计|共|发布|推送|公开|更新|信息|政府|了)*(?P<n>\d{1,7})(?P<unit>条)(?=[，。；、（]|$)"
)


def _channels(report: Report) -> Iterator[Finding]:
    """``其中县政府网站360条`` in one place, ``网站全年发布380条`` in another."""
    first: dict[str, tuple[re.Match[str], Sentence]] = {}
    for sentence in report.sentences(OVERVIEW):
        text = sentence.plain
        for match in _CHANNEL.finditer(text) if not report.is_cut(sentence) else ():
            begin = begins(text, match.start(), SENTENCE)
            if _NARROWED.search(text[begin : match.start()]):
                continue
            before = compiled("[，。；：]").split(text[begin : match.start()].rstrip("，"))[-1]
            if _ON_A_MATTER.search(before) and not compiled(r"\d").search(before):
                continue  # 围绕医保缴费开展宣传，公众号全年推送26条
            if is_part_of_a_matter(text, begin, match.start("n"), int(match["n"])):
                continue  # 防疫信息58条，其中公众号39条，网站12条
            name = (
                match["name"].removeprefix("门户").removeprefix("官方")
                if "网站" in match["name"]
                else f"公众号{match['own'] or ''}"
            )
            if text.count(name[:2]) > 1:
                continue
            told, where = first.setdefault(name, (match, sentence))
            if where is not sentence and told["n"] != match["n"]:
                what = f"{name}前面说是 {told['n']}条，这里是 {match['n']}条，说的是同一个数吗"
                fix, severity = "核对；说的不是一回事的，写明各是什么数", Severity.WARNING
                yield at(sentence, "F3", what, fix, span=match.span("n"), severity=severity)
                return


_A_CHANNEL = regex(
    r"网站|网页|公众号|微[信博]|新媒体|账号|平台|客户端|公[开示告]栏|栏目|电子屏|渠道|公开|发布(?=[^，。；]{0,8}信息)"
)


def is_part_of_a_matter(text: str, begin: int, place: int, number: int) -> bool:
    """``防疫信息最多，有58条，其中网站12条``: a larger number of some subject, and of no channel, stands before in the stretch."""
    for told in compiled(r"(?<![\d.,])(?P<n>\d{1,3}(?:,\d{3})*|\d{1,6})条").finditer(
        text, begin, place
    ):
        lead = text[begin : told.start()]
        clauses = [c for c in compiled("[，：、]").split(lead) if c]
        noun = (clauses[-1] if clauses else "") + (
            clauses[-2] if clauses[1:] and len(clauses[-1]) < _SHORT else ""
        )
        if int(told["n"].replace(",", "")) > number and noun and not _A_CHANNEL.search(noun):
            return True
    return False


_SHORT = 3
_ON_A_MATTER = regex("围绕|针对|宣传|活动|期间|关于|专题")
_BY_NAME = regex(
    r"(?:^|[，。；：、])(?:其中|通过|利用|依托|我局)?(?P<first>(?:政务)?(?:微信)?公众号)?“(?P<name>[^”]{2,14})”(?P<kind>(?:政务)?(?:微信)?公众号)?(?:(?:粉丝|关注)[^，。；\d]{0,6}[\d,.万]+人?，(?=全年|年内|累计|共))?(?:全年|年内|本年度?|累计|总计|共|发布|推送|公开|更新|信息|政府|了)*(?P<n>\d{1,7})条(?=[，。；、]|$)"
)


def _named_channels(report: Report) -> Iterator[Finding]:
    """``“清源水利”微信公众号172条`` in one place, ``“清源水利”全年发布188条`` in another."""
    told = [
        (sentence, match)
        for sentence in report.sentences(OVERVIEW)
        if "”" in sentence.plain and not report.is_cut(sentence)
        for match in _BY_NAME.finditer(sentence.plain)
        if not _NARROWED.search(compiled("[。；]").split(sentence.plain[: match.start()])[-1])
    ]
    accounts = {match["name"] for _, match in told if match["kind"] or match["first"]}
    first: dict[str, tuple[Sentence, str]] = {}
    for sentence, match in told:
        where, number = first.setdefault(match["name"], (sentence, match["n"]))
        if match["name"] in accounts and where is not sentence and number != match["n"]:
            what = f"“{match['name']}”前面说是 {number}条，这里是 {match['n']}条，说的是同一个数吗"
            fix, severity = "核对；说的不是一回事的，写明各是什么数", Severity.WARNING
            yield at(sentence, "F3", what, fix, span=match.span("n"), severity=severity)
            return


_NARROWED = regex(
    r"解读|类|领域|方面|专栏|栏目|季度|半年|\d月|上一?年|去年|20\d\d年末|关于|预算|补贴|许可|处罚|按|中，"
)


def _words(told: _Told) -> str:
    return f"{told.number.lead.lstrip('，。；')}{told.number.value:f}{told.number.unit}"


def _named(sentence: Sentence, order: int, year: int) -> Iterator[_Told]:
    text = sentence.plain
    for count in counts_of(text):
        begin = begins(text, count.start, SENTENCE)
        if _NOT_ALL.search(text[begin : count.end]) or compiled("[的里中）]").match(count.tail):
            continue
        if any(y != str(year) for y in compiled(r"(20\d\d)年").findall(text[begin : count.end])):
            continue
        lead = compiled("[，。；：（]").split(text[begin : count.start])[-1]
        lead = compiled(r"“[^”]*”").sub("", lead)
        verb = _VERB.search(lead)
        name = _VERB.sub("", _FILLERS.sub("", lead))
        if compiled("[^\u3400-\u9fff]").search(name) or _MANY_KINDS.search(lead):
            continue
        if len(name) >= _LEAST or (verb and len(name) > 1):
            yield _Told(count, verb[0] if verb else "", name, sentence, order)


def _is_one_thing(first: _Told, other: _Told) -> bool:
    if first.verb != other.verb:
        return False
    low, high = sorted((first.number.value, other.number.value))
    if first.name == other.name:
        return (
            len(first.name) >= _LEAST and low * 2 >= high
        )  # further apart they are hardly of one thing
    turned = sorted(f"{low:f}") == sorted(f"{high:f}") and low > 9  # noqa: PLR2004
    alike = first.name in other.name or other.name in first.name
    return turned and (alike or first.name[-2:] == other.name[-2:])
