"""Sentences as drafts write them, and what is read from each."""

from __future__ import annotations

from decimal import Decimal

import pytest

from draftkit.diagnostics import Place
from draftkit.kinds.disclosure import FEE_KEY
from draftkit.kinds.fields import Given
from draftkit.sources.banks import shipped_bank
from draftkit.sources.reports.practices import known, practised
from draftkit.sources.reports.said import Said
from draftkit.sources.reports.unread import unread
from draftkit.sources.reports.works import reading_points


def said(text: str) -> Said:
    return Said(text, 1, Place())


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("群众可到大厅的资料架（27处）、甲社区的政府信息查阅点查阅政府信息。", ("甲社区",)),
        ("群众可以到甲文化站、乙图书馆的查阅点（3处）查看政府信息。", ("甲文化站", "乙图书馆")),
        ("群众可以到甲文化站、乙图书馆查阅政府信息。", ("甲文化站", "乙图书馆")),
        ("群众可以到大厅的资料架、甲社区的电子屏了解政府信息。", ()),
    ],
)
def test_points_are_read_from_a_list_of_what_places_have(
    text: str, points: tuple[str, ...]
) -> None:
    assert reading_points(said(text)) == points


@pytest.mark.parametrize("noun", ["领域", "方面"])
def test_a_field_is_no_practice(noun: str) -> None:
    text = f"我镇公开的政府信息为62条，涉及的{noun}有规范性文件动态清理、就业创业、牦牛保险等。"
    assert practised(said(text), known(shipped_bank().practices)) == ()


@pytest.mark.parametrize(
    ("told", "left"), [("12.5万元", ()), ("13.5万元", ("行政事业性收费13.5万元",))]
)
def test_a_fee_is_the_one_of_the_table(told: str, left: tuple[str, ...]) -> None:
    text = f"行政管理方面，行政事业性收费{told}。"
    assert unread([said(text)], Given(), {FEE_KEY: Decimal("12.5")}) == left
