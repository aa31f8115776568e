"""Sentences of ours and of theirs: a run 一是…；二是…。 comes apart, with the words that lead to it."""

from __future__ import annotations

import pytest

from draftkit.merge.units import led, split


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
        ("一是宣传少", ("", "一", 1)),
        ("下一步，一是进村宣传", ("下一步，", "一", 5)),
        ("改进措施：二是按月更新", ("改进措施：", "二", 6)),
        ("2.更新慢", ("", "2", 1)),
        ("更新慢", ("", "", 0)),
        ("公开信息，更新慢", ("", "", 0)),
    ],
)
def test_a_mark_is_read_with_the_words_that_lead_to_its_run(
    text: str, said: tuple[str, str, int]
) -> None:
    assert led(text) == said
