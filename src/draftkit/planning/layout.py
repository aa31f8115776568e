"""The form a report takes as a whole: its sub-headings, and how 五 is laid out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum

from draftkit.chance import mix, stable_hash
from draftkit.editions import FIRST, NEWEST, Edition
from draftkit.patterns import regex
from draftkit.phrasebank.schema import Outline
from draftkit.plans import UNCHOSEN, Choices, Layout, family_of


class ProblemForm(IntEnum):
    """How problems and measures stand in 五."""

    PAIRS = 0
    """Each problem with its measure: 逐条对应."""
    ONE_PARAGRAPH = 1
    """All of them in one paragraph: 一段连写."""
    LISTS = 2
    """The problems first, then the measures: 先问题后措施."""
    TWO_RUNS = 3
    """The problems, then the measures, each in a run: 一是…；二是…。下一步，一是…；二是…。"""
    CLOSE = 4
    """A problem and its measure in one sentence, all in one paragraph: 一是…，下一步…；二是…，下一步…。"""
    CLOSE_ITEMS = 5
    """The same, each in a paragraph: 一是…，下一步…。"""
    CLOSE_NUMBERED = 6
    """The same, numbered: 1.…，下一步…。"""

    @property
    def is_close(self) -> bool:
        """Whether a measure stands in the sentence of its problem, so that it need not name what it changes."""
        return self >= ProblemForm.CLOSE

    @property
    def is_numbered(self) -> bool:
        """Whether figures and a stop stand before problems and measures (1.…)."""
        return self in {ProblemForm.LISTS, ProblemForm.CLOSE_NUMBERED}

    @property
    def is_apart(self) -> bool:
        """Whether the measures stand by themselves, behind all problems."""
        return self in {ProblemForm.LISTS, ProblemForm.TWO_RUNS}


_SHORT = regex("..{1,2}，")
"""A word that leads to a measure without a stop (下一步控制在九十秒内); a longer one would run into the measure's own time."""


def choose(
    outline: Outline,
    seed: int,
    previous: Choices,
    *,
    close: bool = False,
    beside: bool = False,
    figures: bool = False,
) -> Layout:
    """The layout a body takes; what an earlier draft took is kept, the problems it proposed as well.

    ``close``: a measure does not say what it changes, and has to stand in the sentence of its problem; ``beside``: it is
    read rightly only right behind its problem; ``figures``: a problem or a measure begins with one, which no number may
    stand before (1.3个村).
    """
    earlier = previous.layout
    families = earlier.families
    edition = edition_of(previous)
    forms = [form for form in ProblemForm if form.is_close is close]
    if beside:
        forms = [form for form in forms if not form.is_apart]
    if figures and edition.figures_unnumbered:
        forms = [form for form in forms if not form.is_numbered]
    if not edition.one_link:
        forms = [form for form in ProblemForm if form < ProblemForm.TWO_RUNS]
    elif earlier.problems in list(ProblemForm):
        forms = [ProblemForm(earlier.problems)]
    # One link throughout a report; earlier versions took them in turn.
    links = [n for n, row in enumerate(outline.links) if (len(row) == 1) is edition.one_link]
    if forms[0].is_close:
        links = [n for n in links if _SHORT.fullmatch(outline.links[n][0])]
    return earlier._replace(
        headings=_taken("headings", earlier.headings, range(len(outline.heading_forms)), seed),
        problems=_taken("problems", earlier.problems, forms, seed),
        links=_taken("links", earlier.links, links, seed),
        families=proposed(previous.messages) if families is None else families,
        edition=edition,
        beside=earlier.beside if previous.messages else (),
    )


def edition_of(previous: Choices) -> Edition:
    """The edition to word a report in: that of its earlier draft, or the newest."""
    return previous.layout.edition or (FIRST if previous.messages else NEWEST)


def proposed(message_ids: Iterable[str]) -> tuple[str, ...]:
    """The families of the problems a report proposes, in the order of its messages."""
    return tuple(family for i in message_ids if (family := family_of(i)) is not None)


def _taken(name: str, earlier: int, among: Sequence[int], seed: int) -> int:
    """What an earlier draft took of these, else what the body prefers."""
    if earlier in among:
        return earlier
    base = mix(seed, stable_hash(f"form.{name}"))
    return max(among, key=lambda index: mix(base, index), default=UNCHOSEN)
