"""A report as its checker sees it: sections of paragraphs with their places, and the numbers of its tables.

The rules read *squeezed* sentences: digits half-width, the punctuation of Chinese full-width, blanks left out, since
published reports break words with blanks anywhere and many have lost their full-width marks on the way to a web page.
Every squeezed character knows where it stood, so that a finding can be shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cached_property
from types import MappingProxyType

from draftkit.audit.claims.mistyped import Pairs
from draftkit.chinese.numerals import COUNTING
from draftkit.chinese.sentences import published_sentences
from draftkit.chinese.widths import half_width
from draftkit.diagnostics import Place, Problem, Severity
from draftkit.kinds.disclosure import DISCLOSURE
from draftkit.kinds.reports import ReportKind
from draftkit.model import Body, Cells
from draftkit.patterns import regex
from draftkit.tuples import NamedTuple

_BLANKS = frozenset(" \t\r\n\u3000\xa0\u200b\u2002\u2003\u2009\ufeff")
_BLANK = regex(f"[{''.join(sorted(_BLANKS))}]+")
_SHOWN = 36
"""A quotation in a message is no longer than this."""

PREFACE, OVERVIEW, PROBLEMS, OTHER, UNKNOWN = 0, 1, 5, 6, 7
PROSE = (PREFACE, OVERVIEW, 2, 3, 4, PROBLEMS, OTHER, UNKNOWN)


class Paragraph(NamedTuple):
    """A paragraph as it stands.  ``anchor`` is the number of its ``w:p`` in a .docx, -1 elsewhere.

    ``heading`` marks a sub-heading that stands alone, ``place`` is where a message points.
    """

    text: str
    heading: bool = False
    place: Place = Place()
    anchor: int = -1


class Section(NamedTuple):
    """``number`` is 1–6 by its title, 0 for the part before 一, 7 for a title the form does not know.

    ``grids`` are the rows of its tables as they stand, cell by cell.
    """

    number: int
    heading: str
    paragraphs: tuple[Paragraph, ...] = ()
    place: Place = Place()
    anchor: int = -1
    tables: int = 0
    grids: tuple[tuple[tuple[str, ...], ...], ...] = ()


class _Sentence(NamedTuple):
    text: str
    section: Section
    paragraph: Paragraph
    start: int
    number: int


class Sentence(_Sentence):
    """One sentence with its section, paragraph, and its number in the paragraph."""

    @cached_property
    def plain(self) -> str:
        """The sentence squeezed."""
        return squeezed(self.text)

    @cached_property
    def raw(self) -> str:
        """The sentence squeezed, its punctuation as it stands: character by character beside ``plain``."""
        return _without_blanks(self.text)

    @cached_property
    def _offsets(self) -> tuple[int, ...]:
        return tuple(i for i, char in enumerate(self.text) if char not in _BLANKS)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where characters ``start`` to ``end`` of the squeezed sentence stand in the paragraph."""
        if not self._offsets:
            return self.start, self.start
        first = self._offsets[min(start, len(self._offsets) - 1)]
        last = self._offsets[min(max(end - 1, start), len(self._offsets) - 1)]
        return self.start + first, self.start + last + 1


class Finding(NamedTuple):
    """A problem, the sentence's words it is about, and where these stand (for a comment in a .docx).

    ``anchor`` is the paragraph, ``start`` and ``end`` are offsets in its text; -1 stands for "no paragraph".
    ``sentence`` is the whole sentence, "" for a finding about a section, a table or the report.  ``pairs`` are the numbers
    of a relation that does not hold, with what each would have to be.
    """

    problem: Problem
    excerpt: str = ""
    anchor: int = -1
    start: int = 0
    end: int = 0
    sentence: str = ""
    pairs: Pairs = ()


def asked(finding: Finding) -> Finding:
    """The same finding, but only as a question."""
    return finding._replace(problem=finding.problem._replace(severity=Severity.WARNING))


class Before(NamedTuple):
    """Last year's figures as far as they are known: cells of the tables, and 主动公开总数 where it is exact."""

    cells: Cells = MappingProxyType({})
    published: Decimal | None = None


class Tail(NamedTuple):
    """Where a text ends before its last part does: its last section and paragraph, and whether it stops in the middle.

    ``paragraph`` is ``None`` where a title or a table stands last.  Where it is not ``sure``, the text ends with a whole
    sentence: it may be a part of the report, or the whole of one that lacks the rest.
    """

    section: Section
    paragraph: Paragraph | None
    sure: bool


_NONE = regex(r"(?:暂?无|没有|不存在)(?:其他)?(?:需要?报告的?)?(?:事项|问题|情况)?|/|-+|—+")
_ENDED = regex(r"[。！？；…”）)》】.!?]$")


class _Report(NamedTuple):
    file: str
    title: str
    year: int
    body: Body
    sections: tuple[Section, ...]
    cells: Cells = MappingProxyType({})
    places: Mapping[str, Place] = MappingProxyType({})
    anchors: Mapping[str, int] = MappingProxyType({})
    signature: str = ""
    date: str = ""
    title_anchor: int = -1
    published: Decimal | None = None
    before: Before = Before()
    kind: ReportKind = DISCLOSURE
    copied: bool = False


class Report(_Report):
    """Everything that is judged.  ``cells`` may have gaps: what could not be read is not judged.

    ``published`` is 主动公开总数 where the text gives it exactly; ``before`` is what is known of last year.
    ``copied`` tells that it is plain text: perhaps a part of a report only, and perhaps without the tables it has.
    """

    @cached_property
    def tail(self) -> Tail | None:
        """Where a copied text ends too early, ``None`` where it goes to the end, and for every other file."""
        if not self.copied or not self.sections or self.signature or self.date:
            return None
        last = self.sections[-1]
        paragraph = last.paragraphs[-1] if last.paragraphs and not last.tables else None
        sure = paragraph is None or not _ENDED.search(paragraph.text.strip())
        if any(one.number == len(self.kind.sections) for one in self.sections):
            goes_on = paragraph is not None and sure and not _NONE.fullmatch(paragraph.text.strip())
            return Tail(last, paragraph, sure=True) if goes_on else None
        return Tail(last, paragraph, sure)

    def is_open(self, number: int) -> bool:
        """Whether the text ends within the section ``number``, so that nothing can be said to be missing there."""
        return self.tail is not None and self.tail.section.number == number

    def is_cut(self, sentence: Sentence) -> bool:
        """Whether ``sentence`` is the one in whose middle the text stops."""
        tail = self.tail
        if tail is None or not tail.sure or sentence.paragraph is not tail.paragraph:
            return False
        end = sentence.start + len(sentence.text.rstrip())
        return end >= len(sentence.paragraph.text.rstrip())

    def section(self, number: int) -> Section | None:
        """The first section of that number."""
        return next((section for section in self.sections if section.number == number), None)

    @cached_property
    def all_sentences(self) -> tuple[Sentence, ...]:
        """Every sentence of every paragraph, sub-headings included, in reading order."""
        return tuple(
            sentence
            for section in self.sections
            for paragraph in section.paragraphs
            for sentence in sentences_of(section, paragraph)
        )

    def sentences(self, *numbers: int, headings: bool = False) -> Iterator[Sentence]:
        """The sentences of the sections ``numbers`` (all without any); sub-headings only where wanted."""
        for sentence in self.all_sentences:
            if numbers and sentence.section.number not in numbers:
                continue
            if headings or not sentence.paragraph.heading:
                yield sentence

    def text_of(self, *numbers: int) -> str:
        """The squeezed text of some sections, one sentence after another."""
        return "".join(s.plain for s in self.sentences(*numbers, headings=True))


class Part(NamedTuple):
    """What stands under a sub-heading of a section: the heading's words, its sentences, and whether it is the last."""

    words: str
    sentences: tuple[Sentence, ...]
    last: bool


SUB_HEADING = regex(
    rf"^(?:[（(](?P<n>[{COUNTING}]{{1,2}})[）)]|(?P<d>\d)[.、．])(?P<words>[^。，；：:\n]{{2,30}})"
)
"""The beginning of a paragraph with a number: （一）主动公开情况, or 1.主动公开."""


def parts_of(report: Report, number: int) -> tuple[Part, ...]:
    """The parts of a section by its sub-headings, those that begin a paragraph included; what stands before is left out."""
    found: list[tuple[str, list[Sentence]]] = []
    for sentence in report.sentences(number, headings=True):
        head = SUB_HEADING.match(sentence.plain) if sentence.number == 1 else None
        if head:
            found.append((head["words"], []))
        if found:
            found[-1][1].append(sentence)
    return tuple(
        Part(words, tuple(own), last=at == len(found)) for at, (words, own) in enumerate(found, 1)
    )


def sentences_of(section: Section, paragraph: Paragraph) -> Iterator[Sentence]:
    """The paragraph cut after 。！？ (closing quotation marks and brackets stay with the sentence)."""
    for number, (start, text) in enumerate(published_sentences(paragraph.text), start=1):
        yield Sentence(text, section, paragraph, start, number)


_HALF_MARK = regex(r"(?<=[^\x00-\x7f])[,;:!?()]|[,;:!?()](?=[^\x00-\x7f])|\)$")
_FULL_MARK = dict(zip(",;:!?()", "，；：！？（）", strict=True))


def squeezed(text: str) -> str:
    """``text`` without blanks, its digits half-width, its punctuation full-width where it is that of Chinese."""
    return _HALF_MARK.sub(lambda mark: _FULL_MARK[mark[0]], _without_blanks(text))


def _without_blanks(text: str) -> str:
    return half_width(_BLANK.sub("", text)).replace("〇", "零")


def shortened(text: str) -> str:
    """``text`` short enough for a message."""
    plain = text.strip()
    return plain if len(plain) <= _SHOWN else f"{plain[: _SHOWN - 1]}…"


_LARGE = (("亿", Decimal(100_000_000)), ("万", Decimal(10_000)))
_TOLD = regex(r"\d+(?:\.\d+)?(?:[万亿](?!元))?")
_PLACES = 2
"""Digits behind the point of a number told in 万."""


def as_told(value: Decimal, text: str) -> str:
    """A number as a message about ``text`` shows it: in 万 where the text tells it, or what it comes of, so."""
    plain = f"{value.normalize():f}"
    if plain in _TOLD.findall(text.replace(",", "")):
        return plain
    for word, factor in _LARGE:
        short = f"{(value / factor).normalize():f}"
        if word in text and len(short.partition(".")[2]) <= _PLACES and value:
            return f"{short}{word}"
    return plain


def at(
    sentence: Sentence,
    code: str,
    what: str,
    fix: str,
    *,
    span: tuple[int, int] | None = None,
    severity: Severity = Severity.ERROR,
    cells: tuple[str, ...] = (),
    pairs: Pairs = (),
) -> Finding:
    """A finding about a sentence; ``span`` are characters of the squeezed sentence, ``pairs`` the numbers that do not fit."""
    start, end = sentence.span(*(span or (0, len(sentence.plain))))
    excerpt = sentence.paragraph.text[start:end].strip()
    place = sentence.paragraph.place
    label = f"{place.label}第 {sentence.number} 句" if place.label else ""
    place = Place(place.file, place.sheet, place.cell, place.line, place.column, label)
    shown = _around(sentence, start, end)
    problem = Problem(code, f"“{shown}”：{what}", fix, place, severity, cells)
    anchor = sentence.paragraph.anchor
    return Finding(problem, excerpt, anchor, start, end, sentence.text.strip(), pairs)


def told_otherwise(
    sentence: Sentence, first: str, words: str, span: tuple[int, int], pairs: Pairs = ()
) -> Finding:
    """A question (F3) whether ``words`` are of what was told before as ``first``, which has another number, month or name."""
    what = f"前面说“{first}”，这里说“{words}”，说的是同一件事吗"
    fix, severity = "核对；说的不是一回事的，写明各是什么", Severity.WARNING
    return at(sentence, "F3", what, fix, span=span, severity=severity, pairs=pairs)


def at_odds(sentence: Sentence, code: str, what: str, span: tuple[int, int]) -> Finding:
    """A question about two places of a report that cannot both be so."""
    return at(sentence, code, what, "核对，前后一致", span=span, severity=Severity.WARNING)


def _around(sentence: Sentence, start: int, end: int) -> str:
    """The words a finding is about; a very short stretch with some of its neighbourhood."""
    text = sentence.paragraph.text
    if end - start < 8:  # noqa: PLR2004  # a number or a mark alone tells nothing
        first, last = sentence.start, sentence.start + len(sentence.text)
        start, end = max(first, start - 10), min(last, end + 8)
    return shortened(text[start:end])


def of_section(
    section: Section, code: str, what: str, fix: str, severity: Severity = Severity.ERROR
) -> Finding:
    """A finding about a section as a whole."""
    place = section.place
    problem = Problem(code, what, fix, place, severity)
    return Finding(problem, section.heading, section.anchor, 0, len(section.heading))


_LIKE_A_TITLE = regex(
    r"[\u3400-\u9fff]{2,30}20\d\d年度?[\u3400-\u9fff]{0,8}公开[\u3400-\u9fff]{0,8}报告"
)


def misnamed(report: Report) -> str:
    """The first line where it stands for a title that was not known as one: ``甲局2025年政府信息工作公开年度报告``."""
    first = next((p for s in report.sections if s.number == PREFACE for p in s.paragraphs), None)
    line = "" if first is None or report.title else squeezed(first.text)
    return line if _LIKE_A_TITLE.fullmatch(line) else ""


def of_report(
    report: Report, code: str, what: str, fix: str, severity: Severity = Severity.ERROR
) -> Finding:
    """A finding about the report as a whole."""
    problem = Problem(code, what, fix, Place(report.file, label="全文"), severity)
    return Finding(problem, report.title, report.title_anchor, 0, len(report.title))


def at_cell(
    report: Report,
    key: str,
    problem: Problem,
) -> Finding:
    """A finding about a cell of the tables."""
    return Finding(problem, "", report.anchors.get(key, -1), 0, 0)
