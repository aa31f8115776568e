"""Long parts of 一 are broken where another matter begins, short ones are not."""

from __future__ import annotations

from typing import Any

from draftkit import editions
from draftkit.kinds.material import Decisions, Explained, Matter, Practised, Response
from draftkit.kinds.shapes import Count
from draftkit.pipeline import compose
from draftkit.planning import paragraphs
from draftkit.plans import Choice, Choices, Layout, Message
from tests.support.stages import town

MATTERS = tuple(
    Matter(
        f"{name}村内道路、排水沟渠和供水管网改造工程的施工单位、工期、造价和验收结果",
        name,
        Count(3, "3"),
        "批",
    )
    for name in ("东坪", "西坪", "南坪", "北坪", "上坪", "下坪", "前坪", "后坪", "新坪", "老坪")
)
MORE: dict[str, Any] = {
    "explanations": (Explained(Count(36, "36"), "", "期", ("图解", "问答")),),
    "practices": (Practised("给山里老人念公示", "主动公开"),),
    "decisions": (Decisions(Count(3, "3"), Count(12, "12")),),
    "responses": (Response("12345热线", Count(218, "218"), "件"),),
}


def proactive(matters: tuple[Matter, ...], previous: Choices | None = None) -> list[str]:
    """The paragraphs of 主动公开."""
    blocks = compose(town(matters=matters, **MORE), None, previous).blocks
    texts = [block.text for block in blocks]
    start = next(n for n, text in enumerate(texts) if text.startswith("（一）"))
    end = next(n for n, text in enumerate(texts) if text.startswith("（二）"))
    return texts[start + 1 : end]


def test_a_short_part_is_one_paragraph() -> None:
    assert len(proactive(MATTERS[:2])) == 1


def test_a_long_part_is_broken_before_explanations_and_before_what_people_asked() -> None:
    first, second, third = proactive(MATTERS)
    assert "东坪" in first
    assert "36期" in second
    assert "218件" in third


def test_a_draft_of_an_earlier_version_keeps_its_paragraph() -> None:
    before = Choices(Layout(edition=editions.of("近")), {"pub.total": Choice("x")})
    assert len(proactive(MATTERS, before)) == 1


def test_a_paragraph_of_one_message_does_not_stand_alone() -> None:
    types = ("pub.total", "pub.matters", "pub.explain")
    assert paragraphs.breaks([Message(name, name) for name in types]) is None


def test_how_a_number_has_changed_stands_behind_the_number() -> None:
    types = ("ask.account", "ask.about", "ask.ontime", "ask.change", "ask.reviews")
    told = paragraphs.counts_first([Message(one, one) for one in types])
    first, second, *_ = [message.type for message in told]
    assert (first, second, len(told)) == ("ask.account", "ask.change", len(types))
    without = [Message(one, one) for one in types[1:]]
    assert [message.type for message in paragraphs.counts_first(without)] == [*types[1:]]
