"""Nothing that goes over the fields of an input forgets one: a failure names both."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from draftkit import analysis, blanks
from draftkit.audit.gaps import suggestions
from draftkit.kinds.bodies import LEVELS
from draftkit.kinds.fields import COUNTS, FACT_FIELDS, FIELDS, KEYWORD_FIELD, Field, Given
from draftkit.model import Filing, LastYear, Preface
from draftkit.redrafting import inputs
from draftkit.snapshot import filings
from draftkit.sources import read_filing
from draftkit.sources.banks import shipped_bank
from draftkit.sources.roster import Columns, Line, open_roster, read_line
from tests.support import small_report
from tests.support.filings import random_filing
from tests.support.given import shaped, some

BARE = small_report.filing()._replace(
    body=small_report.filing().body._replace(name="瓦亭县水务局", kind="部门", self_name="我局"),
    keywords=(),
    given=Given(),
    last=None,
    signature="",
    date="",
)
"""A filing with nothing but its body, year and tables."""
VALUES: dict[str, Any] = {
    "年度": 2024,
    "机关.名称": "瓦亭县教育局",
    "机关.类别": "镇",
    "机关.级别": LEVELS[1],
    "机关.自称": "我委",
    "关键词": (("防汛抗旱", "安全生产"), ""),
    "成文日期": "2026-01-21",
    "用语.固定": ("pro.total.11",),
    "用语.不用": ("pro.total.11",),
    "用语.改写": {"req.none.1": "本年没有收到申请"},
}
"""Values of fields that do not take any value of their shape."""


def value_of(field: Field[Any]) -> Any:
    return VALUES.get(field.key) or some(Random(1), field)  # noqa: S311


def with_value(filing: Filing, field: Field[Any], value: Any) -> Filing:
    """``filing`` with the one field given."""
    if not field.at:
        return filing._replace(given=Given({field: value}))
    for name, part in zip(field.at, value if len(field.at) > 1 else (value,), strict=True):
        owner, _, inner = name.rpartition(".")
        if owner:
            held = getattr(filing, owner)
            if held is None:
                held = {"last": LastYear(), "preface": Preface()}[owner]
            filing = filing._replace(**{owner: _changed(held, inner, part)})
        else:
            filing = filing._replace(**{inner: part})
    return filing


def _changed(held: Any, name: str, value: Any) -> Any:
    if isinstance(held, Mapping):
        return {**held, name: value}
    return held._replace(**{name: value})


def kept(field: Field[Any], filing: Filing, tmp_path: Path) -> bool:
    """The snapshot keeps it."""
    del tmp_path
    return field.of(filings.filing_of(filings.tree_of(filing))) == field.of(filing)


def told(field: Field[Any], filing: Filing, tmp_path: Path) -> bool:
    """``redraft`` sees that it changed, and says so by its name."""
    del tmp_path
    said = [line for lines in inputs.said(BARE, filing).values() for line in lines]
    return bool(inputs.moved(BARE, filing)) and any(field.label in line for line in said)


def in_workbook(field: Field[Any], filing: Filing, tmp_path: Path) -> bool:
    path = tmp_path / "数据.xlsx"
    path.write_bytes(blanks.workbook(filing=filing))
    return field.of(read_filing(path)[0]) == field.of(filing)


def in_yaml(field: Field[Any], filing: Filing, tmp_path: Path) -> bool:
    path = tmp_path / "数据.yaml"
    path.write_text(blanks.yaml_text(filing=filing), encoding="utf-8")
    return field.of(read_filing(path)[0]) == field.of(filing)


@lru_cache(maxsize=1)
def roster_lines() -> tuple[Columns, dict[str, Line]]:
    """One roster with a line for each field."""
    made = [with_value(BARE, field, value_of(field)) for field in FIELDS]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "花名册.xlsx"
        path.write_bytes(blanks.roster(BARE.year, made))
        roster = open_roster(path)
        keys = [field.key for field in FIELDS]
        return roster.columns, dict(zip(keys, roster.lines(), strict=True))


def in_roster(field: Field[Any], filing: Filing, tmp_path: Path) -> bool:
    del tmp_path
    columns, lines = roster_lines()
    return field.of(read_line(columns, lines[field.key])[0]) == field.of(filing)


def advised(field: Field[Any], filing: Filing, tmp_path: Path) -> bool:
    """What would be missed is no longer asked for once it is given."""
    del tmp_path
    return field.advice not in suggestions(filing)


def counted(field: Field[Any], filing: Filing, tmp_path: Path) -> bool:
    """A given fact counts among those given."""
    del tmp_path
    return len(filing.given) == (field in FACT_FIELDS)


PASSED_OVER = {("redraft", "年度")}
"""A report of another year is another report."""
LOOPS: dict[str, Callable[[Field[Any], Filing, Path], bool]] = {
    "snapshot": kept,
    "redraft": told,
    "workbook": in_workbook,
    "yaml": in_yaml,
    "roster": in_roster,
    "advice": advised,
    "given": counted,
}


@pytest.mark.parametrize("loop", LOOPS)
@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.key)
def test_no_loop_forgets_a_field(loop: str, field: Field[Any], tmp_path: Path) -> None:
    if (loop, field.key) in PASSED_OVER:
        return
    value = value_of(field)
    filing = with_value(BARE, field, value)
    assert field.of(filing) == value
    assert LOOPS[loop](field, filing, tmp_path), f"{loop} forgets {field.key}"


@pytest.mark.parametrize("field", FACT_FIELDS, ids=lambda field: field.key)
def test_random_filings_do_not_forget_a_fact(field: Field[Any]) -> None:
    given = [random_filing(seed).given[field] for seed in range(60)]
    assert any(value != field.shape.nothing for value in given), f"filings forget {field.key}"


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.key)
def test_the_slots_of_the_offices_own_words_are_those_of_the_bank(field: Field[Any]) -> None:
    assert set(field.own) <= set(shipped_bank().vocabulary.slots)


@pytest.mark.parametrize("field", COUNTS, ids=lambda field: field.key)
@pytest.mark.parametrize("count", [3, 0, None])
def test_a_plain_count_speaks_for_itself(field: Field[Any], count: int | None) -> None:
    bank = shipped_bank()
    facts = analysis.interpret(
        BARE._replace(given=Given({field: shaped(field.shape, count)})), bank
    )
    names = field.names
    held = {names.some: bool(count), names.none: not count, names.zero: count == 0}
    assert {name: name in facts.cases for name in held} == held
    assert (names.number in facts.slots) == bool(count)
    assert held.keys() <= bank.vocabulary.conditions.keys()


def test_a_field_that_is_not_given_is_nothing() -> None:
    for field in (*FACT_FIELDS, KEYWORD_FIELD):
        assert field.of(BARE) == field.shape.nothing
