"""Keywords: each is spoken of once, known ones with what disclosure does for them."""

from __future__ import annotations

import pytest

from draftkit.plans import Message
from draftkit.sources.banks import shipped_bank
from tests.support.filings import random_filing
from tests.support.stages import staged, town

KNOWN = ("乡村振兴", "安全生产", "养老", "教育", "财政预决算", "低保", "营商环境")
UNKNOWN = "青稞良种推广"


def _themes(*keywords: str, cells: dict[str, int] | None = None) -> list[Message]:
    stages = staged(town(cells, keywords=keywords))
    return [
        m
        for m in stages.of("一")
        if m.type in ("theme", "theme.work", "theme.plain", "themes.rest")
    ]


def _words(message: Message) -> list[str]:
    name = "其余主题" if message.type == "themes.rest" else "主题"
    return message.slots[name].text.split("、")


@pytest.mark.parametrize("count", range(8))
def test_every_keyword_is_spoken_of_once_in_the_order_given(count: int) -> None:
    words = [word for message in _themes(*KNOWN[:count]) for word in _words(message)]
    assert words == list(KNOWN[:count])


def test_every_keyword_of_random_filings_is_spoken_of_once() -> None:
    for seed in range(200):
        filing = random_filing(seed)
        found = (m for m in staged(filing).of("一") if m.type.startswith("theme"))
        words = sorted(w.strip("“”") for m in found for w in _words(m))
        assert words == sorted(w.strip("“”") for w in filing.keywords), seed


@pytest.mark.parametrize("count", [1, 2, 3])
def test_up_to_three_stand_alone(count: int) -> None:
    assert [m.type for m in _themes(*KNOWN[:count])] == ["theme"] * count


@pytest.mark.parametrize("count", [4, 5, 6, 7])
def test_of_more_some_stand_alone_and_the_others_share_a_sentence(count: int) -> None:
    *single, rest = _themes(*KNOWN[:count])
    assert 1 <= len(single) <= 3
    assert rest.type == "themes.rest"


def test_known_ones_go_first_where_not_all_can_stand_alone() -> None:
    *single, rest = _themes(UNKNOWN, *KNOWN[:4])
    assert all(message.type == "theme" for message in single)
    assert UNKNOWN in _words(rest)


def test_an_unknown_keyword_is_used_as_a_plain_name() -> None:
    (message,) = _themes(UNKNOWN)
    assert message.type == "theme.plain"
    assert message.pools == ()
    assert message.comment == ""


def test_a_synonym_finds_its_theme_and_keeps_its_own_word() -> None:
    (message,) = _themes("乡村全面振兴")
    assert message.type == "theme"
    assert message.slots["主题"].text == "乡村全面振兴"


def test_a_theme_whose_figures_are_zero_is_used_as_a_plain_name() -> None:
    guarded = [theme for theme in shipped_bank().themes if theme.when]
    assert guarded
    for theme in guarded:
        (message,) = _themes(theme.name)
        empty = not all(c.holds(staged(town()).facts.cases) for c in theme.when)
        assert message.type == ("theme.plain" if empty else "theme")
        grounds = {c for when in theme.when for c in staged(town()).facts.grounds[when.name]}
        assert grounds < set(message.cells)


def test_the_items_a_sentence_lists_are_to_be_confirmed() -> None:
    (message,) = _themes("乡村振兴")
    assert message.comment.startswith("请核实")
    assert "“乡村振兴”" in message.comment
    items, readers = message.pools
    assert (items.slot, items.take, readers.slot, readers.take) == ("事项", 3, "对象", 1)
    assert len(items.candidates) >= 6


def test_a_kind_of_body_has_items_of_its_own() -> None:
    theme = shipped_bank().theme_of("乡村振兴")
    assert theme is not None
    assert set(theme.items_for("镇")) < set(theme.items_for("县"))


@pytest.mark.parametrize("word", ["“乡村振兴”", "乡村振兴工作", "乡村振兴建设"])
def test_quotation_marks_and_general_endings_make_no_difference(word: str) -> None:
    assert shipped_bank().theme_of(word) is shipped_bank().theme_of("乡村振兴")


def test_names_the_bank_knows_in_quotation_marks_get_them() -> None:
    words = ("三审三校", "“三审三校”", "人工智能+政务公开", "安全生产")
    shown = [_words(message)[0] for word in words for message in _themes(word)]
    assert shown == ["“三审三校”", "“三审三校”", "“人工智能+政务公开”", "安全生产"]
