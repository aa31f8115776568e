"""Last year's problems and what became of them."""

from __future__ import annotations

from draftkit.kinds.shapes import OwnProblem, Remedy
from draftkit.patterns import compiled, regex
from draftkit.sources.intake.texts import LONGEST
from draftkit.sources.reports.pairing import DEFECT
from draftkit.sources.reports.said import Said

_LAST = r"(?:上一?年度?|去年)"
_QUOTED = (
    regex(
        rf"{_LAST}[^。“”]{{0,24}}“(?P<problem>[^“”]{{4,60}})”[^，。；“”]{{0,16}}[，：](?P<result>[^；。]+)"
    ),
    regex(
        rf"“(?P<problem>[^“”]{{4,60}})”(?=[^。“”]{{0,12}}{_LAST})[^，。；“”]{{0,24}}[，：](?P<result>[^；。]+)"
    ),
)
_PLAIN = regex(
    rf"针对{_LAST}(?:报告)?(?:中)?(?:指出|存在|反映|提出|查找)?的(?P<problem>[^，。；“”]{{4,40}}?)(?:的?问题|的?不足)?，(?P<result>[^。]+)"
)
_MARKED = r"{year}年度?[^。“”，]{{0,12}}“(?P<problem>[^“”]{{4,60}})”(?:的?问题|的?不足)，(?P<result>[^；。]+)"
_NAMED_SINCE = r"(?:{year}年度?|上一?年度?|去年)[^。“”，]{{0,12}}“(?P<problem>[^“”]{{4,60}})”(?:的?问题|的?不足|一项)?，?(?P<result>(?:已|今年)[^；。]+)"
_SINCE = regex(
    rf"{_LAST}(?:的)?(?:工作)?(?:报告|年报)?(?:里|中)?(?:提到|指出|反映|说到|查找|提出)(?:的)?(?P<problem>[^，。；“”]{{3,40}}?)(?:的?问题)?，(?P<result>(?:今年|本年度?|年内|我[\u4e00-\u9fff]|已)[^。；]+)"
)
"""去年报告里提到村级栏目更新慢，今年给每个村配了一名公开员."""
_REPORTED = r"(?:上一?年度?|去年|{year}年度?)(?:年报|报告|工作报告)?(?:中)?(?:指出|提出|反映|存在|查找|查摆)?的(?P<problem>[^，。；“”]{{3,40}}?)的?问题，?(?P<result>(?:已|均已|通过|得到|基本|全部|经过|经(?=[\u4e00-\u9fff])|今年|年内)[^。；]+)"
"""上一年度存在的更新慢问题已整改到位，实现每日更新."""
_LEAD = regex(
    r"^(?:(?:已|均已|全部)(?:全部)?整改(?:到位|完成|落实)，|(?:年内|今年|本年度?|\d{4}年)?(?:我[\u4e00-\u9fff]{1,2}|本[\u4e00-\u9fff]{1,2})?(?:已|均已)?(?:作了|进行了|完成了?|予以|得到|已经?)(?:整改|改进)(?:完成)?[，：])+"
)
_OF_FIGURES = regex(r"占|\d+(?:条|篇|件|期)")
_SEVERAL = r"(?:上一?年度?|去年|{year}年度?)[^。“”，]{{0,12}}(?P<all>(?:“[^“”]{{4,60}}”[、和]?){{2,}})(?:[两三四]项)?(?:的?问题|的?不足)，(?P<result>[^；。]+)"
"""Several problems of last year, of all of which is told what came of them."""
_NO_PROBLEM = regex(
    "[：；，“”]|^(?:问题|不足)|问题(?:有|是|为)|[两三四五六\\d][个项条]?$|^(?:等|的|了)|等$"
)
"""What the name of a problem does not hold."""
_SPLIT = regex(r"[；。]")


def remedies(said: Said) -> tuple[Remedy, ...]:
    """上年问题整改: a problem of last year, with what was done about it."""
    if said.section not in {1, 5}:
        return ()
    found = []
    for part in _SPLIT.split(said.text):
        patterns = (
            *_QUOTED,
            _PLAIN,
            _SINCE,
            compiled(_MARKED.format(year=said.year - 1)),
            compiled(_NAMED_SINCE.format(year=said.year - 1)),
            compiled(_REPORTED.format(year=said.year - 1)),
        )
        match = next((m for pattern in patterns if (m := pattern.search(part))), None)
        if several := compiled(_SEVERAL.format(year=said.year - 1)).search(part):
            result = several["result"].strip("，、")
            if (
                compiled("均|都|全部").search(result)
                and "分别" not in result
                and len(result) <= LONGEST
            ):
                found += [
                    Remedy(one, result) for one in compiled("“([^“”]+)”").findall(several["all"])
                ]
            continue
        if match is None:
            continue
        named = compiled("问题|不足|短板|一项").search(
            part[match.end("problem") : match.start("result")]
        )
        if match.re in _QUOTED and not named and not DEFECT.search(match["problem"]):
            continue  # a name in marks
        if _OF_FIGURES.search(part[match.end("problem") : match.start("result")]):
            continue  # a name in marks, and by how much it published more
        if _NO_PROBLEM.search(match["problem"]):
            continue  # read too far
        told = match["result"].partition("，“")[0]  # what came of the next one is its own
        result = _LEAD.sub("", told).strip("，、")
        plan = compiled(
            r"将(?![^，]{2,12}由[^，]*(?:压缩|缩短|精简|调整|减少|提高|增加))|下一步|拟"
        )
        if plan.search(result[:6]) or not 1 < len(result) <= LONGEST:
            continue
        found.append(Remedy(match["problem"], result))
    return tuple(found)


def is_told(problem: OwnProblem, answered: tuple[Remedy, ...]) -> bool:
    """Whether a problem read for this year is one of last year's."""
    return any(one.problem in problem.problem or problem.problem in one.problem for one in answered)
