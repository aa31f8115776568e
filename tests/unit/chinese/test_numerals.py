from __future__ import annotations

import pytest

from draftkit.chinese.numerals import ALL, circled, number, numeral, place


@pytest.mark.parametrize(
    ("text", "value"),
    [("两", 2), ("十二", 12), ("三十", 30), ("二十五", 25), ("一百零三", 103), ("两千四百", 2400),
     ("一万二千", 12000), ("零", 0), ("一千二", 1200), ("一千零二", 1002), ("一二三", 123), ("", None),
     ("两两", None)],
)  # fmt: skip
def test_characters_are_read(text: str, value: int | None) -> None:
    assert number(text) == value


def test_what_is_written_is_read_again() -> None:
    assert [number(numeral(value)) for value in range(100)] == list(range(100))
    assert all(set(numeral(value)) <= set(ALL) for value in range(100))
    assert numeral(10), numeral(20) == ("十", "二十")


@pytest.mark.parametrize("value", [-1, 100])
def test_beyond_two_places_nothing_is_written(value: int) -> None:
    assert not numeral(value)


@pytest.mark.parametrize(
    ("mark", "value"),
    [("三", 3), ("十", 10), ("十二", 12), ("3", 3), ("12", 12), ("①", 1), ("⑳", 20), ("", 0), ("是", 0),
     ("千", 0), ("零", 0)],
)  # fmt: skip
def test_the_mark_of_a_list_counts(mark: str, value: int) -> None:
    assert place(mark) == value


def test_circles_end_with_twenty() -> None:
    assert [circled(value) for value in (0, 1, 20, 21)] == ["", "①", "⑳", ""]


@pytest.mark.parametrize("text", ["0万", "万", "三x", "12"])
def test_what_is_no_number_in_characters_is_none(text: str) -> None:
    assert number(text) is None
