"""What a field may hold.  A shape knows the forms of its values; reading an input with its findings is the intake's job.

``tree`` and ``value`` are the snapshot's codec: plain JSON there and back, format 1.  ``entries`` are the lines of an
input file: a text and what belongs to it ("" where nothing does), as a channel and its count.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Generic, NamedTuple, TypeVar

T = TypeVar("T")
R = TypeVar("R", bound=tuple[Any, ...])
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


# ---------------------------------------------------------------- one value


class Shape(Generic[T]):
    """``nothing`` is the value of what was not given.

    ``parts`` are the named parts of an entry; none where an entry is one value.  ``keyed`` entries are a mapping by their
    first part.
    """

    nothing: T
    keyed = False
    parts: tuple[Part, ...] = ()

    def tree(self, value: T) -> Any:  # noqa: ANN401  # whatever JSON holds
        """``value`` as the snapshot keeps it."""
        return value

    def value(self, tree: Any) -> T:  # noqa: ANN401
        """The value that :meth:`tree` put down."""
        found: T = tree
        return found

    def entries(self, value: T) -> tuple[Entry, ...]:
        """``value`` as the lines of an input file; none where nothing was given."""
        raise NotImplementedError


class Scalar(Shape[T]):
    """One value in one cell."""

    def text(self, value: T) -> str:
        """``value`` as a person types it; "" for nothing."""
        return "" if value is None else str(value)

    def entries(self, value: T) -> tuple[Entry, ...]:
        """One line."""
        text = self.text(value)
        return ((text, ""),) if text else ()


class Text(Scalar[str]):
    """Words.  ``none`` is what 无 stands for, where that is a clear answer."""

    nothing = ""

    def __init__(self, none: str = "") -> None:
        self.none = none


class Whole(Scalar[int | None]):
    """A whole number from 0."""

    nothing = None


class Year(Scalar[int]):
    """A year; 0 is none."""

    nothing = 0

    def text(self, value: int) -> str:
        """``2025``."""
        return str(value or "")


class Rough(Scalar[Count | None]):
    """A count that may be rough.  One that is more than a figure is kept apart: its meaning hangs on no later reader."""

    nothing = None

    def tree(self, value: Count | None) -> int | dict[str, Any] | None:
        """``600`` or ``{数, 文, 准}``."""
        if value is None or (value.exact and value.text == str(value.value)):
            return None if value is None else value.value
        return {"数": value.value, "文": value.text, "准": value.exact}

    def value(self, tree: Any) -> Count | None:  # noqa: ANN401
        """The count of either form."""
        if tree is None:
            return None
        if isinstance(tree, int):
            return Count(tree, str(tree))
        return Count(tree["数"], tree["文"], tree["准"])

    def text(self, value: Count | None) -> str:
        """``600余``."""
        return value.text if value else ""


class YesNo(Scalar[bool | None]):
    """是 or 否."""

    nothing = None

    def text(self, value: bool | None) -> str:  # noqa: FBT001  # the value itself
        """是 or 否."""
        return "" if value is None else YES if value else NO


class Money(Scalar[Decimal | None]):
    """An amount in 元, never with an exponent."""

    nothing = None

    def tree(self, value: Decimal | None) -> str | None:
        """The digits as given."""
        return None if value is None else str(value)

    def value(self, tree: Any) -> Decimal | None:  # noqa: ANN401
        """The amount."""
        return None if tree is None else Decimal(tree)

    def text(self, value: Decimal | None) -> str:
        """``12.5``."""
        return "" if value is None else format(value, "f")


# ---------------------------------------------------------------- several values


class Part(NamedTuple):
    """A named part of an entry: what it holds, what is offered for it, whether an entry needs it."""

    name: str
    shape: Scalar[Any] | Words = Text()
    choices: tuple[str, ...] = ()
    required: bool = False


class Words(Shape[tuple[str, ...]]):
    """Texts, one after another; they may be parted by 、 inside one."""

    nothing = ()

    def value(self, tree: Any) -> tuple[str, ...]:  # noqa: ANN401
        """JSON has lists only."""
        return tuple(tree)

    def text(self, value: tuple[str, ...]) -> str:
        """As one cell holds them."""
        return "、".join(value)

    def entries(self, value: tuple[str, ...]) -> tuple[Entry, ...]:
        """A line each."""
        return tuple((text, "") for text in value)


class Keywords(Shape[tuple[tuple[str, ...], str]]):
    """Words, or a sentence where there are no words: an input holds one or the other."""

    nothing = ((), "")

    parts = (Part("关键词"), Part("写法", choices=(KEYWORDS_AS_WORDS, KEYWORDS_AS_SENTENCE)))

    def tree(self, value: tuple[tuple[str, ...], str]) -> tuple[str, ...]:
        """The words; the sentence is kept beside them."""
        return value[0]

    def entries(self, value: tuple[tuple[str, ...], str]) -> tuple[Entry, ...]:
        """A line for each word, or one."""
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

    def value(self, tree: Any) -> tuple[tuple[str, int], ...]:  # noqa: ANN401
        """Pairs, as JSON has lists only."""
        return tuple((name, number) for name, number in tree)

    def entries(self, value: tuple[tuple[str, int], ...]) -> tuple[Entry, ...]:
        """A line each."""
        return tuple((name, str(number)) for name, number in value)


class Wordings(Shape[Mapping[str, str]]):
    """Sentences by id."""

    keyed = True
    parts = (Part("编号"), Part("句子"))
    nothing: Mapping[str, str] = MappingProxyType({})

    def tree(self, value: Mapping[str, str]) -> dict[str, str]:
        """A mapping that may be written to."""
        return dict(value)

    def entries(self, value: Mapping[str, str]) -> tuple[Entry, ...]:
        """A line each."""
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

    def tree(self, value: tuple[R, ...]) -> list[Any]:
        """Two parts as a pair, as format 1 has them; more as a mapping of those given."""
        if len(self.parts) == 2:  # noqa: PLR2004
            return [tuple(record) for record in value]
        return [
            {p.name: p.shape.tree(v) for p, v in self.by_part(r) if v != p.shape.nothing}
            for r in value
        ]

    def value(self, tree: Any) -> tuple[R, ...]:  # noqa: ANN401
        """The records of either form."""
        return tuple(self.record(*self._values(entry)) for entry in tree)

    def _values(self, entry: Any) -> Iterable[Any]:  # noqa: ANN401
        if not isinstance(entry, dict):
            return tuple(entry)
        return (
            p.shape.value(entry[p.name]) if p.name in entry else p.shape.nothing for p in self.parts
        )

    def by_part(self, record: R) -> tuple[tuple[Part, Any], ...]:
        """Each part with its value."""
        return tuple(zip(self.parts, record, strict=True))

    def entries(self, value: tuple[R, ...]) -> tuple[Entry, ...]:
        """A line each."""
        return tuple(tuple(p.shape.text(v) for p, v in self.by_part(record)) for record in value)
