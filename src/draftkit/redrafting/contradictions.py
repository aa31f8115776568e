"""What the result contradicts itself in that the edited text did not: found by our own rules before it is written.

Only errors count, and only new ones: what a person wrote before, and what our own rules say of a sentence of ours that
stands in a fresh draft as well, is not the redraft's doing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence

from draftkit.audit.claims import Finding
from draftkit.checking.reports import Checked, errors_in
from draftkit.diagnostics import InputError, errors_of
from draftkit.merge.tokens import masked
from draftkit.merge.units import split
from draftkit.model import Filing
from draftkit.tuples import NamedTuple
from draftkit.word import annotate, opening
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
        found = self.finding
        return Note(found.anchor, found.start, found.excerpt, self.text)


_Key = tuple[str, str, str]
"""The code of a finding, the sentence or cells it is about, and what it says: a sentence can be wrong in two ways."""


class Reading(NamedTuple):
    """A document as a file, and all its paragraphs where they are known."""

    content: bytes
    texts: Sequence[str] = ()


class Change(NamedTuple):
    """A document before and after it was worked on, and what messages call it."""

    before: Reading
    after: Reading
    name: str


def new_ones(
    change: Change, filing: Filing, fresh: Callable[[], bytes], told: Collection[str] = ()
) -> list[Contradiction]:
    """The contradictions after a change that were not there before, and that a ``fresh`` draft does not have.

    ``told`` are sentences and tables that are remarked on already.
    """
    found = _found(change.after, change.name, filing)
    left = [(one, key) for one, key in found if not _is_told(one, told)]
    if not left:  # mostly: neither of the others has to be read
        return []
    known = _keys(_found(change.before, change.name, filing))
    left = [(one, key) for one, key in left if key not in known]
    if not left:
        return []
    ours = _keys(_found(Reading(fresh()), change.name, filing))
    return [one for one, key in left if key not in ours]


def _keys(found: list[tuple[Contradiction, _Key]]) -> Counter[_Key]:
    return Counter(key for _, key in found)


def _is_told(one: Contradiction, told: Collection[str]) -> bool:
    tables = {key.split(".")[0] for key in one.finding.problem.cells}
    if not one.sentence:
        return bool(tables & set(told))
    return any(one.sentence in text or text in one.sentence for text in told if text)


def _found(reading: Reading, name: str, filing: Filing) -> list[tuple[Contradiction, _Key]]:
    checked = _checked(reading.content, name, filing)
    if not errors_of(checked.problems):
        return []
    lines = reading.texts or annotate.texts(opening.document(reading.content, name))
    return list(_named(checked, lines))


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


def _checked(content: bytes, name: str, filing: Filing) -> Checked:
    try:
        return errors_in(content, name, filing)
    except InputError:  # no report that could be judged: nothing can be said of it
        return Checked(name, readable=False)
