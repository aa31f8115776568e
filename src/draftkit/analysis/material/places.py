"""Places where people can look things up: what stands in each, and what can be read there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from draftkit.analysis.ledger import Ledger
from draftkit.analysis.material import venue_uses
from draftkit.editions import Edition
from draftkit.facts import Item, Listing, Value
from draftkit.kinds import fields
from draftkit.kinds.material import (
    PLATFORM,
    Venue,
    is_device,
    is_paper,
    measure_of,
    on_terminal,
)
from draftkit.patterns import regex

WITH_FACILITY, WITHOUT = "plat.venues", "plat.places"
"""The messages of places with something that stands there, and of places of which no more is known."""
_WHOLE = ("信息", "内容", "情况", "材料", "事项")
"""How contents end behind which no 等信息 can stand (收费标准、出诊信息)."""
_THINGS = "屏栏墙牌架"
"""How the name of a place ends that is itself what is told to stand there (社区云屏, 电子屏)."""
_POSTED = tuple("屏栏墙牌")
"""How things are called on which all is posted up or shown."""
_READING_POINT = "政府信息查阅点"
_IN_FULL = {"专区": "政务公开专区", "查阅点": _READING_POINT}
"""What stands in a place, as an office calls it for short: 服务中心有专区 leaves open what for."""


_MADE_TO_READ = regex(
    "(?:公开|查阅|查询|政务|公示)[^，]*?(?:中心|专区|专栏|[点栏屏室角区墙牌]|窗口|服务站)$"
)
"""How a place is called that was set up for reading what is published: a body has three of them."""


def note(ledger: Ledger, edition: Edition) -> None:
    """Note the places; those with the same facility and nothing more, or of which only the number is known, are one record."""
    joined, full = edition.places_joined, edition.places_in_full
    alike: dict[tuple[str, str], dict[str, str]] = {}
    own = ledger.filing.body.self_name.removeprefix("我")
    if full and any(venue.name.startswith(own) for venue, _ in _venues(ledger)):
        ledger.case("场所_同称", fields.VENUES.key)
    numbered = [v for v, _ in _venues(ledger) if _is_number_alone(v)] if joined else []
    if edition.places_counted and numbered and all(_MADE_TO_READ.search(v.name) for v in numbered):
        _note_counted(ledger, numbered)
    elif _alike(numbered):
        _note_numbered(ledger, numbered)
    else:
        numbered = []
    venues, served = _as_told(ledger, edition)
    there = list(_at_one_place(venues, joined=joined))
    same = _same_everywhere(there) if full else {}
    for given, key, beside in there:
        called = _IN_FULL.get(given.facility, given.facility)
        venue = given._replace(facility=called) if full else given
        if (venue.number is not None and not venue.number.value) or venue in numbered:
            continue
        services = served.get(given.name, ()) if venue.facility else ()
        if venue.number is None and not venue.contents and not services:
            alike.setdefault((venue.facility, venue.part), {}).setdefault(venue.name, key)
            continue
        message = WITH_FACILITY if venue.facility else WITHOUT
        told = _told(venue, beside, edition)
        if services:
            told["服务"] = Listing(services)
        of_kind = same.get(given._replace(name=""), [])
        if not beside and not services and given.name in of_kind:
            if given.name != of_kind[0]:
                continue
            told["场所"] = Listing((*of_kind[:-1], f"{of_kind[-1]}各"))
        ledger.record(message, told, key, part=venue.part)
    for (facility, part), names in alike.items():
        cells = dict.fromkeys(names.values())
        slots: dict[str, Value] = {"场所": Listing(tuple(names))}
        if facility:
            slots["设施"] = facility
        ledger.record(WITH_FACILITY if facility else WITHOUT, slots, *cells, part=part)


def _as_told(
    ledger: Ledger, edition: Edition
) -> tuple[Sequence[tuple[Venue, str]], Mapping[str, tuple[str, ...]]]:
    """Every place as the edition tells it, and the services that are told with it, by its name."""
    venues = list(_venues(ledger))
    served: dict[str, tuple[str, ...]] = {}
    if edition.places_apart and edition.venues_by_use:
        venues = [(_apart(venue), key) for venue, key in venues]
    if edition.texts_by_kind:
        venues = [(v if _by_use(v, edition) else _as_used(v), key) for v, key in venues]
        served = {
            v.name: _served(v)
            for v, _ in venues
            if v.facility and _served(v) and not _by_use(v, edition)
        }
    if edition.texts_stand:
        venues = [
            (v if _by_use(v, edition) else _without_services(ledger, v, served), key)
            for v, key in venues
        ]
    if edition.places_apart:
        venues = [(_apart(venue), key) for venue, key in venues]
    if edition.venues_by_use:
        venues = [(venue_uses.measured(venue), key) for venue, key in venues]
    return venues, served


def _by_use(venue: Venue, edition: Edition) -> dict[str, Value]:
    if not edition.venues_by_use:
        return {}
    return venue_uses.told(
        venue,
        apart=edition.services_apart,
        once=edition.media_by_kind,
        named=edition.media_each_named,
        alone=edition.services_at_places,
    )


def _told(venue: Venue, beside: tuple[Value, ...], edition: Edition) -> dict[str, Value]:
    """The slots of a place: what is to be found there by its use, where that is known."""
    used = _by_use(venue, edition)
    bare = venue._replace(contents=()) if used else venue
    of_place = edition.numbers_as_given and bool(venue.facility) and not beside
    of_place &= venue.unit in _OF_VEHICLES and venue.name.endswith(_VEHICLES)
    if of_place and venue.number and not venue.facility.endswith(_VEHICLES):
        # 2辆流动服务车设有资料架
        told = dict(_slots(bare._replace(number=None, unit=""), full=edition.places_in_full))
        return {**told, **used, "场所": Item("", venue.number, f"{venue.unit}{venue.name}")}
    return {**dict(_slots(bare, beside, full=edition.places_in_full)), **used}


_OF_VEHICLES, _VEHICLES = ("辆", "艘", "台"), ("车", "船", "艇")
"""Units of places that move, and how these are called."""


_SERVED = ("查阅", "下载", "取阅", "查询", "咨询", "代办", "帮办", "打印", "复印", "自助办理")
"""How the name of such a service ends (政策取阅, 目录查询)."""


def _served(venue: Venue) -> tuple[str, ...]:
    return tuple(name for name in venue.contents if name.endswith(_SERVED))


def _without_services(ledger: Ledger, venue: Venue, served: Mapping[str, tuple[str, ...]]) -> Venue:
    """A place without the services that are given among what can be read there, which are told as such.

    ``served``: those that are told with the place.
    """
    done = _served(venue)
    if not done:
        return venue
    if not venue.facility or venue.name not in served:
        told = f"在{venue.name}提供{'、'.join(done)}服务"
        ledger.practices.setdefault(venue.part or PLATFORM, []).append(told)
    return venue._replace(contents=tuple(name for name in venue.contents if name not in done))


_NEWS = "信息"
_LOOKS_UP, _ADVISES, _ADVICE = ("查询", "查阅"), ("咨询台", "咨询点", "咨询岗"), "咨询"


def _as_used(venue: Venue) -> Venue:
    """A place with its contents as they are used there: what is looked up, or asked about, is one list."""
    if on_terminal(venue.facility):
        return venue._replace(contents=tuple(map(_looked_up, venue.contents)))
    several = any(name.endswith(_SERVED) for name in venue.contents)
    if several and venue.facility.endswith(_ADVISES) and not all(map(_is_served, venue.contents)):
        asked = (n if _is_served(n) else f"{n}{_ADVICE}" for n in venue.contents)
        return venue._replace(contents=tuple(asked))
    return venue


def _is_served(name: str) -> bool:
    return name.endswith(_SERVED)


def _looked_up(name: str) -> str:
    word = next((one for one in _LOOKS_UP if name.endswith(one)), "")
    thing = name.removesuffix(word)
    return thing if len(thing) > 1 else name


_SET_UP = ("设置的", "设立的", "开设的", "摆放的")
_PIECES = (
    ("二维码", "个"),
    ("微信群", "个"),
    ("意见箱", "个"),
    ("信箱", "个"),
    ("宣传车", "辆"),
    ("广播", "个"),
)
"""What people count by another measure than places."""


def _apart(venue: Venue) -> Venue:
    """A place and what stands there, where the one names the other, and its measure."""
    for word in _SET_UP:
        where, found, thing = venue.name.partition(word)
        if found and not venue.facility and len(where) > 1 and len(thing) > 1:
            venue = venue._replace(name=where, facility=thing)
    if venue.number is not None and not venue.unit:
        unit = next((unit for thing, unit in _PIECES if venue.facility.endswith(thing)), "")
        venue = venue._replace(unit=unit)
    return venue


def _is_number_alone(venue: Venue) -> bool:
    more = venue.facility or venue.contents
    return venue.number is not None and venue.number.value > 0 and not more


def _alike(venues: Sequence[Venue]) -> bool:
    return len(venues) > 1 and len({venue.part for venue in venues}) == 1


def _note_numbered(ledger: Ledger, venues: Sequence[Venue]) -> None:
    """Note as one record what is told of all of them in the same words."""
    counted = [(v.name, v.number, v.unit or measure_of(v.name)) for v in venues]
    items = tuple(
        Listing((name, Item("", number, f"{unit}）")), "（")
        for name, number, unit in counted
        if number is not None
    )
    ledger.record(WITHOUT, {"场所": Listing(items)}, fields.VENUES.key, part=venues[0].part)


def _note_counted(ledger: Ledger, venues: Sequence[Venue]) -> None:
    """Note as one record for each part how many of each the body has."""
    for part in dict.fromkeys(venue.part for venue in venues):
        items = tuple(_counted(v.name, v) for v in venues if v.part == part)
        ledger.record(WITHOUT, {"场所数": Listing(items)}, fields.VENUES.key, part=part)


def _venues(ledger: Ledger) -> Iterator[tuple[Venue, str]]:
    """Every place with the field it was given in; one given in both fields stands once."""
    given = ledger.filing.given
    points = given[fields.READING_POINTS]
    told = set()
    for venue in given[fields.VENUES]:
        is_point = venue.facility == _READING_POINT or (not venue.facility and venue.name in points)
        if is_point:
            told.add(venue.name)
        facility = _READING_POINT if is_point else venue.facility
        # A place that is called by what stands there (政务公开专区) has nothing else standing there.
        named = bool(facility) and (
            venue.name.endswith(facility)
            or (venue.name[-1] in _THINGS and venue.name[-1] == facility[-1])
        )
        yield venue._replace(facility="" if named else facility), fields.VENUES.key
    for name in points:
        if name not in told:
            yield Venue(name, _READING_POINT), fields.READING_POINTS.key


def _at_one_place(
    venues: Sequence[tuple[Venue, str]], *, joined: bool
) -> Iterator[tuple[Venue, str, tuple[Value, ...]]]:
    """The places, each with what stands there besides: a place is named once, where one alone has contents to tell."""
    there: dict[tuple[str, str], list[Venue]] = {}
    for venue, _ in venues if joined else ():
        if venue.facility and (venue.number is None or venue.number.value):
            there.setdefault((venue.name, venue.part), []).append(venue)
    besides: dict[int, tuple[Value, ...]] = {}
    gone: set[int] = set()
    for some in there.values():
        told = [v for v in some if v.contents] or [v for v in some if v.number][-1:]
        if len(some) == _PAIR and len(told) == 1:
            others = [v for v in some if v is not told[0]]
            besides[id(told[0])] = tuple(_counted(v.facility, v) for v in others)
            gone.update(map(id, others))
    for venue, key in venues:
        if id(venue) not in gone:
            yield venue, key, besides.get(id(venue), ())


_PAIR = 2


def _same_everywhere(
    there: Sequence[tuple[Venue, str, tuple[Value, ...]]],
) -> dict[Venue, list[str]]:
    """By what stands there and how many of it, the places of which nothing else is told: each has as much."""
    found: dict[Venue, list[str]] = {}
    for venue, _, beside in there:
        bare = venue.facility and venue.number and not (venue.contents or beside)
        if bare and not venue.name.startswith(("各", "每")):
            found.setdefault(venue._replace(name=""), []).append(venue.name)
    return {venue: names for venue, names in found.items() if 1 < len(names) == len(set(names))}


def _counted(thing: str, venue: Venue) -> Value:
    """What is counted of a place, itself or what stands there, with how many there are if that is known."""
    if venue.number is None:
        return thing
    return Item(thing, venue.number, venue.unit or measure_of(thing))


def _is_sum(venue: Venue) -> bool:
    """Whether a number would be read as that of each place: 各村设有公开栏15处."""
    return (
        venue.number is not None and venue.number.value > 1 and venue.name.startswith(("各", "每"))
    )


_LOOKED_UP = regex(
    "(?:查[阅询][点区室台机处]|查[阅询]场所|查询一体机|一体机|终端|电脑|窗口|咨询.{0,2}[区台点])$"
)
"""What stands there to look things up with: 自助查询机 publishes nothing."""
_RACKS = ("架",)
_TAKEN_THERE = ("索取点", "索取处", "取阅点", "取阅处", "领取点", "领取处", "发放点")
"""What stands there that papers lie on, or are taken from."""
_NO_PAPER = ("信息", "数据", "进度", "结果", "水位", "视频", "动态", "情况", "余位", "名额")
"""How contents end that do not lie in a place on paper, beside papers that do."""


def _slots(
    venue: Venue, beside: tuple[Value, ...] = (), *, full: bool = False
) -> Iterator[tuple[str, Value]]:
    yield "场所", venue.name
    if venue.facility:
        facility = f"{venue.facility}共" if not beside and _is_sum(venue) else venue.facility
        yield "设施", Listing((*beside, venue.facility), "和") if beside else facility
    if venue.number is not None and not (full and venue.counts_several):
        yield "数量", venue.number
        yield "单位", venue.unit or measure_of(venue.facility or venue.name)
    devices = tuple(name for name in venue.contents if is_device(name))
    posted = full and venue.facility.endswith(_POSTED)  # nothing lies there
    papers = () if posted else tuple(n for n in venue.contents if is_paper(n) and n not in devices)
    on_screen = full and on_terminal(venue.facility)
    papers = () if on_screen else papers
    laid_out = (*_RACKS, *_TAKEN_THERE) if full else _RACKS
    if venue.facility.endswith(laid_out) and venue.contents and not devices and not papers:
        # 资料架, 资料索取点: what is laid out there are papers about it.
        yield "资料", Listing((*venue.contents[:-1], f"{venue.contents[-1]}资料"))
        return
    contents = tuple(name for name in venue.contents if name not in {*devices, *papers})
    if full and papers and contents and not any(name.endswith(_NO_PAPER) for name in contents):
        # 摆放公开指南、惠农政策汇编，供群众查阅办事流程: all of it lies there.
        laid = [name for name in venue.contents if name not in devices]
        papers, contents = (*laid[:-1], f"{laid[-1]}等资料"), ()
    if devices:
        yield "设备", Listing(devices)
    if papers:
        yield "资料", Listing(papers)
    if contents:
        if full and not venue.facility and venue.name.endswith(tuple(_THINGS)):
            yield "所示", Listing(contents)
            return
        if on_screen and contents[-1].endswith(_NEWS) and len(contents[-1]) > len(_NEWS) + 1:
            contents = (*contents[:-1], contents[-1].removesuffix(_NEWS))
        whole = bool(venue.facility) and contents[-1].endswith(_WHOLE)
        looked_up = full and not whole and (on_screen or _LOOKED_UP.search(venue.facility))
        yield ("可查" if looked_up else "所示" if whole else "内容"), Listing(contents)
