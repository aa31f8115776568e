"""Result tables open as workbooks and depend on their rows alone."""

from __future__ import annotations

import io

import openpyxl

from draftkit import worksheet
from draftkit.worksheet import Column, Sheet

COLUMNS = (Column("机关", 30), Column("雷同率", 10, percent=True), Column("问题", 40))
ROWS = (("甲镇 <&>", 0.0123, "一\n二"), ("乙镇", None, "控制\x07字符"), ("", 0, "长" * 40_000))


def written() -> bytes:
    stream = io.BytesIO()
    worksheet.write(stream, [Sheet("汇总", COLUMNS, iter(ROWS)), Sheet("空", COLUMNS, ())])
    return stream.getvalue()


def test_reads_back_as_a_workbook() -> None:
    book = openpyxl.load_workbook(io.BytesIO(written()))
    assert book.sheetnames == ["汇总", "空"]
    rows = list(book["汇总"].iter_rows(values_only=True))
    assert rows[:3] == [
        ("机关", "雷同率", "问题"),
        ("甲镇 <&>", 0.0123, "一\n二"),
        ("乙镇", None, "控制字符"),
    ]
    assert str(rows[3][2]).startswith("长")
    assert len(str(rows[3][2])) < 32_767
    assert book["汇总"]["B2"].number_format == "0.00%"


def test_equal_rows_give_equal_bytes() -> None:
    assert written() == written()
