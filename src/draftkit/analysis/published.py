"""主动公开 as the office counts it: the total, through which channels, of which classes, about which matters.

Nothing is put together that the figures do not bear: 其中 only where parts add up exactly, a class is one of a
channel's only where the classes are all that the channel published.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from draftkit.analysis.counted import (
    By,
    as_state,
    before_last,
    body_and_rest,
    counts_by,
    is_of_texts,
    is_several,
    named_by,
    thing_of,
    things_and_rest,
    whole_in,
)
from draftkit.analysis.ledger import Ledger
from draftkit.chinese.talk import written
from draftkit.editions import Edition
from draftkit.facts import Item, Listing, Value
from draftkit.kinds import fields
from draftkit.kinds.material import Channel, Matter
from draftkit.kinds.shapes import Count
from draftkit.patterns import regex
from draftkit.phrasebank.schema import unquoted
from draftkit.tuples import NamedTuple

NOUN, UNIT = "政府信息", "条"
_LONG = 60
"""Characters of keywords and channels together from which the channels get a sentence of their own."""
_TOGETHER = 5
"""Matters that one sentence names together, at most."""


def note(ledger: Ledger, areas: tuple[str, ...], edition: Edition) -> None:
    """Note what was published; ``areas`` are the keywords as fields of published information."""
    _total(ledger, areas, edition)
    _channels(ledger, areas)
    _classes(ledger, weighed=edition.classes_weighed)


def _total(ledger: Ledger, areas: tuple[str, ...], edition: Edition) -> None:
    # A class that is told as such is not told as a field as well.
    classes = {content.name for content in ledger.filing.given[fields.CLASSES]}
    others = tuple(area for area in areas if area not in classes)
    # One field alone would read as if little else had been published, and the rest would lack the first.
    kept = (edition.keywords_together and others) or (
        edition.classes_weighed and len(others) == 1 < len(areas)
    )
    areas = areas if kept else others
    if areas:
        ledger.case("有领域", "关键词")
        ledger.slot("领域", Listing(areas), "关键词")
    total = ledger.filing.given[fields.TOTAL]
    if total is not None and total.value:
        # 主动公开公开信息256条: what was published is not called published once more.
        noun = _PUBLISHED.sub("", total.noun)
        ledger.slot("名词", noun or NOUN, fields.TOTAL.key)
        ledger.slot("单位", total.unit or UNIT, fields.TOTAL.key)


# ---------------------------------------------------------------- channels


_BETWEEN = regex("[、，]")


def _channel_name(channel: Channel) -> str:
    column = channel.column
    if not column:
        return channel.name
    if "栏" in column or "“" in column:
        return f"{channel.name}{column}"
    return f"{channel.name}{''.join(f'“{one}”' for one in _BETWEEN.split(column))}栏目"


def _counted(ledger: Ledger) -> list[tuple[Channel, Count]]:
    """The channels told among what was published that have a number."""
    channels = ledger.filing.given[fields.CHANNELS]
    return [(c, c.number) for c in channels if not c.part and c.number and c.number.value]


def _exact_total(ledger: Ledger) -> int | None:
    total = ledger.filing.given[fields.TOTAL]
    return total.value if total is not None and total.exact else None


def _unit(ledger: Ledger) -> str:
    total = ledger.filing.given[fields.TOTAL]
    return total.unit if total is not None and total.unit else UNIT


def _channels(ledger: Ledger, areas: tuple[str, ...]) -> None:
    channels = [c for c in ledger.filing.given[fields.CHANNELS] if not c.part]
    counted = _counted(ledger)
    named = tuple(_channel_name(c) for c in channels if c.number is None)
    if named:
        ledger.slot("渠道名单", Listing(named), fields.CHANNELS.key)
    unit, exact = _unit(ledger), _exact_total(ledger)
    items = [Item(_channel_name(c), number, c.unit or unit) for c, number in counted]
    sure = all(number.exact for _, number in counted)
    together = sum(number.value for _, number in counted)
    grounds = (fields.CHANNELS.key, fields.TOTAL.key)
    several, adds_up = len(items) > 1, sure and together == exact and not named
    same_unit = all(not c.unit or c.unit == unit for c, _ in counted)
    length = sum(len(item.label) + len(item.number_text) + 2 for item in items)
    short = length + sum(map(len, areas)) <= _LONG
    if several and adds_up and same_unit and short:
        ledger.slot("渠道其中", Listing(tuple(items)), *grounds)
        ledger.case("总句_渠道", *grounds)
        return
    if len(items) == 1 and adds_up:
        ledger.slot("渠道唯一", items[0].label, *grounds)
        ledger.case("总句_渠道", *grounds)
        return
    more = exact is not None and together > exact
    ledger.one_of(
        grounds,
        渠道句_其中=several and adds_up and same_unit,
        渠道句_分列=several and not (adds_up and same_unit) and not more,
        渠道句_重=several and not adds_up and more,
        渠道句_单一=len(items) == 1,
        渠道句_名单=not items and bool(named),
        渠道句_存疑=exact is not None and any(n.value > exact for _, n in counted),
    )
    if len(items) == 1:
        only = items[0]
        ledger.slot("渠道单名", only.label, *grounds)
        ledger.slot("渠道单数", only.number, *grounds)
        ledger.slot("渠道单位", only.unit, *grounds)
    elif items:
        ledger.slot("渠道句明细", Listing(tuple(items)), fields.CHANNELS.key)


_NAMES = "渠道句_名单"
_ELSEWHERE = "渠道句_平台"
_MOVED = "渠道句_移"
_COUNTED_CASES = ("渠道句_其中", "渠道句_分列", "渠道句_重", "渠道句_单一")


def move_channels(ledger: Ledger, *, platform_told: bool) -> None:
    """Leave channels without numbers to 平台建设, where that has nothing else to tell and 主动公开 has."""
    told = ledger.filing.given[fields.TOTAL] or "有领域" in ledger.cases
    if _NAMES in ledger.cases and told and not platform_told and "有网站" not in ledger.cases:
        grounds = ledger.cases.pop(_NAMES)
        ledger.one_of(grounds, **{_ELSEWHERE: True})


def move_counts(ledger: Ledger, *, platform_named: bool) -> None:
    """Leave the channels and their numbers to 平台建设, where that names no platform and 主动公开 tells a total or fields.

    A part that has nothing of its own would only name the channels again.
    """
    told = ledger.filing.given[fields.TOTAL] or "有领域" in ledger.cases
    # Classes of the only channel follow the sentence that names it.
    if platform_named or not told or "有网站" in ledger.cases or "分类_同渠" in ledger.cases:
        return
    grounds = ledger.cases.pop("总句_渠道", None)
    if grounds is not None:
        together = ledger.slots.pop("渠道其中", None)
        only = ledger.slots.pop("渠道唯一", None)
        if together is not None:
            ledger.slot("渠道句明细", together.value, *together.cells)
        if only is not None:
            ledger.slot("渠道单名", only.value, *only.cells)
        ledger.one_of(grounds, 渠道句_其中=together is not None, 渠道句_唯一=only is not None)
    elif not any(case in ledger.cases for case in _COUNTED_CASES):
        return
    ledger.case(_MOVED, fields.CHANNELS.key, fields.TOTAL.key)


# ---------------------------------------------------------------- classes


def _classes(ledger: Ledger, *, weighed: bool) -> None:
    """``weighed``: documents are counted as documents are, where no total says by what all is counted."""
    classes, key = ledger.filing.given[fields.CLASSES], fields.CLASSES.key
    counted = [(c.name, c.number) for c in classes if c.number is not None and c.number.value]
    named = tuple(c.name for c in classes if c.number is None)
    if named:
        ledger.slot("分类名单", Listing(named), key)
    sure, together = all(n.exact for _, n in counted), sum(n.value for _, n in counted)
    exact = _exact_total(ledger)
    adds_up = sure and not named and together == exact
    channel = "" if adds_up or not sure or named else _scope(ledger, together)
    # Where only one channel is told, the sentence before has just named it.
    just_named = bool(channel) and len(ledger.filing.given[fields.CHANNELS]) == 1
    if channel and not just_named:
        ledger.slot("分类渠道", channel, key, fields.CHANNELS.key)
    apart = bool(counted) and not adds_up and not channel
    less = together < exact if exact is not None else weighed and _far_less(ledger, together)
    ledger.one_of(
        (key, fields.TOTAL.key, fields.CHANNELS.key),
        分类_其中=bool(counted) and adds_up,
        分类_渠道=bool(counted) and bool(channel) and not just_named,
        分类_同渠=bool(counted) and just_named,
        分类_部分=apart and less,
        分类_分列=apart and not less,
        分类_名单=bool(named) and not counted,
        分类_存疑=apart and exact is not None and together > exact,
    )
    if counted:
        unit, by_piece = _unit(ledger), weighed and ledger.filing.given[fields.TOTAL] is None
        items = tuple(
            Item(name, number, "件" if by_piece and _DOCUMENTS.search(name) else unit)
            for name, number in counted
        )
        ledger.slot("分类明细", Listing(items), key)


_DOCUMENTS = regex("(?:规章|文件|公文)$")


def _far_less(ledger: Ledger, together: int) -> bool:
    """Whether classes are no more than part of a total of which only about how much is known (5500余)."""
    total = ledger.filing.given[fields.TOTAL]
    return total is not None and 2 * together < total.value


def _scope(ledger: Ledger, together: int) -> str:
    """The one channel whose number the classes add up to; "" where there is none or more than one."""
    found = [c for c, n in _counted(ledger) if n.exact and n.value == together]
    return _channel_name(found[0]) if len(found) == 1 else ""


# ---------------------------------------------------------------- matters


class Told(NamedTuple):
    """A record of matters: its slots, the part it is wanted in, and the note that its matter has."""

    slots: dict[str, Value | None]
    part: str
    note: str


def matters(given: Sequence[Matter], edition: Edition) -> Iterator[Told]:
    """The records of matters.

    Matters of one theme published in one place are told together, unless one has a note of its own; in late editions
    also what names that theme itself, and in the last every one by its theme where one is.
    """
    told = [m for m in given if m.number is None or m.number.value]
    named = {_theme(m) for m in told} if edition.themes_shared else set()
    if edition.themes_throughout and any(named):
        named = {m.theme for m in told}

    def place(matter: Matter) -> tuple[str, str, str]:
        theme = matter.theme if matter.theme in named else _theme(matter)
        return theme, matter.channel, matter.part

    firsts: dict[tuple[str, str, str], int] = {}
    for number, matter in enumerate(told):
        firsts.setdefault(place(matter), number)
    run = sorted(told, key=lambda m: (firsts[place(m)], bool(m.note)))
    for (theme, channel, part), some in groupby(run, key=place):
        for together in _together(list(some)):
            noted = edition.things_counted and len(together) == 1
            told_in_note = _in_note(together[0]) if noted else None
            slots: dict[str, Value | None] = {
                "主题": theme,
                **(
                    told_in_note
                    or {
                        **_contents(together, edition),
                        "说明": _note(together[0].note.rstrip("。")),
                    }
                ),
                "渠道" if _is_place(channel) else "途径": channel,
            }
            yield Told(slots, part, together[0].note)


def _in_note(matter: Matter) -> dict[str, Value | None] | None:
    """What was published and its note, where the note tells what the number counts, or what else it was about; else None."""
    number, unit, note = matter.number, matter.unit, _note(matter.note.rstrip("。"))
    if not number or not unit or not note:
        return None
    bare = matter._replace(number=None, note="")
    first, mark, rest = note.partition("，")
    if f"{number.text}{unit}" in note:  # 涉及梅湾新村等5个小区
        return {**_plainly(bare, late=True), "说明": note}
    if (
        (by := _BY_EACH.search(note)) and unit == "个" and is_several(matter.content)
    ):  # 以行政村为单位, 7个
        told = _plainly(bare, late=True)
        return {**told, "说明": Listing((Item(_ABOUT, number, f"{unit}{by['each']}"), note), "，")}
    if parts := whole_in(first, unit):
        whole: Value = Item(parts[0], number, unit, parts[1])
        return {
            **_plainly(bare, late=True),
            "说明": Listing((whole, rest), mark) if mark else whole,
        }
    told = _plainly(matter._replace(note=""), late=True)
    if "对象数" in told and first.startswith(_ABOUT) and any(map(str.isdigit, first)):
        of = Item(_ABOUT, number, str(told.pop("对象单位")))
        del told["对象数"]
        return {**told, "说明": Listing((of, note.removeprefix(_ABOUT)))}
    return None


_ABOUT = "涉及"
_BY_EACH = regex("以(?P<each>[^，以]{1,6})为单位")
_PLACE = regex(
    r"网|平台|[专子]栏|栏目?$|公众号|视频号|抖音|头条|微博|媒体|屏|墙|牌|[厅室馆站群窗场]$|门口|[单大店]元?门$|码头|路口|村口|车站|专区|中心|客户端|APP|系统"
)
"""What something can stand in, as a channel; anything else is a way (村民代表大会)."""


_WAYS = ("短信", "电话", "广播", "信件", "邮件", "入户", "走访", "大喇叭", "村村响")
"""A way of telling, among places too: 通过渔港大屏和短信, not 在渔港大屏和短信."""
_HOURS = regex(
    "^(?:每[天日周早晚][^，]{0,3}|[早晚午][上间]?)\\d{1,2}(?:[点时]|:\\d\\d)[^，]*[至到—-]"
)
_TAKES_PART = regex(
    "^(?:[请由])?(?P<who>[^，请由]{2,10})(?P<does>到场(?:见证|公证|监督)?|参加|参与|见证|现场见证|全程监督|旁听)$"
)

_TAKING = ("到场", "见证", "公证", "监督", "参加", "参与", "旁听")


def _is_place(channel: str) -> bool:
    """Whether it was made known in a place, not by a way of telling alone or among places."""
    return bool(_PLACE.search(channel)) and not any(way in channel for way in _WAYS)


def _note(note: str) -> str:
    """A note in a report's words: hours are said to be hours, and those who take part do so in the matter."""
    if ("点" in note or ":" in note) and _HOURS.match(note):
        return f"时间为{note}"
    if note.endswith(_TAKING) and (match := _TAKES_PART.match(note)):
        if note.startswith("请"):
            return f"有关工作邀请{match['who']}{match['does']}"
        return f"相关现场有{match['who']}{match['does']}"
    return written(note)


def _theme(matter: Matter) -> str:
    """The theme, unless what was published names it."""
    return "" if unquoted(matter.theme) in matter.content or _counts_theme(matter) else matter.theme


def _counts_theme(matter: Matter) -> bool:
    """Whether what a theme names are counted: 社区食堂, 菜价, 7家 is told as 7家社区食堂的菜价."""
    if not matter.number or not says_of(matter.content):
        return False
    return thing_of(matter.theme, matter.content, matter.unit) == matter.theme


def _together(matters: Sequence[Matter]) -> Iterator[Sequence[Matter]]:
    plain = [m for m in matters if not m.note]
    # With a mark inside a name the joints between names are no longer seen: two at most.
    most = 2 if any("、" in m.content for m in plain) else _TOGETHER
    for start in range(0, len(plain), most):
        yield plain[start : start + most]
    yield from ([m] for m in matters if m.note)


_PUBLISHED = regex("^(?:主动)?公开的?(?=.)")
_OF_TEXTS = regex(
    "[条件份个期批版篇项部张则次起例种类套本册段集场页封幅栏周轮月天日讲宗笔]|人次|万元|[名户家]$"
)
"""Units of what is published; any other counts what it is about (船名册268艘: 涉及268艘)."""


_ISSUED = regex("(?:公示|公告|通告|通知|通报|公报|预告|预警|提示|提醒|快讯)$")
"""What is itself issued to people: 发布公示, not 公布公示."""
_HELD = regex("(?:征集|征询|征求意见|听证会?|评议|宣讲|说明会|恳谈会|座谈会)$")
"""What is held and not published: 开展意见征集, not 公开意见征集."""
_LIST = regex("(?:清单|名[单录册]|目录|台账|一览表)$")
"""What lists the things that are counted: 建设清单（20个）."""
_ENTRIES = ("个", "条", "项")
"""By what the entries of a list are counted, not the lists."""
_SAYS = regex(
    "(?:奖励|补贴|补助|奖补|补偿|标准|情况|结果|位置|电话|地址|收费|[价金税总定余差]额|[价金]|价格|条件|比例|排名|名次|限额|等级|信息|进[度展]|数据|时[间段]|[数量表图])$"
)
"""What is no thing itself and says something of the things that are counted: 年检结果，涉及203座."""
_PAPER = regex(
    "(?:方案|计划|规划|批复|合同|协议|明细|记录|办法|指南|案例|报告|意见|安排|流程|条件|材料)$"
)
"""What is counted by itself, 份 or 个, and says something of things that are counted otherwise."""
_NO_TEXT = regex("(?:账[户号]|许可|对象|点位|网点|人员|企业|单位|机构|设施|产品|地块|房源|岗位)$")
"""What cannot be published 27 times by itself: 监管账户信息27批."""
_TIMES = regex("^[期批次条份则件篇]次?$")
_OF_PLACES = regex("^(?:个|[条座处所家栋片户支份批间名](?!次)).")
"""A unit that says what it counts (个院落): 11个院落的改造方案."""
_JOINS = ("、", "和", "与", "及")
_PEOPLE = regex("^[户名家人]$")
_EVENT_UNITS = ("场", "场次")
_EVENT_THING = regex(
    "(?P<event>.*(?:招聘会?|宣讲会?|座谈会|听证会|推介会|展销会|讲座|演出|比赛|培训))(?P<thing>岗位|名单|结果|安排|情况|内容)"
)
"""An event and what is made known of it."""
_AREAS = ("亩", "公顷", "平方公里", "平方米")
_BULK = ("吨", "立方米")
"""Units of how much, of which nothing is made known by itself (1850吨的调运)."""
_LENGTHS = frozenset(("公里", "千米", "米", "里", *_AREAS, *_BULK))
_OF_TIME = ("周", "月", "个月", "天", "日", "年", "季", "季度")
_SPANS = _LENGTHS.union(_OF_TIME, ("航次", "班次", "车次"))
"""Units of time, of length and area, of journeys: what was made known covers so much."""
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


def _slot_of(content: str) -> str:
    """The slot of what was published, by the verb that it takes."""
    if content.startswith("公示"):  # 发布公示方案, not 公布公示方案
        return "公告"
    return "征集" if _HELD.search(content) else "公告" if _ISSUED.search(content) else "内容"


def _contents(matters: Sequence[Matter], edition: Edition) -> dict[str, Value | None]:
    if len(matters) == 1:
        if not edition.contents_plain:
            return _content(matters[0])
        return _plainly(matters[0], late=edition.things_counted)
    values = tuple(
        Item(m.content, m.number, m.unit or UNIT) if m.number else m.content for m in matters
    )
    mark = "以及" if any("、" in m.content for m in matters) else "、"
    slots = {_slot_of(m.content) for m in matters}
    return {slots.pop() if len(slots) == 1 else "内容": Listing(values, mark)}


def says_of(content: str) -> bool:
    """Whether what was published says something of things, and is none itself."""
    return bool(_SAYS.search(content) or _PAPER.search(content))


def _place_named(theme: str) -> str:
    """The places that a theme is about (夜市管理: 夜市); "" where it names none."""
    match = _PLACE_WORK.fullmatch(theme)
    return match["place"] if match else ""


def _plainly(matter: Matter, *, late: bool) -> dict[str, Value | None]:
    """What was published with its number, told as plainly as can be where the number is not surely that of a text.

    What is done is a state (发放情况), and a number that cannot hang behind what it counts stands by itself: 涉及68套, 共17件.
    ``late``: more is known of what things are counted (定点机构名单和补贴标准, 73家).
    """
    content, number, unit = matter.content, matter.number, matter.unit
    by = counts_by(content, unit or UNIT, late=late) if number else By.NONE
    if by != By.HANGS or is_several(content):
        matter = matter._replace(content=as_state(content))
        content = matter.content
    slot = _slot_of(content)
    if late and slot == "内容" and any(map(_ISSUED.search, _BETWEEN_THINGS.split(content))):
        slot = "公告"  # 发布风险等级公示和演练安排, not 公开…公示
    if not number:
        return {slot: content}
    # What was published is counted by 条 itself: 25条农村公路 would be roads.
    if (
        unit not in (*_BULK, UNIT)
        and not unit.endswith(_AREAS)
        and (found := _of_things(matter, slot, plain=True, late=late))
    ):
        return found
    entries = _is_of_entries(content, unit) or (
        late and unit in _KINDS and bool(_LIST.search(content))
    )
    if entries and not is_several(content):
        return {slot: Listing((content, Item("", number, f"{unit}）")), "（")}
    if parts := before_last(content, unit):
        return {slot: Item(parts[0], number, unit, parts[1])}
    if by == By.SUM or (by == By.OF and matter.note.startswith("涉及")):
        texts = late and _ends_all(
            content, _TEXTS
        )  # 公告、方案共4个, which the comma would part from them
        if (
            late and unit == "个" and not texts and is_several(content)
        ):  # of which it is not sure what they are
            return {slot: Listing((content, Item("", number, f"{unit}）")), "（")}
        return {slot: Listing((content, Item("共", number, unit or UNIT)), "" if texts else "，")}
    if by == By.OF:
        return {
            slot: content,
            "对象数": number,
            "对象单位": f"{unit}{named_by(matter.theme, content, unit, late=late)}",
        }
    called = _NO_TEXT.search(content) or (late and content.endswith(_CALLS_FOR))
    if called and _TIMES.search(unit or UNIT):
        content = f"{content}信息"
    return {slot: content, "数量": number, "单位": unit or UNIT}


_KINDS = ("种", "类")
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


def _is_of_entries(content: str, unit: str) -> bool:
    """Whether a list is counted by its entries (名单, 96户)."""
    if not _LIST.search(content):
        return False
    listed = _LIST.sub("", content)
    kind = not is_of_texts(unit) and counts_by(listed, unit) == By.HANGS
    things = kind or bool(_PEOPLE.search(unit))
    return unit in _ENTRIES or (things and not as_state(listed).endswith("情况"))


def _content(matter: Matter) -> dict[str, Value | None]:
    """The same in drafts of earlier versions."""
    content, number, unit = matter.content, matter.number, matter.unit
    slot = _slot_of(content)
    if not number:
        return {slot: content}
    if found := _of_things(matter, slot, plain=False):
        return found
    counts_things = bool(unit) and (unit == "户次" or not _OF_TEXTS.search(unit))
    things = counts_things or bool(_PEOPLE.search(unit))
    lists = bool(_LIST.search(content)) and (things or unit in _ENTRIES)
    if lists or (unit == "个" and _SAYS.search(content)):
        return {slot: Listing((content, Item("", number, f"{unit}）")), "（")}
    says = _SAYS.search(content) or _PAPER.search(content) or slot != "内容"
    if things and says and not matter.note.startswith("涉及"):
        return {slot: content, "对象数": number, "对象单位": unit}
    if _NO_TEXT.search(content) and _TIMES.search(unit or UNIT):
        content = f"{content}信息"
    return {slot: content, "数量": number, "单位": unit or UNIT}


def _is_shown_of_projects(content: str) -> bool:
    """Whether something is shown of projects, of which there are so many 个 (建设项目环境影响评价公示)."""
    return content.endswith("公示") and "项目" in content[:-4]


def _of_things(
    matter: Matter, slot: str, *, plain: bool, late: bool = False
) -> dict[str, Value | None]:
    """What is made known of things that are counted (29所学校的划片范围); empty where that is not sure."""
    content, number, unit = matter.content, matter.number, matter.unit
    if not number:
        return {}
    if event := _EVENT_THING.fullmatch(content) if unit in _EVENT_UNITS else None:
        # 专场招聘岗位9场: what is held nine times is the event, not what is made known of it.
        return {slot: Item("", number, f"{unit}{event['event']}的", event["thing"])}
    is_paper = slot == "公告" or _DEED.search(content)  # 公告，涉及218公里
    # 路肩硬化和排水沟，涉及9公里
    if unit in _LENGTHS and (is_paper or (plain and not says_of(content))):
        return {slot: content, "对象数": number, "对象单位": unit}
    if unit in _SPANS:  # 监测结果26周: 26周的监测结果
        return {slot: Item("", number, f"{unit}的", content)}
    place = _place_named(matter.theme) if unit in _PLACE_UNITS and says_of(content) else ""
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
        return _of_kind(matter, slot, plain=plain)
    if (thing := thing_of(matter.theme, content, unit)) and _tells_of(content, unit):
        return {slot: Item("", number, f"{unit}{thing}的", content)}
    return {}


_IN_WORD = regex("[站点厂店馆所园楼](?=点|房|务|长|员|址|铺|家|主|牌|内|名|栋|道|宇)")
"""What a unit names, as part of another word (站点, 34个站)."""


def _is_run(content: str) -> bool:
    """Whether names stand in a row that nothing closes (帐篷、棉被库存清单)."""
    return "、" in content and not any(joint in content for joint in _JOINS[1:])


def _of_kind(matter: Matter, slot: str, *, plain: bool) -> dict[str, Value | None]:
    """What is made known of those that the unit names itself (个院落)."""
    content, unit, number = matter.content, matter.unit, matter.number or 0
    # 29所学校的学校划片范围: what is counted is not named once more.
    before, thing, rest = content.partition(unit[1:])
    before = _EVERY.sub("", before)  # 76个嘎查的, not 76个各嘎查的
    if thing and rest[:1] in _JOINS and len(before) > 1:
        # 312个新增泊位、收费标准: the things themselves are made known too.
        return {slot: Item("", number, f"{unit[0]}{before}{thing}", rest)}
    is_word = bool(before) or len(thing) > 1  # 村规民约, 17个村: the things are not parted from it
    one = "、" not in before or _SHORT_NAMES.fullmatch(before)
    parted = bool(thing) and len(rest) == 1
    if plain and parted:  # 小班图, 68个小班: nor they from it
        one = None
    if thing and rest and is_word and one and rest[0] not in _JOINS:
        if _FOUND.search(before):
            return {slot: Item(f"{before}的", number, f"{unit[0]}{thing}的", rest)}
        return {slot: Item("", number, f"{unit[0]}{before}{thing}的", rest)}
    if matter.theme.endswith(unit[1:]):  # 村卫生室, 188个室: 188个村卫生室的
        return {slot: Item("", number, f"{unit[0]}{matter.theme}的", content)}
    if plain and (
        parted or (thing and not rest) or _IN_WORD.match(content[: len(unit)]) or _is_run(content)
    ):
        return {slot: content, "对象数": number, "对象单位": unit}
    return {slot: Item("", number, f"{unit}的", content)}
