"""Measures that tell what was done already: none of what is to be done about a problem."""

from __future__ import annotations

from collections.abc import Iterable

from draftkit.patterns import compiled, regex
from draftkit.sources.reports.wording import clauses

_HAS_BEEN = regex(
    "(?<![对将把的按向为除凡在与同及和])已(?:经)?(?!有)[^，。；的]{2,30}(?=[，。；]|$)"
)
"""已完成改版; not 对已失效的文件."""
_IS_OVER = regex(
    r"(?:全部|均|都|处理|整改|清理|改造|更换|补齐|补录|办理|调整)[^，。；]{0,4}(?:完毕|完成了?|到位|结束|解决)$|[理对换放贴录改做办发装移]完$|"
    r"年(?:末|底)(?:累计|共|达|为|已|平均)|共(?:核对|整改|更换|补录|清理|制作|发放|张贴|解答|收集|修改|完成|办理|发布|培训|走访|印发|通报|退回|纠正)[^，。；]{0,6}\d|"
    r"没有再|未再|不再(?:出现|发生)|(?:均|都)(?:已)?经过|(?:升至|降至|增至|减至|缩短到|提高到|降到|升到|回升到)\d|由[^，。；]{1,12}(?:提高|上升|升|下降|降|增加|增|减少|减|缩短|扩大)(?:到|至|为)|"
    r"(?<![为除])了(?![解结望如])|得到(?:解决|改善|缓解|纠正)|恢复(?:正常|更新)|建成|投用|投入使用|效果(?:较好|明显|良好)|目前|率(?:达到?|为)?\d+%|(?:达|到会|到场)\d|(?:下降|上升|提高|减少)(?:[一二三四五六七八九两]成|\d)"
)
"""What tells how it ended, or how many it were in the end."""
_IN_THE_YEAR = regex(
    r"(?:(?<![\d年一度明])年内|全年|当年|[上下]半年|第[一二三四]季度|[一二三四]季度|(?<!\d)\d{1,2}月(?:份|底|起)?)[^，。；]{0,14}?\d+(?:%|(?!月|日|年|天|个?工作日|个?小时)[\u4e00-\u9fff])"
)
_SINCE = regex(
    r"(?:(?<![\d年])\d{1,2}月(?:份|[上中下]旬|\d{1,2}日)?|[二三四]季度|下半年|年中|秋季|今年|本年度?)(?:起|开始|以来|[之以]后|后(?!台|续|勤))|(?:^|[，；])(?:\d{1,2}月(?:份|[上中下]旬|底|初|\d{1,2}日)?|第?[一二三四]季度|[上下]半年|年中|当年)(?!前|内|、|和|至|\d)"
)
"""自7月起; with no year it is that of the report."""
_COUNTED = regex(
    r"(?<![每第\d.年月])(?:(?:[2-9]|[1-9]\d[\d,]*)(?:余)?(?:[条件篇份则项次期场个处块台幅户种张组册名]|人次)|1[次场期轮]|(?<![逐第每])[一两二三四五六七八九][次场期轮台批])(?=$|[，；、（和及并])|其余\d|(?:共|了)\d+[\u4e00-\u9fff]"
)
"""What was made, with how many of it at the end of its clause; not 对15个部门开展指导, which may be to come."""
_NO_COUNT = regex(
    r"(?:每|半年|一季度?一|一周)[^，。；]{0,12}(?:\d|[一两二三四五六七八九][次场期轮])|\d+个?(?:工作日|小时|天|日|月内|年内)"
)
_TO_COME = regex(
    "将|拟(?!稿|定的)|计划(?!表)|力争|争取|确保|明年|次年|下一?年|下一?步|今后|打算|准备|目标|逐步|进一步"
)
_AT_LEAST = regex(r"不少于|不低于|至少|\d+[%件条次篇期场]?以上|[月底日年]前|每[月季年周]")


def tells_what_was_done(measure: str, year: int, lead: str = "") -> bool:
    """Whether a measure tells what came of it in the ``year`` of the report, or before.

    ``lead`` are the words before it: where they speak of nothing to come, counted deeds are those of the year.
    """
    to_come = _is_to_come(lead, year)
    for part in compiled("[。；]").split(measure):
        if any(_is_over(clause, year) for clause in clauses(part)):
            return True
        if _is_to_come(part, year):
            continue
        if any(_IN_THE_YEAR.search(one) and not _AT_LEAST.search(one) for one in clauses(part)):
            return True
        if not to_come and (_SINCE.search(part) or _is_counted(part)):
            return True
        if year and compiled(
            rf"{year}年(?!度?报告|起)[^，。；]*(?:\d+[条件篇份项次期场个%]|已)"
        ).search(part):
            return True
    return False


def _is_over(clause: str, year: int) -> bool:
    told = _HAS_BEEN.search(clause) or _IS_OVER.search(clause)
    return bool(told) and not (_is_to_come(clause, year) or _AT_LEAST.search(clause))


def _is_counted(part: str) -> bool:
    return any(
        _COUNTED.search(_NO_COUNT.sub("", one))
        and not compiled("不少于|不低于|至少|以上").search(one)
        for one in clauses(part)
    )


def _is_to_come(text: str, year: int) -> bool:
    return bool(_TO_COME.search(text) or (year and f"{year + 1}年" in text))


def lead_of(measure: str, problems: Iterable[str], text: str) -> str:
    """What stands in the section ``text`` before ``measure``, behind the last of the ``problems`` before it."""
    plain = compiled(r"\s").sub("", text)
    at = plain.find(compiled(r"\s").sub("", measure))
    if at < 0:
        return ""
    ends = [(found, found + len(one)) for one in problems if (found := plain.find(one)) >= 0]
    return plain[max((end for _, end in ends if end <= at), default=0) : at]
