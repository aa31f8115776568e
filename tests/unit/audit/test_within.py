"""Sum rules inside one year's tables: each planted failure is found, with its cell and numbers."""

from __future__ import annotations

import pytest

from draftkit import audit
from draftkit.diagnostics import Place, Problem, Severity
from draftkit.kinds import disclosure
from draftkit.kinds.tables import TOTAL, Row
from draftkit.model import Body, Filing, Number
from tests.support.filings import DONE, LEFT, NEW, PARTS, ZERO, with_totals

TOWN = Body("瓦亭镇人民政府", "镇", "乡级", "我镇", "固原市原州区")
GRANTED, UNKNOWN = "表三.予以公开", "表三.无法提供.本机关不掌握相关政府信息"
CELLS = with_totals(
    {f"{row}.{part}": 3 for row in (NEW, DONE) for part in PARTS}
    | {f"{GRANTED}.{part}": 2 for part in PARTS}
    | {f"{UNKNOWN}.{part}": 1 for part in PARTS}
    | {f"{row.key}.结果维持": 2 for row in disclosure.T4_ROWS}
)


def _filing(changes: dict[str, Number] | None = None, body: Body = TOWN) -> Filing:
    """A filing that adds up but for ``changes``; every cell knows where it stood."""
    places = {
        key: Place("数据.xlsx", key[:2], f"Z{number}", label=key)
        for number, key in enumerate(disclosure.DISCLOSURE.cells, start=1)
    }
    return Filing(2025, body, {**CELLS, **(changes or {})}, places=places, source="数据.xlsx")


def _found(changes: dict[str, Number], code: str) -> list[Problem]:
    return [p for p in audit.check(_filing(changes)) if p.code == code]


def _at(problems: list[Problem], key: str) -> Problem:
    """The one problem that points at this cell."""
    (problem,) = (p for p in problems if p.cells[0] == key)
    assert problem.place == _filing().places[key]
    assert problem.severity is Severity.ERROR
    assert problem.fix
    return problem


def test_a_filing_that_adds_up_has_no_problem() -> None:
    assert audit.check(_filing()) == ()


@pytest.mark.parametrize("column", PARTS)
def test_t3_1_finds_a_column_that_does_not_balance(column: str) -> None:
    more = {f"{LEFT}.{column}": 4, f"{LEFT}.{TOTAL}": 4}
    found = _found(more, "T3-1")
    assert len(found) == 2  # the column, and 总计 with it
    said = _at(found, f"{LEFT}.{column}").what
    assert said.startswith(f"“{column}”列：")
    assert all(number in said for number in ("为 3", "为 7", "相差 4"))
    assert "为 18" in _at(found, f"{LEFT}.{TOTAL}").what


def test_t3_1_alone_is_found_where_two_columns_make_up_for_each_other() -> None:
    changes: dict[str, Number] = {f"{NEW}.自然人": 4, f"{NEW}.其他": 2}
    problems = audit.check(_filing(changes))
    assert [p.code for p in problems] == ["T3-1", "T3-1"]
    assert [p.cells[0] for p in problems] == [f"{LEFT}.自然人", f"{LEFT}.其他"]


@pytest.mark.parametrize("column", PARTS)
def test_t3_2_finds_results_that_do_not_make_up_their_total(column: str) -> None:
    fewer = {f"{GRANTED}.{column}": 0, f"{GRANTED}.{TOTAL}": 10}
    problems = audit.check(_filing(fewer))
    assert {p.code for p in problems} == {"T3-2"}
    said = _at(list(problems), f"{DONE}.{column}").what
    assert all(number in said for number in ("为 3", "为 1", "相差 2"))


@pytest.mark.parametrize("row", disclosure.T3.rows, ids=lambda row: row.key)
def test_t3_3_finds_a_row_whose_total_is_wrong(row: Row) -> None:
    key = f"{row.key}.{TOTAL}"
    right = int(CELLS[key])
    (problem,) = _found({key: right + 5}, "T3-3")
    said = _at([problem], key).what
    assert f"“{row.name}”的总计为 {right + 5}" in said
    assert f"为 {right}，相差 5" in said


@pytest.mark.parametrize(("number", "row"), list(enumerate(disclosure.T4_ROWS, start=1)))
def test_t4_finds_a_kind_of_case_whose_total_is_wrong(number: int, row: Row) -> None:
    key = f"{row.key}.{TOTAL}"
    (problem,) = audit.check(_filing({key: 9}))
    assert problem.code == f"T4-{number}"
    assert "为 9" in _at([problem], key).what
    assert "为 2，相差 7" in problem.what


def test_the_advice_names_every_cell_to_look_at_with_its_number() -> None:
    (problem,) = audit.check(_filing({"表四.行政复议.结果维持": 5}))
    spots = _filing().places
    assert f"行政复议·总计（{spots['表四.行政复议.总计'].cell}）=2" in problem.fix
    assert f"行政复议·结果维持（{spots['表四.行政复议.结果维持'].cell}）=5" in problem.fix
    assert "表四.行政复议.结果维持" in problem.cells


def test_of_many_cells_the_advice_leaves_out_those_that_are_zero() -> None:
    found = _found({f"{DONE}.自然人": 4}, "T3-2")
    assert "予以公开·自然人" in found[0].fix
    assert "属于国家秘密" not in found[0].fix


def test_a_line_of_a_text_file_stands_for_the_cell() -> None:
    key = "表四.行政复议.总计"
    filing = _filing({key: 9})._replace(places={key: Place("数据.yaml", line=31, column=3)})
    (problem,) = audit.check(filing)
    assert str(problem.place) == "数据.yaml:31:3"
    assert "（第31行）=9" in problem.fix


def test_a_cell_nobody_knows_passes_over_its_rules_only() -> None:
    cells = dict(_filing({"表四.行政复议.总计": 9, "表四.复议后起诉.总计": 9}).cells)
    del cells["表四.行政复议.结果纠正"]
    assert [p.code for p in audit.check(_filing()._replace(cells=cells))] == ["T4-3"]


def test_all_failures_are_found_at_once_in_the_order_of_the_form() -> None:
    wrong = {
        "表二.规章.制发": 1,
        f"{LEFT}.自然人": 1,
        f"{GRANTED}.科研机构": 9,
        f"{NEW}.总计": 1,
        "表四.行政复议.总计": 1,
        "表四.未经复议直接起诉.总计": 1,
        "表四.复议后起诉.总计": 1,
    }
    codes = [p.code for p in audit.check(_filing(wrong))]
    assert list(dict.fromkeys(codes)) == ["T2-1", "T3-1", "T3-2", "T3-3", "T4-1", "T4-2", "T4-3"]


# ---------------------------------------------------------------- who may make 规章

RULES: dict[str, Number] = {"表二.规章.制发": 2, "表二.规章.现行有效": 7}


def _rules(kind: str, level: str) -> tuple[Problem, ...]:
    return audit.check(_filing(RULES, Body("清源市人民政府", kind, level)))


@pytest.mark.parametrize(("kind", "level"), [("镇", "乡级"), ("县", "县级"), ("部门", "县级")])
def test_t2_1_refuses_rules_of_a_body_that_cannot_make_any(kind: str, level: str) -> None:
    (problem,) = _rules(kind, level)
    assert (problem.code, problem.severity) == ("T2-1", Severity.ERROR)
    assert f"{level}机关无权制定规章" in problem.what
    assert problem.cells == ("表二.规章.制发", "表二.规章.现行有效")
    assert problem.place == _filing().places["表二.规章.制发"]


def test_t2_1_only_warns_where_the_level_is_not_known() -> None:
    (problem,) = _rules("部门", "")
    assert (problem.code, problem.severity) == ("T2-1", Severity.WARNING)
    assert "级别" in problem.fix


@pytest.mark.parametrize(("kind", "level"), [("市", "市级"), ("部门", "市级"), ("部门", "省级")])
def test_t2_1_lets_those_who_may_make_rules_make_them(kind: str, level: str) -> None:
    assert _rules(kind, level) == ()


def test_zero_rules_are_no_rules() -> None:
    assert audit.check(_filing({"表二.规章.制发": 0})) == ()
    assert audit.check(_filing()._replace(cells=ZERO)) == ()
