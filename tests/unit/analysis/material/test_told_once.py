"""Words of a frame that a text has itself are said once, and names of two columns bear marks of their own."""

from __future__ import annotations

import pytest

from draftkit.kinds.material import Account, Channel, Explained
from draftkit.kinds.shapes import Count
from draftkit.pipeline import compose
from tests.support.stages import town


def _text(**given: object) -> str:
    return "".join(s.text for s in compose(town(**given)).sentences())


@pytest.mark.parametrize(
    ("column", "said"),
    [
        ("街道动态和公示公告", "“街道动态”“公示公告”栏目"),
        ("惠民补贴和乡村治理", "县政府网站惠民补贴和乡村治理栏目"),
    ],
)
def test_two_columns_stand_in_marks_of_their_own(column: str, said: str) -> None:
    channels = (
        Channel("县政府网站", Count(238, "238"), column=column),
        Channel("微信公众号", Count(10, "10")),
    )
    assert said in _text(channels=channels)


def test_a_small_program_with_a_name_is_no_function() -> None:
    account = Account("桃坞桥畔", "微信公众号", added="小程序“桃坞一码通”")
    assert "小程序“桃坞一码通”功能" not in _text(accounts=(account,))


def test_what_was_shared_has_the_unit_that_was_given() -> None:
    account = Account(
        "竹韵", "微信公众号", posts=Count(132, "132"), unit="条", shares=Count(40, "40")
    )
    assert "转发40条" in _text(accounts=(account,))


@pytest.mark.parametrize(
    ("name", "unit", "forms", "said"),
    [
        ("招生政策问答", "篇", ("问答", "图解"), "招生政策解读13篇"),
        ("双语政策讲解", "场", ("傣语", "佤语"), "开展双语政策讲解13场"),
        ("政策“蒜”账单", "期", ("长图", "短视频"), "“政策‘蒜’账单”13期"),
    ],
)
def test_an_explanation_is_called_once(
    name: str, unit: str, forms: tuple[str, ...], said: str
) -> None:
    explained = Explained(Count(13, "13"), name=name, unit=unit, forms=forms)
    assert said in _text(explanations=(explained,))
