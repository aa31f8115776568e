"""What a field may hold.  A shape knows the forms of its values; reading an input with its findings is the intake's job.

``tree`` and ``value`` are the snapshot's codec: plain JSON there and back, format 1.  ``entries`` are the lines of an
input file: a text and what belongs to it ("" where nothing does), as a channel and its count.
"""
# ruff: noqa: D102  # what an override does, its base tells

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from draftkit.records import record
from draftkit.tuples import NamedTuple

T = TypeVar("T")
R = TypeVar("R", bound=tuple[Any, ...])
Json = Any
Entry = tuple[str, ...]
"""A text for each part; two at least, the second "" where an entry is one value."""
YES, NO = "是", "否"
LARGEST = 10**15
"""No office counts as many of anything."""
_LONGEST_NUMBER = 40
KEYWORDS_AS_WORDS, KEYWORDS_AS_SENTENCE = "词语", "一句话"


# ---------------------------------------------------------------- values


@record(frozen=True)
class Count:
    """A count that may be rough: ``600``, ``600余``, ``近600``.  ``value`` is the figure in it.

    ``unit`` and ``noun`` are what the office counts, where it says so: 条 政务公开信息.
    """

    value: int
    text: str
    exact: bool = True
    unit: str = ""
    noun: str = ""

    def compares(self, earlier: Count) -> bool:
        """Whether an ``earlier`` count is of the same things: of other ones no difference may be told.

        A bare number of last year is taken to count what this year's does.
        """
        if not (earlier.unit or earlier.noun):
            return True
        return all(
            (ours or usual) == (theirs or usual)
            for ours, theirs, usual in (
                (self.unit, earlier.unit, "条"),
                (self.noun, earlier.noun, "政府信息"),
            )
        )


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
    single = False

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
    if count == Count(count.value, str(count.value)):
        return count.value
    words = {"单位": count.unit, "名词": count.noun}
    kept = {name: word for name, word in words.items() if word}
    return {"数": count.value, "文": count.text, "准": count.exact, **kept}


def text_of(tree: Json) -> str:
    """A text of the snapshot.  ``TypeError`` where it is none: a basis may be anybody's."""
    if type(tree) is not str:
        raise TypeError("no text")
    return tree


def whole_of(tree: Json) -> int:
    """A whole number of the snapshot.  ``TypeError`` where it is none, or larger than anything that is counted."""
    if type(tree) is not int or abs(tree) > LARGEST:
        raise TypeError("no whole number")
    return tree


def _yes_of(tree: Json) -> bool:
    if type(tree) is not bool:
        raise TypeError("neither yes nor no")
    return tree


def _money_of(tree: Json) -> Decimal:
    amount = Decimal(text_of(tree))
    if not (amount.is_finite() and len(tree) <= _LONGEST_NUMBER and abs(amount) <= LARGEST):
        raise TypeError("no amount")
    return amount


def _count_of(tree: Json) -> Count:
    if isinstance(tree, int):
        return Count(whole_of(tree), str(tree))
    words = (text_of(tree.get(name, "")) for name in ("单位", "名词"))
    return Count(whole_of(tree["数"]), text_of(tree["文"]), _yes_of(tree["准"]), *words)


TEXT = Scalar("", unpack=text_of)
WHOLE = Scalar[int | None](None, unpack=whole_of)
YEAR_NUMBER = Scalar(0, unpack=whole_of)
ROUGH = Scalar[Count | None](None, lambda count: count.text, _count_tree, _count_of)
YES_OR_NO = Scalar[bool | None](None, lambda yes: YES if yes else NO, unpack=_yes_of)
MONEY = Scalar[Decimal | None](None, lambda amount: format(amount, "f"), str, _money_of)
"""An amount in 元, never with an exponent."""


class Part(NamedTuple):
    """A named part of an entry: what it holds, what is offered for it, whether an entry needs it.

    A text that is ``listed`` may be given as a list as well: it is read with 、 between.
    """

    name: str
    shape: Shape[Any] = TEXT
    choices: tuple[str, ...] = ()
    required: bool = False
    listed: bool = False


class Measured(Scalar[Count | None]):
    """A count that may have a noun and a unit of its own: a number, or ``{数量, 名词, 单位}``."""

    parts = (Part("数量", ROUGH), Part("名词"), Part("单位"))

    def entries(self, value: Count | None) -> tuple[Entry, ...]:
        return ((value.text, value.noun, value.unit),) if value else ()


MEASURED = Measured(None, lambda count: count.text, _count_tree, _count_of)


class Words(Shape[tuple[str, ...]]):
    """Texts, one after another; they may be parted by 、 inside one."""

    nothing = ()

    def value(self, tree: Json) -> tuple[str, ...]:
        return tuple([text_of(text) for text in tree])

    def entries(self, value: tuple[str, ...]) -> tuple[Entry, ...]:
        return tuple((text, "") for text in value)


class Sentences(Words):
    """Whole sentences, or texts in which 、 parts nothing."""


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


class Wordings(Shape[Mapping[str, str]]):
    """Sentences by id."""

    keyed = True
    parts = (Part("编号"), Part("句子"))
    nothing: Mapping[str, str] = MappingProxyType({})

    def tree(self, value: Mapping[str, str]) -> dict[str, str]:
        return dict(value)

    def value(self, tree: Json) -> dict[str, str]:
        return {text_of(name): text_of(text) for name, text in tree.items()}

    def entries(self, value: Mapping[str, str]) -> tuple[Entry, ...]:
        return tuple(value.items())


class Records(Shape[tuple[R, ...]]):
    """Entries with named parts.

    ``record`` makes one of its parts' values (a NamedTuple in the order of ``parts``), ``tidy`` makes one regular that a
    person wrote.  The first part is what an entry is known by; it may be given alone.  ``keyed`` ones may be given as a
    mapping of the first part to the second, ``single`` ones are one entry at most, which need not stand in a list.
    Of the first ``known_by`` parts one must be given.
    """

    nothing = ()

    def __init__(
        self,
        record: Callable[..., R],
        parts: tuple[Part, ...],
        tidy: Callable[[R], R] = lambda record: record,
        *,
        keyed: bool = False,
        single: bool = False,
        known_by: int = 1,
    ) -> None:
        self.record, self.parts, self.tidy, self.known_by = record, parts, tidy, known_by
        self.keyed, self.single = keyed, single

    def by_part(self, record: R) -> tuple[tuple[Part, Any], ...]:
        """Each part with its value."""
        return tuple(zip(self.parts, record, strict=True))

    def tree(self, value: tuple[R, ...]) -> Json:
        """An entry of its first two parts as a pair, as format 1 has them, else as a mapping of those given.

        A single count of what has no other part is a number, as it was.
        """
        trees = [self._tree(record) for record in value]
        return trees[0] if self.is_plain(value) else trees

    def is_plain(self, value: tuple[R, ...]) -> bool:
        """Whether the value is a mere count: the first part of one entry, which is a number."""
        first = self.parts[0].shape
        return (
            len(value) == 1
            and first in (WHOLE, ROUGH)
            and all(v == part.shape.nothing for part, v in self.by_part(value[0])[1:])
        )

    def _tree(self, record: R) -> Json:
        if self.parts[0].shape in (WHOLE, ROUGH) and self.is_plain((record,)):
            return self.parts[0].shape.tree(record[0])
        given = self.by_part(record)
        if all(v == part.shape.nothing for part, v in given[2:]):
            return tuple(part.shape.tree(v) for part, v in given[:2])
        return {p.name: p.shape.tree(v) for p, v in given if v != p.shape.nothing}

    def value(self, tree: Json) -> tuple[R, ...]:
        entries = tree if isinstance(tree, list) else [tree]
        return tuple(self.record(*self._values(entry)) for entry in entries)

    def _values(self, entry: Json) -> Iterable[Any]:
        if isinstance(entry, int):
            entry = (entry,)
        if isinstance(entry, dict) and "数" in entry:  # a rough count by itself
            entry = (entry,)
        given = entry if isinstance(entry, dict) else dict(zip(self._names, entry, strict=False))
        return (
            p.shape.value(given[p.name]) if p.name in given else p.shape.nothing for p in self.parts
        )

    @property
    def _names(self) -> tuple[str, ...]:
        return tuple(part.name for part in self.parts)

    def entries(self, value: tuple[R, ...]) -> tuple[Entry, ...]:
        return tuple(tuple(p.shape.text(v) for p, v in self.by_part(record)) for record in value)
