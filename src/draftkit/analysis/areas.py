"""Keywords as the fields in which information was published (contract: Keywords)."""

from __future__ import annotations

from collections.abc import Container

from draftkit.chance import preferred, seed_of
from draftkit.kinds.fields import PRACTICES
from draftkit.model import Filing
from draftkit.phrasebank.schema import PhraseBank


def areas(
    filing: Filing, bank: PhraseBank, earlier: Container[str] = frozenset()
) -> tuple[str, ...]:
    """The noun forms of the keywords that are fields, each once, in their order.

    Which of a theme's forms a body takes depends on the body and its year alone, unless an ``earlier`` draft took
    one; an unknown word is a name.
    """
    body = filing.body
    seed = seed_of(body.parent, body.name, body.kind, filing.year)
    found: dict[str, None] = {}
    for word in filing.keywords:
        theme = bank.theme_of(word)
        if theme is None:
            found[word] = None
        elif theme.is_field:
            found[preferred(seed, theme.name, theme.forms or (word,), earlier)] = None
    return tuple(found)


_SHORTEST = 4
"""Characters an own practice has at least: fewer are a noun, not a clause."""


def idle_practices(filing: Filing, bank: PhraseBank) -> tuple[str, ...]:
    """Own practices that are no clause: told after the run, not written."""
    names = (practised.name for practised in filing.given[PRACTICES])
    return tuple(name for name in names if not is_clause(name, bank))


def is_clause(name: str, bank: PhraseBank) -> bool:
    """Whether a practice can be said: one of the list, or more than a noun."""
    if bank.practice_of(name) is not None:
        return True
    theme = bank.theme_of(name)
    return len(name) >= _SHORTEST and (theme is None or theme.is_field)


def unused(filing: Filing, bank: PhraseBank) -> tuple[str, ...]:
    """Keywords that are no field of published information: told after the run, not written."""
    themes = {word: bank.theme_of(word) for word in filing.keywords}
    return tuple(word for word, theme in themes.items() if theme and not theme.is_field)
