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
CHECK_WORK = "请核实：所列做法由词库按关键词“{}”拟写，请对照实际做法保留、修改或删去。"
CHECK = "请核实：所列公开事项由词库按关键词“{}”列出，请对照实际公开的内容保留、修改或删去。"


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
    named = {word: eligible.bank.theme_of(word) for word in filing.keywords}
    known = {word: _alive(theme, eligible.facts) for word, theme in named.items()}
    cells = _cells(named.values(), eligible.facts)
    found: dict[str, list[Message]] = {"主题": [], "工作": [], "生词": [], "其余": []}
    single = alone(filing, known)
    for word in single:
        theme = known[word]
        if theme is None:
            slots = _theme(word, named[word])
            found["生词"].append(Message(_id(word), "theme.plain", slots, cells=cells))
        elif theme.work:
            found["工作"].append(_work(word, theme, cells))
        else:
            found["主题"].append(_known(word, theme, filing.body.kind, cells))
    if rest := tuple(word for word in filing.keywords if word not in single):
        names = tuple(_shown(word, named[word]) for word in rest)
        fact = Fact("其余主题", Listing(names), (KEYWORDS,))
        slots = {fact.name: fact}
        found["其余"].append(Message("themes.rest", "themes.rest", slots, cells=cells))
    return {source: tuple(made) for source, made in found.items()}


def _alive(theme: Theme | None, facts: Facts) -> Theme | None:
    """The theme, unless the figures say that there is none of it."""
    if theme is None or not all(c.holds(facts.cases) for c in theme.when):
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


def _theme(word: str, theme: Theme | None) -> dict[str, Fact]:
    return {"主题": Fact("主题", _shown(word, theme), (KEYWORDS,))}


def _shown(word: str, theme: Theme | None) -> str:
    """The keyword, in quotation marks where the bank knows it so as well: “三审三校”."""
    quoted = f"“{word}”"
    return quoted if theme is not None and quoted in theme.also else word


def _known(word: str, theme: Theme, kind: str, cells: tuple[str, ...]) -> Message:
    pools = (Pool("事项", theme.items_for(kind), ITEMS), Pool("对象", theme.readers, 1))
    comment = CHECK.format(word)
    return Message(_id(word), "theme", _theme(word, theme), pools, cells=cells, comment=comment)


def _work(word: str, theme: Theme, cells: tuple[str, ...]) -> Message:
    pools = (Pool("做法", theme.work, 1),)
    comment = CHECK_WORK.format(word)
    return Message(
        _id(word), "theme.work", _theme(word, theme), pools, cells=cells, comment=comment
    )
