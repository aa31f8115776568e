"""Sentences the source newly says: where they go, and how the numbered ones are counted then."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from draftkit.manuscript import Anchor, Edit, Manuscript, NewParagraph
from draftkit.merge.units import Mark, Stretch, Unit, marked
from draftkit.tuples import NamedTuple

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


class Standing(NamedTuple):
    """Where our sentences stand.  ``deleted`` are those that are about to go, ``own`` what people added."""

    base: Sequence[Unit]
    new: Sequence[Unit]
    extents: Mapping[str, Extent]
    deleted: set[str]
    manuscript: Manuscript
    own: Sequence[Stretch] = ()


class Insertions(NamedTuple):
    """What comes in: edits, whole paragraphs, and the ids for which there was no place.

    ``texts`` are the sentences with their marks as they are written.
    """

    edits: list[Edit]
    paragraphs: list[NewParagraph]
    refused: set[str]
    texts: dict[str, str]


class _Coming:
    """A unit to come in: at ``offset`` of ``paragraph``, or in a paragraph of its own after it."""

    def __init__(self, unit: Unit, paragraph: int, offset: int, *, own: bool) -> None:
        self.unit = unit
        self.paragraph = paragraph
        self.offset = offset
        self.own = own
        self.mark = ""

    @property
    def place(self) -> tuple[int, int]:
        return self.paragraph, _LAST if self.own else self.offset


def insertions(standing: Standing) -> Insertions:
    """Find places for all units of new that base does not have."""
    result = Insertions([], [], set(), {})
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
            return _Coming(unit, before.paragraph, before.offset, own=before.own)
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


class _Entry(NamedTuple):
    """An item of a list in the document as it will be: of ours, arriving, or the person's own (no ``unit``)."""

    place: tuple[int, int, int]
    unit: str = ""
    arrival: _Coming | None = None
    text: str = ""


def _stem(unit: Unit) -> str:
    return unit.mark_id.rstrip("0123456789") if marked(unit.mark) else ""


def _count(standing: Standing, coming: list[_Coming], result: Insertions) -> None:
    """Give marks to what comes in, and count the others anew where the source changed the list."""
    for one in coming:
        one.mark = one.unit.mark
    for stem in dict.fromkeys(filter(None, map(_stem, (*standing.base, *standing.new)))):
        before = {unit.id for unit in standing.base if _stem(unit) == stem}
        after = {unit.id for unit in standing.new if _stem(unit) == stem}
        if before != after:
            entries = _entries(standing, coming, before, after)
            going = [
                _text_at(standing, standing.extents[unit.id])
                for unit in standing.base
                if unit.id in before and unit.id in standing.extents
            ]
            _renumber(standing, entries, going, result)


def _entries(
    standing: Standing, coming: list[_Coming], before: AbstractSet[str], after: AbstractSet[str]
) -> list[_Entry]:
    """The list as it will stand, in order.  What comes in where another begins is written before it."""
    kept = [
        _Entry((extent.first, extent.start, _LAST), unit, None, _text_at(standing, extent))
        for unit in before
        if (extent := standing.extents.get(unit)) and unit not in standing.deleted
    ]
    arriving = [
        _Entry((*one.place, order), one.unit.id, one)
        for order, one in enumerate(coming, start=1)
        if one.unit.id in after
    ]
    ours = [standing.extents[unit] for unit in before if unit in standing.extents]
    styles = {mark.style for one in ours if (mark := marked(_text_at(standing, one)))}
    own = [
        _Entry((one.paragraph, one.start, _LAST), text=one.text)
        for one in standing.own
        if (mark := marked(one.text)) and mark.style in styles and _is_among(one, ours)
    ]
    own += _headless(standing, styles, ours, {entry.place for entry in kept})
    return _with_their_marks(sorted((*kept, *arriving, *own), key=lambda entry: entry.place))


def _headless(
    standing: Standing,
    styles: AbstractSet[tuple[str, str, str]],
    ours: Sequence[Extent],
    taken: AbstractSet[tuple[int, int, int]],
) -> list[_Entry]:
    """Items of which a person left the number and what follows the first sentence (二是下一步，…).

    ``taken`` are the places of items: a clause that is one sentence with its item stands there too.
    """
    found = []
    for unit in standing.base:
        extent = standing.extents.get(unit.id)
        if extent is None or unit.id in standing.deleted or marked(unit.full) is not None:
            continue
        text = _text_at(standing, extent)
        mark = marked(text)
        part = Stretch(extent.first, extent.start, extent.end, text)
        place = (extent.first, extent.start, _LAST)
        if place in taken or mark is None:
            continue
        if mark.style in styles and _is_among(part, ours):
            found.append(_Entry(place, text=text))
    return found


def _with_their_marks(entries: Sequence[_Entry]) -> list[_Entry]:
    """A mark that a person parted from its item with Enter stands for the item."""
    found: list[_Entry] = []
    for entry in entries:
        before = found[-1] if found else None
        mark = marked(before.text) if before is not None and not before.unit else None
        parted = mark is not None and before is not None and mark.length >= len(before.text)
        if not (parted and entry.arrival is None and marked(entry.text) is None):
            found.append(entry)
    return found


def _is_among(one: Stretch, ours: Sequence[Extent]) -> bool:
    """Whether a sentence stands among the items of a list, or right behind the last."""
    first = min((extent.first, extent.start) for extent in ours)
    last = max(extent.last for extent in ours)
    return first <= (one.paragraph, one.start) and one.paragraph <= last + 1


def _text_at(standing: Standing, extent: Extent) -> str:
    return standing.manuscript.paragraphs[extent.first].text[extent.start :]


def _renumber(
    standing: Standing, entries: Sequence[_Entry], ours: Sequence[str], result: Insertions
) -> None:
    """Write the marks of a list anew, in the style the document has now; none where it has none.

    ``ours`` are the items as they stand: where all of them go, what comes in their place looks like them.
    """
    new = {unit.id: unit for unit in standing.new}
    old = {unit.id: unit for unit in standing.base}
    stands = [entry.text for entry in entries if entry.arrival is None] or ours
    shown = [mark for text in stands if (mark := marked(text))]
    style = Counter(mark.style for mark in shown).most_common(1)
    like = next((mark for mark in shown if style and mark.style == style[0][0]), None)
    for number, entry in enumerate(entries, start=1):
        wanted = marked(new[entry.unit].mark) if entry.unit in new else None
        if entry.arrival is not None and wanted is not None:
            model = like or wanted
            if stands and not shown:
                entry.arrival.mark = wanted.lead
            elif said := model.says(number):
                entry.arrival.mark = f"{wanted.lead}{model.open}{said}{model.close}"
        elif entry.arrival is None and (mark := marked(entry.text)):
            before = marked(old[entry.unit].mark) if entry.unit in old else None
            lead = mark.lead
            if before is not None and wanted is not None and before.lead == mark.lead:
                lead = wanted.lead
            _put(mark, lead, number, entry, result)


def _put(mark: Mark, lead: str, number: int, entry: _Entry, result: Insertions) -> None:
    said = mark.says(number)
    if not said or (lead, said) == (mark.lead, mark.number):
        return
    paragraph, start, _ = entry.place
    if lead == mark.lead:
        result.edits.append(Edit(paragraph, start + mark.start, start + mark.end, said))
    else:
        begin = mark.start - len(mark.open) - len(mark.lead)
        written = f"{lead}{mark.open}{said}"
        result.edits.append(Edit(paragraph, start + begin, start + mark.end, written))


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
            counted = marked(text) is not None
            result.paragraphs.append(
                NewParagraph(paragraph, like, text, tuple(anchors), comment, counted=counted)
            )
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
