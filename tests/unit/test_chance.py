"""The only source of variety."""

from itertools import pairwise

from draftkit.chance import anew, mix, ranks, seed_of, seeds_before, stable_hash


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


WEIGHTS = [stable_hash(name) for name in "甲乙丙丁戊"]


def _first(name: str, year: int, weights: list[int]) -> int:
    of = ("固原市原州区", name, "镇")
    return anew(seed_of(*of, year), seeds_before(*of, year), weights)[0]


def test_what_the_year_before_took_comes_last() -> None:
    for number in range(50):
        for count in (2, 3, 5):
            taken = [_first(f"第{number}镇", year, WEIGHTS[:count]) for year in range(2025, 2033)]
            assert all(one != next_ for one, next_ in pairwise(taken))


def test_no_year_looks_back_further_than_eight() -> None:
    lengths = [
        len(seeds_before("固原市原州区", "瓦亭镇", "镇", year)) for year in range(2024, 2034)
    ]
    assert lengths == [8, 1, 2, 3, 4, 5, 6, 7, 8, 1]


def test_what_has_no_alternative_is_taken_every_year() -> None:
    assert anew(3, (1, 2), WEIGHTS[:1]) == [0]
    assert anew(3, (1, 2), []) == []


def test_all_that_the_year_before_did_not_take_stands_as_it_is_preferred() -> None:
    rank = ranks(7, WEIGHTS)
    preferred = sorted(range(5), key=rank.__getitem__, reverse=True)
    assert anew(7, (), WEIGHTS) == preferred
    taken = anew(8, (), WEIGHTS)[0]
    assert anew(7, (8,), WEIGHTS) == [*(n for n in preferred if n != taken), taken]


def test_adding_an_alternative_moves_few_choices_of_any_year() -> None:
    moved = 0
    for number in range(200):
        for year in range(2024, 2029):
            few, more = (_first(f"第{number}镇", year, WEIGHTS[:n]) for n in (4, 5))
            moved += few != more
    assert moved < 300


def test_what_rests_on_other_terms_moves_none_of_those_that_rest_on_the_same() -> None:
    for number in range(100):
        of = ("固原市原州区", f"第{number}镇", "镇")
        for year in range(2024, 2032):
            seed, before = seed_of(*of, year), seeds_before(*of, year)
            alone = anew(seed, before, WEIGHTS[:3], ("甲", "甲", "甲"))
            more = anew(seed, before, WEIGHTS, ("甲", "甲", "甲", "乙", "乙"))
            assert [place for place in more if place < 3] == alone
