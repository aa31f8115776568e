"""The only source of variety."""

from draftkit.chance import mix, stable_hash


def test_a_hash_never_changes() -> None:
    # Written down: a changed hash would change every draft of every office.
    assert stable_hash("固原市原州区", "瓦亭镇人民政府", "镇", "2025") == 0x5E70C1E6B0984E3C
    assert stable_hash("甲", "乙") != stable_hash("甲乙")


def test_parts_do_not_run_together() -> None:
    assert stable_hash("ab", "c") != stable_hash("a", "bc")


def test_mixing_spreads_over_all_bits() -> None:
    values = [mix(1, n) for n in range(2000)]
    assert len(set(values)) == len(values)
    for bit in range(64):
        ones = sum(value >> bit & 1 for value in values)
        assert 850 < ones < 1150


def test_adding_an_alternative_moves_only_the_choices_that_prefer_it() -> None:
    moved = 0
    for seed in range(1000):
        before = max(range(5), key=lambda n, s=seed: mix(s, n))
        after = max(range(6), key=lambda n, s=seed: mix(s, n))
        assert after in (before, 5)
        moved += after == 5
    assert 120 < moved < 220
