"""A finished draft as a reviewing office reads it: paragraphs with their section, no tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from draftkit.kinds import disclosure
from draftkit.model import ReportText

SECTIONS = ("前言", "一", "二", "三", "四", "五", "六")
NARRATIVE = ("一", "五", "六")
PROSE_ROLES = frozenset({"paragraph", "item", "preface"})
_SUBHEADING = re.compile(r"（([一二三四五六七八九])）[^，。；：]{2,24}$")
_DATE = re.compile(r"\d{4}年\d{1,2}月\d{1,2}日")
_NUMERALS = "〇一二三四五六七八九"


class Flagged(NamedTuple):
    """A sentence under a comment that asks a person to look at it."""

    text: str
    comment: str


class Passage(NamedTuple):
    """One paragraph or heading; ``part`` is the number of the sub-heading of 一 it stands under.

    ``flagged`` are its sentences with a comment (a plain text has none).
    """

    section: str
    role: str
    text: str
    part: int = 0
    flagged: tuple[Flagged, ...] = ()

    @property
    def is_prose(self) -> bool:
        return self.role in PROSE_ROLES


Draft = Sequence[Passage]


def of_report(report: ReportText) -> list[Passage]:
    """The composer's finished text, without its tables."""
    plain = (
        Passage(
            block.section,
            block.role,
            block.text,
            flagged=tuple(Flagged(s.text, s.comment) for s in block.sentences if s.comment),
        )
        for block in report.blocks
    )
    return _with_parts(passage for passage in plain if passage.role != "table")


def of_text(text: str) -> list[Passage]:
    """Plain text, one paragraph a line; section titles as in the official form."""
    titles = dict(zip(disclosure.DISCLOSURE.headings, "一二三四五六", strict=True))
    section, found = "前言", []
    for line in filter(None, map(str.strip, text.splitlines())):
        section = titles.get(line, section)
        found.append(Passage(section, _role(line, section, titles), line))
    return _with_parts(found)


def _role(line: str, section: str, titles: dict[str, str]) -> str:
    if line in titles:
        return "section"
    if line.endswith("工作年度报告") and "，" not in line:
        return "title"
    if _SUBHEADING.match(line):
        return "heading2"
    if section == "六" and not re.search(r"[，。；]", line):
        return "date" if _DATE.fullmatch(line) else "signature"
    return "preface" if section == "前言" else "paragraph"


def _with_parts(passages: Iterator[Passage] | list[Passage]) -> list[Passage]:
    found: list[Passage] = []
    part = 0
    for passage in passages:
        if passage.section == "一" and (number := heading_number(passage)):
            part = number
        found.append(passage._replace(part=part if passage.section == "一" else 0))
    return found


def heading_number(passage: Passage) -> int:
    """3 for the heading （三）…, 0 for anything else."""
    heading = _SUBHEADING.match(passage.text) if passage.role == "heading2" else None
    return _NUMERALS.index(heading[1]) if heading else 0


def prose(draft: Draft, *sections: str) -> list[Passage]:
    """The paragraphs of these sections."""
    return [p for p in draft if p.is_prose and p.section in sections]


def joined(draft: Draft, *sections: str) -> str:
    return "\n".join(p.text for p in prose(draft, *sections))


def sentences(text: str) -> list[str]:
    """Sentences with their end mark."""
    return [s for s in re.findall(r"[^。！？\n]+[。！？]?[”）]?", text) if s.strip()]
