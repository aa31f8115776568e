"""Where, or in what way, a matter was published: a place has no deed in it, and people stand in it, not go by it."""

from __future__ import annotations

from draftkit.patterns import regex

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
_BOARD = regex("\\d+[块处个]?(?:公示牌|告示牌|展板|公告牌|宣传牌)$")
_ON = "上"
_JOINT = regex("([和与及、])")
_LANGUAGES = regex("[蒙藏汉维彝壮苗傣哈朝满彝侗佤]{2}(?:双语|双文|两种文字|两种语言)$")
_USING, _BY, _WAY = "用", "以", "方式"


def without_deeds(channel: str) -> str:
    """Places without what is done in them (村公告栏张榜和县政府网站同步: 村公告栏和县政府网站同步)."""
    parts = _JOINT.split(channel)
    if len(parts) == 1:
        return channel
    return "".join(_place(part) for part in parts)


def _place(part: str) -> str:
    bare = next((part.removesuffix(one) for one in _SHOWN if part.endswith(one)), part)
    return bare if len(bare) > 1 and bare != _ON_SPOT else part


def spot_in(channel: str) -> str:
    """Where people stand to read what a channel names (在沿河自然村路口); "" where it is another kind of channel."""
    if _BOARD.search(channel):
        return f"在{channel}{_ON}"
    bare = next((channel.removesuffix(one) for one in _SHOWN if channel.endswith(one)), channel)
    last = _JOINT.split(bare)[-1]
    alone = last.endswith(_ON_SPOT) and last.removesuffix(_ON_SPOT) in _BARE
    return f"在{bare}" if bare.endswith(_SPOTS) and not alone else ""


_BARE = ("", "入户", "逐户", "上门", "当面", "集中", "会议")
"""What makes a way of 现场, and no place."""


def in_languages(channel: str, done: str) -> tuple[str, str]:
    """A place, and by what languages something was published there; the languages "" where none are named.

    ``done``: what was done there, which is said of languages alone (以藏汉双语张贴方式).
    """
    found = _LANGUAGES.search(channel)
    if found is None:
        return channel, ""
    place = channel[: found.start()]
    how = f"{_USING}{found[0]}" if place or not done else f"{_BY}{found[0]}{done}{_WAY}"
    return place, how
