"""How values read, and where the figures stand in what they read."""

from __future__ import annotations

from decimal import Decimal

import pytest

from draftkit.facts import Fact, Facts, Item, Listing, Share, Value, figures_in, surface_of
from draftkit.kinds.shapes import Count
from draftkit.model import Figure

RECORD = Listing(
    (Item("发布", 188, "条", "推文"), Item("关注", Count(3200, "3200余"), "人")), "，", "瓦亭之声"
)


@pytest.mark.parametrize(
    ("value", "text", "figures"),
    [
        (600, "600", {}),
        (Decimal("13.50"), "13.5", {}),
        (Count(600, "近600", exact=False), "近600", {}),
        (Share(2, 15), "13.3%", {}),
        (Share(1, 5000), "不足0.1%", {}),
        ("我镇", "我镇", {}),
        ("12345热线", "12345热线", {}),
        (Item("", 103, "条", "政务公开信息"), "103条政务公开信息", {"": "103"}),
        (Listing(("乡村振兴", "养老")), "乡村振兴、养老", {}),
        (Listing(("甲", "乙"), "或者"), "甲或者乙", {}),
        (Listing((Listing(("“丙”", "“丁”"), "", "微信公众号"), "“戊”")), "微信公众号“丙”“丁”、“戊”", {}),
        (RECORD, "瓦亭之声发布188条推文，关注3200余人", {"发布": "188", "关注": "3200余"}),
        (
            Listing((Item("网站（含子站、专栏）", 12, "条"), Item("12345热线", 3, "件"))),
            "网站（含子站、专栏）12条、12345热线3件",
            {"网站（含子站、专栏）": "12", "12345热线": "3"},
        ),
        ("列第3名", "列第3名", {}),
    ],
)  # fmt: skip
def test_a_value_reads_with_its_figures(value: Value, text: str, figures: dict[str, str]) -> None:
    surface = surface_of(value)
    assert surface.text == Fact("甲", value).text == text
    assert {f.label: text[f.start : f.end] for f in surface.figures} == figures


def _found(text: str) -> dict[str, str]:
    return {f.label: text[f.start : f.end] for f in figures_in(text, 0, len(text))}


def test_in_an_offices_own_words_figures_are_looked_for() -> None:
    assert _found("群众满意度为96.4%，列第3名") == {"群众满意度为": "96.4", "列第": "3"}
    assert _found("600余") == _found("我镇") == _found("12345热线") == {}
    assert figures_in("甲乙丙3件、丁2件。", 2, 10) == (Figure("丙", 3, 4), Figure("丁", 7, 8))


def test_what_is_looked_for_in_a_listing_is_what_was_put_there() -> None:
    inner = Listing((Item("制发文件", 1, "件"), Item("废止", 2, "件")))
    listing = Listing((inner, Item("年末有效", Decimal("3.5"), "件")), "，")
    text, figures = surface_of(listing)
    assert figures_in(text, 0, len(text)) == figures


def test_rough_words_belong_to_the_number() -> None:
    assert _found("发布超过600条，阅读近2万次") == {"发布": "600", "阅读": "2"}


def test_only_a_number_counts() -> None:
    facts = Facts({"结转数": Fact("结转数", 3), "自称": Fact("自称", "我镇")}, {})
    assert [facts.number(name) for name in ("结转数", "自称", "没有")] == [3, 0, 0]
