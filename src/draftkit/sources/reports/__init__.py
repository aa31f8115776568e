"""Published reports, ours or not: read as they stand, then made out.

``read_report`` gives the report as it stands in the file; ``extract`` makes out of it what the form and the facts of
an input hold.  Checkers build on the same two.
"""

from __future__ import annotations

from draftkit.sources.reports.extracting import Extracted, Missing, extract
from draftkit.sources.reports.opening import pieces_of, read_report, report_in, report_of
from draftkit.sources.reports.published import PublishedReport

__all__ = [
    "Extracted",
    "Missing",
    "PublishedReport",
    "extract",
    "pieces_of",
    "read_report",
    "report_in",
    "report_of",
]
