"""One county: what is written, what is kept, what is left alone, and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import pytest

from draftkit import pipeline
from draftkit.batch import county as room
from draftkit.batch import naming, records
from draftkit.batch.bodies import Entry, Read, SpoolReader, by_county
from draftkit.batch.county import Desk, Done, Settings, work
from draftkit.batch.naming import County
from draftkit.batch.shelf import Folder, sum_of
from draftkit.diagnostics import InputError, Place, Problem
from draftkit.likeness import SPLIT
from draftkit.model import Block, Filing, ReportText, Sentence
from draftkit.service.drafts import Draft
from draftkit.sources import banks
from tests.support.counties import invented

FILINGS = {filing.body.name: filing for filing in invented(3)}
NAMES = sorted(FILINGS)


@dataclass
class Inputs:
    """Filings by the name of their body; an error is raised."""

    filings: dict[str, Filing | Exception] = field(default_factory=lambda: {**FILINGS})

    def read(self, entry: Entry) -> Read:
        found = self.filings[entry.name]
        if isinstance(found, Exception):
            raise found
        return found, ()


@dataclass
class Run:
    folder: Path
    inputs: Inputs = field(default_factory=Inputs)
    shown: list[dict[str, Any]] = field(default_factory=list)

    def county(self, names: Iterable[str] = NAMES, digest: bytes = b"1") -> County:
        parent = FILINGS[NAMES[0]].body.parent
        entries = [Entry(name, parent, 2025, f"{name}的行", digest) for name in names]
        (made,) = naming.assign(by_county(entries))
        return made

    def __call__(self, county: County | None = None, **settings: Any) -> Done:
        shelf = Folder(self.folder)
        shelf.prepare()
        desk = Desk(Settings(**settings), cast("SpoolReader", self.inputs), shelf)
        done = work(desk, county or self.county())
        self.shown = done.rows
        return done

    def row(self, name: str) -> dict[str, Any]:
        return next(row for row in self.shown if row["name"] == name)

    def document(self, name: str) -> Path:
        return self.folder / f"{name}2025年政府信息公开工作年度报告.docx"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    shipped = banks.shipped_bank()
    monkeypatch.setattr(banks, "load_bank", lambda _own: shipped)
    return Run(tmp_path / "out")


def test_every_body_is_written_once(run: Run) -> None:
    done = run()
    assert (done.written, done.kept, done.faults) == (3, 0, [])
    assert [row["name"] for row in done.rows] == NAMES
    for name in NAMES:
        row = run.row(name)
        assert (row["file"], row["input"]) == (run.document(name).name, f"{name}的行")
        assert row["result"] == ("待填" if row["missing"] else "初稿")
        assert row["likeness"] < 0.02
    again = run()
    assert (again.written, again.kept) == (0, 3)
    assert again.rows == done.rows


def test_a_finished_county_is_not_read_again(run: Run) -> None:
    first = run()
    run.inputs.filings = {}
    assert run().rows == first.rows
    assert run(overwrite=True).kept == 3


def test_one_that_cannot_be_read_stops_nobody_and_is_tried_when_it_changes(run: Run) -> None:
    problem = Problem("X", "坏了", "改正", Place("甲"))
    run.inputs.filings[NAMES[1]] = InputError(problem)
    done = run()
    assert done.written == 2
    row = run.row(NAMES[1])
    assert (row["result"], row["file"], row["problems"]) == ("有错误", "", [problem.as_json()])
    run.inputs.filings = {**FILINGS}
    assert run().rows == done.rows  # the same input would fail again
    assert run(run.county(digest=b"2")).written == 1


def test_a_fault_of_our_own_is_logged_and_tried_again(run: Run) -> None:
    run.inputs.filings[NAMES[0]] = ZeroDivisionError("x")
    done = run()
    (fault,) = done.faults
    assert "ZeroDivisionError: x" in fault
    (problem,) = run.row(NAMES[0])["problems"]
    assert (problem["code"], problem["what"]) == (
        "INTERNAL",
        "程序内部出错（ZeroDivisionError：x）",
    )
    run.inputs.filings = {**FILINGS}
    again = run()
    assert (again.written, again.kept, again.faults) == (1, 2, [])


def test_a_file_that_is_not_ours_is_not_touched(run: Run) -> None:
    run.folder.mkdir()
    run.document(NAMES[0]).write_bytes(b"mine")
    run()
    (problem,) = run.row(NAMES[0])["problems"]
    assert (problem["code"], problem["what"]) == ("OUT-EXISTS", "同名的文件已经存在，没有改动它")
    assert run.document(NAMES[0]).read_bytes() == b"mine"
    assert run(overwrite=True).written == 1
    assert run.document(NAMES[0]).read_bytes() != b"mine"


def test_an_edited_document_stays_and_is_told_once_its_input_changes(run: Run) -> None:
    run()
    run.document(NAMES[0]).write_bytes(b"edited")
    assert run().kept == 3
    run.inputs.filings[NAMES[0]] = FILINGS[NAMES[0]]._replace(
        cells={**FILINGS[NAMES[0]].cells, "表二.行政许可": 7}
    )
    run(run.county(digest=b"2"))
    (problem,) = run.row(NAMES[0])["problems"]
    assert (problem["code"], problem["what"]) == ("OUT-EDITED", "文档写出以后被人改动过，没有覆盖")
    assert run.document(NAMES[0]).read_bytes() == b"edited"
    run(run.county(digest=b"2"), overwrite=True)
    assert run.document(NAMES[0]).read_bytes() != b"edited"


def test_a_document_that_is_gone_comes_back_the_same(run: Run) -> None:
    run()
    before = run.document(NAMES[2]).read_bytes()
    run.document(NAMES[2]).unlink()
    done = run()
    assert (done.written, done.kept) == (1, 2)
    assert run.document(NAMES[2]).read_bytes() == before


def test_a_body_done_alone_says_what_it_said_among_the_others(run: Run) -> None:
    run()
    before = run.document(NAMES[0]).read_bytes()
    run.document(NAMES[0]).unlink()
    assert run(run.county(NAMES[:1])).written == 1
    assert run.document(NAMES[0]).read_bytes() == before


def test_a_document_that_goes_by_another_name_now_leaves_no_old_one(run: Run) -> None:
    run()
    county = run.county(digest=b"2")
    renamed = county._replace(
        bodies=tuple(body._replace(file=f"新{body.file}") for body in county.bodies)
    )
    run.document(NAMES[1]).write_bytes(b"edited")
    run(renamed)
    there = {path.name for path in run.folder.glob("*.docx")}
    assert there == {f"新{run.document(name).name}" for name in NAMES} | {
        run.document(NAMES[1]).name
    }


def test_what_is_recorded_is_what_was_written(run: Run) -> None:
    run()
    plan = Folder(run.folder).plan(run.county().id)
    for name, record in records.load(plan).items():
        assert record.sum == sum_of((run.folder / record.file).read_bytes())
        assert record.choices.messages
        assert name.endswith("|2025")


def test_tables_that_do_not_add_up_are_refused_or_told(run: Run) -> None:
    wrong = {**FILINGS[NAMES[0]].cells, "表三.总计.总计": 99}
    run.inputs.filings[NAMES[0]] = FILINGS[NAMES[0]]._replace(cells=wrong)
    run()
    assert run.row(NAMES[0])["result"] == "有错误"
    run(force=True)
    assert run.row(NAMES[0])["result"] == "有错误"
    assert run.row(NAMES[0])["file"]


def test_the_row_says_what_has_to_be_confirmed_and_whom_it_is_most_like(run: Run) -> None:
    run()
    for name in NAMES:
        row = run.row(name)
        drafted = Draft(pipeline.compose_all(FILINGS[name], banks.load_bank(None)), ())
        listed = (drafted.items, drafted.quoted, drafted.doubted)
        assert row["proposed"] == sum(map(len, (*listed, drafted.problems, drafted.measures)))
        assert row["missing"] == list(drafted.missing)
        assert row["waiting"] == 0
        assert row["nearest"] in {"", *NAMES} - {name}
        assert bool(row["nearest"]) is (row["likeness"] > 0)
    assert any(run.row(name)["proposed"] for name in NAMES)


def test_only_prose_of_three_sections_is_compared() -> None:
    def block(section: str, role: str, text: str) -> Block:
        return Block(section, role, (Sentence(text, text, section, "m", "p.1"),))

    report = ReportText(
        "甲",
        (
            block("一", "heading2", "标题"), block("一", "paragraph", "一段。"), block("二", "paragraph", "二段。"),
            block("五", "item", "一条。"), block("六", "paragraph", "六段。"), block("前言", "preface", "前言。"),
        ),
        {},
    )  # fmt: skip
    assert room.narrative(report) == f"{SPLIT}一段。{SPLIT}一条。六段。{SPLIT}"
