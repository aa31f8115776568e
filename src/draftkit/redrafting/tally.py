"""What a redraft did, in numbers that add up, and which cell of the input moved each sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from draftkit.facts import Facts
from draftkit.merge.outcome import Merged, Outcome, Verdict
from draftkit.model import Sentence
from draftkit.pipeline import Composition
from draftkit.redrafting import inputs
from draftkit.redrafting.base import Base
from draftkit.tuples import NamedTuple

_OTHER_BANK = "词库有更新"
_COUNTED, _AROUND = "同列的条目有增减", "所在部分的内容有增减"
_CLOSING = {"signature": "署名", "date": "成文日期"}


class Fate(NamedTuple):
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


class RedraftTally(NamedTuple):
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


def tally(merged: Merged, base: Base, new: Composition) -> RedraftTally:
    """Bring verdicts and inputs together."""
    moved, said = inputs.moved_and_said(base.filing, new.filing)
    before = {} if base.report is None else {s.id: s for s in base.report.sentences()}
    after = {s.id: s for s in new.report.sentences()}
    is_other_bank = bool(base.bank) and base.bank != new.digest

    def entry(verdict: Verdict) -> Fate:
        old, now = before.get(verdict.id), after.get(verdict.id)
        both = [sentence for sentence in (old, now) if sentence is not None]
        grounds = [key for key in _unique(s.cells for s in both) if key in moved]
        reasons = _reasons(grounds, old, now, new.facts)
        because = tuple(_unique(said[key] for key in reasons))
        # A sentence that reads or stands there otherwise, though nothing behind it moved.
        texts = {one.text if one and one.message else "" for one in (old, now)}
        if is_other_bank and not grounds and len(texts) > 1:
            because = (_OTHER_BANK,)
        if not because and verdict.yours != verdict.result:
            because = _reason(verdict, said)
        return Fate(
            verdict,
            both[-1].section if both else "",
            tuple((key, *moved[key]) for key in grounds),
            because,
            now is not None and bool(now.comment),
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


def _reason(verdict: Verdict, said: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Why a line or a mark changed that rests on no input of its own."""
    if verdict.id in _CLOSING:
        return tuple(said.get(_CLOSING[verdict.id], ()))
    stays = verdict.before and verdict.now and verdict.yours and verdict.result
    return (_COUNTED,) if stays else (_AROUND,)


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
