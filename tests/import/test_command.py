"""``draftkit import`` as it is typed."""

from __future__ import annotations

import io
import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from draftkit import blanks, pipeline
from draftkit.cli import run
from draftkit.kinds import disclosure
from draftkit.kinds.fields import (
    ACCOUNTS,
    ALL_ON_TIME,
    FEE,
    PROBLEMS,
    TOTAL,
    TRAININGS,
    VENUES,
)
from draftkit.plain import render_text
from draftkit.sources import read_filing
from draftkit.sources.banks import shipped_bank
from draftkit.sources.reports import extract, read_report
from draftkit.word import styles_base
from tests.support import published as pub
from tests.support.filings import random_filing

REAL = os.environ.get("DRAFTKIT_REAL", "")
CELLS = pub.numbers()


def page(folder: Path, *, total: bool = True) -> Path:
    path = folder / "公布.html"
    path.write_text(pub.html_page(pub.tables(CELLS, total=total)), encoding="utf-8")
    return path


def draft_of(seed: int, folder: Path) -> Path:
    path = folder / f"{seed}.docx"
    composition = pipeline.compose_all(random_filing(seed))
    path.write_bytes(pipeline.document(composition, styles_base.load(None)))
    return path


@pytest.mark.parametrize("suffix", [".xlsx", ".yaml"])
@pytest.mark.parametrize("seed", [0, 3, 8, 12, 19, 26])
def test_complete_import_goes_straight_into_draft(tmp_path: Path, seed: int, suffix: str) -> None:
    data = tmp_path / f"数据{suffix}"
    assert run(["import", str(draft_of(seed, tmp_path)), "-o", str(data), "--quiet"]) == 0
    filing, _ = read_filing(data)
    assert dict(filing.cells) == dict(random_filing(seed).cells)
    out = tmp_path / "again.docx"
    assert run(["draft", str(data), "-o", str(out), "--quiet"]) in {0, 1}
    assert dict(extract(read_report(out)).cells) == dict(filing.cells)


def test_default_name_is_beside_the_report(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "报告"
    folder.mkdir()
    source = folder / "x.txt"
    report = pipeline.compose(random_filing(3))
    source.write_text(render_text(report), encoding="utf-8")
    assert run(["import", str(source)]) == 0
    filing = random_filing(3)
    made = folder / f"{filing.body.name}{filing.year}年数据.xlsx"
    assert made.is_file()
    told = capsys.readouterr().out
    assert "可以直接运行：draftkit draft" in told
    assert "从文字中读到（请核对）" in told
    assert run(["import", str(source)]) == 2
    assert "已经存在" in capsys.readouterr().err
    assert run(["import", str(source), "--overwrite", "--quiet"]) == 0
    assert "已写出" not in capsys.readouterr().err


def test_missing_cells_are_listed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = tmp_path / "a.yaml"
    assert (
        run(["import", str(page(tmp_path, total=False)), "-o", str(data), "--format", "json"]) == 1
    )
    told: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert (told["result"], told["name"], told["year"]) == ("act", "瓦亭镇人民政府", 2025)
    assert told["read"] == 175
    assert {(m["table"], m["column"]) for m in told["missing"]} == {("表三", "总计")}
    assert len(told["missing"]) == 25
    assert told["facts"]["事实.主动公开总数"]["values"] == ["612"]
    (problem,) = [p for p in told["problems"] if p["code"] == "IMPORT-MISSING"]
    assert "全部 25 行" in problem["what"]
    filing, _ = read_filing(data)  # totals are computed
    assert dict(filing.cells) == CELLS


def test_blanks_of_an_incomplete_import_are_named_by_draft(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = pub.table_three(CELLS)
    del rows[8][-1]
    rows[4][3] = pub.Box("/")
    source = tmp_path / "a.html"
    source.write_text(
        pub.html_page([pub.table_two(CELLS), rows, pub.table_four(CELLS)]), encoding="utf-8"
    )
    for suffix in (".xlsx", ".yaml"):
        data = tmp_path / f"a{suffix}"
        assert run(["import", str(source), "-o", str(data)]) == 1
        told = capsys.readouterr().err
        assert "“/”不是数字" in told
        assert "这一行有 6 个数" in told
        assert run(["draft", str(data)]) == 2
        told = capsys.readouterr().err
        assert "上年结转·科研机构" in told
        assert disclosure.T3.rows[5].path[-1] in told
        assert told.count("INPUT-BLANK") == 2


def test_sums_that_fail_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["import", str(page(tmp_path)), "-o", str(tmp_path / "a.xlsx")]) == 1
    assert "T3-1" in capsys.readouterr().err


def test_hostile_text_stays_text(tmp_path: Path) -> None:
    """Control characters are dropped; a text that begins with = is no formula."""
    text = pub.text_page(pub.tables(CELLS), pub.with_tabs)
    text = text.replace(
        "（二）依申请公开", "开设“=1+1”微信公众号、“瓦\x07亭\x00之声”微信公众号。\n（二）依申请公开"
    )
    source = tmp_path / "a.txt"
    source.write_text(text.replace("\x00", ""), encoding="utf-8")
    for suffix in (".xlsx", ".yaml"):
        data = tmp_path / f"a{suffix}"
        assert run(["import", str(source), "-o", str(data), "--quiet"]) == 1
        filing, _ = read_filing(data)
        assert [a.name for a in filing.given[ACCOUNTS]] == ["=1+1", "瓦亭之声"]
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx")["基本信息"]
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


@pytest.mark.parametrize("name", ["无.docx", "a.pdf", "a.txt"])
def test_unreadable_is_two(tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / name
    if name != "无.docx":
        path.write_bytes(b"%PDF")
    assert run(["import", str(path)]) == 2
    told = capsys.readouterr().err
    assert "→" in told
    assert "Traceback" not in told
    assert [p.name for p in tmp_path.iterdir()] == ([name] if name != "无.docx" else [])


# ---------------------------------------------------------------- as last year's


def this_year(folder: Path, seed: int = 3) -> Path:
    path = folder / "今年.xlsx"
    path.write_bytes(blanks.workbook(filing=random_filing(seed)))
    return path


def values(path: Path) -> dict[str, dict[str, object]]:
    book = openpyxl.load_workbook(path)
    return {
        s.title: {
            c.coordinate: c.value for row in s.iter_rows() for c in row if c.value is not None
        }
        for s in book.worksheets
    }


def test_into_this_years_workbook(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, book, out = draft_of(12, tmp_path), this_year(tmp_path), tmp_path / "填好.xlsx"
    before = values(book)
    assert run(["import", str(source), "--as-last-year", str(book)]) == 2
    assert "-o" in capsys.readouterr().err
    assert run(["import", str(source), "--as-last-year", str(book), "-o", str(out)]) == 0
    told = capsys.readouterr().err
    this, that = random_filing(3).body.name, random_filing(12).body.name
    assert f"警告 LAST-NAME  {source}：作为上年的机关是“{that}”，今年的机关是“{this}”" in told
    after = values(out)
    for sheet in ("表二", "表三", "表四"):
        assert after[sheet] == before[sheet]
    changed = {k for k, v in after["基本信息"].items() if before["基本信息"].get(k) != v}
    assert len(changed) <= 12
    now, _ = read_filing(out)
    then, _ = read_filing(book)
    found = extract(read_report(source), shipped_bank())
    assert now.last is not None
    assert dict(now.last.cells) == dict(random_filing(12).cells)
    total = found.given[TOTAL]
    assert now.last.total == (total and replace(total, unit="", noun=""))
    assert now.last.problems == tuple(p.problem for p in found.given[PROBLEMS])
    assert (now.cells, now.given, now.body) == (then.cells, then.given, then.body)
    assert values(book) == before


def test_into_the_workbook_itself_twice(tmp_path: Path) -> None:
    book = this_year(tmp_path)
    for seed in (12, 19):
        source = draft_of(seed, tmp_path)
        assert (
            run(["import", str(source), "--as-last-year", str(book), "--overwrite", "--quiet"]) == 0
        )
        filing, _ = read_filing(book)
        assert filing.last is not None
        assert dict(filing.last.cells) == dict(random_filing(seed).cells)
    first = book.read_bytes()
    assert (
        run(
            [
                "import",
                str(draft_of(19, tmp_path)),
                "--as-last-year",
                str(book),
                "--overwrite",
                "--quiet",
            ]
        )
        == 0
    )
    assert book.read_bytes() == first  # the same bytes for the same input


def test_into_a_workbook_that_was_changed_by_hand(tmp_path: Path) -> None:
    """Own formulas keep their results, moved cells are found, 上年无此项 is cleared, a sheet that is gone is added."""
    path = this_year(tmp_path)
    book = openpyxl.load_workbook(path)
    for area in list(book["上年表三"].merged_cells.ranges):
        book["上年表三"].unmerge_cells(str(area))  # openpyxl would leave them where they were
    book["上年表三"].insert_rows(1, 2)
    book["上年表四"]["B2"] = "是"
    del book["上年表二"]
    book["基本信息"]["F9"] = "备注"
    book.save(path)
    out = tmp_path / "b.xlsx"
    source = draft_of(12, tmp_path)
    assert run(["import", str(source), "--as-last-year", str(path), "-o", str(out), "--quiet"]) == 0
    filing, _ = read_filing(out)
    assert filing.last is not None
    assert dict(filing.last.cells) == dict(random_filing(12).cells)
    assert openpyxl.load_workbook(out)["基本信息"]["F9"].value == "备注"


def test_results_of_own_formulas_stay(tmp_path: Path) -> None:
    path = this_year(tmp_path)
    book = openpyxl.load_workbook(path)
    spot = next(c for row in book["表二"].iter_rows() for c in row if type(c.value) is int)
    spot.value = f"={spot.value}+0"
    result = random_filing(3).cells["表二.规章.制发"]
    from draftkit.blanks.packing import pack

    path.write_bytes(pack(book, "", {"表二": {spot.coordinate: str(result)}}))
    out = tmp_path / "b.xlsx"
    assert (
        run(
            [
                "import",
                str(draft_of(12, tmp_path)),
                "--as-last-year",
                str(path),
                "-o",
                str(out),
                "--quiet",
            ]
        )
        == 0
    )
    sheet = openpyxl.load_workbook(io.BytesIO(out.read_bytes()), data_only=True)["表二"]
    assert sheet[spot.coordinate].value == result
    assert openpyxl.load_workbook(out)["表二"][spot.coordinate].value == f"={result}+0"
    filing, _ = read_filing(out)
    assert filing.cells["表二.规章.制发"] == result


def test_last_year_needs_a_workbook_of_ours(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "别的.xlsx"
    openpyxl.Workbook().save(other)
    source = page(tmp_path)
    assert run(["import", str(source), "--as-last-year", str(other), "--overwrite"]) == 2
    assert "基本信息" in capsys.readouterr().err
    assert (
        run(["import", str(source), "--as-last-year", str(tmp_path / "无.xlsx"), "--overwrite"])
        == 2
    )
    assert run(["import", str(source), "--as-last-year", "a.yaml", "--overwrite"]) == 2


def test_workbook_with_a_picture_is_not_overwritten(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    import zipfile

    path = this_year(tmp_path)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/media/image1.png", b"x")
    before = path.read_bytes()
    source = draft_of(12, tmp_path)
    assert run(["import", str(source), "--as-last-year", str(path), "--overwrite"]) == 2
    assert "图片" in capsys.readouterr().err
    assert path.read_bytes() == before
    out = tmp_path / "b.xlsx"
    assert run(["import", str(source), "--as-last-year", str(path), "-o", str(out)]) == 0
    assert "图片" in capsys.readouterr().err


# ---------------------------------------------------------------- a real one


@pytest.mark.skipif(not REAL, reason="DRAFTKIT_REAL names no folder of real reports")
def test_the_real_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = Path(REAL) / "瓦亭镇-2025-published.txt"
    data = tmp_path / "a.xlsx"
    assert run(["import", str(source), "-o", str(data), "--format", "json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert (told["name"], told["kind"], told["year"]) == ("瓦亭镇人民政府", "镇", 2025)
    # Rows one nought short, under sums of nought: only the column that is not there is left.
    assert told["read"] == 175
    missing = {(m["row"], m["column"]) for m in told["missing"]}
    assert missing == {(row.name, "总计") for row in disclosure.T3.rows}
    found = extract(read_report(source))
    assert set(found.cells.values()) == {0}
    assert found.given[TOTAL] is not None
    assert found.given[TOTAL].text == "600余"
    assert [a.name for a in found.given[ACCOUNTS]] == ["瓦亭之声"]
    there = [(one.name, one.facility) for one in found.given[VENUES]]
    assert there == [("镇便民服务大厅", "政务信息查阅点"), ("服务中心", "政务信息查阅点")]
    assert found.given[FEE] == 0
    assert found.given[ALL_ON_TIME] is None  # said of no applications at all
    assert len(found.given[PROBLEMS]) == 4
    assert all(p.measure for p in found.given[PROBLEMS])
    assert found.given[TRAININGS] == ()


def test_a_fact_that_draft_would_refuse_is_told_and_not_imported(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = pub.text_page(pub.tables(CELLS), pub.with_tabs)
    text = text.replace("（二）依申请公开", "开设“{{名称}}”微信公众号。\n（二）依申请公开")
    source, data = tmp_path / "a.txt", tmp_path / "a.yaml"
    source.write_text(text, encoding="utf-8")
    run(["import", str(source), "-o", str(data), "--quiet"])
    assert "“政务新媒体”读到的内容数据里不能用" in capsys.readouterr().err
    filing, _ = read_filing(data)
    assert filing.given[ACCOUNTS] == ()
    assert filing.given[TOTAL] is not None
