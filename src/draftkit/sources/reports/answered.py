"""What is sure of the problems that 五 was read to tell, each with what answers it: the gate that they pass."""

from __future__ import annotations

import re

from draftkit.chinese.numerals import place
from draftkit.patterns import regex
from draftkit.sources.reports.pairing import DEFECT

Pairs = tuple[tuple[str, str], ...]
_MOST = 10


def sure(pairs: Pairs, text: str, year: int) -> Pairs:
    """``pairs`` of the section ``text``: none where it is not one list of problems, "" for a measure that is none."""
    given = (
        (
            _HALF_ASIDE.sub("", _LEADS_IN.sub("", _AN_ORDINAL.sub("", problem))),
            _measure_alone(measure, year),
        )
        for problem, measure in pairs
    )
    found = tuple(pair for pair in given if pair[0] and not A_TITLE.fullmatch(pair[0]))[:_MOST]
    if found and all(_A_DEED.match(problem) for problem, _ in found):
        return ()  # what is to be done, and nothing that is wrong
    found = tuple(pair for pair in found if not _is_promise(pair[0]))
    if any(problem in measure or _AN_ORDINAL.match(measure) for problem, measure in found):
        return ()  # one list was read for both
    if _SETTLED_SINCE.search(text):
        return ()
    announced = _SO_MANY.search(text)
    often = place(announced["n"].replace("两", "二")) if announced else 0
    return found if not often or often == len(found) else ()


_LEADS_IN = regex("^[^：]{0,24}(?:看到|认识到|如下|不足|问题|表现)[^：]{0,6}：")
"""What leads to the first problem of a list: 我们清醒地看到：."""
_HALF_ASIDE = regex("（[^）]*$")
"""A bracket that was cut in its middle."""
_SETTLED_SINCE = regex(
    "(?:指出|反馈|发现|通报)(?:的问题)?：?(?:一是|1[.．、])[^。\\n]*。[^。\\n]{0,8}已[^。\\n]{0,6}整改"
)
"""What others found, told as a list, and settled since."""
_WHAT_WAS_DONE = regex(
    "(?:全年|今年)?(?:公开|培训|发布|召开|举办|开展)[^，。；]{0,8}\\d+[条次期场篇件]"
)
"""A figure of the year, which answers no problem."""
_PROMISE = regex(
    "年内|每(?:季度?|月|年|周|半年)|力争|争取|确保|不低于|不少于|会同|增设|要求|今后|下一?步"
)
_NO_DEFECT = regex("不(?:低于|少于|超过|得|断|定期)|至少|减少|缺漏|查漏|补缺|压缩")
"""Words of a promise that look like those of a defect."""


def _is_promise(problem: str) -> bool:
    """Whether what was read as a problem is what will be done about one."""
    if DEFECT.search(_NO_DEFECT.sub("", problem)):
        return False
    return bool(_A_DEED.match(problem) or _PROMISE.search(problem))


_AN_ORDINAL = regex("^[一二三四五六]是(?!否)")
_A_DEED = regex(
    "把|将|组织|培训|开展|建立|制定|完善|健全|加强|提高|落实|推行|实行|增加|安排|举办|邀请|聘请|编制|印发|配备|明确(?!不)"
)
"""How what is to be done begins."""
_SO_MANY = regex(
    r"(?<![\u4e00-\u9fff]第)(?<!第)(?P<n>[二两三四五六2-6])(?:个|方面|条|点|项|类)+(?:方面)?(?:的)?(?:主要|突出|明显)?(?:的)?(?:问题|不足|短板|差距|薄弱环节)(?![^。；：\n]{0,12}(?:整改|已|均))"
)
"""How many problems there are said to be."""


_OF_LAST_YEAR = regex(
    r"(?:^|[。；\n])[^。；\n]{0,12}(?:上一?年度?|去年|20\d\d年度?)[^。；\n]{0,24}(?:问题|整改|反映|指出|提出).*",
    re.DOTALL,
)
"""What is told behind a measure of the problems of last year."""


def _measure_alone(measure: str, year: int) -> str:
    """A measure without what leads to it and without what is told of last year behind it; "" where it is none."""
    if _WHAT_WAS_DONE.fullmatch(measure) or _OPEN in measure or _NEXT_ITEM.search(measure):
        return ""
    *before, behind = _LABEL.split(measure)
    if len(before) > 1:
        return ""
    alone = _OF_LAST_YEAR.sub("", _LEAD_IN.sub("", _CALLED.sub("", behind)))
    is_done = alone.startswith(f"{year}年") and not _STILL_TO_COME.search(alone)
    return "" if is_done else alone


_STILL_TO_COME = regex("[将拟要]|计划|打算|准备|力争")
"""What makes a deed of the year one that is still to come."""
_LABEL = regex("(?<=[。；])(?:下一?步)?(?:改进|整改|工作)?(?:措施|举措|打算|方向|办法|整改|改进)：")
"""What a measure is called, behind more about its problem."""
_OPEN = "【待填"
"""A measure that was asked for and is still to come."""
_CALLED = regex("^(?:下一?步)?(?:工作)?(?:打算|计划|措施|改进|整改|举措|思路)：")
"""What a measure is called before it is told."""


_NEXT_ITEM = regex(r"[。；](?:（[二三四五六]）|[二三四五六](?:是|、)|[2-6][.、．](?!\d))")
"""The next problem of a list, which was not parted from the measure before it."""
_LEAD_IN = regex(
    r"^(?:作了?|做了?|采取了?|进行了?)?(?:以下|如下|下列)[^，。；：]{0,6}：|^(?:[^，。；：]{0,12}：)?[（(](?:[一二三四五六七八九十]|\d)[）)]"
)
"""这样改：（一）: what leads to a measure that is the first of a list."""
A_TITLE = regex(
    r"(?:\d{4}年度?|下一?步|今后)?(?:的?(?:主要|重点|改进|整改|工作))*的?(?:安排|打算|计划|措施|思路|情况)"
    r"|(?:存在的?|主要)*(?:问题|不足|不足之处|短板|差距|薄弱环节|措施|举措|对策|改进|整改)(?:方面|情况|如下)?"
)
"""A title of the section, which is no problem."""
