"""The sheet 工作情况: what its rows mean, what is told of those that mean nothing."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from draftkit import blanks
from draftkit.diagnostics import InputError, Problem
from draftkit.kinds.fields import (
    ACCOUNTS,
    DECISIONS,
    MATTERS,
    PLATFORMS,
    PRACTICES,
    RESPONSES,
    TOTAL,
    TRAININGS,
    VENUES,
    Given,
)
from draftkit.kinds.material import (
    Account,
    Decisions,
    Matter,
    Occasion,
    PlatformCount,
    Practised,
    Response,
    Venue,
)
from draftkit.kinds.shapes import Count
from draftkit.kinds.works import COLUMNS, WHAT, WORKS_SHEET
from draftkit.model import Filing
from draftkit.sources import read_filing
from tests.support import small_report

BARE = small_report.filing()._replace(given=Given())
PRACTICE_LIST = {"三审三校": "政府信息管理", "专人负责": "政府信息管理", "微信群": "平台建设"}
FIRST = 4


class Sheet:
    """An empty sheet 工作情况 to fill in by rows."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.book = openpyxl.load_workbook(
            io.BytesIO(blanks.workbook(filing=BARE, practices=PRACTICE_LIST))
        )
        self.sheet = self.book[WORKS_SHEET]
        self.row = FIRST - 1

    def add(self, what: str, **cells: Any) -> Sheet:
        self.row += 1
        for name, value in {WHAT: what, **cells}.items():
            self.sheet.cell(self.row, 1 + (WHAT, *COLUMNS).index(name)).value = value
        return self

    def tick(self, name: str, value: str = "是") -> Sheet:
        for row in self.sheet.iter_rows():
            if row[1].value == name:
                row[2].value = value
        return self

    def given(self) -> Given:
        return self._read()[0].given

    def problems(self) -> tuple[Problem, ...]:
        with pytest.raises(InputError) as caught:
            self._read()
        return caught.value.problems

    def _read(self) -> tuple[Filing, tuple[Problem, ...]]:
        self.book.save(self.path)
        return read_filing(self.path)


@pytest.fixture
def sheet(tmp_path: Path) -> Sheet:
    return Sheet(tmp_path / "数据.xlsx")


def count(number: int) -> Count:
    return Count(number, str(number))


def test_an_empty_sheet_gives_nothing(sheet: Sheet) -> None:
    assert len(sheet.given()) == 0


def test_a_row_is_an_item_by_its_labels(sheet: Sheet) -> None:
    sheet.add("主动公开总数", 数量="600余", 单位="条", 名称="政务公开信息")
    sheet.add(
        "政务新媒体",
        名称="瓦亭之声",
        数量=188,
        单位="条",
        渠道或栏目="微信公众号",
        内容="惠民政策、招聘",
        另计="原创49、关注3200，阅读：超2万次；转发300",
        部分="主动公开",
    )
    sheet.add(
        "重点公开",
        名称="招标采购",
        内容="招标采购文件",
        数量=2,
        单位="个",
        另计="说明涉及水尾至龙田公路",
    )
    sheet.add("培训次数", 数量=2, 单位="次")
    sheet.add("重大决策", 另计="征求意见19、收到意见75")
    given = sheet.given()
    assert given[TOTAL] == Count(600, "600余", exact=False, unit="条", noun="政务公开信息")
    assert given[ACCOUNTS] == (
        Account(
            "瓦亭之声", "微信公众号", count(188), "", "条", count(49), count(3200), "超2万次", count(300),
            ("惠民政策", "招聘"), "", "主动公开",
        ),
    )  # fmt: skip
    assert given[MATTERS] == (
        Matter("招标采购文件", "招标采购", count(2), "个", "涉及水尾至龙田公路"),
    )
    assert given[TRAININGS] == (Occasion(count(2)),)
    assert given[DECISIONS] == (Decisions(count(19), count(75)),)


def test_the_name_of_an_item_may_stand_in_a_column_it_has_no_other_use_for(sheet: Sheet) -> None:
    sheet.add("互动回应", 渠道或栏目="12345热线", 数量=218, 单位="件", 另计="办结218")
    sheet.add("做法", 内容="各科室明确一名联络员")
    given = sheet.given()
    assert given[RESPONSES] == (Response("12345热线", count(218), "件", count(218)),)
    assert given[PRACTICES] == (Practised("各科室明确一名联络员"),)


def test_a_unit_that_says_no_more_is_passed_over(sheet: Sheet) -> None:
    sheet.add("平台数量", 名称="政务新媒体", 数量=3, 单位="个")
    assert sheet.given()[PLATFORMS] == (PlatformCount("政务新媒体", count(3)),)


def test_what_stands_in_a_place_has_a_unit(sheet: Sheet) -> None:
    sheet.add("公开场所", 名称="便民大厅", 渠道或栏目="电子显示屏", 数量=3, 单位="块")
    assert sheet.given()[VENUES] == (Venue("便民大厅", "电子显示屏", count(3), "块"),)


def test_practices_are_ticked(sheet: Sheet) -> None:
    sheet.tick("三审三校").tick("微信群", "√").tick("专人负责", "否")
    assert sheet.given()[PRACTICES] == (Practised("三审三校"), Practised("微信群"))


def test_every_fault_is_told_with_its_cell(sheet: Sheet) -> None:
    sheet.add("政务新媒", 名称="瓦亭之声")
    sheet.add("", 名称="不知是什么")
    sheet.add("公开渠道", 名称="网站", 数量="很多")
    sheet.add("公开渠道", 名称="网站", 部分="第一部分")
    sheet.add("外部刊发", 名称="某日报", 内容="三篇稿件")
    sheet.add("政务新媒体", 名称="瓦亭之声", 另计="点赞300")
    sheet.add("政务新媒体", 数量=3)
    sheet.add("网站", 名称="甲网")
    sheet.add("网站", 名称="乙网")
    sheet.tick("三审三校", "大概")
    told = {p.place.cell: p.what for p in sheet.problems() if p.place.sheet == WORKS_SHEET}
    assert "不认识的事项" in told["A4"]
    assert "没有写事项" in told["B5"]
    assert "应为整数" in told["C6"]
    assert "没有“第一部分”这个部分" in told["H7"]
    assert "不用“内容”一列" in told["E8"]
    assert "看不懂“点赞300”" in told["G9"]
    assert "缺少“名称”或“类型”" in told["C10"]
    assert "填了两行" in told["B12"]
    assert any("应为“是”" in what for what in told.values())


def test_one_fact_on_both_sheets_is_one_where_they_agree(sheet: Sheet) -> None:
    basics = sheet.book["基本信息"]
    end = basics.max_row + 1
    basics.cell(end, 1).value, basics.cell(end, 2).value = "培训次数", "2"
    basics.cell(end + 1, 1).value, basics.cell(end + 1, 2).value = "政务新媒体", "瓦亭之声"
    sheet.add("培训次数", 数量=2)
    sheet.add("政务新媒体", 名称="瓦亭之声", 数量=188)
    given = sheet.given()
    assert given[TRAININGS] == (Occasion(count(2)),)
    assert given[ACCOUNTS] == (Account("瓦亭之声", posts=count(188)),)


def test_one_fact_given_differently_in_two_places_names_both(sheet: Sheet) -> None:
    basics = sheet.book["基本信息"]
    end = basics.max_row + 1
    basics.cell(end, 1).value, basics.cell(end, 2).value = "培训次数", "3"
    basics.cell(end + 1, 1).value = "公开渠道"
    basics.cell(end + 1, 2).value, basics.cell(end + 1, 3).value = "网站", "12"
    sheet.add("培训次数", 数量=2)
    sheet.add("公开渠道", 名称="网站", 数量=13)
    sheet.add("公开渠道", 名称="公众号", 数量=9)
    told = [str(p) for p in sheet.problems()]
    assert len(told) == 2
    assert all("在两处填得不一样" in one for one in told)
    assert all(WORKS_SHEET in one and "基本信息" in one for one in told)
