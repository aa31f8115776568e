"""Clean drafts of many bodies in a form that can be spoilt, and spoilt drafts as the checker reads them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from draftkit.audit import within
from draftkit.audit.claims import Paragraph, Report, Section, check
from draftkit.kinds.fields import CHANNELS, PROPOSALS, TOTAL
from draftkit.model import Filing
from draftkit.pipeline import compose
from tests.support.filings import random_filing

if TYPE_CHECKING:
    from collections.abc import Callable

    from draftkit.model import Body, Number

NUMERALS = "一二三四五六"


@dataclass
class Part:
    """A section: its number, its heading, and its paragraphs with whether each is a sub-heading."""

    number: int
    heading: str
    paragraphs: list[tuple[str, bool]] = field(default_factory=list)


@dataclass
class Draft:
    """A draft that may be changed.  ``last`` is last year's section 五."""

    filing: Filing
    title: str
    parts: list[Part]
    cells: dict[str, Number]
    signature: str
    last: tuple[str, ...] = ()

    @property
    def body(self) -> Body:
        return self.filing.body

    @property
    def year(self) -> int:
        return self.filing.year

    def part(self, number: int) -> Part:
        return next(part for part in self.parts if part.number == number)

    def text(self, number: int) -> str:
        return "".join(text for text, _ in self.part(number).paragraphs)

    def add(self, number: int, sentence: str, where: str = "") -> None:
        """Put a sentence at the end of a paragraph: the first under a heading that has ``where``."""
        part = self.part(number)
        under = not where
        for at, (text, heading) in enumerate(part.paragraphs):
            if heading:
                under = under or where in text
            elif under:
                part.paragraphs[at] = (text + sentence, False)
                return
        part.paragraphs.append((sentence, False))

    def swap(self, number: int, pattern: str, new: str | Callable[[re.Match[str]], str]) -> bool:
        """Replace the first match in a section; whether there was one."""
        part = self.part(number)
        for at, (text, heading) in enumerate(part.paragraphs):
            changed, count = re.subn(pattern, new, text, count=1)
            if count and changed != text:
                part.paragraphs[at] = (changed, heading)
                return True
        return False


@lru_cache(maxsize=1024)
def _composed(seed: int) -> tuple[Filing, Draft]:
    filing = random_filing(seed)
    report = compose(filing)
    parts: list[Part] = []
    for block in report.blocks:
        if block.role == "section":
            parts.append(Part(NUMERALS.index(block.section) + 1, block.text))
        elif block.role in {"paragraph", "item", "heading2", "preface"}:
            if not parts:
                parts.append(Part(0, ""))
            parts[-1].paragraphs.append((block.text, block.role == "heading2"))
    return filing, Draft(filing, report.title, parts, dict(report.cells), filing.signature)


@lru_cache(maxsize=1024)
def clean_findings(seed: int) -> tuple[tuple[str, str], ...]:
    """What is found in the draft before anybody spoils it."""
    return tuple(findings(draft(seed)))


def draft(seed: int) -> Draft:
    """A fresh copy of the draft of a random filing."""
    filing, made = _composed(seed)
    parts = [Part(p.number, p.heading, list(p.paragraphs)) for p in made.parts]
    return Draft(filing, made.title, parts, dict(made.cells), made.signature)


def report_of(made: Draft) -> Report:
    sections = tuple(
        Section(p.number, p.heading, tuple(Paragraph(t, h) for t, h in p.paragraphs))
        for p in made.parts
    )
    return Report(
        "x.docx",
        made.title,
        made.year,
        made.body,
        sections,
        made.cells,
        signature=made.signature,
        date="",
    )


def _told_numbers(filing: Filing) -> bool:
    channels = filing.given[CHANNELS]
    return filing.given[TOTAL] is not None or any(one.number for one in channels)


def findings(made: Draft) -> list[tuple[str, str]]:
    """Codes and messages, without those about 【待填】, which a draft may well have."""
    report = report_of(made)
    last = None
    if made.last:
        earlier = Section(5, "五、存在的主要问题及改进情况", tuple(map(Paragraph, made.last)))
        last = Report("y.docx", "", made.year - 1, made.body, (earlier,))
    filing = made.filing._replace(cells=made.cells)
    found = [(f.problem.code, f.problem.what) for f in check(report, last)]
    found += [(p.code, p.what) for p in within.check(filing)]
    given = "、".join(record.satisfied for record in filing.given[PROPOSALS])
    return [
        (code, what)
        for code, what in found
        if not (code == "TODO" and "【待填" in what)
        # The office gave it, so the basis carries it.
        and not (code == "F20" and "满意率" in what and "100%" in given)
        # The office told no number of what was published, so the report has none: true, and no false alarm.
        and not (code == "F2" and "主动公开了多少" in what and not _told_numbers(made.filing))
        # The office's channels come to more than its total: true, and the draft asks about it too.
        and not (code == "F3" and "渠道各项相加" in what and comes_to_more(made.filing))
    ]


def comes_to_more(filing: Filing) -> bool:
    """Whether the channels an office gave come to more than the total it gave."""
    total = filing.given[TOTAL]
    told = [one.number.value for one in filing.given[CHANNELS] if one.number]
    return total is not None and total.exact and sum(told) > total.value
