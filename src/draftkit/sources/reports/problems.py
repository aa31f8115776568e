"""Section 五: the problems and the measures that answer them, in the report's own words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import takewhile

from draftkit.chinese.numerals import place
from draftkit.patterns import compiled, regex
from draftkit.sources.intake.texts import LONGEST, one_line
from draftkit.sources.reports.answered import A_TITLE
from draftkit.sources.reports.pairing import (
    DEFECT,
    EACH,
    answer_in,
    crossed,
    named_in,
    paired,
    tied,
    titled,
)
from draftkit.sources.reports.pairing import answers as together
from draftkit.sources.reports.published import PublishedReport
from draftkit.sources.reports.said import full_stops, wide_marks

_MARK = regex(
    r"(?:(?<=^)|(?<=[\n。；;：:，,）将]))[ \u3000]*(?:"
    r"(?P<is>[一二三四五六七八九])是(?!否)|(?P<must>[一二三四五六])要(?![求素点])|第(?P<th>[一二三四五六])[，、]|(?P<num>[一二三四五六])[、，]|其(?P<of>[一二三四五六])[，,：:是]|(?P<no>\d{1,2})[.．、](?!\d)|[（(](?P<paren>\d{1,2})[）)]|(?P<round>[①-⑨])|"
    r"(?<=[\n。])[ \u3000]*[（(](?P<han>[一二三四五六])[）)])",
    re.MULTILINE,
)
_PROBLEM_SIGN = regex(
    r"存在的?(?:主要)?(?:问题|不足|困难|短板)|主要问题|不足之处|问题(?:主要)?(?:有|是|表现|如下)"
)
_MEASURE_SIGN = regex(
    r"(?:改进|整改|工作|应对|有力)?举措|改进(?:思路|计划|安排|路径|对策)|改进(?:措施|情况|的|办法|方向|打算|工作)|(?:整改)?措施|对策|重点(?:抓|做)|努力方向|打算|下一?步|下一?年度?|针对(?:以上|上述|存在|这些)|今后|采取(?:以下|如下)|将(?:重点|着力|从|做好|采取)"
)
_LAST_YEAR = regex(
    r"(?:上一?年度?|去年)[^。]{0,20}(?:问题|整改)|20\d\d年度?(?:工作)?(?:年报|报告)[^。]{0,8}(?:指出|提出|反映|列举|查摆|发现)|整改(?:落实)?情况"
)
_STILL = regex(r"(?:还|仍|尚)(?:有|存在)")
_INLINE_TITLE = regex(
    r"(?<=[。；])((?:[（(][一二三四五六][）)]|\d[.、．])[^。；，：]{0,12}(?:措施|改进|打算|整改|下一步|问题|不足)[^。；，：]{0,6}[。：])"
)
_OWN_SUBJECT = regex(
    r"^(?:我(?:镇|乡|县|市|区|旗|局|办|委|街道|苏木|单位)|本(?:局|单位|机关))(?:将|要|拟)?"
)
_GROUP_TITLE = regex(
    r"^[^。，；：:]{0,24}(?:问题|不足|措施|改进|整改|打算|下一步)[^。，；：:]{0,12}[：:]?$"
)
_BARE_TITLE = regex(
    r"(?:存在|目前)?的?(?:主要)?(?:问题|不足)(?:和不足|及原因)?|(?:下一步)?的?(?:主要)?(?:改进|整改|工作)的?(?:措施|情况|打算|方向|办法|思路)"
)
_TITLE = regex(r"^([^。，；：:]{4,30})[：:](?=.)")
_LINK = regex(
    r"^(?:(?:针对[^，。]{0,12}，)?下一步|\d{4}年|明年|对此|为此|下一步|下一年度?|今后|针对(?:这一|上述|该|此|以上)[^，。]{0,8}|对这一问题|为(?:解决|改进|改变)[^，。]{0,10}|改进措施|措施|改进|整改|改进情况|整改措施|改进方向)[，,：:]|^(?:下一?步|今后|下一年度)(?!的|工作|计划)|^(?:我[们\u4e00-\u9fff]{1,2})?(?:准备|打算|拟|计划)"
)
_MEASURE_START = regex(
    r"^(?:\d{4}年|将|拟|准备|打算|计划|已(?:经)?|上线|开展|推行|实行|组建|编制|制定|我.{1,3}(?:将|拟)|要|加强|加大|强化|深化|完善|健全|推进|提高|提升|优化|规范|拓宽|拓展|丰富|创新|建立|严格|组织|进一步)"
)
_VERB_START = regex(
    r"^(?:进一步|持续|不断|着力)?(?:加强|加大|强化|深化|完善|健全|推进|推动|提高|提升|优化|规范|拓宽|拓展|丰富|创新|建立|严格|抓好|突出|聚焦)"
)
_SPLIT_IN = regex(r"[，,；;](?=(?:下一步|下一年度|今后|对此|为此|将|拟|我.{1,3}将))")
_LEAD_BEHIND = regex(r"(?<=[。；;])[^。；;\n]{1,40}(?:[，,：:]|将)[ \u3000]*$")
"""What leads to the next items, behind the last of these: …。改进措施：一是…"""
_LONGEST_MEASURE = 60
"""Characters of a measure beyond which its title says it."""


@dataclass(slots=True)
class _Run:
    """Items numbered one after another, and the words that lead to them."""

    lead: str
    items: list[str] = field(default_factory=list)


_SETTLED = regex(
    r"(?P<last>[二三四五六](?:是|，|、)[^。\n]*。)(?:上一?年度?|去年)(?:报告)?(?:提出|指出|反映|存在|列出)[^。\n]*(?:已整改|整改到位|已解决|得到解决|今年)[^。\n]*。?"
)
"""What became of a problem of last year, told behind the last of those of this one."""


def problems_of(report: PublishedReport) -> tuple[tuple[str, str], ...]:
    """The problems of 五 with their measures, as they were read; what is sure of them the gate tells."""
    section = report.section(5)
    if section is None:
        return ()
    text = _SETTLED.sub(r"\g<last>", _INLINE_TITLE.sub(r"\n\1", full_stops(section.text)))
    runs = [run for run in _runs("\n" + text) if not _is_of_last_year(run.lead)]
    problems, measures = _sorted(runs)
    if not problems and not runs:
        plain = wide_marks(text)
        return (
            _written(tied(plain) or paired(plain))
            or _alone(section.text)
            or _written(titled(plain))
        )
    if not problems:
        problems = _named_before(runs[0].lead)
    if not problems:
        return _written(titled(wide_marks(text)))
    if measures:
        fit = len(measures) == len(problems) and not crossed(problems, measures)
        answers = measures if fit else [""] * len(problems)
        pairs = [(_short(p), _measure(m)) for p, m in zip(problems, answers, strict=True)]
    else:
        pairs = [_parted(item) for item in problems]
        in_one = len(pairs) > 1 and not all(one.endswith("\n") for one in problems[:-1])
        if in_one and not any(measure for _, measure in pairs[:-1]):
            pairs = _answered_together(problems, text)
    return tuple(pairs)


_INTENT = regex(
    "措施：?$|将(?!军)|拟(?!定)|加以改进|予以改进|改进情况|改进措施|整改措施|举措|打算|接下来|下一?步|今后|明年"
)
"""What leads to measures in a sentence that names no problem."""


def _leads_to_measures(lead: str) -> bool:
    """Whether the words right before a list say that what follows is what is to be done."""
    last = compiled(r"[。\n]").split(lead.strip())[-1]
    return bool(_INTENT.search(last) and not compiled("问题|不足|差距|短板").search(last))


def _named_before(lead: str) -> list[str]:
    """The problems that are told without numbers before a list of measures."""
    lines = [one.strip() for one in lead.splitlines() if one.strip()]
    kept = [one for one in lines if not _GROUP_TITLE.match(compiled("^[（(].[）)]").sub("", one))]
    text = wide_marks("\n".join(kept))
    sentences = [one for one in compiled(r"[。\n]").split(text) if one.strip()]
    told = [one for one in sentences if not _leads_to_measures(one)]
    if found := named_in("。".join(told)):
        return list(found)
    several = [one.strip() for one in told[0].split("；")] if len(told) == 1 else []
    plain = all(map(DEFECT.search, several)) and len(several) > 1
    return several if plain else []


def _answered_together(problems: list[str], text: str) -> list[tuple[str, str]]:
    """Problems of which none but the last is followed by measures: those are of them all, for all one knows."""
    *most, last = problems
    first, stop, rest = last.partition("。")
    named = [_short(problem) for problem in (*most, _SPLIT_IN.split(first, maxsplit=1)[0])]
    told = _LINK.sub("", rest.strip().replace("\n", ""), count=1)
    told = told if stop and told != rest.strip() else answer_in(wide_marks(text))
    answers = together(named, wide_marks(told))
    return list(zip(named, map(_fitting, answers), strict=True))


def _fitting(measure: str) -> str:
    plain = _clean(measure)
    return plain if len(plain) <= LONGEST else ""


def _written(pairs: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    return tuple((_short(problem), _fitting(measure)) for problem, measure in pairs)


_SAID_TO_BE_SOME = regex(
    r"(?:存在|有)[^。，]{0,12}(?:不足|问题|薄弱环节|短板|差距|改进之处|改进的地方)(?:[^。，]{0,6}|，主要(?:表现|体现)在以下几?个?方面)$"
)
_LONGEST_ALONE = 60
_PAIR = 2
_HAS = regex(r"[^，。；]{0,24}?(?:还|仍|尚)?存在(?P<problem>[^，。；]{4,40}?)的?(?:问题|不足|情况)")
_OWN_INTENT = regex(
    r"^(?:下一?步，?|今后，?|为此，?|对此，?)?(?:我(?:[们镇乡县市区旗局办委]|街道|苏木|单位)|本(?:局|单位|机关))?(?:将|拟|准备|打算|计划)"
)
"""A sentence in which the office says what it will do."""
_NAMED_ALONE = regex(
    r"^(?:[^，。；“”]{4,30}，)?(?:还|仍|目前)?存在(?P<problem>(?!的|一些|以下|部分)[^，。；、：“”]{5,30}?)的?(?:问题|不足|情况)$"
)
"""由于人员较少，存在信息公开不够及时的问题."""


def _alone(text: str) -> tuple[tuple[str, str], ...]:
    """The one problem of a section without numbers: the sentence between 还存在一些不足 and 下一步."""
    sentences = [one.strip() for one in compiled("[。\n]").split(text) if one.strip()]
    if named := _NAMED_ALONE.match(sentences[0] if sentences else ""):
        behind = sentences[1] if len(sentences) > 1 else ""
        is_answer = _LINK.match(behind) or _MEASURE_START.match(behind)
        return ((named["problem"], _linked(behind) if is_answer else ""),)
    if len(sentences) == _PAIR and _OWN_INTENT.match(sentences[1]):
        problem, answer = sentences
        if named := _HAS.fullmatch(problem):
            problem = named["problem"]
        if DEFECT.search(problem) and not (_MEASURE_SIGN.search(problem) or "；" in problem):
            return ((_clean(problem), _linked(answer)),) if len(problem) <= _LONGEST_ALONE else ()
    starts = [at for at, one in enumerate(sentences) if _SAID_TO_BE_SOME.search(one)]
    again = any(at > starts[0] + 1 for at in starts)  # the problem itself may be a 差距
    if not starts or again or starts[0] + 1 >= len(sentences):
        return ()
    problem, *rest = sentences[starts[0] + 1 :]
    answered = not rest or _LINK.match(rest[0]) or _MEASURE_START.match(rest[0])
    problem = compiled("^(?:比如|例如|主要是|主要表现在|表现为|具体是)，?").sub("", problem)
    halves = _SPLIT_IN.split(problem, maxsplit=1)
    if len(halves) > 1 and not rest:  # the sentence goes on to what is done about it
        return ((_clean(halves[0]), _linked(halves[1])),)
    leads = _LINK.match(problem) or _MEASURE_SIGN.search(problem) or _LAST_YEAR.search(problem)
    if leads or not answered or len(problem) > _LONGEST_ALONE:
        return ()
    return ((_clean(problem), _linked(rest[0]) if rest else ""),)


def _is_of_last_year(lead: str) -> bool:
    """Whether items answer for last year's problems; one sentence more may lead to this year's."""
    own = compiled(r"[。\n]").split(lead.strip("。 \u3000\n"))[-1]
    return bool(_LAST_YEAR.search(own if _STILL.search(own) else lead[-60:]))


def _runs(text: str) -> list[_Run]:
    marks = [m for m in _MARK.finditer(text) if not _is_group_title(text, m)]
    runs: list[_Run] = []
    end_of_last, style, expected = 0, "", 0
    for at, mark in enumerate(marks):
        kind = mark.lastgroup or ""
        ordinal = place(mark[kind])
        if runs and kind != style and expected > 1 and ordinal != 1:
            continue
        between = text[end_of_last : mark.start()]
        if not runs or ordinal == 1 or kind != style or _MEASURE_SIGN.search(between):
            runs.append(_Run(between))
        style, expected = kind, ordinal + 1
        end = marks[at + 1].start() if at + 1 < len(marks) else len(text)
        item = _until_group_title(text[mark.end() : end])
        runs[-1].items.append(item)
        end_of_last = mark.end() + len(item)
    return runs


def _is_group_title(text: str, mark: re.Match[str]) -> bool:
    """（一）存在的主要问题 is no item, but the title of several; so is 1.改进措施：."""
    line = text[mark.end() :].partition("\n")[0]
    head = compiled(r"[。，；：:]").split(line, maxsplit=1)[0]
    if mark["han"]:
        return bool(_GROUP_TITLE.match(head))
    if mark["num"]:
        return bool(_GROUP_TITLE.match(head))
    told_of_it = compiled(r"^[：:][^：:\n]{2,80}?(?:整改|改进|措施)[：:]").match(line[len(head) :])
    if mark["no"] and told_of_it:  # 1.问题：…。整改：…
        return False
    return bool(mark["no"] and _BARE_TITLE.fullmatch(head.strip()))


def _until_group_title(item: str) -> str:
    """An item ends where a title, a sentence or the words before a list lead to the measures."""
    first, *more = item.split("\n")

    def goes_on(line: str) -> bool:
        head = line.strip()[:40]
        leads = _MEASURE_SIGN.search(head) and compiled(r"[：:]|措施|下一步|针对").search(head)
        return not (leads or compiled(r"[（(][一二三四五六][）)]").match(head))

    whole = "\n".join([first, *takewhile(goes_on, more)])
    lead = _LEAD_BEHIND.search(whole)
    return whole[: lead.start()] if lead and _MEASURE_SIGN.search(lead[0]) else whole


def _sorted(runs: list[_Run]) -> tuple[list[str], list[str]]:
    """The items that are problems and those that are measures."""
    problems: list[str] = []
    measures: list[str] = []
    for at, run in enumerate(runs):
        lead = run.lead[-120:]
        last_problem = max((m.start() for m in _PROBLEM_SIGN.finditer(lead)), default=-1)
        last_measure = max((m.start() for m in _MEASURE_SIGN.finditer(lead)), default=-1)
        verbs = sum(1 for item in run.items if _VERB_START.match(item.strip()))
        by_verbs = verbs == len(run.items) and bool(problems)
        only_verbs = verbs == len(run.items) and last_problem < 0
        faulty = all(map(_faulty, run.items))
        if not problems and not faulty and _leads_to_measures(run.lead):
            measures += _alike(run.items)
            continue
        answers = at == 1 == len(runs) - 1 and last_problem < 0 and not any(map(_faulty, run.items))
        if (last_measure > last_problem and problems) or by_verbs or only_verbs or answers:
            measures += _alike(run.items)
        else:
            problems += run.items
    return problems, measures


def _alike(items: list[str]) -> list[str]:
    """Measures of one sentence each: what follows the last one is no part of it."""
    *most, last = items
    if not most or any("。" in one.strip().rstrip("。；") for one in most):
        return items
    first, stop, rest = last.partition("。")
    return [*most, first + stop] if rest.strip() else items


def _faulty(item: str) -> bool:
    """Whether an item begins with what is wrong."""
    return bool(DEFECT.search(compiled("[，。；：]").split(item.strip(), maxsplit=1)[0]))


def _clean(text: str) -> str:
    return wide_marks(one_line(text.replace("\n", ""))).strip("。；，、 ")


_ASPECT = regex("(?:方面|上|中|层面|环节)$")


def _short(item: str) -> str:
    """A problem as one short statement: its title, else its first sentence."""
    if title := _TITLE.match(item.strip()):
        if not _ASPECT.search(title[1]) or A_TITLE.fullmatch(title[1]):
            return _clean(title[1])
        item = item.strip()[title.end() :]  # 公开意识方面：…: what follows is the problem
    first = compiled(r"[。；;\n]").split(item.strip(), maxsplit=1)[0]
    if len(first) > LONGEST:
        first = compiled(r"[，,]").split(first, maxsplit=1)[0]
    return _clean(first)[:LONGEST]


def _measure(item: str) -> str:
    text = EACH.sub("", _clean(item))
    if title := _TITLE.match(item.strip()):
        text = text if len(text) <= _LONGEST_MEASURE else _clean(title[1])
    if len(text) > LONGEST:
        text = _short(item)
    return text


def _parted(item: str) -> tuple[str, str]:
    """An item that says the problem and, after it, what is done about it."""
    text = compiled("^(?:存在)?(?:问题|不足)[：:]").sub("", item.strip())
    sentences = [part for part in compiled(r"(?<=[。；;\n])").split(text) if part.strip()]
    if not sentences:
        return "", ""
    if len(sentences) == 1:
        halves = _SPLIT_IN.split(text, maxsplit=1)
        measure = _linked(halves[1]) if len(halves) > 1 else ""
        return _short(halves[0]), measure
    for at, sentence in enumerate(sentences[1:], start=1):
        plain = sentence.strip()
        if _LINK.match(plain) or _MEASURE_START.match(plain):
            return _short(text), _linked("".join(sentences[at:]))
    return _short(text), ""


def _linked(text: str) -> str:
    measure = _OWN_SUBJECT.sub("", _clean(_LINK.sub("", text.strip(), count=1)))
    measure = compiled("^(?:将|拟)(?=[\u4e00-\u9fff]{2})").sub("", measure)
    return measure if len(measure) <= LONGEST else ""
