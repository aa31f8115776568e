"""What a clerk wrote with a verb, a name or a clause of its own has none of ours put before it."""

from __future__ import annotations

import pytest

from draftkit.kinds.material import Event, Occasion
from draftkit.kinds.shapes import Count
from draftkit.pipeline import compose
from tests.support.stages import town


def _count(number: int) -> Count:
    return Count(number, str(number))


def _text(**given: object) -> str:
    return "".join(s.text for s in compose(town(**given)).sentences())


@pytest.mark.parametrize(
    "theme",
    [
        "研究疑难申请和公开要点落实",
        "总结上年、安排全年公开事项",
        "研判舆情",
        "安排自查和整改",
        "讨论信息公开指南修订和落实",
        "通报检查情况并部署整改",
        "专题研究栏目整改",
        "研究和部署年度要点",
    ],
)
def test_a_topic_with_its_own_verb_is_told_with_that_alone(theme: str) -> None:
    assert f"，{theme}。" in _text(meetings=(Occasion(_count(2), "", theme),))


@pytest.mark.parametrize(
    ("theme", "called"),
    [
        ("部门联席会商", "部门联席会商会"),
        ("跨部门联席协调", "跨部门联席协调会"),
        ("班子会商", "班子会商会"),
        ("成员单位联席", "成员单位联席会"),
        ("科室碰头", "科室碰头会"),
        ("征求意见座谈", "征求意见座谈会"),
    ],
)
def test_a_topic_that_only_says_who_met_names_the_meeting(theme: str, called: str) -> None:
    said = _text(meetings=(Occasion(_count(2), "", theme),))
    assert called in said
    assert f"，{theme[-2:]}" not in said


@pytest.mark.parametrize("theme", ["改造方案由居民评", "停车收费由业主定", "村里的钱村民管"])
def test_a_motto_that_is_a_clause_is_quoted(theme: str) -> None:
    said = _text(events=(Event("坝坝公开会", theme, "", _count(9)),))
    assert f"“{theme}”" in said
    assert f"围绕{theme}" not in said


def test_a_matter_is_no_motto() -> None:
    said = _text(events=(Event("圆桌会", "水价调整方案", "", _count(9)),))
    assert "“水价调整方案”" not in said
