"""What a redraft did, in numbers that add up, and which cell of the input moved each sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from draftkit.facts import Facts
from draftkit.merge.outcome import Merged, Outcome, Verdict
from draftkit.model import Filing, ReportText, Sentence
from draftkit.redrafting import inputs

_OTHER_BANK = "词库有更新"


@dataclass(frozen=True, slots=True)
class Fate:
    """One sentence or cell: what became of it, where it stands, and which inputs moved it.

    ``moved`` are all moved inputs it rests on: path, old and new value.  ``because`` says in a
    person's words which of them moved it.  ``confirm``: the document
    carries a comment that asks to confirm what it says.
    """

    verdict: Verdict
    section: str = ""
    moved: tuple[tuple[str, str, str], ...] = ()
    because: tuple[str, ...] = ()
    confirm: bool = False


@dataclass(frozen=True, slots=True)
class RedraftTally:
    """Everything that is reported.

    ``added`` counts sentences people wrote themselves, ``lines`` are headings and the like that
    moved; they are not counted.
    """

    sentences: tuple[Fate, ...]
    cells: tuple[Fate, ...]
    added: int
    lines: tuple[Fate, ...] = ()

    def counts(self, *, cells: bool = False) -> Mapping[Outcome, int]:
        """How many sentences (or cells) met each outcome."""
        entries = self.cells if cells else self.sentences
        count = Counter(entry.verdict.outcome for entry in entries)
        return {outcome: count[outcome] for outcome in Outcome}

    @property
    def waiting(self) -> tuple[Fate, ...]:
        """Everything a person has to look at."""
        entries = (*self.sentences, *self.lines, *self.cells)
        return tuple(entry for entry in entries if entry.verdict.waits)


@dataclass(frozen=True, slots=True)
class Versions:
    """Base and new as far as a tally needs them; ``facts`` are the new ones.

    ``is_other_bank``: the phrase bank changed in between.
    """

    old: Filing | None
    new: Filing
    base: ReportText | None
    report: ReportText
    facts: Facts
    is_other_bank: bool = False


def tally(merged: Merged, versions: Versions) -> RedraftTally:
    """Bring verdicts and inputs together."""
    moved = inputs.moved(versions.old, versions.new)
    said = inputs.said(versions.old, versions.new)
    before = {} if versions.base is None else {s.id: s for s in versions.base.sentences()}
    after = {s.id: s for s in versions.report.sentences()}

    def entry(verdict: Verdict) -> Fate:
        old, new = before.get(verdict.id), after.get(verdict.id)
        both = [sentence for sentence in (old, new) if sentence is not None]
        grounds = [key for key in _unique(s.cells for s in both) if key in moved]
        reasons = _reasons(grounds, old, new, versions.facts)
        because = tuple(_unique(said[key] for key in reasons))
        if versions.is_other_bank and not grounds and _is_reworded(old, new):
            because = (_OTHER_BANK,)
        return Fate(
            verdict,
            both[-1].section if both else "",
            tuple((key, *moved[key]) for key in grounds),
            because,
            new is not None and bool(new.comment),
        )

    def cell(verdict: Verdict) -> Fate:
        key = verdict.id
        if key not in moved:
            return Fate(verdict)
        return Fate(verdict, "", ((key, *moved[key]),), said[key])

    return RedraftTally(
        tuple(map(entry, merged.sentences)),
        tuple(map(cell, merged.cells)),
        merged.added,
        tuple(map(entry, merged.lines)),
    )


def _is_reworded(old: Sentence | None, new: Sentence | None) -> bool:
    """Whether it is a sentence, and reads or stands there otherwise."""
    texts = {sentence.text for sentence in (old, new) if sentence is not None and sentence.message}
    return len(texts) > 1 or (len(texts) == 1 and (old is None or new is None))


def _unique(parts: Iterable[Iterable[str]]) -> dict[str, None]:
    return dict.fromkeys(one for part in parts for one in part)


def _reasons(
    grounds: Sequence[str], old: Sentence | None, new: Sentence | None, facts: Facts
) -> Sequence[str]:
    """Those of the moved inputs a sentence rests on that are why it moved; all, where none stands out.

    A sentence that stays moved with what it shows and with conditions that came or went; that
    something else behind it moved as well is no reason.  A sentence that comes or goes does so for
    what is behind its conditions rather than for what it shows.
    """
    both = [sentence for sentence in (old, new) if sentence is not None]
    held, hold = (frozenset(s.because) if s is not None else frozenset() for s in (old, new))
    turned = {key for one in held ^ hold for key in facts.grounds.get(one.removeprefix("非 "), ())}
    shows = {
        key
        for sentence in both
        for name in sentence.facts
        if name in facts.slots
        for key in facts.slots[name].cells
    }
    if len(both) > 1:
        return [key for key in grounds if key in shows or key in turned] or grounds
    return [key for key in grounds if key not in shows or key in turned] or grounds
