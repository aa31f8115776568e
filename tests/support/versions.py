"""Small reports in few words: three versions to be merged, and what came of it.

A sentence is written ``本年收到{新收=12}件。``: the stretch shows the fact of that name.  A name that
begins with ``-`` is a fixed piece before the next sentence (一是), one with ``#`` a heading.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from draftkit.kinds.disclosure import DISCLOSURE
from draftkit.manuscript import Manuscript, Paragraph, apply
from draftkit.merge.outcome import Flag, Merged, Verdict
from draftkit.merge.three_way import Version, merge
from draftkit.merge.units import Unit, units_of
from draftkit.model import Block, ReportText, Sentence, Span

_SLOT = re.compile(r"\{(.+?)=(.*?)\}")
ZEROS = dict.fromkeys(DISCLOSURE.cells, "0")


def sentence(name: str, written: str) -> Sentence:
    text, spans, at = "", [], 0
    for match in _SLOT.finditer(written):
        text += written[at : match.start()]
        spans.append(Span(match[1], len(text), len(text) + len(match[2])))
        text += match[2]
        at = match.end()
    text += written[at:]
    message = "" if name[0] in "-#" else name
    return Sentence(name, text, "一", message=message, phrase=message, spans=tuple(spans))


def version(*blocks: dict[str, str], role: str = "paragraph", **cells: str) -> Version:
    """A paragraph a mapping; one whose only name begins with # is a heading."""
    made = []
    for block in blocks:
        sentences = tuple(sentence(name, text) for name, text in block.items())
        headed = len(sentences) == 1 and sentences[0].id[0] == "#"
        made.append(Block("一", "heading2" if headed else role, sentences))
    named = {key.replace("_", "."): value for key, value in cells.items()}
    report = ReportText("报告", tuple(made), {})
    return Version(report, {**ZEROS, **named}, units_of(report))


def unit(name: str, written: str) -> Unit:
    (made,) = units_of(version({name: written}).report)
    return made


def edited(*texts: str | Paragraph, **cells: str | None) -> Manuscript:
    """What a person left; a cell that is None is no longer there."""
    paragraphs = tuple(Paragraph(t) if isinstance(t, str) else t for t in texts)
    named = {**ZEROS, **{key.replace("_", "."): value for key, value in cells.items()}}
    return Manuscript(paragraphs, {key: value for key, value in named.items() if value is not None})


@dataclass(frozen=True)
class Result:
    """What stands in the document afterwards, and what was said about it."""

    merged: Merged
    texts: tuple[str, ...]

    @property
    def remarks(self) -> tuple[str, ...]:
        return tuple(remark.text for remark in self.merged.revision.remarks)

    def of(self, name: str) -> Verdict:
        return next(verdict for verdict in self.merged.sentences if verdict.id == name)


def merged(
    base: Version, manuscript: Manuscript, new: Version, told: frozenset[Flag] = frozenset()
) -> Result:
    done = merge(base, manuscript, new, told=told)
    after = apply(done.revision, manuscript)
    return Result(done, tuple(paragraph.text for paragraph in after.paragraphs))
