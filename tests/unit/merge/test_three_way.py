"""What becomes of each sentence, word for word: the source changed it, a person changed it, or both."""

from __future__ import annotations

import pytest

from draftkit.manuscript import Anchor, Paragraph
from draftkit.merge.outcome import Outcome
from draftkit.merge.three_way import settle
from tests.support.versions import edited, merged, version

BASE = version({"a": "本年新收申请{新收=12}件。", "b": "共公开信息{总数=1200}条。"})
NEW = version({"a": "本年新收申请{新收=15}件。", "b": "共公开信息{总数=1200}条。"})
TEXT = "本年新收申请12件。共公开信息1200条。"


def test_what_nobody_touched_is_brought_up_to_date() -> None:
    result = merged(BASE, edited(TEXT), NEW)
    assert result.texts == ("本年新收申请15件。共公开信息1200条。",)
    assert result.remarks == ()
    a, b = result.of("a"), result.of("b")
    assert (a.outcome, a.before, a.now) == (
        Outcome.REFRESHED, "本年新收申请12件。", "本年新收申请15件。",
    )  # fmt: skip
    assert (a.yours, a.result, a.waits) == ("本年新收申请12件。", "本年新收申请15件。", False)
    assert b.outcome is Outcome.UNCHANGED
    assert (result.merged.added, result.merged.aligned) == (0, 1.0)


def test_equal_versions_change_nothing_and_settling_finds_nothing_more() -> None:
    result = merged(BASE, edited(TEXT), BASE)
    assert not result.merged.revision.changes_text
    again = merged(BASE, edited(TEXT), NEW)
    settled = settle(NEW, edited(*again.texts), again.merged.flags)
    assert not settled.revision.changes_text
    assert settled.revision.remarks == ()


def test_a_rewritten_sentence_takes_the_new_number_in_its_own_style() -> None:
    result = merged(
        version({"a": "本年新收政府信息公开申请{新收=1200}件。"}),
        edited("今年新收到了政府信息公开申请1,200件。"),
        version({"a": "本年新收政府信息公开申请{新收=1500}件。"}),
    )
    assert result.texts == ("今年新收到了政府信息公开申请1,500件。",)
    assert result.of("a").outcome is Outcome.REFRESHED


def test_full_width_digits_stay_full_width() -> None:
    assert (
        merged(BASE, edited(TEXT.replace("12件", "１２件")), NEW)
        .texts[0]
        .startswith("本年新收申请１５件。")
    )


def test_a_number_a_person_changed_is_told_and_left_where_the_source_did_not_change() -> None:
    result = merged(BASE, edited(TEXT.replace("12件", "13件")), BASE)
    assert result.texts == (TEXT.replace("12件", "13件"),)
    assert result.remarks == ("此处由人工改为“13件”，源数据为“12件”，未改动，请核对。",)
    assert result.of("a").outcome is Outcome.CONFLICT
    told = result.merged.flags
    assert told == {("a:新收", "13", "12")}
    assert merged(BASE, edited(TEXT.replace("12件", "13件")), BASE, told).remarks == ()


def test_a_number_both_changed_is_written_and_told() -> None:
    result = merged(BASE, edited(TEXT.replace("12件", "13件")), NEW)
    assert result.texts == (TEXT.replace("12件", "15件"),)
    assert result.remarks == (
        "源数据由“12件”变为“15件”，此处曾由人工改为“13件”，已按源数据修订，请核对。",
    )
    assert [edit.conflict for edit in result.merged.revision.edits] == [True]
    remark = result.merged.revision.remarks[0]
    assert (remark.paragraph, remark.start, remark.end) == (0, 6, 8)


def test_a_person_who_wrote_the_new_number_already_is_not_bothered() -> None:
    result = merged(BASE, edited(TEXT.replace("12件", "15件")), NEW)
    assert not result.merged.revision.changes_text
    assert result.remarks == ()
    assert result.of("a").outcome is Outcome.YOURS


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("近120件", "此处是人工写的约数“近120件”"),
        ("约120件", "此处是人工写的约数“约120件”"),
        ("超过120件", "此处是人工写的约数“超过120件”"),
        ("120余件", "此处是人工写的约数“120余件”"),
        ("120件左右", "此处是人工写的约数“120件左右”"),
    ],
)
def test_a_rough_number_a_person_wrote_stays(written: str, said: str) -> None:
    text = f"本年新收政府信息公开申请{written}。"
    result = merged(
        version({"a": "本年新收政府信息公开申请{新收=120}件。"}),
        edited(text),
        version({"a": "本年新收政府信息公开申请{新收=150}件。"}),
    )
    assert result.texts == (text,)
    assert result.remarks == (f"源数据由“120件”变为“150件”，{said}，未改动，请核对。",)


@pytest.mark.parametrize(
    "written", ["近160件", "约150件", "超100件", "100余件", "100多件", "150件左右"]
)
def test_a_rough_number_that_is_still_true_stays_without_a_word(written: str) -> None:
    text = f"本年新收政府信息公开申请{written}。"
    result = merged(
        version({"a": "本年新收政府信息公开申请{新收=120}件。"}),
        edited(text),
        version({"a": "本年新收政府信息公开申请{新收=150}件。"}),
    )
    assert (result.texts, result.remarks) == ((text,), ())


@pytest.mark.parametrize("limit", ["至少", "最多", "不少于", "不超过", "最近"])
def test_words_that_bound_any_number_leave_it_to_be_replaced(limit: str) -> None:
    result = merged(
        version({"a": "本年新收政府信息公开申请{新收=120}件。"}),
        edited(f"本年新收政府信息公开申请{limit}120件。"),
        version({"a": "本年新收政府信息公开申请{新收=150}件。"}),
    )
    assert result.texts == (f"本年新收政府信息公开申请{limit}150件。",)


DONE = "全年作出行政许可决定{许可=128}件、行政处罚决定{处罚=2}件、行政强制决定{强制=2}件。"


def test_of_two_equal_numbers_in_exchanged_clauses_the_right_one_moves() -> None:
    text = "全年作出行政许可决定128件、行政强制决定2件、行政处罚决定2件。"
    new = version({"a": DONE.replace("处罚=2", "处罚=3")})
    result = merged(version({"a": DONE}), edited(text), new)
    assert result.texts == (text.replace("处罚决定2", "处罚决定3"),)
    assert result.remarks == ()


def test_numbers_put_right_by_hand_stay_when_the_source_is_put_right() -> None:
    wrong = "全年作出行政许可决定{许可=7}件、行政处罚决定{处罚=46}件。"
    right = "全年作出行政许可决定{许可=46}件、行政处罚决定{处罚=7}件。"
    text = "全年作出行政许可决定46件、行政处罚决定7件。"
    result = merged(version({"a": wrong}), edited(text), version({"a": right}))
    assert (result.texts, result.remarks) == ((text,), ())


def test_a_number_typed_ahead_of_the_source_is_not_taken_for_its_neighbour() -> None:
    base = version({"a": "上年结转{结转=1}件，本年新收{新收=8}件，合计{合计=9}件。"})
    new = version({"a": "上年结转{结转=1}件，本年新收{新收=9}件，合计{合计=10}件。"})
    result = merged(base, edited("上年结转1件，本年新收9件，合计9件。"), new)
    assert result.texts == ("上年结转1件，本年新收9件，合计10件。",)
    assert result.remarks == ()


def test_an_item_moved_beside_one_that_equals_its_new_value_still_moves() -> None:
    base = version(
        {"a": "其中予以公开{予=8}件、部分公开{部=2}件、不予公开{不=1}件、不予处理{处=1}件。"}
    )
    new = version(
        {"a": "其中予以公开{予=8}件、部分公开{部=2}件、不予公开{不=1}件、不予处理{处=2}件。"}
    )
    result = merged(base, edited("其中予以公开8件、不予处理1件、不予公开1件、部分公开2件。"), new)
    assert result.texts == ("其中予以公开8件、不予处理2件、不予公开1件、部分公开2件。",)


def test_a_number_under_another_name_is_told_and_left() -> None:
    base = version({"a": "其中予以公开{予=8}件、部分公开{部=2}件。"})
    new = version({"a": "其中予以公开{予=8}件、部分公开{部=3}件。"})
    text = "其中予以公开8件、不予公开2件。"
    result = merged(base, edited(text), new)
    assert result.texts == (text,)
    assert result.remarks == (
        "源数据由“2件”变为“3件”，不能确定此处的“2件”是不是这个数，未改动，请核对。",
    )


def test_a_sentence_in_other_words_is_no_deleted_one() -> None:
    base = version({"a": "2025年，我镇公开政府信息{总数=468}条。", "b": "会议召开{会议=2}次。"})
    new = version({"a": "2025年，我镇公开政府信息{总数=470}条。", "b": "会议召开{会议=2}次。"})
    text = "这一年里，468项从镇里走向了群众。会议召开2次。"
    result = merged(base, edited(text), new)
    assert result.texts == (text,)
    assert result.of("a").outcome is Outcome.CONFLICT
    assert len(result.remarks) == 1
    assert result.merged.added == 0


def test_a_sentence_said_in_other_words_in_its_place_is_no_deleted_one() -> None:
    base = version({"a": "没有发生逾期答复的情况。", "b": "会议召开{会议=2}次。"})
    text = "各件申请都在法定时限内答复申请人。会议召开2次。"
    kept = merged(base, edited(text), base)
    assert (kept.of("a").outcome, kept.of("a").yours) == (
        Outcome.YOURS,
        "各件申请都在法定时限内答复申请人。",
    )
    assert (kept.merged.added, kept.remarks) == (0, ())
    gone = merged(base, edited(text), version({"b": "会议召开{会议=2}次。"}))
    assert gone.texts == (text,)
    assert gone.remarks == ("源数据已不再生成此句，人工改写过，未改动，请决定去留。",)


def test_a_sentence_about_something_else_in_the_place_of_one_does_not_replace_it() -> None:
    base = version({"a": "没有发生逾期答复的情况。", "b": "会议召开{会议=2}次。"})
    result = merged(base, edited("与申请人保持沟通。会议召开2次。"), base)
    assert result.merged.added == 1
    assert result.of("a").note == "人工已删去"


def test_a_numeral_in_characters_is_brought_up_to_date() -> None:
    base = version({"a": "全年组织业务培训{培训=3}次，参加人员较多。"})
    text = "全年组织业务培训三次，参加人员较多。"
    for number, written in (("5", "五"), ("12", "十二"), ("99", "九十九")):
        new = version({"a": f"全年组织业务培训{{培训={number}}}次，参加人员较多。"})
        result = merged(base, edited(text), new)
        assert result.texts == (text.replace("三", written),)
        assert (result.of("a").outcome, result.of("a").waits) == (Outcome.REFRESHED, False)
    new = version({"a": "全年组织业务培训{培训=120}次，参加人员较多。"})
    result = merged(base, edited(text), new)
    assert result.texts == (text,)
    assert result.remarks == ("源数据由“3次”变为“120次”，此处是汉字数字，未改动，请核对。",)


def test_what_is_told_of_a_numeral_is_told_by_all_of_its_characters() -> None:
    base = version({"a": "全年组织业务培训{培训=12}次，参加人员较多。"})
    new = version({"a": "全年组织业务培训{培训=120}次，参加人员较多。"})
    result = merged(base, edited("全年组织业务培训十二次，参加人员较多。"), new)
    assert result.merged.flags == {("a:培训", "十二", "120")}
    remark = result.merged.revision.remarks[0]
    assert (remark.start, remark.end) == (8, 10)


def test_two_written_as_liang_is_two() -> None:
    base = version({"a": "全年组织业务培训{培训=2}次，参加人员较多。"})
    text = "全年组织业务培训两次，参加人员较多。"
    new = version({"a": "全年组织业务培训{培训=4}次，参加人员较多。"})
    assert merged(base, edited(text), new).texts == (text.replace("两", "四"),)
    assert merged(new, edited(text.replace("两", "四")), base).texts == (text.replace("两", "二"),)


def test_a_number_that_is_gone_is_told_at_its_sentence() -> None:
    result = merged(BASE, edited(TEXT.replace("申请12件", "申请若干")), NEW)
    assert result.texts == (TEXT.replace("申请12件", "申请若干"),)
    assert result.remarks == ("源数据由“12件”变为“15件”，此句中没有找到原数，未改动，请核对。",)
    remark = result.merged.revision.remarks[0]
    assert (remark.start, remark.end) == (0, 9)


def test_a_locked_number_is_told_and_left() -> None:
    locked = Paragraph(TEXT, locked=((6, 8),))
    result = merged(BASE, edited(locked), NEW)
    assert result.texts == (TEXT,)
    assert result.remarks == ("源数据由“12件”变为“15件”，此处是域或图片，未改动，请核对。",)
    beside = Paragraph(TEXT, locked=((8, 9),))
    assert merged(BASE, edited(beside), NEW).remarks == ()


def test_two_equal_numbers_are_told_apart_by_what_stands_before_them() -> None:
    base = version({"a": "办结{办结=24}件，公开{公开=24}件，不予公开{不予=3}件。"})
    new = version({"a": "办结{办结=26}件，公开{公开=24}件，不予公开{不予=3}件。"})
    text = "办结24件，公开24件，不予公开3件。"
    assert merged(base, edited(text), new).texts == ("办结26件，公开24件，不予公开3件。",)
    joined = merged(base, edited("办结和公开各24件，不予公开3件。"), new)
    assert joined.texts == ("办结和公开各24件，不予公开3件。",)
    assert joined.remarks == (
        "源数据由“24件”变为“26件”，不能确定此处的“24件”是不是这个数，未改动，请核对。",
    )


# ---------------------------------------------------------------- words


def test_two_changes_of_wording_replace_an_untouched_sentence_whole() -> None:
    """A single one is made in its place, so that what is tracked is no more than what changed."""
    base = version({"a": "本年由办公室牵头组织各科室开展培训并及时总结经验。"})
    text = "本年由办公室牵头组织各科室开展培训并及时总结经验。"
    once = version({"a": "本年由办公室牵头组织各股室开展培训并及时总结经验。"})
    result = merged(base, edited(text), once)
    assert result.texts == (once.report.blocks[0].text,)
    (edit,) = result.merged.revision.edits
    assert (edit.start, edit.end, edit.text) == (11, 12, "股")
    twice = version({"a": "全年由办公室牵头组织各股室开展培训并及时总结经验。"})
    result = merged(base, edited(text), twice)
    assert result.texts == (twice.report.blocks[0].text,)
    (edit,) = result.merged.revision.edits
    assert (edit.start, edit.end) == (0, len(text))


def test_a_change_of_wording_beside_what_a_person_wrote_is_made() -> None:
    base = version({"a": "本年由办公室牵头组织各科室开展培训并及时总结经验。"})
    new = version({"a": "本年由办公室牵头组织各股室开展培训并及时总结经验。"})
    result = merged(base, edited("本年由党政办牵头组织各科室开展培训并及时总结经验。"), new)
    assert result.texts == ("本年由党政办牵头组织各股室开展培训并及时总结经验。",)
    assert result.of("a").outcome is Outcome.REFRESHED


def test_a_change_of_wording_that_meets_what_a_person_wrote_is_told() -> None:
    base = version({"a": "本年由办公室牵头组织各科室开展培训并及时总结经验。"})
    new = version({"a": "本年由办公室牵头组织各股室开展培训并及时总结经验。"})
    text = "本年由办公室牵头组织各位同志开展培训并及时总结经验。"
    result = merged(base, edited(text), new)
    assert result.texts == (text,)
    assert result.remarks == (
        f"源数据已变，人工已改写此句，未改动，请核对后决定。此句按新数据应为：“{new.report.blocks[0].text}”",
    )
    assert result.of("a").waits


def test_insertions_of_words_at_both_ends() -> None:
    base = version({"a": "办公室牵头组织各科室开展培训"})
    front = version({"a": "本年办公室牵头组织各科室开展培训"})
    back = version({"a": "办公室牵头组织各科室开展培训三次"})
    text = "办公室牵头组织各科室开展培训"
    assert merged(base, edited(text), front).texts == ("本年" + text,)
    assert merged(base, edited(text), back).texts == (text + "三次",)
    assert merged(front, edited("本年" + text), base).texts == (text,)
    assert merged(back, edited(text + "三次"), base).texts == (text,)


def test_a_person_who_wrote_the_new_words_already_is_not_bothered() -> None:
    base = version({"a": "本年由办公室牵头组织各科室开展培训并及时总结经验。"})
    new = version({"a": "本年由办公室牵头组织各股室开展培训并及时总结经验。"})
    result = merged(base, edited(new.report.blocks[0].text), new)
    assert not result.merged.revision.changes_text
    assert result.remarks == ()


def test_a_number_of_the_persons_own_in_a_sentence_brought_up_to_date_is_told() -> None:
    text = "本年新收申请12件，其中网上88件。共公开信息1200条。"
    result = merged(BASE, edited(text), NEW)
    assert result.texts == (text.replace("12件", "15件"),)
    assert result.remarks == ("本句数据已更新，人工写入的“88件”请核对。",)
    few = merged(BASE, edited(text.replace("88", "8")), NEW)
    assert few.remarks == ()


def test_words_and_numbers_that_changed_together_are_both_made() -> None:
    base = version({"a": "本年由办公室牵头组织各科室开展业务培训{培训=12}次。"})
    new = version({"a": "本年由办公室牵头组织各股室开展业务培训{培训=15}次。"})
    text = "本年由党政办牵头组织各科室开展业务培训12次。"
    result = merged(base, edited(text), new)
    assert result.texts == ("本年由党政办牵头组织各股室开展业务培训15次。",)
    assert result.remarks == ()
    by_hand = merged(base, edited(text.replace("12", "13")), new)
    assert by_hand.texts == (text.replace("12", "13"),)
    assert by_hand.of("a").waits
    rough = merged(base, edited(text.replace("12", "近12")), new)
    assert rough.of("a").waits


def test_the_recent_ones_are_no_rough_number() -> None:
    base = version({"a": "{新收=120}件均已答复并按期办结。"})
    new = version({"a": "{新收=150}件均已答复并按期办结。"})
    assert merged(base, edited("最近120件均已答复并按期办结。"), new).texts == (
        "最近150件均已答复并按期办结。",
    )
    assert merged(base, edited("近120件均已答复并按期办结。"), new).of("a").waits


def test_another_number_beside_it_does_not_make_it_unsure() -> None:
    base = version({"a": "本年共办结{办结=24}件，公开{公开=30}件。"})
    new = version({"a": "本年共办结{办结=26}件，公开{公开=30}件。"})
    assert merged(base, edited("本年已办结24件，公开30件。"), new).texts == (
        "本年已办结26件，公开30件。",
    )


def test_the_first_and_the_last_token_may_be_numbers() -> None:
    base = version({"a": "{甲=24}件为公开，其余{乙=30}"})
    new = version({"a": "{甲=26}件为公开，其余{乙=31}"})
    assert merged(base, edited("24件为公开，其余30"), new).texts == ("26件为公开，其余31",)
    assert merged(base, edited("有24件为公开，其余有30"), new).texts == ("有26件为公开，其余有31",)


def test_what_waits_is_called_by_a_name_programs_know() -> None:
    assert [outcome.value for outcome in Outcome] == [
        "unchanged", "refreshed", "yours", "conflict", "gone", "new",
    ]  # fmt: skip


# ---------------------------------------------------------------- come and gone


def test_a_sentence_the_source_no_longer_says_goes_where_nobody_touched_it() -> None:
    new = version({"b": "共公开信息{总数=1200}条。"})
    result = merged(BASE, edited(TEXT), new)
    assert result.texts == ("共公开信息1200条。",)
    assert result.of("a").outcome is Outcome.GONE
    assert result.of("a").result == ""
    assert result.remarks == ()


def test_it_goes_and_is_told_where_only_a_number_was_changed() -> None:
    new = version({"b": "共公开信息{总数=1200}条。"})
    result = merged(BASE, edited(TEXT.replace("12件", "13件")), new)
    assert result.texts == ("共公开信息1200条。",)
    assert result.remarks == (
        "源数据已不再生成此句，句中的数字曾由人工改动，已按源数据删去，请核对。",
    )
    assert result.of("a").outcome is Outcome.CONFLICT


def test_it_stays_and_is_told_where_it_was_rewritten() -> None:
    new = version({"b": "共公开信息{总数=1200}条。"})
    text = TEXT.replace("本年新收申请", "一年来新收到申请")
    result = merged(BASE, edited(text), new)
    assert result.texts == (text,)
    assert result.remarks == ("源数据已不再生成此句，人工改写过，未改动，请决定去留。",)
    told = merged(BASE, edited(text), new, result.merged.flags)
    assert told.remarks == ()
    assert told.of("a").outcome is Outcome.YOURS
    assert told.of("a").note == "源数据已不再生成此句，人工改写过，保留"


def test_a_paragraph_that_loses_all_goes_unless_it_is_fixed() -> None:
    base = version({"a": "本年新收申请{新收=12}件。"}, {"b": "共公开信息{总数=1200}条。"})
    new = version({"b": "共公开信息{总数=1200}条。"})
    texts = ("本年新收申请12件。 ", "共公开信息1200条。")
    assert merged(base, edited(*texts), new).texts == (texts[1],)
    fixed = Paragraph(texts[0], fixed=True)
    assert merged(base, edited(fixed, texts[1]), new).texts == (" ", texts[1])


def test_a_sentence_a_person_deleted_does_not_come_back() -> None:
    result = merged(BASE, edited("共公开信息1200条。"), NEW)
    assert result.texts == ("共公开信息1200条。",)
    a = result.of("a")
    assert (a.outcome, a.yours, a.result) == (Outcome.YOURS, "", "")
    assert a.note == "人工已删去，源数据已变：“本年新收申请12件。”→“本年新收申请15件。”"
    assert result.merged.aligned == 0.5
    same = merged(BASE, edited("共公开信息1200条。"), BASE)
    assert same.of("a").note == "人工已删去"
    gone = merged(BASE, edited("共公开信息1200条。"), version({"b": "共公开信息{总数=1200}条。"}))
    assert gone.of("a").outcome is Outcome.GONE
    assert (gone.of("a").yours, gone.of("a").now) == ("", "")
    assert gone.of("a").note == "人工已删去，源数据也不再生成"


def test_a_sentence_of_the_persons_own_stays_where_it_is() -> None:
    text = "本年新收申请12件。群众反映良好。共公开信息1200条。"
    result = merged(BASE, edited(text), NEW)
    assert result.texts == (text.replace("12件", "15件"),)
    assert result.merged.added == 1
    assert result.remarks == ()


def test_an_old_number_quoted_in_it_is_told() -> None:
    result = merged(BASE, edited(TEXT + "这12件均为网上申请。另有12人参加。"), NEW)
    assert result.remarks == ("此处“12件”是旧数据，源数据已变为“15件”，请核对。",)
    remark = result.merged.revision.remarks[0]
    assert (remark.start, remark.end) == (len(TEXT) + 1, len(TEXT) + 3)
    again = merged(
        BASE, edited(TEXT + "这12件均为网上申请。另有12人参加。"), NEW, result.merged.flags
    )
    assert again.remarks == ()


def test_an_old_number_in_words_of_the_persons_own_inside_a_sentence_of_ours_is_told() -> None:
    text = TEXT.replace("1200条。", "1200条，其中涉及上述12件。")
    result = merged(BASE, edited(text), NEW)
    assert result.texts == (text.replace("12件。共", "15件。共"),)
    assert result.remarks == ("此处“12件”是旧数据，源数据已变为“15件”，请核对。",)


def test_a_new_sentence_comes_behind_the_one_before_it() -> None:
    new = version(
        {"a": "本年新收申请{新收=12}件。", "c": "均已答复。", "b": "共公开信息{总数=1200}条。"}
    )
    result = merged(BASE, edited(TEXT), new)
    assert result.texts == ("本年新收申请12件。均已答复。共公开信息1200条。",)
    c = result.of("c")
    assert (c.outcome, c.now, c.result) == (Outcome.NEW, "均已答复。", "均已答复。")
    (edit,) = result.merged.revision.edits
    assert edit.sentences == (Anchor("c", 0, 5),)


def test_a_new_sentence_comes_before_the_one_behind_it_and_after_those_of_its_paragraph() -> None:
    first = version(
        {"c": "情况如下。", "a": "本年新收申请{新收=12}件。", "b": "共公开信息{总数=1200}条。"}
    )
    assert merged(BASE, edited(TEXT), first).texts == ("情况如下。" + TEXT,)
    last = version(
        {"a": "本年新收申请{新收=12}件。", "b": "共公开信息{总数=1200}条。", "c": "特此报告。"}
    )
    assert merged(BASE, edited(TEXT), last).texts == (TEXT + "特此报告。",)


def test_no_place_for_it_where_its_paragraph_was_deleted() -> None:
    base = version(
        {"#h": "培训"},
        {"a": "全年组织业务培训{培训=3}次。"},
        {"#i": "公开"},
        {"b": "共公开信息{总数=1200}条。"},
    )
    new = version(
        {"#h": "培训"},
        {"a": "全年组织业务培训{培训=3}次。", "c": "参加人员较多。"},
        {"#i": "公开"},
        {"b": "共公开信息{总数=1200}条。"},
    )
    result = merged(base, edited("培训", "公开", "共公开信息1200条。"), new)
    assert result.texts == ("培训", "公开", "共公开信息1200条。")
    assert result.of("c").note == "所在段落已由人工删去，没有插入"
    assert result.of("c").outcome is Outcome.YOURS


def test_a_new_paragraph_comes_behind_the_nearest_one_before_and_looks_like_its_kind() -> None:
    base = version(
        {"#h": "培训"},
        {"a": "全年组织业务培训{培训=3}次。"},
        {"#i": "公开"},
        {"b": "共公开信息{总数=1200}条。"},
    )
    new = version(
        {"#h": "培训"},
        {"a": "全年组织业务培训{培训=3}次。"},
        {"#j": "申请"},
        {"c": "本年新收申请{新收=12}件。"},
        {"#i": "公开"},
        {"b": "共公开信息{总数=1200}条。"},
    )
    result = merged(
        base, edited("培训", "全年组织业务培训3次。", "公开", "共公开信息1200条。"), new
    )
    assert result.texts == (
        "培训", "全年组织业务培训3次。", "申请", "本年新收申请12件。", "公开", "共公开信息1200条。",
    )  # fmt: skip
    inserts = result.merged.revision.inserts
    assert [(insert.after, insert.like) for insert in inserts] == [(1, 0), (1, 1)]


# ---------------------------------------------------------------- lists


LIST = {"-m1": "一是", "a": "加强业务培训。", "-m2": "二是", "b": "完善公开目录。"}


def test_a_list_is_counted_anew_where_one_comes_in() -> None:
    new = version(
        {
            "-m1": "一是",
            "c": "健全工作机制。",
            "-m2": "二是",
            "a": "加强业务培训。",
            "-m3": "三是",
            "b": "完善公开目录。",
        }
    )
    result = merged(version(LIST), edited("一是加强业务培训。二是完善公开目录。"), new)
    assert result.texts == ("一是健全工作机制。二是加强业务培训。三是完善公开目录。",)


def test_one_that_comes_between_two_of_a_paragraph_is_counted_between_them() -> None:
    new = version(
        {
            "-m1": "一是",
            "a": "加强业务培训。",
            "-m2": "二是",
            "c": "健全工作机制。",
            "-m3": "三是",
            "b": "完善公开目录。",
        }
    )
    result = merged(version(LIST), edited("一是加强业务培训。二是完善公开目录。"), new)
    assert result.texts == ("一是加强业务培训。二是健全工作机制。三是完善公开目录。",)
    apart = merged(version(LIST), edited("一是加强业务培训。", "二是完善公开目录。"), new)
    assert apart.texts == ("一是加强业务培训。二是健全工作机制。", "三是完善公开目录。")


def test_an_item_of_several_clauses_counts_once_where_its_mark_was_parted_from_the_list() -> None:
    clauses = {
        "-m1": "一是",
        "a": "公开目录过于简单，",
        "-l1": "下一步",
        "b": "逐项补充说明；",
        "-m2": "二是",
        "c": "解读形式单一，",
        "-l2": "下一步",
        "d": "同时制作图解。",
    }
    new = {**clauses, "-m3": "三是", "e": "培训偏少，", "-l3": "下一步", "f": "逐季开展培训。"}
    whole = "公开目录过于简单，下一步逐项补充说明；二是解读形式单一，下一步同时制作图解。"
    result = merged(version(clauses), edited("一是", whole), version(new))
    assert result.texts == ("一是", f"{whole}三是培训偏少，下一步逐季开展培训。")


def test_a_list_is_counted_anew_where_one_goes() -> None:
    new = version({"-m1": "一是", "b": "完善公开目录。"})
    result = merged(version(LIST), edited("一是加强业务培训。二是完善公开目录。"), new)
    assert result.texts == ("一是完善公开目录。",)


def test_a_mark_that_is_right_already_is_left_alone() -> None:
    new = version({"-m1": "一是", "a": "加强业务培训。", "-m2": "二是", "c": "健全工作机制。"})
    result = merged(version(LIST), edited("一是加强业务培训。二是完善公开目录。"), new)
    assert result.texts == ("一是加强业务培训。二是健全工作机制。",)
    edits = result.merged.revision.edits
    assert sorted((edit.start, edit.end) for edit in edits) == [(9, 9), (9, 18)]


def test_a_list_numbered_with_digits_keeps_its_points() -> None:
    base = version({"-m1": "1.", "a": "加强业务培训。", "-m2": "2.", "b": "完善公开目录。"})
    new = version({"-m1": "1.", "b": "完善公开目录。"})
    result = merged(base, edited("1.加强业务培训。2.完善公开目录。"), new)
    assert result.texts == ("1.完善公开目录。",)
    other = merged(base, edited("一是加强业务培训。二是完善公开目录。"), new)
    assert other.texts == ("一是完善公开目录。",)


@pytest.mark.parametrize(
    "marks",
    [
        "（1）|（2）|（3）|（4）",
        "第一，|第二，|第三，|第四，",
        "①|②|③|④",
        "1）|2）|3）|4）",
        "其一，|其二，|其三，|其四，",
        "1.|2.|3.|4.",
        "|||",
        "一、|二、|三、|四、",
    ],
)
def test_a_list_is_counted_on_in_the_style_a_person_gave_it(marks: str) -> None:
    one, two, three, four = marks.split("|")
    base = version(
        {"-m1": "一是", "a": "加强业务培训。"},
        {"-m2": "二是", "b": "完善公开目录。"},
        {"-m3": "三是", "c": "健全工作机制。"},
        role="item",
    )
    new = version(
        {"-m1": "一是", "a": "加强业务培训。"},
        {"-m2": "二是", "x": "按月更新公开栏。"},
        {"-m3": "三是", "b": "完善公开目录。"},
        {"-m4": "四是", "c": "健全工作机制。"},
        role="item",
    )
    text = (f"{one}加强业务培训。", f"{two}完善公开目录。", f"{three}健全工作机制。")
    assert merged(base, edited(*text), new).texts == (
        f"{one}加强业务培训。", f"{two}按月更新公开栏。", f"{three}完善公开目录。", f"{four}健全工作机制。",
    )  # fmt: skip
    fewer = version(
        {"-m1": "一是", "b": "完善公开目录。"}, {"-m2": "二是", "c": "健全工作机制。"}, role="item"
    )
    gone = merged(base, edited(*text), fewer)
    assert gone.texts == (f"{one}完善公开目录。", f"{two}健全工作机制。")
    assert gone.remarks == ()


def test_the_persons_own_item_is_counted() -> None:
    base = version(
        {"-m1": "1.", "a": "加强业务培训。"},
        {"-m2": "2.", "b": "完善公开目录。"},
        {"-m3": "3.", "c": "健全工作机制。"},
    )
    fewer = version({"-m1": "1.", "a": "加强业务培训。"}, {"-m2": "2.", "c": "健全工作机制。"})
    text = ("1.加强业务培训。", "2.经费靠村里垫付。", "3.完善公开目录。", "4.健全工作机制。")
    result = merged(base, edited(*text), fewer)
    assert result.texts == ("1.加强业务培训。", "2.经费靠村里垫付。", "3.健全工作机制。")


def test_an_item_that_stays_though_the_source_has_it_no_more_is_counted() -> None:
    base = version(
        {"-m1": "一是", "a": "加强业务培训。"},
        {"-m2": "二是", "b": "完善公开目录和指南。"},
        {"-m3": "三是", "c": "健全工作机制。"},
    )
    fewer = version({"-m1": "一是", "a": "加强业务培训。"}, {"-m2": "二是", "c": "健全工作机制。"})
    text = ("一是加强业务培训。", "二是完善政府信息公开目录和公开指南。", "三是健全工作机制。")
    result = merged(base, edited(*text), fewer)
    assert result.texts == text
    assert len(result.remarks) == 1


def test_the_words_a_person_put_before_a_run_stay() -> None:
    base = version(
        {"-m1": "下一步，一是", "a": "加强业务培训。", "-m2": "二是", "b": "完善公开目录。"}
    )
    new = version({"-m1": "下一步，一是", "b": "完善公开目录。"})
    result = merged(base, edited("接下来，一是加强业务培训。二是完善公开目录。"), new)
    assert result.texts[0].endswith("一是完善公开目录。")


# ---------------------------------------------------------------- moved, joined, split

LONG = version(
    {"a": "办公室负责政府信息公开的日常受理工作。", "b": "各科室按职责提供需要公开的文件材料。"},
    {"c": "全年组织业务培训{培训=3}次。", "d": "政务新媒体由专人维护更新。"},
)
A, B = "办公室负责政府信息公开的日常受理工作。", "各科室按职责提供需要公开的文件材料。"
C, D = "全年组织业务培训3次。", "政务新媒体由专人维护更新。"


def trained(number: int) -> object:
    return version({"a": A, "b": B}, {"c": f"全年组织业务培训{{培训={number}}}次。", "d": D})


def test_a_sentence_that_was_moved_is_found() -> None:
    result = merged(LONG, edited(C + A + B, D), trained(5))
    assert result.texts == (C.replace("3", "5") + A + B, D)
    assert (result.merged.added, result.merged.aligned) == (0, 1.0)


def test_what_has_too_little_in_common_was_not_moved() -> None:
    other = "全年组织专题研讨会议3次。"  # shares under six tenths with it
    result = merged(LONG, edited(other + A + B, D), trained(5))
    assert result.texts == (other + A + B, D)
    assert result.of("c").outcome is Outcome.YOURS
    assert result.merged.added == 1


def test_two_sentences_joined_into_one_are_found() -> None:
    text = C[:-1] + "，" + D
    result = merged(LONG, edited(A + B, text), trained(5))
    assert result.texts == (A + B, text.replace("3", "5"))
    assert result.merged.aligned == 1.0


def test_one_sentence_parted_into_two_is_found() -> None:
    base = version({"a": "全年组织业务培训{培训=3}次，参加的工作人员有{人数=120}人。"})
    new = version({"a": "全年组织业务培训{培训=3}次，参加的工作人员有{人数=150}人。"})
    result = merged(base, edited("全年组织业务培训3次。参加的工作人员有120人。"), new)
    assert result.texts == ("全年组织业务培训3次。参加的工作人员有150人。",)
    assert result.of("a").yours == "全年组织业务培训3次。参加的工作人员有120人。"
    assert result.of("a").result == "全年组织业务培训3次。参加的工作人员有150人。"


def test_a_sentence_put_into_another_that_is_no_neighbour_is_found() -> None:
    text = A[:-1] + "，全年组织业务培训3次。"
    result = merged(LONG, edited(text + B, D), trained(5))
    assert result.texts == (text.replace("3", "5") + B, D)


# ---------------------------------------------------------------- headings and bookmarks


def test_a_heading_the_source_renames_is_renamed_and_listed() -> None:
    base = version({"#h": "培训情况"}, {"a": "全年组织业务培训{培训=3}次。"})
    new = version({"#h": "业务培训情况"}, {"a": "全年组织业务培训{培训=3}次。"})
    result = merged(base, edited("培训情况", "全年组织业务培训3次。"), new)
    assert result.texts == ("业务培训情况", "全年组织业务培训3次。")
    assert [(line.id, line.result) for line in result.merged.lines] == [("#h", "业务培训情况")]
    assert [verdict.id for verdict in result.merged.sentences] == ["a"]


def test_a_bookmark_speaks_for_a_sentence_that_is_hardly_alike() -> None:
    base = version({"a": "群众反映良好总体满意。"})
    new = version({"a": "群众反映良好总体较为满意。"})
    words, more = "社会各界评价较高，群众反映也不错。", "另有别的话。"
    plain = merged(base, edited(words + more), new)
    anchors = (Anchor("a", 0, len(words)),)
    anchored = merged(base, edited(Paragraph(words + more, anchors=anchors)), new)
    assert plain.of("a").yours == ""
    assert anchored.of("a").yours == words


def test_a_number_changed_by_hand_is_told_where_only_the_words_of_its_sentence_move() -> None:
    result = merged(
        version({"a": "围绕城市更新等方面，全年主动公开信息{总数=132}条，方便群众。"}),
        edited("围绕城市更新等方面，全年主动公开信息139条，方便群众。"),
        version({"a": "围绕医疗卫生等方面，全年主动公开信息{总数=132}条，方便群众。"}),
    )
    assert result.texts == ("围绕医疗卫生等方面，全年主动公开信息139条，方便群众。",)
    assert result.remarks == ("此处由人工改为“139条”，源数据为“132条”，未改动，请核对。",)


def test_a_persons_words_are_not_carried_into_a_sentence_that_says_something_else() -> None:
    said = "没有人员因公（不含借调）开工作被追究责任。"
    result = merged(
        version({"a": "没有人员因公开工作被追究责任。"}),
        edited(said),
        version({"a": "政府信息公开工作中的责任追究为1人。"}),
    )
    assert result.texts == (said,)
    assert result.of("a").waits
    assert "此句按新数据应为" in result.remarks[0]


def test_a_number_is_known_by_its_own_words_not_by_those_that_lead_to_its_list() -> None:
    base = version({"a": "各渠道的发布情况为：公众号{甲=1547}条、报刊{乙=1628}条。"})
    words = "各渠道的发布情况为：报刊2266条、短视频号1541条。"
    result = merged(base, edited(words), base)
    assert result.texts == (words,)
    changed = "此处由人工改为“2266条”，源数据为“1628条”，未改动，请核对。"
    strange = "此处人工写的“1541条”与源数据的“1547条”对不上，未改动，请核对。"
    assert result.remarks == (f"{changed}\n{strange}",)
    assert result.of("a").outcome is Outcome.CONFLICT
    assert merged(base, edited(words), base, result.merged.flags).remarks == ()


def test_a_number_left_out_where_another_thing_is_counted_is_not_told() -> None:
    base = version({"a": "全年公开信息{总数=132}条，方便群众。"})
    assert merged(base, edited("全年公开信息，走访38户，方便群众。"), base).remarks == ()
