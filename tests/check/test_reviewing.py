"""What a county's reviewer does with many reports: a summary, two years side by side, findings set aside, missing lines."""

from __future__ import annotations

import json
import re
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

import draftkit
from draftkit.checking.dismissed import beside
from draftkit.checking.reports import check_file, files_in
from draftkit.checking.summary import rates
from draftkit.cli import run
from draftkit.kinds.fields import PROPOSALS, Given
from draftkit.kinds.material import Proposals
from draftkit.kinds.shapes import Count
from tests.support.filings import random_filing

if TYPE_CHECKING:
    from pathlib import Path

SEED = 0
LAW = "国办公开办函〔2019〕60号"


@pytest.fixture(scope="module")
def word() -> bytes:
    return draftkit.draft(random_filing(SEED)).content


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    text = draftkit.draft(random_filing(SEED)).text
    path = tmp_path / "甲镇.txt"
    path.write_text(text.replace("〔2021〕30号", "〔2019〕60号", 1), encoding="utf-8")
    assert LAW in path.read_text(encoding="utf-8")
    return path


def codes(path: Path) -> list[str]:
    return [problem.code for problem in check_file(path).problems]


def number_of(path: Path, code: str) -> int:
    return next(n for n, found in check_file(path).numbered if found.problem.code == code)


# ---------------------------------------------------------------- set aside


def test_a_finding_set_aside_counts_no_longer(
    faulty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", str(faulty)]) == 1
    assert f"（编号 {number_of(faulty, 'F10')}）" in capsys.readouterr().out
    number = str(number_of(faulty, "F10"))
    run(["check", str(faulty), "--dismiss", number, "--reason", "引用的是沿革"])
    assert "F10" not in codes(faulty)
    kept = beside(faulty)
    assert kept.name == "甲镇.核查.yaml"
    text = kept.read_text(encoding="utf-8")
    assert all(word in text for word in ("代码: F10", "句子:", "理由: 引用的是沿革"))
    assert [gone.reason for gone in check_file(faulty).dismissed] == ["引用的是沿革"]


def test_it_comes_back_when_its_sentence_changes(faulty: Path) -> None:
    number = str(number_of(faulty, "F10"))
    run(["check", str(faulty), "--dismiss", number, "--reason", "引用的是沿革"])
    text = faulty.read_text(encoding="utf-8")
    faulty.write_text(text.replace(LAW, f"原{LAW}", 1), encoding="utf-8")
    assert "F10" in codes(faulty)


def test_another_finding_of_the_sentence_stays(tmp_path: Path) -> None:
    path = tmp_path / "乙镇.txt"
    lines = "瓦亭镇2025年政府信息公开工作年度报告\n一、总体情况\n公开信息XX条，其中动态__条。\n"
    path.write_text(lines, encoding="utf-8")
    before = [c for c in codes(path) if c == "F8"]
    assert len(before) == 2
    run(["check", str(path), "--dismiss", str(number_of(path, "F8")), "--reason", "样例"])
    assert [c for c in codes(path) if c == "F8"] == ["F8"]


def test_numbers_of_the_others_do_not_move(faulty: Path) -> None:
    number = number_of(faulty, "F10")
    before = dict(check_file(faulty).numbered)
    run(["check", str(faulty), "--dismiss", str(number), "--reason", "引用的是沿革"])
    after = dict(check_file(faulty).numbered)
    assert after == {n: found for n, found in before.items() if n != number}


@pytest.mark.parametrize(
    "more",
    [["--dismiss", "99", "--reason", "无"], ["--dismiss", "1"]],
)
def test_an_unknown_number_or_no_reason_is_refused(faulty: Path, more: list[str]) -> None:
    assert run(["check", str(faulty), *more]) == 2
    assert not beside(faulty).exists()


def test_the_file_beside_is_no_input(faulty: Path) -> None:
    number = str(number_of(faulty, "F10"))
    run(["check", str(faulty), "--dismiss", number, "--reason", "引用的是沿革"])
    assert files_in(faulty.parent) == [faulty]


def test_a_damaged_file_beside_is_told(faulty: Path) -> None:
    beside(faulty).write_text("代码：[", encoding="utf-8")
    found = check_file(faulty)
    assert not found.readable
    assert found.problems[0].place.file == str(beside(faulty))


def test_json_has_numbers_and_reasons(faulty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    number = number_of(faulty, "F10")
    run(["check", str(faulty), "--dismiss", str(number), "--reason", "沿革", "--format", "json"])
    told = json.loads(capsys.readouterr().out)["files"][0]
    assert [(gone["number"], gone["reason"]) for gone in told["dismissed"]] == [(number, "沿革")]
    assert all(found["number"] != number for found in told["findings"])


# ---------------------------------------------------------------- a summary


def sheets(path: Path) -> dict[str, list[dict[str, object]]]:
    book = load_workbook(path)
    result = {}
    for sheet in book:
        heads, *rows = sheet.iter_rows(values_only=True)
        result[sheet.title] = [dict(zip(heads, row, strict=True)) for row in rows]
    return result


def test_a_summary_of_a_folder(faulty: Path, word: bytes, tmp_path: Path) -> None:
    (tmp_path / "乙镇.docx").write_bytes(word)
    (tmp_path / "丙镇.docx").write_bytes(b"PK")
    target = tmp_path / "汇总.xlsx"
    assert run(["check", str(tmp_path), "--summary", str(target)]) == 1
    found = sheets(target)
    bodies = {row["文件"]: row for row in found["汇总"]}
    assert len(bodies) == 3
    assert bodies[str(faulty)]["引用文件"] == 1
    assert bodies[str(faulty)]["结果"] == "有错误"
    assert bodies[str(tmp_path / "丙镇.docx")]["结果"] == "读不了"
    told = [row for row in found["问题"] if row["代码"] == "F10"]
    assert [row["文件"] for row in told] == [str(faulty)]
    assert "前言" in str(told[0]["位置"])
    assert LAW in str(told[0]["原文"])
    # once more, over the old one, which is no report
    assert run(["check", str(tmp_path), "--summary", str(target), "--overwrite"]) == 1
    assert len(sheets(target)["汇总"]) == 3


def test_rates_and_a_warning_where_there_are_few() -> None:
    names = ("本年新收", "上年结转", "予以公开", "部分公开", "总计", "结转下年度")
    numbers = (38, 2, 20, 10, 37, 3)
    cells = {f"表三.{name}.总计": n for name, n in zip(names, numbers, strict=True)}
    for row, (kept, wrong, other, pending) in {
        "行政复议": (3, 1, 0, 1),
        "未经复议直接起诉": (2, 1, 0, 0),
        "复议后起诉": (0, 0, 1, 0),
    }.items():
        parts = {"结果维持": kept, "结果纠正": wrong, "其他结果": other, "尚未审结": pending}
        cells |= {f"表四.{row}.{name}": n for name, n in parts.items()}
        cells[f"表四.{row}.总计"] = sum(parts.values())
    public, corrected, carried = rates(cells)
    assert (public.part, public.whole) == (30, 37)
    assert (corrected.part, corrected.whole) == (2, 8)
    assert (carried.part, carried.whole) == (3, 40)
    assert [rate.is_of_few for rate in (public, corrected, carried)] == [False, True, False]
    assert [rate.share for rate in rates({})] == [None, None, None]


# ---------------------------------------------------------------- two years


def test_two_years_side_by_side(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    new, old = tmp_path / "新.txt", tmp_path / "旧.txt"
    text = draftkit.draft(random_filing(SEED)).text
    year = int(re.search(r"20\d\d", text)[0])
    new.write_text(text, encoding="utf-8")
    old.write_text(text.replace(str(year), str(year - 1)), encoding="utf-8")
    run(["check", str(new), "--last-year", str(old)])
    out = capsys.readouterr().out
    assert f"{year - 1} 年 → {year} 年" in out
    line = next(line for line in out.splitlines() if line.startswith("新收申请"))
    values = line.split()[1:]
    assert values[0] == values[1]
    assert values[2] == "+0"
    assert re.search(r"“一、总体情况”的文字有 (?:9\d|100)% 与上年相同", out)
    run(["check", str(new), "--last-year", str(old), "--format", "json"])
    told = json.loads(capsys.readouterr().out)["files"][0]["comparison"]
    assert {"name", "last", "now", "change"} == set(told["rows"][0])


# ---------------------------------------------------------------- lines, advice


def unlined(content: bytes) -> bytes:
    """The document without any border."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name in ("word/document.xml", "word/styles.xml"):
                data = re.sub(rb"<w:(tbl|tc)Borders>.*?</w:\1Borders>", b"", data, flags=re.DOTALL)
            new.writestr(name, data)
    return stream.getvalue()


def test_tables_without_lines_are_told(tmp_path: Path, word: bytes) -> None:
    lined, bare = tmp_path / "a.docx", tmp_path / "b.docx"
    lined.write_bytes(word)
    bare.write_bytes(unlined(word))
    assert not any("边框" in p.what for p in check_file(lined).problems)
    told = [p for p in check_file(bare).problems if "边框" in p.what]
    assert [p.what[:2] for p in told] == ["表二", "表三", "表四"]
    assert {p.severity.value for p in told} == {"提示"}


def test_a_stranger_is_not_told_to_fill_in_our_workbook(tmp_path: Path) -> None:
    path = tmp_path / "某机关.txt"
    path.write_text(
        "云州市自然资源局2025年政府信息公开工作年度报告\n一、总体情况\n公开信息40条。\n"
        "二、主动公开政府信息情况\n第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n"
        "规章\t1\t0\t6\n行政规范性文件\t0\t0\t0\n",
        encoding="utf-8",
    )
    problems = check_file(path).problems
    assert any(p.code == "T2-1" for p in problems)
    ours = re.compile(r"基本信息|工作情况|工作表|数据表|draftkit|花名册|事实")
    assert [p for p in problems if ours.search(p.what + p.fix)] == []


def test_a_rate_the_office_gave_is_no_boast(tmp_path: Path) -> None:
    filing = random_filing(SEED)
    number = Count(5, "5")
    given = Given({PROPOSALS: (Proposals(number, number, number, "100%"),)})
    path = tmp_path / "a.docx"
    drafted = draftkit.draft(filing._replace(given=given))
    assert "满意率" in drafted.text
    path.write_bytes(drafted.content)
    text = tmp_path / "a.txt"
    text.write_text(
        "甲镇2025年政府信息公开工作年度报告\n一、总体情况\n群众满意率100%。\n", encoding="utf-8"
    )
    assert not any("满意" in p.what for p in check_file(path).problems)
    assert any("满意" in p.what for p in check_file(text).problems)


def test_arabic_numbers_below_chinese_ones_are_sub_headings(tmp_path: Path) -> None:
    path = tmp_path / "甲乡.txt"
    path.write_text(
        "清河乡人民政府2025年政府信息公开工作年度报告\n一、总体情况\n1、主动公开情况\n公开信息40条。\n"
        "2、依申请公开政府信息情况\n未收到申请。\n3、政府信息管理\n完善审核。\n二、主动公开政府信息情况\n",
        encoding="utf-8",
    )
    told = [p.what for p in check_file(path).problems if p.code == "F11"]
    assert not any("与格式不一致" in what or "没有写到“主动公开”" in what for what in told)
