"""The neutral tree: what every reader makes of its file and the one validator reads.

The keys are those of the YAML form whichever file they came from.  Nodes are tuples,
not dataclasses: an input has some 400 of them and a batch tens of thousands of inputs.  For the
same reason a node knows its row and column only; a :class:`Place` is made when somebody asks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from enum import Enum

from draftkit.diagnostics import Place
from draftkit.ooxml.workbook import letters
from draftkit.tuples import NamedTuple


class Fault(Enum):
    """A cell that shows no usable value although something stands in it."""

    UNCALCULATED = "公式还没有计算过"
    ERROR = "公式出错（如 #REF!、#DIV/0!）"


Value = str | int | float | bool | date | datetime | time | timedelta | Fault | None


class Source:
    """A text file, or one sheet of a workbook; turns positions into places."""

    __slots__ = ("file", "sheet")

    def __init__(self, file: str, sheet: str = "") -> None:
        self.file = file
        self.sheet = sheet

    def place(self, row: int, column: int, label: str = "") -> Place:
        """Rows and columns count from 1; 0 means "not known"."""
        if not self.sheet:
            return Place(self.file, line=row, column=column, label=label)
        cell = address(row, column) if row and column else ""
        return Place(self.file, self.sheet, cell, label=label)


class Leaf(NamedTuple):
    """One value as it was found: text from YAML, what calamine gives from a workbook."""

    value: Value
    source: Source
    row: int = 0
    column: int = 0


class Series(NamedTuple):
    """A list of nodes."""

    items: tuple[Node, ...]
    source: Source
    row: int = 0
    column: int = 0


class Branch(NamedTuple):
    """Nodes by key.  ``keys`` holds where each key stands, where that is known."""

    entries: dict[str, Node]
    source: Source
    row: int = 0
    column: int = 0
    keys: dict[str, tuple[int, int]] = {}  # noqa: RUF012  # never written to; a fresh one each costs time


class Unread(NamedTuple):
    """Something whose reader has already reported what is wrong with it."""

    source: Source
    row: int = 0
    column: int = 0


Node = Leaf | Series | Branch | Unread


def place_of(node: Node, label: str = "") -> Place:
    """Where ``node`` stands."""
    return node.source.place(node.row, node.column, label)


def place_of_key(branch: Branch, key: str) -> Place:
    """Where ``key`` stands in ``branch``, or else the value under it."""
    spot = branch.keys.get(key)
    if spot:
        return branch.source.place(*spot)
    return place_of(branch.entries.get(key, branch))


def plant(tree: Branch, path: tuple[str, ...], node: Node) -> None:
    """Put ``node`` into ``tree`` where ``path`` says."""
    branch = tree
    for key in path[:-1]:
        inner = branch.entries.setdefault(key, Branch({}, node.source, node.row, node.column))
        if isinstance(inner, Branch):
            branch = inner
    branch.entries[path[-1]] = node


def address(row: int, column: int) -> str:
    """``(7, 4)`` → ``D7``."""
    return f"{letters(column)}{row}"


def position(address: str) -> tuple[int, int]:
    """``D7`` → ``(7, 4)``."""
    letters = address.rstrip("0123456789")
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(address[len(letters) :]), column


class Places(Mapping[str, Place]):
    """Places by key, made when asked for; most never are."""

    __slots__ = ("_labels", "_nodes")

    def __init__(self, nodes: Mapping[str, Node], labels: Mapping[str, str]) -> None:
        self._nodes = nodes
        self._labels = labels

    def __getitem__(self, key: str) -> Place:
        """The place of ``key``; ``KeyError`` where it was not given."""
        return place_of(self._nodes[key], self._labels.get(key) or key.replace(".", "·"))

    def __iter__(self) -> Iterator[str]:
        return iter(self._nodes)

    def __len__(self) -> int:
        return len(self._nodes)

    def spots(self) -> Spots:
        """The same in little room, to be put aside."""
        numbers: dict[Source, int] = {}
        at = {
            key: (numbers.setdefault(node.source, len(numbers)), node.row, node.column)
            for key, node in self._nodes.items()
        }
        return Spots([(source.file, source.sheet) for source in numbers], at)


class Spots(NamedTuple):
    """Where things stood, as numbers: of the source (a file and a sheet), of row and column."""

    sources: list[tuple[str, str]]
    at: dict[str, tuple[int, int, int]]

    def places(self, labels: Mapping[str, str]) -> Mapping[str, Place]:
        """The places again; what they are called is known by their kind of report."""
        return _SpottedPlaces(self, labels)


class _SpottedPlaces(Mapping[str, Place]):
    """Places made when asked for, like :class:`Places`."""

    __slots__ = ("_labels", "_spots")

    def __init__(self, spots: Spots, labels: Mapping[str, str]) -> None:
        self._spots, self._labels = spots, labels

    def __getitem__(self, key: str) -> Place:
        source, row, column = self._spots.at[key]
        label = self._labels.get(key) or key.replace(".", "·")
        return Source(*self._spots.sources[source]).place(row, column, label)

    def __iter__(self) -> Iterator[str]:
        return iter(self._spots.at)

    def __len__(self) -> int:
        return len(self._spots.at)
