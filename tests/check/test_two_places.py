"""What two places of a report, or two numbers of a sentence, tell differently; and what only looks so."""

from __future__ import annotations

import pytest

from draftkit.audit.claims import Paragraph, Report, Section, check
from draftkit.kinds import disclosure
from draftkit.model import Body
from tests.check.test_right import BODIES, YEAR, told
from tests.check.test_strangers import codes, found

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
    ("镇", "NONE", 1, "WORD", "既住文件可以在线检索。"),
    ("镇", "NONE", 0, "WORD", "统计时间为2025年1月1日至2025年12月31日日。"),
    ("街道", "NONE", 1, "WORD", "关注居民占常驻人口的三成多。"),
    ("镇", "NONE", 1, "PUNCT", "发布信息;按月更新，网站1.改版。"),
    ("镇", "NONE", 5, "PUNCT", "存在的主要问题：1.重复来电多;2.文书不统一。"),
    ("县", "BUSY", 1, "F1", "全年的答复无一引起行政复议。"),
    ("县", "BUSY", 1, "F1", "本年作出的答复均未引发行政复议。"),
    ("县", "NONE", 1, "F16", "今年将完成全部历史公示材料的扫描。"),
    ("县", "NONE", 1, "F16", "年内将开展一次专项检查。"),
    ("县", "NONE", 1, "F5", "以庆祝中国共产党成立100周年为动力公开信息。"),
    ("镇", "NONE", 1, "F6", "巴彦诺尔苏木没有被追究责任的情形。"),
    ("镇", "NONE", 1, "F3", r"2025年，我镇做好面向12个村农户的信息公开。\n在全部13个村党群服务中心设公开栏。"),
    ("镇", "NONE", 1, "F3", r"全镇共15个社区。\n所有16个社区均设公开栏。"),
    ("镇", "NONE", 1, "F3", "本年公开信息164条，其中县政府网站51条，公众号82条，公开栏31条，网站公开数占总数的37.2%。"),
    ("乡", "NONE", 1, "F3", r"11个村各配1名大学生志愿者。\n7月起10名志愿者全部到岗。"),
    ("街道", "NONE", 1, "F3", r"在8个社区各设1块公开栏。\n7块公开栏全部更新。"),
    ("街道", "NONE", 1, "F3", r"9个社区各有信息员两名，统一培训。\n16名信息员均已参训。"),
    ("镇", "NONE", 5, "F15", "一是解读少；二是更新慢。下一步，我镇将进一步加大工作力度，努力把政府信息公开工作提高到一个新的水平。"),
    ("街道", "NONE", 1, "F6", "在上半年的检查中，柳岸街道被通报的2个失效链接已修复。"),
    ("镇", "NONE", 1, "F6", "2025年，阿日昆都冷苏木未收到信息公开投诉。"),
    ("县", "NONE", 1, "F3", "全年公开政府信息660条，其中网站410条，公众号250条。与上年的600条相比，增长12%。"),
    ("县", "NONE", 1, "F3", "全年公开政府信息450条。较上年的500条下降12.5%。"),
    ("镇", "NONE", 1, "PUNCT", "村级公开栏按月拍照核对。，拍照后存档。"),
    ("县", "NONE", 1, "DATE", "本报告数据统计期限为2024年1月1日至2025年12月31日。"),
    ("镇", "NONE", 1, "F3", "在文化站和6个村各设意见箱1个，共9个。"),
    ("镇", "NONE", 1, "F3", "6个村和文化站各设意见箱1个，共9个。"),
    ("镇", "NONE", 1, "DATE", "截至10月底，收到的群众来电46件已全部办结。"),
    ("镇", "NONE", 1, "DATE", "截至10月底，公众号关注人数达2,310人。"),
    ("镇", "NONE", 1, "F5", "2026年度的惠农政策目录已发放到户。"),
    ("县", "NONE", 1, "F3", "收到来信80件，其中网上50件，电话20件，上门10件，网上来信占72.5%。"),
    ("县", "BUSY", 4, "F1", "因政府信息公开被申请行政复议9件，结果为维持；没有行政诉讼。"),
    ("镇", "NONE", 1, "F3", "请群众代表50人打分，优秀率94%，即46人评为优秀。"),
    ("县局", "NONE", 1, "F3", "发放创业补贴152户、7.6万元，每户5,000元。"),
    ("县局", "NONE", 1, "F3", "发放奖励40人，共2.4万元，每人500元。"),
    ("镇", "NONE", 0, "DATE", "统计期限为2025年1月1日至2025月12月31日。"),
    ("镇", "NONE", 1, "PUNCT", "公开栏年内更新3次.“瓦亭之声”推送191条。"),
    ("镇", "NONE", 1, "WORD", "（一）主动公开政府信情况。全年公开3条。"),
)  # fmt: skip


@pytest.mark.parametrize(("body", "cells", "section", "code", "text"), WRONG)
def test_two_claims_that_cannot_both_be_are_told(
    body: str, cells: str, section: int, code: str, text: str
) -> None:
    assert [one for one in told(text, body, cells, section) if one.startswith(code)]


def test_a_county_in_the_report_of_a_city_above_it() -> None:
    city = Body("云湖市人民政府", "市", "市级", "我市", "")
    assert "F6" in codes("全县分级分类培训61期，培训7,300人次。", city)
    assert "F6" in codes("全区开展业务培训4期。", city)
    assert "F6" not in codes("对大河县督查后，全县分级培训6期。", city)
    assert "F6" not in codes("全县通用的模板由清河县编制3套。", city)


def test_a_sum_of_money_is_told_in_its_own_unit() -> None:
    text = "资金1.27亿元：奖励0.58亿元，补助0.43亿元，补贴0.36亿元。"
    assert any("相加为 1.37亿元" in what for what in told(text, "县", "NONE", 1))


def test_a_second_list_may_begin_behind_who_acts() -> None:
    text = "仍有两个问题：一是栏目少；二是更新慢。针对以上问题，{}一是增设栏目4个；二是按周核对。"
    for who in ("苏木", "我镇", "街道", "本局", "镇里"):
        assert not [one for one in told(text.format(who), "镇", "NONE", 5) if "序号" in one]


def test_one_stop_of_half_width_is_told_once() -> None:
    text = "园区设“会客厅”，举办政策宣讲18期."
    assert [one.split()[0] for one in told(text, "镇", "NONE", 1)] == ["PUNCT"]


def test_five_sub_headings_with_a_number_left_out_are_not_six() -> None:
    text = "（一）公开。公开4条。\n（二）申请。新收1件。\n（三）管理。审核4条。\n（四）平台。改版1次。\n（六）监督。培训2次。"
    five = " ".join(what for _, _, what in found(text))
    assert "多出" not in five
    assert "序号不连续" in five
    six = text.replace("（六）", "（五）监督。") + "\n（六）其他。无。"
    assert any("多出" in what for _, _, what in found(six))


def test_a_title_whose_words_changed_places_is_a_title() -> None:
    own = BODIES["市局"]
    line = Paragraph(f"{own.name}{YEAR}年政府信息工作公开年度报告")
    text = Paragraph("本报告依照《中华人民共和国政府信息公开条例》编制。")
    report = Report("x", "", YEAR, own, (Section(0, "", (line, text)),))
    whats = [f.problem.what for f in check(report) if "标题" in f.problem.what]
    assert len(whats) == 1
    assert "没有找到" not in whats[0]
    assert "政府信息工作公开" in whats[0]


def test_a_copy_may_note_that_its_tables_are_left_out() -> None:
    own = BODIES["镇"]
    heading = disclosure.DISCLOSURE.headings[1]
    for title, text in ((f"{heading}（表略）", ""), (f"{heading}（略）", ""), (heading, "（略）")):
        part = Section(2, title, (Paragraph(text),) if text else ())
        last = Section(6, disclosure.DISCLOSURE.headings[5], (Paragraph("未收取信息处理费。"),))
        name = f"{own.name}{YEAR}年政府信息公开工作年度报告"
        report = Report("x", name, YEAR, own, (part, last), copied=True)
        whats = [f.problem.what for f in check(report)]
        assert not [w for w in whats if "格式不一致" in w or "没有表格" in w or "模板" in w]


def _in_parts(*parts: tuple[int, str]) -> list[str]:
    """What is found in a report of several parts and no tables."""
    own = BODIES["县"]
    sections = tuple(
        Section(n, disclosure.DISCLOSURE.headings[n - 1], (Paragraph(text),)) for n, text in parts
    )
    report = Report("x", f"{own.name}{YEAR}年政府信息公开工作年度报告", YEAR, own, sections)
    return [f"{f.problem.code} {f.problem.what}" for f in check(report)]


def test_a_whole_year_that_is_another_one_is_told_as_that_alone() -> None:
    for last in ("", "2023年"):
        text = f"所列数据的统计期限为2023年1月1日至{last}12月31日。"
        codes_of = [one.split()[0] for one in told(text, "镇", "NONE", 0)]
        assert "F5" in codes_of
        assert "DATE" not in codes_of


def test_a_suit_without_a_review_before_it_denies_no_review() -> None:
    for way in ("未经复议直接起诉", "没有经过复议，直接起诉", "未经行政复议程序"):
        whats = _in_parts((4, f"行政复议3件，结果维持。行政诉讼2件，{way}，正在审理。"))
        assert not [what for what in whats if "没有复议" in what]
    whats = _in_parts((1, "全年未发生行政复议。"), (4, "行政复议3件，结果维持。"))
    assert [what for what in whats if "没有复议" in what or "行政复议" in what]


def test_numbers_that_balance_in_their_own_part_are_held_against_no_other_part() -> None:
    first = "新收申请21件，上年结转2件，办结{}件。"
    third = "新收申请21件，上年结转2件，共23件。办结{}件；结转下年度2件。"
    whats = _in_parts((1, first.format(23)), (3, third.format(21)))
    assert not [what for what in whats if what.startswith("F4")]
    assert [what for what in whats if "前面说是 23件" in what]
    whats = _in_parts((1, first.format(23)), (3, third.format(22)))
    assert [what for what in whats if what.startswith("F4")]


def test_reviews_told_differently_in_one_and_in_four() -> None:
    first = "因政府信息公开引起行政复议{}件、行政诉讼1件。"
    for fourth in ("行政复议4件，结果均为维持。", "全年发生行政复议案件4件。"):
        assert [w for w in _in_parts((1, first.format(5)), (4, fourth)) if "“行政复议”" in w]
        assert not [w for w in _in_parts((1, first.format(4)), (4, fourth)) if "“行政复议”" in w]
    split = "行政复议4件维持、1件纠正。"
    assert not [w for w in _in_parts((1, first.format(5)), (4, split)) if "“行政复议”" in w]


def test_what_is_told_in_tens_of_thousands_is_shown_so() -> None:
    text = "网站全年访问量51.5万次，比上年的41.2万次增加10.3万次，增长27%。"
    assert any("由 41.2万 到 51.5万 应为增长 25.0%" in what for what in told(text, "县", "NONE", 1))
    text = "全年访问量由21.4万次增加到32.1万次，增长60%。"
    assert any("由 21.4万 到 32.1万" in what for what in told(text, "县", "NONE", 1))
    text = "网站全年访问量12,600次，比上年的1.2万次增长15%。"
    whats = [what for what in told(text, "县", "NONE", 1) if "应为" in what]
    assert whats
    assert all("12600" in what for what in whats)


def test_applicants_are_the_same_in_one_and_in_three() -> None:
    first = "（二）依申请公开。全年收到政府信息公开申请4件，其中自然人3件，商业企业1件。"
    third = "申请人中自然人{}件，商业企业{}件。"
    assert [
        w
        for w in _in_parts((1, first), (3, third.format(2, 2)))
        if "申请人" in w or "商业企业" in w
    ]
    assert not [w for w in _in_parts((1, first), (3, third.format(3, 1))) if "商业企业" in w]


def test_bodies_whose_figures_are_counted_in_are_all_bodies() -> None:
    first = "报告中数据包括8个街道、3个镇和33个区直部门。{}家单位的信息公开指南全部更新。"
    assert [w for w in _in_parts((1, first.format(43))) if "共 44 个" in w]
    for n in (44, 33, 11):
        assert not [w for w in _in_parts((1, first.format(n))) if "共 44 个" in w]
