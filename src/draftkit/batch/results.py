"""How a batch went, body by body: 汇总表.xlsx for people, 汇总.json for programs."""

from __future__ import annotations

import json
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import IO

from draftkit import worksheet
from draftkit.batch import parents
from draftkit.batch.records import BodyRow
from draftkit.diagnostics import Severity
from draftkit.service.standing import Stage
from draftkit.worksheet import Column, Sheet, Value

BOOK, DATA = "汇总表.xlsx", "汇总.json"
_MOST_LINES = 40
_COLUMNS = (
    Column("机关", 18),
    Column("上级", 14),
    Column("年度", 6),
    Column("输入", 10),
    Column("结果", 9),
    Column("变化", 22),
    Column("问题", 48),
    Column("待填", 14),
    Column("待核实条数", 7),
    Column("待决定处数", 7),
    Column("最相近的机关", 18),
    Column("雷同率", 8, percent=True),
    Column("文件", 26),
)
_PAIRS = (
    Column("机关", 24),
    Column("上级", 18),
    Column("雷同的机关", 24),
    Column("雷同率", 9, percent=True),
    Column("最长连续字数", 9),
)
_TO_DO = (Stage.FILLING, Stage.FAULTY, Stage.OPEN)


def count(rows: Iterable[BodyRow]) -> Counter[str]:
    """How many bodies came to which result."""
    return Counter(str(row["result"]) for row in rows)


def needs_a_person(row: BodyRow) -> bool:
    """Whether somebody has to act."""
    return (
        row["result"] in _TO_DO
        or row["waiting"] > 0
        or any(
            problem["severity"] == Severity.ERROR or problem["code"] == parents.CODE
            for problem in row["problems"]
        )
    )


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
    """The table for people, and the pairs that are more alike than the budget allows."""
    pairs: list[
        tuple[Value, ...]
    ] = []  # noted while the first sheet is written: reading a row takes as long as writing it
    noted = (_noting(row, pairs) for row in rows)
    sheets = [Sheet("汇总", _COLUMNS, map(_cells, noted)), Sheet("雷同", _PAIRS, pairs)]
    worksheet.write(target, sheets)


def _noting(row: BodyRow, pairs: list[tuple[Value, ...]]) -> BodyRow:
    for pair in row["alike"]:
        about = row["name"], row["parent"], pair["name"], pair["share"], pair["run"] or None
        pairs.append(about)
    return row


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
        row["changed"],
        "\n".join(lines[:_MOST_LINES] + more),
        "、".join(row["missing"]),
        row["proposed"] if written else None,
        row["waiting"] or None,
        row["nearest"],
        row["likeness"] if written else None,
        row["file"],
    )


def write_data(target: IO[bytes], rows: Aside) -> None:
    """The same for programs, a body a line, as it was put aside."""
    target.write(b'{"bodies": [')
    mark = b"\n"
    for line in rows.lines():
        target.write(mark + line)
        mark = b",\n"
    totals = json.dumps(dict(sorted(rows.results.items())), ensure_ascii=False)
    target.write(f'\n], "results": {totals}}}\n'.encode())


_ENCODE = json.JSONEncoder(ensure_ascii=False, sort_keys=True).encode


class Aside:
    """Rows kept in a file until the tables are written: in the order of the input, not in which they were done.

    ``results`` is how many bodies came to which.
    """

    def __init__(self, stream: IO[bytes]) -> None:
        self.results: Counter[str] = Counter()
        self._stream, self._end = stream, 0
        self._places, self._starts, self._lengths = array("q"), array("q"), array("q")

    def put(self, row: BodyRow, place: int) -> None:
        """Keep a row; ``place`` grows with the input."""
        self.results[row["result"]] += 1
        line = _ENCODE(row).encode()
        self._places.append(place)
        self._starts.append(self._end)
        self._lengths.append(len(line))
        self._end += self._stream.write(line)

    def lines(self) -> Iterator[bytes]:
        """The rows as JSON."""
        for number in sorted(range(len(self._places)), key=self._places.__getitem__):
            self._stream.seek(self._starts[number])
            yield self._stream.read(self._lengths[number])

    def __iter__(self) -> Iterator[BodyRow]:
        return map(json.loads, self.lines())


TABLES = {BOOK: write_book, DATA: write_data}
"""What is written beside the documents, and by which function."""
