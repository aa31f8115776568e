"""The plan as a whole: what stands where, and in which order."""

from __future__ import annotations

from dataclasses import replace

import pytest

from draftkit.kinds import disclosure
from draftkit.kinds.shapes import Account
from draftkit.model import Preface
from draftkit.plans import Mark, Message, PlannedBlock
from draftkit.sources.banks import shipped_bank
from tests.support.filings import DONE, LEFT, NEW, random_filing
from tests.support.stages import Stages, staged, town

PARTS = ("proactive", "requests", "management", "platform", "support")
SEEDS = range(0, 300, 6)


def _marks(block: PlannedBlock) -> list[str]:
    return [m.text for m in block.messages if isinstance(m, Mark)]


def _headings(stages: Stages) -> list[str]:
    blocks = stages.plan.blocks
    return [t for b in blocks if (b.section, b.role) == ("一", "heading2") for t in _marks(b)]


def _part_of(message_id: str) -> str:
    outline = shipped_bank().outline
    kind = "theme" if message_id.startswith("theme.") else message_id
    return next(part.id for part in outline.parts for spec in part.messages if spec.id == kind)


def test_the_six_sections_stand_in_the_official_order_with_their_tables() -> None:
    blocks = staged(town()).plan.blocks
    assert [t for b in blocks if b.role == "section" for t in _marks(b)] == list(
        disclosure.DISCLOSURE.headings
    )
    assert [(b.section, b.table) for b in blocks if b.table] == list(
        zip("二三四", tuple(disclosure.DISCLOSURE.tables), strict=True)
    )
    assert blocks[0].role == "title"


def test_signature_and_date_end_the_report_where_they_are_given() -> None:
    blocks = staged(town(signature="瓦亭镇人民政府", date="2026-01-05")).plan.blocks
    assert [(b.role, _marks(b)) for b in blocks[-2:]] == [
        ("signature", ["瓦亭镇人民政府"]),
        ("date", ["2026年1月5日"]),
    ]
    assert staged(town()).plan.blocks[-1].section == "六"


def test_a_preface_stands_before_the_sections_where_there_is_one() -> None:
    assert all(b.role != "preface" for b in staged(town()).plan.blocks)
    blocks = staged(town(preface=Preface(telephone="0954-1"))).plan.blocks
    assert [b.role for b in blocks[:3]] == ["title", "preface", "section"]
    assert [m.id for m in blocks[1].messages] == [
        "preface.basis",
        "preface.period",
        "preface.contact",
    ]


@pytest.mark.parametrize("first", range(0, 300, 50))
def test_section_one_has_five_parts_under_five_headings_of_one_form(first: int) -> None:
    forms = {tuple(form) for form in shipped_bank().outline.heading_forms}
    for seed in range(first, first + 50):
        headings = _headings(staged(random_filing(seed)))
        assert [h[:3] for h in headings] == [f"（{n}）" for n in "一二三四五"]
        assert tuple(h[3:] for h in headings) in forms


def test_the_messages_of_a_part_keep_the_order_of_the_outline() -> None:
    order = [spec.id for part in shipped_bank().outline.parts for spec in part.messages]
    for seed in SEEDS:
        for block in staged(random_filing(seed)).plan.blocks:
            if (block.section, block.role) != ("一", "paragraph"):
                continue
            kinds = [m.type for m in block.messages if isinstance(m, Message)]
            assert kinds == sorted(kinds, key=order.index)
            assert kinds


def test_every_message_stands_in_its_own_part() -> None:
    for seed in SEEDS:
        part = "lead"
        for block in staged(random_filing(seed)).plan.blocks:
            if block.section != "一" or block.role == "section":
                continue
            if block.role == "heading2":
                part = PARTS["一二三四五".index(_marks(block)[0][1])]
                continue
            assert {_part_of(m.type) for m in block.messages if isinstance(m, Message)} == {part}


def test_message_ids_are_unique_and_do_not_depend_on_the_body() -> None:
    filing = random_filing(12)
    ids = [m.id for m in staged(filing).messages]
    assert len(ids) == len(set(ids))
    other = replace(filing, body=replace(filing.body, name="双桥镇人民政府"))
    ones = {i for i in ids if not i.startswith("issue.")}
    assert ones == {m.id for m in staged(other).messages if not m.id.startswith("issue.")}


# ---------------------------------------------------------------- what is due


def _ids(stages: Stages) -> set[str]:
    return {message.id for message in stages.messages}


def test_nothing_happened_is_said_as_such() -> None:
    ids = _ids(staged(town()))
    assert {"requests.none", "review.none", "platform.site"} <= ids
    assert not {"requests.received", "requests.ontime", "requests.results"} & ids


def test_applications_are_received_answered_and_carried_over() -> None:
    cells = {
        f"{NEW}.自然人": 3,
        f"{DONE}.自然人": 2,
        "表三.予以公开.自然人": 2,
        f"{LEFT}.自然人": 1,
    }
    ids = _ids(staged(town(cells)))
    assert {"requests.received", "requests.results", "requests.carried"} <= ids
    assert not {"requests.none", "requests.closed", "requests.ontime", "requests.reasons"} & ids
    assert "requests.ontime" in _ids(staged(town(cells, all_on_time=True)))


def test_a_review_without_a_suit_says_both() -> None:
    ids = _ids(staged(town({"表四.行政复议.结果维持": 1})))
    assert {"review.reconsideration", "review.nosuit"} <= ids
    assert not {"review.none", "review.suit"} & ids


def test_a_message_knows_why_it_is_due() -> None:
    stages = staged(
        town({"表四.行政复议.结果维持": 1}, accounts=(Account("瓦亭之声", "微信公众号"),))
    )
    because = {m.id: m.because for m in stages.messages}
    assert because["review.nosuit"] == ("复议_有", "诉讼_无")
    assert because["platform.accounts"] == ("有账号",)
