"""One file judged: a report of any kind, or an input of ours.

The only module that knows how a published report (``sources.reports``) becomes what the rules of ``audit`` read.
"""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from draftkit.diagnostics import InputError, Place, Problem, Severity, errors_of, path_text
from draftkit.kinds.bodies import body_kind
from draftkit.kinds.disclosure import DISCLOSURE
from draftkit.kinds.fields import CLASSES, PROBLEMS, PROPOSALS, PUBLIC_REVIEW, TOTAL, Given
from draftkit.patterns import regex
from draftkit.sources import files
from draftkit.tuples import NamedTuple

if TYPE_CHECKING:
    from draftkit.audit.claims import Finding, Report
    from draftkit.audit.claims.text import Before
    from draftkit.checking.comparing import Comparison
    from draftkit.checking.inputs import Input
    from draftkit.kinds.shapes import Count
    from draftkit.model import Body, Cells, Filing
    from draftkit.sources.reports import Extracted, Missing, PublishedReport

REPORTS = (".docx", ".docm", ".doc", ".wps", ".txt", ".html", ".htm", ".pdf")
_UNUSABLE = ("FILE-", "YAML-SYNTAX", "YAML-DEPTH", "YAML-DOCUMENTS")
"""Codes of inputs that cannot even be read."""
_UNKNOWN = ("REPORT-NAME", "REPORT-YEAR", "REPORT-KIND")
"""Codes of what the reader could not make out of name and year."""


class Dismissed(NamedTuple):
    """A finding that was set aside: its number among all, and why."""

    number: int
    finding: Finding
    reason: str


class Checked(NamedTuple):
    """What was found in one file.  ``readable`` is false where it could not be judged at all.

    ``findings`` count; ``dismissed`` were looked into and set aside, with their numbers in the whole list.  ``body``,
    ``year`` and ``cells`` are what the report says, as far as it could be read; ``comparison`` is with last year's.
    ``faults`` are our own, at which a rule broke down; there is a finding for each.  ``judges`` names, for what was
    found in the text, who found it.
    """

    file: str
    findings: tuple[Finding, ...] = ()
    readable: bool = True
    title: str = ""
    body: str = ""
    year: int = 0
    cells: Cells = MappingProxyType({})
    dismissed: tuple[Dismissed, ...] = ()
    comparison: Comparison | None = None
    faults: tuple[Exception, ...] = ()
    judges: Mapping[Finding, str] = MappingProxyType({})

    @property
    def numbered(self) -> tuple[tuple[int, Finding], ...]:
        """The findings that count, each with its number: one that was dismissed keeps its own."""
        gone = {one.number for one in self.dismissed}
        every = len(self.findings) + len(gone)
        numbers = (number for number in range(1, every + 1) if number not in gone)
        return tuple(zip(numbers, self.findings, strict=True))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The findings as problems, in order."""
        return tuple(finding.problem for finding in self.findings)


class Earlier(NamedTuple):
    """Last year's report: its text, and its tables as far as they could be read."""

    report: Report
    cells: Cells = MappingProxyType({})


def check_file(path: Path, last: Earlier | None = None) -> Checked:
    """Judge the file at ``path``; what cannot be read is told in the result, not raised."""
    try:
        if path.suffix.lower() in files.INPUTS:
            return _check_data(path)
        return _without_dismissed(_check_report(path, last), path)
    except InputError as error:
        return Checked(path_text(path), _plain(error.problems), readable=False)


def _without_dismissed(found: Checked, path: Path) -> Checked:
    """Without the findings that were set aside in the file beside the report."""
    from draftkit.checking import dismissed

    kept = dismissed.read(path)
    if not kept:
        return found
    left, gone = dismissed.parted(found.findings, kept)
    findings = tuple(finding for _, finding in left)
    return found._replace(findings=findings, dismissed=tuple(Dismissed(*one) for one in gone))


def read_earlier(path: Path) -> Earlier:
    """Last year's report, or last year's input, at ``path``.  ``InputError`` where it cannot be read."""
    if path.suffix.lower() in files.INPUTS:
        from draftkit.sources import read_filing

        filing, _ = read_filing(path)
        return Earlier(_problems_of(filing), filing.cells)
    extracted = _extracted(path)
    return Earlier(report_of(extracted), extracted.cells)


def files_in(folder: Path) -> list[Path]:
    """The files of a folder and the folders in it that may be judged, in order."""
    return [p for p in files.below(folder, (*files.INPUTS, *REPORTS)) if not files.is_result(p)]


# ---------------------------------------------------------------- inputs


def _check_data(path: Path) -> Checked:
    from draftkit.checking.inputs import read_input

    try:
        return check_input(read_input(path), path_text(path))
    except InputError as error:
        unusable = any(problem.code.startswith(_UNUSABLE) for problem in errors_of(error.problems))
        return Checked(path_text(path), _plain(error.problems), readable=not unusable)


def check_input(given: Input, file: str) -> Checked:
    """What was found in an input, as the result of judging the file it came from."""
    filing = given.filing
    about = filing.title, filing.body.name, filing.year, filing.cells
    return Checked(file, _plain(given.findings), True, *about)  # noqa: FBT003  # it was read


def _plain(problems: Iterable[Problem]) -> tuple[Finding, ...]:
    from draftkit.audit.claims import Finding

    return tuple(Finding(problem) for problem in problems)


def _problems_of(filing: Filing) -> Report:
    """Last year's input as a report with nothing but its problems."""
    from draftkit.audit.claims import Paragraph, Report, Section

    texts = tuple(Paragraph(f"{p.problem}。{p.measure}") for p in filing.given[PROBLEMS])
    section = Section(5, "", texts)
    about = (filing.source, filing.title, filing.year, filing.body)
    return Report(*about, (section,), filing.cells, published=_exact(filing.given[TOTAL]))


def _exact(total: Count | None) -> Decimal | None:
    """A total that is exact."""
    return Decimal(total.value) if total is not None and total.exact else None


# ---------------------------------------------------------------- reports


def _check_report(path: Path, last: Earlier | None) -> Checked:
    extracted = _extracted(path)
    is_word = extracted.report.kind == "docx" and path.suffix.lower() in (".docx", ".docm")
    content = path.read_bytes() if is_word else b""
    return _judged(extracted, _known_input(path, extracted), last, content)


def _extracted(path: Path) -> Extracted:
    """What the rules ask of the report at ``path``: of its facts no more than the total."""
    from draftkit.sources.reports import extract, read_report
    from draftkit.sources.reports.prose import total_of

    report = read_report(path)
    return extract(report, given=total_of(report))


def errors_in(
    report: PublishedReport,
    filing: Filing,
    judges: Collection[str] | None = None,
    stood: Container[str] = (),
) -> Checked:
    """The errors of a report made from ``filing``, those that ``judges`` find (None for all of them).

    What is wrong in a paragraph by itself is not looked for in those that ``stood`` there before.
    ``InputError`` where it cannot be judged.
    """
    from draftkit.sources.reports import extract

    total = Given({TOTAL: filing.given[TOTAL]})
    extracted = extract(report, given=total)
    return _judged(extracted, filing, None, errors=True, judges=judges, stood=stood)


def _judged(
    extracted: Extracted,
    known: Filing | None,
    last: Earlier | None,
    content: bytes = b"",
    *,
    errors: bool = False,
    judges: Collection[str] | None = None,
    stood: Container[str] = (),
) -> Checked:
    """The findings about a report; ``content`` is the .docx it was read from, b"" for other files.

    With ``errors`` what can only be pointed out is not looked for; ``judges`` and ``stood`` as :func:`errors_in` has them.
    """
    from draftkit.audit import claims

    report = report_of(extracted, known.body if known else None)
    report = report._replace(before=_before(report, known, last))
    found = [*_misfits(report, last), *_tables(report, extracted, last)]
    faults: list[Exception] = []
    before = last.report if last else None
    told = claims.judged(report, before, faults.append, errors=errors, judges=judges, stood=stood)
    told = {finding: judge for finding, judge in told.items() if not _is_given(finding, known)}
    found += told
    found += () if errors else (*_borders(report, content), *_in_word(report.file, content))
    fix = "核对标题；认不出时，与机关、年度有关的检查没有做"
    unknown = [note for note in extracted.notes if note.code in _UNKNOWN]
    found += _plain(note._replace(fix=fix, severity=Severity.WARNING) for note in unknown)
    return Checked(
        report.file,
        tuple(_in_order(found)),
        title=report.title,
        body=report.body.name,
        year=report.year,
        cells=report.cells,
        comparison=_comparison(report, last),
        faults=tuple(faults),
        judges=told,
    )


def _comparison(report: Report, last: Earlier | None) -> Comparison | None:
    if last is None or report.kind is not DISCLOSURE:
        return None
    from draftkit.checking.comparing import compared

    return compared(report, last.report._replace(cells=last.cells))


def _is_given(finding: Finding, known: Filing | None) -> bool:
    """Whether the office itself gave it so: a rate of 100 % that the basis carries, classes that are more than the total."""
    if known is None:
        return False
    if finding.problem.code == "F3" and "内容各项" in finding.problem.what:
        told = [one.number.text for one in known.given[CLASSES] if one.number]
        return bool(told) and all(text in finding.excerpt for text in told)
    if finding.problem.code != "F20" or "满意" not in finding.excerpt:
        return False
    given = (*(record.satisfied for record in known.given[PROPOSALS]), known.given[PUBLIC_REVIEW])
    return any("100%" in text for text in given)


def _before(report: Report, known: Filing | None, last: Earlier | None) -> Before:
    """What is known of last year: from last year's report, else from the input a draft of ours carries."""
    from draftkit.audit.claims.text import Before

    if last is not None:
        fits = not any(_misfits(report, last))
        return Before(last.cells, last.report.published) if fits else Before()
    if known is None or known.last is None or known.year != report.year:
        return Before()
    return Before(known.last.cells, _exact(known.last.total))


def _misfits(report: Report, last: Earlier | None) -> Iterator[Finding]:
    """Whether what was given as last year's can be that."""
    from draftkit.audit.across import fits

    if last is not None:
        now, then = ((r.body.name, r.year) for r in (report, last.report))
        yield from _plain(fits(now, then, Place(last.report.file)))


def report_of(extracted: Extracted, body: Body | None = None) -> Report:
    """A published report as the rules read it."""
    from draftkit.audit.claims import Paragraph, Report, Section
    from draftkit.audit.claims.text import squeezed

    published = extracted.report
    shown = cache(squeezed)  # most cells hold one of a few numbers
    sections = []
    for section in published.sections:
        paragraphs = tuple(
            Paragraph(p.text, p.heading, published.place(section, p), p.anchor)
            for p in section.paragraphs
        )
        place = Place(published.file, line=section.line, label=section.heading or "前言")
        own = (section.number, section.heading, paragraphs, place, section.anchor)
        grids = tuple(
            tuple(tuple([shown(cell.text) for cell in row]) for row in table.rows())
            for table in section.tables
        )
        sections.append(Section(*own, len(section.tables), grids))
    return Report(
        published.file,
        published.title,
        extracted.year,
        body or _body_of(extracted),
        tuple(sections),
        extracted.cells,
        extracted.places,
        extracted.anchors,
        published.signature,
        published.date,
        published.title_anchor,
        _exact(extracted.given[TOTAL]),
        kind=published.form,
        copied=published.kind == "txt",
    )


def _body_of(extracted: Extracted) -> Body:
    """The body with the self-reference that its kind and name ask for, whatever the text uses."""
    from draftkit.sources.intake.body import infer_self_name

    body = extracted.body
    if not body.kind:
        return body
    level = body_kind(body.kind).level or body.level
    return body._replace(self_name=infer_self_name(body.kind, body.name), level=level)


def _known_input(path: Path, extracted: Extracted) -> Filing | None:
    """A draft of ours carries its input, which also tells level and 上级, and of last year."""
    if extracted.report.kind != "docx":
        return None
    from draftkit import snapshot
    from draftkit.diagnostics import DraftkitError
    from draftkit.word.basis import basis_of

    try:
        filing = snapshot.load(basis_of(path)).filing
    except (DraftkitError, ValueError):
        return None
    return filing if filing.body.name == extracted.body.name else None


def _tables(report: Report, extracted: Extracted, last: Earlier | None) -> Iterator[Finding]:
    """Cells that could not be read, and the sum rules over those that could."""
    from draftkit.audit import across, within
    from draftkit.audit.claims.text import at_cell
    from draftkit.model import LastYear

    for problem in _missing(report, extracted.missing):
        yield at_cell(report, problem.cells[0], problem)
    of_counties = report.body.kind == "市" and _COUNTIES.search(report.text_of())
    before = LastYear(last.cells) if last else None
    filing = extracted.as_filing()._replace(body=report.body, last=before)
    for problem in (*within.check(filing), *across.check(filing)):
        if problem.code == "T2-1" and problem.severity is Severity.WARNING and of_counties:
            continue  # a city with counties in it may make rules
        told = problem if problem.code != "T2-1" else problem._replace(what=_WHO, fix=_WHAT_ELSE)
        yield at_cell(report, problem.cells[0] if problem.cells else "", told)


_COUNTIES = regex("各县|县区|区县|县（|县、市|县市")
_WHO = "“规章”填了数；只有国务院部门、省级和设区的市、自治州人民政府可以制定规章"
_WHAT_ELSE = "不是这些机关的应为 0；行政规范性文件填在下一行"
"""A report has no field 级别, so nobody is told to fill one in."""


def _borders(report: Report, content: bytes) -> Iterator[Finding]:
    """Official tables of a .docx that have no lines."""
    if not content:
        return
    from draftkit.audit.claims.text import at_cell
    from draftkit.word.borders import tables_without

    forms = {name: next(iter(table.cells)) for name, table in report.kind.tables.items()}
    for name in tables_without(content, forms):
        key = next((key for key in report.anchors if key.startswith(name)), forms[name])
        place = report.places.get(key) or Place(report.file, label=name)
        what, fix = f"{name}没有边框线", "给表格加上边框，各行各列要能看清"
        problem = Problem("TABLE", what, fix, place, Severity.WARNING, (key,))
        yield at_cell(report, key, problem)


def _in_word(file: str, content: bytes) -> Iterator[Finding]:
    """What only the .docx tells: numbers replaced by a redraft, words that no reader sees."""
    if not content:
        return
    from draftkit.audit.claims import Finding
    from draftkit.checking import former
    from draftkit.diagnostics import WordFileError
    from draftkit.word import hidden, opening

    try:
        document = opening.document(content, file)
    except WordFileError:  # signed, guarded: it can be read but not worked on
        return
    yield from former.numbers(content, file)
    for number, why, text in hidden.in_body(document):
        what = f"读者看不见的文字（{why}）：“{text}”"
        fix = "公开以前删去，或改成看得见的"
        place = Place(file, label=f"第 {number + 1} 段")
        problem = Problem("HIDDEN", what, fix, place, Severity.WARNING)
        yield Finding(problem, text, number)


_MANY = 8
_REWRITE = "按现行格式补全表格，没有的填 0"


def _missing(report: Report, missing: tuple[Missing, ...]) -> Iterator[Problem]:
    """What is missing from the tables: a table, a column, else the cells of one reason."""
    for table in report.kind.tables:
        cells = [cell for cell in missing if cell.table == table]
        number = _section_of(report, table)
        if report.is_open(number):  # the rows that are not there were cut off
            cells = [cell for cell in cells if _SURELY.search(cell.why)]
        if not cells:
            continue
        keys = tuple(cell.key for cell in cells)
        read = any(key.startswith(table) for key in report.cells)
        section = report.section(number)
        if not read and (section is None or not section.tables):
            continue  # the part or its table is missing, which is told of the part
        if not read:
            reasons = "、".join(dict.fromkeys(cell.why for cell in cells))
            what = f"{table}没有读到：{reasons}"
            severity = Severity.WARNING if report.copied else Severity.ERROR
            yield Problem("TABLE", what, _REWRITE, cells[0].place, severity, keys)
            continue
        # In a table with several rows to a column, the columns of which no cell was read.
        known = {key.rpartition(".")[2] for key in report.cells if key.startswith(table)}
        listed = len(report.kind.tables[table].blocks) == 1
        named = dict.fromkeys(cell.column for cell in cells if cell.column not in known)
        whole = list(named) if listed else []
        for column in whole:
            own = [cell for cell in cells if cell.column == column]
            what = f"{table}缺少“{column}”一列（{len(own)} 格）：{own[0].why}"
            fix = f"补上“{column}”一列，填各行合计" if column == "总计" else _REWRITE
            yield Problem("TABLE", what, fix, own[0].place, cells=tuple(c.key for c in own))
        rows = [cell for cell in cells if cell.column not in whole]
        of_old_form = 0 < report.year < _NEW_FORM
        yield from _missing_rows(table, rows, unsure=report.copied, old=of_old_form)


def _section_of(report: Report, table: str) -> int:
    """The number of the part to which a table belongs, 0 for none."""
    sections = enumerate(report.kind.sections, start=1)
    return next((n for n, s in sections if s.table is not None and s.table.name == table), 0)


_SURELY = regex("不是数字|不一致|不是现行格式")
"""Reasons that are a fault of the table, and not of how it came into a plain text."""


_NEW_FORM = 2021
"""The first year whose report follows the form in force."""


def _missing_rows(
    table: str, cells: list[Missing], *, unsure: bool, old: bool
) -> Iterator[Problem]:
    for why in dict.fromkeys(cell.why for cell in cells):
        if unsure and old:
            continue  # the form of those years, as text: what cannot be read of it is nobody's fault
        own = [cell for cell in cells if cell.why == why]
        names = [f"{c.row}·{c.column}" if len(own) <= _MANY else c.row for c in own]
        names = list(dict.fromkeys(names))
        shown = "、".join(names[:_MANY]) + (f"等 {len(names)} 处" if len(names) > _MANY else "")
        what = f"{table} {len(own)} 格读不准（{why}）：{shown}"
        fix = "核对这几格：每格只填一个数，没有的填 0，不用“/”或空白"
        lost = (unsure and not _SURELY.search(why)) or (old and "现行格式" in why)
        severity = Severity.WARNING if lost else Severity.ERROR
        yield Problem("TABLE", what, fix, own[0].place, severity, tuple(c.key for c in own))


def _in_order(found: list[Finding]) -> list[Finding]:
    """Errors and 提示 by place in the text: by paragraph or line, what has no place first."""
    seen: dict[tuple[str, str, str], Finding] = {}
    for finding in found:
        problem = finding.problem
        seen.setdefault((problem.code, problem.what, str(problem.place)), finding)
    return sorted(seen.values(), key=lambda f: (f.anchor, f.problem.place.line, f.start))
