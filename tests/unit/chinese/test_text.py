from __future__ import annotations

import pytest

from draftkit.chinese.missing import MISSING, names_of_missing
from draftkit.chinese.sentences import ends, published_sentences
from draftkit.chinese.widths import folded, full_width, half_width, typed, width


def test_digits_become_half_width_and_full_width_again() -> None:
    assert half_width("１２．５％，（３）－") == "12.5%，（3）－"
    assert full_width("12.5") == "１２．５"


def test_a_number_typed_in_full_width_is_read_with_its_signs() -> None:
    assert typed(" １，２３４ ／－＋％") == "1,234/-+%"


def test_texts_are_compared_in_one_form_without_blanks() -> None:
    assert folded("（一）　申请 ﹪ Ａ\xa0Ｂ") == "(一)申请%AB"


def test_a_chinese_character_takes_two_places() -> None:
    assert width("2025年“度”①") == 4 + 2 + 6 + 2


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("甲。乙！", ["甲。", "乙！"]),
        ("“甲。”乙", ["“甲。”", "乙"]),
        ("甲?乙!!丙", ["甲?", "乙!!", "丙"]),
        ("甲\n 乙。 \n", ["甲", " 乙。"]),
    ],
)
def test_published_text_is_cut_into_sentences(text: str, sentences: list[str]) -> None:
    found = list(published_sentences(text))
    assert [sentence for _, sentence in found] == sentences
    assert all(text.startswith(sentence, start) for start, sentence in found)


def test_a_sentence_ends_behind_what_closes_there() -> None:
    text = "他说：“办。”真的？！）好"
    assert [text[:end] for end in ends(text)] == ["他说：“办。”", "他说：“办。”真的？！）"]


def test_what_is_missing_is_named() -> None:
    text = "费用【待填：信息处理费】元，考核【待填】，另【待填：评议"
    assert names_of_missing(text) == ("信息处理费", "", "评议")
    assert MISSING.split("a【待填：甲】b") == ["a", "【待填：甲】", "b"]
    assert names_of_missing("没有") == ()
