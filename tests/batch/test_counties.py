"""What a county office reads in its table: one county however it is spelled, what is alike, how far each is."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from draftkit import batch, blanks, cli
from draftkit.batch import county as counties
from draftkit.batch import results
from draftkit.chance import stable_hash
from draftkit.likeness import SHINGLE
from draftkit.model import Filing
from tests.support.counties import invented

FULL = "固原市原州区"
FILINGS = tuple(invented(4, 4))
SETTINGS = batch.Settings()


def under(*parents: str) -> list[Filing]:
    return [
        filing._replace(body=filing.body._replace(parent=parent))
        for filing, parent in zip(FILINGS, parents, strict=True)
    ]


def folder(path: Path, filings: list[Filing]) -> Path:
    path.mkdir(exist_ok=True)
    for number, filing in enumerate(filings):
        (path / f"{number:02}.yaml").write_text(blanks.yaml_text(filing=filing), encoding="utf-8")
    return path


def rows(out: Path) -> list[dict[str, Any]]:
    return json.loads((out / results.DATA).read_text(encoding="utf-8"))["bodies"]  # type: ignore[no-any-return]


def codes(row: dict[str, Any]) -> list[str]:
    return [problem["code"] for problem in row["problems"]]


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def test_bodies_of_one_county_spelled_otherwise_or_blank_are_told_and_planned_together(
    tmp_path: Path, out: Path
) -> None:
    source = folder(tmp_path / "in", under(FULL, FULL, "原州区", ""))
    outcome = batch.run(source, out, SETTINGS, 1)
    found = rows(out)
    assert [("BATCH-PARENT" in codes(row)) for row in found] == [False, False, True, True]
    assert {row["name"] for row in outcome.to_act} >= {FILINGS[2].body.name, FILINGS[3].body.name}
    plans = list((out / ".draftkit" / "plan").glob("*.json"))
    assert len(plans) == 1
    again = batch.run(source, out, SETTINGS, 1, resume=True)
    assert (again.written, rows(out)) == (0, found)


def test_the_word_goes_when_the_county_is_spelled_alike(tmp_path: Path, out: Path) -> None:
    batch.run(folder(tmp_path / "in", under(FULL, FULL, "原州区", FULL)), out, SETTINGS, 1)
    batch.run(folder(tmp_path / "in", under(*[FULL] * 4)), out, SETTINGS, 1, resume=True)
    assert not any("BATCH-PARENT" in codes(row) for row in rows(out))


def test_a_batch_without_any_county_is_one_county(tmp_path: Path, out: Path) -> None:
    batch.run(folder(tmp_path / "in", under(*[""] * 4)), out, SETTINGS, 1)
    assert not any("BATCH-PARENT" in codes(row) for row in rows(out))


def test_the_table_has_the_order_of_the_input(tmp_path: Path, out: Path) -> None:
    some = under("乙县", "甲县", "乙县", "甲县")[::-1]
    batch.run(folder(tmp_path / "in", some), out, SETTINGS, 1)
    assert [row["input"] for row in rows(out)] == [f"{n:02}.yaml" for n in range(4)]
    sheet = openpyxl.load_workbook(out / results.BOOK)["汇总"]
    assert [cell.value for cell in sheet["D"][1:]] == [f"{n:02}.yaml" for n in range(4)]


def alike(monkeypatch: pytest.MonkeyPatch, shared: dict[str, str]) -> None:
    """Give bodies passages in common, by their names."""
    plain = counties.narrative
    texts = {}

    def narrative(report: Any) -> str:
        name = report.title.split("2025年")[0]
        own = "".join(chr(0x4E00 + stable_hash(f"{name}{n}") % 20000) for n in range(900))
        return texts.setdefault(name, plain(report) + own) + shared.get(name, "")

    monkeypatch.setattr(counties, "narrative", narrative)


@pytest.mark.parametrize(("length", "severity"), [(27, "提示"), (60, "错误")])
def test_pairs_beyond_the_budget_are_told_and_far_beyond_it_want_a_person(
    tmp_path: Path, out: Path, monkeypatch: pytest.MonkeyPatch, length: int, severity: str
) -> None:
    words = "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈剑号巨阙珠称夜光"
    assert len(words) > length - SHINGLE
    names = [FILINGS[0].body.name, FILINGS[1].body.name]
    alike(monkeypatch, dict.fromkeys(names, f"。{(words * 2)[:length]}。"))
    outcome = batch.run(folder(tmp_path / "in", under(*[FULL] * 4)), out, SETTINGS, 1)
    told = {row["name"]: row for row in rows(out) if counties.ALIKE in codes(row)}
    assert set(told) == set(names)
    problem = next(p for p in told[names[0]]["problems"] if p["code"] == counties.ALIKE)
    assert problem["severity"] == severity
    assert f"最长连续 {length} 个字" in problem["what"]
    assert names[1] in problem["what"]
    sheet = openpyxl.load_workbook(out / results.BOOK)["雷同"]
    assert [cell.value for cell in sheet["E"]] == ["最长连续字数", length]
    severe = [r for r in outcome.to_act if any(p["severity"] == "错误" for p in r["problems"])]
    assert bool(severe) is (severity == "错误")


def test_states_and_what_changed_are_told_apart(tmp_path: Path, out: Path) -> None:
    import docx

    judged = [filing._replace(given=type(filing.given)()) for filing in under(*[FULL] * 4)]
    source = folder(tmp_path / "in", judged)
    (source / "00.yaml").write_text("年度: 2025\n", encoding="utf-8")
    batch.run(source, out, SETTINGS, 1)
    found = rows(out)
    assert found[0]["result"] == "填数中"
    assert [row["changed"] for row in found[1:]] == ["新写"] * 3
    edited = out / found[1]["file"]
    document = docx.Document(str(edited))
    document.paragraphs[3].add_run("我镇另有安排。")
    document.save(str(edited))
    batch.run(source, out, SETTINGS, 1, resume=True)
    assert rows(out)[1]["result"] == "已改"
    cells = {**judged[1].cells, "表二.行政许可": 99}
    (source / "01.yaml").write_text(
        blanks.yaml_text(filing=judged[1]._replace(cells=cells)), encoding="utf-8"
    )
    again = tmp_path / "again"
    batch.run(source, again, SETTINGS, 1, edited=out)
    redone = rows(again)[1]
    assert redone["result"] == "修订待定"
    assert "行政许可" in redone["changed"]
    assert "→99" in redone["changed"]


def test_a_document_that_cannot_be_looked_at_stops_nobody(
    tmp_path: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(path: Path) -> None:
        raise RuntimeError(path)

    source = folder(tmp_path / "in", under(*[FULL] * 4))
    batch.run(source, out, SETTINGS, 1)
    (out / rows(out)[0]["file"]).write_bytes(b"somebody's")
    monkeypatch.setattr(counties.standing, "of_document", fails)
    assert batch.run(source, out, SETTINGS, 1, resume=True).kept == 4
    assert rows(out)[0]["result"] == "已改"


def test_the_bar_moves_body_by_body(tmp_path: Path, out: Path) -> None:
    heard: list[tuple[str, int, int]] = []
    source = folder(tmp_path / "in", under(*[FULL] * 4))
    batch.run(source, out, SETTINGS, 1, lambda *step: heard.append(step))
    drafting = [done for doing, done, total in heard if doing == "起草" and total == 4]
    assert drafting[0] < 4
    assert drafting[-1] == 4
    assert len(set(drafting)) >= 4


@pytest.mark.slow
def test_and_in_other_processes_too(tmp_path: Path, out: Path) -> None:
    heard: list[int] = []
    source = folder(tmp_path / "in", under("甲县", "甲县", "乙县", "乙县"))
    batch.run(
        source,
        out,
        SETTINGS,
        2,
        lambda doing, done, _: heard.append(done) if doing == "起草" else None,
    )
    assert heard[-1] == 4
    assert len(heard) >= 4


def test_a_county_office_is_told_on_the_screen(
    tmp_path: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = folder(tmp_path / "in", under(FULL, FULL, FULL, "原州区"))
    assert cli.run(["batch", str(source), "-o", str(out)]) == 1
    shown = capsys.readouterr()
    assert "上级待核对" in shown.out + shown.err
