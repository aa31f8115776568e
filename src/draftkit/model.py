"""The values that pass between the rooms.  All frozen; no behaviour beyond reading themselves.

Order of the day: :class:`Filing` (what an office hands in) → :class:`Facts` (what its figures
mean) → :class:`DocumentPlan` (what is said, in which order) → :class:`TextPlan` (with which
phrase) → :class:`ReportText` (sentences) → a document.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from types import MappingProxyType

from draftkit.diagnostics import Place
from draftkit.kinds.disclosure import DISCLOSURE
from draftkit.kinds.reports import ReportKind

Number = int | Decimal
Cells = Mapping[str, Number]
"""Cell key of a table → number.  Complete: all keys of the report's kind are there."""


def shown(number: Number) -> str:
    """A number as tables and prose write it: no grouping, no zeros behind a decimal."""
    if isinstance(number, Decimal):
        text = format(number, "f")
        return text.rstrip("0").rstrip(".") if "." in text else text
    return str(number)


GOVERNMENTS = ("镇", "乡", "苏木", "县", "市", "区", "旗")
KINDS = ("镇", "乡", "街道", "苏木", "部门", "县", "市", "区", "旗")
LEVELS = ("乡级", "县级", "市级", "省级")

_EMPTY: Mapping[str, object] = MappingProxyType({})


# ---------------------------------------------------------------- what an office hands in


@dataclass(frozen=True, slots=True)
class Body:
    """The office that reports.  ``level`` is "" where it is not known; ``parent`` (上级) likewise."""

    name: str
    kind: str
    level: str = ""
    self_name: str = "我单位"
    parent: str = ""

    @property
    def is_government(self) -> bool:
        """一级人民政府: bound by 条例 第五十条第四项 (考核、社会评议、责任追究)."""
        return self.kind in GOVERNMENTS


@dataclass(frozen=True, slots=True)
class Count:
    """A count that may be rough: ``600``, ``600余``, ``近600``.  ``value`` is the figure in it."""

    value: int
    text: str
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Account:
    """A 政务新媒体 account, e.g. 瓦亭之声 of type 微信公众号 (type may be "")."""

    name: str
    type: str = ""


@dataclass(frozen=True, slots=True)
class OwnProblem:
    """A problem in the office's own words, with its measure ("" where none was given)."""

    problem: str
    measure: str = ""


@dataclass(frozen=True, slots=True)
class Remedy:
    """One of last year's problems and what became of it."""

    problem: str
    result: str


@dataclass(frozen=True, slots=True)
class GivenFacts:
    """What no table tells.  ``None`` or an empty tuple: not given, so never claimed."""

    total: Count | None = None
    channels: tuple[tuple[str, int], ...] = ()
    accounts: tuple[Account, ...] = ()
    reading_points: tuple[str, ...] = ()
    trainings: int | None = None
    meetings: int | None = None
    explanations: int | None = None
    all_on_time: bool | None = None
    fee: Decimal | None = None
    appraisal: str = ""
    public_review: str = ""
    accountability: str = ""
    problems: tuple[OwnProblem, ...] = ()
    remedies: tuple[Remedy, ...] = ()


@dataclass(frozen=True, slots=True)
class LastYear:
    """Last year's figures.  ``cells`` holds the tables that were given, whole tables only."""

    cells: Cells = field(default_factory=dict)
    total: Count | None = None
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Preface:
    """Contact data for the preface before 一; every field may be ""."""

    telephone: str = ""
    address: str = ""
    website: str = ""


@dataclass(frozen=True, slots=True)
class Pins:
    """用语: phrases an office wants kept, never used, or worded its own way."""

    keep: tuple[str, ...] = ()
    ban: tuple[str, ...] = ()
    reword: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Filing:
    """One office's complete input for one year.

    ``keyword_text`` is a free sentence still to be cut into themes ("" where keywords were listed).
    ``places`` gives, for a cell key or a field's dotted path (``事实.培训次数``), where it stood;
    last year's cells are under ``上年.`` + key.
    """

    year: int
    body: Body
    cells: Cells
    keywords: tuple[str, ...] = ()
    keyword_text: str = ""
    given: GivenFacts = field(default_factory=GivenFacts)
    last: LastYear | None = None
    preface: Preface | None = None
    signature: str = ""
    date: str = ""
    pins: Pins = field(default_factory=Pins)
    places: Mapping[str, Place] = field(default_factory=dict)
    source: str = ""
    kind: ReportKind = DISCLOSURE

    @property
    def title(self) -> str:
        """``瓦亭镇人民政府2025年政府信息公开工作年度报告``."""
        return self.kind.title(self.body.name, self.year)


# ---------------------------------------------------------------- facts


@dataclass(frozen=True, slots=True)
class Fact:
    """A named value ready for a sentence.

    ``text`` is how it reads (``600余``, ``13.3%``, ``予以公开3件、部分公开1件``); ``cells`` are the
    cell keys and input paths it rests on.
    """

    name: str
    text: str
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """The meaning of one filing: slots by name, and the cases that hold, each with its grounds.

    ``grounds`` also holds the grounds of cases that were looked at and do not hold.
    """

    slots: Mapping[str, Fact]
    cases: Mapping[str, tuple[str, ...]]
    grounds: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


# ---------------------------------------------------------------- plans


@dataclass(frozen=True, slots=True)
class Pool:
    """A slot that takes some of several candidates, joined by 、: the items of a theme."""

    slot: str
    candidates: tuple[str, ...]
    take: int

    def in_order(self, items: Iterable[str]) -> tuple[str, ...]:
        """``items`` as the candidates stand: the weightiest first."""
        return tuple(sorted(items, key=self.candidates.index))


@dataclass(frozen=True, slots=True)
class Message:
    """One thing to say.  ``id`` is unique in the report and does not depend on the wording.

    ``slots`` are facts that belong to this message alone (a theme, a problem), ``pools`` are
    slots still to be chosen.  ``because`` names the conditions that made it due and ``cells``
    what it rests on besides.  ``verbatim`` is text in the office's own words, said as it is.
    ``comment`` is what a person must confirm (the document carries it as a Word comment).
    ``optional`` messages may be left out for length, so no other sentence makes way for theirs.
    """

    id: str
    type: str
    slots: Mapping[str, Fact] = field(default_factory=dict)
    pools: tuple[Pool, ...] = ()
    because: tuple[str, ...] = ()
    cells: tuple[str, ...] = ()
    verbatim: str = ""
    comment: str = ""
    optional: bool = False

    def by_pool(self, items: Sequence[str]) -> Iterator[tuple[Pool, Sequence[str]]]:
        """Each pool with those of ``items`` that were taken from it; they stand one after another."""
        start = 0
        for pool in self.pools:
            taken = items[start : start + min(pool.take, len(pool.candidates))]
            start += len(taken)
            yield pool, taken


@dataclass(frozen=True, slots=True)
class PlannedBlock:
    """A paragraph (or heading) to come: its place, its level and its messages in order.

    ``role`` is one of ``title section heading2 paragraph item table signature date preface``.
    """

    section: str
    role: str
    messages: tuple[Message | Mark, ...] = ()
    table: str = ""


@dataclass(frozen=True, slots=True)
class DocumentPlan:
    """Everything the report will hold, in order; ``omitted`` are messages left out for length."""

    blocks: tuple[PlannedBlock, ...]
    omitted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """How a message is said.

    The phrase chosen, the wording taken at each of its choice points, and what was taken from the
    message's pools, one after another.
    """

    phrase: str
    wordings: tuple[int, ...] = ()
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    """A fixed piece between sentences that belongs to its place, not to what is said: 一是, 1."""

    id: str
    text: str


# ---------------------------------------------------------------- text


@dataclass(frozen=True, slots=True)
class Span:
    """A slot's stretch in a sentence: characters ``start`` to ``end`` say ``fact``."""

    fact: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A finished sentence and everything it rests on.

    ``facts`` are the slots it shows, ``because`` the cases that made it eligible, ``cells`` the
    cells and input paths behind both.  ``comment`` is for a Word comment, ``missing`` marks a
    【待填：…】 inside.
    """

    id: str
    text: str
    section: str
    message: str = ""
    phrase: str = ""
    facts: tuple[str, ...] = ()
    because: tuple[str, ...] = ()
    cells: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
    wordings: tuple[int, ...] = ()
    items: tuple[str, ...] = ()
    comment: str = ""
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a heading or a table of the finished report (roles as in PlannedBlock)."""

    section: str
    role: str
    sentences: tuple[Sentence, ...] = ()
    table: str = ""

    @property
    def text(self) -> str:
        """The block's text as it will read."""
        return "".join(sentence.text for sentence in self.sentences)


@dataclass(frozen=True, slots=True)
class ReportText:
    """The whole report as text: blocks in order, plus the cells its tables show."""

    title: str
    blocks: tuple[Block, ...]
    cells: Cells
    kind: ReportKind = DISCLOSURE

    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences in reading order."""
        return tuple(sentence for block in self.blocks for sentence in block.sentences)
