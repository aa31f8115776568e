"""Inputs to fill in: what ``draftkit init`` writes, empty or filled from a filing."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from draftkit.kinds.disclosure import DISCLOSURE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from draftkit.kinds.reports import ReportKind
    from draftkit.kinds.shapes import Entry
    from draftkit.model import Filing, LastYear, Number

FORMS = (".xlsx", ".yaml", ".yml")
"""What one office's data may be written as."""

__all__ = ["FORMS", "data", "entered", "loses_something", "roster", "with_last_year"]


def workbook(
    *,
    name: str = "",
    year: int = 0,
    kind: str = "",
    filing: Filing | None = None,
    report: ReportKind = DISCLOSURE,
    practices: Mapping[str, str] = MappingProxyType({}),
) -> bytes:
    """The .xlsx of one office, for a ``report`` of a kind (that of the ``filing``, if there is one).

    ``practices`` are the names an office may confirm, each with its part of the report.
    """
    from draftkit.blanks.filing_book import workbook as write  # openpyxl costs 100 ms

    return write(name=name, year=year, kind=kind, filing=filing, report=report, practices=practices)


def yaml_text(
    *,
    name: str = "",
    year: int = 0,
    kind: str = "",
    filing: Filing | None = None,
    report: ReportKind = DISCLOSURE,
    practices: Mapping[str, str] = MappingProxyType({}),
) -> str:
    """The same as YAML."""
    from draftkit.blanks.yaml_form import yaml_text as write

    return write(name=name, year=year, kind=kind, filing=filing, report=report, practices=practices)


def data(
    form: str,
    *,
    name: str = "",
    year: int = 0,
    kind: str = "",
    filing: Filing | None = None,
    report: ReportKind = DISCLOSURE,
    practices: Mapping[str, str] = MappingProxyType({}),
) -> bytes:
    """One office's data as a file of that ``form``, one of ``FORMS``."""
    if form == FORMS[0]:
        return workbook(
            name=name, year=year, kind=kind, filing=filing, report=report, practices=practices
        )
    return yaml_text(
        name=name, year=year, kind=kind, filing=filing, report=report, practices=practices
    ).encode()


def entered(
    form: str,
    values: Mapping[str, tuple[Entry, ...]],
    cells: Mapping[str, Number | str],
    last: Mapping[str, Number | str],
    practices: Mapping[str, str],
) -> bytes:
    """What has been entered so far as a file of that ``form``: it need not be complete, nor right.

    ``values`` are the fields' entries, ``cells`` and ``last`` the tables of this year and of the last.
    """
    if form == FORMS[0]:
        from draftkit.blanks.filing_book import filled  # openpyxl costs 100 ms

        return filled(values, cells, last, DISCLOSURE, practices)
    from draftkit.blanks.yaml_form import filled_text

    return filled_text(values, cells, last, DISCLOSURE, practices).encode()


def roster(year: int = 0, filings: Iterable[Filing] = ()) -> bytes:
    """The .xlsx of many offices, one line each."""
    from draftkit.blanks.roster_book import roster as write

    return write(year, tuple(filings))


def with_last_year(
    data: bytes, last: LastYear, basics: str, sheets: Mapping[str, str], spots: Mapping[str, str]
) -> bytes:
    """A workbook with last year's figures put in; everything else in it stays."""
    from draftkit.blanks.last_year import with_last_year as write

    return write(data, last, basics, sheets, spots)


def loses_something(data: bytes) -> bool:
    """Whether a workbook holds what ``with_last_year`` cannot keep: pictures, charts, macros."""
    from draftkit.blanks.last_year import what_is_lost

    return what_is_lost(data)
