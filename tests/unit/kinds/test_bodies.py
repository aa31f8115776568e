"""Each kind of body is one row, and the bank has words for each."""

from __future__ import annotations

import pytest

from draftkit.kinds.bodies import BODY_KINDS, KINDS, BodyKind, body_kind, kind_ending
from draftkit.sources.banks import shipped_bank
from draftkit.sources.reports.identity import kind_of_name


@pytest.mark.parametrize("kind", BODY_KINDS, ids=lambda kind: kind.name)
def test_the_bank_has_words_for_every_kind(kind: BodyKind) -> None:
    vocabulary = shipped_bank().vocabulary
    assert vocabulary.bodies[kind.name].keys() == vocabulary.bodies[KINDS[0]].keys()
    assert kind.level in {"", *kind.levels}


@pytest.mark.parametrize("kind", [k for k in BODY_KINDS if k.office], ids=lambda kind: kind.name)
def test_a_full_name_tells_its_kind(kind: BodyKind) -> None:
    name = f"瓦亭{kind.name}{kind.office}"
    assert kind_ending(name) is kind
    assert kind_of_name(name) == kind.name


def test_a_kind_nobody_knows_has_an_empty_row() -> None:
    assert body_kind("村").nouns == ()
    assert not body_kind("").office
