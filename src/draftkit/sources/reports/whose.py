"""Whose numbers a sentence tells: those of the head it stands under, of a part of what was published, or all."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from draftkit.kinds.fields import CLASSES, TOTAL, Field
from draftkit.kinds.material import Channel, ContentClass
from draftkit.kinds.shapes import Count
from draftkit.patterns import compiled, regex
from draftkit.sources.reports.amounts import CHANNEL_NOUN
from draftkit.sources.reports.said import Said
from draftkit.sources.reports.wording import INSIDE, NUMBER, clauses, count

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
    if _goes_on_of_a_place(said) or (field is TOTAL and _ALL_WAS.search(said.behind)):
        return True
    found = _HEAD.match(f"{said.before}{said.text}")
    head = found["head"] if found else said.head
    if _OF_A_CHANNEL.fullmatch(head) or _OF_OTHERS.fullmatch(head):
        return True
    return field is CLASSES and any(pattern.search(said.own) for pattern in _OF_A_PART)


_PLACE = regex(
    rf"{CHANNEL_NOUN}|公众号|栏目|专栏|专区|频道|版块|板块|账号|“[^“”]{{2,12}}”(?=上|里|中|发布|推送|公开|编发|更新|[^，。；]{{0,4}}\d)"
)
"""Where something is published."""
_EVERYWHERE = regex(
    r"(?:各|[两三四五六七八九]|\d|多|所有|全部)(?:个|种|类|大)?(?:公开|发布|信息)?(?:渠道|平台|载体|账号)|等(?:[两三四五六]个|多种|各类|多个)?(?:公开|发布)?(?:渠道|平台|载体|方式|途径)"
)
_ALL_WAS = regex(
    rf"(?:以上|上述|前述)(?:的)?(?:内容|信息|分类|各类|条数|总数)*(?:(?:数字|数据|统计)|(?:均|都|仅|只)*(?:是|为|指|系|统计))(?:均|都|仅|只|的|为|是|含|不含|未含|不包括|指)*[^，。；]{{0,8}}?(?:{CHANNEL_NOUN}|栏目|专栏)"
)
"""What a sentence behind says of a total that was none."""
_THAT_WAS = regex(
    rf"(?:以上|上述|前述|这些)(?:的)?(?:内容|信息|数字|分类|各类|统计|条数)*(?:均|都|仅|只|全部)*(?:是|为|指|系|来自|源自|含|包括|统计)?[^，。；]{{0,12}}?(?:{CHANNEL_NOUN}|栏目|专栏)"
)
"""What a sentence behind says whose the numbers before it were."""


_OF_ITS_OWN = regex(
    r"^(?:（[一二三四五]）[^，。；]{2,12}[。：])?(?:20\d\d年，?|全年，?|本年度，?)*(?:[我本](?!年)[\u4e00-\u9fff]|全(?!年)[\u4e00-\u9fff]|[\u4e00-\u9fff]{2,8}(?:镇|乡|街道|苏木|局|县|区|市|旗)(?![\u4e00-\u9fff]{0,6}(?:网|栏)))"
)
"""How a sentence begins that has a subject of its own."""


def _goes_on_of_a_place(said: Said) -> bool:
    """Whether the sentence before speaks of one place of publishing and counts nothing, and this one has no subject."""
    before = said.before.rstrip("。").rpartition("。")[2]
    first = clauses(before)[0] if before else ""
    topic = _PLACE.search(first)
    if not topic or _has_figure(before) or not _is_one_place(before):
        return False
    return topic.start() <= _NEAR_ITS_BEGIN and not _OF_ITS_OWN.match(said.text)


_NEAR_ITS_BEGIN = 12


def are_counted_in_a_channel(classes: Iterable[ContentClass], said: Said) -> bool:
    """Whether the head that governs ``classes``, read from ``said``, counts in one channel, or other things.

    The head is what leads to them, and the nearest clause whose figure they make.
    """
    several = tuple(classes)
    if any(_A_PERIOD.fullmatch(one.name) for one in several):
        return True
    lead, stop, behind = said.text.partition(several[0].name) if several else ("", "", "")
    if not stop:
        lead, behind = "", said.text
    if _THAT_WAS.search(f"{behind}{said.behind}"):
        return True
    last = compiled("[，；。：]").split(lead.rstrip("，：")) if lead.rstrip("，：") else [""]
    if not _has_figure(last[-1]) and _is_one_place(last[-1]):
        return True
    made = sum(one.number.value for one in several if one.number)
    for sentence in reversed(compiled("[。]").split(f"{said.before}{lead}")):
        told = clauses(sentence)
        for at in reversed(range(len(told))):
            if made in _figures_in(told[at]):
                head = _with_its_lead(told, at)
                published = _MADE_KNOWN.search("，".join(told[: at + 1]))
                return not published or _is_one_place(head) or bool(_OTHER_WORK.search(told[at]))
    return False


_A_PERIOD = regex(r"(?:其中)?(?:[上下]半年|第?[一二三四]季度|\d{1,2}月(?:份)?|[春夏秋冬]季)")
_MADE_KNOWN = regex("公开|公布|发布|公示|信息|合计|共计|总计|总数")
_OTHER_WORK = regex(
    "采用|采纳|录用|刊用|转办|热线|工单|信箱|来信|下线|下架|撤下|撤除|移除|清理|删除|退回|退改|退稿|更正|改正|纠正|检查|抽查|审核|审查|核对|复核|送审|登记|归档|建档|归集|遮盖|屏蔽|校对|收到|咨询|留言|来电|申请|提案|建议|评议|问卷|投诉|差错|问题|办结|受理|解读|处罚|许可|培训"
)
"""What a head counts that is nothing published: 全年下线64条，其中…."""


def _with_its_lead(told: list[str], at: int) -> str:
    """The clause ``at`` behind the clauses before it that count nothing and so lead to it, where it names no place."""
    start = at
    while start and not _PLACE.search("".join(told[start : at + 1])):
        if _has_figure(told[start - 1]):
            break
        start -= 1
    return "，".join(told[start : at + 1])


def _has_figure(clause: str) -> bool:
    return bool(compiled(r"\d").search(INSIDE.sub("", clause)))


def _figures_in(clause: str) -> set[int]:
    found = (count(text) for text in compiled(NUMBER).findall(clause))
    return {one.value for one in found if one is not None}


_BY_COLUMN = regex("(?:按|从|分)照?(?:各)?(?:栏目|专栏|频道|版块|板块)(?:来)?(?:划?分|看|统计|计)?")
"""按栏目分: how they are told apart, and no place."""


def _is_one_place(text: str) -> bool:
    """Whether ``text`` names one place of publishing, and not several together."""
    text = _BY_COLUMN.sub("", compiled("（[^（）]*）").sub("", text))
    if not _PLACE.search(text) or _EVERYWHERE.search(text):
        return False
    several = compiled(rf"(?:{CHANNEL_NOUN}|栏目|专栏|”)(?:平台)?(?:等|、|和|及|与|以及)")
    return not several.search(text)


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
