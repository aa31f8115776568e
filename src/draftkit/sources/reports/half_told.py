"""What words alone do not show: a record that is the half of what its sentence tells.

A verdict without its bracket, an equipment as what can be read, a number inside the name of a place, a site without
whose it is, the lead of a list as what was published.
"""

from __future__ import annotations

from typing import Any

from draftkit.kinds import fields
from draftkit.kinds.fields import Field
from draftkit.kinds.material import Channel, Matter, Venue
from draftkit.patterns import regex
from draftkit.sources.reports.said import Said

_JUDGED = frozenset((fields.APPRAISAL, fields.PUBLIC_REVIEW, fields.ACCOUNTABILITY))
_BRACKET = regex("（([^（）]+)）")
_NUMBERED = regex(r"^（[一二三四五六七八九十\d]+）")
_SEVERAL_PLACES = regex(r"(?:\d+|[一二两三四五六七八九十]+)[个家所处]")
_COUNTED_THING = regex(r"(?:\d+|[一二两三四五六七八九十]+)[个台块处套座组间]$")
_ANYBODYS = frozenset(("网站", "门户网站", "官网", "平台", "公众号", "微信公众号", "微信"))
"""Names of channels that do not say whose they are, though the sentence speaks of one of several."""
_OF_THE_INFORMATION = regex("(?:网站|官网|平台|公众号|微信)(?:上)?公开的[^，。；]*信息中")
_LEAD = regex(
    "^[一二三四五六七八九十]是(?:主动|及时|重点)*(?:公开|公布|公示|发布)[^，。；：\\d]+。?$"
)


def half_told(said: Said, field: Field[Any], answer: object) -> str:
    """What of ``said`` makes ``answer`` the half of what it tells; "" where it is whole."""
    if field in _JUDGED:
        shown = str(answer)
        brackets = _BRACKET.findall(_NUMBERED.sub("", said.text))
        return next((f"（{one}）" for one in brackets if one not in shown), "")
    records = answer if isinstance(answer, tuple) else ()
    return next((left for one in records if (left := _left(said, field, one))), "")


def _left(said: Said, field: Field[Any], one: object) -> str:
    match one:
        case Venue():
            things = [thing for thing in one.contents if _COUNTED_THING.search(thing)]
            return things[0] if things else _several(one.name)
        case str() if field is fields.READING_POINTS:
            return _several(one)
        case Channel(name=name) if name in _ANYBODYS and _OF_THE_INFORMATION.search(said.text):
            return name
        case Matter(number=None) if _LEAD.match(said.text):
            return said.text.rstrip("。")
        case _:
            return ""


def _several(place: str) -> str:
    return place if _SEVERAL_PLACES.match(place) else ""
