"""Which measures of a family answer one of its problems: those written for it, and those written for all.

An office's own problem is answered as the problems of the family that are nearest to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from draftkit.phrasebank.faults import kinds, typed
from draftkit.phrasebank.schema import Phrase


def answering(
    measures: Sequence[Phrase], text: str, phrase: Phrase | None, problems: Iterable[Phrase]
) -> list[Phrase]:
    """Of some ``measures`` those that answer a problem: a ``phrase`` of the bank, or the ``text`` of an office.

    ``problems`` are those of their family.
    """
    if all(not measure.answers for measure in measures):
        return [*measures]
    asked = {phrase.id} if phrase else _nearest(text, problems)
    return [one for one in measures if not one.answers or (asked and asked <= {*one.answers})]


def _nearest(text: str, problems: Iterable[Phrase]) -> set[str]:
    """The problems that a text has most in common with, by what is wrong and of what: all that are equally near."""
    told, words = kinds(text), set(pairwise(text))
    weighed: dict[str, tuple[bool, int]] = {}
    for phrase in problems:
        if not phrase.retired:
            said = "，".join(typed(phrase))
            alike = any(word in said for kind in told for word in kind)
            weighed[phrase.id] = alike, len(words & {*pairwise(said)})
    most = max(weighed.values(), default=(False, 0))
    return {name for name, weight in weighed.items() if weight == most and any(weight)}
