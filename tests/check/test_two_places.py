"""What two places of a report, or two numbers of a sentence, tell differently; and what only looks so."""

from __future__ import annotations

import pytest

from draftkit.audit.claims import Paragraph, Report, Section, check
from tests.check.test_right import BODIES, YEAR, told

WRONG = (
    ("县", "NONE", 1, "F3", "办结50件，其中予以公开18件、部分公开9件，两项合计占办结总数的64%。"),
    ("县", "NONE", 1, "F3", "公开信息200条，其中预算12条、补贴38条、采购30条，三项共占36%。"),
    ("县", "NONE", 1, "F3", "征地类12件、社保类6件，两类占申请总数48件的47.5%。"),
    ("县", "NONE", 1, "F3", r"全县15个乡镇均设公开栏。\n全县12个乡镇的信息员全部参训。"),
    ("县", "NONE", 1, "F3", r"全县辖126个行政村，全部更新公开栏。\n全县162个村公开栏抽查一遍。"),
    ("县", "NONE", 1, "F3", "因信息公开投诉0起，转来处理的信息公开投诉2起。"),
    ("县", "NONE", 1, "F3", r"全年未收到信息公开投诉。\n处理信息公开投诉举报3件。"),
    ("县", "NONE", 1, "F3", r"全年未发生泄密事件。\n对1起泄密事件进行了通报。"),
    ("县", "NONE", 1, "F3", "网站发布120条，是公众号60条的3倍。"),
    ("镇", "NONE", 1, "F3", "全年公开信息1,047条，其中县网站716条，公众号231条，公告栏等其他方式90条。"),
    ("县", "BUSY", 1, "F1", "申请人对答复均无异议。"),
    ("县", "BUSY", 1, "F1", "申请人对答复没有不满意的。"),
    ("县", "BUSY", 1, "F1", "没有一件答复引起争议。"),
    ("县", "BUSY", 1, "F1", "答复均未引发争议。"),
    ("县", "BUSY", 1, "F1", "申请人未对答复提出不满。"),
    ("县", "QUIET", 1, "F1", "每季度对申请人开展回访，申请人普遍反映满意。"),
    ("县", "QUIET", 1, "F1", "对申请人逐一电话回访，反映良好。"),
    ("县", "QUIET", 1, "F1", "对2名申请人当面说明了情况。"),
    ("县", "QUIET", 1, "F1", "对每件申请均按规定时限予以答复。"),
    ("镇", "NONE", 5, "WORD", "以主题教育为锲机补短板。"),
    ("镇", "NONE", 5, "WORD", "难以保正每周更新。"),
    ("镇", "NONE", 5, "WORD", "下一步，我镇将在接再厉。"),
    ("镇", "NONE", 1, "WORD", "9个社区的公事栏每周更换一次。"),
    ("镇", "NONE", 1, "WORD", "发布信息坚持公开公证。"),
    ("县", "QUIET", 1, "F1", "没有上年结转的申请，依申请公开答复率100%。"),
    ("县", "QUIET", 1, "F1", "无上年结转，申请按时办结率为100%。"),
    ("县", "NONE", 1, "F6", "全市各乡镇、各部门落实公文公开属性源头认定。"),
    ("区", "NONE", 1, "F6", "全省各部门、各单位严格落实公开审查制度。"),
    ("镇", "NONE", 5, "F5", r"2024年存在的主要问题：一是施工信息零散；二是公开栏更换慢。\n改进情况：一是设合集；二是驻村干部每月拍照核对。"),
    ("县", "NONE", 5, "F15", r"（一）存在的主要问题\n1.解读照抄原文。\n2.答复书说理不足。\n3.公开栏与网上内容不一致。\n（二）改进情况\n针对解读问题，选出28件范例印发；针对答复说理问题，建立会审制度。"),
    ("县", "NONE", 5, "F15", r"一是解读少；二是更新慢；三是答复书说理不足。改进情况：针对解读少，全年编发图解12篇。针对更新慢，明确专人按周核对。"),
)  # fmt: skip


@pytest.mark.parametrize(("body", "cells", "section", "code", "text"), WRONG)
def test_two_claims_that_cannot_both_be_are_told(
    body: str, cells: str, section: int, code: str, text: str
) -> None:
    assert [one for one in told(text, body, cells, section) if one.startswith(code)]


def test_a_title_whose_words_changed_places_is_a_title() -> None:
    own = BODIES["市局"]
    line = Paragraph(f"{own.name}{YEAR}年政府信息工作公开年度报告")
    text = Paragraph("本报告依照《中华人民共和国政府信息公开条例》编制。")
    report = Report("x", "", YEAR, own, (Section(0, "", (line, text)),))
    whats = [f.problem.what for f in check(report) if "标题" in f.problem.what]
    assert len(whats) == 1
    assert "没有找到" not in whats[0]
    assert "政府信息工作公开" in whats[0]
