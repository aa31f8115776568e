"""Joins between a phrase and an office's own words: no word twice, no item twice."""

from __future__ import annotations

import re
from itertools import combinations

import pytest

from draftkit.chinese.subjects import speaks_for_itself
from draftkit.facts import Fact
from draftkit.microplanning.seams import doubles, ends_of, joints_of, says_twice
from draftkit.microplanning.subjects import led_by_self
from draftkit.phrasebank import pieces
from draftkit.phrasebank.schema import Phrase
from draftkit.pipeline import compose
from draftkit.sources.banks import shipped_bank
from tests.support.filings import random_filing
from tests.support.stages import EARLIER, named, town

ENDINGS = ("政务公开", "信息公开", "公开工作", "重点工作", "公开内容", "安排", "情况", "围绕")


def _phrase(text: str) -> Phrase:
    return Phrase("x", "theme", pieces.parse(text), 1, text=text)


def _doubles(text: str, word: str) -> bool:
    return doubles(_phrase(text), ends_of({"主题": Fact("主题", word)}), {})


def test_a_word_that_would_stand_twice_is_seen_on_both_sides() -> None:
    assert _doubles("围绕{{主题}}公开信息。", "政务公开")
    assert _doubles("重点公开{{主题}}信息。", "公开目录")
    assert not _doubles("围绕{{主题}}公开信息。", "乡村振兴")


def test_a_name_that_would_read_on_into_the_phrase_is_seen() -> None:
    """``人社服务所有宣传栏``: 所有."""
    assert _doubles("{{主题}}[有|设有]宣传栏。", "镇街人社服务所")
    assert not _doubles("{{主题}}设有宣传栏。", "镇街人社服务所")


def test_every_wording_next_to_a_slot_is_looked_at() -> None:
    assert _doubles("围绕{{主题}}[发布|公开]信息。", "政务公开")
    assert _doubles("[围绕{{主题}}公开|就{{主题}}发布]信息。", "政务公开")
    assert not _doubles("围绕{{主题}}[发布|公布]公开信息。", "政务公开")


def test_the_joints_of_a_phrase_are_the_words_beside_its_slots() -> None:
    found = joints_of(pieces.parse("我镇围绕{{主题}}[公开|发布]信息。"))
    assert found == {"主题": (("围绕",), ("公开", "发布"))}


@pytest.mark.parametrize("ending", ENDINGS)
def test_no_word_is_doubled_beside_a_keyword(ending: str) -> None:
    keywords = (f"数字{ending}", "养老", "教育", f"乡镇{ending}")
    for words in (keywords[:1], keywords):
        text = "".join(b.text for b in compose(town(keywords=words)).blocks)
        assert not re.search(rf"({ending[-2:]})\1", text)


def test_no_word_is_doubled_in_random_drafts() -> None:
    for seed in range(200):
        for sentence in compose(random_filing(seed)).sentences():
            if sentence.phrase:
                assert not re.search(r"([\u4e00-\u9fff]{2,})\1", sentence.text), (seed, sentence)


def test_no_item_is_named_in_two_sentences() -> None:
    one, other = _most_alike()
    for number in range(40):
        filing = named(town(keywords=(one, other)), f"清河{number}镇人民政府")
        items = [
            i
            for s in compose(filing, None, EARLIER).sentences()
            if s.message == "theme"
            for i in s.items[:3]
        ]
        assert len(items) == 6
        assert len(set(items)) == 6, items


def _most_alike() -> tuple[str, str]:
    """The two themes that have most items in common."""
    pairs = combinations((t for t in shipped_bank().themes if not t.when), 2)
    one, other = max(pairs, key=lambda pair: len(set(pair[0].items) & set(pair[1].items)))
    assert set(one.items) & set(other.items)
    return one.name, other.name


@pytest.mark.parametrize(
    ("frame", "own", "twice"),
    [
        ("监督检查方面，{{自称}}{{主题}}。", "苏木纪委抽查公示", True),
        ("公开{{主题}}。", "公开招聘方案", True),
        ("公布{{主题}}。", "公开招聘方案", False),
        ("公布{{主题}}的立项。", "加宽项目的", True),
        ("说明{{主题}}的内容。", "宣传目的", False),
    ],
)
def test_a_word_that_stands_twice_in_a_row_is_seen(frame: str, own: str, *, twice: bool) -> None:
    slots = {"自称": Fact("自称", "我苏木"), "主题": Fact("主题", own)}
    assert says_twice(pieces.parse(frame), (), slots) is twice


@pytest.mark.parametrize(
    ("text", "itself"),
    [
        ("全县社会评议未将本镇纳入抽样", True),
        ("镇纪委抽查补奖公示", True),
        ("县政务公开办季度抽查反馈", True),
        ("由县里抽查，未将我镇纳入", True),
        ("区分轻重缓急", False),
        ("镇便民服务中心电子屏", False),
        ("定期抽查公示", False),
    ],
)
def test_a_text_with_a_subject_of_its_own_is_known(text: str, *, itself: bool) -> None:
    assert speaks_for_itself(text, "我镇") is itself


def test_a_whole_county_does_nothing_in_itself() -> None:
    assert speaks_for_itself("在县政务服务中心提供咨询", "全县")
    assert not speaks_for_itself("在县政务服务中心提供咨询", "我镇")


@pytest.mark.parametrize(
    ("frame", "led"),
    [
        ("{{自称}}{{主题}}。", True),
        ("{{自称}}在工作中，{{主题}}。", True),
        ("[年内|{{自称}}{{主题}}]。", True),
        ("{{自称}}开展{{主题}}。", False),
        ("{{主题}}，{{自称}}。", False),
    ],
)
def test_a_body_that_is_named_before_a_text_is_seen(frame: str, *, led: bool) -> None:
    assert led_by_self(pieces.parse(frame), {"主题"}) is led
