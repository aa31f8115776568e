"""What the site is called, where it is spoken of again and what it has."""

import pytest

from draftkit.kinds.material import Site
from draftkit.model import Body
from tests.support.stages import staged, town


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("县政府门户网站白家塬镇专栏", "专栏"),
        ("县人民政府网站龙塘乡页面", "页面"),
        ("县政府门户网站", "网站"),
    ],
)
def test_a_place_on_the_site_of_another_body_is_no_site(name: str, called: str) -> None:
    slots = staged(town(site=(Site(name, columns=("政策文件", "财政信息")),))).facts.slots
    below = slots["功能句" if called == "专栏" else "栏目"].text
    columns = below.removeprefix("专栏下设").removesuffix("栏目")
    assert (slots["站称"].text, columns) == (called, "政策文件、财政信息")


def test_what_a_column_has_are_columns_of_it() -> None:
    site = Site("县政府门户网站红山咀镇栏目", columns=("基础信息", "重点领域"))
    slots = staged(town(site=(site,))).facts.slots
    assert slots["站称"].text == "栏目"
    assert slots["功能句"].text == "下设基础信息、重点领域子栏目"


def test_an_office_does_not_say_its_full_name_behind_the_short_one() -> None:
    office = Body("郁江市住房和城乡建设局", "部门", "市级", "我局")
    site = (Site("郁江市住房和城乡建设局门户网站", columns=("办事服务",)),)
    assert staged(town(site=site)._replace(body=office)).facts.slots["网站"].text == "局门户网站"
    county = Body("柏川县人民政府", "县", "县级", "我县")
    site = (Site("柏川县人民政府网站", columns=("办事服务",)),)
    facts = staged(town(site=site)._replace(body=county)).facts
    assert facts.slots["网站"].text == "柏川县人民政府网站"


def test_a_version_for_the_elderly_is_no_function() -> None:
    site = (Site("局门户网站", columns=("办事服务",), features="检索、适老版"),)
    slots = staged(town(site=site)).facts.slots
    assert "功能" not in slots
    assert slots["功能句"].text == "网站提供检索、适老版等服务"
