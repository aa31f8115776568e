"""Places where people can look things up: what stands in each, and what can be read there."""

from __future__ import annotations

from collections.abc import Iterator

from draftkit.analysis.ledger import Ledger
from draftkit.facts import Listing, Value
from draftkit.kinds import fields
from draftkit.kinds.material import Venue, is_device, is_paper, measure_of

WITH_FACILITY, WITHOUT = "plat.venues", "plat.places"
"""The messages of places with something that stands there, and of places of which no more is known."""
_WHOLE = ("信息", "内容", "情况", "材料", "事项")
"""How contents end behind which no 等信息 can stand (收费标准、出诊信息)."""
_READING_POINT = "政府信息查阅点"


def note(ledger: Ledger) -> None:
    """Note the places; those with the same facility and nothing more are one record."""
    alike: dict[tuple[str, str], dict[str, str]] = {}
    for venue, key in _venues(ledger):
        if venue.number is not None and not venue.number.value:
            continue
        if venue.number is None and not venue.contents:
            alike.setdefault((venue.facility, venue.part), {}).setdefault(venue.name, key)
            continue
        message = WITH_FACILITY if venue.facility else WITHOUT
        ledger.record(message, dict(_slots(venue)), key, part=venue.part)
    for (facility, part), names in alike.items():
        cells = dict.fromkeys(names.values())
        slots: dict[str, Value] = {"场所": Listing(tuple(names))}
        if facility:
            slots["设施"] = facility
        ledger.record(WITH_FACILITY if facility else WITHOUT, slots, *cells, part=part)


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
        named = bool(facility) and venue.name.endswith(facility)
        yield venue._replace(facility="" if named else facility), fields.VENUES.key
    for name in points:
        if name not in told:
            yield Venue(name, _READING_POINT), fields.READING_POINTS.key


def _slots(venue: Venue) -> Iterator[tuple[str, Value]]:
    yield "场所", venue.name
    if venue.facility:
        yield "设施", venue.facility
    if venue.number is not None:
        yield "数量", venue.number
        yield "单位", venue.unit or measure_of(venue.facility or venue.name)
    devices = tuple(name for name in venue.contents if is_device(name))
    papers = tuple(name for name in venue.contents if is_paper(name) and name not in devices)
    contents = tuple(name for name in venue.contents if name not in {*devices, *papers})
    if devices:
        yield "设备", Listing(devices)
    if papers:
        yield "资料", Listing(papers)
    if contents:
        whole = bool(venue.facility) and contents[-1].endswith(_WHOLE)
        yield ("所示" if whole else "内容"), Listing(contents)
