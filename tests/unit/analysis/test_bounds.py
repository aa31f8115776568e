"""Where a case begins: the last figure that is not one, and the first that is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from draftkit import analysis
from draftkit.facts import Facts
from draftkit.kinds.material import Account
from draftkit.kinds.shapes import Count
from draftkit.model import Filing
from draftkit.sources.banks import shipped_bank
from tests.support.filings import ZERO, random_filing
from tests.support.given import facts_given

EMPTY = random_filing(1)._replace(cells=ZERO, given=facts_given(), last=None, keywords=())


def facts(cells: dict[str, Any] | None = None, **given: Any) -> Facts:
    filing: Filing = EMPTY._replace(cells={**ZERO, **(cells or {})}, given=facts_given(**given))
    return analysis.interpret(filing, shipped_bank())


def channels(*counts: int) -> Facts:
    return facts(channels=tuple((f"渠道{at}", count) for at, count in enumerate(counts)))


@pytest.mark.parametrize(
    ("case", "of", "before", "at"),
    [
        ("渠道_偏", lambda n: channels(n, 100 - n), 69, 70),
        ("渠道_偏", lambda n: channels(100 - n, n), 69, 70),
        ("执法_大", lambda n: facts({"表二.行政许可": n - 1, "表二.行政处罚": 1}), 99, 100),
        ("现行_多", lambda n: facts({"表二.行政规范性文件.现行有效": n}), 3, 4),
    ],
)
def test_a_case_begins_at_its_figure(
    case: str, of: Callable[[int], Facts], before: int, at: int
) -> None:
    assert case not in of(before).cases
    assert case in of(at).cases


def test_one_channel_alone_is_no_leaning() -> None:
    assert not {"渠道_偏", "渠道_其中"} & set(channels(100).cases)
    assert "渠道_单一" in channels(100).cases


@pytest.mark.parametrize(
    ("total", "cases"),
    [
        (None, {"渠道_分列"}),
        (Count(100, "100"), {"渠道_其中"}),
        (Count(99, "99"), {"渠道_分列", "渠道_重"}),
        (Count(101, "101"), {"渠道_分列"}),
        (Count(99, "近99", exact=False), {"渠道_分列"}),
    ],
)
def test_channels_against_the_total(total: Count | None, cases: set[str]) -> None:
    found = facts(total=total, channels=(("网站", 60), ("公开栏", 40)))
    assert {case for case in found.cases if case.startswith("渠道_")} == cases
    assert "有网站渠道" in found.cases


def test_few_channels_are_one_with_at_most_one_account() -> None:
    one, two = (Account("甲", "微信"),), (Account("甲", "微信"), Account("乙", "微博"))
    assert "渠道_少" in facts(channels=(("网站", 1),), accounts=one).cases
    assert "渠道_少" not in facts(channels=(("网站", 1),), accounts=two).cases
    assert "渠道_少" not in facts(channels=(("网站", 1), ("公开栏", 2))).cases


def test_a_channel_of_none_is_none() -> None:
    found = facts(channels=(("网站", 5), ("公开栏", 0)))
    assert "渠道_单一" in found.cases
    assert "无渠道" in facts(channels=(("网站", 0),)).cases
