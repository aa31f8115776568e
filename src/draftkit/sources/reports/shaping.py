"""Lines and tables → a report: its title, its sections, what stands before and after them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from draftkit.chinese.numerals import COUNTING, YEAR_DIGITS
from draftkit.chinese.widths import width
from draftkit.kinds.reports import ReportKind
from draftkit.patterns import compiled, regex
from draftkit.sources.reports.form_words import squeezed
from draftkit.sources.reports.headings import (
    UNKNOWN,
    Heading,
    is_clutter,
    is_page_number,
    is_sub_heading,
    is_title,
    section_heading,
)
from draftkit.sources.reports.published import (
    Paragraph,
    Piece,
    PublishedReport,
    Section,
    Table,
    Words,
)
from draftkit.sources.reports.text_tables import with_tables

_DATE = regex(
    rf"(?:\d{{4}}|[{YEAR_DIGITS}]{{4}})\s*年\s*[\d{COUNTING}]{{1,3}}\s*月\s*[\d{COUNTING}]{{1,3}}\s*日"
)
_YEAR = regex(rf"\d{{4}}|[{YEAR_DIGITS}]{{4}}(?=年)")
_CONTROL = regex("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_LONGEST_TITLE_LINE = 50
_MOST_TITLE_LINES = 4
_LONGEST_SIGNATURE = 40
_ENDS_SENTENCE = regex(r"[。！？：!?:][”）)]?\s*$")
_STARTS_ANEW = regex(rf"^(?:[\s\u3000]|[（(]?[{COUNTING}\d]{{1,2}}[）)、.．](?!\d))")
_SLACK = 6
_WRAPPED_SHARE = 0.3
_FULL = 0.7
"""A line of that share of the usual width goes on in the next, where it does not end a sentence: letters and digits take less room."""


class _Open:
    """A section that is still being filled."""

    def __init__(self, heading: Heading, line: int = 0, anchor: int = -1) -> None:
        self.heading = heading
        self.line = line
        self.anchor = anchor
        self.content: list[Paragraph | Table] = []
        self.count = 0

    def add(self, words: Words) -> None:
        text = words.text.strip()
        if text:
            self.count += 1
            heading = is_sub_heading(words.label + text)
            self.content.append(
                Paragraph(text, self.count, words.line, words.anchor, heading, words.label)
            )

    def closed(self) -> Section:
        heading = self.heading
        return Section(heading.number, heading.text, tuple(self.content), self.line, self.anchor)


def shape(pieces: Iterable[Piece], file: str, kind: str, form: ReportKind) -> PublishedReport:
    """The report of the kind ``form`` that the pieces of a file of ``kind`` (docx, txt…) make."""
    # Control characters cannot stand in a workbook or a document; a text file or web page may hold some.
    plain = (
        piece._replace(text=_CONTROL.sub("", piece.text)) if isinstance(piece, Words) else piece
        for piece in pieces
    )
    found = with_tables(plain, form)
    if kind in {"txt", "pdf"}:
        found = _unwrapped(found, form)
    found = [
        p for p in found if isinstance(p, Table) or (p.text.strip() and not is_page_number(p.text))
    ]
    sections = _without_contents(_sections(found, form))
    lead = sections[0] if sections and not sections[0].heading.number else None
    title = _take_title(lead, form) if lead is not None else _NO_TITLE
    signature, date = _take_ending(sections[-1]) if sections else ("", "")
    return PublishedReport(
        file,
        kind,
        title.text,
        tuple(s.closed() for s in sections if s.content or s.heading.number),
        title.line,
        title.anchor,
        signature,
        date,
        form,
    )


def _sections(pieces: Sequence[Piece], form: ReportKind) -> list[_Open]:
    sections = [_Open(Heading(0, ""))]
    ordinal = 1
    for piece in pieces:
        if isinstance(piece, Table):
            sections[-1].content.append(piece)
            continue
        heading = section_heading(piece.shown, ordinal, form)
        is_lower = heading is not None and any(map(_is_chinese, sections)) and _is_arabic(heading)
        if heading is None or is_lower or (heading.number == UNKNOWN and ordinal == 1):
            sections[-1].add(piece)
            continue
        ordinal = (heading.number if heading.number != UNKNOWN else ordinal) + 1
        sections.append(_Open(heading, piece.line, piece.anchor))
        if heading.rest:
            sections[-1].add(piece._replace(text=heading.rest))
    return sections


def _is_chinese(section: _Open) -> bool:
    return compiled(rf"(?:第)?[{COUNTING}]").match(section.heading.text) is not None


def _is_arabic(heading: Heading) -> bool:
    """``1、主动公开情况`` below ``一、总体情况`` is a sub-heading, whatever its words."""
    return compiled(r"\d").match(heading.text) is not None


def _without_contents(sections: list[_Open]) -> list[_Open]:
    """Without a table of contents: titles with nothing under them that come again."""
    last = {section.heading.number: at for at, section in enumerate(sections)}
    kept = []
    for at, section in enumerate(sections):
        number = section.heading.number
        again = number in range(1, UNKNOWN) and last[number] > at
        if section.content or not again:
            kept.append(section)
    return kept


# ---------------------------------------------------------------- title


_NO_TITLE = Paragraph("", 0)


def _take_title(lead: _Open, form: ReportKind) -> Paragraph:
    """Find the title in the part before 一; what stands before it is dropped, what follows is the preface."""
    lines = lead.content
    best: tuple[int, int] | None = None
    for end in range(len(lines)):
        start = _start_of_title(lines, end, form)
        if start is not None and (best is None or _has_year(lines, start, end)):
            best = start, end
    if best is None:
        _renumber(lead, 0)
        return _NO_TITLE
    start, end = best
    parts = [item for item in lines[start : end + 1] if isinstance(item, Paragraph)]
    _renumber(lead, end + 1)
    return parts[0]._replace(text="".join(p.text.strip() for p in parts))


def _start_of_title(lines: list[Paragraph | Table], end: int, form: ReportKind) -> int | None:
    """The first line of a title that ends in line ``end``: up to four short lines."""
    if not _may_be_title(lines[end]) or not compiled(r"(?:报告|年报)(?:[（(].*[）)])?$").search(
        squeezed(_plain(lines[end]))
    ):
        return None
    start = end
    while start > 0 and end - start + 1 < _MOST_TITLE_LINES:
        text = "".join(_plain(lines[at]) for at in range(start, end + 1))
        before = lines[start - 1]
        rest = compiled(r"\d{4}|年度?|政府信息公开|信息公开|工作|报告|\s").sub("", text)
        if is_title(text, form) and _has_year(lines, start, end) and len(rest) > 1:
            break
        is_other = is_title(_plain(before), form) or is_clutter(_plain(before))
        if is_other or not _may_be_title(before):
            break
        start -= 1
    text = "".join(_plain(lines[at]) for at in range(start, end + 1))
    if is_title(text, form) and not _has_year(lines, start, end):
        return end if is_title(_plain(lines[end]), form) else start
    return start if is_title(text, form) else None


def _plain(item: Paragraph | Table) -> str:
    return item.text if isinstance(item, Paragraph) else ""


_OF_THE_PAGE = regex(
    "(?:索引号|信息分类|主题分类|发布机构|发文机关|公开方式|公开主体|发文日期|成文日期|生成日期|发布日期|发布时间|信息来源|来源|文号|浏览次数|有效性)[：:]"
)
"""What the head of a web page tells of a paper."""


def _may_be_title(item: Paragraph | Table) -> bool:
    return (
        isinstance(item, Paragraph)
        and len(item.text) <= _LONGEST_TITLE_LINE
        and not compiled(r"[。；>»]").search(item.text)
        and not _OF_THE_PAGE.search("".join(item.text.split()))
    )


def _has_year(lines: list[Paragraph | Table], start: int, end: int) -> bool:
    return bool(_YEAR.search("".join(_plain(lines[at]) for at in range(start, end + 1))))


def _renumber(section: _Open, first: int) -> None:
    """Drop what stands before ``first`` and lines of the web page; number the rest anew."""
    kept = section.content[first:]
    section.content, section.count = [], 0
    for item in kept:
        if isinstance(item, Table):
            section.content.append(item)
        elif not is_clutter(item.text):
            section.count += 1
            section.content.append(item._replace(number=section.count))


# ---------------------------------------------------------------- ending


def _take_ending(last: _Open) -> tuple[str, str]:
    """Signature and date after the last section, which are taken out of it, and so is the rest of a web page."""
    if not last.heading.number:
        return "", ""
    clutter = (i for i, item in enumerate(last.content) if is_clutter(_plain(item)))
    first = next(clutter, len(last.content))
    tables = [item for item in last.content[first:] if isinstance(item, Table)]
    last.content = [*last.content[:first], *tables]
    texts = [at for at, item in enumerate(last.content) if isinstance(item, Paragraph)]
    dates = [at for at in texts if _DATE.fullmatch(_plain(last.content[at]).strip())]
    if not dates:
        return "", ""
    at = dates[-1]
    date = _plain(last.content[at])
    before = [i for i in texts if i < at]
    signature = _signature(last.content, before)
    taken = {at, *signature}
    name = "".join(_plain(last.content[i]).strip() for i in sorted(signature))
    last.content = [item for i, item in enumerate(last.content) if i not in taken]
    return name, "".join(date.split())


def _signature(content: list[Paragraph | Table], before: list[int]) -> list[int]:
    """The lines just before the date that are a name: short, without punctuation (several of one Word paragraph)."""
    if not before or not _is_name(_plain(content[before[-1]])):
        return []
    found = [before[-1]]
    anchor = getattr(content[before[-1]], "anchor", -1)
    for at in reversed(before[:-1]):
        same = anchor >= 0 and getattr(content[at], "anchor", -1) == anchor
        if not same or not _is_name(_plain(content[at])):
            break
        found.append(at)
    return found


def _is_name(text: str) -> bool:
    return len(text) <= _LONGEST_SIGNATURE and not compiled(r"[。，；：、？！]").search(text)


# ---------------------------------------------------------------- wrapped lines


def _usual_width(widths: list[int]) -> int:
    """The width at which lines are broken, which three lines show and many have; a few may be wider.  0 for none."""
    for widest in sorted(set(widths), reverse=True):
        near = sum(widest - _SLACK <= one <= widest for one in widths)
        wider = sum(one > widest for one in widths)
        if wider > near:
            break
        if near >= 3 and near / len(widths) >= _WRAPPED_SHARE:  # noqa: PLR2004
            return widest
    return 0


def _answers_first(before: str, line: str) -> bool:
    """Whether a line tells what will be done about the first of several problems, with which the lines before it end.

    ``一是……不够均衡。`` may fill its line to the end, and then looks like the end of a paragraph.
    """
    return line.startswith(_LINKS) and _ENDS_WITH_FIRST.search(before.rstrip()) is not None


_LINKS = ("下一步", "今后", "下一年度", "改进措施", "整改措施")
_ENDS_WITH_FIRST = regex("。一是[^。；]{2,60}。$")


def _unwrapped(pieces: list[Piece], form: ReportKind) -> list[Piece]:
    """Lines broken at a fixed width put together again; a file with one paragraph a line stays as it is."""
    pieces = [p for p in pieces if isinstance(p, Table) or not is_page_number(p.text)]
    widths = [width(p.text.rstrip()) for p in pieces if isinstance(p, Words) and p.text.strip()]
    usual = _usual_width(widths)
    found: list[Piece] = []
    full = False
    for piece in pieces:
        if not isinstance(piece, Words):
            found.append(piece)
            full = False
            continue
        text = piece.text.rstrip()
        before = found[-1] if found else None
        goes_on = full or (isinstance(before, Words) and _answers_first(before.text, text))
        joins = (
            goes_on
            and text
            and not _STARTS_ANEW.match(text)
            and not section_heading(text, kind=form)
        )
        if joins and usual and isinstance(found[-1], Words):
            found[-1] = found[-1]._replace(text=found[-1].text.rstrip() + text)
        else:
            found.append(piece)
        full = bool(usual) and width(text) >= usual * _FULL and not _ENDS_SENTENCE.search(text)
        full = full and not section_heading(text, kind=form) and not is_title(text, form)
        full = full and not is_sub_heading(text)
    return found
