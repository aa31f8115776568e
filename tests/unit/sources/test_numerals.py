from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draftkit.sources.numerals import (
    FEE_UNITS,
    YUAN_UNITS,
    Refusal,
    read_amount,
    read_count,
    read_rough_count,
)
from draftkit.sources.tree import Fault


@pytest.mark.parametrize(
    ("value", "number"),
    [
        (3.0, 3), (0.0, 0), (-0.0, 0), (7, 7), ("3", 3), (" 3 ", 3), ("3.0", 3), ("012", 12),
        ("1,234", 1234), ("１，２３４", 1234), ("1，234，567", 1234567), ("12件", 12), ("12 条", 12),
        ("12人次", 12), ("１２", 12), ("3\u00a0", 3), ("\u30003", 3), ("0件", 0), (999_999_999, 999_999_999),
    ],
)  # fmt: skip
def test_a_count_is_read_as_people_write_it(value: object, number: int) -> None:
    assert read_count(value) == number


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (None, "INPUT-BLANK"), ("", "INPUT-BLANK"), ("  ", "INPUT-BLANK"), ("\u3000", "INPUT-BLANK"),
        ("/", "INPUT-NUMBER"), ("／", "INPUT-NUMBER"), ("——", "INPUT-NUMBER"), ("无", "INPUT-NUMBER"),
        ("三", "INPUT-NUMBER"), ("3余", "INPUT-NUMBER"), ("①", "INPUT-NUMBER"), ("²", "INPUT-NUMBER"),
        ("1e3", "INPUT-NUMBER"), ("0x10", "INPUT-NUMBER"), ("5%", "INPUT-NUMBER"), ("+5", "INPUT-NUMBER"),
        ("12,34", "INPUT-NUMBER"), ("1,2345", "INPUT-NUMBER"), ("1.2.3", "INPUT-NUMBER"),
        ("=1+2", "INPUT-NUMBER"), ("#N/A", "INPUT-NUMBER"), ("9" * 400, "INPUT-NUMBER"),
        (1e300, "INPUT-NUMBER"), (float("inf"), "INPUT-NUMBER"), (float("nan"), "INPUT-NUMBER"),
        (True, "INPUT-NUMBER"), (date(2025, 1, 1), "INPUT-NUMBER"), (timedelta(1), "INPUT-NUMBER"),
        ("-3", "INPUT-NEGATIVE"), ("−3", "INPUT-NEGATIVE"), ("－3", "INPUT-NEGATIVE"), (-1.0, "INPUT-NEGATIVE"),
        (1.5, "INPUT-FRACTION"), ("1.5", "INPUT-FRACTION"), ("3元", "INPUT-UNIT"), ("3万元", "INPUT-UNIT"),
        (Fault.UNCALCULATED, "INPUT-FORMULA"), (Fault.ERROR, "INPUT-FORMULA"),
    ],
)  # fmt: skip
def test_what_is_no_count_is_refused(value: object, code: str) -> None:
    refusal = read_count(value)
    assert isinstance(refusal, Refusal)
    assert refusal.code == code
    assert refusal.fix


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (12.5, "12.5"), ("12.50", "12.5"), ("12.5万元", "12.5"), (0.1 + 0.2, "0.3"), ("1,234.56", "1234.56"),
        (100.0, "100"), ("1000000", "1000000"), (0, "0"), ("0.000001", "0.000001"),
    ],
)  # fmt: skip
def test_an_amount_may_have_decimals_and_keeps_no_idle_zeros(value: object, text: str) -> None:
    amount = read_amount(value, FEE_UNITS)
    assert isinstance(amount, Decimal)
    assert format(amount, "f") == text


def test_an_amount_in_the_wrong_unit_is_refused() -> None:
    assert isinstance(read_amount("125000元", FEE_UNITS), Refusal)
    assert isinstance(read_amount("2万元", YUAN_UNITS), Refusal)
    assert read_amount("300元", YUAN_UNITS) == 300


@pytest.mark.parametrize(
    ("value", "text", "number", "exact"),
    [
        (600.0, "600", 600, True), ("600", "600", 600, True), ("1,200条", "1200", 1200, True),
        ("600余", "600余", 600, False), ("６００余", "600余", 600, False), ("600多", "600多", 600, False),
        ("600余条", "600余", 600, False), ("近600", "近600", 600, False), ("约600", "约600", 600, False),
        ("超过 600 件", "超过600", 600, False), ("2万余", "2万余", 20000, False), ("1.2万", "1.2万", 12000, False),
    ],
)  # fmt: skip
def test_a_rough_count_keeps_its_words(value: object, text: str, number: int, exact: bool) -> None:  # noqa: FBT001
    count = read_rough_count(value)
    assert not isinstance(count, Refusal)
    assert (count.text, count.value, count.exact) == (text, number, exact)


@pytest.mark.parametrize(
    "value",
    [
        "约600余",
        "近600多",
        "六百余",
        "600左右",
        "600以上",
        "0余",
        "很多",
        "",
        "/",
        "-600",
        "600.5",
        "600元",
        True,
        1.5,
    ],
)
def test_what_is_no_rough_count_is_refused(value: object) -> None:
    assert isinstance(read_rough_count(value), Refusal)


def test_a_doubled_rough_count_says_how_to_write_it() -> None:
    refusal = read_rough_count("约600余")
    assert isinstance(refusal, Refusal)
    assert refusal.code == "INPUT-ROUGH"
    assert "“600余”或“约600”" in refusal.fix


@given(
    st.one_of(
        st.text(max_size=30), st.floats(), st.integers(), st.none(), st.booleans(), st.dates()
    )
)
def test_no_value_whatever_raises(value: object) -> None:
    for read in (read_count, read_rough_count, lambda v: read_amount(v, FEE_UNITS)):
        read(value)


def test_a_fraction_in_material_is_told_where_tens_of_thousands_are_written() -> None:
    refusal = read_rough_count("1.8")
    assert isinstance(refusal, Refusal)
    assert "1.8万" in refusal.fix
    percentage = read_rough_count(1.8)  # of a workbook, where 180 was typed into such a cell
    assert isinstance(percentage, Refusal)
    assert "百分比" in percentage.fix
    count = read_rough_count("1.8万")
    assert not isinstance(count, Refusal)
    assert count.value == 18_000
