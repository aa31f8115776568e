"""What is to be said: messages in their order, and how each was worded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from draftkit.editions import Edition
from draftkit.facts import Fact, Facts, Listing
from draftkit.model import NOTHING, ReportText
from draftkit.tuples import NamedTuple


class Pool(NamedTuple):
    """A slot that takes some of several candidates, joined by 、: the items of a theme."""

    slot: str
    candidates: tuple[str, ...]
    take: int

    def in_order(self, items: Iterable[str]) -> tuple[str, ...]:
        """``items`` as the candidates stand: the weightiest first."""
        return tuple(sorted(items, key=self.candidates.index))


class Message(NamedTuple):
    """One thing to say.  ``id`` is unique in the report and does not depend on the wording.

    ``slots`` are facts that belong to this message alone (a theme, a problem), ``pools`` are
    slots still to be chosen.  ``because`` names the conditions that made it due and ``cells``
    what it rests on besides.  ``verbatim`` is text in the office's own words, said as it is.
    ``comment`` is what a person must confirm (the document carries it as a Word comment).
    ``optional`` messages may be left out for length, so no other sentence makes way for theirs.
    ``ends`` is the mark it ends with.  A phrase must show all of ``must``.  ``records`` are the slots of each record it speaks of (their
    facts are among ``slots``, under numbered names); ``clauses`` are what an office does, in their place:
    ids of the bank's clauses, or names of slots with its own words.
    """

    id: str
    type: str
    slots: Mapping[str, Fact] = NOTHING
    pools: tuple[Pool, ...] = ()
    because: tuple[str, ...] = ()
    cells: tuple[str, ...] = ()
    verbatim: str = ""
    comment: str = ""
    optional: bool = False
    must: tuple[str, ...] = ()
    records: tuple[frozenset[str], ...] = ()
    clauses: tuple[str, ...] = ()
    ends: str = "。"

    @property
    def shape(self) -> object:
        """What decides which phrases can say it: messages of one shape can be said alike."""
        if not (self.slots or self.pools or self.must or self.records or self.clauses):
            return self.type
        pools = tuple(pool.slot for pool in self.pools)
        return (self.type, frozenset(self.slots), pools, self.must, self.records, self.clauses)

    def filled(self, items: Sequence[str], facts: Facts) -> Mapping[str, Fact]:
        """Everything a phrase of it may show; ``items`` are what its pools gave."""
        if not self.slots and not self.pools:
            return facts.slots
        taken = self.by_pool(items)
        pools = {p.slot: Fact(p.slot, Listing(tuple(some)), self.cells) for p, some in taken}
        return {**facts.slots, **self.slots, **pools}

    def by_pool(self, items: Sequence[str]) -> Iterator[tuple[Pool, Sequence[str]]]:
        """Each pool with those of ``items`` that were taken from it; they stand one after another."""
        start = 0
        for pool in self.pools:
            taken = items[start : start + min(pool.take, len(pool.candidates))]
            start += len(taken)
            yield pool, taken


class Breaks(NamedTuple):
    """Where a paragraph is broken that comes out longer than ``room``: before the parts at these places.

    What follows stands in ``role``.  One more than twice as long is broken at the ``finer`` places, where there are any.
    """

    at: tuple[int, ...]
    role: str
    room: int
    finer: tuple[int, ...] = ()

    def of(self, length: int) -> tuple[int, ...]:
        """The places at which a paragraph of so many characters is broken."""
        if length <= self.room:
            return ()
        return self.finer if self.finer and length > 2 * self.room else self.at


class PlannedBlock(NamedTuple):
    """A paragraph (or heading) to come: its place, its level and its messages in order.

    ``role`` is one of ``title section heading2 paragraph item table signature date preface``.
    """

    section: str
    role: str
    messages: tuple[Message | Mark, ...] = ()
    table: str = ""
    breaks: Breaks | None = None


class DocumentPlan(NamedTuple):
    """Everything the report will hold, in order; ``omitted`` are messages left out for length.

    ``beside`` is as in :class:`Layout`.
    """

    blocks: tuple[PlannedBlock, ...]
    omitted: tuple[str, ...] = ()
    beside: tuple[str, ...] | None = None

    def messages(self) -> Iterator[Message]:
        """All messages in reading order."""
        for block in self.blocks:
            yield from (part for part in block.messages if isinstance(part, Message))


class Choice(NamedTuple):
    """How a message is said.

    The phrase chosen, the wording taken at each of its choice points, and what was taken from the
    message's pools, one after another; or the clauses and noun forms that were chosen for it.
    """

    phrase: str
    wordings: tuple[int, ...] = ()
    items: tuple[str, ...] = ()


UNCHOSEN = -1


class Layout(NamedTuple):
    """The form a report takes as a whole, each choice by its number in the set it was taken from.

    ``headings`` are the sub-headings of 一, ``problems`` the form of 五, ``links`` its linking words.
    ``families`` are the problems it proposes, in their order, ``omitted`` the messages left out of
    一 for its length; None where an earlier version did not record them, as ``edition``.
    ``beside`` is where the office's own sentences stand, each a sentence's key, a colon, and the id of what is before it;
    None where an earlier version put them at the end of their part.
    """

    headings: int = UNCHOSEN
    problems: int = UNCHOSEN
    links: int = UNCHOSEN
    families: tuple[str, ...] | None = None
    omitted: tuple[str, ...] | None = None
    edition: Edition | None = None
    beside: tuple[str, ...] | None = None


class Choices(NamedTuple):
    """All that was chosen for a report: its layout, and how each message is said, by message id."""

    layout: Layout = Layout()
    messages: Mapping[str, Choice] = NOTHING

    @property
    def items(self) -> tuple[str, ...]:
        """All that was taken besides phrases and wordings, in the order of the report, each once."""
        items = (item for choice in self.messages.values() for item in choice.items)
        return tuple(dict.fromkeys(items))


def choices_in(report: ReportText) -> dict[str, Choice]:
    """How the messages of a report are said."""
    said = (sentence for sentence in report.sentences() if sentence.phrase)
    return {s.id: Choice(s.phrase, s.wordings, s.items) for s in said}


class Mark(NamedTuple):
    """A fixed piece between sentences that belongs to its place, not to what is said: 一是, 1."""

    id: str
    text: str


def family_of(message_id: str) -> str | None:
    """The family of a problem that is proposed, by the id of its message; None for all others."""
    if message_id.startswith(ISSUE) and message_id.endswith(PROBLEM):
        return message_id.removeprefix(ISSUE).removesuffix(PROBLEM)
    return None


ISSUE, PROBLEM, MEASURE = "issue.", ".problem", ".measure"
"""How the id of such a message begins and ends, and how that of its measure ends."""
