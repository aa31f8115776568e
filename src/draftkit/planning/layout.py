"""The form a report takes as a whole: its sub-headings, and how 五 is laid out."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum

from draftkit.chance import mix, stable_hash
from draftkit.phrasebank.schema import Outline
from draftkit.plans import NEW, OLD, UNCHOSEN, Choices, Layout


class ProblemForm(IntEnum):
    """How problems and measures stand in 五."""

    PAIRS = 0
    """Each problem with its measure: 逐条对应."""
    ONE_PARAGRAPH = 1
    """All of them in one paragraph: 一段连写."""
    LISTS = 2
    """The problems first, then the measures: 先问题后措施."""


def choose(outline: Outline, seed: int, previous: Choices) -> Layout:
    """The layout a body takes; what an earlier draft took is kept, the problems it proposed as well."""
    earlier = previous.layout
    families = earlier.families
    return earlier._replace(
        headings=_taken("headings", earlier.headings, len(outline.heading_forms), seed),
        problems=_taken("problems", earlier.problems, len(ProblemForm), seed),
        links=_taken("links", earlier.links, len(outline.links), seed),
        families=proposed(previous.messages) if families is None else families,
        edition=earlier.edition or (OLD if previous.messages else NEW),
    )


def proposed(message_ids: Iterable[str]) -> tuple[str, ...]:
    """The families of the problems a report proposes, in the order of its messages."""
    found = [i.removeprefix("issue.") for i in message_ids if i.startswith("issue.")]
    return tuple(i.removesuffix(".problem") for i in found if i.endswith(".problem"))


def _taken(name: str, earlier: int, count: int, seed: int) -> int:
    """What an earlier draft took of ``count``, else what the body prefers."""
    if 0 <= earlier < count:
        return earlier
    base = mix(seed, stable_hash(f"form.{name}"))
    return max(range(count), key=lambda index: mix(base, index), default=UNCHOSEN)
