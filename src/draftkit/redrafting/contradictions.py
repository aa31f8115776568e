"""What the result contradicts itself in that the edited text did not: found by our own rules before it is written.

Only errors count, and only new ones: what a person wrote before, and what our own rules say of a sentence of ours that
stands in a fresh draft as well, is not the redraft's doing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Container, Iterator, Sequence
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from draftkit.audit.claims import Finding
from draftkit.checking.reports import Checked, errors_in
from draftkit.diagnostics import InputError, errors_of
from draftkit.merge.tokens import masked
from draftkit.merge.units import split
from draftkit.model import Filing
from draftkit.ooxml.document import Block
from draftkit.ooxml.package import Package
from draftkit.sources.reports import PublishedReport, pieces_of, report_in, report_of
from draftkit.tuples import NamedTuple

if TYPE_CHECKING:  # loaded where there is something to tell
    from draftkit.word.annotate import Note

_OPEN = ("TODO", "INTERNAL")
"""Codes of what is told anyhow: 【待填】."""


class Contradiction(NamedTuple):
    """A finding in the result, and the sentence it is about ("" for a cell or the whole)."""

    finding: Finding
    sentence: str

    @property
    def text(self) -> str:
        """What a comment says of it."""
        problem = self.finding.problem
        return f"改后这里前后不一（{problem.code}）：{problem.what}。{problem.fix}。"

    @property
    def note(self) -> Note:
        """The comment."""
        from draftkit.word.annotate import Note

        found = self.finding
        return Note(found.anchor, found.start, found.excerpt, self.text)


_Key = tuple[str, str, str]
"""The code of a finding, the sentence or cells it is about, and what it says: a sentence can be wrong in two ways."""


class Reading(NamedTuple):
    """A document to be read when it is wanted: as a report (``InputError`` where it is none), and all its paragraphs."""

    report: Callable[[], PublishedReport]
    texts: Callable[[], Sequence[str]]

    @classmethod
    def of_file(cls, content: bytes, name: str) -> Reading:
        """That of a .docx in ``content``, which messages call ``name``."""
        return cls(lambda: report_in(content, Path(name)), partial(_texts_in, content, name))

    @classmethod
    def of_open(
        cls, document: Package, blocks: Sequence[Block], texts: Sequence[str], *, stays: bool
    ) -> Reading:
        """That of an open document whose body was read as ``blocks`` and ``texts``.

        One that does not stay as it is has its pieces taken at once.
        """
        pieces = cache(lambda: pieces_of(document, blocks))
        if not stays:
            pieces()
        return cls(lambda: report_of(pieces(), document.name), lambda: texts)


def _texts_in(content: bytes, name: str) -> Sequence[str]:
    from draftkit.word import annotate, opening

    return annotate.texts(opening.document(content, name))


class Change(NamedTuple):
    """A document before and after it was worked on, and what messages call it."""

    before: Reading
    after: Reading
    name: str


def new_ones(
    change: Change, filing: Filing, fresh: Callable[[], Reading], told: Collection[str] = ()
) -> list[Contradiction]:
    """The contradictions after a change that were not there before, and that a ``fresh`` draft does not have.

    ``told`` are sentences and tables that are remarked on already.
    """
    stood = frozenset(change.before.texts())
    after = _checked(change.after, change.name, filing, stood=stood)
    left = [(one, key) for one, key in _found(after, change.after) if not _is_told(one, told)]
    others: Sequence[Callable[[], Reading]] = (lambda: change.before, fresh)
    for other in others:
        if not left:  # mostly: neither of them has to be read
            break
        reading = other()
        judges = {after.judges[one.finding] for one, _ in left if one.finding in after.judges}
        checked = _checked(reading, change.name, filing, judges)
        known = _keys(_found(checked, reading))
        left = [(one, key) for one, key in left if key not in known]
    return [one for one, _ in left]


def _keys(found: list[tuple[Contradiction, _Key]]) -> Counter[_Key]:
    return Counter(key for _, key in found)


def _is_told(one: Contradiction, told: Collection[str]) -> bool:
    tables = {key.split(".")[0] for key in one.finding.problem.cells}
    if not one.sentence:
        return bool(tables & set(told))
    return any(one.sentence in text or text in one.sentence for text in told if text)


def _found(checked: Checked, reading: Reading) -> list[tuple[Contradiction, _Key]]:
    return list(_named(checked, reading.texts())) if errors_of(checked.problems) else []


def _named(checked: Checked, lines: Sequence[str]) -> Iterator[tuple[Contradiction, _Key]]:
    for finding in checked.findings:
        problem = finding.problem
        if not errors_of([problem]) or problem.code in _OPEN:
            continue
        sentence = ""
        if (finding.excerpt or not problem.cells) and 0 <= finding.anchor < len(lines):
            text = lines[finding.anchor]
            around = [text[a:b] for a, b in split(text) if a <= finding.start < b]
            sentence = "".join(around) or text
        about = masked(sentence) or ",".join(problem.cells) or masked(problem.what)
        yield Contradiction(finding, sentence), (problem.code, about, masked(problem.what))


def _checked(
    reading: Reading,
    name: str,
    filing: Filing,
    judges: Collection[str] | None = None,
    stood: Container[str] = (),
) -> Checked:
    try:
        return errors_in(reading.report(), filing, judges, stood)
    except InputError:  # no report that could be judged: nothing can be said of it
        return Checked(name, readable=False)
