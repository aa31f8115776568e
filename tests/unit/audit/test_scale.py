"""Figures out of all proportion (F-4)."""

from __future__ import annotations

from decimal import Decimal

import pytest

from draftkit import audit
from draftkit.kinds.disclosure import FEE_KEY
from draftkit.model import Body, Filing, LastYear
from tests.support.filings import ZERO

TOWN = Body("瓦亭镇人民政府", "镇", "乡级", "我镇")
COUNTY = Body("清源县人民政府", "县", "县级", "我县")


def codes(body: Body, fee: str, last: str = "") -> list[str]:
    before = LastYear({FEE_KEY: Decimal(last)}) if last else None
    filing = Filing(2025, body, {**ZERO, FEE_KEY: Decimal(fee)}, last=before)
    return [problem.code for problem in audit.check(filing)]


@pytest.mark.parametrize(
    ("body", "fee", "told"),
    [
        (TOWN, "99999", []),
        (TOWN, "100000", ["F-4"]),
        (COUNTY, "100000", []),
        (COUNTY, "1000000", ["F-4"]),
    ],
)
def test_a_fee_far_above_what_such_a_body_takes_is_told(
    body: Body, fee: str, told: list[str]
) -> None:
    assert codes(body, fee) == told


def test_a_fee_thousands_of_times_last_years_is_asked_for_its_unit_once() -> None:
    before = LastYear({FEE_KEY: Decimal(45)})
    cells = {**ZERO, FEE_KEY: Decimal(450000)}
    (problem,) = audit.check(Filing(2025, TOWN, cells, last=before))
    assert problem.code == "X-4"
    assert "按元填" in problem.fix
