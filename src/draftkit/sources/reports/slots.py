"""What stands in the slots of a phrase → the records of an input it was made from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import chain
from typing import Any

from draftkit.chinese.deeds import VERBS
from draftkit.kinds import fields
from draftkit.kinds.fields import Field
from draftkit.kinds.material import (
    DRAWERS,
    EXPLAINING,
    HELD_UNIT,
    VENUE_VERBS,
    Channel,
    ContentClass,
    Decisions,
    Event,
    Explained,
    Inspection,
    Matter,
    Occasion,
    Office,
    PlatformCount,
    Press,
    Proposals,
    Response,
    Site,
    Venue,
    channel_of,
    is_held,
    is_paper,
)
from draftkit.kinds.shapes import Count
from draftkit.patterns import compiled, regex
from draftkit.sources.reports import conduct, contents, management, places
from draftkit.sources.reports.amounts import CHANNEL_NOUN
from draftkit.sources.reports.whole import NAMED, is_name
from draftkit.sources.reports.wording import NUMBER, count, listing

Slots = Mapping[str, str]
Made = Iterator[tuple[Field[Any], Any]]


def _number(slots: Slots, name: str) -> Count | None:
    return count(slots[name]) if name in slots else None


def _unit(slots: Slots, usual: str, name: str = "单位") -> str:
    unit = slots.get(name, "")
    return "" if unit == usual else unit


_COUNTED = regex(rf"(?P<name>.+?)(?P<n>{NUMBER})(?P<unit>[\u4e00-\u9fff]{{1,3}})")


_HELD = regex(rf"(?P<name>[^、；，]+?)(?:活动)?(?P<n>{NUMBER})次")
_MEASURES = "个条座处所家栋片场"
_OF_PLACES = regex(rf"(?P<n>{NUMBER})(?P<unit>[{_MEASURES}][\u4e00-\u9fff]{{1,6}}?)的(?P<name>.+)")
_LISTED = regex(rf"(?P<name>.+?)（(?P<n>{NUMBER})(?P<unit>[\u4e00-\u9fff]{{1,2}})）")


_CONCERNED = rf"涉及(?P<n>{NUMBER})(?P<unit>[\u4e00-\u9fff])(?P<thing>[\u4e00-\u9fff]{{3,7}})"
"""Things of which so many were concerned, by a whole name."""
_UNREAD: tuple[str, Count | None, str] = ("", None, "")
"""What stands for a list that is none, and fits nothing."""


def _items(text: str) -> list[tuple[str, Count | None, str]]:
    """``甲12条、乙3条``: names with their numbers; what has none belongs to the name behind it."""
    open_names: list[str] = []
    found: list[tuple[str, Count | None, str]] = []
    for part in text.split("、") if text else ():
        open_names.append(part)
        if match := _COUNTED.fullmatch("、".join(open_names)):
            found.append((match["name"], count(match["n"]), match["unit"]))
            open_names = []
    return [_UNREAD] if open_names else found


_SORTED = ("在", "用", "发放")
"""How what stands before the verb begins that is no time."""


def _matters(slots: Slots) -> Made:
    how = slots.get("何时", "")
    if how.startswith(_SORTED):  # where it was put up, in which languages, what was handed out
        slots = {
            **slots,
            "何时": "",
            "渠道": how.removeprefix("在").rstrip("，").removesuffix("上"),
        }
    theme, channel = slots.get("主题", ""), slots.get("渠道") or slots.get("途径", "")
    theme = compiled("^.*(?<![\u4e00-\u9fff])在|^在").sub("", theme)
    beside, note = slots.get("附注", ""), slots.get("说明", "")
    told = slots.get("内容") or slots.get("公告") or slots.get("征集") or ""
    if not told:
        return
    if slots.get("何时") and note.startswith(("按", "每", "逐")):
        return  # 按月公开…12期，按季公开…4期 are two matters
    entries = compiled(rf"{NUMBER}[\u4e00-\u9fff]{{1,2}}")
    if entries.fullmatch(beside) or (not beside and entries.fullmatch(note)):
        told, beside, note = f"{told}（{beside or note}）", "", note if beside else ""
    note = "，".join(filter(None, (slots.get("何时", ""), beside, note)))
    named = compiled(_CONCERNED).fullmatch(note)
    if named and "对象数" not in slots and _is_named_in(told, named["thing"]):
        # 公开就业岗位信息，涉及14个就业岗位: a whole name is longer than the slot of a unit
        slots = {**slots, "对象数": named["n"], "对象单位": f"{named['unit']}{named['thing']}"}
        note = ""
    of_what = slots.get("对象单位", "")
    if _is_named_in(told, of_what[1:]):
        # 公开就业岗位信息，涉及14个岗位: what was published names what was counted.
        slots = {**slots, "对象单位": of_what[:1]}
    elif not note and of_what[1:] not in ("", theme) and of_what[0] in _MEASURES:
        # 涉及6个小区 was noted; counted, the 小区 would stand before what was published.
        note = f"涉及{slots['对象数']}{of_what}"
        slots = {name: text for name, text in slots.items() if not name.startswith("对象")}
    in_all = _IN_ALL.fullmatch(note) if "、" in told and "数量" not in slots else None
    if in_all:  # 公开合格名单、停航通告，共16份: of one matter, not 共16份 of each
        number = count(in_all["n"])
        yield fields.MATTERS, Matter(told, theme, number, in_all["unit"], "", channel)
        return
    several = compiled("、|以及").split(told + slots.get("数量", "") + slots.get("单位", ""))
    if len({bool(_COUNTED.fullmatch(one)) for one in several}) > 1:
        return  # whether the number is that of all or of the last, nobody can say
    for one in several:
        counted = _COUNTED.fullmatch(one) or _OF_PLACES.fullmatch(one) or _LISTED.fullmatch(one)
        content = counted["name"] if counted else one
        number = count(counted["n"]) if counted else _number(slots, "对象数")
        unit = counted["unit"] if counted else slots.get("对象单位", "")
        if unit[1:] and unit[1:] in theme:
            unit = unit[:1]  # 4处夜市的方案, about 夜市管理: the places are named by the theme
        elif held := compiled("(?P<unit>场次?)(?P<event>.+)").fullmatch(unit):
            content, unit = f"{held['event']}{content}", held["unit"]
        yield fields.MATTERS, Matter(content, theme, number, unit, note, channel)


_IN_ALL = regex(rf"共(?P<n>{NUMBER})(?P<unit>[\u4e00-\u9fff]{{1,2}})")
"""What all that was published comes to."""


def _press(slots: Slots) -> Made:
    media = slots["媒体"].strip("《》")
    yield fields.PRESS, Press(media, _number(slots, "数量"), slots.get("单位", ""))


_NAMED_AS = {"单位": ("预决算", "经费"), "经营单位": ("经营许可", "经营备案"), "疾病": ("病种",)}
"""What drafts name behind a number, and what of the contents they name it for."""


def _is_named_in(told: str, thing: str) -> bool:
    """Whether what was published names the thing itself that was counted."""
    return len(thing) > 1 and any(one in told for one in (thing, *_NAMED_AS.get(thing, ())))


_RECEIVED = ("来件", "来电", "来意", "来访")
_GATHERS = "收集"
"""What a channel does itself."""


def _responses(slots: Slots) -> Made:
    number = _number(slots, "数量")
    done = number if slots.get("全部办结") else _number(slots, "办结")
    channel, unit = slots.get("渠道", ""), slots.get("单位", "")
    if received := next(filter(None, map(slots.get, _RECEIVED)), ""):
        channel = channel_of(received, unit)
    if place := slots.get("收处"):
        channel = f"{place}{_GATHERS}{slots.get('收得', '')}"
    channel = slots.get("自收") or slots.get("来途", "").strip("“”") or channel
    yield fields.RESPONSES, Response(channel, number, unit, done)


def _classes(slots: Slots) -> Made:
    for name, number, unit in _items(slots.get("分类明细", "")):
        often = unit in {"次", "场", "场次"}  # what is done so often is no class
        yield fields.CLASSES, ContentClass("" if often else name, number)
    for name in listing(slots.get("分类名单", "")):
        yield fields.CLASSES, ContentClass(name)


def _channel(name: str, number: Count | None = None, unit: str = "") -> Channel:
    """A channel with its column taken out of its name."""
    match = compiled("(?P<site>[^“”]+)“(?P<column>[^“”]+(?:”“[^“”]+)*)”栏目").fullmatch(name)
    site, column = (match["site"], match["column"].replace("”“", "、")) if match else (name, "")
    return Channel(site, number, "" if unit == "条" else unit, column)


def _channels(slots: Slots) -> Made:
    for name, number, unit in _items(slots.get("渠道句明细", "") or slots.get("渠道其中", "")):
        yield fields.CHANNELS, _channel(name, number, unit)
    if single := slots.get("渠道单名"):
        number, unit = _number(slots, "渠道单数"), _unit(slots, "", "渠道单位")
        yield fields.CHANNELS, _channel(single, number, unit)
    for name in listing(slots.get("渠道名单", "")):
        yield fields.CHANNELS, _channel(name)


def _total(slots: Slots) -> Made:
    number = _number(slots, "总数")
    if number is not None:
        noun, unit = slots.get("名词", ""), _unit(slots, "条")
        yield (
            fields.TOTAL,
            replace(number, noun="" if noun in {"政府信息", "信息"} else noun, unit=unit),
        )
        if only := slots.get("渠道唯一"):
            yield fields.CHANNELS, _channel(only, number, unit)
    yield from _channels(slots)
    yield from _fields(slots)


def _fields(slots: Slots) -> Made:
    for name in listing(slots.get("领域", "")):
        yield fields.KEYWORD_FIELD, name


def _explained(slots: Slots) -> Made:
    name = slots["解读名称"].strip("“”").removeprefix(EXPLAINING)
    forms = (*listing(slots.get("解读语言", "")), *listing(slots.get("解读形式", "")))
    number = _number(slots, "解读数目")
    usual = "" if name in contents.USUAL_EXPLANATIONS else name
    if number or forms:
        unit = slots.get("解读单位", "")
        if unit == HELD_UNIT and is_held(forms, ""):
            unit = ""
        yield fields.EXPLANATIONS, Explained(number, usual, unit, forms)


def _decisions(slots: Slots) -> Made:
    consulted, opinions = _number(slots, "征求数"), _number(slots, "意见数")
    if consulted or opinions:
        yield fields.DECISIONS, Decisions(consulted, opinions)


def _proposals(slots: Slots) -> Made:
    motions, proposed = _number(slots, "建议数"), _number(slots, "提案数")
    done = _number(slots, "建议办结数")
    if "建议全结" in slots:
        given = [n.value for n in (motions, proposed) if n]
        done = Count(sum(given), str(sum(given)))
    found = Proposals(motions, proposed, done, slots.get("满意率", ""))
    if any(found):
        yield fields.PROPOSALS, found


def _on_time(slots: Slots) -> Made:
    if "按期数" in slots:
        yield fields.ON_TIME, int(slots["按期数"].replace(",", ""))
    else:
        yield fields.ALL_ON_TIME, True


def _about(slots: Slots) -> Made:
    for name in listing(slots.get("申请涉及", "")):
        yield fields.ASKED_ABOUT, name


_ADDED_VERB = regex(f"^并?(?:{'|'.join((*VERBS, '进行'))})")
_BESIDE = regex(r"(?P<way>\D+?)(?:(?P<n>(?:近|约)?\d[\d,]*[余多]?)(?P<unit>[^\d、]{1,2}))?")
"""What shares its verb with what follows it: 季度监测4次."""


def _checks(slots: Slots) -> Made:
    number = _number(slots, "数量")
    way = _ADDED_VERB.sub("", slots["方式"]).removesuffix("，涉及")
    *before, last = way.split("、")
    found = [one for one in map(_BESIDE.fullmatch, before) if one and conduct.is_way(one["way"])]
    if len(found) == len(before):
        way = last
        for one in found:
            times = count(one["n"]) if one["n"] else None
            yield fields.INSPECTIONS, Inspection(one["way"], times, one["unit"] or "")
    yield fields.INSPECTIONS, Inspection(way, number, slots.get("单位", ""))


_ABOUT = regex("以(?P<theme>.{2,40})为(?:内容|主题)的(?:政务公开)?(?:培训|会议)")
_OF_THE_WORK = regex("(?:全[县市区镇乡]|政府|政务|信息|公开|业务|工作|专题)*(?:培训|会议?)")
"""What any training or meeting about the work is called."""


def _theme_in(slots: Slots) -> str:
    """The theme that the name of a training or meeting tells; its name, where it has one of its own."""
    name = slots.get("训名") or slots.get("会名") or slots.get("会称", "")
    if about := _ABOUT.fullmatch(name):
        return about["theme"]
    bare = not slots.keys() & {"次数", "总次数", "时间", "频次"}
    if bare and name.endswith("培训") and "公开" in name:  # called by its matter: 政务公开业务培训
        return name.removesuffix("培训")
    return "" if _OF_THE_WORK.fullmatch(name) else name


_THEMES = ("主题", "议题", "会事")
"""Slots that hold what a meeting or training was about, or what was done there."""


_BESIDES = "另"
"""What stands where a time would where only others have one."""


def _occasions(field: Field[Any]) -> Callable[[Slots], Made]:
    def made(slots: Slots) -> Made:
        theme = next((slots[n] for n in _THEMES if slots.get(n)), "") or _theme_in(slots)
        if slots.get("训动") == "参加":
            theme = f"参加{slots['训名']}"
        if done := slots.get("训事", "").removeprefix("主题为"):
            theme = f"{slots['主题']}，{done}" if slots.get("主题") else done
        when = (slots.get("时间") or slots.get("频次", "")).removeprefix(_BESIDES)
        times = _number(slots, "次数") or _number(slots, "总次数")
        found = Occasion(times, when, f"{slots.get('对象', '')}{theme}")
        if any(found):
            yield field, found

    return made


_BELOW, _COLUMNS, _LONGEST_CALLED = "下设", "栏目", 3


def _columns_below(features: str) -> tuple[str, str]:
    """What a column has below it (专栏下设财政信息、社会救助栏目), apart from what else is told of it."""
    called, below, rest = features.partition(_BELOW)
    names, found, more = rest.partition(_COLUMNS)
    told = below and found and len(called) <= _LONGEST_CALLED and not names[:1].isdecimal()
    return (names, more.removeprefix("，")) if told else ("", features)


def _site(slots: Slots) -> Made:
    features = slots.get("功能") or slots.get("功能句", "")
    below, features = _columns_below(features)
    columns = listing(slots.get("栏目") or slots.get("专栏") or slots.get("下设栏", "") or below)
    is_main = True if slots.get("主要") else None
    yield fields.SITE, Site(slots["网站"], is_main, columns, features)


def _platforms(slots: Slots) -> Made:
    for name, number, _ in _items(slots["平台数量"]):
        yield fields.PLATFORMS, PlatformCount(name, number)


def _office(slots: Slots) -> Made:
    if name := slots.get("机构"):
        yield fields.OFFICE, Office(name, slots.get("职责", "").removesuffix("工作"))
    if post := slots.get("分管"):
        yield fields.DEPUTY, post
    if number := _number(slots, "人员数"):
        yield fields.STAFF, number


def _events(slots: Slots) -> Made:
    if not (called := slots.get("活动") or slots.get("会")):
        return
    name, theme = (
        called.removesuffix("活动").strip("“”"),
        slots.get("主题") or slots.get("题材", ""),
    )
    if "‘" in theme:
        theme = theme.strip("“”").replace("‘", "“").replace("’", "”")
    if held := _COUNTED.fullmatch(
        name
    ):  # 新闻发布会5场: told as what people came to, not as an event
        yield fields.RESPONSES, Response(held["name"], count(held["n"]), held["unit"])
        return
    held_so = [_HELD.fullmatch(one) for one in name.split("、")]
    if all(held_so):  # 调查问卷活动4次、意见征集活动4次
        for one in filter(None, held_so):
            yield fields.EVENTS, Event(one["name"].strip("“”"), theme, "", count(one["n"]))
        return
    when = (slots.get("时间") or slots.get("频次", "")).removesuffix("分别")
    times = _number(slots, "次数") or _number(slots, "总次数")
    yield fields.EVENTS, Event(name, theme, when, times)


def _talks(slots: Slots) -> Made:
    if group := slots.get("途径") or slots.get("渠道"):
        name = group if slots.get("途径") else f"{group}答疑"
        yield fields.RESPONSES, Response(name, _number(slots, "数量"), slots.get("单位", ""))
    if called := slots.get("活动") or slots.get("会"):
        name = called.removesuffix("活动")
        yield fields.RESPONSES, Response(name, _number(slots, "数量"), slots.get("单位", ""))


_SUCH = regex("等(?:方面的?)?(?:信息|内容|资料|事项|咨询)$")


_NUMBERED_PLACE = regex(
    r"(?P<name>.+)（(?P<n>(?:近|约)?\d[\d,]*[余多]?)(?P<unit>[\u4e00-\u9fff]{1,2})）"
)


def _on_rack(facility: str, told: str) -> tuple[str, ...]:
    """What lies there; of a rack it is told what the papers are about, all at once: 备有医保、养老资料."""
    *most, last = listing(_SUCH.sub("", told)) or ("",)
    if (
        facility.endswith(("架", *DRAWERS))
        and last.endswith("资料")
        and not any(map(is_paper, most))
    ):
        last = last.removesuffix("资料")
    return tuple(filter(None, (*most, last)))


def _venues(slots: Slots) -> Made:
    if "场所数" in slots:
        for name, number, unit in _items(slots["场所数"]):
            yield fields.VENUES, Venue(name, "", number, unit)
        return
    names = listing(slots["场所"])
    facility = slots.get("设施", "")
    unit = slots.get("单位", "")
    told = (slots.get(name, "") for name in ("设备", "资料", "内容", "所示", "可查", "服务"))
    used = slots.get("所用", "")
    verb = next((verb for verb in VENUE_VERBS if used.startswith(verb)), "")
    there = (_on_rack(facility, one) for one in (*told, used.removeprefix(verb)))
    contents_there = tuple(chain.from_iterable(there))
    for called in names:
        counted = _NUMBERED_PLACE.fullmatch(called)
        name = counted["name"] if counted else called
        number = count(counted["n"]) if counted else _number(slots, "数量")
        one = Venue(name, facility, number, counted["unit"] if counted else unit, contents_there)
        if places.is_point(one):
            yield fields.READING_POINTS, name
        else:
            yield fields.VENUES, one


def _systems(slots: Slots) -> Made:
    for name in listing(slots.get("制度") or slots["制度表"]):
        yield fields.SYSTEMS, name.strip("《》")


MADE: Mapping[str, Callable[[Slots], Made]] = {
    "pub.total": _total,
    "pub.fields": _fields,
    "pub.channels": _channels,
    "pub.classes": _classes,
    "pub.matters": _matters,
    "pub.press": _press,
    "pub.explain": _explained,
    "pub.decision": _decisions,
    "pub.response": _responses,
    "pub.talks": _talks,
    "ask.about": _about,
    "ask.ontime": _on_time,
    "other.proposals": _proposals,
    "sup.proposals": _proposals,
    "mgmt.org": _office,
    "mgmt.systems": _systems,
    "mgmt.tables": _systems,
    "sup.checks": _checks,
    "sup.events": _events,
    "sup.meetings": _occasions(fields.MEETINGS),
    "sup.trainings": _occasions(fields.TRAININGS),
    "plat.channels": _channels,
    "plat.spread": _channels,
    "plat.site": _site,
    "plat.counts": _platforms,
    "plat.venues": _venues,
    "plat.places": _venues,
}
"""What each message tells."""


_A_CHANNEL = regex(
    rf"(?:{CHANNEL_NOUN}|[网报台群点号栏屏墙]|平台|大厅|中心|微信|微博|媒体|电视|专区|“[^“”]+”|系统|客户端|站|窗口|会|室|馆)$"
)
_NO_NAME = regex(
    r"[，；：]|\d[余多]?[条篇件份]|公开$|发布$|[等及]|通过|共计|^其|方式|宣传|主动$|及时"
)
_ASKS = regex(
    "热线|信箱|邮箱|留言|平台|网|督查|直通车|信访|来信|来电|窗口|电话|栏目|板块|问政|咨询|投诉|12345|号"
)
_NO_NOTE = regex("^(?:进一步|切实|有效|确保|不断|及时|其中|全面|积极|充分|为|让|使)")
_HOW_OFTEN = regex(r"(?:全年|年内|本年度?|共|累计|总计|合计)*[\d一二两三四五六七八九十]+[次场期]")
_ONE_MORE_COUNTED = regex(
    r"^(?!涉及|覆盖|惠及|共|每|可|其中)[\u4e00-\u9fff、]{4,}\d+(?:处|项|条|家|批|期|次|个|份|件)$|\d+[次期场]、"
)
"""What is counted by itself, and no note on what stands before it."""
_IS_WHEN = regex(r"[年月日季周旬天]|\d|期间|前后|定期|不定期|节")
_SEVERAL = regex("[及和与](?:政策)?(?:解读|图解|问答)|[、，]")
"""Names of explanations and of something else, counted together."""
_LONGEST_NAME = 30


def fits(field: Field[Any], one: Any, *, telling: bool) -> bool:  # noqa: ANN401 - any field's
    """Whether what was read is a thing of its kind, so that the sentence was surely made so.

    Where the frame is ``telling``, less is asked of it.
    """
    if field in NAMED and one[0] and not is_name(one[0], field):
        return False
    match one:
        case Channel():
            return _is_channel(one.name)
        case ContentClass():
            return contents.is_class(one.name) and not _NO_NAME.search(one.name)
        case Matter():
            return (
                contents.is_matter(one.content, any_kind=telling)
                and not any(map(_NO_NAME.search, (one.content, one.channel)))
                and not _NO_NOTE.search(one.note)
                and not (one.note and _ONE_MORE_COUNTED.search(one.note))
            )
        case Venue():
            return places.is_place(one.name)
        case Explained():
            name = one.name or "解读"
            return bool(compiled("解读|问答|图解|读懂|明白").search(name)) and not _SEVERAL.search(
                name
            )
        case Office():
            return management.is_office(one.name)
        case Occasion():
            plain = not (_ONE_MORE_COUNTED.search(one.theme) or _HOW_OFTEN.match(one.theme))
            plain = plain and not (field is fields.TRAININGS and conduct.is_of_another_kind(one))
            plain = plain and not one.when.endswith(("各", "未", "没有", "没", "不"))
            return plain and (not one.when or bool(_IS_WHEN.search(one.when)))
        case Event():
            is_time = not one.when or bool(_IS_WHEN.search(one.when))
            is_time = is_time and not one.when.endswith(("各", "未", "没有", "没", "不"))
            return bool(is_time) and not _NO_NAME.search(one.name) and one.name not in {"", "活动"}
        case str() if field is fields.SYSTEMS:
            return management.is_system(one)
        case str() if field is fields.DEPUTY:
            return management.is_post(one)
        case PlatformCount():
            return bool(one.name)
        case Inspection():
            return conduct.is_way(one.way)
        case Response():
            return bool(_ASKS.search(one.channel)) and not _NO_NAME.search(one.channel)
        case Press():
            return not _NO_NAME.search(one.media)
        case Site():
            return _is_channel(one.name) and bool(compiled("[网站]|专栏|平台").search(one.name))
        case str() if field is fields.READING_POINTS:
            return places.is_place(one)
        case str() if field is fields.KEYWORD_FIELD:
            return 1 < len(one) <= _LONGEST_NAME
        case _:
            return True


def _is_channel(name: str) -> bool:
    return (
        bool(_A_CHANNEL.search(name)) and not _NO_NAME.search(name) and len(name) <= _LONGEST_NAME
    )


READ: frozenset[Field[Any]] = frozenset(
    (
        fields.TOTAL, fields.CHANNELS, fields.CLASSES, fields.MATTERS, fields.PRESS, fields.EXPLANATIONS, fields.DECISIONS,
        fields.RESPONSES, fields.ASKED_ABOUT, fields.PROPOSALS, fields.INSPECTIONS, fields.MEETINGS, fields.TRAININGS, fields.SITE,
        fields.PLATFORMS, fields.VENUES, fields.ON_TIME, fields.ALL_ON_TIME, fields.READING_POINTS, fields.KEYWORD_FIELD, fields.OFFICE, fields.DEPUTY, fields.STAFF, fields.EVENTS,
        fields.SYSTEMS,
    )
)  # fmt: skip
"""The fields whose sentences are made of such frames."""
