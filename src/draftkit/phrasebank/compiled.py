"""A bank as marshalled data, a compiled form that loads in a moment.

Parsing the bank's YAML costs more than everything else a ``draft`` does.  Phrases, themes and practices become objects
only when one of them is asked for.  What only lint and ``bank show`` need is left out: they parse anew.

An index stands first, then what it speaks of, each piece by itself.
"""

from __future__ import annotations

import marshal
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import accumulate, chain, islice, pairwise
from typing import Any, TypeVar, overload

from draftkit.diagnostics import Place, Problem, Severity
from draftkit.phrasebank.schema import (
    Claim,
    Clause,
    Condition,
    Family,
    Group,
    Groups,
    Maybe,
    MessageSpec,
    Names,
    Outline,
    Part,
    Phrase,
    PhraseBank,
    Pick,
    Practice,
    Slot,
    Terms,
    Theme,
    Vocabulary,
)

FORMAT = f"{sys.version_info[0]}{sys.version_info[1]}-{marshal.version}"
"""Names the Python whose marshal wrote it; the cache's name tells what code did."""

_LEFT_OUT = frozenset({"text", "given", "reads", "place", "meanings"})
"""Fields of the source, which stand last in their class."""
_WHOLE = ("vocabulary", "outline", "families", "digest", "words", "exempt", "notices", "names")
"""Fields of a bank that are made at once: the others are made one by one, and wordings are left out."""

# A value of one of these kinds is packed as a list: the number of its kind, then its parts.  No
# other value of a bank is a list, so that all else is taken as it is.
_KINDS: tuple[Any, ...] = (
    tuple, dict, Severity,
    Claim, Clause, Condition, Family, Maybe, MessageSpec, Names, Outline, Part, Phrase, Pick, Place, Practice, Problem,
    Slot, Theme, Vocabulary,
)  # fmt: skip
_TUPLE, _MAPPING, _SEVERITY = 0, 1, 2
_NUMBER_OF = {kind: number for number, kind in enumerate(_KINDS)}
_LENGTH = 8


def dump(bank: PhraseBank) -> bytes:
    """The compiled form."""
    optional = bank.names.optional
    some = [[marshal.dumps(_shelved(phrases, optional)) for phrases in bank.phrases.values()]]
    some += [[marshal.dumps(_packed(one)) for one in row] for row in (bank.themes, bank.practices)]
    whole = [_packed(getattr(bank, name)) for name in _WHOLE]
    sizes = [tuple(map(len, pieces)) for pieces in some]
    index = marshal.dumps((FORMAT, whole, tuple(bank.phrases), *sizes))
    return b"".join((len(index).to_bytes(_LENGTH, "big"), index, *chain(*some)))


def load(data: memoryview) -> PhraseBank:
    """The bank of a compiled form.  Raises ValueError, KeyError, EOFError or TypeError where it is not one."""
    start = _LENGTH + int.from_bytes(data[:_LENGTH], "big")
    form, whole, says, *sizes = marshal.loads(data[_LENGTH:start])  # noqa: S302 - our own cache, checked by its sum
    if form != FORMAT:
        message = "another format"
        raise ValueError(message)
    pieces = (data[a:b] for a, b in pairwise(accumulate((start, *chain(*sizes)))))
    phrases, themes, practices = (list(islice(pieces, len(some))) for some in sizes)
    return PhraseBank(
        phrases=Shelf(dict(zip(says, phrases, strict=True))),
        themes=_Row[Theme](themes),
        practices=_Row[Practice](practices),
        **dict(zip(_WHOLE, map(_unpacked, whole), strict=True)),
    )


class Shelf(Mapping[str, tuple[Phrase, ...]]):
    """Phrases by message, and in groups; made when first taken."""

    def __init__(self, packed: dict[str, memoryview]) -> None:
        self._packed = packed
        self._groups: dict[str, Groups] = {}
        self._made: dict[str, tuple[Phrase, ...]] = {}

    def groups(self, says: str) -> Groups:
        """The phrases of a message by their terms."""
        made = self._groups.get(says)
        if made is None:
            made = self._groups[says] = _taken_down(self._packed.get(says))
        return made

    def __getitem__(self, says: str) -> tuple[Phrase, ...]:
        made = self._made.get(says)
        if made is None:
            if says not in self._packed:
                raise KeyError(says)
            groups = (group.phrases for group in self.groups(says).groups)
            made = self._made[says] = _in_order(some for some in groups if isinstance(some, _Some))
        return made

    def __iter__(self) -> Iterator[str]:
        return iter(self._packed)

    def __len__(self) -> int:
        return len(self._packed)


class _Some(Iterable[Phrase]):
    """The phrases of one group, made when first asked for; ``places`` are theirs among those of the message."""

    def __init__(self, places: tuple[int, ...], packed: bytes) -> None:
        self._packed, self._places = packed, places
        self._made: tuple[Phrase, ...] = ()

    def __iter__(self) -> Iterator[Phrase]:
        if not self._made:
            self._made = _loaded(self._packed)
        return iter(self._made)

    def placed(self) -> Iterator[tuple[int, Phrase]]:
        """Each with its place."""
        return zip(self._places, self, strict=True)


class _Both(_Some):
    """The live and the retired phrases of a group, in their order."""

    def __init__(self, live: _Some, retired: _Some) -> None:
        super().__init__((), b"")
        self._parts = live, retired

    def __iter__(self) -> Iterator[Phrase]:
        if not self._made:
            self._made = _in_order(self._parts)
        return iter(self._made)

    def placed(self) -> Iterator[tuple[int, Phrase]]:
        return chain.from_iterable(part.placed() for part in self._parts)


def _in_order(some: Iterable[_Some]) -> tuple[Phrase, ...]:
    """The phrases of some groups by their places."""
    placed = chain.from_iterable(one.placed() for one in some)
    return tuple(phrase for _, phrase in sorted(placed))


def _shelved(phrases: Sequence[Phrase], optional: Iterable[str]) -> Any:  # noqa: ANN401 - of marshal's types
    """The phrases of a message, those of each group by themselves."""
    from draftkit.phrasebank.grouping import grouped

    places = {phrase.id: place for place, phrase in enumerate(phrases)}
    groups, *asked = grouped(phrases, optional)
    parts = []
    for group in groups:
        retired = tuple(phrase for phrase in group.phrases if phrase.retired)
        packed = [
            (tuple(places[phrase.id] for phrase in some), marshal.dumps(_packed(some)))
            for some in (tuple(group.live), retired)
        ]
        parts.append((tuple(group.terms), group.slots, group.plain, *packed, group.retired))
    return tuple(parts), *asked


def _taken_down(packed: memoryview | None) -> Groups:
    """Those groups again; none for a message that no phrase says."""
    if packed is None:
        return Groups((), frozenset(), frozenset(), frozenset())
    parts, *asked = marshal.loads(packed)  # noqa: S302 - as above
    return Groups(tuple(_group(*part) for part in parts), *asked)


def _group(  # noqa: PLR0917  # as they were put down
    terms: tuple[Any, ...],
    slots: frozenset[str],
    is_plain: bool,  # noqa: FBT001
    now: tuple[tuple[int, ...], bytes],
    before: tuple[tuple[int, ...], bytes],
    retired: frozenset[str],
) -> Group:
    live = _Some(*now)
    every = _Both(live, _Some(*before)) if retired else live
    return Group(Terms(*terms), slots, is_plain, every, live, retired)


_One = TypeVar("_One", Theme, Practice)


class _Row(Sequence[_One]):
    """Themes or practices by their number, made when first taken."""

    def __init__(self, packed: list[memoryview]) -> None:
        self._packed = packed
        self._made: dict[int, _One] = {}

    @overload
    def __getitem__(self, number: int) -> _One: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[_One]: ...
    def __getitem__(self, number: int | slice) -> _One | Sequence[_One]:
        if isinstance(number, slice):
            return [self[n] for n in range(len(self))[number]]
        made = self._made.get(number)
        if made is None:
            made = self._made[number] = _loaded(self._packed[number])
        return made

    def __len__(self) -> int:
        return len(self._packed)


def _packed(value: Any) -> Any:  # noqa: ANN401 - of any type here, of marshal's there
    kind = type(value)
    if kind is Severity:
        return [_SEVERITY, value.value]
    if kind is not tuple and kind in _NUMBER_OF and issubclass(kind, tuple):
        return [_NUMBER_OF[kind], *(_packed(getattr(value, name)) for name in _kept(kind))]
    if isinstance(value, tuple):
        parts = tuple(map(_packed, value))
        return [_TUPLE, *parts] if any(isinstance(part, list) for part in parts) else parts
    if isinstance(value, Mapping):
        parts = tuple(map(_packed, value.values()))
        if any(isinstance(part, list) for part in parts):
            return [_MAPPING, tuple(value), *parts]
        return dict(zip(value, parts, strict=True))
    return value


def _kept(kind: Any) -> Iterable[str]:  # noqa: ANN401 - a class of tuples with names
    return (name for name in kind._fields if kind is Problem or name not in _LEFT_OUT)


def _loaded(data: memoryview | bytes) -> Any:  # noqa: ANN401 - what was packed
    return _unpacked(marshal.loads(data))  # noqa: S302 - as above


def _unpacked(plain: Any) -> Any:  # noqa: ANN401 - the other way
    """``plain`` is taken apart for it: there are thousands of them in a start, and nobody else has it."""
    if type(plain) is not list:
        return plain
    make = _MAKERS[plain[0]]
    del plain[0]
    for at, part in enumerate(plain):
        if type(part) is list:
            plain[at] = _unpacked(part)
    return make(plain)


def _mapping(parts: list[Any]) -> dict[Any, Any]:
    names, *values = parts
    return dict(zip(names, values, strict=True))


def _maker(kind: Any) -> Any:  # noqa: ANN401 - a class of tuples with names, and what makes one of its kept parts
    """As the class would, without its having to sort arguments by name: most of a bank is made so."""
    kept = tuple(_kept(kind))
    left = tuple(kind._field_defaults[name] for name in kind._fields[len(kept) :])
    make = partial(tuple.__new__, kind)
    return (lambda parts: make((*parts, *left))) if left else make


_MAKERS = (tuple, _mapping, lambda parts: Severity(*parts), *map(_maker, _KINDS[3:]))
