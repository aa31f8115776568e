"""Facts that the prose states plainly.  What is not plain is not read; a number that could mean two things is none."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from draftkit.diagnostics import Place
from draftkit.kinds import disclosure
from draftkit.model import Count, GivenFacts, Number, OwnProblem, Preface
from draftkit.sources.reports import amounts, judgements, verdicts, works
from draftkit.sources.reports.contacts import preface_of
from draftkit.sources.reports.problems import problems_of
from draftkit.sources.reports.published import LEAD, PublishedReport
from draftkit.sources.reports.said import Said, sentences_of

T = TypeVar("T")
_MOST = 50


@dataclass(slots=True)
class Facts:
    """What was read, and where."""

    given: GivenFacts
    preface: Preface | None
    places: dict[str, Place] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


def facts_of(report: PublishedReport, cells: Mapping[str, Number]) -> Facts:
    """All facts of :class:`GivenFacts` that the report's prose states."""
    said = list(sentences_of(report))
    first = [s for s in said if s.section in {LEAD, 1, 2}]
    places: dict[str, Place] = {}
    pairs = problems_of(report)
    if pairs:
        section = report.section(5)
        if section is not None and section.paragraphs:
            places["事实.存在问题"] = report.place(section, section.paragraphs[0])
    reader = _Reader(places)
    given = GivenFacts(
        total=reader.one("主动公开总数", first, amounts.total),
        channels=reader.channels(first),
        accounts=reader.some("政务新媒体", first, works.accounts),
        reading_points=reader.some("信息查阅点", first, works.reading_points),
        trainings=reader.one("培训次数", first, works.trainings),
        meetings=reader.one("会议次数", first, works.meetings),
        explanations=reader.one("政策解读", first, works.explanations),
        all_on_time=reader.one("全部按期答复", first, judgements.on_time)
        if _has_requests(cells)
        else None,
        fee=reader.one("信息处理费", said, judgements.fee),
        appraisal=reader.one("考核", first, verdicts.appraisal) or "",
        public_review=reader.one("社会评议", first, verdicts.public_review) or "",
        accountability=reader.one("责任追究", first, verdicts.accountability) or "",
        problems=tuple(OwnProblem(*pair) for pair in pairs),
    )
    return Facts(given, preface_of(report), places, reader.notes)


def _has_requests(cells: Mapping[str, Number]) -> bool:
    keys = [
        disclosure.cell_key(row, column)
        for row in (disclosure.T3_NEW, disclosure.T3_CARRIED_IN)
        for column in disclosure.T3_COLUMNS
    ]
    return any(cells.get(key, 0) for key in keys)


class _Reader:
    """Asks every sentence for one fact; several different answers are none."""

    def __init__(self, places: dict[str, Place]) -> None:
        self.places = places
        self.notes: list[str] = []

    def one(self, name: str, said: list[Said], ask: Callable[[Said], T | None]) -> T | None:
        found: dict[object, tuple[T, Place]] = {}
        for sentence in said:
            answer = ask(sentence)
            if answer is not None:
                found.setdefault(_same(answer), (answer, sentence.place))
        if len(found) > 1:
            shown = "、".join(_shown(answer) for answer, _ in found.values())
            self.notes.append(f"“{name}”在文字中有不同说法（{shown}），没有读取")
            return None
        for answer, place in found.values():
            self.places[f"事实.{name}"] = place
            return answer
        return None

    def some(
        self, name: str, said: list[Said], ask: Callable[[Said], tuple[T, ...]]
    ) -> tuple[T, ...]:
        found: list[T] = []
        for sentence in said:
            answers = ask(sentence)
            if answers:
                self.places.setdefault(f"事实.{name}", sentence.place)
            found += answers
        return tuple(dict.fromkeys(found))[:_MOST]

    def channels(self, said: list[Said]) -> tuple[tuple[str, int], ...]:
        """Counts by channel; a channel with two different counts is left out."""
        found = self.some("公开渠道", said, amounts.channels)
        names = [name for name, _ in found]
        for name in dict.fromkeys(name for name in names if names.count(name) > 1):
            self.notes.append(f"渠道“{name}”的条数在文字中有不同说法，没有读取")
        return tuple(pair for pair in found if names.count(pair[0]) == 1)


def _same(answer: object) -> object:
    return answer.text if isinstance(answer, Count) else answer


def _shown(answer: object) -> str:
    return str(_same(answer))
