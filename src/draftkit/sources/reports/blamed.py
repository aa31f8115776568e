"""That somebody was held to account, in whatever words and wherever a report tells it: a second value beside “none”."""

from __future__ import annotations

from collections.abc import Iterable

from draftkit.chinese.absence import ABSENT
from draftkit.patterns import regex
from draftkit.sources.reports.said import Said
from draftkit.sources.reports.wording import clauses

_N = r"(?:\d+|[一二两三四五六七八九十]+)"
_WORD = "追究|追责|问责|处分(?!决定|信息|通报)|诫勉|记过|免职"
_SOFT = "通报批评|批评教育|约谈|谈话提醒|提醒谈话|谈话|检讨|书面检查|检查(?=$|，)|提醒(?=$|，)|扣(?:发|除|减|分)[^，]{0,8}"
_PERSON = "(?:名|人(?!次)|位)"
_WORKER = "(?:工作人员|信息员|责任人(?:员)?|经办人(?:员)?|负责人|干部|专干|同志|村干部|科长|股长|所长|站长|主任|人员|职工|人)"
_TOLD = (
    regex(rf"(?<![\d.])(?!0){_N}(?:{_PERSON}|[起家个件]|次(?!会))[^，。；]{{0,20}}?(?:{_WORD})"),
    regex(
        rf"(?:{_WORD})(?:了|责任|的有|的|情形|共|计|人员|单位|：|有|到|其|相关)*(?!0){_N}(?:{_PERSON}|[起家个件])"
    ),
    regex(
        rf"(?:对|给予|予以|给)[^，。；]{{0,24}}?(?:进行|作出|实施|予以|给予|启动|作)了?[^，。；]{{0,8}}?(?:{_WORD})"
    ),
    regex(r"对[^，。；]{2,24}?(?:追究|追责|问责)了"),
    regex(rf"(?:被|受到?了?|受)[^，。；]{{0,6}}?(?:{_WORD})"),
    regex(r"(?:追究|追责|问责)了[^，。；]{0,14}(?:责任|人|单位)"),
    regex(rf"(?<![\d.])(?!0){_N}{_PERSON}[^，。；]{{0,20}}?(?:{_SOFT})"),
    regex(rf"(?:{_SOFT})了?(?:相关|有关)?(?:{_WORKER})?(?!0){_N}{_PERSON}"),
    regex(rf"(?:对|责令|让)[^，。；]{{0,16}}{_WORKER}[^，。；]{{0,8}}(?:{_SOFT})"),
    regex(rf"{_WORKER}[^，。；]{{0,6}}(?:被|受到?了?)[^，。；]{{0,6}}(?:{_SOFT})"),
)
_NOT_SO = regex(
    rf"{ABSENT}|没有|未|无(?!故|理|正当)|不|零|免于|(?<!\d)0[人名起件]|制度|机制|办法|规定|纳入|列入|依据|作为|挂钩|力度|范围|情节|严肃|一律|依规依纪|依法依纪|"
    r"将|拟|要|可以|应当|如|若|凡|的，|刑事|法律责任|违法|违纪|案件|行政处罚|企业|商户|经营|业主|群众|村民|居民|申请人|当事人|司机|医药|机构(?!改革)|追究到底|公开[^，。；]{0,6}处分"
)
"""What makes it none, a rule, or what befell others."""
_IF = regex("的$")


def told_of_somebody(said: Iterable[Said]) -> tuple[Said, str] | None:
    """The first sentence that tells that somebody was held to account, with the clause that does; None where none does."""
    for one in said:
        if one.is_plan:
            continue
        before = ""
        for clause in clauses(one.own.rstrip("。")):
            holds = any(pattern.search(clause) for pattern in _TOLD)
            if holds and not _NOT_SO.search(clause) and not _IF.search(before):
                return one, clause
            before = clause
    return None
