"""The unit of work: one county's bodies read, composed so that no two read alike, and written."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from draftkit import __version__, likeness, pipeline
from draftkit.batch import given, parents, records
from draftkit.batch.bodies import Entry, SpoolReader
from draftkit.batch.naming import Assigned, County
from draftkit.batch.neighbourhood import Neighbourhood
from draftkit.batch.records import BodyRecord, BodyRow
from draftkit.batch.shelf import Folder, Laid, Parcel, Shelf, sum_of
from draftkit.checking.inputs import Input, checked, told
from draftkit.diagnostics import (
    DraftkitError,
    Place,
    Problem,
    Severity,
    WordFileError,
    errors_of,
    internal,
)
from draftkit.hashes import blake2b
from draftkit.model import ReportText
from draftkit.phrasebank.schema import PhraseBank
from draftkit.pipeline import Composition
from draftkit.service import finals, standing
from draftkit.service.drafts import Draft
from draftkit.service.standing import Stage
from draftkit.sources import banks
from draftkit.word import finalize, opening, prototype, styles_base

if TYPE_CHECKING:  # what only a batch over edited documents loads
    from draftkit.redrafting.job import Redraft

ALIKE = "BATCH-ALIKE"
"""The code of what is told of two texts that share more than the budget allows."""
_TOO_ALIKE, _TOO_LONG = 0.05, 40
"""Beyond these, in spite of all choices, a person has to act (settled with reviewing offices)."""
_IN_DETAIL = 200
"""Pairs of a county whose longest passage is looked for."""
_MOST_CHANGES = 6
_NARRATIVE = ("一", "五", "六")
_PROSE = ("paragraph", "item")


@dataclass(frozen=True, slots=True)
class Settings:
    """What all bodies of a batch have in common; ``date`` is that of changes to edited documents ("" for today)."""

    keywords: tuple[str, ...] = ()
    force: bool = False
    overwrite: bool = False
    template: Path | None = None
    banks: Path | None = None
    discard: bool = False
    date: str = ""


class Desk:
    """What a worker makes ready once: settings, reader, shelf, bank and style base."""

    def __init__(self, settings: Settings, reader: SpoolReader, shelf: Shelf) -> None:
        self.settings, self.reader, self.shelf = settings, reader, shelf
        # What its notices say is told once for the batch.
        self.bank: PhraseBank = replace(banks.load_bank(settings.banks), notices=())
        self.prototype = styles_base.load(settings.template)
        self.formulas = banks.formulas(settings.banks)

    @cached_property
    def stamp(self) -> bytes:
        """The digest of everything beside the input that a document depends on."""
        settings = self.settings
        parts = (
            __version__,
            self.bank.digest,
            blake2b(prototype.dump(self.prototype), digest_size=12).hexdigest(),
            repr((settings.keywords, settings.force)),
        )
        return blake2b("\0".join(parts).encode(), digest_size=12).digest()

    def digest_of(self, body: Assigned) -> str:
        """The digest of everything its document depends on beside the choices of its county."""
        edited = body.edited.digest if body.edited else b""
        parts = (self.stamp, body.entry.digest, body.file.encode(), edited)
        return blake2b(b"\0".join(parts), digest_size=12).hexdigest()


@dataclass(slots=True)
class Done:
    """What became of a county."""

    rows: list[BodyRow]
    written: int = 0
    kept: int = 0
    parcel: Parcel | None = None
    faults: list[str] = field(default_factory=list)


def work(desk: Desk, county: County, tell: Callable[[int], None] = lambda _: None) -> Done:
    """Read, compose and write the bodies of one county.

    ``tell`` hears how many bodies are done since it last heard.  ``OutputError`` where something cannot be written;
    everything else is told body by body.
    """
    plan = desk.shelf.plan(county.id)
    known = records.load(plan)
    left = desk.shelf.settle(county.id, {record.sum for record in known.values()})
    for record in known.values():
        if record.file in left:
            record.digest = ""  # it is not in its place: to be looked at again
    if plan is None or not _is_up_to_date(desk, county, known):
        return _Work(desk, county, known, tell).run()
    rows = [_now(desk, known[body.entry.key]) for body in county.bodies]
    tell(len(rows))
    kept = [row["file"] for row in rows if row["file"]]
    parcel = desk.shelf.put(county.id, plan, {})
    if parcel is not None:
        parcel.documents = {file: desk.shelf.document(file) or b"" for file in kept}
    return Done(rows, 0, len(kept), parcel)


def _is_up_to_date(desk: Desk, county: County, known: Mapping[str, BodyRecord]) -> bool:
    """Whether nothing has to be read: all inputs are the recorded ones, all documents are there."""
    for body in county.bodies:
        record = known.get(body.entry.key)
        if record is None or body.refusal is not None or not body.entry.digest:
            return False
        told = any(problem["code"] == parents.CODE for problem in record.row["problems"])
        if told is (body.doubt is None):
            return False
        if (record.digest, record.at) != (desk.digest_of(body), body.entry.at):
            return False
        if not record.failed and desk.shelf.document(record.file) is None:
            return False
        if desk.settings.overwrite and not _is_ours(desk, record):
            return False
    return True


def _now(desk: Desk, record: BodyRecord) -> BodyRow:
    """The row of a record, with the state of its document if a person went on with that."""
    shelf = desk.shelf
    if record.failed or not isinstance(shelf, Folder):
        return record.row
    path = shelf.path / record.file
    if sum_of(shelf.document(record.file)) == record.sum and not finals.record_of(path).exists():
        return record.row
    try:
        stage = standing.of_document(path).stage
    except Exception:  # noqa: BLE001  # whatever it was made into, it must not stop the others
        stage = Stage.EDITED
    return record.row | {"result": str(stage)}


def _is_ours(desk: Desk, record: BodyRecord) -> bool:
    return record.failed or sum_of(desk.shelf.document(record.file)) == record.sum


@dataclass(slots=True)
class _BodyInHand:
    """A body on its way."""

    body: Assigned
    given: Input
    earlier: BodyRecord | None
    unchanged: bool
    composition: Composition | None = None
    redraft: Redraft | None = None


class _Work:
    """One county in hand."""

    def __init__(
        self,
        desk: Desk,
        county: County,
        known: Mapping[str, BodyRecord],
        tell: Callable[[int], None],
    ) -> None:
        self.desk, self.county, self.tell = desk, county, tell
        self.known = dict(known)
        self.rows: dict[str, BodyRow] = {}
        self.drafts: list[_BodyInHand] = []
        self.documents: dict[str, Laid] = {}
        self.kept: dict[str, bytes] = {}
        self.faults: list[str] = []
        self.neighbourhood = Neighbourhood(desk.bank)
        self.texts: dict[str, tuple[str, ReportText]] = {}
        self.words: set[str] = set()

    def run(self) -> Done:
        for body in self.county.bodies:
            self._read(body)
        self.tell(len(self.county.bodies) - len(self.drafts))
        self._compose()
        for draft in self.drafts:
            self._settle(draft)
        self._compare()
        for body in self.county.bodies:
            if body.doubt is not None:
                self.rows[_row_key(body)]["problems"].append(body.doubt.as_json())
        parcel = self._put(self.documents)
        if parcel is not None:
            parcel.documents = {**self.kept, **parcel.documents}
        self._settle_all()
        rows = [self._shown(body) for body in self.county.bodies]
        return Done(rows, len(self.documents), len(self.kept), parcel, self.faults)

    def _shown(self, body: Assigned) -> BodyRow:
        row, record = self.rows[_row_key(body)], self.known.get(body.entry.key)
        stayed = body.file in self.kept and record is not None and record.row is row
        return _now(self.desk, record) if stayed and record is not None else row

    # ------------------------------------------------ reading

    def _read(self, body: Assigned) -> None:
        if body.refusal is not None:
            self._fail(body, (body.refusal,))
            return
        try:
            filing, warnings = self.desk.reader.read(body.entry)
            filing = pipeline.with_keywords(filing, self.desk.bank)
            given = checked(filing, warnings).admitted(force=self.desk.settings.force)
        except DraftkitError as error:
            self._fail(body, told(error))
            return
        except Exception as error:  # noqa: BLE001  # one body must not stop the others
            self._fail(body, (self._fault(body, error),), inherent=False)
            return
        earlier = self.known.get(body.entry.key)
        unchanged = earlier is not None and earlier.digest == self.desk.digest_of(body)
        self.drafts.append(_BodyInHand(body, given, earlier, unchanged))

    def _fail(self, body: Assigned, problems: Sequence[Problem], *, inherent: bool = True) -> None:
        """Note a failure; the choices of an earlier success stay recorded.

        ``inherent`` in the input: the same input will fail again, so it need not be tried again.
        """
        entry = body.entry
        codes = {problem.code for problem in errors_of(problems)}
        stage = standing.unfinished(problems).stage
        row = _row(entry, Stage.EDITED if codes == {_EDITED} else stage, problems)
        self.rows[_row_key(body)] = row
        if body.refusal is None:
            record = self.known.setdefault(entry.key, BodyRecord())
            record.digest = self.desk.digest_of(body) if inherent else ""
            record.at, record.row = entry.at, row

    def _fault(self, body: Assigned, error: Exception) -> Problem:
        self.faults.append("".join(traceback.format_exception(error)))
        return internal(error, Place(label=body.entry.at))

    # ------------------------------------------------ composing

    def _compose(self) -> None:
        """Unchanged bodies first, as they are recorded; then the others, each away from all before."""
        present = {draft.body.entry.key for draft in self.drafts}
        for key in sorted(self.known.keys() - present):
            self._remember(key)
        numbers: dict[int, _BodyInHand] = {}
        for draft in sorted(self.drafts, key=lambda d: not (d.unchanged or d.body.edited)):
            try:
                numbers[self._speak(draft)] = draft
                self.tell(1)
            except DraftkitError as error:
                self._fail(draft.body, error.problems)
            except Exception as error:  # noqa: BLE001  # as above
                self._fail(draft.body, (self._fault(draft.body, error),), inherent=False)
        composed = self.neighbourhood.settled()
        for number, draft in numbers.items():
            draft.composition = composed[number]
            self._note(draft.body.entry.key, draft.composition)

    def _speak(self, draft: _BodyInHand) -> int:
        if draft.body.edited is None:
            recorded = draft.earlier.choices if draft.earlier else None
            return self.neighbourhood.compose(draft.given.filing, recorded)
        from draftkit.redrafting import job  # lxml and more, for this alone

        order = job.Order(draft.body.edited.path, draft.given, self.desk.bank)
        draft.redraft = job.run(order._replace(date=self.desk.settings.date))
        return self.neighbourhood.hear(draft.redraft.composition)

    def _note(self, key: str, composition: Composition) -> None:
        filing = composition.filing
        self.texts[key] = filing.body.name, composition.report
        self.words |= {filing.body.name, *filing.keywords}

    def _remember(self, key: str) -> None:
        """A body that is recorded but has no part in this run: what it says weighs all the same."""
        record = self.known[key]
        content = self.desk.shelf.document(record.file) if record.file else None
        kept = pipeline.carried(content) if content is not None else None
        if kept is None:
            return
        try:
            number = self.neighbourhood.compose(kept.filing, record.choices)
        except Exception:  # noqa: BLE001  # of another version or bank: it weighs nothing
            return
        self._note(key, self.neighbourhood.found[number])

    # ------------------------------------------------ writing

    def _settle(self, draft: _BodyInHand) -> None:
        """Put the document among those to be written, unless it is there already."""
        body, composition = draft.body, draft.composition
        if composition is None or self._stays(draft):
            return
        try:
            if draft.redraft is not None:
                content = draft.redraft.content
            else:
                failures = draft.given.failures
                content = pipeline.document(composition, self.desk.prototype, failures)
        except DraftkitError as error:
            self._fail(body, error.problems)
            return
        refusal = self._lay(draft, content)
        if refusal is not None:
            self._fail(body, (refusal,), inherent=False)
            return
        row = _written(draft, composition) | {"changed": self._changed(draft)}
        self.rows[_row_key(body)] = row
        digest, total = self.desk.digest_of(body), sum_of(content)
        self.known[body.entry.key] = BodyRecord(
            digest, body.entry.at, body.file, total, composition.choices, row
        )

    def _changed(self, draft: _BodyInHand) -> str:
        """What a document that is written now has that the one before had not."""
        if draft.redraft is not None:
            tally = draft.redraft.tally
            found = [why for fate in (*tally.sentences, *tally.cells) for why in fate.because]
            return _some(dict.fromkeys(found)) or ("有改动" if draft.redraft.changed else "没有变")
        earlier = draft.earlier
        before = self.desk.shelf.document(earlier.file) if earlier and earlier.file else None
        kept = pipeline.carried(before) if before is not None else None
        if kept is None:
            return "新写"
        from draftkit.redrafting import inputs  # for what is done again, which is less

        moved = inputs.said(kept.filing, draft.given.filing)
        return _some(why for said in moved.values() for why in said) or "数据没有变，重写"

    def _stays(self, draft: _BodyInHand) -> bool:
        """Leave the document of an unchanged input as it is, edited or not; note where it stands now."""
        earlier, body = draft.earlier, draft.body
        if earlier is None or not draft.unchanged or earlier.failed:
            return False
        there = self.desk.shelf.document(body.file)
        ours = sum_of(there) == earlier.sum
        if there is None or (self.desk.settings.overwrite and not ours):
            return False
        self.kept[body.file] = there
        earlier.at = body.entry.at
        earlier.row["input"] = body.entry.at
        earlier.row["problems"] = list(map(_without_folder, draft.given.findings))
        self.rows[_row_key(body)] = earlier.row
        return True

    def _lay(self, draft: _BodyInHand, content: bytes) -> Problem | None:
        """Decide whether the document is written, is there already, or must not be touched."""
        file, earlier = draft.body.file, draft.earlier
        there = self.desk.shelf.document(file)
        if there == content:
            self.kept[file] = content
            return None
        known = earlier is not None and earlier.file == file
        ours = known and earlier is not None and earlier.sum == sum_of(there)
        if there is not None and not ours and not self._may_go(there, file):
            moved = self._is_of_another_county(there, draft)
            if not moved or standing.is_edited_in(there, file):
                return _in_the_way(file, known=known or moved)
        self.documents[file] = Laid(content, sum_of(there))
        if earlier is not None and earlier.file not in ("", file):
            self._retire(earlier)
        return None

    @staticmethod
    def _is_of_another_county(there: bytes, draft: _BodyInHand) -> bool:
        """Whether a document is this body's of this year from when its 上级 was another."""
        kept = pipeline.carried(there)
        if kept is None:
            return False
        before, now = kept.filing, draft.given.filing
        same = (before.body.name, before.year) == (now.body.name, now.year)
        return same and before.body.parent != now.body.parent

    def _may_go(self, there: bytes, file: str) -> bool:
        """Whether a document that is not as we wrote it may be replaced."""
        settings = self.desk.settings
        if not settings.overwrite or settings.discard:
            return settings.overwrite
        try:
            return not standing.is_edited_in(there, file)
        except WordFileError:  # nothing that anybody could have worked on
            return True

    def _retire(self, earlier: BodyRecord) -> None:
        """Take away what the document was called before, unless somebody worked on it."""
        if sum_of(self.desk.shelf.document(earlier.file)) == earlier.sum:
            self.desk.shelf.remove(earlier.file)

    def _put(self, documents: Mapping[str, Laid]) -> Parcel | None:
        data = records.dump(self.county.parent, self.known)
        return self.desk.shelf.put(self.county.id, data, documents)

    def _settle_all(self) -> None:
        """Put the documents in their places, and tell where somebody was at work meanwhile."""
        sums = {record.sum for record in self.known.values()}
        left = self.desk.shelf.settle(self.county.id, sums)
        for draft in self.drafts:
            if draft.body.file in left:
                del self.documents[draft.body.file]
                self._fail(draft.body, (_in_the_way(draft.body.file, known=True),), inherent=False)
        if left:
            self._put({})

    # ------------------------------------------------ comparing

    def _compare(self) -> None:
        """For every body, whom it is most like, and with whom it has more in common than the budget allows."""
        exempt = likeness.Exempt(self.desk.formulas, self.words)
        keys = sorted(self.texts)
        texts = [narrative(self.texts[key][1]) for key in keys]
        nearest: dict[str, tuple[float, str]] = {}
        rows = {d.body.entry.key: self.rows[_row_key(d.body)] for d in self.drafts}
        for number, pair in enumerate(likeness.pairs([exempt.cut(text) for text in texts])):
            left, right = keys[pair.left], keys[pair.right]
            nearest.setdefault(left, (pair.containment, right))
            nearest.setdefault(right, (pair.containment, left))
            over = pair.containment > likeness.MOST_SHARED
            if over or pair.shared > likeness.LONGEST_RUN + 1 - likeness.SHINGLE:
                first, second = (exempt.placed(texts[at]) for at in (pair.left, pair.right))
                found = likeness.passages(first, second) if number < _IN_DETAIL else ()
                run = max((passage.length for passage in found), default=0)
                if over or run > likeness.LONGEST_RUN:
                    self._tell_alike(rows, (left, right), pair.containment, run)
        for key, row in rows.items():
            if row["file"] and key in nearest:
                share, other = nearest[key]
                row["nearest"], row["likeness"] = self.texts[other][0], round(share, 4)

    def _tell_alike(
        self, rows: Mapping[str, BodyRow], keys: tuple[str, str], share: float, run: int
    ) -> None:
        """Two texts beyond the budget: the pair stands with the first body, a word of it with both."""
        names = [self.texts[key][0] for key in keys]
        severe = share > _TOO_ALIKE or run > _TOO_LONG
        for at, key in enumerate(keys):
            row, other = rows.get(key), names[1 - at]
            if row is None or not row["file"]:
                continue
            pair = {"name": other, "share": round(share, 4), "run": run}
            row["alike"] += [pair] if at == 0 or keys[0] not in rows else []
            if any(problem["code"] == ALIKE for problem in row["problems"]):
                continue  # of several the worst, which comes first
            most = f"，最长连续 {run} 个字相同" if run else ""
            what = f"与“{other}”雷同 {share:.1%}{most}"
            fix = "改写其中一份，或补充各自的事实后重做；共同的段落用 draftkit alike 查看"
            severity = Severity.ERROR if severe else Severity.WARNING
            problem = Problem(ALIKE, what, fix, severity=severity)
            row["problems"].append(problem.as_json())


def _row_key(body: Assigned) -> str:
    return f"{body.entry.key}|{body.entry.at}"


def _row(entry: Entry, result: Stage, problems: Iterable[Problem]) -> BodyRow:
    row = records.blank_row(entry.name, entry.parent, entry.year, entry.at)
    return row | {"result": str(result), "problems": list(map(_without_folder, problems))}


def _without_folder(problem: Problem) -> dict[str, object]:
    """A problem as results have it: in which folder the input lies is nobody's business there."""
    file = PurePath(problem.place.file).name
    return problem._replace(place=problem.place._replace(file=file)).as_json()


def _written(draft: _BodyInHand, composition: Composition) -> BodyRow:
    """The row of a body whose document is written."""
    redraft = draft.redraft
    warnings = (*(redraft.warnings if redraft else ()), *composition.warnings)
    made = Draft(composition, (*draft.given.findings, *warnings))
    filled = redraft is not None and not redraft.missing  # by hand
    missing = [] if filled else list(made.missing)
    if errors_of(made.findings):
        result = Stage.FAULTY
    elif redraft is not None and _is_undecided(redraft.content):
        result = Stage.UNDECIDED
    elif redraft is not None and not missing and _is_a_persons(redraft):
        result = Stage.EDITED
    else:
        result = Stage.OPEN if missing else Stage.DRAFT
    return _row(draft.body.entry, result, made.findings) | {
        "file": draft.body.file,
        "missing": missing,
        "proposed": made.to_confirm,
        "waiting": len(redraft.tally.waiting) + len(redraft.remarks) if redraft else 0,
    }


def _is_a_persons(redraft: Redraft) -> bool:
    """Whether a document that had nothing to be changed holds what a person did to it."""
    return not redraft.changed and standing.is_edited_in(redraft.content, "")


def _is_undecided(content: bytes) -> bool:
    """Whether changes in a document are still to be taken or refused."""
    ends = finalize.open_ends(opening.document(content, ""))
    return any(end.problem.code == finalize.REVISION for end in ends)


def _some(changes: Iterable[str]) -> str:
    """The first ``changes``, and how many there are."""
    shown = list(changes)
    more = f"……共 {len(shown)} 处" if len(shown) > _MOST_CHANGES else ""
    return "；".join(shown[:_MOST_CHANGES]) + more


_EDITED = "OUT-EDITED"


def _in_the_way(file: str, *, known: bool) -> Problem:
    if known:
        what = "文档写出以后被人改动过，没有覆盖"
        fix = "要保留改动，请用 draftkit redraft 重新生成；不要这些改动的，移走它或加 --overwrite --discard-edits"
        return Problem(_EDITED, what, fix, Place(file))
    what = "同名的文件已经存在，没有改动它"
    return Problem("OUT-EXISTS", what, "移走它，或加 --overwrite 覆盖", Place(file))


def narrative(report: ReportText) -> str:
    """一, 五 and 六 as they are compared: without headings and without what the office gave itself."""
    parts: list[str] = []
    for block in report.blocks:
        if block.section in _NARRATIVE and block.role in _PROSE:
            parts += map(given.counted, block.sentences)
        else:
            parts.append(likeness.SPLIT)
    return given.without_open("".join(parts))
