"""Words with one character for another that sounds or looks alike, and words that only meet."""

from __future__ import annotations

import pytest

from draftkit.audit.claims.lookalikes import pairs


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("拓宽意见征求渠到。", "渠道"),
        ("对方案证求意见。", "征求"),
        ("组织陪训2次。", "培训"),
        ("规泛办理流程。", "规范"),
    ],
)
def test_the_word_that_is_meant_is_told(text: str, word: str) -> None:
    assert word in {meant for _, _, meant in pairs(text)}


@pytest.mark.parametrize(
    "text",
    ["对随机治理事项逐一公开。", "成功开展培训。", "安泉县人民政府公开信息。", "发布13余期。"],
)
def test_words_that_meet_and_names_are_left_alone(text: str) -> None:
    assert not list(pairs(text))
