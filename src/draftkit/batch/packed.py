"""Many small values kept in little room: as bytes in a row, each made again when it is asked for.

Tens of thousands of bodies as objects would take most of the owner's memory, and keep what lay between them from being
given back.
"""

from __future__ import annotations

import pickle
import zlib
from array import array
from collections.abc import Iterable, Sequence
from typing import TypeVar, overload

Value = TypeVar("Value")
_WORTH_DEFLATING = 512


class Packed(Sequence[Value]):
    """A row of values of our own; what is taken out of it is a copy."""

    def __init__(self, values: Iterable[Value] = ()) -> None:
        self._data = bytearray()
        self._ends = array("q")
        for value in values:
            self.append(value)

    def append(self, value: Value) -> None:
        """Put a value at the end."""
        data = pickle.dumps(value)
        self._data += data if len(data) < _WORTH_DEFLATING else zlib.compress(data, 1)
        self._ends.append(len(self._data))

    def __len__(self) -> int:
        return len(self._ends)

    @overload
    def __getitem__(self, number: int) -> Value: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[Value]: ...
    def __getitem__(self, number: int | slice) -> Value | Sequence[Value]:
        if isinstance(number, slice):
            return [self[at] for at in range(len(self))[number]]
        at = range(len(self))[number]
        start = self._ends[at - 1] if at else 0
        data = self._data[start : self._ends[at]]
        whole = data if data.startswith(pickle.PROTO) else zlib.decompress(data)
        value: Value = pickle.loads(whole)  # noqa: S301  # our own bytes of this very run
        return value
