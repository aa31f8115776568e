"""What an office did this year: its own numbers, names, places and practices as slots, cases and records.

Nothing is worded and nothing is put together that the figures do not bear: 其中 only where parts add up exactly.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from draftkit.analysis.areas import is_clause
from draftkit.analysis.ledger import Ledger
from draftkit.facts import Item, Listing, Value
from draftkit.kinds import fields
from draftkit.kinds.fields import Field
from draftkit.kinds.material import MANAGEMENT, PARTS, Account, Channel, Occasion, Venue
from draftkit.kinds.shapes import Count
from draftkit.model import Lead
from draftkit.phrasebank.schema import PhraseBank

NOUN, UNIT = "政府信息", "条"
_EXPLANATION, _EXPLANATION_UNIT = "政策解读材料", "篇"
_LONG = 60
"""Characters of keywords and channels together from which the channels get a sentence of their own."""
_MANY_COLUMNS = 3
ALL_DONE = "全部办结"
_READING_POINT = "政府信息查阅点"


def note(ledger: Ledger, bank: PhraseBank, areas: tuple[str, ...]) -> None:
    """Note all material.  ``bank`` knows where a practice is told; ``areas`` are the keywords as fields of published information."""
    _lead(ledger)
    _total(ledger, areas)
    _channels(ledger, areas)
    _classes(ledger)
    _explained(ledger)
    _decisions(ledger)
    _office(ledger)
    _platforms(ledger)
    _proposals(ledger)
    _records(ledger)
    for part in PARTS:
        if sentences := ledger.filing.supplements.get(part):
            ledger.sentences[part] = list(sentences)
    for practised in ledger.filing.given[fields.PRACTICES]:
        known = bank.practice_of(practised.name)
        if not is_clause(practised.name, bank):
            continue
        part = practised.part or (known.part if known else MANAGEMENT)
        ledger.practices.setdefault(part, []).append(practised.name)


def _lead(ledger: Ledger) -> None:
    lead = ledger.filing.lead
    if lead == Lead():
        return
    ledger.case("有导语", "导语")
    texts = {
        "指导思想": lead.guided_by,
        "贯彻": Listing(lead.carries_out) if lead.carries_out else "",
        "上级要求": lead.asked_by_superiors,
        "中心工作": lead.centre_of_work,
    }
    for name, value in texts.items():
        if value:
            ledger.slot(name, value, f"导语.{name}")


# ---------------------------------------------------------------- 主动公开


def _total(ledger: Ledger, areas: tuple[str, ...]) -> None:
    # A class that is told as such is not told as a field as well.
    classes = {content.name for content in ledger.filing.given[fields.CLASSES]}
    areas = tuple(area for area in areas if area not in classes)
    if areas:
        ledger.case("有领域", "关键词")
        ledger.slot("领域", Listing(areas), "关键词")
    total = ledger.filing.given[fields.TOTAL]
    if total is not None and total.value:
        ledger.slot("名词", total.noun or NOUN, fields.TOTAL.key)
        ledger.slot("单位", total.unit or UNIT, fields.TOTAL.key)


def _item(name: str, number: Count, unit: str) -> Item:
    return Item(name, number, unit)


def _channel_name(channel: Channel) -> str:
    column = channel.column
    if not column:
        return channel.name
    return f"{channel.name}{column if '栏' in column or '“' in column else f'“{column}”栏目'}"


def _channels(ledger: Ledger, areas: tuple[str, ...]) -> None:
    given, total = ledger.filing.given, ledger.filing.given[fields.TOTAL]
    channels = [c for c in given[fields.CHANNELS] if not c.part]
    counted = [(c, c.number) for c in channels if c.number is not None and c.number.value]
    named = tuple(_channel_name(c) for c in channels if c.number is None)
    if named:
        ledger.slot("渠道名单", Listing(named), fields.CHANNELS.key)
    unit = total.unit if total is not None and total.unit else UNIT
    items = [_item(_channel_name(c), number, c.unit or unit) for c, number in counted]
    exact = total.value if total is not None and total.exact else None
    sure = all(number.exact for _, number in counted)
    together = sum(number.value for _, number in counted)
    grounds = (fields.CHANNELS.key, fields.TOTAL.key)
    several, adds_up = len(items) > 1, sure and together == exact and not named
    same_unit = all(not c.unit or c.unit == unit for c, _ in counted)
    length = sum(len(item.label) + len(item.number_text) + 2 for item in items)
    short = length + sum(map(len, areas)) <= _LONG
    if several and adds_up and same_unit and short:
        ledger.slot("渠道其中", Listing(tuple(items)), *grounds)
        return
    if len(items) == 1 and adds_up:
        ledger.slot("渠道唯一", items[0].label, *grounds)
        return
    ledger.one_of(
        grounds,
        渠道句_其中=several and adds_up and same_unit,
        渠道句_分列=several and not (adds_up and same_unit) and not _twice(together, exact),
        渠道句_重=several and not adds_up and _twice(together, exact),
        渠道句_单一=len(items) == 1,
        渠道句_名单=not items and bool(named),
    )
    if several:
        ledger.slot("渠道句明细", Listing(tuple(items)), fields.CHANNELS.key)
    elif items:
        ledger.slot("渠道单名", items[0].label, fields.CHANNELS.key)
        ledger.slot("渠道单数", counted[0][1], fields.CHANNELS.key)
        ledger.slot("渠道单位", counted[0][0].unit or unit, fields.CHANNELS.key)


def _twice(together: int, exact: int | None) -> bool:
    """More than there are in all: one item must stand in several channels."""
    return exact is not None and together > exact


def _classes(ledger: Ledger) -> None:
    given = ledger.filing.given
    total = given[fields.TOTAL]
    classes, key = given[fields.CLASSES], fields.CLASSES.key
    counted = [(c.name, c.number) for c in classes if c.number is not None and c.number.value]
    named = tuple(c.name for c in classes if c.number is None)
    if named:
        ledger.slot("分类名单", Listing(named), key)
    unit = total.unit if total is not None and total.unit else UNIT
    exact = total.value if total is not None and total.exact else None
    adds_up = (
        not named and sum(n.value for _, n in counted) == exact and all(n.exact for _, n in counted)
    )
    ledger.one_of(
        (key, fields.TOTAL.key),
        分类_其中=bool(counted) and adds_up,
        分类_分列=bool(counted) and not adds_up,
        分类_名单=bool(named) and not counted,
    )
    if counted:
        items = tuple(_item(name, number, unit) for name, number in counted)
        ledger.slot("分类明细", Listing(items), key)


def _explained(ledger: Ledger) -> None:
    key = fields.EXPLANATIONS.key
    for explained in ledger.filing.given[fields.EXPLANATIONS]:
        number = explained.number
        if not (number and number.value) and not (explained.name or explained.forms):
            return
        ledger.case("有解读材料", key)
        ledger.slot("解读名称", explained.name or _EXPLANATION, key)
        if number and number.value:
            ledger.slot("解读数目", number, key)
            ledger.slot("解读单位", explained.unit or _EXPLANATION_UNIT, key)
        if explained.forms:
            ledger.slot("解读形式", Listing(explained.forms), key)


def _decisions(ledger: Ledger) -> None:
    key = fields.DECISIONS.key
    for decisions in ledger.filing.given[fields.DECISIONS]:
        numbers = {"征求数": decisions.consulted, "意见数": decisions.opinions}
        for name, number in numbers.items():
            if number and number.value:
                ledger.case("有重大决策", key)
                ledger.slot(name, number, key)


# ---------------------------------------------------------------- 政府信息管理, 平台建设


_OFFICE = "政府信息公开工作机构"
"""What the office that does the work is called where its name is not given (条例 第四条)."""


def _office(ledger: Ledger) -> None:
    given = ledger.filing.given
    name = next((office.name for office in given[fields.OFFICE]), _OFFICE)
    ledger.slot("公开机构", name, fields.OFFICE.key)
    for office in given[fields.OFFICE]:
        ledger.case("有机构", fields.OFFICE.key)
        ledger.slot("机构", office.name, fields.OFFICE.key)
        if office.duty:
            ledger.slot("职责", office.duty, fields.OFFICE.key)
    _text(ledger, fields.DEPUTY, "有分管", "分管", given[fields.DEPUTY])
    staff = given[fields.STAFF]
    if staff and staff.value:
        ledger.case("有人员", fields.STAFF.key)
        ledger.slot("人员数", staff, fields.STAFF.key)
    _steps(ledger, given[fields.REVIEW_STEPS])
    _text(ledger, fields.SYSTEMS, "有制度", "制度", given[fields.SYSTEMS])


_PUBLISHES = re.compile(r"发布|公开|上传|上网")
_EXAMINES = re.compile(r"[审核校签]|把关|批准|同意")


def _steps(ledger: Ledger, steps: tuple[str, ...]) -> None:
    """Note the steps of review, and what the last one is: publishing itself, a step with a verb, or people."""
    if not steps:
        return
    key, last = fields.REVIEW_STEPS.key, steps[-1]
    _text(ledger, fields.REVIEW_STEPS, "有审核流程", "审核流程", steps)
    if _PUBLISHES.search(last):
        ledger.case("流程_发布", key)
    else:
        ledger.case("流程_事" if _EXAMINES.search(last) else "流程_人", key)


def _text(
    ledger: Ledger, field: Field[object], case: str, slot: str, value: str | tuple[str, ...]
) -> None:
    if value:
        ledger.case(case, field.key)
        ledger.slot(slot, value if isinstance(value, str) else Listing(value), field.key)


def _platforms(ledger: Ledger) -> None:
    given = ledger.filing.given
    for site in given[fields.SITE]:
        key = fields.SITE.key
        ledger.case("有网站", key)
        ledger.slot("网站", site.name, key)
        if site.is_main:
            ledger.slot("主要", "主要", key)
        if site.columns:
            ledger.slot("栏目", Listing(site.columns), key)
            if len(site.columns) >= _MANY_COLUMNS:
                ledger.slot("栏目数", len(site.columns), key)
        if site.features:
            ledger.slot("功能", site.features.rstrip("。"), key)
    counted = [(p.name, p.number) for p in given[fields.PLATFORMS] if p.number and p.number.value]
    if counted:
        ledger.case("有平台数量", fields.PLATFORMS.key)
        items = tuple(_item(name, number, "个") for name, number in counted)
        ledger.slot("平台数量", Listing(items), fields.PLATFORMS.key)


def _proposals(ledger: Ledger) -> None:
    key = fields.PROPOSALS.key
    for record in ledger.filing.given[fields.PROPOSALS]:
        numbers = {
            "建议数": record.motions,
            "提案数": record.proposals,
            "建议办结数": record.done,
        }
        for name, number in numbers.items():
            if number and number.value:
                ledger.case("有建议提案", key)
                ledger.slot(name, number, key)
        if record.satisfied:
            ledger.slot("满意率", record.satisfied, key)


# ---------------------------------------------------------------- records


def _records(ledger: Ledger) -> None:
    """Note every record of the fields that tell one thing after another."""
    given = ledger.filing.given
    channels = given[fields.CHANNELS]
    for account in given[fields.ACCOUNTS]:
        _note(ledger, "plat.accounts", fields.ACCOUNTS, _account(account, channels), account.part)
    accounts = ledger.records.get("plat.accounts", ())
    if accounts and all(record.slots.keys() == {"账号"} for record in accounts):
        ledger.case("账号_名单", fields.ACCOUNTS.key)
    _venues(ledger)
    if any(_ACTS.search(check.way) for check in given[fields.INSPECTIONS]):
        ledger.case("检查_分句", fields.INSPECTIONS.key)
    for message, field, made in _PLAIN:
        for record in given[field]:
            _note(ledger, message, field, made(record), record.part)


def _venues(ledger: Ledger) -> None:
    """Note the places; those with the same facility and nothing more are one record."""
    given = ledger.filing.given
    known = {v.name for v in given[fields.VENUES] if v.facility in {"", _READING_POINT}}
    points = [Venue(name) for name in given[fields.READING_POINTS] if name not in known]
    alike: dict[tuple[str, str], dict[str, str]] = {}
    for field, venues in ((fields.VENUES, given[fields.VENUES]), (fields.READING_POINTS, points)):
        for venue in venues:
            facility = venue.facility or _READING_POINT
            if venue.number is None and not venue.contents:
                alike.setdefault((facility, venue.part), {}).setdefault(venue.name, field.key)
                continue
            slots = {
                "场所": venue.name,
                "设施": facility,
                "数量": venue.number,
                "内容": Listing(venue.contents) if venue.contents else "",
            }
            _note(ledger, "plat.venues", fields.VENUES, slots, venue.part)
    for (facility, part), names in alike.items():
        cells = dict.fromkeys(names.values())
        ledger.record(
            "plat.venues", {"场所": Listing(tuple(names)), "设施": facility}, *cells, part=part
        )


def _note(
    ledger: Ledger,
    message: str,
    field: Field[object],
    values: Mapping[str, Value | None],
    part: str,
) -> None:
    """Note a record of what has a value; what was done 0 times is not told at all."""
    done = values.get("次数", values.get("数量"))
    if isinstance(done, Count) and not done.value:
        return
    some = {
        name: value
        for name, value in values.items()
        if value is not None and value != "" and not (isinstance(value, Count) and not value.value)
    }
    ledger.record(message, some, field.key, part=part)


def _account(account: Account, channels: Iterable[Channel]) -> dict[str, Value | None]:
    """An account; what it published is left to the channels where it is told there."""
    name = _quoted(account.name) if account.name else ""
    said = any(account.name and account.name in channel.name for channel in channels)
    posts = None if said else account.posts
    told = posts is not None or account.original is not None
    return {
        "账号": f"{account.type}{name}",
        "发布": posts,
        "名词": (account.noun or "信息") if posts is not None else "",
        "单位": (account.unit or UNIT) if told else "",
        "原创": account.original,
        "关注": account.followers,
        "阅读": account.reads,
        "转发": account.shares,
        "内容": Listing(account.contents) if account.contents else "",
        "新增": account.added,
    }


def _quoted(name: str) -> str:
    return name if "“" in name else f"“{name}”"


_ACTS = re.compile(r".(?:开展|组织|实施|进行|接受)")
"""A way of checking that brings its own verb."""


def _numbered(number: Count | None, unit: str, default: str) -> dict[str, Value | None]:
    return {"数量": number, "单位": (unit or default) if number and number.value else ""}


def _occasion(record: Occasion) -> dict[str, Value | None]:
    return {"次数": record.times, "时间": record.when, "主题": record.theme}


_PLAIN: tuple[tuple[str, Field[Any], Callable[..., dict[str, Value | None]]], ...] = (
    (
        "pub.matters",
        fields.MATTERS,
        lambda m: {
            "内容": m.content,
            "主题": m.theme,
            **_numbered(m.number, m.unit, UNIT),
            "说明": m.note.rstrip("。"),
            "渠道": m.channel,
        },
    ),
    ("pub.press", fields.PRESS, lambda p: {"媒体": p.media, **_numbered(p.number, p.unit, "篇")}),
    (
        "pub.response",
        fields.RESPONSES,
        lambda r: {
            "渠道": r.channel,
            **_numbered(r.number or r.done, r.unit, "件"),
            "数量": r.number,
            "办结": None if r.done == r.number else r.done,
            "全部办结": ALL_DONE if r.done is not None and r.done == r.number else "",
        },
    ),
    ("sup.meetings", fields.MEETINGS, _occasion),
    ("sup.trainings", fields.TRAININGS, _occasion),
    (
        "sup.checks",
        fields.INSPECTIONS,
        lambda i: {"方式": i.way, **_numbered(i.number, i.unit, "次")},
    ),
    (
        "sup.events",
        fields.EVENTS,
        lambda e: {
            "活动": _quoted(e.name.removesuffix("活动")),
            "主题": e.theme,
            "时间": e.when,
            "次数": e.times,
        },
    ),
)
"""Message, field and the slots of one record."""
