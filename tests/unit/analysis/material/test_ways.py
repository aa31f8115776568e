"""Where and how something was made known is told by what each is."""

from __future__ import annotations

import pytest

from draftkit.analysis.material import ways


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("村公告栏张榜和县政府网站同步", "在村公告栏张榜公布、在县政府网站同步"),
        ("村委会门口和搬迁安置点现场张贴", "在村委会门口和搬迁安置点现场张贴"),
        ("公众号和村口张贴", "在公众号公布、在村口张贴"),
        ("项目现场公示和公众号", "在项目现场和公众号"),
        ("区政府网站和现场公示", "在区政府网站和现场"),
        ("房屋门口张贴", "在房屋门口张贴"),
    ],
)
def test_what_was_done_in_one_place_is_not_said_of_another(given: str, said: str) -> None:
    assert ways.told(given) == {"何时": said}


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("藏汉双语张贴", "用藏汉双语张贴"),
        ("苏木公众号蒙汉双语推送", "在苏木公众号用蒙汉双语"),
        ("彝汉双语宣传单2400份", "发放彝汉双语宣传单2400份，"),
    ],
)
def test_languages_are_used_and_papers_handed_out(given: str, said: str) -> None:
    assert ways.told(given) == {"何时": said}


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("沿河自然村路口", "在沿河自然村路口"),
        ("征收现场3块公示牌", "在征收现场3块公示牌上"),
        ("村级微信群、卫生院接种门诊", "在村级微信群、卫生院接种门诊"),
    ],
)
def test_people_stand_in_a_spot_and_nothing_is_published_through_it(given: str, said: str) -> None:
    assert ways.told(given) == {"何时": said}


@pytest.mark.parametrize(
    "given",
    [
        *("县政府门户网站", "微信公众号和村广播", "汉语、佤语双语广播", "微信公众号每日推送"),
        *("入户发放", "抖音直播", "行政执法公示栏目", "村级公示栏和坝坝会宣读", "业主群转发"),
        *("局网站“公众参与”栏目", "现场指挥部公示墙和公众号", "农场片区3个居委会公示栏"),
    ],
)
def test_where_nothing_wants_to_be_sorted_all_is_as_it_was(given: str) -> None:
    assert ways.told(given) is None


@pytest.mark.parametrize(
    "given",
    [
        "村公告栏张榜和县政府网站同步",
        "藏汉双语张贴",
        "彝汉双语宣传单2400份",
        "某村路口",
        "现场3块公示牌",
    ],
)
def test_what_is_told_is_sorted_alike_when_it_is_read_back(given: str) -> None:
    said = (ways.told(given) or {})["何时"]
    back = str(said).removeprefix("在").rstrip("，")
    assert ways.told(back) == {"何时": said}
