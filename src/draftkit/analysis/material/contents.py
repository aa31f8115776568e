"""What was published of a matter, with its number where that belongs."""

from __future__ import annotations

from collections.abc import Sequence

from draftkit.analysis.material.apart import IN_ALL
from draftkit.analysis.material.counted import (
    By,
    as_state,
    before_last,
    counts_by,
    is_measured,
    is_of_deeds,
    is_of_texts,
    is_several,
    named_by,
    says_changes,
    thing_named,
)
from draftkit.analysis.material.published import UNIT
from draftkit.analysis.material.things import AREAS, BULK, SAYS, of_things, says_of
from draftkit.editions import Edition
from draftkit.facts import Item, Listing, Value
from draftkit.kinds.material import Matter
from draftkit.kinds.shapes import Count
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
        return plainly(matters[0], late=edition.things_counted)
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


def plainly(matter: Matter, *, late: bool) -> dict[str, Value | None]:
    """What was published with its number; what begins with 公开 itself has another verb."""
    told = _plainly(matter, late=late)
    if late:
        told = _named(matter, told)
    if late and matter.content.startswith(_OPEN) and "内容" in told:
        return {"公告" if slot == "内容" else slot: value for slot, value in told.items()}
    return told


def _named(matter: Matter, told: dict[str, Value | None]) -> dict[str, Value | None]:
    """What was published with its number: no 涉及39块 and no 共1项, whatever it is that was counted.

    A unit of one kind alone bears the name of that (132艘船); any other number without a noun stands right behind.
    """
    number, unit = matter.number, matter.unit or UNIT
    slot = next(iter(told), "")
    content = told.get(slot)
    if not number or not slot:
        return told
    if isinstance(content, Listing) and number.value == 1 and len(content.values) == _TWO:
        first, last = content.values
        if last == Item(IN_ALL, number, unit):
            return {**told, slot: _right_behind(str(first), number, unit)}
    counted = str(told.get("对象单位") or "")
    if not counted or not isinstance(content, str):
        return told
    one = number.value == 1 and counted[1:] in content
    if counted not in _BARE and not one:
        return told
    rest = {name: value for name, value in told.items() if name not in _OF_WHAT}
    if noun := "" if one else _ALWAYS.get(counted, ""):
        return {**told, "对象单位": f"{counted}{noun}"}
    if counted in _BY_CASE and number.value > 1:
        return {**rest, slot: Listing((content, Item(IN_ALL, number, counted)), "，")}
    return {**rest, slot: _right_behind(content, number, counted[:1] if one else counted)}


def _right_behind(content: str, number: Count, unit: str) -> Value:
    return Listing((content, Item("", number, f"{unit}）")), "（")


_TWO = 2
_OF_WHAT = ("对象数", "对象单位")
_ALWAYS = {"艘": "船", "眼": "井", "辆": "车", "盏": "灯", "匹": "马"}
"""Units of one kind of things, and what these are."""
_BY_CASE = tuple("起宗例笔")
_BARE = (
    *"艘块座处所家名个栋幢台辆部道眼本套间只头匹盏株棵口张支片条架门面根段组副册枚",
    *_BY_CASE,
    "台套",
    "台件",
)
"""Units that name nothing; 户 and 人 do, and an amount has no need of it (3480亩)."""


def _plainly(matter: Matter, *, late: bool) -> dict[str, Value | None]:
    """What was published with its number, told as plainly as can be where the number is not surely that of a text.

    What is done is a state (发放情况), and a number that cannot hang behind what it counts stands by itself: 涉及68套, 共17件.
    ``late``: more is known of what things are counted (定点机构名单和补贴标准, 73家).
    """
    if late:
        matter = matter._replace(content=_as_listed(matter.content))
    content, number, unit = matter.content, matter.number, matter.unit
    by = counts_by(content, unit or UNIT, late=late) if number else By.NONE
    settled = late and unit in (*_BY_ISSUE, *_SEASONS) and content.endswith(_SETTLED)  # 保险理赔6期
    if by != By.HANGS or settled or is_several(content):
        matter = matter._replace(content=as_state(content))
        content = matter.content
    if late and content.endswith(_AIDS) and (not number or by == By.OF):
        matter = matter._replace(content=f"{content}情况")  # 低产林改造补助 is paid, not published
        content = matter.content
    slot = _slot_of(content)
    if late and slot == "内容" and _is_issued(content):
        slot = "公告"  # 发布风险等级公示和演练安排, not 公开…公示
    if late and content.endswith(_MADE_PUBLIC):
        slot = "征集"  # 开展批后公布, not 公布批后公布
    if not number:
        return {slot: content}
    posted = unit in _BOARDS and content.endswith(_POSTED)
    if late and (posted or is_measured(content, unit, number.value)):
        return {slot: content, "数量": number, "单位": unit}
    return _numbered(matter, slot, by, late=late)


def _numbered(matter: Matter, slot: str, by: By, *, late: bool) -> dict[str, Value | None]:
    """What was published with a number that does not measure it."""
    content, number, unit = matter.content, matter.number, matter.unit
    if not number:
        return {slot: content}
    if late and number.value == 1 and unit in _BARE and by == By.OF:  # no bridge of bridges
        return {slot: _right_behind(content, number, unit)}
    # What was published is counted by 条 itself: 25条农村公路 would be roads.
    if (
        unit not in (*BULK, UNIT)
        and not unit.endswith(AREAS)
        and (found := of_things(matter, slot, plain=True, late=late))
    ):
        return found
    # What was settled is counted, and no noun guessed.
    if late and unit == "个" and is_several(content) and content.endswith(_RESULTS):
        return {slot: content, "数量": number, "单位": unit}
    if late and (found := _of_one_part(slot, content, number, unit)):
        return found
    if late and unit == "个" and (thing := _listed_thing(content)):  # 排污口销号清单，涉及286个
        return {slot: content, "对象数": number, "对象单位": f"{unit}{thing}"}
    entries = _is_of_entries(content, unit) or (late and _is_list_of(content, unit))
    several = is_several(content) and not (late and says_changes(content))
    if (late and unit in _SHARES) or (entries and not several):
        return {slot: Listing((content, Item("", number, f"{unit}）")), "（")}
    if parts := before_last(content, unit, late=late):
        return {slot: Item(parts[0], number, unit, parts[1])}
    if late and slot == "公告" and (found := _of_notices(matter)):
        return found
    if late and unit == _TERM:
        return {slot: Listing((content, Item("共", number, f"个{_TERM}")), "，")}
    if late and (found := _of_what(slot, content, number, unit)):
        return found
    if by == By.SUM or (by == By.OF and matter.note.startswith("涉及")):
        # 公告、方案共4个, which the comma would part from them
        texts = late and unit not in _NO_NOTICES and _ends_all(content, _TEXTS)
        return {slot: Listing((content, Item("共", number, unit or UNIT)), "" if texts else "，")}
    if by == By.OF:
        noun = named_by(matter.theme, content, unit, late=late)
        said = noun.endswith(_SPOTS) and noun in content and is_several(content)
        if late and (said or (not noun and is_of_deeds(content, unit))):  # 涉及12处 of what?
            return {slot: Listing((content, Item("共", number, unit)), "，")}
        return {slot: content, "对象数": number, "对象单位": f"{unit}{noun}"}
    return _hung(slot, content, number, unit, late=late)


def _of_one_part(slot: str, content: str, number: Count, unit: str) -> dict[str, Value | None]:
    """Where a number counts one of several things that were published, it stands behind that one; empty where none is sure.

    36名 of 管护员名单和举报电话 are on the list; 21件 of 目录和处罚决定 are decisions; 13个 of 项目实施和完工公告 are projects.
    """
    if unit == "个" and _tells_of_projects(slot, content):
        return {slot: content, "对象数": number, "对象单位": f"{unit}{_PROJECT}"}
    if not is_several(content):
        return {}
    parts = _BETWEEN_THINGS.split(content)
    listed = [p for p in parts if _LIST.search(p) and _is_on(_LIST.sub("", p), unit)]
    if len(listed) == 1 and not content.endswith(listed[0]):
        before, found, rest = content.partition(listed[0])
        return {slot: Item(f"{before}{found}（", number, f"{unit}）", rest)}
    *others, last = parts
    decided = unit in ("件", "份", "宗") and last.endswith(_DECIDED)
    if decided and len(others) == 1 and _LIST.search(others[0]):
        return {slot: content, "数量": number, "单位": unit}
    return {}


def _tells_of_projects(slot: str, content: str) -> bool:
    """Whether what was published tells of projects and is none: 21个 of 培育项目库及资金安排 are projects."""
    if slot == "公告":
        return _PROJECT in content and content.endswith(_SHOWN)
    return _PROJECT in content and content.endswith(_OF_PROJECTS)


def _is_on(listed: str, unit: str) -> bool:
    """Whether those on a list are surely people, or homes, that are counted so."""
    return unit in ("名", "人", "户") and counts_by(listed, unit) == By.HANGS


_PROJECT, _SHOWN = "项目", ("公告", "公示")
_OF_PROJECTS = ("安排", "项目库", "资金", "情况", "进度", "进展")
"""What is told of projects, and is itself not counted by 个."""
_DECIDED = ("决定", "决定书", "案例")
_SEASONS = ("季", "季度", "月", "周")
_SETTLED = (
    "理赔",
    "赔付",
    "发放",
    "拨付",
    "兑付",
    "分配",
    "验收",
    "销号",
    "整改",
    "办理",
    "处置",
    "考核",
    "检查",
    "抽检",
    "落实",
)
_AIDS = ("补助", "补贴", "奖补", "救助", "补偿")
_SPOTS = ("点位", "站点", "网点")
"""What is not named again behind contents that tell of it."""
_SHARES = ("%", "％")
"""What tells how much of it was published, and is nothing that it is about."""
_TERM = "学期"
"""For how long something was made known, and no thing that it was about."""
_MADE_PUBLIC = ("公布", "公开")
_OPINIONS = "征求意见"
_PEOPLE_TOLD = ("人员", "人选", "学员", "考生", "商户", "农户", "家庭")
"""Who is told of among papers: 发布招聘公告和拟聘人员 would publish people."""
_COUNTED = ("岗位", "泊位", "车位", "床位", "摊位", "路段", "路口", "网点", "点位", "站点", "小区")
"""What is counted by 个, as contents name it besides what was made known of it."""

_SMALL, _MANY, _HUGE = ("岗位", "泊位", "车位", "床位", "摊位"), 100, 1000
"""Those of them that come by hundreds, and from how many on no others do."""


def _as_listed(content: str) -> str:
    """Contents whose last is a list or a call as what it is: 拟聘人员名单, 意见征集."""
    if content.endswith(_OPINIONS) and content != _OPINIONS:
        return f"{content.removesuffix(_OPINIONS).removesuffix('公开')}意见征集"
    parts = _BETWEEN_THINGS.split(content)
    mixed = not all(part.endswith(_PEOPLE_TOLD) for part in parts)
    return f"{content}名单" if mixed and parts[-1].endswith(_PEOPLE_TOLD) else content


def _of_what(slot: str, content: str, number: Count, unit: str) -> dict[str, Value | None]:
    """What a number counts that is named among the contents and is none of them; empty where that is not so."""
    named = [thing for thing in _COUNTED if thing in content] if unit == "个" else []
    if slot == "公告" and number.value < _MANY:  # 摊位安排通告2个: so few may be announcements
        return {}
    if len(named) > 1:  # 泊位路段: of many it is sure which was counted, of few nobody can tell
        small = [thing for thing in named if thing in _SMALL]
        if len(small) == 1 and number.value >= _MANY:
            return {slot: content, "对象数": number, "对象单位": f"{unit}{small[0]}"}
        return {slot: Listing((content, Item("共", number, unit)), "，")}
    if named and named[0] not in _SMALL and number.value >= _HUGE:  # 收费路段, of 2800 places
        return {slot: Listing((content, Item("共", number, unit)), "，")}
    if named and not content.endswith(named[0]):
        content = f"{content}信息" if content.endswith(_CALLS_FOR) else content
        return {slot: content, "对象数": number, "对象单位": f"{unit}{named[0]}"}
    if unit == "种" and "病种" in content:
        return {slot: content, "对象数": number, "对象单位": "种疾病"}
    return {}


def _hung(
    slot: str, content: str, number: Count, unit: str, *, late: bool
) -> dict[str, Value | None]:
    """A number behind what it counts; people and things are not published so many times by themselves."""
    alone = late and not is_several(content) and not content.endswith(_WHOM)
    whom = alone and unit in _BY_ISSUE
    if whom and content.endswith(_PEOPLE_MEANT):
        content = f"{content}名单"
    elif whom and _NO_TEXT.search(content):
        content = f"{content}信息"
    called = (_NO_TEXT.search(content) and not late) or (late and content.endswith(_CALLS_FOR))
    if late and (unit or UNIT) in _SHEETS and content.endswith(_BIDDING):
        content = f"{content}信息"
    if called and _TIMES.search(unit or UNIT):
        content = f"{content}信息"
    return {slot: content, "数量": number, "单位": unit or UNIT}


def _is_issued(content: str) -> bool:
    """Whether any of contents is something issued to people."""
    parts = _BETWEEN_THINGS.split(content)
    return any(map(_ISSUED.search, parts)) or content.endswith(_POSTED)


_POSTED, _BOARDS = (
    ("告示", "告知书", "明白卡", "告知卡", "宣传单", "折页", "一封信"),
    ("处", "块", "张", "幅"),
)
"""What is put up in so many places."""


def _of_notices(matter: Matter) -> dict[str, Value | None]:
    """What a number is of beside something announced: so many things, by their name, or so many announcements."""
    content, number, unit = matter.content, matter.number, matter.unit
    if unit in _NO_NOTICES:
        if is_several(content) and not _ISSUED.search(content):
            return {}
        noun = named_by(matter.theme, content, unit, late=True)
        return {"公告": content, "对象数": number, "对象单位": f"{unit}{noun}"}
    *others, last = _BETWEEN_THINGS.split(content)
    run = not any(joint in content for joint in _ENDS_RUN)  # 岗位、成绩、体检结果公告12个
    told_of = run or not any(one.endswith(_OF_THEIRS) or _ISSUED.search(one) for one in others)
    if (
        others and unit in _NOTICES and told_of and _ISSUED.search(last)
    ):  # 停车收费和摊位安排通告2个
        return {"公告": content, "数量": number, "单位": unit}
    return {}


_NO_NOTICES = tuple("部台宗座栋幢道处户家辆艘眼亩所口盏棵株")
"""Units of things: so many of them are concerned by what was announced (加装公示，涉及18部电梯)."""
_NOTICES = ("个", "份", "条", "件", "项", "则", "篇")
_ENDS_RUN = ("和", "与", "及")
_OF_THEIRS = (
    *(
        "方案",
        "名单",
        "名册",
        "清单",
        "目录",
        "结果",
        "情况",
        "标准",
        "计划",
        "办法",
        "协议",
        "合同",
        "指南",
    ),
    *(
        "信息",
        "报告",
        "批复",
        "意见",
        "说明",
        "进度",
        "进展",
        "成绩",
        "排名",
        "材料",
        "清册",
        "明细",
        "表",
    ),
)
"""How what stands beside an announcement ends, which is none of its matter."""
_SHEETS, _BIDDING = ("份", "条"), ("招投标", "招标", "投标", "采购", "征收", "拆迁")
"""Papers, and what is done by way of many of them (招投标信息23份)."""
_BY_ISSUE = ("期", "批", "次", "批次", "期次")
_PEOPLE_MEANT = ("经营者", "经营户", "商家", "商户", "人员", "企业", "单位", "机构")
"""Who cannot be published four times, as their list can: 投诉集中的经营者名单4期."""
_WHOM = "对象"
"""Who was chosen, which is made known batch by batch as well as their list is."""
_RESULTS = ("中标结果", "招标结果", "验收结果", "评审结果", "采购结果")


def _is_list_of(content: str, unit: str) -> bool:
    """Whether a list is one of kinds, or of people, bodies or things that it names (补贴目录56种, 停产煤矿名单7座)."""
    if not _LIST.search(content):
        return False
    of_things = counts_by(_LIST.sub("", content), unit, late=True) == By.HANGS
    return unit in _LISTED or (of_things and not is_of_texts(unit))


_LISTED = ("种", "类", "户", "家", "名", "人")
_TEXTS = (
    "公告",
    "公示",
    "通告",
    "方案",
    "协议",
    "合同",
    "清单",
    "目录",
    "批复",
    "决定书",
    "指南",
    "报告",
)
_CALLS_FOR = ("招生", "招聘", "招募", "报名", "招租")
"""What one calls for, which cannot be published five times by itself (培训班招生5期)."""


def _ends_all(content: str, ends: tuple[str, ...]) -> bool:
    return all(part.endswith(ends) for part in _BETWEEN_THINGS.split(content))


_BETWEEN_THINGS = regex("[、和与及]")


def _listed_thing(content: str) -> str:
    """What is counted by 个 and named in a list of what became of it (排污口整治销号清单); "" where the list is of it."""
    listed = _LIST.sub("", content)
    thing = thing_named("", listed, "个") if listed != content else ""
    return thing if thing and not listed.endswith(thing) and listed.endswith(_BECAME) else ""


_BECAME = ("移交", "接管", "销号", "整改", "整治", "关停", "改造", "建设", "验收", "退出", "排查")


def _is_of_entries(content: str, unit: str) -> bool:
    """Whether a list is counted by its entries (名单, 96户)."""
    if not _LIST.search(content):
        return False
    listed = _LIST.sub("", content)
    kind = not is_of_texts(unit) and counts_by(listed, unit) == By.HANGS
    things = kind or bool(_PEOPLE.search(unit))
    return unit in _ENTRIES or (things and not as_state(listed).endswith("情况"))


def _content_before(matter: Matter) -> dict[str, Value | None]:
    """The same in drafts of earlier versions."""
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
