"""What was set up and held: reading points, trainings, meetings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from draftkit.chinese.frequency import is_of_each
from draftkit.chinese.numerals import COUNTING, number
from draftkit.kinds.fields import MEETINGS, TRAININGS, VENUES, Field
from draftkit.kinds.material import Occasion
from draftkit.kinds.shapes import Count, Records
from draftkit.patterns import compiled, regex
from draftkit.sources.reports.certain import is_made_of
from draftkit.sources.reports.conduct import training_about, with_details
from draftkit.sources.reports.said import Said
from draftkit.sources.reports.untaken import tells_of
from draftkit.sources.reports.whole import ends_as_its_kind, is_name
from draftkit.sources.reports.wording import listing, turned

_POINT = r"(?:(?:政府|政务|主动|公开)*信息(?:公开)?)?(?:集中)?查阅(?:点|场所|室|专区|中心|窗口)"
_PLACES = r"([^，。；在]{2,80}?)"
_IN = r"(?:分?设(?:立|置)?[在于]|(?:地[点址])?(?:位于|在|[为是]))"
_SET_UP = r"(?:均|都|分别|各)?(?:设立|设置|建立|建成|设有|开设|设)(?:有|了)?(?:标准化的?|规范的?|\d+个|专门的?|我\w{1,3}?的?)*"
_POINTS = (
    regex(rf"在{_PLACES}{_SET_UP}{_POINT}"),
    regex(rf"(?:选定|确定|指定|将|把){_PLACES}(?:确定|指定|设置|设立|设|列)?(?:作为|为){_POINT}"),
    regex(
        rf"{_POINT}(?:共|共有|共计|有)?(?:\d+[处个])?，?(?:分别|均|都|主要)?{_IN}{_PLACES}(?=[，。；]|$)"
    ),
    regex(rf"(?:设[在于]|位于){_PLACES}的?{_POINT}"),
    regex(
        rf"可(?:以)?(?:就近|当面)?(?:到|前往|去|在){_PLACES}(?:当面|就近|现场|随时|免费)*(?:查阅(?!点)|查看|查询)(?:我|本|[^，。；网]{{0,8}}信息)"
    ),
    regex(rf"(?:^|[，；]){_PLACES}{_SET_UP}{_POINT}"),
    regex(rf"(?:要求|依托|利用|组织|安排|督促){_PLACES}的?{_POINT}"),
)
_FACILITY = r"专区|公开栏|宣传栏|屏|资料架|一体机|查询机|阅览角"
_LISTED = regex(
    r"(?:现场|线下)公开的设施有(?P<all>.+)|群众可以?到(?P<some>[^，。；]+、[^，。；]+?)(?:查看|了解|查阅)政府信息"
)
_AT = regex(rf"(.+?)(?:(的)?({_POINT})|(?:{_FACILITY}))$")
_HOLDS = (
    regex(rf"(?:^|，|(?:^|可|以)到|在)([^，：在到]{{2,80}}?)(?:设置|设有|设|有|的){_POINT}"),
    regex(rf"{_POINT}设在([^，（]{{2,80}})"),
)
_ASIDE = regex(r"（[^（）]*）")
_HOW_MANY = regex(r"\d+余?[处个块]$")
_NOT_A_POINT = regex(
    r"^[我本]|[“”：:《]|信息|规定|公开(?!专区|大厅|窗口|室|服务)|方便|群众|网站|要求|按|的资料架|的公开栏|的查阅点|屏$"
)
_LONGEST_POINT = 20


def reading_points(said: Said) -> tuple[str, ...]:
    """信息查阅点 that are there."""
    if said.section != 1 or said.is_plan:
        return ()
    text = _ASIDE.sub("", said.own)
    one, several = _one_clause(text), tuple(_venues(text))
    certain = len(several) > len(one) and not any(map(_is_no_venue, several))
    return several if certain else one


def _one_clause(text: str) -> tuple[str, ...]:
    """The places of the first clause that names some."""
    for pattern in _POINTS:
        for match in pattern.finditer(text):
            names = [name for name in compiled(r"[、及和与]|以及").split(match[1]) if name]
            if names and not any(map(_is_no_point, names)):
                return tuple(name.removesuffix("等") for name in names)
    return ()


def _is_no_venue(name: str) -> bool:
    return _is_no_point(name) or not name or bool(compiled("[设均于我]|标准").search(name))


def _venues(text: str) -> Iterator[str]:
    """Where the places for reading are, in a list of what each place has."""
    if listed := _LISTED.search(text):
        yield from _listed((listed["all"] or listed["some"]).rstrip("。"))
        return
    for clause in text.rstrip("。").split("；"):
        for match in (match for pattern in _HOLDS if (match := pattern.search(clause))):
            yield from match[1].split("、")
            break


def _listed(text: str) -> Iterator[str]:
    """``甲电子显示屏2块、乙、丙的政府信息查阅点``: a facility belongs to all places named since the last one."""
    places: list[str] = []
    for item in text.split("、"):
        at = _AT.fullmatch(_HOW_MANY.sub("", item))
        places.append(at[1] if at else item)
        if at:
            yield from places if at[3] else ()
            places = []


def _is_no_point(name: str) -> bool:
    fits = is_name(name, VENUES) and ends_as_its_kind(name, VENUES)
    return bool(_NOT_A_POINT.search(name)) or len(name) > _LONGEST_POINT or not fits


# ---------------------------------------------------------------- counts of work

_TIMES = rf"(\d{{1,3}}|[两{COUNTING}])(?:余)?(?:场次|批次|次|期|场)"
_IN_ALL = r"(?:，?(?:全年|本年度?|年内))?(?:共计|共|累计)?"


_AND_MEETINGS = regex(rf"[次期场]、(?![^，。；、\d]{{0,6}}培训)[^，。；、\d]{{1,8}}会议?{_TIMES}")
_A_MEETING = regex(
    rf"(?P<name>(?:[\u4e00-\u9fff]{{1,10}}会、)*[\u4e00-\u9fff]{{1,6}}会议?|听取[^，。；\d]{{0,16}}汇报)(?:共|各)?{_TIMES}|(?:召开|举行|开[了过]){_TIMES}(?P<other>[\u4e00-\u9fff]{{1,8}}会议?)(?=[，。；、]|$)"
)
_NO_MEETING = regex(
    "(?:发布|座谈|议事|吹风|听证|恳谈|宣讲|培训|见面|说明|交流|研讨)会|[协居业村]委?会|委员会"
)


def _several(text: str) -> bool:
    """Whether meetings of more than one kind are counted: 动员会1次，总结会1次."""
    told = (match["name"] or match["other"] for match in _A_MEETING.finditer(text))
    return sum(not all(map(_NO_MEETING.search, name.split("、"))) for name in told) > 1


_ATTENDED = regex("参加.{0,4}(?:[省市县区旗州]|上级)")
"""A training that somebody else held."""


@cache
def _patterns(field: Field[Any]) -> tuple[re.Pattern[str], ...]:
    said = (text.replace("{共}", _IN_ALL).replace("{次}", _TIMES) for text in field.said)
    return tuple(map(regex, said))


_OF_EACH = regex(r"[各均](?:开展|召开|组织|举办)?(?=(?:\d|[一二两三四五六])+(?:场次|次|期|场)$)")
_BODIES = regex(
    r"(?:^|[，；。]|召开|我[\u4e00-\u9fff]{1,2})(?P<list>[^，；。\d]{4,40}?)(?:分别|专题|先后)*(?:研究|听取|审议|讨论)"
)


def _of_several(text: str, match: re.Match[str]) -> int | None:
    """How often in all where several meetings are named and each dealt with it so often; None where it is not told."""
    bodies = _BODIES.search(text[: match.end()])
    names = listing(bodies["list"]) if bodies and _OF_EACH.search(match[0]) else ()
    if len(names) < 2 or not all(name.endswith("会") for name in names):  # noqa: PLR2004  # each of one is that one
        return None
    each = int(match[1]) if match[1].isdigit() else number(match[1])
    return each * len(names) if each else None


_MONTH = r"(?:\d{1,2}|[一二三四五六七八九十]{1,2})月"
_IN_MONTHS = regex(
    rf"(?:^|[，；])(?P<when>{_MONTH}(?:(?:份|[上中下]旬)?[、和]{_MONTH})+)(?:份)?(?:先后|分别)?(?:(?:组织|举办|开展|各办|办)了?(?P<what>[^，。；、\d]{{0,12}}?)(?:培训班|培训会|培训|讲座)各[1一][次期场]|各(?:组织|举办|开展|办)了?(?:[1一][次期场])?(?P<also>[^，。；、\d]{{0,12}}?)(?:培训班|培训会|培训|讲座)(?:[1一][次期场])?)(?=[，。；]|$)"
)
"""3月、9月组织信息员培训各1次: one in each."""


def _in_months(said: Said) -> tuple[Occasion, ...]:
    match = _IN_MONTHS.search(said.own) if said.section == 1 and not said.is_plan else None
    if match is None:
        return ()
    often = len(compiled(_MONTH).findall(match["when"]))
    return (Occasion(Count(often, str(often)), match["when"]),)


def times(field: Field[Any], said: Said) -> object:
    """A count, told as the field's patterns tell it, in the field's shape; each part of a sentence may tell one."""
    if field is TRAININGS and (apart := _in_months(said)):
        return apart
    text = _TOOK_PART.sub("", said.own) if field is TRAININGS else said.own
    parts = [said._replace(text=part) for part in text.split("；")]
    found_in = [(part, _times(field, part)) for part in parts]
    counts = [(part, often) for part, often in found_in if often is not None]
    left = [part for part, often in found_in if often is None]
    is_held = field in (MEETINGS, TRAININGS) and bool(counts)
    if is_held and any(tells_of(field, part.own) for part in left):
        return None  # one of them was not understood
    if not isinstance(field.shape, Records):
        return counts[0][1] if counts else None
    if field is MEETINGS and said.section == 1 and not said.is_plan:
        kinds = _kinds_of_meetings(said)
        if kinds:
            return kinds
    found = [one for part, count in counts for one in with_details(Count(count, str(count)), part)]
    if field is TRAININGS and len(named := _trainings_in(said)) > 1:
        return named if all(one.theme for one in named) else None
    if not found and field is TRAININGS and said.section == 1 and not said.is_plan:
        found = list(training_about(said))
    return tuple(found) or None


_TOOK_PART = regex(
    r"(?:^|(?<=[，；：]))(?:20\d\d年|全年|年内|先后|积极|共)*(?:(?:组织|选派|派|安排)[^，；。]{0,10})?(?:参加|参训)[^，；。]*(?:培训|轮训|讲座|班)[^，；。]*(?:[，；]|$)|(?:^|(?<=[，；：]))(?:组织)?(?:[\u4e00-\u9fff]{0,6})参加[^，；。]*(?:培训|轮训|讲座)[^，；。]*[，、](?=[^，；。]*(?:组织|举办|开展|自办))"
)
"""参加县里的培训3次，自行组织培训1次: what others held stands before what the office did."""
_AN_ITEM = regex(rf"(?P<before>[^，；、。：\d]*?){_TIMES}(?P<behind>[^，；、。：\d]*)")
_MEETING_NAME = regex(
    "(?:召开|召集|举行|举办|组织|开了|开|主持)*(?P<name>[\u4e00-\u9fff]{1,14}?会议?)(?=上|专题|专门|听取|研究|审议|讨论|部署|通报|学习|共|$)"
)
_MEETING_LIKE = regex("会|听取|研究|调度")


def _kinds_of_meetings(said: Said) -> tuple[Occasion, ...]:
    """Meetings of several kinds in one sentence, each by its name; () where one of them was not understood."""
    found: list[Occasion] = []
    for item in compiled("[，；、。：]").split(compiled("（[^（）]*）").sub("", turned(said.own))):
        match = _AN_ITEM.fullmatch(item)
        if match is None or not _MEETING_LIKE.search(item):
            continue
        if _NO_MEETING.search(item) or "培训" in item or item.count("通报"):
            continue
        name = _MEETING_NAME.search(match["before"]) or _MEETING_NAME.search(match["behind"])
        often = int(match[2]) if match[2].isdigit() else number(match[2])
        if name is None or not often or "余" in item or not is_made_of(item, MEETINGS, said):
            return ()
        found.append(Occasion(Count(often, str(often)), "", _LED.sub("", name["name"])))
    several = len({one.theme for one in found}) == len(found) > 1
    return tuple(found) if several and "其中" not in said.own else ()


_TRAINING_ITEM = regex("培训|轮训|讲座|授课")
_TRAINING_CALLED = regex("(?P<name>[\u4e00-\u9fff]{0,10}?(?:培训班|培训会|培训|轮训|讲座))(?=$)")
_IS_TRAINING = regex("[\u4e00-\u9fff]{2,10}培训班?$")


def _trainings_in(said: Said) -> tuple[Occasion, ...]:
    """The trainings of a sentence that are counted apart; one without a theme was not understood."""
    if said.section != 1 or said.is_plan:
        return ()
    found: list[Occasion] = []
    text = compiled("（[^（）]*）").sub("", said.own.partition("其中")[0])
    for item in compiled("[，；、。：]").split(text):
        match = _AN_ITEM.fullmatch(item)
        if (
            match is None
            or not _TRAINING_ITEM.search(item)
            or _ATTENDED.search(item)
            or "参加" in item
        ):
            continue
        often = int(match[2]) if match[2].isdigit() else number(match[2])
        name = _TRAINING_CALLED.search(match["before"])
        plain = _LED.sub("", name["name"]) if name else ""
        sure = often and _IS_TRAINING.fullmatch(plain) and is_made_of(item, TRAININGS, said)
        found.append(Occasion(Count(often or 0, str(often or 0)), "", plain if sure else ""))
    return tuple(found)


_LED = regex("^.*(?:召开|召集|举行|举办|组织|开了|主持|先后|全年|年内|年[初中末底])(?=..)")


def _times(field: Field[Any], said: Said) -> int | None:
    if said.section != 1 or said.is_plan:
        return None
    told = {
        match[1]
        for pattern in _patterns(field)
        for match in pattern.finditer(said.own.partition("其中")[0])
        if not _ATTENDED.search(said.own[max(0, match.start() - 8) : match.end()])
    }
    more = field is MEETINGS and (_AND_MEETINGS.search(said.own) or _several(said.own))
    if len(told) > 1 or more:  # held under several names, and nobody says how often in all
        return None
    for pattern in _patterns(field):
        for match in pattern.finditer(said.own):
            if _OF_EACH.search(match[0]) or is_of_each(said.own[: match.end() - 1], 1):
                return _of_several(said.own, match)
            if _ATTENDED.search(said.own[max(0, match.start() - 8) : match.end()]):
                continue
            roughly = compiled("以上|左右|不等").match(said.own[match.end() :])
            if roughly or "余" in match[0] or "多" in match[0]:
                return None
            return int(match[1]) if match[1].isdigit() else number(match[1])
    return None
