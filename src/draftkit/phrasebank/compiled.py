"""A bank as marshalled data, a compiled form that loads in a moment.

Parsing the bank's YAML costs more than everything else a ``draft`` does.  The phrases of a message
become objects only when the message is due.  What only lint and ``bank show`` need is left out:
they parse anew.
"""

from __future__ import annotations

import marshal
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from draftkit.diagnostics import Place, Problem, Severity
from draftkit.phrasebank.schema import (
    Claim,
    Clause,
    Condition,
    Family,
    Maybe,
    MessageSpec,
    Outline,
    Part,
    Phrase,
    PhraseBank,
    Pick,
    Practice,
    Slot,
    Theme,
    Vocabulary,
)

FORMAT = f"{sys.version_info[0]}{sys.version_info[1]}-{marshal.version}"
"""Names the Python whose marshal wrote it; the cache's name tells what code did."""

_LEFT_OUT = frozenset({"text", "given", "reads", "place", "meanings", "wordings"})
"""Fields of the source, which stand last in their class."""

# A value of one of these kinds is packed as a list: the number of its kind, then its parts.  No
# other value of a bank is a list, so that all else is taken as it is.
_MAKERS: tuple[Callable[..., object], ...] = (
    lambda *parts: parts,
    lambda names, *values: dict(zip(names, values, strict=True)),
    Claim, Clause, Condition, Family, Maybe, MessageSpec, Outline, Part, Phrase, Pick, Place, Practice,
    Problem, Severity, Slot, Theme, Vocabulary,
)  # fmt: skip
_TUPLE, _MAPPING = 0, 1
_KIND_OF = {made: number for number, made in enumerate(_MAKERS)}


def dump(bank: PhraseBank) -> bytes:
    """The compiled form."""
    kept = {name: _packed(getattr(bank, name)) for name in _kept(PhraseBank) if name != "phrases"}
    phrases = {says: marshal.dumps(_packed(some)) for says, some in bank.phrases.items()}
    return marshal.dumps((FORMAT, kept, phrases))


def load(data: bytes) -> PhraseBank:
    """The bank of a compiled form.  Raises ValueError, KeyError or TypeError where it is not one."""
    form, kept, phrases = marshal.loads(data)  # noqa: S302 - our own cache, checked by its sum
    if form != FORMAT:
        message = "another format"
        raise ValueError(message)
    made = {name: _unpacked(value) for name, value in kept.items()}
    return PhraseBank(phrases=_Shelf(phrases), **made)


class _Shelf(Mapping[str, tuple[Phrase, ...]]):
    """Phrases by message, made when first taken."""

    def __init__(self, packed: dict[str, bytes]) -> None:
        self._packed = packed
        self._made: dict[str, tuple[Phrase, ...]] = {}

    def __getitem__(self, says: str) -> tuple[Phrase, ...]:
        made = self._made.get(says)
        if made is None:
            made = _unpacked(marshal.loads(self._packed[says]))  # noqa: S302 - as above
            self._made[says] = made
        return made

    def __iter__(self) -> Iterator[str]:
        return iter(self._packed)

    def __len__(self) -> int:
        return len(self._packed)


def _kept(kind: Any) -> list[str]:  # noqa: ANN401 - a class of either sort
    names = [f.name for f in fields(kind) if f.init] if is_dataclass(kind) else kind._fields
    return [name for name in names if kind is Problem or name not in _LEFT_OUT]


def _packed(value: Any) -> Any:  # noqa: ANN401 - of any type here, of marshal's there
    if isinstance(value, Severity):
        return [_KIND_OF[Severity], value.value]
    if type(value) in _KIND_OF:
        return [_KIND_OF[type(value)], *(_packed(getattr(value, n)) for n in _kept(type(value)))]
    if isinstance(value, tuple):
        parts = tuple(map(_packed, value))
        return [_TUPLE, *parts] if any(isinstance(part, list) for part in parts) else parts
    if isinstance(value, Mapping):
        parts = tuple(map(_packed, value.values()))
        if any(isinstance(part, list) for part in parts):
            return [_MAPPING, tuple(value), *parts]
        return dict(zip(value, parts, strict=True))
    return value


def _unpacked(plain: Any) -> Any:  # noqa: ANN401 - the other way
    if type(plain) is not list:
        return plain
    parts = [_unpacked(part) if type(part) is list else part for part in plain[1:]]
    return _MAKERS[plain[0]](*parts)
