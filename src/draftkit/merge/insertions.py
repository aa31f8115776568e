"""Sentences the source newly says: where they go, and how the numbered ones are counted then."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from draftkit.chinese.numerals import numeral
from draftkit.manuscript import Anchor, Edit, Manuscript, NewParagraph
from draftkit.merge.units import Stretch, Unit, led

_LAST = 1 << 30
_RUNNING = ("paragraph", "preface")


class Extent(NamedTuple):
    """Where a unit of base stands in the edited text: from ``start`` of paragraph ``first`` to ``end`` of ``last``.

    A person may have parted it by pressing Enter.
    """

    first: int
    start: int
    last: int
    end: int


@dataclass
class Standing:
    """Where our sentences stand.  ``deleted`` are those that are about to go."""

    base: Sequence[Unit]
    new: Sequence[Unit]
    extents: Mapping[str, Extent]
    deleted: set[str]
    manuscript: Manuscript


@dataclass
class Insertions:
    """What comes in: edits, whole paragraphs, and the ids for which there was no place.

    ``texts`` are the sentences with their marks as they are written.
    """

    edits: list[Edit] = field(default_factory=list)
    paragraphs: list[NewParagraph] = field(default_factory=list)
    refused: set[str] = field(default_factory=set)
    texts: dict[str, str] = field(default_factory=dict)


@dataclass
class _Coming:
    """A unit to come in: at ``offset`` of ``paragraph``, or in a paragraph of its own after it."""

    unit: Unit
    paragraph: int
    offset: int
    own: bool
    mark: str = ""

    @property
    def place(self) -> tuple[int, int]:
        return self.paragraph, _LAST if self.own else self.offset


def insertions(standing: Standing) -> Insertions:
    """Find places for all units of new that base does not have."""
    result = Insertions()
    coming = _placed(standing, result)
    _count(standing, coming, result)
    _write(standing, coming, result)
    return result


# ---------------------------------------------------------------- places


def _placed(standing: Standing, result: Insertions) -> list[_Coming]:
    known = {unit.id for unit in standing.base}
    found: dict[str, _Coming] = {}
    for number, unit in enumerate(standing.new):
        if unit.id in known:
            continue
        one = _place(standing, found, number)
        if one is None:
            result.refused.add(unit.id)
        else:
            found[unit.id] = one
    return list(found.values())


def _place(standing: Standing, found: Mapping[str, _Coming], number: int) -> _Coming | None:
    unit = standing.new[number]
    block = [other for other in standing.new if other.block == unit.block]
    at = block.index(unit)
    for other in reversed(block[:at]):
        if other.id in found:
            before = found[other.id]
            return _Coming(unit, before.paragraph, before.offset, before.own)
        if other.id in standing.extents:
            extent = standing.extents[other.id]
            return _Coming(unit, extent.last, extent.end, own=False)
    for other in block[at + 1 :]:
        if other.id in standing.extents:
            extent = standing.extents[other.id]
            return _Coming(unit, extent.first, extent.start, own=False)
    ids = {other.id for other in block}
    old = {
        other.block
        for other in standing.base
        if other.id in ids or (unit.role in _RUNNING and other.home == unit.home)
    }
    if old:
        extents = [
            standing.extents[other.id]
            for other in standing.base
            if other.block in old and other.id in standing.extents
        ]
        if not extents:
            return None
        paragraph, end = max((extent.last, extent.end) for extent in extents)
        return _Coming(unit, paragraph, end, own=False)
    return _Coming(unit, _paragraph_before(standing, found, number), 0, own=True)


def _paragraph_before(standing: Standing, found: Mapping[str, _Coming], number: int) -> int:
    """The paragraph after which a new one comes: that of the nearest earlier unit."""
    for other in reversed(standing.new[:number]):
        if other.id in standing.extents:
            return standing.extents[other.id].last
        if other.id in found:
            return found[other.id].paragraph
    return -1


# ---------------------------------------------------------------- 一是, 二是


def _stem(unit: Unit) -> str:
    return unit.mark_id.rstrip("0123456789") if led(unit.mark)[1] else ""


def _count(standing: Standing, coming: list[_Coming], result: Insertions) -> None:
    """Give marks to what comes in, and count the others anew where the source changed the list."""
    for one in coming:
        one.mark = one.unit.mark
    new = {unit.id: unit for unit in standing.new}
    for stem in dict.fromkeys(filter(None, map(_stem, (*standing.base, *standing.new)))):
        before = {unit.id for unit in standing.base if _stem(unit) == stem}
        after = {unit.id for unit in standing.new if _stem(unit) == stem}
        if before == after:
            continue
        # What comes in where another begins is written before it.
        entries: list[tuple[tuple[int, int, int], str, _Coming | None]] = [
            ((extent.first, extent.start, _LAST), unit_id, None)
            for unit_id in before & after
            if (extent := standing.extents.get(unit_id)) and unit_id not in standing.deleted
        ]
        entries += [
            ((*one.place, order), one.unit.id, one)
            for order, one in enumerate(coming, start=1)
            if one.unit.id in after
        ]
        entries.sort(key=lambda entry: entry[0])
        for number, (_, unit_id, arrival) in enumerate(entries):
            lead, counted, end = led(mark := new[unit_id].mark)
            said = f"{number + 1}" if counted.isdigit() else numeral(number + 1)
            mark = f"{lead}{said}{mark[end:]}"
            if arrival is not None:
                arrival.mark = mark
            elif edit := _recount(standing, standing.extents[unit_id], mark):
                result.edits.append(edit)


def _recount(standing: Standing, extent: Extent, mark: str) -> Edit | None:
    text = standing.manuscript.paragraphs[extent.first].text[extent.start :]
    lead, number, end = led(text)
    wanted_lead, wanted, _ = led(mark)
    if not number or number.isdigit() != wanted.isdigit():
        return None
    if (lead, number) == (wanted_lead, wanted):
        return None
    return Edit(extent.first, extent.start, extent.start + end, wanted_lead + wanted)


# ---------------------------------------------------------------- texts


def _write(standing: Standing, coming: list[_Coming], result: Insertions) -> None:
    groups: dict[tuple[int, int, bool, int], list[_Coming]] = {}
    for one in coming:
        block = one.unit.block if one.own else 0
        groups.setdefault((one.paragraph, one.offset, one.own, block), []).append(one)
    for (paragraph, offset, own, _), members in groups.items():
        text, anchors = "", []
        for one in members:
            start = len(text) + len(one.mark)
            text += one.mark + one.unit.text
            result.texts[one.unit.id] = one.mark + one.unit.text
            anchors.append(Anchor(one.unit.id, start, len(text)))
        comment = "\n".join(
            one.unit.sentence.comment for one in members if one.unit.sentence.comment
        )
        if own:
            like = _like(standing, members[0].unit, paragraph)
            result.paragraphs.append(NewParagraph(paragraph, like, text, tuple(anchors), comment))
        else:
            result.edits.append(Edit(paragraph, offset, offset, text, tuple(anchors), comment))


def _like(standing: Standing, unit: Unit, after: int) -> int:
    """A paragraph of the same role, the nearest one before if there is one."""
    found = [
        standing.extents[other.id].last
        for other in standing.base
        if other.role == unit.role and other.id in standing.extents
    ]
    before = [paragraph for paragraph in found if paragraph <= after]
    if before:
        return max(before)
    return min(found) if found else max(after, 0)


def extent_of(stretches: Sequence[Stretch]) -> Extent:
    """Where a bead stands: its last stretch, with those before that are in the same or the next paragraph."""
    first = last = stretches[-1]
    for stretch in reversed(stretches):
        if first.paragraph - stretch.paragraph > 1:
            break
        first = stretch
    return Extent(first.paragraph, first.start, last.paragraph, last.end)
