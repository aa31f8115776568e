"""Whether a list is told whole: its parts make the sum that is told, and none of them is the sum of the others."""

from __future__ import annotations

from typing import Any

from draftkit.kinds.fields import CHANNELS, CLASSES, Field
from draftkit.kinds.shapes import Count
from draftkit.patterns import compiled
from draftkit.sources.reports.said import Said
from draftkit.sources.reports.wording import NUMBER, count

_SEVERAL, _PARTS = 2, 3
_ROUGHLY = 10
"""A rough total is met by a sum that is more by less than a tenth."""


def is_whole(field: Field[Any], records: object, said: Said, total: Count | None) -> bool:
    """Whether ``records``, read from ``said``, may be a list of all there is; ``total`` is what it tells of the total."""
    if field not in (CHANNELS, CLASSES) or not isinstance(records, tuple):
        return True
    numbers = [one.number.value for one in records if one.number]
    made = sum(numbers)
    if field is CLASSES:
        told = _figures(said, numbers)
        return len(numbers) == len(records) and any(_makes(made, whole) for whole in told)
    if total is not None and len(numbers) >= _SEVERAL:
        return _makes(made, total)
    return len(numbers) < _PARTS or not any(2 * number == made for number in numbers)


def _makes(made: int, whole: Count) -> bool:
    if whole.exact:
        return made == whole.value
    return whole.value <= made < whole.value + whole.value // _ROUGHLY


def _figures(said: Said, numbers: list[int]) -> list[Count]:
    """The figures told in the paragraph up to ``said`` that are none of ``numbers``."""
    found = compiled(NUMBER).findall(f"{said.before}{said.text}")
    counts = [one for text in found if (one := count(text)) is not None]
    left = list(numbers)
    kept = []
    for one in reversed(counts):
        if one.value in left:
            left.remove(one.value)
        else:
            kept.append(one)
    return kept
