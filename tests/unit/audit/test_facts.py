"""Facts against each other and against the tables: F-1, F-2, FACT, FACT-REMEDY."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from draftkit import audit
from draftkit.diagnostics import Place, Problem, Severity
from draftkit.kinds.shapes import Count, Remedy
from draftkit.model import Body, Filing, LastYear
from tests.support.filings import DONE, NEW, ZERO, with_totals
from tests.support.given import facts_given

TOWN = Body("瓦亭镇人民政府", "镇", "乡级", "我镇")
ONE = with_totals({f"{row}.自然人": 1 for row in (NEW, DONE, "表三.予以公开")})


def _check(*, cells: Any = ZERO, last: LastYear | None = None, **given: Any) -> list[Problem]:
    paths = ("全部按期答复", "公开渠道", "信息处理费")
    places = {f"事实.{name}": Place("数据.yaml", line=n) for n, name in enumerate(paths, start=7)}
    filing = Filing(2025, TOWN, cells, given=facts_given(**given), last=last, places=places)
    return list(audit.check(filing))


def _only(problems: list[Problem], code: str, line: int, severity: Severity) -> Problem:
    (problem,) = problems
    assert (problem.code, problem.severity, problem.place.line) == (code, severity, line)
    assert problem.fix
    return problem


@pytest.mark.parametrize("said", [True, False])
def test_answered_on_time_contradicts_a_year_without_applications(*, said: bool) -> None:
    problem = _only(_check(all_on_time=said), "FACT", 7, Severity.ERROR)
    assert "没有申请" in problem.what
    assert problem.cells == ("事实.全部按期答复",)
    assert _check(all_on_time=said, cells=ONE) == []


def test_no_more_were_answered_in_time_than_were_handled() -> None:
    cells = with_totals(
        {
            f"{NEW}.自然人": 3,
            f"{DONE}.自然人": 2,
            "表三.予以公开.自然人": 2,
            "表三.结转下年度.自然人": 1,
        }
    )
    (problem,) = (one for one in _check(cells=cells, on_time=3) if one.code == "FACT")
    assert problem.severity is Severity.ERROR
    assert problem.what == "按期答复 3 件，比表三的办理结果总计（2 件）还多"
    assert problem.fix
    assert _check(cells=cells, on_time=2) == []


def test_a_contradiction_cannot_be_forced_but_sums_can() -> None:
    assert not audit.may_be_forced(_check(all_on_time=True))
    assert audit.may_be_forced(_check(cells={**ZERO, "表四.行政复议.总计": 1}))
    assert audit.may_be_forced(_check(cells={**ZERO, "表二.规章.制发": 1}))


def test_f_1_channels_that_do_not_add_up_are_pointed_out() -> None:
    channels = (("政府门户网站", 400), ("微信公众号", 188))
    problem = _only(_check(total=Count(600, "600"), channels=channels), "F-1", 8, Severity.WARNING)
    assert "各渠道相加为 588，主动公开总数为 600" in problem.what
    assert _check(total=Count(588, "588"), channels=channels) == []


@pytest.mark.parametrize(
    ("unit", "noun", "compared"),
    [
        ("", "", True),
        ("条", "", True),
        ("条", "政府信息", True),
        ("项", "政府信息", False),
        ("条", "政务新媒体信息", False),
    ],
)
def test_totals_of_other_things_are_not_compared(unit: str, noun: str, *, compared: bool) -> None:
    last = LastYear(total=Count(540, "540", unit=unit, noun=noun))
    told = _check(total=Count(600, "600"), last=last)
    assert [one.code for one in told] == ([] if compared else ["FACT-MEASURE"])


def test_f_1_does_not_compare_with_a_rough_total_or_none() -> None:
    channels = (("政府门户网站", 400),)
    assert _check(channels=channels) == []
    assert _check(total=Count(600, "600余", exact=False), channels=channels) == []


def test_f_2_a_fee_without_applications_is_pointed_out() -> None:
    problem = _only(_check(fee=Decimal(30)), "F-2", 9, Severity.WARNING)
    assert "信息处理费 30 元" in problem.what
    assert _check(fee=Decimal(0)) == []
    assert _check(fee=Decimal(30), cells=ONE) == []


def test_last_years_problems_ask_for_what_became_of_them() -> None:
    last = LastYear(problems=("村级公开更新不及时",))
    problem = _only(_check(last=last), "FACT-REMEDY", 0, Severity.WARNING)
    assert "上年问题整改" in str(problem.place)
    remedies = (Remedy("村级公开更新不及时", "各村公开栏按月更新"),)
    assert _check(last=last, remedies=remedies) == []


def test_each_of_last_years_problems_is_asked_for() -> None:
    last = LastYear(problems=("村级公开更新不及时", "政策解读形式单一"))
    answered = (Remedy("村级公开栏更新不够及时", "各村公开栏按月更新"),)
    (problem,) = _check(last=last, remedies=answered)
    assert "政策解读形式单一" in problem.what
    assert "村级" not in problem.what
    assert _check(last=last, remedies=(*answered, Remedy("解读形式单一", "配了图解"))) == []
