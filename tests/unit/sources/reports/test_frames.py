"""Sentences read by the phrases they were made from."""

from __future__ import annotations

from functools import cache

import pytest

from draftkit.diagnostics import Place
from draftkit.kinds import fields
from draftkit.kinds.material import PLATFORM, PROACTIVE, Inspection, Matter, Venue
from draftkit.kinds.shapes import Count
from draftkit.sources.banks import shipped_bank
from draftkit.sources.reports import frames
from draftkit.sources.reports.said import Said


@cache
def made_by() -> tuple[frames.Frame, ...]:
    phrases = (phrase for several in shipped_bank().phrases.values() for phrase in several)
    return frames.frames_of(phrases)


def read(text: str, part: str = "") -> frames.Read:
    return frames.read(Said(text, 1, Place(), part), made_by())


def number(value: int) -> Count:
    return Count(value, str(value))


def test_a_strangers_sentence_that_fills_optional_slots_alone_is_no_fault() -> None:
    text = "我乡通过门户网站主动公开工作动态33条、乡镇建设12条、政策文件4条。"
    assert frames.read(Said(text, 1, Place(), "主动公开"), made_by()) == {}


def test_slots_of_several_records_are_facts() -> None:
    text = (
        "重点公开的内容有招标采购方面的招标采购文件2个（涉及水尾公路），发布于政府门户网站“招标”栏目；"
        "低保名单，发布在社区公告栏。"
    )
    assert read(text)[fields.MATTERS] == (
        Matter(
            "招标采购文件", "招标采购", number(2), "个", "涉及水尾公路", "政府门户网站“招标”栏目"
        ),
        Matter("低保名单", channel="社区公告栏"),
    )


@pytest.mark.parametrize(
    ("content", "told", "expected", "unit"),
    [
        ("出让地块信息", "7宗地块", number(7), "宗"),
        ("公租房房源信息", "68套房源", number(68), "套"),
        ("小学学位信息", "320个学位", number(320), "个"),
        ("养老床位补贴标准", "59余个床位", Count(59, "59余", exact=False), "个"),
        ("部门预决算", "94家单位", number(94), "家"),
    ],
)
def test_things_that_what_was_published_names_are_its_number_and_no_note(
    content: str, told: str, expected: Count, unit: str
) -> None:
    for note in ("", "覆盖12个村"):
        tail = f"，{note}" if note else ""
        text = f"民生事项方面，公开{content}，涉及{told}{tail}。"
        matter = Matter(content, "民生事项", expected, unit, note)
        assert read(text)[fields.MATTERS] == (matter,)


def test_things_that_what_was_published_does_not_name_are_a_note() -> None:
    text = "民生事项方面，公开改造方案，涉及6个小区。"
    assert read(text)[fields.MATTERS] == (Matter("改造方案", "民生事项", note="涉及6个小区"),)


def test_of_two_phrases_the_one_that_leaves_less_to_its_slots_is_meant() -> None:
    found = read("我镇组织开展实地检查3次。")
    assert found[fields.INSPECTIONS] == (Inspection("实地检查", number(3), "次"),)


def test_the_part_of_a_sentence_decides_between_equals() -> None:
    text = "我镇通过官方网站公开政府信息。"
    assert list(read(text, PLATFORM)) == [fields.SITE]
    assert list(read(text, PROACTIVE)) == [fields.CHANNELS]


def test_a_mark_inside_brackets_parts_no_records() -> None:
    found = read("现场公开的设施有综合档案室资料架2个（可查看医保、养老）、图书馆电子显示屏。")
    assert found[fields.VENUES] == (
        Venue("综合档案室", "资料架", number(2), "个", ("医保", "养老")),
        Venue("图书馆", "电子显示屏"),
    )


def test_what_the_papers_on_a_rack_are_about_is_their_content() -> None:
    found = read("综合服务站设有资料架3个，备有医保、养老资料。")
    assert found[fields.VENUES] == (
        Venue("综合服务站", "资料架", number(3), "个", ("医保", "养老")),
    )


@pytest.mark.parametrize(
    "text",
    [
        "我镇通过微信公众号、宣传栏等方式及时公开民政信息，进一步拓宽了渠道。",
        "我局通过区政府网站主动公开政府文件26件，其中机构职能类信息4条，其他主动公开1条。",
        "我镇高度重视政府信息公开工作，明确职责，保障工作高效运作。",
        "我乡主动公开政府信息598条，其中，政务公开517条，政府微信公众号81条。",
        "（四）平台建设情况。",
        "2025年主动公开政府信息96条，其中概况54条，动态42条，公众知情有保障。",
        "我局发布政务简报35期。",
        "公布部门预算、决算87份。",
        "邀请律师开展依申请公开专题讲座2次。",
    ],
)
def test_a_sentence_that_says_more_or_something_else_is_not_read_so(text: str) -> None:
    assert read(text) == {}
