"""What a phrase bank holds, as frozen values.

The words are those of data-to-text: a *message* is one thing to say, a *phrase* one way to say
it, a *slot* a place for a fact, a *pick* a point inside a phrase where several wordings suit.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import islice
from types import MappingProxyType
from typing import Any, TypeVar

from draftkit.chance import stable_hash
from draftkit.diagnostics import Place, Problem
from draftkit.patterns import compiled
from draftkit.records import record
from draftkit.tuples import NamedTuple

# Tuples with names, since making a dataclass takes a start seven times as long.  The fields of an
# entry that tell of its source stand last.

_NONE: Mapping[str, Any] = MappingProxyType({})
_NOWHERE = Place()


class Slot(NamedTuple):
    """A place for a fact, by the fact's name."""

    name: str


class Pick(NamedTuple):
    """A choice point.  ``weights`` are stable hashes of the alternatives, for ranking.

    RETIRED is the weight of one that is said only where an earlier draft said it.
    """

    alternatives: tuple[tuple[str | Slot, ...], ...]
    weights: tuple[int, ...]

    @property
    def live(self) -> tuple[int, ...]:
        """The numbers of the alternatives that may be chosen."""
        return tuple(n for n, weight in enumerate(self.weights) if weight != RETIRED)


RETIRED = -1
Plain = str | Slot | Pick


class Maybe(NamedTuple):
    """A segment that is left out where a slot inside it has no value: ``[?，其中原创{{原创}}{{单位}}]``."""

    pieces: tuple[Plain, ...]


Piece = Plain | Maybe
ITEMS = "各项"
"""The slot in which a phrase about several records has them, one after another."""
LISTED = 5
"""From so many on clauses are counted (一是…；二是…；三是…), so that each stands by itself."""


class Condition(NamedTuple):
    """One condition of the closed vocabulary, possibly negated."""

    name: str
    negated: bool = False

    @classmethod
    def of(cls, text: str) -> Condition:
        """The condition that is written so."""
        return cls(text[1:].strip(), negated=True) if text.startswith("非 ") else cls(text)

    def __str__(self) -> str:
        return f"非 {self.name}" if self.negated else self.name

    def holds(self, cases: Mapping[str, object]) -> bool:
        """Whether it holds where exactly ``cases`` hold."""
        return (self.name in cases) is not self.negated


class Terms(NamedTuple):
    """What has to be so for a phrase: one of ``kinds`` (if any), all of ``needs``, none of ``bars``."""

    kinds: tuple[str, ...]
    needs: frozenset[str]
    bars: frozenset[str]

    def met(self, kind: str, cases: Mapping[str, object]) -> bool:
        """Whether the terms are met."""
        if self.kinds and kind not in self.kinds:
            return False
        return self.needs <= cases.keys() and self.bars.isdisjoint(cases)


class Phrase(NamedTuple):
    """One sentence with slots and picks.

    ``kinds`` limits it to some 类别 (empty: all).  ``weight`` is a stable hash of the id.
    ``slots`` must have a value, ``may`` are those of optional segments.  ``joint`` is what stands
    between two of ``ITEMS`` ("" where the phrase has none), ``item`` how a record is said there; one is for ``several``
    or more of them, since it opens what fewer do not need.  A
    ``retired`` phrase is said only where an earlier draft said it.  ``length`` is its typed text's
    length in characters, over the mean of its wordings.  A measure that does not answer every
    problem of its family names those that it ``answers``.  ``given`` and ``reads`` are the entry's
    example of itself.
    """

    id: str
    says: str
    pieces: tuple[Piece, ...]
    weight: int
    when: tuple[Condition, ...] = ()
    kinds: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    slots: tuple[str, ...] = ()
    may: tuple[str, ...] = ()
    item: tuple[Piece, ...] = ()
    joint: str = ""
    retired: bool = False
    several: int = 0
    length: float = 0
    answers: tuple[str, ...] = ()
    text: str = ""
    given: Mapping[str, str] = _NONE
    reads: str = ""
    place: Place = _NOWHERE

    @property
    def plain(self) -> tuple[Plain, ...]:
        """The pieces of a phrase that was filled in: no optional segment is left among them."""
        return self.pieces  # type: ignore[return-value]  # see draftkit.phrasebank.filling

    @property
    def terms(self) -> Terms:
        """On which terms the phrase may be used."""
        needs = frozenset(c.name for c in self.when if not c.negated)
        return Terms(self.kinds, needs, frozenset(c.name for c in self.when if c.negated))

    def suits(self, kind: str, cases: Mapping[str, object]) -> bool:
        """Whether the phrase may be used for this kind of body in these cases."""
        return self.terms.met(kind, cases)


class MessageSpec(NamedTuple):
    """One message of the outline.

    Said when all of ``when`` and (if there are any) one of ``any_of`` hold.  ``source`` names a
    list the planner makes such messages from (one per theme, per problem…).  ``regimes`` are the
    cases that each need phrases of their own; ``limit`` caps the filled length in characters.
    ``omit`` is its turn to be left out where the section would grow too long (0: never).  ``talk``
    marks what carries no fact: attitude, duty, principle.  A phrase of it has a place for each of
    ``carries`` that has a value.  ``edition`` is 旧 for what only drafts of earlier versions have, 新
    for what they have not.  Where one of ``doubts`` holds, a person is asked to look at the sentence.
    """

    id: str
    section: str
    part: str
    when: tuple[Condition, ...] = ()
    any_of: tuple[Condition, ...] = ()
    source: str = ""
    regimes: tuple[tuple[Condition, ...], ...] = ()
    limit: int = 0
    note: str = ""
    omit: int = 0
    talk: bool = False
    carries: tuple[str, ...] = ()
    edition: str = ""
    doubts: tuple[Condition, ...] = ()
    place: Place = _NOWHERE

    def is_due(self, cases: Mapping[str, object]) -> bool:
        """Whether the message is to be said where exactly ``cases`` hold."""
        for name, negated in self.when:  # asked of every message for every body
            if (name in cases) is negated:
                return False
        return not self.any_of or any(c.holds(cases) for c in self.any_of)


class Part(NamedTuple):
    """A paragraph of the outline.

    ``heading`` is its place in a set of sub-headings (0: none), ``name`` what the input calls it (a key of 补充).
    """

    id: str
    section: str
    heading: int
    messages: tuple[MessageSpec, ...]
    name: str = ""


class Outline(NamedTuple):
    """Which messages stand where, and the words that join them.

    ``heading_forms`` are sets of five sub-headings, ``links`` rows of words that lead from a
    problem to its measure.  ``list_headings`` stand over lists of problems (问题) and measures
    (措施); ``comments`` beside what the bank proposes.  ``law`` is the 条例 by its full and short
    name (全称, 简称), ``formulas`` the set political formula of a year.
    """

    parts: tuple[Part, ...]
    heading_forms: tuple[tuple[str, ...], ...]
    formulas: Mapping[int, str]
    links: tuple[tuple[str, ...], ...]
    list_headings: Mapping[str, str]
    comments: Mapping[str, str]
    law: Mapping[str, str]

    def messages(self) -> Iterator[MessageSpec]:
        """All messages in order."""
        for part in self.parts:
            yield from part.messages

    def section(self, name: str) -> tuple[Part, ...]:
        """The paragraphs of a section (前言, 一…)."""
        return tuple(part for part in self.parts if part.section == name)

    def comment(self, name: str, about: str = "") -> str:
        """The comment of that name, with what it is ``about`` in its place."""
        return compiled(r"\{\{.+?\}\}").sub(lambda _: about, self.comments[name])


class Theme(NamedTuple):
    """A field a keyword may name.

    ``items`` are what disclosure publishes there, the weightiest first; where ``when`` does not
    hold there is none of it, and the keyword is used as a plain name.  A theme that is a way of
    working (三审三校) has ``work`` in their place: clauses that say what is done.  ``forms`` are nouns for
    it as a field of published information; ``is_field`` is false of what is none (党建引领).  ``before`` are
    words that drafts of earlier versions told under this theme, ``full`` words that do not stand alone as a field, each
    with the name that says the same (平安: 平安建设).
    """

    name: str
    also: tuple[str, ...]
    items: tuple[str, ...]
    readers: tuple[str, ...]
    extra: Mapping[str, tuple[str, ...]] = _NONE
    when: tuple[Condition, ...] = ()
    work: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    is_field: bool = True
    before: tuple[str, ...] = ()
    full: Mapping[str, tuple[str, ...]] = _NONE
    place: Place = _NOWHERE

    def items_for(self, kind: str) -> tuple[str, ...]:
        """The items that suit a 类别."""
        return self.items + self.extra.get(kind, ())


class Family(NamedTuple):
    """A family of problems with the measures that answer it.

    ``basis`` is what brings it up: 数据, 关键词 or 通用.  ``signs`` recognise the family in an
    office's own words.  It is not proposed beside one of ``apart``, which says nearly the same; a
    ``retired`` one only where an earlier draft proposed it.  Anew it is proposed where ``only`` holds as well and
    nothing that the report says was done shows one of ``against``.  Its phrases stand in the bank under ``problem.<id>`` and ``measure.<id>``.
    """

    id: str
    basis: str
    when: tuple[Condition, ...]
    themes: tuple[str, ...]
    kinds: tuple[str, ...]
    signs: tuple[str, ...]
    apart: tuple[str, ...] = ()
    retired: bool = False
    only: tuple[Condition, ...] = ()
    against: tuple[str, ...] = ()
    given: Mapping[str, str] = _NONE
    reads: str = ""
    place: Place = _NOWHERE

    @property
    def message(self) -> str:
        """The message that states the problem."""
        return f"problem.{self.id}"


class Clause(NamedTuple):
    """One way to say what an office does, to follow its name: ``信息发布落实“三审三校”制度``.

    ``retired``: only drafts that say it already still do.
    """

    id: str
    pieces: tuple[Piece, ...]
    retired: bool = False

    @property
    def runs_on(self) -> bool:
        """Whether a comma parts it from what stands behind it."""
        return self.id.endswith(_RUNS_ON)


_RUNS_ON = "，"


def run_on(clause: str) -> str:
    """The id of a clause of an office's own words that a comma parts from the next one, as it does those of the bank."""
    return clause if "/" in clause else f"{clause}{_RUNS_ON}"


def own_slot(clause: str) -> str:
    """The slot whose words a clause of an office's own shows."""
    return clause.removesuffix(_RUNS_ON)


class Practice(NamedTuple):
    """What an office may do in this field, with the clauses that say so.

    ``part`` is where it is told (a key of 补充), ``group`` what is told in one sentence.  Only those that
    ``may_propose`` are proposed where a part has nothing given.  ``also`` are names that mean the same, ``loose`` those
    that say less and are asked about.  ``proposals`` are whole sentences that propose it (信息上网前，我镇对文字进行复核).
    It is not told beside what says as much: one of the conditions or practices ``within``, or what the office wrote or
    named itself with all words of one entry of ``seen`` in it (社区 公开栏).  What is done ``once`` a year (更新目录) is no
    clause of a sentence about what is done all the time.
    """

    name: str
    also: tuple[str, ...]
    part: str
    clauses: tuple[Clause, ...]
    group: str = ""
    may_propose: bool = False
    loose: tuple[str, ...] = ()
    proposals: tuple[Clause, ...] = ()
    within: tuple[str, ...] = ()
    seen: tuple[str, ...] = ()
    once: bool = False
    place: Place = _NOWHERE

    @property
    def said(self) -> tuple[Clause, ...]:
        """All its clauses, those that propose it behind the others."""
        return (*self.clauses, *self.proposals)

    def sayable(self, clauses: Iterable[Clause], earlier: Container[str]) -> tuple[str, ...]:
        """The ids of those of its ``clauses`` that a draft can take: none that is retired, but what an ``earlier`` one took."""
        return tuple(c.id for c in clauses if not c.retired or c.id in earlier)


class Wording(NamedTuple):
    """A choice point under a name, for the phrases that share it."""

    name: str
    alternatives: tuple[str, ...]
    place: Place = _NOWHERE


class Claim(NamedTuple):
    """Something a text may assert: covered by any of ``needs``, suspected where ``signs`` show."""

    name: str
    needs: tuple[Condition, ...]
    signs: tuple[str, ...]


class Vocabulary(NamedTuple):
    """The closed names.  ``slots`` maps a slot to the conditions any of which guarantees it.

    Of each set of ``exclusive`` conditions one holds at most; ``implied`` is all that a condition
    brings with it.  ``grades`` are words that can stand alone as a result; ``endings`` last words of a
    keyword that say nothing of its theme.  ``retired`` names are gone; they map to what to write
    instead.  ``bodies`` is how a 类别 (or 类别·级别) speaks of itself, by slot.  ``meanings`` explain the slots.
    """

    conditions: Mapping[str, str]
    slots: Mapping[str, tuple[Condition, ...]]
    local_slots: frozenset[str]
    claims: Mapping[str, Claim]
    banned: Mapping[str, str]
    exclusive: tuple[frozenset[str], ...] = ()
    implied: Mapping[str, frozenset[str]] = _NONE
    grades: frozenset[str] = frozenset()
    endings: tuple[str, ...] = ()
    retired: Mapping[str, str] = _NONE
    bodies: Mapping[str, Mapping[str, str]] = _NONE
    meanings: Mapping[str, str] = _NONE

    def with_implied(self, names: Iterable[str]) -> set[str]:
        """``names`` and all they bring with them."""
        return set(names).union(*(self.implied.get(name, ()) for name in names))


Joints = Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]
"""Slot → the two-character words that may stand right before it, and right after it: a few, and in tuples since there are
thousands of such values, each a quarter of a set."""


class Group(NamedTuple):
    """Phrases of a message that share their terms; ``live`` are those that may be chosen, ``retired`` the ids of the others.

    ``slots`` are all that the live ones need; ``plain``: none of these has optional segments or records.
    """

    terms: Terms
    slots: frozenset[str]
    plain: bool
    phrases: Iterable[Phrase]
    live: Iterable[Phrase]
    retired: frozenset[str] = frozenset()


class Groups(NamedTuple):
    """All groups of a message, and every case, slot and 类别 on which it depends which of their phrases can be said."""

    groups: tuple[Group, ...]
    cases: frozenset[str]
    slots: frozenset[str]
    kinds: frozenset[str]


Stretch = str | tuple[str | Slot, ...]
"""Han characters of typed text, split where something is exempt from likeness; what has slots in it, in its parts."""


class Point(NamedTuple):
    """A choice point: what each alternative reads, and its weight for ranking; ``typed`` are the same where none has a slot."""

    alternatives: tuple[Stretch, ...]
    weights: tuple[int, ...]
    typed: tuple[str, ...]


class Frame(NamedTuple):
    """A phrase in the characters that count: its choice points, and what stands before, between and behind them.

    ``typed`` is what the alternatives read where no choice point has a slot.
    """

    between: tuple[Stretch, ...]
    points: tuple[Point, ...]
    typed: tuple[tuple[str, ...], ...]


class Shape:
    """A phrase as far as likeness goes; its ``frame`` is made when it is first worded.

    Only wordings under one ``key`` can be compared: with other segments or records put in, a phrase has other
    choice points.  ``sizes`` are how many alternatives each has.
    """

    __slots__ = ("frame", "key", "phrase", "sizes")

    def __init__(self, phrase: Phrase) -> None:
        self.phrase = phrase
        self.sizes = tuple(len(p.weights) for p in phrase.plain if isinstance(p, Pick))
        self.key = stable_hash(phrase.id, *map(str, self.sizes))
        self.frame: Frame | None = None


MOST_REMEMBERED, MOST_FILLED, MOST_TYPED = 2_000, 6_000, 20_000
"""Values kept of one kind, what many bodies ask for, a few MB; phrases that can be said or were filled in, with their
shapes, which take longest to make; and pieces of typed text, of which there are not many more."""
Key = TypeVar("Key")
Known = TypeVar("Known")


def remembered(
    known: dict[Key, Known], key: Key, value: Known, most: int = MOST_REMEMBERED
) -> Known:
    """``value``, put down under ``key``; where there are too many, the older half of what was put down is let go."""
    if len(known) >= most:
        for old in list(islice(known, most // 2)):
            del known[old]
    known[key] = value
    return value


def slim(key: tuple[object, ...]) -> tuple[object, ...]:
    """The same key to be kept: thousands have one of a few hundred sets, and a set is larger than all else of a key."""
    return tuple(
        _same(part)
        if isinstance(part, frozenset)
        else slim(part)
        if isinstance(part, tuple)
        else part
        for part in key
    )


@lru_cache(maxsize=1 << 12)
def _same(names: frozenset[str]) -> frozenset[str]:
    return names


class Indices:
    """What readers of a bank work out from it once.

    ``groups`` by message type, ``joints`` and ``shapes`` by phrase, ``points`` by choice point; ``filled`` are phrases
    with their optional segments and records for one set of slots, ``items`` what a phrase says of one record and ``of_items`` the slots it asks for and all it has there
    (:mod:`draftkit.phrasebank.filling`), ``eligible`` the phrases
    for what was asked (:mod:`draftkit.phrasebank.selection`), ``texts`` what measures say, piece by piece, ``typed`` the characters of typed text that count.  ``messages`` are those of the outline as they were made
    due before, ``places`` the part in which each is told, ``named`` the
    themes of keywords, ``signs`` the families by what tells them and by how that begins (:mod:`draftkit.planning`).  What depends on bodies is put down by
    :func:`remembered`, so that it does not grow with their number.
    """

    def __init__(self) -> None:
        self.groups: dict[str, Groups] = {}
        self.places: dict[str, str] = {}
        self.named: dict[str, Theme | None] = {}
        self.signs: dict[str, dict[str, list[int]]] = {}
        self.messages: dict[tuple[object, ...], Any] = {}
        self.eligible: dict[tuple[object, ...], tuple[Phrase, ...]] = {}
        self.joints: dict[tuple[str, tuple[str, ...]], Joints] = {}
        self.shapes: dict[int, Shape] = {}
        self.points: dict[int, tuple[Pick, Point]] = {}
        self.filled: dict[tuple[object, ...], Phrase] = {}
        self.items: dict[tuple[object, ...], tuple[Piece, ...]] = {}
        self.of_items: dict[str, tuple[tuple[str, ...], frozenset[str]]] = {}
        self.texts: dict[tuple[object, ...], Any] = {}
        self.typed: dict[str, str] = {}


_QUOTES = dict.fromkeys(map(ord, "“”‘’\"'"))


def unquoted(text: str) -> str:
    """``text`` without quotation marks."""
    return text.translate(_QUOTES)


class Names(NamedTuple):
    """Where something of a name stands in a bank, names without quotation marks.

    ``themes`` and ``practices`` by their names and synonyms: their number.  ``clauses`` by their ids: the practice's
    number, and theirs in it.  ``proposed`` are the numbers of the practices that a draft may propose, ``optional`` the
    slots that decide whether a segment of some practice's clause is said.
    """

    themes: Mapping[str, int] = _NONE
    practices: Mapping[str, int] = _NONE
    clauses: Mapping[str, tuple[int, int]] = _NONE
    proposed: tuple[int, ...] = ()
    optional: tuple[str, ...] = ()


_NAMELESS = Names()


@record(frozen=True)
class PhraseBank:
    """Everything the composer may say.

    ``digest`` names this very bank.  ``exempt`` are statutory names and set formulas, which
    nobody can word otherwise.  ``notices`` are what its keepers had better write otherwise.  ``names`` are those of its
    themes and practices.
    """

    vocabulary: Vocabulary
    outline: Outline
    phrases: Mapping[str, tuple[Phrase, ...]]
    themes: Sequence[Theme]
    families: tuple[Family, ...]
    digest: str = ""
    words: str = ""
    exempt: tuple[str, ...] = ()
    notices: tuple[Problem, ...] = ()
    practices: Sequence[Practice] = ()
    wordings: tuple[Wording, ...] = ()
    names: Names = _NAMELESS

    @cached_property
    def indices(self) -> Indices:
        """What was worked out from it so far."""
        return Indices()

    def practice_of(self, name: str) -> Practice | None:
        """The practice of that name or synonym, quotation marks or not; None where there is none."""
        number = self.number_of(name)
        return None if number is None else self.practices[number]

    def number_of(self, name: str) -> int | None:
        """Where in the bank that practice stands."""
        numbers = self.names.practices
        number = numbers.get(name)
        return numbers.get(unquoted(name)) if number is None else number

    def proposed(self) -> Iterator[Practice]:
        """The practices that a draft may propose."""
        return (self.practices[number] for number in self.names.proposed)

    def clause(self, name: str) -> Clause:
        """The clause of that id; another name is that of a slot with an office's own words (see ``run_on``)."""
        found = self.names.clauses.get(name)
        if found is None:
            return Clause(name, (Slot(own_slot(name)),))
        practice, place = found
        return self.practices[practice].said[place]

    def theme_of(self, keyword: str) -> Theme | None:
        """The theme a keyword names, by name or synonym; None where the bank knows none.

        Quotation marks and a general last word (工作, 建设…) make no difference.
        """
        named = self.indices.named
        if keyword in named:
            return named[keyword]
        name = unquoted(keyword)
        numbers = self.names.themes
        found = numbers.get(name)
        for ending in self.vocabulary.endings:
            if found is None and name.endswith(ending):
                found = numbers.get(name.removesuffix(ending))
        return remembered(named, keyword, None if found is None else self.themes[found])

    def theme_before(self, keyword: str) -> Theme | None:
        """The theme a draft of an earlier version told a keyword under."""
        name = unquoted(keyword)
        moved = (theme for theme in self.themes if name in map(unquoted, theme.before))
        return next(moved, None) or self.theme_of(keyword)

    def phrase(self, phrase_id: str) -> Phrase | None:
        """The phrase of that id, wherever it stands."""
        for phrase in self.all_phrases():
            if phrase.id == phrase_id:
                return phrase
        return None

    def all_phrases(self) -> Iterator[Phrase]:
        """Every phrase, problems and measures included."""
        for phrases in self.phrases.values():
            yield from phrases
