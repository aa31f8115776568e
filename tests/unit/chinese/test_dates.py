from __future__ import annotations

from datetime import date

import pytest

from draftkit.chinese import dates


def test_a_date_is_written_without_noughts() -> None:
    assert dates.written("2026-01-05") == "2026年1月5日"


@pytest.mark.parametrize(
    ("text", "day"),
    [("2026-01-20", 20), ("2026年1月5日", 5), ("2026/1/10", 10), ("2026.1.31", 31),
     ("二〇二六年一月二十日", 20), ("二○二六年一月十日", 10), ("二零二六年一月二十三日", 23), ("二O二六年一月十五日", 15)],
)  # fmt: skip
def test_dates_are_read(text: str, day: int) -> None:
    assert dates.read(text) == date(2026, 1, day)


@pytest.mark.parametrize("text", ["", "2026年", "2026-02-30", "26-01-20", "一月二十日"])
def test_what_is_no_date_is_none(text: str) -> None:
    assert dates.read(text) is None


def test_years_become_digits() -> None:
    assert dates.with_arabic_digits("二〇二五年") == "2025年"
