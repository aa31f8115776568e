"""What differs between two inputs, as data and in a person's words."""

from __future__ import annotations

import pytest

from draftkit.kinds import disclosure
from draftkit.kinds.fields import PROBLEMS
from draftkit.kinds.material import Account
from draftkit.kinds.shapes import Count, OwnProblem
from draftkit.model import Body, Filing, LastYear, Pins, Preface
from draftkit.redrafting import inputs
from tests.support import small_report as s

OLD = s.filing()
SLOW = OwnProblem("更新偏慢", "按月核对")

CASES: dict[str, tuple[Filing, tuple[str, ...]]] = {
    "事实.培训次数": (s.with_given(trainings=5), ("培训次数 4→5",)),
    "事实.会议次数": (s.with_given(meetings=None), ("会议次数 2→（未填）",)),
    "事实.全部按期答复": (s.with_given(all_on_time=True), ("全部按期答复 （未填）→是",)),
    "事实.主动公开总数": (
        s.with_given(total=Count(600, "600余", exact=False)),
        ("主动公开总数 612→600余",),
    ),
    "事实.公开渠道": (
        s.with_given(channels=(("政府门户网站", 388), ("微信公众号", 230), ("公开栏", 4))),
        ("公开渠道·微信公众号 224→230", "公开渠道·公开栏 （未填）→4"),
    ),
    "事实.政务新媒体": (
        s.with_given(accounts=(Account("瓦亭之声", "客户端"),)),
        ("政务新媒体“瓦亭之声”的类型 微信公众号→客户端",),
    ),
    "事实.存在问题": (
        s.with_given(problems=(*OLD.given[PROBLEMS][1:], SLOW)),
        (
            "存在问题中去掉“政策解读形式单一，老年群众看不明白”",
            "存在问题中加上“更新偏慢”",
        ),
    ),
    "关键词": (
        OLD._replace(keywords=("财政资金", "乡村振兴")),
        ("关键词的次序",),
    ),
    "前言": (
        OLD._replace(preface=Preface(telephone="0954-0000000")),
        ("前言电话 （未填）→0954-0000000",),
    ),
    "用语": (
        OLD._replace(pins=Pins(keep=("pro.total.5",))),
        ("用语固定中加上“pro.total.5”",),
    ),
    "成文日期": (OLD._replace(date="2026-01-21"), ("成文日期 2026-01-20→2026-01-21",)),
    "机关.自称": (
        OLD._replace(body=Body("瓦亭镇人民政府", "镇", "乡级", "本镇", "固原市原州区")),
        ("机关自称 我镇→本镇",),
    ),
    "上年.主动公开总数": (
        OLD._replace(last=LastYear(total=Count(541, "541"))),
        ("上年主动公开总数 540→541",),
    ),
    "表二.行政许可": (s.with_cells({"表二.行政许可": 27}), ("表二 行政许可 24→27",)),
    "表三.本年新收.自然人": (
        s.with_cells({"表三.本年新收.自然人": 37}),
        ("表三 本年新收·自然人 36→37",),
    ),
}


@pytest.mark.parametrize("path", CASES)
def test_a_difference_is_told_as_a_person_would(path: str) -> None:
    new, said = CASES[path]
    assert inputs.said(OLD, new) == {path: said}
    assert list(inputs.moved(OLD, new)) == [path]


def test_equal_inputs_differ_nowhere_and_without_an_old_one_nothing_is_known() -> None:
    assert inputs.said(OLD, s.filing()) == {}
    assert inputs.said(None, OLD) == {}
    assert inputs.moved(None, OLD) == {}


def test_a_long_value_is_shortened() -> None:
    long = OwnProblem("很长的问题" * 12, "")
    (said,) = inputs.said(OLD, s.with_given(problems=(*OLD.given[PROBLEMS], long)))["事实.存在问题"]
    assert said.endswith("…”")
    assert len(said) < 40


def test_every_cell_has_a_name_of_its_own_without_dots() -> None:
    names = [disclosure.DISCLOSURE.name_of(key) for key in disclosure.DISCLOSURE.cells]
    assert len(set(names)) == len(names)
    assert not [name for name in names if "." in name]
    assert disclosure.DISCLOSURE.name_of("表三.总计.总计") == "表三 （七）总计·总计"
