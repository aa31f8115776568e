"""What was charged, told once."""

from __future__ import annotations

from draftkit.model import Filing
from draftkit.pipeline import compose
from tests.support.stages import town

OWN = "全年对3件超量申请收取信息处理费320元，已上缴国库。"


def _fees(filing: Filing) -> list[str]:
    return [s.text for s in compose(filing).sentences() if "信息处理费" in s.text]


def test_the_fee_is_told_once_where_an_own_sentence_tells_it_with_its_amount() -> None:
    own = town(fee=320)._replace(supplements={"其他事项": (OWN,)})
    assert _fees(own) == [OWN]


def test_it_is_told_beside_an_own_sentence_that_leaves_the_amount_out() -> None:
    rules = "信息处理费的标准已在门户网站公布。"
    own = town(fee=320)._replace(supplements={"其他事项": (rules,)})
    assert len(_fees(own)) == 2
