"""Optional segments, records and clauses: a phrase made plain for what one report has."""

from __future__ import annotations

import pytest

from draftkit.phrasebank import expand, filling, pieces
from draftkit.phrasebank.schema import Clause, Indices, Phrase


def phrase(text: str, item: str = "", joint: str = "") -> Phrase:
    parsed, told = pieces.parse(text), pieces.parse(item)
    slots = tuple(name for name in pieces.slot_names(parsed) if name != "各项")
    return Phrase(
        "t.1",
        "t",
        parsed,
        1,
        slots=slots,
        may=pieces.optional_names(parsed),
        item=told,
        joint=joint,
    )


def said(made: Phrase, **slots: str) -> str:
    return expand.first(made, slots)


def test_a_segment_is_said_only_where_all_its_slots_have_a_value() -> None:
    whole = phrase("公开{{总数}}条[?，其中{{渠道}}{{条数}}条]。")
    given = filling.filled_in(whole, {"总数", "渠道", "条数"}, (), (), Indices())
    bare = filling.filled_in(whole, {"总数", "渠道"}, (), (), Indices())
    assert said(given, 总数="9", 渠道="网站", 条数="4") == "公开9条，其中网站4条。"
    assert said(bare, 总数="9") == "公开9条。"


def test_choice_points_inside_a_segment_count_only_while_it_is_there() -> None:
    whole = phrase("公开{{总数}}条[?，[其中|包括]{{渠道}}]。")
    assert expand.choice_points(
        filling.filled_in(whole, {"总数", "渠道"}, (), (), Indices()).plain
    ) == (2,)
    assert expand.choice_points(filling.filled_in(whole, {"总数"}, (), (), Indices()).plain) == ()


def test_records_stand_one_after_another_each_with_what_it_has() -> None:
    whole = phrase("新媒体方面，{{各项}}。", "{{账号}}发布{{发布}}条[?，关注{{关注}}人]", "；")
    records = (frozenset({"账号", "发布", "关注"}), frozenset({"账号", "发布"}))
    made = filling.filled_in(whole, set(), records, (), Indices())
    slots = {"1·账号": "甲", "1·发布": "3", "1·关注": "8", "2·账号": "乙", "2·发布": "1"}
    assert said(made, **slots) == "新媒体方面，甲发布3条，关注8人；乙发布1条。"


def test_an_item_that_would_drop_something_given_cannot_say_the_record() -> None:
    whole = phrase("{{各项}}。", "{{账号}}[?发布{{发布}}条]", "；")
    assert filling.can_say(whole, frozenset({"账号", "发布"}), set(), Indices())
    assert not filling.can_say(whole, frozenset({"账号", "转发"}), set(), Indices())
    assert not filling.can_say(whole, frozenset({"发布"}), set(), Indices())


def test_what_is_not_of_the_record_is_the_reports_own() -> None:
    whole = phrase("{{各项}}。", "{{自称}}在{{场所}}设专区", "；")
    made = filling.filled_in(whole, {"自称"}, (frozenset({"场所"}),), (), Indices())
    assert said(made, 自称="我镇", **{"1·场所": "大厅"}) == "我镇在大厅设专区。"


def test_clauses_are_joined_behind_one_subject() -> None:
    whole = phrase("{{自称}}{{各项}}。", joint="；")
    clauses = tuple(Clause(text, pieces.parse(text)) for text in ("落实三审三校", "明确专人负责"))
    made = filling.filled_in(whole, {"自称"}, (), clauses, Indices())
    assert said(made, 自称="我镇") == "我镇落实三审三校，明确专人负责。"


def test_a_phrase_has_a_place_for_all_that_must_be_shown() -> None:
    whole = phrase("公开{{总数}}条[?，涉及{{领域}}]。")
    assert filling.has_place(whole, ("总数", "领域"))
    assert not filling.has_place(whole, ("总数", "渠道"))


def test_the_same_filling_is_made_once() -> None:
    known, whole = Indices(), phrase("公开{{总数}}条[?，涉及{{领域}}]。")
    first = filling.filled_in(whole, {"总数", "领域"}, (), (), known)
    assert filling.filled_in(whole, {"总数", "领域", "别的"}, (), (), known) is first
    assert filling.filled_in(whole, {"总数"}, (), (), known) is not first


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("公开[?信息]。", "要有填空"),
        ("[?甲{{总数}}[?乙{{总数}}]]。", "不能套"),
        ("[?甲{{总数}}。", "没有写"),
        ("[甲|[?乙{{总数}}]]。", "不能套"),
    ],
)
def test_a_segment_written_wrongly_is_told(text: str, what: str) -> None:
    with pytest.raises(pieces.PieceError, match=what):
        pieces.parse(text)


def test_what_is_said_of_a_record_is_made_once_whatever_stands_beside_it() -> None:
    whole = phrase("{{各项}}。", "{{账号}}[发布|推送]{{发布}}条", "；")
    record, known = frozenset({"账号", "发布"}), Indices()
    alone = filling.filled_in(whole, set(), (record,), (), known)
    both = filling.filled_in(whole, set(), (record, frozenset({"发布", "账号"})), (), known)
    assert all(one is other for one, other in zip(alone.pieces[:3], both.pieces, strict=False))
    slots = {"1·账号": "甲", "1·发布": "3", "2·账号": "乙", "2·发布": "1"}
    assert said(both, **slots) == "甲发布3条；乙发布1条。"
