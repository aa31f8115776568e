"""What is kept of a body, and how it is shown."""

from __future__ import annotations

import io
import json
from typing import Any

import openpyxl
import pytest

from draftkit.batch import given, records, results
from draftkit.batch.records import BodyRecord
from draftkit.diagnostics import Place, Problem, Severity
from draftkit.likeness import SPLIT
from draftkit.model import Block, ReportText, Sentence, Span
from draftkit.plans import Choice, Choices


def row(**more: Any) -> dict[str, Any]:
    return {
        "name": "甲镇", "parent": "乙县", "year": 2025, "input": "第 7 行", "result": "初稿", "file": "甲镇.docx",
        "problems": [], "missing": [], "proposed": 0, "waiting": 0, "nearest": "丙镇", "likeness": 0.01,
        "changed": "新写", "alike": [],
    } | more  # fmt: skip


# ---------------------------------------------------------------- records


def test_records_come_back() -> None:
    choices = Choices(messages={"fee": Choice("fee.1", (1, 0), ("甲",))})
    kept = {
        "甲镇|2025": BodyRecord("d", "第 7 行", "甲镇.docx", "s", choices, row()),
        "乙镇|2025": BodyRecord(),
    }
    assert records.load(records.dump("乙县", kept)) == kept
    assert records.dump("乙县", kept) == records.dump("乙县", dict(reversed(kept.items())))


@pytest.mark.parametrize(
    "data",
    [None, b"", b"[]", b"{}", b'{"format": 2, "bodies": {}}', b'{"format": 1, "bodies": {"a": {}}}',
     b'{"format": 1, "bodies": []}', b'{"format": 1, "bodies": {"a": 1}}', b"\xff"],
)  # fmt: skip
def test_what_are_no_records_of_ours_are_none(data: bytes | None) -> None:
    assert records.load(data) == {}


def test_a_record_without_a_document_failed() -> None:
    assert BodyRecord().failed
    assert BodyRecord(row=row(file="")).failed
    assert not BodyRecord(row=row()).failed


# ---------------------------------------------------------------- tables


def problem(place: Place) -> dict[str, Any]:
    return Problem("T3-1", "不相等", "核对", place).as_json()


@pytest.mark.parametrize(
    ("place", "line"),
    [
        (Place(), "错误 T3-1 不相等"),
        (Place(label="新收"), "错误 T3-1 （新收）：不相等"),
        (Place(line=7), "错误 T3-1 第 7 行：不相等"),
        (
            Place(sheet="表三", cell="D7", label="新收"),
            "错误 T3-1 工作表“表三”，单元格 D7（新收）：不相等",
        ),
    ],
)
def test_a_problem_is_shown_with_its_place(place: Place, line: str) -> None:
    assert results.lines_of(row(problems=[problem(place)])) == [line]


def test_what_is_no_finished_draft_needs_a_person() -> None:
    for quiet in ("初稿", "已改", "修订待定", "已定稿"):
        assert not results.needs_a_person(row(result=quiet))
    for wanting in ("填数中", "有错误", "待填"):
        assert results.needs_a_person(row(result=wanting))
    assert results.needs_a_person(row(result="修订待定", waiting=1))
    assert results.count([row(), row(), row(result="有错误")]) == {"初稿": 2, "有错误": 1}


@pytest.mark.parametrize(
    ("code", "severity", "wanted"),
    [
        ("X", Severity.ERROR, True),
        ("X", Severity.ALERT, False),
        ("BATCH-PARENT", Severity.ALERT, True),
        ("BATCH-ALIKE", Severity.WARNING, False),
        ("BATCH-ALIKE", Severity.ERROR, True),
    ],
)
def test_some_problems_want_a_person_whatever_the_state(
    code: str, severity: Severity, *, wanted: bool
) -> None:
    told = Problem(code, "甲", severity=severity).as_json()
    assert results.needs_a_person(row(problems=[told])) is wanted


def shown(one: dict[str, Any]) -> list[object]:
    target = io.BytesIO()
    results.write_book(target, [one])
    sheet = openpyxl.load_workbook(target).active
    assert sheet is not None
    return [cell.value for cell in sheet[2]]


def test_the_book_shows_a_body_a_row() -> None:
    cells = shown(
        row(missing=["考核", "评议"], proposed=2, waiting=1, problems=[problem(Place(line=7))])
    )
    assert cells == [
        "甲镇", "乙县", 2025, "第 7 行", "初稿", "新写", "错误 T3-1 第 7 行：不相等", "考核、评议", 2, 1, "丙镇", 0.01,
        "甲镇.docx",
    ]  # fmt: skip


def test_what_was_not_written_has_no_likeness() -> None:
    cells = shown(row(file="", year=0, nearest="", likeness=0.0))
    assert [cells[at] for at in (2, 8, 9, 11)] == [None] * 4
    assert [shown(row())[at] for at in (8, 9)] == [0, None]


@pytest.mark.parametrize(("count", "lines", "last"), [(40, 40, "错误"), (41, 41, "……共 41 处")])
def test_only_forty_problems_are_shown(count: int, lines: int, last: str) -> None:
    text = str(shown(row(problems=[problem(Place())] * count))[6])
    assert len(text.split("\n")) == lines
    assert text.rsplit("\n", maxsplit=1)[-1].startswith(last)


def test_rows_put_aside_become_data() -> None:
    aside, target = io.BytesIO(), io.BytesIO()
    rows = results.Aside(aside)
    rows.put(row(result="有错误"), 20)
    rows.put(row(), 10)
    results.write_data(target, rows)
    assert json.loads(target.getvalue()) == {
        "bodies": [row(), row(result="有错误")],  # in the order of the input
        "results": {"有错误": 1, "初稿": 1},
    }
    assert target.getvalue().count(b"\n") == 4
    assert list(rows) == list(rows)


def test_pairs_beyond_the_budget_have_a_sheet_of_their_own() -> None:
    target = io.BytesIO()
    pair = {"name": "丙镇", "share": 0.031, "run": 27}
    results.write_book(target, [row(alike=[pair]), row(name="丙镇")])
    sheet = openpyxl.load_workbook(target)["雷同"]
    assert [cell.value for cell in sheet[2]] == ["甲镇", "乙县", "丙镇", 0.031, 27]
    assert sheet.max_row == 2


def test_the_table_prints_across_one_page_wide() -> None:
    target = io.BytesIO()
    results.write_book(target, [row()])
    book = openpyxl.load_workbook(target)
    for sheet in book.worksheets:
        assert sheet.page_setup.orientation == "landscape"
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.print_title_rows == "$1:$1"
        widths = [sheet.column_dimensions[c].width for c in "ABCDEFGHIJKLM"]
        assert sum(width for width in widths if width) < 230
    assert book["汇总"]["A2"].alignment.wrap_text


# ---------------------------------------------------------------- what the office gave itself

NAMED = Sentence(
    "a", "本镇围绕乡村振兴和防汛抗旱开展公开。", "一", "theme", "theme.1",
    spans=(Span("主题", 4, 13), Span("总数", 13, 15)),
)  # fmt: skip
OWN = Sentence("b", "公开栏更新不够及时。", "五", "problem")
HEAD = Sentence("c", "存在的主要问题", "五")


def test_what_was_given_does_not_count() -> None:
    assert given.counted(NAMED) == f"本镇围绕{SPLIT}开展公开。"
    assert given.counted(OWN) == SPLIT
    assert given.counted(HEAD) == HEAD.text
    assert given.without_open("考核结果为【待填：考核】。") == f"考核结果为{SPLIT}。"


def test_in_a_document_it_is_found_where_it_stands_now() -> None:
    report = ReportText("甲", (Block("一", "paragraph", (NAMED, OWN)),), {})
    assert given.without_given(NAMED.text + OWN.text, report) == f"本镇围绕{SPLIT}开展公开。{SPLIT}"
    edited = "今年抓乡村振兴和防汛抗旱，但公开栏更新不够及时，须改。"
    assert given.without_given(edited, report) == f"今年抓{SPLIT}，但{SPLIT}，须改。"


def test_a_short_word_may_be_anybodys() -> None:
    short = Sentence(
        "a", "评议结果为非常满意哦。", "一", "review", "r.1", spans=(Span("社会评议", 5, 10),)
    )
    report = ReportText("甲", (Block("一", "paragraph", (short,)),), {})
    assert given.without_given("群众非常满意哦。", report) == "群众非常满意哦。"
    assert given.without_given(short.text, report) == f"评议结果为{SPLIT}。"
