"""Where people can look things up: the places, what stands there, how many, and what it shows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from draftkit.kinds.material import PLATFORM, Venue, measure_of
from draftkit.kinds.shapes import Count
from draftkit.patterns import compiled, regex
from draftkit.sources.reports.said import Said
from draftkit.sources.reports.wording import SMALL, count, listing

FACILITY = (
    r"(?:政府信息公开|[政村党居镇乡社厂财]务|政务信息公开|政务公开|信息公开|公开|政府信息|政务信息|基层政务公开|查询|查阅|服务|校务|院务|双语|24小时|电子阅览|标准化|自助|集中|流动|蒙汉|藏汉|健康信息|信息|触摸)*"
    r"(?:宣传册架|自助机|(?:信息)?查询台|查阅台|资料台|公开亭|防雨公开亭|电子查询机|触控终端|二维码公示牌|公开橱窗|执法公示牌|大喇叭|展板|便民公开点|公告墙|公示墙|信息屏|触摸一体机|宣传橱窗|查阅夹|体验馆|专区|专窗|专柜|公示栏|公开栏|宣传栏|公告栏|公开墙|电子显示屏|电子公示屏|公示屏|LED显示屏|LED屏|电子屏|触摸屏|自助查询机|查询机|查询一体机|一体机|"
    r"公开资料取阅架|资料取阅架|取阅架|资料架|展架|查询电脑|触摸查询屏|触控屏|公示牌|电子公开屏|受理点|资料索取点|查阅夹|橱窗|展示架|公开长廊|便民公开点|公开点|阅览点|信息公开一体机|查询终端|自助终端|阅览角|公开角|体验角|专栏|查阅亭|信息公开场所|公开场所|服务窗口|公开窗口|查阅角|便民信息牌|查阅电脑|终端|政策墙|查阅窗口|查阅点|查阅室|查阅场所|查阅中心|查询点|体验区)"
)
"""What stands in a place, for patterns."""
_SET = r"(?:均|都|分别|各|已|还|也)?(?:规范|统一|精心|集中)?(?:增设|新装|新设|分设|布置|配有?|更换了?|设立|设置|建立|全部建成|建成|建有|设有|开设|辟出|辟有|开辟|另设|安装|开放|摆放|放置|布设|配备|配置|打造|装|建(?![设立成有])|设|放)(?:有|了)?(?:固定的?|标准化的?|规范的?|专门的?|公开(?=查阅室))*"
_PLACE = r"(?P<place>[^，。；：在]{2,40}?)"
_MEASURE = "[个处块台间套面座组]"
_BEFORE = rf"(?P<before>{SMALL}{_MEASURE})?"
_BEHIND = rf"(?:共计?)?(?:（?(?P<behind>{SMALL}{_MEASURE}))?）?"
_THERE = rf"{_BEFORE}(?:“[^“”]{{2,10}}”(?=[^“”、，]{{0,4}}(?:终端|机|屏)))?“?(?P<facility>{FACILITY})”?{_BEHIND}"
_VENUES = (
    regex(rf"在{_PLACE}{_SET}{_THERE}(?=[，。；、（]|$|和|及|滚动|播放|用于|供|约\d)"),
    regex(
        rf"(?:^|[，；：])(?:其中|[一二三四五六七八九十]是)?{_PLACE}(?:{_SET}|各?有){_THERE}(?=[，。；、（]|$|和|及|约\d)"
    ),
    regex(
        rf"(?:^|[，；：])(?P<before>)(?P<facility>{FACILITY}){_BEHIND}(?:设在|位于|设于){_PLACE}(?:（(?P<after>{SMALL}{_MEASURE})）)?(?=[，。；（]|$)"
    ),
    regex(
        rf"(?:^|[，；：])(?P<place>[^，。；：、\d在]{{2,14}}?(?:中心|大厅|馆|站|室)|\d+[个家](?:行政村|村|嘎查|社区))(?P<before>)(?P<facility>{FACILITY})(?P<behind>{SMALL}{_MEASURE})(?=[，。；、]|$)"
    ),
    regex(rf"(?:^|[，；。])(?P<place>[^，。；：、\d在]{{2,16}}?)：{_THERE}(?=[，。；、]|$)"),
    regex(
        rf"(?:^|[，；：])(?P<place>[^，。；：\d]{{4,60}}?)等?[两三四五]处(?P<before>)(?P<facility>{FACILITY})(?P<behind>)(?=[，。；、]|$|全年|累计|共)"
    ),
    regex(rf"到{_PLACE}的{_THERE}(?=查看|了解|查阅|查询)"),
)
_LISTED = regex(r"(?:现场|线下)公开的设施有(?P<list>.+)")
_ITEM = regex(rf"(?P<place>.{{2,20}}?){_THERE}(?:（(?P<shown>[^（）]*)）)?")
_SHOWN = (
    regex(
        r"[，（]?(?:群众)?(?:在此|可以?|用于)?(?:公开|公布|展示|播放|提供|查阅|查询|查看|了解)(?P<list>[^，。；]{2,60}?)等(?:方面)?(?:的)?(?:政府)?(?:信息|内容|资料)?(?=[，。；）]|$)"
    ),
    regex(r"[，（]?内容(?:涉及|有|为|包括)(?P<list>[^，。；）]{2,60}?)(?:等)?(?=[，。；）]|$)"),
)
_NO_PLACE = regex(
    r"[一二两三四]级|^[我本]|[“”：《》]|信息|规定|方便|群众|要求|按|网站|不断|积极|进一步|同时|还|充分|规范|标准|线下|现场|便于|重点|加强|通过|平台|\d|^[个家块处台]|微信|公众号"
)
_VERB_AT_END = regex("[装设建置放配摆挂贴开增另原现仍尚共还拟未]$")
"""How a place's name never ends: a verb that was not known."""
_EACH = regex(
    rf"^(?:全[\u4e00-\u9fff]|辖区)?(?P<n>{SMALL})[个家所](?P<name>[\u4e00-\u9fff、（）]{{2,16}}|村)$"
)
"""8个社区党群服务中心: as many places of one kind."""
_SHORTEST_PLACE, _LONGEST_PLACE = 3, 20


def venues(said: Said) -> tuple[Venue, ...]:
    """公开场所 with what stands there, how many, and what can be read."""
    if said.section != 1 or said.is_plan:
        return ()
    if listed := _LISTED.search(said.own):
        return tuple(_of_list(listed["list"].rstrip("。")))
    found: list[Venue] = []
    for pattern in _VENUES:
        for match in pattern.finditer(said.own):
            there = list(_venues_of(match, said.own[match.end() :]))
            found += there
            found += _more_there(there, said.own[match.end() :])
    found += _without_place(said, found)
    return tuple({(one.name, one.facility): one for one in reversed(found)}.values())[::-1]


_WITHOUT_PLACE = regex(
    rf"(?:^|[，；、：])(?:[^，。；：、\d]{{0,10}}?)(?P<name>(?:村级|村居|村（社区）|社区|嘎查|乡镇|镇级|县级|便民)?{FACILITY})(?:共|共计)?(?P<n>{SMALL})(?P<unit>{_MEASURE})(?=[，。；、]|$|投入使用)"
)
"""How many of a thing there are, with no place told: 区镇两级政务公开专区12处."""
_AT_A_PLACE = regex("(?:大厅|中心|楼|馆|室)[^，。；、]{0,4}(?:设|摆|放|配)")
_NOT_ALL = regex("其中|新建|新增|增设|更换|更新|改造|维修|关闭")


def _without_place(said: Said, found: list[Venue]) -> Iterator[Venue]:
    if said.part != PLATFORM or found:  # what stands in a place is told behind it
        return
    for match in _WITHOUT_PLACE.finditer(said.own):
        number = count(match["n"])
        if _AT_A_PLACE.search(said.own[: match.start("n")]):
            continue
        if number and number.value and not _NOT_ALL.search(match[0]):
            usual = measure_of(match["name"]) == match["unit"]
            yield Venue(match["name"], "", number, "" if usual else match["unit"])


_NEXT_THERE = regex(
    rf"(?:、|和|及|，(?:(?:并|还|另)?(?:配有?|配置|配备|摆放|放置|设有?|安装)(?:了|有)?)?){_BEFORE}“?(?P<facility>{FACILITY})”?{_BEHIND}(?=[，。；、（和及]|$)"
)
"""What stands in the same place besides: 设电子屏1块、公示栏2处."""


def _more_there(there: list[Venue], rest: str) -> Iterator[Venue]:
    """What else stands in the places of ``there``, told right behind; of several places how many is not known."""
    while there and (match := _NEXT_THERE.match(rest)):
        number, unit = _how_many(match) if len(there) == 1 else (None, "")
        for one in there:
            yield Venue(one.name, match["facility"], number, unit)
        rest = rest[match.end() :]


def _venues_of(match: re.Match[str], rest: str) -> Iterator[Venue]:
    whole = compiled(r"(?:等|全部|全|均|都|各|已|共|总共)+$|(?<=[厅心室楼馆站])[里内]$").sub(
        "", match["place"]
    )
    whole = compiled("^(?:依托|利用|借助|在(?!线))").sub("", whole)
    if each := _EACH.match(whole):  # one in each
        if (is_place(each["name"]) or each["name"] == "村") and _KIND_OF_PLACE.search(each["name"]):
            number, unit = (None, "") if _IN_EACH.search(match[0]) else _how_many(match)
            yield Venue(whole, match["facility"], number, unit, _contents(rest))
        return
    names = listing(whole)
    if any(len(name) < _SHORTEST_PLACE for name in names):  # 街道、社区服务大厅
        names = (whole,)
    if not all(is_place(name) or _EACH.match(name) for name in names):
        return
    alone = len(names) == 1
    number, unit = _how_many(match) if alone else (None, "")
    for name in names:
        yield Venue(name, match["facility"], number, unit, _contents(rest) if alone else ())


_IN_EACH = regex(r"[均都各](?=[^均都各]*(?:\d|[一二两三]))")
"""What makes a number that of each place: 12个社区各有一块."""
_KIND_OF_PLACE = regex(
    "村（[^（）]*）$|居委会$|村委会$|嘎查$|学$|学校$|幼儿园$|中心|大厅|村$|社区$|站$|所$|馆$|窗口$|乡镇$|街道$|镇$"
)


def _how_many(match: re.Match[str]) -> tuple[Count | None, str]:
    """The number of a facility, and its unit where it is not the usual one."""
    told = match["before"] or match["behind"] or match.groupdict().get("after") or ""
    number = count(told[:-1]) if told else None
    usual = number is None or told[-1] == measure_of(match["facility"])
    return number, "" if usual else told[-1]


def _of_list(text: str) -> Iterator[Venue]:
    """``甲资料架3处（内容为医保）、乙、丙查阅点``: those that have their own facility."""
    for item in listing(text, links=False):
        match = _ITEM.fullmatch(item)
        if match and is_place(match["place"]):
            shown = _contents(match["shown"] or "")
            yield Venue(match["place"], match["facility"], *_how_many(match), shown)


def _contents(rest: str) -> tuple[str, ...]:
    match = next((match for pattern in _SHOWN if (match := pattern.match(rest))), None)
    return listing(match["list"]) if match else ()


def is_place(name: str) -> bool:
    """Whether ``name`` can be that of a place."""
    cut = _VERB_AT_END.search(name)
    whole = compiled("全[县市区镇乡旗州]|全街道|全苏木|辖区|线下").fullmatch(name)
    whole = whole or compiled("依托|利用|借助|在(?!线)|将|把").match(name)
    return 1 < len(name) <= _LONGEST_PLACE and not whole and not cut and not _NO_PLACE.search(name)


def is_point(one: Venue) -> bool:
    """Whether it is a plain 查阅点, which has a field of its own."""
    plain = one.number is None and not one.contents
    return plain and one.facility in {
        "政府信息查阅点",
        "信息查阅点",
        "政府信息公开查阅点",
        "查阅点",
    }
