"""Words miswritten, things said twice, numbers of sub-headings, addresses that lead nowhere: all of it 提示."""

from __future__ import annotations

import re

import pytest

from draftkit.audit.claims import Paragraph, Report, Section, check
from draftkit.audit.claims.slips import SLIPS
from draftkit.diagnostics import Severity
from tests.check.test_strangers import TOWN, found


def told(text: str, section: int = 1) -> list[str]:
    findings = found(text, section=section)
    assert {severity for _, severity, _ in findings} <= {Severity.WARNING}
    return [f"{code} {what}" for code, _, what in findings]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("我镇统一布署公开工作，公开信息40条。", "部署"),
        ("全年末收到政府信息公开申请，公开信息40条。", "未"),
        ("公开信息40条，己公开的逐条登记。", "已"),
        ("公众可登陆县人民政府网站查阅40条信息，登陆网站即可。", "登录"),
        ("推进政府信公开，公开信息40条。", "政府信息公开"),
        ("公开信息40条，更新信息公开目绿1次。", "目录"),
        ("公开信息40条，对条例的学习不够深人。", "深入"),
        ("公开信息40条，公示内容漠糊不清。", "模糊"),
        ("公开信息40条，严防涉秘信息上网。", "涉密"),
    ],
)
def test_a_miswritten_word_is_told_with_the_right_one(text: str, word: str) -> None:
    assert any(f"通常是“{word}”" in what for what in told(text))


def test_the_right_words_are_no_slips() -> None:
    right = "，".join((*SLIPS.values(), "财政信息公开", "执行复议决定", "政府信息公开"))
    assert not any("像是写错了" in what for what in told(f"公开信息40条，{right}。"))


def test_words_that_only_meet_are_no_slips() -> None:
    right = "公开信息40条，项目绿化、节日录制、庄严历史、加强话语权、获得公众好评、见解独到、批准却未用、一张帖子、资深人士。"
    assert not any("像是写错了" in what for what in told(right))


def test_every_slip_is_a_pattern() -> None:
    assert all(re.compile(wrong) for wrong in SLIPS)


def test_a_sentence_told_twice() -> None:
    line = "各村按月更新公开栏，专人负责登记。"
    assert any(what.startswith("DOUBLE") for what in told(f"公开信息40条。{line}\n{line}"))


def test_the_period_told_twice() -> None:
    period = "统计期限自2025年1月1日起至2025年12月31日止"
    text = f"本报告所列数据的{period}。\n电子版可在网站查阅，数据{period}。"
    assert any("统计期限写了两次" in what for what in told(text, section=0))


@pytest.mark.parametrize(
    ("text", "differs"),
    [
        ("2025年，我镇共公开政府信息40条。\n全年主动公开信息42条。", True),
        ("2025年，我镇共公开政府信息40条。\n全年主动公开信息40条。", False),
        ("2025年，我镇共公开政府信息40条。\n其中政策文件公开信息3条。", False),
        ("2025年，我镇共公开政府信息40条。\n收到依申请公开信息0条。", False),
    ],
)
def test_a_total_told_in_two_ways(text: str, *, differs: bool) -> None:
    assert any("总数前面说是" in what for what in told(text)) is differs


def test_applications_told_in_two_ways() -> None:
    text = "全年收到政府信息公开申请3件。\n本年度共收到政府信息公开申请5件，公开信息40条。"
    assert any("“收到”前面说是" in what for what in told(text))
    assert not any("前面说是" in what for what in told(text.replace("5件", "3件")))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("一、强化保障\n公开信息40条。", "部分之内用"),
        ("1.组织领导。\n专人负责。\n（一）主动公开\n公开信息40条。", "层次倒了"),
        ("（1）组织领导。\n专人负责。\n1.主动公开。\n公开信息40条。", "第四层"),
        ("公开信息40条。一是完善目录。三是加强培训。", "没有“二是”"),
    ],
)
def test_numbers_of_the_wrong_level_or_left_out(text: str, words: str) -> None:
    assert any(words in what for what in told(text))


@pytest.mark.parametrize(
    "text",
    [
        "（一）主动公开\n公开信息40条。1.目录。2.指南。\n（二）依申请公开\n未收到申请。",
        "公开信息40条。\n一是完善目录。\n二是加强培训。\n（一）其他\n一是专人负责。",
    ],
)
def test_numbers_in_their_place(text: str) -> None:
    assert not any("层次" in what or "序号不连续" in what for what in told(text))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("联系电话：0954-201000。", True),
        ("联系电话：0954-2010001，邮编：75600。", True),
        ("网址：http//www.example.gov.cn。", True),
        ("网址：https://www.example.gov.cn，邮编：756000，电话：0954-2010001。", False),
        ("电话：0991-2817121 0991-2817122，热线：12345。", False),
    ],
)
def test_numbers_and_addresses_that_lead_nowhere(text: str, *, wrong: bool) -> None:
    assert any(what.startswith("CONTACT") for what in told(text, section=0)) is wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("现公布瓦亭镇2025年政府信息公开年度报告。", True),
        ("现公布2025年度政府信息公开工作年度报告。", True),
        ("现公布瓦亭镇2025年政府信息公开工作年度报告。", False),
        ("现将2025年政府信息公开情况报告如下。", False),
    ],
)
def test_the_report_by_its_own_name(text: str, *, wrong: bool) -> None:
    assert any("报告的名称写成了" in what for what in told(text, section=0)) is wrong


def test_a_single_application_is_not_several() -> None:
    assert any("只有1件" in what for what in told("收到政府信息公开申请1件，均已答复。"))
    assert not any("只有1件" in what for what in told("收到政府信息公开申请2件，均已答复。"))


def test_what_is_left_is_not_all_done() -> None:
    text = "收到政府信息公开申请8件，2件结转下年度办理，答复率100%。"
    assert any("全部办结" in what for what in told(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "（一）健全机构\n专人负责。\n（二）完善制度\n严格审核。公开信息40条。",
            "第一部分小标题不是",
        ),
        (
            "（一）主动公开\n公开信息40条。\n（二）政府信息平台建设\n更新栏目。",
            "小标题与格式的说法",
        ),
        ("公开政府信息223条，工作动态213条，机构信息3条，领导信息1条。", "相加为 217"),
        ("微信公众号公开动态80余条，全年公开政府信息23条。", "还多"),
        ("公开机构职能、政策法规、工作动态、政策法规等信息40条。", "“政策法规”写了两次"),
        ("公开2025年度部门预决算，公开信息40条。", "决算"),
    ],
)
def test_what_readers_noted(text: str, words: str) -> None:
    assert any(words in what for what in told(text))


@pytest.mark.parametrize(
    "text",
    [
        "（一）主动公开\n公开信息40条。\n（二）依申请公开\n未收到申请。\n（三）平台建设\n更新栏目。",
        "公开政府信息223条，工作动态113条，政策文件110条。",
        "微信公众号公开动态20余条，全年公开政府信息23条。",
        "公开机构职能、政策法规、工作动态等信息40条。",
        "公开2025年度部门预算和2024年度部门决算，公开信息40条。",
        "通过网站公开政府信息223条，微信公众号113条，抖音号40条。",
    ],
)
def test_what_readers_let_stand(text: str) -> None:
    words = ("小标题不是", "小标题与格式", "相加为", "还多", "写了两次", "决算")
    assert not any(word in what for what in told(text) for word in words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("本报告按照《条例》编制，所列数据真实，现予公布。", "没有写明数据的统计期限"),
        ("数据期限为2025年1月1日至2025年12月29日。", "不是一个整年"),
        ("如有疑问请与瓦亭镇联系，传真：0954-2010002，电话：2010001。", "没有区号"),
        ("如有疑问请与瓦亭镇联系，电话：09542010001。", "没有分开"),
        ("如有疑问请联系，电话：0954--2010001。", "重复"),
        ("本年报告已经编成。如有疑问请与瓦亭镇联系（电话：0954-2010001）", "段末没有句号"),
        (
            "报告有总体情况、行政机关主动公开政府信息情况、收到和处理政府信息公开申请情况等部分。",
            "2019年格式",
        ),
    ],
)
def test_what_readers_noted_in_the_preface(text: str, words: str) -> None:
    section = [*found(text, section=0)]
    both = _with_first_part(text)
    assert any(words in what for what in (*both, *(what for _, _, what in section)))


def _with_first_part(preface: str) -> list[str]:
    title = "瓦亭镇人民政府2025年政府信息公开工作年度报告"
    sections = (
        Section(0, "", (Paragraph(preface),)),
        Section(1, "一、总体情况", (Paragraph("公开信息40条。"),)),
    )
    return [f.problem.what for f in check(Report("x.docx", title, 2025, TOWN, sections, {}))]


@pytest.mark.parametrize(
    ("line", "late"), [("2026-02-05 瓦亭镇", True), ("（2026年1月18日）", False)]
)
def test_a_report_dated_after_the_last_day(line: str, *, late: bool) -> None:
    assert any("月31日之后" in what for what in _with_first_part(line)) is late


def test_a_year_inside_a_clause_is_only_pointed_out() -> None:
    inside = "网站已纳入全市集群，2020年公开信息40条。"
    assert ("F5", Severity.WARNING) in {(c, s) for c, s, _ in found(inside)}
    begins = "2024年，我镇公开信息40条。"
    assert ("F5", Severity.ERROR) in {(c, s) for c, s, _ in found(begins)}
