"""Facts by the names of their fields: ``facts_given(trainings=2)``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from random import Random
from typing import Any

from draftkit.kinds import fields
from draftkit.kinds.fields import FACT_FIELDS, Field, Given
from draftkit.kinds.shapes import (
    MONEY,
    ROUGH,
    TEXT,
    WHOLE,
    YES_OR_NO,
    Count,
    Part,
    Records,
    Scalar,
    Shape,
    Tally,
)
from draftkit.model import Filing


def field_named(name: str) -> Field[Any]:
    """``trainings`` → TRAININGS."""
    found: Field[Any] = getattr(fields, name.upper())
    return found


def is_fact(name: str) -> bool:
    return getattr(fields, name.upper(), None) in FACT_FIELDS


def facts_given(base: Given | None = None, **facts: Any) -> Given:
    """These facts, and those of ``base`` beside them."""
    old = {field: base[field] for field in FACT_FIELDS} if base else {}
    return Given(old | {field_named(name): value for name, value in facts.items()})


def some(rng: Random, shape: Shape[Any]) -> Any:
    """A value of ``shape`` that is not nothing, whatever field has it."""
    if shape is ROUGH:
        value = rng.randint(1, 90)
        return Count(value, f"{value}余", exact=False)
    if isinstance(shape, Scalar):
        values = {
            WHOLE: rng.choice((0, 1, 2, 5)),
            YES_OR_NO: rng.random() < 0.5,
            MONEY: Decimal(rng.randint(0, 90)),
        }
        return values.get(shape, rng.choice(("按月办理", "由专人负责", "已经完成")))
    if isinstance(shape, Tally):
        return tuple((name, rng.randint(1, 9)) for name in ("甲栏目", "乙栏目"))
    if isinstance(shape, Records):
        entries = range(rng.randint(1, 3))
        record = [(part, some(rng, part.shape)) for part in shape.parts]
        return tuple(shape.record(*_numbered(record, number)) for number in entries)
    return tuple(rng.sample(("镇文化站", "便民大厅", "图书馆"), 2))


def _numbered(record: list[tuple[Part, Any]], number: int) -> Iterator[Any]:
    """The first part is what an entry is known by, so no two have the same."""
    for at, (part, value) in enumerate(record):
        yield f"{value}{number}" if at == 0 and part.shape is TEXT else value


def with_facts(filing: Filing, **facts: Any) -> Filing:
    """``filing`` with these facts changed."""
    return replace(filing, given=facts_given(filing.given, **facts))
