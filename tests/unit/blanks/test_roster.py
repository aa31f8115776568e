from __future__ import annotations

import io
from pathlib import Path

import openpyxl

from draftkit import blanks
from draftkit.blanks.roster_book import columns
from draftkit.kinds import disclosure
from draftkit.kinds.fields import FIELDS
from draftkit.sources import read_filing

EXAMPLES = Path(__file__).parents[3] / "examples"


def test_every_field_and_every_cell_has_a_column_of_its_own() -> None:
    slots = tuple(columns())
    keys = [slot.key for slot in slots]
    assert len(keys) == len(set(keys))
    assert {field.key for field in FIELDS} <= set(keys)
    assert set(disclosure.DISCLOSURE.cells) <= set(keys)
    assert {f"上年.{key}" for key in disclosure.DISCLOSURE.cells} <= set(keys)
    assert {"表二", "表三", "表四", "上年.表三"} <= set(keys)


def test_labels_are_unique_so_that_columns_can_be_moved() -> None:
    labels = [slot.label for slot in columns()]
    assert len(labels) == len(set(labels))
    assert "表三·不予处理·重复申请·自然人" in labels


def test_the_sheet_has_groups_notes_and_labels() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(blanks.roster(2025)))["花名册"]
    assert sheet["A2"].value == "机关"
    assert [sheet.cell(4, c).value for c in (1, 2, 3)] == ["年度", "名称", "类别"]
    assert sheet["A5"].value == "2025"
    assert sheet.freeze_panes == "C5"


def test_filings_become_lines() -> None:
    filing, _ = read_filing(EXAMPLES / "清河镇.yaml")
    sheet = openpyxl.load_workbook(io.BytesIO(blanks.roster(filings=[filing, filing])))["花名册"]
    labels = [cell.value for cell in sheet[4]]
    line = dict(zip(labels, (cell.value for cell in sheet[6]), strict=True))
    assert line["名称"] == "清河镇人民政府"
    assert line["关键词"].startswith("乡村全面振兴、惠民惠农补贴")
    assert line["公开渠道"] == "政府门户网站=286、微信公众号=142、政务公开栏=40"
    assert line["表三·本年新收·自然人"] == 9
    assert line["上年表二·行政许可"] == 41


def test_equal_input_gives_equal_bytes() -> None:
    assert blanks.roster(2025) == blanks.roster(2025)


def test_every_example_of_a_pair_shows_how_to_write_one() -> None:
    for slot in columns():
        if "写成“" in slot.note:
            example = slot.note.partition("；例：")[2]
            assert "=" in example, slot.note
            assert "（" not in example, slot.note


def test_the_columns_of_a_table_and_of_an_entry_fold_under_their_first() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(blanks.roster(2025)))["花名册"]
    levels: dict[str, int] = {}
    hidden: set[str] = set()
    shown = sheet.column_dimensions
    for dimension in shown.values():
        for column in range(dimension.min, dimension.max + 1):
            label = sheet.cell(4, column).value
            levels[label] = dimension.outlineLevel
            hidden |= {label} if dimension.hidden else set()
    assert [levels[x] for x in ("名称", "关键词", "表三", "上年表三", "主动公开总数")] == [0] * 5
    assert levels["表三·本年新收·自然人"] == levels["主动公开总数·数量"] == 1
    assert hidden == {label for label in levels if label.startswith("上年表") and "·" in label}
    assert sheet.sheet_properties.outlinePr.summaryRight is False
