"""Whether numbers that do not fit each other may be so by a slip of the pen: one of them mistyped, and nothing else amiss.

A fault of arithmetic in prose is small, nearly always: two digits changed round, one digit changed, one left out or put in,
or a number off by a few.  Where a sentence was misread (numbers that are no parts of that whole) what is missing is any amount.
A rule tells with its finding what each number of its relation would have to be; if none can be that number mistyped, it
has misread the sentence, and the finding is not told.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

Number = Decimal | int
Pairs = tuple[tuple[Decimal, Decimal], ...]
"""Each number of a relation with what it would have to be, the others being right."""

_FEW = 3
"""So much may a number be off by a slip of counting."""
_A_TENTH = 10
_NOUGHT_TOO_MANY = 100
_NEVER = Decimal(-1)
"""What no number is meant to be."""
_TWO_DIGITS, _IN_TEN_THOUSANDS = 10, 10_000
_LONG = 3
"""Digits of a number of which one may be any other by a slip; of shorter ones too many are one digit apart."""


def is_a_slip(pairs: Pairs) -> bool:
    """Whether one of the numbers, mistyped, may be what it would have to be; so too where nothing is known of them."""
    return not pairs or any(could_be(told, meant) for told, meant in pairs)


def could_be(told: Decimal, meant: Decimal) -> bool:
    """Whether ``told`` may be ``meant`` with one slip."""
    if meant < 0:
        return False
    gap = abs(told - meant)
    if gap <= _FEW or gap * _A_TENTH <= max(told, meant):
        return True
    one, other = _digits(told, told), _digits(meant, told)
    if len(one) == len(other):
        return _one_changed(one, other) or _two_swapped(one, other)
    shorter, longer = sorted((one, other), key=len)
    return len(longer) >= _LONG and _one_left_out(shorter, longer)


def _digits(number: Decimal, like: Decimal) -> str:
    """The digits of a number up to the last that counts of another: 12,346 beside 1.2万 is 12."""
    last = int(like.as_tuple().exponent)
    if like >= _IN_TEN_THOUSANDS:
        last = int(like.normalize().as_tuple().exponent)
    told = number.scaleb(-min(last, 0) if like < _IN_TEN_THOUSANDS else -last)
    return f"{told.quantize(Decimal(1), ROUND_HALF_UP):f}"


def _one_changed(one: str, other: str) -> bool:
    apart = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if len(apart) != 1:
        return False
    (a, b) = apart[0]
    return len(one) >= _LONG or abs(int(a) - int(b)) == 1


def _two_swapped(one: str, other: str) -> bool:
    at = next((place for place, char in enumerate(one) if char != other[place]), 0)
    return one[:at] + one[at + 1 : at + 2] + one[at : at + 1] + one[at + 2 :] == other


def _one_left_out(shorter: str, longer: str) -> bool:
    return len(longer) == len(shorter) + 1 and any(
        longer[:place] + longer[place + 1 :] == shorter for place in range(len(longer))
    )


def of_sum(whole: Number, parts: Iterable[Number]) -> Pairs:
    """``parts`` ought to make ``whole``."""
    every = [Decimal(part) for part in parts]
    missing = Decimal(whole) - sum(every, Decimal(0))
    return (
        (Decimal(whole), Decimal(whole) - missing),
        *((part, part + missing) for part in every),
    )


def of_balance(
    first: Number, came: Iterable[Number], went: Iterable[Number], last: Number
) -> Pairs:
    """What there was ``first``, with what ``came`` and without what ``went``, ought to be what there is at ``last``."""
    more, less = [Decimal(n) for n in came], [Decimal(n) for n in went]
    right = Decimal(first) + sum(more, Decimal(0)) - sum(less, Decimal(0))
    apart = Decimal(last) - right
    return (
        (Decimal(last), right),
        (Decimal(first), Decimal(first) + apart),
        *((n, n + apart) for n in more),
        *((n, n - apart) for n in less),
    )


def of_bound(part: Number, whole: Number) -> Pairs:
    """``part`` ought to be no more than ``whole``: with its first two digits changed round, or one ten less, it may be."""
    some, every = Decimal(part), Decimal(whole)
    less = [some - step for step in (10, 100, 1000) if some >= 2 * step]
    less += [some / 10] if some >= _NOUGHT_TOO_MANY and not some % 10 else []
    less.append(Decimal(str(some)[1::-1] + str(some)[2:]) if some == int(some) else some)
    return ((some, every), (every, some), *((some, one) for one in less if one <= every))


def of_product(factors: Iterable[Number], product: Number) -> Pairs:
    """``factors`` ought to make ``product``."""
    every, made = [Decimal(one) for one in factors], Decimal(1)
    for one in every:
        made *= one
    alone = [(one, Decimal(product) * one / made) for one in every if made]
    kept = ((one, meant if _may_be_factor(one, meant) else _NEVER) for one, meant in alone)
    return ((Decimal(product), made), *kept)


def of_mean(mean: Number, by: Number, total: Number) -> Pairs:
    """``mean`` ought to be ``total`` divided ``by`` so many, rounded."""
    each, many, every = Decimal(mean), Decimal(by), Decimal(total)
    alone = ((many, every / each),) if each and not every % each else ()
    return ((every, each * many), *(((each, every / many),) if many else ()), *alone)


def _may_be_factor(told: Decimal, meant: Decimal) -> bool:
    """A factor of one digit is off by one at most, and a whole number stays one."""
    if told == int(told) and meant != int(meant):
        return False
    return told >= _TWO_DIGITS or abs(told - meant) <= 1


def of_share(part: Number, whole: Number, rate: Number) -> Pairs:
    """``part`` ought to be ``rate`` per cent of ``whole``."""
    some, every, said = Decimal(part), Decimal(whole), Decimal(rate)
    pairs = [(some, every * said / 100)]
    if every:
        share, step = some / every * 100, Decimal(1).scaleb(min(int(said.as_tuple().exponent), 0))
        pairs += [(said, share), (said, max(share - step / 2, Decimal(0)))]  # rounded, or cut off
    if said:
        pairs.append((every, some * 100 / said))
    return tuple(pairs)


def of_growth(before: Number, now: Number, rate: Number) -> Pairs:
    """What there is ``now`` ought to be ``before`` and ``rate`` per cent more; the rate may be one worked out on what there is now."""
    first, last, said = Decimal(before), Decimal(now), Decimal(rate)
    pairs = [(last, first * (100 + said) / 100)]
    if said > -100:  # noqa: PLR2004
        pairs.append((first, last * 100 / (100 + said)))
    if first:
        pairs.append((abs(said), abs((last - first) / first * 100)))
    if last:
        pairs.append((abs(said), abs((last - first) / last * 100)))
    return tuple(pairs)


def of_change(before: Number, now: Number, change: Number) -> Pairs:
    """What there is ``now`` ought to be ``before`` with ``change``, which is less than 0 where it fell."""
    first, last, by = Decimal(before), Decimal(now), Decimal(change)
    return (
        (last, first + by),
        (first, last - by),
        (abs(by), abs(last - first)),
    )
