"""Keywords written as a sentence: what is taken of it."""

from __future__ import annotations

import pytest

from draftkit.analysis.free_text import keywords_of


@pytest.mark.parametrize(
    ("words", "keywords"),
    [
        (
            ("暴雨预警", "、", "人工增雨", "和", "防雷检测", "三件事"),
            ("暴雨预警", "人工增雨", "防雷检测"),
        ),
        (("围绕", "防汛", "、", "养老", "等", "方面"), ("防汛", "养老")),
    ],
)
def test_words_that_sum_up_a_list_are_none_of_it(
    words: tuple[str, ...], keywords: tuple[str, ...]
) -> None:
    def known(word: str) -> bool:
        return word in keywords

    found = keywords_of(
        "".join(words), known, known, lambda text: words if "、" in text else (text,)
    )
    assert found.keywords == keywords
