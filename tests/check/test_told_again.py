"""What a report tells a second time, in other words or as an attribute, and what is told of nothing; right ones are left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from draftkit.audit.claims import Paragraph, Report, Section, check
from draftkit.kinds import disclosure
from draftkit.model import Body
from tests.check.matrix import Case, cases
from tests.check.test_matrix import told
from tests.check.test_plain_claims import _found

CASES = tuple(cases(Path(__file__).with_name("told_again.txt")))


@pytest.mark.parametrize("case", [c for c in CASES if c.right], ids=lambda c: c.text[:40])
def test_what_is_told_again_rightly_is_left_alone(case: Case, tmp_path: Path) -> None:
    assert told(case, tmp_path) == []


@pytest.mark.parametrize("case", [c for c in CASES if not c.right], ids=lambda c: c.text[:40])
def test_what_is_told_again_otherwise_is_found(case: Case, tmp_path: Path) -> None:
    assert told(case, tmp_path) != []


UNBALANCED = (
    "本年新收申请3件，上年结转0件；予以公开2件，无法提供1件，结转下年度继续办理1件。",
    "新收政府信息公开申请6件，没有上年结转；予以公开3件，部分公开1件，不予公开2件，结转下年度1件。",
    "新收申请3件，上年结转1件，办结2件，不再处理1件，结转下年度2件。",
    "本年新收政府信息公开申请9件，上年结转1件。予以公开4件，不予公开2件，无法提供2件，结转下年度继续办理1件。",
    "新收申请5件，上年结转申请2件，办理结果为予以公开3件、不予处理2件，结转下年度3件。",
)
BALANCED = (
    "本年新收申请3件，上年结转0件；予以公开2件，无法提供1件，结转下年度继续办理0件。",
    "本年新收申请4件，上年结转0件；予以公开2件，无法提供1件，结转下年度继续办理1件。",
    "新收申请3件，上年结转1件，办结2件，不再处理1件，结转下年度1件。",
    "新收申请3件，上年结转1件，办结3件，其中不予处理1件，结转下年度1件。",
    "新收申请9件，上年结转1件，办结9件，其中予以公开7件，结转下年度1件。",
    "新收申请9件，上年结转1件，年内1件撤回，予以公开8件，结转下年度1件。",
)


@pytest.mark.parametrize("third", UNBALANCED)
def test_results_listed_without_a_table_that_do_not_make_what_came_are_found(third: str) -> None:
    assert _found("全年做好依申请公开工作。", third) != []


@pytest.mark.parametrize("third", BALANCED)
def test_results_listed_without_a_table_that_make_what_came_are_left_alone(third: str) -> None:
    assert _found("全年做好依申请公开工作。", third) == []


SUMU = Body("宝力格苏木人民政府", "苏木", "乡级", "我苏木", "")
OVER_IT = (
    "县政府网站发布信息58条。旗民委帮助审定译稿。",
    "信息报县委办公室审核，旗里按季通报。",
    "按照旗政府办公室要求，通过县政府网站公开信息。",
)
ITS_OWN = (
    "旗政府网站发布信息58条。旗民委帮助审定译稿。",
    "县政府网站发布信息58条。",
    "与开源县政府网站互相转载信息，旗里按季通报。",
    "县级以上媒体采用2条，旗里按季通报。",
)


def _of_a_sumu(text: str) -> list[str]:
    part = Section(1, disclosure.DISCLOSURE.headings[0], (Paragraph(text),))
    report = Report("x", f"{SUMU.name}2025年政府信息公开工作年度报告", 2025, SUMU, (part,))
    return [f.problem.what for f in check(report) if f.problem.code == "F6"]


@pytest.mark.parametrize("text", OVER_IT)
def test_a_county_in_the_report_of_a_sumu_under_a_banner_is_found(text: str) -> None:
    assert _of_a_sumu(text) != []


@pytest.mark.parametrize("text", ITS_OWN)
def test_a_sumu_may_speak_of_its_banner_or_of_a_county_by_name(text: str) -> None:
    assert _of_a_sumu(text) == []
