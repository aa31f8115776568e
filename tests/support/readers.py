"""What the readers find in a report's prose, before whole sentences are asked for."""

from __future__ import annotations

from draftkit.diagnostics import Problem
from draftkit.sources.banks import shipped_bank
from draftkit.sources.reports import Extracted, PublishedReport, extract
from draftkit.sources.reports.frames import frames_of
from draftkit.sources.reports.grid_reading import read_tables
from draftkit.sources.reports.practices import known
from draftkit.sources.reports.prose import facts_of


def found_by_readers(report: PublishedReport) -> Extracted:
    """As ``extract`` with the shipped bank, also of sentences that say more than was read."""
    bank = shipped_bank()
    phrases = (phrase for several in bank.phrases.values() for phrase in several)
    cells = read_tables(report.tables, report.form).cells
    told = facts_of(report, cells, known(bank.practices), frames_of(phrases))
    notes = [Problem("REPORT-FACT", what, "") for what in told.notes]
    if told.unread:
        notes.append(Problem("REPORT-UNREAD", "；".join(told.unread), ""))
    return extract(report, given=told.given)._replace(
        keywords=told.keywords, places=told.places, preface=told.preface, notes=tuple(notes)
    )
