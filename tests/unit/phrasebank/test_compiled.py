"""What comes out of a compiled bank is what went in, though it is made only where somebody asks for it."""

from __future__ import annotations

from functools import cache

from draftkit.phrasebank import compiled
from draftkit.phrasebank.grouping import grouped
from draftkit.phrasebank.schema import PhraseBank
from draftkit.sources import banks


@cache
def _parsed() -> PhraseBank:
    return banks.parsed(None)


def _loaded() -> PhraseBank:
    return compiled.load(memoryview(compiled.dump(_parsed())))


def test_phrases_stand_in_their_order_whether_asked_for_in_groups_first_or_not() -> None:
    first, later = _loaded(), _loaded()
    for says, phrases in _parsed().phrases.items():
        ids = [phrase.id for phrase in phrases]
        assert [phrase.id for phrase in first.phrases[says]] == ids
        in_groups = [p for group in later.phrases.groups(says).groups for p in group.phrases]
        assert sorted(p.id for p in in_groups) == sorted(ids)
        assert all(a is b for a in in_groups for b in later.phrases[says] if a.id == b.id)


def test_groups_are_those_of_the_bank_that_was_parsed() -> None:
    bank = _loaded()
    for says, phrases in _parsed().phrases.items():
        wanted, found = grouped(phrases, _parsed().names.optional), bank.phrases.groups(says)
        assert found[1:] == wanted[1:]
        assert [group[:3] for group in found.groups] == [group[:3] for group in wanted.groups]
        for one, other in zip(found.groups, wanted.groups, strict=True):
            assert one.retired == other.retired
            assert [p.id for p in one.live] == [p.id for p in other.live]
            assert [p.id for p in one.phrases] == [p.id for p in other.phrases]
    assert bank.phrases.groups("no.such.message").groups == ()
    assert "no.such.message" not in bank.phrases


def test_practices_and_themes_are_found_by_name_and_number() -> None:
    bank, whole = _loaded(), _parsed()
    assert [p.name for p in bank.practices] == [p.name for p in whole.practices]
    assert [p.name for p in bank.proposed()] == [
        p.name for p in whole.practices if p.may_propose or p.proposals
    ]
    for place, practice in enumerate(whole.practices):
        assert bank.number_of(practice.name) == place
        assert bank.practice_of(practice.name).said == practice.said
