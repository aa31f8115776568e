"""Sentences that tell of a field and were not taken: what was taken is then not all of it.

Meetings, trainings and staff are told as how many there were.  Where one sentence of them was understood and another was
not, the first alone would stand for all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from draftkit.chinese.numerals import number as number_of
from draftkit.kinds.fields import MEETINGS, STAFF, TRAININGS, Field
from draftkit.kinds.material import PLATFORM, PROACTIVE, REQUESTS, SUPPORT
from draftkit.patterns import regex
from draftkit.sources.reports.said import Said
from draftkit.sources.reports.wording import clauses

_TIMES = r"(?:\d+|[一二两三四五六七八九十]+)[余多]?(?:场次|[次期场])"
_TELLS: Mapping[Field[Any], Any] = {
    MEETINGS: regex(
        rf"(?:[常党务公调推部联例班大专办][\u4e00-\u9fff]{{0,6}}会议?|会议|研究|听取|审议)[^，；、\d]{{0,14}}?{_TIMES}|{_TIMES}[^，；、\d]{{0,10}}会议?(?:研究|听取|审议)?$"
    ),
    TRAININGS: regex(
        rf"(?:培训|轮训|讲座|夜训|授课|讲课|业务课)[^，；、\d]{{0,8}}?{_TIMES}|{_TIMES}[^，；、\d]{{0,12}}(?:培训|轮训|讲座)|各(?:办|举办|开展|组织)[^，；、\d]{{0,8}}(?:培训|讲座)"
    ),
    STAFF: regex(
        r"(?:工作人员|专职|专岗|专干|承办|经办|干部|人员)[^，；、\d]{0,6}?(?:\d+|[一二两三四五六])[名人]|(?:\d+|[一二两三四五六])[名人][^，；、\d]{0,6}(?:工作人员|专职|专岗|承办|经办|专管|具体)"
    ),
}
"""How a clause tells such a number, in whatever words."""
_OTHERS: Mapping[Field[Any], Any] = {
    MEETINGS: regex(
        "培训|(?:发布|座谈|议事|吹风|听证|恳谈|宣讲|见面|说明|交流|研讨|评议|通报|论证|咨询|通气|答辩)会|[协居业村]委?会(?!议)|委员会|参加|列席|邀请|常委会委员|人大|检查|督查"
    ),
    TRAININGS: regex("参加|参训|上级|选派|派员|赴|就业|职业|技能|农民|消防|安全|防疫"),
    STAFF: regex(
        "培训|参加|新增|会议|社区|各|站所|活动|邀请|联络员|信息员|志愿|问责|谈话|约谈|处分|批评|提醒|申请人|追究"
    ),
}
"""What makes it that of something else."""
_ELSEWHERE: Mapping[Field[Any], frozenset[str]] = {
    MEETINGS: frozenset((PROACTIVE, REQUESTS, PLATFORM)),
    TRAININGS: frozenset((PROACTIVE, REQUESTS)),
    STAFF: frozenset((PROACTIVE, REQUESTS, PLATFORM)),
}
"""Parts of 一 that tell other things in such words."""


_A_MEETING = regex("(?<![社协学商联居村业])(?<!委员)会(?![计员商见展场诊签审费同])")


def names_a_meeting(text: str) -> bool:
    """Whether ``text`` names a meeting: 专题研究政务公开1次 and 听取汇报2次 may have been at one, or not."""
    return bool(_A_MEETING.search(text))


def untaken(field: Field[Any], said: Iterable[Said], taken: frozenset[str]) -> str:
    """The first clause that tells of ``field`` in a sentence not among ``taken`` (their texts); "" where there is none."""
    tells = _TELLS.get(field)
    if tells is None:
        return ""
    for one in said:
        if one.section != 1 or one.is_plan or one.text in taken or one.part in _ELSEWHERE[field]:
            continue
        for clause in clauses(one.own.rstrip("。")):
            if tells.search(clause) and not _OTHERS[field].search(clause):
                return clause
    return ""


def tells_of(field: Field[Any], text: str) -> bool:
    """Whether a clause of ``text`` tells how many there were, in whatever words."""
    tells = _TELLS[field]
    return any(
        tells.search(one) and not _OTHERS[field].search(one) for one in clauses(text.rstrip("。"))
    )


_HOW_OFTEN = regex(r"(\d+|[一二两三四五六七八九十]+)[余多]?(?:场次|[次期场])")


_SO_MANY = regex(rf"{_TIMES}[^，；、\d]{{0,6}}会议")


def _is_of_meetings(clause: str) -> bool:
    """Whether a clause tells how many meetings there were, also where it goes on to tell what they did."""
    so_many = _SO_MANY.search(clause) and not _OTHERS[MEETINGS].search(clause)
    return bool(so_many) or tells_of(MEETINGS, clause)


_IN_ALL = regex("全年|年内|本年|今年|一年|只|仅|共")


def other_times(field: Field[Any], records: Iterable[Any], said: Iterable[Said]) -> str:
    """The first clause that counts such occasions otherwise than ``records``; "" where there is none.

    A training told there may be one of them, unless the clause speaks of the whole year.
    """
    known = [one.times.value for one in records if one.times]
    values = {*known, sum(known)}
    for one in said:
        if one.section not in _TELLING or one.is_plan:
            continue
        for clause in clauses(one.own.rstrip("。")):
            told = {int(n) if n.isdigit() else number_of(n) for n in _HOW_OFTEN.findall(clause)}
            if known and told and not values & told and _tells_all(field, clause, one):
                return clause
    return ""


def _tells_all(field: Field[Any], clause: str, said: Said) -> bool:
    if field is not MEETINGS:
        return said.section == _PROBLEMS and _is_of_trainings(clause)
    if said.section == _PROBLEMS:
        return _is_of_meetings(clause)
    own = said.part == SUPPORT and not _OTHERS[MEETINGS].search(clause)
    return own and bool(_ALL_OF_THEM.search(clause))


_ALL_OF_THEM = regex(rf"(?:全年|年内|本年度?)的?{_TIMES}[^，；、\d]{{0,6}}会议?")
"""全年3次专题会议议定的7项工作: what tells of all meetings of the year once more."""


def _is_of_trainings(clause: str) -> bool:
    return bool(_IN_ALL.search(clause)) and tells_of(TRAININGS, clause)


_PROBLEMS = 5
"""The section of problems and measures."""
_TELLING = frozenset((1, _PROBLEMS))
