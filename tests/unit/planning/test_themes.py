"""Keywords: fields of what was made public; in earlier drafts each is spoken of by itself."""

from __future__ import annotations

import re

import pytest

from draftkit.analysis.areas import areas, unused
from draftkit.kinds.shapes import Count
from draftkit.phrasebank.schema import Theme, unquoted
from draftkit.plans import Message
from draftkit.sources.banks import shipped_bank
from tests.support.filings import random_filing
from tests.support.stages import EARLIER, named, staged, town

KNOWN = ("乡村振兴", "安全生产", "养老", "教育", "财政预决算", "低保", "营商环境")
UNKNOWN = "青稞良种推广"


def _fields(*keywords: str) -> list[str]:
    fact = staged(town(keywords=keywords)).facts.slots.get("领域")
    return fact.text.split("、") if fact else []


def _names(word: str) -> tuple[str, ...]:
    theme = shipped_bank().theme_of(word)
    return theme.forms if theme else (word,)


@pytest.mark.parametrize("count", range(len(KNOWN) + 1))
def test_every_keyword_is_a_field_once_in_the_order_given(count: int) -> None:
    found = _fields(*KNOWN[:count])
    assert len(found) == count
    for field, word in zip(found, KNOWN, strict=False):
        assert field in {word, *_names(word)}


def test_keywords_stand_in_one_sentence() -> None:
    for total in (None, Count(600, "600")):
        stages = staged(town(total=total, keywords=KNOWN))
        (message,) = (m for m in stages.of("一") if "领域" in m.must)
        assert message.type == ("pub.total" if total else "pub.fields")


def test_a_keyword_the_bank_does_not_know_is_a_name() -> None:
    assert _fields("乡村振兴", UNKNOWN)[1] == UNKNOWN


def test_two_words_for_one_theme_are_one_field() -> None:
    assert len(_fields("乡村振兴", "乡村全面振兴")) == 1


def test_which_noun_form_a_body_takes_depends_on_the_body_and_its_year() -> None:
    filing = town(keywords=("物业",))

    def taken(year: int, name: str) -> str:
        return staged(named(filing, name, year)).facts.slots["领域"].text

    names = [f"清河{number}镇人民政府" for number in range(20)]
    forms = set(_names("物业"))
    assert {taken(2025, name) for name in names} == forms
    assert any(taken(2025, name) != taken(2026, name) for name in names)
    assert all(taken(2025, name) == taken(2025, name) for name in names)


@pytest.mark.parametrize(
    ("word", "field"),
    [
        ("高龄补贴", "高龄补贴"),  # not 高龄津贴
        ("社会救助", "社会救助"),  # not 困难群众救助, which is less
        ("公租房", "公租房"),
        ("三公经费", "“三公”经费"),
        ("财政预决算公开", "财政预决算"),
        ("医共体建设", "医共体建设"),  # not 县域医共体建设
        ("放心消费", "放心消费"),
        ("人居环境", "人居环境"),
        ("新能源", "新能源"),  # not 新能源项目建设
        ("教育", "教育"),  # not 教育事业发展
        ("财政信息", "财政"),  # not 财政收支
        ("征地信息", "征地"),  # not 征地补偿安置
        ("禁毒", "禁毒"),  # not 禁毒宣传
        ("农业", "农业"),  # not 农业农村, which is more
        ("社保", "社会保险"),
        ("平安", "平安建设"),
        ("社会工作", "社会工作"),
        ("规范性文件集中公开", "规范性文件"),
        ("河道保洁巡护工作", "河道保洁巡护"),
    ],
)
def test_a_keyword_keeps_what_it_says(word: str, field: str) -> None:
    assert _fields(word) == [field]


def _said(word: str) -> tuple[str, ...]:
    filing = town(keywords=(word,))
    return areas(filing, shipped_bank())


_NO_PART = re.compile("(?:事业|事务|发展|管理|服务|保障|保护|产业|生产)*")


@pytest.mark.parametrize("end", ["", "信息", "工作", "公开"])
def test_no_field_says_which_part_of_what_was_given(end: str) -> None:
    """What is told is the keyword, what makes a field of it, or its name in full; never a part of it (财政: 财政收支)."""
    for theme in shipped_bank().themes:
        for word in map(unquoted, (theme.name, *theme.also)) if theme.is_field else ():
            for form in map(unquoted, _said(f"{word}{end}")):
                given = f"{word}{end}" if f"{word}{end}" in form else word
                before, found, more = form.partition(given)
                whole = form in _full(theme)
                assert whole or not found or (not before and _NO_PART.fullmatch(more)), (word, form)


def _full(theme: Theme) -> set[str]:
    return {unquoted(form) for forms in theme.full.values() for form in forms}


@pytest.mark.parametrize("word", ["党建引领", "意识形态", "巡察整改", "三审三校"])
def test_what_is_no_field_is_told_and_not_written(word: str) -> None:
    filing = town(keywords=(word, "乡村振兴"))
    assert len(_fields(word, "乡村振兴")) == 1
    assert unused(filing, shipped_bank()) == (word,)


# ---------------------------------------------------------------- earlier drafts


def _themes(*keywords: str, cells: dict[str, int] | None = None) -> list[Message]:
    stages = staged(town(cells, keywords=keywords), previous=EARLIER)
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
        found = (m for m in staged(filing, previous=EARLIER).of("一") if m.type.startswith("theme"))
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
