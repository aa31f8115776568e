"""Keywords → messages: every keyword is spoken of once, in the order given.

Few keywords get a sentence each.  Of many, the first ones the bank knows get one and the others
share a sentence that names them, so that the section keeps its length.  The items such a sentence
lists are the bank's proposal, not the input's, so it carries a comment 请核实.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from draftkit.chance import stable_hash
from draftkit.facts import Fact, Facts, Listing
from draftkit.model import Filing
from draftkit.phrasebank.schema import Theme
from draftkit.phrasebank.selection import Eligible
from draftkit.plans import Message, Pool

KEYWORDS = "关键词"
FEW, ALONE = 3, 2
"""Up to three keywords stand alone each; of more, two do."""
ITEMS = 3


def alone(filing: Filing, known: Mapping[str, Theme | None]) -> tuple[str, ...]:
    """Which keywords get a sentence of their own.

    It depends on the keywords alone, so that a changed figure never regroups them.  One at least
    stands alone: the sentence about the others says 也 and 同样.
    """
    words = filing.keywords
    if len(words) <= FEW:
        return words
    first = tuple(word for word in words if known[word]) or words
    return first[:ALONE]


def messages(filing: Filing, eligible: Eligible) -> dict[str, tuple[Message, ...]]:
    """Messages by source: 主题 and 工作 (known), 生词 (unknown), 其余 (named together)."""
    named = {word: eligible.bank.theme_before(word) for word in filing.keywords}
    known = {word: _alive(theme, eligible.facts) for word, theme in named.items()}
    cells = _cells(named.values(), eligible.facts)
    found: dict[str, list[Message]] = {"主题": [], "工作": [], "生词": [], "其余": []}
    single = alone(filing, known)
    comment = eligible.bank.outline.comment

    def message(word: str, kind: str, pools: tuple[Pool, ...] = (), comment: str = "") -> Message:
        slots = {"主题": Fact("主题", _shown(word, named[word]), (KEYWORDS,))}
        return Message(_id(word), kind, slots, pools, cells=cells, comment=comment)

    for word in single:
        theme = known[word]
        if theme is None:
            found["生词"].append(message(word, "theme.plain"))
        elif theme.work:
            pools: tuple[Pool, ...] = (Pool("做法", theme.work, 1),)
            found["工作"].append(message(word, "theme.work", pools, comment("做法", word)))
        else:
            items = theme.items_for(filing.body.kind)
            pools = (Pool("事项", items, ITEMS), Pool("对象", theme.readers, 1))
            found["主题"].append(message(word, "theme", pools, comment("事项", word)))
    if rest := tuple(word for word in filing.keywords if word not in single):
        names = tuple(_shown(word, named[word]) for word in rest)
        fact = Fact("其余主题", Listing(names), (KEYWORDS,))
        slots = {fact.name: fact}
        found["其余"].append(Message("themes.rest", "themes.rest", slots, cells=cells))
    return {source: tuple(made) for source, made in found.items()}


def _alive(theme: Theme | None, facts: Facts) -> Theme | None:
    """The theme, unless the figures say that there is none of it."""
    told = theme is not None and bool(theme.items or theme.work)
    if theme is None or not told or not all(c.holds(facts.cases) for c in theme.when):
        return None
    return theme


def _cells(themes: Iterable[Theme | None], facts: Facts) -> tuple[str, ...]:
    """Keywords rest on themselves, and on the figures that decide whether a theme is empty."""
    found = dict.fromkeys((KEYWORDS,))
    for theme in themes:
        for condition in theme.when if theme else ():
            found.update(dict.fromkeys(facts.grounds.get(condition.name, ())))
    return tuple(found)


def _id(word: str) -> str:
    return f"theme.{stable_hash(word) >> 32:08x}"


def _shown(word: str, theme: Theme | None) -> str:
    """The keyword, in quotation marks where the bank knows it so as well: “三审三校”."""
    quoted = f"“{word}”"
    return quoted if theme is not None and quoted in theme.also else word
