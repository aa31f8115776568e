"""Sentences of ours and of theirs: a run 一是…；二是…。 comes apart, with the words that lead to it."""

from __future__ import annotations

import pytest

from draftkit.merge.units import marked, split


def _parts(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text)]


def test_each_of_a_run_is_a_sentence() -> None:
    text = "还有不足。一是宣传少；二是更新慢。下一步，一是进村宣传；二是按月更新。"
    assert _parts(text) == [
        "还有不足。", "一是宣传少；", "二是更新慢。", "下一步，一是进村宣传；", "二是按月更新。",
    ]  # fmt: skip


def test_other_semicolons_stay_inside_a_sentence() -> None:
    assert _parts("公开信息9条；办理申请2件。") == ["公开信息9条；办理申请2件。"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("一是宣传少", ("", "", "一", "是", 2)),
        ("下一步，一是进村宣传", ("下一步，", "", "一", "是", 6)),
        ("改进措施：二是按月更新", ("改进措施：", "", "二", "是", 7)),
        ("2.更新慢", ("", "", "2", ".", 2)),
        ("（3）更新慢", ("", "（", "3", "）", 3)),
        ("（三）更新慢", ("", "（", "三", "）", 3)),
        ("第三，更新慢", ("", "第", "三", "，", 3)),
        ("③更新慢", ("", "", "③", "", 1)),
        ("2）更新慢", ("", "", "2", "）", 2)),
        ("其二，更新慢", ("", "其", "二", "，", 3)),
        ("更新慢", None),
        ("2.5万元", None),
        ("一些人员不熟悉", None),
        ("十分重视，一是宣传少", ("十分重视，", "", "一", "是", 7)),
    ],
)
def test_a_mark_is_read_with_the_words_that_lead_to_its_run(
    text: str, said: tuple[str, str, str, str, int] | None
) -> None:
    mark = marked(text)
    assert (mark and (*mark[:4], mark.length)) == said


def test_a_mark_says_other_places_in_its_own_way() -> None:
    for text, said in (
        ("一是", "十二"),
        ("1.", "12"),
        ("①", "⑫"),
        ("（1）", "12"),
        ("第一，", "十二"),
    ):
        mark = marked(text)
        assert mark is not None
        assert mark.says(12) == said
