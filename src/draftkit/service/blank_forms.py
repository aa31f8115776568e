"""``blank``: an empty input to fill in."""

from __future__ import annotations

from draftkit import blanks
from draftkit.kinds.disclosure import DISCLOSURE
from draftkit.kinds.reports import ReportKind
from draftkit.sources.banks import shipped_bank
from draftkit.sources.reports.identity import kind_of_name

_NO_KIND = ("管理委员会", "管委会")


def blank(
    name: str = "",
    year: int = 0,
    *,
    form: str = ".xlsx",
    roster: bool = False,
    report: ReportKind = DISCLOSURE,
) -> bytes:
    """A workbook or YAML text (``form``: one of ``blanks.FORMS``) for the body of that full name, or a ``roster`` for many.

    A ``year`` of 0 is left open; ``report`` is the kind of report it is for.  The 类别 is filled in where the name tells it beyond doubt.
    """
    if roster:
        return blanks.roster(year)
    kind = "" if name.endswith(_NO_KIND) else kind_of_name(name)
    return blanks.data(form, name=name, year=year, kind=kind, report=report, practices=practices())


def practices() -> dict[str, str]:
    """The practices an office may confirm, each with the part of the report that tells it."""
    return {practice.name: practice.part for practice in shipped_bank().practices}
