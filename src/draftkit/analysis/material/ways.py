"""Where and how something was made known, as clerks write it in one field: places, deeds done there, languages, handouts.

What is done in one place is not said of another (在公告栏张榜公布、在县政府网站同步公布), and nothing is published 通过 a spot
where people stand.
"""

from __future__ import annotations

from draftkit.facts import Value
from draftkit.tuples import NamedTuple

_HOW = "何时"
"""The slot that stands before the verb with its own preposition."""
_JOINTS = ("、在", "、", "和", "及", "与")
_SAID = ("张榜", "张贴", "同步")
"""Deeds that are told besides that something was made known."""
_HERE = "现场"
_MERE = ("现场公示", "公示", "推送", "发布", "公布", "公开")
"""Deeds that say no more than that; 现场 stays, being where."""
_POSTED = ("张榜", "张贴")
_ONLINE = ("网", "网站", "公众号", "视频号", "群", "平台", "微博", "小程序", "专栏", "栏目", "”")
"""How places end in which no paper is put up."""
_SPOTS = ("路口", "村口", "门口", "入口", "出口", "路边", "现场", "楼道", "楼门", "院内", "村头", "门诊", "渡口", "街口", "旁", "巷口", "桥头", "码头", "车站", "广场", "集市")  # fmt: skip
"""Where people stand, and through which nothing is published."""
_BARE = ("入户", "当面", "上门", "集中", "逐户", "每日", "每天", "每周", "每月", "定期", "实时", "及时")  # fmt: skip
"""How it was done: with a deed behind it no place."""
_NEVER_THERE = ("广播", "喇叭", "短信", "电话", "村村响", "摆摊", "走访")
"""Ways among places, which stand with them behind 通过."""
_TONGUES, _BOTH = frozenset("汉蒙藏维哈彝壮傣苗侗朝佤瑶满国通"), "双语"
_PAPERS, _COPIES = ("单", "书", "卡", "页", "册", "信", "纸"), ("份", "册", "张", "封")
_SHEETS, _BOARD = ("块", "面"), "牌"
_DIGITS = "0123456789余"


class _Way(NamedTuple):
    """A member of a field: where, in which languages, and what was done there besides making it known."""

    where: str
    tongues: str
    deed: str
    mere: bool


def told(channel: str) -> dict[str, Value | None] | None:
    """The slots of where and how something was made known; None where nothing in it wants to be sorted."""
    channel = channel.removeprefix("在")
    if parted := _parted(channel):
        return {_HOW: parted}
    if _is_of_boards(channel.removesuffix("上")):
        channel = channel.removesuffix("上")
    if _is_handed_out(channel):
        return {_HOW: f"发放{channel.removeprefix('发放')}，"}
    members, joints = _members(channel)
    ways = [_way(member) for member in members]
    if any(way.where.endswith((*_BARE, *_NEVER_THERE)) for way in ways):
        return None
    if len(ways) == 1 and ways[0].where.removesuffix(_HERE) in (*_BARE, "", "会议"):
        return None if ways[0].where else _tongues_alone(ways[0])
    if any(not way.where and (way.mere or not way.tongues) for way in ways):
        return None
    sorted_ = [way for way in ways if way.deed or way.tongues or way.mere]
    standing = any(way.where.endswith(_SPOTS) or _is_of_boards(way.where) for way in ways)
    mere = len(ways) == 1 and sorted_ and not (ways[0].deed or ways[0].tongues)
    if not (sorted_ or standing) or (mere and not standing):
        return None
    return {_HOW: _said(ways, joints)}


def _parted(channel: str) -> str:
    """A place, and behind a comma in which languages, or where else, that was done; "" for anything else."""
    there, found, rest = channel.partition("，")
    if not found or there.endswith((*_BARE, *_NEVER_THERE)) or "，" in rest:
        return ""
    spoken = rest.removeprefix("用").removeprefix("以")
    if rest.endswith(_SIDE_BY_SIDE) and any(one in rest for one in _LANGUAGES):
        return f"在{there}用{spoken}"
    deed = next((one for one in _POSTED if rest.endswith(one)), "")
    also = rest.removeprefix(_SAID[-1])
    if also == rest or not deed or not also.startswith("在"):
        return ""
    return f"在{there}公布、{also.removesuffix(deed)}{_SAID[-1]}{deed}"


def copies(channel: str) -> str:
    """So many copies of a paper, as what something was made known by (双语宣传单（2400份）); "" for anything else."""
    if not _is_handed_out(channel) or channel.startswith("发放"):
        return ""
    paper = channel[:-1].rstrip(_DIGITS)
    return f"{paper}（{channel.removeprefix(paper)}）"


def posted(channel: str, told: dict[str, Value | None]) -> str:
    """Several places in which something was put up, as a way: 在社区公示栏、楼栋张贴公开 would be two deeds in a row."""
    alike = str(told.get(_HOW) or "") == f"在{channel}"
    several = _JOINTS[1] in channel and not any(one in channel for one in _SPOTS)
    return f"{channel}的方式" if alike and several and channel.endswith(_POSTED) else ""


def through(told: dict[str, Value | None]) -> str:
    """Places of which nothing else is told, as that through which something was made known; "" where people stand there."""
    how = str(told.get(_HOW) or "")
    there = how.removeprefix("在").removesuffix(_SAID[-1])
    plain = how.startswith("在") and not any(one in there for one in _NO_MEANS)
    return how.removeprefix("在") if plain and any(one in there for one in _ONLINE) else ""


_NO_MEANS = (*_SPOTS, *_POSTED, "用", "公布", "、在", "上")
_SIDE_BY_SIDE, _LANGUAGES = ("对照", "双语", "两种文字"), ("语", "文")


def _tongues_alone(way: _Way) -> dict[str, Value | None] | None:
    """Languages without a place (用藏汉双语张贴)."""
    return {_HOW: f"{_by(way)}{way.deed}"} if way.tongues and not way.mere else None


def _is_handed_out(channel: str) -> bool:
    """Whether it is so many copies of a paper (彝汉双语宣传单2400份)."""
    paper = channel[:-1].rstrip(_DIGITS)
    counted = channel.endswith(_COPIES) and len(paper) < len(channel) - 1
    return counted and paper.endswith(_PAPERS) and not any(mark in paper for mark in "，、和")


def _is_of_boards(where: str) -> bool:
    """Whether it is so many boards (征收现场3块公示牌)."""
    at = max(where.rfind(sheet) for sheet in _SHEETS)
    return at > 0 and where.endswith(_BOARD) and where[at - 1].isdecimal()


def _members(channel: str) -> tuple[list[str], list[str]]:
    """What a field joins, and by which words; what stands in marks is one."""
    members, joints, at, inside = [""], list[str](), 0, False
    while at < len(channel):
        inside = (inside or channel[at] == "“") and channel[at] != "”"
        joint = next((one for one in _JOINTS if channel.startswith(one, at)), "")
        if joint and not inside:
            members.append("")
            joints.append(joint)
        else:
            members[-1] += channel[at]
        at += len(joint) if joint and not inside else 1
    return members, joints


def _way(member: str) -> _Way:
    """A member of a field taken apart."""
    member = member.removesuffix("公布") if member.endswith(_TWICE) else member
    deed = next((one for one in _SAID if member.endswith(one)), "")
    mere = "" if deed else next((one for one in _MERE if member.endswith(one)), "")
    where = member.removesuffix(deed or mere)
    if mere.startswith(_HERE):
        where = f"{where}{_HERE}"
    rest = where.removesuffix(_BOTH)
    tongues = rest[-2:] + _BOTH if rest != where and set(rest[-2:]) <= _TONGUES else ""
    return _Way(where.removesuffix(tongues).removesuffix("用"), tongues, deed, bool(mere))


_TWICE = tuple(f"{deed}公布" for deed in _SAID)


def _said(ways: list[_Way], joints: list[str]) -> str:
    """All of them before the verb: one 在 where all is done alike, else one for each."""
    *others, last = ways
    shared = not any(way.deed or way.tongues for way in others)
    if last.deed in _POSTED:
        shared = shared and not any(way.where.endswith(_ONLINE) for way in others)
    if shared:
        before = "".join(f"{_there(w)}{joint}" for w, joint in zip(others, joints, strict=True))
        there = f"在{before}{_there(last)}" if last.where else ""
        return f"{there}{_by(last)}{last.deed}"
    each = [f"{'在' if w.where else ''}{_there(w)}{_by(w)}{w.deed}" for w in ways]
    return "、".join((*(f"{one}公布" for one in each[:-1]), each[-1]))


def _there(way: _Way) -> str:
    return f"{way.where}上" if _is_of_boards(way.where) else way.where


def _by(way: _Way) -> str:
    return f"用{way.tongues}" if way.tongues else ""
