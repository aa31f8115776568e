"""A sentence of the report as the readers of facts see it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from draftkit.chinese.widths import half_width
from draftkit.diagnostics import Place
from draftkit.sources.reports.published import PublishedReport

_COMPARISON = re.compile(
    r"[，,；;]?(?:比|较|同)?(?:上一?年度?|去年|前年|往年|同期)|同比|环比|[，,]?(?:增长|增加|减少|下降)了?\d"
)
_FORWARD = re.compile(r"下一步|计划|拟于|将(?:组织|开展|举办|召开)")
_BLANKS = re.compile(r"\s+")


class Said(NamedTuple):
    """A sentence without blanks, with where it stands; ``section`` is its section's number."""

    text: str
    section: int
    place: Place

    @property
    def own(self) -> str:
        """The part before any comparison with another year."""
        found = _COMPARISON.search(self.text)
        return self.text[: found.start()] if found else self.text

    @property
    def is_plan(self) -> bool:
        """Whether it speaks of what is still to come."""
        return bool(_FORWARD.search(self.text))


def spellings(names: Mapping[str, str]) -> dict[str, str]:
    """Each name, and what else it is called (parted by ``|``), with the name meant; the longest first, for a pattern."""
    found = {word: name for name, also in names.items() for word in f"{name}|{also}".split("|")}
    return {word: found[word] for word in sorted(found, key=len, reverse=True) if word}


def without_blanks(text: str) -> str:
    """Text without any blank, digits half-width."""
    return half_width(_BLANKS.sub("", text))


def sentences_of(report: PublishedReport) -> Iterator[Said]:
    """All sentences but those with something still to be filled in."""
    for section, paragraph in report.paragraphs():
        for sentence in paragraph.sentences:
            plain = without_blanks(sentence.text)
            if "【" not in plain:
                yield Said(plain, section.number, report.place(section, paragraph, sentence))
