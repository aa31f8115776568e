"""六: what a report of its year can rest on."""

from __future__ import annotations

from decimal import Decimal

import pytest

from draftkit.model import Filing
from draftkit.pipeline import compose
from tests.support.stages import named, town

RULES = "《政府信息公开信息处理费管理办法》"


def report(filing: Filing, year: int, number: int) -> str:
    made = compose(named(filing, f"清河{number}镇人民政府", year))
    return "".join(block.text for block in made.blocks)


@pytest.mark.parametrize("fee", [Decimal(0), Decimal(300), None])
def test_a_report_of_a_year_before_the_rules_for_fees_names_none(fee: Decimal | None) -> None:
    filing = town(fee=fee)
    assert not any(RULES in report(filing, 2020, number) for number in range(12))
    assert any(RULES in report(filing, 2024, number) for number in range(12))
