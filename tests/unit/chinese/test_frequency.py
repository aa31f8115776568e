"""How often, against how many times."""

import pytest

from draftkit.chinese.frequency import contradicts


@pytest.mark.parametrize(
    ("often", "number"), [("每月", 10), ("每季度", 6), ("按季", 3), ("每周", 12), ("每半年", 4)]
)
def test_another_number_than_the_year_has_of_them_contradicts(often: str, number: int) -> None:
    assert contradicts(often, number)


@pytest.mark.parametrize(
    ("often", "number"),
    [
        ("每月", 12),
        ("每季度", 4),
        ("每周", 50),
        ("5月", 3),
        ("每月2次", 24),
        ("逢集日", 31),
        ("每两月", 6),
    ],
)
def test_what_may_be_so_does_not(often: str, number: int) -> None:
    assert not contradicts(often, number)
