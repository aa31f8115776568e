"""No keyword vanishes silently: every word given is in the draft, or the run tells of it."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from draftkit import pipeline
from draftkit.analysis.areas import areas
from draftkit.kinds.material import Matter
from draftkit.kinds.shapes import Count
from draftkit.phrasebank.schema import unquoted
from draftkit.service.drafts import Draft
from draftkit.sources.banks import shipped_bank
from tests.support.filings import random_filing
from tests.support.given import facts_given

_BASE = random_filing(1)._replace(keywords=(), keyword_text="", given=facts_given())
_THEMES = [theme for theme in shipped_bank().themes if theme.is_field]
_NAMES = ("河套治理", "暖棚建设", "渔船编组", "莓茶产业", "屋场会", "夜间文旅")
_CLAUSES = ("把每一笔惠农补贴都公开到户", "让群众看得懂低保政策", "老百姓关心的医保", "治理")
_WORDS = st.sampled_from(
    [unquoted(word) for theme in _THEMES for word in (theme.name, *theme.also)] + list(_NAMES)
)
_NO_FIELDS = ("党建引领", "意识形态", "信访维稳", "巡察整改", "政务公开日")
_GENERAL = re.compile(r"(?:工作|集中公开|信息|公开|情况|方面|领域|事项|中心|大厅|站)+$")
_DOING = re.compile(r"^(?:推进|推动|规范|扩大|加强|强化|深化|促进|加快|做好|抓好|落实|实施|开展)")


def _drafted(text: str) -> Draft:
    return Draft(pipeline.compose_all(_BASE._replace(keyword_text=text)))


def _is_kept(word: str, made: Draft) -> bool:
    said = [s.text for s in made.report.sentences() if s.section == "一"]
    forms = {word, *areas(_BASE._replace(keywords=(word,)), shipped_bank())}
    theme = shipped_bank().theme_of(word)
    forms |= set(theme.forms) if theme else set()
    return any(form in text for form in forms for text in (*said, *made.notes))


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(
    words=st.lists(_WORDS, min_size=1, max_size=5, unique=True),
    clauses=st.lists(st.sampled_from(_CLAUSES), max_size=2, unique=True),
    lead=st.sampled_from(("", "今年主要抓了", "围绕", "一年来公开了", "重点做好")),
    link=st.sampled_from(("、", "，", "；")),
    end=st.sampled_from(("。", "等方面的信息", "工作。", "等重点领域", "方面的信息公开工作。")),
)
def test_every_member_of_a_free_sentence_is_said_or_told(
    words: list[str], clauses: list[str], lead: str, link: str, end: str
) -> None:
    *first, last = [*clauses, *words]
    made = _drafted(f"{lead}{link.join(first)}{'和' if first else ''}{last}{end}")
    for member in (*words, *(clause.lstrip("把让") for clause in clauses)):
        assert _is_kept(member, made), (made.notes, made.filing.keywords)


def test_the_noun_form_of_a_keyword_keeps_every_word_of_it() -> None:
    for theme in _THEMES:
        for word in {unquoted(word) for word in (theme.name, *theme.also)}:
            for form in areas(_BASE._replace(keywords=(word,)), shipped_bank()):
                assert _says(form, word), (word, form)


def _says(form: str, word: str) -> bool:
    core = _DOING.sub("", _GENERAL.sub("", word)) or word
    left = iter(unquoted(form).replace("、", ""))
    in_order = all(character in left for character in core.replace("、", ""))
    return in_order or unquoted(form).replace("、", "") == word.replace("、", "")


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("一年来公开了设施农业、河套治理、医保征缴和危房改造方面的信息", "河套治理"),
        ("今年主要抓了易地扶贫搬迁后续扶持。", "易地扶贫搬迁后续扶持"),
        ("围绕“双随机、一公开”等重点领域", "“双随机、一公开”"),
    ],
)
def test_a_name_the_bank_does_not_know_stands_whole(sentence: str, said: str) -> None:
    made = _drafted(sentence)
    assert any(said in s.text for s in made.report.sentences() if s.section == "一")
    assert not any("关键词" in note for note in made.notes)


def test_what_a_clause_says_besides_its_theme_is_told() -> None:
    made = _drafted("重点公开老百姓关心的医保、低保")
    assert any("“老百姓关心的医保”只用了“医保”" in note for note in made.notes)


def test_the_second_word_of_one_field_is_told() -> None:
    made = Draft(pipeline.compose_all(_BASE._replace(keywords=("低保", "最低生活保障"))))
    assert any("“最低生活保障”和“低保”" in note for note in made.notes)


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(
    words=st.lists(_WORDS, min_size=1, max_size=8, unique=True),
    others=st.lists(st.sampled_from(_NO_FIELDS), max_size=2, unique=True),
    matters=st.integers(0, 3),
)
def test_every_keyword_of_a_list_is_said_or_told(
    words: list[str], others: list[str], matters: int
) -> None:
    """Those that name a matter are said there, with what was published of it."""
    told = tuple(
        Matter(f"{word}名单", word, Count(9, "9"), "份")
        for word in words[: min(matters, len(words))]
    )
    filing = _BASE._replace(keywords=(*words, *others), given=facts_given(matters=told))
    made = Draft(pipeline.compose_all(filing))
    for word in (*words, *others):
        assert _is_kept(word, made), (word, made.notes)
