"""Facts by the names of their fields: ``facts_given(trainings=2)``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from random import Random
from typing import Any

from draftkit.kinds import fields
from draftkit.kinds.fields import FACT_FIELDS, Field, Given
from draftkit.kinds.material import PARTS, Channel
from draftkit.kinds.shapes import (
    MEASURED,
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
)
from draftkit.model import Filing
from draftkit.sources.labels import normal
from tests.support.wordlists import MATERIAL


def field_named(name: str) -> Field[Any]:
    """``trainings`` → TRAININGS."""
    found: Field[Any] = getattr(fields, name.upper())
    return found


def is_fact(name: str) -> bool:
    return getattr(fields, name.upper(), None) in FACT_FIELDS


def facts_given(base: Given | None = None, **facts: Any) -> Given:
    """These facts, and those of ``base`` beside them."""
    old = {field: base[field] for field in FACT_FIELDS} if base else {}
    new = {field_named(name): value for name, value in facts.items()}
    return Given(old | {field: shaped(field.shape, value) for field, value in new.items()})


def as_read(given: Given) -> Given:
    """What is read of an input that says this: 无 of a verdict is what it stands for."""
    verdicts = {
        field: field.shape.none
        for field in FACT_FIELDS
        if isinstance(field.shape, Scalar)
        and field.shape.none
        and normal(given[field]).rstrip("。") in {"无", "没有"}
    }
    return Given({field: given[field] for field in FACT_FIELDS} | verdicts) if verdicts else given


def shaped(shape: Shape[Any], value: Any) -> Any:
    """``value``, where it may be written short: 2 for two trainings, names and numbers for channels."""
    if not isinstance(shape, Records):
        return value
    if value is None:
        return ()
    if isinstance(value, int):
        return shape.value(value)
    short = [isinstance(entry, tuple) and not hasattr(entry, "_fields") for entry in value]
    return shape.value(list(value)) if short and all(short) else value


def tallied(channels: Iterable[Channel]) -> dict[str, int]:
    """The figures of channels by their names."""
    return {channel.name: channel.number.value for channel in channels if channel.number}


def some(rng: Random, field: Field[Any], *, whole: bool = True) -> Any:
    """A value of ``field`` that is not nothing; its records have all their parts, or some (not ``whole``)."""
    shape = field.shape
    if not isinstance(shape, Records):
        kinds = (field.label, field.path[0])
        return _value(rng, shape, kinds)
    parts = {part: _values(rng, part.shape, _kinds(field, part)) for part in shape.parts}
    first = shape.parts[0]
    found = []
    for number in range(1 if shape.single else min(rng.randint(1, 3), len(parts[first]))):
        record = [
            some_of[number % len(some_of)]
            if part is first or part.required or whole or rng.random() < _OFTEN.get(part.name, 0.7)
            else part.shape.nothing
            for part, some_of in parts.items()
        ]
        found.append(shape.record(*record))
    return tuple(found)


_OFTEN = {"部分": 0.1, "说明": 0.3, "新增": 0.2}


def _kinds(field: Field[Any], part: Part) -> tuple[str, ...]:
    return (f"{field.label}.{part.name}", part.name)


def _values(rng: Random, shape: Shape[Any], kinds: tuple[str, ...]) -> list[Any]:
    """Three values, texts all different."""
    texts = next((MATERIAL[kind] for kind in kinds if kind in MATERIAL), _TEXTS)
    if kinds[-1] == "部分":
        return rng.sample(PARTS, 3)
    if shape is TEXT:
        return rng.sample(texts, min(3, len(texts)))
    return [_value(rng, shape, kinds) for _ in range(3)]


def _value(rng: Random, shape: Shape[Any], kinds: tuple[str, ...]) -> Any:
    texts = next((MATERIAL[kind] for kind in kinds if kind in MATERIAL), _TEXTS)
    if not isinstance(shape, Scalar):
        return tuple(rng.sample(texts, min(2, len(texts))))
    values = {
        WHOLE: rng.choice((0, 1, 2, 5)),
        ROUGH: _count(rng),
        MEASURED: replace(_count(rng), noun="政务公开信息", unit="条"),
        YES_OR_NO: rng.random() < 0.5,
        MONEY: Decimal(rng.randint(0, 90)),
    }
    return values.get(shape) if shape in values else rng.choice(texts)


_TEXTS = ("按月办理", "由专人负责", "已经完成")


def _count(rng: Random) -> Count:
    value = rng.randint(1, 90)
    return (
        Count(value, f"{value}余", exact=False) if rng.random() < 0.3 else Count(value, f"{value}")
    )


def with_facts(filing: Filing, **facts: Any) -> Filing:
    """``filing`` with these facts changed."""
    return filing._replace(given=facts_given(filing.given, **facts))
