"""What was held: meetings, trainings, events, and how the work was looked after."""

from __future__ import annotations

import re
from collections.abc import Iterator

from draftkit.chinese.frequency import is_of_each
from draftkit.chinese.sentences import begins
from draftkit.kinds.material import PROACTIVE, REQUESTS, SUPPORT, Event, Inspection, Occasion
from draftkit.kinds.shapes import Count
from draftkit.patterns import compiled, regex
from draftkit.sources.reports.identity import SELF
from draftkit.sources.reports.said import Said
from draftkit.sources.reports.wording import SMALL, count, listing

_TIMES = rf"(?P<n>{SMALL})(?P<unit>场次|次|期|场)"
_WHEN = r"(?P<when>(?:\d{1,2}月(?:\d{1,2}日|份|[上中下]旬)?|[上下]半年|第?[一二三四]季度))"

# ---------------------------------------------------------------- 活动

_EVENT_NAME = r"(?:政务公开日(?!常)|政府开放日|政务开放日|政府开放周|政务公开月|政务公开周|政务公开宣传[月周日]|政府开放月|政务公开主题日|政务公开体验日|政策宣讲会|开放日)"
_QUOTED_EVENT = r"“(?P<quoted>[^“”]{2,16}(?:日|周|月|会|进村|进社区|进企业|宣讲|开放))”"
_EVENT = regex(rf"(?:{_QUOTED_EVENT}|“?(?P<name>{_EVENT_NAME})”?)(?:系列|主题|宣传)*(?:活动)?")
_CALLED = regex(
    rf"(?:举办|开展|组织|举行|承办|办)(?:了)?(?:(?P<m>{SMALL})(?:场次|场|次|期))?“(?P<name>[^“”]{{2,16}})”(?P<kind>(?:公众)?开放日|宣讲|(?:主题|系列|宣传|专题)*活动)(?:活动)?(?:(?P<n>{SMALL})(?:场次|场|次|期))?|(?:(?:举办|开展|组织|举行|承办)了?|(?<=[场次期]、))“(?P<also>[^“”]{{2,16}})”(?P<what>开放日|宣讲|)(?:活动)?(?P<o>{SMALL})(?:场次|场|次|期)"
)
"""An event by the name in marks that the office gave it: “镇务公开进夜市”活动, “居民看街道”开放日3期."""
_BY_WAY_OF = regex("(?:利用|通过|依托|借助|运用)[^。；]*$")
_SUCH_WAYS = regex("^[^。；]*?等(?:多种)?(?:渠道|形式|方式|平台|载体|途径)")
_HOW_OFTEN = regex(rf"(?<![\d月]){_TIMES}")
_THEME = (
    regex(r"以[“\"]?(?P<theme>[^，。；“”\"]{2,24}?)[”\"]?为主题"),
    regex(r"主题[为是][“\"]?(?P<theme>[^，。；“”\"]{2,24}?)[”\"]?(?=[，。；]|$)"),
    regex(r"(?:^|，)围绕(?P<theme>[^，。；“”]{2,16})，"),
    regex(r"围绕(?P<theme>[^，。；“”]{2,16}?)(?:举办|开展|组织|举行)"),
)
_WITH_PEOPLE = r"(?:新闻发布会|发布会|吹风会|通气会|座谈会|宣讲会|听证会|恳谈会|见面会|说明会|议事会|宣讲活动|宣传活动|咨询活动|开放活动|培训观摩|在线访谈|网上访谈|访谈|接待日|直播|观摩活动|体验活动)"
_GATHERING = regex(
    rf"(?:(?:召开|举办|举行|组织召开|组织|开展|承办)了?(?:(?:“[^”]*”[、和]?)+等)?|(?<=[场次期]、)|(?:^|[，；])全年(?!召|举|组|开|承))(?P<name>[\u4e00-\u9fff]{{0,10}}?{_WITH_PEOPLE})(?:活动)?(?P<n>{SMALL})(?P<unit>场次|场|次|期|批)"
)
"""Meetings with people, counted; the next one of a list needs no verb."""
_GATHERING_BEFORE = regex(
    rf"(?:召开|举办|举行|组织召开|组织|开展|承办)了?(?P<n>{SMALL})(?P<unit>场次|场|次|期|批)(?P<name>[\u4e00-\u9fff]{{0,10}}?{_WITH_PEOPLE})(?=[，。；、]|$)"
)
_TIMES_BEFORE = regex(
    rf"(?P<n>{SMALL})(?P<unit>次)(?:举行|召开|举办|组织|开展)了?(?P<name>[\u4e00-\u9fff]{{0,10}}?{_WITH_PEOPLE})(?=[，。；、]|$)"
)
"""先后3次举行新闻发布会."""
_OWN_SERIES = regex(
    rf"(?:^|[，；])“(?P<name>[^“”]{{2,16}}(?:直播间|访谈|会客厅|接待日|开放日|夜话|面对面|恳谈|进[\u4e00-\u9fff]{{2}}))”(?:活动)?(?P<n>{SMALL})(?P<unit>场次|场|次|期)"
)
"""A series by its own name: “县长进直播间”3期."""
_NO_GATHERING = regex("党|安全|消防|疫情(?!.*发布会)|普法|(?<!政务)公开课|招商|招聘")
_HELD = regex("接待|邀请|开展|举办|组织|举行|办了|(?:^|[，；是])办|参加了?政务公开日")


_CALLED_OFF = regex(
    "原定|原计划|原拟|(?:取消|推迟|延期|暂停)(?:举办|举行|开展)?(?=[，。；]|$)|(?:未能|未|没有)(?:举办|举行|开展|如期)"
)
"""What is said of an event that was not held."""


def events(said: Said) -> tuple[Event, ...]:
    """活动: days on which the office opens its doors, and the like."""
    if said.section not in {1, 6} or said.is_plan or _CALLED_OFF.search(said.own):
        return ()
    found = [event for part in said.own.split("；") for event in (_called(part) or _event(part))]
    patterns = (_GATHERING, _GATHERING_BEFORE, _TIMES_BEFORE, _OWN_SERIES)
    for match in (match for pattern in patterns for match in pattern.finditer(said.own)):
        number = count(match["n"])
        if number and is_of_each(said.own[: match.start("n")], number.value):
            continue
        if compiled("(?:参加|参与|列席|观看|收看|收听)[^，。；]*$").search(
            said.own[: match.end("name")]
        ):
            continue  # held by others
        known = any(one.name in match["name"] or match["name"] in one.name for one in found)
        if number and number.value and not known and not _NO_GATHERING.search(match["name"]):
            found.append(_with_its_details(Event(match["name"], times=number), match))
    return tuple(found)


def _with_its_details(event: Event, match: re.Match[str]) -> Event:
    """An event with its theme and time, where its part of the sentence tells of no other."""
    start, end = (
        match.string.rfind("；", 0, match.start()) + 1,
        match.string.find("；", match.end()),
    )
    part = match.string[start : end if end >= 0 else None]
    others = sum(len(pattern.findall(part)) for pattern in (_GATHERING, _EVENT))
    if others > 1 or compiled(r"\d[场次期][^，。；]*\d[场次期]").search(part):
        return event
    theme = next((m["theme"] for pattern in _THEME if (m := pattern.search(part))), "")
    when = compiled(_WHEN).search(part)
    return event._replace(theme=theme, when=when["when"] if when else "")


def _called(part: str) -> tuple[Event, ...]:
    """Events by the names in marks that the office gave them."""
    found = []
    for match in _CALLED.finditer(part):
        times = count(match["m"] or match["n"] or match["o"] or "")
        name, kind = match["name"] or match["also"], match["kind"] or match["what"] or ""
        kind = kind.removeprefix("公众")
        kind = kind if kind in {"开放日", "宣讲"} else ""
        told = kind if kind and not name.endswith(kind) else ""
        if "训" in name:  # a training by its own name
            continue
        theme = next((m["theme"] for pattern in _THEME if (m := pattern.search(part))), "")
        found.append(Event(f"{name}{told}", theme, _when_of(part, match), times))
    return tuple(found)


def _when_of(part: str, event: re.Match[str]) -> str:
    """When the event was: the one time its part tells, before it, with no other event between."""
    told = list(compiled(_WHEN).finditer(part))
    if len(told) != 1:
        return ""
    between = part[told[0].end() : event.start()] if told[0].end() <= event.start() else ""
    others = len(_CALLED.findall(part)) > 1 or compiled("“|活动|[日周月会]，").search(between)
    return "" if others else told[0]["when"]


def _event(part: str) -> tuple[Event, ...]:
    """The event of a part of a sentence that tells of one."""
    found = [one for one in _EVENT.finditer(part) if not part[one.end() :].startswith("为主题")]
    if len(found) != 1 or not _HELD.search(part):
        return ()
    match = found[0]
    if compiled("利用|借助|结合|筹备").search(part[: match.start()][-6:]):
        return ()
    if _BY_WAY_OF.search(part[: match.start()]) and _SUCH_WAYS.match(part[match.end() :]):
        return ()  # one of the ways of something else: 利用“政府开放日”等渠道开展互动200场
    theme = next((m["theme"] for pattern in _THEME if (m := pattern.search(part))), "")
    when = compiled(_WHEN).search(part)
    name = match["quoted"] or match["name"]
    return (Event(name, theme, when["when"] if when else "", _how_often(part, match)),)


_NOTHING_ELSE = regex(
    "(?:[我本全][\u4e00-\u9fff]{1,2}|全年|年内|共计?|累计|先后|举办|开展|组织|举行|了|已|计)*"
)


def _how_often(part: str, event: re.Match[str]) -> Count | None:
    """How often an event was held: by the number of its own clause or item, or one that says nothing else."""
    start = begins(part, event.start(), "，、：")
    ends = (at for mark in "，、。" if (at := part.find(mark, event.end())) >= 0)
    item = part[start : min(ends, default=len(part))]
    often = _HOW_OFTEN.search(item)
    if often is None:
        alone = (m for m in _HOW_OFTEN.finditer(part) if _is_alone(part[: m.start()]))
        often = next(alone, None)
    elif is_of_each(item[: often.start()], 1):
        return None
    return count(often["n"]) if often else None


def _is_alone(before: str) -> bool:
    """Whether the clause of a number has no other thing before it that was counted."""
    clause = compiled("[，、：]").split(before)[-1]
    return _NOTHING_ELSE.fullmatch(clause) is not None


# ---------------------------------------------------------------- 监督检查

_WAY = r"(?:[\u4e00-\u9fff]{0,10}?(?:监测|抽查|检查|巡查|督查|督导|自查|巡检|普查|通报|测评|核查|互查|自查自纠|明察暗访|暗访|排查|评估(?!指标|得分|结果|报告)|“?回头看”?))"
_INSPECTIONS = regex(
    rf"(?P<way>{_WAY}|(?:整改|督办|提醒|提示)+(?:通知书?|单|函)|(?:工作|监测)?(?:通报|简报|提示))(?:工作|情况)?(?:共计?|累计|达|，?全年)*(?P<n>{SMALL})(?P<unit>场次|轮次|次|期|轮|份)"
)
_INSPECTIONS_BEFORE = regex(
    rf"(?:开展|组织|进行|印发|发布|下发|编发)(?:了)?(?P<n>{SMALL})(?P<unit>轮次|次|期|轮|份)(?P<way>[\u4e00-\u9fff]{{0,18}}?(?:监测|抽查|检查|巡查|督查|督导|自查|巡检|通报))(?=[，。；]|$)"
)
_EACH_TIME = regex(
    rf"每[^，。；\d]{{1,4}}?(?:(?:开展|组织|进行|实施)(?:[一1]次)?)?(?P<way>{_WAY})(?:[一1][次轮])?，(?:全年|年内)?(?:累计|合计|共计?)(?:开展|进行)?(?P<n>{SMALL})(?P<unit>场次|轮次|次|期|轮|份)"
)
"""每月开展一次网站监测，共12次: how often in all stands behind."""
_WAY_LEAD = regex(
    r"^.*(?:开展|组织|进行|印发|发布|下发|形式有|方式有|包括|编发|实施|完成|作了|我[\u4e00-\u9fff]|全(?:[镇乡县市区旗局]|街道|系统|苏木)|全年|年内|共|对|^发)(?:了)?"
)
_CUT = regex("[个家名处条项次余多的]|接受|迎接|配合|参加")
"""What a way never begins with: the rest of a count, and the work of another."""
_BY_OTHERS = regex("(?:接受|迎接|配合|参加)[^，。；]*$")
"""What stands in a clause on checks that others made."""
_WHO_ELSE = regex("^(?:[乡镇县区市旗]|街道|苏木)?(?:人大|纪委|政协|纪检)(?=..)")
"""Those who did it with the office: 乡纪委、乡人大联合督查."""
_TO_WHOM = regex(
    "^(?:各|所属|直属|下属|全[镇乡县市区旗局]|局属|委属|镇属)?[^，。；]{0,6}?(?:单位|部门|乡镇|街道|镇街|科室|股室|社区|村（社区）|站所|学校|医院|医疗机构|企业)(?:(?:进行|开展|实施|组织)(?:了)?|(?=(?:网上|实地|现场|专项|日常|季度|月度|随机|集中)?(?:监测|抽查|检查|巡查|督查|督导|巡检|暗访|核查|测评|评估|评查|普查|排查|互查|清查|回访|回头看)))"
)
"""Those to whom it was done, who stand before it behind 对."""


def without_whom(way: str) -> str:
    """A way of looking after the work without those it was done to: 直属单位开展网站检查 is 网站检查."""
    return _TO_WHOM.sub("", way)


_TOLD_THERE = regex("例会|会议")
_NO_WAY = regex(
    r"执法|安全|环保|卫生|食品|消防|行政检查|督查局|疫情|考核|(?<!我)[我本](?![镇乡县市区旗局委街苏])|问题"
)


_LISTED = regex(
    r"(?:组织开展了?|开展了?|组织了?|进行了?|实施了?|(?:方式|形式)有|包括)(?P<list>[^，。；]{2,80})(?=[，。；]|$)"
)
_ONE_OF_LIST = regex(rf"(?P<way>{_WAY})(?:（?(?P<n>{SMALL})(?P<unit>[\u4e00-\u9fff]{{1,2}}))?）?")


_IS_WAY = regex(
    rf"{_WAY}(?:工作|情况|评估|报告|机制)?|[\u4e00-\u9fff]{{2,12}}(?:检查|督查|监测|抽查|通报|评估|巡查|督导|测评|自查)"
)


def is_way(text: str) -> bool:
    """Whether ``text`` is a way of looking after the work: 网上监测, 第三方评估."""
    told = _IS_WAY.search(text) and not _NO_WAY.search(text) and not _FOUND.search(text)
    told = told and not _NO_OWN_WAY.search(text)
    return bool(told) and len(text) <= _LONGEST_WAY


_NO_OWN_WAY = regex(r"^(?:接受|迎接|配合|参加|例会)|\d")
"""What others did, what was told in a meeting, and what holds a number of its own."""
_FOUND = regex("发现|纠正|把好|把关")
"""What checks come to, which is none."""
_LONGEST_WAY = 20


def _of_list(said: Said) -> tuple[Inspection, ...]:
    """Ways of looking after this work, one after the other; some may have no count, not all."""
    if said.part != SUPPORT:
        return ()
    for match in _LISTED.finditer(said.own):
        if is_of_each(said.own[: match.start("list")], 1):
            continue
        items = [_ONE_OF_LIST.fullmatch(one) for one in listing(match["list"])]
        found = [one for one in items if one and not _NO_WAY.search(one[0])]
        if len(found) == len(items) and (any(one["n"] for one in found) or "式有" in match[0]):
            return tuple(
                Inspection(one["way"], count(one["n"]) if one["n"] else None, one["unit"] or "")
                for one in found
            )
    return ()


_ONE_BY_ONE = regex(
    rf"(?:全年|年内|本年度|\d{{4}}年)?，?(?:{SELF})?(?:对[^，]{{2,12}}进行监督)?(?:并|还|同时|另)?(?:开展|印发|组织|进行|下发)?(?P<way>{_WAY})(?:（?(?P<n>{SMALL})(?P<unit>[\u4e00-\u9fff]{{1,2}}))?）?"
)
_WITHIN = regex(r"^在[\u4e00-\u9fff]{2,8}中(?:开展|印发|组织|进行|下发)?")
"""What a way is said to be part of: 在日常监督中开展专项督查."""
_CONCERNED = regex(rf"涉及(?P<n>{SMALL})(?P<unit>[\u4e00-\u9fff]{{1,2}})")
_ROUND_THE_WORK = regex("(?:围绕|就|针对)[^，]{0,4}公开(?:工作)?(?:情况|落实)?")
"""围绕信息公开工作，: what leads to the checks."""
_ABOUT_CHECKS = regex(
    rf"^{_ROUND_THE_WORK.pattern}，|"
    r"(?:检查|督导|督查|监督)[^，]{0,4}方面，|监督检查|检查监督|日常监督|督促检查|日常检查|，涉及\d|对[^，]{2,12}监督"
)


def _told_apart(text: str) -> Iterator[str]:
    """The clauses of a sentence; 开展甲、乙8次 is two where either is a way of looking."""
    for clause in compiled("[，；]").split(text.rstrip("。")):
        items = clause.split("、")
        yield from items if all(map(_ONE_BY_ONE.fullmatch, items)) else [clause]


def _in_clauses(said: Said) -> tuple[Inspection, ...]:
    """开展实地检查，涉及7个，印发工作通报2次: a clause for each, and one for what it concerned."""
    if said.part != SUPPORT or not _ABOUT_CHECKS.search(said.own):
        return ()
    found: list[Inspection] = []
    for clause in _told_apart(said.own):
        one, concerned = _ONE_BY_ONE.fullmatch(clause), _CONCERNED.fullmatch(clause)
        if concerned and found and not found[-1].number:
            number = count(concerned["n"])
            found[-1] = found[-1]._replace(number=number, unit=concerned["unit"])
        elif (
            one
            and len(one["way"]) > len("检查")
            and not _NO_WAY.search(one["way"])
            and not _CUT.match(one["way"])
        ):
            number = count(one["n"]) if one["n"] else None
            found.append(Inspection(_WITHIN.sub("", one["way"]), number, one["unit"] or ""))
        elif not found and (
            _ROUND_THE_WORK.fullmatch(clause)
            or clause.endswith("方面")
            or clause in ("全年", "年内", "本年度")
        ):
            continue
        elif found or not compiled("监督|掌握|了解|(?:督促|日常)检查").search(clause):
            return ()
    parts = compiled("[，；]").split(said.own.rstrip("。"))
    enough = len(found) > 1 or any(map(_CONCERNED.fullmatch, parts))
    return tuple(found) if enough else ()


def inspections(said: Said) -> tuple[Inspection, ...]:
    """监督检查: of this work, each way with how often."""
    if said.section != 1 or said.is_plan or said.part in {PROACTIVE, REQUESTS}:
        return ()
    found = {one.way: one for one in max(_of_list(said), _in_clauses(said), key=len)}
    for pattern in (_EACH_TIME, _INSPECTIONS_BEFORE, _INSPECTIONS):
        for match in pattern.finditer(said.own):
            way, number = _WAY_LEAD.sub("", match["way"]), count(match["n"])
            way = compiled("^(?:发出|发|下发|[一1][期次份])(?=..)").sub("", way)
            way = _WHO_ELSE.sub("", way)
            if _BY_OTHERS.search(said.own[: match.start()]):
                continue
            if number and is_of_each(said.own[: match.start("n")], number.value):
                continue
            if compiled(r"\d$").search(said.own[: match.start("way")]):
                # 对13个村公开栏检查, 对5家单位检查: the measure of what was looked at, and the bodies
                way = compiled(
                    r"^[\u4e00-\u9fff](?:单位|部门|乡镇|街道|村|社区|科室)?(?=检查|督查|抽查|巡查)|^[\u4e00-\u9fff]"
                ).sub(
                    "",
                    way,
                )
            way = without_whom(way)
            if (
                number is not None
                and number.value
                and len(way) > 1
                and not _CUT.match(way)
                and not _NO_WAY.search(said.own[: match.end()][-40:])
                and not _TOLD_THERE.search(way)
            ):
                found.setdefault(way, Inspection(way, number, match["unit"]))
    return tuple(found.values())


# ---------------------------------------------------------------- 会议、培训

_ABOUT = regex(
    r"(?:就|围绕|针对|以)(?P<theme>[^，。；]{2,24}?)(?:为内容|为主题)?(?:举办|组织|开展|召开|进行|作)|(?:内容|主题|议题)(?:为|是|包括)(?P<more>[^，。；]{2,24})"
)


_NO_THEME = regex("(?:形式|方式|名义|目的|契机|抓手|重点|机会|平台|载体)$|为主$")
"""How it was held, and not what about: 以视频形式召开."""


_OTHER_KIND = regex(
    "消防|安全生产|技术|技能|种植|养殖|就业|创业|农技|防火|防汛|急救|驾驶|食品|普法|反诈|电商|党建|换届|灾|护林|医师|护理|保育|实用|参加|[分两三]批|到[县市省区]|选派|^(?:开展|组织|举办|进行|参加)"
)


def is_of_another_kind(one: Occasion) -> bool:
    """Whether a training was about something else than this work, or its theme is no theme."""
    return bool(_OTHER_KIND.search(one.theme))


def with_details(times: Count | None, said: Said) -> tuple[Occasion, ...]:
    """One occasion with when it was and what about, where its sentence speaks of nothing else."""
    alone = len(compiled(r"(?:培训|会议)(?!内容)").findall(said.own)) == 1 or times is None
    told_when = list(compiled(_WHEN).finditer(said.own)) if alone else []
    when = told_when[0] if len(told_when) == 1 else None  # 3月、11月: one of two is none
    theme = _ABOUT.search(said.own) if alone else None
    if theme and _NO_THEME.search(theme["theme"] or theme["more"]):
        theme = None
    told = (theme["theme"] or theme["more"]).strip("“”") if theme else ""
    return (Occasion(times, when["when"] if when else "", told),)


def training_about(said: Said) -> tuple[Occasion, ...]:
    """A training whose subject is told, but not how often it was held."""
    held = compiled("(?:组织|开展|举办)了?[^，。；\\d]{0,12}培训").search(said.own)
    found = with_details(None, said)
    return found if held and found[0].theme else ()


def one_occasion(found: tuple[Occasion, ...]) -> tuple[Occasion, ...]:
    """Occasions of which one is told twice, once with more; others stay as they are."""
    counted = [one for one in found if one.times]
    if len({one.times for one in counted}) > 1:
        return found
    return (max(counted or found, key=lambda one: sum(map(bool, one))),)
