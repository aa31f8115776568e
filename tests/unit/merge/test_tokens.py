from __future__ import annotations

import pytest

from draftkit.manuscript import Edit, Paragraph
from draftkit.merge.sweep import outdated, quoted
from draftkit.merge.tokens import grams, in_the_style_of, masked, matching, tokens_of
from draftkit.merge.units import (
    Stretch,
    mark_length,
    reads,
    split,
    stretches,
    units_of,
)
from tests.support.versions import edited, unit, version


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("共12件", "共 12 件"),
        ("１，２", "1 , 2"),
        ("1,200条", "1200 条"),
        ("1,200.5", "1200.5"),
        ("12,00", "12 , 00"),
        ("1,2000", "1 , 2000"),
        ("3.5万 元", "3.5 万 元"),
        ("3．5", "3.5"),
        ("\ufffc\u3000甲", "甲"),
        ("（一）", "( 一 )"),
    ],
)
def test_tokens_compare_by_value(text: str, values: str) -> None:
    assert [token.value for token in tokens_of(text)] == values.split()


def test_tokens_know_where_they_stand_and_whether_they_count() -> None:
    assert [(t.start, t.end, t.is_number) for t in tokens_of("共 1,200件")] == [
        (0, 1, False), (2, 7, True), (7, 8, False),
    ]  # fmt: skip


def test_numbers_are_masked_for_comparing() -> None:
    assert masked("共 1,200件，占3.5％") == "共#件,占#%"
    assert grams("甲12件") == {"甲#", "#件"}
    assert (grams("甲"), grams(" ")) == ({"甲"}, frozenset())


def test_matching_goes_in_order() -> None:
    assert matching("甲乙丙", "甲乙丙") == {0: 0, 1: 1, 2: 2}
    assert matching("甲乙丙丁", "甲丙丁戊") == {0: 0, 2: 1, 3: 2}


@pytest.mark.parametrize(
    ("number", "old", "written"),
    [
        ("1500", "1,200", "1,500"),
        ("1500", "1200", "1500"),
        ("1500.5", "1,200", "1,500.5"),
        ("900", "1,200", "900"),
        ("1500", "１２００", "１５００"),
        ("约15", "1,200", "约15"),
    ],
)
def test_a_number_is_written_like_the_one_it_replaces(number: str, old: str, written: str) -> None:
    assert in_the_style_of(number, old) == written


# ---------------------------------------------------------------- sentences and marks


def test_sentences_end_with_their_marks_and_closing_quotes() -> None:
    text = " 甲。乙！”\u3000丙？丁 "
    assert [text[a:b] for a, b in split(text)] == ["甲。", "乙！”", "丙？", "丁"]
    assert split(" \u3000") == []


def test_stretches_know_their_paragraph() -> None:
    assert stretches(edited("甲。乙。", "", "丙")) == (
        Stretch(0, 0, 2, "甲。"), Stretch(0, 2, 4, "乙。"), Stretch(2, 0, 1, "丙"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "mark", "length"),
    [
        ("二是加强", "一是", 2),
        ("一是加强", "一是", 2),
        ("1.加强", "一是", 2),
        (" 12、 加强", "1.", 5),
        ("加强", "一是", 0),
        ("加强", "", 0),
        ("下一步，加强", "今后，", 4),
        ("今后将加强", "下一步，", 0),
    ],
)
def test_how_long_a_mark_is(text: str, mark: str, length: int) -> None:
    assert mark_length(text, mark, ("下一步，", "今后，", "下")) == length


def test_fixed_pieces_are_the_mark_of_what_follows() -> None:
    units = units_of(
        version(
            {"a0": "开头。"},
            {"#h": "公开"},
            {"-l": "下一步，", "-m1": "一是", "a": "加强培训。", "b": "完善目录。"},
            {"c": "加强监督。"},
        ).report
    )
    assert [(u.id, u.mark, u.mark_id, u.full, u.is_sentence) for u in units] == [
        ("a0", "", "", "开头。", True),
        ("#h", "", "", "公开", False),
        ("a", "下一步，一是", "-m1", "下一步，一是加强培训。", True),
        ("b", "", "", "完善目录。", True),
        ("c", "", "", "加强监督。", True),
    ]
    assert [(u.block, u.home) for u in units] == [
        (0, "/paragraph/1"), (1, "#h/heading2/1"), (2, "#h/paragraph/1"), (2, "#h/paragraph/1"),
        (3, "#h/paragraph/2"),
    ]  # fmt: skip


def test_the_number_a_fact_shows() -> None:
    made = unit("a", "新收{新收=12}件，第3次，共{总数=5}")
    assert [token.key for token in made.tokens if token.is_number] == ["新收", "", "总数"]
    assert [token.likeness for token in made.tokens][2:5] == ["#新收", "件", ","]


@pytest.mark.parametrize(
    ("edit", "text"),
    [
        (Edit(0, 3, 4, "丁"), "乙丁。"),
        (Edit(0, 0, 3, "丁"), "丙。"),  # begins before the stretch: written there
        (Edit(0, 3, 9, "丁"), "乙丁"),
        (Edit(0, 2, 2, "丁"), "丁乙丙。"),
        (Edit(0, 5, 5, "丁"), "乙丙。丁"),
        (Edit(0, 6, 6, "丁"), "乙丙。"),
        (Edit(1, 3, 4, "丁"), "乙丙。"),
    ],
)
def test_what_a_stretch_says_with_its_edits(edit: Edit, text: str) -> None:
    assert reads([Stretch(0, 2, 5, "乙丙。")], [edit]) == text


# ---------------------------------------------------------------- old numbers


def test_old_numbers_are_those_that_changed() -> None:
    base = (unit("a", "新收{新收=12}件，办结{办结=9}件，{年度=2024}年，共{总数=30}条"),)
    new = (unit("a", "新收{新收=15}件，办结{办结=8}件，{年度=2025}年，共{总数=30}条"),)
    old = outdated(base, new)
    changes = [("12", "件", "15"), ("9", "件", "8")]
    assert [(f.value, f.measure, f.now) for f in old.former] == changes
    assert [f.value for f in outdated(base, ()).former] == ["12", "9", "30"]
    assert quoted(old, "其中12件，12人，9件") == ["“12件”（现为“15件”）"]
    assert quoted(old, "本月办结9件") == []
    assert quoted(old, "全年一共，办结9件") == ["“9件”（现为“8件”）"]
    assert quoted(outdated(base, ()), "12件") == ["“12件”"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("这468项信息都查得到", "468项"),
        ("信息总量为468。", "468"),
        ("公开信息达468余条", "468余条"),
        ("公开信息468多条", "468多条"),
        ("公开信息468条左右", "468条左右"),
        ("公开信息“468”条", "468条"),
        ("公开信息四百六十八条", "四百六十八条"),
        ("提高8.6个百分点", "8.6个百分点"),
        ("公开400余条", ""),  # true of 470 as well
        ("始建于468年", ""),
        ("一共3次", ""),
    ],
)
def test_an_old_number_is_found_in_other_words(text: str, said: str) -> None:
    base = (unit("a", "公开信息{总数=468}条，增长{增幅=8.6}%，培训{培训=3}次"),)
    new = (unit("a", "公开信息{总数=470}条，增长{增幅=9.0}%，培训{培训=5}次"),)
    found = quoted(outdated(base, new), text)
    assert [one.split("”")[0].strip("“") for one in found] == ([said] if said else [])


def test_an_old_number_that_another_fact_still_has_is_not_taken_for_old() -> None:
    base = (unit("a", "行政许可决定{许可=24}件、行政处罚决定{处罚=24}件"),)
    new = (unit("a", "行政许可决定{许可=24}件、行政处罚决定{处罚=25}件"),)
    old = outdated(base, new)
    assert not quoted(old, "其中行政许可决定24件")
    assert quoted(old, "其中行政处罚决定24件")


@pytest.mark.parametrize(
    ("start", "end", "is_locked"),
    [
        (2, 3, True),
        (0, 2, False),
        (4, 5, False),
        (1, 3, True),
        (3, 9, True),
        (2, 2, False),
        (3, 3, True),
        (4, 4, False),
    ],
)
def test_what_touches_something_locked(start: int, end: int, is_locked: bool) -> None:  # noqa: FBT001
    assert Paragraph("甲乙丙丁戊", locked=((2, 4),)).is_locked(start, end) is is_locked
