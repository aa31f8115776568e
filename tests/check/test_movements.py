"""A stock told with what came and what went: all of it is read, whatever is counted and whichever end is told first."""

from __future__ import annotations

import pytest

from draftkit.audit.claims.measured import quantities_of
from draftkit.audit.claims.movements import stock_of
from tests.check.test_mistyped import told


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("在册特困人员年初61人，年内新认定9人，死亡4人，年末66人。", 66),
        ("护林员原有48名，新聘6名、解聘11名，现有43名。", 43),
        ("台账年初在办4件，收到132件，办结131件，年末5件。", 5),
        ("现行有效31件（2024年末34件），年内制定2件、宣布失效5件。", 31),
        ("公开目录现有事项207项，年初198项，增补14项，剔除5项。", 207),
        ("脱贫监测户57户，年初63户，纳入8户，核销14户。", 57),
    ],
)
def test_a_stock_is_read_with_what_came_and_what_went(text: str, right: int) -> None:
    found = quantities_of(text)
    stock = stock_of([q for q in found if q.kind == found[0].kind])
    assert stock is not None
    assert stock.right == stock.last.value == right
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "在册特困人员年初61人，年内新认定9人，死亡4人，年末76人。",
        "护林员原有48名，新聘6名、解聘11名，现有34名。",
        "公开目录现有事项217项，年初198项，增补14项，剔除5项。",
    ],
)
def test_a_stock_that_does_not_come_out_by_a_slip_is_told_once(text: str) -> None:
    assert len(told(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "公示牌23处，新添2处、拆除3处，其余未动。",
        "名录由41家变为39家，新登记3家，注销5家。",
        "栏目调整前36个，归并9个、新开4个，调整后31个。",
        "意见箱新装2个、停用1个，现有13个。",
    ],
)
def test_what_comes_and_goes_is_no_part_of_what_there_is(text: str) -> None:
    assert told(text) == []
