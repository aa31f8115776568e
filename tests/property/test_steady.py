"""A change of one number or fact moves only the sentences that rest on it."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from draftkit.model import ReportText, Sentence
from draftkit.pipeline import compose
from tests.support.filings import mutate, random_filing

BATCH = 20


def _meets(path: str, changed: str) -> bool:
    """Equal, or one within the other: 事实.公开渠道 and 事实.公开渠道.微信公众号."""
    return path == changed or path.startswith(f"{changed}.") or changed.startswith(f"{path}.")


def rests_on(sentence: Sentence, changed: Iterable[str]) -> bool:
    return any(_meets(path, key) for path in sentence.cells for key in changed)


def unmoved(before: ReportText, after: ReportText, changed: Iterable[str]) -> list[str]:
    """Sentences that changed though nothing they rest on did: id, old text, new text."""
    new = {sentence.id: sentence for sentence in after.sentences()}
    changed = tuple(changed)
    return [
        f"{old.id}: {old.text} → {new[old.id].text}"
        for old in before.sentences()
        if old.id in new
        and old.text != new[old.id].text
        and not rests_on(old, changed)
        and not rests_on(new[old.id], changed)
    ]


@pytest.mark.parametrize("first", range(0, 200, BATCH))
def test_one_change_moves_only_what_rests_on_it(first: int) -> None:
    moved = {}
    for seed in range(first, first + BATCH):
        filing = random_filing(seed)
        other, changed = mutate(filing, seed)
        if sentences := unmoved(compose(filing), compose(other), changed):
            moved[seed] = (sorted(changed), sentences)
    assert moved == {}


@pytest.mark.parametrize("seed", range(0, 500, 50))
def test_same_input_same_text(seed: int) -> None:
    filing = random_filing(seed)
    assert compose(filing) == compose(random_filing(seed))


@pytest.mark.parametrize("seed", range(0, 500, 50))
def test_sentence_ids_are_unique(seed: int) -> None:
    ids = [sentence.id for sentence in compose(random_filing(seed)).sentences()]
    assert len(ids) == len(set(ids))
