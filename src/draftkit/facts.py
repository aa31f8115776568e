"""What the figures of a filing mean: named values, and how a value reads.

Who finds a fact makes a value and no text; :func:`surface_of` alone makes the text, and says where in it the figures stand,
so that nobody has to look for them there again.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal

from draftkit.chinese import rough
from draftkit.kinds.shapes import Count
from draftkit.model import NOTHING, Figure, Number, shown
from draftkit.patterns import regex
from draftkit.records import kept, record
from draftkit.tuples import NamedTuple


class Share(NamedTuple):
    """``part`` of ``whole`` (not 0), read in per cent with one decimal: ``13.3%``."""

    part: int
    whole: int


class Item(NamedTuple):
    """So many of something: ``予以公开3件``, ``103条政务公开信息``."""

    label: str
    number: Number | Count
    unit: str = ""
    noun: str = ""

    @property
    def number_text(self) -> str:
        """The number as it reads."""
        return _plain(self.number)


class Listing(NamedTuple):
    """Several things, ``mark`` between them, after a ``lead``: ``甲3件、乙1件``, ``微信公众号“丙”“丁”``.

    What is told of one thing with several numbers is a listing inside a listing.
    """

    values: tuple[Value, ...]
    mark: str = "、"
    lead: str = ""


Value = Number | Count | Share | Item | Listing | str
"""A text is a name, or in the office's own words."""


@record(frozen=True)
class Fact:
    """A named value ready for a sentence; ``cells`` are the cell keys and input paths it rests on."""

    name: str
    value: Value
    cells: tuple[str, ...] = ()

    @kept
    def surface(self) -> Surface:
        """How the value reads; worked out once, where it is asked for."""
        return surface_of(self.value)

    @kept
    def text(self) -> str:
        """How it reads: ``600余``, ``13.3%``, ``予以公开3件、部分公开1件``."""
        return self.surface.text


class Record(NamedTuple):
    """One of several things a message tells: its slots.  ``part`` is where the office wants it ("" for its place)."""

    slots: Mapping[str, Fact]
    part: str = ""


class Facts(NamedTuple):
    """The meaning of one filing: slots by name, and the cases that hold, each with its grounds.

    ``grounds`` also holds the grounds of cases that were looked at and do not hold.  ``records`` are
    told one by one, by message; ``practices`` (names, or own clauses) and ``sentences`` of the office,
    by the part of the report they stand in.  ``wanted`` are parts in which the office wants a message that belongs elsewhere.
    """

    slots: Mapping[str, Fact]
    cases: Mapping[str, tuple[str, ...]]
    grounds: Mapping[str, tuple[str, ...]] = NOTHING
    records: Mapping[str, tuple[Record, ...]] = NOTHING
    practices: Mapping[str, tuple[str, ...]] = NOTHING
    sentences: Mapping[str, tuple[str, ...]] = NOTHING
    wanted: Mapping[str, str] = NOTHING

    def number(self, name: str) -> Number:
        """The number a slot holds; 0 where it holds none."""
        value = self.slots[name].value if name in self.slots else 0
        return value if isinstance(value, int | Decimal) else 0


# ---------------------------------------------------------------- how a value reads


class Surface(NamedTuple):
    """A value's text, and the figures that were put in it, by what they count."""

    text: str
    figures: tuple[Figure, ...] = ()


def surface_of(value: Value) -> Surface:
    """The text of a value."""
    if isinstance(value, int):
        return Surface(str(value))
    if isinstance(value, str):
        return Surface(value)
    pieces: list[str] = []
    figures: list[Figure] = []
    _write(value, 0, pieces, figures)
    return Surface("".join(pieces), tuple(figures))


def _write(value: Value, at: int, pieces: list[str], figures: list[Figure]) -> int:
    """Add the pieces of a value that begins at ``at``, and its figures; where it ends."""
    if isinstance(value, Listing):
        before = value.lead
        for one in value.values:
            pieces.append(before)
            at = _write(one, at + len(before), pieces, figures)
            before = value.mark
        return at
    if isinstance(value, Item):
        number = _plain(value.number)
        start = at + len(value.label)
        figures.append(Figure(value.label, start, start + len(number)))
        piece = f"{value.label}{number}{value.unit}{value.noun}"
    else:
        piece = _plain(value)
    pieces.append(piece)
    return at + len(piece)


def _plain(value: Number | Count | Share | str) -> str:
    if isinstance(value, Share):
        exact = Decimal(value.part) * 100 / Decimal(value.whole)
        rounded = exact.quantize(Decimal("0.1"), ROUND_HALF_UP)
        return f"{rounded}%" if rounded else "不足0.1%"  # never a bare 0%
    if isinstance(value, Count):
        return value.text
    return value if isinstance(value, str) else shown(value)


# Compiled where they are first used: a draft needs them for few of its spans.
_DIGITS, _CLAUSE_MARKS = regex(r"\d+(?:[.．,]\d+)*"), regex("[、；，（]")
_ROUGH = regex(f"(?:{'|'.join(rough.BEFORE)})$")


def figures_in(text: str, start: int, end: int) -> tuple[Figure, ...]:
    """The figures of a stretch into which none was put: names, an office's own words, a draft of an earlier version.

    What one counts is what stands before it in its clause.  None for a stretch that is a single figure.
    """
    found = []
    stretch = text[start:end]
    for digits in _DIGITS.finditer(stretch):
        label = _ROUGH.sub("", _CLAUSE_MARKS.split(stretch[: digits.start()])[-1])
        found.append(Figure(label, start + digits.start(), start + digits.end()))
    return tuple(found) if any(figure.label for figure in found) else ()
