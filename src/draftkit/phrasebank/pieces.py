"""Phrase text → pieces.

The text is Jinja2 cut down to ``{{ slot }}``: it is parsed by Jinja2's own parser in a sandboxed
environment and anything but plain text and plain names is refused, so that a bank can hold no
logic.  ``[a|b|c]`` in the plain text is a choice point, ``[@name]`` one that the bank spells out
once for all phrases that use it, ``[?…]`` a segment that goes where one of its slots has no value.
``[~a|b]`` keeps ``a`` for the drafts that say it: drafts count alternatives, so none is taken out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from draftkit.chance import stable_hash
from draftkit.patterns import regex
from draftkit.phrasebank.schema import RETIRED, Maybe, Pick, Piece, Plain, Slot, Wording

if TYPE_CHECKING:
    from jinja2.sandbox import ImmutableSandboxedEnvironment


_SHARED = regex(r"\[@([^\[\]|]*)\]")
OPTIONAL = "[?"
RETIRED_MARK = "~"
_LONGEST = 4000
"""Characters of a phrase; nobody says as much in one sentence."""
_MARKS = regex(r"\[\?|[\[|\]]")


class PieceError(ValueError):
    """The text is not plain text with slots and choice points; the message says what is wrong."""


@lru_cache(maxsize=1)
def _environment() -> ImmutableSandboxedEnvironment:
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    return ImmutableSandboxedEnvironment(undefined=StrictUndefined)


def _flat(text: str) -> list[str | Slot]:
    from jinja2 import nodes

    if len(text) > _LONGEST:
        message = f"短语超过 {_LONGEST} 字"
        raise PieceError(message)
    try:
        tree = _environment().parse(text)
    except Exception as error:
        message = "填空写法有误：应写成 {{名称}}"
        raise PieceError(message) from error
    flat: list[str | Slot] = []
    for node in tree.body:
        if not isinstance(node, nodes.Output):
            message = "短语里只能有填空，不能有 {% %} 一类的逻辑"
            raise PieceError(message)
        for part in node.nodes:
            if isinstance(part, nodes.TemplateData):
                flat.append(part.data)
            elif isinstance(part, nodes.Name):
                flat.append(Slot(part.name))
            else:
                message = "填空里只能写一个名称，不能有运算、过滤或取值"
                raise PieceError(message)
    return flat


class _Builder:
    """Collects pieces while the flat list is scanned for ``[?``, ``[``, ``|`` and ``]``."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.optional: list[Plain] | None = None
        self.alternatives: list[list[str | Slot]] | None = None

    def add(self, item: str | Slot) -> None:
        target: list[Piece] | list[Plain] | list[str | Slot]
        target = self.pieces if self.optional is None else self.optional
        if self.alternatives is not None:
            target = self.alternatives[-1]
        if item:
            target.append(item)

    def mark(self, mark: str) -> None:
        if mark == OPTIONAL:
            if self.optional is not None or self.alternatives is not None:
                message = "可省处 [? ] 不能套在别的方括号里"
                raise PieceError(message)
            self.optional = []
        elif mark == "[":
            if self.alternatives is not None:
                message = "选择处 [ ] 不能套在另一个选择处里"
                raise PieceError(message)
            self.alternatives = [[]]
        elif self.alternatives is None:
            if mark == "]" and self.optional is not None:
                self.close_optional(self.optional)
                return
            message = f"“{mark}”没有对应的“[”"
            raise PieceError(message)
        elif mark == "|":
            self.alternatives.append([])
        else:
            self.close(self.alternatives)

    def close(self, alternatives: list[list[str | Slot]]) -> None:
        if len(alternatives) < 2:  # noqa: PLR2004 - a choice needs two ways
            message = "选择处 [ ] 里至少要有两种写法，用 | 隔开"
            raise PieceError(message)
        kept = [_without_mark(alternative) for alternative in alternatives]
        frozen = tuple(tuple(alternative) for alternative, _ in kept)
        if all(retired for _, retired in kept):
            message = "选择处 [ ] 里的写法不能都停用"
            raise PieceError(message)
        if len(set(frozen)) != len(frozen):
            message = "选择处 [ ] 里有两种写法相同"
            raise PieceError(message)
        weights = tuple(
            RETIRED if retired else stable_hash(source(alternative))
            for alternative, (_, retired) in zip(frozen, kept, strict=True)
        )
        pick = Pick(frozen, weights)
        if self.optional is None:
            self.pieces.append(pick)
        else:
            self.optional.append(pick)
        self.alternatives = None

    def close_optional(self, optional: list[Plain]) -> None:
        if not slot_names(tuple(optional)):
            message = "可省处 [? ] 里要有填空：填空没有值时，这一处才省去"
            raise PieceError(message)
        self.pieces.append(Maybe(tuple(optional)))
        self.optional = None


def _without_mark(alternative: list[str | Slot]) -> tuple[list[str | Slot], bool]:
    """An alternative without the mark of retired ones, and whether it had one."""
    first = alternative[0] if alternative else ""
    if not isinstance(first, str) or not first.startswith(RETIRED_MARK):
        return alternative, False
    rest = first.removeprefix(RETIRED_MARK)
    return [*([rest] if rest else []), *alternative[1:]], True


def shared_names(text: str) -> tuple[str, ...]:
    """The names of shared wordings that a text uses."""
    return tuple(_SHARED.findall(text))


def spelled(alternatives: Iterable[str]) -> str:
    """A choice point of these wordings."""
    return f"[{'|'.join(alternatives)}]"


def parse(text: str, shared: Mapping[str, Wording] = MappingProxyType({})) -> tuple[Piece, ...]:
    """The pieces of a phrase text; ``shared`` are wordings by name.  Raises :class:`PieceError`."""
    for name in shared_names(text):
        if name not in shared:
            message = f"没有“{name}”这组共用的说法"
            raise PieceError(message)
    builder = _Builder()
    for item in _flat(_SHARED.sub(lambda found: spelled(shared[found[1]].alternatives), text)):
        if isinstance(item, Slot):
            builder.add(item)
            continue
        start = 0
        for mark in _MARKS.finditer(item):
            builder.add(item[start : mark.start()])
            builder.mark(mark[0])
            start = mark.end()
        builder.add(item[start:])
    if builder.alternatives is not None or builder.optional is not None:
        message = "选择处“[”没有写“]”"
        raise PieceError(message)
    return tuple(builder.pieces)


def source(pieces: tuple[str | Slot, ...]) -> str:
    """Pieces without picks back as text."""
    return "".join(p if isinstance(p, str) else f"{{{{{p.name}}}}}" for p in pieces)


def typed_length(pieces: Iterable[Piece]) -> float:
    """Characters of the typed text, slots apart; of a choice point, the mean of its wordings."""
    total = 0.0
    for piece in pieces:
        if isinstance(piece, str):
            total += len(piece)
        elif isinstance(piece, Pick):
            live = (piece.alternatives[n] for n in piece.live)
            lengths = [sum(len(p) for p in a if isinstance(p, str)) for a in live]
            total += sum(lengths) / len(lengths)
        elif isinstance(piece, Maybe):
            total += typed_length(piece.pieces)
    return total


def slot_names(pieces: Iterable[Piece]) -> tuple[str, ...]:
    """Every slot that may appear outside optional segments, in order, once each."""
    names: dict[str, None] = {}
    for piece in pieces:
        if isinstance(piece, Slot):
            names[piece.name] = None
        elif isinstance(piece, Pick):
            for alternative in piece.alternatives:
                names.update({p.name: None for p in alternative if isinstance(p, Slot)})
    return tuple(names)


def optional_names(pieces: Iterable[Piece]) -> tuple[str, ...]:
    """Every slot of the optional segments, in order, once each."""
    some = (name for p in pieces if isinstance(p, Maybe) for name in slot_names(p.pieces))
    return tuple(dict.fromkeys(some))


def all_names(pieces: Iterable[Piece]) -> tuple[str, ...]:
    """Every slot, in optional segments or not."""
    found = tuple(pieces)
    return tuple(dict.fromkeys((*slot_names(found), *optional_names(found))))
