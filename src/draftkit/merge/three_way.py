"""The whole merge: base, edited and new into one plan.  And the settle pass that follows it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from draftkit.chance import stable_hash
from draftkit.manuscript import Edit, Manuscript, Remark, Revision
from draftkit.merge.align import Alignment, Bead, align
from draftkit.merge.cells import KEEP, merge_cells
from draftkit.merge.insertions import Extent, Insertions, Standing, extent_of, insertions
from draftkit.merge.matching import Match, match
from draftkit.merge.outcome import Flag, Merged, Outcome, Verdict
from draftkit.merge.sentences import Decider, Scene
from draftkit.merge.sweep import outdated, sweep
from draftkit.merge.units import Stretch, Unit, reads, stretches, units_of
from draftkit.model import ReportText, shown
from draftkit.tuples import NamedTuple

_EMPTY = " \t\r\n\u3000\xa0"


class Version(NamedTuple):
    """A report of ours: its text, its cells as the tables show them, and its text unit by unit."""

    report: ReportText
    cells: Mapping[str, str]
    units: tuple[Unit, ...]

    @classmethod
    def of(cls, report: ReportText) -> Version:
        """A report with its numbers as they are shown."""
        cells = {key: shown(number) for key, number in report.cells.items()}
        return cls(report, cells, units_of(report))


def merge(
    base: Version,
    edited: Manuscript,
    new: Version,
    *,
    told: frozenset[Flag] = frozenset(),
    cells: str = KEEP,
) -> Merged:
    """What is to be changed in ``edited`` so that it says what ``new`` says and keeps what people did.

    ``told`` are the disagreements earlier runs told of.
    """
    old_units, new_units = base.units, new.units
    theirs = stretches(edited)
    found = align(old_units, theirs, edited)
    links = tuple({u.mark for u in (*old_units, *new_units) if u.mark})
    scene = Scene(edited, {unit.id: unit for unit in new_units}, told)
    beads = [_decide(scene, old_units, theirs, bead, links) for bead in found.beads]
    added = [theirs[at] for at in found.added]
    extents = _extents(old_units, theirs, found)
    standing = Standing(old_units, new_units, extents, scene.deleted, edited, added)
    arrivals = insertions(standing)
    scene.remarks += sweep(
        outdated(old_units, new_units), added, [bead.found for bead in beads], told
    )
    scene.remarks += _of_deleted(old_units, found, scene.new, extents, told)
    tables = merge_cells(base.cells, edited, new.cells, told, cells)
    edits = tuple(sorted((*scene.edits, *arrivals.edits), key=lambda e: (e.paragraph, e.start)))
    revision = Revision(
        edits,
        tuple(arrivals.paragraphs),
        _drops(edited, edits, scene.emptied),
        tuple(tables.edits),
        (*_one_each(scene.remarks), *tables.remarks),
    )
    said = [unit for unit in old_units if unit.is_sentence]
    missing = {old_units[at].id for at in found.lost}
    results = _results(beads, arrivals)
    verdicts = [
        (unit, verdict._replace(result=results.get(unit.id, "")))
        for unit, verdict in _verdicts(scene, old_units, new_units, found, arrivals)
    ]
    return Merged(
        revision,
        tuple(verdict for unit, verdict in verdicts if unit.is_sentence),
        tuple(tables.verdicts),
        told | {flag for remark in revision.remarks for flag in remark.flags},
        len(added),
        1 - sum(unit.id in missing for unit in said) / len(said) if said else 1.0,
        # Lines that the source changes, or that a person has to look at.
        tuple(v for u, v in verdicts if not u.is_sentence and (v.waits or v.yours != v.result)),
    )


class Settled(NamedTuple):
    """What the merge would still do to its own result, and all that is told with that."""

    revision: Revision
    flags: frozenset[Flag]


def settle(new: Version, result: Manuscript, told: frozenset[Flag], cells: str = KEEP) -> Settled:
    """The merge run on its own result: whatever it would still tell becomes told.

    A plan with changes of text here means that the merge was wrong.  With nothing between base and new, nothing comes, goes
    or is out of date: what a person made of the sentences that show facts, and of the cells, is all there is to look at.
    """
    units, theirs = new.units, stretches(result)
    links = tuple({unit.mark for unit in units if unit.mark})
    scene = Scene(result, {unit.id: unit for unit in units}, told)
    for bead in align(units, theirs, result).beads:
        if any(units[at].sentence.spans for at in bead.units):
            _decide(scene, units, theirs, bead, links)
    tables = merge_cells(new.cells, result, new.cells, told, cells)
    remarks = (*scene.remarks, *tables.remarks)
    revision = Revision(tuple(scene.edits), (), (), tuple(tables.edits), remarks)
    return Settled(revision, told | {flag for remark in remarks for flag in remark.flags})


def _decide(
    scene: Scene,
    units: Sequence[Unit],
    theirs: Sequence[Stretch],
    bead: Bead,
    links: tuple[str, ...],
) -> _Decided:
    parts = [theirs[at] for at in bead.stretches]
    found = match([units[at] for at in bead.units], parts, links, is_far=bead.is_far)
    before = len(scene.edits)
    Decider(scene, found, parts).run()
    return _Decided(found, parts, scene.edits[before:])


class _Decided(NamedTuple):
    """A bead that was decided: where it stands, and the edits that were made for it."""

    found: Match
    parts: list[Stretch]
    edits: list[Edit]


def _results(beads: Sequence[_Decided], arrivals: Insertions) -> dict[str, str]:
    """What stands in the document afterwards, by the id of our sentence."""
    recounted = [edit for edit in arrivals.edits if edit.start < edit.end]
    results = dict(arrivals.texts)
    for bead in beads:
        text = reads(bead.parts, (*bead.edits, *recounted))
        results |= {unit.id: text for unit in bead.found.units}
    return results


def _extents(
    units: Sequence[Unit], theirs: Sequence[Stretch], found: Alignment
) -> dict[str, Extent]:
    """Where our sentences stand that were not moved."""
    return {
        units[unit].id: extent_of([theirs[at] for at in bead.stretches])
        for bead in found.beads
        if not bead.moved
        for unit in bead.units
    }


def _drops(edited: Manuscript, edits: Sequence[Edit], emptied: set[int]) -> tuple[int, ...]:
    """Paragraphs that lose all their text to the source."""
    gone = []
    for number in sorted(emptied):
        paragraph = edited.paragraphs[number]
        text = paragraph.text
        for edit in reversed([e for e in edits if e.paragraph == number]):
            text = text[: edit.start] + edit.text + text[edit.end :]
        if not text.strip(_EMPTY) and not paragraph.fixed:
            gone.append(number)
    return tuple(gone)


def _one_each(remarks: Sequence[Remark]) -> list[Remark]:
    """Remarks on the same stretch taken together."""
    found: dict[tuple[int, int, int], Remark] = {}
    for remark in remarks:
        key = (remark.paragraph, remark.start, remark.end)
        earlier = found.get(key)
        if earlier is None:
            found[key] = remark
        else:
            text, flags = f"{earlier.text}\n{remark.text}", (*earlier.flags, *remark.flags)
            found[key] = earlier._replace(text=text, flags=flags)
    return list(found.values())


def _verdicts(
    scene: Scene,
    base: Sequence[Unit],
    new: Sequence[Unit],
    found: Alignment,
    arrivals: Insertions,
) -> Iterator[tuple[Unit, Verdict]]:
    lost = {base[at].id for at in found.lost}
    for unit in base:
        if unit.id in lost:
            yield unit, _absent(unit, scene.new.get(unit.id), scene.told)
        else:
            yield unit, scene.verdicts[unit.id]
    known = {unit.id for unit in base}
    for unit in new:
        if unit.id not in known:
            outcome, note = Outcome.NEW, "源数据新生成此句"
            if unit.id in arrivals.refused:
                outcome, note = Outcome.YOURS, "所在段落已由人工删去，没有插入"
            yield unit, Verdict(unit.id, outcome, "", unit.full, "", note)


def _absent(unit: Unit, new: Unit | None, told: frozenset[Flag]) -> Verdict:
    """A sentence the person deleted."""
    if new is None:
        return Verdict(unit.id, Outcome.GONE, unit.full, "", "", "人工已删去，源数据也不再生成")
    if new.text == unit.text:
        return Verdict(unit.id, Outcome.YOURS, unit.full, unit.full, "", "人工已删去")
    waits = unit.is_sentence and _deleted_flag(unit, new) not in told
    return Verdict(unit.id, Outcome.YOURS, unit.full, new.full, "", _deleted(unit, new), waits)


def _deleted(unit: Unit, new: Unit) -> str:
    return f"人工已删去，源数据已变：“{unit.text}”→“{new.text}”"


def _deleted_flag(unit: Unit, new: Unit) -> Flag:
    return (f"{unit.id}:deleted", "", f"{stable_hash(new.text):016x}")


def _of_deleted(
    base: Sequence[Unit],
    found: Alignment,
    new: Mapping[str, Unit],
    extents: Mapping[str, Extent],
    told: frozenset[Flag],
) -> Iterator[Remark]:
    """Sentences a person deleted whose source moved: told where they stood."""
    for at in found.lost:
        unit, now = base[at], new.get(base[at].id)
        if now is None or now.text == unit.text or not unit.is_sentence:
            continue
        flag, near = _deleted_flag(unit, now), _nearest(base, at, extents)
        if flag not in told and near is not None:
            start = near.start if near.first == near.last else 0
            line = f"{_deleted(unit, now)}，没有写回，请决定是否补写。"
            yield Remark(line, near.last, start, near.end, flags=(flag,))


def _nearest(base: Sequence[Unit], at: int, extents: Mapping[str, Extent]) -> Extent | None:
    """Where the nearest sentence or heading before one of ours stands, else behind it."""
    around = (*reversed(base[:at]), *base[at + 1 :])
    return next((extents[unit.id] for unit in around if unit.id in extents), None)
