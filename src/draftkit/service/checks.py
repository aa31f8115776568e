"""``check``: any report or input looked through before it goes up."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from draftkit.checking.inputs import Source, read_input
from draftkit.checking.reports import Checked, Earlier, check_file, check_input, read_earlier
from draftkit.diagnostics import path_text

__all__ = ["Checked", "annotated", "check", "dismissals", "summary"]


def check(source: Source, last_year: Path | str | Earlier | None = None) -> Checked:
    """What is wrong with a report (.docx, .txt, .html …) or an input, a path or a value.

    ``last_year`` is last year's report or input: problems copied from it and figures that do not go on are found.
    A file that cannot be read is told in the result; only a ``last_year`` that cannot raises ``InputError``.
    """
    last = read_earlier(Path(last_year)) if isinstance(last_year, (Path, str)) else last_year
    if isinstance(source, (Path, str)):
        return check_file(Path(source), last)
    given = read_input(source)
    return check_input(given, given.filing.source)


def annotated(document: Path, found: Checked, moment: str) -> bytes:
    """The .docx at ``document`` with a comment at each finding, dated ``moment`` (ISO, UTC).

    ``WordFileError`` where it cannot be worked on.
    """
    from draftkit.word.annotate import Note, annotate
    from draftkit.word.opening import content_of

    notes = []
    for finding in found.findings:
        problem = finding.problem
        text = f"{problem.severity.value} {problem.code}：{problem.what}。\n{problem.fix}。"
        notes.append(Note(finding.anchor, finding.start, finding.excerpt, text))
    return annotate(content_of(document), path_text(document), notes, moment)


def summary(results: Sequence[Checked]) -> bytes:
    """A workbook of many results: bodies and their findings, key rates, and every finding with its place."""
    from draftkit.checking.summary import book

    return book(results)


def dismissals(report: Path, found: Checked, numbers: Sequence[int], reason: str) -> bytes:
    """The file beside ``report`` with the findings of these numbers set aside as well; ``KeyError`` for an unknown one.

    It goes to :func:`draftkit.checking.dismissed.beside`; ``InputError`` where the one that is there cannot be read.
    """
    from draftkit.checking import dismissed

    known = dict(found.numbered)
    known |= {gone.number: gone.finding for gone in found.dismissed}
    new = [dismissed.of_finding(known[number], reason) for number in numbers]
    return dismissed.written((*dismissed.read(report), *new))
