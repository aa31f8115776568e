"""Numbers of sub-headings and items (F11): gaps, a level in the place of another, one list in two forms."""

from __future__ import annotations

from collections.abc import Iterator

from draftkit.audit.claims.text import (
    OTHER,
    OVERVIEW,
    PROBLEMS,
    SUB_HEADING,
    Finding,
    Report,
    Section,
    Sentence,
    at,
    of_section,
    squeezed,
)
from draftkit.chinese.numerals import COUNTING, numeral, place
from draftkit.diagnostics import Severity
from draftkit.patterns import regex

_CODE = "F11"
_ITEM = regex(rf"(?:^|(?<=[。；：:;]))(?P<n>[{COUNTING}])是")
_REACH = 2000
"""Characters in which a number that stands in the middle of a sentence is looked for."""
_FIRST = regex(rf"^(?P<n>[{COUNTING}])[、.．](?!\d)")
_SECOND = regex(rf"^[（(][{COUNTING}]{{1,2}}[）)]")
_THIRD = regex(r"^\d{1,2}[.、．](?!\d)")
_FOURTH = regex(r"^[（(]\d{1,2}[）)]")


def check(report: Report) -> Iterator[Finding]:
    """The numbers in 一 and 五, level by level."""
    for number in (OVERVIEW, PROBLEMS):
        section = report.section(number)
        if section is not None:
            yield from _sub_headings(section)
            yield from _levels(report, section)
    last = report.section(OTHER)
    if last is not None:
        yield from _sub_headings(last)
    yield from _items(report)
    yield from _chapters(report)


def _paragraphs(report: Report, number: int) -> Iterator[Sentence]:
    """The first sentence of every paragraph of a section."""
    yield from (s for s in report.sentences(number, headings=True) if s.number == 1)


def _sub_headings(section: Section) -> Iterator[Finding]:
    """Sub-headings that begin at （二） or leave one out."""
    marks = [m for p in section.paragraphs if (m := SUB_HEADING.match(squeezed(p.text)))]
    numbers = [place(m["n"]) for m in marks if m["n"]]
    expected = 1
    for found in numbers:
        if found == 1 and not (section.number == OTHER and expected > 1):
            expected = 1
        if found != expected:
            shown = "、".join(f"（{numeral(n)}）" for n in numbers)
            what, fix = f"小标题的序号不连续：{shown}", "核对是否漏了一段，改正序号"
            yield of_section(section, _CODE, what, fix, Severity.WARNING)
            break
        expected = found + 1


def _levels(report: Report, section: Section) -> Iterator[Finding]:
    """一、 or （1） where （一） belongs, and 1. before （一）."""
    lines = list(_paragraphs(report, section.number))
    second = next((at for at, s in enumerate(lines) if _SECOND.match(s.plain)), len(lines))
    third = next((at for at, s in enumerate(lines) if _THIRD.match(s.plain)), len(lines))
    fourth = next((at for at, s in enumerate(lines) if _FOURTH.match(s.plain)), len(lines))
    first = next((s for s in lines if _FIRST.match(s.plain)), None)
    if first is not None:
        yield _level(first, "“一、”是各部分的序号，部分之内用“（一）”")
    elif third < second < len(lines):
        yield _level(lines[third], "“1.”排在“（一）”前面，层次倒了")
    elif fourth < min(second, third) < len(lines):
        yield _level(lines[fourth], "“（1）”是第四层的序号，这里应为“（一）”")


def _level(sentence: Sentence, what: str) -> Finding:
    fix = "层次依次用“一、”“（一）”“1.”“（1）”"
    return at(sentence, _CODE, what, fix, span=(0, 4), severity=Severity.WARNING)


_CHAPTER = regex(rf"^第(?P<n>[{COUNTING}])[，、]")


def _chapters(report: Report) -> Iterator[Finding]:
    """第一，…第二，… at the heads of paragraphs of 一: one is left out, or stands twice."""
    expected = 1
    for sentence in _paragraphs(report, OVERVIEW):
        match = _CHAPTER.match(sentence.plain)
        if match is None:
            continue
        found = place(match["n"])
        if expected > 1 and found not in (1, expected):
            what = f"序号不连续：“第{numeral(found)}”前面应是“第{numeral(expected)}”"
            fix, span = "核对是否漏了一条，改正序号", match.span()
            yield at(sentence, _CODE, what, fix, span=span, severity=Severity.WARNING)
            return
        expected = found + 1


def _items(report: Report) -> Iterator[Finding]:
    """一是…三是… in 一: one is left out, or stands twice.  A list may run through several paragraphs."""
    expected, since = 1, ""
    for sentence in report.sentences(OVERVIEW):
        text = sentence.plain
        since = since[-_REACH:] + text
        for match in _ITEM.finditer(text):
            found = place(match["n"])
            if found not in (1, expected) and f"{numeral(expected)}是" not in since:
                what = f"序号不连续：“{numeral(found)}是”前面没有“{numeral(expected)}是”"
                fix, span = "核对是否漏了一条，改正序号", match.span()
                yield at(sentence, _CODE, what, fix, span=span, severity=Severity.WARNING)
            expected, since = found + 1, text[match.start() :]
