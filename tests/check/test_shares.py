"""Shares of a whole are recomputed where both numbers are known, in the sentence or in the tables of two years."""

from __future__ import annotations

import io
import re
from decimal import Decimal
from pathlib import Path

import docx
import pytest

from draftkit import pipeline
from draftkit.audit.claims import Paragraph, Report, Section, check
from draftkit.audit.claims.text import Before
from draftkit.checking.reports import check_file, read_earlier
from draftkit.kinds import disclosure
from draftkit.kinds.shapes import Count
from draftkit.model import Body, LastYear
from draftkit.plain import render_text
from draftkit.word import styles_base
from tests.check.sentences import BUSY
from tests.support.stages import town

TOWN = Body("瓦亭镇人民政府", "镇", "乡级", "我镇", "固原市原州区")
LAST = {
    **BUSY,
    "表三.本年新收.总计": 50,
    "表二.行政许可": 1000,
    "表三.予以公开.总计": 20,
}
BEFORE = Before(LAST, Decimal(540))
RIGHT_AND_WRONG = [
    # in the sentence
    ("公开信息612条，其中网站412条，占67.3%。", "67.3", "76.3"),
    ("公开信息612条，其中网站412条，约占总数的67.3%。", "67.3", "63.7"),
    ("上年公开540条，本年减少52条，减少数量为上年总数的9.6%。", "9.6", "6.9"),
    ("本年主动公开488条，比上年减少52条，为上年总数的9.6%。", "9.6", "10.7"),
    # this year's tables
    ("予以公开18件，占本年新收申请的48.6%。", "48.6", "46.8"),
    ("自然人提出的申请30件，占申请总数的81.1%。", "81.1", "71.1"),
    ("自然人的申请占本年新收申请的81.1%。", "81.1", "88.1"),
    # the total told elsewhere
    ("政府门户网站公开412条，占主动公开信息总数的67.3%。", "67.3", "76.3"),
    # last year's tables and total
    ("本年新收申请37件，为上年的74%。", "74", "64"),
    ("行政许可1126件，为上年的112.6%。", "112.6", "121.6"),
    ("予以公开18件，相当于上年的90%。", "90", "60"),
    ("全年主动公开612条，为上年总数的113.3%。", "113.3", "131.3"),
    ("主动公开的信息比上年增加72条，为上年总数的13.3%。", "13.3", "31.3"),
]
NOT_JUDGED = [
    "公开信息612条，其中网站412条，占比由60%上升到67.3%。",
    "公开信息612条，其中网站412条，占全县的12.5%。",
    "政策解读12件，其中图解占40%以上。",
    "公众号推送188条，为上年总数的120%。",
    "培训参与率为应参加人数的98%。",
    "办理12345热线工单980件，占工单总数的98%。",
    "政府门户网站公开412条，占网站发布动态信息的76.3%。",
]


def found(text: str, before: Before = BEFORE, published: int = 612) -> list[str]:
    section = Section(1, disclosure.DISCLOSURE.headings[0], (Paragraph(text),))
    report = Report(
        "x.txt",
        "瓦亭镇人民政府2025年政府信息公开工作年度报告",
        2025,
        TOWN,
        (section,),
        BUSY,
        published=Decimal(published),
        before=before,
    )
    return [f.problem.what for f in check(report) if f.problem.code == "F3"]


@pytest.mark.parametrize(("text", "right", "wrong"), RIGHT_AND_WRONG)
def test_a_wrong_share_is_found_and_the_right_one_is_not(text: str, right: str, wrong: str) -> None:
    assert right in text
    assert found(text) == []
    (what,) = found(text.replace(f"{right}%", f"{wrong}%"))
    assert f"文字说 {wrong}%" in what
    assert re.search(rf"应为 {right}", what)


@pytest.mark.parametrize("text", NOT_JUDGED)
def test_what_is_not_known_is_not_judged(text: str) -> None:
    assert found(text) == []


def test_without_last_year_its_shares_are_not_judged() -> None:
    assert found("本年新收申请37件，为上年的64%。", Before()) == []


def test_last_year_is_known_from_its_report(tmp_path: Path) -> None:
    now, before = town(total=Count(488, "488")), town(total=Count(540, "540"))
    path, last = tmp_path / "今年.txt", tmp_path / "上年.txt"
    text = render_text(pipeline.compose(now))
    told = "主动公开的信息比上年减少52条，为上年总数的6.9%。"
    path.write_text(text.replace("二、主动公开", f"{told}\n二、主动公开", 1), encoding="utf-8")
    last.write_text(render_text(pipeline.compose(before._replace(year=2024))), encoding="utf-8")
    problems = check_file(path, read_earlier(last)).problems
    assert [p.what for p in problems if p.code == "F3" and "应为 9.6%" in p.what]


def test_last_year_is_known_from_the_input_a_draft_of_ours_carries(tmp_path: Path) -> None:
    filing = town(total=Count(600, "600"), last=LastYear(dict(BUSY), Count(540, "540")))
    composition = pipeline.compose_all(filing)
    document = docx.Document(io.BytesIO(pipeline.document(composition, styles_base.load(None))))
    first = next(p for p in document.paragraphs if "600条" in p.text)
    first.add_run("主动公开的信息为上年总数的101%。")
    path = tmp_path / "稿.docx"
    document.save(str(path))
    problems = check_file(path).problems
    assert [p.what for p in problems if p.code == "F3" and "文字说 101%" in p.what]
