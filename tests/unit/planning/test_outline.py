"""The plan as a whole: what stands where, and in which order."""

from __future__ import annotations

import pytest

from draftkit.kinds import disclosure
from draftkit.kinds.material import Account, Occasion
from draftkit.kinds.shapes import Count
from draftkit.model import Preface
from draftkit.plans import Mark, Message, PlannedBlock
from draftkit.sources.banks import shipped_bank
from tests.support.filings import DONE, LEFT, NEW, random_filing
from tests.support.stages import EARLIER, Stages, staged, town

PARTS = ("proactive", "requests", "management", "platform", "support")
SEEDS = range(0, 300, 6)
MOVED = "@"
"""In the id of records that stand in another part than theirs."""
CHANGE = "ask.change"
"""What stands behind its number, wherever the outline has it."""


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
            messages = [m for m in block.messages if isinstance(m, Message)]
            # The office's own sentences stand beside what they speak of.
            kinds = [
                m.type
                for m in messages
                if MOVED not in m.id and not m.verbatim and m.type != CHANGE
            ]
            assert kinds == sorted(kinds, key=order.index)
            assert messages


def test_every_message_stands_in_its_own_part() -> None:
    for seed in SEEDS:
        part = "lead"
        for block in staged(random_filing(seed)).plan.blocks:
            if block.section != "一" or block.role == "section":
                continue
            if block.role == "heading2":
                part = PARTS["一二三四五".index(_marks(block)[0][1])]
                continue
            for message in (m for m in block.messages if isinstance(m, Message)):
                name, _, wanted = message.id.partition(MOVED)
                assert (wanted.split(".")[0] or _part_of(message.type)) == part, message.id
                assert not wanted or _part_of(name) != part


def test_what_an_office_wants_elsewhere_stands_before_its_own_sentences() -> None:
    training = Occasion(times=Count(1, "1"), part="主动公开")
    messages = staged(town(trainings=(training,))).of("一")
    (moved,) = (m for m in messages if m.type == "sup.trainings")
    assert moved.id == f"sup.trainings{MOVED}proactive"
    before = [m.type for m in messages[: messages.index(moved)]]
    assert before == ["lead", "pub.total"]


def test_message_ids_are_unique_and_do_not_depend_on_the_body() -> None:
    filing = random_filing(12)
    ids = [m.id for m in staged(filing).messages]
    assert len(ids) == len(set(ids))
    other = filing._replace(body=filing.body._replace(name="双桥镇人民政府"))
    ones = {i for i in ids if not i.startswith("issue.")}
    assert ones == {m.id for m in staged(other).messages if not m.id.startswith("issue.")}


# ---------------------------------------------------------------- what is due


def _ids(stages: Stages) -> set[str]:
    return {message.id for message in stages.messages}


def test_nothing_happened_is_said_as_such() -> None:
    ids = _ids(staged(town()))
    assert "ask.none" in ids
    assert not {"ask.account", "ask.ontime", "ask.reasons", "ask.reviews", "ask.noreviews"} & ids


def test_where_nothing_was_given_nothing_is_told_but_what_must_be() -> None:
    ids = {message.type for message in staged(town(total=None, only_given=True)).of("一")}
    assert ids == {
        *("lead", "pub.blank", "ask.none", "mgmt.blank", "plat.blank"),
        *("sup.appraisal", "sup.public", "sup.accountability"),
    }


ASKED = {
    f"{NEW}.自然人": 3,
    f"{DONE}.自然人": 2,
    "表三.予以公开.自然人": 2,
    f"{LEFT}.自然人": 1,
}


def test_applications_are_accounted_for_in_one_chain() -> None:
    stages = staged(town(ASKED))
    account = next(m for m in stages.messages if m.id == "ask.account")
    assert account.must == ("新收数", "办结数", "结果仅一", "结转数")
    assert "ask.noreviews" in _ids(stages)
    assert not {"ask.none", "ask.ontime", "ask.reasons"} & _ids(stages)
    assert "ask.ontime" in _ids(staged(town(ASKED, all_on_time=True)))


def test_reviews_and_suits_stand_in_one_sentence() -> None:
    stages = staged(town({"表四.行政复议.结果维持": 1}))
    (review,) = (m for m in stages.messages if m.id.startswith("ask.re"))
    assert review.id == "ask.reviews"
    assert review.must == ("复议数", "复议果")
    assert "ask.noreviews" not in _ids(stages)


def test_a_message_knows_why_it_is_due() -> None:
    stages = staged(
        town(
            {**ASKED, "表四.行政复议.结果维持": 1},
            accounts=(Account("瓦亭之声", "微信公众号"),),
        )
    )
    because = {m.id: m.because for m in stages.messages}
    assert because["ask.account"] == ("有申请",)
    assert because["ask.reviews"] == ("复议_有",)
    (accounts,) = (m for m in stages.messages if m.type == "plat.accounts")
    assert "事实.政务新媒体" in {cell for fact in accounts.slots.values() for cell in fact.cells}


# ---------------------------------------------------------------- earlier drafts


def test_an_earlier_draft_tells_each_thing_in_a_sentence_of_its_own() -> None:
    ids = _ids(staged(town(), previous=EARLIER))
    assert {"requests.none", "review.none", "platform.site"} <= ids
    assert not {"requests.received", "requests.ontime", "requests.results"} & ids
    ids = _ids(staged(town(ASKED), previous=EARLIER))
    assert {"requests.received", "requests.results", "requests.carried"} <= ids
    assert not {"requests.none", "requests.closed", "requests.ontime", "requests.reasons"} & ids
    assert "requests.ontime" in _ids(staged(town(ASKED, all_on_time=True), previous=EARLIER))


def test_in_an_earlier_draft_a_review_without_a_suit_says_both() -> None:
    stages = staged(town({"表四.行政复议.结果维持": 1}), previous=EARLIER)
    assert {"review.reconsideration", "review.nosuit"} <= _ids(stages)
    assert not {"review.none", "review.suit"} & _ids(stages)
    because = {m.id: m.because for m in stages.messages}
    assert because["review.nosuit"] == ("复议_有", "诉讼_无")


@pytest.mark.parametrize("seed", SEEDS)
def test_the_two_editions_share_no_sentence_that_only_one_has(seed: int) -> None:
    editions = {spec.id: spec.edition for spec in shipped_bank().outline.messages()}
    for earlier, other in ((None, "旧"), (EARLIER, "新")):
        types = {m.type for m in staged(random_filing(seed), previous=earlier).of("一")}
        assert other not in {editions[name] for name in types}
