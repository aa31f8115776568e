"""``read_published``: a published report read back into input data, as a whole or as last year's figures."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from draftkit import audit, blanks
from draftkit.audit.across import fits
from draftkit.diagnostics import (
    InputError,
    OutputError,
    Place,
    Problem,
    Severity,
    errors_of,
    path_text,
)
from draftkit.kinds.fields import FACT_FIELDS, Field, Given
from draftkit.kinds.tables import Table
from draftkit.model import Filing
from draftkit.service.blank_forms import practices
from draftkit.sources import files
from draftkit.sources.banks import shipped_bank
from draftkit.sources.findings import Findings
from draftkit.sources.intake import intake
from draftkit.sources.reports import Extracted, Missing, extract, read_report
from draftkit.sources.reports.target import read_target
from draftkit.sources.sheets import FILING_LIMITS
from draftkit.sources.yaml_tree import parse_yaml


@dataclass(frozen=True, slots=True)
class PublishedData:
    """What a published report tells.  ``findings`` are cells that were not read, and what else is to be looked at."""

    extracted: Extracted
    findings: tuple[Problem, ...]

    @property
    def filing(self) -> Filing:
        """As an input; it has only the cells that were read for sure."""
        return self.extracted.as_filing()

    @property
    def needs_a_person(self) -> bool:
        """Whether somebody has to act before it can be drafted from."""
        return bool(self.extracted.missing or errors_of(self.findings))

    def written(self, form: str = ".xlsx") -> bytes:
        """As an input to look through: a workbook, or YAML text."""
        return blanks.data(form, filing=self.filing, practices=practices())


def read_published(source: Path | str) -> PublishedData:
    """The report at a path (.docx, .txt, .html, .pdf with a text layer; with LibreOffice .doc, .wps, .odt) as data.

    Numbers that cannot be read for sure are left out and told.  ``InputError`` where it is no annual report.
    """
    found, refused = _accepted(extract(read_report(Path(source)), shipped_bank()))
    # What does not add up in a report that was read completely, ``draft`` would refuse.
    sums = audit.check(found.as_filing()) if found.is_complete else ()
    return PublishedData(found, (*_missing(found), *found.notes, *refused, *sums))


def as_last_year(
    published: PublishedData, workbook: Path, *, in_place: bool = False
) -> tuple[bytes, tuple[Problem, ...]]:
    """The .xlsx ``workbook`` of this year with the report's figures as last year's, and what to look at.

    Everything else in it stays.  ``in_place``: the result will take its place, so that what would be lost (pictures,
    charts, macros) is refused with ``OutputError`` instead of told.  ``InputError`` where it cannot be read.
    """
    place = Place(str(workbook))
    if workbook.suffix.lower() != ".xlsx":
        fix = "请在 Excel 或 WPS 中另存为 .xlsx"
        raise OutputError.at(place, "OUT-SUFFIX", "--as-last-year 只能填进 .xlsx 工作簿", fix)
    found, spots = published.extracted, read_target(workbook)
    data = files.read_bytes(workbook, FILING_LIMITS.size)
    now, last = (spots.name, spots.year), (found.body.name, found.year)
    warnings = list(fits(now, last, Place(found.report.file)))
    if spots.filled:
        what = f"上年各表原有的 {len(spots.filled)} 格数字已用报告中的数字替换"
        warnings.append(_warning("LAST-FILLED", what, "请核对", place))
    if blanks.loses_something(data):
        what = "工作簿里有图片、图表或宏，写出后不会保留"
        if in_place:
            raise OutputError.at(place, "OUT-LOSS", what, "请用 -o 另存，原文件不动")
        warnings.append(_warning("OUT-LOSS", what, "需要时从原文件复制过去", place))
    with files.foreign(path_text(workbook)):  # openpyxl
        content = blanks.with_last_year(
            data, found.as_last_year(), spots.basics, spots.sheets, spots.spots
        )
    return content, (*_missing(found), *found.notes, *warnings)


# ---------------------------------------------------------------- what an input may hold


def _accepted(found: Extracted) -> tuple[Extracted, tuple[Problem, ...]]:
    """What was read without the facts that an input with these tables would be refused for, and which those are."""
    whole = found.as_filing()
    bare = whole._replace(given=Given(), keywords=())
    if not _errors(whole):
        return found, ()
    known, kept, told = _errors(bare), dict[Field[Any], Any](), []
    for field in FACT_FIELDS:
        if found.given[field] == field.shape.nothing:
            continue
        tried = kept | {field: found.given[field]}
        if new := _errors(bare._replace(given=Given(tried))) - known:
            what = f"“{field.label}”读到的内容数据里不能用，没有导入：{min(new)}"
            told.append(_warning("IMPORT-FACT", what, "请对照原报告填写", Place(whole.source)))
        else:
            kept = tried
    words = found.keywords if _errors(bare._replace(keywords=found.keywords)) <= known else ()
    return found._replace(given=Given(kept), keywords=words), tuple(told)


def _errors(filing: Filing) -> frozenset[str]:
    """What an input with these values would be refused for."""
    findings = Findings()
    text = blanks.data(".yaml", filing=filing).decode()
    try:
        intake(parse_yaml(text, filing.source, findings), filing.source, findings)
    except InputError as error:
        return frozenset(problem.what for problem in errors_of(error.problems))
    return frozenset()


def _warning(code: str, what: str, fix: str, place: Place) -> Problem:
    return Problem(code, what, fix, place, Severity.WARNING)


# ---------------------------------------------------------------- cells that were not read


def _missing(found: Extracted) -> list[Problem]:
    """Cells not read, those of one table with the same reason and the same columns in one problem."""
    by_row: dict[tuple[str, str, str], list[Missing]] = {}
    for cell in found.missing:
        by_row.setdefault((cell.table, cell.why, cell.row), []).append(cell)
    groups: dict[tuple[str, str, tuple[str, ...]], list[list[Missing]]] = {}
    for (table, why, _), cells in by_row.items():
        columns = tuple(cell.column for cell in cells)
        groups.setdefault((table, why, columns), []).append(cells)
    tables = found.report.form.tables
    return [_missing_problem(tables[t], why, c, rows) for (t, why, c), rows in groups.items()]


def _missing_problem(
    table: Table, why: str, columns: tuple[str, ...], rows: list[list[Missing]]
) -> Problem:
    keys = tuple(cell.key for cells in rows for cell in cells)
    names = _row_names(table, [cells[0].row for cells in rows])
    what = f"{table.name} {len(keys)} 格没有读到：{why}。列：{'、'.join(columns)}。行：{names}"
    if columns == ("总计",):
        fix = "可以留空，由程序合计；也可以对照原报告填上"
        return Problem("IMPORT-MISSING", what, fix, rows[0][0].place, Severity.WARNING, keys)
    fix = "已留空，请对照原报告填写，没有请写 0"
    return Problem("IMPORT-MISSING", what, fix, rows[0][0].place, cells=keys)


def _row_names(table: Table, rows: list[str]) -> str:
    """``本年新收、不予公开（属于国家秘密、重复申请）``, or that it is all of them."""
    if len(rows) == len(table.rows):
        return f"全部 {len(rows)} 行"
    groups: dict[str, list[str]] = {}
    for row in rows:
        group, _, leaf = row.partition("·")
        groups.setdefault(group, []).append(leaf)
    return "、".join(
        f"{group}（{'、'.join(leaves)}）" if leaves != [""] else group
        for group, leaves in groups.items()
    )
