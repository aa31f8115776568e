"""Many bodies: each its report, none stopping the others, equal output whatever the way there."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import docx
import openpyxl
import pytest

from draftkit import batch, blanks, cli, pipeline, snapshot
from draftkit.batch import bodies, naming, results
from draftkit.batch.bodies import Entry
from draftkit.diagnostics import InputError, OutputError
from draftkit.model import Filing
from draftkit.sources import read_filing
from draftkit.word import embed
from tests.support.counties import invented, write_roster
from tests.support.edits import Docx, w

FILINGS = tuple(invented(18, 6))
SETTINGS = batch.Settings()


def content(folder: Path) -> dict[str, bytes]:
    """Every file of an output by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def documents(folder: Path) -> dict[str, bytes]:
    return {name: data for name, data in content(folder).items() if name.endswith(".docx")}


def rows(folder: Path) -> list[dict[str, object]]:
    found = json.loads((folder / results.DATA).read_text(encoding="utf-8"))["bodies"]
    assert isinstance(found, list)
    return found


def roster(path: Path, filings: Iterable[Filing] = FILINGS) -> Path:
    write_roster(path, filings, last_year=True)
    return path


def folder(path: Path, filings: Iterable[Filing] = FILINGS) -> Path:
    path.mkdir()
    for number, filing in enumerate(filings):
        (path / f"{number:02}.yaml").write_text(blanks.yaml_text(filing=filing), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output of one undisturbed run, not to be written to."""
    place = tmp_path_factory.mktemp("clean")
    batch.run(roster(place / "花名册.xlsx"), place / "out", SETTINGS, 1)
    return place / "out"


def test_every_body_gets_its_report(clean: Path) -> None:
    found = documents(clean)
    assert len(found) == len(FILINGS)
    for row, name in ((row, str(row["file"])) for row in rows(clean)):
        basis = embed.read(found[name])
        assert basis is not None
        assert snapshot.load(basis).filing.body.name == row["name"]
        assert row["parent"] in name or f"{row['name']}2025年" in name
    sheet = openpyxl.load_workbook(clean / results.BOOK).active
    assert sheet is not None
    assert sheet.max_row == len(FILINGS) + 1


@pytest.mark.slow
def test_jobs_and_order_make_no_difference(clean: Path, tmp_path: Path) -> None:
    source = roster(tmp_path / "花名册.xlsx", reversed(FILINGS))
    batch.run(source, tmp_path / "out", SETTINGS, 2)
    assert documents(tmp_path / "out") == documents(clean)


def test_a_folder_gives_what_a_roster_gives(clean: Path, tmp_path: Path) -> None:
    batch.run(folder(tmp_path / "in"), tmp_path / "out", SETTINGS, 1)
    assert documents(tmp_path / "out") == documents(clean)


def test_inputs_read_in_several_processes_are_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = folder(tmp_path / "in")
    (source / "03.yaml").write_text("年度: 去年", encoding="utf-8")
    monkeypatch.setattr(bodies, "_TOGETHER", 4)
    alone = _gathered(source, 2)
    monkeypatch.setattr(bodies, "_WORTH_A_PROCESS", 9)
    monkeypatch.setattr(bodies, "_file", None)  # nothing is read here
    assert _gathered(source, 2) == alone
    with pytest.raises(TypeError):
        bodies.gather(source, jobs=1)


def _gathered(source: Path, jobs: int) -> list[tuple[Entry, bytes]]:
    """The entries, and what was put aside of each."""
    with closing(bodies.gather(source, jobs=jobs)) as found:
        spool = found.reader.spool.read_bytes()
        return [(e, spool[e.ref[0] : sum(e.ref)]) for e in found.entries]


def test_what_is_no_input_is_passed_over(tmp_path: Path) -> None:
    source = folder(tmp_path / "in", FILINGS[:2])
    for name in (".隐藏.yaml", "~$数据.xlsx", "汇总表.xlsx", "说明.docx"):
        (source / name).write_text("x", encoding="utf-8")
    outcome = batch.run(source, source / "out", SETTINGS, 1)
    assert outcome.bodies == 2
    assert batch.run(source, source / "out", SETTINGS, 1, resume=True).bodies == 2


def test_resuming_a_finished_run_touches_nothing(clean: Path, tmp_path: Path) -> None:
    source, out = clean.parent / "花名册.xlsx", tmp_path / "out"
    batch.run(source, out, SETTINGS, 1)
    before = {path: path.stat().st_mtime_ns for path in out.glob("*.docx")}
    outcome = batch.run(source, out, SETTINGS, 1, resume=True)
    assert (outcome.written, outcome.kept) == (0, len(FILINGS))
    assert {path: path.stat().st_mtime_ns for path in out.glob("*.docx")} == before
    assert content(out) == content(clean)


def test_a_changed_body_changes_nobody_else(clean: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    batch.run(roster(tmp_path / "花名册.xlsx"), out, SETTINGS, 1)
    changed = FILINGS[3]._replace(cells={**FILINGS[3].cells, "表二.行政许可": 77})
    new = next(iter(invented(19, 19)))
    new = new._replace(
        body=new.body._replace(
            name="新设镇人民政府", kind="镇", self_name="我镇", parent=changed.body.parent
        ),
    )
    filings = [*FILINGS[:3], changed, *FILINGS[4:], new]
    outcome = batch.run(roster(tmp_path / "花名册2.xlsx", filings), out, SETTINGS, 1, resume=True)
    assert (outcome.written, outcome.kept) == (2, len(FILINGS) - 1)
    after, before = documents(out), documents(clean)
    different = {name for name in before if after[name] != before[name]}
    assert len(different) == 1
    assert changed.body.name in different.pop()
    assert len(after) == len(before) + 1


def test_a_body_done_alone_keeps_its_choices(clean: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    batch.run(roster(tmp_path / "花名册.xlsx"), out, SETTINGS, 1)
    (out / str(rows(out)[4]["file"])).unlink()
    name = rows(out)[4]["name"], rows(out)[4]["parent"]
    alone = [f for f in FILINGS if (f.body.name, f.body.parent) == name]
    outcome = batch.run(roster(tmp_path / "一个.xlsx", alone), out, SETTINGS, 1, resume=True)
    assert (outcome.bodies, outcome.written) == (1, 1)
    # Alone it needs no 上级 in its name, so the name may differ; the report may not.
    assert set(documents(out).values()) == set(documents(clean).values())


def test_an_edited_document_is_left_alone(tmp_path: Path) -> None:
    source, out = roster(tmp_path / "花名册.xlsx", FILINGS[:3]), tmp_path / "out"
    batch.run(source, out, SETTINGS, 1)
    edited = out / str(rows(out)[0]["file"])
    edited.write_bytes(b"edited")
    assert batch.run(source, out, SETTINGS, 1, resume=True).kept == 3
    assert edited.read_bytes() == b"edited"
    name = rows(out)[0]["name"]
    filings = [
        f._replace(cells={**f.cells, "表二.行政许可": 99}) if f.body.name == name else f
        for f in FILINGS[:3]
    ]
    again = roster(tmp_path / "花名册2.xlsx", filings)
    outcome = batch.run(again, out, SETTINGS, 1, resume=True)
    assert edited.read_bytes() == b"edited"
    assert outcome.failed == 1
    (refused,) = (row for row in outcome.to_act if not row["file"])
    assert (refused["result"], refused["problems"][0]["code"]) == ("已改", "OUT-EDITED")
    batch.run(again, out, batch.Settings(overwrite=True), 1)
    assert edited.read_bytes() != b"edited"


def test_the_table_tells_what_is_edited_and_what_is_finished(tmp_path: Path) -> None:
    source, out = roster(tmp_path / "花名册.xlsx", FILINGS[:3]), tmp_path / "out"
    batch.run(source, out, SETTINGS, 1)
    paths = [out / str(row["file"]) for row in rows(out)]
    edited, finished = Docx(paths[0].read_bytes()), Docx(paths[1].read_bytes())
    edited.style(edited.texts()[3][:6], "b")
    paths[0].write_bytes(edited.bytes())
    for text in [t for t in finished.texts() if "【待填" in t]:
        finished.replace(text, "工作考核、社会评议均未开展，未发生责任追究，未收取信息处理费。")
    paths[1].write_bytes(without_comments(finished))
    assert cli.run(["finalize", str(paths[1]), "--quiet"]) == 0
    batch.run(source, out, SETTINGS, 1, resume=True)
    assert [row["result"] for row in rows(out)[:2]] == ["已改", "已定稿"]
    paths[1].with_name(f"{paths[1].stem}-发布稿.docx").unlink()
    batch.run(source, out, SETTINGS, 1, resume=True)
    assert [row["result"] for row in rows(out)[:2]] == ["已改", "已改"]


def without_comments(document: Docx) -> bytes:
    for mark in list(document.root.iter(*map(w, ("commentRangeStart", "commentRangeEnd")))):
        mark.getparent().remove(mark)
    for mark in list(document.root.iter(w("commentReference"))):
        mark.getparent().getparent().remove(mark.getparent())
    return document.bytes()


def test_bodies_that_come_under_another_county_go_on_with_their_documents(tmp_path: Path) -> None:
    """上级 was mended: what nobody touched is written anew, what somebody did stays and is named."""
    source, out = roster(tmp_path / "花名册.xlsx", FILINGS[:2]), tmp_path / "out"
    batch.run(source, out, SETTINGS, 1)
    files = {str(row["name"]): str(row["file"]) for row in rows(out)}
    edited, plain = (out / files[f.body.name] for f in FILINGS[:2])
    document = Docx(edited.read_bytes())
    document.replace("政府信息", "政府信息（人工改）")
    edited.write_bytes(document.bytes())
    kept, before = edited.read_bytes(), plain.read_bytes()
    other = [f._replace(body=f.body._replace(parent="别处市别处县")) for f in FILINGS[:2]]
    again = roster(tmp_path / "花名册2.xlsx", other)
    outcome = batch.run(again, out, SETTINGS, 1, resume=True)
    assert edited.read_bytes() == kept
    assert (outcome.failed, outcome.written) == (1, 1)
    (refused,) = (row for row in outcome.to_act if not row["file"])
    assert (refused["result"], refused["problems"][0]["code"]) == ("已改", "OUT-EDITED")
    assert {row["parent"] for row in rows(out)} == {"别处市别处县"}
    assert plain.read_bytes() == before or "别处" in repr(pipeline.carried(plain.read_bytes()))


def test_an_earlier_output_is_not_overwritten_unasked(tmp_path: Path) -> None:
    source, out = roster(tmp_path / "花名册.xlsx", FILINGS[:1]), tmp_path / "out"
    batch.run(source, out, SETTINGS, 1)
    with pytest.raises(OutputError, match="--resume"):
        batch.run(source, out, SETTINGS, 1)


def test_a_file_in_the_way_is_not_overwritten(tmp_path: Path) -> None:
    source, out = roster(tmp_path / "花名册.xlsx", FILINGS[:1]), tmp_path / "out"
    name = f"{FILINGS[0].title}.docx"
    out.mkdir()
    (out / name).write_bytes(b"theirs")
    outcome = batch.run(source, out, SETTINGS, 1)
    assert outcome.to_act[0]["problems"][0]["code"] == "OUT-EXISTS"
    assert (out / name).read_bytes() == b"theirs"


# ---------------------------------------------------------------- five bad ones


def test_five_bad_ones_of_forty_are_named_and_the_others_go_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, out = roster(tmp_path / "花名册.xlsx", invented(40, 40)), tmp_path / "out"
    workbook = openpyxl.load_workbook(source)
    sheet = workbook["花名册"]
    labels = {str(cell.value): cell.column for cell in sheet[1]}
    spoilt = {
        5: ("表三·本年新收·自然人", "两件"),
        11: ("表二·行政许可", -3),
        17: ("类别", "公社"),
        23: ("表三·总计·总计", 987654),
        38: ("成文日期", "年初"),
    }
    cells = {}
    for row, (label, value) in spoilt.items():
        for table in ("表二", "表三"):  # the shorthand would hide the figure
            sheet.cell(row, labels[table]).value = None
        cell = sheet.cell(row, labels[label])
        cell.value = value
        cells[str(sheet.cell(row, labels["名称"]).value)] = cell.coordinate
    workbook.save(source)
    code = cli.run(["batch", str(source), "-o", str(out), "--jobs", "1"])
    shown = "".join(capsys.readouterr())
    assert code == 1
    assert len(documents(out)) == 35
    failed = {str(row["name"]): row for row in rows(out) if not row["file"]}
    assert set(failed) == set(cells)
    for name, cell in cells.items():
        assert f"没有写出 {name}" in shown
        places = [problem["place"] for problem in failed[name]["problems"]]  # type: ignore[attr-defined]
        assert ("花名册", cell) in {(place.get("sheet"), place.get("cell")) for place in places}
        assert f"单元格 {cell}" in shown


def test_the_screen_says_what_to_do_about_each_problem_it_shows(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, out = roster(tmp_path / "花名册.xlsx", FILINGS[:3]), tmp_path / "out"
    workbook = openpyxl.load_workbook(source)
    sheet = workbook["花名册"]
    for column, label in enumerate((cell.value for cell in sheet[1]), start=1):
        if str(label).startswith("表二"):
            sheet.cell(2, column).value = "许多" if str(label).startswith("表二·") else None
    workbook.save(source)
    assert cli.run(["batch", str(source), "-o", str(out), "--jobs", "1"]) == 1
    shown = "".join(capsys.readouterr())
    (failed,) = (row["problems"] for row in rows(out) if not row["file"])
    assert len(failed) > 5  # type: ignore[arg-type]
    assert shown.count("→") == 5
    for problem in failed[:5]:  # type: ignore[index]
        assert f"{problem['what']}。\n        → {problem['fix']}。" in shown


def test_the_command_line_gives_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = roster(tmp_path / "花名册.xlsx", FILINGS[:2])
    cli.run(["batch", str(source), "-o", str(tmp_path / "out"), "--format", "json"])
    found = json.loads(capsys.readouterr().out)
    assert (found["bodies"], found["written"]) == (2, 2)


def test_nothing_to_draft_is_refused(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    with pytest.raises(InputError, match="没有可用的输入"):
        batch.run(tmp_path / "in", tmp_path / "out", SETTINGS, 1)
    assert cli.run(["batch", str(tmp_path / "没有"), "-o", str(tmp_path / "out")]) == 2


# ---------------------------------------------------------------- names


def entry(name: str, parent: str, at: str) -> Entry:
    return Entry(name, parent, 2025, at, b"")


def test_equal_names_are_told_apart_by_the_county() -> None:
    entries = [entry("城关镇人民政府", "甲县", "1"), entry("城关镇人民政府", "乙县", "2")]
    counties = naming.assign(bodies.by_county(entries))
    files = [body.file for county in counties for body in county.bodies]
    assert files == [
        f"{parent}城关镇人民政府2025年政府信息公开工作年度报告.docx" for parent in ("乙县", "甲县")
    ]


@pytest.mark.parametrize("parent", ["甲县", ""])
def test_equal_names_in_one_county_are_both_refused(parent: str) -> None:
    entries = [
        entry("城关镇人民政府", parent, "第 5 行"),
        entry("城关镇人民政府", parent, "第 9 行"),
    ]
    (county,) = naming.assign(bodies.by_county(entries))
    refusals = [str(body.refusal) for body in county.bodies]
    assert "第 9 行" in refusals[0]
    assert "第 5 行" in refusals[1]


def test_very_many_without_a_county_are_planned_in_parts() -> None:
    entries = [entry(f"第{number}镇人民政府", "", str(number)) for number in range(1200)]
    groups = bodies.by_county(entries)
    assert len(groups) > 3
    assert max(len(group.entries) for group in groups) < bodies.LARGEST_GROUP
    counties = naming.assign(groups)
    assert len({county.id for county in counties}) == len(groups)
    fewer = {e.name: g.part for g in bodies.by_county(entries[:1100]) for e in g.entries}
    assert all(fewer.get(e.name, g.part) == g.part for g in groups for e in g.entries)


def test_names_are_safe_and_short() -> None:
    names = ["a/b:c", "长" * 120, "长" * 119 + "短", "CON", "..", "é", "e\u0301"]
    entries = [entry(name, "甲县", name) for name in names]
    (county,) = naming.assign(bodies.by_county(entries))
    files = [body.file for body in county.bodies if body.refusal is None]
    assert len(set(files)) == len(files)
    assert all(len(file.encode()) < 255 and "/" not in file and ":" not in file for file in files)
    assert sum(body.refusal is not None for body in county.bodies) in {0, 2}  # é and é are one name


# ---------------------------------------------------------------- a zip


def test_a_zip_holds_the_same_and_is_the_same_each_time(clean: Path, tmp_path: Path) -> None:
    source, out = clean.parent / "花名册.xlsx", tmp_path / "输出.zip"
    batch.run(source, out, SETTINGS, 1)
    first = out.read_bytes()
    with zipfile.ZipFile(out) as archive:
        assert archive.namelist() == sorted(archive.namelist())
        inside = {name: archive.read(name) for name in archive.namelist()}
    kept = {name: one for name, one in content(clean).items() if name != ".draftkit/results.json"}
    assert inside == kept
    outcome = batch.run(source, out, SETTINGS, 1, resume=True)
    assert (outcome.written, outcome.kept) == (0, len(FILINGS))
    assert out.read_bytes() == first
    with pytest.raises(OutputError, match="--resume"):
        batch.run(source, out, SETTINGS, 1)
    assert list(tmp_path.iterdir()) == [out]


def test_keywords_and_force_are_part_of_the_input(tmp_path: Path) -> None:
    source, out = roster(tmp_path / "花名册.xlsx", FILINGS[:2]), tmp_path / "out"
    batch.run(source, out, SETTINGS, 1)
    outcome = batch.run(source, out, batch.Settings(("防汛抗旱",)), 1, resume=True)
    assert outcome.written == 2


# ---------------------------------------------------------------- edited documents


def test_edited_documents_are_regenerated_with_their_edits(tmp_path: Path) -> None:
    source, out = roster(tmp_path / "花名册.xlsx", FILINGS[:4]), tmp_path / "out"
    batch.run(source, out, SETTINGS, 1)
    name = str(rows(out)[1]["file"])
    edits = tmp_path / "已改"
    edits.mkdir()
    document = docx.Document(str(out / name))
    paragraph = next(p for p in document.paragraphs if len(p.text) > 60)
    paragraph.add_run("这一句是人工加的。")
    document.save(str(edits / name))
    changed = [f._replace(cells={**f.cells, "表二.行政许可": 4321}) for f in FILINGS[:4]]
    again = roster(tmp_path / "花名册2.xlsx", changed)
    batch.run(again, tmp_path / "out2", replace(SETTINGS, date="2026-02-03"), 1, edited=edits)
    found = documents(tmp_path / "out2")
    revised = name.replace(".docx", "-修订.docx")
    assert [file for file in found if "修订" in file] == [revised]
    assert len(found) == 4
    xml = zipfile.ZipFile(io.BytesIO(found[revised])).read("word/document.xml").decode()
    assert "这一句是人工加的。" in xml
    assert "4321" in xml
    assert set(re.findall(r'w:date="([^"]+)"', xml)) == {"2026-02-03T00:00:00Z"}
    outcome = batch.run(again, tmp_path / "out2", SETTINGS, 1, resume=True, edited=edits)
    assert (outcome.written, outcome.kept) == (0, 4)


def test_a_document_nobody_edited_is_a_draft_still_where_edited_ones_were_to_be_gone_on_with(
    tmp_path: Path,
) -> None:
    town, _ = read_filing(Path(__file__).parents[2] / "examples" / "清河镇.yaml")
    names = ("清水镇人民政府", "黑山镇人民政府")
    filings = [town._replace(body=town.body._replace(name=name)) for name in names]
    source, out = roster(tmp_path / "花名册.xlsx", filings), tmp_path / "out"
    batch.run(source, out, SETTINGS, 1)
    edited = rows(out)[1]
    path = out / str(edited["file"])
    document = docx.Document(str(path))
    next(p for p in document.paragraphs if len(p.text) > 60).add_run("这一句是人工加的。")
    document.save(str(path))
    batch.run(source, tmp_path / "out2", SETTINGS, 1, edited=out)
    assert [row["result"] for row in rows(tmp_path / "out2")] == ["初稿", "已改"]
