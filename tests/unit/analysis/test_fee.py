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


def test_that_nothing_was_charged_is_told_once_too() -> None:
    own = "年内未向任何申请人收取信息处理费。"
    assert _fees(town(fee=0)._replace(supplements={"其他事项": (own,)})) == [own]
    other = "信息处理费的收取标准已在门户网站公布。"
    assert len(_fees(town(fee=0)._replace(supplements={"其他事项": (other,)}))) == 2


def test_an_amount_is_found_however_it_is_written() -> None:
    own = "全年对12件超量申请收取信息处理费1,200元。"
    assert _fees(town(fee=1200)._replace(supplements={"其他事项": (own,)})) == [own]


def test_an_own_sentence_that_tells_the_amount_stands_where_the_fee_is_asked_for() -> None:
    own = "按标准收取信息处理费120元并开具票据。"
    cells = {f"表三.{row}.自然人": 1 for row in ("本年新收", "予以公开", "总计")}
    report = compose(town(cells, fee=120)._replace(supplements={"依申请公开": (own,)}))
    assert [s.section for s in report.sentences() if "信息处理费" in s.text] == ["六"]


def test_what_was_charged_is_told_before_a_sentence_that_takes_it_up() -> None:
    own = "收取的150元信息处理费，为一名申请人一次申请十余份登记档案所产生，已足额上缴国库。"
    filing = town(fee=150)._replace(supplements={"依申请公开": (own,)})
    first, second = _fees(filing)
    assert "150元" in first
    assert first != own
    assert second == own
