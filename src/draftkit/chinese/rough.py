"""约数: what 余, 多, 近, 约, 超 and their like say of the figure they stand at."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum


class Bound(StrEnum):
    """On which side of its figure a number lies."""

    EXACT = ""
    OVER = "余"
    UNDER = "近"
    ABOUT = "约"

    def allows(self, actual: Decimal, figure: Decimal, step: Decimal) -> bool:
        """Whether ``actual`` may be said with ``figure``, whose last digit that counts stands for ``step``."""
        if self is Bound.EXACT:
            return actual == figure
        low = figure if self is Bound.OVER else figure - step
        high = figure if self is Bound.UNDER else figure + step
        return low <= actual <= high


BEFORE = {
    **dict.fromkeys(("近", "将近", "接近", "不足", "不到"), Bound.UNDER),
    **dict.fromkeys(("约", "大约"), Bound.ABOUT),
    **dict.fromkeys(("超过", "超", "逾", "突破", "至少"), Bound.OVER),
}
"""Words before a number; one that begins with another stands before it."""
AFTER = {
    **dict.fromkeys(("余", "多", "几", "以上"), Bound.OVER),
    **dict.fromkeys(("来", "左右", "上下"), Bound.ABOUT),
    "以下": Bound.UNDER,
}
"""Words behind a number or its unit."""
GIVEN_BEFORE, GIVEN_AFTER = "近|约|超过|超|逾", "余|多"
"""Those an office may write its own counts with, as parts of a pattern."""


def bound_of(before: str, after: str) -> Bound:
    """What the words around a number say together: nearly weighs most, then about."""
    bounds = (BEFORE.get(before, Bound.EXACT), AFTER.get(after, Bound.EXACT))
    if bounds[0] is Bound.UNDER:
        return Bound.UNDER
    return Bound.ABOUT if Bound.ABOUT in bounds else bounds[0] or bounds[1]


def step_of(digits: str, value: Decimal) -> Decimal:
    """600 → 100, 620 → 10, 3.2 → 0.1: how much a rough number may hide."""
    if "." in digits:
        return Decimal(1).scaleb(-len(digits.partition(".")[2]))
    step = Decimal(1)
    while value and value % (step * 10) == 0:
        step *= 10
    return step
