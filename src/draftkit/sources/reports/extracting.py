"""``extract``: a published report → the input it came from, as far as it can be read for sure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from draftkit.chinese.numerals import numeral
from draftkit.diagnostics import Place, Problem, Severity
from draftkit.kinds.fields import PROBLEMS, TOTAL, Given
from draftkit.kinds.reports import ReportKind
from draftkit.kinds.tables import Cell
from draftkit.model import Body, Filing, LastYear, Number, Preface
from draftkit.phrasebank.schema import PhraseBank
from draftkit.sources.files import refuse
from draftkit.sources.intake.document import date_of
from draftkit.sources.reports.grid_reading import Reading, read_tables
from draftkit.sources.reports.identity import identity_of
from draftkit.sources.reports.published import PublishedReport
from draftkit.sources.reports.refusals import READABLE
from draftkit.sources.reports.told import Listed, Told, shown_as
from draftkit.tuples import NamedTuple

if TYPE_CHECKING:
    from draftkit.sources.reports.said import Said

_MOST_SECTIONS = 7


class Missing(NamedTuple):
    """A cell that was not read, why, and where it should stand."""

    cell: Cell
    why: str
    place: Place = Place()

    @property
    def key(self) -> str:
        """The cell's key."""
        return self.cell.key

    @property
    def table(self) -> str:
        """表二, 表三 or 表四."""
        return self.cell.row.table

    @property
    def row(self) -> str:
        """The row's name: 不予公开·重复申请."""
        return self.cell.row.name

    @property
    def column(self) -> str:
        """The column's official wording."""
        return self.cell.column.label


class Extracted(NamedTuple):
    """What a report says.

    ``cells`` are the numbers read for sure, ``missing`` every other cell of the form.  ``year`` is 0 and parts of
    ``body`` are "" where the report does not tell.  ``places`` gives, by cell key or input path (``事实.培训次数``), where it
    was found.  ``notes`` are 提示 for the person who goes on with it.
    """

    report: PublishedReport
    body: Body
    year: int
    cells: Mapping[str, Number]
    missing: tuple[Missing, ...]
    given: Given
    preface: Preface | None = None
    signature: str = ""
    date: str = ""
    places: Mapping[str, Place] = MappingProxyType({})
    notes: tuple[Problem, ...] = ()
    keywords: tuple[str, ...] = ()
    anchors: Mapping[str, int] = MappingProxyType({})

    @property
    def is_complete(self) -> bool:
        """Whether body, year and every cell are known."""
        return not self.missing and bool(self.year and self.body.name and self.body.kind)

    def as_filing(self) -> Filing:
        """As an input; ``cells`` may be fewer than a whole form."""
        return Filing(
            self.year,
            self.body,
            self.cells,
            self.keywords,
            given=self.given,
            preface=self.preface,
            signature=self.signature,
            date=self.date,
            places=self.places,
            source=self.report.file,
            kind=self.report.form,
        )

    def as_last_year(self) -> LastYear:
        """As last year's figures for this year's input: tables, total and problems."""
        problems = tuple(own.problem for own in self.given[PROBLEMS])
        return LastYear(self.cells, self.given[TOTAL], problems)


def extract(
    report: PublishedReport, bank: PhraseBank | None = None, given: Given | None = None
) -> Extracted:
    """Everything that can be read for sure; the prose is not read where ``given`` is what it tells.

    With ``bank``, practices are known by their names and our own sentences by the phrases they were made from.
    ``InputError`` where the file is no annual report at all.
    """
    kind = report.form
    reading = read_tables(report.tables, kind)
    if not reading.cells and not any(0 < s.number < _MOST_SECTIONS for s in report.sections):
        sections, tables = numeral(len(kind.sections)), numeral(len(kind.tables))
        what = f"没有认出{kind.name}：没有{sections}个部分的标题，也没有{tables}张表"
        raise refuse(report.file, "REPORT-UNKNOWN", what, f"请核对是否给错了文件；{READABLE}")
    body, year = identity_of(report)
    facts = _told(report, reading, bank) if given is None else Told(given)
    places = dict(facts.places)
    places |= {
        key: report.table_place(spot.table, spot.cell, kind.labels[key])
        for key, spot in reading.spots.items()
    }
    doubts = [("REPORT-TABLE", text) for text in reading.notes]
    doubts += [("REPORT-FACT", text) for text in facts.notes]
    notes = [
        Problem(code, what, "请对照原报告核对", Place(report.file), Severity.WARNING)
        for code, what in doubts
    ]
    notes += _unknowns(report, body, year)
    notes += _not_filled(facts.listed)
    notes += _unread(report, facts.unread)
    ordered = {key: reading.cells[key] for key in kind.cells if key in reading.cells}
    return Extracted(
        report,
        body,
        year,
        MappingProxyType(ordered),
        tuple(_missing(report, reading, kind, places)),
        facts.given,
        facts.preface,
        report.signature,
        date_of(report.date),
        MappingProxyType(places),
        tuple(notes),
        facts.keywords,
        {key: spot.cell.anchor for key, spot in reading.spots.items()},
    )


def _told(report: PublishedReport, reading: Reading, bank: PhraseBank | None) -> Told:
    # Hundreds of patterns, which whoever knows the facts does not need.
    from draftkit.sources.reports.frames import frames_of
    from draftkit.sources.reports.practices import known
    from draftkit.sources.reports.prose import facts_of
    from draftkit.sources.reports.understood import Vocabulary

    if bank is None:
        return facts_of(report, reading.cells)
    phrases = tuple(phrase for several in bank.phrases.values() for phrase in several)
    words = Vocabulary(phrases, bank.practices)
    return facts_of(report, reading.cells, known(bank.practices), frames_of(phrases), words)


def _unknowns(report: PublishedReport, body: Body, year: int) -> list[Problem]:
    found = []
    if not body.name:
        found.append(("REPORT-NAME", "没有读到机关名称", "请在数据中填写“名称”"))
    if body.name and not body.kind:
        found.append(("REPORT-KIND", f"看不出“{body.name}”的类别", "请在数据中选择“类别”"))
    if not year:
        found.append(("REPORT-YEAR", "没有读到年度", "请在数据中填写“年度”"))
    line = Place(report.file, line=report.title_line)
    return [Problem(code, what, fix, line) for code, what, fix in found]


def _not_filled(listed: Sequence[Listed]) -> list[Problem]:
    """What was read from each sentence and not filled: the fields with what was read, why not, and the sentence."""
    found: dict[Said, dict[str, str]] = {}
    reasons: dict[Said, dict[str, None]] = {}
    for one in listed:
        found.setdefault(one.said, {})[one.field.label] = shown_as(one.answer)
        reasons.setdefault(one.said, {})[one.why] = None
    return [
        Problem(
            "REPORT-UNREAD",
            f"没有把握，未填：{'；'.join(f'{label}（{shown}）' for label, shown in read.items())}。"
            f"{'，'.join(reasons[said])}，原句：“{said.text}”",
            "请看原句，读得对的自己填上",
            said.place,
            Severity.WARNING,
        )
        for said, read in found.items()
    ]


_QUOTED = 8
"""Clauses that one note quotes; of more their number is told."""


def _unread(report: PublishedReport, clauses: tuple[str, ...]) -> list[Problem]:
    if not clauses:
        return []
    shown = "；".join(f"“{clause}”" for clause in clauses[:_QUOTED])
    rest = f"；另有 {more} 处" if (more := len(clauses) - _QUOTED) > 0 else ""
    what = f"没有把握，未填（第一部分 {len(clauses)} 处数字）：{shown}{rest}"
    fix = "要写进稿件的，请填在“工作情况”或“事实”中"
    return [Problem("REPORT-UNREAD", what, fix, Place(report.file), Severity.WARNING)]


def _missing(
    report: PublishedReport, reading: Reading, kind: ReportKind, places: Mapping[str, Place]
) -> list[Missing]:
    seen = {key.partition(".")[0] for key in reading.spots}
    found = []
    for key, cell in kind.cells.items():
        if key in reading.cells:
            continue
        why = reading.reasons.get(key) or (
            "表中没有找到这一行" if cell.row.table in seen else "报告中没有找到这张表"
        )
        found.append(Missing(cell, why, places.get(key, Place(report.file))))
    return found
