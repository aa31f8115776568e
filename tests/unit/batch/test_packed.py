"""Many bodies in little room."""

from __future__ import annotations

import tracemalloc

import pytest

from draftkit.batch import naming
from draftkit.batch.bodies import Entry, by_county
from draftkit.batch.packed import Packed


def entry(number: int) -> Entry:
    return Entry(
        f"第{number}镇人民政府", f"{number // 26}县", 2025, f"第 {number} 行", number.to_bytes(12)
    )


def test_values_come_back_by_their_places() -> None:
    values = [*map(entry, range(60)), "长" * 5000, ("短", 1)]
    packed: Packed[object] = Packed(values)
    assert list(packed) == values
    assert (packed[0], packed[-1], packed[60]) == (values[0], values[-1], values[60])
    assert packed[1:4] == values[1:4]
    assert len(packed) == len(values)
    with pytest.raises(IndexError):
        packed[len(values)]


def test_bodies_that_wait_take_a_fifth_of_what_they_take_as_objects() -> None:
    def room(make: type) -> int:
        tracemalloc.start()
        kept = naming.assign(by_county(make(map(entry, range(2000)))))
        kept = make(kept) if make is list else kept
        size, _ = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert sum(len(county.bodies) for county in kept) == 2000
        return size

    room(list)  # what is loaded once
    assert room(Packed) < room(list) / 5
