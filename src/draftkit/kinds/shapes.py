"""What a field may hold.  A shape knows the forms of its values; reading an input with its findings is the intake's job.

``tree`` and ``value`` are the snapshot's codec: plain JSON there and back, format 1.  ``entries`` are the lines of an
input file: a text and what belongs to it ("" where nothing does), as a channel and its count.
"""
# ruff: noqa: D102  # what an override does, its base tells

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Generic, NamedTuple, TypeVar

T = TypeVar("T")
R = TypeVar("R", bound=tuple[Any, ...])
Json = Any
Entry = tuple[str, ...]
"""A text for each part; two at least, the second "" where an entry is one value."""
YES, NO = "是", "否"
KEYWORDS_AS_WORDS, KEYWORDS_AS_SENTENCE = "词语", "一句话"


# ---------------------------------------------------------------- values


@dataclass(frozen=True, slots=True)
class Count:
    """A count that may be rough: ``600``, ``600余``, ``近600``.  ``value`` is the figure in it."""

    value: int
    text: str
    exact: bool = True


class Account(NamedTuple):
    """A 政务新媒体 account, e.g. 瓦亭之声 of type 微信公众号 (type may be "")."""

    name: str
    type: str = ""


class OwnProblem(NamedTuple):
    """A problem in the office's own words, with its measure ("" where none was given)."""

    problem: str
    measure: str = ""


class Remedy(NamedTuple):
    """One of last year's problems and what became of it."""

    problem: str
    result: str


# ---------------------------------------------------------------- shapes


class Shape(Generic[T]):
    """``nothing`` is the value of what was not given.

    ``parts`` are the named parts of an entry; none where an entry is one value.  ``keyed`` entries are a mapping by their
    first part.
    """

    nothing: T
    parts: tuple[Part, ...] = ()
    keyed = False

    def tree(self, value: T) -> Json:
        """``value`` as the snapshot keeps it."""
        return value

    def value(self, tree: Json) -> T:
        """The value that :meth:`tree` put down."""
        found: T = tree
        return found

    def text(self, value: T) -> str:
        """``value`` as one cell holds it."""
        return "、".join(entry[0] for entry in self.entries(value))

    def entries(self, value: T) -> tuple[Entry, ...]:
        """``value`` as the lines of an input file; none where nothing was given."""
        raise NotImplementedError


class Scalar(Shape[T]):
    """One value in one cell.

    ``show`` gives what a person types, ``pack`` and ``unpack`` are the codec; none of them is asked about nothing.
    ``none`` is what 无 stands for, where that is a clear answer.
    """

    def __init__(
        self,
        nothing: T,
        show: Callable[[Any], str] = str,
        pack: Callable[[Any], Any] = lambda value: value,
        unpack: Callable[[Any], Any] = lambda tree: tree,
        none: str = "",
    ) -> None:
        self.nothing, self.none = nothing, none
        self._show, self._pack, self._unpack = show, pack, unpack

    def tree(self, value: T) -> Json:
        return value if value == self.nothing else self._pack(value)

    def value(self, tree: Json) -> T:
        return self.nothing if tree is None else self._unpack(tree)

    def text(self, value: T) -> str:
        return "" if value == self.nothing else self._show(value)

    def entries(self, value: T) -> tuple[Entry, ...]:
        text = self.text(value)
        return ((text, ""),) if text else ()


def _count_tree(count: Count) -> int | dict[str, Any]:
    """One that is more than a figure is kept apart: its meaning hangs on no later reader."""
    if count.exact and count.text == str(count.value):
        return count.value
    return {"数": count.value, "文": count.text, "准": count.exact}


def _count_of(tree: Json) -> Count:
    if isinstance(tree, int):
        return Count(tree, str(tree))
    return Count(tree["数"], tree["文"], tree["准"])


TEXT = Scalar("")
WHOLE = Scalar[int | None](None)
YEAR_NUMBER = Scalar(0)
ROUGH = Scalar[Count | None](None, lambda count: count.text, _count_tree, _count_of)
YES_OR_NO = Scalar[bool | None](None, lambda yes: YES if yes else NO)
MONEY = Scalar[Decimal | None](None, lambda amount: format(amount, "f"), str, Decimal)
"""An amount in 元, never with an exponent."""


class Part(NamedTuple):
    """A named part of an entry: what it holds, what is offered for it, whether an entry needs it."""

    name: str
    shape: Shape[Any] = TEXT
    choices: tuple[str, ...] = ()
    required: bool = False


class Words(Shape[tuple[str, ...]]):
    """Texts, one after another; they may be parted by 、 inside one."""

    nothing = ()

    def value(self, tree: Json) -> tuple[str, ...]:
        return tuple(tree)

    def entries(self, value: tuple[str, ...]) -> tuple[Entry, ...]:
        return tuple((text, "") for text in value)


class Keywords(Shape[tuple[tuple[str, ...], str]]):
    """Words, or a sentence where there are no words: an input holds one or the other; the snapshot keeps both apart."""

    nothing = ((), "")
    parts = (Part("关键词"), Part("写法", choices=(KEYWORDS_AS_WORDS, KEYWORDS_AS_SENTENCE)))

    def tree(self, value: tuple[tuple[str, ...], str]) -> tuple[str, ...]:
        return value[0]

    def entries(self, value: tuple[tuple[str, ...], str]) -> tuple[Entry, ...]:
        words, sentence = value
        if words:
            return tuple((word, KEYWORDS_AS_WORDS) for word in words)
        return ((sentence, KEYWORDS_AS_SENTENCE),) if sentence else ()


class Tally(Shape[tuple[tuple[str, int], ...]]):
    """Counts by free names."""

    keyed = True
    nothing = ()

    def __init__(self, *parts: Part) -> None:
        self.parts = parts

    def value(self, tree: Json) -> tuple[tuple[str, int], ...]:
        return tuple((name, number) for name, number in tree)

    def entries(self, value: tuple[tuple[str, int], ...]) -> tuple[Entry, ...]:
        return tuple((name, str(number)) for name, number in value)


class Wordings(Shape[Mapping[str, str]]):
    """Sentences by id."""

    keyed = True
    parts = (Part("编号"), Part("句子"))
    nothing: Mapping[str, str] = MappingProxyType({})

    def tree(self, value: Mapping[str, str]) -> dict[str, str]:
        return dict(value)

    def entries(self, value: Mapping[str, str]) -> tuple[Entry, ...]:
        return tuple(value.items())


class Records(Shape[tuple[R, ...]]):
    """Entries with named parts.

    ``record`` makes one of its parts' values (a NamedTuple in the order of ``parts``), ``tidy`` makes one regular that a
    person wrote.  The first part is what an entry is known by.
    """

    nothing = ()

    def __init__(
        self,
        record: Callable[..., R],
        parts: tuple[Part, ...],
        tidy: Callable[[R], R] = lambda record: record,
    ) -> None:
        self.record, self.parts, self.tidy = record, parts, tidy

    def by_part(self, record: R) -> tuple[tuple[Part, Any], ...]:
        """Each part with its value."""
        return tuple(zip(self.parts, record, strict=True))

    def tree(self, value: tuple[R, ...]) -> list[Any]:
        """Two parts as a pair, as format 1 has them; more as a mapping of those given."""
        if len(self.parts) == 2:  # noqa: PLR2004
            return [tuple(record) for record in value]
        return [
            {p.name: p.shape.tree(v) for p, v in self.by_part(r) if v != p.shape.nothing}
            for r in value
        ]

    def value(self, tree: Json) -> tuple[R, ...]:
        return tuple(self.record(*self._values(entry)) for entry in tree)

    def _values(self, entry: Json) -> Iterable[Any]:
        if not isinstance(entry, dict):
            return tuple(entry)
        return (
            p.shape.value(entry[p.name]) if p.name in entry else p.shape.nothing for p in self.parts
        )

    def entries(self, value: tuple[R, ...]) -> tuple[Entry, ...]:
        return tuple(tuple(p.shape.text(v) for p, v in self.by_part(record)) for record in value)
