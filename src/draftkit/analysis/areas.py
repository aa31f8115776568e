"""Keywords as the fields in which information was published (contract: Keywords)."""

from __future__ import annotations

from collections.abc import Container

from draftkit.chance import preferred, seed_of
from draftkit.chinese.clauses import is_name
from draftkit.kinds.fields import MATTERS, PRACTICES
from draftkit.model import Filing
from draftkit.phrasebank.schema import PhraseBank, Theme, unquoted


def areas(
    filing: Filing, bank: PhraseBank, earlier: Container[str] = frozenset()
) -> tuple[str, ...]:
    """The noun forms of the keywords that are fields, each once, in their order.

    The word an office wrote stands as it is where it is such a form; else a form that holds it, or that it is short
    for (社保); where there is none, the forms would say something else (高龄补贴 is not 高龄津贴), and the word stands.
    Of several forms a body takes one that depends on the body and its year alone, unless an ``earlier`` draft took
    another.  An unknown word is a name.
    """
    body = filing.body
    seed = seed_of(body.parent, body.name, body.kind, filing.year)
    found: dict[str, None] = {}
    # Of what was really published about a matter it is told there; the field is not named once more.
    matters = {matter.theme for matter in filing.given[MATTERS]}
    for word in filing.keywords:
        if word in matters:
            continue
        theme = bank.theme_of(word)
        if theme is None:
            found[word] = None
        elif theme.is_field:
            said = [form for form in theme.forms if form in earlier]
            among = said or _forms(unquoted(word), theme)
            form = preferred(seed, theme.name, among, earlier)
            # Of one theme one of its forms is told; a word that stands by itself is another field.
            if form not in theme.forms or found.keys().isdisjoint(theme.forms):
                found[form] = None
    return tuple(found)


_LONG = 8
"""Characters from which a word is rather a clause, of which a form that stands in it is the noun."""
_GENERAL = ("工作", "信息", "公开", "情况", "方面", "领域", "事项")
_PLACES = ("中心", "大厅", "站")
_SHORT = 3
"""Characters that a short form has at most."""


def _forms(word: str, theme: Theme) -> tuple[str, ...]:
    """The forms of a theme that say what ``word`` says, no more and nothing else."""
    if same := [form for form in theme.forms if unquoted(form) == word]:
        return tuple(same)
    bare = word
    for end in _GENERAL:
        bare = bare.removesuffix(end)
    bare = bare if len(bare) > 1 else word
    kept = [form for form in theme.forms if bare in unquoted(form)]
    if not kept and len(bare) <= _SHORT:
        kept = [form for form in theme.forms if _is_short_for(bare, unquoted(form))]
    if not kept and (len(bare) > _LONG or bare.endswith(_PLACES)):
        kept = [form for form in theme.forms if unquoted(form) in bare]
    return tuple(kept) or (bare,)


def _is_short_for(word: str, form: str) -> bool:
    """Whether the characters of ``word`` stand in ``form`` one after another (低保: 最低生活保障)."""
    left = iter(form)
    return all(character in left for character in word)


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
    return len(name) >= _SHORTEST and (theme is None or theme.is_field) and not is_name(name)


def unused(filing: Filing, bank: PhraseBank) -> tuple[str, ...]:
    """Keywords that are no field of published information: told after the run, not written."""
    themes = {word: bank.theme_of(word) for word in filing.keywords}
    return tuple(word for word, theme in themes.items() if theme and not theme.is_field)
