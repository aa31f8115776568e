"""A number that is surely not that of the last of what was published: of all of it, or of what it stands behind.

交工验收结果38个 reads as so many results, 收费标准（2处） as so many standards, 菌棒发放数量2批 as an amount.
"""

from __future__ import annotations

from draftkit.analysis.material.counted import is_several
from draftkit.analysis.material.members import members_of, only_tells, tells_beside
from draftkit.analysis.material.nouns import (
    ends_with_some,
    governing,
    landing_in,
    listed_first,
    names_last,
    names_some,
    noun_of,
    words,
)
from draftkit.facts import Item, Listing, Value
from draftkit.kinds.material import Matter
from draftkit.kinds.shapes import Count

_Told = dict[str, Value | None]

_ISSUES = ("期", "批", "批次", "期次", "轮", "榜次")
_AMOUNTS = words("数量 金额 价格 报价 单价 采购价 指导价 参考价 余额 人数 户数 面积 比例")
"""What is told of something, and does not come in issues or times itself."""
_STATES = words("情况 标准 条件 电话 政策 费用 额度")
_QUANTITIES = ("数量", "人数", "户数")
_ITEM, _ANY, _PROJECT = "项", "个", "项目"
_SETTLED = words("结果 公示 价格 成绩 情况 进度 标准")
"""What is not counted by 项 or 个, whatever it tells of."""
_SHOWN = "公示"
_PLACED = ("个", "处", "座", "家", "栋")
_REVIEWS, _RESULT = ("评价", "考评", "评议", "评估"), "结果"
"""What is done so many times, where its result is what was published (信用评价4次)."""
_ANSWERED, _STATE = ("采纳反馈", "意见反馈"), "情况"
_TIMES = ("次", *_ISSUES)
_OF = "的"
_CASE, _CASES = "起", ("案件", "案例", "事故", "事件", "违法行为", "纠纷")
"""What counts cases, and nothing that is told beside them."""
_VILLAGE, _OF_A_VILLAGE = "村", tuple("规务级民委干居集组道史医社庄寨落容貌支两内")
"""What makes another word of a village (村规民约, 6个村)."""


def as_told(content: str, unit: str) -> str:
    """Contents that end with a review of which the result was published time by time, or with what was answered."""
    if content.endswith(_ANSWERED):
        return f"{content}{_STATE}"  # 公告及采纳反馈
    return f"{content}{_RESULT}" if unit in _TIMES and content.endswith(_REVIEWS) else content


def of_all(matter: Matter, slot: str, told: _Told) -> _Told:
    """What was published as ``told``, with a number that is not that of its last behind all, or where it belongs."""
    content, number, unit = matter.content, matter.number, matter.unit
    if not number:
        return told
    if isinstance(value := told.get(slot), Item):
        if _is_torn(content, unit):
            return concerned(content, slot, number, unit)
        if not _is_owned_twice(value):
            return told
        noun = noun_of(matter.theme, content, unit, number.value) if len(unit) == 1 else ""
        return concerned(content, slot, number, f"{unit}{noun}")
    if number.value == 1:
        return told
    if "对象数" in told and _is_of_last(content, unit, str(told["对象单位"])):
        return {slot: content, "数量": number, "单位": unit}
    if noun := listed_first(content, unit):
        return concerned(content, slot, number, f"{unit}{noun}")
    if unit == _CASE and (within := _behind_cases(content, slot, number)):
        return within
    if noun := governing(content, unit):
        return concerned(content, slot, number, f"{unit}{noun}")
    if told.get("对象单位") == unit and (noun := landing_in(content, unit)):
        return concerned(content, slot, number, f"{unit}{noun}")
    if "数量" in told:
        return _behind_all(content, slot, number, unit) or told
    bracketed = isinstance(value, Listing) and value.mark == "（"
    if bracketed and is_several(content):
        return _within(content, slot, number, unit) or (
            in_all(content, slot, number, unit) if unit == _ANY else told
        )
    return told


def _is_of_last(content: str, unit: str, named: str) -> bool:
    """Whether a number is of the last of several, which is a bare thing so counted beside what only tells (政策和收购点3处)."""
    *others, last = members_of(content)
    if not others or any(names_some(one, unit) for one in others):
        return False
    if unit == _BOARD and names_last(last, unit) and named == unit:
        return all(one.endswith(_LISTS) for one in others)
    bare = named != unit and last == named.removeprefix(unit)
    return bare and all(only_tells(one) or tells_beside(one) for one in others)


_BOARD, _LISTS = "块", ("名单", "名册", "清单", "目录")


def concerned(content: str, slot: str, number: Count, unit: str) -> _Told:
    """What was published in ``slot``, and of how many things it was (涉及17条线路)."""
    return {slot: content, "对象数": number, "对象单位": unit}


def in_all(content: str, slot: str, number: Count, unit: str) -> _Told:
    """What was published in ``slot``, and how many it came to (，共26条)."""
    return {slot: Listing((content, Item("共", number, unit)), "，")}


def _is_torn(content: str, unit: str) -> bool:
    """Whether a number before contents would part a word, or stand before a deed (23个老旧管道更换的小区的名单)."""
    before, found, rest = content.partition(unit[1:] or unit)
    if not before or not found or len(unit) == 1:
        return False
    torn = unit.endswith(_VILLAGE) and rest.startswith(_OF_A_VILLAGE)
    return torn or (_OF in before and not is_several(before))


def _behind_cases(content: str, slot: str, number: Count) -> _Told | None:
    """A number of cases right behind them, where other things stand behind (违法案件2起和失信主体名单); else None."""
    members = members_of(content)
    cases = [one for one in members if one.endswith(_CASES)]
    if len(cases) != 1 or members[-1] in cases or members.count(cases[0]) != 1:
        return None
    end = content.index(cases[0]) + len(cases[0])
    return {slot: Item(content[:end], number, _CASE, content[end:])}


def _is_owned_twice(told: Item) -> bool:
    """Whether what belongs to so many things belongs to something of them besides (23个小区的改造的资金)."""
    first = told.noun.partition("、")[0]
    return not told.label and told.unit.endswith(_OF) and _OF in first[1:-1]


def _behind_all(content: str, slot: str, number: Count, unit: str) -> _Told | None:
    """A number that hangs behind contents, as that of all; None where it may be that of the last."""
    several = is_several(content)
    if unit in _ISSUES:
        ends = (*_AMOUNTS, *_STATES) if several else _QUANTITIES
        return in_all(content, slot, number, unit) if content.endswith(ends) else None
    if unit == _TIMES[0]:
        amounts = several and content.endswith(_AMOUNTS)
        return in_all(content, slot, number, unit) if amounts else None
    if unit not in (_ITEM, _ANY) or not content.endswith(_SETTLED):
        return None
    if unit == _ITEM and not several and content.endswith(_SHOWN) and _PROJECT in content:
        return concerned(content, slot, number, f"{_ANY}{_PROJECT}")
    papers = unit == _ANY and content.endswith(_SHOWN)
    return None if papers else in_all(content, slot, number, unit)


def _within(content: str, slot: str, number: Count, unit: str) -> _Told | None:
    """A number behind the last of contents that is a thing, where what follows only tells something; else None."""
    members = members_of(content)
    things = [at for at, one in enumerate(members) if not (only_tells(one) or tells_beside(one))]
    if unit not in _PLACED or _OF in content or not things or things[-1] == len(members) - 1:
        return None
    if not ends_with_some(members[things[-1]], unit):
        return None  # 计划、招标投标、施工许可, 87个: of what was planned
    end = content.index(members[things[-1]]) + len(members[things[-1]])
    return {slot: Item(f"{content[:end]}（", number, f"{unit}）", content[end:])}
