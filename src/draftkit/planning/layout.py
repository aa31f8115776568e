"""The form a report takes as a whole: its sub-headings, and how 五 is laid out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from draftkit.chance import mix, stable_hash
from draftkit.phrasebank.schema import Outline
from draftkit.plans import Choice

PAIRS, ONE_PARAGRAPH, LISTS = "逐条对应", "一段连写", "先问题后措施"
PROBLEM_FORMS = (PAIRS, ONE_PARAGRAPH, LISTS)
LINKS = (
    ("对此，", "下一步，", "针对这一情况，", "今后，"),
    ("下一步，", "针对这一问题，", "下一年度，", "为此，"),
    ("为此，", "针对这一情况，", "下一步，", "对此，"),
    ("针对这一点，", "今后，", "为解决这一问题，", "下一步，"),
    ("下一年，", "对此，", "针对这一情况，", "为此，"),
)
"""Words that lead from a problem to its measure, by position; one row a report."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The five sub-headings of 一, the form of 五, its linking words.

    ``omitted`` are the messages an earlier draft left out of 一 for its length.

    ``families`` are the problems an earlier draft proposed, in its order; they are proposed first
    again.
    """

    headings: tuple[str, ...]
    problems: str
    links: tuple[str, ...]
    families: tuple[str, ...]
    omitted: tuple[str, ...] | None
    choices: Mapping[str, Choice]


def choose(outline: Outline, seed: int, previous: Mapping[str, Choice]) -> Layout:
    """The layout a body takes; what an earlier draft took is kept."""
    headings = _index("form.headings", len(outline.heading_forms), seed, previous)
    problems = _index("form.problems", len(PROBLEM_FORMS), seed, previous)
    links = _index("form.links", len(LINKS), seed, previous)
    return Layout(
        outline.heading_forms[headings],
        PROBLEM_FORMS[problems],
        LINKS[links],
        _families(previous),
        _omitted(previous),
        {
            "form.headings": Choice(str(headings)),
            "form.problems": Choice(str(problems)),
            "form.links": Choice(str(links)),
        },
    )


FAMILIES = "form.families"
"""Under this name the choices record which problems were proposed, in their order."""


def families_choice(sentence_ids: Iterable[str]) -> Choice:
    """The record of the problems a report proposes."""
    found = [i.removeprefix("issue.") for i in sentence_ids if i.startswith("issue.")]
    problems = [i.removesuffix(".problem") for i in found if i.endswith(".problem")]
    return Choice(",".join(problems))


def _families(previous: Mapping[str, Choice]) -> tuple[str, ...]:
    recorded = previous.get(FAMILIES) or families_choice(previous)
    return tuple(recorded.phrase.split(",")) if recorded.phrase else ()


OMITTED = "form.omitted"
"""Under this name the choices record which messages were left out of 一 for its length."""


def omitted_choice(message_ids: Iterable[str]) -> Choice:
    """The record of what was left out."""
    return Choice(",".join(message_ids))


def _omitted(previous: Mapping[str, Choice]) -> tuple[str, ...] | None:
    recorded = previous.get(OMITTED)
    if recorded is None:
        return None
    return tuple(recorded.phrase.split(",")) if recorded.phrase else ()


def _index(name: str, count: int, seed: int, previous: Mapping[str, Choice]) -> int:
    earlier = previous.get(name)
    if earlier is not None and earlier.phrase.isdigit() and int(earlier.phrase) < count:
        return int(earlier.phrase)
    base = mix(seed, stable_hash(name))
    return max(range(count), key=lambda index: mix(base, index))
