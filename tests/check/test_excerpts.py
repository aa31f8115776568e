"""Plain text that holds a part of a report, and text whose marks became half-width on the way."""

from __future__ import annotations

from pathlib import Path

import pytest

from draftkit.checking.reports import Checked, check_file, files_in
from draftkit.diagnostics import Severity

TITLE = "瓦亭镇人民政府2025年政府信息公开工作年度报告"
FIRST = (
    "一、总体情况\n（一）主动公开情况\n全年公开政府信息40条，其中网站30条、公众号10条。\n"
    "（二）依申请公开情况\n全年未收到政府信息公开申请。\n（三）政府信息管理情况\n严格审核信息。\n"
)


def checked(folder: Path, text: str, name: str = "节选.txt") -> Checked:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return check_file(path)


def told(found: Checked) -> list[tuple[str, Severity]]:
    return [(problem.code, problem.severity) for problem in found.problems]


def test_what_was_cut_off_is_not_said_to_be_missing(tmp_path: Path) -> None:
    found = checked(tmp_path, f"{TITLE}\n{FIRST}（四）平台建设情况\n依托县政府网站，加强")
    assert told(found) == [("REPORT-CUT", Severity.WARNING)]
    assert "加强”中断" in found.problems[0].what


def test_a_text_that_ends_with_a_sentence_may_be_all_there_is(tmp_path: Path) -> None:
    found = checked(tmp_path, f"{TITLE}\n{FIRST}")
    assert told(found) == [("REPORT-CUT", Severity.WARNING)]
    assert "没有第二至第六部分" in found.problems[0].what


def test_a_part_left_out_in_the_middle_is_missing_all_the_same(tmp_path: Path) -> None:
    later = "五、存在的主要问题及改进情况\n公开内容"
    found = checked(tmp_path, f"{TITLE}\n{FIRST}{later}")
    missing = [p.what for p in found.problems if p.severity is Severity.ERROR]
    assert [what[2:5] for what in missing if what.startswith("缺少")] == ["“二、", "“三、", "“四、"]


def test_a_table_that_was_cut_is_not_said_to_lack_rows(tmp_path: Path) -> None:
    table = "二、主动公开政府信息情况\n第二十条第（一）项\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n规章 | 0 | 0 | 0\n行政规范性文件 | 0 | 0 | 1\n第二十条第（五）项\n信息内"
    found = checked(tmp_path, f"{TITLE}\n{FIRST}{table}")
    assert "TABLE" not in {code for code, _ in told(found)}


def test_tables_may_be_lost_where_a_text_was_copied(tmp_path: Path) -> None:
    rest = "二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n"
    found = checked(tmp_path, f"{TITLE}\n{FIRST}{rest}五、存在的主要问题及改进情况\n公开内容")
    tables = [p for p in found.problems if "没有表格" in p.what]
    assert [p.severity for p in tables] == [Severity.WARNING]
    assert "TABLE" not in {code for code, _ in told(found)}


@pytest.mark.parametrize("number", ["20", "12"])
def test_half_width_marks_hide_no_sum(tmp_path: Path, number: str) -> None:
    text = f"{TITLE}\n{FIRST}".replace("公众号10条", f"公众号{number}条")
    half = text.translate(str.maketrans("，：（）", ",:()"))
    assert "F3" in {code for code, _ in told(checked(tmp_path, half))}


def test_marks_that_run_through_the_report_are_told_once(tmp_path: Path) -> None:
    more = "各村按月更新，逐条登记，逐级审核，专人负责，方便群众查询。各站所按季更新，逐条核对。"
    half = f"{TITLE}\n{FIRST}{more}".translate(str.maketrans("，：（）", ",:()"))
    marks = [p for p in checked(tmp_path, half).problems if p.code == "PUNCT"]
    assert len(marks) == 1
    assert "全文" in marks[0].what


def test_marks_between_digits_and_letters_stay_as_they_are(tmp_path: Path) -> None:
    text = FIRST.replace("40条", "1,040条").replace("30条", "1,030条")
    web = "网址：http://www.example.gov.cn，电话：0954-2010001。"
    found = checked(tmp_path, f"{TITLE}\n{web}\n{text}")
    assert {code for code, _ in told(found)} == {"REPORT-CUT"}


def test_the_preface_tells_whose_report_it_is(tmp_path: Path) -> None:
    preface = "现公布新城区瓦亭镇2025年政府信息公开工作年度报告。"
    found = checked(tmp_path, f"{preface}\n{FIRST}")
    assert (found.body, found.year) == ("新城区瓦亭镇", 2025)


@pytest.mark.parametrize(("year", "replaced"), [(2020, False), (2022, True)])
def test_the_form_of_an_earlier_year_was_in_force_then(
    tmp_path: Path, year: int, *, replaced: bool
) -> None:
    lead = f"根据国办公开办函〔2019〕60号的要求编制{year}年政府信息公开工作年度报告。"
    text = f"{TITLE}\n{lead}\n{FIRST}".replace("2025", str(year))
    said = [p.what for p in checked(tmp_path, text).problems]
    assert any("已被取代" in what for what in said) is replaced


def test_a_date_above_the_text_is_not_the_year_of_the_report(tmp_path: Path) -> None:
    lines = "瓦亭镇人民政府2024年政府信息公开工作年报\n撰写时间\n2025年01月10日\n"
    found = checked(tmp_path, lines + FIRST)
    assert (found.title, found.year) == ("瓦亭镇人民政府2024年政府信息公开工作年报", 2024)


def test_a_folder_is_walked_for_reports_as_pdf_too(tmp_path: Path) -> None:
    for name in ("甲镇.pdf", "乙镇.docx", "丙镇.txt", "照片.png"):
        (tmp_path / name).write_bytes(b"")
    assert {path.name for path in files_in(tmp_path)} == {"甲镇.pdf", "乙镇.docx", "丙镇.txt"}


def test_a_year_told_twice_in_the_title_is_no_part_of_the_name(tmp_path: Path) -> None:
    lines = "瓦亭镇人民政府2025年度2025年政府信息公开工作年度报告\n"
    found = checked(tmp_path, lines + FIRST)
    assert (found.body, found.year) == ("瓦亭镇人民政府", 2025)
    assert "F11" in {code for code, _ in told(found)}
