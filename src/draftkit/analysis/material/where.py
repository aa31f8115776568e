"""Where, or in what way, a matter was published: a place has no deed in it, and people stand in it, not go by it."""

from __future__ import annotations

_SHOWN = ("张贴", "公示", "张榜", "上墙")
"""What is done in a place to make something known, which the sentence says itself."""
_ON_SPOT = "现场"
_SPOTS = (
    *(
        "路口",
        "村口",
        "街口",
        "巷口",
        "路边",
        "村头",
        "门口",
        "入口",
        "出口",
        "楼道",
        "楼门",
        "院内",
    ),
    *("码头", "渡口", "车站", "桥头", "现场", "广场", "集市"),
)
"""Where people come by: nothing is published 通过 a crossroads."""
_BOARDS, _ON = ("公示牌", "告示牌", "展板", "公告牌", "宣传牌"), "上"
_JOINTS = "和与及、"
_PEOPLES = frozenset("蒙藏汉维彝壮苗傣哈朝满侗佤瑶")
_BOTH = ("双语", "双文", "两种文字", "两种语言")
_USING, _BY, _WAY = "用", "以", "方式"


def without_deeds(channel: str) -> str:
    """Places without what is done in them (村公告栏张榜和县政府网站同步: 村公告栏和县政府网站同步)."""
    told, start = "", 0
    for at, one in enumerate(channel):
        if one in _JOINTS:
            told += f"{_place(channel[start:at])}{one}"
            start = at + 1
    return f"{told}{_place(channel[start:])}" if start else channel


def _place(part: str) -> str:
    bare = next((part.removesuffix(one) for one in _SHOWN if part.endswith(one)), part)
    return bare if len(bare) > 1 and bare != _ON_SPOT else part


def _is_of_boards(channel: str) -> bool:
    """Whether so many boards are named (征收现场3块公示牌)."""
    board = next((one for one in _BOARDS if channel.endswith(one)), "")
    return bool(board) and channel.removesuffix(board).rstrip("块处个")[-1:].isdigit()


def spot_in(channel: str) -> str:
    """Where people stand to read what a channel names (在沿河自然村路口); "" where it is another kind of channel."""
    if _is_of_boards(channel):
        return f"在{channel}{_ON}"
    bare = next((channel.removesuffix(one) for one in _SHOWN if channel.endswith(one)), channel)
    last = bare[max(map(bare.rfind, _JOINTS)) + 1 :]
    alone = last.endswith(_ON_SPOT) and last.removesuffix(_ON_SPOT) in _BARE
    return f"在{bare}" if bare.endswith(_SPOTS) and not alone else ""


_BARE = ("", "入户", "逐户", "上门", "当面", "集中", "会议")
"""What makes a way of 现场, and no place."""


def in_languages(channel: str, done: str) -> tuple[str, str]:
    """A place, and by what languages something was published there; the languages "" where none are named.

    ``done``: what was done there, which is said of languages alone (以藏汉双语张贴方式).
    """
    both = next((one for one in _BOTH if channel.endswith(one)), "")
    peoples = channel.removesuffix(both)[-_TWO:]
    if not both or len(peoples) < _TWO or not _PEOPLES.issuperset(peoples):
        return channel, ""
    found = f"{peoples}{both}"
    place = channel.removesuffix(found)
    return place, f"{_USING}{found}" if place or not done else f"{_BY}{found}{done}{_WAY}"


_TWO = 2
