"""The measure of likeness, on texts small enough to count by hand."""

from __future__ import annotations

from tests.support.likeness import SHINGLE, likeness, measured, stretches
from tests.support.passages import Passage

RUN = "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏"


def test_exempt_splits_and_never_joins() -> None:
    text = "做好《信息公开条例》，12345热线的宣传工作"
    assert stretches(text, ["信息公开条例"], [], ["12345热线"]) == ["做好", "的宣传工作"]


def test_numbers_and_punctuation_join() -> None:
    assert stretches("公开，信息12条。", [], [], []) == ["公开信息条"]


def test_containment_is_of_the_smaller_text() -> None:
    (pair,) = likeness([RUN[:14], RUN]).pairs
    assert pair.containment == 1.0
    assert pair.run == RUN[:14]


def test_shared_part() -> None:
    left, right = RUN[:16] + "甲" * 12, "乙" * 12 + RUN[:16]
    (pair,) = likeness([left, right]).pairs
    grams = 28 - SHINGLE + 1
    # 甲甲… gives no equal shingles inside one text here, 16 - 12 = 4 are shared
    assert pair.containment == 4 / grams
    assert pair.run == RUN[:16]


def test_short_common_run() -> None:
    (pair,) = likeness(["甲乙丙丁戊", "子丑丙丁寅"]).pairs
    assert (pair.containment, pair.run) == (0.0, "丙丁")


def test_nothing_in_common() -> None:
    result = likeness(["甲乙", "丙丁", "戊己"])
    assert result.longest_run == ""
    assert result.percentile(0.99) == 0.0


def test_percentile_is_a_nearest_rank() -> None:
    result = likeness([RUN, RUN, "甲" * 20])
    assert [result.percentile(share) for share in (0.5, 0.67, 1.0)] == [0.0, 1.0, 1.0]


def test_headings_and_given_texts_split() -> None:
    draft = [
        Passage("一", "section", "一、总体情况"),
        Passage("一", "paragraph", "甲乙丙"),
        Passage("一", "heading2", "（一）主动公开"),
        Passage("一", "paragraph", "丁戊，自报问题，己庚"),
        Passage("二", "paragraph", "不算"),
    ]
    assert stretches(measured(draft, ["自报问题"]), [], [], []) == ["甲乙丙", "丁戊", "己庚"]
