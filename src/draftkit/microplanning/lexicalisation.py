"""Lexicalisation: a phrase for every message.

Choices an earlier draft made are kept first.  The others go by rendezvous hashing over body,
year, message and phrase, so that a choice moves only when its own message or its own
alternatives change.  Three rules look sideways: no phrase twice in a report, and within a
paragraph no two sentences that open alike, and none that says 全年 or 2025年 behind a first one that
does, while another phrase is at hand.  Where such a rule turned a choice, the sentence also rests on the grounds of the sentence it
made way for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from draftkit.chance import anew, mix, stable_hash
from draftkit.chinese.subjects import speaks_for_itself
from draftkit.facts import Facts, Listing
from draftkit.microplanning import pairs
from draftkit.microplanning.seams import doubles, ends_of, of_nouns, says_twice
from draftkit.microplanning.subjects import SELF, led_by_self
from draftkit.microplanning.wordings import (
    OPENING,
    THE_YEAR,
    foreign,
    held,
    opening_of,
    preferred,
    side_of,
    tells_year,
)
from draftkit.model import NOTHING, Pins
from draftkit.phrasebank.answers import answering
from draftkit.phrasebank.schema import Phrase
from draftkit.phrasebank.selection import Eligible
from draftkit.phrasebank.textplan import Lexicalised, TextBlock, TextPlan
from draftkit.plans import (
    MEASURE,
    PROBLEM,
    Choice,
    DocumentPlan,
    Mark,
    Message,
    PlannedBlock,
    family_of,
)
from draftkit.tuples import NamedTuple

if TYPE_CHECKING:  # what only a batch has
    from draftkit.microplanning.neighbours import Neighbours
    from draftkit.microplanning.worder import Worded
_ENOUGH = 4
"""Phrases among which the bodies of a county can choose."""
AREAS = "领域"
"""The slot of the keywords as fields of published information."""


Ranked = dict[str, tuple[Message, Sequence[Phrase]]]
"""By its id, a message and the phrases that suit it, best first."""


class Speaker(NamedTuple):
    """Who chooses: the 类别, a seed from body and year, what was chosen before, and the pins.

    ``neighbours`` is what the other bodies of its county chose so far, in a batch.  ``ranked`` keeps the phrases that
    suit a message in this body's order, since a body of a county may choose twice.  ``before`` are its seeds of earlier
    years: no report reads like the one of the year before.
    """

    kind: str
    seed: int
    previous: Mapping[str, Choice] = NOTHING
    pins: Pins = Pins()
    neighbours: Neighbours | None = None
    ranked: Ranked | None = None
    before: tuple[int, ...] = ()


def lexicalise(plan: DocumentPlan, eligible: Eligible, speaker: Speaker) -> TextPlan:
    """Choose a phrase for every message.

    Raises LookupError naming the message where the bank has no phrase for its case; the shipped
    bank is linted against that, an office's own additions can only add.
    """
    return _Chooser(eligible, speaker).run(plan)


def tell(plan: TextPlan, facts: Facts, neighbours: Neighbours) -> None:
    """Let the other bodies of the county know of a text that was planned without them."""
    for block in plan.blocks:
        said = [part for part in block.parts if isinstance(part, Lexicalised)]
        beside = _beside([one.message for one in said])
        for one in sorted(said, key=lambda one: one.message.optional):  # as they were chosen
            _tell(neighbours, facts, beside, one)


def _beside(messages: Sequence[Message]) -> dict[str, tuple[str, str]]:
    """For each message of a block, by id, the ids of those before and after it ("" at the ends)."""
    ids = ["", *(message.id for message in messages), ""]
    return {at: (before, after) for before, at, after in zip(ids, ids[1:], ids[2:], strict=False)}


def _tell(
    neighbours: Neighbours, facts: Facts, beside: Mapping[str, tuple[str, str]], one: Lexicalised
) -> None:
    """Let the neighbours know of a sentence that was chosen without them."""
    if one.phrase is None:
        return
    message, choice = one.message, one.choice
    slots = message.filled(choice.items, facts)
    between = neighbours.between(*beside[message.id])
    _take(neighbours, one, neighbours.as_said(one.phrase, choice.wordings, slots, between))


def _take(neighbours: Neighbours, one: Lexicalised, said: Worded) -> None:
    neighbours.take(one.message.id, said)
    for _, items in one.message.by_pool(one.choice.items):
        neighbours.take_items(items)


class _Chooser:
    def __init__(self, eligible: Eligible, speaker: Speaker) -> None:
        self.eligible = eligible
        self.facts = eligible.facts
        self.speaker = speaker
        self.joints = eligible.bank.indices.joints
        self.used: set[str] = set()
        self.moved: dict[str, tuple[str, ...]] = {}
        self.named: set[str] = set()
        self.kept: dict[str, Phrase] = {}
        self.beside: dict[str, tuple[str, str]] = {}
        self.problems: dict[str, pairs.Problem] = {}
        self.foreign = foreign(speaker.seed)

    def run(self, plan: DocumentPlan) -> TextPlan:
        self._reserve(plan)
        return TextPlan(tuple(self._block(block) for block in plan.blocks))

    # ------------------------------------------------------------ earlier choices

    def _reserve(self, plan: DocumentPlan) -> None:
        if not self.speaker.previous:
            return
        messages = [message for message in plan.messages() if not message.verbatim]
        for message in messages:
            earlier = self.speaker.previous.get(message.id)
            if earlier is None:
                continue
            candidates = self._candidates(message)
            phrase = next((p for p in candidates if p.id == earlier.phrase), None)
            if phrase is None and earlier.phrase not in self.speaker.pins.ban:
                phrase = self.eligible.said_before(message, earlier.phrase)
            if phrase is not None:
                self.kept[message.id] = phrase
                self.used.add(phrase.id)
        if pinned := set(self.speaker.pins.keep) - self.used:
            self._give_way(messages, pinned)

    def _give_way(self, messages: Iterable[Message], pinned: set[str]) -> None:
        """A phrase pinned since then takes the place of an earlier choice: of the first it fits."""
        for message in messages:
            earlier = self.kept.get(message.id)
            if earlier is not None and earlier.id in self.speaker.pins.keep:
                continue
            phrase = next((p for p in self._candidates(message) if p.id in pinned), None)
            if phrase is None:
                continue
            pinned.discard(phrase.id)
            if earlier is not None:
                self.used.discard(earlier.id)
                self.used.add(phrase.id)
                self.kept[message.id] = phrase

    # ------------------------------------------------------------ one block

    def _block(self, block: PlannedBlock) -> TextBlock:
        openings: dict[str, tuple[str, ...]] = {}
        said: dict[str, Lexicalised] = {}
        messages = [m for m in block.messages if isinstance(m, Message)]
        self.beside = _beside(messages)
        # Optional ones last: what they say must not move what has to be said.
        for message in sorted(messages, key=lambda m: m.optional):
            chosen = said[message.id] = self._choose(message, openings)
            self._note_problem(chosen)
            if not message.optional:
                self._note_opening(chosen, openings)
        parts = tuple(m if isinstance(m, Mark) else said[m.id] for m in block.messages)
        return TextBlock(block.section, block.role, parts, block.table, block.breaks)

    def _choose(self, message: Message, openings: Mapping[str, tuple[str, ...]]) -> Lexicalised:
        if message.verbatim:
            return Lexicalised(message, None, Choice(""))
        base = mix(self.speaker.seed, stable_hash(message.id))
        kept, neighbours = self.kept.get(message.id), self.speaker.neighbours
        if kept is None and neighbours is not None:
            return self._apart(message, base, openings, neighbours)
        phrase, cells = (kept, ()) if kept else self._best(message, base, openings)
        one = self._said(message, phrase, self._wording(message, phrase, base), cells)
        if neighbours is not None:
            _tell(neighbours, self.facts, self.beside, one)
        return one

    def _said(
        self, message: Message, phrase: Phrase, choice: Choice, cells: tuple[str, ...] = ()
    ) -> Lexicalised:
        self.used.add(phrase.id)
        if cells:
            self.moved[phrase.id] = cells
        if taken := self._taken(message):
            choice = choice._replace(items=taken)
        return Lexicalised(message, phrase, choice, cells)

    def _taken(self, message: Message) -> tuple[str, ...]:
        """What was chosen for a message before its phrase: clauses of practices, noun forms of keywords."""
        if AREAS not in message.must:
            return message.clauses
        value = self.facts.slots[AREAS].value
        return tuple(map(str, value.values)) if isinstance(value, Listing) else ()

    def _apart(
        self,
        message: Message,
        base: int,
        openings: Mapping[str, tuple[str, ...]],
        neighbours: Neighbours,
    ) -> Lexicalised:
        """The choice that keeps this body apart from its neighbours, within the same two rules."""
        fresh = self._fresh(message, base)
        items = tuple(item for pool in message.pools for item in neighbours.items(pool, base))
        slots = message.filled(items, self.facts)
        between = neighbours.between(*self.beside[message.id])

        def opens_alike(phrase: Phrase) -> bool:
            wordings = self._preferred(phrase, base)
            if opening_of(phrase.plain, wordings, message, merged=False) in openings:
                return True
            if self._stammers(phrase, base, message):
                return True
            return self._side(phrase, base, message) in openings

        if fresh[0].id in self.speaker.pins.keep:
            indices = self._indices(fresh[0], base)
            said = neighbours.as_said(fresh[0], indices, slots, between)
        else:
            avoid = opens_alike if openings else None
            said = neighbours.worded(fresh, base, slots, avoid, between)
        phrase = said.phrase
        one = self._said(message, phrase, Choice(phrase.id, said.wordings, items))
        _take(neighbours, one, said)
        return one

    def _candidates(self, message: Message) -> tuple[Phrase, ...]:
        fitting = self.eligible.phrases(message) or self.eligible.retired(message)
        if not self.speaker.pins.ban:
            return fitting
        return tuple(p for p in fitting if p.id not in self.speaker.pins.ban) or fitting

    def _fresh(self, message: Message, base: int) -> list[Phrase]:
        """Candidates not yet used in this report, best first; those the office pinned lead."""
        ranked = self._ranked(message, base)
        some = [phrase for phrase in ranked if phrase.id not in self.used] or [*ranked]
        if family_of(message.id) and self.eligible.edition.measures_answer:
            some = self._telling(some)
        elif (problem := self._problem_of(message)) is not None:
            if self.eligible.edition.measures_bound:
                some = self._bound(message, problem, some)
            enough = pairs.ENOUGH if self.speaker.neighbours is None else pairs.FOR_COUNTY
            some = pairs.answering(some, problem, self.eligible.bank.indices, enough)
        if keep := self.speaker.pins.keep:
            some.sort(key=lambda phrase: phrase.id not in keep)
        return some

    def _ranked(self, message: Message, base: int) -> Sequence[Phrase]:
        """The phrases that suit a message, best first; worked out once for a body that chooses twice."""
        known = self.speaker.ranked
        if known is not None and (found := known.get(message.id)) and found[0] is message:
            return found[1]
        some: Sequence[Phrase] = self._candidates(message)
        if not some:
            raise LookupError(message.type)
        if message.slots:
            own = ends_of(message.slots)
            some = [p for p in some if not doubles(p, own, self.joints)] or some
        for own in of_nouns(self.facts.slots) if self.eligible.edition.nouns_apart else ():
            some = [p for p in some if not doubles(p, own, self.joints)] or some
        if self.eligible.edition.retired_left:
            some = [phrase for phrase in some if not phrase.retired] or some
        if message.slots and self.eligible.edition.texts_by_themselves:
            some = self._without_self(message, some)
        before = (mix(seed, stable_hash(message.id)) for seed in self.speaker.before)
        weights, terms = [phrase.weight for phrase in some], [phrase.when for phrase in some]
        ranked = [some[at] for at in anew(base, before, weights, terms)]
        if known is not None:
            known[message.id] = message, ranked
        return ranked

    def _without_self(self, message: Message, some: Sequence[Phrase]) -> Sequence[Phrase]:
        """Phrases without 我镇 before a text of the office's that has its own subject, where there are any."""
        own_name = self.facts.slots[SELF].text
        own = {n for n, fact in message.slots.items() if speaks_for_itself(fact.text, own_name)}
        return [p for p in some if not led_by_self(p.plain, own)] or some if own else some

    # ------------------------------------------------------------ a problem and its measure

    def _note_problem(self, chosen: Lexicalised) -> None:
        """Keep what a problem says for the choice of its measure."""
        message, phrase, choice = chosen.message, chosen.phrase, chosen.choice
        if message.id.endswith(PROBLEM) and self.eligible.edition.measures_answer:
            said = pairs.problem_of(message.verbatim, phrase, choice.wordings, chosen.cells)
            self.problems[message.id.removesuffix(PROBLEM)] = said

    def _telling(self, problems: list[Phrase]) -> list[Phrase]:
        """Those that name a figure or fact of the body's own, where there are enough to part neighbours."""
        slots = self.eligible.bank.vocabulary.slots
        telling = [one for one in problems if any(slots.get(name) for name in one.slots)]
        return telling if len(telling) >= _ENOUGH else problems

    def _bound(
        self, message: Message, problem: pairs.Problem, measures: list[Phrase]
    ) -> list[Phrase]:
        """Those that were written for this problem, and what was taken for it before."""
        problems = self.eligible.bank.phrases.get(f"problem.{message.type.partition('.')[2]}", ())
        some = {p.id for p in answering(measures, problem.text, problem.phrase, problems)}
        some.update(self.speaker.pins.keep, self.eligible.said)
        return [phrase for phrase in measures if phrase.id in some] or measures

    def _problem_of(self, message: Message) -> pairs.Problem | None:
        """The problem that a message answers, where it answers one."""
        return self.problems.get(message.id.removesuffix(MEASURE)) if self.problems else None

    def _best(
        self, message: Message, base: int, openings: Mapping[str, tuple[str, ...]]
    ) -> tuple[Phrase, tuple[str, ...]]:
        fresh = self._fresh(message, base)
        if fresh[0].id in self.speaker.pins.keep:
            return fresh[0], ()
        # One that another message moved to makes this one move on, on the same grounds.
        problem = self._problem_of(message)
        avoided: list[str] = list(problem.cells) if problem else []
        if self.moved:
            said = self.moved.keys() & {phrase.id for phrase in self._candidates(message)}
            avoided = [cell for phrase in sorted(said) for cell in self.moved[phrase]]
        few = (
            self.eligible.edition.practices_named
        )  # as many faults as one can have, where few can be chosen
        least, best = max(len(fresh), _FAULTS * few), fresh[0]
        for phrase in fresh:
            opening = opening_of(phrase.plain, self._preferred(phrase, base), message)
            again = [opening] if opening in openings else []
            if (side := self._side(phrase, base, message)) in openings:
                again.append(side)
            doubled = self._stammers(phrase, base, message)
            if THE_YEAR in openings and tells_year(phrase.plain):
                again.append(THE_YEAR)
            avoided += (cell for key in again for cell in openings[key])
            # One that opens alike is taken only where all others do.
            count = len(again) + _ALIKE * (opening in again) + _DOUBLED * doubled
            if count < least:
                least, best = count, phrase
            if not count:
                break
        return best, tuple(dict.fromkeys(avoided))

    # ------------------------------------------------------------ wordings

    def _wording(self, message: Message, phrase: Phrase, base: int) -> Choice:
        earlier = self.speaker.previous.get(message.id)
        same = earlier if earlier is not None and earlier.phrase == phrase.id else None
        indices = self._indices(phrase, base)
        if same is not None and (kept := held(same.wordings, phrase)) is not None:
            indices = kept
        items = self._items(message, base)
        if same is not None and _still_there(same.items, message):
            items = same.items
        return Choice(phrase.id, indices, items)

    def _indices(self, phrase: Phrase, base: int) -> tuple[int, ...]:
        return tuple(self._preferred(phrase, base))

    def _preferred(self, phrase: Phrase, base: int) -> Iterator[int]:
        """The same as they are asked for: how a phrase opens is told by the first one or two."""
        return preferred(phrase.plain, base, phrase.weight, self.foreign)

    def _items(self, message: Message, base: int) -> tuple[str, ...]:
        items: list[str] = []
        for pool in message.pools:
            ranked = sorted(pool.candidates, key=lambda item: -mix(base, stable_hash(item)))
            fresh = [item for item in ranked if item not in self.named]
            taken = (fresh if len(fresh) >= pool.take else ranked)[: pool.take]
            if pool.take > 1:
                self.named.update(taken)
            items += pool.in_order(taken)
        return tuple(items)

    # ------------------------------------------------------------ openings and grounds

    def _note_opening(self, chosen: Lexicalised, openings: dict[str, tuple[str, ...]]) -> None:
        """Keep how a sentence opens, with what it rests on: so does whatever makes way for it."""
        keys = [self._opening(chosen)]
        # The first sentence alone makes others leave the year out: its choice hangs on no other.
        if not openings and chosen.phrase is not None and tells_year(chosen.phrase.plain):
            keys.append(THE_YEAR)
        phrase, once = chosen.phrase, self.eligible.edition.sides_once
        if once and phrase is not None:
            wordings = chosen.choice.wordings
            if side := side_of(phrase.plain, wordings, chosen.message):
                keys.append(side)
        for key in keys:
            before = openings.setdefault(key, ())
            if self.speaker.neighbours is None:  # with neighbours nothing is chosen on grounds
                openings[key] = (*before, *self._grounds(chosen), *chosen.cells)

    def _stammers(self, phrase: Phrase, base: int, message: Message) -> bool:
        """Whether a sentence would have a word twice in a row where a text of the office's joins the phrase."""
        if not message.slots or not self.eligible.edition.texts_by_themselves:
            return False
        slots = {**self.facts.slots, **message.slots}
        return says_twice(phrase.plain, self._preferred(phrase, base), slots)

    def _side(self, phrase: Phrase, base: int, message: Message) -> str:
        return side_of(phrase.plain, self._preferred(phrase, base), message)

    def _opening(self, chosen: Lexicalised) -> str:
        message, phrase = chosen.message, chosen.phrase
        if phrase is None:
            return message.verbatim[:OPENING]
        # Across a county 我镇 of a practice counts apart: else only its label is left, and towns share that.
        alone = self.speaker.neighbours is None
        return opening_of(phrase.plain, chosen.choice.wordings, message, merged=alone)

    def _grounds(self, chosen: Lexicalised) -> Iterable[str]:
        message, phrase = chosen.message, chosen.phrase
        yield from message.cells
        names = list(message.because)
        if phrase is not None:
            names += [str(condition) for condition in phrase.when]
        for name in names:
            yield from self.facts.grounds.get(name.removeprefix("非 "), ())


_FAULTS = 6
_DOUBLED = 3
_ALIKE = 2
"""How much more it weighs that a sentence opens like another than that it tells the year again."""


def _still_there(items: tuple[str, ...], message: Message) -> bool:
    known = {item for pool in message.pools for item in pool.candidates}
    wanted = sum(min(pool.take, len(pool.candidates)) for pool in message.pools)
    return len(items) == wanted and all(item in known for item in items)
