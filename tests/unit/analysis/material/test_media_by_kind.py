"""Programmes are broadcast and no account, forms are filled in, 等 is no part of a name, and nothing is published twice."""

from __future__ import annotations

from draftkit import analysis, editions
from draftkit.kinds.material import MANAGEMENT, PLATFORM, Account, Practised, Venue
from draftkit.kinds.shapes import Count
from draftkit.sources.banks import shipped_bank
from tests.support.stages import staged, town


def _count(number: int) -> Count:
    return Count(number, str(number))


def test_what_is_broadcast_in_the_villages_is_no_account() -> None:
    one = Account("山乡之音", "村村响广播", _count(52), "节目", "期", contents=("护林", "医保"))
    facts = staged(town(accounts=(one,))).facts
    assert "plat.accounts" not in facts.records
    assert facts.practices[PLATFORM] == (
        "村村响广播“山乡之音”全年播出节目52期，内容包括护林、医保",
    )


def test_an_earlier_draft_keeps_it_among_the_accounts() -> None:
    one = Account("山乡之音", "村村响广播", _count(52), "节目", "期")
    facts = analysis.interpret(town(accounts=(one,)), shipped_bank(), edition=editions.of("行"))
    assert "plat.accounts" in facts.records


def test_a_form_is_filled_in_and_nobody_goes_by_it() -> None:
    facts = staged(town(systems=("信息发布审批登记表", "保密审查制度"))).facts
    assert facts.slots["制度"].text == "保密审查制度"
    assert "制度表" not in facts.slots
    assert facts.practices[MANAGEMENT] == ("信息发布前填写信息发布审批登记表",)


def test_a_motto_that_ends_like_the_name_of_a_deed_is_a_rule() -> None:
    facts = staged(town(practices=(Practised("一件一登记"),))).facts
    assert facts.practices[MANAGEMENT] == ("实行“一件一登记”",)


def test_what_is_published_by_its_name_is_not_published_once_more() -> None:
    venue = Venue("社区", "公开栏", _count(3), contents=("低保公示", "居务财务"))
    (record,) = staged(town(venues=(venue,))).facts.records["plat.venues"]
    assert record.slots["所用"].text == "内容包括低保公示、居务财务"
