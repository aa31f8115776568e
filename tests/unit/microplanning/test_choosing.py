"""Which phrase a message takes: steady, never twice, and never two openings alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import islice, pairwise
from typing import Any

import pytest

from draftkit.chance import mix, seed_of, stable_hash
from draftkit.editions import NEWEST
from draftkit.microplanning.lexicalisation import Speaker, _Chooser
from draftkit.microplanning.wordings import foreign, is_of_others, opening_of
from draftkit.model import ReportText
from draftkit.phrasebank.schema import Pick
from draftkit.phrasebank.textplan import Lexicalised, TextPlan
from draftkit.pipeline import compose, compose_all
from draftkit.plans import Choice, Choices, Layout, Message, family_of
from draftkit.sources.banks import shipped_bank
from tests.support.filings import random_filing
from tests.support.stages import Stages, named, one_more_each, said, staged

BATCH = 50


def _texts(report: ReportText) -> list[tuple[str, str]]:
    return [(sentence.id, sentence.text) for sentence in report.sentences()]


def _phrases(plan: TextPlan) -> dict[str, str]:
    return {part.message.id: part.choice.phrase for part in said(plan) if part.phrase}


# ---------------------------------------------------------------- who chooses


def test_the_seed_is_the_body_and_the_year() -> None:
    own = ("固原市原州区", "瓦亭镇人民政府", "镇", 2025)
    assert seed_of(*own) == seed_of(*own)
    others = [
        ("固原市", "瓦亭镇人民政府", "镇", 2025),
        ("固原市原州区", "双桥镇人民政府", "镇", 2025),
        ("固原市原州区", "瓦亭镇人民政府", "乡", 2025),
        ("固原市原州区", "瓦亭镇人民政府", "镇", 2026),
    ]
    assert len({seed_of(*other) for other in [own, *others]}) == 5


@pytest.mark.parametrize("seed", range(0, 100, 10))
def test_the_same_body_chooses_the_same(seed: int) -> None:
    stages = staged(random_filing(seed))
    assert stages.worded() == staged(random_filing(seed)).worded()


@pytest.mark.parametrize("other", [{"name": "另外那个镇人民政府"}, {"year": 2026}])
def test_another_name_and_another_year_choose_anew(other: dict[str, Any]) -> None:
    changed = places = 0
    for seed in range(0, 100, 10):
        filing = random_filing(seed)._replace(year=2025, given=random_filing(3).given)
        own = _phrases(staged(filing).worded())
        moved = named(filing, **{"name": filing.body.name, **other})
        theirs = _phrases(staged(moved).worded())
        common = own.keys() & theirs.keys()
        assert len(common) >= 10
        changed += sum(own[m] != theirs[m] for m in common)
        places += len(common)
    assert changed >= 0.7 * places


# ---------------------------------------------------------------- never twice, never alike


@pytest.mark.parametrize("first", range(0, 300, BATCH))
def test_no_phrase_stands_twice_in_a_report(first: int) -> None:
    for seed in range(first, first + BATCH):
        used = Counter(_phrases(staged(random_filing(seed)).worded()).values())
        assert max(used.values()) == 1, (seed, used.most_common(1))


@pytest.mark.parametrize("first", range(0, 200, BATCH))
def test_sentences_of_a_paragraph_open_differently_where_they_can(first: int) -> None:
    """But for those that may be left out for length: these make way for the others only."""
    for seed in range(first, first + BATCH):
        stages = staged(random_filing(seed))
        plan = stages.worded()
        used = set(_phrases(plan).values())
        for parts in _paragraphs(plan):
            due = [part for part in parts if not part.message.optional]
            for number, part in enumerate(due):
                before = {_opens(other) for other in due[:number]}
                if part.phrase and _opens(part) in before:
                    others = _other_openings(stages, part.message, used)
                    assert set(others) <= before, (seed, part.message.id, others)
            for part in parts:
                before = {_opens(other) for other in due}
                if part.message.optional and _opens(part) in before:
                    others = _other_openings(stages, part.message, used)
                    assert set(others) <= before, (seed, part.message.id, others)


def test_hardly_two_sentences_in_a_row_open_alike() -> None:
    alike = places = 0
    for seed in range(200):
        for parts in _paragraphs(staged(random_filing(seed)).worded()):
            opens = [_opens(part) for part in parts if part.phrase]
            places += len(opens) - 1
            alike += sum(one == other for one, other in pairwise(opens))
    assert alike <= 0.02 * places


def test_the_body_itself_hardly_ever_opens_two_sentences_in_a_row() -> None:
    """我镇执行…。我镇公示前…, whether the bank or the office says so."""
    alike = places = 0
    for seed in range(150):
        for block in compose(random_filing(seed)).blocks:
            heads = [s.text[:1] == "我" for s in block.sentences if s.phrase]
            places += len(heads)
            alike += sum(one and other for one, other in pairwise(heads))
    assert alike <= 0.01 * places, (alike, places)


def _paragraphs(plan: TextPlan) -> Iterator[list[Lexicalised]]:
    for block in plan.blocks:
        if parts := [part for part in block.parts if isinstance(part, Lexicalised)]:
            yield parts


def _opens(part: Lexicalised) -> str:
    if part.phrase is None:
        return part.message.verbatim[:2]
    return opening_of(part.phrase.pieces, part.choice.wordings, part.message)


def _other_openings(stages: Stages, message: Message, used: set[str]) -> list[str]:
    """How the phrases would open that nobody in this report uses."""
    base = mix(stages.seed, stable_hash(message.id))
    chooser = _Chooser(stages.eligible, Speaker(stages.filing.body.kind, stages.seed))
    fresh = (phrase for phrase in chooser._fresh(message, base) if phrase.id not in used)
    return [opening_of(p.pieces, chooser._indices(p, base), message) for p in fresh]


def test_a_report_has_one_word_for_its_year_and_for_what_meetings_are_about() -> None:
    """Several (全年, 年内, 本年, 报告期内) read as if several hands had written it."""
    picks = 0
    for seed in range(60):
        stages = staged(random_filing(seed))
        others = foreign(stages.seed)
        for part in said(stages.worded()):
            points = [p for p in part.phrase.plain if isinstance(p, Pick)] if part.phrase else []
            for point, index in zip(points, part.choice.wordings, strict=True):
                strange = [is_of_others(way, others) for way in point.alternatives]
                if any(strange) and not all(strange[way] for way in point.live):
                    picks += 1
                    assert not strange[index], (part.message.id, point.alternatives[index])
    assert picks > 60


# ---------------------------------------------------------------- one more phrase


def _changed(pairs: Iterator[tuple[str, str, int]]) -> float:
    """Choices that changed, as a multiple of 1/(n+1) of them; n is how many there were before."""
    changed = expected = 0.0
    for before, after, number in pairs:
        changed += before != after
        expected += 1 / (number + 1)
    return changed / expected


def test_a_problem_names_a_figure_or_fact_of_the_bodys_own_where_it_can() -> None:
    slots, named_one = shipped_bank().vocabulary.slots, 0
    for seed in range(200):
        stages = staged(random_filing(seed))
        for part in said(stages.worded()):
            if family_of(part.message.id) and part.phrase:
                ways = stages.eligible.phrases(part.message)
                told = any(slots.get(name) for name in part.phrase.slots)
                enough = sum(any(slots.get(n) for n in way.slots) for way in ways) >= 4
                assert told or not enough, part.message.id
                named_one += told
    assert named_one > 20


def test_one_more_phrase_moves_as_few_choices_as_can_be_before_the_other_rules() -> None:
    bank = shipped_bank()
    more = one_more_each(bank)

    def ranked() -> Iterator[tuple[str, str, int]]:
        for seed in range(200):
            old, new = staged(random_filing(seed), bank), staged(random_filing(seed), more)
            speaker = Speaker(old.filing.body.kind, old.seed)
            for message in old.messages:
                if message.verbatim or message.records or message.clauses:
                    continue  # the newcomer has no place for what they list
                if family_of(message.id):
                    continue  # nor does it name a figure, which those of a problem have to
                base = mix(old.seed, stable_hash(message.id))
                plain = message._replace(slots={})  # the joints of slots are another rule
                before, after = (
                    _Chooser(stages.eligible, speaker)._fresh(plain, base)
                    if not message.slots
                    else _Chooser(stages.eligible, speaker)._fresh(message, base)
                    for stages in (old, new)
                )
                assert len(after) == len(before) + 1, message.id
                yield before[0].id, after[0].id, len(before)

    assert 0.9 <= _changed(ranked()) <= 1.1


def test_one_more_phrase_moves_few_choices_after_all_rules() -> None:
    bank = shipped_bank()
    more = one_more_each(bank)

    def worded() -> Iterator[tuple[str, str, int]]:
        for seed in range(200):
            old, new = staged(random_filing(seed), bank), staged(random_filing(seed), more)
            numbers = {m.id: len(old.eligible.phrases(m)) for m in old.messages if not m.verbatim}
            before, after = _phrases(old.worded()), _phrases(new.worded())
            for message, number in numbers.items():
                if message in after:
                    yield before[message], after[message], number

    assert _changed(worded()) <= 2


# ---------------------------------------------------------------- earlier choices


@pytest.mark.parametrize("first", range(0, 100, BATCH))
def test_with_the_earlier_draft_at_hand_nothing_changes_though_the_bank_has_grown(
    first: int,
) -> None:
    more = one_more_each(shipped_bank())
    for seed in range(first, first + BATCH):
        filing = random_filing(seed)
        earlier = compose_all(filing)
        assert _texts(compose(filing, more, earlier.choices)) == _texts(earlier.report), seed


def test_earlier_choices_hold_under_another_seed() -> None:
    for seed in range(0, 100, 5):
        filing = random_filing(seed)._replace(signature="", date="")
        earlier = compose_all(filing)
        moved = filing._replace(body=filing.body._replace(parent="另外的县"))
        assert _texts(compose(moved, None, earlier.choices)) == _texts(earlier.report), seed


def test_an_earlier_choice_that_no_longer_fits_is_made_anew() -> None:
    filing = random_filing(12)
    earlier = compose_all(filing)
    for wrong in (
        Choice("没有的.1"),
        Choice("fee.none.1", (99,)),
        Choice("", (0,), ("没有的事项",)),
    ):
        layout = Layout(99, -2, 99, ("没有的",), edition=NEWEST)
        previous = Choices(layout, dict.fromkeys(earlier.choices.messages, wrong))
        report = compose(filing, None, previous)
        assert {s.id for s in report.sentences()} == {s.id for s in earlier.report.sentences()}


def test_at_a_choice_point_that_came_later_an_earlier_report_keeps_the_first_wording() -> None:
    filing = random_filing(12)
    earlier = compose_all(filing)
    old = {
        name: c._replace(wordings=c.wordings[:-1]) for name, c in earlier.choices.messages.items()
    }
    again = compose_all(filing, None, earlier.choices._replace(messages=old))
    for name, choice in earlier.choices.messages.items():
        kept, first = choice.wordings[:-1], choice.wordings[-1:] and (0,)
        assert again.choices.messages[name].wordings == (*kept, *first), name


def test_an_earlier_wording_and_earlier_items_are_kept_as_they_were() -> None:
    filing = random_filing(12)._replace(keywords=("乡村振兴", "养老"))
    earlier = compose_all(filing)
    turned = {}
    for name, choice in earlier.choices.messages.items():
        message = next((m for m in staged(filing).messages if m.id == name), None)
        items = choice.items
        if message and message.pools:
            items = tuple(islice(reversed(message.pools[0].candidates), 3)) + choice.items[3:]
        turned[name] = choice._replace(wordings=tuple(0 for _ in choice.wordings), items=items)
    again = compose_all(filing, None, earlier.choices._replace(messages=turned))
    assert again.choices == earlier.choices._replace(messages=turned)


def test_hardly_a_paragraph_has_two_sentences_that_open_with_a_side() -> None:
    """政策解读方面，…。行政管理方面，…: a list of headings, not a text."""
    twice = places = 0
    for seed in range(150):
        for block in compose(random_filing(seed)).blocks:
            heads = [
                s.text.partition("，")[0].endswith("方面") for s in block.sentences if s.phrase
            ]
            places += any(heads)
            twice += sum(heads) > 1
    assert places
    assert twice <= 0.05 * places, (twice, places)
