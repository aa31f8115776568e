"""What applicants asked for is told as a thing."""

from __future__ import annotations

import pytest

from draftkit import analysis
from draftkit.pipeline import compose
from draftkit.sources.banks import shipped_bank
from tests.support.filings import random_filing
from tests.support.given import facts_given
from tests.support.stages import named, staged, town


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("关于水库移民补助的发放表", "水库移民补助的发放表"),
        ("老旧小区改造资金怎么用的", "老旧小区改造资金使用情况"),
        ("主要是土地征收方面", "土地征收"),
        ("轮换粮成交信息", "轮换粮成交信息"),
    ],
)
def test_what_was_asked_for_is_a_thing(given: str, said: str) -> None:
    for seed in range(40):
        filing = random_filing(seed)
        facts = analysis.interpret(
            filing._replace(given=facts_given(asked_about=(given,))), shipped_bank()
        )
        if "有申请涉及" in facts.cases:
            assert str(facts.slots["申请涉及"]) == said or said in str(facts.slots["申请涉及"])
            return
    raise AssertionError


def test_that_none_came_in_is_told_where_those_of_last_year_were_handled() -> None:
    carried = {f"表三.{row}.自然人": 1 for row in ("上年结转", "予以公开", "总计")}
    facts = staged(town(cells=carried)).facts
    assert facts.slots["新收零"].text == "政府信息公开申请"
    assert "新收零" not in staged(town(cells={"表三.本年新收.自然人": 1})).facts.slots
    for name in ("青石镇", "白水镇", "黄土镇", "清溪镇", "云岭镇", "平川镇"):
        report = compose(named(town(cells=carried), f"{name}人民政府"))
        said = "".join(sentence.text for sentence in report.sentences())
        assert any(word in said for word in ("没有新收", "未新收", "收到新的"))
