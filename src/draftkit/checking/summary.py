"""Many reports at a glance: a workbook of bodies and their findings, and of the findings with their places.

公开率 = (予以公开 + 部分公开) ÷ 办结 · 纠错率 = 结果纠正 ÷ 审结 (复议 and 诉讼 together) · 结转率 = 结转下年度 ÷ (新收 + 上年结转).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING

from draftkit.audit.claims.figures import Figures
from draftkit.diagnostics import Severity, errors_of
from draftkit.kinds import disclosure
from draftkit.kinds.tables import TOTAL, Row, cell_key
from draftkit.tuples import NamedTuple
from draftkit.worksheet import Column, Sheet, write

if TYPE_CHECKING:
    from draftkit.checking.reports import Checked
    from draftkit.model import Cells
    from draftkit.worksheet import Value

FEW = 30
"""Below so many cases a rate says little, and the table says so."""
_KINDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("文字与表格", ("F1", "STALE")),
    ("数目加减", ("F3", "F4", "T")),
    ("缺件数", ("F2", "F13", "TODO")),
    ("年度日期", ("F5", "DATE")),
    ("机关名称级别", ("F6", "F7", "F9", "F17")),
    ("结构表格", ("F11", "F12", "TABLE", "FIVE", "FEE", "DUTY", "REPORT-CUT")),
    ("问题与措施", ("F14", "F15")),
    ("引用文件", ("F10",)),
    ("模板遗留", ("F8", "CONTACT", "HIDDEN")),
    ("措辞标点", ("F16", "F18", "F19", "F20", "WORD", "PUNCT", "DOUBLE")),
    ("个人信息", ("F21",)),
    ("跨年", ("X", "LAST")),
)
"""Columns of the summary and the codes counted in each; a code of letters alone stands for all that begin with it."""
_REST = "其他"


class Rate(NamedTuple):
    """A part of a whole; ``None`` where one of them is not known or the whole is 0."""

    name: str
    part: Decimal | None
    whole: Decimal | None

    @property
    def share(self) -> float | None:
        """The part as a share of the whole."""
        return float(self.part / self.whole) if self.part is not None and self.whole else None

    @property
    def is_of_few(self) -> bool:
        """Whether there are too few cases for the share to tell much."""
        return self.whole is not None and 0 < self.whole < FEW


def rates(cells: Cells) -> tuple[Rate, ...]:
    """公开率, 纠错率 and 结转率 of one report."""
    figures = Figures(cells)

    def of(*rows: Row) -> Decimal | None:
        return figures.sum(tuple(cell_key(row, TOTAL) for row in rows))

    every = tuple(row.key for row in disclosure.T4_ROWS)
    total = figures.sum(tuple(f"{row}.{TOTAL}" for row in every))
    pending = figures.sum(tuple(f"{row}.尚未审结" for row in every))
    closed = None if total is None or pending is None else total - pending
    corrected = figures.sum(tuple(f"{row}.结果纠正" for row in every))
    return (
        Rate("公开率", of(disclosure.T3_GRANTED, disclosure.T3_PARTLY), of(disclosure.T3_SUM)),
        Rate("纠错率", corrected, closed),
        Rate(
            "结转率",
            of(disclosure.T3_CARRIED_OUT),
            of(disclosure.T3_NEW, disclosure.T3_CARRIED_IN),
        ),
    )


def kind_of(code: str) -> str:
    """The column of the summary that counts findings of a code."""
    stem = code.partition("-")[0].rstrip("0123456789")
    for name, codes in _KINDS:
        if code in codes or stem in codes:
            return name
    return _REST


def book(results: Sequence[Checked]) -> bytes:
    """The workbook: 汇总, one row a report; 问题, one row a finding."""
    stream = BytesIO()
    write(stream, (_overview(results), _findings(results)))
    return stream.getvalue()


_LEADING = (
    *(Column("机关", 26), Column("年度", 8), Column("文件", 34), Column("结果", 10)),
    *(Column(severity.value, 7) for severity in Severity),
    Column("已核查", 8),
)
_COUNTS = (*(name for name, _ in _KINDS), _REST)
_FIGURES = ("新收", "上年结转", "办结", "结转下年度", "复议诉讼审结")


def _overview(results: Sequence[Checked]) -> Sheet:
    columns = (
        *_LEADING,
        *(Column(name, 12) for name in _COUNTS),
        *(Column(name, 9) for name in _FIGURES),
        *(Column(rate.name, 9, percent=True) for rate in rates({})),
        Column("比率说明", 40),
    )
    return Sheet("汇总", columns, map(_row, results))


def _row(result: Checked) -> list[Value]:
    severities = Counter(problem.severity for problem in result.problems)
    counts = Counter(kind_of(problem.code) for problem in result.problems)
    found = rates(result.cells)
    figures = Figures(result.cells)
    keys = (
        disclosure.T3_NEW,
        disclosure.T3_CARRIED_IN,
        disclosure.T3_SUM,
        disclosure.T3_CARRIED_OUT,
    )
    numbers = [figures.get(cell_key(row, TOTAL)) for row in keys] + [found[1].whole]
    few = [rate.name for rate in found if rate.is_of_few]
    note = f"{'、'.join(few)}的基数不足 {FEW} 件，不宜据以比较" if few else ""
    return [
        result.body,
        result.year or None,
        result.file,
        _state(result),
        *(severities[severity] for severity in Severity),
        len(result.dismissed),
        *(counts[name] for name in _COUNTS),
        *(None if number is None else int(number) for number in numbers),
        *(rate.share for rate in found),
        note,
    ]


def _state(result: Checked) -> str:
    if not result.readable:
        return "读不了"
    return "有错误" if errors_of(result.problems) else "没有错误"


def _findings(results: Sequence[Checked]) -> Sheet:
    columns = (
        *(Column("机关", 26), Column("文件", 34), Column("编号", 6), Column("级别", 7)),
        *(Column("代码", 9), Column("位置", 30), Column("问题", 60), Column("怎样改", 40)),
        *(Column("原文", 50), Column("核查理由", 30)),
    )
    return Sheet("问题", columns, (row for result in results for row in _rows(result)))


def _rows(result: Checked) -> Iterator[list[Value]]:
    told = [(number, finding, "") for number, finding in result.numbered]
    told += [(gone.number, gone.finding, gone.reason) for gone in result.dismissed]
    for number, finding, reason in sorted(told, key=lambda one: one[0]):
        problem = finding.problem
        place = problem.place.label or str(problem.place)
        yield [
            *(result.body, result.file, number, problem.severity.value, problem.code, place),
            *(problem.what, problem.fix, finding.sentence or finding.excerpt, reason),
        ]
