"""Section 一: the five subjects it tells of (F11), and what a 人民政府 has to say of its supervision (DUTY)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from draftkit.audit.claims.text import (
    OVERVIEW,
    SUB_HEADING,
    Finding,
    Report,
    Section,
    at,
    of_section,
    squeezed,
)
from draftkit.chinese.numerals import COUNTING
from draftkit.diagnostics import Severity
from draftkit.patterns import compiled, regex

_TOLD: tuple[tuple[str, str], ...] = (
    (
        "主动公开",
        r"主动公开|(?<!申请)(?<!信息)(?<!政务)公开(?!平台|申请)|公开(?:政府|政务)?信息|公示|公布|发布|[登刊]载|刊[登发]|推送|上[网墙]|张贴|晒",
    ),
    ("依申请公开", r"申请|索取"),
    (
        "政府信息管理",
        r"管理|审[核查校签批阅]|[自复]审|[自复互]校|校对|核对|清理|目录|台账|归档|属性|把关|错链|错别字|保密|涉密|隐私|失效|撤下|规范性文件|登记|编号|备案|拟稿",
    ),
    (
        "政府信息公开平台建设",
        r"平台|网[站页]|公众号|媒体|查阅|专栏|栏目|公[开告示]栏|专区|大厅|[子示]屏|喇叭|广播|微信|渠道|资料[架点]|触摸|窗口|小程序|抖音|热线|档案馆|图书馆",
    ),
    (
        "监督保障",
        r"监督|保障|考[核评]|培训|评议|追[究责]|问责|检查|抽查|督查|测评|会议|研究|专人",
    ),
)
"""The five subjects, and what tells of each in whatever words."""
_DUTIES: tuple[tuple[str, str], ...] = (
    (
        "工作考核",
        r"考核|考评|绩效|参评|评出(?:优秀|良好)|评比|(?:评估|测评|评价|通报)[^。；]{0,16}(?:得分|得\d|总分|等次|排名|位列|第\d|结果|\d分)",
    ),
    (
        "社会评议",
        r"评议|(?:公众|各界|群众|社会)(?:(?:对|给予?)[^。；]{2,30}?)?的?(?:评价|评定|打分|评分|满意[率度]|好评)|问卷[^。；]{0,40}满意|群众[^。；]{0,24}满意[^。；]{0,8}\d|代表[^。；]{0,20}(?:打分|评分|评一评|测评|评定)|(?:[抽走回电]访|访问)[^。；]{0,30}(?:满意|认为|占)",
    ),
    (
        "责任追究",
        r"追究|追责|问责|处分|约谈|诫勉|批评教育|通报批评|对\d+名[^，。；]*(?:提醒|约谈|诫勉|处分)",
    ),
)

_SUB_NAMES = (
    ("主动公开", r"主动公开|公开内容|信息公开(?!平台)"),
    ("依申请公开", r"申请"),
    ("政府信息管理", r"信息(?:资源)?(?:规范)?管理|规范管理|信息审核|管理"),
    ("政府信息公开平台建设", r"平台|渠道|载体|媒体|网站|阵地"),
    ("监督保障", r"监督|保障|考核|评估|监管"),
)
_OFFICIAL = regex(
    r"(?:主动公开|依申请公开|(?:政府)?信息管理|平台建设|公开平台|监督保障)|^(?:监督|保障)(?:情况|工作)?$"
)
"""Words of a heading that is one of the form's own."""
_LEADS = regex(
    rf"(?:^|[，。；\n])(?:[（(]?[{COUNTING}\d]{{1,2}}[）)]?[是、.．，]?|关于|在|从)?(?P<words>(?:政府信息)?主动公开|依申请公开|(?:政府)?信息管理|(?:政府信息|信息)?(?:公开)?平台建设|监督保障)(?:工作|情况|方面|上|中)*[，：。]"
)
"""How a sentence begins that stands for a sub-heading: 一是主动公开方面，."""
_MOST_NAMED = 3


_FEWEST_HEADINGS = 2
_LONG = 100
"""Characters of a first part that should have sub-headings."""


def _in_its_own_way(report: Report, section: Section, text: str) -> Iterator[Finding]:
    """A first part whose sub-headings are not about its five subjects, or that has none."""
    heads = [m for p in section.paragraphs if (m := SUB_HEADING.match(squeezed(p.text)))]
    upper = [m for m in heads if m["n"]] or heads
    named = {
        name for name, words in _SUB_NAMES for m in upper if compiled(words).search(m["words"])
    }
    if report.is_open(OVERVIEW):
        other = len(upper) >= _FEWEST_HEADINGS and not compiled("公开").search(upper[0]["words"])
        if other and "主动公开" not in named:
            yield _own_way(section, "小标题不是")
    elif upper and len(upper) >= _FEWEST_HEADINGS and len(named) < _FEWEST_HEADINGS:
        yield _own_way(section, "小标题不是")
    elif not upper and len(text) > _LONG and not compiled("依申请|申请").search(text):
        yield _own_way(section, "没有分成")


def _own_way(section: Section, how: str) -> Finding:
    what = f"第一部分{how}主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面"
    return of_section(section, "F11", what, "按五个方面分写", Severity.WARNING)


_PLATFORM = regex(
    r"^[（(]?[一二三四五六七八九十\d]{1,2}[）).、．]?(?:政府信息(?=平台)|政务信息公开|信息公开|政务公开)平台建设(?:情况)?(?=[。：:]|$)"
)


def _platform(report: Report) -> Iterator[Finding]:
    """``（四）政府信息平台建设``: the form says 政府信息公开平台建设."""
    for sentence in report.sentences(OVERVIEW, headings=True):
        match = _PLATFORM.search(sentence.plain) if sentence.number == 1 else None
        if match:
            what, fix = "小标题与格式的说法不一致", "写成“政府信息公开平台建设”"
            yield at(sentence, "F11", what, fix, span=match.span(), severity=Severity.WARNING)


def _named(section: Section) -> set[str]:
    """The subjects that sub-headings of either level name, and those with which sentences begin."""
    marks = [m for p in section.paragraphs if (m := SUB_HEADING.match(squeezed(p.text)))]
    heads = [_whole_heading(mark) for mark in marks]
    heads += [
        match["words"]
        for paragraph in section.paragraphs
        for match in _LEADS.finditer(squeezed(paragraph.text))
    ]
    named = {name for name, words in _SUB_NAMES for head in heads if compiled(words).search(head)}
    if any(_OPENS.search(head) for head in heads):
        named.add("主动公开")
    return named


def _missing(section: Section, text: str, *, cut: bool = False) -> Iterator[Finding]:
    """The subject that no sub-heading names where all are those of the form, or of which nothing is said where the others stand one by one.

    Of a part that is ``cut``, only what should stand before the last that is named.
    """
    marks = [m for p in section.paragraphs if (m := SUB_HEADING.match(squeezed(p.text)))]
    upper = [_whole_heading(m) for m in ([m for m in marks if m["n"]] or marks)]
    named = _named(section)
    if len(named) < _MOST_NAMED:
        return
    all_but_one = len(named) == len(_SUB_NAMES) - 1
    official = len(upper) >= _MOST_NAMED and all(map(_OFFICIAL.search, upper))
    names = [name for name, _ in _SUB_NAMES]
    until = max(names.index(name) for name in named) if cut else len(names)
    for name, signs in _TOLD[:until]:
        if name in named or (cut and not official):
            continue
        told = compiled(signs).search(text)
        by_heading = official and (told or all_but_one)
        what = f"第一部分的小标题里没有“{name}”" if by_heading else f"第一部分没有写到“{name}”"
        if by_heading or not told:
            yield of_section(section, "F11", what, "补写这一方面的情况", Severity.WARNING)


_OPENS = regex(r"(?<!申请)公开(?!申请|平台)")
"""Of headings that name the others, one on 决策公开 or 公开内容 is that on 主动公开."""
_LONGEST_HEADING = 30


def _whole_heading(mark: re.Match[str]) -> str:
    """A sub-heading up to its full stop: 抓规范，申请办理更稳; of a sentence that is long, its first words."""
    words = compiled("[。：；\n]").split(mark.string[mark.start("words") :])[0]
    return words if len(words) <= _LONGEST_HEADING else mark["words"]


def check(report: Report) -> Iterator[Finding]:
    """F11 and DUTY."""
    section = report.section(OVERVIEW)
    if section is None:
        return
    text = report.text_of(OVERVIEW)
    yield from _in_its_own_way(report, section, text)
    yield from _platform(report)
    if report.is_open(OVERVIEW):
        yield from _missing(section, text, cut=True)
        yield from _sixth_subject(report, section)
        return
    if len(text) < 30:  # noqa: PLR2004
        yield of_section(section, "F11", "第一部分几乎没有内容", "写明主动公开等五个方面的情况")
        return
    yield from _missing(section, text)
    yield from _sixth_subject(report, section)
    if report.body.is_government:
        whole = report.text_of()
        missing = [name for name, signs in _DUTIES if not compiled(signs).search(whole)]
        if missing:
            what = f"人民政府的报告必须写明{'、'.join(missing)}结果（条例第五十条第四项），没有写到"
            severity = (
                Severity.WARNING if report.tail else Severity.ERROR
            )  # it may stand further on
            fix = "在监督保障中补写；没有发生的写“未发生”"
            yield of_section(section, "DUTY", what, fix, severity)


_SUB_NUMBER = regex(rf"[（(][{COUNTING}][）)]")
_ASPECTS = 5


def _sixth_subject(report: Report, section: Section) -> Iterator[Finding]:
    for sentence in report.sentences(OVERVIEW, headings=True):
        paragraph = sentence.paragraph
        is_first = sentence.number == 1 and paragraph in section.paragraphs
        if not is_first or not compiled(r"[（(][六七八九十][）)]").match(paragraph.text.strip()):
            continue
        if not any(p.text.strip().startswith(("（一）", "(一)")) for p in section.paragraphs):
            continue  # counting begins at （二）: there are five
        numbered = (p for p in section.paragraphs if _SUB_NUMBER.match(p.text.strip()))
        if sum(1 for _ in numbered) <= _ASPECTS:
            continue  # a number was left out
        what = "第一部分只写五个方面，多出了一个小标题"
        yield at(sentence, "F11", what, "并入五个方面之一", severity=Severity.WARNING)
