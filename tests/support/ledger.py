"""What the input says, by name: the figures a reader may find in a draft and what they are of.

Names: ``新收``, ``新收/自然人``, ``不予公开.属于行政查询事项``, ``复议/结果维持``, ``规范性文件/制发``,
``渠道/微信公众号``, ``总数``, ``培训`` …  ``/`` narrows a name, ``.`` goes from a group to its leaf.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cached_property

from draftkit.kinds import disclosure
from draftkit.kinds.fields import (
    ACCOUNTS,
    CHANNELS,
    COUNTS,
    FEE,
    READING_POINTS,
    TOTAL,
)
from draftkit.kinds.tables import TOTAL as SUM
from draftkit.kinds.tables import cell_key
from draftkit.model import Filing, Number
from tests.support.given import tallied

Figures = Mapping[str, Number]
ROW_NAMES = {disclosure.T3_NEW.key: "新收", disclosure.T3_SUM.key: "办结"}
COLUMNS = tuple(c.name for c in disclosure.T3_COLUMNS if c.name != SUM)
OUTCOMES = tuple(c.name for c in disclosure.T4_COLUMNS if c.name != SUM)
GROUPS = {name: tuple(".".join(r.path) for r in rows) for name, _, rows in disclosure.T3_GROUPS}
CATEGORIES = ("予以公开", "部分公开", *GROUPS)
LEAVES = tuple(leaf for leaves in GROUPS.values() for leaf in leaves)
T4 = {"复议": "行政复议", "直接起诉": "未经复议直接起诉", "复议后起诉": "复议后起诉"}
ACTIONS = ("制发", "废止", "现行有效")
DOCUMENTS = {"规范性文件": "行政规范性文件", "规章": "规章"}
DECISIONS = {"许可": "行政许可", "处罚": "行政处罚", "强制": "行政强制"}


def _with_columns(name: str, of: Mapping[str, Number]) -> dict[str, Number]:
    """``of``: column → number, 总计 among them."""
    figures = {name: of[SUM], **{f"{name}/{column}": of[column] for column in COLUMNS}}
    return {**figures, f"{name}/组织": of[SUM] - of["自然人"]}


def _added(*rows: Mapping[str, Number]) -> dict[str, Number]:
    return {column: sum(row[column] for row in rows) for column in rows[0]}


def _applications(cells: Figures) -> dict[str, Number]:
    rows = {
        row.key: {c.name: cells[cell_key(row, c)] for c in disclosure.T3_COLUMNS}
        for row in disclosure.T3.rows
    }
    figures: dict[str, Number] = {}
    for row in disclosure.T3.rows:
        name = ROW_NAMES.get(row.key, ".".join(row.path))
        figures |= _with_columns(name, rows[row.key])
    for name, _, leaves in disclosure.T3_GROUPS:
        figures |= _with_columns(name, _added(*(rows[leaf.key] for leaf in leaves)))
    received = _added(rows[disclosure.T3_NEW.key], rows[disclosure.T3_CARRIED_IN.key])
    withheld = _added(*(rows[leaf.key] for _, _, leaves in disclosure.T3_GROUPS for leaf in leaves))
    figures |= _with_columns("未公开", withheld)
    return figures | _with_columns("收到", received)


def _reviews(cells: Figures) -> dict[str, Number]:
    figures: dict[str, Number] = {}
    for name, row in T4.items():
        figures |= {f"{name}/{o}": cells[f"表四.{row}.{o}"] for o in OUTCOMES}
        figures[name] = cells[f"表四.{row}.{SUM}"]
    for tail in ("", *(f"/{outcome}" for outcome in OUTCOMES)):
        figures[f"诉讼{tail}"] = figures[f"直接起诉{tail}"] + figures[f"复议后起诉{tail}"]
        figures[f"复议诉讼{tail}"] = figures[f"复议{tail}"] + figures[f"诉讼{tail}"]
    return figures


def _disclosure(cells: Figures) -> dict[str, Number]:
    figures: dict[str, Number] = {
        f"{name}/{action}": cells[f"表二.{row}.{action}"]
        for name, row in DOCUMENTS.items()
        for action in ACTIONS
    }
    figures |= {name: cells[f"表二.{row}"] for name, row in DECISIONS.items()}
    figures["处理决定"] = sum(figures[name] for name in DECISIONS)
    figures["收费"] = cells[disclosure.FEE_KEY]
    return figures


_TABLES = {"表二": _disclosure, "表三": _applications, "表四": _reviews}


def _of_tables(cells: Figures) -> dict[str, Number]:
    figures: dict[str, Number] = {}
    for table, read in _TABLES.items():
        if any(key.startswith(table) for key in cells):
            figures |= read(cells)
    return figures


class Ledger:
    """All figures of one filing."""

    def __init__(self, filing: Filing) -> None:
        self.filing = filing

    @cached_property
    def now(self) -> dict[str, Number]:
        """This year's figures by name."""
        given = self.filing.given
        figures = _of_tables(self.filing.cells)
        counts = {
            "总数": given[TOTAL] and given[TOTAL].value,
            # A count that is told is ticked off with its material; here stand those that deny.
            **{field.stem: n for field in COUNTS if not (n := field.count(given))},
            "处理费": given[FEE],
        }
        figures |= {name: value for name, value in counts.items() if value is not None}
        channels = tallied(given[CHANNELS])
        figures |= {f"渠道/{name}": number for name, number in channels.items()}
        if channels:
            figures["渠道合计"] = sum(channels.values())
        for account in given[ACCOUNTS]:
            key = f"账号/{account.type}"
            figures[key] = figures.get(key, 0) + 1
        numbers = (given[CHANNELS], given[ACCOUNTS], given[READING_POINTS], self.filing.keywords)
        figures |= dict(zip(("渠道数", "账号", "查阅点", "重点"), map(len, numbers), strict=True))
        return figures

    @cached_property
    def last(self) -> dict[str, Number]:
        """Last year's figures, as far as they were given."""
        last = self.filing.last
        if last is None:
            return {}
        total = {"总数": last.total.value} if last.total else {}
        return _of_tables(last.cells) | total

    def sayable(self) -> Iterator[tuple[str, Number]]:
        """Every figure a draft may tell, each as often as there are facts that have it."""
        told = {name: value for name, value in self.now.items() if value}
        yield from told.items()
        yield from ((f"上年.{name}", value) for name, value in self.last.items() if value)
        changes = ((name, self.change(name)) for name in told)
        yield from (
            (f"增减.{name}", abs(change)) for name, change in changes if change and self.last[name]
        )

    @property
    def total_text(self) -> str:
        total = self.filing.given[TOTAL]
        return total.text if total else ""

    def rounded(self, name: str) -> bool:
        """Whether this year's or last year's figure is only approximate (the total may be)."""
        last = self.filing.last
        totals = (self.filing.given[TOTAL], last.total if last else None)
        return name == "总数" and any(total and not total.exact for total in totals)

    def change(self, name: str) -> Number | None:
        """This year minus last year."""
        if name not in self.now or name not in self.last:
            return None
        return self.now[name] - self.last[name]


def percentages(part: Number, whole: Number) -> frozenset[str]:
    """How a percentage may be written: to none, one or two decimals, rounded either way at 5."""
    exact = Decimal(part) * 100 / Decimal(whole)
    texts = set()
    for places in range(3):
        step = Decimal(1).scaleb(-places)
        for rounding in ("ROUND_HALF_UP", "ROUND_HALF_EVEN"):
            text = f"{exact.quantize(step, rounding=rounding):f}"
            texts |= {text, text.rstrip("0").rstrip(".") if "." in text else text}
    return frozenset(texts)
