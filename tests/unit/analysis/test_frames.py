"""Frames that fit what was given: one application has nothing main, a post says 分管 once, 更新 is no 修订."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from draftkit.kinds.material import Office, Practised
from draftkit.pipeline import compose
from tests.support.stages import named, staged, town

_NAMES = ("瓦亭镇", "清河镇", "杏花镇", "柳林镇", "石桥镇", "白水镇", "大营镇", "双沟镇")


def _texts(cells: dict[str, int] | None = None, **given: Any) -> Iterator[str]:
    """What several towns say of the same: each takes its own phrases."""
    for name in _NAMES:
        made = compose(named(town(cells, **given), f"{name}人民政府"))
        yield "".join(block.text for block in made.blocks)


def _received(count: int) -> dict[str, int]:
    return {"表三.本年新收.自然人": count, "表三.予以公开.自然人": count}


def test_one_application_asks_for_something_and_not_mainly() -> None:
    for text in _texts(_received(1), asked_about=("老旧小区改造信息",)):
        asked = next(s for s in text.split("。") if "老旧小区改造" in s)
        assert asked.endswith("涉及老旧小区改造")
        assert not any(word in asked for word in ("主要", "为主", "等信息"))


def test_several_ask_for_information_and_for_no_permit() -> None:
    for text in _texts(_received(2), asked_about=("取水许可", "河道采砂")):
        asked = next(s for s in text.split("。") if "取水许可" in s)
        assert "涉及取水许可、河道采砂" in asked
        assert "信息" in asked
        assert "申请事项" not in asked


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (("主要集中在征地拆迁", "环境保护领域"), "征地拆迁、环境保护"),
        (("征地补偿方面的信息", "低保等"), "征地补偿、低保"),
        (("申请公开某工程验收报告", "个人信息"), "某工程验收报告、个人信息"),
    ],
)
def test_what_was_asked_for_is_told_without_the_words_of_the_frame(
    asked: tuple[str, ...], told: str
) -> None:
    facts = staged(town(_received(3), asked_about=asked)).facts
    assert facts.slots["申请涉及"].text == told


def test_a_post_that_says_it_is_in_charge_is_not_said_to_be_so_again() -> None:
    office = (Office("党政办公室"),)
    assert all("分管副镇长负责" in text for text in _texts(deputy="分管副镇长", office=office))
    for text in _texts(deputy="副镇长", office=office):
        assert "分管副镇长" not in text
        assert "。由副镇长分管" not in text


def test_a_catalogue_brought_up_to_date_is_not_told_as_revised() -> None:
    for text in _texts(practices=(Practised("目录更新"),)):
        told = next(s for s in text.split("。") if "公开目录" in s)
        assert "更新" in told
        assert not any(word in told for word in ("修订", "调整"))
