"""A report's text with the findings of ``check`` where they stand in it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from pathlib import Path

from draftkit.audit.claims import Finding
from draftkit.checking.reports import Checked
from draftkit.diagnostics import Severity
from draftkit.sources.files import INPUTS
from draftkit.sources.reports import read_report
from draftkit.tuples import NamedTuple


class Stretch(NamedTuple):
    """A piece of a paragraph; ``found`` are the numbers of the findings about it, from 1; ``error``: one is."""

    text: str
    found: tuple[int, ...] = ()
    error: bool = False


class Line(NamedTuple):
    """A paragraph or a heading; ``table`` names one that stands there instead."""

    stretches: tuple[Stretch, ...]
    heading: bool = False
    table: str = ""


def marked(path: Path, found: Checked) -> tuple[Line, ...]:
    """The report at ``path`` line by line; () for an input, which has no text.

    ``InputError`` where it cannot be read.
    """
    if path.suffix.lower() in INPUTS:
        return ()
    report = read_report(path)
    by_anchor: dict[int, list[tuple[int, Finding]]] = {}
    for number, finding in enumerate(found.findings, start=1):
        by_anchor.setdefault(finding.anchor, []).append((number, finding))
    lines = [_line(report.title, by_anchor.get(report.title_anchor, ()), heading=True)]
    for section in report.sections:
        if section.heading:
            lines.append(_line(section.heading, by_anchor.get(section.anchor, ()), heading=True))
        for paragraph in section.paragraphs:
            own = by_anchor.get(paragraph.anchor, ())
            lines.append(_line(paragraph.text, own, heading=paragraph.heading))
        lines += [Line((), table=section.heading) for _ in section.tables]
    return tuple(lines)


def _line(text: str, found: Sequence[tuple[int, Finding]], *, heading: bool) -> Line:
    return Line(tuple(_cut(text, found)), heading)


def _cut(text: str, found: Sequence[tuple[int, Finding]]) -> Iterator[Stretch]:
    """The text cut wherever a finding begins or ends; one about the whole paragraph covers all of it."""
    spans = []
    for number, finding in found:
        start, end = finding.start, min(finding.end, len(text))
        if start >= end:
            start, end = 0, len(text)
        spans.append((start, end, number, finding.problem.severity is Severity.ERROR))
    ends = sorted({0, len(text), *(one for span in spans for one in span[:2])})
    for start, end in itertools.pairwise(ends):
        over = [span for span in spans if span[0] <= start and end <= span[1]]
        numbers = tuple(number for _, _, number, _ in over)
        yield Stretch(text[start:end], numbers, any(error for *_, error in over))
