"""The values that pass between the rooms.  All frozen; no behaviour beyond reading themselves.

Order of the day: :class:`Filing` (what an office hands in) → :class:`~draftkit.facts.Facts` (what
its figures mean) → :class:`~draftkit.plans.DocumentPlan` (what is said, in which order) →
:class:`~draftkit.phrasebank.textplan.TextPlan` (with which phrase) → :class:`ReportText`
(sentences) → a document.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from draftkit.diagnostics import InputError, Place, Problem
from draftkit.kinds.bodies import body_kind
from draftkit.kinds.disclosure import DISCLOSURE
from draftkit.kinds.fields import Given
from draftkit.kinds.reports import ReportKind
from draftkit.kinds.shapes import Count
from draftkit.tuples import NamedTuple

NOTHING: Mapping[str, Any] = MappingProxyType({})
Number = int | Decimal
Cells = Mapping[str, Number]
"""Cell key of a table → number.  Complete: all keys of the report's kind are there."""


def shown(number: Number) -> str:
    """A number as tables and prose write it: no grouping, no zeros behind a decimal."""
    if isinstance(number, Decimal):
        text = format(number, "f")
        return text.rstrip("0").rstrip(".") if "." in text else text
    return str(number)


# ---------------------------------------------------------------- what an office hands in


class Body(NamedTuple):
    """The office that reports.  ``level`` is "" where it is not known; ``parent`` (上级) likewise."""

    name: str
    kind: str
    level: str = ""
    self_name: str = "我单位"
    parent: str = ""

    @property
    def is_government(self) -> bool:
        """一级人民政府: bound by 条例 第五十条第四项 (考核、社会评议、责任追究)."""
        return body_kind(self.kind).is_government


class LastYear(NamedTuple):
    """Last year's figures.  ``cells`` holds the tables that were given, whole tables only."""

    cells: Cells = NOTHING
    total: Count | None = None
    problems: tuple[str, ...] = ()


class Preface(NamedTuple):
    """Contact data for the preface before 一; every field may be ""."""

    telephone: str = ""
    address: str = ""
    website: str = ""


class Lead(NamedTuple):
    """导语: what the office's own lead is built from; every part may be empty."""

    guided_by: str = ""
    carries_out: tuple[str, ...] = ()
    asked_by_superiors: str = ""
    centre_of_work: str = ""


class Pins(NamedTuple):
    """用语: phrases an office wants kept, never used, or worded its own way."""

    keep: tuple[str, ...] = ()
    ban: tuple[str, ...] = ()
    reword: Mapping[str, str] = NOTHING


class Filing(NamedTuple):
    """One office's complete input for one year.

    ``keyword_text`` is a free sentence still to be cut into themes ("" where keywords were listed).
    ``places`` gives, for a cell key or a field's dotted path (``事实.培训次数``), where it stood;
    last year's cells are under ``上年.`` + key.  ``supplements`` are own sentences by part of the
    report (a key of 补充); ``only_given``: nothing is proposed.
    """

    year: int
    body: Body
    cells: Cells
    keywords: tuple[str, ...] = ()
    keyword_text: str = ""
    given: Given = Given()
    last: LastYear | None = None
    preface: Preface | None = None
    signature: str = ""
    date: str = ""
    pins: Pins = Pins()
    lead: Lead = Lead()
    supplements: Mapping[str, tuple[str, ...]] = NOTHING
    only_given: bool | None = None
    places: Mapping[str, Place] = NOTHING
    source: str = ""
    kind: ReportKind = DISCLOSURE

    @property
    def title(self) -> str:
        """``瓦亭镇人民政府2025年政府信息公开工作年度报告``."""
        return self.kind.title(self.body.name, self.year)


# ---------------------------------------------------------------- text


class Figure(NamedTuple):
    """A number's stretch in a text, and what it counts (``label``; "" where that is not told apart)."""

    label: str
    start: int
    end: int


class Span(NamedTuple):
    """A slot's stretch in a sentence: characters ``start`` to ``end`` say ``fact``.

    ``figures`` are the numbers that were put in it, by what they count; a basis keeps those only
    that :func:`draftkit.facts.figures_in` would not find.
    """

    fact: str
    start: int
    end: int
    figures: tuple[Figure, ...] = ()


class IncompleteError(InputError):
    """An input that cannot be used.  ``filing`` is what could be read of it: cells that are refused are lacking."""

    def __init__(self, problems: Problem | Iterable[Problem], filing: Filing | None = None) -> None:
        super().__init__(problems)
        self.filing = filing


class Sentence(NamedTuple):
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


class Block(NamedTuple):
    """A paragraph, a heading or a table of the finished report (roles as in PlannedBlock)."""

    section: str
    role: str
    sentences: tuple[Sentence, ...] = ()
    table: str = ""

    @property
    def text(self) -> str:
        """The block's text as it will read."""
        return "".join(sentence.text for sentence in self.sentences)


class ReportText(NamedTuple):
    """The whole report as text: blocks in order, plus the cells its tables show."""

    title: str
    blocks: tuple[Block, ...]
    cells: Cells
    kind: ReportKind = DISCLOSURE

    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences in reading order."""
        return tuple(sentence for block in self.blocks for sentence in block.sentences)
