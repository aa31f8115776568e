"""A matter whose numbers say what they count, where it or the body that reports decides that."""

from __future__ import annotations

from draftkit.analysis.material.apart import ABOUT
from draftkit.analysis.material.nouns import long_in, noun_of
from draftkit.analysis.material.whole_names import whole_name
from draftkit.kinds.material import Matter
from draftkit.patterns import regex

_AMOUNT = regex(
    "(?P<lead>全长|总长|共计?|合计|总计|累计|涉及|)(?P<number>\\d[\\d.,]*(?:余|多)?)"
    "(?P<unit>公里|千米|米|[家处座头只栋幢套台名艘辆])(?=[，；、]|$)"
)
"""A number at the head of a note, which says no more than its unit."""
_LENGTHS, _WHOLE = ("公里", "千米", "米"), "长"
_SCHOOLS, _EDUCATION = "所", ("教育", "教体", "教科")
_FIRMS, _OWNED = ("家", "户"), ("国有资产", "国资")
_NO_SCHOOLS = ("园", "院", "机构")


def in_full(matter: Matter, body: str, *, strict: bool = False, whole: bool = False) -> Matter:
    """A matter told by ``body``: 63所 of a 教育局 are schools, and 共47头 in a note are 种公牛.

    ``whole``: 11户 of a 国资委 are firms.  ``strict``: things are called by the whole name that the contents call them, a length behind a number has no noun.
    """
    content, number, unit = matter.content, matter.number, matter.unit
    of_schools = unit == _SCHOOLS and any(word in body for word in _EDUCATION)
    of_schools &= not any(word in f"{matter.theme}{content}" for word in _NO_SCHOOLS)
    if number and of_schools and not noun_of(matter.theme, content, unit, number.value):
        matter = matter._replace(unit=f"{unit}学校")
    of_firms = whole and unit in _FIRMS and any(word in body for word in _OWNED)
    if number and of_firms and not noun_of(matter.theme, content, unit, number.value):
        matter = matter._replace(unit=f"{unit}企业")
    if (amount := _AMOUNT.match(matter.note)) is None:
        return matter
    long, whole = amount["unit"] in _LENGTHS, amount["lead"].endswith(_WHOLE)
    theme = "" if strict else matter.theme
    noun = long_in(theme, content) if long else noun_of(theme, content, amount["unit"], _SEVERAL)
    noun = whole_name(noun, content) if strict and noun and not long else noun
    if strict and ((long and number) or noun.endswith(amount["unit"])):
        return matter  # 113辆, not 113辆车辆
    if not noun or whole > long or (whole and number):  # 5处，总长8.3公里: of these places
        return matter
    counted = f"{amount['number']}{amount['unit']}"
    told = f"{noun}{counted}" if long else f"{counted}{noun}"
    lead = f"{noun}{amount[0]}" if whole else f"{ABOUT}{told}"
    return matter._replace(note=f"{lead}{matter.note[amount.end() :]}")


_SEVERAL = 2
