"""How a batch went, body by body: 汇总表.xlsx for people, 汇总.json for programs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import IO

from draftkit import worksheet
from draftkit.batch.county import DONE
from draftkit.batch.records import BodyRow
from draftkit.worksheet import Column, Sheet, Value

BOOK, DATA = "汇总表.xlsx", "汇总.json"
_MOST_LINES = 40
_COLUMNS = (
    Column("机关", 30),
    Column("上级", 24),
    Column("年度", 8),
    Column("输入", 16),
    Column("结果", 10),
    Column("问题", 90),
    Column("待填", 30),
    Column("待核实条数", 12),
    Column("待决定处数", 12),
    Column("最相近的机关", 30),
    Column("雷同率", 10, percent=True),
    Column("文件", 50),
)


def count(rows: Iterable[BodyRow]) -> Counter[str]:
    """How many bodies came to which result."""
    return Counter(str(row["result"]) for row in rows)


def needs_a_person(row: BodyRow) -> bool:
    """Whether somebody has to act."""
    return bool(row["result"] != DONE)


def lines_of(row: BodyRow) -> list[str]:
    """The problems of a body, each on a line with its place."""
    shown = []
    for problem in row["problems"]:
        place = problem["place"]
        where = [f"工作表“{place['sheet']}”"] if place.get("sheet") else []
        where += [f"单元格 {place['cell']}"] if place.get("cell") else []
        where += [f"第 {place['line']} 行"] if place.get("line") else []
        label = f"（{place['label']}）" if place.get("label") else ""
        spot = f"{'，'.join(where)}{label}"
        shown.append(
            f"{problem['severity']} {problem['code']} {spot + '：' if spot else ''}{problem['what']}"
        )
    return shown


def write_book(target: IO[bytes], rows: Iterable[BodyRow]) -> None:
    """The table for people."""
    worksheet.write(target, [Sheet("汇总", _COLUMNS, map(_cells, rows))])


def _cells(row: BodyRow) -> tuple[Value, ...]:
    lines = lines_of(row)
    more = [f"……共 {len(lines)} 处"] if len(lines) > _MOST_LINES else []
    written = bool(row["file"])
    return (
        row["name"],
        row["parent"],
        row["year"] or None,
        row["input"],
        row["result"],
        "\n".join(lines[:_MOST_LINES] + more),
        "、".join(row["missing"]),
        row["proposed"] if written else None,
        row["waiting"] or None,
        row["nearest"],
        row["likeness"] if written else None,
        row["file"],
    )


def write_data(target: IO[bytes], rows: Iterable[BodyRow]) -> None:
    """The same for programs, a body a line."""
    results: Counter[str] = Counter()
    target.write(b'{"bodies": [')
    mark = "\n"
    for row in rows:
        results[row["result"]] += 1
        target.write((mark + json.dumps(row, ensure_ascii=False, sort_keys=True)).encode())
        mark = ",\n"
    totals = json.dumps(dict(sorted(results.items())), ensure_ascii=False)
    target.write(f'\n], "results": {totals}}}\n'.encode())


def spooled(stream: IO[bytes]) -> Iterator[BodyRow]:
    """Rows put aside as lines of JSON."""
    stream.seek(0)
    for line in stream:
        yield json.loads(line)


def put_aside(stream: IO[bytes], rows: Iterable[BodyRow]) -> None:
    """Keep rows for the tables, which are written at the end."""
    for row in rows:
        stream.write(json.dumps(row, ensure_ascii=False).encode() + b"\n")


TABLES = {BOOK: write_book, DATA: write_data}
"""What is written beside the documents, and by which function."""
