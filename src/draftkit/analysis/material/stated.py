"""A number as it was given: with no noun that nobody put beside it, and behind nothing that it may not count.

What a unit counts is said where the contents or the note name it, by its whole name.  A theme names what is done, or to
what: 9个 of 村级工业园改造 may be units, plans or results as well as parks, and 1934头 of 肉牛产业 母牛.
"""

from __future__ import annotations

from draftkit.analysis.material.counted import BUILDING, is_several
from draftkit.analysis.material.members import members_of, only_tells, tells_beside
from draftkit.analysis.material.nouns import names_some, noun_of, words
from draftkit.analysis.material.whole_names import whole_name
from draftkit.facts import Item, Listing, Value
from draftkit.kinds.material import Matter
from draftkit.kinds.shapes import Count

_Told = dict[str, Value | None]

_ANY, _OF = "个", "的"
_OF_MANY = (_ANY, "处", "家", "块")
"""Units of things of many kinds, which do not say what they count; papers and plans are counted by the first as well."""
_PROJECT, _WORKS = "项目", "工程"
_OUTLETS = ("排污口", "排口", "排水口")
_NO_NAMES = (("处", "工程"), ("株", "树"))
"""What is none of the things by itself that are counted so: 3处 of 旧址修缮工程 are 旧址."""
_LANDED, _LANDING = "道", "渡口"
"""What landings are counted by, and nothing else that is named beside them."""
_BY_PIECES = words("公告 公示 方案 计划 清单 名单 决定 批复 报告 合同 协议 项目 招标 采购 案例")
"""What is counted by 个 itself."""
_DRAWN_UP = words("方案 计划 规划 办法 预案 草案 指南")
"""What is drawn up and counted by 个 itself, behind its name."""
_THINGS, _LYING = tuple("座处栋幢台部辆艘盏眼口株"), ("位于", "分布在", "坐落")
_BUILDINGS = ("栋", "幢")
_AMOUNT, _PIECES = "数量", tuple("个只头株台套张")
"""What amounts to so many pieces, and not households that get some."""
_LISTS, _ENTRIES = words("清单 台账 名录 目录"), ("个", "项", "条")
_KINDS, _PRICES = ("种", "类", "样"), ("价", "价格", "单价", "均价")
"""What things are counted by, and what of these is told."""
_FILES, _ISSUES = ("件", "部"), ("期", "批", "批次", "轮")
_SEASONS = {"季度": "个季度", "季": "个季度", "月": "个月"}
_TOLD_BESIDE = words(
    "价 对照 时间 时限 期限 电话 途径 渠道 条件 比例 率 频次 路线 点位 位置 办法 来源"
)
"""What is told beside other things and is not made known so many times itself (执行水价5轮)."""
_COPIES = ("份", "篇", "封")
"""Units of papers, which nothing else is counted by."""
_PAPERS = words(
    "公告 公示 通告 通知 通报 公报 预告 预警 提示 名单 清单 目录 名录 名册 清册 台账 表 图 方案 计划 规划 办法 规则 细则 指南 指引 简章 报告 "
    "批复 批文 合同 协议 文件 鉴定书 决定书 决定 告知单 单 书 信 案例 意见 令 简报 月报 日报 周报 预决算 决算 预算 信息 问答 证 "
    "材料 告示 文本 安排 说明 标准 政策"
)
"""How papers end that are counted by these."""


_SURE: tuple[tuple[tuple[str, ...], tuple[str, ...], str], ...] = (
    (("家",), ("部门预算", "部门决算", "预决算", "预算和决算", "预算、决算"), "单位"),
    (("台", "部"), ("加梯", "加装电梯", "电梯加装"), "电梯"),
)
"""Units, what has only one kind of things that are counted so, and these."""


def _sure_noun(matter: Matter) -> str:
    """What a number counts of contents that can have it of nothing else (部门预算, 72家); "" of any other."""
    return next(
        (
            noun
            for units, words, noun in _SURE
            if matter.unit in units
            and any(word in f"{matter.theme}；{matter.content}" for word in words)
        ),
        "",
    )


def as_stated(matter: Matter, told: _Told) -> _Told:
    """What was published as ``told``, its number with what it was given with."""
    number, slot = matter.number, next(iter(told))
    if not number or slot not in _SLOTS:
        return told
    if (within := _within(matter, slot, number, told)) is not None:
        return within
    if told.get("对象单位") and (sure := _sure_noun(matter)):
        return {**told, "对象单位": f"{matter.unit}{sure}"}
    if "对象数" in told and matter.unit in _SEASONS:
        return _in_all(matter, slot, number)  # 电梯名单，共4个季度
    if "对象数" in told and not str(told["对象单位"]).startswith(matter.unit):
        return told  # 21项, told as 21个项目
    named = _noun_said(matter, slot, told)
    no_name = named.endswith(matter.unit) or (matter.unit, named) in _NO_NAMES
    if "对象数" in told and no_name:
        return {**told, "对象单位": matter.unit}  # 113辆, not 113辆车辆
    outlet = next((one for one in _OUTLETS if one in matter.content), "")
    if outlet and matter.unit in _OF_MANY and matter.content.endswith(_LISTS):
        return {slot: matter.content, "对象数": number, "对象单位": f"{matter.unit}{outlet}"}
    drawn = (
        matter.unit == _ANY
        and isinstance(told[slot], Item)
        and len(members_of(matter.content)) == 1
    )
    if drawn and named and matter.content.endswith(_DRAWN_UP):
        return {slot: matter.content, "数量": number, "单位": matter.unit}
    if named and not _is_given(named, matter, number, before="对象数" not in told):
        return _without_noun(matter, slot, number, named)
    if named and "对象数" in told:
        return _by_whole_name(matter, told, named)
    value = told[slot]
    bracketed = isinstance(value, Listing) and value.mark == "（" and bool(matter.note)
    plain = not (matter.note.startswith(_LYING) or matter.content.endswith(_PAPERS))
    if bracketed and plain and matter.unit in _THINGS and number.value > 1:
        # 抽检结果，涉及3座，总投资4260万元
        return {slot: matter.content, "对象数": number, "对象单位": matter.unit}
    if told.get("对象单位") == _LANDED and _LANDING in matter.content:
        return {**told, "对象单位": f"{_LANDED}{_LANDING}"}
    if "数量" in told and matter.unit in _KINDS and str(told[slot]).endswith(_PRICES):
        return _in_all(matter, slot, number)  # 中标价，共19种
    if "数量" in told and matter.unit in _FILES and str(told[slot]).endswith(_LISTS):
        many = Item("", number, f"{matter.unit}）")
        return {slot: Listing((matter.content, many), "（")}  # 政策文件目录（9件）
    if "数量" in told and matter.unit in _ISSUES and number.value > 1 and _ends_beside(matter):
        return _in_all(matter, slot, number)  # 执行时间、价格对照，共6批
    papers = matter.unit in _COPIES and "数量" in told and number.value > 1
    if papers and is_several(matter.content) and not str(told[slot]).endswith(_PAPERS):
        return _in_all(matter, slot, number)  # 资助参保对象和缴费渠道，共17篇
    return told


_SLOTS = ("内容", "公告", "征集")


def _noun_said(matter: Matter, slot: str, told: _Told) -> str:
    """The noun that is told with the number, behind it or before contents; "" where the unit alone is."""
    if len(matter.unit) != 1:
        return ""
    if "对象数" in told:
        return str(told["对象单位"]).removeprefix(matter.unit)
    value = told[slot]
    if not isinstance(value, Item) or value.label or not value.unit.endswith(_OF):
        return ""
    return value.unit.removeprefix(matter.unit).removesuffix(_OF)


def _is_given(noun: str, matter: Matter, number: Count, *, before: bool) -> bool:
    """Whether what is counted was called so, or so that it is plain, by the contents or the note.

    ``before``: what is told of things stands behind their number, and names none itself, so that the theme may.
    """
    unit, theme = matter.unit, matter.theme
    if noun in f"{matter.content}{matter.note}" or (unit in _BUILDINGS and noun == BUILDING):
        return True
    if not before:
        sure = unit == _LANDED and noun == _LANDING
        return sure or (
            unit not in _OF_MANY and noun_of("", matter.content, unit, number.value) == noun
        )
    own = noun_of("", matter.content, unit, number.value)
    if own and own not in theme:
        return False  # 民办幼儿园年检结论, 87所, of 民办学校年检
    if unit not in _OF_MANY or theme.endswith(noun):
        return True
    return noun in theme and (unit != _ANY or all(map(_tells, members_of(matter.content))))


def _tells(member: str) -> bool:
    """Whether a member only tells something, and is nothing that is counted by 个 itself."""
    told = only_tells(member) or tells_beside(member) or member.endswith(_WHAT)
    return told and not member.endswith(_BY_PIECES)


_WHAT = ("内容", "来源")


def _by_whole_name(matter: Matter, told: _Told, named: str) -> _Told:
    """A number with the whole name of what it counts; 个 alone would say nothing."""
    name = named if named in matter.note else whole_name(named, matter.content)
    if not name and matter.unit == _ANY:
        return told
    return {**told, "对象单位": f"{matter.unit}{name}"}


def _without_noun(matter: Matter, slot: str, number: Count, named: str) -> _Told:
    """The number by itself; works are called as they were given."""
    unit = matter.unit
    if named == _PROJECT and _WORKS in matter.content:
        return {slot: matter.content, "对象数": number, "对象单位": f"{unit}{_WORKS}"}
    if unit == _ANY:
        return _in_all(matter, slot, number)
    return {slot: matter.content, "对象数": number, "对象单位": unit}


def _in_all(matter: Matter, slot: str, number: Count) -> _Told:
    unit = _SEASONS.get(matter.unit, matter.unit)
    return {slot: Listing((matter.content, Item("共", number, unit)), "，")}


def _ends_beside(matter: Matter) -> bool:
    """Whether contents are several, the last of which does not come issue by issue."""
    return is_several(matter.content) and matter.content.endswith(_TOLD_BESIDE)


def _within(matter: Matter, slot: str, number: Count, told: _Told) -> _Told | None:
    """A number right behind the amount, or the list, that it is given with (清单（14个）及销号情况); else None."""
    members = members_of(matter.content)
    value = told[slot]
    summed = isinstance(value, Listing) and value.mark == "，"
    if len(members) == 1 or not (summed or "对象数" in told) or _noun_said(matter, slot, told):
        return None
    amounts = [one for one in members[:-1] if one.endswith(_AMOUNT)]
    if len(amounts) == 1 and matter.unit in _PIECES:
        return _behind(matter, slot, number, amounts[0])
    lists = [one for one in members if one.endswith(_LISTS)]
    others = [one for one in members if one not in lists]
    told_of = all(only_tells(one) or tells_beside(one) for one in others)
    plain = told_of and not any(names_some(one, matter.unit) for one in others)
    if len(lists) == 1 and members[-1] != lists[0] and plain and matter.unit in _ENTRIES:
        return _behind(matter, slot, number, lists[0])
    return None


def _behind(matter: Matter, slot: str, number: Count, member: str) -> _Told | None:
    content = matter.content
    if content.count(member) != 1:
        return None
    end = content.index(member) + len(member)
    return {slot: Item(f"{content[:end]}（", number, f"{matter.unit}）", content[end:])}
