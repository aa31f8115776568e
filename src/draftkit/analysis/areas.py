"""Keywords as the fields in which information was published (contract: Keywords)."""

from __future__ import annotations

from collections.abc import Container, Iterator

from draftkit.chance import preferred, seed_of
from draftkit.chinese.clauses import is_name
from draftkit.kinds.fields import MATTERS, PRACTICES
from draftkit.model import Filing
from draftkit.patterns import regex
from draftkit.phrasebank.schema import PhraseBank, Theme, unquoted


def areas(
    filing: Filing,
    bank: PhraseBank,
    earlier: Container[str] = frozenset(),
    *,
    whole: bool = True,
) -> tuple[str, ...]:
    """The noun forms of the keywords that are fields, each once, in their order.

    The word an office wrote stands as it is where it is such a form; else a form that holds it, or that it is short
    for (社保); where there is none, the forms would say something else (高龄补贴 is not 高龄津贴), and the word stands.
    Of several forms a body takes one that depends on the body and its year alone, unless an ``earlier`` draft took
    another.  An unknown word is a name.

    ``whole``: where any field is named all are, also those of which is told below what was published.
    """
    body = filing.body
    seed = seed_of(body.parent, body.name, body.kind, filing.year)
    return tuple(form for _, form in _told(filing, bank, seed, earlier, whole=whole))


def _told(
    filing: Filing, bank: PhraseBank, seed: int, earlier: Container[str], *, whole: bool = True
) -> Iterator[tuple[str, str]]:
    """The keywords that are told, each with the form that is.  Of one theme one of its forms is told."""
    found: dict[str, None] = {}
    # Of what was really published about a matter it is told there; the field is not named once more.
    matters = {matter.theme for matter in filing.given[MATTERS]}
    left = sum(word not in matters for word in filing.keywords)
    if left == 1 or (whole and left):
        matters = set()  # the lesser fields alone would read as if nothing else had been published
    for word in filing.keywords:
        if word in matters:
            continue
        theme = bank.theme_of(word)
        if theme is None:
            form = word
        elif theme.is_field:
            said = [form for form in theme.forms if form in earlier]
            among = said or _forms(unquoted(word), theme)
            form = preferred(seed, theme.name, among, earlier)
            # A word that stands by itself is another field.
            if form in theme.forms and not found.keys().isdisjoint(theme.forms):
                continue
        else:
            continue
        if form not in found:
            found[form] = None
            yield word, form


def doubled(filing: Filing, bank: PhraseBank) -> tuple[tuple[str, str], ...]:
    """Keywords that are not told because another one of the same field is, each with that one."""
    told = [word for word, _ in _told(filing, bank, 0, frozenset())]
    matters = {matter.theme for matter in filing.given[MATTERS]}
    themes = {theme.name: word for word in told if (theme := bank.theme_of(word))}
    return tuple(
        (word, themes[theme.name])
        for word in filing.keywords
        if word not in told and word not in matters
        if (theme := bank.theme_of(word)) and theme.name in themes
    )


_GENERAL = ("工作", "信息", "公开", "情况", "方面", "领域", "事项")
_DOING = regex(r"推[进动行]|规范|扩大|加[强快]|强化|深化|促进|做好|抓好|落实|实施|开展")
"""A verb before the field; the form is the field alone."""
_PLACES = ("中心", "大厅", "站")
_LONG_ENOUGH = 4
"""Characters from which a word that is a noun stands as the office wrote it."""
_SHORT = 3
"""Characters that a short form has at most."""


def _forms(word: str, theme: Theme) -> tuple[str, ...]:
    """The forms of a theme that say what ``word`` says, no more and nothing else."""
    plain = {form: unquoted(form) for form in theme.forms}
    if same := [form for form in theme.forms if plain[form] == word]:
        return tuple(same)
    if fixed := [one for one in theme.also if one != unquoted(one) and _is_same(one, word)]:
        return (fixed[0],)  # a name of its own, no word with 公开 at its end (“双随机、一公开”)
    if len(word) >= _LONG_ENOUGH and not _DOING.match(word) and not word.endswith(_GENERAL):
        return (word,)  # a noun by itself: 医共体建设 is not made 县域医共体建设
    if whole := [form for form in theme.forms if word in plain[form].replace("、", "")]:
        # 医共体建设 says no more than 医共体; what stands before the word may (紧密型县域医共体).
        begin = tuple(form for form in whole if plain[form].startswith(word))
        return begin or tuple(whole)
    bare = word
    for end in _GENERAL:
        bare = bare.removesuffix(end)
    bare = bare if len(bare) > 1 else word
    kept = [form for form in theme.forms if bare in plain[form]]
    if not kept and len(bare) <= _SHORT:
        kept = [form for form in theme.forms if _is_short_for(bare, plain[form])]
    if not kept and _DOING.match(bare):
        kept = [form for form in theme.forms if bare.endswith(plain[form])]
    if not kept and bare.endswith(_PLACES):
        kept = [form for form in theme.forms if plain[form] in bare]
    return tuple(kept) or (bare,)


def _is_same(one: str, other: str) -> bool:
    return unquoted(one).replace("、", "") == other.replace("、", "")


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


def loose_practices(filing: Filing, bank: PhraseBank) -> tuple[tuple[str, str], ...]:
    """Practices given by a name that says less than what is written for it, each with that practice's own name."""
    given = (practised.name for practised in filing.given[PRACTICES])
    known = ((name, bank.practice_of(name)) for name in given)
    return tuple((name, one.name) for name, one in known if one and unquoted(name) in one.loose)


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
