"""Who said a phrase in which wordings: points weighed at once come to what use by use would come to."""

from __future__ import annotations

import random

from draftkit.likeness import SPLIT
from draftkit.microplanning.uses import Course, Uses

SIZES = (3, 2, 4, 2)


def _random_use(chance: random.Random) -> tuple[int, ...]:
    return tuple(chance.randrange(size) for size in SIZES)


def _one_by_one(
    said: list[tuple[int, tuple[int, ...]]], shared: list[int], texts: list[str], taken: list[int]
) -> list[int]:
    """What stands against the alternatives after ``taken``; ``texts`` were said between and at the points."""
    against = [0] * SIZES[len(taken)]
    for body, wordings in said:
        run = 0
        for number, text in enumerate(texts):
            point, is_point = divmod(number, 2)
            run = len(text) - 1 - text.rindex(SPLIT) if SPLIT in text else run + len(text)
            if is_point and wordings[point] != taken[point]:
                run = 0
        against[wordings[len(taken)]] += (1 + 2 * shared[body]) * (1 + run)
    return against


def test_points_weighed_at_once_come_to_what_each_use_adds() -> None:
    chance = random.Random(7)  # noqa: S311  # the same every time
    for _ in range(50):
        uses, said = Uses(SIZES), [(n % 9, _random_use(chance)) for n in range(30)]
        for use in said:
            uses.add(*use)
        shared = [chance.randrange(3) for _ in range(9)]
        course, texts, taken = Course(uses, shared), list[str](), list[int]()
        for size in SIZES:
            texts.append(chance.choice(("", "四个字的", f"一{SPLIT}二三")))
            course.say(texts[-1])
            assert course.against() == _one_by_one(said, shared, texts, taken)
            taken.append(chance.randrange(size))
            texts.append(chance.choice(("", "说法", f"某镇{SPLIT}", "另一种说法")))
            course.take(taken[-1], texts[-1])


def test_a_use_taken_out_is_the_earliest_of_its_body() -> None:
    uses = Uses((2,))
    for body, index in ((1, 0), (2, 0), (1, 1)):
        uses.add(body, (index,))
    uses.forget(1)
    assert Course(uses, [0, 0, 0]).against() == [1, 1]
    assert uses.every.bodies == [2, 1]
