"""A county's tables as the sum of its bodies'."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from draftkit import blanks
from draftkit.batch import rollup
from draftkit.diagnostics import InputError, Problem, Severity
from draftkit.model import Filing, LastYear
from tests.support.counties import invented
from tests.support.filings import ZERO

BODIES = [
    filing._replace(cells=ZERO, last=None, given=type(filing.given)()) for filing in invented(3)
]
KEY = "表二.行政许可"


def of(filing: Filing, number: int, **more: object) -> Filing:
    return filing._replace(cells={**ZERO, KEY: number}, **more)  # type: ignore[arg-type]


def total(folder: Path, filings: Sequence[Filing], **named: str) -> rollup.CountySum:
    folder.mkdir(exist_ok=True)
    for number, filing in enumerate(filings):
        (folder / f"{number}.yaml").write_text(blanks.yaml_text(filing=filing), encoding="utf-8")
    return rollup.total(folder, **named)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "in"


def test_figures_are_added(place: Path) -> None:
    found = total(place, [of(BODIES[0], 3), of(BODIES[1], 4)])
    assert found.filing.cells == {**ZERO, KEY: 7}
    assert (found.left, found.warnings, found.filing.last) == ([], (), None)
    assert found.filing.year == 2025
    assert sorted(int(part.cells[KEY]) for part in found.parts) == [3, 4]


@pytest.mark.parametrize(
    ("name", "kind", "level", "own"),
    [
        ("", "县", "县级", "我县"),
        ("平川区人民政府", "区", "县级", "我区"),
        ("平川市人民政府", "市", "县级", "我市"),
        ("右旗人民政府", "旗", "县级", "我旗"),
        ("开发办", "县", "县级", "我县"),
    ],
)
def test_who_the_county_is(place: Path, name: str, kind: str, level: str, own: str) -> None:
    body = total(place, [of(BODIES[0], 3)], name=name).filing.body
    assert body.name == (name or f"{BODIES[0].body.parent}人民政府")
    assert (body.kind, body.level, body.self_name) == (kind, level, own)


def test_a_city_of_counties_is_a_higher_one(place: Path) -> None:
    county = BODIES[0].body._replace(
        name="平川县人民政府", kind="县", level="县级", self_name="我县"
    )
    body = total(place, [of(BODIES[0], 3, body=county)], name="大川市人民政府").filing.body
    assert (body.kind, body.level) == ("市", "市级")


def test_those_of_another_year_are_left_out_and_named(place: Path) -> None:
    found = total(place, [of(BODIES[0], 3), of(BODIES[1], 4), of(BODIES[2], 5, year=2024, date="")])
    assert found.filing.cells[KEY] == 7
    (left,) = found.left
    assert left.name == BODIES[2].body.name
    assert [(p.code, p.what) for p in left.problems] == [
        ("ROLLUP-YEAR", "年度是 2024，其他机关是 2025")
    ]


def test_last_year_is_added_where_all_gave_it_else_told(place: Path) -> None:
    last = LastYear({key: 0 for key in ZERO if key[:2] == "表二"} | {KEY: 2})
    both = total(place, [of(BODIES[0], 3, last=last), of(BODIES[1], 4, last=last)])
    assert both.filing.last is not None
    assert both.filing.last.cells[KEY] == 4
    one = total(place, [of(BODIES[0], 3, last=last), of(BODIES[1], 4)])
    assert one.filing.last is None
    assert [problem.what for problem in one.warnings] == [
        f"上年表二没有汇总：1 个机关没有填（{BODIES[1].body.name}）"
    ]


def test_several_counties_are_refused_unless_one_is_picked(place: Path) -> None:
    other = of(BODIES[1], 4, body=BODIES[1].body._replace(parent="别的县"))
    with pytest.raises(InputError, match="分属几个上级") as caught:
        total(place, [of(BODIES[0], 3), other])
    assert caught.value.problems[0].code == "ROLLUP-COUNTY"
    assert total(place, [of(BODIES[0], 3), other], county="别的县").filing.cells[KEY] == 4
    with pytest.raises(InputError, match="ROLLUP-COUNTY"):
        total(place, [other], county="第三县")


@pytest.mark.parametrize(
    ("own", "what", "fix"),
    [
        (9, "填的是 9，2 个机关之和是 7，相差 2", "核对两边；各机关中较大的有："),
        (5, "填的是 5，2 个机关之和是 7，相差 2", "核对两边；各机关中较大的有："),
    ],
)
def test_a_cell_that_is_not_the_sum_is_told(
    place: Path, tmp_path: Path, own: int, what: str, fix: str
) -> None:
    found = total(place, [of(BODIES[0], 3), of(BODIES[1], 4)])
    path = tmp_path / "县.yaml"
    path.write_text(
        blanks.yaml_text(filing=found.filing._replace(cells={**ZERO, KEY: own})), encoding="utf-8"
    )
    (problem,) = rollup.compare(found, path)
    assert (problem.code, problem.cells, problem.what) == ("ROLLUP", (KEY,), what)
    assert problem.fix == f"{fix}{BODIES[1].body.name} 4、{BODIES[0].body.name} 3"


def test_a_cell_nobody_else_fills_is_told(place: Path, tmp_path: Path) -> None:
    found = total(place, [of(BODIES[0], 3)])
    path = tmp_path / "县.yaml"
    cells = {**ZERO, KEY: 3, "表二.行政处罚": 1}
    path.write_text(
        blanks.yaml_text(filing=found.filing._replace(cells=cells, year=2024, date="")),
        encoding="utf-8",
    )
    year, cell = rollup.compare(found, path)
    assert year.what == "县级数据的年度是 2024，各机关是 2025"
    assert cell.fix == "核对两边；各机关都是 0"


def test_who_handed_in_nothing_is_missing_and_others_failed() -> None:
    blank = Problem("INPUT-BLANK", "表三整张表空白", "填写")
    cell, sums = Problem("INPUT-BLANK", "空白", "填写"), Problem("T3-1", "整张表空白", "核对")
    warning = sums._replace(severity=Severity.WARNING)
    assert rollup.LeftOut("甲镇", "").is_missing
    assert rollup.LeftOut("甲镇", "", (blank, blank, warning)).is_missing
    assert not rollup.LeftOut("甲镇", "", (blank, cell)).is_missing
    assert not rollup.LeftOut("甲镇", "", (sums,)).is_missing


def test_where_nobody_is_fit_the_first_faults_are_told(place: Path) -> None:
    wrong = {**ZERO, "表三.总计.总计": 1}
    with pytest.raises(InputError) as caught:
        total(place, [BODIES[0]._replace(cells=wrong)])
    first, second = caught.value.problems
    assert (first.code, first.what) == ("ROLLUP-EMPTY", "没有一个机关的数据可以汇总")
    assert second.code.startswith("T3-")


def test_those_expected_of_whom_there_is_nothing_are_named_once(place: Path) -> None:
    place.mkdir()
    (place / "a.yaml").write_text(blanks.yaml_text(filing=of(BODIES[0], 3)), encoding="utf-8")
    found = rollup.total(place, expected=[BODIES[0].body.name, "丙镇", "丙镇"])
    assert [(left.name, left.is_missing) for left in found.left] == [("丙镇", True)]


def test_a_list_of_names_has_one_a_line(tmp_path: Path) -> None:
    path = tmp_path / "名单.csv"
    path.write_text("\ufeff甲镇,1\n\n 乙镇 ,2\n", encoding="utf-8")
    assert rollup.names_in(path) == ["甲镇", "乙镇"]


def of_parents(*parents: str) -> list[Filing]:
    return [
        of(filing, 1, body=filing.body._replace(parent=parent))
        for filing, parent in zip(BODIES, parents, strict=True)
    ]


def test_a_county_asked_for_names_every_body_left_out(place: Path) -> None:
    names = [filing.body.name for filing in BODIES]
    found = total(place, of_parents("固原市原州区", "固原市彭阳县", ""), county="固原市原州区")
    assert [part.body.name for part in found.parts] == names[:1]
    assert [one.name for one in found.others] == names[1:2]
    assert [one.name for one in found.left] == names[2:]
    assert "没有填上级" in found.left[0].problems[0].what


def test_bodies_whose_county_is_spelled_otherwise_are_no_others(place: Path) -> None:
    found = total(
        place, of_parents("固原市原州区", "原州区", "固原市原州区"), county="固原市原州区"
    )
    (left,) = found.left
    assert left.problems[0].what == "上级是“原州区”，没有计入“固原市原州区”"
    assert found.others == []


@pytest.mark.parametrize("asked", ["原州区", "固原市原州区人民政府"])
def test_a_county_may_be_asked_for_by_another_spelling(place: Path, asked: str) -> None:
    found = total(place, of_parents("固原市原州区", "固原市彭阳县", "固原市原州区"), county=asked)
    assert len(found.parts) == 2


def test_a_county_that_none_has_shows_those_there_are(place: Path) -> None:
    with pytest.raises(InputError) as caught:
        total(place, of_parents("甲市乙县", "甲市丙县", "甲市丙县"), county="丁县")
    (problem,) = caught.value.problems
    assert "没有上级是“丁县”的机关" in problem.what
    assert "“甲市丙县”2 个机关" in problem.fix


def test_two_spellings_of_one_county_are_offered_as_one(place: Path) -> None:
    with pytest.raises(InputError) as caught:
        total(place, of_parents("固原市原州区", "原州区", "固原市原州区"))
    assert "“原州区”和“固原市原州区”像是同一个县" in caught.value.problems[0].fix


def test_an_expected_body_may_be_named_for_short(place: Path) -> None:
    full = [filing.body.name for filing in BODIES[:2]]
    short = [name.removesuffix("人民政府").removesuffix("办事处") for name in full]
    found = total(place, [of(f, 1) for f in BODIES[:2]], expected=[*short, "别的镇"])  # type: ignore[arg-type]
    assert [one.name for one in found.left] == ["别的镇"]
