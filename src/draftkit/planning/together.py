"""Aggregation: which practices of a part are told in one sentence."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from itertools import pairwise

from draftkit.chinese.acts import act_of, as_named
from draftkit.chinese.clauses import begins_with_verb
from draftkit.chinese.subjects import own_clause, speaks_for_itself
from draftkit.patterns import regex
from draftkit.phrasebank.schema import (
    LISTED,
    PhraseBank,
)
from draftkit.phrasebank.selection import Eligible
from draftkit.planning.doers import by_body, with_object_first


def _clauses_apart(run: Sequence[str], own: Container[str]) -> list[list[str]]:
    """The practices of a run, those that have a thing of their own for their subject each by itself.

    So do those of the office's ``own`` that are told with nothing before what they name first.
    """
    alone = [n for n in run if own_clause(n) or (n in own and as_named(n, act_of(n)) != act_of(n))]
    rest = [name for name in run if name not in alone]
    return [*([rest] if rest else []), *([name] for name in alone)]


def runs_of(run: Sequence[str], eligible: Eligible) -> Sequence[Sequence[str]]:
    """The practices of which some can stand in one sentence, as the edition has it."""
    bank, edition = eligible.bank, eligible.edition
    runs: Sequence[Sequence[str]] = _by_means(run, bank) if edition.means_apart else (run,)
    if edition.once_apart:
        runs = tuple(some for one in runs for some in _by_time(one, bank))
    if edition.own_practices_apart:
        runs = tuple(some for one in runs for some in _by_whose_words(one, bank))
    if edition.texts_stand:
        runs = tuple(some for one in runs for some in _ways_apart(one))
    if edition.clauses_whole:
        given = [n for n in run if edition.practices_as_given and bank.practice_of(n) is None]
        runs = tuple(some for one in runs for some in _clauses_apart(one, given))
    return runs


NOTHING = regex("(?:全年|本年度?|年内)?(?:未|没有)(?:发生|出现|发现)")
"""How a clause begins that tells that something did not happen: it stands by itself, behind what was done."""


def by_threes(
    names: Sequence[str], bank: PhraseBank, own_noun: str, *, plain: bool
) -> Iterator[tuple[Sequence[str], bool]]:
    """The practices of each sentence, and whether it can begin with a subject; many are a list."""
    nothing = [n for n in names if NOTHING.match(n)]
    done = [n for n in names if n not in nothing]
    if len(done) >= LISTED:
        yield done, False
    else:
        # What the bank words and what the office wrote are seldom of one piece; behind a clause with a subject
        # of its own (各村明确一名信息员) nothing can be said of the body any more.
        known = [n for n in done if bank.practice_of(n)]
        others = [n for n in done if n not in known]
        own = [n for n in others if by_body(act_of(n, plain=plain), own_noun)]
        for some in (known, own):
            yield from ((some[at : at + _TOGETHER], True) for at in range(0, len(some), _TOGETHER))
        # Each of those in which somebody else acts is a sentence: nobody can be shared.
        yield from (([name], False) for name in others if name not in own)
    if nothing:
        yield nothing, True


def evenly(
    names: Sequence[str], bank: PhraseBank, own_noun: str, *, plain: bool
) -> Iterator[tuple[Sequence[str], bool]]:
    """The same without a list of what the bank knows by name, and in as few sentences of about equal length as can be.

    Counted (一是坚持先审后公开；二是一事一审) names look like more than they are; one clause each, all of the same body,
    makes a run of short sentences that open alike.
    """
    own = [n for n in names if bank.practice_of(n) is None and not NOTHING.match(n)]
    listed = own if len(own) >= LISTED else []
    nothing = [n for n in names if NOTHING.match(n)]
    run = [n for n in names if n not in listed and n not in nothing]
    others = [n for n in run if n in own and not _shares(n, own_noun, plain=plain)]
    run = [n for n in run if n not in others]
    yield from ((part, True) for part in _parted(run))
    yield from by_threes([*listed, *others, *nothing], bank, own_noun, plain=plain)


_MEANS = ("用", "以", "通过", "利用", "运用", "借助", "采用", "使用", "依托", "引入")


def _by_means(names: Sequence[str], bank: PhraseBank) -> tuple[Sequence[str], ...]:
    """The practices, beside those of the bank the ones apart that begin with a means: 更新目录，用校对工具筛查."""
    own = [n for n in names if bank.practice_of(n) is None]
    means = [n for n in own if n.startswith(_MEANS)]
    others = [n for n in names if n not in means]
    return (others, means) if len(own) < len(names) and len(own) < LISTED else (names,)


_FINISHED, _BY_NOW = ("完成", "修订", "更新"), "了"
"""How an office's clause begins, or what stands near its begin, where it tells what was done and is done with."""
_ALWAYS = ("定期", "及时", "每", "按季", "按月", "按周", "随时", "动态", "逐")
_NEAR = 12


def is_over(name: str) -> bool:
    """Whether an office's clause tells what was done once, and not what is done all year."""
    done = name.startswith(_FINISHED) or _BY_NOW in name[:_NEAR]
    return done and not any(word in name for word in _ALWAYS)


def _by_time(names: Sequence[str], bank: PhraseBank) -> tuple[Sequence[str], ...]:
    """The practices, those apart that were done once: 年内更新了目录 behind what is done with all that is published."""
    own = [n for n in names if bank.practice_of(n) is None]
    once = [
        name for name in names if (one.once if (one := bank.practice_of(name)) else is_over(name))
    ]
    others = [name for name in names if name not in once]
    return (others, once) if once and others and len(own) < LISTED else (names,)


def _by_whose_words(names: Sequence[str], bank: PhraseBank) -> Iterator[Sequence[str]]:
    """The practices, those of the office's own apart that are no plain deed: a 分号 would put together what has no more in common."""
    own = [n for n in names if bank.practice_of(n) is None and not is_plain(n)]
    others = [name for name in names if name not in own]
    if not any(bank.practice_of(name) is not None for name in others):
        yield names
        return
    first = names.index(others[0])  # who is in charge
    yield from (some for some in (names[:first], others, own[first:]) if some)


def _ways_apart(names: Sequence[str]) -> Iterator[Sequence[str]]:
    """The practices, each that is told as a way of doing it (采取…的做法) by itself, where it stands."""
    run: list[str] = []
    for name in names:
        if name.startswith("采取") and name.endswith("的做法"):
            yield from (some for some in (run, [name]) if some)
            run = []
        else:
            run.append(name)
    if run:
        yield run


def _shares(name: str, own_noun: str, *, plain: bool) -> bool:
    """Whether a clause can stand behind another one of the same body: nobody else acts in it, and no time leads to it."""
    act = act_of(name, plain=plain)
    does = DOES.match(name) is not None and _BEFORE not in name[:_NEAR]
    other = speaks_for_itself(with_object_first(act.does), f"我{own_noun}")
    return not act.when and not other and (does or by_body(act, own_noun))


def _parted(names: Sequence[str]) -> Iterator[Sequence[str]]:
    """Parts of at most three and of about equal size, none too long to be read."""
    number = -(-len(names) // _TOGETHER)
    while number:
        size, more = divmod(len(names), number)
        ends = [size * n + min(n, more) for n in range(number + 1)]
        parts = [names[start:end] for start, end in pairwise(ends)]
        if number == len(names) or max(len("".join(part)) for part in parts) <= _READABLE:
            yield from parts
            return
        number += 1


DOES = regex(
    "启用|形成|移交|建成|新开|新建|打造|开辟|编印|动态[调更]|归集|修复|关停|搭建|标注|出台|编发|刊发|制订|评选|表彰|走访|回访|开办|上线|选编|复核|比对|(?:巡查|抽查|核查|通报|巡检)(?![员组队单]|人员)"
)
"""How a clause begins, besides, in which nobody but the body can have acted."""
_BEFORE = "前"
"""What makes of how a clause begins a time (新开公交线路前到沿线征求意见)."""
_READABLE = 100
"""Characters of clauses up to which they are told in one sentence."""
_TOGETHER = 3
"""Practices told in one sentence, at most."""
_PARTED = regex("[，；：]")


def is_plain(name: str) -> bool:
    """Whether an office's clause is a deed and its object (清理过期信息), so that a comma parts it well from the next."""
    begins = begins_with_verb(name) or DOES.match(name) is not None
    return begins and _PARTED.search(name) is None
