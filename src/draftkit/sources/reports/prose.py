"""Facts that the prose states plainly.  What is not plain is not read; a number that could mean two things is none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any, TypeVar

from draftkit.diagnostics import Place
from draftkit.kinds.fields import (
    ACCOUNTABILITY,
    ACCOUNTS,
    ALL_ON_TIME,
    APPRAISAL,
    ASKED_ABOUT,
    CHANNELS,
    CLASSES,
    COUNTS,
    DECISIONS,
    DEPUTY,
    EVENTS,
    EXPLANATIONS,
    FEE,
    INSPECTIONS,
    KEYWORD_FIELD,
    MATTERS,
    MAX_KEYWORDS,
    MEETINGS,
    OFFICE,
    ON_TIME,
    PLATFORMS,
    PRACTICES,
    PRESS,
    PROBLEMS,
    PROPOSALS,
    PUBLIC_REVIEW,
    READING_POINTS,
    REMEDIES,
    RESPONSES,
    REVIEW_STEPS,
    SITE,
    STAFF,
    SYSTEMS,
    TOTAL,
    TRAININGS,
    VENUES,
    Field,
    Given,
)
from draftkit.kinds.material import Channel, Event, Inspection, Matter, Response, Site, Venue
from draftkit.kinds.shapes import Count, OwnProblem
from draftkit.model import Number
from draftkit.patterns import regex
from draftkit.sources.reports import (
    agreeing,
    amounts,
    areas,
    blamed,
    carried_out,
    conduct,
    contents,
    frames,
    gate,
    judgements,
    leads,
    left_out,
    management,
    plain_items,
    platforms,
    practices,
    remedies,
    responses,
    slots,
    verdicts,
    whose,
    works,
)
from draftkit.sources.reports import (
    places as venues,
)
from draftkit.sources.reports.contacts import preface_of
from draftkit.sources.reports.identity import identity_of
from draftkit.sources.reports.problems import problems_of
from draftkit.sources.reports.published import LEAD, PublishedReport
from draftkit.sources.reports.said import Said, sentences_of, wide_marks
from draftkit.sources.reports.told import Listed, Told, shown_as
from draftkit.sources.reports.understood import Vocabulary, standing_in
from draftkit.sources.reports.unread import short, unread
from draftkit.sources.reports.untaken import names_a_meeting, other_times, untaken
from draftkit.sources.reports.wording import is_cut

T = TypeVar("T")
_MOST = 50


def facts_of(
    report: PublishedReport,
    cells: Mapping[str, Number],
    listed: tuple[practices.Known, ...] = (),
    made_by: tuple[frames.Frame, ...] = (),
    words: Vocabulary | None = None,
) -> Told:
    """All facts of the input that the report's prose states.

    ``listed`` are the practices known by their names, ``made_by`` the phrases our own sentences are made of, ``words``
    those of plain telling: without them sentences are not asked whether they were understood as a whole.
    """
    said = _sentences(report)
    places: dict[str, Place] = {}
    fifth = report.section(5)
    text, year = wide_marks(fifth.text) if fifth else "", said[0].year if said else 0
    pairs = gate.pairs_through(problems_of(report), text, year)
    if pairs and fifth is not None and fifth.paragraphs:
        places[PROBLEMS.key] = report.place(fifth, fifth.paragraphs[0])
    unclear = leads.not_understood(pairs, text, year) if words is not None else ""
    practised = partial(practices.practised, listed=listed)
    asks: tuple[_Ask, ...] = (
        *_ASK.items(),
        *_ASK_SOME.items(),
        (PRACTICES, practised),
        (KEYWORD_FIELD, areas.keywords),
        *((CHANNELS, ask) for ask in _CHANNELS),
    )
    reader = _Reader(said, places, asks, made_by, words)
    given: dict[Field[Any], Any] = {field: reader.one(field, ask) for field, ask in _ASK.items()}
    given |= {field: reader.some(field, ask) for field, ask in _ASK_SOME.items()}
    given[PRACTICES] = reader.some(PRACTICES, practised)
    given[CHANNELS] = reader.channels()
    if unclear:
        section = Said(text.replace("\n", ""), 5, places[PROBLEMS.key])
        reader.listed.append(Listed(section, PROBLEMS, pairs, f"“{unclear}”没有读懂"))
    own = [OwnProblem(*pair) for pair in pairs if not unclear]
    leads_to = partial(carried_out.lead_of, problems=[p for p, _ in pairs], text=text)
    own = [reader.without_done(one, year, leads_to(one.measure)) for one in own]
    given[PROBLEMS] = tuple(one for one in own if not remedies.is_told(one, given[REMEDIES]))
    first = [one for one in said if one.section in _FIRST]
    given[CLASSES] = reader.classes_of_all(given)
    reader.without_second_values(given, said)
    given[CHANNELS] = whose.by_full_name(given[CHANNELS], (one.own for one in first))
    agreeing.settle(given, cells, asked_for=any(map(judgements.has_requests, first)))
    given = {f: v for f, v in given.items() if v is not None and report.form.asks(f.key)}
    keywords = tuple(dict.fromkeys(reader.some(KEYWORD_FIELD, areas.keywords)))
    told = Given(given)
    unsure = reader.unsure
    left = unread((one for one in said if one not in unsure), told, cells)
    if words is not None and (of_fifth := left_out.of_problems(text, given, reader.listed)):
        reader.notes.append(of_fifth)
    shown = left_out.but_for_filled(reader.listed, given)
    return Told(
        told, preface_of(report), keywords[:MAX_KEYWORDS], places, reader.notes, left, shown
    )


def total_of(report: PublishedReport) -> Given:
    """The total alone, as :func:`facts_of` has it: most of its facts need not be read for that."""
    if not report.form.asks(TOTAL.key):
        return Given({})
    some = {field: _ASK_SOME[field] for field in (CLASSES, MATTERS, ACCOUNTS)}
    asks: tuple[_Ask, ...] = (
        (TOTAL, amounts.total),
        *some.items(),
        *((CHANNELS, ask) for ask in _CHANNELS),
    )
    reader = _Reader(_sentences(report), {}, asks, ())
    total = reader.one(TOTAL, amounts.total)
    if total is None:  # a named number may be one, which its parts tell
        parts = {field: reader.some(field, some[field]) for field in (CLASSES, MATTERS)}
        total = agreeing.named_total({**parts, CHANNELS: reader.channels()})
    return Given({} if total is None else {TOTAL: total})


def _sentences(report: PublishedReport) -> list[Said]:
    body, year = identity_of(report)
    said = list(sentences_of(report, year, body.kind, body.name))
    if report.section(1) is None:  # an excerpt without its first heading
        said = [one._replace(section=1) if one.section == LEAD else one for one in said]
    return said


_Ask = tuple[Field[Any], Callable[[Said], object]]
_FIRST = frozenset((LEAD, 1, 2, 6))
"""The sections in which most facts stand."""


class _Reader:
    """Asks every sentence for every fact, and keeps what sentences tell that are understood as a whole."""

    def __init__(
        self,
        said: list[Said],
        places: dict[str, Place],
        asks: tuple[_Ask, ...],
        made_by: tuple[frames.Frame, ...],
        words: Vocabulary | None = None,
    ) -> None:
        self.places = places
        self.notes: list[str] = []
        self.listed: list[Listed] = []
        self._answers: dict[Callable[[Said], object], list[tuple[Said, Any]]] = {}
        self._dropped: dict[Callable[[Said], object], list[tuple[Said, Any]]] = {}
        self._words, self._made_by = words, made_by
        self._first = [one for one in said if one.section in _FIRST]
        for one in said:
            self._read(one, asks)

    def _read(self, said: Said, asks: tuple[_Ask, ...]) -> None:
        first = said.section in _FIRST
        framed = frames.read(said, self._made_by)
        answers = [
            (field, ask, self._answer(field, ask, said, framed))
            for field, ask in asks
            if first or field.key in _ANYWHERE
        ]
        if self._words is not None:
            answers = [(field, ask, standing_in(said, field, one)) for field, ask, one in answers]
        told = [(field, ask, one) for field, ask, one in answers if one is not None and one != ()]
        read = tuple((field, one) for field, _, one in told)
        doubts: dict[Field[Any], str] = {}
        if self._words is not None:
            doubts = self._words.doubts(said, read, framed=bool(framed))
        for field, ask, one in told:
            why = doubts.get(field, "")
            if not (why or framed) and (other := _of_another(field, one, said)):
                self.listed.append(Listed(said, field, one, other))
                continue
            (self._dropped if why else self._answers).setdefault(ask, []).append((said, one))
            if why:
                self.listed.append(Listed(said, field, one, why))

    def _answer(
        self, field: Field[Any], ask: Callable[[Said], T], said: Said, framed: frames.Read
    ) -> T | tuple[Any, ...]:
        """What a sentence tells of ``field``: by the phrase it was made from, else by how people write."""
        if field not in slots.READ:
            return gate.through(field, ask(said), said, framed=False)
        if not framed:
            return gate.through(field, _whole(ask(said), said), said, framed=False)
        found = gate.through(field, framed.get(field, ()), said, framed=True)
        return found[0] if found and field in _PLAIN else found

    @property
    def unsure(self) -> frozenset[Said]:
        """The sentences that are listed whole."""
        return frozenset(one.said for one in self.listed)

    def one(self, field: Field[Any], ask: Callable[[Said], object]) -> object:
        found: dict[object, tuple[object, Place]] = {}
        taken: set[str] = set()
        for sentence, answer in self._answers.get(ask, ()):
            found.setdefault(_same(answer), (answer, sentence.place))
            taken.add(sentence.text)
        others = [answer for _, answer in self._dropped.get(ask, ())]
        if any(_same(other) not in found for other in others):
            self._list(field, ask)
            return None
        if found and (more := untaken(field, self._first, frozenset(taken))):
            self.notes.append(f"“{field.label}”只读懂一部分，没有读取：还有“{short(more)}”")
            return None
        if field in _PUT_TOGETHER:
            found = _put_together(found, _PUT_TOGETHER[field])
        if len(found) > 1:
            shown = "、".join(shown_as(answer) for answer in found)
            self.notes.append(f"“{field.label}”在文字中有不同说法（{shown}），没有读取")
            return None
        answer, place = next(iter(found.values()), (None, None))
        if place is not None:
            self.places[field.key] = place
        return answer

    def _list(self, field: Field[Any], ask: Callable[[Said], object]) -> None:
        """List what was understood of ``field``, where another sentence of it was not."""
        self.listed += [
            Listed(sentence, field, answer, "别处还有没有读懂的")
            for sentence, answer in self._answers.get(ask, ())
        ]

    def some(self, field: Field[Any], ask: Callable[[Said], object]) -> tuple[Any, ...]:
        found: list[Any] = []
        for sentence, answers in self._answers.get(ask, ()):
            self.places.setdefault(field.key, sentence.place)
            found += answers
        return tuple(dict.fromkeys(found))[:_MOST]

    def classes_of_all(self, given: Mapping[Field[Any], Any]) -> tuple[Any, ...]:
        """The classes of what was published; those of one channel are listed."""
        unsure = (
            one for ask in _CHANNELS for _, several in self._dropped.get(ask, ()) for one in several
        )
        found: tuple[Any, ...] = given[CLASSES]
        if not whose.are_of_a_channel(found, (*given[CHANNELS], *unsure), given[TOTAL]):
            return found
        self.listed += [
            Listed(said, CLASSES, one, "各项相加是一个渠道的条数")
            for said, one in self._answers.get(_ASK_SOME[CLASSES], ())
        ]
        return ()

    def without_second_values(self, given: dict[Field[Any], Any], said: list[Said]) -> None:
        """Leave open what another part of the report tells otherwise; what that part alone tells is listed."""
        for field in (MEETINGS, TRAININGS):
            if given[field] and (other := other_times(field, given[field], said)):
                self._at_odds(given, field, other)
        if given[TOTAL] and (other := amounts.without_what_is_twice(given[TOTAL], self._first)):
            self._at_odds(given, TOTAL, other)
        if given[APPRAISAL] and (other := _judged_otherwise(given[APPRAISAL], said)):
            self._at_odds(given, APPRAISAL, other)
        if (somebody := blamed.told_of_somebody(said)) is None:
            return
        sentence, clause = somebody
        if given[ACCOUNTABILITY] == verdicts.NOBODY:
            self._at_odds(given, ACCOUNTABILITY, clause)
        elif given[ACCOUNTABILITY] is None and sentence not in self.unsure:
            self.listed.append(Listed(sentence, ACCOUNTABILITY, clause, "说到有人被追究责任"))

    def _at_odds(self, given: dict[Field[Any], Any], field: Field[Any], other: str) -> None:
        self.notes.append(f"“{field.label}”在文字中有不同说法（还有“{short(other)}”），没有读取")
        given[field] = None

    def without_done(self, one: OwnProblem, year: int, lead: str) -> OwnProblem:
        """A problem without the measure that tells what was done, which is listed; ``lead`` stands before it."""
        if not carried_out.tells_what_was_done(one.measure, year, lead):
            return one
        said = Said(one.measure, 5, self.places.get(PROBLEMS.key, Place()))
        self.listed.append(Listed(said, PROBLEMS, one, "措施说的是已经做的"))
        return one._replace(measure="")

    def channels(self) -> tuple[Channel, ...]:
        """Channels with their counts, then those that are only named; one with two different counts is left out."""
        found = self.some(CHANNELS, amounts.channels)
        names = [channel.name for channel in found]
        for name in dict.fromkeys(name for name in names if names.count(name) > 1):
            self.notes.append(f"渠道“{name}”的条数在文字中有不同说法，没有读取")
        counted = tuple(
            channel
            for channel in found
            if names.count(channel.name) == 1 and not any(_is_told_twice(channel, o) for o in found)
        )
        named = self.some(CHANNELS, amounts.named_channels)
        new = (one for one in named if not any(one.name in n or n in one.name for n in names))
        return (*counted, *new)


def _of_another(field: Field[Any], answer: Any, said: Said) -> str:  # noqa: ANN401 - any field's
    """Why what was understood of a sentence is not told of the field; "" where it is."""
    if field is MEETINGS and not names_a_meeting(said.own):
        return "没有说是什么会议"
    in_a_channel = field is CLASSES and whose.are_counted_in_a_channel(answer, said)
    another = in_a_channel or whose.is_of_another(field, said)
    return "说的是一个渠道、一部分或别的机关" if another else ""


def _judged_otherwise(verdict: str, said: Iterable[Said]) -> str:
    """The clause of 五 that tells another result of the appraisal than ``verdict``; "" where none does."""
    for one in said:
        if one.section == _FIFTH and (other := verdicts.appraisal(one)) and other not in verdict:
            return other
    return ""


_FIFTH = 5


def _same(answer: Any) -> object:  # noqa: ANN401 - any field's
    return answer.text if isinstance(answer, Count) else answer


_CHANNELS = (amounts.channels, amounts.named_channels)
_IN_MARKS = regex("“([^“”]+)”")


def _is_told_twice(one: Channel, other: Channel) -> bool:
    """Whether the account that both name has another count in each."""
    names, others = set(_IN_MARKS.findall(one.name)), set(_IN_MARKS.findall(other.name))
    same_kind = one.name[-2:] == other.name[-2:]
    return bool(names & others) and same_kind and one.number != other.number


def _whole(answer: T, said: Said) -> T | tuple[Any, ...]:
    """What was read without records whose name is the rest of a word."""
    if not isinstance(answer, tuple):
        return answer
    return tuple(one for one in answer if not is_cut(_name_of(one), said.own))


def _name_of(one: object) -> str:
    match one:
        case Inspection():
            return one.way
        case Response():
            return one.channel
        case Matter():
            return one.content
        case Event() | Channel() | Venue() | Site():
            return one.name
        case _:
            return ""


def _put_together(
    found: dict[object, tuple[object, Place]], put: Callable[[tuple[Any, ...]], tuple[Any, ...]]
) -> dict[object, tuple[object, Place]]:
    """Several answers as the one they make together, where they make one."""
    if len(found) < 2:  # noqa: PLR2004  # nothing to put together
        return found
    records = [record for answer in found if isinstance(answer, tuple) for record in answer]
    made, place = put(tuple(records)), next(iter(found.values()))[1]
    return {made: (made, place)} if len(made) == 1 else found


def _matters(said: Said) -> tuple[Matter, ...]:
    """What is read by its frame, and what stands in plain items beside it."""
    found = contents.matters(said)
    if said.section != 1 or said.is_plan or contents.classes(said):
        return found
    told = "".join(f"{one.content}{one.theme}{one.note}" for one in found)
    more = (one for one in plain_items.matters(said) if one.content not in told)
    return (*found, *(one for one in more if not any(old.content in one.content for old in found)))


def _events(said: Said) -> tuple[Event, ...]:
    found = conduct.events(said)
    named = [one.name for one in found]
    more = (one for one in plain_items.events(said))
    return (
        *found,
        *(one for one in more if not any(n in one.name or one.name in n for n in named)),
    )


def _inspections(said: Said) -> tuple[Inspection, ...]:
    found = conduct.inspections(said)
    more = list(plain_items.inspections(said))
    whole = [one for one in more if not any(one.way == old.way for old in found)]
    kept = (one for one in found if not any(one.way in new.way for new in whole))
    return (*kept, *whole)


_PUT_TOGETHER: Mapping[Field[Any], Callable[[tuple[Any, ...]], tuple[Any, ...]]] = {
    SITE: platforms.one_site,
    OFFICE: management.one_office,
    TRAININGS: conduct.one_occasion,
    MEETINGS: conduct.one_occasion,
}
_PLAIN = frozenset((TOTAL, ON_TIME, ALL_ON_TIME, DEPUTY, STAFF))
"""Fields of one value, which is no tuple."""
_ANYWHERE = frozenset((FEE.key, RESPONSES.key, PROPOSALS.key, EVENTS.key, REMEDIES.key))
"""What 五 or 六 may tell as well."""
_ASK: Mapping[Field[Any], Callable[[Said], object]] = {
    TOTAL: amounts.total,
    **{field: partial(works.times, field) for field in COUNTS if field.said},
    EXPLANATIONS: contents.explanations,
    SITE: platforms.site,
    PROPOSALS: responses.proposals,
    DECISIONS: responses.decisions,
    ON_TIME: judgements.on_time_count,
    OFFICE: management.office,
    DEPUTY: management.deputy,
    STAFF: management.staff,
    REVIEW_STEPS: management.review_steps,
    ALL_ON_TIME: judgements.on_time,
    FEE: judgements.fee,
    APPRAISAL: verdicts.appraisal,
    PUBLIC_REVIEW: verdicts.public_review,
    ACCOUNTABILITY: verdicts.accountability,
}
_ASK_SOME: Mapping[Field[Any], Callable[[Said], tuple[Any, ...]]] = {
    ACCOUNTS: platforms.accounts,
    READING_POINTS: works.reading_points,
    CLASSES: contents.classes,
    MATTERS: _matters,
    PLATFORMS: platforms.platform_counts,
    VENUES: venues.venues,
    PRESS: contents.press,
    RESPONSES: responses.responses,
    ASKED_ABOUT: responses.asked_about,
    SYSTEMS: management.systems,
    EVENTS: _events,
    INSPECTIONS: _inspections,
    REMEDIES: remedies.remedies,
}
"""How a fact is read from a sentence."""
