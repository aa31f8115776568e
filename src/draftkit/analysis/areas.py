"""Keywords as the fields in which information was published (contract: Keywords)."""

from __future__ import annotations

from collections.abc import Container, Iterator

from draftkit.chance import preferred, seed_of
from draftkit.chinese import named
from draftkit.chinese.bynames import in_marks
from draftkit.chinese.clauses import is_name
from draftkit.editions import NEWEST, Edition
from draftkit.kinds.fields import MATTERS, PRACTICES
from draftkit.model import Filing
from draftkit.patterns import regex
from draftkit.phrasebank.schema import PhraseBank, Theme, unquoted


def areas(
    filing: Filing,
    bank: PhraseBank,
    earlier: Container[str] = frozenset(),
    edition: Edition = NEWEST,
) -> tuple[str, ...]:
    """The noun forms of the keywords that are fields, each once, in their order.

    The word an office wrote stands as it is where it is such a form; else what stands for it in full (平安建设, 社会保险);
    any other would say more or something else (新能源 is not 新能源项目建设, 高龄补贴 not
    高龄津贴), and the word stands.
    Of several forms a body takes one that depends on the body and its year alone, unless an ``earlier`` draft took
    another.  An unknown word is a name.

    Where any field is named all are, also those of which is told below what was published; a part of a keyword keeps the
    quotation marks that it was given in (“双减”工作), and names made of figures have them (“双替代”).
    """
    body = filing.body
    seed = seed_of(body.parent, body.name, body.kind, filing.year)
    told = tuple(_told(filing, bank, seed, earlier, whole=edition.keywords_whole))
    if edition.themes_within and _listed_below(filing, [word for _, word in told]):
        return ()
    return tuple(_marked(form, word) if edition.keywords_marked else form for word, form in told)


def _listed_below(filing: Filing, words: list[str]) -> bool:
    """Whether one of the matters names all of several fields itself (科技创新、营商环境等重点领域信息, 2000余条)."""
    contents = [matter.content for matter in filing.given[MATTERS]]
    return len(words) > 1 and any(all(word in one for word in words) for one in contents)


def _marked(form: str, word: str) -> str:
    quoted = f"“{form}”"
    return quoted if quoted in word else in_marks(form)


def _told(
    filing: Filing, bank: PhraseBank, seed: int, earlier: Container[str], *, whole: bool = True
) -> Iterator[tuple[str, str]]:
    """The keywords that are told, each with the form that is.  Of one theme one of its forms is told."""
    found: dict[str, None] = {}
    told: set[str] = set()
    # Of what was really published about a matter it is told there; the field is not named once more.
    matters = {matter.theme for matter in filing.given[MATTERS]}
    left = sum(word not in matters for word in filing.keywords)
    if left == 1 or (whole and left):
        matters = set()  # the lesser fields alone would read as if nothing else had been published
    for word in filing.keywords:
        if word in matters:
            continue
        theme = _theme_of(word, bank)
        if theme is None:
            form = word if word in earlier else _plain(word)
        elif theme.is_field:
            said = [form for form in theme.forms if form in earlier]
            among = said or _forms(unquoted(word), theme)
            form = preferred(seed, theme.name, among, earlier)
            # A longer word that stands by itself is another field.
            if form in theme.forms or len(form) < _LONG_ENOUGH:
                if theme.name in told:
                    continue
                told.add(theme.name)
        else:
            continue
        if form not in found:
            found[form] = None
            yield word, form


def doubled(filing: Filing, bank: PhraseBank) -> tuple[tuple[str, str], ...]:
    """Keywords that are not told because another one of the same field is, each with that one."""
    told = [word for word, _ in _told(filing, bank, 0, frozenset())]
    matters = {matter.theme for matter in filing.given[MATTERS]}
    themes = {theme.name: word for word in told if (theme := _theme_of(word, bank))}
    return tuple(
        (word, themes[theme.name])
        for word in filing.keywords
        if word not in told and word not in matters
        if (theme := _theme_of(word, bank)) and theme.name in themes
    )


def _theme_of(word: str, bank: PhraseBank) -> Theme | None:
    """The theme a keyword names; 乡村振兴信息 names what 乡村振兴 does."""
    return bank.theme_of(word) or bank.theme_of(_bare(word))


_GENERAL = ("工作", "信息", "公开", "情况", "方面", "领域", "事项")
_DOING = regex(r"推[进动行]|规范|扩大|加[强快]|强化|深化|促进|做好|抓好|落实|实施|开展")
"""A verb before the field; the form is the field alone."""
_LONG_ENOUGH = 4
"""Characters from which a word that is a noun stands as the office wrote it."""
_SHORT = 3
"""Characters that a short form has at most."""


def _forms(word: str, theme: Theme) -> tuple[str, ...]:
    """The forms of a theme that say what ``word`` says, no more and nothing else; the word alone where none does."""
    plain = {form: unquoted(form) for form in theme.forms}
    if same := [form for form in theme.forms if plain[form] == word]:
        return tuple(same)
    if fixed := [one for one in theme.also if one != unquoted(one) and _is_same(one, word)]:
        return (fixed[0],)  # a name of its own, no word with 公开 at its end (“双随机、一公开”)
    if word in theme.full:
        return theme.full[word]
    if len(word) >= _LONG_ENOUGH and not _DOING.match(word) and not word.endswith(_GENERAL):
        return (word,)  # a noun by itself: 医共体建设 is not made 县域医共体建设
    for bare in dict.fromkeys((word, word if word == theme.name else _bare(word))):
        if found := _wider(bare, theme, plain):
            return found
    kept = [form for form in theme.forms if _DOING.match(bare) and bare.endswith(plain[form])]
    if not kept and bare != word:  # 规范性文件集中公开
        kept = [form for form in theme.forms if bare.startswith(plain[form])]
    return tuple(kept) or (bare,)


def _wider(bare: str, theme: Theme, plain: dict[str, str]) -> tuple[str, ...]:
    """The forms that are ``bare`` itself, that stand for it in full, or that it is short for."""
    if same := [form for form in theme.forms if plain[form] == bare]:
        return tuple(same)
    if bare in theme.full:
        return theme.full[bare]
    if len(bare) > _SHORT or any(bare in said for said in plain.values()):
        return ()
    written = [
        one
        for one in (theme.name, *theme.forms)
        if bare not in one and _is_short_for(bare, unquoted(one))
    ]
    return (min(written, key=len),) if written else ()


def _plain(word: str) -> str:
    """A name that the bank does not know, without a last word that a sentence about fields says anyway."""
    ends = (end for end in _FRAME if word.endswith(end) and len(word) >= _LONG_ENOUGH + len(end))
    bare = word.removesuffix(end := next(ends, ""))
    return word if end == _WORK and bare.endswith(_NO_NOUN) else bare


_WORK = "工作"
_FRAME = (_WORK, "方面", "领域")
_NO_NOUN = (
    "后续",
    "日常",
    "专项",
    "基础",
    "重点",
    "中心",
    "前期",
    "善后",
    "扫尾",
    "收尾",
    "相关",
    "有关",
    "配套",
)
"""How a name ends that is none without 工作 (三峡后续工作)."""


def _bare(word: str) -> str:
    """A word without the general words at its end."""
    ends = [end for end in _GENERAL if word.endswith(end) and len(word) > len(end) + 1]
    return _bare(word.removesuffix(ends[0])) if ends else word


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
    return tuple(name for name in names if not is_clause(name, bank) and not with_verb(name))


def with_verb(name: str, *, given: bool = False) -> str:
    """A practice that is no clause, with the verb that what it names has; "" where none is sure."""
    return named.with_verb(name, given=given) if len(name) >= _SHORTEST else ""


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
    themes = {word: _theme_of(word, bank) for word in filing.keywords}
    return tuple(word for word, theme in themes.items() if theme and not theme.is_field)
