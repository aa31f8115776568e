"""What is done with what is to be found in a place, by what stands there: screens play, boards publish, desks advise."""

from __future__ import annotations

from collections.abc import Sequence

from draftkit.analysis.material.nouns import words
from draftkit.facts import Listing, Value
from draftkit.kinds.material import (
    DRAWERS,
    VENUE_VERBS,
    Venue,
    is_device,
    is_paper,
    on_terminal,
)
from draftkit.patterns import regex

_USED, (_PLAYS, _PUBLISHES, _HOLDS) = "所用", VENUE_VERBS
_SCREENS = ("屏", "屏幕", "LED", "电视", "显示器", "投影")
_BOARDS = ("栏", "牌", "墙", "展板", "看板", "公示板", "公告板", "橱窗", "长廊")
_DESKS = ("窗口", "窗", "服务台", "咨询台", "咨询点", "咨询岗", "服务岗", "服务点", "受理点", "帮办点", "代办点", "前台", "导办台")  # fmt: skip
_PUBLISHED = ("公示", "公开", "公布")
_LAID_OUT = ("架", "索取点", "索取处", "取阅点", "取阅处", "领取点", "领取处", "发放点")
_READ_THERE = regex(
    "(?:查[阅询][点区室台处站]|查[阅询](?:场所|中心)|专区|专柜|角|阅览[区室点]|书屋|图书室|公开[点区亭]|体验[区馆])$"
)
"""What people go to in order to read."""
_SERVED = (
    *("受理", "咨询", "查询", "查阅", "取阅", "下载", "打印", "复印", "代办", "帮办", "办理", "讲解", "指引", "导办", "引导", "解答", "辅导"),
)  # fmt: skip
"""How the name of a service ends (政策取阅, 申请受理)."""
_SERVES = ("代写", "代填", "代办", "帮办", "打印", "复印", "免费打印", "自助打印", "协助")
"""How such a name begins."""
_DEALT_WITH = ("办理", "代办", "帮办")
"""What people ask about as well as have it done."""
_ON_PAPER = words(
    "目录 清单 依据 文件 公报 标准 流程 政策 办法 范本 须知 年报 名录 志 报告 手册 汇编 年鉴 条例 图"
)
"""What lies beside papers as one."""
_WHOLE = ("信息", "内容", "情况", "材料", "事项")
_READ, _TEXTS = "查阅", ("政策", "公报", "文件", "信息", "目录", "指南", "清单", "法规", "解读")


def _is_read(name: str) -> bool:
    """Whether it is surely read by whoever comes there."""
    return is_paper(name) or name.endswith(_TEXTS)


_LOOKS_UP, _ADVICE, _QUERY = ("查询", "查阅"), "咨询", "查询"


def told(
    venue: Venue,
    *,
    apart: bool = False,
    once: bool = False,
    named: bool = False,
    alone: bool = False,
) -> dict[str, Value]:
    """The slots that tell what is to be found in a place; none where that is told as what it is (papers, devices).

    ``apart``: a service behind what is to be read there is offered, and no content.  ``once``: what says itself that it
    is published (低保公示) is what is there, and not published once more.  ``named``: at a desk beside a service none is
    offered that was not called so.  ``alone``: where there is nothing but services these are offered, whatever stands there.
    """
    names, facility = venue.contents, venue.facility
    if alone and names and all(map(_is_offered, names)) and any(map(_is_service, names)):
        return {"服务": Listing(names)}
    if not facility or not names or any(map(is_device, names)):
        return {}
    if facility.endswith(_SCREENS) and not on_terminal(facility):
        return {_USED: Listing(_and_such(names, "等内容"), lead=_PLAYS)}
    if facility.endswith(_BOARDS):
        if once and any(name.endswith(_PUBLISHED) for name in names):
            return {_USED: Listing(names, lead=_HOLDS)}
        return {_USED: Listing(_and_such(names, "等信息"), lead=_PUBLISHES)}
    papers = any(map(is_paper, names))
    if facility.endswith(DRAWERS):
        rest = (*names[:-1], f"{names[-1]}资料")
        return {"资料": Listing(names if is_paper(names[-1]) else rest)}
    if facility.endswith(_LAID_OUT):
        return {}
    served = [name for name in names if _is_service(name)]
    if on_terminal(facility) and not _more_than_looked_up(served):
        return {}
    if len(served) == len(names):
        return {"服务": Listing(names)}
    others = [name for name in names if name not in served]
    if served and all(map(is_paper, others)):
        return {"资料": Listing(tuple(others)), "服务": Listing(tuple(served))}
    read = (
        apart
        and not named
        and served
        and _READ_THERE.search(facility)
        and all(map(_is_read, others))
    )
    if read and names == (*others, *served):
        return {"服务": Listing((*others[:-1], f"{others[-1]}{_READ}", *served))}
    lie = all(is_paper(name) or name.endswith(_ON_PAPER) for name in names if len(name) > 1)
    if named and papers and not served and not lie:
        return {_USED: Listing(names, lead=_HOLDS)}  # what else there is lies nowhere as papers
    if named and (served or facility.endswith(_DESKS)):
        return _as_named(facility, names, served)
    if served:
        return _mixed(facility, names)
    if papers or on_terminal(facility):
        return {}
    if facility.endswith(_DESKS):
        return {"服务": Listing((*names[:-1], f"{names[-1]}等方面的{_ADVICE}"))}
    return {} if _READ_THERE.search(facility) else {_USED: Listing(names, lead=_HOLDS)}


def _as_named(facility: str, names: Sequence[str], served: Sequence[str]) -> dict[str, Value]:
    """What there is at a place: advice where it is called by that, and else contents, which nobody called a service."""
    if _ADVICE not in facility or any(map(is_paper, names)):
        return {_USED: Listing(tuple(names), lead=_HOLDS)}
    if served and not any(name.endswith(_DEALT_WITH) for name in served):
        return _mixed(facility, names)
    bare = tuple(name.removesuffix(_ADVICE) for name in names)
    return {"服务": Listing((*bare[:-1], f"{bare[-1]}等方面的{_ADVICE}"))}


def _is_service(name: str) -> bool:
    return name.endswith(_SERVED) or name.startswith(_SERVES)


def _is_offered(name: str) -> bool:
    """Whether a name is a service, or what people come for as one (申请)."""
    return _is_service(name) or name in _COME_FOR


_COME_FOR = ("申请", "依申请公开", "信息公开申请", "申请公开", "办事")


def _more_than_looked_up(served: Sequence[str]) -> bool:
    return any(not name.endswith(_LOOKS_UP) for name in served)


def _mixed(facility: str, names: Sequence[str]) -> dict[str, Value]:
    """Services and information together, as services where people ask or look things up, else as contents: one verb for all."""
    what = _QUERY if on_terminal(facility) else _ADVICE if facility.endswith(_DESKS) else ""
    if not what or any(map(is_paper, names)):
        return {_USED: Listing(tuple(names), lead=_HOLDS)}
    return {"服务": Listing(tuple(n if _is_service(n) else f"{n}{what}" for n in names))}


def _and_such(names: Sequence[str], such: str) -> tuple[str, ...]:
    *most, last = names
    return (*most, last if last.endswith(_WHOLE) else f"{last}{such}")


_PIECES = (
    ("平板", "台"),
    ("屏", "块"), ("牌", "块"), ("板", "块"),
    ("机", "台"), ("终端", "台"), ("电脑", "台"),
    ("车", "辆"), ("簿", "本"),
    *((end, "处") for end in ("点", "栏", "角", "区", "台", "厅", "室", "处", "站", "馆", "墙", "廊", "亭", "屋", "岗", "摊位", "中心", "场所")),
)  # fmt: skip
_BY_ITSELF = "个"


def measured(venue: Venue) -> Venue:
    """A place of which a number is given without a unit, with that of what stands there."""
    if venue.number is None or venue.unit or not venue.facility or venue.counts_several:
        return venue
    unit = next((unit for end, unit in _PIECES if venue.facility.endswith(end)), _BY_ITSELF)
    return venue._replace(unit=unit)
