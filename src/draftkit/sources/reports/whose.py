"""Whose numbers a sentence tells: those of the head it stands under, of a part of what was published, or all."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from draftkit.kinds.fields import CLASSES, TOTAL, Field
from draftkit.kinds.material import Channel, ContentClass
from draftkit.kinds.shapes import Count
from draftkit.patterns import regex
from draftkit.sources.reports.amounts import CHANNEL_NOUN
from draftkit.sources.reports.said import Said

_HEAD = regex(
    r"^(?:[（(]?[一二三四五六七八九十\d]{1,2}(?:[）)][.、．]?|[.、．])|[一二三四五六七八九]是)?(?P<head>[^，。；：]{2,20})[。：]"
)
_OF_A_CHANNEL = regex(
    rf"[\u4e00-\u9fff“”]{{0,12}}?(?:{CHANNEL_NOUN}|栏目|专栏)(?:(?:信息)?(?:发布|公开)|方面|情况)*"
)
_OF_OTHERS = regex(
    "(?:各|县直|区直|市直|乡镇|镇街)*(?:部门|乡镇|镇街|街道|单位|村（社区）|村|社区)(?:方面|情况|公开)*"
)
_UNIT = "[条件篇份则项]"
_OF_A_PART = (
    regex(
        rf"(?:{CHANNEL_NOUN}|专栏|栏目|频道|平台|账号|”|渠道)(?:上|里|中)?(?:公开|发布|推送|刊发|张贴|公示|所|了)*的?\d+{_UNIT}(?:政府|政务)?(?:信息)?(?:中|里|内|按(?!时|期|规定|要求)|分为)"
    ),
    regex(rf"其中[^，。；]*的\d+{_UNIT}(?:政府|政务)?(?:信息)?(?:中|里|内)"),
)
"""网站的62条中，…; what is told of those."""


def is_of_another(field: Field[Any], said: Said) -> bool:
    """Whether ``said`` tells ``field`` of a channel, of other bodies or of a part, and not of all that was published."""
    if field not in (TOTAL, CLASSES):
        return False
    found = _HEAD.match(f"{said.before}{said.text}")
    head = found["head"] if found else said.head
    if _OF_A_CHANNEL.fullmatch(head) or _OF_OTHERS.fullmatch(head):
        return True
    return field is CLASSES and any(pattern.search(said.own) for pattern in _OF_A_PART)


def are_of_a_channel(
    classes: Iterable[ContentClass], channels: Iterable[Channel], total: Count | None
) -> bool:
    """Whether classes make what one of several channels had, and not the total."""
    made = sum(one.number.value for one in classes if one.number)
    if not made or (total is not None and total.value == made):
        return False
    counted = {one.name: one.number.value for one in channels if one.number is not None}
    return made in counted.values() and (total is not None or len(counted) > 1)


_SITE = "网站"
_FULL_NAME = regex("[省市县区旗州](?:人民)?政府(?:门户)?网站")


def by_full_name(channels: tuple[Channel, ...], texts: Iterable[str]) -> tuple[Channel, ...]:
    """``channels`` with the site that is told by the word alone under its full name, where the texts have but one."""
    if not any(one.name == _SITE for one in channels):
        return channels
    names = {match[0] for text in texts for match in _FULL_NAME.finditer(text)}
    if len(names) != 1 or any(one.name in names for one in channels):
        return channels
    (full,) = names
    return tuple(one._replace(name=full) if one.name == _SITE else one for one in channels)
