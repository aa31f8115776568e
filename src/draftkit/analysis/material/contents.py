"""What was published of a matter, with its number where that belongs."""

from __future__ import annotations

from collections.abc import Sequence

from draftkit.analysis.material.counted import (
    By,
    as_state,
    before_last,
    counts_by,
    is_of_texts,
    is_several,
    named_by,
)
from draftkit.analysis.material.fitted import ANY, MET, fitted
from draftkit.analysis.material.nouns import words
from draftkit.analysis.material.numbered import POSTED, numbered
from draftkit.analysis.material.of_all import as_told, of_all
from draftkit.analysis.material.published import UNIT
from draftkit.analysis.material.restated import is_issued
from draftkit.analysis.material.stated import as_stated
from draftkit.analysis.material.things import AREAS, BULK, SAYS, of_things, says_of
from draftkit.editions import Edition
from draftkit.facts import Item, Listing, Value
from draftkit.kinds.material import Matter
from draftkit.patterns import regex

_OF_TEXTS = regex(
    "[条件份个期批版篇项部张则次起例种类套本册段集场页封幅栏周轮月天日讲宗笔]|人次|万元|[名户家]$"
)
"""Units of what is published; any other counts what it is about (船名册268艘: 涉及268艘)."""


_ISSUED = regex("(?:公示|公告|通告|通知|通报|公报|预告|预警|提示|提醒|快讯)$")
"""What is itself issued to people: 发布公示, not 公布公示."""
_HELD = regex("(?:征集|征询|征求意见|听证会?|评议|宣讲|说明会|恳谈会|座谈会)$")
"""What is held and not published: 开展意见征集, not 公开意见征集."""
_LIST = regex("(?:清单|名[单录册]|目录|台账|(?:一览|项目|计划|明细)表)$")
"""What lists the things that are counted: 建设清单（20个）."""
_ENTRIES = ("个", "条", "项")
"""By what the entries of a list are counted, not the lists."""
_NO_TEXT = regex("(?:账[户号]|许可|对象|点位|网点|人员|企业|单位|机构|设施|产品|地块|房源|岗位)$")
"""What cannot be published 27 times by itself: 监管账户信息27批."""
_TIMES = regex("^[期批次条份则件篇]次?$")
_PEOPLE = regex("^[户名家人]$")


def _slot_of(content: str) -> str:
    """The slot of what was published, by the verb that it takes."""
    if content.startswith("公示"):  # 发布公示方案, not 公布公示方案
        return "公告"
    return "征集" if _HELD.search(content) else "公告" if _ISSUED.search(content) else "内容"


def contents_of(matters: Sequence[Matter], edition: Edition) -> dict[str, Value | None]:
    """The slots of what was published of matters that are told together."""
    if len(matters) == 1:
        if not edition.contents_plain:
            return _content_before(matters[0])
        return plainly(matters[0], edition)
    values = tuple(
        Item(m.content, m.number, m.unit or UNIT) if m.number else m.content for m in matters
    )
    mark = "以及" if any("、" in m.content for m in matters) else "、"
    slots = {_slot_of(m.content) for m in matters}
    if edition.things_counted and matters[0].content.startswith(_OPEN):
        slots = {"公告"}
    return {slots.pop() if len(slots) == 1 else "内容": Listing(values, mark)}


_OPEN = "公开"
"""What stands before a way of choosing people, and is none of the verbs of its sentence (发布公开招聘方案)."""


def plainly(matter: Matter, edition: Edition) -> dict[str, Value | None]:
    """What was published with its number; what begins with 公开, or has 公布 in it, has another verb."""
    if not edition.things_counted:
        return _plainly_before(matter)
    if edition.made_not_told and (made := _made(matter)):
        return made
    told = _plainly(matter, edition)
    again = edition.verbs_once and _MADE_PUBLIC[0] in matter.content.partition("（")[0]
    issued = edition.contents_restated and is_issued(matter.content)
    if edition.made_not_told:  # 发布商铺公开招租信息
        again |= _MADE_PUBLIC[1] in matter.content.partition("（")[0]
    if (again or issued or matter.content.startswith(_OPEN)) and "内容" in told:
        return {"公告" if slot == "内容" else slot: value for slot, value in told.items()}
    return told


_BOARDS, _BOARDS_BY = ("公示牌", "告示牌", "警示牌", "标识牌"), ("块", "个", "面")
_EXPOSED = "曝光"
_SET_UP = ("专栏", "专题", "专版", "专刊", "专区", "栏目")
_TIMES_HELD = ("次", "场", "场次", "期", "届")


def _made(matter: Matter) -> dict[str, Value | None] | None:
    """What was set up or held, so many of it, and not published (专栏33个, 招聘会3次); None for anything else."""
    content, unit = matter.content, matter.unit
    if not matter.number or is_several(content):
        return None
    if matter.channel and not content.endswith(_EXPOSED):
        return None
    verb = "开设" if content.endswith(_SET_UP) and unit == ANY else ""
    verb = verb or ("举办" if content.endswith(MET) and unit in _TIMES_HELD else "")
    verb = verb or ("设置" if content.endswith(_BOARDS) and unit in _BOARDS_BY else "")
    if content.endswith(_EXPOSED) and content != _EXPOSED:
        verb, content = _EXPOSED, content.removesuffix(_EXPOSED)
    if not verb:
        return None
    return {"何时": f"{verb}{content}", "数量": matter.number, "单位": unit}


def _plainly(matter: Matter, edition: Edition) -> dict[str, Value | None]:
    """What was published: what is done as a state (发放情况), unless it is counted itself."""
    content, number, unit = _as_listed(matter.content), matter.number, matter.unit
    by = counts_by(content, unit or UNIT, late=True) if number else By.NONE
    settled = unit in (*_BY_ISSUE, *_SEASONS) and content.endswith(_SETTLED)  # 保险理赔6期
    if by != By.HANGS or settled or is_several(content):
        content = as_state(content)
    in_issues = edition.numbers_as_given and unit in _BY_ISSUE and not is_several(content)
    if content.endswith(_AIDS) and (not number or by == By.OF or in_issues):
        content = f"{content}情况"  # 低产林改造补助 is paid, not published
    slot = _slot_of(content)
    if slot == "内容" and _is_issued(content):
        slot = "公告"  # 发布风险等级公示和演练安排, not 公开…公示
    if content.endswith(_MADE_PUBLIC):
        slot = "征集"  # 开展批后公布, not 公布批后公布
    if not edition.numbers_of_all:
        return numbered(matter._replace(content=content), slot, by)
    content = as_told(content, unit) if slot != "征集" else content
    matter = matter._replace(content=content)
    told = of_all(matter, slot, numbered(matter, slot, by))
    if not edition.numbers_as_given:
        return told
    stated = as_stated(matter, told)
    return fitted(matter, stated, edition) if edition.numbers_of_one else stated


_SEASONS = ("季", "季度", "月", "周")
_BY_ISSUE = ("期", "批", "次", "批次", "期次")
_SETTLED = words("调整 理赔 赔付 发放 拨付 兑付 分配 验收 销号 整改 办理 处置 考核 检查 抽检 落实")
_AIDS = ("补助", "补贴", "奖补", "救助", "补偿")
_MADE_PUBLIC = ("公布", "公开")
_OPINIONS = "征求意见"
_PEOPLE_TOLD = ("人员", "人选", "学员", "考生", "商户", "农户", "家庭")
"""Who is told of among papers: 发布招聘公告和拟聘人员 would publish people."""
_BETWEEN_THINGS = regex("[、和与及]")


def _as_listed(content: str) -> str:
    """Contents whose last is a list or a call as what it is: 拟聘人员名单, 意见征集."""
    if content.endswith(_OPINIONS) and content != _OPINIONS:
        return f"{content.removesuffix(_OPINIONS).removesuffix('公开')}意见征集"
    parts = _BETWEEN_THINGS.split(content)
    mixed = not all(part.endswith(_PEOPLE_TOLD) for part in parts)
    return f"{content}名单" if mixed and parts[-1].endswith(_PEOPLE_TOLD) else content


def _is_issued(content: str) -> bool:
    """Whether any of contents is something issued to people."""
    parts = _BETWEEN_THINGS.split(content)
    return any(map(_ISSUED.search, parts)) or content.endswith(POSTED)


def _plainly_before(matter: Matter) -> dict[str, Value | None]:
    """The same in drafts of earlier versions."""
    content, number, unit = matter.content, matter.number, matter.unit
    by = counts_by(content, unit or UNIT) if number else By.NONE
    if by != By.HANGS or is_several(content):
        matter = matter._replace(content=as_state(content))
        content = matter.content
    slot = _slot_of(content)
    if not number:
        return {slot: content}
    # What was published is counted by 条 itself: 25条农村公路 would be roads.
    if (
        unit not in (*BULK, UNIT)
        and not unit.endswith(AREAS)
        and (found := of_things(matter, slot, plain=True))
    ):
        return found
    if _is_of_entries(content, unit) and not is_several(content):
        return {slot: Listing((content, Item("", number, f"{unit}）")), "（")}
    if parts := before_last(content, unit):
        return {slot: Item(parts[0], number, unit, parts[1])}
    if by == By.SUM or (by == By.OF and matter.note.startswith("涉及")):
        return {slot: Listing((content, Item("共", number, unit or UNIT)), "，")}
    if by == By.OF:
        noun = named_by(matter.theme, content, unit)
        return {slot: content, "对象数": number, "对象单位": f"{unit}{noun}"}
    if _NO_TEXT.search(content) and _TIMES.search(unit or UNIT):
        content = f"{content}信息"
    return {slot: content, "数量": number, "单位": unit or UNIT}


def _is_of_entries(content: str, unit: str) -> bool:
    """Whether a list is counted by its entries (名单, 96户)."""
    if not _LIST.search(content):
        return False
    listed = _LIST.sub("", content)
    kind = not is_of_texts(unit) and counts_by(listed, unit) == By.HANGS
    things = kind or bool(_PEOPLE.search(unit))
    return unit in _ENTRIES or (things and not as_state(listed).endswith("情况"))


def _content_before(matter: Matter) -> dict[str, Value | None]:
    """The same in drafts of the first versions."""
    content, number, unit = matter.content, matter.number, matter.unit
    slot = _slot_of(content)
    if not number:
        return {slot: content}
    if found := of_things(matter, slot, plain=False):
        return found
    counts_things = bool(unit) and (unit == "户次" or not _OF_TEXTS.search(unit))
    things = counts_things or bool(_PEOPLE.search(unit))
    lists = bool(_LIST.search(content)) and (things or unit in _ENTRIES)
    if lists or (unit == "个" and SAYS.search(content)):
        return {slot: Listing((content, Item("", number, f"{unit}）")), "（")}
    says = SAYS.search(content) or says_of(content) or slot != "内容"
    if things and says and not matter.note.startswith("涉及"):
        return {slot: content, "对象数": number, "对象单位": unit}
    if _NO_TEXT.search(content) and _TIMES.search(unit or UNIT):
        content = f"{content}信息"
    return {slot: content, "数量": number, "单位": unit or UNIT}
