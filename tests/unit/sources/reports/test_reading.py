"""The report as it stands: title, sections, paragraphs, sentences and their places."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from draftkit.kinds.disclosure import DISCLOSURE
from draftkit.sources.reports import read_report
from draftkit.sources.reports.form_words import squeezed, words_of
from draftkit.sources.reports.headings import section_heading
from draftkit.sources.reports.published import Paragraph
from tests.support import published as pub

if TYPE_CHECKING:
    from pathlib import Path

    from draftkit.sources.reports.published import PublishedReport


def read(tmp_path: Path, text: str, name: str = "a.txt") -> PublishedReport:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return read_report(path)


def test_sections_paragraphs_and_places(tmp_path: Path) -> None:
    report = read(tmp_path, pub.text_page(pub.tables(pub.numbers()), pub.with_tabs))
    assert report.title == pub.TITLE
    first = report.section(1)
    assert first is not None
    assert [p.heading for p in first.paragraphs] == [False, True, False]
    third = first.paragraphs[2]
    assert (third.number, third.line) == (3, 5)
    place = report.place(first, third, third.sentences[0])
    assert str(place).endswith("a.txt:5（一、总体情况 第 3 段第 1 句）")
    assert [t.number for t in report.tables] == [1, 2, 3]


def test_sentences() -> None:
    paragraph = Paragraph("甲说：“好。”乙来了！丙（见表。）走了。丁没有句号", 1)
    assert [s.text for s in paragraph.sentences] == [
        "甲说：“好。”",
        "乙来了！",
        "丙（见表。）",
        "走了。",
        "丁没有句号",
    ]
    assert all(paragraph.text[s.start :].startswith(s.text) for s in paragraph.sentences)


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("一、总体情况", 1),
        ("一、 总体情况", 1),
        ("一．总体情况", 1),
        ("一 总体情况", 1),
        ("第一部分 总体情况", 1),
        ("1.总体情况", 1),
        ("总体情况", 1),
        ("二、主动公开政府信息情况（单位：件）", 2),
        ("三、收到和处理政府信息公开申请的情况", 3),
        ("四、因政府信息公开工作被申请行政复议、提起行政诉讼情况", 4),
        ("四、政府信息公开行政复议和行政诉讼情况", 4),
        ("五、存在的主要问题和改进措施", 5),
        ("五、政府信息公开工作存在的主要问题及改进情况", 5),
        ("六、其它需要报告的事项", 6),
    ],
)
def test_titles_of_sections(line: str, number: int) -> None:
    heading = section_heading(line)
    assert heading is not None
    assert heading.number == number


@pytest.mark.parametrize(
    "line",
    [
        "一、本年新收政府信息公开申请数量",
        "三、本年度办理结果",
        "四、结转下年度继续办理",
        "（一）主动公开",
        "行政复议",
        "一是加强学习。",
        "总体情况较好，群众满意。",
    ],
)
def test_no_titles_of_sections(line: str) -> None:
    assert section_heading(line) is None


def test_title_and_text_in_one_line() -> None:
    heading = section_heading("一、总体情况：2025年，我镇认真贯彻条例。")
    assert heading is not None
    assert (heading.number, heading.text, heading.rest) == (
        1,
        "一、总体情况",
        "2025年，我镇认真贯彻条例。",
    )


def test_a_seventh_section_and_a_renamed_one(tmp_path: Path) -> None:
    text = pub.text_page(pub.tables(pub.numbers()), pub.with_tabs)
    text = text.replace("五、存在的主要问题及改进情况", "五、存在问题与下一步打算")
    report = read(tmp_path, text + "七、附表\n详见网站。\n")
    assert [(s.number, s.heading) for s in report.sections][-3:] == [
        (5, "五、存在问题与下一步打算"),
        (6, "六、其他需要报告的事项"),
        (7, "七、附表"),
    ]


def test_table_of_contents_is_no_section(tmp_path: Path) -> None:
    text = pub.text_page(pub.tables(pub.numbers()), pub.with_tabs)
    contents = "目录\n" + "\n".join(pub.disclosure.DISCLOSURE.headings) + "\n"
    report = read(tmp_path, text.replace(pub.TITLE, pub.TITLE + "\n" + contents))
    assert [s.number for s in report.sections if s.number] == [1, 2, 3, 4, 5, 6]
    assert len(report.tables) == 3


@pytest.mark.parametrize(
    ("title", "name", "year", "kind"),
    [
        ("瓦亭镇人民政府\n2025年政府信息公开工作年度报告", "瓦亭镇人民政府", 2025, "镇"),
        ("瓦亭镇人民政府 2025 年度政府信息公开工作\n年度报告", "瓦亭镇人民政府", 2025, "镇"),
        ("2025年城关街道办事处政府信息公开工作年度报告", "城关街道办事处", 2025, "街道"),
        ("2025年瓦亭镇人民政府信息公开工作年度报告", "瓦亭镇人民政府", 2025, "镇"),
        ("原州区民政局二〇二四年政府信息公开工作年度报告", "原州区民政局", 2024, "部门"),
        (
            "原州区发展和改革委员会2025年政府信息公开年度报告",
            "原州区发展和改革委员会",
            2025,
            "部门",
        ),
        (
            "宝力根苏木人民政府２０２５年政府信息公开工作年度报告",
            "宝力根苏木人民政府",
            2025,
            "苏木",
        ),
        ("彭阳县人民政府2025年政府信息公开工作年度报告", "彭阳县人民政府", 2025, "县"),
        ("某某经济开发区2025年政府信息公开工作年度报告", "某某经济开发区", 2025, ""),
        (
            "彭阳区人民政府2025年政府信息公开工作年度报告\n\n索 引 号：QPT-201-2026-003　　信息分类：政府信息公开年报\n发布机构：彭阳区人民政府办公室　　发文日期：2026-02-27",
            "彭阳区人民政府",
            2025,
            "区",
        ),
    ],
)
def test_name_and_year(tmp_path: Path, title: str, name: str, year: int, kind: str) -> None:
    from draftkit.sources.reports import extract

    text = pub.text_page(pub.tables(pub.numbers()), pub.with_tabs).replace(pub.TITLE, title)
    found = extract(read(tmp_path, text))
    assert (found.body.name, found.year, found.body.kind) == (name, year, kind)
    assert bool([p for p in found.notes if p.code == "REPORT-KIND"]) == (not kind)


def test_short_name_is_made_full_by_the_signature(tmp_path: Path) -> None:
    from draftkit.sources.reports import extract

    text = pub.text_page(pub.tables(pub.numbers()), pub.with_tabs)
    text = text.replace(pub.TITLE, "瓦亭镇2025年政府信息公开工作年度报告")
    found = extract(read(tmp_path, text + "\n瓦亭镇人民政府\n2026年1月20日\n"))
    assert found.body.name == "瓦亭镇人民政府"
    assert (found.signature, found.date) == ("瓦亭镇人民政府", "2026-01-20")


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("三、本年度办理结果（三） 不予公开 1. 属于国家秘密", "表三.不予公开.属于国家秘密"),
        ("（二）部分公开（区分处理的，只计这一情形", "表三.部分公开"),
        ("机关不再处理其政府信息公开申请 3.其他", "表三.其他处理.其他"),
        ("(七)总计", "表三.总计"),
        ("四、结转下年度继续办理数量", "表三.结转下年度"),
        (
            "第二十条第（八）项信息内容本年收费金额（单位：万元）行政事业性收费",
            "表二.行政事业性收费",
        ),
    ],
)
def test_rows_by_the_end_of_their_words(label: str, key: str) -> None:
    row = words_of(DISCLOSURE).row_of(squeezed(label))
    assert row is not None
    assert row.key == key


@pytest.mark.parametrize(
    "label", ["法人或其他组织", "行政复议", "信息内容", "其他", "", "结果维持总计"]
)
def test_no_rows(label: str) -> None:
    assert words_of(DISCLOSURE).row_of(squeezed(label)) is None
