"""Phrase text → pieces."""

import pytest

from draftkit.chance import ranks
from draftkit.phrasebank.expand import choice_points, expand
from draftkit.phrasebank.pieces import PieceError, parse, slot_names
from draftkit.phrasebank.schema import Pick, Slot


def test_plain_text_is_one_piece() -> None:
    assert parse("全年没有申请。") == ("全年没有申请。",)


def test_slots_and_choice_points_are_told_apart() -> None:
    pieces = parse("[全年|年内]公开{{总数}}条。")
    assert isinstance(pieces[0], Pick)
    assert pieces[1:] == ("公开", Slot("总数"), "条。")
    assert choice_points(pieces) == (2,)


def test_a_choice_point_may_hold_slots_and_nothing_at_all() -> None:
    pieces = parse("[|{{自称}}]公开信息。")
    assert expand(pieces, [0], {}) == "公开信息。"
    assert expand(pieces, [1], {"自称": "我镇"}) == "我镇公开信息。"
    assert slot_names(pieces) == ("自称",)


def test_a_retired_wording_keeps_its_number_and_is_not_chosen() -> None:
    pieces = parse("[~全年|~{{年度}}年|年内|本年]公开。")
    (pick, _) = pieces
    assert isinstance(pick, Pick)
    assert pick.live == (2, 3)
    assert choice_points(pieces) == (2,)
    assert expand(pieces, [0], {}) == "全年公开。"
    assert expand(pieces, [1], {"年度": "2025"}) == "2025年公开。"
    for seed in range(200):
        ranked = ranks(seed, pick.weights)
        assert ranked.index(max(ranked)) in pick.live


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[~全年|~年内]公开。", "不能都停用"),
        ("[全年|年内公开。", "没有写“]”"),
        ("全年|年内]公开。", "没有对应的“[”"),
        ("[全年]公开。", "至少要有两种写法"),
        ("[全年|全年]公开。", "两种写法相同"),
        ("[全[年|度]|年内]公开。", "不能套在"),
        ("{% if 总数 %}有{% endif %}。", "不能有 {% %}"),
        ("{{ 总数 + 1 }}条。", "只能写一个名称"),
        ("{{ 总数 | upper }}条。", "只能写一个名称"),
        ("{{ 机关.名称 }}。", "只能写一个名称"),
        ("{{ 总数 }条。", "写法有误"),
    ],
)
def test_anything_else_is_refused_in_words_a_writer_understands(text: str, said: str) -> None:
    with pytest.raises(PieceError) as caught:
        parse(text)
    assert said in str(caught.value)
