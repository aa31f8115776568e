"""What is made known of things that are counted: 29所学校的划片范围, 16处转移点及其责任人."""

from __future__ import annotations

from draftkit.analysis.material.counted import (
    BUILDING,
    KINDS,
    is_several,
    thing_of,
)
from draftkit.analysis.material.members import members_of, only_tells
from draftkit.analysis.material.nouns import noun_of
from draftkit.facts import Item, Listing, Value
from draftkit.kinds.material import Matter
from draftkit.kinds.shapes import Count
from draftkit.patterns import regex

_PART = regex(
    "(?P<thing>[^和与及、的]{0,6}?(?:[点站台栏亭桩牌位井]|线路|路线|路段))(?P<of>位置|地址|分布|布局|走向|起止点|编号|名称|面积)?(?P<joint>[和与、])(?P<rest>[^，]{2,14})"
)
"""Things, where they are or lie, and what else is made known of them (瞭望台位置和值班电话)."""
_PART_BEFORE = regex(
    "(?P<thing>[^和与及、的]{0,6}?(?:[点站台栏亭桩牌位]|线路|路线|路段))(?P<of>位置|地址|分布|布局|走向|起止点|编号|名称|面积)?(?P<joint>[和与、])(?P<rest>责任人|值班电话|联系电话|电话|开放时间|地址|位置|进度|收费|建设进度|[^，]{2,8})"
)
"""The same in earlier editions."""


def things_and_rest(content: str, unit: str, *, late: bool = False) -> tuple[str, str] | None:
    """Contents that name first what is counted (转移点和责任人, 16处): the things, and what is made known of them."""
    ends = KINDS.get(unit)
    match = (_PART if late else _PART_BEFORE).fullmatch(content) if ends else None
    if ends is None or match is None or not ends.search(match["thing"]):
        return None
    if match["of"]:
        return f"{match['thing']}的", f"{match['of']}{match['joint']}{match['rest']}"
    if late and not match["rest"].endswith(_THEIRS):
        return None
    return match["thing"], f"及其{match['rest']}"


_THEIRS = (
    *("责任人", "负责人", "管理人", "管护人", "管理员", "联系人", "监测人", "电话", "时间", "时段", "地址"),
    *("位置", "价格", "标准", "项目", "范围", "进度", "编号", "名称", "面积", "容量", "走向", "班次", "照片"),
)  # fmt: skip
"""How what is made known of things ends that stand before it; any other is beside them (见习岗位和社区专干招聘)."""


_BODY = regex(
    "(?P<thing>[^和与及、的]{0,6}?(?:食堂|幸福院|养老院|敬老院|福利院|学校|小学|初中|高中|幼儿园|医院|卫生院|卫生室|诊所|药店|企业|合作社|民宿|农家乐|市场|超市|商户|餐馆|宾馆|景区|驿站|书屋|托育点|项目))"
    "(?P<rest>[^名清目和与及、].+)"
)


def body_and_rest(content: str, unit: str, *, late: bool = False) -> tuple[str, str] | None:
    """Contents that begin with the bodies that are counted (幸福院入住条件, 4所): these, and what is made known of them."""
    match = _BODY.fullmatch(content) if unit in _BODY_UNITS else None
    if late and match is None and unit in _BUILT and (unit == "栋" or not is_several(content)):
        match = _BUILT[unit].fullmatch(content)
    if match is None or (late and match["rest"].startswith(_GOES_ON)):  # 项目库
        return None
    if late and match["thing"].endswith(_NOT_SO.get(unit, _NONE)):  # 食堂食材招标结果, 63所
        return None
    if (
        late and unit != "个" and match["thing"].endswith(_PROJECT)
    ):  # 12家旅游项目的: 家 counts who runs them
        return None
    return f"{match['thing']}的", match["rest"].removeprefix("的")


_NONE = ("\0",)
_NOT_SO = {"所": ("食堂",), "个": ("企业", "商户", "超市", "药店")}
"""Units, and those bodies that are not counted so."""
_PROJECT = "项目"
_BODY_UNITS = ("家", "所", "个", "处")
_BUILT = {
    "个": regex("(?P<thing>[^、和与及的]{2,8}?工程)(?P<rest>(?:中标|招标|验收|施工|建设).+)"),
    "栋": regex("(?P<thing>[^、和与及的]{0,6}?建筑)(?P<rest>[^物].+)"),
    "处": regex(
        "(?P<thing>[^、和与及的]{2,8}?工程)(?P<rest>(?:维修|管护|养护|改造|验收|施工|建设).+)"
    ),
}
"""The same of what is built, where nothing else is told that could be counted so."""

SAYS = regex(
    "(?:奖励|补贴|补助|奖补|补偿|标准|情况|结果|位置|电话|地址|收费|[价金税总定余差]额|[价金]|价格|条件|比例|排名|名次|限额|等级|信息|进[度展]|数据|时[间段]|[数量表图])$"
)
"""What is no thing itself and says something of the things that are counted: 年检结果，涉及203座."""
_PAPER = regex(
    "(?:方案|计划|规划|批复|合同|协议|明细|记录|办法|指南|案例|报告|意见|安排|流程|条件|材料)$"
)
"""What is counted by itself, 份 or 个, and says something of things that are counted otherwise."""
_OF_PLACES = regex("^(?:个|[条座处所家栋片户支份批间名](?!次)).")
"""A unit that says what it counts (个院落): 11个院落的改造方案."""
_JOINS = ("、", "和", "与", "及")
_EVENT_UNITS = ("场", "场次")
_EVENT_THING = regex(
    "(?P<event>.*(?:招聘会?|宣讲会?|座谈会|听证会|推介会|展销会|讲座|演出|比赛|培训))(?P<thing>岗位|名单|结果|安排|情况|内容)"
)
"""An event and what is made known of it."""
AREAS = ("亩", "公顷", "平方公里", "平方米")
BULK = ("吨", "立方米")
"""Units of how much, of which nothing is made known by itself (1850吨的调运)."""
_LENGTHS = frozenset(("公里", "千米", "米", "里", *AREAS, *BULK))
_OF_TIME = ("周", "月", "个月", "天", "日", "年", "季", "季度", "个季度")
_DAYS = ("天", "日", "周")
_SPANS = _LENGTHS.union(_OF_TIME, ("航次", "班次", "车次"))
"""Units of time, of length and area, of journeys: what was made known covers so much."""
_SPANS_SAID = {"季度": "个季度", "季": "个季度", "月": "个月"}
"""How many of them there are: 4季度 would be read as the fourth."""
_SEASON, _QUARTER, _FOUR = "季", "季度", 4
_DEED = regex("(?:方案|合同|协议|批复)$")
_FOUND = regex("(?:查出|发现|反馈|交办|指出|移交)$")
"""What was done to the things counted, before their noun: 审计查出的38个问题."""
_SHORT_NAMES = regex("[^、]{1,2}(?:、[^、]{1,2})+")
"""Of what kinds the things are: 水、气、公交企业."""
_EVERY = regex("^(?:各个?|每个?|所有)$")
_PLACE_UNITS = {"处": "", "座": "", "部": "电梯", "台": "电梯"}
"""Units of places and the like that a theme names → what alone is counted so ("" where many things are)."""
_PLACE_WORK = regex(
    "(?:既有|老旧)?(?:住宅|小区)?(?:加装)?(?P<place>[\u4e00-\u9fff]{0,2}(?:夜市|集市|市场|公厕|厕所|桥梁?|水库|公园|广场|水厂|泵站|水闸|电梯|景区|景点|码头|渔港|老街|古建筑|院落|工地|墓地|闸口|矿山))"
    "(?:管理|提升|改造|建设|整治|修缮|维护|治理|运行|保护|修复|安全|监管|开放|更新)?"
)
"""A theme that names places to be counted, and what is done there."""


_THINGS_IN = regex(
    "(?P<thing>[^和与及、的]{0,6}?(?:站点|点位|点|泊位|车位|路口|路段|线路|小区|公厕|院落|街巷|楼栋|河段|村庄|水库|桥梁|窗口|工地))"
    "(?P<told>(?:整治|改造|建设|修缮|施工|治理|整改|安装|维修|设置|调整)(?:进[度展]|情况|结果|计划|方案|安排))"
    "|(?P<where>[^和与及、的]{2,8}?)(?P<lie>分布|布局|位置|地址|编号)"
)
"""Things to be counted, and what is made known of them (检测站点分布8个)."""
_THING_UNITS = ("个", "处", "座", "条", "栋", "块")


_TELLS = ("内容", "来源", "范围", "用途", "构成", "走向")
_NAMES_ALL = regex("(?:清单|名[单录册]|目录|台账|一览表|批复|决定书?|许可|证|照|(?<!标)牌)$")
"""What is counted itself, or lists what is counted, whatever the theme names."""


def _tells_of(content: str, unit: str) -> bool:
    """Whether contents tell something of the things that ``unit`` counts, and are not themselves what is counted."""
    if says_of(content) or content.endswith(_TELLS):
        return True
    return unit != "个" and (unit == "处" or _NAMES_ALL.search(content) is None)


def says_of(content: str) -> bool:
    """Whether what was published says something of things, and is none itself."""
    return bool(SAYS.search(content) or _PAPER.search(content))


def _place_named(theme: str) -> str:
    """The places that a theme is about (夜市管理: 夜市); "" where it names none."""
    match = _PLACE_WORK.fullmatch(theme)
    return match["place"] if match else ""


def _is_shown_of_projects(content: str) -> bool:
    """Whether something is shown of projects, of which there are so many 个 (建设项目环境影响评价公示)."""
    return content.endswith("公示") and "项目" in content[:-4]


def of_things(
    matter: Matter, slot: str, *, plain: bool, late: bool = False
) -> dict[str, Value | None]:
    """What is made known of things that are counted (29所学校的划片范围); empty where that is not sure.

    ``late``: no number stands before what has one itself, or before words that it would be read with (11个年度…项目).
    """
    found = _of_things(matter, slot, plain=plain, late=late)
    content, number, unit = matter.content, matter.number, matter.unit
    told = found.get(slot)
    if not (late and number and isinstance(told, Item)):
        return found
    misread = _is_misread(matter, told) or _is_guessed(matter, told)
    if not (misread or (unit not in _SPANS and _may_count_others(matter, told))):
        return found
    noun = "" if len(unit) > 1 else noun_of("", content, unit, number.value)
    return {slot: content, "对象数": number, "对象单位": f"{unit}{noun}"}


def _of_projects(
    content: str, number: Count, unit: str, slot: str
) -> dict[str, Value | None] | None:
    """What is told of projects, of which there are so many (特色村寨保护项目的立项批复、完工情况, 3个); else None."""
    named, found, rest = content.partition(f"{_PROJECT}的")
    if unit not in ("个", "项") or not (named and found) or not is_several(content):
        return None
    if is_several(named) or named.startswith(_NO_START) or any(map(str.isdigit, named)):
        return {slot: content, "对象数": number, "对象单位": f"{unit}{_PROJECT}"}
    return {slot: Item("", number, f"{unit}{named}{found}", rest)}


_NO_START = ("年度", "首批", "本年", "全年", "半年", "季度", "月度", "第")
_HOUSES = ("房", "楼", "建筑", "住宅", "宿舍", "民居", "老宅", "公寓", "校舍")
"""What is counted by 栋 itself, so that no 楼 need be named."""


def _is_guessed(matter: Matter, told: Item) -> bool:
    """Whether what a number before contents is of stands neither there at first nor in the theme (23所学校的城区小学、初中学区划分)."""
    content, thing = matter.content, told.unit.removesuffix("的")[1:]
    given = not told.unit.endswith("的") or content.startswith(thing) or thing in matter.theme
    if told.label or matter.unit in _SPANS or given:
        return False
    return is_several(content) or any(one in content for one in _HOUSES)


def _may_count_others(matter: Matter, told: Item) -> bool:
    """Whether what a number would stand before joins more than the thing with that number, and words that tell of it."""
    if len(matter.unit) > 1 or f"{told.unit[1:].removesuffix('的')}的" in matter.content:
        return False  # 8个项目的, 特色村寨保护项目的: all that follows is of these
    others = members_of(matter.content)[1:]
    joined = members_of(told.unit)[1:]
    return bool(joined) or not all(map(only_tells, others))


def _is_misread(matter: Matter, told: Item) -> bool:
    """Whether a number before contents would be read with another word than the one it counts."""
    content, unit = matter.content, matter.unit
    if unit in _SPANS:
        return False
    at_once = told.unit[1:].startswith(content[:2])
    if at_once and (any(map(str.isdigit, told.unit)) or content.startswith(_NO_START)):
        return True
    return told.unit == f"{unit}{BUILDING}的" and any(one in told.noun for one in _HOUSES)


def _of_things(matter: Matter, slot: str, *, plain: bool, late: bool) -> dict[str, Value | None]:
    """The same, wherever the number may stand."""
    content, number, unit = matter.content, matter.number, matter.unit
    if not number:
        return {}
    if late and (found := _of_projects(content, number, unit, slot)):
        return found
    if event := _EVENT_THING.fullmatch(content) if unit in _EVENT_UNITS else None:
        # 专场招聘岗位9场: what is held nine times is the event, not what is made known of it.
        return {slot: Item("", number, f"{unit}{event['event']}的", event["thing"])}
    is_paper = slot == "公告" or _DEED.search(content)  # 公告，涉及218公里
    # 路肩硬化和排水沟，涉及9公里
    if unit in _LENGTHS and (is_paper or (plain and not says_of(content))):
        return {slot: content, "对象数": number, "对象单位": unit}
    if late and unit in _DAYS and not _is_short(content):  # 交易季农残快检结果61天
        return {slot: content, "数量": number, "单位": unit}
    if unit in _SPANS:  # 监测结果26周: 26周的监测结果
        if (
            late
            and unit == _SEASON
            and _QUARTER not in f"{content}{matter.note}"
            and number.value != _FOUR
        ):
            return {slot: content, "数量": number, "单位": unit}  # 投保清单2季: of crops
        said = _SPANS_SAID.get(unit, unit) if late else unit
        if late and _QUARTER in content and said.endswith(_QUARTER):  # 季度复核结果, 4季度
            return {slot: Listing((content, Item("共", number, said)), "，")}
        return {slot: Item("", number, f"{said}的", content)}
    place = _place_named(matter.theme) if unit in _PLACE_UNITS and says_of(content) else ""
    if late and place and place in content:  # 加装电梯审查结果，涉及41部电梯
        return {slot: content, "对象数": number, "对象单位": f"{unit}{place}"}
    if place.endswith(_PLACE_UNITS.get(unit, "")) and place:
        return {slot: Item("", number, f"{unit}{place}的", content)}
    if among := _THINGS_IN.fullmatch(content) if unit in _THING_UNITS else None:
        thing = str(among["thing"] or among["where"]).removesuffix(unit)  # 18栋楼的, not 18栋楼栋的
        return {slot: Item("", number, f"{unit}{thing}的", among["told"] or among["lie"])}
    named = things_and_rest(content, unit, late=late)
    shown = says_of(content) or (late and unit == "个" and _is_shown_of_projects(content))
    if named or (shown and (named := body_and_rest(content, unit, late=late))):
        return {slot: Item("", number, f"{unit}{named[0]}", named[1])}
    if _OF_PLACES.search(unit):
        return _of_kind(matter, slot, plain=plain, late=late)
    if (thing := thing_of(matter.theme, content, unit, late=late)) and _tells_of(content, unit):
        if (
            named_so := noun_of("", content, unit, number.value)
            if late and thing == BUILDING
            else ""
        ):
            thing = named_so  # 高层住宅消防隐患，涉及27栋住宅
        longest = max(map(len, content.replace("和", "、").split("、")))
        run = "、" in content and longest > _SHORT_MEMBER
        if late and (named_so or run or slot == "公告"):  # no lift issues 楼栋公示
            return {slot: content, "对象数": number, "对象单位": f"{unit}{thing}"}
        return {slot: Item("", number, f"{unit}{thing}的", content)}
    return {}


_IN_WORD = regex("[站点厂店馆所园楼](?=点|房|务|长|员|址|铺|家|主|牌|内|名|栋|道|宇)")
"""What a unit names, as part of another word (站点, 34个站)."""


def _is_run(content: str) -> bool:
    """Whether names stand in a row that nothing closes (帐篷、棉被库存清单)."""
    return "、" in content and not any(joint in content for joint in _JOINS[1:])


_SITES, _SITE = "个站点", "站"
_SHORT_SITE = 5


def _site_in(content: str) -> str:
    """The stations that contents begin with (换热站责任人); "" where they begin with something else."""
    before, found, rest = content.partition(_SITE)
    led = bool(before and found and len(rest) > 1) and rest[0] not in "点位、和与及"
    return f"{before}{found}" if led and len(before) < _SHORT_SITE else ""


_COLLECTIVE = ("集体",)
"""What is a village's own, and one word with it (补偿和村集体分红, 7个村)."""


def _is_beside(before: str) -> bool:
    """Whether something else is told before the name of what is counted, which is none of it (道路占地补偿和)."""
    return any(joint in before for joint in _JOINS[1:])


_NO_NAME = tuple("整全本跨进入驻到")
"""What makes another word of what a unit names."""
_GOES_ON = tuple("库表册书图卡")
"""What makes one word of what a unit names and itself."""
_SHORT_MEMBER, _SHORT_NAME = 6, 10
"""Characters up to which what is told of things may stand behind them in a row (14家机构的备案、等级和检查结果)."""
_HEARD = "意见"
"""What was asked about a deed, which stays with the things it was done to."""


def _of_kind(matter: Matter, slot: str, *, plain: bool, late: bool) -> dict[str, Value | None]:
    """What is made known of those that the unit names itself (个院落)."""
    content, unit, number = matter.content, matter.unit, matter.number or 0
    # 29所学校的学校划片范围: what is counted is not named once more.
    before, thing, rest = content.partition(unit[1:])
    before = _EVERY.sub("", before)  # 76个嘎查的, not 76个各嘎查的
    if (
        late and thing and rest[:1] in _JOINS and len(before) > 1
    ):  # 改造片区和停水安排, 14个片区: not the whole object
        return {slot: content, "对象数": number, "对象单位": unit}
    rest = rest.removeprefix("的") if late else rest  # 43个…项目的立项, not 项目的的立项
    if thing and rest[:1] in _JOINS and len(before) > 1:
        # 312个新增泊位、收费标准: the things themselves are made known too.
        return {slot: Item("", number, f"{unit[0]}{before}{thing}", rest)}
    goes_on = rest[:1] in _GOES_ON or rest.startswith(_COLLECTIVE)
    if late and thing and (goes_on or _is_beside(before)):  # 项目库, 23个项目: it is one word
        return {slot: content, "对象数": number, "对象单位": unit}
    is_word = bool(before) or len(thing) > 1  # 村规民约, 17个村: the things are not parted from it
    one = "、" not in before or _SHORT_NAMES.fullmatch(before)
    if late and before in _NO_NAME:  # 整村授信名单, 17个村
        one = None
    parted = bool(thing) and len(rest) == 1
    if plain and parted:  # 小班图, 68个小班: nor they from it
        one = None
    if thing and rest and is_word and one and rest[0] not in _JOINS:
        if _FOUND.search(before):
            return {slot: Item(f"{before}的", number, f"{unit[0]}{thing}的", rest)}
        if late and _HEARD in rest:  # 5条线路调整听取意见结果: what was adjusted are the lines
            return {slot: Item("", number, f"{unit[0]}{before}{thing}", rest)}
        return {slot: Item("", number, f"{unit[0]}{before}{thing}的", rest)}
    if late and unit == _SITES and (site := _site_in(content)):
        # 14个换热站的责任人, not 14个站点的换热站责任人
        return {slot: Item("", number, f"{unit[0]}{site}的", content.removeprefix(site))}
    if matter.theme.endswith(unit[1:]):  # 村卫生室, 188个室: 188个村卫生室的
        return {slot: Item("", number, f"{unit[0]}{matter.theme}的", content)}
    if plain and (
        parted or (thing and not rest) or _IN_WORD.match(content[: len(unit)]) or _is_run(content)
    ):
        return {slot: content, "对象数": number, "对象单位": unit}
    if late and not _is_short(
        content
    ):  # 计划、造价和信用评价, 18个项目: put first it would part a long name from its verb
        return {slot: content, "对象数": number, "对象单位": unit}
    return {slot: Item("", number, f"{unit}的", content)}


def _is_short(content: str) -> bool:
    """Whether contents are one name, or a few short words, so that what they are told of may stand before them."""
    parts = content.replace("和", "、").split("、")
    return all(len(one) <= (_SHORT_MEMBER if parts[1:] else _SHORT_NAME) for one in parts)
