"""主动公开 as the office counts it: the total, through which channels, of which classes.

Nothing is put together that the figures do not bear: 其中 only where parts add up exactly, a class is one of a
channel's only where the classes are all that the channel published.
"""

from __future__ import annotations

from draftkit.analysis.ledger import Ledger
from draftkit.editions import Edition
from draftkit.facts import Item, Listing
from draftkit.kinds import fields
from draftkit.kinds.material import Channel
from draftkit.kinds.shapes import Count
from draftkit.patterns import regex
from draftkit.tuples import NamedTuple

NOUN, UNIT = "政府信息", "条"
_LONG = 60
"""Characters of keywords and channels together from which the channels get a sentence of their own."""


def note(ledger: Ledger, areas: tuple[str, ...], edition: Edition) -> None:
    """Note what was published; ``areas`` are the keywords as fields of published information."""
    body = ledger.filing.body
    if edition.rules_for_government and "规章_有" in ledger.cases and not body.is_government:
        ledger.case("规章_代", "机关.类别")
    _total(ledger, areas, edition)
    _channels(ledger, areas, edition)
    _classes(ledger, edition)


def _total(ledger: Ledger, areas: tuple[str, ...], edition: Edition) -> None:
    # A class that is told as such is not told as a field as well.
    classes = {content.name for content in ledger.filing.given[fields.CLASSES]}
    others = tuple(area for area in areas if area not in classes)
    # One field alone would read as if little else had been published, and the rest would lack the first.
    kept = (edition.keywords_together and others) or (
        edition.classes_weighed and len(others) == 1 < len(areas)
    )
    areas = areas if kept else others
    if areas:
        ledger.case("有领域", "关键词")
        ledger.slot(_AREAS, Listing(areas), "关键词")
    total = ledger.filing.given[fields.TOTAL]
    if total is not None and total.value:
        # 主动公开公开信息256条: what was published is not called published once more.
        noun = _PUBLISHED.sub("", total.noun)
        ledger.slot("名词", noun or NOUN, fields.TOTAL.key)
        ledger.slot("单位", total.unit or UNIT, fields.TOTAL.key)


_BETWEEN = regex("[、，]")


def _channel_name(channel: Channel, *, owned: bool) -> str:
    """A channel with its columns; ``owned``: one that is called by its owner is one by itself (教育局信息公开目录)."""
    column = channel.column
    if not column:
        return channel.name
    if "栏" in column or "“" in column:
        return f"{channel.name}{column}"
    columns = _BETWEEN.split(column)
    if len(columns) == 1 and (joint := next((one for one in _JOINTS if one in column), "")):
        before, _, last = column.partition(joint)
        alike = before.endswith(_COLUMN_ENDS) and last.endswith(_COLUMN_ENDS)
        if alike or (owned and _is_owned(last) and not before.endswith(_OWNERS)):
            columns = [before, last]
        elif min(len(before), len(last)) > _SHORT:  # two of them, or one: nobody knows
            return f"{channel.name}{column}栏目"
    more = _AND_MORE if len(columns) > 1 and columns[-1].endswith(_AND_MORE) else ""
    columns[-1] = columns[-1].removesuffix(more)
    return f"{channel.name}{''.join(f'“{one}”' for one in columns)}{more}栏目"


_AND_MORE = "等"
"""What says behind several columns that there are others: no part of the last one's name."""


def _is_owned(column: str) -> bool:
    """Whether a column is called by the body that it belongs to."""
    ends = (one for one in _DISCLOSES if column.endswith(one))
    return any(column.removesuffix(one).endswith(_OWNERS) for one in ends)


_DISCLOSES = ("信息公开目录", "信息公开", "信息公开专栏", "政务公开", "信息公开指南")
_OWNERS = ("局", "镇", "乡", "街道", "政府", "办公室", "委员会")
_JOINTS, _SHORT = ("和", "与", "及"), 2
_COLUMN_ENDS = (
    *("动态", "公告", "公示", "通知公告", "信息公开", "公开目录", "政策文件", "文件", "专栏", "政策解读"),
    *("公开指南", "公开年报", "要闻", "新闻", "互动交流", "民生实事", "预决算", "公开栏", "专题"),
)  # fmt: skip
"""How the names of columns end: two of them that are joined are two (街道动态和公示公告)."""


def _counted(ledger: Ledger) -> list[tuple[Channel, Count]]:
    """The channels told among what was published that have a number."""
    channels = ledger.filing.given[fields.CHANNELS]
    return [(c, c.number) for c in channels if not c.part and c.number and c.number.value]


def _exact_total(ledger: Ledger) -> int | None:
    total = ledger.filing.given[fields.TOTAL]
    return total.value if total is not None and total.exact else None


def _unit(ledger: Ledger) -> str:
    total = ledger.filing.given[fields.TOTAL]
    return total.unit if total is not None and total.unit else UNIT


def _channels(ledger: Ledger, areas: tuple[str, ...], edition: Edition) -> None:
    """``doubted``: channels that add up to more than the total are told as they are, and a person is asked why.

    ``works``: what is counted by 个 where videos are is named, or it would be read as so many accounts.
    """
    doubted, works, owned = edition.sums_doubted, edition.others_last, edition.notes_apart
    channels = [c for c in ledger.filing.given[fields.CHANNELS] if not c.part]
    counted = _counted(ledger)
    named = tuple(_channel_name(c, owned=owned) for c in channels if c.number is None)
    if named:
        ledger.slot("渠道名单", Listing(named), fields.CHANNELS.key)
    unit, exact = _unit(ledger), _exact_total(ledger)
    items = [
        Item(
            _channel_name(c, owned=owned),
            number,
            c.unit or unit,
            _WORKS if works and _is_of_videos(c) else "",
        )
        for c, number in counted
    ]
    sure = all(number.exact for _, number in counted)
    together = sum(number.value for _, number in counted)
    grounds = (fields.CHANNELS.key, fields.TOTAL.key)
    several, adds_up = len(items) > 1, sure and together == exact and not named
    same_unit = all(not c.unit or c.unit == unit for c, _ in counted)
    length = sum(len(item.label) + len(item.number_text) + 2 for item in items)
    short = length + sum(map(len, areas)) <= _LONG
    if several and adds_up and same_unit and short:
        ledger.slot("渠道其中", Listing(tuple(items)), *grounds)
        ledger.case("总句_渠道", *grounds)
        return
    if len(items) == 1 and adds_up:
        ledger.slot("渠道唯一", items[0].label, *grounds)
        ledger.case("总句_渠道", *grounds)
        return
    more = exact is not None and together > exact
    whole = adds_up and same_unit
    if several:
        sums = _Sums(whole=whole, sure=sure and same_unit, more=more, together=together)
        ledger.case(_case_of_several(ledger, sums, areas, edition), *grounds)
    ledger.one_of(
        grounds,
        渠道句_单一=len(items) == 1,
        渠道句_名单=not items and bool(named),
        渠道句_存疑=exact is not None
        and ((doubted and several and more) or any(n.value > exact for _, n in counted)),
    )
    if len(items) == 1:
        only = items[0]
        ledger.slot("渠道单名", only.label, *grounds)
        ledger.slot("渠道单数", only.number, *grounds)
        ledger.slot("渠道单位", only.unit, *grounds)
    elif items:
        ledger.slot("渠道句明细", Listing(tuple(items)), fields.CHANNELS.key)


class _Sums(NamedTuple):
    """What several channels come to: the ``whole`` total, ``more``; ``sure`` where all are exact and counted alike."""

    whole: bool
    sure: bool
    more: bool
    together: int


def _case_of_several(ledger: Ledger, sums: _Sums, areas: tuple[str, ...], edition: Edition) -> str:
    """How the numbers of several channels are told beside the total."""
    if sums.whole:
        return "渠道句_其中"
    if edition.parts_told and sums.sure and _is_part(ledger, sums.together):
        return "渠道句_部分"
    if edition.channels_open and not areas and ledger.filing.given[fields.TOTAL] is None:
        return "渠道句_首"
    return "渠道句_重" if sums.more and not edition.sums_doubted else "渠道句_分列"


_WORKS, _VIDEOS = "作品", ("抖音", "视频号", "快手")


def _is_of_videos(channel: Channel) -> bool:
    return channel.unit == "个" and any(kind in channel.name for kind in _VIDEOS)


_NAMES = "渠道句_名单"
_ELSEWHERE = "渠道句_平台"
_MOVED = "渠道句_移"
_COUNTED_CASES = (
    "渠道句_其中",
    "渠道句_分列",
    "渠道句_部分",
    "渠道句_首",
    "渠道句_重",
    "渠道句_单一",
)


def move_channels(ledger: Ledger, *, platform_told: bool) -> None:
    """Leave channels without numbers to 平台建设, where that has nothing else to tell and 主动公开 has."""
    told = ledger.filing.given[fields.TOTAL] or "有领域" in ledger.cases
    if _NAMES in ledger.cases and told and not platform_told and "有网站" not in ledger.cases:
        grounds = ledger.cases.pop(_NAMES)
        ledger.one_of(grounds, **{_ELSEWHERE: True})


def move_counts(ledger: Ledger, *, platform_named: bool) -> None:
    """Leave the channels and their numbers to 平台建设, where that names no platform and 主动公开 tells a total or fields.

    A part that has nothing of its own would only name the channels again.
    """
    told = ledger.filing.given[fields.TOTAL] or "有领域" in ledger.cases
    # Classes of the only channel follow the sentence that names it.
    if platform_named or not told or "有网站" in ledger.cases or "分类_同渠" in ledger.cases:
        return
    grounds = ledger.cases.pop("总句_渠道", None)
    if grounds is not None:
        together = ledger.slots.pop("渠道其中", None)
        only = ledger.slots.pop("渠道唯一", None)
        if together is not None:
            ledger.slot("渠道句明细", together.value, *together.cells)
        if only is not None:
            ledger.slot("渠道单名", only.value, *only.cells)
        ledger.one_of(grounds, 渠道句_其中=together is not None, 渠道句_唯一=only is not None)
    elif not any(case in ledger.cases for case in _COUNTED_CASES):
        return
    ledger.case(_MOVED, fields.CHANNELS.key, fields.TOTAL.key)


_AREAS, _SIDES = "领域", "方面"


def close_areas(ledger: Ledger) -> None:
    """Call the fields of the total 方面, unless what was published of each is told below by that word."""
    told = ledger.records.get("pub.matters", ())
    if _AREAS in ledger.slots and not any("主题" in record.slots for record in told):
        ledger.slot("领域类", _SIDES, "关键词", fields.MATTERS.key)


def _classes(ledger: Ledger, edition: Edition) -> None:
    """``weighed``: documents are counted as documents are, where no total says by what all is counted."""
    weighed = edition.classes_weighed
    classes, key = ledger.filing.given[fields.CLASSES], fields.CLASSES.key
    if edition.others_last:
        classes = tuple(sorted(classes, key=lambda one: one.name.startswith(_OTHERS)))
    counted = [(c.name, c.number) for c in classes if c.number is not None and c.number.value]
    named = tuple(c.name for c in classes if c.number is None)
    if named:
        ledger.slot("分类名单", Listing(named), key)
    sure, together = all(n.exact for _, n in counted), sum(n.value for _, n in counted)
    exact = _exact_total(ledger)
    adds_up = sure and not named and together == exact
    channel = "" if adds_up or not sure or named else _scope(ledger, together, edition)
    # Where only one channel is told, the sentence before has just named it.
    just_named = bool(channel) and len(ledger.filing.given[fields.CHANNELS]) == 1
    if channel and not just_named:
        ledger.slot("分类渠道", channel, key, fields.CHANNELS.key)
    apart = bool(counted) and not adds_up and not channel
    less = together < exact if exact is not None else weighed and _far_less(ledger, together)
    less = less or (edition.parts_told and exact is None and _is_part(ledger, together))
    ledger.one_of(
        (key, fields.TOTAL.key, fields.CHANNELS.key),
        分类_其中=bool(counted) and adds_up,
        分类_渠道=bool(counted) and bool(channel) and not just_named,
        分类_同渠=bool(counted) and just_named,
        分类_部分=apart and less,
        分类_分列=apart and not less,
        分类_名单=bool(named) and not counted,
        分类_存疑=apart and exact is not None and together > exact,
    )
    if counted:
        unit, by_piece = _unit(ledger), weighed and ledger.filing.given[fields.TOTAL] is None
        items = tuple(
            Item(name, number, "件" if by_piece and _DOCUMENTS.search(name) else unit)
            for name, number in counted
        )
        joined = edition.classes_joined and any("、" in name for name, _ in counted)
        ledger.slot("分类明细", Listing(items, "，" if joined else "、"), key)


_OTHERS = ("其他", "其它")
_DOCUMENTS = regex("(?:规章|文件|公文)$")


def _is_part(ledger: Ledger, together: int) -> bool:
    """Whether channels or classes are surely no more than part of the total, of which about how much may be known (900余)."""
    total = ledger.filing.given[fields.TOTAL]
    return total is not None and _MOST_OF_ALL * total.value >= together > 0


_MOST_OF_ALL = 0.9


def _far_less(ledger: Ledger, together: int) -> bool:
    """Whether classes are no more than part of a total of which only about how much is known (5500余)."""
    total = ledger.filing.given[fields.TOTAL]
    return total is not None and 2 * together < total.value


def _scope(ledger: Ledger, together: int, edition: Edition) -> str:
    """The one channel whose number the classes add up to; "" where there is none or more than one."""
    found = [c for c, n in _counted(ledger) if n.exact and n.value == together]
    return _channel_name(found[0], owned=edition.notes_apart) if len(found) == 1 else ""


_PUBLISHED = regex("^(?:主动)?公开的?(?=.)")
