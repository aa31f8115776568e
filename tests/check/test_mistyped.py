"""A fault of arithmetic is a slip of the pen: where no one number mistyped makes a relation right, it was misread, and nothing is told."""

from __future__ import annotations

from decimal import Decimal

import pytest

from draftkit.audit.claims import Paragraph, Report, Section, check
from draftkit.audit.claims.mistyped import (
    could_be,
    is_a_slip,
    of_balance,
    of_bound,
    of_change,
    of_growth,
    of_product,
    of_share,
    of_sum,
)
from draftkit.kinds import disclosure
from draftkit.model import Body

TOWN = Body("瓦亭镇人民政府", "镇", "乡级", "我镇", "固原市原州区")


def told(text: str) -> list[str]:
    """What is found of sums in a sentence of part one."""
    part = Section(1, disclosure.DISCLOSURE.headings[0], (Paragraph(text),))
    title = f"{TOWN.name}2025年政府信息公开工作年度报告"
    problems = (f.problem for f in check(Report("x", title, 2025, TOWN, (part,))))
    return [p.what for p in problems if p.code == "F3"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("138", "183"),  # two digits changed round
        ("326", "526"),  # one digit changed
        ("37", "47"),
        ("415", "4150"),  # one left out
        ("1226", "126"),  # one doubled
        ("7", "9"),  # off by a few
        ("640", "601"),
        ("62.6", "52.6"),
        ("38", "83"),
    ],
)
def test_a_number_mistyped_may_be_the_one_that_is_meant(typed: str, meant: str) -> None:
    assert could_be(Decimal(typed), Decimal(meant))
    assert could_be(Decimal(meant), Decimal(typed))


def test_a_point_set_in_the_wrong_place_is_a_slip() -> None:
    assert could_be(Decimal("7.6"), Decimal(76))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("19", "30"),
        ("54", "37"),
        ("12", "20"),
        ("4", "31"),
        ("10", "1"),
        ("905", "384"),
        ("6", "-3"),
    ],
)
def test_a_number_that_is_quite_another_is_no_slip(typed: str, meant: str) -> None:
    assert not could_be(Decimal(typed), Decimal(meant))


def test_each_number_of_a_relation_may_be_the_mistyped_one() -> None:
    assert is_a_slip(of_sum(126, (41, 38, 57)))  # the whole is 136
    assert is_a_slip(of_sum(300, (212, 96, 20)))  # 68 for 96
    assert not is_a_slip(of_sum(18, (140,)))
    assert is_a_slip(of_balance(214, (18,), (23,), 219))
    assert not is_a_slip(of_balance(26, (2,), (3,), 41))
    assert is_a_slip(of_bound(48, 46))
    assert is_a_slip(of_bound(62, 31))  # 26
    assert not is_a_slip(of_bound(67, 30))
    assert is_a_slip(of_product((14, 4), 52))
    assert not is_a_slip(of_product((1, 4), 52))
    assert is_a_slip(of_share(141, 148, Decimal("93.5")))
    assert not is_a_slip(of_share(102, 278, Decimal("66.4")))
    assert is_a_slip(of_growth(365, 412, Decimal("11.4")))  # worked out on 412
    assert not is_a_slip(of_growth(260, 64, Decimal(25)))
    assert is_a_slip(of_change(180, 207, 37))
    assert not is_a_slip(of_change(1108, 37, -334))
    assert is_a_slip(())  # of nothing known


@pytest.mark.parametrize(
    "text",
    [
        "受理建议46件，当面反映19件，网上反映8件，另有答复满意的33件。",
        "公开栏刊出信息24条，其中转登的各类公告在内共计187条。",
        "接待来访31人次，其中查阅档案18人次、咨询流程21人次、领取资料47人次、两项都办的55人次。",
        "在册养老护理员年末31人，年初29人，新到岗5人，改行3人。",
        "建成村级查阅点9处，其中藏书2,600册以上的7处，新添书架63个、座椅84个。",
    ],
)
def test_numbers_that_are_no_parts_of_a_whole_are_not_held_against_it(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("印发简报{}期，其中春季11期、夏季14期、秋冬季12期。", "37", "47"),
        ("来信86件，其中咨询类{}件、求助类31件、建议类9件。", "46", "64"),
        ("全年公开事项184条，比上年的{}条增加24条。", "160", "190"),
        ("网站信息205条，公众号信息318条，合计{}条。", "523", "532"),
    ],
)
def test_a_slip_is_told(text: str, right: str, wrong: str) -> None:
    assert told(text.format(right)) == []
    assert told(text.format(wrong)) != []


def test_what_was_misread_hides_no_slip_that_stands_there() -> None:
    """Of 74 the three are the parts, behind the stop another list begins."""
    text = (
        "74条，其中水利建设31条，防汛值守26条，用水计划19条；主动公开的目录栏目52条、指南栏目60条。"
    )
    assert len(told(f"政务专栏公开{text}")) == 1
