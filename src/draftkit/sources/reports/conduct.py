"""What was held: meetings, trainings, events, and how the work was looked after."""

from __future__ import annotations

import re

from draftkit.kinds.material import Event, Inspection, Occasion
from draftkit.kinds.shapes import Count
from draftkit.sources.reports.said import Said
from draftkit.sources.reports.wording import SMALL, count

_TIMES = rf"(?P<n>{SMALL})(?P<unit>场次|次|期|场)"
_WHEN = r"(?P<when>(?:\d{1,2}月(?:\d{1,2}日|份|[上中下]旬)?|[上下]半年|[一二三四]季度))"

# ---------------------------------------------------------------- 活动

_EVENT_NAME = r"(?:政务公开日|政府开放日|政务开放日|政府开放周|政务公开月|政务公开周|政务公开宣传[月周日]|政府开放月|政务公开主题日|政务公开体验日|开放日)"
_EVENTS = (
    re.compile(
        rf"[“\"]?(?P<name>{_EVENT_NAME})[”\"]?(?:系列|主题|宣传)*(?:活动)?(?:共计?|累计)?{_TIMES}"
    ),
    re.compile(
        rf"(?:开展|举办|组织|举行)(?:了)?{_TIMES}[^，。；]{{0,16}}?[“\"]?(?P<name>{_EVENT_NAME})[”\"]?(?:系列|主题|宣传)*活动"
    ),
    re.compile(
        rf"(?:开展|举办|组织|举行)(?:了)?(?:以[^，。；]{{2,24}}为主题的)?[“\"]?(?P<name>{_EVENT_NAME})[”\"]?(?:系列|主题|宣传)*活动(?P<n>)(?P<unit>)"
    ),
)
_THEME = re.compile(
    r"(?:以|主题[为是])[“\"]?(?P<theme>[^，。；“”\"]{2,24}?)[”\"]?(?:为主题|的主题|(?=[，。；]|$))"
)


def events(said: Said) -> tuple[Event, ...]:
    """活动: days on which the office opens its doors."""
    if (
        said.section not in {1, 6}
        or said.is_plan
        or not re.search("开展|举办|组织|举行", said.text)
    ):
        return ()
    for pattern in _EVENTS:
        match = pattern.search(said.own)
        if match is None or re.search("利用|借助|结合|筹备", said.own[: match.start()][-6:]):
            continue
        theme, when = _THEME.search(said.own), re.search(_WHEN, said.own)
        is_theme = theme is not None and "主题" in theme[0]
        return (
            Event(
                match["name"],
                theme["theme"] if theme and is_theme else "",
                when["when"] if when else "",
                count(match["n"]) if match["n"] else None,
            ),
        )
    return ()


# ---------------------------------------------------------------- 监督检查

_WAY = r"(?:[\u4e00-\u9fff]{0,10}?(?:监测|抽查|检查|巡查|督查|督导|自查|巡检|通报|测评))"
_INSPECTIONS = re.compile(
    rf"(?P<way>{_WAY})(?:工作|情况)?(?:共计?|累计|达|，?全年)*(?P<n>{SMALL})(?P<unit>场次|轮次|次|期|轮|份)"
)
_INSPECTIONS_BEFORE = re.compile(
    rf"(?:开展|组织|进行|印发|发布|下发|编发)(?:了)?(?P<n>{SMALL})(?P<unit>轮次|次|期|轮|份)(?P<way>[\u4e00-\u9fff]{{0,10}}?(?:监测|抽查|检查|巡查|督查|督导|自查|巡检|通报))(?=[，。；]|$)"
)
_WAY_LEAD = re.compile(
    r"^.*?(?:开展|组织|进行|印发|发布|下发|形式有|方式有|包括|编发|实施|完成|作了|[我全][\u4e00-\u9fff]|全年|年内|共|对)(?:了)?"
)
_NO_WAY = re.compile(r"执法|安全|环保|卫生|食品|消防|行政检查|督查局|疫情|考核|[我本]|问题")


def inspections(said: Said) -> tuple[Inspection, ...]:
    """监督检查: of this work, each way with how often."""
    if said.section != 1 or said.is_plan:
        return ()
    found: dict[str, Inspection] = {}
    for pattern in (_INSPECTIONS_BEFORE, _INSPECTIONS):
        for match in pattern.finditer(said.own):
            way, number = _WAY_LEAD.sub("", match["way"]), count(match["n"])
            if (
                number is not None
                and number.value
                and len(way) > 1
                and not _NO_WAY.search(said.own[: match.end()][-40:])
            ):
                found.setdefault(way, Inspection(way, number, match["unit"]))
    return tuple(found.values())


# ---------------------------------------------------------------- 会议、培训

_ABOUT = re.compile(
    r"(?:就|围绕|针对|以)(?P<theme>[^，。；]{2,24}?)(?:为内容|为主题)?(?:举办|组织|开展|召开|进行|作)|(?:内容|主题)(?:为|是|包括)(?P<more>[^，。；]{2,24})"
)


def with_details(times: Count | None, said: Said) -> tuple[Occasion, ...]:
    """One occasion with when it was and what about, where its sentence speaks of nothing else."""
    alone = len(re.findall(r"(?:培训|会议)", said.own)) == 1 or times is None
    when = re.search(_WHEN, said.own) if alone else None
    theme = _ABOUT.search(said.own) if alone else None
    told = (theme["theme"] or theme["more"]).strip("“”") if theme else ""
    return (Occasion(times, when["when"] if when else "", told),)


def one_occasion(found: tuple[Occasion, ...]) -> tuple[Occasion, ...]:
    """Occasions of which one is told twice, once with more; others stay as they are."""
    counts = {one.times for one in found}
    if len(counts) > 1:
        return found
    return (max(found, key=lambda one: sum(map(bool, one))),)
