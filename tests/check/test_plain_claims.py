"""Claims that anybody reads without a table: stocks, what is left of a whole, how often, next year, whose doing; right ones are left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from draftkit.audit.claims import Paragraph, Report, Section, check
from draftkit.kinds import disclosure
from draftkit.model import Body
from tests.check.matrix import Case, cases
from tests.check.test_matrix import told

CASES = tuple(cases(Path(__file__).with_name("plain_claims.txt")))


@pytest.mark.parametrize("case", [c for c in CASES if c.right], ids=lambda c: c.text[:40])
def test_a_claim_that_is_right_is_left_alone(case: Case, tmp_path: Path) -> None:
    assert told(case, tmp_path) == []


@pytest.mark.parametrize("case", [c for c in CASES if not c.right], ids=lambda c: c.text[:40])
def test_a_claim_that_is_wrong_is_found(case: Case, tmp_path: Path) -> None:
    assert told(case, tmp_path) != []


BODY = Body("清源县清河镇人民政府", "镇", "乡级", "我镇", "清源县")
OTHERWISE = (
    ("新收政府信息公开申请3件，上年结转1件，办结4件。", "新收申请3件，没有上年结转的申请；办结4件。"),
    ("收到政府信息公开申请5件，没有上年结转。", "本年新收政府信息公开申请5件，从上年结转1件，办结5件。"),
    ("全年未收到政府信息公开申请。", "2025年新收政府信息公开申请2件，均已办结。"),
    ("新收政府信息公开申请4件，结转下年度1件。", "新收政府信息公开申请4件，无结转下年度的申请。"),
    ("新收申请9件，予以公开5件，部分公开2件，不予公开2件。", "办结9件，其中予以公开4件，部分公开3件，不予公开2件。"),
    ("收到申请9件，无法提供2件，予以公开7件。", "收到申请9件，予以公开7件，无法提供3件。"),
    ("上年结转申请2件，已在一季度办结。", "没有新收申请，也没有上年结转申请。"),
    ("新收政府信息公开申请6件，结转下年度2件。", "新收政府信息公开申请6件，结转下年度继续办理1件。"),
)  # fmt: skip
ALIKE = (
    ("新收政府信息公开申请3件，上年结转1件，办结4件。", "新收申请3件，上年结转1件；办结4件；结转下年度0件。"),
    ("新收申请9件，予以公开5件，部分公开4件。", "办结9件，其中予以公开5件，部分公开4件。"),
    ("新收政府信息公开申请9件，比上年的6件增加3件，无上年结转。", "新收政府信息公开申请9件，没有上年结转，办结9件。"),
    ("2024年收到政府信息公开申请2件，2025年没有收到申请。", "2025年未收到政府信息公开申请。"),
    ("没有收到政府信息公开申请，没有上年结转。", "没有收到政府信息公开申请，没有结转下年度。"),
    ("新收政府信息公开申请6件，结转下年度2件。", "新收政府信息公开申请6件，2件结转下年度继续办理。"),
)  # fmt: skip


def _found(overview: str, third: str) -> list[str]:
    """What is found in a report whose third section has no table."""
    parts = tuple(
        Section(number, disclosure.DISCLOSURE.headings[number - 1], (Paragraph(text),))
        for number, text in ((1, overview), (3, third))
    )
    report = Report("x", f"{BODY.name}2025年政府信息公开工作年度报告", 2025, BODY, parts)
    return [f.problem.what for f in check(report) if f.problem.code in ("F1", "F3", "F4")]


@pytest.mark.parametrize(("overview", "third"), OTHERWISE)
def test_what_two_sections_tell_otherwise_is_found_without_a_table(
    overview: str, third: str
) -> None:
    assert _found(overview, third)


@pytest.mark.parametrize(("overview", "third"), ALIKE)
def test_what_two_sections_tell_alike_is_left_alone(overview: str, third: str) -> None:
    assert _found(overview, third) == []
