"""Facts that the prose states plainly.  What is not plain is not read; a number that could mean two things is none."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any, TypeVar

from draftkit.diagnostics import Place
from draftkit.kinds import disclosure
from draftkit.kinds.fields import (
    ACCOUNTABILITY,
    ACCOUNTS,
    ALL_ON_TIME,
    APPRAISAL,
    CHANNELS,
    COUNTS,
    EXPLANATIONS,
    FEE,
    PROBLEMS,
    PUBLIC_REVIEW,
    READING_POINTS,
    TOTAL,
    Field,
    Given,
)
from draftkit.kinds.material import Channel
from draftkit.kinds.shapes import Count, OwnProblem
from draftkit.kinds.tables import cell_key
from draftkit.model import Number, Preface
from draftkit.sources.reports import amounts, judgements, verdicts, works
from draftkit.sources.reports.contacts import preface_of
from draftkit.sources.reports.problems import problems_of
from draftkit.sources.reports.published import LEAD, PublishedReport
from draftkit.sources.reports.said import Said, sentences_of

T = TypeVar("T")
_MOST = 50


@dataclass(slots=True)
class Told:
    """What was read, and where."""

    given: Given
    preface: Preface | None
    places: dict[str, Place] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


def facts_of(report: PublishedReport, cells: Mapping[str, Number]) -> Told:
    """All facts of the input that the report's prose states."""
    said = list(sentences_of(report))
    first = [s for s in said if s.section in {LEAD, 1, 2}]
    places: dict[str, Place] = {}
    pairs = problems_of(report)
    if pairs:
        section = report.section(5)
        if section is not None and section.paragraphs:
            places[PROBLEMS.key] = report.place(section, section.paragraphs[0])
    reader = _Reader(places)
    given: dict[Field[Any], Any] = {
        field: reader.one(field, said if field is FEE else first, ask)
        for field, ask in _ASK.items()
        if field is not ALL_ON_TIME or _has_requests(cells)
    }
    given |= {field: reader.some(field, first, ask) for field, ask in _ASK_SOME.items()}
    given[CHANNELS] = reader.channels(first)
    given[PROBLEMS] = tuple(OwnProblem(*pair) for pair in pairs)
    given = {f: v for f, v in given.items() if v is not None and report.form.asks(f.key)}
    return Told(Given(given), preface_of(report), places, reader.notes)


def _has_requests(cells: Mapping[str, Number]) -> bool:
    rows = (disclosure.T3_NEW, disclosure.T3_CARRIED_IN)
    keys = (cell_key(row, column) for row in rows for column in disclosure.T3_COLUMNS)
    return any(cells.get(key) for key in keys)


class _Reader:
    """Asks every sentence for one fact; several different answers are none."""

    def __init__(self, places: dict[str, Place]) -> None:
        self.places = places
        self.notes: list[str] = []

    def one(self, field: Field[Any], said: list[Said], ask: Callable[[Said], object]) -> object:
        found: dict[object, tuple[object, Place]] = {}
        for sentence in said:
            answer = ask(sentence)
            if answer is not None:
                same = answer.text if isinstance(answer, Count) else answer
                found.setdefault(same, (answer, sentence.place))
        if len(found) > 1:
            shown = "、".join(map(str, found))
            self.notes.append(f"“{field.label}”在文字中有不同说法（{shown}），没有读取")
            return None
        answer, place = next(iter(found.values()), (None, None))
        if place is not None:
            self.places[field.key] = place
        return answer

    def some(
        self, field: Field[Any], said: list[Said], ask: Callable[[Said], tuple[T, ...]]
    ) -> tuple[T, ...]:
        found: list[T] = []
        for sentence in said:
            answers = ask(sentence)
            if answers:
                self.places.setdefault(field.key, sentence.place)
            found += answers
        return tuple(dict.fromkeys(found))[:_MOST]

    def channels(self, said: list[Said]) -> tuple[Channel, ...]:
        """Counts by channel; a channel with two different counts is left out."""
        found = self.some(CHANNELS, said, amounts.channels)
        names = [channel.name for channel in found]
        for name in dict.fromkeys(name for name in names if names.count(name) > 1):
            self.notes.append(f"渠道“{name}”的条数在文字中有不同说法，没有读取")
        return tuple(channel for channel in found if names.count(channel.name) == 1)


_ASK: Mapping[Field[Any], Callable[[Said], object]] = {
    TOTAL: amounts.total,
    **{field: partial(works.times, field) for field in COUNTS if field.said},
    EXPLANATIONS: works.explanations,
    ALL_ON_TIME: judgements.on_time,
    FEE: judgements.fee,
    APPRAISAL: verdicts.appraisal,
    PUBLIC_REVIEW: verdicts.public_review,
    ACCOUNTABILITY: verdicts.accountability,
}
_ASK_SOME: Mapping[Field[Any], Callable[[Said], tuple[Any, ...]]] = {
    ACCOUNTS: works.accounts,
    READING_POINTS: works.reading_points,
}
"""How a fact is read from a sentence."""
