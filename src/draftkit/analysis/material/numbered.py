"""Where the number of a matter stands: behind the texts that it counts (公告12期), else with the noun of the things (涉及318处点位)."""

from __future__ import annotations

from draftkit.analysis.material.counted import (
    By,
    is_kind,
    is_measured,
    is_of_texts,
    is_several,
    says_changes,
)
from draftkit.analysis.material.listed import is_open
from draftkit.analysis.material.members import members_of, only_tells
from draftkit.analysis.material.nouns import names_some, noun_of, words
from draftkit.analysis.material.published import UNIT
from draftkit.analysis.material.things import AREAS, BULK, SAYS, of_things
from draftkit.facts import Item, Listing, Value
from draftkit.kinds.material import Matter
from draftkit.kinds.shapes import Count
from draftkit.patterns import regex

_Told = dict[str, Value | None]


def numbered(matter: Matter, slot: str, by: By) -> _Told:
    """What was published (in its ``slot``) with its number, which tells of it as ``by`` says."""
    content, number, unit = matter.content, matter.number, matter.unit or UNIT
    if not number:
        return {slot: content}
    posted = unit in _BOARDS and content.endswith(POSTED)
    if posted or is_measured(content, unit, number.value):
        parted = unit != _SET and (is_several(content) or _is_of_each(content))
        return (_all_told if parted and not posted else _behind)(slot, content, number, unit)
    if _is_of_all(content, unit, number.value):
        return _all_told(slot, content, number, unit)
    if unit in _CASES and content.endswith(_CASE_NAMES):
        return _behind(slot, content, number, unit)
    if unit == _TERM and by != By.HANGS:
        return {slot: Listing((content, Item("共", number, f"个{_TERM}")), "，")}
    amount = unit in (*BULK, UNIT) or unit.endswith(AREAS)
    one = number.value == 1 and by == By.OF and len(unit) == 1  # no bridge of bridges
    if not (amount or one) and (found := of_things(matter, slot, plain=True, late=True)):
        return found if found.get("对象单位") != unit else _concerned(matter, slot)
    if _is_last(content, unit):
        return _behind(slot, content, number, unit)
    noun = noun_of(matter.theme, content, unit, number.value)
    sheets = unit == _SHEET and number.value > 1 and content.endswith(_TOLD_OF)
    if sheets and not noun:
        return _in_brackets(slot, content, number, unit)
    if sheets or (unit == _LAND and content.endswith(_PUBLISHED)):  # 合同备案情况，涉及9份合同
        return _concerned(matter, slot)
    if by != By.OF and _counts_texts(unit, noun):
        if _is_programme(content, unit):
            return _concerned(matter, slot)
        told = _hung if by == By.HANGS and not _lists(content, unit) else _in_all
        return told(slot, content, number, unit)
    each = by == By.SUM and not is_several(content) and content.endswith(noun or "\0")
    if unit == _ANY and (each or (not noun and _are_papers(content))):  # 每日岗位，共90个
        return _in_all(slot, content, number, unit)
    things = (noun and unit in _MIXED) or (unit == _ANY and SAYS.search(content))
    if by == By.HANGS and not (things and _tells_of(content, unit, noun)):
        return _hung(slot, content, number, unit)
    settled = noun in ("", _WORKS) and is_several(content) and content.endswith(_RESULTS)
    if unit == _ANY and settled:
        return _behind(slot, content, number, unit)
    return _concerned(matter, slot)


def _is_last(content: str, unit: str) -> bool:
    """Whether the last of what was published is what is counted, and surely nothing else of it (目录和处罚决定21件)."""
    *others, last = _MARKS.split(content)
    if len(others) == 1 and unit in _SETTLED_BY and last.endswith(_DECIDED):
        return True
    run = not any(joint in content for joint in _ENDS_RUN)  # 岗位、成绩、体检结果公告12个
    of_last = run or not any(one.endswith((*_BESIDE, *_ISSUED)) for one in others)
    things = unit == _ANY and not run and noun_of("", "、".join(others), unit, _SEVERAL)
    shown = things or (unit == _ANY and _PROJECT in content and content.endswith(_SHOWN))
    return bool(others) and unit in _NOTICES and of_last and last.endswith(_ISSUED) and not shown


def _is_programme(content: str, unit: str) -> bool:
    """Whether what is held is told of, and was not made known so many times (送戏下乡场次安排72场)."""
    return unit in _HELD and content.endswith(_PROGRAMMES)


def _counts_texts(unit: str, noun: str) -> bool:
    """Whether texts, times or cases are counted so: by some units where no noun of things is found."""
    if unit in _CASES:
        return not noun
    return unit != _ANY and is_of_texts(unit) and not (noun and unit in _MIXED)


def _tells_of(content: str, unit: str, noun: str) -> bool:
    """Whether contents tell something of the things with this noun, and are none, and no paper of which there are so many."""
    if unit != _ANY or (noun == _PROJECT and content.endswith(_SHOWN)):
        return not content.endswith(noun)
    return not content.endswith((noun, *_PAPERS))


def _concerned(matter: Matter, slot: str) -> _Told:
    """Things that something was published about: with their noun, or alone where the unit names them; else in brackets."""
    content, number, unit = matter.content, matter.number, matter.unit or UNIT
    if not number:
        return {slot: content}
    noun = "" if len(unit) > 1 else noun_of(matter.theme, content, unit, number.value)
    if content.endswith(_CALLS_FOR):
        content = f"{content}信息"
    settled = noun == _PROJECT and content.endswith(_DECIDED) and noun not in content
    if unit == _ANY and not _tells_of(content, unit, noun) and not settled:
        noun = ""
    *others, last = members_of(content)
    own = is_kind(last, unit) and not last.endswith(_WHO)
    if not noun and others and own and all(map(only_tells, others)):
        return _behind(slot, content, number, unit)  # 保底价和交货点11个
    several = number.value > 1 or noun == _PROJECT
    # 点位图（21处） would be of the last alone
    things = unit in _THINGS and is_several(content)
    things = things and (unit not in _OF_PLACES or names_some(content, unit))
    if several and (noun or things or unit in (*_SELF, *_EXTENT) or len(unit) > 1):
        return {slot: content, "对象数": number, "对象单位": f"{unit}{noun}"}
    return _in_brackets(slot, content, number, unit)


def _in_all(slot: str, content: str, number: Count, unit: str) -> _Told:
    """Texts and cases of which several were published, or their state: what all come to."""
    if unit in _SHARES or _lists(content, unit) or number.value == 1:
        return _in_brackets(slot, content, number, unit)
    if _tells_of_works(content, unit, number.value):
        return _in_brackets(slot, content, number, unit)
    # 公告、方案共4件, which the comma would part from them
    mark = "" if _are_papers(content) else "，"
    return {slot: Listing((content, Item("共", number, unit)), mark)}


def _tells_of_works(content: str, unit: str, number: int) -> bool:
    """Whether a number is not that of what is told of something (公路改建的工期、投资和监督电话, 2项), but of that."""
    told = members_of(content.partition("的")[2]) if unit == _ITEM else []
    papers = any(one.endswith(_PUBLISHED) for one in told)
    return len(told) > 1 and len(told) != number and not papers and all(map(only_tells, told))


_ITEM = "项"


def _all_told(slot: str, content: str, number: Count, unit: str) -> _Told:
    """A number behind all that was published, which is not that of the last of it alone (减免人数，共4862人)."""
    return {slot: Listing((content, Item("共", number, unit)), "，")}


def _is_of_all(content: str, unit: str, number: int) -> bool:
    """Whether texts are surely all that several contents are, and a number right behind them would be of the last."""
    if not is_several(content) or unit == _ANY or not is_of_texts(unit):
        return False
    if f"，{_AS_WELL}" in content:
        return True
    if number == 1:
        return False
    papers = is_open(content) and all(part.endswith(_PUBLISHED) for part in members_of(content))
    return papers or (unit == _SHEET and content.endswith(_TOLD_OF))


_AS_WELL = "以及"
_CASE_NAMES = ("案例", "案件")
_SET = "套"


def _is_of_each(content: str) -> bool:
    """Whether what is measured is told of each of several (分园减免人数)."""
    return content.startswith(_EACH)


_EACH = ("分", "各", "每", "逐", "按")
_SHEET, _LAND = "份", "宗"
_TOLD_OF = words("位置 情况 结果 人数")
"""What is told of something, of which there are no sheets by themselves."""
_PUBLISHED = words(
    "名单 名册 清册 清单 目录 名录 台账 表 图 图集 图册 公告 公示 通告 通知 方案 协议 合同 批复 报告 指南 标准 名录及其变更 变更 路线 线路 计划 安排"
)
"""How papers end."""
_OF_PLACES = ("处", "座")
"""Units of many kinds of places: where none is known 涉及7处 says nothing."""
_EXTENT = ("亩", "公顷", "米")
"""How much of something is concerned, which is no number of its dates, sheets or limits (围封期限，涉及1.8万亩)."""
_THINGS = tuple("处座所家栋幢名块口眼台辆艘间盏株道宗套")
"""Units of things that are no papers, however many things of whatever kind these are."""


def _are_papers(content: str) -> bool:
    """Whether several papers were published, and nothing else."""
    return is_several(content) and all(part.endswith(_TEXTS) for part in _MARKS.split(content))


def _lists(content: str, unit: str) -> bool:
    """Whether a list is counted by its entries (免申即享政策清单, 27项)."""
    several = is_several(content) and not says_changes(content)
    return content.endswith(_LIST) and unit in _ENTRIES and not several


def _in_brackets(slot: str, content: str, number: Count, unit: str) -> _Told:
    return {slot: Listing((content, Item("", number, f"{unit}）")), "（")}


def _hung(slot: str, content: str, number: Count, unit: str) -> _Told:
    """A number behind what it counts; people and things are not published so many times by themselves."""
    alone = unit in _BY_ISSUE and not is_several(content) and not content.endswith(_WHOM)
    if alone and content.endswith(_PEOPLE_MEANT):
        return _behind(slot, f"{content}名单", number, unit)
    called = content.endswith(_CALLS_FOR) and unit in _TIMES
    sheets = unit in _SHEETS and content.endswith(_BIDDING)
    if called or sheets or (alone and content.endswith(_NO_TEXT)):
        content = f"{content}信息"
    return _behind(slot, content, number, unit)


def _behind(slot: str, content: str, number: Count, unit: str) -> _Told:
    return {slot: content, "数量": number, "单位": unit}


_MARKS = regex("[、和与及]")
_LIST = ("清单", "名单", "名录", "名册", "目录", "台账", "一览表", "项目表", "计划表", "明细表")
_ENTRIES = ("条", "项", "种", "类")
"""By what the entries of a list are counted, not the lists."""
_ANY, _MIXED = "个", tuple("个条段部种本张页册封")
"""Units of texts and of things."""
_CASES = tuple("起宗例笔")
"""Units of cases, of which no noun is needed (审批和出让情况，共26宗)."""
_SELF = tuple("户人家村镇乡场宗")
"""Units that say what they count."""
_WHO = ("单位",)
"""Who has to do with what is counted, rather than are counted themselves (设计方案、中标单位, 5个)."""
_PAPERS = words(
    "公告 公示 通告 通知 方案 规划 办法 合同 协议 案例 报告 批复 意见 指南 预案 决定 决定书 告示"
)
"""What is counted by 个 itself: 项目建设公告5个."""
_TEXTS = words("公告 公示 通告 方案 协议 合同 清单 目录 批复 决定书 指南 报告")
_SETTLED_BY, _DECIDED = ("件", "份", "宗", "个"), ("决定", "决定书", "案例")
"""What is settled one by one, behind which its number stands: 目录和处罚决定21件."""
_TERM = "学期"
"""For how long something was made known, and no thing that it was about."""
_SHARES = ("%", "％")
"""What tells how much of it was published, and is nothing that it is about."""
POSTED = words("告示 告知书 明白卡 告知卡 宣传单 折页 一封信")
_BOARDS = ("处", "块", "张", "幅")
"""What is put up in so many places."""
_BY_ISSUE = ("期", "批", "次", "批次", "期次")
_TIMES = (*_BY_ISSUE, *"条份则件篇", "条次", "份次")
_PEOPLE_MEANT = words("经营者 经营户 商家 商户 人员 企业 单位 机构")
"""Who cannot be published four times, as their list can: 投诉集中的经营者名单4期."""
_WHOM = "对象"
"""Who was chosen, which is made known batch by batch as well as their list is."""
_NO_TEXT = words("金额 账户 账号 许可 对象 点位 网点 人员 企业 单位 机构 设施 产品 地块 房源 岗位")
"""What cannot be published 27 times by itself: 监管账户信息27批."""
_SHEETS, _BIDDING = ("份", "条"), ("招投标", "招标", "投标", "采购", "征收", "拆迁")
"""Papers, and what is done by way of many of them (招投标信息23份)."""
_CALLS_FOR = ("招生", "招聘", "招募", "报名", "招租")
"""What one calls for, which cannot be published five times by itself (培训班招生5期)."""
_SEVERAL = 2
_RESULTS = ("中标结果", "招标结果", "验收结果", "评审结果", "采购结果")
"""How what is settled of so many ends where none is named."""
_HELD, _PROGRAMMES = ("场", "场次"), ("场次安排", "演出安排", "讲座安排")
_WORKS = "工程"
_PROJECT, _SHOWN = "项目", ("公告", "公示")
_ISSUED = words("公示 公告 通告 通知 通报 公报 预告 预警 提示 提醒 快讯")
_NOTICES, _ENDS_RUN = ("个", "份", "条", "件", "项", "则", "篇"), ("和", "与", "及")
_BESIDE = words(
    "方案 名单 名册 清单 目录 结果 情况 标准 计划 办法 协议 合同 指南 信息 报告 批复 意见 说明 进度 进展 成绩 排名 材料 清册 明细 表"
)
"""How what stands beside an announcement ends, which is none of its matter."""
