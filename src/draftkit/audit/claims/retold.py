"""What is told once and told again (F3): an account's items, a score, a rank, a grade, who sat over it how often, what was found.

Two numbers are held against each other only where both are told of the whole year and of the one thing: where the words around one of
them narrow it, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from draftkit.audit.claims.echoed import is_part_of_a_matter
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
_NOT_THE_YEARS = regex(
    r"上一?年|去年|前年|往年|历年|以来|上半年|下半年|季度|[1-9]月|第[一二三四]|每|平均|最[多高低少]"
)


class _Again(NamedTuple):
    """What is told: its name, the value as written, the words, and where."""

    name: str
    value: str
    words: str
    sentence: Sentence
    span: tuple[int, int]


def check(report: Report) -> Iterator[Finding]:
    """Every pair of things told differently."""
    told = [s for s in report.sentences(*_PARTS) if not report.is_cut(s)]
    yield from _differing(_accounts(told, report.year))
    for name in dict.fromkeys(name for _, name in _KINDS):
        own = [pattern for pattern, other in _KINDS if other == name]
        every = (one for p in own for one in _of_a_kind(told, p, name, report.year))
        yield from _differing(iter(sorted(every, key=lambda one: told.index(one.sentence))))
    yield from _found_more(told)
    yield from _applicants(report)
    yield from _bodies(report)


def _differing(told: Iterator[_Again]) -> Iterator[Finding]:
    """The first of each name that is another than what was told before, in another sentence."""
    first: dict[str, _Again] = {}
    done: set[str] = set()
    for one in told:
        earlier = first.setdefault(one.name, one)
        if earlier.sentence is one.sentence or earlier.value == one.value or one.name in done:
            continue
        done.add(one.name)
        yield told_otherwise(one.sentence, earlier.words, one.words, one.span)


# ---------------------------------------------------------------- an account

_FILLED = r"(?:全年|年内|本年度?|20\d\d年|累计|总计|共计?|发布|推送|公开|更新|推出|政府|政务|各类|信息|图文|推文|消息|内容|了|为|有|只|仅|才)*"
_ACCOUNT = regex(
    rf"(?:“(?P<own>[^”]{{2,14}})”)?(?:政务|官方)?(?:微信)?公众号(?:“(?P<named>[^”]{{2,14}})”)?(?:[^，。；：、\d“”（）]{{0,8}}，(?=全年|年内|累计|共))?{_FILLED}(?P<n>\d{{2,6}})(?P<unit>条|篇)(?=[，。；、（中里]|$)"
)
_WHOLE_YEAR = regex(r"全年|年内|本年|累计|总计|共计|20\d\d年")
_NARROWED = regex(
    r"解读|类|领域|方面|专栏|栏目|关于|围绕|针对|宣传|期间|活动|预警|补贴|许可|处罚|审核|审查|核查|检查|清理|退回|原创|转载|视频|图解|问答|按|中，|以来|比|较|增|减|由|从|另"
)
_ALL_CHANNELS = regex(
    r"(?:公开|发布)[^，。；]{0,10}信息[^，。；\d]{0,6}\d|主动公开\d|网站[^，。；\d]{0,10}\d"
)


def _accounts(told: list[Sentence], year: int) -> Iterator[_Again]:
    """``公众号172条`` among all channels, and ``“清河发布”公众号全年推送186条``."""
    found = [
        (sentence, match)
        for sentence in told
        if "公众号" in sentence.plain
        for match in _ACCOUNT.finditer(sentence.plain)
        if not _is_narrowed(sentence, match, year)
    ]
    names = {m["own"] or m["named"] for s in told for m in _ANY_ACCOUNT.finditer(s.plain)}
    if len(names) > 1 or any(_SEVERAL.search(s.plain) for s in told):
        return
    for sentence, match in found:
        of_all = _ALL_CHANNELS.search(sentence.plain) or _WHOLE_YEAR.search(match[0])
        if of_all:
            yield _Again(f"公众号{match['unit']}", match["n"], match[0], sentence, match.span())


_ANY_ACCOUNT = regex(
    r"“(?P<own>[^”]{2,14})”(?:政务|官方)?(?:微信)?公众号|公众号“(?P<named>[^”]{2,14})”"
)
_SEVERAL = regex(
    r"(?:[2-9]|[两二三四五六])个[^，。；]{0,6}公众号|公众号(?:[2-9]|[两二三四五六])个|各?(?:部门|乡镇|单位|社区|村)[^，。；]{0,4}公众号"
)


def _is_narrowed(sentence: Sentence, match: re.Match[str], year: int) -> bool:
    text = sentence.plain
    begin = begins(text, match.start(), SENTENCE)
    clause = begins(text, match.start(), "，。；：、")
    lead = text[clause : match.start()] + match[0].rpartition("，")[2]
    if _NARROWED.search(lead.replace("其中", "")) or _NOT_THE_YEARS.search(
        text[begin : match.end()]
    ):
        return True
    if any(y != str(year) for y in compiled(r"(20\d\d)年").findall(text[begin : match.end()])):
        return True
    before = compiled("[，。；：]").split(text[begin:clause].rstrip("，："))[-1]
    if not compiled(r"\d").search(before) and _NARROWED.search(before):
        return True  # 围绕防汛开展宣传，公众号推送36条
    if is_part_of_a_matter(text, begin, match.start("n"), int(match["n"])):
        return True  # 旧改信息有132条，网站52条、公众号40条
    return is_planned(sentence, match.start())


# ---------------------------------------------------------------- scores, ranks, grades, sittings

_OF_WORK = r"(?:(?<![\u3400-\u9fff])|(?<=[镇乡县区局旗市委道是的]))(?:年度|工作|政务公开|信息公开|综合|绩效|目标)*考核(?:结果|成绩|等次|评定|得分)?"
_GRADE = "优秀|良好|合格|先进|较好|一般|达标|优良"
_KINDS: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        regex(rf"{_OF_WORK}(?:得分|得|成绩|总分)?(?:为|是|得)?(?P<v>\d{{2,3}}(?:\.\d+)?)分(?!值)"),
        "考核得分",
    ),
    (
        regex(
            rf"{_OF_WORK}(?:在|居|列|位居|位列|排名?|为|我[镇乡县区局]|街道|名)*(?:全[县市区旗省])?(?:\d{{1,3}}个)?(?:[乡镇街道部门单位（）]{{0,10}})(?:中|里)?(?:排名?|列|居|位居|位列|为)?第(?P<v>\d{{1,3}})[位名]"
        ),
        "考核名次",
    ),
    (
        regex(
            rf"{_OF_WORK}(?:被)?(?:评定|评|获评|确定)?(?:为|是)“?(?P<v>{_GRADE})(?=[，。；、”等]|$)"
        ),
        "考核等次",
    ),
    (
        regex(
            rf"{_OF_WORK}(?:中)?，?(?:我(?:[镇乡县区局旗]|街道|苏木))(?:只|仅|被|的|考核|等次|结果)*(?:评为|评定为|获评|确定为|为|是)“?(?P<v>{_GRADE})(?=[，。；、”等]|$)"
        ),
        "考核等次",
    ),
    (
        regex(
            rf"(?:(?<![\u3400-\u9fff])|(?<=[镇乡县区局旗市道木的，]))社会评议(?:结果|等次)(?:评定)?(?:为|是)?“?(?P<v>(?:基本|较|比较|不)?满意|{_GRADE})(?=[，。；、”等]|$)"
        ),
        "社会评议等次",
    ),
    (
        regex(
            r"党(?:工)?委(?:会议?|会)?(?:先后|多次|专题|专门|集中|共|全年)*(?:研究|听取|审议)[^，。；\d]{0,10}公开[^，。；\d]{0,8}?(?P<v>\d{1,2})次"
        ),
        "党委研究",
    ),
    (
        regex(
            r"党(?:工)?委(?:会议?|会)(?:先后|专题|专门|集中|共|全年|只|仅)*(?:研究|审议)(?:了|过|只|仅|共)*(?P<v>\d{1,2})次(?=[，。；])"
        ),
        "党委研究",
    ),
    (
        regex(
            r"党(?:工)?委(?:会议?|会)(?:先后|共|全年|只|仅)*(?P<v>\d{1,2})次(?:专题|专门|集中)*(?:研究|审议)[^，。；\d]{0,10}公开"
        ),
        "党委研究",
    ),
    (
        regex(
            r"党组(?:会议?|会)?(?:先后|多次|专题|专门|集中|共|全年)*(?:研究|听取|审议)[^，。；\d]{0,10}公开[^，。；\d]{0,8}?(?P<v>\d{1,2})次"
        ),
        "党组研究",
    ),
    (
        regex(
            r"常务会议?(?:先后|多次|专题|专门|集中|共|全年)*(?:研究|听取|审议)[^，。；\d]{0,10}公开[^，。；\d]{0,8}?(?P<v>\d{1,2})次"
        ),
        "常务会议研究",
    ),
)
_OF_OTHERS = regex(
    r"对[^，。；]{0,10}(?:村|社区|部门|单位|乡镇|站所|科室|股室)|满分|占|网站|第三方|社会评议|上级|市对县|其中|测评|拟"
)


_MADE_KNOWN = regex(r"\d{1,2}月(?:份|\d{1,2}日)?(?:公布|通报|下发|反馈)的?(?=[^，。；]{0,4}考核)")
"""``12月公布的考核等次``: when a grade came out, and not what it is of."""


def _of_a_kind(
    told: list[Sentence], pattern: re.Pattern[str], name: str, year: int
) -> Iterator[_Again]:
    cue = "考核" if name.startswith("考核") else name[:2]
    for sentence in told:
        text = sentence.plain
        if cue not in text:
            continue
        for match in pattern.finditer(text):
            begin = begins(text, match.start(), SENTENCE)
            stretch = _MADE_KNOWN.sub("", text[begin : match.end()])
            if name == "社会评议等次":
                stretch = stretch.replace("社会评议", "")
            if _OF_OTHERS.search(stretch) or _NOT_THE_YEARS.search(stretch.replace(match["v"], "")):
                continue
            if any(y != str(year) for y in compiled(r"(20\d\d)年").findall(stretch)):
                continue
            if not is_planned(sentence, match.start()):
                yield _Again(name, match["v"], match[0], sentence, match.span())


# ---------------------------------------------------------------- what was found

_FOUND = regex(r"发现(?:各类|存在)?(?:问题|隐患)(?P<n>[1-9]\d{0,3})个")
_OF_THE_FOUND = regex(
    r"(?:督查|检查|抽查|自查|巡查|排查|评估)(?:中)?发现的(?P<n>[1-9]\d{0,3})个问题"
)


_LOOKED, _CLAUSE = ("督查", "检查", "抽查", "自查", "巡查", "排查", "评估"), 24


def _found_more(told: list[Sentence]) -> Iterator[Finding]:
    """``督查4次，发现问题9个`` in one place, ``督查发现的11个问题中有2个反弹`` in another."""
    first = [m for s in told if s.section.number == OVERVIEW for m in _FOUND.finditer(s.plain)]
    if len(first) != 1:
        return
    for sentence in told:
        match = _OF_THE_FOUND.search(sentence.plain)
        clause = first[0].string[max(0, first[0].start() - _CLAUSE) : first[0].start()]
        other = any(way in clause for way in _LOOKED) and match and match[0][:2] not in clause
        if other:
            continue  # 第一次抽查发现问题5个；自查发现的11个问题
        if match and int(match["n"]) > int(first[0]["n"]) and "上年" not in sentence.plain:
            yield told_otherwise(sentence, first[0][0], match[0], match.span())
            return


# ---------------------------------------------------------------- who applied, without a table

_PERSONS = regex(
    r"(?:自然人|公民)(?:提出|申请|的|共|为|有)*(?P<a>\d{1,5})件[，、](?:商业企业|企业|法人(?:或其他组织|和其他组织)?)(?:提出|申请|的|共|为|有)*(?P<b>\d{1,5})件"
)
_OF_OTHER_APPLICATIONS = regex(r"上一?年|去年|办结|答复|予以公开(?=[^。；]{0,10}自然人)|结转")


def _applicants(report: Report) -> Iterator[Finding]:
    """``自然人3件，商业企业1件`` in （二）, ``自然人2件，商业企业2件`` in 三, where no table decides."""
    if any(key.startswith("表三") for key in report.cells):
        return
    told = {}
    for number in (OVERVIEW, 3):
        found = [
            (sentence, match)
            for sentence in report.sentences(number)
            for match in _PERSONS.finditer(sentence.plain)
            if not _OF_OTHER_APPLICATIONS.search(sentence.plain[: match.start()])
        ]
        if len(found) != 1:
            return
        told[number] = found[0]
    (_, first), (sentence, other) = told[OVERVIEW], told[3]
    pairs = [(int(match["a"]), int(match["b"])) for match in (first, other)]
    if pairs[0] != pairs[1] and sum(pairs[0]) == sum(pairs[1]):
        what = f"前面说“{first[0]}”，这里说“{other[0]}”"
        yield at(sentence, "F3", what, "核对申请人的分类，只留对的一种", span=other.span())


# ---------------------------------------------------------------- whose figures are in the report

_COUNTED_IN = regex(
    r"(?:数据|内容|报告)[^，。；\d]{0,6}(?:包括|包含|涵盖|汇总)(?:了|全[县区市旗])?(?P<list>(?:\d{1,3}个[^，。；、\d]{1,8}[、和及]){1,4}\d{1,3}个[^，。；、\d和及]{1,8}(?:部门|单位))"
)
_ALL_BODIES = regex(
    r"(?:^|[，。；、：])(?:全[县区市旗])?(?P<n>\d{1,3})(?:家|个)单位(?:的)?[^，。；\d]{0,16}(?:全部|均|都)"
)


def _bodies(report: Report) -> Iterator[Finding]:
    """``数据包括8个街道、3个镇和33个区直部门``, and ``43家单位的指南全部更新``: one short of all."""
    lists = [m for s in report.sentences(0, OVERVIEW) for m in _COUNTED_IN.finditer(s.plain)]
    if len(lists) != 1:
        return
    right = sum(int(n) for n in compiled(r"\d+").findall(lists[0]["list"]))
    for sentence in report.sentences(OVERVIEW):
        for match in _ALL_BODIES.finditer(sentence.plain):
            if 0 < abs(int(match["n"]) - right) <= _NEARLY_ALL:
                what = f"前面说“{lists[0]['list']}”（共 {right} 个），这里说 {match['n']}家单位"
                fix, severity = "核对单位的数", Severity.WARNING
                yield at(sentence, "F3", what, fix, span=match.span(), severity=severity)


_NEARLY_ALL = 3
"""Bodies that may be left out by a slip; where more are, others are meant."""
