"""Keywords written as a sentence: what is taken of it."""

from __future__ import annotations

import pytest

from draftkit import tokens
from draftkit.analysis.free_text import keywords_of
from draftkit.pipeline import FIELD_TAG
from draftkit.sources.banks import shipped_bank


@pytest.mark.parametrize(
    ("words", "keywords"),
    [
        (
            ("暴雨预警", "、", "人工增雨", "和", "防雷检测", "三件事"),
            ("暴雨预警", "人工增雨", "防雷检测"),
        ),
        (("围绕", "防汛", "、", "养老", "等", "方面"), ("防汛", "养老")),
        (("围绕", "防汛", "、", "养老", "做好", "公开"), ("防汛", "养老")),
        (("防汛", "、", "养老", "及时", "公开"), ("防汛", "养老")),
        (("防汛", "、", "养老", "等工作", "做好信息公开"), ("防汛", "养老")),
        (("围绕", "防汛", "、", "养老", "来", "公开"), ("防汛", "养老")),
        (("围绕", "防汛", "、", "养老", "开展", "公开"), ("防汛", "养老")),
        (("继续", "抓实", "防汛", "、", "养老", "两件大事"), ("防汛", "养老")),
        (("把", "防汛", "、", "养老", "的事情说清楚"), ("防汛", "养老")),
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


def _of(sentence: str) -> tuple[str, ...]:
    bank = shipped_bank()
    names = {word for theme in bank.themes for word in (theme.name, *theme.also)}
    found = keywords_of(
        sentence,
        (names | tokens.tagged(bank.words, FIELD_TAG)).__contains__,
        lambda word: bank.theme_of(word) is not None,
        lambda text: tokens.cut(text, bank.words, names),
    )
    return found.keywords


@pytest.mark.parametrize(
    ("sentence", "keywords"),
    [
        ("重点公开水库移民、滨海旅游和茶产业方面的政策与资金", ("水库移民", "滨海旅游", "茶产业")),
        (
            "围绕陶瓷产业整治、园区共建、饮水管网提标公开政策和项目",
            ("陶瓷产业整治", "园区共建", "饮水管网提标"),
        ),
        (
            "主要公开储备粮轮换、小麦收购价格和应急物资储备情况",
            ("储备粮轮换", "小麦收购价格", "应急物资储备"),
        ),
        ("公开牧道养护、超限治理和客运经营权配置", ("牧道养护", "超限治理", "客运经营权配置")),
        ("单车停放秩序、招牌设置和渣土运输为公开重点", ("单车停放秩序", "招牌设置", "渣土运输")),
        ("防沙治沙和节水灌溉是今年乡里公开的重点", ("防沙治沙", "节水灌溉")),
        ("夜市秩序和文旅市场秩序要向居民讲清楚", ("夜市秩序", "文旅市场秩序")),
        ("古桥修缮资金使用情况和夜市秩序", ("古桥修缮资金使用", "夜市秩序")),
        (
            "今年重点是乐器加工企业的喷漆治理和村村通音乐小院建设",
            ("乐器加工企业的喷漆治理", "村村通音乐小院建设"),
        ),
        ("全年重点工作是柑橘品种改良和冷库建设", ("柑橘品种改良", "冷库建设")),
        ("把群众反映的突出问题和低保户的危房改造做好", ("低保", "危房改造")),
    ],
)
def test_a_field_stays_whole_and_what_was_published_in_it_is_none(
    sentence: str, keywords: tuple[str, ...]
) -> None:
    assert _of(sentence) == keywords
